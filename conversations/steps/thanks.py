"""The thank-you: drafted from the notes, reviewed, sent within a day."""

from __future__ import annotations

from conversations import findings, writing
from conversations.review import review_thanks
from conversations.review.finding import Finding
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step, line, to_copy, words_form
from conversations.vocabulary import Filled, Said
from conversations.words import called

LONGEST = 3000


class Thanks(Step):
    """Slots: two drafts or one's own, `own` to type it, `check` for the review, `send` to copy it, `more` after a talk cut short."""

    id = "thanks"
    leads_to = ("reflect",)
    of_contact = True
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """What is to be done next with the note."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        match scene.slot:
            case "own":
                return Ask("ask_own", values, ("drafts",))
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
                return Ask("ask", values, (*keep, "warm", "short", "own"), lambda: self._to_copy(scene))

    def _to_copy(self, scene: Scene) -> tuple[Line, ...]:
        name = called(scene.contact, scene.texts)
        return tuple(to_copy(kind, self._draft(scene, kind), name=name) for kind in ("warm", "short"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A draft, or the student's own words; whatever is typed here is their note."""
        contact = scene.contact
        match answer:
            case Chosen(choice="warm" | "short" as kind) if not scene.slot:
                return self._written(scene, self._draft(scene, kind))
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
                return self._own(scene, text)
            case Filled(values=values):
                return self._own(scene, "\n".join(value for value in values.values() if value))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now; a reminder comes."""
        return scene.to("reflect", line("not_yet", name=called(scene.contact, scene.texts)))

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
    def _draft(scene: Scene, kind: str) -> str:
        return writing.message(f"thanks_{kind}", scene.journey, scene.contact, scene.texts)

    def _review(self, scene: Scene) -> tuple[Finding, ...]:
        return review_thanks(scene.contact.thanks, scene.contact.name)
