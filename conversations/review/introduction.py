"""no-introduction: nothing tells who is writing.

Many things do: "I am a ..." and what one does (`about_me`), a name with something beside it ("Tess at Clemson, packaging
science"), a fragment ("2nd yr law, Leeds"), whose friend one is or how one met, and a line below the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.about_me import tells_of_me
from conversations.review.finding import Spot
from conversations.review.greeting import greet
from conversations.review.lexicon import word_set
from conversations.review.my_studies import tells_of_my_studies
from conversations.review.names import bare, own_words
from conversations.review.phrases import phrases
from conversations.review.reading import Passage, Reading
from conversations.review.said_of_oneself import DOING, ROLES

OWN = phrases(  # what only the writer's own words can be
    """
    my name
    is|be my name
    myself|me my_name|*an|*a|*i|*u|*o|*y|*n|*h|*l|*r|*s|*t|*m pursuing|studying|from|a|an|,|of|at|final|1|2|3
    a|an ..4 myself
    my|our ~1 major|degree|studies|course|program|bachelor*|master*|phd|thesis|class|university|college|
        school|exchange|lab|apprenticeship|placement|training|semester|term|year|graduation|a_levels|abitur|
        gcses|seminar|lectures|lecture|module|elective|homework|homeroom|tutorial|dorms|halls|internship|coursework|dissertation|residency|rotation|traineeship|bootcamp|certificate|fieldwork|
        shift|shifts|day_job|night_job|service|barber*|campus|dorm|battalion|unit|squad|military_service !search|in_life
    my ~1 background is|in|,|as|.
    my ..2 mother|sister|brother|dad|mum|mom|husband|wife|partner|friend|cousin|twin and_i run|own|keep|started|sell|have
    we|i met|spoke|talked|chatted|danced|studied|trained|served|played|sat ..2 at|in|on|after|during|next_to|together !your
    you taught|coached|tutored|supervised|treated|graded|marked|judged|interviewed|examined|babysat|hired|
        trained|mentored me|us|my
    you were my|our
    you may|might|probably|perhaps|will? remember me|my_name|the_kid|the_boy|the_girl|the_student|the_one
    i served|sold|fixed|mowed|deliver|delivered|walk|babysit|groom|cut|clean|serve|make|made|taught|bring|brought ..1
        you|your coffee|lawn|dog|kids|children|daughter|son|mail|newspaper|paper|hair|groceries|car|bike|roof|lunch|breakfast|office
    i asked you|the_question|about
    <year_word> ..1 year|grade|semester ..3 <learner_self>|<at_from>|<campus>|studying
    <ordinal> ..1 year|yr|grade|semester|term|period|cycle|standard|form !in_a_row
    year|grade|level 1|2|3|4|5|6|9|10|11|12|13|one|two|three|four|five|ten|eleven|twelve|thirteen
    <ordinal_th> grade|standard|form|year|semester|grader
    class of 20*
    <study_kind> student|undergrad|major|freshman|sophomore|junior|senior|fresher|apprentice|trainee|graduate|grad
    ^^ doing|taking|finishing|completing|starting the|a|an|my ~3 course|certificate|training|class|foundation_year at|in
        ~3 ,|.|and|now|here|right_now|this_year
    ~2 here|speaking|writing , doing|taking|finishing|completing|starting the|a|an|my ~3 course|certificate|training|class|
        foundation_year
    doing|pursuing|finishing|completing|taking|sitting|finished|passed|did ..2 a_levels|gcses|gcse|abitur|matura|ib|hnd|btec|
        leaving_cert|degree|bachelor*|master*|phd|bsc|ba|msc|ma|diploma|program|bootcamp|apprenticeship|military_service
    ^ ..2 studying !with|of|under|the_way
    ^^ ..2 majoring|enrolled|training|apprenticing|retraining|interning|apprenticed
    ^ ex|former|retired|aspiring|trainee|apprentice|newly_qualified|self_taught|budding !you|your|students|colleague
        ..2 ,|.|and|now|looking|from|at|in|with|here|turned|trying
    after <count> ~1 years|months and|,|.|in|as|at|of !you|your
    the one|kid|girl|boy|guy|student|lady who !is|was|works|runs|wrote|made
    ^^ been a|an ..3
    <count> ~1 years|months|seasons|semesters as|in|at|on|of|behind|with|under|driving|teaching|working !business|
        the_field|your|the_industry
    since i was !a|an|little|young|small|born|tiny|so|very
    and i share|live|study
    the undersigned
    that|this is|be me ,|.
    ^ ..2 its|it_is ..2 from|here|at
    ^ ..1 bsc|msc|ba|ma|bed|llb|llm|mba|phd|mphil|pgce|hnd|hnc|btec|bcom|btech|beng|meng|bfa|mfa|mph|msw|diploma|nvq ..3
        ,|.|here|at|in|student|1|2|3|4|final|first|second|third
    ^ ..1 master|masters|bachelor|bachelors|doctorate|apprenticeship|traineeship in|of !your
    ^ ..3 fellow ..3 here
    100|200|300|400|500|600 level
    level 100|200|300|400|500|600
    last|first|second|third|middle born
    it is me ,
    ^ a|an ..5 writes|is_writing|is_asking to? you
    you are writing|talking|listening|hearing|reading ..2 from|to|by? a|an
    you are reading the ..5 of a|an
    greetings|hello|hi|regards|writing|salutations ..3 from ..6 <campus>|class|dorm|barracks|ward|workshop|kitchen|rehearsal|lab
    ^^ name !of|the|your|a|me|it|one
    i belong to ..2 the|a|those|that !same
    ^ fresh|straight|newly out_of|from|off the|a|my|university|college|school
    i happen to be a|an|the|one
    am going to be|become a|an
    am about to be|become a|an
    we are ..1 two|three|four|five|six|both|a_team|a_group|a_class|a_pair|a_couple|classmates|roommates|students|siblings|twins
    i come from !your|you|across
    as the only|oldest|youngest|eldest|newest ..7 , i|my
    i am the person|man|woman|one|voice|face behind|who
    i ..5 learn|learning|learned|learnt|study|studying|train|training ..4 at|in the|a|my? ~2 <campus>
    <count> ~1 years|months|weeks|semesters|terms into a|an|my
    this|it is !the|a|my|about|not|also|because|why|just|where|what|so|very|really|in|amazing|great|okay|rare
        ..2 from|writing|here !your|what|how|you
    at|to <campus> where|here|in|and|,
    i am|, in ..4 at|from <campus>|the_university|the_college
    switching|changing careers|career
    career changer|switcher
    night|evening school|classes
    """
)
_OTHERS_BEFORE = word_set(
    "you he she they who your his her their other many some most all these those every each any how what why whether when where "
    "than like for knew know met help helps tell if whose its"
)


def no_introduction(reading: Reading) -> Iterator[Spot]:
    """Nothing tells who is writing."""
    body = reading.body
    words = body.words.split()
    if (
        tells_of_me(words)
        or _says_name(reading)
        or any(not _of_others(body, found) for found in OWN.find(body))
        or tells_of_my_studies(words)
        or _fragment(words)
        or _as_somebody(body)
        or _kin(reading)
        or ("class of" in reading.plain and _CLASS_OF.search(reading.plain) is not None)
        or _opens_with_name(reading)
        or _below(reading)
    ):
        return
    at = reading.once(greet).end
    yield Spot(at, at)


# "Me Priya from Pune", "myself Ravi, a student": not "it left me with a hundred questions".
_NO_NAME_OF_MINE = re.compile(
    r"(?:me|myself) (?:with|much|such|both|each|even|when|than|then|into|too|also|that|what|just|not|most|about|last|first|lots|this|"
    r"his|always|years|hours|days|weeks|things|questions|was|for|your|their|her|over|after|later|all|well|feel|still|many|why|any|"
    r"only|really|him|them|from|through|enough|laugh|cry|until|but|want|start|down|again|yesterday|\w+(?:less|ly|ious|ful)) "
)
_OWN_START = re.compile(
    r"(?:i|my|our|we|am|myself|me|a|an|since i)\b|you (?:taught|coach|tutor|superv|treat|grad|mark|judg|inter|exam|baby|"
    r"hire|train|ment|were|may|might|prob|perh|will|remem)"
)


def _of_others(passage: Passage, found: re.Match[str]) -> bool:
    """ "You were a student at Leeds, too", "your 12 years in the Navy"; or of nobody: "it left me with a question"."""
    if _NO_NAME_OF_MINE.match(found[0]):
        return True
    if _OWN_START.match(found[0]):
        return False
    before = passage.clause_before(found.start()).split()[-8:]
    if {"i", "my", "am", "we"} & set(before):
        return bool(_OTHERS_BEFORE & set(before[-2:]))
    return not _OTHERS_BEFORE.isdisjoint(before)


_NAMED_SELF = re.compile(
    r"\b(?:i'?m|i am|it'?s|it is|this is|here is|here'?s|call me|they call me|i go by|yours truly,?)\s+(?=\S)"
)
_NO_NAME = word_set(
    "monday tuesday wednesday thursday friday saturday sunday great ok okay christmas easter mr mrs ms dr"
)


def _says_name(reading: Reading) -> bool:
    """ "I'm Priya", with a capital letter."""
    for found in _NAMED_SELF.finditer(reading.plain, 0, reading.signature_start):
        word = reading.text[found.end() : found.end() + 2]
        if word[:1].isupper() and word[1:2].islower():
            name = re.compile(r"\w+").match(reading.plain, found.end())
            if name and name[0] not in _NO_NAME and reading.plain[name.end() : name.end() + 1] not in ("'", "’"):
                return True
    return False


def _fragment(words: list[str]) -> bool:
    """ "Nursing student, two kids", "..., apprentice baker": somebody named in a phrase without a subject."""
    begin = 0
    for at, word in enumerate(words):
        if word in {",", ".", "?"}:
            begin = at + 1
        elif word in ROLES and at - begin <= 6 and _OTHERS_BEFORE.isdisjoint(words[max(begin - 3, 0) : at]):
            before = words[begin:at]
            then = words[at + 1] if at + 1 < len(words) else "."
            if then in {
                ",",
                ".",
                "at",
                "from",
                "in",
                "here",
                "and",
                "who",
                "of",
                "with",
                "on",
                "saving",
                "by",
            } and _NOUNS.isdisjoint(before):
                return True
        elif (
            word in DOING
            and at == begin
            and (not at or words[at - 1] != "?")
            and word in {"studying", "majoring", "retraining"}
        ):
            return True
    return False


# With one of these before it in the clause, the student is spoken of, or somebody else.
_NOUNS = word_set("was were is are be become becoming from to of by about with on my our could would can i") - {"from"}

_AS = re.compile(
    r"(?:(?<![^ ])(?<![^.?,] )|\bi (?:am )?(?:writing|write|come|speak|ask|turn|contact you)(?: to you)? )(?:as|being) "
    r"(?:a|an|another|fellow|someone|somebody) (?P<what>[^.?]{3,160})"
)
_NOBODY_AS = re.compile(
    r"(?:\w+ ){0,2}?(?:fan|admirer|reader|listener|follower|viewer|matter|result|first|next|last|rule|thank|token|favor|gift|start|"
    r"beginning|step|way|sign|consequence|bonus|reward|courtesy|break|career|job|profession|person|back up|guest|child|kid)\b"
)


def _as_somebody(passage: Passage) -> bool:
    """ "As a mother of two who is retraining, I ...": not "as a first step", not "how you began as a nurse"."""
    for found in _AS.finditer(passage.words):
        what = found["what"]
        if _NOBODY_AS.match(what) or re.match(r"\w+ (?:\w+ )?you\b", what):
            continue
        if re.search(r"\b(?:i|my|me)\b", found[0]) and not re.search(
            r"\b(?:you|your)\b", found[0][: found.start("what") - found.start()]
        ):
            return True
    return False


_KIN = re.compile(
    r"(?:(?:^|[,.!(–:-] ?|\n|\bi'?m |\bi am |\bit'?s |\bthis is |\bhere'?s )(?:\w+ ){0,3}(?:\w+'s|\w+s'|your|my mum and "
    r"your|callums|\w+s) "
    r"(?:(?:wee|little|older|younger|big|old|former|new|best|next-door|middle|twin|eldest|youngest) )?"
    r"(?:roommate|flatmate|housemate|classmate|nephew|niece|son|daughter|sister|brother|cousin|friend|mate|kid|boy|girl|grandson|"
    r"granddaughter|student|apprentice|neighbou?r|lab partner|teammate|wife|husband|boyfriend|girlfriend|godson|goddaughter|pupil|"
    r"stepson|stepdaughter|lodger|tenant|babysitter|junior|trainee|intern|mentee)\b"
    r"(?= ?(?:[,.!;:)(–\n-]|here\b|and i\b|from\b|at\b)| \w+ (?:here|speaking)\b))"
)


def _kin(reading: Reading) -> bool:
    """ "Jen's roommate", "your neighbour's son", as an apposition."""
    return bool(_KIN.search(reading.plain, reading.once(greet).end, reading.signature_start))


# "(Seneca, class of '25)": not "you were class of '98".
_CLASS_OF = re.compile(r"(?:^|[.!?\n(])(?:(?!\byou)[^.!?\n(]){0,60}\bclass of ['’]\d\d\b")

_NAME = r"(?:[^\W\d_]\.|(?i:sgt|dr|st|cpl|lt|capt)\.|[^\W\d_][\w'’-]{0,20})"
_OPENING = re.compile(
    rf"[\s,.!:;–—-]*(?P<name>{_NAME}(?: {_NAME}){{0,3}}?)"
    r"(?P<mark> here\b| this side\b| at | from | with |, | \(| [-–] )(?P<rest>[^.!?\n]{2,120})"
)
# Capital words that begin a sentence and are no name.
_NOT_NAMES = word_set(
    "saw read heard found loved love met thanks thank good great quick just hope hoping looking writing greetings hello "
    "hi hey regards "
    "congratulations congrats big huge currently as in on at from after your you yes no sorry well wow today yesterday recently "
    "i my we it this that the a an what when how if since while because though although so but and or please long listening "
    "watching reading back best warm first last next also apologies pardon excuse morning evening afternoon welcome happy"
)
_GOES_ON = word_set(
    "i my we it this that the you your what when how if since while because though so but and or please thank thanks"
)
_BESIDE = word_set(
    "year yr student studying university college school uni major bsc ba msc mba phd hnd btec apprentice trainee nursing law science "
    "engineering biology physics chemistry history design grade class course studies art arts music medicine physio business "
    "economics psychology academy dept department faculty club team institute bootcamp fresher back ex retired former army navy "
    "welder captain guard barista cook nurse teacher mechanic"
)


def _opens_with_name(reading: Reading) -> bool:
    """ "Soph at Clemson, packaging science", "Dani Novak, back in community college", "Tess here, a senior"."""
    known = {bare(word) for word in own_words(reading.contact)}
    found = _OPENING.match(reading.text, reading.once(greet).end)
    if found is None:
        return False
    names = [bare(name.strip(".")) for name in found["name"].split()]
    names = [part for name in names for part in re.split(r"[-']", name)]
    if any(name in _NOT_NAMES or name in known or name.endswith("ing") for name in names):
        return False
    capital = all(name[0].isupper() for name in found["name"].split())
    mark = found["mark"].strip()
    rest = re.findall(r"[^\W\d_][\w'’]*|\d+", found["rest"].casefold())
    if mark in {"here", "this side"}:
        return capital or len(names) == 1
    if mark in {"at", "from", "with"}:
        return capital and bool(rest)
    described = not _BESIDE.isdisjoint(rest[:8]) or any(word[0].isdigit() for word in rest[:5])
    return capital and bool(rest) and rest[0] not in _GOES_ON and (len(names) > 1 or described)


_CONTACTS = re.compile(
    r"\S*(?:@|www\.|https?:|\.com|\.org|linkedin|/)\S*|\+?\d[\d ()-]{5,}|sent from .*|p\.? ?s\b.*|get outlook.*|[he] ?:"
)
_BELOW_NAME = re.compile(
    rf"(?:^|[.!?)–-]\s|\n|(?:thanks|cheers|best|regards|you),? )(?P<name>{_NAME}(?: {_NAME}){{0,3}})\s*[,(|"
    rf"/–•·-]\s*(?P<rest>[^.!?\n]{{2,80}}(?:\.[^!?\n]{{0,20}})?)$"
)
_CLOSERS = word_set("thank thanks you cheers best regards sincerely yours wishes thx again")


def _below(reading: Reading) -> bool:
    """What stands beside or below the name: "2nd year, BSc Nursing", "Coordinator, Mathletes Society", "US Army (ret.)"."""
    plain = reading.plain
    end = len(plain)
    lines = [line.strip(" \t,.-–—~*>") for line in plain[reading.signature_start : end].splitlines()]
    lines = [stripped for line in lines if (stripped := _CONTACTS.sub("", line).strip(" \t,.-–—~*:|()"))]
    if len(lines) > 1:
        named = False
        for line in lines[1:]:
            words = re.findall(r"[^\W\d_][\w'’.-]*|\d+", line)
            if not named and len(words) <= 4 and not re.search(r"[,(|/–•\d]", line):
                named = True
            elif (named and len(words) >= 2 and not _CLAUSE.search(line) and not _is_name_again(words, lines)) or (
                not named and re.search(r"[,(|/–•]", line) and len(words) > 1 and not _CLAUSE.search(line)
            ):
                return True
    last = plain[max(plain.rfind("\n", 0, len(plain.rstrip())), end - 160) : end].strip()
    tail = _BELOW_NAME.search(last) if lines or last else None
    if tail is None:
        return False
    if not _CLOSERS.isdisjoint(tail["name"].split()):
        return False
    rest = re.findall(r"[^\W\d_][\w'’]*|\d+", tail["rest"])
    return bool(rest) and not _CLAUSE.search(tail["rest"]) and (len(rest) > 1 or rest[0] in _BESIDE or rest[0] in ROLES)


_CLAUSE = re.compile(
    r"\b(?:i|you|your|we|me|my|thank|thanks|please|it|is|are|no|not|any|or|time|day|days|pm|am|week|call|minutes|she|he|"
    r"her|him|they|them|mobile|phone|tel|great|good|nice|soon|ps|sent|from my)\b|@|\.com|https?"
)


def _is_name_again(words: list[str], lines: list[str]) -> bool:
    """A full name below a first name."""
    return len(words) <= 3 and words[0] in " ".join(lines[:2]).split()
