"""What Telegram is sent, read as its server reads it: words as typed, tags balanced, lengths kept, nothing lost."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from adapters.splitting import ENDS, split, units, visible
from adapters.telegram.render import NO_WORDS, Text, caption, shown, taken, texts
from conversations.journey import Journey
from conversations.machine import turn
from conversations.vocabulary import Button, Document, Nudged, Pressed, Said, Say, Took
from tests.answers import SAMPLES
from tests.fake_telegram.entities import clean, read_text
from tests.fake_telegram.keyboards import read_markup

FAMILY = "👨\u200d👩\u200d👧\u200d👦"


def seen(text: Text, limit: int = 4096) -> str:
    """What people see of a message; the server takes both forms of it, and shows the same words."""
    kind = "message" if limit == 4096 else "caption"
    words, _ = read_text(text.html, "HTML", None, limit=limit, kind=kind)
    assert words == read_text(text.plain, "", None, limit=limit, kind=kind)[0]
    return words


def entities(markup: str) -> list[tuple[str, str]]:
    """(kind, words) of all that is formatted in a message that fits in one."""
    (text,) = texts(Say(markup))
    words, found = read_text(text.html, "HTML", None, limit=4096)
    raw = words.encode("utf-16-le")
    return [(e["type"], raw[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")) for e in found]


def labels(keyboard: InlineKeyboardMarkup | None) -> list[list[str]]:
    assert keyboard is not None
    assert read_markup(keyboard.to_dict())
    return [[button.text for button in row] for row in keyboard.inline_keyboard]


# --- tags -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("<b>Hi</b> Sam", "<b>Hi</b> Sam"),
        ("a &lt;b&gt; &amp;amp; c", "a &lt;b&gt; &amp;amp; c"),
        ("<i>1<code>2</code></i>", "<i>1</i><code>2</code>"),
        ("<pre>x\n  y</pre>", "<pre>x\n  y</pre>"),
        ("<quote>said <b>so</b></quote>", "<blockquote>said <b>so</b></blockquote>"),
        ("<b>a<quote>b</quote></b>", "<b>a</b><blockquote><b>b</b></blockquote>"),
        ("<b>a<i>b</b>c</i>", "<b>a<i>b</i></b><i>c</i>"),
        ("<pre>a<b>b</b><time at='x'></pre>", "<pre>ab&lt;time at='x'&gt;</pre>"),
        ("<b>never closed", "<b>never closed</b>"),
        ("</b>never opened", "never opened"),
        ("<b></b>nothing<i>\u202e</i>", "nothing"),
        ("<b>a</b><b>b</b>", "<b>ab</b>"),
    ],
)
def test_tags_are_nested_as_telegram_wants_them(markup: str, html: str) -> None:
    (text,) = texts(Say(markup))
    assert text.html == html
    assert seen(text) == text.plain


@pytest.mark.parametrize(
    ("at", "unix"),
    [
        ("2026-11-24T15:00+01:00", 1795528800),
        ("2026-11-24T14:00:00Z", 1795528800),
        ("2026-11-24T15:00", None),  # whose time?
        ("tomorrow", None),
        ("1960-01-01T00:00Z", None),
        ("2099-01-01T00:00Z", None),
        ("0001-01-01T00:00+14:00", None),
    ],
)
def test_a_time_is_one_for_telegram_too_and_keeps_the_coachs_words(at: str, unix: int | None) -> None:
    (text,) = texts(Say(f'See you <b><time at="{at}">Tuesday at 3 pm</time></b>.'))
    _, found = read_text(text.html, "HTML", None, limit=4096)
    times = [(e["unix_time"], e.get("date_time_format"), e["length"]) for e in found if e["type"] == "date_time"]
    assert times == ([(unix, None, 15)] if unix else [])
    assert seen(text) == "See you Tuesday at 3 pm."


def test_two_times_side_by_side_stay_two() -> None:
    markup = '<time at="2026-11-24T15:00Z">3</time><time at="2026-11-24T16:00Z">4</time>'
    assert entities(markup) == [("date_time", "3"), ("date_time", "4")]


@pytest.mark.parametrize(
    ("typed", "as_seen"),
    [
        ("<b>Sam</b> & Co &lt;3", "<b>Sam</b> & Co &lt;3"),
        ("tab\tnul\0bell\x07", "tab nul bell "),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("evil \u202etxt.exe", "evil txt.exe"),
        ("open \u2066isolate", "open isolate"),
        ("שלום\u200f Sam", "שלום\u200f Sam"),
        ("A\u030asa", "Åsa"),
        ("over\u033fline", "overline"),
        (FAMILY, FAMILY),
        ("z\u0351\u0343algo", "z\u0351\u0343algo"),
    ],
)
def test_words_are_shown_as_typed_save_what_reaches_beyond_them(typed: str, as_seen: str) -> None:
    assert shown(typed) == as_seen
    (text,) = texts(Say(f"<i>{escape(typed, quote=False)}</i>, welcome."))
    assert seen(text) == f"{as_seen}, welcome."


# --- length ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("fits", 4, ["fits"]),
        ("first one\n\nsecond one", 12, ["first one", "second one"]),
        ("first one\nsecond one", 12, ["first one", "second one"]),
        ("Go on. And on we go", 14, ["Go on.", "And on we go"]),
        ("“Go on.” And on we", 14, ["“Go on.”", "And on we"]),
        ("我喜欢珊瑚。我也喜欢鱼", 8, ["我喜欢珊瑚。", "我也喜欢鱼"]),
        ("just words here", 11, ["just words", "here"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a\n\nbcdefghijkl mn", 12, ["a\n\nbcdefghij", "kl mn"]),  # a part of one letter would be silly
        ("👋👋👋", 5, ["👋👋", "👋"]),
        ("ab👋👋👋👋", 6, ["ab👋👋", "👋👋"]),
        (f"abcd{FAMILY}!", 14, ["abcd", f"{FAMILY}!"]),
        (f"hello {FAMILY}!", 12, ["hello", f"{FAMILY}!"]),
        ("cafe\u0301s", 4, ["caf", "e\u0301s"]),
        ("  edge  ", 4, ["edge"]),
        ("one two\u00a0miles", 12, ["one", "two\u00a0miles"]),
        ("one" + " " * 20 + "two", 8, ["one", "two"]),
        ("\u200b" * 20 + "x", 8, ["\u200b" * 4 + "x"]),
        (" \n\u2060\u3164 ", 2, []),
    ],
)
def test_long_text_is_split_where_a_reader_would(text: str, limit: int, parts: list[str]) -> None:
    assert [text[start:end] for start, end in split(text, limit)] == parts


ALPHABET = st.sampled_from([*"ab <&.?!\n\n\n\u200b\u00a0é", "👋", FAMILY, "e\u0301", "\n\n", ". "])


@settings(max_examples=400)
@given(st.lists(ALPHABET, max_size=120).map("".join), st.integers(2, 60))
def test_parts_joined_by_what_was_between_them_are_the_text(text: str, limit: int) -> None:
    parts = list(split(text, limit))
    gaps = pairwise([0, *(place for part in parts for place in part), len(text)])
    assert all(start <= end for start, end in gaps), "out of order, or overlapping"
    gaps = list(pairwise([0, *(place for part in parts for place in part), len(text)]))[::2]
    assert not any(visible(text[start:end]) for start, end in gaps), "something was lost"
    for start, end in parts:
        assert units(text[start:end]) <= limit
        assert visible(text[start:end])
        assert text[start:end] == text[start:end].strip(ENDS)


WORDS = st.lists(ALPHABET, max_size=300).map("".join)
PIECE = st.tuples(st.sampled_from(["", "b", "i", "code", "pre", "quote", "time"]), WORDS)


@settings(max_examples=60)
@given(st.lists(PIECE, max_size=5), WORDS, st.integers(1, 20))
def test_tags_are_closed_and_opened_again_across_a_split(
    pieces: list[tuple[str, str]], copied: str, times: int
) -> None:
    markup = "".join(_tagged(tag, escape(words * times, quote=False)) for tag, words in pieces)
    parts = texts(Say(markup, (Button("a:b:0:1", "Yes"),), copy=copied * times))
    words = "".join(seen(text) for text in parts)
    whole = shown("".join(words * times for _, words in pieces) + copied * times)
    assert _letters(words) == (_letters(whole) or NO_WORDS)
    assert [text.keyboard is not None for text in parts] == [False] * (len(parts) - 1) + [True]


def _tagged(tag: str, words: str) -> str:
    at = ' at="2026-11-24T15:00Z"' if tag == "time" else ""
    return f"<{tag}{at}>{words}</{tag}>" if tag else words


def _letters(text: str) -> str:
    return "".join(letter for letter in clean(text, [])[0] if visible(letter))


def test_a_reply_always_has_something_to_see() -> None:
    for nothing in ("", " \n ", "<b> </b>", "\u200b", "\u3164", "\u202e"):
        assert [text.html for text in texts(Say(nothing, (Button("x:y:0:1", "Go on"),)))] == [NO_WORDS]
        assert seen(texts(Say(nothing))[0]) == NO_WORDS
    assert [text.html for text in texts(Say("", copy="Hi"))] == ["<pre>Hi</pre>"]


def test_a_caption_is_cut_politely() -> None:
    assert caption("<b>Your talk</b>") == Text("<b>Your talk</b>", "Your talk")
    assert caption(" ") == Text("", "")
    cut = caption(f"<b>{'One more word. ' * 100}</b>")
    assert seen(cut, 1024).endswith("more word.…")
    assert cut.html.endswith("</b>…")
    assert 768 <= units(seen(cut, 1024)) <= 1024
    assert units(seen(caption("👋" * 512), 1024)) == 1024


# --- drafts ---------------------------------------------------------------------------------------------------------


def test_a_short_draft_is_a_block_and_a_button() -> None:
    (text,) = texts(Say("Send this:", (Button("sent", "Sent"),), copy="Hi <Maya>\n& Co"))
    assert text.html == "Send this:\n\n<pre>Hi &lt;Maya&gt;\n&amp; Co</pre>"
    assert labels(text.keyboard) == [["Copy"], ["Sent"]]
    assert text.keyboard is not None
    button = text.keyboard.inline_keyboard[0][0]
    assert button.copy_text is not None
    assert button.copy_text.text == "Hi <Maya>\n& Co"


@pytest.mark.parametrize(("draft", "has_button"), [("x" * 256, True), ("x" * 257, False), ("👋" * 129, False)])
def test_the_copy_button_keeps_telegrams_limit(draft: str, has_button: bool) -> None:
    (text,) = texts(Say("Send this:", copy=draft))
    assert (text.keyboard is not None) == has_button
    assert seen(text).endswith(draft)


def test_a_draft_that_does_not_fit_below_the_text_gets_messages_of_its_own() -> None:
    parts = texts(Say("t" * 4000, (Button("sent", "Sent"),), copy="d" * 5000))
    assert [seen(text) for text in parts] == ["t" * 4000, "d" * 4096, "d" * 904]
    assert all(text.html.startswith("<pre>") and text.html.endswith("</pre>") for text in parts[1:])
    assert labels(parts[-1].keyboard) == [["Sent"]]


# --- buttons --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        ("Yes|No", "Yes No"),
        ("Yes|No|Later", "Yes No Later"),
        ("1|2|3|4", "1 2/3 4"),
        ("1|2|3|4|5|6|7", "1 2 3/4 5/6 7"),
        ("A video call|By phone", "A video call By phone"),
        ("Somewhere else entirely|Yes|No", "Somewhere else entirely/Yes No"),
        ("我喜欢珊瑚礁的鱼|好", "我喜欢珊瑚礁的鱼 好"),
        ("我很喜欢珊瑚礁的鱼|好", "我很喜欢珊瑚礁的鱼/好"),
        ("\u200b|two\nlines", f"{NO_WORDS} two lines"),
    ],
)
def test_buttons_share_rows_as_far_as_their_labels_fit(given: str, rows: str) -> None:
    (text,) = texts(Say("?", tuple(Button(f"s:{n}:0:1", label) for n, label in enumerate(given.split("|")))))
    assert "/".join(" ".join(row) for row in labels(text.keyboard)) == rows


def test_links_taken_buttons_and_too_many() -> None:
    (text,) = texts(Say("?", (Button("", "Open our chat", "https://t.me/OurBot"),)))
    assert text.keyboard is not None
    assert text.keyboard.inline_keyboard[0][0].url == "https://t.me/OurBot"
    assert labels(taken("By\temail", "!here")) == [["✓ By email"]]
    (many,) = texts(Say("?", tuple(Button(f"s:{n}", str(n)) for n in range(150)), copy="Hi"))
    assert sum(len(row) for row in labels(many.keyboard)) == 100
    assert texts(Say("No buttons"))[0].keyboard is None


@pytest.mark.parametrize("id", ["", "x" * 65, "é" * 33])
def test_an_id_that_telegram_would_refuse_is_named(id: str) -> None:
    for make in (lambda: texts(Say("?", (Button(id, "Go"),))), lambda: taken("Go", id)):
        with pytest.raises(ValueError, match="button id") as error:
            make()
        assert repr(id) in str(error.value)


# --- hostile words --------------------------------------------------------------------------------------------------

NASTY = [
    *"<>&;/\"'=#@\\`*_[](){}~|\0\x07\x1b\t\r\n\x7f\x85 ",
    *"\u00a0\u00ad\u030a\u0333\u034f\u061c\u200b\u200d\u200e\u200f\u2028\u202e\u2060\u2066\u2069\u2800\u3164\ufe0f\ufeff\ufffc\uffff",
    *"\ud800\udfff\U0001f44b\U0001f1e9\U000e0001\U0010ffffaZé我שع",
    *("<b>", "</b>", "</pre>", '<a href="tg://user?id=1">', "&lt;", "&amp", "&#60;", "&#0;", "<!--"),
    *("@durov", "/start", "A\u030a", FAMILY),
    *('<time at="', "<tg-time unix='1'>", "https://x.io/?a=<", "__", "```"),
]  # fmt: skip


OURS = {f"<{end}{tag}>" for tag in ("b", "blockquote", "code", "pre", "tg-time") for end in ("", "/")}
OURS.add('<tg-time unix="1795528800">')


def test_ten_thousand_hostile_names_and_texts_are_all_taken_and_shown_as_typed() -> None:
    chance = random.Random(20261124)
    for _ in range(10_000):
        typed = "".join(chance.choices(NASTY, k=chance.choice((1, 3, 8, 30))))
        value = escape(typed, quote=False)
        markup = f'<b>{value}</b>, see <time at="2026-11-24T14:00Z">{value}</time> <quote>{value}</quote><code>{value}</code>.'
        *_, text = texts(Say(markup, (Button("a:b:0:1", typed), Button("a:c:0:1", typed)), copy=typed))
        words = shown(typed)
        draft = f"\n\n{words.strip(ENDS)}" if visible(words) else ""
        assert seen(text) == clean(f"{words}, see {words} {words}{words}.{draft}", [])[0], repr(typed)
        assert set(re.findall("<[^>]*>", text.html)) <= OURS, repr(typed)
        assert visible(labels(text.keyboard)[-1][-1]), repr(typed)
        assert visible(labels(taken(typed, "x"))[0][0]), repr(typed)
        seen(caption(markup), 1024)


def test_whatever_the_coach_says_is_taken() -> None:
    """Students who wander about and type anything: each reply is read as the server would."""
    chance = random.Random(3)
    said = 0
    for _ in range(12):
        name = shown("".join(chance.choices(NASTY, k=9)))
        journey, now, ids = Journey.new(name=name), datetime(2026, 11, 24, 14, 0, tzinfo=UTC), ["x:y:0:1"]
        for _ in range(60):
            now += timedelta(hours=chance.choice((0, 1, 30, 200)))
            typed = (
                chance.choice(list(SAMPLES.values()))
                if chance.random() < 0.7
                else "".join(chance.choices(NASTY, k=200))
            )
            done = turn(journey, chance.choice((Said(typed), Pressed(chance.choice(ids)), Nudged())), now)
            journey = done.journey or Journey.new()
            for reply in done.replies:
                match reply:
                    case Say(buttons=buttons):
                        ids = [button.id for button in buttons] or ids
                        parts = texts(reply)
                        said += len([seen(text) for text in parts])
                        assert not buttons or labels(parts[-1].keyboard)
                    case Took(label=label):
                        assert labels(taken(label, "!here"))
                    case Document():
                        seen(caption(reply.caption), 1024)
    assert said > 300, "they hardly talked"
