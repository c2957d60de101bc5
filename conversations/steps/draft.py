"""Three drafts of the invitation to choose from, or the student's own words."""

from __future__ import annotations

from conversations import writing
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step, to_copy
from conversations.vocabulary import Filled, Said
from conversations.words import called

KINDS = ("warm", "short", "formal")
LONGEST = 4000
LEAST_OWN = 25
"""Characters from which on typed words are taken as the student's own invitation."""


class Draft(Step):
    """Composed from the student's answers and fitted to the channel. In person there is nothing to send: it goes on to "ready"."""

    id = "draft"
    leads_to = ("check", "ready")
    of_contact = True
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """The drafts, each to be copied; in the slot `own`, an empty page."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        if scene.slot == "own":
            return Ask("ask_own", values, ("drafts",))
        drafts = writing.invitations(scene.journey, contact, scene.texts)
        shown: tuple[Line, ...] = tuple(to_copy(kind, text, **values) for kind, text in zip(KINDS, drafts, strict=True))
        if contact.channel == "in_person":
            return Ask("ask_in_person", values, KINDS, shown)
        keep = ("keep",) if contact.invitation else ()
        return Ask("ask", values, (*keep, *KINDS, "own"), shown)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A draft taken, or words of their own; each version is kept."""
        contact = scene.contact
        match answer:
            case Chosen(choice="own"):
                return scene.to("draft/own")
            case Chosen(choice="drafts"):
                return scene.to("draft")
            case Chosen(choice="keep"):
                return scene.to("check")
            case Chosen(choice=kind) if kind in KINDS:
                text = writing.invitations(scene.journey, contact, scene.texts)[KINDS.index(kind)]
                return self._taken(scene, text)
            case Said(text=text):
                return self._own(scene, text)
            case Filled(values=values):
                return self._own(scene, "\n".join(value for value in values.values() if value))
            case _:
                return scene.stay("hint")

    def _own(self, scene: Scene, text: str) -> Outcome:
        words = text.strip()
        if len(words) < LEAST_OWN:
            return scene.stay("hint")
        return scene.stay("too_long", n=LONGEST) if len(words) > LONGEST else self._taken(scene, words)

    def _taken(self, scene: Scene, text: str) -> Next:
        drafts = (*(old for old in scene.contact.drafts if old != text), text)
        if scene.contact.channel == "in_person":
            return scene.to("ready", drafts=drafts, ready_at=scene.now)
        return scene.to("check", drafts=drafts)
