"""The texts: broken files are named, values are escaped once, languages say the same, nothing is unused, everything fits."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.markup import plain
from conversations import texts
from conversations.commands import COMMANDS
from conversations.texts import Markup, Section, Template, TextError, Texts

CORE = Path(texts.__file__).parent.parent
FOLDER = CORE / "texts"


def section(text: str) -> Section:
    return Section("texts/xx/broken.toml", tomllib.loads(text))


def one(text: str) -> Texts:
    """A language with one section `s`, written like English."""
    formats = Section("formats", tomllib.loads((FOLDER / "en" / "formats.toml").read_text("utf-8")))
    return Texts("en", {"s": section(text), "formats": formats})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ask = "Hi <b>{name}"', "ask: never closes <b>"),
        ('ask = "Hi </b>"', "closes </b> where it is not open"),
        ('ask = "Hi <u>you</u>"', "unknown tag <u>"),
        ('ask = "2 < 3"', "bare < or >"),
        ('ask = "Hi {Name}"', "brace that is no place"),
        ('ask = "Hi {name:shout}"', "unknown kind :shout"),
        ("ask = 3", "must be a text"),
        ('days = { one = "{n} day" }', "needs the form `other`"),
        ('choices = "yes"', "choices must be a table"),
        ('[rules]\nask = ["G1"]', "there is no text ask"),
    ],
)
def test_a_broken_text_is_named(text: str, said: str) -> None:
    with pytest.raises(TextError) as caught:
        section(text)
    assert said in str(caught.value)
    assert str(caught.value).startswith("texts/xx/broken.toml")


def test_values_are_filled_in_each_in_its_kind() -> None:
    say = one(
        'a = "{name} at {when} on {d:day}"\nb = "{names:and}"\nc = "{names:list}"\n'
        'd = { one = "{n} day", other = "{n} days" }\ne = "{inner}"\nf = "{when:time}"'
    ).say
    when = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)
    assert say("s", "a", {"name": "A&B", "when": when, "d": date(2026, 3, 1)}) == (
        'A&amp;B at <time at="2026-03-10T15:00+00:00">Tuesday 10 March at 3:00 PM</time> on Sunday 1 March'
    )
    assert say("s", "b", {"names": ("Ana", "B<i>", "Cy")}) == "Ana, B&lt;i&gt;, and Cy"
    assert say("s", "c", {"names": ("Ana", "Bo")}) == "• Ana\n• Bo"
    assert say("s", "d", {"n": 1}) == "1 day"
    assert say("s", "d", {"n": 2}) == "2 days"
    assert say("s", "e", {"inner": Markup("<b>x</b>")}) == "<b>x</b>"
    assert plain(say("s", "f", {"when": when})).startswith("3:00")


@given(st.text())
def test_what_a_student_typed_is_shown_as_typed(words: str) -> None:
    said = one('ask = "<b>Hi</b> {name}!"').say("s", "ask", {"name": words})
    assert plain(said) == f"Hi {words}!"


def languages() -> list[str]:
    return list(texts.languages())


def places(entry: Template | dict[str, Template]) -> frozenset[tuple[str, str]]:
    if isinstance(entry, Template):
        return entry.places
    return frozenset().union(*(form.places for form in entry.values()))


def differences(model: Texts, other: Texts) -> Iterator[str]:
    """What another language lacks, has too much, or fills in differently."""
    for name in model.sections.keys() | other.sections.keys():
        if name not in model.sections or name not in other.sections:
            yield f"section {name}"
            continue
        here, there = model.sections[name], other.sections[name]
        for key in here.entries.keys() | here.choices.keys() | there.entries.keys() | there.choices.keys():
            mine, theirs = (
                [table[key] for table in (side.entries, side.choices) if key in table] for side in (here, there)
            )
            if len(mine) != len(theirs):
                yield f"{name}.{key}"
            elif any(places(a) != places(b) for a, b in zip(mine, theirs, strict=True)):
                yield f"{name}.{key}: other places for values"
        if here.rules != there.rules:
            yield f"{name}: other rules"


@pytest.mark.parametrize("language", languages())
def test_every_language_says_the_same(language: str) -> None:
    assert list(differences(texts.load("en"), texts.load(language))) == []


def test_a_language_that_lacks_something_is_noticed() -> None:
    model = one('a = "{name}"\nb = "x"\n[choices]\nyes = "Yes"')
    assert list(differences(model, one('a = "{nom}"\nb = "x"\n[choices]\nyes = "Oui"'))) == [
        "s.a: other places for values"
    ]
    assert list(differences(model, one('a = "{name}"\n[choices]\nyes = "Oui"'))) == ["s.b"]
    assert list(differences(model, one('a = "{name}"\nb = "x"'))) == ["s.yes"]


@pytest.mark.parametrize("language", languages())
def test_texts_and_labels_fit(language: str) -> None:
    for name, part in texts.load(language).sections.items():
        for key, label in part.choices.items():
            assert len(label.source) <= 34, f"{name}.choices.{key} is too long for a button"
        for key, entry in part.entries.items():
            for template in [entry] if isinstance(entry, Template) else entry.values():
                assert len(template.source) <= 1100, f"{name}.{key} is more than anybody reads on a phone"
                assert template.source == template.source.strip(), f"{name}.{key} begins or ends with a blank"


def test_the_year_is_said_where_it_is_not_the_present_one() -> None:
    day, instant = date(2027, 1, 12), datetime(2027, 1, 12, 15, 0, tzinfo=UTC)
    now, then = texts.load("en").in_year(2026), texts.load("en").in_year(2027)
    assert (now.when(day), then.when(day)) == ("Tuesday 12 January 2027", "Tuesday 12 January")
    assert now.when(instant) == "Tuesday 12 January 2027 at 3:00 PM"
    assert then.when(instant) == "Tuesday 12 January at 3:00 PM"
    assert (now.when(instant, "time"), now.when(instant, "day")) == ("3:00 PM", "Tuesday 12 January 2027")
    assert then.when(day, "date") == "Tuesday 12 January 2027"
    assert now.in_year(2027) is now.in_year(2027)


def test_an_unknown_language_falls_back_to_english() -> None:
    assert texts.load("tlh").language == "en"
    assert texts.load("en-GB").language == "en"


def literals() -> tuple[set[str], list[re.Pattern[str]]]:
    """Every string of the code, and every f-string as a pattern."""
    words: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    folders = (CORE, CORE.parent / "adapters", CORE.parent / "bot")
    for file in (path for folder in folders for path in folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_-]*"
                    for part in node.values
                ]
                if any(isinstance(part, ast.Constant) and str(part.value).strip("._ ") for part in node.values):
                    patterns.append(re.compile("".join(parts)))
    return words, patterns


def test_no_text_is_unused() -> None:
    words, patterns = literals()
    english = texts.load("en")
    unused = [
        f"{name}.{key}"
        for name, part in english.sections.items()
        for key in (*part.entries, *part.choices)
        if not ({key, f"{name}.{key}"} & words)
        and not any(pattern.fullmatch(key) or pattern.fullmatch(f"{name}.{key}") for pattern in patterns)
    ]
    assert unused == []


def test_further_words_belong_to_a_choice() -> None:
    for name, part in texts.load("en").sections.items():
        if name != "common":
            assert set(part.also) <= set(part.choices), f"{name}: [also] names a choice that is not there"


def test_commands_are_marked_where_they_are_said_and_nowhere_else() -> None:
    english = texts.load("en")
    assert "<command>/back</command>" in english.say("common", "cannot_skip")
    assert "command>" not in english.plain("common", "cannot_skip")
    listed = english.say("common", "help", {"commands": ("/plan and/or /nonsense",)})
    assert "• /plan and/or /nonsense" in listed, "a value is never marked"


def test_what_looks_like_a_command_in_a_text_is_one() -> None:
    known = {name for spec in COMMANDS for name in (spec.name, *spec.other_names)}
    for language in texts.languages():
        for name, section in texts.load(language).sections.items():
            for key, entry in section.entries.items():
                for template in entry.values() if isinstance(entry, dict) else (entry,):
                    marked = re.findall(r"<command>/([a-z]+)<", template.marked.source if template.marked else "")
                    assert set(marked) <= known, f"texts/{language}/{name}.toml: {key}"
