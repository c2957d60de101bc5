"""`coffeechat run` on Discord from its first line to its last: what goes wrong is one clear line, and an end is an end."""

from __future__ import annotations

import itertools
import subprocess
import time
from pathlib import Path

import pytest

from adapters.discord import invite
from tests.discord_journey import unwanted
from tests.fake_discord import FakeDiscord, Fault, TooManyError
from tests.telegram_program import discord_program, free_port
from tests.terminal_chat import PROGRAM, environment


def one_line(output: str) -> str:
    """The line that says why it ended; there must be just one."""
    (line,) = [line for line in output.splitlines() if line.startswith("coffeechat:")]
    return line


async def test_a_wrong_token_ends_it_with_one_line(tmp_path: Path) -> None:
    async with FakeDiscord() as discord, discord_program(discord, tmp_path, token="wrong.to.ken-0123456789") as coach:
        assert await coach.ends() == 2
        lines = [line for line in coach.output.splitlines() if line.startswith("coffeechat:")]
        assert lines == [
            "coffeechat: Discord does not know this token; take a new one in the Developer Portal (Bot, Reset Token)"
        ]
        assert "ken-0123456789" not in coach.output
    assert discord.gate.identifies == 0, "nothing of the day's allowance is used up"


@pytest.mark.parametrize("token", ["abc", "one.two", "a.b.c.d", "a.b c.d", "a..c", "ä.b.c"])
async def test_what_is_no_token_is_told_before_discord_is_asked(token: str, tmp_path: Path) -> None:
    async with FakeDiscord() as discord, discord_program(discord, tmp_path, token=token) as coach:
        assert await coach.ends() == 2
        line = one_line(coach.output)
        assert "this is no bot token of Discord" in line
        assert "Developer Portal" in line
        assert token not in line
    assert not discord.calls


async def test_a_name_that_cannot_be_found_is_told_in_plain_words(tmp_path: Path) -> None:
    async with FakeDiscord() as discord, discord_program(discord, tmp_path, api_base="http://nowhere.invalid") as coach:
        await coach.says("Discord cannot be reached (the name cannot be found: is there a network?); trying again")
        assert "Error" not in coach.output
        assert not discord.calls


async def test_a_token_that_is_taken_away_ends_it(tmp_path: Path) -> None:
    async with FakeDiscord() as discord, discord_program(discord, tmp_path) as coach:
        await discord.ready()
        discord.token = "another"
        await discord.gate.drop(resumable=False)
        assert await coach.ends(30) == 2
        assert "Discord does not know this token" in coach.output


