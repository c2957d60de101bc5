"""No answer, also after the follow-up: let it go without a grudge."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from conversations import answered
from conversations.answers import says_heard
from conversations.followups import MORNING, called_for, on_clock
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line
from conversations.vocabulary import Said
from conversations.words import called

PATIENCE = timedelta(weeks=1)


class Silence(Step):
    """Closes kindly, and turns to the next person at once."""

    id = "silence"
    leads_to = (*answered.LEADS_TO, "sent", "find", "home")
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
                return self._wait(scene)
            case Said(text=text) if (on := answered.told(scene, text)) is not None:
                return on
            case Said(text=text) if says_heard(text):
                return scene.to("sent")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Wait."""
        return self._wait(scene)

    def _wait(self, scene: Scene) -> Next:
        """One more week; then the same question comes as a ping once more."""
        journey, contact = scene.journey, scene.contact
        day = journey.local(scene.now).date() + PATIENCE
        nudging, until = journey.nudging, on_clock(day, MORNING, journey.tz)
        again = {key for key, n in called_for(journey).items() if n.kind == "close_kindly" and n.contact == contact.id}
        done = {key: at for key, at in nudging.done.items() if key not in again}
        waits = replace(nudging, done=done, snoozed=nudging.snoozed | dict.fromkeys(again, until))
        return Next("home", replace(journey, nudging=waits), (line("wait", day=day),))
