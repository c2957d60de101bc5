"""They would rather answer by email: three good questions then."""

from __future__ import annotations

from conversations import answered, writing
from conversations.answers import says_heard, says_sent
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.words import called


class EmailOnly(Step):
    """Questions to copy; what comes back counts as a talk."""

    id = "email_only"
    leads_to = (*answered.LEADS_TO, "notes", "home")
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """The questions, then whether an answer came."""
        values = {"name": called(scene.contact, scene.texts)}
        if scene.slot == "waiting":
            return Ask("ask_waiting", values, ("answered", "talk", "no", "home"))
        draft = writing.message("reply_email_only", scene.journey, scene.contact, scene.texts)
        return Ask("ask", values, ("sent", "talk", "no", "home"), (to_copy("draft", draft, **values),))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Their answers are notes like those of any talk."""
        match answer:
            case Chosen(choice="sent"):
                return scene.to("email_only/waiting", line("sent"))
            case Chosen(choice="answered"):
                return self._answered(scene)
            case Chosen(choice="talk"):
                return answered.came(scene, "yes")
            case Chosen(choice="no"):
                return answered.came(scene, "no")
            case Chosen():
                return scene.to("home")
            case Said(text=text) if (on := answered.told(scene, text)) is not None and on.to != self.id:
                return on
            case Said(text=text) if scene.slot == "waiting" and says_heard(text):
                return self._answered(scene)
            case Said(text=text) if scene.slot != "waiting" and says_sent(text):
                return scene.to("email_only/waiting", line("sent"))
            case _:
                return scene.stay("hint_waiting" if scene.slot == "waiting" else "hint")

    def skip(self, scene: Scene) -> Outcome:
        """On to everyone else."""
        return scene.to("home")

    def _answered(self, scene: Scene) -> Next:
        name = called(scene.contact, scene.texts)
        return scene.to("notes", line("answered", name=name), outcome="held", held_at=scene.now)
