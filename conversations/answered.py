"""What comes of an answer to the invitation, from a button or a sentence, wherever the student tells it: each has its own way on."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from conversations import arrange, writing
from conversations.answers import read_answer, tells_answer
from conversations.names import named_instead
from conversations.rough_days import read_day
from conversations.step import Next, Scene, line, to_copy
from conversations.whose import unclear
from conversations.words import called

WAYS = {
    "no": "declined",
    "later": "later",
    "resume": "resume_wanted",
    "email_only": "email_only",
    "bounced": "bounced",
}
"""Where an answer leads; "yes" leads to the talk's time."""
LEADS_TO = ("schedule", "waiting_later", *WAYS.values())
"""A step that uses `said` or `came` declares these."""


def said(scene: Scene, text: str, **facts: Any) -> Next | None:
    """What comes of a sentence ("she said yes, Friday at 3"); None if it says nothing of an answer. The words are kept."""
    answer = read_answer(text)
    return None if answer in (None, "nothing") else came(scene, answer, text, **facts)


def told(scene: Scene, text: str, **facts: Any) -> Next | None:
    """As `said`, where something else was asked: only what is clearly theirs counts ("she says later", not "later")."""
    answer = "" if unclear(text, scene.contact.name) else tells_answer(text)
    return None if answer in (None, "", "nothing") else came(scene, answer, text, **facts)


def came(scene: Scene, answer: str, words: str = "", **facts: Any) -> Next:
    """`answer` is yes or one of WAYS; `facts` are set along with it."""
    facts = {"sent_at": scene.contact.sent_at or scene.now, "answer": answer, "answered_at": scene.now} | facts
    if answer == "yes":
        return _yes(scene, words, facts)
    if answer == "later" and (day := read_day(words, scene.now, scene.journey.zone or "UTC")) is not None:
        return put_off(scene, day, words, **facts)
    if answer == "no" and (names := named_instead(words, scene.contact.name, scene.journey.name)):
        facts |= {"names": names, "named_at": scene.now}
    return scene.to(WAYS[answer], replaced=(words,), **facts)


def put_off(scene: Scene, day: date, words: str = "", **facts: Any) -> Next:
    """They want to be written to again on this day: a kind reply now, a reminder then."""
    facts = facts | {"answer": "later", "answered_at": scene.contact.answered_at or scene.now, "later_on": day}
    journey = scene.change(**facts)
    reply = writing.message("reply_later", journey, journey.contact(scene.contact.id), scene.texts)
    lines = (to_copy("later.reply", reply, name=called(scene.contact, scene.texts)),)
    return Next("waiting_later", journey, lines, (words,))


def _yes(scene: Scene, words: str, facts: dict[str, Any]) -> Next:
    """On to the talk. A time in the same breath is not asked for again; without one there is a reply that asks for theirs."""
    name = called(scene.contact, scene.texts)
    proposal, slot = _proposed(scene, words)
    facts = facts | {"later_on": None, "proposal": proposal}
    good = line("sent.yes", name=name)
    if slot != "when":
        return scene.to(f"schedule/{slot}", good, replaced=(words,), **facts)
    reply = writing.message("reply_yes", scene.journey, scene.contact, scene.texts)
    return scene.to("schedule/when", good, to_copy("sent.reply", reply, name=name), replaced=(words,), **facts)


def _proposed(scene: Scene, words: str) -> tuple[str, str]:
    """What the words say of the talk, as it is kept in `Contact.proposal`, and the slot of `schedule` that goes on from there."""
    if not words:
        return scene.contact.proposal, "when"
    before = arrange.load(scene.contact)
    reading = arrange.read(words, before, scene.now, scene.journey.zone)
    found = reading.proposal
    if found.minutes > arrange.LONG_TALK:
        found = replace(found, minutes=0)
    slot = "when"
    match reading.trouble.reason if reading.trouble is not None else "":
        case "" if found.wall is not None and found.talk(scene.journey.zone).at > scene.now:
            slot = found.missing
        case "no_time" if found.day is not None:
            slot = "hour"
        case "no_date" if found.clock is not None:
            slot = "day"
        case "ambiguous" | "contradiction" if found.picks:
            slot = "pick"
        case arrange.THEIR_ZONE:
            slot = "zone=" + "|".join(reading.zones) if reading.zones else "zone"
        case _:
            found = replace(found, wall=None, day=None, clock=None, said="", picks=())
    return (arrange.dump(found) if found != arrange.Proposal() else ""), slot
