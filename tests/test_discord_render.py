"""From the coach's replies to Discord's payloads: within every limit, shown as typed, nobody mentioned."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord import render
from conversations.texts import load
from conversations.vocabulary import Button, Field, Form, Say
from tests.discord_reader import read
from tests.fake_discord import checks
from tests.test_telegram_hostile import PIECES

MORE = (
    "**b**", "__u__", "~~s~~", "||spoiler||", "`", "```", "```py\n", "> quote", ">>> all", "# Head", "## Two", "-# small", "- item",
    "* item", "+ item", "1. one", "2) two", "   - deep", "[x](https://evil.example)", "<@1>", "<@!1>", "<@&1>", "<#1>", "@everyone",
    "@here", "<:a:1>", "<a:b:2>", "<t:0:R>", "</plan:1>", "<id:guide>", "<https://a.example>", "https://a.example/x_y_z?q=1",
    "https://discord.com/channels/1/2", "https://canary.discord.com/x", "http://",
    "https://a.b/**c**", "¯\\_(ツ)_/¯", "\\", "\\\\", "\\*",
    "*", "_", "~", "|", "snake_case_name", "2*3*4", "a~b", "\n", "\n\n", " ", ":smile:", "maya_l@x.example", "15-20", "I'm",
)  # fmt: skip


def hostile(chance: random.Random) -> str:
    return "".join(
        chance.choice(PIECES + MORE) + chance.choice(("", "", " ", "\n")) for _ in range(chance.randint(1, 8))
    )


def check(payloads: list[dict[str, object]]) -> None:
    for payload in payloads:
        checks.check_message(payload, flags=4)


def test_ten_thousand_hostile_texts_are_shown_as_typed_and_mention_nobody() -> None:
    chance = random.Random(4)
    for _ in range(10_000):
        words = hostile(chance)
        shown = render.escape(render.tidy(words))
        seen = read(shown)
        assert seen.text == render.tidy(words), (words, shown)
        assert seen.found == [], (words, shown)


def test_hostile_words_within_a_text_stay_within_it() -> None:
    chance = random.Random(5)
    texts = load("en")
    for _ in range(2000):
        words = hostile(chance)
        payloads = render.messages(Say(texts.say("findings", "words", {"words": words})), server=True)
        check(payloads)
        for payload in payloads:
            assert set(read(str(payload["content"])).found) <= {"quote"}, words


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("I'd love 15-20 minutes, Maya!", "I'd love 15-20 minutes, Maya!"),
        ("maya.lind@uni.example (she/her)", "maya.lind@uni.example (she/her)"),
        ("See https://uni.example/people/maya_l?x=1.", "See https://uni.example/people/maya_l?x=1."),
        ("I <3 coffee: really", "I <3 coffee: really"),
        ("a * b", "a \\* b"),
        ("1. first\n- second", "1\\. first\n\\- second"),
    ],
)
def test_a_draft_is_copied_as_it_was_written(words: str, source: str) -> None:
    """Copying a message copies its source: only what would be markdown has a backslash."""
    *_, last = render.messages(Say("Here:", copy=words), server=False)
    assert last["content"] == source
    assert read(source).text == words


def test_what_is_to_be_copied_stands_alone() -> None:
    say = Say("Here's the <b>warm</b> one:", (Button("draft:take:1:2", "Take it"),), copy="Dear Maya,\n\nhello")
    first, second = render.messages(say, server=False)
    assert first["content"] == "Here's the **warm** one:"
    assert "components" not in first
    assert second["content"] == "Dear Maya,\n\nhello"
    assert second["components"]


def test_tags() -> None:
    time = '<time at="2026-03-02T15:00+00:00">Monday 2 March, 3:00 PM</time>'
    (payload,) = render.messages(
        Say(
            f"<b>Bold</b> and <i>it</i> at {time} or <code>x</code>, <command>/plan</command>\n<quote>a * b\nc</quote>end"
        ),
        server=False,
    )
    assert payload["content"] == (
        "**Bold** and *it* at <t:1772463600:F> (<t:1772463600:R>) or `x`, /coffee plan\n> a \\* b\n> c\nend"
    )
    assert read(str(payload["content"])).found == ["**", "*", "time", "time", "code", "quote", "quote"]


@settings(max_examples=200)
@given(
    st.text(max_size=9000) | st.lists(st.sampled_from(MORE), max_size=900).map("\n".join),
    st.text(max_size=5000),
    st.lists(st.text(max_size=200), max_size=70),
    st.booleans(),
)
def test_everything_is_within_the_limits(text: str, copy: str, names: list[str], server: bool) -> None:
    buttons = tuple(Button(f"people:c{number}:0:12", name) for number, name in enumerate(names))
    say = Say(text.replace("<", "&lt;").replace("&", "&amp;"), buttons, copy=copy, question="people:0:12")
    payloads = render.messages(say, server=server)
    check(payloads)
    shown = [button for number in range(5) for row in render.page(say, number, server=server)["components"]
             for one in row["components"] for button in one.get("options", [one])]  # fmt: skip
    offered = {button.get("value", button.get("custom_id")) for button in shown}
    assert {button.id for button in buttons} <= offered, "every choice can be reached"


@settings(max_examples=100)
@given(st.text(max_size=9000))
def test_split_words_are_all_there(text: str) -> None:
    payloads = render.messages(Say("", copy=text), server=False)
    words = "".join(read(str(payload["content"])).text for payload in payloads)
    assert "".join(words.split()) in ("".join(render.tidy(text).split()), render.NO_WORDS)


def test_a_long_list_has_pages() -> None:
    buttons = tuple(Button(f"people:c{number}:0:12", f"Person {number}") for number in range(60))
    say = Say("Who?", buttons, question="people:0:12")
    (payload,) = render.messages(say, server=False)
    select, turns = payload["components"]
    assert len(select["components"][0]["options"]) == 25
    assert [one["label"] for one in turns["components"]] == ["More"]
    assert turns["components"][0]["custom_id"] == "=page:1:people:0:12"
    second = render.page(say, 1, server=False)["components"]
    assert [one["label"] for one in second[1]["components"]] == ["Back", "More"]
    last = render.page(say, 99, server=False)["components"]
    assert len(last[0]["components"][0]["options"]) == 10


def test_a_question_in_a_server_can_be_answered_in_a_form() -> None:
    say = Say("Which city?", (Button("!help", "Help"),), question="zone:0:2")
    server, direct = (render.messages(say, server=where)[0]["components"] for where in (True, False))
    assert [one["custom_id"] for one in server[0]["components"]] == ["!help", "=write:zone:0:2"]
    assert [one["custom_id"] for one in direct[0]["components"]] == ["!help"], "there people just write"


@settings(max_examples=100)
@given(
    st.text(max_size=100), st.lists(st.tuples(st.text(max_size=100), st.text(max_size=6000)), min_size=1, max_size=7)
)
def test_forms_are_within_the_limits(title: str, fields: list[tuple[str, str]]) -> None:
    form = Form(
        "x", title, tuple(Field(f"k{n}", label, value, long=n % 2 == 0) for n, (label, value) in enumerate(fields))
    )
    checks.check_modal(render.modal(form, "contact:3:14"))


def test_what_is_too_long_for_a_field_is_not_cut() -> None:
    (label,) = render.modal(Form("x", "Draft", (Field("text", "Text", "a" * 4001, long=True),)), "draft:1:2")[
        "components"
    ]
    assert "value" not in label["component"], "cut, it would be sent back cut"
