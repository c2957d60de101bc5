"""Telegram's updates as events: a table of what people do, and any update at all."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Update, User

from adapters.telegram.translate import Elsewhere, Incoming, InGroup, incoming
from conversations.vocabulary import Blocked, Command, Event, Pressed, Said, Shared, Unblocked

ME = User(7, "Coach", is_bot=True, username="OurBot")
SAM = {"id": 42, "is_bot": False, "first_name": "Sam", "last_name": "Rivera", "language_code": "pt-br"}
US = {"id": 7, "is_bot": True, "first_name": "Coach", "username": "OurBot"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Sam"}
GROUP = {"id": -100123, "type": "supergroup", "title": "Careers"}
SENT = 1795528800
WHEN = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
FILE = {"file_id": "f", "file_unique_id": "u"}
SIZE = {**FILE, "width": 1, "height": 1}


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


def message(*, chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": SENT, "chat": chat, "from": SAM, **more}


def come(**update: Any) -> Incoming | InGroup | Elsewhere | None:
    found = Update.de_json({"update_id": 900, **update}, None)
    return incoming(found, ME)


def event(**more: Any) -> Event | None:
    found = come(message=message(**more))
    assert found is None or isinstance(found, Incoming)
    return found and found.event


# --- the private chat -----------------------------------------------------------------------------------------------


def test_what_is_told_of_a_message() -> None:
    assert come(message=message(text="Hi")) == Incoming("telegram:7:900", 42, Said("Hi"), "Sam", "pt-br", WHEN)
    unknown = {key: value for key, value in SAM.items() if key != "language_code"}
    found = come(message=message(text="Hi", **{"from": unknown}))
    assert isinstance(found, Incoming)
    assert found.language == ""


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("/plan", 5, Command("plan")),
        ("/PLAN", 5, Command("plan")),
        ("/plan@OurBot", 12, Command("plan")),
        ("/people@ourbot  Maya Chen ", 14, Command("people", "Maya Chen")),
        ("/people Maya 👋", 7, Command("people", "Maya 👋")),
        ("/plan@OtherBot", 14, None),
        ("/start abc_D-9", 6, Command("start", "abc_D-9")),
        ("/start " + "x" * 64, 6, Command("start", "x" * 64)),
        ("/start " + "x" * 65, 6, Command("start")),
        ("/start a b", 6, Command("start")),
        ("/start ü", 6, Command("start")),
        ("/dance", 6, Command("dance")),
    ],
)
def test_commands(text: str, length: int, expected: Event | None) -> None:
    assert event(text=text, entities=[entity("bot_command", 0, length)]) == expected


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("I typed /plan", [entity("bot_command", 8, 5)], Said("I typed /plan")),
        ("👋 /plan", [entity("bot_command", 3, 5)], Said("👋 /plan")),
        ("/ü", [], Said("/ü")),
        ("bold", [entity("bold", 0, 4)], Said("bold")),
        ("a\0b", [], Said("ab")),
        ("a\ud83db", [], Said("a?b")),
    ],
)
def test_words(text: str, entities: list[dict[str, Any]], expected: Event) -> None:
    assert event(text=text, entities=entities) == expected


CONTACT = {"phone_number": "+1", "first_name": "Maya", "last_name": "Chen"}
PLACE = {"latitude": 1.0, "longitude": 2.0}
POLL: dict[str, Any] = {
    "id": "1", "question": "Who?", "options": [], "total_voter_count": 0, "is_closed": False, "is_anonymous": True,
    "type": "regular", "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
}  # fmt: skip
STICKER = {**SIZE, "type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
GIF = {**SIZE, "duration": 1, "file_name": "hi.gif"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"photo": [SIZE, SIZE]}, Shared("picture")),
        ({"photo": [SIZE], "caption": "my CV"}, Shared("picture", "", "my CV")),
        ({"animation": GIF, "document": {**FILE, "file_name": "hi.gif"}}, Shared("picture", "hi.gif")),
        ({"sticker": STICKER}, Shared("picture", "", "👍")),
        ({"voice": {**FILE, "duration": 1}}, Shared("voice")),
        ({"video_note": {**FILE, "length": 1, "duration": 1}}, Shared("video")),
        ({"video": {**SIZE, "duration": 1, "file_name": "a.mp4"}}, Shared("video", "a.mp4")),
        ({"audio": {**FILE, "duration": 1, "file_name": "a.mp3"}, "caption": "hear"}, Shared("file", "a.mp3", "hear")),
        ({"document": {**FILE, "file_name": "cv.pdf"}, "caption": "/plan"}, Shared("file", "cv.pdf", "/plan")),
        ({"document": FILE}, Shared("file")),
        ({"contact": CONTACT}, Shared("card", "", "Maya Chen")),
        ({"contact": {"phone_number": "+1", "first_name": "Maya"}}, Shared("card", "", "Maya")),
        ({"location": PLACE}, Shared("place")),
        ({"venue": {"location": PLACE, "title": "Café", "address": "Main St"}, "location": PLACE},
         Shared("place", "", "Café, Main St")),
        ({"poll": POLL}, Shared("poll", "", "Who?")),
        ({"dice": {"value": 3, "emoji": "🎲"}}, Shared("game", "", "🎲")),
        ({"story": {"id": 1, "chat": PRIVATE}}, Shared("story")),
        ({"pinned_message": message(text="x")}, None),
        ({"new_chat_title": "x"}, None),
        ({"migrate_to_chat_id": -100}, None),
        ({"group_chat_created": True}, None),
        ({"write_access_allowed": {}}, None),
        ({"something_of_next_year": {}}, None),
    ],
)  # fmt: skip
def test_what_is_not_text(content: dict[str, Any], expected: Event | None) -> None:
    assert event(**content) == expected


def test_an_edited_message_says_when_it_was_first_sent() -> None:
    later = {"edit_date": SENT + 60}
    found = come(edited_message=message(text="Hello", **later))
    assert isinstance(found, Incoming)
    assert found.event == Said("Hello", edited=WHEN)
    assert found.sent_at == datetime(2026, 11, 24, 14, 1, tzinfo=UTC)
    found = come(edited_message=message(photo=[SIZE], caption="new", **later))
    assert isinstance(found, Incoming)
    assert found.event == Said("new", edited=WHEN)
    assert come(edited_message=message(photo=[SIZE], **later)) is None
    assert come(edited_message=message(location=PLACE, **later)) is None


# --- buttons --------------------------------------------------------------------------------------------------------


def query(**more: Any) -> dict[str, Any]:
    return {"id": "q1", "from": SAM, "chat_instance": "i", **more}


@pytest.mark.parametrize("date", [SENT, 0], ids=["at hand", "inaccessible"])
def test_a_pressed_button_names_its_message(date: int) -> None:
    found = come(callback_query=query(data="goal:career:0:1", message=message(date=date)))
    assert found == Incoming(
        "telegram:7:900", 42, Pressed("goal:career:0:1"), "Sam", "pt-br", None, context="5", callback="q1"
    )


def test_a_button_whose_message_is_gone_is_pressed_all_the_same() -> None:
    found = come(callback_query=query(data="x"))
    assert found == Incoming("telegram:7:900", 42, Pressed("x"), "Sam", "pt-br", None, callback="q1")


@pytest.mark.parametrize(
    "more",
    [
        {"data": "x", "message": message(chat=GROUP)},
        {"data": "x", "inline_message_id": "i"},
        {"game_short_name": "g", "message": message()},
        {"data": "", "message": message()},
        {"message": message()},
    ],
)
def test_queries_that_are_not_ours_are_only_answered(more: dict[str, Any]) -> None:
    assert come(callback_query=query(**more)) == Elsewhere("q1")


# --- blocked, and back ----------------------------------------------------------------------------------------------


def member(old: str, new: str, chat: dict[str, Any] = PRIVATE) -> dict[str, Any]:
    states = [
        {"user": US, "status": status, **({"until_date": 0} if status == "kicked" else {})} for status in (old, new)
    ]
    return {"chat": chat, "from": SAM, "date": SENT, "old_chat_member": states[0], "new_chat_member": states[1]}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("member", "kicked", Blocked()),
        ("member", "left", Blocked()),
        ("kicked", "member", Unblocked()),
        ("member", "member", None),
        ("left", "kicked", None),
    ],
)
def test_blocked_and_back(old: str, new: str, expected: Event | None) -> None:
    found = come(my_chat_member=member(old, new))
    assert found == (expected and Incoming("telegram:7:900", 42, expected, "Sam", "pt-br", WHEN))
    assert come(my_chat_member=member(old, new, GROUP)) is None


# --- groups ---------------------------------------------------------------------------------------------------------

OURS = message(chat=GROUP, text="Hello all", **{"from": US})
THEIRS = message(chat=GROUP, text="Hello all")


@pytest.mark.parametrize(
    ("content", "command"),
    [
        ({"text": "/plan@OurBot now", "entities": [entity("bot_command", 0, 12)]}, "plan"),
        ({"text": "/dance@ourbot", "entities": [entity("bot_command", 0, 13)]}, "dance"),
        ({"text": "/plan", "entities": [entity("bot_command", 0, 5)]}, "plan"),
        ({"text": "/status", "entities": [entity("bot_command", 0, 7)]}, "status"),
        ({"text": "/dance", "entities": [entity("bot_command", 0, 6)]}, None),
        ({"text": "/plan@OtherBot", "entities": [entity("bot_command", 0, 14)]}, None),
        ({"text": "/plan@OtherBot", "entities": [entity("bot_command", 0, 14)], "reply_to_message": OURS}, None),
        ({"text": "try /plan", "entities": [entity("bot_command", 4, 5)]}, None),
        ({"text": "👋 /plan@OurBot", "entities": [entity("bot_command", 3, 12)]}, "plan"),
        ({"text": "👋👋 @OurBot help", "entities": [entity("mention", 5, 7)]}, ""),
        ({"text": "@OurBots", "entities": [entity("mention", 0, 8)]}, None),
        ({"photo": [SIZE], "caption": "@ourbot", "caption_entities": [entity("mention", 0, 7)]}, ""),
        ({"text": "Coach!", "entities": [entity("text_mention", 0, 5, user=US)]}, ""),
        ({"text": "Sam!", "entities": [entity("text_mention", 0, 3, user=SAM)]}, None),
        ({"text": "OK", "reply_to_message": OURS}, ""),
        ({"photo": [SIZE], "reply_to_message": OURS}, ""),
        ({"text": "OK", "reply_to_message": THEIRS}, None),
        ({"text": "OK"}, None),
        ({"new_chat_members": [US]}, None),
        ({"migrate_to_chat_id": -100200}, None),
        ({"new_chat_title": "x", "reply_to_message": OURS}, None),
    ],
)
def test_in_a_group_only_those_who_speak_to_us_are_heard(content: dict[str, Any], command: str | None) -> None:
    found = come(message=message(chat=GROUP, **content))
    assert found == (None if command is None else InGroup(-100123, None, 5, command, "pt-br"))
    assert come(edited_message=message(chat=GROUP, **content)) is None
    assert come(channel_post=message(chat={**GROUP, "type": "channel"}, **content)) is None
    for stranger in ({"from": {**SAM, "is_bot": True}}, {"sender_chat": GROUP}, {"from": None}):
        assert come(message=message(chat=GROUP, **{**content, **stranger})) is None


def test_topics_are_echoed_and_threads_of_replies_are_not() -> None:
    called = {"text": "@OurBot", "entities": [entity("mention", 0, 7)], "message_thread_id": 3}
    assert come(message=message(chat=GROUP, **called, is_topic_message=True)) == InGroup(-100123, 3, 5, "", "pt-br")
    assert come(message=message(chat=GROUP, **called)) == InGroup(-100123, None, 5, "", "pt-br")


# --- anything at all ------------------------------------------------------------------------------------------------

TEXT = st.one_of(
    st.sampled_from(["/plan@OurBot 👋", "/start ab", "@OurBot", "", "\0", "\ud800", "hi"]),
    st.text(max_size=12),
    st.text(st.characters(categories=["Cs", "Cc", "So"]), max_size=4),
)
ENTITY = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["bot_command", "mention", "text_mention", "bold", "of_next_year"]),
        "offset": st.integers(0, 9),
        "length": st.integers(0, 20),
    },
    optional={"user": st.sampled_from([SAM, US])},
)
CHAT = st.sampled_from(
    [PRIVATE, GROUP, {**GROUP, "type": "group"}, {**GROUP, "type": "channel"}, {**GROUP, "type": "new"}]
)
PERSON = st.fixed_dictionaries(
    {"id": st.integers(1, 2**52), "is_bot": st.booleans(), "first_name": TEXT}, optional={"language_code": TEXT}
)
MESSAGE = st.fixed_dictionaries(
    {"message_id": st.integers(0, 2**31), "date": st.integers(0, 2**32), "chat": CHAT},
    optional={
        "from": PERSON,
        "sender_chat": CHAT,
        "text": TEXT,
        "caption": TEXT,
        "entities": st.lists(ENTITY, max_size=3),
        "caption_entities": st.lists(ENTITY, max_size=3),
        "edit_date": st.integers(0, 2**32),
        "message_thread_id": st.integers(0, 9),
        "is_topic_message": st.booleans(),
        "reply_to_message": st.sampled_from([OURS, THEIRS]),
        "photo": st.just([SIZE]),
        "document": st.fixed_dictionaries(
            FILE | {"file_id": st.just("f"), "file_unique_id": st.just("u"), "file_name": TEXT}
        ),
        "sticker": st.sampled_from([STICKER, {**STICKER, "emoji": None}]),
        "contact": st.fixed_dictionaries({"phone_number": TEXT, "first_name": TEXT}, optional={"last_name": TEXT}),
        "poll": st.just(POLL),
        "pinned_message": st.just(OURS),
        "checklist": st.just({"title": "T", "tasks": [{"id": 1, "text": "one"}]}),
    },
)
QUERY = st.fixed_dictionaries(
    {"id": st.just("q"), "from": PERSON, "chat_instance": st.just("i")},
    optional={"data": TEXT, "message": MESSAGE, "inline_message_id": st.just("i"), "game_short_name": TEXT},
)
MEMBER = st.builds(
    member, st.sampled_from(["member", "kicked", "left"]), st.sampled_from(["member", "kicked", "left"]), CHAT
)
KINDS = {
    "message": MESSAGE, "edited_message": MESSAGE, "channel_post": MESSAGE, "business_message": MESSAGE,
    "guest_message": MESSAGE, "callback_query": QUERY, "my_chat_member": MEMBER, "chat_member": MEMBER,
    "poll": st.just(POLL), "kind_of_next_year": st.just({}),
}  # fmt: skip


@settings(max_examples=1000)
@given(
    st.fixed_dictionaries({"update_id": st.integers(0, 2**31)}, optional=KINDS),
    st.sampled_from([ME, User(7, "C", True)]),
)
def test_any_update_gives_a_result_that_can_be_kept(data: dict[str, Any], me: User) -> None:
    found = incoming(Update.de_json(data, None), me)
    match found:
        case Incoming():
            assert found.key == f"telegram:7:{data['update_id']}"
            assert found.sent_at is None or found.sent_at.utcoffset() is not None
            for words in (found.name, found.language, *msgspec.to_builtins(found.event).values()):
                assert "\0" not in str(words).encode().decode(), "no database could hold this"
        case InGroup():
            assert found.chat < 0
        case Elsewhere():
            assert found.callback == "q"
        case None:
            pass
