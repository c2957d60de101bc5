"""Waits for the talk, then asks how it went; also where it moves, is called off or falls through."""

from __future__ import annotations

import re

from msgspec.structs import replace

from conversations import agreed, arrange, writing
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.texts import Value
from conversations.vocabulary import Said
from conversations.words import called

BEFORE = ("card", "moved", "cant", "called_off", "already", "home")
AFTER = ("held", "cut_short", "no_show", "missed", "moved", "called_off", "home")
HELD = ("held", "cut_short")

_PATTERNS = (
    (
        "missed",
        r"\bi (?:\w+ )?(?:missed|forgot|overslept|was ?n.?t there|did ?n.?t (?:go|make it|show))\b|\bmy fault\b",
    ),
    ("cant", r"\bi (?:can.?t|cannot|won.?t) (?:make|come|go|be there)"),
    ("cant", r"\bi (?:have|need|want) to (?:move|reschedule|postpone)\b"),
    ("no_show", r"\b(?:did ?n.?t|never|not) (?:show|turn|come|came|pick|answer)|\bno[ -]?show\b"),
    ("no_show", r"\bstood me up\b|\bnobody (?:came|there)\b"),
    ("called_off", r"\bcancel+ed\b|\bcall(?:ed)? (?:it )?off\b|\b(?:can.?t|cannot) make it\b"),
    ("moved", r"\b(?:moved|reschedul\w+|postponed?|pushed|new (?:time|date))\b"),
    ("cut_short", r"\bcut short\b|\bhad to (?:go|leave|run)\b|\bonly (?:\w+ )?(?:five|ten|\d+) min"),
    ("held", r"\b(?:we|it) (?:\w+ )?(?:talked|met|spoke|went|happened|was)\b"),
    ("held", r"\b(?:went|was) (?:\w+ )?(?:great|good|well|fine|nice|ok|okay|amazing|awesome)\b"),
)
"""What a sentence says, the first that fits: "I forgot, so she cancelled" is about what the student did."""
_SENTENCES = tuple((choice, re.compile(pattern, re.IGNORECASE)) for choice, pattern in _PATTERNS)


class Meeting(Step):
    """Slots: early=<outcome> (told of before it began), off (they called it off)."""

    id = "meeting"
    leads_to = ("notes", "schedule", "no_show", "missed", "brief", "later", "declined", "home")
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """Before its time the date, afterwards: did it happen?"""
        contact, talk = scene.contact, scene.contact.talk
        slot = scene.slot.partition("=")[0]
        values: dict[str, Value] = {"name": called(contact, scene.texts)}
        if slot == "off":
            return Ask("ask_off", values, ("new_date", "later", "open", "no_more"))
        if talk is None:
            return Ask("ask_none", values, ("new_date", "held", "home"))
        here = {**values, "when": scene.journey.local(talk.at)}
        if slot == "early":
            return Ask("ask_early", here, ("yes", "not_yet"))
        if contact.outcome == "moved":
            return Ask("ask_moved", here, ("new_date", "still", "home"))
        if scene.now < talk.at:
            return Ask("ask", here, BEFORE)
        return Ask("ask_now" if scene.now < talk.end else "ask_after", here, AFTER)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A button, or what happened in a sentence."""
        slot, _, outcome = scene.slot.partition("=")
        match answer:
            case Chosen(choice="yes"):
                return self._held(scene, outcome if outcome in HELD else "held")
            case Chosen(choice="not_yet"):
                return scene.to("meeting")
            case Chosen(choice="home"):
                return scene.to("home")
            case Chosen(choice="card"):
                return scene.to("brief")
            case Chosen(choice="still"):
                return scene.to("meeting", outcome="")
            case Chosen(choice="new_date"):
                return scene.to("schedule/when")
            case Chosen(choice="later"):
                return scene.to("later", answer="later", answered_at=scene.now)
            case Chosen(choice="open"):
                return scene.to("home", line("open", name=called(scene.contact, scene.texts)))
            case Chosen(choice="no_more"):
                return scene.to("declined", answer="no", answered_at=scene.now, proposal="")
            case Chosen(choice=choice):
                return self._happened(scene, choice)
            case Said(text=text):
                return self._said(scene, slot, text)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Nothing to wait here for."""
        return scene.to("home")

    def _happened(self, scene: Scene, choice: str) -> Outcome:
        talk, name = scene.contact.talk, called(scene.contact, scene.texts)
        ahead = talk is not None and scene.now < talk.at
        match choice:
            case "held" | "cut_short" if ahead:
                return scene.to(f"meeting/early={choice}")
            case "already":
                return scene.to("meeting/early=held")
            case "held" | "cut_short":
                return self._held(scene, choice)
            case "no_show" | "missed" if talk is None or ahead:
                return scene.stay("not_yet")
            case "no_show" | "missed":
                return scene.to(choice, outcome=choice)
            case "moved":
                return scene.to("schedule/when", outcome="moved")
            case "cant":
                draft = writing.message("reschedule", scene.journey, scene.contact, scene.texts)
                return scene.to("schedule/when", to_copy("cant", draft, name=name), outcome="moved")
            case _:
                journey, lines = agreed.without_talk(
                    scene, arrange.load(scene.contact), called_off=True, outcome="called_off"
                )
                return Next("meeting/off", journey, lines)

    def _said(self, scene: Scene, slot: str, text: str) -> Outcome:
        choice = next((choice for choice, pattern in _SENTENCES if pattern.search(text)), "")
        if slot != "off" and choice != "moved":
            return self._happened(scene, choice) if choice else scene.stay("hint")
        return self._moved(scene, text) or scene.stay("hint_off")

    def _moved(self, scene: Scene, text: str) -> Outcome | None:
        """ "She moved it to Friday at 3" has the new time in it; then it is read back at once."""
        reading = arrange.read(text, arrange.load(scene.contact), scene.now, scene.journey.zone)
        said = reading.proposal
        if reading.trouble is not None or said.wall is None:
            return None if scene.slot == "off" else scene.to("schedule/when", outcome="moved")
        return scene.to(f"schedule/{said.missing}", outcome="moved", proposal=arrange.dump(replace(said, picks=())))

    def _held(self, scene: Scene, outcome: str) -> Outcome:
        lines = (line("short", name=called(scene.contact, scene.texts)),) if outcome == "cut_short" else ()
        return scene.to("notes", *lines, outcome=outcome, held_at=scene.now, proposal="")
