"""A conversation as a text that a career adviser can read and write; played through the coach with the clock under control.

# Words about the scenario.
start: 2026-03-02 10:00 Europe/Berlin
name: Sam

student: hello                  what the student types (also commands: /plan)
[Let's go]                      a button, by its label (or the beginning of it, followed by …)
coach: Hi Sam!                  what the coach says; further lines are indented, buttons in brackets at its end
3 days pass                     reminders that come due meanwhile are delivered
until 14:30                     the next time that it is 14:30 for the student
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from adapters.markup import plain
from conversations import followups, overview
from conversations.journey import Journey, from_json, to_json
from conversations.machine import Turn, turn
from conversations.texts import load
from conversations.vocabulary import Button, Command, Document, Event, Nudged, Pressed, Reply, Said, Say

_PASS = re.compile(r"^(a|an|\d{1,3}) (minute|hour|day|week|month)s? pass(?:es)?$", re.IGNORECASE)
_UNTIL = re.compile(r"^until (\d{1,2}):(\d{2})$", re.IGNORECASE)
_UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30),
}
DEFAULT_START = "2026-03-02 10:00 Europe/Berlin"


class TranscriptError(Exception):
    """A script cannot be played; the message names its line and what to write instead."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a script that does something: `kind` is student, button, pass or until."""

    number: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    """A script as read: its words, its settings, what the student does, and the whole text of its story."""

    title: str
    start: datetime
    zone: str
    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, `at` on the student's clock."""

    at: datetime
    who: str  # student, coach, reminder, time; note: why a reminder comes, or was left out
    text: str
    buttons: tuple[str, ...] = ()
    copy: str = ""
    rules: tuple[str, ...] = ()


def read(text: str, where: str = "script") -> Script:
    """A script from its text. Raises TranscriptError."""
    title: list[str] = []
    settings = {"start": DEFAULT_START, "name": ""}
    lines: list[Line] = []
    in_reply = False
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or (raw[:1].isspace() and in_reply):
            continue
        in_reply = False
        key, colon, rest = line.partition(":")
        if line.startswith("#"):
            title.append(line.lstrip("# "))
        elif colon and key in settings and not lines:
            settings[key] = rest.strip()
        elif colon and key in ("coach", "reminder"):
            in_reply = True
        elif colon and key == "student":
            lines.append(Line(number, "student", rest.strip()))
        elif line.startswith("[") and line.endswith("]"):
            lines.append(Line(number, "button", line[1:-1].strip()))
        elif _PASS.match(line):
            lines.append(Line(number, "pass", line))
        elif _UNTIL.match(line):
            lines.append(Line(number, "until", line))
        else:
            raise TranscriptError(
                f"{where}, line {number}: I do not understand {line[:60]!r}; "
                "write `student: …`, `[Button]`, `3 days pass` or `until 14:30`"
            )
    start, zone = _start(settings["start"], where)
    return Script("\n".join(title), start, zone, settings["name"], tuple(lines))


def _start(text: str, where: str) -> tuple[datetime, str]:
    day, _, zone = text.rpartition(" ")
    try:
        return datetime.strptime(day, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(zone)), zone
    except (ValueError, KeyError, OSError):
        raise TranscriptError(f"{where}: start must look like {DEFAULT_START}, not {text!r}") from None


