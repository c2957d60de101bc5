"""One student, two platforms: a code joins them, once and for ten minutes; which journey stays is asked, and nothing is lost."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from bot import linking, outbox
from bot.linking import LASTS
from bot.storage import Database
from bot.storage.facts import place, set_place
from bot.storage.students import export
from bot.turns import Done, Turns, Update
from conversations import followups, machine
from conversations.journey import Journey
from conversations.vocabulary import Command, Document, Event, Nudged, Pressed, Said, Say
from tests.turning import NOW, counts, held, journey_of, rows

HERE, THERE = ("discord", "sam#1"), ("telegram", "7")


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


class Talk:
    """Both of a student's chats; keys count up."""

    def __init__(self, turns: Turns, clock: Clock) -> None:
        self.turns = turns
        self.clock = clock
        self.key = 0

    def update(self, chat: tuple[str, str], event: Event) -> Update:
        self.key += 1
        return Update(f"k{self.key}", *chat, event, name="Sam")

    async def take(self, chat: tuple[str, str], event: Event) -> Done:
        self.clock.now += timedelta(seconds=5)
        return await self.turns.submit(self.update(chat, event))

    async def code(self, chat: tuple[str, str] = THERE) -> str:
        (say,) = [owed.reply for owed in (await self.take(chat, Command("link"))).outbox]
        assert isinstance(say, Say)
        assert "10 minutes" in say.text
        found = re.fullmatch(r"/link (\w{4}-\w{4})", say.copy)
        assert found, say
        return found[1]

    async def story(self, chat: tuple[str, str], field: str, contact: str) -> int:
        """A journey with something in it."""
        student = (await self.take(chat, Command("start"))).student
        for words in ("let's go", "Berlin", "yes", "all of it", "an hour", "no rush", "Sam", "biology at Leeds", field):
            await self.take(chat, Said(words))
        await self.take(chat, Said(contact))
        return student


@asynccontextmanager
async def talking(database: Database) -> AsyncIterator[Talk]:
    clock = Clock()
    turns = Turns(database, machine.turn, followups.next_wake, clock)
    try:
        yield Talk(turns, clock)
    finally:
        await turns.stop()


def said(done: Done) -> str:
    return "\n".join(str(owed.reply.text) for owed in done.outbox if isinstance(owed.reply, Say))


def buttons(done: Done) -> dict[str, str]:
    return {b.label: b.id for owed in done.outbox if isinstance(owed.reply, Say) for b in owed.reply.buttons}


def chats(database: Database) -> dict[tuple[str, str], int]:
    return {(row[0], row[1]): row[2] for row in rows(database, "SELECT platform, address, student FROM chats")}


async def test_a_new_chat_joins_at_once(database: Database) -> None:
    async with talking(database) as talk:
        student = await talk.story(THERE, "nursing", "Ana Lopez")
        before = journey_of(database, student)
        done = await talk.take(HERE, Command("link", await talk.code()))
        assert "one conversation now" in said(done)
        assert done.student == student
        assert chats(database) == {HERE: student, THERE: student}
        assert counts(database)["students"] == 1
        after = journey_of(database, student)
        assert (after.field, after.contacts) == (before.field, after.contacts)
        assert rows(database, "SELECT platform, address FROM students") == [HERE], "reminders go to the app used last"
        await talk.take(THERE, Command("plan"))
        assert rows(database, "SELECT platform, address FROM students") == [THERE]


async def test_a_chat_with_nothing_in_it_joins_without_a_question(database: Database) -> None:
    async with talking(database) as talk:
        student = await talk.story(THERE, "nursing", "Ana Lopez")
        code = await talk.code()
        empty = (await talk.take(HERE, Command("start"))).student
        done = await talk.take(HERE, Said(f"/link {code.lower().replace('-', ' ')}"))
        assert "one conversation now" in said(done)
        assert set(chats(database).values()) == {student}
        assert not any(export(database, empty).values())
        assert len(rows(database, "SELECT key FROM inbox")) == talk.key, "no update may be handled again"


async def test_where_a_student_is_reached_stays_with_the_chat(database: Database) -> None:
    async with talking(database) as talk:
        student = await talk.story(THERE, "nursing", "Ana Lopez")
        code = await talk.code()
        await talk.take(HERE, Command("start"))
        set_place(database, *HERE, "dm:1234")
        await talk.take(HERE, Command("link", code))
        assert chats(database) == {HERE: student, THERE: student}
        assert (place(database, *HERE), place(database, *THERE)) == ("dm:1234", "")


async def test_the_empty_side_may_be_the_one_with_the_code(database: Database) -> None:
    async with talking(database) as talk:
        await talk.take(THERE, Command("start"))
        code = await talk.code()
        student = await talk.story(HERE, "nursing", "Ana Lopez")
        await talk.take(HERE, Command("link", code))
        assert set(chats(database).values()) == {student}
        assert journey_of(database, student).field == "nursing"


