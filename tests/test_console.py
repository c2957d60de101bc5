"""The console's translation: what a typed line means, and how the coach's words stand on a screen or in a pipe."""

from __future__ import annotations

import unicodedata
from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from adapters.console.translate import button_lines, clean, to_event, to_plain, to_text
from conversations.commands import COMMANDS
from conversations.vocabulary import Button, Command, Event, Pressed, Said, Say

BUTTONS = (Button("zone:yes:0:3", "That's right"), Button("zone:no:0:3", "No"), Button("!plan", "Show the plan"))
DRIVING = "\x1b[2J\x1b]0;mine\x07\x9b31m\x7f\x08\r\x00\x0b\x0c\x85"
"""Clears the screen, renames the window, colours, rubs out, goes to the line's beginning ..."""

typed = st.text(st.characters() | st.sampled_from("/\x1b\r\n\t 0123456789"), max_size=40)
labels = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


def say(*names: str) -> Say:
    return Say("?", tuple(Button(f"b{number}", name) for number, name in enumerate(names)))


# --- what comes in --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("1", Pressed("zone:yes:0:3")),
        (" 2 \n", Pressed("zone:no:0:3")),
        ("003", Pressed("!plan")),
        ("4", Said("4")),
        ("0", Said("0")),
        ("-1", Said("-1")),
        ("1.", Said("1.")),
        ("1 2", Said("1 2")),
        ("0001", Said("0001")),
        ("14:30", Said("14:30")),
        ("٢", Said("٢")),
        ("²", Said("²")),
        ("That's right", Said("That's right")),
        ("  Dr. Maya  Chen \r\n", Said("Dr. Maya  Chen")),
        ("Hi Maya,\n\nthank you!\n", Said("Hi Maya,\n\nthank you!")),
        ("no / yes", Said("no / yes")),
    ],
)
def test_a_line_is_a_number_or_words(line: str, event: Event) -> None:
    assert to_event(line, BUTTONS) == event


@pytest.mark.parametrize("line", ["", "\n", "   ", "\t\r\n", "\x0b\x0c", "\u3000"])
def test_an_empty_line_is_nothing(line: str) -> None:
    assert to_event(line, BUTTONS) is None
    assert to_event(line, ()) is None


def test_without_buttons_a_number_is_words() -> None:
    assert to_event("1", ()) == Said("1")


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/plan", Command("plan")),
        ("  /plan  ", Command("plan")),
        ("/people Maya", Command("people", "Maya")),
        ("/people   Dr. Maya  Chen ", Command("people", "Dr. Maya  Chen")),
        ("/people\tMaya", Command("people", "Maya")),
        ("/people\nMaya", Command("people", "Maya")),
        ("/Plan", Command("Plan")),  # the coach does not mind; it answers to any case
        ("/1", Command("1")),
        ("/", Command("")),
        ("/ ", Command("")),
        ("//", Command("/")),
    ],
)
def test_a_slash_makes_a_command(line: str, command: Command) -> None:
    assert to_event(line, BUTTONS) == command


@given(
    name=st.sampled_from([spec.name for spec in COMMANDS]),
    argument=st.text(max_size=20),
    blank=st.sampled_from(" \t\n"),
)
def test_every_command_is_found_with_any_argument(name: str, argument: str, blank: str) -> None:
    assert to_event(f"/{name}{blank}{argument}", BUTTONS) == Command(name, argument.strip())


@given(typed)
@example("/\x00")
@example("9" * 5000)
def test_any_line_is_one_event_and_no_word_is_lost(line: str) -> None:
    event = to_event(line, BUTTONS)
    match event:
        case None:
            assert not line.strip()
        case Said():
            assert event.text == line.strip()
        case Pressed():
            assert BUTTONS[int(line) - 1].id == event.id
        case Command():
            assert "".join(f"/{event.name}{event.argument}".split()) == "".join(line.split())
        case _:
            pytest.fail(f"a line cannot be {event!r}")


@given(st.lists(labels, max_size=30))
def test_the_number_before_a_button_is_the_number_that_presses_it(names: list[str]) -> None:
    asked = say(*names)
    lines = button_lines(asked, 0)
    assert len(lines) == len(names)
    for line, button in zip(lines, asked.buttons, strict=True):
        number = line[1 : line.index("]")]
        assert to_event(number, asked.buttons) == Pressed(button.id)


# --- buttons --------------------------------------------------------------------------------------------------------


def test_buttons_share_a_line_exactly_as_long_as_they_fit() -> None:
    together = "[1] Warm   [2] Short   [3] Formal"
    asked = say("Warm", "Short", "Formal")
    assert button_lines(asked, len(together)) == [together]
    assert button_lines(asked, len(together) - 1) == ["[1] Warm", "[2] Short", "[3] Formal"]


