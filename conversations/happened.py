"""What became of a talk, from a button or a sentence, and what follows: notes, a new date, a kind word."""

from __future__ import annotations

import re

from msgspec.structs import replace

from conversations import agreed, arrange, writing
from conversations.step import Line, Next, Outcome, Scene, Stay, line, to_copy
from conversations.words import called

HELD = ("held", "cut_short")
LONGEST = 150
"""Characters: what is longer is hardly about the talk alone."""
LEADS_TO = ("notes", "schedule", "no_show", "missed", "meeting")
"""Where these outcomes lead; a step that uses them declares it."""

_UNABLE = r"(?:can.?t|cannot|can not|won.?t|couldn.?t|not able to|unable to|won.?t be able to)"
_SO = r"(?:really|so|sorry|afraid|feeling|too|very|still|totally|pretty|also|just|actually|probably|maybe)"
_ILL = (
    r"(?:(?:sick|ill|unwell)\b(?! of\b)|in (?:the )?hospital|in bed|flu|fever|a (?:bad )?cold|covid|migraine|food poisoning"
    r"|not (?:feeling )?(?:so )?well(?! \w))"
)
_NOT_HELD = r"^(?!.*\b(?:went|talked|spoke|we met|it was)\b)"
_THEY = (
    _NOT_HELD
    + r"(?!.*\b(?:if|hope|afraid|worried|scared|might|maybe)\b).*\b(?:she|he|they)(?:['\u2019]s|['\u2019]re)?\b"
)
"""They, where it is not only feared."""
_PATTERNS = (
    (
        "missed",
        r"\bi (?:\w+ )?(?:missed|forgot|overslept|was ?n.?t there|did ?n.?t (?:go|make it|show))\b|\bmy fault\b",
    ),
    (
        "called_off",
        rf"{_THEY}(?:(?!\bi\b).|\W*[:\"\u201c] ?i\b){{0,30}} {_UNABLE} (?:\w+ )?(?:make|come|be there|do it|meet|attend)\b",
    ),
    ("called_off", rf"{_THEY} (?:\w+ ){{0,2}}(?:to cancel|call it off|cancel+ing|cancel+ed|cancels)\b"),
    ("called_off", rf"{_THEY} (?:(?:is|are|feels|has|have|got|caught|{_SO}) )*(?:the |an? )?{_ILL}"),
    (
        "cant",
        rf"\bi(?:['\u2019]?m| am)? (?:{_SO} )?{_UNABLE} (?:\w+ )?(?:make|come|go|be there|do it|do this|meet|attend|keep)",
    ),
    (
        "cant",
        r"\bi(?:['\u2019]ll|['\u2019]ve| will| am|['\u2019]m|m)? (?:\w+ )?(?:have|need|want|got|had|going) (?:got )?to"
        r" (?:move(?! on\b)|reschedule|postpone|cancel|call (?:it )?off)\b",
    ),
    (
        "cant",
        r"\bi(?:['\u2019]m| am|m) (?:\w+ )?(?:cancel+ing|postponing|moving it)\b"
        r"|\b(?:can|could) i (?:cancel|move|reschedule|postpone)\b",
    ),
    (
        "cant",
        rf"{_NOT_HELD}.*\b(?:i['\u2019]?m|i am|i feel|i['\u2019]?ve got|i have|i got|i caught) (?:{_SO} )*"
        rf"(?:an? |the )?(?:bad )?{_ILL}\b",
    ),
    ("cant", rf"^(?:(?:sorry|so|oh|no|hi|ugh|but|{_ILL})\b\W*)*{_UNABLE} (?:\w+ )?(?:make it|come|be there|go)\b"),
    ("cant", rf"^(?:sorry\W+)?(?:feeling )?{_ILL}\W*(?:today|tomorrow|now|again)?\W*$"),
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


_TALK = r"(?:it|us|(?:the|our|my) (?:talk|meeting|call|coffee|lunch|chat|date|time|appointment|interview))"
_GONE = r"(?:moved|re-?scheduled|postponed|pushed(?: back)?|cancel+ed|called off|put off|delayed)"
_SURELY = re.compile(
    rf"^(?:(?:actually|so|oh|ok|well|hey|sorry|btw|by the way|um+)\b[\s,:!.]*)*(?:"
    rf"(?:(?!i\b|we\b)\w+ )(?:(?:has|had|just|now|wants to|needs to|have to) )*(?:{_GONE}|move|reschedule|postpone|cancel) {_TALK}\b"
    rf"|\w+ (?:has |just )*called {_TALK} off\b"
    rf"|(?:she|he|they) (?:has |have |just )*(?:cancel+ed|rescheduled|postponed)\W*$"
    rf"|(?:the|our|my) (?:talk|meeting|call|coffee|lunch|chat|date|appointment|interview) (?:is|was|has been|got) (?:now )?{_GONE}\b"
    rf"|(?:i|we) (?:can.?t|cannot|won.?t be able to) make (?:it|our|the talk|the meeting)\b"
    rf"|(?:i|we) (?:have|need|want) to (?:move|reschedule|postpone|cancel) {_TALK}\b)",
    re.IGNORECASE,
)
"""A sentence about the talk that is nothing else, for steps in which all that is typed is taken for something of its own."""


def surely(scene: Scene, text: str) -> Outcome | None:
    """What comes of "she moved it to Monday at 9" where findings or questions are typed; None if it may be one of those."""
    if (
        scene.contact.talk is None
        or len(text) > LONGEST
        or "?" in text
        or not _SURELY.match(text.strip().replace("’", "'"))
    ):
        return None
    return said(scene, text)


def said(scene: Scene, text: str) -> Outcome | None:
    """What comes of a sentence ("it went well", "she moved it to Friday at 3"); None if it says nothing about the talk."""
    name = scene.contact.first_name
    words = re.sub(rf"\b{re.escape(name)}\b", "she", text, flags=re.IGNORECASE) if name else text
    choice = next((choice for choice, pattern in _SENTENCES if pattern.search(words)), "")
    if choice in ("", "moved"):
        dated = new_date(scene, text)
        return dated if dated or not choice else scene.to("schedule/when", outcome="moved")
    return happened(scene, choice)


def new_date(scene: Scene, text: str) -> Outcome | None:
    """A new time in the student's words is read back at once; None if there is none in them."""
    reading = arrange.read(text, arrange.load(scene.contact), scene.now, scene.journey.zone)
    proposal = reading.proposal
    if reading.trouble is not None or proposal.wall is None:
        return None
    outcome = "moved" if scene.contact.talk is not None else scene.contact.outcome
    return scene.to(f"schedule/{proposal.missing}", outcome=outcome, proposal=arrange.dump(replace(proposal, picks=())))


def happened(scene: Scene, choice: str) -> Outcome:
    """`choice` is held, cut_short, already, no_show, missed, moved, cant or called_off."""
    talk, name = scene.contact.talk, called(scene.contact, scene.texts)
    ahead = talk is not None and scene.now < talk.at
    match choice:
        case "held" | "cut_short" if ahead:
            return scene.to(f"meeting/early={choice}")
        case "already":
            return scene.to("meeting/early=held")
        case "held" | "cut_short":
            return held(scene, choice)
        case "no_show" | "missed" if talk is None or ahead:
            return Stay(Line("meeting.not_yet"))
        case "no_show" | "missed":
            return scene.to(choice, outcome=choice)
        case "moved":
            return scene.to("schedule/when", outcome="moved")
        case "cant":
            draft = writing.message("reschedule", scene.journey, scene.contact, scene.texts)
            return scene.to("schedule/when", to_copy("meeting.cant", draft, name=name), outcome="moved")
        case _:
            kept = arrange.load(scene.contact)
            journey, lines = agreed.without_talk(scene, kept, called_off=True, outcome="called_off")
            return Next("meeting/off", journey, lines)


def held(scene: Scene, outcome: str) -> Next:
    """The talk took place, in full or cut short."""
    short = (line("meeting.short", name=called(scene.contact, scene.texts)),) if outcome == "cut_short" else ()
    return scene.to("notes", *short, outcome=outcome, held_at=scene.now, proposal="")
