"""The people of the fake Bot API server: what they do, what they see, and what the bot may do with their messages."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    TelegramObject,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.fake_telegram import FakeTelegram, Group, Person
from tests.fake_telegram.callers import bot_for

SHARED = [
    "photo",
    "voice",
    "audio",
    "video",
    "video_note",
    "animation",
    "document",
    "sticker",
    "location",
    "venue",
    "contact",
    "dice",
    "poll",
]
YES_NO = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Yes", callback_data="y"), InlineKeyboardButton("No", callback_data="n")]]
)


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns about durations unless one says which type one wants."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    async with bot_for(telegram) as running:
        yield running


@pytest.fixture
def sam(telegram: FakeTelegram) -> Person:
    person = telegram.person(7, name="Sam", language="de", last_name="Jones", username="sam_jones")
    person.says("/start")
    return person


def strange(thing: Any, path: str = "update") -> list[str]:
    """What a parsed object holds that python-telegram-bot does not know, anywhere inside."""
    found = []
    if isinstance(thing, TelegramObject):
        found += [f"{path}: {dict(thing.api_kwargs)}"] if thing.api_kwargs else []
        for name in {slot for kind in type(thing).__mro__ for slot in getattr(kind, "__slots__", ())}:
            if not name.startswith("_") and hasattr(thing, name):
                found += strange(getattr(thing, name), f"{path}.{name}")
    elif isinstance(thing, list | tuple):
        for number, item in enumerate(thing):
            found += strange(item, f"{path}[{number}]")
    return found


async def updates(telegram: FakeTelegram, bot: Bot) -> list[Update]:
    """All that wait, confirmed, and nothing strange in any."""
    raw = [update.body for update in telegram.updates.waiting]
    got = await bot.get_updates()
    await bot.get_updates(offset=telegram.updates.last_id + 1)
    assert [strange(Update.de_json(body, bot)) for body in raw] == [[]] * len(raw)
    assert len({update.update_id for update in got}) == len(got)
    return list(got)


# --- what people do --------------------------------------------------------------------------------------------------


async def test_what_people_write(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    first = sam.says("  ask @coffee_chat_bot about #jobs  ")
    sam.says("oh", reply_to=first)
    start, asked, answer = [update.message for update in await updates(telegram, bot)]
    assert start
    assert asked
    assert answer
    assert start.parse_entities(["bot_command"])
    assert start.text == "/start"
    assert asked.text == "ask @coffee_chat_bot about #jobs"
    assert list(asked.parse_entities().values()) == ["@coffee_chat_bot", "#jobs"]
    assert answer.reply_to_message
    assert answer.reply_to_message.message_id == asked.message_id
    user = asked.from_user
    assert user
    assert (user.id, user.language_code, user.full_name, user.username) == (7, "de", "Sam Jones", "sam_jones")
    assert asked.chat.type == "private"


async def test_a_very_long_text_comes_in_pieces(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    sam.says("😀" * 3000)
    _, *parts = [update.message for update in await updates(telegram, bot)]
    assert [len(part.text or "") for part in parts if part] == [2048, 952]
    with pytest.raises(ValueError, match="empty"):
        sam.says(" \n ")


@pytest.mark.parametrize("kind", SHARED)
async def test_what_people_share(telegram: FakeTelegram, bot: Bot, sam: Person, kind: str) -> None:
    captioned = kind in ("photo", "voice", "document")
    sam.shares(kind, "look" if captioned else "")
    message = (await updates(telegram, bot))[-1].message
    assert message
    assert getattr(message, kind)
    assert message.caption == ("look" if captioned else None)
    assert message.text is None


async def test_people_edit_what_they_wrote(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    message = sam.says("Tusday")
    sam.edits(message, "Tuesday")
    *_, original, edited = await updates(telegram, bot)
    assert original.message
    assert edited.edited_message
    assert (original.message.text, original.message.edit_date) == ("Tusday", None)
    assert edited.edited_message.text == "Tuesday"
    assert edited.edited_message.message_id == original.message.message_id
    assert edited.edited_message.date == original.message.date
    assert edited.edited_message.edit_date


async def test_buttons(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    await bot.send_message(7, "Coffee?", reply_markup=YES_NO)
    query = sam.presses("Yes")
    again = sam.presses("Yes")
    sam.taps("old-or-forged")
    *_, pressed, doubled, tapped = [update.callback_query for update in await updates(telegram, bot)]
    assert pressed
    assert doubled
    assert tapped
    assert [pressed.data, doubled.data, tapped.data] == ["y", "y", "old-or-forged"]
    assert isinstance(pressed.message, Message)
    assert pressed.message.reply_markup == YES_NO
    assert await pressed.answer("Good", show_alert=True)
    assert (query.answer, query.alert, again.answer) == ("Good", True, None)
    too_old = "query is too old and response timeout expired or query id is invalid"
    for answer in (pressed.answer, lambda: bot.answer_callback_query("12345")):
        with pytest.raises(BadRequest, match=rf"(?i){too_old}"):
            await answer()
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await doubled.answer("x" * 201)
    assert await doubled.answer("x" * 200)


async def test_a_button_must_be_there(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    link = InlineKeyboardMarkup([[InlineKeyboardButton("Copy", copy_text=CopyTextButton("words"))]])
    sent = await bot.send_message(7, "x", reply_markup=link)
    with pytest.raises(AssertionError, match=r"(?s)no message has a button 'Maybe'.*\[Copy\]"):
        sam.presses("Maybe")
    with pytest.raises(AssertionError, match="calls nobody back"):
        sam.presses("Copy")
    shown = sam.chat[-1]
    await sent.delete()
    sam.taps("c", shown)
    query = (await updates(telegram, bot))[-1].callback_query
    assert query
    assert query.message
    assert not query.message.is_accessible


async def test_late_answers_are_too_late() -> None:
    now = [1_772_442_000.0]
    async with FakeTelegram(clock=lambda: now[0], callback_seconds=10) as telegram, bot_for(telegram) as bot:
        sam = telegram.person(7)
        sam.says("/start")
        await bot.send_message(7, "Coffee?", reply_markup=YES_NO)
        query = sam.presses("No")
        now[0] += 11
        with pytest.raises(BadRequest, match=r"(?i)query is too old"):
            await bot.answer_callback_query(query.id)


async def test_blocking_and_coming_back(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    await bot.send_message(7, "hello")
    sam.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(7, "are you there?")
    with pytest.raises(Forbidden):
        await bot.send_chat_action(7, "typing")
    with pytest.raises(AssertionError, match="unblock"):
        sam.says("hi")
    sam.unblocks()
    await bot.send_message(7, "welcome back")
    assert sam.said == ["hello", "welcome back"]
    gone, back = [update.my_chat_member for update in (await updates(telegram, bot))[-2:]]
    assert gone
    assert back
    assert (gone.old_chat_member.status, gone.new_chat_member.status) == ("member", "kicked")
    assert (back.old_chat_member.status, back.new_chat_member.status) == ("kicked", "member")
    assert gone.chat.id == gone.from_user.id == 7


async def test_nobody_is_written_to_who_never_wrote(telegram: FakeTelegram, bot: Bot) -> None:
    telegram.person(8)
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(8, "hello")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(9, "hello")


# --- what the bot does ----------------------------------------------------------------------------------------------


async def test_what_people_see(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(
        7, "<b>Hi</b> &amp; welcome", parse_mode="HTML", reply_markup=YES_NO, disable_notification=True,
        reply_to_message_id=sam.chat[0].id,
    )  # fmt: skip
    assert strange(sent, "message") == []
    assert sent.text_html == "<b>Hi</b> &amp; welcome"
    message = await sam.sees("Hi &")
    assert (message.text, message.labels, message.silent, message.from_bot) == (
        "Hi & welcome",
        ["Yes", "No"],
        True,
        True,
    )
    assert message.reply_to is sam.chat[0]
    await sent.edit_text("Bye")
    assert await sam.sees(lambda shown: shown.edits == 1 and shown.keyboard is None) is message
    assert message.text == "Bye"
    assert message.entities == []
    sam.says("more")
    with pytest.raises(AssertionError, match="never seen"):
        await sam.sees("Bye", 0.01)
    assert await sam.sees("Bye", ever=True) is message
    await bot.send_chat_action(7, "typing")
    assert sam.actions == ["typing"]
    with pytest.raises(BadRequest, match=r"(?i)wrong parameter action"):
        await bot.send_chat_action(7, "dancing")


async def test_edits_are_checked(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(7, "<b>Coffee?</b>", parse_mode="HTML", reply_markup=YES_NO)
    attempts: list[tuple[Callable[[], Any], str]] = [
        (lambda: bot.edit_message_text("x", 7, 99), "message to edit not found"),
        (lambda: bot.edit_message_text("x", 7, sam.chat[0].id), "message can't be edited"),
        (lambda: bot.edit_message_text("x" * 4097, 7, sent.id), "message is too long"),
        (lambda: bot.edit_message_text("x"), "message identifier is not specified"),
        (
            lambda: sent.edit_text("<b>Coffee?</b>", parse_mode="HTML", reply_markup=YES_NO),
            "message is not modified: spec",
        ),
        (lambda: sent.edit_reply_markup(YES_NO), "message is not modified: specified new message content and reply"),
        (lambda: sent.edit_caption("x"), "there is no caption in the message to edit"),
    ]
    for attempt, error in attempts:
        with pytest.raises(BadRequest, match=rf"(?i)^{error}"):
            await attempt()
    await sent.edit_reply_markup(None)
    assert (sam.chat[-1].keyboard, sam.chat[-1].text, sam.chat[-1].edits) == (None, "Coffee?", 1)
    edited = await sent.edit_text("Coffee?")
    assert isinstance(edited, Message)
    assert strange(edited) == []
    assert edited.edit_date


async def test_documents(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    sent = await bot.send_document(
        7, io.BytesIO(b"BEGIN:VCALENDAR"), caption="<i>When</i> 📅", parse_mode="HTML", filename="coffee.ics"
    )
    assert strange(sent, "message") == []
    shown = await sam.sees("When 📅")
    assert shown.document
    assert (shown.document.name, shown.document.data) == ("coffee.ics", b"BEGIN:VCALENDAR")
    assert [entity["type"] for entity in shown.entities] == ["italic"]
    assert sent.document
    assert sent.document.file_size == 15
    await bot.send_document(7, sent.document.file_id)
    assert sam.chat[-1].document == shown.document
    await bot.send_photo(7, b"\x89PNG", caption="x" * 1024)
    assert sam.chat[-1].content["photo"]
    await sent.edit_caption("Later")
    refused: list[tuple[Callable[[], Any], str]] = [
        (lambda: bot.send_document(7, b"x", caption="x" * 1025), "message caption is too long"),
        (lambda: bot.send_document(7, b""), "file must be non-empty"),
        (lambda: bot.send_document(7, "no-such-file"), "wrong remote file identifier specified"),
        (lambda: sent.edit_text("x"), "there is no text in the message to edit"),
    ]
    for attempt, error in refused:
        with pytest.raises(BadRequest, match=rf"(?i){error}"):
            await attempt()


async def test_deleting(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(7, "oops")
    assert await sent.delete()
    assert await bot.delete_message(7, sam.chat[0].id), "in a private chat also what the other wrote"
    assert sam.chat == []
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await sent.delete()
    sent = await bot.send_message(7, "old")
    now = telegram.clock() + 49 * 3600
    telegram.clock = lambda: now
    with pytest.raises(BadRequest, match=r"(?i)message can't be deleted for everyone"):
        await sent.delete()


# --- groups ----------------------------------------------------------------------------------------------------------


async def test_privacy_mode(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    group = telegram.group(-500, "Study group")
    sent = await bot.send_message(-500, "hello all")
    await updates(telegram, bot)
    heard = ["/help", "/help@coffee_chat_bot now", "hey @Coffee_Chat_Bot"]
    for text in ("anybody here?", *heard, "/help@other_bot", "ask @somebody_else"):
        sam.says(text, to=group)
    sam.says("an answer", to=group, reply_to=group.get(sent.id))
    sam.edits(group.chat[1], "silent edit")
    got = [update.message for update in await updates(telegram, bot)]
    assert [message.text for message in got if message] == [*heard, "an answer"]
    assert got[0]
    assert (got[0].chat.type, got[0].chat.title) == ("group", "Study group")
    open_group = telegram.group(-501, privacy=False)
    sam.says("anybody here?", to=open_group)
    assert len(await updates(telegram, bot)) == 1


async def test_topics(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    group = telegram.group(-1_001_234_567_890, "Class", topics={5: "Coffee chats"})
    sam.says("/start", to=group, topic=5)
    message = (await updates(telegram, bot))[-1].message
    assert message
    assert (message.message_thread_id, message.is_topic_message, message.chat.is_forum) == (5, True, True)
    assert message.reply_to_message
    assert message.reply_to_message.forum_topic_created
    assert message.message_id == 6, "a supergroup counts for itself, and the topic was its fifth message"
    sent = await bot.send_message(group.id, "here", message_thread_id=5)
    assert (sent.message_thread_id, strange(sent, "message")) == (5, [])
    await bot.send_chat_action(group.id, "typing", message_thread_id=5)
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(group.id, "where?", message_thread_id=6)


async def test_a_group_becomes_a_supergroup(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    group = telegram.group(-500)
    await updates(telegram, bot)
    new = group.migrates()
    leaving, coming = [update.message for update in await updates(telegram, bot)]
    assert leaving
    assert coming
    assert (leaving.chat.id, leaving.migrate_to_chat_id) == (-500, new.id)
    assert (coming.chat.id, coming.migrate_from_chat_id) == (new.id, -500)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-500, "hello")
    assert moved.value.new_chat_id == new.id
    await bot.send_message(new.id, "hello")
    assert (group.said, new.said, new.kind) == ([], ["hello"], "supergroup")


@pytest.mark.parametrize(
    ("move", "status"),
    [(lambda group, sam: group.throws_out_bot(sam), "kicked"), (lambda group, _: group.bot_leaves(), "left")],
)
async def test_the_bot_leaves_a_group(
    telegram: FakeTelegram, bot: Bot, sam: Person, move: Callable[[Group, Person], None], status: str
) -> None:
    group = telegram.group(-500)
    move(group, sam)
    sam.says("/help", to=group)
    change = (await updates(telegram, bot))[-1].my_chat_member
    assert change
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", status)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(-500, "hello")
    group.takes_in_bot(sam)
    change = (await updates(telegram, bot))[-1].my_chat_member
    assert change
    assert change.new_chat_member.status == "member"
    assert await bot.leave_chat(-500)
    assert not group.bot_inside
