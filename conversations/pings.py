"""Nudges as messages: everything due becomes one ping, with its buttons; what they do.

A ping never touches the open question. Its buttons begin with "~" and name the turn in which it was sent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from conversations import writing
from conversations.followups import KINDS, MORNING, Nudge, allowed_from, called_for, on_clock, plan
from conversations.journey import NOBODY, Contact, Journey, Nudging
from conversations.texts import Markup, Texts, Value
from conversations.vocabulary import Button, Document, Reply, Say
from conversations.words import called

LATE = timedelta(hours=1)
EVENING = 18 * 60 + 30
REMEMBERED = 5
"""Pings whose buttons still work."""
LISTED = 5
"""Nudges that one summary names."""
OPENED = 4
"""Of these, how many get a button."""
FORGET_AFTER = timedelta(days=60)
SNOOZES = ("hour", "evening", "tomorrow", "week")
DRAFTS = {
    "follow_up": "follow_up",
    "write_again": "write_again",
    "thanks": "thanks_warm",
    "tell_back": "tell_back",
    "keep": "keep_in_touch",
    "day_before": "confirm",
}
"""The draft that a nudge brings along, by its kind."""


class Ping(Struct, frozen=True):
    """What became of a due nudge: `outcome` is sent or dropped, `reason` why it was dropped."""

    key: str
    kind: str
    contact: int
    due: datetime
    outcome: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of a wake-up."""

    journey: Journey
    replies: tuple[Reply, ...] = ()
    pings: tuple[Ping, ...] = ()
    delivered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """What came of a ping's button; `opens` is (contact, position, choice) that the machine goes on with. Nothing at all: unknown."""

    journey: Journey
    replies: tuple[Reply, ...] = ()
    opens: tuple[int, str, str] | None = None


# --- delivery -------------------------------------------------------------------------------------------------------


def deliver(journey: Journey, now: datetime, texts: Texts) -> Delivery:
    """Everything due by now as one message; what is stale is dropped, with its reason; in quiet hours or above the cap, nothing."""
    due = [nudge for nudge in plan(journey) if nudge.due <= now]
    dropped = [(nudge, "stale") for nudge in due if nudge.stale is not None and nudge.stale <= now]
    fresh = [nudge for nudge in due if nudge.stale is None or nudge.stale > now]
    if fresh and allowed_from(journey, now) > now:
        fresh = []
    said: list[Nudge] = []
    for nudge in sorted(fresh, key=lambda nudge: KINDS.index(nudge.kind)):
        if any(other.kind == nudge.kind and other.contact == nudge.contact for other in said):
            dropped.append((nudge, "said already"))
        elif nudge.kind == "idle" and said:
            dropped.append((nudge, "something else to do"))
        else:
            said.append(nudge)
    pings = tuple(Ping(n.key, n.kind, n.contact, n.due, "dropped", why) for n, why in dropped)
    pings += tuple(Ping(n.key, n.kind, n.contact, n.due, "sent") for n in said)
    if not pings:
        return Delivery(journey)
    journey = replace(journey, nudging=_done(journey, tuple(ping.key for ping in pings), now))
    if not said:
        return Delivery(journey, (), pings)
    nudging = journey.nudging
    messages = (*nudging.messages, (journey.turn, tuple(nudge.key for nudge in said)))[-REMEMBERED:]
    journey = replace(journey, nudging=replace(nudging, sent=(*nudging.sent, now)[-6:], messages=messages))
    saying = _Saying(journey, texts)
    late = any(now - nudge.due > LATE for nudge in said)
    replies = saying.one(said[0], late=late) if len(said) == 1 else saying.several(said, late=late)
    return Delivery(journey, replies, pings, tuple(dict.fromkeys(saying.delivered)))


def _done(journey: Journey, keys: tuple[str, ...], now: datetime) -> Nudging:
    """These are done; what was done long ago and is no longer called for is forgotten, so that a journey does not grow."""
    nudging, known = journey.nudging, called_for(journey)
    kept = {key: at for key, at in nudging.done.items() if key in known or now - at < FORGET_AFTER}
    snoozed = {key: at for key, at in nudging.snoozed.items() if key in known and key not in keys}
    return replace(nudging, done=kept | dict.fromkeys(keys, now), snoozed=snoozed)


