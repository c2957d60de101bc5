"""What each message consists of: paragraphs of sentences, each sentence the first of its alternatives whose places are all known.

The keys are those of `texts/<language>/writing*.toml`. Alternatives stand from the richest to the plainest; "" is: leave it out.
Where a message is too long for its channel, later and shorter alternatives are taken.
"""

from __future__ import annotations

Sentence = tuple[str, ...]
Paragraph = tuple[Sentence, ...]
Plan = tuple[Paragraph, ...]

_GREET: Sentence = ("greet_warm", "greet_nobody")
_GREET_FORMAL: Sentence = ("greet_formal", "greet_formal_brief", "greet_nobody")
_GREET_AGAIN: Sentence = ("greet_titled", *_GREET)
_GREET_SPOKEN: Sentence = ("greet_spoken", "greet_warm", "greet_nobody")

_WHO: Sentence = (
    "who_known",
    "who",
    "who_aside",
    "who_field",
    "who_me",
    "who_short",
    "who_student",
    "who_student_aside",
    "who_nobody",
)
_WHO_FORMAL: Sentence = (
    "who_known",
    "who_formal",
    "who_formal_aside",
    "who_formal_field",
    "who_formal_me",
    "who_formal_student",
    "who_student_aside",
    "who_formal_nobody",
)

_SIGN: Sentence = ("sign_warm", "sign_warm_nobody")
_SIGN_SHORT: Sentence = ("sign_short", "sign_short_nobody")
_SIGN_FORMAL: Sentence = ("sign_formal", "sign_formal_nobody")
SIGN_CHAT: Sentence = ("sign_chat", "")

_LETTER = (
    (
        (_GREET,),
        (_WHO, ("named", "found", ""), ("spark_said", "spark", "reason", "reason_none")),
        (("purpose", "purpose_none", "purpose_short"),),
        (("ask", "ask_tight"), ("out", "out_brief", "")),
        (("thanks", "thanks_short"),),
        (_SIGN,),
    ),
    (
        (_GREET,),
        (
            _WHO,
            ("named", "spark_said", "spark_short", "reason_short", "reason_none"),
            ("ask_short", "ask_tight_short"),
        ),
        (("thanks_short",),),
        (_SIGN_SHORT,),
    ),
    (
        (_GREET_FORMAL,),
        (
            _WHO_FORMAL,
            ("named_formal", "found", ""),
            ("spark_said", "spark_formal", "reason_formal", "reason_formal_none"),
        ),
        (("purpose_formal", "purpose_formal_none", ""),),
        (("ask_formal", "ask_brief_formal", "ask_tight_formal"), ("out_formal", "")),
        (("thanks_formal",),),
        (_SIGN_FORMAL,),
    ),
)
"""Email and LinkedIn message: warm, short, formal."""

_CHAT = (
    (
        (
            _GREET,
            _WHO,
            ("named", "spark_said", "spark", "found", "reason", "reason_none"),
            ("ask", "ask_tight"),
            ("out_brief", ""),
            ("thanks_much", "thanks_short"),
        ),
    ),
    (
        (
            _GREET,
            _WHO,
            ("spark_said", "spark_short", "named", "reason_short", "reason_none"),
            ("ask_tight_short",),
            ("thanks_short",),
        ),
    ),
    (
        (
            _GREET_FORMAL,
            _WHO_FORMAL,
            ("named_formal", "spark_said", "spark_formal", "found", "reason_formal", "reason_formal_none"),
            ("ask_brief_formal", "ask_tight_formal"),
            ("thanks_much_formal", "thanks_short"),
        ),
    ),
)
"""Text message and LinkedIn note, all in one paragraph."""

_SPOKEN = (
    (
        (
            _GREET,
            ("moment",),
            _WHO,
            ("named", "found", ""),
            ("spark_said", "spark", "reason", "reason_none"),
            ("ask_spoken",),
            ("out",),
            ("thanks_much",),
        ),
    ),
    (
        (
            _GREET,
            _WHO,
            ("spark_said", "spark_short", "named", "reason_short", "reason_none"),
            ("ask_spoken_short",),
            ("thanks_short",),
        ),
    ),
    (
        (
            _GREET_SPOKEN,
            ("moment_formal",),
            _WHO_FORMAL,
            ("named_formal", "found", ""),
            ("spark_said", "spark_formal", "reason_formal", "reason_formal_none"),
            ("ask_spoken_formal",),
            ("out_formal",),
            ("thanks_formal",),
        ),
    ),
)
"""What to say in person."""

