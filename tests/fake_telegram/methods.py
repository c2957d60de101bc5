"""The methods for updates, webhooks, callbacks and chats. Sending is in `sending.py`, the bot's face in `settings.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.fake_telegram import sending, settings
from tests.fake_telegram.errors import bad
from tests.fake_telegram.html import utf16
from tests.fake_telegram.registry import METHODS, method

if TYPE_CHECKING:
    from tests.fake_telegram.server import Call, FakeTelegram

__all__ = ["METHODS", "sending", "settings"]

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("getMe")
def get_me(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    return {
        **telegram.me,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@method("getUpdates")
async def get_updates(telegram: FakeTelegram, call: Call) -> list[dict[str, Any]]:
    return await telegram.updates.get(call)


@method("setWebhook")
def set_webhook(telegram: FakeTelegram, call: Call) -> bool:
    return telegram.webhook.set(call)


@method("deleteWebhook")
def delete_webhook(telegram: FakeTelegram, call: Call) -> bool:
    return telegram.webhook.delete(call)


@method("getWebhookInfo")
def get_webhook_info(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    return telegram.webhook.info()


@method("answerCallbackQuery")
def answer_callback_query(telegram: FakeTelegram, call: Call) -> bool:
    query = telegram.queries.get(call.text("callback_query_id"))
    if query is None or query.answer is not None:
        raise bad(_TOO_OLD)
    lifetime = telegram.callback_seconds
    if lifetime is not None and telegram.clock() - query.at > lifetime:
        raise bad(_TOO_OLD)
    if utf16(call.text("text")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    query.answer, query.alert = call.text("text"), call.flag("show_alert")
    telegram.changed()
    return True


@method("sendChatAction")
def send_chat_action(telegram: FakeTelegram, call: Call) -> bool:
    chat = telegram.chat(call)
    if call.text("action") not in _ACTIONS:
        raise bad("wrong parameter action in request")
    chat.check_writable()
    sending.topic_of(chat, call)
    chat.actions.append(call.text("action"))
    telegram.changed()
    return True


@method("getChat")
def get_chat(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
    )
    return {
        **telegram.chat(call).to_json(),
        "accent_color_id": 3,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }


@method("leaveChat")
def leave_chat(telegram: FakeTelegram, call: Call) -> bool:
    chat = telegram.chat(call)
    if chat.kind == "private":
        raise bad("chat member status can't be changed in private chats")
    chat.check_writable()
    chat.bot_leaves()
    return True