@pytest.mark.parametrize(("choice", "field"), [("The one from here", "law"), ("The one from there", "nursing")])
async def test_which_one_is_kept_is_asked_and_the_other_is_handed_over(
    database: Database, choice: str, field: str
) -> None:
    async with talking(database) as talk:
        there = await talk.story(THERE, "nursing", "Ana Lopez")
        here = await talk.story(HERE, "law", "Ben Ali")
        asked = await talk.take(HERE, Command("link", await talk.code()))
        assert "nursing, with Ana Lopez" in said(asked)
        assert "law, with Ben Ali" in said(asked)
        assert counts(database)["students"] == 2, "nothing is joined before it was chosen"
        done = await talk.take(HERE, Pressed(buttons(asked)[choice]))
        keep = here if field == "law" else there
        assert set(chats(database).values()) == {keep}
        assert journey_of(database, keep).field == field
        (document,) = [owed.reply for owed in done.outbox if isinstance(owed.reply, Document)]
        other = json.loads(document.data["json"])["students"][0]["journey"]
        assert other["field"] == ("nursing" if field == "law" else "law")
        again = await talk.take(HERE, Pressed(buttons(asked)[choice]))
        assert "doesn't work" in said(again), "a code works once"
        assert counts(database)["students"] == 1


async def test_deep_links_carry_the_code(database: Database) -> None:
    async with talking(database) as talk:
        student = await talk.story(THERE, "nursing", "Ana Lopez")
        code = (await talk.code()).replace("-", "")
        await talk.take(HERE, Command("start", f"link-{code}"))
        assert set(chats(database).values()) == {student}


async def test_codes_that_do_not_work(database: Database) -> None:
    async with talking(database) as talk:
        student = await talk.story(THERE, "nursing", "Ana Lopez")
        first = await talk.code()
        second = await talk.code()
        assert "other app" in said(await talk.take(THERE, Command("link", second))), "entered where it came from"
        for wrong in (first, "AAAA-BBBB", "x", "'; DROP TABLE students; --", "ä" * 500):
            assert "doesn't work" in said(await talk.take(HERE, Command("link", wrong))), wrong
        talk.clock.now += LASTS
        assert "doesn't work" in said(await talk.take(HERE, Command("link", second))), "after ten minutes"
        for tampered in ("@link:", "@link:there:", f"@link:there:{first}", "@link:x:y:z"):
            assert "doesn't work" in said(await talk.take(HERE, Pressed(tampered))), tampered
        assert chats(database) == {THERE: student}


async def test_somebody_new_who_asks_for_a_code_is_welcomed_first(database: Database) -> None:
    async with talking(database) as talk:
        assert "coach" in said(await talk.take(HERE, Command("link")))
        await talk.code(HERE)


async def test_it_comes_twice_and_happens_once(database: Database) -> None:
    async with talking(database) as talk:
        student = await talk.story(THERE, "nursing", "Ana Lopez")
        code = await talk.code()
        update = talk.update(HERE, Command("link", code))
        with held(talk.turns):
            tasks = [asyncio.ensure_future(talk.turns.submit(update)) for _ in range(2)]
            tasks.append(asyncio.ensure_future(talk.turns.submit(talk.update(THERE, Said("meanwhile")))))
            tasks.append(asyncio.ensure_future(talk.turns.submit(talk.update(THERE, Nudged()))))
            await asyncio.sleep(0)
        first, again, _, _ = await asyncio.gather(*tasks)
        assert not first.duplicate
        assert again == Done(True, student)
        assert counts(database)["students"] == 1


async def test_nothing_of_a_join_that_fails_stays(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking(database) as talk:
        await talk.story(THERE, "nursing", "Ana Lopez")
        await talk.story(HERE, "law", "Ben Ali")
        asked = await talk.take(HERE, Command("link", await talk.code()))
        before = counts(database)

        def broken(*_: object) -> None:
            raise RuntimeError("in the middle")

        with monkeypatch.context() as patch:
            patch.setattr(linking, "move", broken)
            update = talk.update(HERE, Pressed(buttons(asked)["The one from here"]))
            with pytest.raises(RuntimeError):
                await talk.turns.submit(update)
        assert counts(database) == before
        assert not (await talk.turns.submit(update)).duplicate, "it can be done again"


async def test_what_was_still_to_be_said_is_said(database: Database) -> None:
    async with talking(database) as talk:
        await talk.story(THERE, "nursing", "Ana Lopez")
        await talk.take(HERE, Command("start"))
        waiting = len(outbox.waiting(database, *HERE))
        done = await talk.take(HERE, Command("link", await talk.code()))
        assert len(outbox.waiting(database, *HERE)) == waiting + len(done.outbox)
        assert isinstance(journey_of(database, done.student), Journey)