@dataclass(slots=True)
class _Saying:
    """The words of one ping in the making."""

    journey: Journey
    texts: Texts
    delivered: list[str] = field(default_factory=list[str])

    def one(self, nudge: Nudge, *, late: bool) -> tuple[Reply, ...]:
        contact = self.journey.contact(nudge.contact)
        kind, turn = nudge.kind, self.journey.turn
        values = self._values(contact)
        key = "tell_referrer" if nudge.opens == "keep/tell_referrer" else kind
        parts = [self._text("late")] if late else []
        parts.append(self._text(key, values))
        if kind == "hour_before" and contact.talk is not None and contact.talk.mode in ("cafe", "meal"):
            parts.append(self._text("tab"))
        if kind == "keep":
            parts.append(self._reason(contact))
        draft_kind = "tell_referrer" if key == "tell_referrer" else DRAFTS.get(kind)
        draft = writing.message(draft_kind, self.journey, contact, self.texts) if draft_kind else ""
        buttons = [Button(f"~open:{turn}:0", self.texts.label("pings", "open" if not nudge.opens else f"open_{key}"))]
        if nudge.done:
            buttons.append(Button(f"~done:{turn}:0", self.texts.label("pings", f"done_{kind}")))
        replies: list[Reply] = [Say(Markup("\n\n".join(parts)), (*buttons, *self._manners(turn)), copy=draft)]
        if kind == "day_before" and contact.talk is not None:
            replies.insert(0, Document("calendar", "talk.ics", calendar_data(self.journey, contact)))
        return tuple(replies)

    def several(self, nudges: list[Nudge], *, late: bool) -> tuple[Reply, ...]:
        turn = self.journey.turn
        lines: list[Markup] = []
        buttons: list[Button] = []
        for place, nudge in enumerate(nudges[:LISTED]):
            contact = self.journey.contact(nudge.contact)
            key = "tell_referrer" if nudge.opens == "keep/tell_referrer" else nudge.kind
            lines.append(self._text(f"short_{key}", self._values(contact)))
            if place < OPENED:
                label = self.texts.label("pings", f"open_{key}" if nudge.opens else "open")
                who = f" ({contact.first_name})" if contact.first_name else ""
                buttons.append(Button(f"~open:{turn}:{place}", f"{label}{who}"[:60]))
        parts = [self._text("late_several" if late else "several"), Markup("\n".join(f"• {row}" for row in lines))]
        if len(nudges) > LISTED:
            parts.append(self._text("more", {"n": len(nudges) - LISTED}))
        return (Say(Markup("\n\n".join(parts)), (*buttons, *self._manners(turn))),)

    def _text(self, key: str, values: dict[str, Value] | None = None) -> Markup:
        self.delivered.extend(self.texts.rules("pings", key))
        return self.texts.say("pings", key, values)

    def _values(self, contact: Contact) -> dict[str, Value]:
        values: dict[str, Value] = {"name": called(contact, self.texts)}
        if contact.talk is not None:
            place = contact.talk.place
            values |= {"at": contact.talk.at.astimezone(self.journey.tz), "where": f", {place}" if place else ""}
        return values

    def _reason(self, contact: Contact) -> Markup:
        """Something from the notes to begin with."""
        for key, words in (("advice", contact.advice), ("surprise", contact.surprise)):
            if words:
                return self._text(f"reason_{key}", {"words": words if len(words) <= 200 else words[:199] + "…"})
        return self._text("reason_news")

    def _manners(self, turn: int) -> tuple[Button, ...]:
        return tuple(Button(f"~{id}:{turn}", self.texts.label("pings", id)) for id in ("later", "stop"))


# --- buttons --------------------------------------------------------------------------------------------------------


def owns(id: str) -> bool:
    """Whether a button belongs to a ping."""
    return id.startswith("~")


