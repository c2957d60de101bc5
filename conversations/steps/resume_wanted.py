"""They ask for a résumé: kind, and beside the point."""

from __future__ import annotations

from conversations import writing
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line, to_copy
from conversations.words import called


class ResumeWanted(Step):
    """An answer that says what the talk is for; then it is their turn again."""

    id = "resume_wanted"
    leads_to = ("sent", "schedule", "declined")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """The answer to copy."""
        values = {"name": called(scene.contact, scene.texts)}
        draft = writing.message("reply_resume", scene.journey, scene.contact, scene.texts)
        return Ask("ask", values, ("replied", "agreed", "ended"), (to_copy("draft", draft, **values),))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Answered, agreed to a talk, or that was it."""
        match answer:
            case Chosen(choice="agreed"):
                return scene.to("schedule/when", answer="yes", answered_at=scene.now)
            case Chosen(choice="ended"):
                return scene.to("declined", answer="no", answered_at=scene.now)
            case Chosen():
                return scene.to("sent", line("replied"), answer="", answered_at=None)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Back to waiting."""
        return scene.to("sent", answer="", answered_at=None)
