"""The one follow-up."""

from __future__ import annotations

from conversations import answered, writing
from conversations.answers import says_heard, says_sent
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Said
from conversations.words import called


class FollowUp(Step):
    """A draft to copy. A second one would be pushing: after it there is only waiting."""

    id = "follow_up"
    leads_to = (*answered.LEADS_TO, "sent", "home")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """The draft, or that it went out already."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        if contact.followed_up_at is not None:
            day = scene.journey.local(contact.followed_up_at).date()
            return Ask("ask_already", {**values, "day": day}, ("answered", "home"))
        draft = writing.message("follow_up", scene.journey, contact, scene.texts)
        return Ask("ask", values, ("sent", "answered", "not_yet"), (to_copy("draft", draft, **values),))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Sent: the last clock starts."""
        match answer:
            case Chosen(choice="sent"):
                return self._sent(scene)
            case Chosen(choice="answered"):
                return scene.to("sent")
            case Chosen():
                return self._not_yet(scene)
            case Said(text=text) if (on := answered.told(scene, text)) is not None:
                return on
            case Said(text=text) if says_heard(text):
                return scene.to("sent")
            case Said(text=text) if (out := says_sent(text)) is not None:
                return self._sent(scene) if out else self._not_yet(scene)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now."""
        return scene.to("home")

    def _sent(self, scene: Scene) -> Outcome:
        contact, name = scene.contact, called(scene.contact, scene.texts)
        if contact.followed_up_at is not None:
            return scene.to("sent")
        return scene.to("sent", line("sent", name=name), followed_up_at=scene.now)

    def _not_yet(self, scene: Scene) -> Outcome:
        if scene.contact.followed_up_at is not None:
            return scene.to("home")
        return scene.to("home", line("not_yet", name=called(scene.contact, scene.texts)))
