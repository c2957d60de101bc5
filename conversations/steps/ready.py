"""The invitation is ready; only courage is missing."""

from __future__ import annotations

from typing import Any

from conversations import writing
from conversations.followups import business_days
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line, to_copy
from conversations.words import called


class Ready(Step):
    """To copy in one tap, with where to send it. "Sent" starts the clock."""

    id = "ready"
    leads_to = ("sent", "draft", "home")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """The text, for an email its subject line too, and a word against shyness."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        channel = contact.channel or "email"
        texts = [to_copy("copy", contact.invitation, **values)]
        if channel == "email":
            texts.insert(0, to_copy("subject", writing.subject(scene.journey, contact, scene.texts)))
        return Ask(f"ask_{channel}", values, ("sent", "not_yet", "rewrite"), tuple(texts))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Sent, not today, or once more from the drafts."""
        values = {"name": called(scene.contact, scene.texts)}
        match answer:
            case Chosen(choice="sent"):
                follow_up = business_days(scene.journey.local(scene.now).date(), 7)
                facts: dict[str, Any] = {
                    "sent_at": scene.now,
                    "followed_up_at": None,
                    "answer": "",
                    "answered_at": None,
                }
                return scene.to("sent", line("sent", day=follow_up, **values), **facts)
            case Chosen(choice="rewrite"):
                return scene.to("draft", sent_at=None)
            case Chosen():
                return scene.to("home", line("not_yet"), sent_at=None)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not today."""
        return scene.to("home", line("not_yet"))
