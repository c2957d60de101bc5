"""All that a draft can say: short phrases by the name of their place, each only where it is known."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from conversations.journey import MODES, NOBODY, Contact, Journey
from conversations.texts import Texts, Value
from conversations.words import one_line
from conversations.writing import phrases
from conversations.writing.known import known
from conversations.writing.lexicon import pattern, words
from conversations.writing.names import Address, address, first_of
from conversations.writing.phrases import lowered, said, small
from conversations.writing.studies import studies
from conversations.writing.to_you import to_you
from conversations.writing.words import capital, closed, shorten, with_article
from conversations.zones import city_name

Facts = dict[str, Value]
"""Place to phrase; what is not known is not in it."""

SHARED = "writing"
INVITATION = "writing_invitation"
REPLIES = "writing_replies"

# Where people are found, as the steps call it: a contact is asked in the singular, a circle is in the plural.
_CIRCLES = {
    "family": "found_family",
    "friend": "found_friend",
    "friends": "found_friend",
    "professor": "found_professor",
    "professors": "found_professor",
    "alumni": "found_alumni",
    "event": "found_event",
    "events": "found_event",
    "linkedin": "found_linkedin",
}
_SAYS_NOTHING = frozenset(("other", "referral", "online", "internet", "web"))
_LONGEST_QUOTE = 220  # a note may be a page; a message quotes its beginning


def who(journey: Journey, contact: Contact, texts: Texts) -> Facts:
    """What every message needs: who writes, to whom, about which work."""
    return _who(journey, contact, texts, address(contact.name))


def _who(journey: Journey, contact: Contact, texts: Texts, to: Address) -> Facts:
    me = address(journey.name).full
    facts: Facts = {"me": me, "mine": first_of(me), "called": to.called, "formal": to.formal}
    if to.titled:
        facts["titled"] = to.formal
    if me and known(contact.found, contact.name).close:
        facts |= {"known": first_of(me), "me": first_of(me), "formal": to.called}
    learner = studies(journey.studies, texts.plain(SHARED, "student"))
    facts |= {"student": learner.learner, "aside": closed(learner.aside) if learner.aside else ""}
    field = phrases.field(contact.field or journey.field)
    if field.role:
        facts["field"] = texts.plain(SHARED, "field_as", {"role": with_article(field.role)})
    else:
        facts["field"] = field.doing
    facts["work"] = _work(contact, texts)
    return {place: phrase for place, phrase in facts.items() if phrase}


def _work(contact: Contact, texts: Texts) -> str:
    """ "your work as a reef ecologist at Northgate"."""
    role, employer = phrases.role(contact.role), phrases.workplace(contact.employer)
    named = with_article(role.words) if role.kind == "person" else role.words
    if employer and employer.lower() in role.words.lower():
        employer = ""
    values = {"role": named, "employer": employer}
    match role.kind, bool(employer):
        case (("person" | "title"), here):
            return texts.plain(SHARED, "work_as_at" if here else "work_as", values)
        case "area", here:
            return texts.plain(SHARED, "work_in_at" if here else "work_in", values)
        case "other", here:
            return texts.plain(SHARED, "work_aside_at" if here else "work_aside", values)
        case _, here:
            return texts.plain(SHARED, "work_at" if here else "work", values)


def invitation(journey: Journey, contact: Contact, texts: Texts) -> Facts:
    """`who`, and why this very person: who named them, how they were found, what caught the eye."""
    to = address(contact.name)
    facts = _who(journey, contact, texts, to)
    if referrer := _referrer(journey, contact):
        facts["referrer"] = referrer
    elif found := _found(contact, to, texts):
        facts["found"] = found
    if spark := _spark(contact, to):
        first = spark.partition(" ")[0].lower().replace("’", "'")
        if first in ("i", "i'm", "i've", "i'd", "we") and (" you " in spark or " your " in spark):
            facts["spark_said"] = closed(capital(spark))
        else:
            facts["spark"] = closed(spark)
    facts["topics"] = _topics(journey, texts)
    return facts


_NUMBER = re.compile(r"\+?\(?\d[\d\s()./-]{3,}\d")
_LINK = re.compile(r"[/@]|\w\.\w")
_SHORT_PLACE = 2
"""Words of a place that are an app's name, and no sentence about it."""

