"""The golden journeys: what earlier releases wrote must be read, answered and written by this one, whatever happens to it next.

    python -m pytest tests/test_golden.py --update

writes the files that are missing for the present version of the journey. A file that is there is never written again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.transcript import Player, read
from conversations import followups, journey
from conversations.commands import COMMANDS
from conversations.journey import (
    VERSION,
    Contact,
    Journey,
    JourneyError,
    Note,
    Nudging,
    Talk,
    Visit,
    from_json,
    to_json,
)
from conversations.machine import Turn, turn
from conversations.vocabulary import (
    Away,
    Blocked,
    Command,
    Event,
    Filled,
    Nudged,
    Pressed,
    Said,
    Say,
    Shared,
    Unblocked,
)

FOLDER = Path(__file__).parent / "golden"
SCRIPTS = sorted((FOLDER / "scripts").glob("*.txt"))
FILES = sorted(FOLDER.glob("v*/*.json"))
AFTERWARDS: dict[str, tuple[Event, ...]] = {"unreachable": (Blocked(),)}
"""What cannot be written in a script."""
LANGUAGES = {"drafted": "en-IE"}
SHAPES = (Journey, Contact, Talk, Note, Nudging, Visit)
NEWER: frozenset[str] = frozenset()
"""Fields ("Contact.mood") that came after the golden journeys of this version; better is one more script that fills them."""


@dataclass(frozen=True)
class Golden:
    """A golden file: the journey as it was written, when, and the ids of the last buttons that the student saw."""

    journey: dict[str, Any]
    now: datetime
    buttons: tuple[str, ...]

    @property
    def raw(self) -> bytes:
        return json.dumps(self.journey).encode()

    @property
    def read(self) -> Journey:
        return from_json(self.raw)


def golden(path: Path) -> Golden:
    data = json.loads(path.read_text("utf-8"))
    return Golden(data["journey"], datetime.fromisoformat(data["now"]), tuple(data["buttons"]))


def made(script: Path) -> str:
    """A new golden file from a script."""
    player = Player(read(script.read_text("utf-8"), script.name), LANGUAGES.get(script.stem, "en"))
    for _ in player.play():
        pass
    for event in AFTERWARDS.get(script.stem, ()):
        list(player.event(event))
    buttons = [button.id for shown in player.buttons[-3:] for button in shown]
    written = json.loads(to_json(player.journey))
    data = {"now": player.now.isoformat(), "buttons": buttons, "journey": written}
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def missing() -> list[Path]:
    """Scripts without a golden file of the present version."""
    return [script for script in SCRIPTS if not (FOLDER / f"v{VERSION}" / f"{script.stem}.json").exists()]


def test_every_version_has_its_golden_journeys(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update"):
        for script in missing():
            path = FOLDER / f"v{VERSION}" / f"{script.stem}.json"
            path.parent.mkdir(exist_ok=True)
            path.write_text(made(script), "utf-8")
    for version in range(1, VERSION + 1):
        assert list((FOLDER / f"v{version}").glob("*.json")), f"no golden journeys of version {version}"
    assert not missing(), "run with --update to write those that are missing"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_golden_journey_is_read_and_written_as_it_is(path: Path) -> None:
    kept = golden(path)
    written = json.loads(to_json(kept.read))
    if path.parent.name == f"v{VERSION}":
        assert written == kept.journey
    else:
        assert written["version"] == VERSION
    assert from_json(to_json(kept.read)) == kept.read


def _pressed(kept: Golden, seen: Journey) -> list[str]:
    """Buttons on the student's screen: those of the golden file, those of any ping kept, and some that nobody gave out."""
    turns = [number for number, _ in seen.nudging.messages]
    pings = [
        f"~{action}:{number}{place}"
        for number in turns
        for action, place in (
            *((kind, f":{index}") for kind in ("open", "done") for index in (0, 1, 9)),
            *((kind, "") for kind in ("later", "stop", "back", "hour", "evening", "tomorrow", "week")),
        )
    ]
    garbage = ("", "~", "!", ":::", "~later:x", "welcome:start:0:0", "sent:yes:9999:99", "nowhere:a:1:1", "x" * 64)
    return [*kept.buttons, *pings, *(f"!{spec.name}" for spec in COMMANDS), *garbage]


def events(kept: Golden, seen: Journey) -> list[Event]:
    """Whatever may come next."""
    words = (
        "",
        "?",
        "yes",
        "no",
        "why?",
        "back",
        "later",
        "friday at 3pm",
        "she said yes",
        "🙂",
        "<b>&{x}\x00",
        "x" * 5000,
    )
    said: list[Event] = [*(Said(text) for text in words), Said("yes", edited=kept.now)]
    commands: list[Event] = [Command(spec.name, argument) for spec in COMMANDS for argument in ("", "a")]
    pressed: list[Event] = [Pressed(id) for id in _pressed(kept, seen)]
    rest: list[Event] = [
        Command("nonsense"),
        Filled("contact", {"name": "Maya Chen"}),
        Filled("", {}),
        Shared("voice"),
        Shared("picture", text="look"),
        Nudged(),
        Blocked(),
        Unblocked(),
        Away((Said("hello"), Command("plan"), Pressed("a")), kept.now),
    ]
    return [*said, *commands, *pressed, *rest]


