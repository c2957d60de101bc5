"""Who it is: what an invitation needs to know about them, asked one by one or as a form."""

from __future__ import annotations

from typing import Any

from conversations import writing
from conversations.journey import CHANNELS
from conversations.names import like_a_name, says_nothing
from conversations.step import Answer, Ask, Choice, Chosen, Next, Outcome, Scene, Step, line
from conversations.vocabulary import Field, Filled, Form, Said
from conversations.words import one_line, person

SLOTS = ("name", "role", "employer", "found", "spark", "channel")
LIMITS = {"name": 80, "role": 120, "employer": 120, "found": 200, "spark": 400}
FOUND = ("family", "friend", "professor", "alumni", "event", "linkedin")
OWN = "own"
"""In the form's list: words of one's own, asked for afterwards."""


class ContactDetails(Step):
    """Name, role, employer, how found, what caught the eye, and how to reach them. All but the name and the channel can be skipped."""

    id = "contact"
    leads_to = ("draft", "find")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """One slot's question, with the answer as it stands to keep."""
        contact, slot = scene.contact, self._slot(scene)
        known = str(getattr(contact, slot))
        keep = (Choice("keep", known, exact=True),) if known and slot in LIMITS and slot != "found" else ()
        values = {"name": contact.first_name} if contact.name and slot != "name" else {}
        key = f"ask_{slot}" if values or slot == "name" else f"ask_{slot}_nameless"
        match slot:
            case "found":
                return Ask(key, values, (*FOUND, "skip"))
            case "channel":
                return Ask(key, values, CHANNELS)
            case "name":
                return Ask(key, values, keep, form=self._form(scene))
            case _:
                return Ask(key, values, (*keep, "skip"), form=self._form(scene))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A line each; the channel is one of five."""
        slot = self._slot(scene)
        match answer:
            case Filled(values=values):
                return self._filled(scene, values)
            case Chosen(choice="keep" | "skip"):
                return self._on(scene, slot)
            case Chosen(choice=choice) if slot == "channel":
                return scene.to("draft", channel=choice)
            case Chosen(choice=choice) if slot == "found":
                return self._on(scene, slot, found=choice)
            case Said(text=text) if slot in LIMITS:
                words = one_line(text)
                if not any(letter.isalnum() for letter in words) or (slot == "name" and not like_a_name(words)):
                    return scene.stay(f"hint_{slot}")
                if len(words) > LIMITS[slot]:
                    return scene.stay("too_long", n=LIMITS[slot])
                if slot == "found":
                    words = writing.as_way(words)
                old = str(getattr(scene.contact, slot))
                if slot == "name":
                    words, relation = person(words)
                    if relation and not scene.contact.found:
                        return self._on(scene, slot, name=words, found=relation)
                return self._on(scene, slot, replaced=(old,) if old and old != words else (), **{slot: words})
            case _:
                return scene.stay(f"hint_{slot}")

    def skip(self, scene: Scene) -> Outcome | None:
        """A name and a way to reach them are needed; what is there already may stay."""
        slot = self._slot(scene)
        if slot == "channel":
            return scene.to("draft") if scene.contact.channel else None
        return None if slot == "name" and not scene.contact.name else self._on(scene, slot)

    def _filled(self, scene: Scene, values: dict[str, str]) -> Outcome:
        words = {key: one_line(values.get(key, "")) for key in LIMITS if values.get(key, "").strip()}
        following = "channel"
        if words.get("found") == OWN:
            following = words.pop("found")
        for key, value in words.items():
            if len(value) > LIMITS[key]:
                return scene.stay("too_long", n=LIMITS[key])
        if not words.get("name", scene.contact.name) or says_nothing(words.get("name", "")):
            return scene.stay("hint_name")
        old = tuple(was for key, new in words.items() if (was := str(getattr(scene.contact, key))) and was != new)
        return scene.to(f"contact/{following}", replaced=old, **words)

    def _on(self, scene: Scene, slot: str, *, replaced: tuple[str, ...] = (), **facts: Any) -> Next:
        following = SLOTS[SLOTS.index(slot) + 1]
        if following == "found" and scene.contact.found:
            following = "spark"
        if scene.slot == OWN:  # the rest was in the form
            following = "channel"
        lines = (line("taken"),) if slot == "spark" and facts else ()
        return scene.to(f"contact/{following}", *lines, replaced=replaced, **facts)

    @staticmethod
    def _slot(scene: Scene) -> str:
        if scene.slot == OWN:
            return "found"
        return scene.slot if scene.slot in SLOTS else "name"

    def _form(self, scene: Scene) -> Form:
        known = tuple((choice, scene.texts.label(self.id, choice)) for choice in (*FOUND, OWN))
        fields = tuple(
            Field(
                key,
                scene.texts.plain(self.id, f"field_{key}"),
                str(getattr(scene.contact, key)),
                long=key == "spark",
                options=known if key == "found" else (),
            )
            for key in ("name", "role", "employer", "found", "spark")
        )
        return Form(self.id, scene.texts.plain(self.id, "title"), fields)
