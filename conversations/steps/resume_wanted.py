"""They ask for a résumé: kind, and beside the point."""

from __future__ import annotations

from typing import Any

from conversations import answered, writing
from conversations.answers import says_sent
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.words import called


class ResumeWanted(Step):
    """An answer that says what the talk is for; then it is their turn again."""

    id = "resume_wanted"
    leads_to = (*answered.LEADS_TO, "sent", "home")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """The answer to copy."""
        values = {"name": called(scene.contact, scene.texts)}
        draft = writing.message("reply_resume", scene.journey, scene.contact, scene.texts)
        return Ask("ask", values, ("replied", "agreed", "ended", "not_yet"), (to_copy("draft", draft, **values),))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Answered, agreed to a talk, or that was it."""
        match answer:
            case Chosen(choice="replied"):
                return self._replied(scene)
            case Chosen(choice="agreed"):
                return answered.came(scene, "yes")
            case Chosen(choice="ended"):
                return answered.came(scene, "no")
            case Chosen():
                return scene.to("home")
            case Said(text=text) if (on := answered.told(scene, text)) is not None and on.to != self.id:
                return on
            case Said(text=text) if (out := says_sent(text)) is not None:
                return self._replied(scene) if out else scene.to("home")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now."""
        return scene.to("home")

    def _replied(self, scene: Scene) -> Next:
        """Waiting begins anew with this message."""
        facts: dict[str, Any] = {"answer": "", "answered_at": None, "followed_up_at": None}
        return scene.to("sent", line("replied"), sent_at=scene.now, **facts)
