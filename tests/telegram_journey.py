"""A story played by Telegram: the coach is the real program, and what it must say comes from the same script without it."""

from __future__ import annotations

import asyncio
import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from adapters.markup import plain
from bot.transcript import Entry, Line, Player, Script
from conversations import followups
from conversations.journey import Journey, from_json
from conversations.machine import Turn
from conversations.vocabulary import Button, Command, Document, Event, Nudged, Pressed, Reply, Said, Say, Took
from tests.fake_telegram import FakeTelegram, Message, Person
from tests.fake_telegram.calls import Call
from tests.fake_telegram.entities import clean
from tests.fake_telegram.html import utf16
from tests.telegram_clock import Clock
from tests.terminal_chat import look

COPY = "Copy"
_TAG = re.compile(r"<[^>]+>")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u030a\u0333\u033f\u202a-\u202e\u2066-\u2069]")
_RINGED = re.compile("\\w\u030a")


@dataclass(slots=True)
class Shown:
    """A message as it must stand in the chat: its words, its buttons (label, data), the name of its file."""

    text: str
    buttons: list[tuple[str, str]] = field(default_factory=list)
    file: str = ""

    @staticmethod
    def of(message: Message) -> Shown:
        buttons = [(one["text"], one.get("callback_data", "")) for row in message.keyboard or () for one in row]
        return Shown(message.text, buttons, message.document.name if message.document else "")


def expected(reply: Say | Document) -> Shown:
    """What a reply looks like in the chat; written here anew, so that the renderer is not asked about itself."""
    if isinstance(reply, Document):
        return Shown(typed(plain(reply.caption)), [], reply.name)
    copied = typed(reply.copy)
    text = typed("\n\n".join(part for part in (typed(plain(reply.text)), copied) if part))
    copy = [(COPY, "")] if 0 < utf16(copied) <= 256 else []
    return Shown(text, copy + [(on_button(button.label), button.id) for button in reply.buttons])


def mended(text: str) -> str:
    """Words as the coach hands them over: one kind of line end, no control characters, nothing that turns or overlines."""
    text = _CONTROLS.sub(" ", _LINE_ENDS.sub("\n", text))
    return _TURNING.sub("", _RINGED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text))


def typed(text: str) -> str:
    """And as Telegram leaves them, whoever sends them."""
    return clean(mended(text), [])[0]


def on_button(label: str) -> str:
    return " ".join(mended(label).split())


def _data(message: Message) -> dict[str, str]:
    """The labels of a message's buttons by what they call back."""
    return {data: label for label, data in Shown.of(message).buttons}


def _marked(shown: Shown) -> bool:
    return [data for _, data in shown.buttons] == ["!here"]


class Shadow(Player):
    """Plays the script in memory and keeps the replies themselves."""

    replies: list[Reply]

    def take(self, event: Event) -> list[Reply]:
        self.replies = []
        for _ in self.event(event):
            pass
        return self.replies

    def _replies(self, done: Turn, who: str) -> Iterator[Entry]:
        self.replies += done.replies
        return super()._replies(done, who)

    def button(self, line: Line) -> Button:
        return self._button(line)

    def moment(self, line: Line) -> datetime:
        return self.now + self._span(line.text) if line.kind == "pass" else self._next(line.text)


class Part:
    """One student of a story: `shadow` says what must come, `chat` is how the messages must stand by now."""

    def __init__(self, person: Person, script: Script) -> None:
        self.person = person
        self.shadow = Shadow(script)
        self.chat: list[Shown] = []
        self.places: dict[str, int] = {}
        self.swallowed: list[str] = []
        self.marks_may_miss = False

    def owe(self, event: Event, pressed: int | None = None) -> None:
        """The turn in memory, and what must come of it. `pressed`: the place of the message whose button it was."""
        for reply in self.shadow.take(event):
            match reply:
                case Took(label=label):
                    if pressed is not None:
                        self.chat[pressed].buttons = [(f"✓ {on_button(label)}", "!here")]
                case Say(edit=True) if pressed is not None:
                    self.chat[pressed] = self._shows(reply, pressed)
                case _:
                    self.chat.append(self._shows(reply, len(self.chat)))

    def _shows(self, reply: Say | Document, place: int) -> Shown:
        shown = expected(reply)
        self.places |= {data: place for _, data in shown.buttons}
        return shown

    def write(self, text: str) -> Event:
        text = self.person.says(text).text
        name, _, argument = text[1:].partition(" ")
        return Command(name, argument) if text.startswith("/") else Said(text)

    def press(self, line: Line) -> tuple[Event, int]:
        """Presses the newest button with this label; one that was replaced meanwhile, on a screen that did not hear of it."""
        button = self.shadow.button(line)
        mine = [message for message in self.person.chat if message.from_bot]
        now = [place for place, message in enumerate(mine) if button.id in _data(message)]
        if now:
            self.person.presses(_data(mine[now[-1]])[button.id], mine[now[-1]])
            return Pressed(button.id), now[-1]
        place = self.places[button.id]
        self.person.taps(button.id, mine[place])
        return Pressed(button.id), place

    def stands(self) -> bool:
        """Whether the chat is as it must be; what a cut connection swallowed is taken off, once."""
        now = [Shown.of(message) for message in self.person.chat if message.from_bot]
        if len(now) + len(self.swallowed) == len(self.chat):
            for text in self.swallowed:
                lost = max(place for place, one in enumerate(self.chat) if one.text == text)
                del self.chat[lost]
                self.places = {data: place - (place > lost) for data, place in self.places.items()}
            self.swallowed.clear()
        must = self.chat
        if self.marks_may_miss and len(now) == len(must):
            must = [
                replace(one, buttons=is_.buttons) if _marked(one) else one for one, is_ in zip(must, now, strict=True)
            ]
        return now == must

    def difference(self) -> str:
        now = [Shown.of(message) for message in self.person.chat if message.from_bot]
        missing = [one for one in self.chat if one not in now][-3:]
        surplus = [one for one in now if one not in self.chat][-3:]
        counts = f"{len(self.chat)} messages must be there, {len(now)} are."
        return f"{counts}\nmissing: {missing}\nsurplus: {surplus}\n{self.person.shown()}"


