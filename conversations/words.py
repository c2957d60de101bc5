"""Small things done to words that students type."""

from __future__ import annotations

from conversations.journey import Contact
from conversations.texts import Texts


def one_line(text: str) -> str:
    """The words on one line: control characters gone, white space folded."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def called(contact: Contact, texts: Texts) -> str:
    """What a sentence to the student calls a contact: the first name, or "them"."""
    return contact.first_name or texts.plain("common", "them")
