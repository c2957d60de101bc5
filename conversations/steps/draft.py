"""Three drafts of the invitation to choose from, or the student's own words."""

from __future__ import annotations

import re

from conversations import writing
from conversations.own_words import can_be_message, says_how
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step, line, to_copy
from conversations.vocabulary import Filled, Said
from conversations.words import called

KINDS = ("warm", "short", "formal")
LONGEST = 4000
LEAST_OWN = 40
"""Characters from which on typed words are taken as the student's own invitation where none was asked for."""
_WORDS = {"warm": "warm|first|1st", "short": "short|second|2nd", "formal": "formal|third|3rd|last"}
_NAMED = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _WORDS.items())
_ONE = re.compile(rf"\b(?:{'|'.join(_WORDS.values())}) (?:one|draft|version)\b", re.IGNORECASE)


class Draft(Step):
    """Composed from the student's answers and fitted to the channel. In person there is nothing to send: it goes on to "ready"."""

    id = "draft"
    leads_to = ("check", "ready", "home")
    of_contact = True
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """The drafts, each to be copied; in the slot `own`, an empty page."""
        contact, values = scene.contact, {"name": called(scene.contact, scene.texts)}
        if scene.slot == "own":
            return Ask("ask_own", values, ("drafts",))
        keep = ("keep",) if contact.invitation else ()
        if contact.channel == "in_person":
            return Ask("ask_in_person", values, (*keep, *KINDS, "not_now"), lambda: self._drafts(scene))
        key = "ask_again" if keep else "ask"
        return Ask(key, values, (*keep, *KINDS, "own", "not_now"), lambda: self._drafts(scene))

    def _drafts(self, scene: Scene) -> tuple[Line, ...]:
        contact, name = scene.contact, called(scene.contact, scene.texts)
        drafts = writing.invitations(scene.journey, contact, scene.texts)
        shown = tuple(to_copy(kind, text, name=name) for kind, text in zip(KINDS, drafts, strict=True))
        if contact.channel not in ("email", ""):
            return shown
        return (*shown, line("subject", subject=writing.subject(scene.journey, contact, scene.texts)))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A draft taken, or words of their own; each version is kept."""
        match answer:
            case Chosen(choice="own"):
                return scene.to("draft/own")
            case Chosen(choice="drafts"):
                return scene.to("draft")
            case Chosen(choice="not_now"):
                return scene.to("home", line("not_now"))
            case Chosen(choice="keep"):
                return self._taken(scene, scene.contact.invitation)
            case Chosen(choice=kind):
                return self._taken(scene, self._draft(scene, kind))
            case Said(text=text):
                return self._own(scene, text)
            case Filled(values=values):
                return self._own(scene, "\n".join(value for value in values.values() if value))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now."""
        return scene.to("home", line("not_now"))

    def _own(self, scene: Scene, text: str) -> Outcome:
        """An invitation, or a few words about which draft it shall be ("the second one, please")."""
        words = text.strip()
        if scene.slot != "own" and (named := _named(words)):
            return self._taken(scene, self._draft(scene, named))
        if scene.slot == "own":
            if not can_be_message(words, scene.contact.name):
                return scene.stay("hint_own")
        elif len(words) < LEAST_OWN or says_how(words):
            return scene.stay("hint")
        return scene.stay("too_long", n=LONGEST) if len(words) > LONGEST else self._taken(scene, words)

    def _taken(self, scene: Scene, text: str) -> Next:
        drafts = (*(old for old in scene.contact.drafts if old != text), text)
        if scene.contact.channel == "in_person":
            return scene.to("ready", drafts=drafts, ready_at=scene.now)
        return scene.to("check", drafts=drafts)

    @staticmethod
    def _draft(scene: Scene, kind: str) -> str:
        return writing.one_invitation(KINDS.index(kind), scene.journey, scene.contact, scene.texts)


def _named(words: str) -> str:
    """The draft that a few words are about, or ''."""
    if len(words) >= (100 if _ONE.search(words) else LEAST_OWN) or "\n" in words:
        return ""
    kinds = [kind for kind, pattern in _NAMED if pattern.search(words)]
    return kinds[0] if len(kinds) == 1 else ""
