"""The card of a talk: who, when, where, what to ask by the minute, how to begin and end, and what not to do (texts in `brief`)."""

from __future__ import annotations

from conversations import question_list
from conversations.fit import wanted_goals
from conversations.journey import MODES, Talk
from conversations.step import Line, Scene
from conversations.texts import Markup, Value
from conversations.words import called
from conversations.zones import city_name

PAID = ("cafe", "meal")
"""Where something is eaten or drunk, and the student pays (G15)."""


def read_back(scene: Scene, talk: Talk) -> tuple[dict[str, Value], bool]:
    """All of a talk in values for a text, and whether the student's own clock shows another time."""
    here = scene.journey.local(talk.at)
    both = here.replace(tzinfo=None) != talk.wall
    values: dict[str, Value] = {
        "name": called(scene.contact, scene.texts),
        "when": talk.at,
        "city": city_name(talk.zone),
        "here": here,
        "here_city": city_name(scene.journey.zone or "UTC"),
        "n": talk.minutes,
        "mode": scene.texts.plain("schedule", f"as_{talk.mode}" if talk.mode in MODES else "as_open"),
        "place": talk.place or scene.texts.plain("schedule", "place_open"),
    }
    return values, both


def lines(scene: Scene) -> tuple[Line, ...]:
    """The card of the talk with `scene.contact`, part by part."""
    contact, talk = scene.contact, scene.contact.talk
    name = called(contact, scene.texts)
    goals = tuple(scene.texts.plain("brief", f"goal_{goal}") for goal in wanted_goals(scene.journey))
    return (
        _head(scene, ", ".join(part for part in (contact.name or name, contact.role, contact.employer) if part)),
        Line("brief.goals", {"goals": goals}),
        Line("brief.run", {"rows": _by_minute(scene)}),
        *((Line("brief.pay", {"name": name}),) if talk is not None and talk.mode in PAID else ()),
        Line("brief.dont", {"name": name}),
    )


def _head(scene: Scene, who: str) -> Line:
    talk = scene.contact.talk
    if talk is None:
        return Line("brief.card_open", {"who": who})
    values, both = read_back(scene, talk)
    return Line("brief.card_both" if both else "brief.card", {**values, "who": who})


def _by_minute(scene: Scene) -> Markup:
    """Two minutes to begin, two to end, the rest shared among the questions that fit."""
    length = question_list.minutes(scene)
    chosen = question_list.listed(scene)
    fits = question_list.fits(scene)
    edge = 2 if length >= 10 else 1
    shared = max(length - 2 * edge, 1)

    def row(key: str, minute: int, **values: Value) -> Markup:
        return scene.texts.say("brief", key, {"n": minute, **values})

    rows = [row("row_open", 0, minutes=length)]
    timed = chosen[:fits]
    rows += [row("row", edge + place * shared // len(timed), question=asked) for place, asked in enumerate(timed)]
    rows.append(row("row_end", max(length - edge, 1), minutes=length))
    rows += [scene.texts.say("brief", "row_spare", {"question": asked}) for asked in chosen[fits:]]
    return Markup("\n".join(rows))
