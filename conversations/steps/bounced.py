"""The message came back: another address, another way, or somebody else."""

from __future__ import annotations

from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line
from conversations.words import called


class Bounced(Step):
    """Nothing is lost: the invitation stays and only travels another way."""

    id = "bounced"
    leads_to = ("ready", "contact", "find", "sent")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """Three ways on."""
        return Ask(
            "ask", {"name": called(scene.contact, scene.texts)}, ("address", "channel", "someone_else", "mistake")
        )

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Until it is sent again, it was not sent."""
        match answer:
            case Chosen(choice="address"):
                return scene.to("ready", line("address"), answer="", sent_at=None, ready_at=scene.now)
            case Chosen(choice="channel"):
                return scene.to("contact/channel", answer="", sent_at=None)
            case Chosen(choice="someone_else"):
                return scene.to("find", line("kept"), answer="", sent_at=None, ready_at=None)
            case Chosen():
                return scene.to("sent", answer="", answered_at=None)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Somebody else."""
        return scene.to("find")
