"""The field the student is curious about: any words are welcome, the catalogue only helps."""

from __future__ import annotations

from typing import Any

from conversations import catalogue
from conversations.catalogue import Field
from conversations.names import says_nothing
from conversations.step import Answer, Ask, Choice, Chosen, Line, Next, Outcome, Scene, Step
from conversations.vocabulary import Said
from conversations.words import one_line

LONGEST = 60
REMEMBERED = 20


class PickField(Step):
    """Ideas as buttons, free text always welcome; words that nearly fit a field of the catalogue are asked back."""

    id = "field"
    leads_to = ("quiz", "find")

    def ask(self, scene: Scene) -> Ask:
        """A handful of ideas; in the slot `is=<words>`, the fields that may have been meant."""
        known = catalogue.load(scene.journey.language)
        if scene.slot.startswith("is="):
            words = scene.slot.removeprefix("is=")
            meant = tuple(Choice(_id(match.field), match.field.name) for match in known.find(words)[:3])
            return Ask("ask_meant", {"words": words}, (*meant, "mine"))
        ideas = tuple(Choice(_id(field), field.name) for field in known.suggestions(5))
        unsure = () if scene.journey.visit else ("unsure",)
        return Ask("ask_again" if scene.journey.field else "ask", choices=(*ideas, *unsure))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A field of the catalogue brings its titles and questions along; one of the student's own is as good."""
        known = catalogue.load(scene.journey.language)
        match answer:
            case Chosen(choice="unsure"):
                return scene.to("quiz/q0")
            case Chosen(choice="mine"):
                return self._own(scene, scene.slot.removeprefix("is="))
            case Chosen(choice=choice):
                field = next((field for field in known.fields if _id(field) == choice), None)
                return self._known(scene, field) if field is not None else scene.stay("hint")
            case Said(text=text):
                words = one_line(text)
                if not any(letter.isalpha() for letter in words) or says_nothing(words):
                    return scene.stay("hint")
                if len(words) > LONGEST:
                    return scene.stay("too_long", n=LONGEST)
                found = known.find(words)
                if found and found[0].exact:
                    return self._known(scene, found[0].field)
                return scene.to(f"field/is={words}") if found else self._own(scene, words)
            case _:
                return scene.stay("hint")

    def _known(self, scene: Scene, field: Field) -> Next:
        return self._on(scene, field.in_sentence, field.id)

    def _own(self, scene: Scene, words: str) -> Next:
        return self._on(scene, words, "")

    def _on(self, scene: Scene, name: str, field_id: str) -> Next:
        journey = scene.journey
        looked_at = tuple(dict.fromkeys((*journey.fields, name)))[-REMEMBERED:]
        facts: dict[str, Any] = {"field": name, "field_id": field_id, "fields": looked_at}
        replaced = (journey.field,) if journey.field and journey.field != name and not journey.field_id else ()
        return scene.to("find", Line("taken", {"field": name}), replaced=replaced, **facts)


def _id(field: Field) -> str:
    """The choice of a field: its id, which is short enough, marked so that it cannot be mistaken for another choice."""
    return f"f_{field.id}"
