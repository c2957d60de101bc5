"""Not now, but later: the date they named, then a message that picks up the thread."""

from __future__ import annotations

from datetime import date, time, timedelta

from conversations import writing
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.when import When, read_when
from conversations.words import called

_NOON = time(12)
_WEEKS = {"two_weeks": 2, "month": 4, "three_months": 13}


class Later(Step):
    """When to write again. Meanwhile there is a kind answer to send."""

    id = "later"
    leads_to = ("waiting_later", "sent")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """A day, roughly."""
        values = {"name": called(scene.contact, scene.texts)}
        return Ask("ask", values, (*_WEEKS, "mistake"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A button, or a day in the student's words."""
        today = scene.journey.local(scene.now).date()
        match answer:
            case Chosen(choice="mistake"):
                return scene.to("sent", answer="", later_on=None)
            case Chosen(choice=choice):
                return self._on(scene, today + timedelta(weeks=_WEEKS[choice]))
            case Said(text=text):
                found = read_when(text, scene.now, scene.journey.zone or "UTC", default_time=_NOON)
                if isinstance(found, When) and found.at.date() > today:
                    return self._on(scene, found.at.date())
                return scene.stay("hint")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """No day named: a month is a fair guess."""
        return self._on(scene, scene.journey.local(scene.now).date() + timedelta(weeks=4))

    def _on(self, scene: Scene, day: date) -> Outcome:
        name = called(scene.contact, scene.texts)
        reply = writing.message("reply_later", scene.journey, scene.contact, scene.texts)
        return scene.to(
            "waiting_later", to_copy("reply", reply, name=name), line("noted", day=day), answer="later", later_on=day
        )