def _answered(seen: Journey, event: Event, now: datetime) -> Turn:
    """One turn from a journey; what came of it can be kept and read again, and a student who spoke hears something."""
    done = turn(seen, event, now)
    if not isinstance(event, Nudged | Blocked) and not (seen.nudging.unreachable_at and isinstance(event, Away)):
        assert done.replies, f"{event} is met with silence"
    if done.journey is not None:
        assert from_json(to_json(done.journey)) == done.journey
    return done


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_whatever_comes_next_is_answered(path: Path) -> None:
    kept = golden(path)
    seen, now = kept.read, kept.now + timedelta(minutes=1)
    for event in events(kept, seen):
        after = _answered(seen, event, now).journey
        if after is not None:
            _answered(after, Command("here"), now + timedelta(minutes=1))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_time_goes_on_for_it(path: Path) -> None:
    """Half a year of reminders, or of peace; then the student comes back and finds a question."""
    kept = golden(path)
    seen, now = kept.read, kept.now
    end = now + timedelta(days=180)
    while (wake := followups.next_wake(seen, now)) is not None and wake.due <= end:
        now = max(now, wake.due)
        after = _answered(seen, Nudged(), now).journey
        assert after is not None
        seen = after
    replies = _answered(seen, Command("here"), end).replies
    assert any(isinstance(reply, Say) and reply.text.strip() for reply in replies)


def _filled(kind: type[msgspec.Struct], held: Any) -> set[str]:
    """The fields of this kind of thing that stand at something else than their default, anywhere in what is held."""
    found: set[str] = set()
    if isinstance(held, kind):
        found |= {field.name for field in msgspec.structs.fields(kind) if getattr(held, field.name) != _default(field)}
    if isinstance(held, msgspec.Struct):
        return found.union(*(_filled(kind, getattr(held, field.name)) for field in msgspec.structs.fields(held)))
    if isinstance(held, tuple):
        return found.union(*(_filled(kind, one) for one in held))
    return found


def _default(field: msgspec.structs.FieldInfo) -> Any:
    """A field's default; NODEFAULT, which nothing equals, where it must always be given."""
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


@pytest.mark.parametrize("kind", SHAPES, ids=lambda kind: kind.__name__)
def test_everything_that_is_remembered_stands_in_some_golden_journey(kind: type[msgspec.Struct]) -> None:
    filled = set[str]().union(
        *(_filled(kind, golden(path).read) for path in FILES if path.parent.name == f"v{VERSION}")
    )
    unfilled = {field.name for field in msgspec.structs.fields(kind)} - filled
    newer = {name.partition(".")[2] for name in NEWER if name.startswith(f"{kind.__name__}.")}
    assert unfilled == newer, "write a script that fills them (or strike from NEWER what is filled now)"


def test_an_older_journey_is_upgraded_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two made-up versions further, every golden journey loads: each upgrade is applied once, in its order."""
    order: list[int] = []

    def renamed(data: dict[str, Any]) -> dict[str, Any]:
        order.append(VERSION)
        return {**{key: value for key, value in data.items() if key != "name"}, "called": data.get("name", "")}

    def greeted(data: dict[str, Any]) -> dict[str, Any]:
        order.append(VERSION + 1)
        return {**{key: value for key, value in data.items() if key != "called"}, "name": f"dear {data['called']}"}

    monkeypatch.setattr(journey, "VERSION", VERSION + 2)
    monkeypatch.setitem(journey.UPGRADES, VERSION, renamed)
    monkeypatch.setitem(journey.UPGRADES, VERSION + 1, greeted)
    for path in FILES:
        order.clear()
        kept = golden(path)
        read_now = kept.read
        assert read_now.version == VERSION + 2
        assert order == [VERSION, VERSION + 1]
        assert read_now.name == f"dear {kept.journey['name']}"
        assert from_json(to_json(read_now)) == read_now
        assert len(order) == 2, "what was upgraded once is not upgraded again"


def test_a_journey_that_an_upgrade_does_not_make_fit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journey, "VERSION", VERSION + 1)
    monkeypatch.setitem(journey.UPGRADES, VERSION, lambda data: {**data, "turn": "many"})
    with pytest.raises(JourneyError, match="cannot be read"):
        from_json(golden(FILES[0]).raw)


def test_a_journey_of_a_newer_release_is_refused_by_its_version() -> None:
    kept = {**golden(FILES[0]).journey, "version": VERSION + 1}
    with pytest.raises(JourneyError, match=rf"newer release \(version {VERSION + 1}, this release knows {VERSION}\)"):
        from_json(json.dumps(kept))
    with pytest.raises(JourneyError, match="newer release"):
        from_json(json.dumps({**kept, "turn": {"a shape": "that we do not know"}}))


@pytest.mark.parametrize(
    "raw",
    [
        "",
        b"\xff",
        "{}",
        "[]",
        "null",
        '{"version": "1"}',
        '{"version": 0}',
        '{"version": -1}',
        '{"version": 1, "turn": "x"}',
        '{"version": 1,',
    ],
)
def test_what_is_no_journey_is_refused_in_one_line(raw: str | bytes) -> None:
    with pytest.raises(JourneyError) as caught:
        from_json(raw)
    assert "\n" not in str(caught.value)


def test_every_version_up_to_this_one_has_its_upgrade() -> None:
    assert sorted(journey.UPGRADES) == list(range(1, VERSION))