INVITATIONS: dict[str, tuple[Plan, Plan, Plan]] = {
    "email": _LETTER,
    "linkedin_message": _LETTER,
    "text_message": _CHAT,
    "linkedin_note": _CHAT,
    "in_person": _SPOKEN,
}


def _unsaid(plan: Plan) -> Plan:
    """The plan without who is writing: face to face, an aunt can see that."""
    return tuple(tuple(sentence for sentence in paragraph if sentence not in (_WHO, _WHO_FORMAL)) for paragraph in plan)


SPOKEN_TO_FAMILY = (_unsaid(_SPOKEN[0]), _unsaid(_SPOKEN[1]), _unsaid(_SPOKEN[2]))

SUBJECT: Plan = ((("subject_named", "subject_named_only", "subject_field", "subject_work", "subject"),),)


def _message(*paragraphs: Paragraph) -> Plan:
    return ((_GREET_AGAIN,), *paragraphs, (_SIGN,))


MESSAGES: dict[str, Plan] = {
    "follow_up": _message(
        (
            ("follow_up_known", "follow_up_who", "follow_up_me", "who_nobody"),
            ("follow_up", "follow_up_brief"),
            ("follow_up_why", ""),
        ),
        (("follow_up_ask", "follow_up_ask_brief"), ("follow_up_out", "follow_up_out_brief")),
    ),
    "write_again": _message(
        (("write_again_known", "write_again_who", "write_again_me", "write_again"), ("follow_up_why", "")),
        (("write_again_ask", "write_again_ask_brief"), ("write_again_out", "write_again_out_brief")),
    ),
    "reply_yes": _message(
        (("yes",), ("yes_when_how", "yes_when", "yes_open"), ("pay", "")),
        (("place", ""),),
        (("yes_end", "yes_open_end"),),
    ),
    "reply_later": _message((("later",), ("later_day", "later_open")), (("later_end",),)),
    "reply_no": _message((("no",), ("no_named", "no_whom", "no_whom_none")), (("no_end",),)),
    "reply_resume": _message((("resume",), ("resume_why",), ("resume_offer", "")), (("resume_ask",),)),
    "reply_email_only": _message((("by_email",), ("by_email_ask",)), (("by_email_list",),), (("by_email_end",),)),
    "confirm": _message(
        (("confirm",), ("confirm_when_how", "confirm_when", "")), (("place", ""),), (("confirm_end",),)
    ),
    "reschedule": _message((("reschedule", "reschedule_open"), ("reschedule_ask",)), (("reschedule_end",),)),
    "no_show": _message((("no_show",), ("no_show_date", "no_show_open")), (("no_show_end",),)),
    "missed": _message((("missed", "missed_brief"), ("missed_ask",)), (("missed_end",),)),
    "more_time": _message((("more_time",), ("more_time_why", "")), (("more_time_ask",), ("more_time_end",))),
    "tell_back": _message(
        (("tell_back_written", "tell_back_field", "tell_back"),),
        (("tell_back_advice", "tell_back_open"),),
        (("tell_back_end",),),
    ),
    "keep_in_touch": _message(
        (("keep_written", "keep_field", "keep"), ("keep_advice", "keep_surprise", "")), (("keep_work",), ("keep_end",))
    ),
    "tell_referrer": _message((("referrer_soon", "referrer_soon_nobody"),), (("referrer_end",),)),
    "thanks_warm": _message(
        (("thanked_written_field", "thanked_written", "thanked_field", "thanked"),),
        (("surprise", "question", "about", "note", ""), ("advice", ""), ("names", "")),
        (("stay",),),
    ),
    "thanks_short": _message(
        (("thanked_short",), ("advice_short", "surprise", "question", "about", "note", "names", ""), ("stay_short",))
    ),
}

# How far it has gone with the one who was named.
WRITTEN_TO = _message((("referrer_written", "referrer_written_nobody"),), (("referrer_end",),))
TALKED_TO = _message((("referrer_held", "referrer_held_nobody"), ("referrer_learned", "")), (("referrer_end",),))
MOVED = _message(
    (("yes_again",), ("yes_when_how", "yes_when", "yes_open"), ("pay", "")),
    (("place", ""),),
    (("yes_end", "yes_open_end"),),
)
"""The answer to a new time for a talk that was agreed before."""
