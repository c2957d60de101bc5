"""Somebody named somebody: the warmest way to a next talk."""

from __future__ import annotations

from conversations.names import says_nothing
from conversations.step import Answer, Ask, Choice, Chosen, Next, Outcome, Scene, Step, line
from conversations.vocabulary import Said
from conversations.words import called, one_line


class Referral(Step):
    """The names as buttons; a name typed here is one more."""

    id = "referral"
    leads_to = ("contact", "keep", "home")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """Those who are not on the list yet."""
        left = self._left(scene)
        values = {"name": called(scene.contact, scene.texts)}
        choices = tuple(Choice(f"n{scene.contact.names.index(name)}", name) for name in left)
        return Ask("ask" if left else "ask_empty", values, (*choices, "later"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """The new contact knows who named them."""
        contact = scene.contact
        match answer:
            case Chosen(choice="later"):
                return self.skip(scene)
            case Chosen(choice=choice):
                return self._add(scene, contact.names[int(choice[1:])])
            case Said(text=text) if says_nothing(text):
                return self.skip(scene)
            case Said(text=text) if (
                any(letter.isalpha() for letter in text) and len(one_line(text)) <= 80 and "?" not in text
            ):
                return self._add(scene, one_line(text))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """The names stay, if there are any left."""
        to = "keep" if scene.contact.held_at is not None else "home"
        return scene.to(to, line("later")) if self._left(scene) else scene.to(to)

    def _left(self, scene: Scene) -> tuple[str, ...]:
        known = {contact.name for contact in scene.journey.contacts if contact.referrer == scene.contact.id}
        return tuple(name for name in scene.contact.names if name not in known)

    def _add(self, scene: Scene, name: str) -> Next:
        contact = scene.contact
        names = contact.names if name in contact.names else (*contact.names, name)[-6:]
        journey = scene.change(names=names, named_at=contact.named_at or scene.now).with_new_contact(
            scene.now, name=name, referrer=contact.id, referrer_name=contact.name, field=contact.field, found="referral"
        )
        return Next("contact/role", journey, (line("added", name=name, referrer=called(contact, scene.texts)),))
