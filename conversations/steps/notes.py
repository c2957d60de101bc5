"""What was said, while it is fresh: by question, then the advice, the names, the surprise."""

from __future__ import annotations

from conversations.journey import Contact, Note
from conversations.names import read_names
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step
from conversations.vocabulary import Filled, Said
from conversations.words import called

LAST = ("advice", "names", "surprise")


class Notes(Step):
    """A few words for each question that was on the list; everything can be skipped."""

    id = "notes"
    leads_to = ("thanks",)
    of_contact = True
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """The first comes with a word of praise; each names its question."""
        contact, slot = scene.contact, scene.slot
        values = {"name": called(contact, scene.texts)}
        if slot in LAST:
            return Ask(f"ask_{slot}", values, ("skip",))
        index = self._index(scene)
        if index >= len(contact.questions):
            return Ask("ask_written" if contact.in_writing else "ask_free", values, ("skip",))
        key = "ask_first" if index == 0 else "ask"
        return Ask(key, {**values, "question": contact.questions[index]}, ("skip", "enough"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Words are kept as they are."""
        match answer:
            case Chosen(choice="enough"):
                return scene.to("notes/advice")
            case Chosen():
                return self._on(scene, scene.contact)
            case Said(text=text):
                return self._noted(scene, text.strip())
            case Filled(values=values):
                return self._noted(scene, "\n".join(value for value in values.values() if value))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """On to the next."""
        return self._on(scene, scene.contact)

    def _noted(self, scene: Scene, text: str) -> Outcome:
        contact = scene.contact
        if not text:
            return scene.stay("hint")
        match scene.slot:
            case "advice":
                return self._on(scene, contact, advice=text, replaced=contact.advice)
            case "surprise":
                return self._on(scene, contact, surprise=text, replaced=contact.surprise)
            case "names":
                names = read_names(text)
                return self._on(
                    scene, contact, replaced=text, names=names, named_at=scene.now if names else contact.named_at
                )
            case _:
                index = self._index(scene)
                about = contact.questions[index] if index < len(contact.questions) else ""
                kept = (*(note for note in contact.notes if note.about != about or not about), Note(about, text))
                old = "\n".join(note.text for note in contact.notes if note.about == about and about)
                return self._on(scene, contact, notes=kept, replaced=old)

    def _on(self, scene: Scene, contact: Contact, *, replaced: str = "", **facts: object) -> Next:
        old = (replaced,) if replaced else ()
        if scene.slot in LAST:
            place = LAST.index(scene.slot) + 1
            return scene.to(f"notes/{LAST[place]}" if place < len(LAST) else "thanks", replaced=old, **facts)
        following = self._index(scene) + 1
        return scene.to(
            f"notes/n{following}" if following < len(contact.questions) else "notes/advice", replaced=old, **facts
        )

    @staticmethod
    def _index(scene: Scene) -> int:
        digits = scene.slot[1:]
        return int(digits) if digits.isdecimal() else 0
