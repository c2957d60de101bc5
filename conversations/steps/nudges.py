"""When and about what the student is pinged."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from conversations import followups
from conversations.step import Answer, Ask, Choice, Chosen, Next, Outcome, Resume, Scene, Step, line
from conversations.texts import Texts
from conversations.vocabulary import Said

CAPS = (1, 2)
DAY = 24 * 60
LEAST = 4 * 60
"""Minutes that have to be left."""
DEEP_NIGHT = 4 * 60
"""Minutes after midnight at which nobody wants a reminder."""
_NAMED = (("midnight", "24:00"), ("noon", "12:00"))
_HOURS = re.compile(r"(\d{1,2})(?::?(\d{2}))?\s*(am|pm)?", re.IGNORECASE)


class Nudges(Step):
    """Quiet hours, how many a day, and kinds on and off."""

    id = "nudges"
    leads_to = ()

    def ask(self, scene: Scene) -> Ask:
        """The settings as they stand."""
        nudging, texts = scene.journey.nudging, scene.texts
        match scene.slot:
            case "hours":
                return Ask("ask_hours", choices=("h9", "h8", "h10", "menu"))
            case "kinds":
                kinds = tuple(
                    Choice(kind, ("– " if kind in nudging.muted else "✓ ") + texts.plain("plan", f"why_{kind}"))
                    for kind in followups.KINDS
                )
                return Ask("ask_kinds", choices=(*kinds, "menu"))
            case _:
                values = {"wake": _clock(nudging.wake, texts), "sleep": _clock(nudging.sleep, texts), "n": nudging.cap}
                key = "ask_paused" if nudging.paused_at else "ask"
                off = tuple(texts.plain("plan", f"why_{kind}") for kind in followups.KINDS if kind in nudging.muted)
                return Ask(
                    key,
                    values,
                    (
                        "hours",
                        "cap_1" if nudging.cap > 1 else "cap_2",
                        "kinds",
                        "off" if not nudging.paused_at else "on",
                        "close",
                    ),
                    before=(line("off_now", kinds=off),) if off else (),
                )

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Each change is shown at once."""
        journey, nudging = scene.journey, scene.journey.nudging
        match answer:
            case Chosen(choice="close"):
                return Resume(journey)
            case Chosen(choice="hours" | "kinds" as slot):
                return scene.to(f"nudges/{slot}")
            case Chosen(choice="menu"):
                return scene.to("nudges")
            case Chosen(choice="cap_1" | "cap_2" as cap):
                return self._set(scene, cap=int(cap[-1]))
            case Chosen(choice="off"):
                return self._set(scene, paused_at=scene.now)
            case Chosen(choice="on"):
                return self._set(scene, paused_at=None)
            case Chosen(choice="h8" | "h9" | "h10" as hours):
                wake, sleep = {"h8": (8, 22), "h9": (9, 20), "h10": (10, 18)}[hours]
                return self._set(scene, wake=wake * 60, sleep=sleep * 60)
            case Chosen(choice=kind):
                muted = (
                    tuple(one for one in nudging.muted if one != kind)
                    if kind in nudging.muted
                    else (*nudging.muted, kind)
                )
                return scene.again(nudging=replace(nudging, muted=muted))
            case Said(text=text) if hours := read_hours(text):
                return self._set(scene, wake=hours[0], sleep=hours[1])
            case _:
                return scene.stay("hint_hours" if scene.slot == "hours" else "hint")

    def _set(self, scene: Scene, **settings: Any) -> Next:
        return scene.to("nudges", nudging=replace(scene.journey.nudging, **settings))


def read_hours(text: str) -> tuple[int, int] | None:
    """ "8 to 22", "9am-8pm", "11am to 1am": from and to in minutes after midnight (beyond a day where it ends after it), or None.

    Who names the night ("10pm to 8am") means when to be quiet, whatever was asked. At least four hours have to be left.
    """
    for word, hour in _NAMED:
        text = re.sub(rf"\b{word}\b", hour, text, flags=re.IGNORECASE)
    found = [match for match in _HOURS.finditer(text) if match[0].strip()]
    if len(found) != 2:
        return None
    wake, sleep = (_minutes(*match.groups()) for match in found)
    if wake is None or sleep is None:
        return None
    wake %= DAY
    if sleep <= wake:
        evening = sleep + DAY // 2  # "9 to 8"
        clear = found[1][3] or found[1][1].startswith("0")
        sleep = evening if wake + LEAST <= evening < DAY and not clear else sleep + DAY
    night = wake <= DEEP_NIGHT < sleep or wake <= DEEP_NIGHT + DAY < sleep
    if night and sleep - wake <= DAY // 2:
        wake, sleep = sleep % DAY, wake if wake > sleep % DAY else wake + DAY
    return (wake, sleep) if LEAST <= sleep - wake <= DAY else None


def _minutes(hour: str, minute: str | None, half: str | None) -> int | None:
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.lower() == "pm" else 0)
    return hours * 60 + minutes if hours * 60 + minutes <= DAY and minutes < 60 else None


def _clock(minutes: int, texts: Texts) -> str:
    if minutes % DAY == 0:
        return texts.plain("nudges", "midnight")
    return texts.when(datetime(2000, 1, 1) + timedelta(minutes=minutes), "time")  # noqa: DTZ001  # a time of day
