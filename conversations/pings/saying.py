"""The words of a ping."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from conversations import card, thank_yous, writing
from conversations.followups import Nudge
from conversations.journey import NOBODY, Contact, Journey, first_name
from conversations.pings.entry import calendar_data
from conversations.step import Scene
from conversations.texts import Markup, Texts, Value
from conversations.vocabulary import Button, Document, Reply, Say
from conversations.words import called

LISTED = 5
"""Nudges that one summary names."""
OPENED = 4
"""Of these, how many get a button."""
QUOTED = 200
"""Characters of a note that a ping quotes."""
SOON = timedelta(hours=2)
PROMPT = timedelta(hours=36)
"""After a talk: until then a thank-you is called prompt."""
DRAFTS = {
    "follow_up": "follow_up",
    "write_again": "write_again",
    "tell_back": "tell_back",
    "tell_referrer": "tell_referrer",
    "keep": "keep_in_touch",
    "day_before": "confirm",
}
"""The draft that a nudge brings along, by its kind."""


class Saying:
    """The words of the ping that was sent in this `turn` with these `keys` (see `Nudging.messages`)."""

    def __init__(self, journey: Journey, now: datetime, texts: Texts, message: tuple[int, tuple[str, ...]]) -> None:
        self.journey = journey
        self.now = now
        self.texts = texts
        self.turn, self.keys = message
        self.delivered: list[str] = []

    def all(self, nudges: list[Nudge], *, late: bool = False, edit: bool = False) -> tuple[Reply, ...]:
        """One nudge in full, or several in a line each. `edit` shows an earlier ping anew."""
        say = (self._several if len(nudges) > 1 else self._one)(nudges, late=late, edit=edit)
        return (say,) if edit else (*self._files(nudges), say)

    def _files(self, nudges: list[Nudge]) -> tuple[Reply, ...]:
        """The calendar entries of the talks of tomorrow."""
        talks = [self.journey.contact(nudge.contact) for nudge in nudges if nudge.kind == "day_before"]
        return tuple(self._file(who) for who in talks if who.talk is not None)

    def _file(self, contact: Contact) -> Document:
        said = self._text("file", {"name": called(contact, self.texts)})
        return Document("calendar", "talk.ics", calendar_data(self.journey, contact), caption=said)

    def _one(self, nudges: list[Nudge], *, late: bool, edit: bool) -> Say:
        (nudge,) = nudges
        contact = self.journey.contact(nudge.contact)
        parts = [*([self._text("late")] if late else []), *self._parts(nudge, contact)]
        buttons = [self._button("open", nudge, self.open_label(nudge))]
        if nudge.kind != "idle":
            buttons.append(self._button("done", nudge, self.done_label(nudge)))
        draft = self._draft(nudge, contact)
        return Say(Markup("\n\n".join(parts)), (*buttons, *self._manners()), copy=draft, edit=edit)

    def _several(self, nudges: list[Nudge], *, late: bool, edit: bool) -> Say:
        """What is bound to the next hour in full, the rest in a line each."""
        parts = [self._text("late_several" if late else "several")]
        rest = nudges
        if nudges[0].kind == "hour_before":
            head = self._parts(nudges[0], self.journey.contact(nudges[0].contact))
            parts, rest = [*([self._text("late")] if late else []), *head, self._text("besides")], nudges[1:]
        listed = rest[: LISTED - (len(nudges) - len(rest))]
        lines = [self._text(f"short_{nudge.text}", self._values(nudge)) for nudge in listed]
        parts.append(Markup("\n".join(f"• {row}" for row in lines)))
        if (left := len(rest) - len(listed)) > 0:
            parts.append(self._text("more", {"n": left}))
        buttons = tuple(self._button("open", nudge, self._whose(nudge)) for nudge in nudges[:OPENED])
        return Say(Markup("\n\n".join(parts)), (*buttons, *self._manners()), edit=edit)

    def _parts(self, nudge: Nudge, contact: Contact) -> list[Markup]:
        """The text of one nudge, with what belongs to it."""
        values, talk = self._values(nudge), contact.talk
        parts = [self._text(self._variant(nudge, contact), values)]
        match nudge.kind:
            case "hour_before" if talk is not None and talk.mode in ("cafe", "meal"):
                parts.append(self._text("tab"))
            case "day_before" if talk is not None:
                parts += [*self._card(contact), self._text("confirm")]
            case "keep":
                parts.append(self._reason(contact))
            case "thanks":
                parts.append(self._text("thanks_draft" if self._draft(nudge, contact) else "thanks_no_draft"))
            case "idle":
                step = self._open_step()
                if self.texts.has("pings", f"next_{step}"):
                    parts.append(self._text(f"next_{step}", values))
            case _:
                pass
        return parts

    def _card(self, contact: Contact) -> list[Markup]:
        """The card of the talk, as the step shows it."""
        lines = card.lines(Scene(self.journey, contact, "", self.now, self.texts))
        parts: list[Markup] = []
        for line in lines:
            section, _, key = line.key.partition(".")
            self.delivered.extend(self.texts.rules(section, key))
            parts.append(self.texts.say(section, key, line.values))
        return parts

    def _variant(self, nudge: Nudge, contact: Contact) -> str:
        """ "Tomorrow" is said only the day before, "soon" only when it is."""
        talk, held = contact.talk, contact.held_at
        match nudge.kind:
            case "day_before" if talk is not None and self._date(talk.at) <= self._date(self.now):
                return "day_before_today"
            case "hour_before" if talk is not None and talk.at - self.now > SOON:
                return "hour_before_early"
            case "thanks" if held is not None and self.now - held > PROMPT:
                return "thanks_late"
            case _:
                return nudge.text

    def _date(self, instant: datetime) -> date:
        return self.journey.local(instant).date()

    def _draft(self, nudge: Nudge, contact: Contact) -> str:
        if nudge.kind == "thanks":
            return contact.thanks or thank_yous.drafts(self.journey, contact, self.texts).get("warm", "")
        kind = DRAFTS.get(nudge.kind)
        return writing.message(kind, self.journey, contact, self.texts) if kind else ""

    def _values(self, nudge: Nudge) -> dict[str, Value]:
        contact = self.journey.contact(nudge.contact or self.journey.focus)
        values: dict[str, Value] = {"name": called(contact, self.texts)}
        if contact.referrer_name:
            values["referrer"] = first_name(contact.referrer_name)
        if (talk := contact.talk) is not None:
            values |= {"at": self.journey.local(talk.at), "where": f", {talk.place}" if talk.place else ""}
        return values

    def _reason(self, contact: Contact) -> Markup:
        """Something from the notes to begin with."""
        noted = next((note.text for note in contact.notes if note.text), "")
        for key, words in (("advice", contact.advice), ("surprise", contact.surprise), ("note", noted)):
            if words:
                quoted = words if len(words) <= QUOTED else words[: QUOTED - 1].rstrip() + "…"
                return self._text(f"reason_{key}", {"words": quoted})
        return self._text("reason_news")

    def _open_step(self) -> str:
        """The step whose question waits."""
        journey = self.journey
        at = journey.visit.at if journey.visit is not None else journey.at
        if journey.visit is None and (person := journey.person) is not NOBODY:
            at = person.at
        return at.partition("/")[0]

    def _text(self, key: str, values: dict[str, Value] | None = None) -> Markup:
        self.delivered.extend(self.texts.rules("pings", key))
        return self.texts.say("pings", key, values)

    def open_label(self, nudge: Nudge) -> str:
        """What the button says that opens it."""
        return self.texts.label("pings", f"open_{nudge.kind}")

    def done_label(self, nudge: Nudge) -> str:
        """What the button says for "done"."""
        return self.texts.label("pings", f"done_{nudge.kind}")

    def _whose(self, nudge: Nudge) -> str:
        """The label of one button among several: what it opens, and about whom."""
        label, name = self.open_label(nudge), self.journey.contact(nudge.contact).first_name
        return f"{label} ({name})"[:60] if name else label

    def _button(self, action: str, nudge: Nudge, label: str) -> Button:
        return Button(f"~{action}:{self.turn}:{self.keys.index(nudge.key)}", label)

    def _manners(self) -> tuple[Button, ...]:
        return tuple(Button(f"~{id}:{self.turn}", self.texts.label("pings", id)) for id in ("later", "stop"))
