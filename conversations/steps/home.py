"""Between two things to do: everyone on the list, and the next small thing."""

from __future__ import annotations

from msgspec.structs import replace

from conversations import overview
from conversations.journey import Contact
from conversations.step import Answer, Ask, Choice, Chosen, Line, Next, Outcome, Resume, Scene, Step
from conversations.typed import plain_words
from conversations.vocabulary import Said

SHOWN = 5


class Home(Step):
    """The contacts that something can come of, somebody new, another field."""

    id = "home"
    leads_to = ("find", "field", "decision")
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """Everyone with where things stand."""
        active = scene.journey.active_contacts
        people = tuple(
            scene.texts.say(
                "plan", "contact", {"name": overview.called(scene, c), "standing": overview.standing(scene, c)}
            )
            for c in active[-SHOWN:]
        )
        choices = tuple(Choice(f"c{c.id}", overview.called(scene, c)) for c in active[-SHOWN:])
        decision = ("decide",) if len(scene.journey.talks_held) >= 3 else ()
        if not people:
            return Ask("ask_empty", choices=("add", *decision, "field"))
        return Ask("ask", {"people": people}, (*choices, "add", *decision, "field"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A name goes to that contact."""
        match answer:
            case Chosen(choice="add"):
                return scene.to("find")
            case Chosen(choice="field"):
                return scene.to("field")
            case Chosen(choice="decide"):
                return scene.to("decision")
            case Chosen(choice=choice) if choice[1:].isdecimal():
                return self._open(scene, scene.journey.contact(int(choice[1:])))
            case Said(text=text):
                found = [c for c in scene.journey.contacts if _names(text, c)]
                return self._open(scene, found[0]) if len(found) == 1 else scene.stay("hint")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Next:
        """The next thing is somebody new."""
        return scene.to("find")

    def _open(self, scene: Scene, contact: Contact) -> Resume:
        return Resume(
            replace(scene.journey, focus=contact.id), (Line("opened", {"name": overview.called(scene, contact)}),)
        )


def _names(text: str, contact: Contact) -> bool:
    words = plain_words(text)
    return (
        len(words) > 2
        and bool(contact.name)
        and (words in plain_words(contact.name) or plain_words(contact.first_name) in words.split())
    )
