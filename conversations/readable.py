"""What comes in, made fit to be kept."""

from __future__ import annotations

from conversations.vocabulary import Command, Filled, Pressed, Said, Shared, Single


def readable(event: Single) -> Single:
    """The event without what no database and no platform can hold: NUL characters and halves of surrogate pairs."""
    match event:
        case Said(text=text, edited=edited):
            return Said(_words(text), edited)
        case Command(name=name, argument=argument):
            return Command(_words(name), _words(argument))
        case Filled(form=form, values=values):
            return Filled(form, {key: _words(value) for key, value in values.items()})
        case Shared(kind=kind, name=name, text=text):
            return Shared(kind, _words(name), _words(text))
        case Pressed(id=id):
            return Pressed(_words(id))
        case _:
            return event


def _words(text: str) -> str:
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
