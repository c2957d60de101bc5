"""Whole journeys on Discord, with a restart before every step. `python -m tests.discord_restarts [STUDENT …]`.

Everything must be seen as without restarts; at the end every button that is still on the screen is pressed: each works or explains.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from bot import simulate
from bot.transcript import Line
from tests.discord_crash import forget_hellos
from tests.discord_journey import DiscordStory, unwanted
from tests.fake_discord import FakeDiscord
from tests.telegram_clock import Clock
from tests.telegram_program import FILE, discord_program


class RestartedStory(DiscordStory):
    """A story whose program is a new one for each line of the script."""

    folder: Path
    restarts = 0

    async def __aenter__(self) -> RestartedStory:
        self.running = AsyncExitStack()
        await self._begin()
        return self

    async def __aexit__(self, *trouble: object) -> None:
        await self.running.aclose()

    async def _begin(self) -> None:
        forget_hellos(self.folder)  # the budget of a day would be used up
        before = self.discord.gate.identifies
        await self.running.enter_async_context(discord_program(self.discord, self.folder, clock=self.clock))
        await self.discord.until(
            lambda: self.discord.gate.identifies > before and bool(self.discord.gate.listening), 30
        )

    async def do(self, line: Line, rest: tuple[Line, ...]) -> None:
        await self.running.aclose()
        await self._begin()
        self.restarts += 1
        await super().do(line, rest)

    async def press_everything(self) -> int:
        """Every button that is on the student's screen, oldest first; how many there were."""
        pressed = 0
        for place in self.places:
            for message in self.person.visible(place)[:]:
                for id in [button["custom_id"] for button in message.buttons if "custom_id" in button]:
                    await self.person.acknowledged(self.person.taps(id, message, place))
                    pressed += 1
        return pressed


async def restarted(name: str, where: str, folder: Path) -> str:
    """One student's journey; the line of figures. AssertionError where anything is missing, surplus, late or refused."""
    script = simulate.student(name)
    clock = Clock(folder / "clock", script.start)
    async with FakeDiscord() as discord:
        campus = discord.guild().channel() if where == "server" else None
        story = RestartedStory(discord, clock, folder / FILE, script, server=campus)
        story.folder = folder
        async with story:
            await story.play()
            pressed = await story.press_everything()
        assert unwanted(discord) == [], unwanted(discord)
        assert (discord.forged, discord.missed()) == ([], [])
        assert discord.syncs == 1, f"commands told {discord.syncs} times"
    seen = sum(len(must) for must in story.must.values())
    return f"{name}, {where}: {story.restarts} restarts, {seen} messages seen as they must be, {pressed} old buttons acknowledged"


async def main() -> None:
    """Prints a line for each journey."""
    for name in sys.argv[1:] or simulate.students():
        for where in ("server", "direct"):
            with tempfile.TemporaryDirectory() as folder:
                print(await restarted(name, where, Path(folder)), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
