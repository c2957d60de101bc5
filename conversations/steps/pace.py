"""How much time there is, and until when: it sets nothing but expectations."""

from __future__ import annotations

from datetime import date, time

from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line
from conversations.vocabulary import Said
from conversations.when import When, read_when

_NOON = time(12)


class Pace(Step):
    """Hours a week, then a date to have the first talk by."""

    id = "pace"
    leads_to = ("about",)

    def ask(self, scene: Scene) -> Ask:
        """One of the two questions."""
        if scene.slot == "by":
            return Ask("ask_by", choices=("month", "two_months", "open"))
        return Ask(choices=("half", "one", "two"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Buttons, or in the student's own words."""
        if scene.slot == "by":
            return self._by(scene, answer)
        match answer:
            case Chosen(choice=choice):
                return scene.to("pace/by", hours=scene.texts.label(self.id, choice))
            case Said(text=text) if any(letter.isalnum() for letter in text) and len(text) <= 60:
                return scene.to("pace/by", hours=text)
            case _:
                return scene.stay("hint")

    def _by(self, scene: Scene, answer: Answer) -> Outcome:
        today = scene.journey.local(scene.now).date()
        match answer:
            case Chosen(choice="month"):
                return self._on(scene, date.fromordinal(today.toordinal() + 30))
            case Chosen(choice="two_months"):
                return self._on(scene, date.fromordinal(today.toordinal() + 60))
            case Chosen():
                return scene.to("about", by_when=None)
            case Said(text=text):
                found = read_when(text, scene.now, scene.journey.zone or "UTC", default_time=_NOON)
                if isinstance(found, When):
                    return self._on(scene, found.at.date())
                return scene.stay("hint_by")
            case _:
                return scene.stay("hint_by")

    def _on(self, scene: Scene, day: date) -> Outcome:
        return scene.to("about", line("by", day=day), by_when=day)

    def skip(self, scene: Scene) -> Outcome:
        """Neither is needed."""
        return scene.to("about") if scene.slot == "by" else scene.to("pace/by")
