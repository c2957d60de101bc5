"""Until the day they named, and then the message."""

from __future__ import annotations

from typing import Any

from conversations import writing
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line, to_copy
from conversations.words import called


class WaitingLater(Step):
    """Waits; from the day on (or when the student wants it) it shows the message that picks up the thread."""

    id = "waiting_later"
    leads_to = ("sent", "schedule", "declined", "later", "home")
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """The day; once it has come, the message."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        due = contact.later_on is None or scene.journey.local(scene.now).date() >= contact.later_on
        if due or scene.slot == "now":
            draft = writing.message("write_again", scene.journey, contact, scene.texts)
            return Ask("ask_now", values, ("written", "yes", "no", "other_day"), (to_copy("draft", draft, **values),))
        assert contact.later_on is not None
        return Ask("ask", {**values, "day": contact.later_on}, ("now", "yes", "no", "other_day", "home"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Written again: the clock for an answer starts anew."""
        match answer:
            case Chosen(choice="written"):
                facts: dict[str, Any] = {"answer": "", "later_on": None, "sent_at": scene.now, "followed_up_at": None}
                return scene.to("sent", line("written"), **facts)
            case Chosen(choice="now"):
                return scene.to("waiting_later/now")
            case Chosen(choice="yes"):
                return scene.to("schedule/when", answer="yes", answered_at=scene.now)
            case Chosen(choice="no"):
                return scene.to("declined", answer="no", answered_at=scene.now)
            case Chosen(choice="other_day"):
                return scene.to("later")
            case Chosen():
                return scene.to("home")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """On to everyone else."""
        return scene.to("home")
