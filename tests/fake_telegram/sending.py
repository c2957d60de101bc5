"""The methods that send, edit and delete messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.fake_telegram.chats import Chat, Message, Upload
from tests.fake_telegram.entities import read_text
from tests.fake_telegram.errors import bad
from tests.fake_telegram.html import Entity
from tests.fake_telegram.keyboards import Keyboard, read_markup
from tests.fake_telegram.links import LinkError, check_link
from tests.fake_telegram.registry import method

if TYPE_CHECKING:
    from tests.fake_telegram.server import Call, FakeTelegram

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content and "
    "reply markup of the message"
)
_TWO_DAYS = 48 * 3600


@method("sendMessage")
def send_message(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    text, entities = _text(telegram, call)
    message = _new(telegram, call)
    message.text, message.entities = text, entities
    message.link_preview = _link_preview(call)
    return _deliver(telegram, message)


@method("sendDocument")
def send_document(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    number, upload = _file(telegram, call, "document")
    message = _with_caption(telegram, call)
    message.document = upload
    message.content = {"document": {**_about(number, upload), "file_name": upload.name, "mime_type": upload.mime}}
    return _deliver(telegram, message)


@method("sendPhoto")
def send_photo(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    number, upload = _file(telegram, call, "photo")
    message = _with_caption(telegram, call)
    message.document = upload
    message.content = {"photo": [{**_about(number, upload), "width": 640, "height": 480}]}
    return _deliver(telegram, message)


@method("editMessageText")
def edit_message_text(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    text, entities = _text(telegram, call)
    message = _own(telegram, call)
    if message.content:
        raise bad("there is no text in the message to edit")
    preview = _link_preview(call)
    return _edit(telegram, message, text, entities, read_markup(call.value("reply_markup")), preview=preview)


@method("editMessageCaption")
def edit_message_caption(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    text, entities = _caption(telegram, call)
    message = _own(telegram, call)
    if not message.content:
        raise bad("there is no caption in the message to edit")
    return _edit(telegram, message, text, entities, read_markup(call.value("reply_markup")), preview=None)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    message = _own(telegram, call)
    markup = read_markup(call.value("reply_markup"))
    return _edit(telegram, message, message.text, message.entities, markup, preview=message.link_preview)


@method("deleteMessage")
def delete_message(telegram: FakeTelegram, call: Call) -> bool:
    chat = telegram.chat(call)
    message = _message(chat, call, "delete")
    if telegram.clock() - message.date > _TWO_DAYS:
        raise bad("message can't be deleted for everyone")
    if not message.from_bot and chat.kind != "private":
        raise bad("message can't be deleted")
    chat.remove(message)
    return True


def topic_of(chat: Chat, call: Call) -> int | None:
    """The topic that a call names; raises where the chat has no such topic."""
    topic = call.integer("message_thread_id")
    if topic and topic not in chat.topics:
        raise bad("message thread not found")
    return topic or None


def _text(telegram: FakeTelegram, call: Call) -> tuple[str, list[Entity]]:
    return read_text(
        call.text("text"),
        call.text("parse_mode"),
        call.value("entities"),
        limit=TEXT_LIMIT,
        user=lambda number: _user(telegram, number),
    )


def _caption(telegram: FakeTelegram, call: Call) -> tuple[str, list[Entity]]:
    return read_text(
        call.text("caption"),
        call.text("parse_mode"),
        call.value("caption_entities"),
        limit=CAPTION_LIMIT,
        kind="caption",
        user=lambda number: _user(telegram, number),
    )


def _user(telegram: FakeTelegram, number: int) -> dict[str, Any] | None:
    return getattr(telegram.chats.get(number), "user", None)


def _new(telegram: FakeTelegram, call: Call) -> Message:
    """A message of the bot as the call orders it, still without content and not yet delivered."""
    chat = telegram.chat(call)
    chat.check_writable()
    topic = topic_of(chat, call)
    reply_to = _reply(chat, call)
    return Message(
        chat,
        0,
        int(telegram.clock()),
        telegram.me,
        keyboard=read_markup(call.value("reply_markup")),
        topic=topic,
        reply_to=reply_to,
        silent=call.flag("disable_notification"),
    )


def _with_caption(telegram: FakeTelegram, call: Call) -> Message:
    text, entities = _caption(telegram, call)
    message = _new(telegram, call)
    message.text, message.entities = text, entities
    return message


def _deliver(telegram: FakeTelegram, message: Message) -> dict[str, Any]:
    """The pace is looked at last: what is refused anyway costs nothing."""
    chat = message.chat
    telegram.limits.take(chat.id, telegram.clock(), group=chat.kind != "private")
    message.id = chat.next_id()
    return chat.put(message).to_json()


def _reply(chat: Chat, call: Call) -> Message | None:
    parameters = call.value("reply_parameters")
    if parameters is None and (number := call.integer("reply_to_message_id")):
        parameters = {"message_id": number, "allow_sending_without_reply": call.flag("allow_sending_without_reply")}
    if not parameters:
        return None
    if "message_id" not in parameters:
        raise bad('can\'t find field "message_id"')
    message = chat.get(int(parameters["message_id"]))
    if message is None and not parameters.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return message


def _link_preview(call: Call) -> dict[str, Any] | None:
    options = call.value("link_preview_options")
    if options is None:
        return {"is_disabled": True} if call.flag("disable_web_page_preview") else None
    if not isinstance(options, dict):
        raise bad("can't parse link preview options: expected an Object")
    for name in ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text"):
        if not isinstance(options.get(name, False), bool):
            raise bad(f'field "{name}" must be of type Boolean')
    if options.get("url"):
        try:
            check_link(options["url"])
        except LinkError as error:
            raise bad("WEBPAGE_URL_INVALID") from error
    return options


def _file(telegram: FakeTelegram, call: Call, kind: str) -> tuple[str, Upload]:
    """The file of a call: uploaded, attached, or one that the bot sent before (its id)."""
    given = call.text(kind)
    upload = call.files.get(kind) or call.files.get(given.removeprefix("attach://"))
    if upload is None and not given:
        raise bad(f"there is no {kind} in the request")
    if upload is None and given in telegram.files:
        return given, telegram.files[given]
    if upload is None:
        raise bad("wrong remote file identifier specified: Wrong string length")
    if not upload.data:
        raise bad("file must be non-empty")
    number = f"file-{len(telegram.files) + 1:08d}"
    telegram.files[number] = upload
    return number, upload


def _about(number: str, upload: Upload) -> dict[str, Any]:
    return {"file_id": number, "file_unique_id": f"unique-{number}", "file_size": len(upload.data)}


def _message(chat: Chat, call: Call, purpose: str) -> Message:
    number = call.integer("message_id")
    if not number:
        raise bad("message identifier is not specified")
    message = chat.get(number)
    if message is None:
        raise bad(f"message to {purpose} not found")
    return message


def _own(telegram: FakeTelegram, call: Call) -> Message:
    """The message to edit: the bot's own."""
    if not call.text("chat_id") and not call.text("inline_message_id"):
        raise bad("message identifier is not specified")
    chat = telegram.chat(call)
    message = _message(chat, call, "edit")
    chat.check_writable()
    if not message.from_bot:
        raise bad("message can't be edited")
    return message


def _edit(
    telegram: FakeTelegram,
    message: Message,
    text: str,
    entities: list[Entity],
    keyboard: Keyboard | None,
    *,
    preview: dict[str, Any] | None,
) -> dict[str, Any]:
    if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
        raise bad(_NOT_MODIFIED)
    # Edits count against the pace as well: undocumented, but progress bars run into 429 every day.
    telegram.limits.take(message.chat.id, telegram.clock(), group=message.chat.kind != "private")
    message.text, message.entities, message.keyboard, message.link_preview = text, entities, keyboard, preview
    message.edits += 1
    message.edit_date = int(telegram.clock())
    message.stamp = telegram.changed()
    return message.to_json()
