"""Until the day they named, and then the message."""

from __future__ import annotations

from typing import Any

from conversations import answered, writing
from conversations.answers import says_heard, says_sent
from conversations.rough_days import read_day
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.words import called


class WaitingLater(Step):
    """Waits; from the day on (or when the student wants it) it shows the message that picks up the thread."""

    id = "waiting_later"
    leads_to = (*answered.LEADS_TO, "sent", "home")
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """The day; once it has come, the message."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        today = scene.journey.local(scene.now).date()
        if contact.later_on is None or today >= contact.later_on or scene.slot == "now":
            draft = writing.message("write_again", scene.journey, contact, scene.texts)
            return Ask("ask_now", values, ("written", "yes", "no", "other_day"), (to_copy("draft", draft, **values),))
        return Ask("ask", {**values, "day": contact.later_on}, ("now", "yes", "no", "other_day", "home"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Written again: the clock for an answer starts anew."""
        match answer:
            case Chosen(choice="written"):
                return self._written(scene)
            case Chosen(choice="now"):
                return scene.to("waiting_later/now")
            case Chosen(choice="yes" | "no" as came):
                return answered.came(scene, came)
            case Chosen(choice="other_day"):
                return scene.to("later")
            case Chosen():
                return scene.to("home")
            case Said(text=text) if (on := answered.told(scene, text)) is not None:
                return on
            case Said(text=text) if says_sent(text):
                return self._written(scene)
            case Said(text=text) if (day := read_day(text, scene.now, scene.journey.zone or "UTC")) is not None:
                return answered.put_off(scene, day, text)
            case Said(text=text) if says_heard(text):
                return scene.to("sent", answer="", later_on=None)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """On to everyone else."""
        return scene.to("home")

    def _written(self, scene: Scene) -> Next:
        facts: dict[str, Any] = {"answer": "", "answered_at": None, "later_on": None, "followed_up_at": None}
        return scene.to("sent", line("written"), sent_at=scene.now, **facts)
