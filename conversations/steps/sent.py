"""The invitation is out. Whatever comes back has its own way on."""

from __future__ import annotations

from datetime import timedelta

from conversations import answered
from conversations.answers import read_answer
from conversations.followups import business_days
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.whose import unclear
from conversations.words import called

OTHER = ("resume", "email_only", "bounced")


class Sent(Step):
    """Waits for an answer; the slot `other` shows the rarer ones."""

    id = "sent"
    leads_to = (*answered.LEADS_TO, "follow_up", "silence", "find", "home")
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
            case Chosen(choice=choice):
                return answered.came(scene, choice)
            case Said(text=text) if unclear(text, scene.contact.name):
                return self._not_theirs(scene, text)
            case Said(text=text) if read_answer(text) == "nothing":
                return self._nothing(scene)
            case Said(text=text) if (on := answered.said(scene, text)) is not None:
                return on
            case _:
                return scene.stay("hint", name=called(scene.contact, scene.texts))

    def skip(self, scene: Scene) -> Outcome:
        """There is nothing to do here but wait: on to everyone else."""
        return scene.to("home")

    def _not_theirs(self, scene: Scene, text: str) -> Outcome:
        """What is not the contact's answer is never noted as one: the invitation once more, or a question."""
        whose, name = unclear(text, scene.contact.name), called(scene.contact, scene.texts)
        if whose != "letter":
            return scene.stay(f"whose_{whose}", name=name)
        if not scene.contact.invitation:
            return scene.stay("hint", name=name)
        return scene.to("sent", to_copy("letter", scene.contact.invitation, name=name), replaced=(text,))

    def _nothing(self, scene: Scene) -> Next:
        """When it is time for the follow-up (or, after that, to let go), it is opened; else the date is named."""
        contact, today = scene.contact, scene.journey.local(scene.now).date()
        followed_up = contact.followed_up_at is not None
        since = scene.journey.local(contact.followed_up_at or contact.sent_at or scene.now).date()
        due = business_days(since, 7, scene.journey.zone)
        if today >= due:
            return scene.to("silence" if followed_up else "follow_up")
        days = max((today - since) // timedelta(days=1), 0)
        key = "wait_followed_up" if followed_up else "wait" if days else "wait_today"
        return scene.to(
            "home", Line(key, {"name": called(contact, scene.texts), "n": days, "since": since, "day": due})
        )
