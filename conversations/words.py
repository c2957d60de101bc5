"""Small things done to words that students type."""

from __future__ import annotations

import re

from conversations.journey import Contact
from conversations.texts import Texts


def one_line(text: str) -> str:
    """The words on one line: control characters gone, white space folded."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def called(contact: Contact, texts: Texts) -> str:
    """What a sentence to the student calls a contact: the first name, or "them"."""
    return contact.first_name or texts.plain("common", "them")


_LEAD = re.compile(
    r"^(?:(?:yes|yeah|ok|well|hmm|maybe|perhaps|so|actually)\b[\s,.:!]*)*"
    r"(?:(?:i|we) (?:also |sort of |kind of )?know|i(?: could|'d| would| can| might|'ll) (?:like to )?(?:ask|talk to|try|write to)"
    r"|there(?:'s| is)|(?:what|how) about|it'?s)\b[\s,:]*",
    re.IGNORECASE,
)


def person(text: str) -> tuple[str, str]:
    """A person's name and the words before it: "my aunt's colleague Rosa Marin" is ("Rosa Marin", "my aunt's colleague").

    Only where lower-case words lead up to a capitalised name; anything else is the name as it is ("maya chen", "my aunt").
    What only leads in is dropped: "I know Ana Lopez" is ("Ana Lopez", ""), "my Aunt Rosa" is ("Aunt Rosa", "").
    """
    line = one_line(text)
    words = (_LEAD.sub("", line.replace("’", "'")) or line).split()
    start = len(words)
    while start and words[start - 1][:1].isupper():
        start -= 1
    if 0 < start < len(words) and len(words) - start <= 4 and not any(word[:1].isupper() for word in words[:start]):
        lead = " ".join(words[:start]).rstrip(",:")
        return " ".join(words[start:]), "" if lead in ("my", "our") else lead
    return " ".join(words), ""