def test_no_buttons_no_lines() -> None:
    assert button_lines(say(), 80) == []


def test_one_button_that_is_wider_than_the_window_is_shown_all_the_same() -> None:
    assert button_lines(say("Through a professor"), 10) == ["[1] Through a professor"]


def test_numbers_go_on_from_first() -> None:
    assert button_lines(say("Yes", "No"), 80, 9) == ["[9] Yes   [10] No"]
    assert button_lines(say("Yes", "No"), 12, 9) == ["[9] Yes", "[10] No"]


def test_a_name_in_wide_letters_counts_twice() -> None:
    asked = say("田中さん", "佐藤さん")  # 8 columns each
    assert button_lines(asked, 27) == ["[1] 田中さん   [2] 佐藤さん"]
    assert button_lines(asked, 26) == ["[1] 田中さん", "[2] 佐藤さん"]


def test_a_label_stays_on_its_line_and_drives_nothing() -> None:
    assert button_lines(say(f"Ma{DRIVING}ya\nChen\t", "No"), 80) == ["[1] Ma[2J]0;mine31mya Chen   [2] No"]


@given(names=st.lists(labels, min_size=1, max_size=12), width=st.integers(0, 120), first=st.integers(1, 90))
def test_whatever_the_labels_each_has_its_number_and_nothing_is_too_wide(
    names: list[str], width: int, first: int
) -> None:
    lines = button_lines(say(*names), width, first)
    assert len(lines) in (1, len(names))
    assert "\n" not in "".join(lines)
    if len(names) > 1 and len(lines) == 1:
        assert cell_len(lines[0]) <= width
    for number in range(first, first + len(names)):
        assert sum(line.count(f"[{number}] ") for line in lines) >= 1, number


# --- markup ---------------------------------------------------------------------------------------------------------


def test_markup_becomes_words_with_styles() -> None:
    text = to_text(
        'So it\'s <b>14:30</b> in <i>Leeds</i> &amp; <b>not <i>there</i></b> <time at="2026-03-02T10:00Z">now</time>'
    )
    assert text.plain == "So it's 14:30 in Leeds & not there now"
    styled = {text.plain[span.start : span.end]: str(span.style) for span in text.spans}
    assert styled == {"14:30": "bold", "Leeds": "italic", "not ": "bold", "there": "bold italic", "now": "bold"}


def test_markup_as_plain_words() -> None:
    assert to_plain("<b>Which city</b>\n<quote>a &lt; b</quote> <pre>x</pre>") == "Which city\na < b x"


@pytest.mark.parametrize(
    "name", ["<b>Maya</b>", "[bold]Maya[/bold]", "[link=https://x.y]Maya", ":smile:", "&lt;b&gt;", "\\[red]"]
)
def test_what_looks_like_markup_in_a_name_stays_words(name: str) -> None:
    markup = f"<i>{escape(name, quote=False)}</i>, noted."
    assert to_text(markup).plain == to_plain(markup) == f"{name}, noted."


@pytest.mark.parametrize(
    "markup", [f"Hi {DRIVING}Maya", f"Hi <b>{DRIVING}Maya</b>", "Hi <b>[2J]0;mine31m&#27;Maya</b>"]
)
def test_a_name_typed_with_escape_sequences_drives_no_terminal(markup: str) -> None:
    for shown in (to_text(markup).plain, to_plain(markup)):
        assert shown == "Hi [2J]0;mine31mMaya"


def test_line_breaks_and_tabs_are_no_control_characters() -> None:
    assert clean("Hi Maya,\r\n\n\tthank you!") == "Hi Maya,\n\n\tthank you!"
    assert to_plain("a\n\tb") == to_text("a\n\tb").plain == "a\n\tb"


@given(st.text(st.characters() | st.sampled_from("\x1b\x9b\x07<>&;#b/"), max_size=60))
def test_any_words_come_out_as_they_are_without_control_characters(words: str) -> None:
    markup = f"<b>{escape(words, quote=False)}</b>"
    shown = to_text(markup).plain
    assert shown == to_plain(markup) == clean(words)
    assert {c for c in shown if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}
    kept = [c for c in words if unicodedata.category(c) != "Cc" or c in "\n\t"]
    assert list(shown) == kept, "something else was dropped as well"


PIECES = {
    "<b>": "",
    "</b>": "",
    "<i>": "",
    "</i>": "",
    '<time at="x">': "",
    "</time>": "",
    "&amp;": "&",
    "<": "<",
    "a": "a",
}


@given(st.lists(st.sampled_from(sorted(PIECES)), max_size=12))
def test_tags_in_any_disorder_change_no_words(pieces: list[str]) -> None:
    markup, words = "".join(pieces), "".join(PIECES[piece] for piece in pieces)
    assert to_plain(markup) == to_text(markup).plain == words
