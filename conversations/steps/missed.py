"""The student missed the talk: apologise at once, and let them choose a time."""

from __future__ import annotations

from conversations import agreed, arrange, writing
from conversations.happened import new_date
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.texts import Value
from conversations.vocabulary import Said
from conversations.words import called


class Missed(Step):
    """The note to send now; once it is sent, it waits for an answer."""

    id = "missed"
    leads_to = ("schedule", "declined", "meeting", "home")
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """The apology, or what came of it."""
        contact = scene.contact
        values: dict[str, Value] = {"name": called(contact, scene.texts)}
        if contact.talk is None:
            return Ask("ask_sent", values, ("new_date", "no_more", "home"))
        draft = writing.message("missed", scene.journey, contact, scene.texts)
        before = (line("kind"), to_copy("draft", draft, **values))
        return Ask("ask", values, ("sent", "new_date", "no_more", "held"), before=before)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Their answer decides."""
        contact, name = scene.contact, called(scene.contact, scene.texts)
        match answer:
            case Chosen(choice="sent"):
                journey, _ = agreed.without_talk(scene, arrange.load(contact), called_off=False)
                return Next("home", journey, (line("sent", name=name),))
            case Chosen(choice="new_date"):
                journey, _ = agreed.without_talk(scene, arrange.load(contact), called_off=False)
                return Next("schedule/when", journey)
            case Chosen(choice="no_more"):
                return scene.to("declined", talk=None, proposal="", answer="no", answered_at=scene.now)
            case Chosen(choice="held"):
                return scene.to("meeting", outcome="")
            case Chosen(choice="home"):
                return scene.to("home")
            case Said(text=text) if (dated := new_date(scene, text)) is not None:
                return dated
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now."""
        return scene.to("home")
