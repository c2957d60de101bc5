"""A script's student on Discord: by slash commands, buttons and forms in a server, or in the direct messages; what must be seen."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from adapters.markup import spans
from bot.transcript import Line, Script
from conversations import followups
from conversations.journey import Journey, from_json
from conversations.machine import open_question, shown
from conversations.steps.contact import OWN
from conversations.vocabulary import Command, Document, Event, Filled, Nudged, Pressed, Said, Say, Took
from tests.discord_reader import read
from tests.fake_discord import FakeDiscord, Message, Person, Place
from tests.telegram_clock import Clock
from tests.telegram_journey import Shadow, until
from tests.terminal_chat import look

WRITE = "✎ Write"
FORMS = ("about", "contact")
"""Steps whose form asks for several things."""


@dataclass(slots=True)
class Seen:
    """A message as a student sees it: its words, its buttons (label, id), the name of its file."""

    text: str
    buttons: list[tuple[str, str]] = field(default_factory=list)
    file: str = ""

    @staticmethod
    def of(message: Message) -> Seen:
        buttons = [
            (one["label"], one.get("custom_id", one.get("value", "")))
            for one in message.buttons
            if one["label"] != WRITE
        ]
        return Seen(read(message.content).text.strip(), buttons, message.files[0][0] if message.files else "")


def expected(reply: Say | Document) -> list[Seen]:
    """How a reply must be seen; written here anew, so that the renderer is not asked about itself."""
    if isinstance(reply, Document):
        return [Seen(_words(reply.caption), [], reply.name)]
    made = [Seen(words) for words in (_words(reply.text), reply.copy.strip()) if words]
    made[-1].buttons = [(" ".join(button.label.split()), button.id) for button in reply.buttons]
    return made


def _words(markup: str) -> str:
    out = ""
    for span in spans(markup):
        if "time" in span.tags:
            second = int(datetime.fromisoformat(span.at).timestamp())
            out += f"{{t:{second}:t}}" if len(span.text) <= 8 else f"{{t:{second}:F}} ({{t:{second}:R}})"
        elif "command" in span.tags:
            out += "/coffee " + span.text[1:]
        else:
            out += span.text
    return out.strip()


class DiscordStory:
    """One student plays a script. `server`: everything that can be is done in a server's channel."""

    def __init__(
        self,
        discord: FakeDiscord,
        clock: Clock,
        database: Path,
        script: Script,
        *,
        server: Place | None = None,
        number: int = 100,
    ) -> None:
        self.discord, self.clock, self.database, self.script = discord, clock, database, script
        self.person: Person = discord.person(number, script.name)
        self.server = server
        self.shadow = Shadow(script)
        self.must: dict[int, list[Seen]] = {place.id: [] for place in self.places}
        self.homes: dict[str, tuple[Place, int]] = {}
        self.skip = 0
        self.forms = 0
        self.timeout = 10.0

    @property
    def places(self) -> list[Place]:
        """Where this student may see something."""
        return [*([self.server] if self.server else []), self.person.dm]

    async def play(self) -> None:
        """Everything that the script says; each message must come, and no other."""
        for number, line in enumerate(self.script.lines):
            if self.skip:
                self.skip -= 1
            elif line.kind in ("pass", "until"):
                await self.wait_until(self.shadow.moment(line))
            elif number == 0:
                await self.begin()
            else:
                await self.do(line, self.script.lines[number + 1 :])
        await self.kept()

    async def begin(self) -> None:
        """The first words, by the command."""
        place = self.places[0]
        self.person.command("coffee start", place)
        if self.server:
            hello = await self.person.sees("We've just begun in a server")
            self.must[self.person.dm.id].append(Seen.of(hello))
        await self.came(Command("start"), place)

    async def do(self, line: Line, rest: tuple[Line, ...]) -> None:
        """A line of the script, in the way that this place has."""
        if line.kind == "button":
            button = self.shadow.button(line)
            place, message = self.holding(button.id)
            pressed = self.index(place, message)
            labels = {id: label for label, id in Seen.of(message).buttons}
            if button.id in labels:
                self.person.presses(labels[button.id], place, message)
            else:  # replaced meanwhile, on a screen that did not hear of it
                self.person.taps(button.id, message, place)
            await self.came(Pressed(button.id), place, pressed)
            return
        name, _, argument = line.text[1:].partition(" ")
        if line.text.startswith("/") and (self.server or name != "start"):
            place = self.places[0]
            self.person.command(f"coffee {name}", place, **({"name": argument} if argument else {}))
            await self.came(Command(name, argument), place)
            return
        write = f"=write:{open_question(self.shadow.journey).id}"
        asked = [one for one in self.seen_in_server() if write in [button.get("custom_id") for button in one.buttons]]
        if asked:
            await self.write(asked[-1], line, rest)
        else:
            self.person.says(line.text)
            await self.came(Said(line.text), self.person.dm)

    def seen_in_server(self) -> list[Message]:
        """The coach's messages there."""
        return self.person.visible(self.server) if self.server else []

    async def write(self, asked: Message, line: Line, rest: tuple[Line, ...]) -> None:
        """Opens the form of the open question, and fills it: all of it, where it asks for several things."""
        here = open_question(self.shadow.journey)
        place = self.server
        assert place is not None
        form = await self.person.acknowledged(self.person.presses(WRITE, place, asked))
        assert form.how == 9, form.how
        self.forms += 1
        say = shown(self.shadow.journey, here.id, self.shadow.now)
        assert say is not None
        assert say.form is not None
        keys = [field.key for field in say.form.fields]
        values = {"text": line.text} if keys == ["text"] else self.ahead(keys, (line, *rest))
        own = ""
        for one in say.form.fields:
            if one.options and values[one.key] not in dict(one.options) and (own := values.pop(one.key)):
                values[one.key] = OWN
        self.person.fills(form, values, place)
        sent = {
            one["component"]["custom_id"]: values.get(one["component"]["custom_id"], one["component"].get("value", ""))
            for one in form.data["components"]
        }
        await self.came(Filled(here.id, sent), place)
        if own:
            await self.write(self.seen_in_server()[-1], Line(line.number, "student", own), ())

    def ahead(self, keys: list[str], rest: tuple[Line, ...]) -> dict[str, str]:
        """What the script says to the form's fields one after the other; these lines are done with it."""
        world = copy.deepcopy(self.shadow)
        step = open_question(world.journey).step.id
        for number, line in enumerate(rest):
            here = open_question(world.journey)
            if here.step.id != step or here.slot not in ("", *keys) or line.kind not in ("button", "student"):
                self.skip = number - 1
                break
            world.take(Pressed(world.button(line).id) if line.kind == "button" else Said(line.text))
        owner = world.journey if step == "about" else world.journey.contacts[-1]
        return {key: str(getattr(owner, key)) for key in keys}

    # --- what must be seen ----------------------------------------------------------------------------------------------

    async def came(self, event: Event, place: Place, pressed: int | None = None) -> None:
        """The turn in memory, and all that must be seen of it."""
        must = self.must[place.id]
        for reply in self.shadow.take(event):
            match reply:
                case Took(label=label):
                    if pressed is not None:
                        self.homes |= {id: (place, pressed) for _, id in must[pressed].buttons}
                    must[pressed].buttons = [(f"✓ {' '.join(label.split())}", "!here")]
                case Say(edit=True) if pressed is not None:
                    (must[pressed],) = expected(reply)
                case _:
                    must += expected(reply)
        await self.discord.until(self.stands, self.timeout, self.difference)

    def stands(self) -> bool:
        """Whether everything is seen where it must be, and nothing else."""
        return all(self.seen(place) == self.must[place.id] for place in self.places)

    def seen(self, place: Place) -> list[Seen]:
        """What the student sees there."""
        return [Seen.of(message) for message in self.person.visible(place)]

    def difference(self) -> str:
        """For people's eyes."""
        lines = []
        for place in self.places:
            now, must = self.seen(place), self.must[place.id]
            lines.append(f"{place.name}: {len(must)} messages must be there, {len(now)} are")
            lines += [f"missing: {one}" for one in must if one not in now][-3:]
            lines += [f"surplus: {one}" for one in now if one not in must][-3:]
        return "\n".join([*lines, self.discord.shown()])

    def holding(self, id: str) -> tuple[Place, Message]:
        """The newest message that has this button, else the one that had it."""
        for place in self.places:
            for number, message in enumerate(self.person.visible(place)):
                if any(one == id for _, one in Seen.of(message).buttons):
                    self.homes[id] = (place, number)
        place, number = self.homes[id]
        return place, self.person.visible(place)[number]

    def index(self, place: Place, message: Message) -> int:
        """Which of the messages there it is."""
        return self.person.visible(place).index(message)

    # --- time -----------------------------------------------------------------------------------------------------------

    async def wait_until(self, moment: datetime) -> None:
        """Time passes; what comes due meanwhile comes when it is due, by direct message."""
        while (wake := followups.next_wake(self.shadow.journey, self.shadow.now)) and wake.due <= moment:
            self.set(max(self.shadow.now, wake.due))
            before = self.shadow.journey
            await self.came(Nudged(), self.person.dm)
            if before == self.shadow.journey or not self.shadow.replies:
                await self.kept()
        self.set(moment)

    def set(self, moment: datetime) -> None:
        """Now it is this time, for both."""
        self.shadow.now = moment
        self.clock.set(moment)

    async def kept(self) -> None:
        """What is in the database is what the story left behind."""
        await until(
            lambda: self.journey() == self.shadow.journey,
            lambda: f"kept: {self.journey()}\nmust be: {self.shadow.journey}",
        )

    def journey(self) -> Journey:
        """The journey as it is kept."""
        statement = f"SELECT journey FROM students JOIN chats ON chats.student = students.id WHERE chats.address = '{self.person.id}'"
        (row,) = look(self.database, statement)
        return from_json(row[0])


def unwanted(discord: FakeDiscord) -> list[str]:
    """What no bot may do: late or doubled acknowledgements, refused payloads, something that mentions somebody."""
    mentions = [message.content for message in discord.messages() if re.search(r"<@|(?<!\\)@everyone", message.content)]
    late = [f"{one.id} never acknowledged" for one in discord.interactions.values() if one.acknowledged is None]
    return [*discord.troubles, *mentions, *late]
