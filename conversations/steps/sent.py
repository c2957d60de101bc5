"""The invitation is out. Whatever comes back has its own way on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from conversations import writing
from conversations.answers import read_answer
from conversations.followups import business_days
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.words import called

OTHER = ("resume", "email_only", "bounced")
WAYS = {
    "no": "declined",
    "later": "later",
    "resume": "resume_wanted",
    "email_only": "email_only",
    "bounced": "bounced",
}


class Sent(Step):
    """Waits for an answer; the slot `other` shows the rarer ones."""

    id = "sent"
    leads_to = (
        "schedule",
        "later",
        "declined",
        "resume_wanted",
        "email_only",
        "bounced",
        "follow_up",
        "silence",
        "find",
        "home",
    )
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """Any word from them?"""
        values = {"name": called(scene.contact, scene.texts)}
        if scene.slot == "other":
            return Ask("ask_other", values, (*OTHER, "back"))
        return Ask("ask", values, ("yes", "later", "no", "nothing", "other", "second"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Buttons, or a sentence about what came back."""
        match answer:
            case Chosen(choice="other"):
                return scene.to("sent/other")
            case Chosen(choice="back"):
                return scene.to("sent")
            case Chosen(choice="second"):
                return scene.to("find", line("second"))
            case Chosen(choice="nothing"):
                return self._nothing(scene)
            case Chosen(choice="yes"):
                return self._yes(scene, "")
            case Chosen(choice=choice):
                return self._answered(scene, choice)
            case Said(text=text):
                match read_answer(text):
                    case None:
                        return scene.stay("hint", name=called(scene.contact, scene.texts))
                    case "nothing":
                        return self._nothing(scene)
                    case "yes":
                        return self._yes(scene, text)
                    case other:
                        return self._answered(scene, other)
            case _:
                return scene.stay("hint", name=called(scene.contact, scene.texts))

    def skip(self, scene: Scene) -> Outcome:
        """There is nothing to do here but wait: on to everyone else."""
        return scene.to("home")

    def _yes(self, scene: Scene, words: str) -> Next:
        name = called(scene.contact, scene.texts)
        reply = writing.message("reply_yes", scene.journey, scene.contact, scene.texts)
        facts: dict[str, Any] = {"answer": "yes", "answered_at": scene.now}
        return scene.to("schedule/when", line("yes", name=name), to_copy("reply", reply, name=name), **facts)

    def _answered(self, scene: Scene, answer: str) -> Next:
        return scene.to(WAYS[answer], answer=answer, answered_at=scene.now)

    def _nothing(self, scene: Scene) -> Next:
        """When it is time for the follow-up (or, after that, to let go), it is opened; else the date is named."""
        contact, today = scene.contact, scene.journey.local(scene.now).date()
        since = contact.followed_up_at or contact.sent_at or scene.now
        sent_on = scene.journey.local(since).date()
        due = business_days(sent_on, 7)
        if today >= due:
            return scene.to("silence" if contact.followed_up_at is not None else "follow_up")
        key = "wait_followed_up" if contact.followed_up_at is not None else "wait"
        days = (today - sent_on) // timedelta(days=1)
        values = {"name": called(contact, scene.texts), "n": days, "day": due}
        return scene.to("home", Line(key, values))