@dataclass
class Player:
    """Plays one student. The journey is stored and read again between any two turns, as in real life.

    `notes`: with entries that say why each reminder comes, and what was left out.
    """

    script: Script
    language: str = "en"
    notes: bool = False
    journey: Journey = field(init=False)
    now: datetime = field(init=False)
    buttons: list[tuple[Button, ...]] = field(default_factory=list[tuple[Button, ...]])
    delivered: dict[str, datetime] = field(default_factory=dict[str, datetime])

    def __post_init__(self) -> None:
        self.journey = Journey.new(name=self.script.name, language=self.language)
        self.now = self.script.start.astimezone(UTC)

    def play(self) -> Iterator[Entry]:
        """Everything that happens, in order."""
        for line in self.script.lines:
            match line.kind:
                case "student":
                    yield self._entry("student", line.text)
                    text = line.text
                    name, _, argument = text[1:].partition(" ")
                    yield from self.event(Command(name, argument) if text.startswith("/") else Said(text))
                case "button":
                    button = self._button(line)
                    yield self._entry("button", button.label)
                    yield from self.event(Pressed(button.id))
                case "pass":
                    yield self._entry("time", line.text)
                    yield from self.until(self.now + self._span(line.text))
                case _:
                    yield self._entry("time", line.text)
                    yield from self.until(self._next(line.text))

    def event(self, event: Event) -> Iterator[Entry]:
        """One turn."""
        before = self.journey
        done = turn(before, event, self.now)
        self.journey = Journey.new() if done.journey is None else from_json(to_json(done.journey))
        if self.notes and done.pings:
            yield from self._noted(before, done)
        yield from self._replies(done, "reminder" if isinstance(event, Nudged) else "coach")

    def coming(self) -> list[str]:
        """What is still to come and why, a line each."""
        words = load(self.language)
        return [plain(overview.about(nudge, self.journey, words)) for nudge in followups.plan(self.journey, self.now)]

    def _noted(self, before: Journey, done: Turn) -> Iterator[Entry]:
        words = load(self.language)
        planned = {nudge.key: nudge for nudge in followups.plan(before, self.now)}
        for ping in done.pings:
            name = before.contact(ping.contact).name
            what = f"{words.plain('plan', f'why_{ping.kind}')}{f' ({name})' if name else ''}"
            if ping.outcome == "sent":
                yield self._entry("note", f"{what}: {words.plain('plan', overview.because(planned[ping.key]))}")
            else:
                due = f"{before.local(ping.due):%a %d %b, %H:%M}"
                yield self._entry("note", f"left out: {what}, due {due}: {ping.reason}")

    def until(self, moment: datetime) -> Iterator[Entry]:
        """Let time pass; reminders come when they are due."""
        while (wake := followups.next_wake(self.journey, self.now)) is not None and wake.due <= moment:
            self.now = max(self.now, wake.due)
            yield from self.event(Nudged())
        self.now = moment

    def _replies(self, done: Turn, who: str) -> Iterator[Entry]:
        new = tuple(rule for rule in done.delivered if rule not in self.delivered)
        self.delivered.update(dict.fromkeys(new, self.now))
        for reply in done.replies:
            entry = self._reply(reply, who, done.delivered)
            if entry is not None:
                yield entry

    def _reply(self, reply: Reply, who: str, rules: tuple[str, ...]) -> Entry | None:
        match reply:
            case Say():
                if reply.buttons:
                    self.buttons.append(reply.buttons)
                return self._entry(who, plain(reply.text), tuple(b.label for b in reply.buttons), reply.copy, rules)
            case Document():
                return self._entry(who, f"({reply.name}) {plain(reply.caption)}".strip())
            case _:
                return None

    def _entry(
        self, who: str, text: str, buttons: tuple[str, ...] = (), copy: str = "", rules: tuple[str, ...] = ()
    ) -> Entry:
        zone = ZoneInfo(self.journey.zone or self.script.zone)
        return Entry(self.now.astimezone(zone), who, text, buttons, copy, rules)

    def _button(self, line: Line) -> Button:
        wanted = line.text.casefold().rstrip("…")
        for shown in reversed(self.buttons[-12:]):
            for button in shown:
                label = button.label.casefold()
                if label.lstrip("✓– ") == wanted.lstrip("✓– ") or (
                    line.text.endswith("…") and label.startswith(wanted)
                ):
                    return button
        offered = ", ".join(f"[{button.label}]" for button in self.buttons[-1]) if self.buttons else "no buttons"
        raise TranscriptError(
            f"line {line.number}: there is no button [{line.text}]; the last message offers {offered}"
        )

    @staticmethod
    def _span(text: str) -> timedelta:
        match = _PASS.match(text)
        assert match is not None
        return (1 if match[1].lower() in ("a", "an") else int(match[1])) * _UNITS[match[2].lower()]

    def _next(self, text: str) -> datetime:
        match = _UNTIL.match(text)
        assert match is not None
        zone = ZoneInfo(self.journey.zone or self.script.zone)
        local = self.now.astimezone(zone)
        moment = local.replace(hour=int(match[1]) % 24, minute=int(match[2]) % 60, second=0, microsecond=0)
        if moment <= local:
            moment = (moment.replace(tzinfo=None) + timedelta(days=1)).replace(tzinfo=zone)
        return moment.astimezone(UTC)


def written(entries: Iterable[Entry], *, dated: bool = False) -> Iterator[str]:
    """The entries as lines of a transcript; `dated` puts the student's clock before each change of time."""
    last = ""
    for entry in entries:
        clock = f"{entry.at:%a %d %b %Y, %H:%M}"
        if dated and clock != last and entry.who != "time":
            yield f"--- {clock}"
        last = clock
        match entry.who:
            case "student":
                yield f"student: {entry.text}"
            case "button":
                yield f"[{entry.text}]"
            case "note":
                yield f"({entry.text})"
            case "time":
                yield ""
                yield entry.text
            case who:
                body = entry.text.splitlines()
                yield f"{who}: {body[0] if body else ''}"
                yield from (f"  {line}".rstrip() for line in body[1:])
                yield from (f"  | {line}".rstrip() for line in entry.copy.splitlines())
                if entry.buttons:
                    yield "  " + " ".join(f"[{label}]" for label in entry.buttons)
                yield ""
