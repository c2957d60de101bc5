"""What the fake Discord takes of messages, forms, callbacks, threads: for each rule a payload that passes and one that is refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fake_discord import checks
from tests.fake_discord.errors import ApiError

Json = dict[str, Any]
NOBODY: Json = {"parse": []}


def refusal(check: Any, *values: Any, **more: Any) -> int:
    """The code with which it was refused; 0 if it was taken."""
    try:
        check(*values, **more)
    except ApiError as error:
        return error.code
    return 0


def message(**changed: Any) -> Json:
    return {"content": "Hi!", "allowed_mentions": NOBODY, "flags": 4, **changed}


def button(**changed: Any) -> Json:
    return {"type": 2, "style": 1, "label": "Go on", "custom_id": "go", **changed}


def link(**changed: Any) -> Json:
    return {"type": 2, "style": 5, "label": "Read", "url": "https://example.com", **changed}


def option(number: int = 0, **changed: Any) -> Json:
    return {"label": f"Choice {number}", "value": str(number), **changed}


def select(**changed: Any) -> Json:
    return {"type": 3, "custom_id": "pick", "options": [option(0), option(1)], **changed}


def row(*components: Any) -> Json:
    return {"type": 1, "components": list(components)}


def field(**changed: Any) -> Json:
    return {"type": 4, "custom_id": "name", "style": 1, **changed}


def label(component: Any, **changed: Any) -> Json:
    return {"type": 18, "label": "Your name", "component": component, **changed}


def form(*components: Any, **changed: Any) -> Json:
    return {"custom_id": "form", "title": "About you", "components": list(components or [label(field())]), **changed}


BUTTONS = [row(*(button(custom_id=f"{y}{x}") for x in range(5))) for y in range(5)]


@pytest.mark.parametrize(
    ("passes", "fails"),
    [
        (message(content="x" * 2000), message(content="x" * 2001)),
        (message(content="😀" * 1000), message(content="😀" * 1001)),  # UTF-16 units
        (message(content=None, components=[row(button())]), message(content=5)),
        (message(tts=False), message(tts="no")),
        (message(), message(contents="a typing error")),
        (message(), ["no object"]),
        (message(flags=0), message(flags=64)),
        (message(flags=4), message(flags=True)),
        (message(), message(allowed_mentions=None)),
        (message(), message(allowed_mentions={"parse": ["users"]})),
        (message(), message(allowed_mentions={"parse": [], "users": ["1"]})),
        (message(), {"content": "Hi!", "flags": 4}),
        (message(components=[]), message(components={})),
        (message(attachments=[]), message(attachments=[{"id": "0"}])),
    ],
)
def test_messages(passes: Any, fails: Any) -> None:
    assert refusal(checks.check_message, passes, flags=4) == 0
    assert refusal(checks.check_message, fails, flags=4) == 50035


def test_what_is_empty() -> None:
    assert refusal(checks.check_message, message(content=" \n"), flags=4) == 50006
    assert refusal(checks.check_message, message(content=""), flags=4) == 50006
    assert refusal(checks.check_message, message(content="", components=[row(button())]), flags=4) == 0
    assert refusal(checks.check_message, message(content="", attachments=[{"id": "0"}]), flags=4, files=1) == 0
    assert refusal(checks.check_message, {"components": []}, flags=4, edit=True) == 0


def test_an_edit_with_words_counts_its_mentions_anew() -> None:
    assert refusal(checks.check_message, {"components": [row(button())]}, flags=4, edit=True) == 0
    assert refusal(checks.check_message, {"content": "@everyone"}, flags=4, edit=True) == 50035
    assert refusal(checks.check_message, {"allowed_mentions": {}}, flags=4, edit=True) == 50035


@pytest.mark.parametrize(
    ("passes", "fails"),
    [
        ({"nonce": "x" * 25, "enforce_nonce": True}, {"nonce": "x" * 26, "enforce_nonce": True}),
        ({"nonce": 2**63 - 1, "enforce_nonce": True}, {"nonce": 2**63, "enforce_nonce": True}),
        ({"nonce": "1.0", "enforce_nonce": True}, {"nonce": "1.0"}),
        ({}, {"enforce_nonce": True}),
    ],
)
def test_nonces_of_messages_in_channels(passes: Json, fails: Json) -> None:
    assert refusal(checks.check_message, message(**passes), flags=4, channel=True) == 0
    assert refusal(checks.check_message, message(**fails), flags=4, channel=True) == 50035
    assert refusal(checks.check_message, message(nonce="1.0", enforce_nonce=True), flags=4) == 50035, (
        "an answer has none"
    )


@pytest.mark.parametrize(
    ("files", "passes", "fails"),
    [
        (1, [{"id": "0", "filename": "a.ics"}], []),
        (1, [{"id": "0"}], [{"id": "1"}]),
        (1, [{"id": "0"}], [{"id": 0}]),
        (1, [{"id": "0"}], [{"filename": "a.ics"}]),
        (1, [{"id": "0"}], [{"id": "0", "name": "a.ics"}]),
        (1, [{"id": "0", "description": "x" * 1024}], [{"id": "0", "description": "x" * 1025}]),
        (2, [{"id": "1"}, {"id": "0"}], [{"id": "0"}, {"id": "0"}]),
        (10, [{"id": str(n)} for n in range(10)], [{"id": str(n)} for n in range(11)]),
    ],
)
def test_attachments_are_the_files_that_came(files: int, passes: Any, fails: Any) -> None:
    assert refusal(checks.check_message, message(attachments=passes), flags=4, files=files) == 0
    assert refusal(checks.check_message, message(attachments=fails), flags=4, files=files) == 50035


def test_an_edit_names_the_files_that_stay() -> None:
    stays = [{"id": "1300000000000000000"}]
    assert refusal(checks.check_message, {"attachments": stays}, flags=4, edit=True) == 0
    assert refusal(checks.check_message, message(attachments=stays), flags=4) == 50035


@pytest.mark.parametrize(
    ("passes", "fails"),
    [
        (BUTTONS, [*BUTTONS, row(button())]),
        ([row(button())], [row()]),
        ([row(*(button(custom_id=str(n)) for n in range(5)))], [row(*(button(custom_id=str(n)) for n in range(6)))]),
        ([row(button())], [button()]),
        ([row(button())], [row(row(button()))]),
        ([row(button())], [{"type": 1, "components": [button()], "spacing": 1}]),
        ([row(button())], [row(button(), button())]),  # the same id
        ([row(button()), row(select())], [row(button(custom_id="pick")), row(select())]),
        ([row(button())], [row(button(text="a typing error"))]),
        ([row(button())], [row("a button")]),
        ([row(button(style=4))], [row(button(style=6))]),
        ([row(button())], [row(button(style="1"))]),
        ([row(button(label="x" * 80))], [row(button(label="x" * 81))]),
        ([row(button(label="x"))], [row(button(label=" "))]),
        ([row(button(label=None, emoji={"name": "👍"}))], [row(button(label=None))]),
        ([row(button(emoji={"id": "41771983429993937", "name": "yes"}))], [row(button(emoji={"id": 5, "name": "yes"}))]),
        ([row(button(emoji={"name": "👍"}))], [row(button(emoji={}))]),
        ([row(button(custom_id="x" * 100))], [row(button(custom_id="x" * 101))]),
        ([row(button(custom_id="é" * 100))], [row(button(custom_id=""))]),
        ([row(button())], [row(button(custom_id=None))]),
        ([row(button())], [row(button(url="https://example.com"))]),
        ([row(button(disabled=True))], [row(button(disabled=1))]),
        ([row(link())], [row(link(custom_id="go"))]),
        ([row(link())], [row(link(url=None))]),
        ([row(link(url="discord://-/channels/1"))], [row(link(url="tel:5"))]),
        ([row(link(url="https://" + "x" * 504))], [row(link(url="https://" + "x" * 505))]),
        ([row(select())], [row(select(), button())]),
        ([row(select(custom_id="x" * 100))], [row(select(custom_id=None))]),
        ([row(select(options=[option(n) for n in range(25)]))], [row(select(options=[option(n) for n in range(26)]))]),
        ([row(select(options=[option()]))], [row(select(options=[]))]),
        ([row(select())], [row(select(options=[option(0), option(0, label="other")]))]),
        ([row(select(options=[option(label="x" * 100)]))], [row(select(options=[option(label="x" * 101)]))]),
        ([row(select(options=[option(value="x" * 100)]))], [row(select(options=[option(value="x" * 101)]))]),
        ([row(select(options=[option(description="x" * 100)]))], [row(select(options=[option(description="x" * 101)]))]),
        ([row(select(options=[option(default=True)]))], [row(select(options=[option(default="yes")]))]),
        ([row(select(options=[option(emoji={"name": "👍"})]))], [row(select(options=[option(emoji="👍")]))]),
        ([row(select(options=[option()]))], [row(select(options=[{"label": "no value"}]))]),
        ([row(select(options=[option(0, default=True), option(1)]))],
         [row(select(options=[option(0, default=True), option(1, default=True)]))]),
        ([row(select(placeholder="x" * 150))], [row(select(placeholder="x" * 151))]),
        ([row(select(min_values=0, max_values=2))], [row(select(min_values=2, max_values=1))]),
        ([row(select(max_values=2))], [row(select(max_values=3))]),
        ([row(select(max_values=2))], [row(select(min_values=-1))]),
        ([row(select(disabled=True))], [row(select(required=True))]),  # for forms
        ([row(select())], [row(field())]),  # inputs are for forms
        ([row(select())], [label(field())]),
    ],
)  # fmt: skip
def test_components(passes: Any, fails: Any) -> None:
    assert refusal(checks.check_message, message(components=passes), flags=4) == 0
    assert refusal(checks.check_message, message(components=fails), flags=4) == 50035


@pytest.mark.parametrize(
    ("passes", "fails"),
    [
        (form(title="x" * 45), form(title="x" * 46)),
        (form(), form(title="")),
        (form(custom_id="x" * 100), form(custom_id="x" * 101)),
        (form(), form(custom_id=None)),
        (form(), form(flags=64)),
        (form(*(label(field(custom_id=str(n))) for n in range(5))), form(*(label(field(custom_id=str(n))) for n in range(6)))),
        (form(), form(components=[])),
        (form(), form(label(field()), label(field()))),  # the same id
        (form(), form(row(field()))),  # the old way
        (form(), form(field())),
        (form(), form(label(button()))),
        (form({"type": 10, "content": "Hi"}, label(field())), form({"type": 10, "content": ""})),
        (form(label(field(), label="x" * 45)), form(label(field(), label="x" * 46))),
        (form(label(field())), form(label(field(), label=None))),
        (form(label(field())), form(label(None))),
        (form(label(field(), description="x" * 100)), form(label(field(), description="x" * 101))),
        (form(label(field(), description="x")), form(label(field(), description=""))),
        (form(label(field(style=2))), form(label(field(style=3)))),
        (form(label(field())), form(label(field(label="the old way")))),
        (form(label(field())), form(label(field(custom_id="")))),
        (form(label(field(required=False))), form(label(field(required=0)))),
        (form(label(field(placeholder="x" * 100))), form(label(field(placeholder="x" * 101)))),
        (form(label(field(max_length=4000))), form(label(field(max_length=4001)))),
        (form(label(field(max_length=1))), form(label(field(max_length=0)))),
        (form(label(field(min_length=0))), form(label(field(min_length=4001)))),
        (form(label(field(min_length=5, max_length=5))), form(label(field(min_length=6, max_length=5)))),
        (form(label(field(value="x" * 4000))), form(label(field(value="x" * 4001)))),
        (form(label(field(value="x" * 5, max_length=5))), form(label(field(value="x" * 6, max_length=5)))),
        (form(label(field(value="xx", min_length=2))), form(label(field(value="x", min_length=2)))),
        (form(label(select())), form(label(select(disabled=False)))),
        (form(label(select(required=False, min_values=0))), form(label(select(required=True, min_values=0)))),
        (form(label(select(placeholder="Choose"))), form(label(select(options=[])))),
    ],
)  # fmt: skip
def test_forms(passes: Any, fails: Any) -> None:
    assert refusal(checks.check_modal, passes) == 0
    assert refusal(checks.check_modal, fails) == 50035


@pytest.mark.parametrize(
    ("interaction", "passes", "fails"),
    [
        (1, {"type": 1}, {"type": 4, "data": message()}),
        (2, {"type": 4, "data": message(flags=68)}, {"type": 7, "data": message()}),
        (2, {"type": 5, "data": {"flags": 64}}, {"type": 5, "data": {"flags": 4}}),
        (2, {"type": 5}, {"type": 5, "data": message()}),
        (2, {"type": 9, "data": form()}, {"type": 6}),
        (2, {"type": 9, "data": form()}, {"type": 9}),
        (2, {"type": 4, "data": message()}, {"type": 4, "data": message(flags=128)}),
        (2, {"type": 4, "data": message()}, {"type": 4, "data": message(nonce="1.0", enforce_nonce=True)}),
        (2, {"type": 4, "data": message()}, {"data": message()}),
        (2, {"type": 4, "data": message()}, {"type": 4, "data": message(), "flags": 64}),
        (3, {"type": 6}, {"type": 6, "data": {"flags": 64}}),
        (3, {"type": 7, "data": {"components": []}}, {"type": 7, "data": {"content": "no mentions told"}}),
        (3, {"type": 7, "data": message()}, {"type": 7, "data": message(flags=64)}),  # what it is, it stays
        (4, {"type": 8, "data": {"choices": []}}, {"type": 4, "data": message()}),
        (5, {"type": 4, "data": message()}, {"type": 9, "data": form()}),
        (5, {"type": 5}, {"type": 7, "data": message()}),
    ],
)
def test_callbacks(interaction: int, passes: Json, fails: Json) -> None:
    assert refusal(checks.check_callback, passes, interaction) == 0
    assert refusal(checks.check_callback, fails, interaction) == 50035


def test_a_form_that_a_button_opened_can_edit_its_message() -> None:
    assert refusal(checks.check_callback, {"type": 7, "data": message()}, 5, message=True) == 0
    assert refusal(checks.check_callback, {"type": 7, "data": message()}, 5, message=False) == 50035


def test_in_a_server_only_the_student_sees_the_answer() -> None:
    for answer in ({"type": 4, "data": message(flags=4)}, {"type": 5}):
        assert refusal(checks.check_callback, answer, 2) == 0
        assert refusal(checks.check_callback, answer, 2, server=True) == 50035
    assert refusal(checks.check_callback, {"type": 4, "data": message(flags=68)}, 2, server=True) == 0
    assert refusal(checks.check_callback, {"type": 7, "data": message()}, 3, server=True) == 0


@pytest.mark.parametrize(
    ("passes", "fails"),
    [
        ({"name": "x" * 100, "type": 12}, {"name": "x" * 101, "type": 12}),
        ({"name": "x", "type": 12}, {"name": "", "type": 12}),
        ({"name": "x", "type": 12}, {"name": " ", "type": 12}),
        ({"name": "x", "type": 12}, {"name": "x"}),
        ({"name": "x", "type": 11}, {"name": "x", "type": 0}),
        ({"name": "x", "type": 12, "invitable": False}, {"name": "x", "type": 11, "invitable": False}),
        ({"name": "x", "type": 12, "auto_archive_duration": 10080}, {"name": "x", "type": 12, "auto_archive_duration": 7}),
        ({"name": "x", "type": 12, "rate_limit_per_user": 21600}, {"name": "x", "type": 12, "rate_limit_per_user": 21601}),
        ({"name": "x", "type": 12}, {"name": "x", "type": 12, "members": ["7"]}),
    ],
)  # fmt: skip
def test_threads(passes: Json, fails: Json) -> None:
    assert refusal(checks.check_thread, passes) == 0
    assert refusal(checks.check_thread, fails) == 50035


def test_a_refusal_says_what_is_wrong() -> None:
    with pytest.raises(ApiError, match=r"400 50035: .*a button's label must be a text of 1 to 80"):
        checks.check_message(message(components=[row(button(label=""))]), flags=4)
    with pytest.raises(ApiError, match=r"a message has no field \['contents'\]"):
        checks.check_message(message(contents="x"), flags=4)
