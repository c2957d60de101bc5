"""What every platform needs to answer a student: the language they speak, and the files that replies stand for."""

from __future__ import annotations

import json

from bot.storage.database import Database
from bot.storage.students import export, of_chat
from conversations.texts import languages
from conversations.vocabulary import Document


def spoken(tag: str) -> str:
    """The language that we speak to somebody whose platform says `tag`."""
    known = languages()
    return next((one for one in (tag, tag.partition("-")[0]) if one in known), "en")


def file_of(database: Database, document: Document, platform: str, address: str) -> tuple[str, bytes]:
    """The file (name, content) that a document for this chat stands for. Raises StorageError, DocumentError."""
    if document.kind != "export":
        from bot import documents  # the calendar's library takes long to load, and few starts need it

        return documents.render(document)
    kept = export(database, of_chat(database, platform, address) or 0)
    return document.name, json.dumps(kept, indent=2, ensure_ascii=False).encode()
