"""Waits for the talk, then asks how it went; also where it moves, is called off or falls through."""

from __future__ import annotations

from conversations import happened
from conversations.happened import HELD
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line
from conversations.texts import Value
from conversations.vocabulary import Said
from conversations.words import called

BEFORE = ("card", "moved", "cant", "called_off", "already", "home")
AFTER = ("held", "cut_short", "no_show", "missed", "moved", "called_off", "home")


class Meeting(Step):
    """Slots: early=<outcome> (told of before it began), off (they called it off)."""

    id = "meeting"
    leads_to = (*happened.LEADS_TO, "brief", "later", "declined", "home")
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """Before its time the date, afterwards: did it happen?"""
        contact, talk = scene.contact, scene.contact.talk
        slot = scene.slot.partition("=")[0]
        values: dict[str, Value] = {"name": called(contact, scene.texts)}
        if slot == "off":
            return Ask("ask_off", values, ("new_date", "later", "open", "no_more"))
        if talk is None:
            return Ask("ask_none", values, ("new_date", "held", "home"))
        here = {**values, "when": scene.journey.local(talk.at)}
        if slot == "early":
            return Ask("ask_early", here, ("yes", "not_yet"))
        if contact.outcome == "moved":
            return Ask("ask_moved", here, ("new_date", "still", "home"))
        if scene.now < talk.at:
            return Ask("ask", here, BEFORE)
        return Ask("ask_now" if scene.now < talk.end else "ask_after", here, AFTER)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A button, or what happened in a sentence."""
        slot, _, outcome = scene.slot.partition("=")
        match answer:
            case Chosen(choice="yes"):
                return happened.held(scene, outcome if outcome in HELD else "held")
            case Chosen(choice="not_yet"):
                return scene.to("meeting")
            case Chosen(choice="home"):
                return scene.to("home")
            case Chosen(choice="card"):
                return scene.to("brief")
            case Chosen(choice="still"):
                return scene.to("meeting", outcome="")
            case Chosen(choice="new_date"):
                return scene.to("schedule/when")
            case Chosen(choice="later"):
                return scene.to("later", answer="later", answered_at=scene.now)
            case Chosen(choice="open"):
                return scene.to("home", line("open", name=called(scene.contact, scene.texts)))
            case Chosen(choice="no_more"):
                return scene.to("declined", answer="no", answered_at=scene.now, proposal="")
            case Chosen(choice=choice):
                return happened.happened(scene, choice)
            case Said(text=text):
                if slot == "off":
                    return happened.new_date(scene, text) or scene.stay("hint_off")
                return happened.said(scene, text) or scene.stay("hint")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Nothing to wait here for."""
        return scene.to("home")
