"""What the fake Bot API server makes of texts and keyboards: as Telegram does, and refused in Telegram's words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.callers import call
from tests.fake_telegram.entities import clean, find, settle
from tests.fake_telegram.html import HtmlError, parse_html

FIELDS = {"url", "language", "unix_time", "date_time_format", "custom_emoji_id"}


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        server.person(7).says("/start")
        yield server


def short(entities: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """(type, offset, length, and what else there is)."""
    return [(e["type"], e["offset"], e["length"], *(e[name] for name in sorted(FIELDS & e.keys()))) for e in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b> <I>italic</I>", "bold italic", [("bold", 0, 4), ("italic", 5, 6)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins> <s>c</s><del>d</del>", "ab cd", [("underline", 0, 2), ("strikethrough", 3, 2)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<code>x &lt; y</code>", "x < y", [("code", 0, 5)]),
        ("<pre>a\n b</pre>", "a\n b", [("pre", 0, 4)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1, "python")]),
        ("<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ('<a href="https://example.com/a?b=1&amp;c">x</a>', "x", [("text_link", 0, 1, "https://example.com/a?b=1&c")]),
        ("<a href='http://example.com'>x</a>", "x", [("text_link", 0, 1, "http://example.com/")]),
        ('<a href="nowhere">x</a>', "x", []),  # no link, no error: plain text, as Telegram does it
        (
            "<tg-emoji emoji-id='5368324170671202286'>👍</tg-emoji>",
            "👍",
            [("custom_emoji", 0, 2, "5368324170671202286")],
        ),
        ('<tg-time unix="1700000000" format="wDT">soon</tg-time>', "soon", [("date_time", 0, 4, "wDT", 1700000000)]),
        ('<tg-time unix="1700000000">soon</tg-time>', "soon", [("date_time", 0, 4, 1700000000)]),
        ("&lt;b&gt; &amp; &quot; &#39; &#x1F600;", "<b> & \" ' 😀", []),
        ("&nbsp; &copy &lt b &", "&nbsp; &copy < b &", []),  # only four names; the semicolon may be missing
        ("😀<b>é😀</b>", "😀é😀", [("bold", 2, 3)]),  # offsets are UTF-16 units
        ("  <b>  x  </b>  ", "x", [("bold", 0, 1)]),
        ("a <b> </b> b", "a   b", []),
        ("<b></b>x", "x", []),
        ("<b>a</b>\n", "a", [("bold", 0, 1)]),
        ("<b>see <code>x</code> now</b>", "see x now", [("bold", 0, 4), ("code", 4, 1), ("bold", 5, 4)]),
        ("<b >x</b >", "x", [("bold", 0, 1)]),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ("a > b", "a > b", []),
    ],
)
async def test_html_is_read_as_telegram_reads_it(
    telegram: FakeTelegram, source: str, text: str, entities: list[tuple[Any, ...]]
) -> None:
    answer = await call(telegram, "sendMessage", chat_id=7, text=source, parse_mode="HTML")
    assert answer["ok"], answer
    assert answer["result"]["text"] == text
    assert short(answer["result"].get("entities", [])) == entities


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ('ä ö ü f <x y="1">', 'Unsupported start tag "x" at byte offset 11'),
        ("<script>alert(1)</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("1 < 2 > 1", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b class>x</b>", 'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0'),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=http://x.org>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>x</a>', "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', "Invalid custom emoji identifier specified"),
        ('<tg-time unix="soon">x</tg-time>', "Invalid date specified"),
        ('<tg-time unix="1700000000" format="Y">x</tg-time>', "Invalid date format specified"),
        ("&#xD83D;", "Text contains invalid Unicode characters after decoding HTML entities"),
    ],
)
async def test_html_is_refused_in_telegrams_words(telegram: FakeTelegram, source: str, error: str) -> None:
    with pytest.raises(HtmlError) as refusal:
        parse_html(source)
    assert str(refusal.value).startswith(error)
    answer = await call(telegram, "sendMessage", chat_id=7, text=source, parse_mode="html")
    assert answer["error_code"] == 400
    assert answer["description"] == f"Bad Request: can't parse entities: {refusal.value}"
    assert telegram.chats[7].said == []


BOLD = {"type": "bold", "offset": 0, "length": 1}
PARSE_ENTITY = "can't parse MessageEntity: "


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"}, ""),
        ({"text": " " + "😀" * 2048 + " "}, ""),
        ({"text": "x", "parse_mode": "WORDS"}, "unsupported parse_mode"),
        ({"text": "x", "entities": [BOLD]}, ""),
        (
            {"text": "x", "entities": [BOLD | {"offset": 1}]},
            "entity begins after the end of the text at UTF-16 offset 1",
        ),
        (
            {"text": "x", "entities": [BOLD | {"length": 2}]},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2",
        ),
        ({"text": "x", "entities": [BOLD | {"offset": -1}]}, "receive an entity with incorrect offset -1"),
        (
            {"text": "😀", "entities": [BOLD | {"offset": 1}]},
            "entity begins in a middle of a UTF-16 symbol at byte offset 4",
        ),
        (
            {"text": "😀", "entities": [BOLD]},
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4",
        ),
        ({"text": "x", "entities": [BOLD | {"type": "loud"}]}, PARSE_ENTITY + "Unsupported type specified"),
        ({"text": "x", "entities": [BOLD | {"type": "text_link"}]}, PARSE_ENTITY + 'Can\'t find field "url"'),
        (
            {"text": "x", "entities": [BOLD | {"type": "text_link", "url": "not-a-url"}]},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        ({"text": "x", "link_preview_options": {"is_disabled": "yes"}}, 'field "is_disabled" must be of type Boolean'),
        ({"text": "x", "link_preview_options": {"url": "not-a-url"}}, "WEBPAGE_URL_INVALID"),
        ({"text": "x", "message_thread_id": 99}, "message thread not found"),
        ({"text": "x", "reply_parameters": {"quote": "x"}}, 'can\'t find field "message_id"'),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}}, ""),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 8}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
    ],
)
async def test_messages_are_checked(telegram: FakeTelegram, parameters: dict[str, Any], error: str) -> None:
    answer = await call(telegram, "sendMessage", **{"chat_id": 7, **parameters})
    if error:
        assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {error}"}
        assert telegram.chats[7].said == []
    else:
        assert answer["ok"], answer
        assert len(telegram.chats[7].said) == 1


def rows(**action: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Go", **action}]]}


PARSE_BUTTON = "can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("markup", "error"),
    [
        (rows(callback_data="x" * 64), ""),
        (rows(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (rows(callback_data="ä" * 33), "BUTTON_DATA_INVALID"),
        (rows(callback_data=""), PARSE_BUTTON + "Text buttons are unallowed in the inline keyboard"),
        (rows(), PARSE_BUTTON + "Text buttons are unallowed in the inline keyboard"),
        (rows(callback_data="x", url="https://example.com"), PARSE_BUTTON + "exactly one action must be used"),
        (rows(copy_text={"text": "x" * 256}), ""),
        (rows(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (rows(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        (rows(url="https://example.com/x"), ""),
        (rows(url="tg://resolve?domain=x"), ""),
        (rows(url="not-a-url"), "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        (
            rows(url="ftp://example.com"),
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        (rows(web_app={"url": "http://x.org"}), "inline keyboard button Web App URL 'http://x.org' is invalid"),
        (rows(pay=True), "BUTTON_TYPE_INVALID"),
        ({"inline_keyboard": [[{"text": " ", "callback_data": "x"}]]}, PARSE_BUTTON + "text must be non-empty"),
        ({"inline_keyboard": [[{"callback_data": "x"}]]}, PARSE_BUTTON + 'Can\'t find field "text"'),
        (
            {"inline_keyboard": [[{"text": 1, "callback_data": "x"}]]},
            PARSE_BUTTON + 'Field "text" must be of type String',
        ),
        ({"inline_keyboard": "x"}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": [[{"text": "x", "callback_data": str(n)}] for n in range(100)]}, ""),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": str(n)}] for n in range(101)]},
            "reply markup is too long",
        ),
        ({"remove_keyboard": True}, ""),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
        ("[", "can't parse reply markup JSON object"),
        ([1], "object expected as reply markup"),
    ],
)
async def test_keyboards_are_checked(telegram: FakeTelegram, markup: Any, error: str) -> None:
    answer = await call(telegram, "sendMessage", chat_id=7, text="x", reply_markup=markup)
    if error:
        assert answer["description"].startswith(f"Bad Request: {error}")
        assert telegram.chats[7].said == []
    else:
        assert answer["ok"], answer


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\tb\0c\x1b", "a b c"),
        ("a\r\nb", "a\nb"),
        ("\n\n a \n", "a"),
        ("a\u202eb\u2028c", "abc"),  # no turning round of what follows
        ("a\u200f\u200f\u200fb", "a\u200c\u200c\u200fb"),
        ("a\u0333b", "ab"),
    ],
)
def test_texts_are_cleaned(typed: str, shown: str) -> None:
    assert clean(typed, [])[0] == shown


def test_entities_move_with_what_vanishes() -> None:
    text, entities = clean(
        "\n\r a\rb \r😀c", [{"type": "bold", "offset": 3, "length": 7}, {"type": "code", "offset": 10, "length": 1}]
    )
    assert text == "ab 😀c"
    assert short(entities) == [("bold", 0, 5), ("code", 5, 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start now /help@some_bot", [("bot_command", 0, 6), ("bot_command", 11, 14)]),
        ("1/2 and a/b", []),
        ("ask @sam_jones, a@b.org", [("mention", 4, 10), ("email", 16, 7)]),
        ("😀 #coffee #1 $USD", [("hashtag", 3, 7), ("cashtag", 14, 4)]),
        ("see https://example.com/x. Or example.org!", [("url", 4, 21), ("url", 30, 11)]),
        ("3.5 and e.g. this", []),
    ],
)
def test_telegram_finds_entities_itself(text: str, found: list[tuple[str, int, int]]) -> None:
    assert short(find(text)) == found


async def test_nothing_is_found_in_code_but_in_names(telegram: FakeTelegram) -> None:
    """An escaping renderer is not enough against mentions: the tests can see it here."""
    answer = await call(telegram, "sendMessage", chat_id=7, text="<code>@somebody</code> @somebody", parse_mode="HTML")
    assert short(answer["result"]["entities"]) == [("code", 0, 9), ("mention", 10, 9)]


def test_styles_that_touch_are_one_and_links_do_not_nest() -> None:
    entities = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "bold", "offset": 2, "length": 2},
        {"type": "text_link", "offset": 5, "length": 4, "url": "https://example.com/"},
        {"type": "text_link", "offset": 6, "length": 1, "url": "https://example.org/"},
        {"type": "italic", "offset": 4, "length": 3},
    ]
    assert short(settle(entities)) == [
        ("bold", 0, 4),
        ("italic", 4, 1),
        ("text_link", 5, 4, "https://example.com/"),
        ("italic", 5, 2),
    ]
