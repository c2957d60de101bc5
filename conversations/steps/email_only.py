"""They would rather answer by email: three good questions then."""

from __future__ import annotations

from conversations import writing
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line, to_copy
from conversations.words import called


class EmailOnly(Step):
    """Questions to copy; what comes back counts as a talk."""

    id = "email_only"
    leads_to = ("notes", "schedule", "declined", "home")
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """The questions, then whether an answer came."""
        values = {"name": called(scene.contact, scene.texts)}
        if scene.slot == "waiting":
            return Ask("ask_waiting", values, ("answered", "talk", "no", "home"))
        draft = writing.message("reply_email_only", scene.journey, scene.contact, scene.texts)
        return Ask("ask", values, ("sent", "talk", "no"), (to_copy("draft", draft, **values),))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Their answers are notes like those of any talk."""
        match answer:
            case Chosen(choice="sent"):
                return scene.to("email_only/waiting", line("sent"))
            case Chosen(choice="answered"):
                return scene.to("notes", outcome="held", held_at=scene.now)
            case Chosen(choice="talk"):
                return scene.to("schedule/when", answer="yes", answered_at=scene.now)
            case Chosen(choice="no"):
                return scene.to("declined", answer="no", answered_at=scene.now)
            case Chosen():
                return scene.to("home")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """On to everyone else."""
        return scene.to("home")