_WISH = r"\b(?:i(?:['’]?d| would) (?:love|like)|i (?:really )?(?:want|wanna|need|hope)|looking for)\b"
_A_JOB = r"\b(?:jobs?|internships?|interns?|apprenticeships?|position|hired?|to (?:work|intern|join)|working (?:there|with|for|at))\b"
_LEARNING = r"\b(?:learn|know|hear|understand|find out|ask|see)\b"
_HIRING = (
    r"\b(?:offer|take|hire|hiring|recruit|look|looking for)\w*\b.{0,40}\b(?:internships?|interns?|apprentices?|jobs?)\b"
)


def _spark(contact: Contact, to: Address) -> str:
    """What caught the eye, '' where it is nothing ("her job") or a wish for a job: an invitation never hints at one (G7)."""
    spark = about_them(contact.spark, to)
    if words("answers", "no_spark").issuperset(spark.lower().strip("!?.…").split()):
        return ""
    wish = pattern(_WISH).search(spark) and pattern(_A_JOB).search(spark) and not pattern(_LEARNING).search(spark)
    return "" if wish or pattern(_HIRING).search(spark) else spark


def _found(contact: Contact, to: Address, texts: Texts) -> str:
    found = contact.found.strip()
    if not found or found in _SAYS_NOTHING or known(found, contact.name).close:
        return ""
    if key := _CIRCLES.get(found):
        return texts.plain(INVITATION, key)
    relation = known(found, "")
    if relation.met:
        return ""
    if relation.through:
        return texts.plain(INVITATION, "found_through", {"whom": relation.through})
    remark = about_them(found, to)
    return texts.plain(INVITATION, "found_own", {"words": closed(remark)}) if remark else ""


def _topics(journey: Journey, texts: Texts) -> str:
    """The first two goals as half a sentence after "hear"."""
    topics = tuple(
        texts.plain(SHARED, f"topic_{goal}") for goal in journey.goals[:2] if texts.has(SHARED, f"topic_{goal}")
    )
    return texts.plain(SHARED, "topics", {"topics": topics}) if topics else texts.plain(SHARED, "topic_none")


def referrer_of(journey: Journey, contact: Contact) -> Address:
    """Who named this contact."""
    name = said(contact.referrer_name) or (journey.contact(contact.referrer).name if contact.referrer else "")
    return address(name) if name else Address()


def _referrer(journey: Journey, contact: Contact) -> str:
    """Who named this contact, as a sentence says it; "my uncle" stays "my uncle"."""
    name = said(contact.referrer_name)
    if name[:3].lower() == "my " and name[3:].islower():
        first, _, others = name[3:].partition(" ")
        if not (others and first in words("names", "kin")):
            return f"my {name[3:]}"
    return referrer_of(journey, contact).full


def about_them(text: str, to: Address, most: int = 400) -> str:
    """Free words about the contact, said to them; '' where they say nothing."""
    text = said(text)
    if not text:
        return ""
    return small(shorten(to_you(text, to.full, to.called), most))


def arranged(journey: Journey, contact: Contact, texts: Texts) -> Facts:
    """When and where the talk is, on the clock it was agreed on; {} without a talk."""
    talk = contact.talk
    if talk is None:
        return {}
    facts: Facts = {
        "when": _when(talk.at, talk.zone, journey, texts),
        "next": _when((talk.at + timedelta(days=7)), talk.zone, journey, texts),
        "length": texts.plain(SHARED, "length", {"n": talk.minutes}),
    }
    if talk.mode in MODES:
        facts["how"] = texts.plain(SHARED, f"how_{talk.mode}")
    if talk.mode in ("cafe", "meal"):
        facts["pay"] = texts.plain(REPLIES, "yes_pay")
    kind, place = _where(talk.mode, talk.place)
    if place:
        facts["place"] = texts.plain(SHARED, f"place_{kind}", {"place": place})
    return facts


