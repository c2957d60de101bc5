"""The message came back: another address, another way, or somebody else."""

from __future__ import annotations

import re

from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line
from conversations.vocabulary import Said
from conversations.words import called

_ADDRESS = re.compile(r"\S+@\S+\.\w+|https?://|linkedin\.com/|(?:\+|\b00?)\d[\d\s().-]{6,}", re.IGNORECASE)


class Bounced(Step):
    """Nothing is lost: the invitation stays and only travels another way."""

    id = "bounced"
    leads_to = ("ready", "contact", "find", "sent")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """Three ways on."""
        mistake = ("mistake",) if scene.contact.sent_at is not None else ()
        values = {"name": called(scene.contact, scene.texts)}
        return Ask("ask", values, ("address", "channel", "someone_else", *mistake))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Until it is sent again, it was not sent."""
        match answer:
            case Chosen(choice="address"):
                return self._again(scene)
            case Chosen(choice="channel"):
                return scene.to("contact/channel", answer="", answered_at=None, sent_at=None)
            case Chosen(choice="someone_else"):
                return self._someone_else(scene)
            case Chosen():
                return scene.to("sent", answer="", answered_at=None)
            case Said(text=text) if _ADDRESS.search(text):
                return self._again(scene, text)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Somebody else."""
        return self._someone_else(scene)

    def _again(self, scene: Scene, address: str = "") -> Next:
        """The invitation once more. A typed address is kept, but we never write there: the student does."""
        facts = {"answer": "", "answered_at": None, "sent_at": None, "ready_at": scene.now}
        return scene.to("ready", line("address"), replaced=(address,), **facts)

    def _someone_else(self, scene: Scene) -> Next:
        """No reminder comes until an address has turned up."""
        facts = {"answer": "", "answered_at": None, "sent_at": None, "ready_at": None}
        return scene.to("find", line("kept"), replaced=(), **facts)
