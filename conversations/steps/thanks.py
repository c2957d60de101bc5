"""The thank-you: drafted from the notes, reviewed, sent within a day."""

from __future__ import annotations

from conversations import findings, thank_yous, writing
from conversations.journey import Note
from conversations.review import review_thanks
from conversations.review.finding import Finding
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy, words_form
from conversations.vocabulary import Filled, Said
from conversations.words import called

LONGEST = 3000


class Thanks(Step):
    """Slots: two drafts or one's own, `own` to type it, `check` for the review, `send` to copy it, `more` after a talk cut short.

    Without a note that names something there is no draft: first one thing is asked for that the student remembers.
    """

    id = "thanks"
    leads_to = ("reflect",)
    of_contact = True
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """What is to be done next with the note."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        match scene.slot:
            case "own":
                return Ask("ask_own", values, ("drafts",) if self._drafts(scene) else ())
            case "check":
                found = self._review(scene)
                mend = ("mend",) if findings.can_mend(found) else ()
                return Ask(
                    "ask_check" if found else "ask_fine",
                    values,
                    (*mend, "own", "as_it_is") if found else ("good", "own"),
                    lambda: findings.shown(found, contact.thanks, scene.texts),
                    words_form(scene.texts, contact.thanks),
                )
            case "send":
                return Ask("ask_send", values, ("sent", "not_yet", "own"), (to_copy("copy", contact.thanks, **values),))
            case "more":
                draft = writing.message("more_time", scene.journey, contact, scene.texts)
                return Ask("ask_more", values, ("asked", "no"), (to_copy("copy_more", draft, **values),))
            case _:
                keep = ("keep",) if contact.thanks else ()
                drafts = self._drafts(scene)
                if not drafts:
                    return Ask("ask_vague" if contact.notes else "ask_memory", values, (*keep, "own"))
                shown = tuple(to_copy(kind, draft, **values) for kind, draft in drafts.items())
                return Ask("ask", values, (*keep, *drafts, "own"), shown)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A draft, or the student's own words; whatever is typed here is their note."""
        contact = scene.contact
        match answer:
            case Chosen(choice="warm" | "short" as kind) if not scene.slot:
                draft = self._drafts(scene).get(kind)
                return self._written(scene, draft) if draft else scene.stay("hint_memory")
            case Chosen(choice="keep" | "drafts"):
                return scene.to("thanks/check" if answer.choice == "keep" else "thanks")
            case Chosen(choice="own"):
                return scene.to("thanks/own")
            case Chosen(choice="mend"):
                return self._written(scene, findings.mended(contact.thanks, self._review(scene)))
            case Chosen(choice="good" | "as_it_is"):
                return scene.to("thanks/send")
            case Chosen(choice="sent"):
                return self._sent(scene)
            case Chosen(choice="not_yet"):
                return scene.to("reflect", line("not_yet", name=called(contact, scene.texts)))
            case Chosen(choice="asked"):
                return scene.to("reflect", line("asked"), asked_more=True)
            case Chosen():
                return scene.to("reflect")
            case Said(text=text):
                return self._typed(scene, text)
            case Filled(values=values):
                return self._typed(scene, "\n".join(value for value in values.values() if value))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now; a reminder comes."""
        return scene.to("reflect", line("not_yet", name=called(scene.contact, scene.texts)))

    def _typed(self, scene: Scene, text: str) -> Outcome:
        """A note of their own; or, where one thing is asked for, what they remember: that thanks nobody."""
        if scene.slot or "thank" in text.lower() or self._drafts(scene):
            return self._own(scene, text)
        memory = text.strip()
        if not any(letter.isalnum() for letter in memory):
            return scene.stay("hint_memory")
        if len(memory) > LONGEST:
            return scene.stay("too_long", n=LONGEST)
        return scene.to("thanks", notes=(Note("", memory), *scene.contact.notes))

    def _own(self, scene: Scene, text: str) -> Outcome:
        words = text.strip()
        if len(words) < 20 or scene.slot == "more":
            return scene.stay("hint")
        return scene.stay("too_long", n=LONGEST) if len(words) > LONGEST else self._written(scene, words)

    def _written(self, scene: Scene, text: str) -> Next:
        old = scene.contact.thanks
        before = review_thanks(old, scene.contact.name) if old and scene.slot in ("check", "own") else ()
        lines = findings.better(before, review_thanks(text, scene.contact.name), scene.texts)
        return scene.to("thanks/check", *lines, replaced=(old,) if old and old != text else (), thanks=text)

    def _sent(self, scene: Scene) -> Next:
        cut_short = scene.contact.outcome == "cut_short" and not scene.contact.asked_more
        said = line("sent", name=called(scene.contact, scene.texts))
        return scene.to("thanks/more" if cut_short else "reflect", said, thanked_at=scene.now)

    @staticmethod
    def _drafts(scene: Scene) -> dict[str, str]:
        return thank_yous.drafts(scene.journey, scene.contact, scene.texts)

    def _review(self, scene: Scene) -> tuple[Finding, ...]:
        return review_thanks(scene.contact.thanks, scene.contact.name)
