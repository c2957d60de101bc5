"""The student lets a contact go."""

from __future__ import annotations

from msgspec.structs import replace

from conversations import letting_go, overview
from conversations.step import Answer, Ask, Chosen, Line, Outcome, Resume, Scene, Step


class Close(Step):
    """Asked once; a closed contact can be opened again from /people, nothing about them is lost."""

    id = "close"
    leads_to = ()
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """Sure?"""
        return Ask("ask", {"name": overview.called(scene, scene.contact)}, ("yes", "no"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Yes closes."""
        match answer:
            case Chosen(choice="yes"):
                journey, lines = letting_go.let_go(scene)
                name = overview.called(scene, scene.contact)
                return Resume(replace(journey, focus=0, at="home"), (Line("closed", {"name": name}), *lines))
            case Chosen():
                return Resume(scene.journey)
            case _:
                return scene.stay("hint")