async def test_commands_that_may_not_be_told_are_explained(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        discord.next("PUT /applications/{}/commands", Fault.status(403))
        async with discord_program(discord, tmp_path) as coach:
            assert await coach.ends() == 2
            assert "coffeechat invite-url" in coach.output


@pytest.mark.parametrize(("code", "said"), [(4011, "set discord.shards to 0"), (4013, "update the program")])
async def test_a_gateway_that_hangs_up_for_good_is_explained(code: int, said: str, tmp_path: Path) -> None:
    async with FakeDiscord() as discord, discord_program(discord, tmp_path) as coach:
        await discord.ready()
        await discord.gate.drop(code, resumable=False)
        assert await coach.ends(30) == 2
        assert one_line(coach.output) == f"coffeechat: Discord's gateway hung up for good (code {code}); {said}" + (
            ", so that Discord says how many it wants" if code == 4011 else ""
        )


async def test_interactions_that_go_elsewhere_are_explained(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        discord.interactions_endpoint = "https://coach.example.edu/interactions"
        async with discord_program(discord, tmp_path) as coach:
            assert await coach.ends() == 2
            assert "empty Interactions Endpoint URL" in one_line(coach.output)
        assert (discord.gate.identifies, discord.syncs) == (0, 0)


@pytest.mark.parametrize(
    ("route", "status"),
    [("PUT /applications/{}/commands", 400), ("GET /users/@me", 404)],
)
async def test_what_waiting_does_not_mend_ends_it(route: str, status: int, tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        discord.next(route, Fault.status(status))
        async with discord_program(discord, tmp_path) as coach:
            assert await coach.ends() == 2
            assert f"does not take what we ask at the start ({status}" in one_line(coach.output)
        assert discord.gate.identifies == 0


async def test_somebody_who_says_how_long_to_wait_is_heard(tmp_path: Path) -> None:
    """Cloudflare answers with a page, and shuts out whoever comes again too soon."""
    async with FakeDiscord() as discord:
        discord.next("GET /users/@me", TooManyError(3.0, ""))
        begun = time.monotonic()
        async with discord_program(discord, tmp_path) as coach:
            await coach.says("Discord asks us to slow down")
            await discord.ready()
        assert time.monotonic() - begun > 3
        assert len([call for call in discord.calls if call.route == "GET /users/@me"]) == 2


async def test_it_waits_longer_each_time(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        discord.fault = lambda call: Fault.cut()
        async with discord_program(discord, tmp_path) as coach:
            await coach.says("Discord cannot be reached")
            await discord.until(lambda: coach.output.count("Discord cannot be reached") >= 3, 20)
            discord.fault = None
            await discord.ready()
        at = [call.at for call in discord.calls if call.fault]
        waits = [
            after - before for before, after in itertools.pairwise(at) if after - before > 0.5
        ]  # else aiohttp's own
        assert waits[0] > 0.9
        assert waits[1] > 1.8


async def test_it_waits_for_a_network_and_goes_on(tmp_path: Path) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}/api/v10"
    async with FakeDiscord() as discord:
        async with discord_program(discord, tmp_path, api_base=nowhere) as coach:
            await coach.says("Discord cannot be reached")
            code, seconds = await coach.stop()
            assert (code, seconds < 10) == (0, True)
            assert "Unclosed" not in coach.output
        discord.next("GET /users/@me", Fault.cut(), Fault.cut())
        async with discord_program(discord, tmp_path) as coach:
            await coach.says("Discord cannot be reached")
            await discord.ready()


async def test_it_ends_within_ten_seconds_also_while_it_connects_anew(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        sam = discord.person(7)
        async with discord_program(discord, tmp_path) as coach:
            await discord.ready()
            sam.command("coffee start")
            await sam.sees("Hi Sam!")
            await discord.gate.drop(resumable=False)
            await discord.until(lambda: discord.gate.listening == [])
            code, seconds = await coach.stop()
        assert (code, seconds < 10) == (0, True), coach.output
        assert unwanted(discord) == []


async def test_a_crash_loop_waits(tmp_path: Path) -> None:
    """Started again and again, it stops saying hello long before the day's allowance is used up."""
    async with FakeDiscord() as discord:
        discord.identifies_left = 0
        async with discord_program(discord, tmp_path) as coach:
            await coach.says("the next one waits 3")
            code, seconds = await coach.stop()
            assert (code, seconds < 10) == (0, True)
        assert discord.gate.identifies == 0


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    env = environment(**variables)
    return subprocess.run([*PROGRAM, *arguments], env=env, capture_output=True, text=True, timeout=60, check=False)


def test_the_links_to_invite_the_bot() -> None:
    done = run("invite-url", COFFEECHAT_DISCORD__TOKEN="MTIzNDU2Nzg5MDEyMzQ1Njc4.x.y")
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert "client_id=123456789012345678&integration_type=0&scope=bot+applications.commands" in first
    assert f"permissions={invite.PERMISSIONS}" in first
    assert "integration_type=1&scope=applications.commands" in second


@pytest.mark.parametrize("token", ["", "x", "!!.a.b", "YWJj.a.b", "ÄÖ.x.y", "12345"])
def test_what_is_no_token_is_refused_in_one_line(token: str) -> None:
    done = run("invite-url", COFFEECHAT_DISCORD__TOKEN=token)
    assert done.returncode == 2
    assert done.stderr.startswith("coffeechat: ")
    assert len(done.stderr.splitlines()) == 1
    assert not token or token not in done.stderr
