"""A no: accepted, thanked for, and turned into the next name."""

from __future__ import annotations

from typing import Any

from conversations import answered, writing
from conversations.answers import read_answer, says_sent
from conversations.names import people_in, read_names
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.words import called


class Declined(Step):
    """A ready-made answer that thanks them and asks whom else to talk to; then, in `names`, whom they named."""

    id = "declined"
    leads_to = (*answered.LEADS_TO, "referral", "find", "sent")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """First the thanks, then the names."""
        values = {"name": called(scene.contact, scene.texts)}
        if scene.slot == "names":
            return Ask("ask_names", values, ("nobody", "not_yet"))
        draft = writing.message("reply_no", scene.journey, scene.contact, scene.texts)
        before = (to_copy("draft_named" if scene.contact.names else "draft", draft, **values),)
        return Ask("ask_named" if scene.contact.names else "ask", values, ("sent", "rather_not", "mistake"), before)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """However it goes on, this contact is closed kindly."""
        match answer:
            case Chosen(choice="mistake"):
                return scene.to("sent", answer="", answered_at=None, names=(), named_at=None)
            case Chosen(choice="sent" | "rather_not"):
                return self._answered(scene)
            case Chosen(choice=choice):
                return self._closed(scene, (), "later_name" if choice == "not_yet" else "closed")
            case Said(text=text) if scene.slot == "names":
                return self._names(scene, text)
            case Said(text=text):
                return self._said(scene, text)
            case _:
                return scene.stay("hint_names" if scene.slot == "names" else "hint")

    def skip(self, scene: Scene) -> Outcome:
        """On to the next person."""
        return self._closed(scene, (), "closed")

    def _said(self, scene: Scene, text: str) -> Outcome:
        """Sent, or they changed their mind, or a name already."""
        on = answered.told(scene, text)
        if on is not None and on.to.partition("/")[0] != self.id:
            return on
        if says_sent(text) is not None:
            return self._answered(scene)
        names = people_in(text) if any(letter.isupper() for letter in text) else ()
        return self._closed(scene, names, "named", text) if names else scene.stay("hint")

    def _answered(self, scene: Scene) -> Next:
        """Whom they named is asked, unless the no said it."""
        names = scene.contact.names
        return self._closed(scene, names, "named") if names else scene.to("declined/names")

    def _names(self, scene: Scene, text: str) -> Outcome:
        names = people_in(text)
        if names:
            return self._closed(scene, names, "named", text)
        nobody = not read_names(text) or read_answer(text) in ("no", "nothing")
        return self._closed(scene, (), "closed", text) if nobody else scene.stay("hint_names")

    def _closed(self, scene: Scene, names: tuple[str, ...], key: str, words: str = "") -> Next:
        facts: dict[str, Any] = {"answer": "no", "closed_at": scene.now, "closed_why": "declined"}
        if names:
            facts |= {"names": names, "named_at": scene.now}
        said = line(key, name=called(scene.contact, scene.texts))
        return scene.to("referral" if names else "find", said, replaced=(words,), **facts)
