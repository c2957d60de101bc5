"""A no: accepted, thanked for, and turned into the next name."""

from __future__ import annotations

from typing import Any

from conversations import writing
from conversations.names import read_names
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.words import called


class Declined(Step):
    """A ready-made answer that thanks them and asks whom else to talk to; then, in `names`, whom they named."""

    id = "declined"
    leads_to = ("referral", "find", "sent")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """First the thanks, then the names."""
        values = {"name": called(scene.contact, scene.texts)}
        if scene.slot == "names":
            return Ask("ask_names", values, ("nobody", "not_yet"))
        draft = writing.message("reply_no", scene.journey, scene.contact, scene.texts)
        return Ask("ask", values, ("sent", "rather_not", "mistake"), (to_copy("draft", draft, **values),))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """However it goes on, this contact is closed kindly."""
        match answer:
            case Chosen(choice="mistake"):
                return scene.to("sent", answer="", answered_at=None)
            case Chosen(choice="sent" | "rather_not") if scene.slot != "names":
                return scene.to("declined/names")
            case Chosen():
                return self._closed(scene, ())
            case Said(text=text) if scene.slot == "names":
                return self._closed(scene, read_names(text), text)
            case _:
                return scene.stay("hint_names" if scene.slot == "names" else "hint")

    def skip(self, scene: Scene) -> Outcome:
        """On to the next person."""
        return self._closed(scene, ())

    def _closed(self, scene: Scene, names: tuple[str, ...], words: str = "") -> Next:
        facts: dict[str, Any] = {"answer": "no", "closed_at": scene.now, "closed_why": "declined"}
        if names:
            return scene.to("referral", line("named"), replaced=(words,), names=names, named_at=scene.now, **facts)
        return scene.to("find", line("closed"), replaced=(words,), **facts)
