"""Everyone on the list, also those who are closed: switch to one."""

from __future__ import annotations

from conversations import overview
from conversations.letting_go import taken_up
from conversations.step import Answer, Ask, Choice, Chosen, Outcome, Resume, Scene, Step
from conversations.typed import plain_words
from conversations.vocabulary import Said

PAGE = 8


class People(Step):
    """A page of contacts as buttons, the active ones first."""

    id = "people"
    leads_to = ("find",)

    def ask(self, scene: Scene) -> Ask:
        """One page; the slot is its number."""
        everyone = sorted(scene.journey.contacts, key=lambda c: (not c.active, c.id))
        page = int(scene.slot) if scene.slot.isdecimal() else 0
        shown = everyone[page * PAGE : (page + 1) * PAGE]
        people = tuple(
            scene.texts.say(
                "plan", "contact", {"name": overview.called(scene, c), "standing": overview.standing(scene, c)}
            )
            for c in shown
        )
        choices = tuple(Choice(f"c{c.id}", overview.called(scene, c)) for c in shown)
        more = ("more",) if len(everyone) > PAGE else ()
        return Ask("ask", {"people": people}, (*choices, *more, "add", "close"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """To that person, or to the next page."""
        journey = scene.journey
        match answer:
            case Chosen(choice="more"):
                page = int(scene.slot) + 1 if scene.slot.isdecimal() else 1
                return scene.to(f"people/{page if page * PAGE < len(journey.contacts) else 0}")
            case Chosen(choice="add"):
                return scene.to("find")
            case Chosen(choice="close"):
                return Resume(journey)
            case Chosen(choice=choice):
                return taken_up(scene, journey.contact(int(choice[1:])))
            case Said(text=text):
                words = plain_words(text)
                found = [c for c in journey.contacts if words and words in plain_words(c.name)]
                return taken_up(scene, found[0]) if len(found) == 1 else scene.stay("hint")
            case _:
                return scene.stay("hint")