def _where(mode: str, place: str) -> tuple[str, str]:
    """What kind of place it is and its words; a call's number alone: "she calls me" is known to both."""
    place = said_place(place)
    match mode:
        case "call":
            number = _NUMBER.search(place)
            return mode, number[0] if number else ""
        case "video" if not _LINK.search(place):
            return "open", place if len(place.split()) <= _SHORT_PLACE else ""
        case _:
            return mode if mode in MODES else "open", place


def said_place(place: str) -> str:
    """ "her office" is "your office"; a link stays as it is."""
    if ("/" in place or "@" in place) and said(place):
        return one_line(place)
    return phrases.workplace(place) or said(place)


def _when(at: datetime, zone: str, journey: Journey, texts: Texts) -> str:
    """The time as agreed; with its city where the student's clock shows another."""
    when = texts.when(at)
    if journey.zone and zone != journey.zone:
        return texts.plain(SHARED, "when_there", {"when": when, "city": city_name(zone)})
    return when


def remembered(contact: Contact, texts: Texts) -> Facts:
    """What stayed from the talk; `written` where it was no talk but an answer by email."""
    to = address(contact.name)
    facts: Facts = {
        "advice": about_them(contact.advice, to, _LONGEST_QUOTE),
        "surprise": about_them(contact.surprise, to, _LONGEST_QUOTE),
    }
    if contact.in_writing:
        facts["written"] = texts.plain(SHARED, "written")
    for note in contact.notes:
        heard, about = said(note.text), said(note.about)
        place = "question" if about.endswith("?") else "about" if about else "note"
        if not heard or place in facts:
            continue
        if place == "note":
            facts[place] = about_them(heard, to, _LONGEST_QUOTE)
        else:
            facts[place] = shorten(about, _LONGEST_QUOTE) if place == "question" else shorten(lowered(about), 80)
    for place in ("advice", "surprise", "note"):
        if facts.get(place):
            facts[place] = closed(str(facts[place]))
    facts |= named(contact)
    return {place: phrase for place, phrase in facts.items() if phrase}


def named(contact: Contact) -> Facts:
    """The people whom they named, as they are told of it."""
    to = address(contact.name)
    names = tuple(name for name in dict.fromkeys(_named(name, to) for name in contact.names[:3]) if name)
    return {"names": names} if names else {}


def _named(name: str, to: Address) -> str:
    """ "Tom Reed", or "your boss" from "his boss"."""
    spoken = about_them(name, to, 80)
    return spoken if spoken.startswith("your ") else address(spoken).full


def questions(contact: Contact, texts: Texts) -> Facts:
    """Three questions to answer by email: the student's list first, ready-made ones where it is short."""
    ready = (texts.plain(REPLIES, f"by_email_{place}") for place in ("one", "two", "three"))
    asked = dict.fromkeys(
        capital(question)
        for question in (*(said(asked) for asked in (*contact.questions, *contact.own_questions)), *ready)
        if question
    )
    return dict(zip(("one", "two", "three"), (shorten(question, 200) for question in asked), strict=False))


def of_referrer(journey: Journey, contact: Contact) -> Contact:
    """The one who named the contact, as somebody to write to."""
    known = journey.contact(contact.referrer)
    return Contact(0, name=contact.referrer_name) if known is NOBODY else known


def of_the_named(contact: Contact) -> Facts:
    """What is told of a contact to somebody else: the name, and what was learned, as the student put it."""
    learned = shorten(small(said(contact.advice or contact.surprise)), _LONGEST_QUOTE)
    facts: Facts = {"contact": address(contact.name).full, "learned": closed(learned) if learned else ""}
    return {place: phrase for place, phrase in facts.items() if phrase}
