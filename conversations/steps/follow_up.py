"""The one follow-up."""

from __future__ import annotations

from conversations import writing
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line, to_copy
from conversations.words import called


class FollowUp(Step):
    """A draft to copy. A second one would be pushing: after it there is only waiting."""

    id = "follow_up"
    leads_to = ("sent", "home")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """The draft, or that it went out already."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        if contact.followed_up_at is not None:
            return Ask(
                "ask_already",
                {**values, "day": scene.journey.local(contact.followed_up_at).date()},
                ("answered", "home"),
            )
        draft = writing.message("follow_up", scene.journey, contact, scene.texts)
        return Ask("ask", values, ("sent", "answered", "not_yet"), (to_copy("draft", draft, **values),))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Sent: the last clock starts."""
        values = {"name": called(scene.contact, scene.texts)}
        match answer:
            case Chosen(choice="sent"):
                return scene.to(
                    "sent", line("sent", **values), followed_up_at=scene.contact.followed_up_at or scene.now
                )
            case Chosen(choice="answered"):
                return scene.to("sent")
            case Chosen():
                return scene.to("home", line("not_yet", **values))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now."""
        return scene.to("home")