def press(journey: Journey, id: str, now: datetime, texts: Texts) -> Pressed:
    """What a ping's button does. One that is unknown or tampered with does nothing."""
    action, _, rest = id[1:].partition(":")
    turn, _, place = rest.partition(":")
    keys = next((keys for sent, keys in journey.nudging.messages if turn == str(sent)), ())
    if not keys:
        return Pressed(journey)
    match action:
        case "open" | "done" if place.isascii() and place.isdecimal() and len(place) < 3 and int(place) < len(keys):
            return _open(journey, keys[int(place)], texts, done=action == "done")
        case "later":
            buttons = tuple(Button(f"~{how}:{turn}", texts.label("pings", how)) for how in SNOOZES)
            return Pressed(journey, (Say(texts.say("pings", "when"), buttons, edit=True),))
        case "hour" | "evening" | "tomorrow" | "week":
            return _snooze(journey, keys, action, now, texts)
        case "stop":
            return _stop(journey, keys, texts)
        case _:
            return Pressed(journey)


def _open(journey: Journey, key: str, texts: Texts, *, done: bool) -> Pressed:
    nudge = called_for(journey).get(key)
    if nudge is None:
        return Pressed(journey, (Say(texts.say("pings", "gone")),))
    return Pressed(journey, (), (nudge.contact, nudge.opens, nudge.done if done else ""))


def _snooze(journey: Journey, keys: tuple[str, ...], how: str, now: datetime, texts: Texts) -> Pressed:
    local = journey.local(now)
    match how:
        case "hour":
            until = now + timedelta(hours=1)
        case "evening":
            until = max(on_clock(local.date(), EVENING, journey.tz), now + timedelta(hours=1))
        case "tomorrow":
            until = on_clock(local.date() + timedelta(days=1), MORNING, journey.tz)
        case _:
            until = on_clock(local.date() + timedelta(days=7), MORNING, journey.tz)
    known = called_for(journey)
    again = tuple(key for key in keys if key in known)
    if not again:
        return Pressed(journey, (Say(texts.say("pings", "gone"), edit=True),))
    nudging = journey.nudging
    done = {key: at for key, at in nudging.done.items() if key not in again}
    changed = replace(
        journey, nudging=replace(nudging, done=done, snoozed=nudging.snoozed | dict.fromkeys(again, until))
    )
    coming = next((nudge.due for nudge in plan(changed) if nudge.key in again), until)
    return Pressed(changed, (Say(texts.say("pings", "snoozed", {"when": journey.local(coming)}), edit=True),))


def _stop(journey: Journey, keys: tuple[str, ...], texts: Texts) -> Pressed:
    known = called_for(journey)
    kinds = tuple(dict.fromkeys(known[key].kind for key in keys if key in known))
    if not kinds:
        return Pressed(journey, (Say(texts.say("pings", "gone"), edit=True),))
    nudging = journey.nudging
    changed = replace(journey, nudging=replace(nudging, muted=tuple(dict.fromkeys((*nudging.muted, *kinds)))))
    what = tuple(texts.plain("plan", f"why_{kind}") for kind in kinds)
    return Pressed(changed, (Say(texts.say("pings", "stopped", {"what": what}), edit=True),))


# --- out of reach ---------------------------------------------------------------------------------------------------


def unreachable(journey: Journey, now: datetime) -> Journey:
    """The student has blocked us or closed messages: no ping is planned until they come back."""
    return replace(journey, nudging=replace(journey.nudging, unreachable_at=now))


def reachable(journey: Journey) -> Journey:
    """They are back: what waited is due again."""
    if journey.nudging.unreachable_at is None:
        return journey
    return replace(journey, nudging=replace(journey.nudging, unreachable_at=None))


# --- calendar -------------------------------------------------------------------------------------------------------


def calendar_data(journey: Journey, contact: Contact, *, cancelled: bool = False) -> dict[str, str]:
    """What a calendar entry is made from.

    uid (stable), start and end (UTC, ISO), zone, summary, location, description, sequence, status.
    """
    talk = contact.talk
    if talk is None or contact is NOBODY:
        return {}
    began = int(journey.started_at.timestamp()) if journey.started_at is not None else 0
    return {
        "uid": f"talk-{began}-{contact.id}@coffeechat",
        "start": talk.at.astimezone(UTC).isoformat(),
        "end": talk.end.isoformat(),
        "zone": talk.zone,
        "summary": " ".join(filter(None, ("Coffeechat:", contact.name))),
        "location": talk.place,
        "description": "\n".join(contact.questions),
        "sequence": str(talk.sequence + cancelled),
        "status": "CANCELLED" if cancelled else "CONFIRMED",
    }
