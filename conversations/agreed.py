"""What follows when a talk is agreed or called off: the facts, the text to send, the file for the calendar."""

from __future__ import annotations

from msgspec.structs import replace

from conversations import arrange, card, pings, writing
from conversations.arrange import Proposal
from conversations.journey import Journey, Talk
from conversations.step import Line, Scene, line, to_copy
from conversations.words import called

FILE = "talk.ics"


def fixed(scene: Scene, talk: Talk) -> tuple[Journey, tuple[Line, ...]]:
    """The journey with this talk, and what the student gets: the reply to send, the calendar file, who pays."""
    contact, talk = scene.contact, replace(talk, set_at=scene.now)
    journey = scene.change(
        talk=talk, proposal="", outcome="", answer="yes", answered_at=contact.answered_at or scene.now
    )
    new = journey.contact(contact.id)
    name = called(contact, scene.texts)
    lines = (
        line("schedule.fixed", name=name, when=scene.journey.local(talk.at)),
        to_copy("schedule.reply", writing.message("reply_yes", journey, new, scene.texts), name=name),
        Line("schedule.file", {"name": name}, document=("calendar", FILE, pings.calendar_data(journey, new))),
        *((line(f"schedule.pay_{talk.mode}", name=name),) if talk.mode in card.PAID else ()),
    )
    return journey, lines


def without_talk(
    scene: Scene, said: Proposal, *, called_off: bool, **facts: object
) -> tuple[Journey, tuple[Line, ...]]:
    """The journey with a yes but no time, and a file that takes the talk out of the calendar if it is `called_off`.

    What was said of the talk waits for a new one. The file's sequence is one above the talk's, that of a new talk higher still.
    """
    contact, talk = scene.contact, scene.contact.talk
    lines: tuple[Line, ...] = ()
    if talk is not None:
        later = arrange.after(talk)
        said = replace(later, sequence=later.sequence + called_off)
        if called_off:
            data = pings.calendar_data(scene.journey, contact, cancelled=True)
            name = called(contact, scene.texts)
            lines = (Line("schedule.file_gone", {"name": name}, document=("calendar", FILE, data)),)
    kept = {
        "answer": "yes",
        "answered_at": scene.now,
        "talk": None,
        "proposal": arrange.dump(said),
    }
    return scene.change(**(kept | facts)), lines
