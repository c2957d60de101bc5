"""One student on two platforms: a code from the one, entered on the other, joins both to one journey.

Which journey is kept is asked where both hold something, and the other one is handed over as a file: nothing is thrown away
silently. It happens alone in its transaction, since it changes two students at once.
"""

from __future__ import annotations

import json
import secrets
from datetime import timedelta

from sqlalchemy.engine.interfaces import DBAPICursor

from bot.deciding import Answer, Deciding, Done, Waiting
from bot.storage.database import Database
from bot.storage.students import export, move
from bot.storage.tables import micros
from conversations.journey import Journey, from_json
from conversations.texts import Texts, load
from conversations.vocabulary import Button, Command, Document, Event, Pressed, Reply, Said, Say

LASTS = timedelta(minutes=10)
_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Without what is mistaken for something else."""
_LENGTH = 8
BUTTON = "@link:"


def is_about_linking(event: Event) -> bool:
    """Whether an event is for this module and not for the coach."""
    match event:
        case Command(name=name, argument=argument):
            return name.lower() == "link" or (name == "start" and argument.startswith("link-"))
        case Said(text=text):
            return text[:5].lower() == "/link"
        case Pressed(id=id):
            return id.startswith(BUTTON)
        case _:
            return False


def _wish(event: Event) -> tuple[str, str]:
    """What is wanted (code, enter, here, there), and the code that was given."""
    match event:
        case Pressed(id=id):
            keep, _, code = id.removeprefix(BUTTON).partition(":")
            return (keep if keep in ("here", "there") else "enter"), _plain(code)
        case Command(argument=argument):
            given = argument.removeprefix("link-")
        case Said(text=text):
            given = text[5:]
        case _:
            given = ""
    return ("enter", _plain(given)) if given.strip() else ("code", "")


def _plain(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter in _ALPHABET)[: _LENGTH + 1]


class Linking:
    """Answers one update inside the transaction of `cursor`; `deciding` reads, writes and takes the turn of whoever stays."""

    def __init__(self, deciding: Deciding, database: Database, cursor: DBAPICursor) -> None:
        self._deciding = deciding
        self._database = database
        self._cursor = cursor

    def answer(self, waiting: Waiting) -> list[Answer]:
        """What is told, kept in `deciding.writing`."""
        deciding, update = self._deciding, waiting.update
        if update.key in (seen := deciding.reading.seen([update.key])):
            return [(waiting, Done(True, seen[update.key] or 0))]
        here = deciding.reading.chats([waiting.lane]).get(waiting.lane)
        wish, code = _wish(update.event)
        if wish == "code" and here is None:
            return deciding.all([waiting])[0]  # somebody new: first things first
        there = None if wish == "code" else self._owner(code)
        kept = deciding.reading.students(sorted({one for one in (here, there) if one is not None}))
        mine = from_json(kept[here].journey) if here is not None else None
        texts = load(update.language if mine is None else mine.language)
        if wish == "code" and here is not None:
            replies: list[Reply] = [self._new_code(here, texts)]
        elif there is None:
            replies = [Say(texts.say("link", "unknown", {"minutes": _minutes()}))]
        elif there == here:
            replies = [Say(texts.say("link", "same"))]
        else:
            theirs = from_json(kept[there].journey)
            if wish == "enter" and mine is not None and _holds(mine) and _holds(theirs):
                replies = [_which(texts, mine, theirs, code)]
            elif here is not None and (wish == "here" or (wish == "enter" and mine and _holds(mine))):
                return self._join(waiting, here, there, texts)
            else:
                return self._join(waiting, there, here, texts)
        deciding.tell(waiting, here, replies)
        return deciding.numbered()

    def _run(self, statement: str, *values: object) -> None:
        self._cursor.execute(self._database.sql(statement), values)

    def _owner(self, code: str) -> int | None:
        statement = "SELECT student FROM links WHERE code = ? AND expires_at > ?"
        self._cursor.execute(self._database.sql(statement), (code, self._deciding.at))
        row = self._cursor.fetchone()
        return None if row is None else row[0]

    def _new_code(self, student: int, texts: Texts) -> Say:
        code = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
        self._run("DELETE FROM links WHERE student = ? OR expires_at <= ?", student, self._deciding.at)
        values = (code, student, micros(self._deciding.now + LASTS))
        self._run("INSERT INTO links (code, student, expires_at) VALUES (?, ?, ?)", *values)
        return Say(texts.say("link", "code", {"minutes": _minutes()}), copy=f"/link {code[:4]}-{code[4:]}")

    def _join(self, waiting: Waiting, keep: int, drop: int | None, texts: Texts) -> list[Answer]:
        """Everything of `drop` but its journey belongs to `keep` from now on; a chat that was nobody's does too."""
        said: list[Reply] = [Say(texts.say("link", "joined"))]
        if drop is None:
            self._run("INSERT INTO chats (platform, address, student) VALUES (?, ?, ?)", *waiting.lane, keep)
        else:
            gone = export(self._database, drop)
            if _holds(Journey.new() if not gone["students"] else from_json(json.dumps(gone["students"][0]["journey"]))):
                caption = texts.say("link", "the_other")
                data = {"json": json.dumps(gone, ensure_ascii=False, indent=2)}
                said.append(Document("export", "coffeechat-other.json", data, caption))
            move(self._database, self._cursor, drop, keep)
        self._run("DELETE FROM links WHERE student = ?", keep)
        self._deciding.go_on(waiting, keep, Command("here"), said)
        return self._deciding.numbered()


def _minutes() -> int:
    return int(LASTS.total_seconds() // 60)


def _holds(journey: Journey) -> bool:
    """Whether there is anything in it that somebody would miss."""
    return bool(journey.contacts or journey.goals or journey.field or journey.studies or journey.quiz)


def _which(texts: Texts, here: Journey, there: Journey, code: str) -> Say:
    values = {"here": _about(texts, here), "there": _about(texts, there)}
    buttons = tuple(Button(f"{BUTTON}{one}:{code}", texts.label("link", f"keep_{one}")) for one in ("here", "there"))
    return Say(texts.say("link", "which", values), buttons)


def _about(texts: Texts, journey: Journey) -> str:
    names = tuple(contact.name for contact in journey.contacts if contact.name)[:5]
    with_names, without = ("about", "about_field") if journey.field else ("about_people", "about_start")
    return texts.plain("link", with_names if names else without, {"field": journey.field, "names": names})
