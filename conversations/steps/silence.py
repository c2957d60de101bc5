"""No answer, also after the follow-up: let it go without a grudge."""

from __future__ import annotations

from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line
from conversations.words import called


class Silence(Step):
    """Closes kindly, and turns to the next person at once."""

    id = "silence"
    leads_to = ("sent", "find", "home")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """Let go, wait a little, or they did answer."""
        return Ask("ask", {"name": called(scene.contact, scene.texts)}, ("close", "wait", "answered"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A silence is an answer about time, not about the student."""
        match answer:
            case Chosen(choice="close"):
                return scene.to("find", line("closed"), closed_at=scene.now, closed_why="silence")
            case Chosen(choice="answered"):
                return scene.to("sent")
            case Chosen():
                return scene.to("home", line("wait"))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Wait."""
        return scene.to("home", line("wait"))
