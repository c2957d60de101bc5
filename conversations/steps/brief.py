"""One card for the talk: who, when, where, what to ask by the minute, how to begin and end, and what not to do."""

from __future__ import annotations

from conversations import card, happened
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step
from conversations.vocabulary import Said
from conversations.words import called


class Brief(Step):
    """The card, to be looked at the evening before and again on the way."""

    id = "brief"
    leads_to = (*happened.LEADS_TO, "questions")
    of_contact = True
    skip_to = "meeting"

    def ask(self, scene: Scene) -> Ask:
        """The card in one message."""
        return Ask(
            "ask", {"name": called(scene.contact, scene.texts)}, ("ready", "questions"), before=card.lines(scene)
        )

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Ready, or once more to the questions; or something has happened meanwhile."""
        match answer:
            case Chosen(choice="ready"):
                return scene.to("meeting")
            case Chosen(choice="questions"):
                return scene.to("questions")
            case Said(text=text):
                return happened.said(scene, text) or scene.stay("hint")
            case _:
                return scene.stay("hint")