class Story:
    """A script, played by one or several students at once; all live at the time of `clock`."""

    def __init__(self, telegram: FakeTelegram, clock: Clock, database: Path, script: Script, people: int = 1) -> None:
        start, *rest = script.lines
        lines = (replace(start, kind="student", text="/start fair-2026"), *rest)
        self.script = replace(script, lines=lines)
        self.telegram = telegram
        self.clock = clock
        self.database = database
        self.parts = [Part(telegram.person(100 + n, script.name), self.script) for n in range(people)]
        self.timeout = 10.0
        self.line = 0

    async def play(self) -> None:
        """Everything that the script says; each message must come, and no other."""
        for place, line in enumerate(self.script.lines):
            self.line = place
            if line.kind in ("pass", "until"):
                await self._until(self.parts[0].shadow.moment(line))
            else:
                await asyncio.gather(*(self._line(part, line) for part in self.parts))
        await self._kept()

    async def _line(self, part: Part, line: Line) -> None:
        if line.kind == "button":
            await self._came(part, *part.press(line))
        else:
            await self._came(part, part.write(line.text))

    async def _came(self, part: Part, event: Event, pressed: int | None = None) -> None:
        part.owe(event, pressed)
        while True:
            struck = len(part.chat)
            await self.telegram.until(part.stands, self.timeout, part.difference)
            if len(part.chat) == struck:
                return
            part.owe(part.write("/here"))  # nothing came, as far as the student can see: they ask

    async def _until(self, moment: datetime) -> None:
        """Time passes; what comes due meanwhile comes when it is due."""
        while due := [(wake.due, part) for part in self.parts if (wake := self._wake(part)) and wake.due <= moment]:
            now = max(self.parts[0].shadow.now, min(due, key=lambda one: one[0])[0])
            self._set(now)
            await asyncio.gather(*(self._nudged(part) for at, part in due if at <= now))
        self._set(moment)

    def _set(self, moment: datetime) -> None:
        for part in self.parts:
            part.shadow.now = moment
        self.clock.set(moment)

    @staticmethod
    def _wake(part: Part) -> followups.Nudge | None:
        return followups.next_wake(part.shadow.journey, part.shadow.now)

    async def _nudged(self, part: Part) -> None:
        before = part.shadow.journey
        await self._came(part, Nudged())
        if before == part.shadow.journey or not part.shadow.replies:
            await self._kept(part)

    async def _kept(self, *parts: Part) -> None:
        """What is in the database is what the story left behind, turn for turn."""
        for part in parts or self.parts:
            await until(
                lambda part=part: self.journey(part) == part.shadow.journey, lambda part=part: self._unlike(part)
            )

    def _unlike(self, part: Part) -> str:
        return f"kept: {self.journey(part)}\nmust be: {part.shadow.journey}"

    def journey(self, part: Part) -> Journey:
        statement = (
            "SELECT journey FROM students JOIN chats ON chats.student = students.id"
            f" WHERE chats.platform = 'telegram' AND chats.address = '{part.person.id}'"
        )
        (row,) = look(self.database, statement)
        return from_json(row[0])


async def until(holds: Callable[[], bool], explain: Callable[[], str]) -> None:
    """For what only the database knows."""
    try:
        async with asyncio.timeout(10):
            while not holds():  # noqa: ASYNC110  # what is kept in a database tells nobody that it changed
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(explain()) from None


def words(call: Call) -> str:
    """What a call would have shown, had it come through."""
    return html.unescape(_TAG.sub("", call.text("text") or call.text("caption"))).strip()
