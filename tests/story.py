"""A conversation of one student through the machine, told line by line."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self

from conversations import followups
from conversations.journey import Contact, Journey, from_json, to_json
from conversations.machine import Turn, turn
from conversations.vocabulary import Document, Nudged, Pressed, Said, Say


class Told:
    """A story from this journey on; the journey goes through JSON after every turn, as it does in the database."""

    def __init__(self, journey: Journey, now: datetime) -> None:
        self.journey = journey
        self.now = now
        self.delivered: list[str] = []
        self.last = Turn(journey, ())

    def say(self, *texts: str) -> Self:
        for text in texts:
            self._take(turn(self.journey, Said(text), self.now))
        return self

    def tap(self, choice: str) -> Self:
        """Press the button with this choice below the last message that has it."""
        buttons = [b.id for reply in self.last.replies if isinstance(reply, Say) for b in reply.buttons]
        found = [id for id in buttons if _choice(id) == choice]
        assert found, f"there is no button {choice} among {buttons}"
        self._take(turn(self.journey, Pressed(found[-1]), self.now))
        return self

    def wait(self, **time: float) -> Self:
        self.now += timedelta(**time)
        return self

    def ping(self) -> Self:
        """The next ping, when it is due."""
        coming = followups.next_wake(self.journey, self.now)
        assert coming is not None, "no ping is planned"
        self.now = coming.due
        self._take(turn(self.journey, Nudged(), self.now))
        assert self.last.replies, f"{coming.kind} was due and said nothing"
        return self

    def _take(self, last: Turn) -> None:
        assert last.journey is not None
        self.journey = from_json(to_json(last.journey))
        assert self.journey == last.journey
        self.delivered += last.delivered
        self.last = last

    @property
    def maya(self) -> Contact:
        return self.journey.contact(1)

    @property
    def where(self) -> str:
        return self.maya.at if self.journey.focus else self.journey.at

    @property
    def shown(self) -> str:
        return "\n".join(reply.text for reply in self.last.replies if isinstance(reply, Say))

    @property
    def choices(self) -> set[str]:
        return {_choice(button.id) for reply in self.last.replies if isinstance(reply, Say) for button in reply.buttons}

    @property
    def copies(self) -> list[str]:
        return [reply.copy for reply in self.last.replies if isinstance(reply, Say) and reply.copy]

    @property
    def files(self) -> list[Document]:
        return [reply for reply in self.last.replies if isinstance(reply, Document)]

    @property
    def kept(self) -> list[str]:
        return [kept.text for kept in self.last.kept]


def _choice(id: str) -> str:
    """The choice in a button's id: "~later:8" is one of a ping, "!plan" a command, "step:choice:..." one of a step."""
    return id[1:].split(":", maxsplit=1)[0] if id[0] in "~!" else id.split(":")[1]
