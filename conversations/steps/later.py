"""Not now, but later: the date they named, then a message that picks up the thread."""

from __future__ import annotations

from datetime import timedelta

from conversations import answered
from conversations.rough_days import read_day
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step
from conversations.vocabulary import Said
from conversations.words import called

_WEEKS = {"two_weeks": 2, "month": 4, "three_months": 13}


class Later(Step):
    """When to write again. Meanwhile there is a kind answer to send."""

    id = "later"
    leads_to = (*answered.LEADS_TO, "sent")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """A day, roughly."""
        return Ask("ask", {"name": called(scene.contact, scene.texts)}, (*_WEEKS, "mistake"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A button, or a day in the student's words."""
        today = scene.journey.local(scene.now).date()
        match answer:
            case Chosen(choice="mistake"):
                return scene.to("sent", answer="", answered_at=None, later_on=None)
            case Chosen(choice=choice):
                return answered.put_off(scene, today + timedelta(weeks=_WEEKS[choice]))
            case Said(text=text) if (day := read_day(text, scene.now, scene.journey.zone or "UTC")) is not None:
                return answered.put_off(scene, day, text)
            case Said(text=text):
                on = answered.told(scene, text)
                return on if on is not None and on.to != self.id else scene.stay("hint")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """No day named: a month is a fair guess."""
        return answered.put_off(scene, scene.journey.local(scene.now).date() + timedelta(weeks=4))
