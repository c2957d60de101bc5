"""The bare python-telegram-bot echo, as its documentation shows it: it keeps nothing. The measure for our first reply."""

from __future__ import annotations

import sys
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Says what was said."""
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """python -m benchmarks.echo_bot TOKEN BASE_URL"""
    application: Any = ApplicationBuilder().token(sys.argv[1]).base_url(sys.argv[2]).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
