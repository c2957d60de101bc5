"""A student's story with one contact, told through the machine, from the drafts to an answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from conversations import followups
from conversations.journey import Contact, Journey, from_json, to_json
from conversations.machine import Turn, turn
from conversations.vocabulary import Nudged, Pressed, Said, Say

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # a Monday
ZONE = "Europe/London"
GOOD = (
    "Hi Maya,\n\nI'm Sam, a biology student at Leeds. Your talk about coral nurseries made me curious about your work. Could I ask "
    "you a few questions on a call of 15 minutes, whenever it suits you? If not, no problem at all.\n\nThank you!\nSam"
)
POOR = "Hi [Name], do you have a job for me? I attached my resume. Sam"


def a_journey(at: str = "draft", **facts: Any) -> Journey:
    """A student who has found Maya."""
    journey = replace(
        Journey.new(name="Sam Rivera"),
        zone=ZONE,
        started_at=NOW,
        studies="second-year biology at Leeds",
        field="marine biology",
        field_id="marine_biology",
        goals=("trends",),
        turn=7,
    )
    known: dict[str, Any] = {
        "name": "Maya Chen",
        "role": "reef ecologist",
        "employer": "Blue Lab",
        "spark": "your talk about coral nurseries",
        "channel": "email",
        "at": at,
    }
    return journey.with_new_contact(NOW, **(known | facts))


class Story:
    """A conversation through the machine; the journey goes through JSON after every turn, as it does in the database."""

    def __init__(self, at: str = "draft", **facts: Any) -> None:
        self.journey = a_journey(at, **facts)
        self.now = NOW
        self.delivered: list[str] = []
        self.last = Turn(self.journey, ())

    def say(self, *texts: str) -> Story:
        for text in texts:
            self._take(turn(self.journey, Said(text), self.now))
        return self

    def tap(self, choice: str) -> Story:
        """Press the button with this id below the last message that has it."""
        buttons = [b.id for reply in self.last.replies if isinstance(reply, Say) for b in reply.buttons]
        found = [id for id in buttons if id.lstrip("~").split(":")[choice not in ("open", "done")] == choice]
        assert found, f"there is no button {choice} among {buttons}"
        self._take(turn(self.journey, Pressed(found[-1]), self.now))
        return self

    def wait(self, **time: float) -> Story:
        self.now += timedelta(**time)
        return self

    def ping(self) -> Story:
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
    def copies(self) -> list[str]:
        return [reply.copy for reply in self.last.replies if isinstance(reply, Say) and reply.copy]

    @property
    def kept(self) -> list[str]:
        return [kept.text for kept in self.last.kept]


def sent(at: str = "sent", **facts: Any) -> Story:
    """A story that begins with the invitation sent, just now."""
    return Story(at, **({"drafts": (GOOD,), "ready_at": NOW, "sent_at": NOW} | facts)).say("/here")
