"""`coffeechat simulate`: what a student would get, through eight weeks in seconds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from bot.transcript import Player, Script, TranscriptError, read, written
from conversations.guide import RULES, owed


def students() -> tuple[str, ...]:
    """The built-in students."""
    folder = resources.files("bot") / "students"
    return tuple(sorted(entry.name.removesuffix(".txt") for entry in folder.iterdir() if entry.name.endswith(".txt")))


def student(name: str) -> Script:
    """A built-in student's script. Raises TranscriptError for an unknown name."""
    if name not in students():
        raise TranscriptError(f"there is no student {name!r}; there are {', '.join(students())}")
    return read((resources.files("bot") / "students" / f"{name}.txt").read_text("utf-8"), name)


def script(path: Path) -> Script:
    """A script from a file. Raises TranscriptError."""
    try:
        return read(path.read_text("utf-8"), path.name)
    except OSError as trouble:
        raise TranscriptError(f"{path}: {trouble.strerror or trouble}") from None
    except UnicodeDecodeError:
        raise TranscriptError(f"{path}: this is not a UTF-8 text file") from None


def simulate(script: Script, *, language: str, rules: bool, as_json: bool) -> Iterator[str]:
    """The lines to print: the dated transcript, then, if asked for, when each rule of the guide was delivered."""
    player = Player(script, language, notes=True)
    if as_json:
        for entry in player.play():
            data = {"at": entry.at.isoformat(timespec="minutes"), "who": entry.who, "text": entry.text}
            more = {"buttons": entry.buttons, "copy": entry.copy, "rules": entry.rules}
            yield json.dumps(data | {key: value for key, value in more.items() if value}, ensure_ascii=False)
    else:
        if script.title:
            yield from (f"# {line}" for line in script.title.splitlines())
            yield ""
        yield from written(player.play(), dated=True)
        yield "Still to come"
        yield from (f"  {line}" for line in player.coming() or ["nothing"])
    if rules:
        yield from _rules_json(player) if as_json else _rules(player)


def _rules(player: Player) -> Iterator[str]:
    missing = owed(player.journey, set(player.delivered))
    yield ""
    yield "Rules of the guide"
    for rule in RULES:
        when = player.delivered.get(rule.id)
        said = (
            f"{player.journey.local(when):%a %d %b, %H:%M}"
            if when
            else "MISSING"
            if rule.id in missing
            else "does not apply"
        )
        yield f"  {rule.id:<4}{said:<18}{rule.brief} ({rule.moment})"
    sent = sum(contact.thanked_at is not None for contact in player.journey.contacts)
    invited = sum(contact.sent_at is not None for contact in player.journey.contacts)
    held = sum(contact.held_at is not None for contact in player.journey.contacts)
    yield f"Invitations sent: {invited}. Talks held: {held}. Thank-yous sent: {sent}. Rules missing: {len(missing)}."


def _rules_json(player: Player) -> Iterator[str]:
    missing = owed(player.journey, set(player.delivered))
    for rule in RULES:
        when = player.delivered.get(rule.id)
        yield json.dumps(
            {
                "rule": rule.id,
                "brief": rule.brief,
                "delivered": when and when.isoformat(timespec="minutes"),
                "missing": rule.id in missing,
            }
        )
