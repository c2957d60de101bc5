"""The invitation is ready; only courage is missing."""

from __future__ import annotations

from typing import Any

from conversations import answered, writing
from conversations.answers import says_sent
from conversations.followups import business_days
from conversations.step import Answer, Ask, Choice, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.words import called


class Ready(Step):
    """To copy in one tap, with where to send it. "Sent" starts the clock."""

    id = "ready"
    leads_to = (*answered.LEADS_TO, "sent", "draft", "home")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """The text, for an email its subject line too, and a word against shyness."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        channel = contact.channel or "email"
        texts = [to_copy("copy", contact.invitation, **values)] if contact.invitation else []
        if channel == "email":
            texts.insert(0, to_copy("subject", writing.subject(scene.journey, contact, scene.texts)))
        sent = Choice("sent", scene.texts.label(self.id, "asked")) if channel == "in_person" else "sent"
        return Ask(f"ask_{channel}", values, (sent, "not_yet", "rewrite"), tuple(texts))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Sent, not today, or once more from the drafts. In person the answer may come in the same breath."""
        match answer:
            case Chosen(choice="sent"):
                return self._sent(scene)
            case Chosen(choice="rewrite"):
                return scene.to("draft", sent_at=None)
            case Chosen():
                return self._not_yet(scene)
            case Said(text=text) if (on := answered.told(scene, text, **_out(scene))) is not None:
                return on
            case Said(text=text) if (out := says_sent(text)) is not None:
                return self._sent(scene) if out else self._not_yet(scene)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not today."""
        return self._not_yet(scene)

    def _sent(self, scene: Scene) -> Next:
        """The clock runs from here; the day of the follow-up is named."""
        name = called(scene.contact, scene.texts)
        if scene.contact.channel == "in_person":
            return scene.to("sent", line("asked", name=name), answer="", answered_at=None, **_out(scene))
        follow_up = business_days(scene.journey.local(scene.now).date(), 7, scene.journey.zone)
        return scene.to("sent", line("sent", day=follow_up, name=name), answer="", answered_at=None, **_out(scene))

    def _not_yet(self, scene: Scene) -> Next:
        """The reminder counts from today."""
        return scene.to("home", line("not_yet"), sent_at=None, ready_at=scene.now)


def _out(scene: Scene) -> dict[str, Any]:
    """The facts of an invitation that has just gone out."""
    return {"sent_at": scene.now, "followed_up_at": None}
