"""Every button of every release: pressed for ever after, it works or explains.

`golden/v<n>/buttons.txt` holds ids that releases with version n have sent, one of each kind; what has shipped is never taken out.
`python -m pytest tests/test_released_buttons.py --update` adds to the newest file what is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.discord.render import HERE
from bot.linking import BUTTON as LINK
from conversations.commands import COMMANDS
from conversations.journey import VERSION, from_json
from conversations.machine import turn
from conversations.vocabulary import Command, Pressed, Say
from tests.discord_talk import begun, talking
from tests.test_golden import FILES, golden
from tests.walk import places, questions, step

FOLDER = Path(__file__).parent / "golden"
NEWEST = FOLDER / f"v{VERSION}" / "buttons.txt"
OWN = (HERE, "=dm", "=thread", "=write:welcome:0:1", "=page:1:people:0:1", f"{LINK}there:ABCDEFGH")
"""The ids of buttons that no step has made."""


def kind(id: str) -> str:
    """What an id is, whoever and whichever turn it is about."""
    return re.sub(r"\d+", "0", id)


def sent() -> Iterator[str]:
    """All that this program sends."""
    for place, command in questions().values():
        for reply in step(place, Command(command))[1].replies:
            yield from (button.id for button in reply.buttons) if isinstance(reply, Say) else ()
    for place in places():
        yield from place.buttons
    yield from (f"!{spec.name}" for spec in COMMANDS)
    yield from OWN


def released() -> list[str]:
    """The ids of all releases."""
    return [id for path in sorted(FOLDER.glob("v*/buttons.txt")) for id in path.read_text("utf-8").split()]


def test_every_button_is_listed(request: pytest.FixtureRequest) -> None:
    now: dict[str, str] = {}
    for id in sent():
        now.setdefault(kind(id), id)
    listed = NEWEST.read_text("utf-8").split() if NEWEST.exists() else []
    missing = [id for what, id in sorted(now.items()) if what not in {kind(one) for one in listed}]
    if request.config.getoption("--update"):
        NEWEST.write_text("".join(f"{id}\n" for id in sorted([*listed, *missing])), "utf-8")
        return
    assert missing == [], "run with --update: a button that was sent once is answered for ever"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_coach_answers_each(path: Path) -> None:
    kept = golden(path)
    for id in released():
        if id not in OWN:  # they are not the coach's own
            assert turn(kept.read, Pressed(id), kept.now).replies, f"{id} is met with silence"


@pytest.mark.parametrize("where", ["server", "direct"])
async def test_discord_shows_something_for_each(where: str, tmp_path: Path) -> None:
    """Each on a screen of somebody who has long been elsewhere."""
    async with talking(tmp_path) as (discord, coach, campus):
        place = campus if where == "server" else None
        sam = discord.person(7)
        await begun(sam, place)
        start = from_json(coach.rows("SELECT journey FROM students")[0][0])
        screen = sam.visible(place)[0]
        for id in released():
            coach.put(sam.id, start)
            as_option = id.partition(":")[0] not in ("=write", "=page", "=dm", "=thread")
            for pressed in (
                sam.taps(id, screen, place),
                *([sam.taps("=pick:0:people:0:1", screen, place, values=[id])] if as_option else []),
            ):
                await sam.acknowledged(pressed)
                assert pressed.how in (4, 6, 7, 9), id
    assert set(coach.rows("SELECT state FROM outbox")) == {("sent",)}
