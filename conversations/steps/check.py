"""The coach reads the invitation before it goes out. The student has the last word."""

from __future__ import annotations

from conversations import findings
from conversations.review import review_invitation
from conversations.review.finding import Finding
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step
from conversations.vocabulary import Filled, Said
from conversations.words import called

LONGEST = 4000
LEAST = 10


class Check(Step):
    """What the review found in the last version, with a way to mend each; `edit` waits for a new version."""

    id = "check"
    leads_to = ("ready", "draft")
    of_contact = True
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """The findings with the words they are about, or that it reads well."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        if scene.slot == "edit":
            return Ask("ask_edit", values, ("as_is",))
        found = self._review(scene, contact.invitation)
        if not found:
            return Ask("ask_fine", values, ("good", "edit", "drafts"))
        mend = ("mend",) if findings.can_mend(found) else ()
        lines = (Line("found", {"n": len(found)}), *findings.shown(found, contact.invitation, scene.texts))
        return Ask("ask", values, (*mend, "edit", "as_is", "drafts"), lines)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A new version is reviewed again; "as it is" is always there."""
        contact = scene.contact
        match answer:
            case Chosen(choice="good" | "as_is"):
                return scene.to("ready", ready_at=scene.now)
            case Chosen(choice="edit"):
                return scene.to("check/edit")
            case Chosen(choice="drafts"):
                return scene.to("draft")
            case Chosen(choice="mend"):
                return self._version(
                    scene, findings.mended(contact.invitation, self._review(scene, contact.invitation))
                )
            case Said(text=text):
                return self._typed(scene, text)
            case Filled(values=values):
                return self._typed(scene, "\n".join(value for value in values.values() if value))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """The review is advice."""
        return scene.to("ready", ready_at=scene.now)

    def _typed(self, scene: Scene, text: str) -> Outcome:
        words = text.strip()
        if len(words) < (LEAST if scene.slot == "edit" else 4 * LEAST):
            return scene.stay("hint")
        return scene.stay("too_long", n=LONGEST) if len(words) > LONGEST else self._version(scene, words)

    def _version(self, scene: Scene, text: str) -> Next:
        old = scene.contact.invitation
        before, after = self._review(scene, old), self._review(scene, text)
        drafts = (*(draft for draft in scene.contact.drafts if draft != text), text)
        return scene.to("check", *findings.better(before, after, scene.texts), drafts=drafts)

    @staticmethod
    def _review(scene: Scene, text: str) -> tuple[Finding, ...]:
        return review_invitation(text, scene.contact.channel or "email", scene.contact.name)
