"""The coach reads the invitation before it goes out. The student has the last word."""

from __future__ import annotations

from conversations import findings
from conversations.own_words import LEAST, can_be_message, says_how
from conversations.review import CHANNELS, review_invitation, tips
from conversations.review.finding import Finding
from conversations.review.greeting import opens_with_greeting
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step, line, to_copy, words_form
from conversations.vocabulary import Filled, Form, Said
from conversations.words import called

LONGEST = 4000
LEAST_OWN = 80
"""Characters from which on typed words are taken as a new version where none was asked for, unless they begin "Hi Maya"."""
TIPS = 2
"""Pieces of advice beside an invitation that has no findings."""


class Check(Step):
    """What the review found in the last version, with a way to mend each.

    Slots: `edit` waits for a new version; `one=<n>` goes through the findings one at a time.
    """

    id = "check"
    leads_to = ("ready", "draft")
    of_contact = True
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """The findings with the words they are about, or that it reads well."""
        text, values = scene.contact.invitation, {"name": called(scene.contact, scene.texts)}
        form = words_form(scene.texts, text)
        if scene.slot == "edit":
            now = (to_copy("now", text),) if text else ()
            return Ask("ask_edit", values, ("leave",), now, form)
        found = self._review(scene, text)
        if not found:
            return Ask("ask_fine", values, ("good", "edit", "drafts"), lambda: self._tips(scene, text), form)
        if (place := _place(scene.slot, found)) is not None:
            return self._one(scene, found, place, form)
        mend = ("mend",) if findings.can_mend(found) else ()
        told = Line("found", {"n": len(found)})
        choices = (*mend, *(("one_by_one",) if len(found) > 1 else ()), "edit", "as_is", "drafts")
        return Ask("ask", values, choices, lambda: (told, *findings.shown(found, text, scene.texts)), form)

    @staticmethod
    def _one(scene: Scene, found: tuple[Finding, ...], place: int, form: Form) -> Ask:
        """One finding and what can be done about it."""
        this, text = found[place], scene.contact.invitation
        mend = ("mend_this",) if this.mend is not None else ()
        onward = ("next",) if place + 1 < len(found) else ()
        said = (Line("one", {"n": place + 1, "of": len(found)}), findings.one(this, text, scene.texts))
        return Ask("ask_one", {}, (*mend, *onward, "edit", "as_is", "all"), said, form)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A new version is reviewed again; "as it is" is always there."""
        old = scene.contact.invitation
        match answer:
            case Chosen(choice="good" | "as_is"):
                return scene.to("ready", ready_at=scene.now)
            case Chosen(choice="edit"):
                return scene.to("check/edit")
            case Chosen(choice="leave" | "all"):
                return scene.to("check")
            case Chosen(choice="one_by_one"):
                return scene.to("check/one=0")
            case Chosen(choice="next" | "mend_this" as what):
                return self._onward(scene, mend=what == "mend_this")
            case Chosen(choice="drafts"):
                return scene.to("draft")
            case Chosen(choice="mend"):
                mended = findings.mended(old, self._review(scene, old))
                return self._version(scene, mended, to_copy("mended", mended))
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
        if not self._can_be(scene, words):
            return scene.stay("hint_edit" if scene.slot == "edit" else "hint")
        if len(words) > LONGEST:
            return scene.stay("too_long", n=LONGEST)
        same = words == scene.contact.invitation
        return scene.to("check", line("same")) if same else self._version(scene, words)

    @staticmethod
    def _can_be(scene: Scene, words: str) -> bool:
        if scene.slot == "edit":
            return can_be_message(words, scene.contact.name)
        return len(words) >= (LEAST if opens_with_greeting(words) else LEAST_OWN) and not says_how(words)

    def _onward(self, scene: Scene, *, mend: bool) -> Outcome:
        """The next finding; or this one mended, after which the next has its place."""
        old = scene.contact.invitation
        found = self._review(scene, old)
        place = _place(scene.slot, found)
        if place is None:
            return scene.to("check")
        if not mend:
            return scene.to(f"check/one={min(place + 1, len(found) - 1)}")
        text = findings.mended(old, found[place : place + 1])
        left = len(self._review(scene, text))
        where = f"check/one={min(place, left - 1)}" if left else "check"
        return self._version(scene, text, to_copy("mended", text), to=where)

    def _version(self, scene: Scene, text: str, *lines: Line, to: str = "check") -> Next:
        """One more version; the older ones stay. What is better now is named."""
        before, after = self._review(scene, scene.contact.invitation), self._review(scene, text)
        drafts = (*(draft for draft in scene.contact.drafts if draft != text), text)
        return scene.to(to, *lines, *findings.better(before, after, scene.texts), drafts=drafts)

    @staticmethod
    def _review(scene: Scene, text: str) -> tuple[Finding, ...]:
        return review_invitation(text, _channel(scene), scene.contact.name)

    @staticmethod
    def _tips(scene: Scene, text: str) -> tuple[Line, ...]:
        """Advice that is no finding. The subject line is ours to write: "ready" shows it."""
        found = [
            tip for tip in tips(text, "invitation", _channel(scene), scene.contact.name) if tip.code != "subject-line"
        ]
        return tuple(Line(f"review.tip_{tip.code}", dict(tip.values)) for tip in found[:TIPS])


def _place(slot: str, found: tuple[Finding, ...]) -> int | None:
    """Which finding the slot `one=<n>` is at, the last one if there are fewer by now; None for other slots."""
    name, _, rest = slot.partition("=")
    if name != "one" or not found:
        return None
    return min(int(rest), len(found) - 1) if rest.isdecimal() and len(rest) < 4 else 0


def _channel(scene: Scene) -> str:
    """The channel by whose measure it is read; what is said in person (an edit may lead here) by that of a short message."""
    channel = scene.contact.channel or "email"
    return channel if channel in CHANNELS else "linkedin_message"
