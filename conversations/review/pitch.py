"""sells-self: mostly a pitch of the writer's own merits, where a line about oneself would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.alternatives import any_of
from conversations.review.finding import Spot
from conversations.review.kept import kept
from conversations.review.reading import Passage, Reading

# What somebody has done, as it stands in a pitch: "I have led", "I also won".
_DEEDS = (
    "won|led|run|ran|managed|doubled|tripled|grew(?! up)|grown(?! up)|"
    "built|founded|organized|organised|reorganised|reorganized|launched|increased|"
    "raised|achieved|accomplished|earned|received|trained|shipped|sourced|rebuilt|beat|outperformed|outsell|outsold|"
    "authored|produced|secured|generated|recruited|"
    "ranked|performed|exhibited|composed|compose|smash|smashed|"
    "topped|"
    "(?:got|was|been|am) (?:picked|selected|chosen|named|awarded|ranked|promoted|invited)|"
    "pioneered|initiated|came (?:first|second|third|top)|finished first|"
    "catalogued|digitised|digitized|participated|completed|designed|coordinated|"
    "published|captained|graduated|scored|sold|taught|presented|directed|delivered|improved|reached|mastered|"
    "appeared|exceeded|"
    "hold|held|speak|type|code|model|excel|exceed|bring|offer|possess|learn|rise|master|outperform|lead|persuade|corrected|"
    "spearheaded|headed|chaired|invented|developed|created|negotiated|supervised|mentored|tutored|programmed|translated|broke"
)
_QUALITIES = (
    "disciplined|hungry|honest|punctual|hard ?working|humble|creative|patient|passionate|dynamic|versatile|motivated|"
    "driven|talented|"
    "gifted|skilled|proficient|fluent|ambitious|reliable|outstanding|excellent|exceptional|relentless|proud|known|"
    "organized|organised|"
    "dedicated|determined|responsible|resilient|adaptable|charismatic|confident|certified|experienced|accomplished|"
    "curious and|"
    "strong|detail oriented|results driven|results oriented|quick|fast|natural|born|perfect|ideal|self taught|"
    "self starter|tireless|"
    "top|among the|the best|the top|the first|the only one|the hardest|the fastest|the youngest|capable|competent|"
    "energetic|loyal"
)
_PRIZES = (
    "awards?|prizes?|medals?|trophy|cup|championships?|gpa|grade point|average|honou?rs|distinction|"
    "certifications?|"
    "scholarships?|dean list|deans list|first (?:rank|place|class)|president|captain|treasurer|founder|valedictorian|"
    "patent|hackathons?|champions?|winner|perfectionist|gmat|(?:ivy|fulbright)|top [1-9]\\d?(?: per cent| percent)?|"
    "keynotes?|"
    "(?:natural|born|proven) (?:\\w+ )?leader|first in (?:my|the|our) (?:year|class|cohort)|(?:1|2|3|4|5|6|two|three|four|five|"
    "six) languages|"
    "track record|strengths|skill ?set|work ethic|accomplishments|achievements|qualifications|credentials|"
    r"(?:have|hold|earned|got|received|with) (?:\w+ ){0,3}(?:certificates?|licen[cs]e)"
)
_GIFTS = (
    r"(?:gift|talent|eye|passion|flair|head|memory|palate|knack) for\b|talent\b|team player|quick learner|fast learner"
)
_BETTER = (
    r"(?:best|top|highest|fastest|hardest|strongest|most gifted|youngest|finest) (?:\w+ ){0,3}"
    r"(?:in|of|to|student|mark|grade|worker|his|her|my|that)\b"
    r"|(?<=\w\w\wer )than (?:most|any\w*|all|my|the|others|every\w*|people|what)\b"
    r"|(?:better|faster|harder) than|twice (?:my|as)|never (?:missed|failed|lost|once|been|taken|dropped|borrowed|gone|late)"
    r"|\bi (?:am|was|have been|became|remain) (?:\w+ ){0,2}?(?:the |by far |easily )+"
    r"(?!interest|honest|oldest|guest|latest|slowest|worst)\w{3,}est\b"
    r"|\bi (?:will |would )?never (?!\w+ed\b|had|been|knew|thought|got|forgot|saw|met)\w+"  # no "I have never"
    r"|ahead of (?:most|my|the|everyone|others)|(?:strong|keen|rare|obsessive|sharp|"
    r"unusual|deep|solid|excellent|outstanding|enormous|endless|"
    r"great|proven) (?:\w+ ){0,1}(?:sense|eye|stamina|grasp|command|ability|abilities|skills|understanding|"
    r"discipline|instinct|memory|"
    r"results|record)|no task|few people|perfect fit|great fit|asset|speaks? for itself"
)
_WITNESSES = (
    "professors?|teachers?|lecturers?|tutors?|editors?|mentors?|coach|supervisors?|instructors?|friends|clients|"
    "customers|boss|manager|juniors|"
    "seniors|people|judges|"
    "colleagues|everyone|those who know me"
)
_PRAISE = (
    "says?|said|calls?|praises?|told|trust|know|describe|"
    "loves?|adore|admires?|regards?|used? my|uses my|"
    "come to|came back|wrote|consults?|admits?|envy|envies|"
    "rely"
)
_AM = "i am|i consider myself|i call myself|as an?|i remain|i have been|i was|being"
_PRIDE = re.compile(
    r"(?<![^ ])(?:"  # only where a word begins: most of a text is no such place
    r"(?:i |, |and )(?:have |had |can |will )?"
    rf"(?:also |once |even |already |consistently |personally |always |successfully |then )*{any_of(_DEEDS)}\b"
    rf"|(?:{_AM})(?: also| very| a| an| truly| highly| extremely| so)* {any_of(_QUALITIES)}\b"
    rf"|{any_of(_PRIZES)}\b|{any_of(f'{_GIFTS}|{_BETTER}')}|{any_of(_WITNESSES)} (?:\w+ ){{0,3}}{any_of(_PRAISE)}\b"
    # a list without "I": "fluent in Maya, fastest on the course, loved by every team"
    r"|(?:^|, |and )(?:(?:\w+ ){1,3}expert(?= [,.])|"
    r"fluent in|loved by|praised by|known for|trusted by|the most|youngest|fastest|strongest|never miss\w*)\b"
    r"|i (?:do not|never) (?:know|need|feel|make) (?:what )?(?:fatigue|fear|failure|sleep|mistakes|limits|tired|rest)\b"
    r"|over \d+|\d+ (?:per cent|percent)|[2-9]\d\d+ (?:guests|people|readers|items|hours)"
    r")"
)
# Who makes little of it does not sell it.
_MODEST = re.compile(
    r"\b(?:small|little|tiny|badly|by accident|by chance|no star|not (?:very )?good|not know|wonder|wondering|afraid|"
    r"scared|cried|"
    r"failed my|not sure|undecided|bad at|hardly|just a|mostly for|somehow|to my surprise|never worked|"
    r"never had (?:a (?:\w+ )?(?:job|chance|teacher|lesson|mentor|clue|plan)|any|the|much)|"
    r"luck|lucky)\b"
)
_CLAIM = re.compile(
    r"\b(?:i (?:\w+ly )?(?:am(?! (?:an? |in )(?:\w+ ){0,5}(?:student|major|year|senior|junior|graduate|program)\b)|"
    r"can(?! only| not)|possess|bring|work|learn|enjoy|like|love|know|speak|have (?:a|an|the|strong|good|great|\d+))|"
    r"my (?!name )(?:\w+ ){1,2}(?:is|are|include|includes))\b"
)
_MINE = frozenset(("i", "my", "me", "mine", "myself"))
_THEIRS = frozenset(("you", "yours"))
_YOUR = re.compile(r" your (?!average|typical|usual|ordinary|everyday)")
# Sentences about the talk, not about the writer.
_ASKS = re.compile(
    r" (?:i would|would love|i want|i hope|hoping|i am asking|may i|could i|can i|i wonder|wondering|looking forward|"
    r"thanks?|grateful|"
    r"appreciate|i am free|available|minutes|call|talk|coffee|hour)\b| \? $"
)
# What sells itself to the reader: "I can bring a lot to your team", "you will not find anybody like me".
_TO_THEM = re.compile(
    r" (?:you will (?:not|never|want|see|love|find|be impressed)|you would (?:not|be lucky)|someone like me|"
    r"people like me|impress you|"
    r"convince you|prove (?:to you|myself|it)|benefit (?:from|by)|what i can do|perfect fit|great fit|good fit|"
    r"right fit|asset|"
    r"i (?:can|could|would|will|know i can) (?:also |really )?(?:bring|offer|add|contribute|help your|"
    r"be an? (?:\w+ ){0,2}(?:asset|addition|fit))|"
    r"my (?:\w+ ){0,2}(?:skills|experience|background|talents?|strengths|qualities|energy|drive|passion|"
    r"profile) (?:\w+ ){0,4}your)\b"
)


def sells_self(reading: Reading) -> Iterator[Spot]:
    """Praise that fills the letter; or half of it is about the writer alone, sentence after sentence."""
    passage = reading.body
    told = [_Sentence(start, sentence) for start, sentence in passage.sentence_passages]
    proud = [one for one in told if one.merits]
    if len(proud) < 2 and len(told) < 5 and not any(one.merits >= 3 for one in proud):
        return  # as nearly all are
    total = len(passage.spans)
    merits = sum(one.merits for one in told)
    alone = [one for one in told if one.is_about_me]
    praise, about_me = (sum(one.words.count(" ") for one in some) / max(total, 1) for some in (proud, alone))
    if (
        (len(proud) >= 2 and merits >= 2 and praise >= 0.35)
        or (merits >= 3 and praise >= 0.3)
        or (len(alone) >= 3 and about_me >= 0.4 and len(proud) >= 2)
        or (
            len(alone) >= 5 and about_me >= 0.5 and _claims(alone) >= 3
        )  # what I am and can; what I did once is a story
    ):
        some = proud or alone
        yield Spot(*passage.span(some[0].start, some[-1].start + len(some[-1].words)))


class _Sentence:
    """A sentence, and the place in the body's words where it begins."""

    def __init__(self, start: int, passage: Passage) -> None:
        self.start = start
        self.passage = passage
        self.words = passage.words

    @kept
    def is_to_them(self) -> bool:
        """Whether it speaks of the reader."""
        vocabulary = self.passage.vocabulary
        return not _THEIRS.isdisjoint(vocabulary) or (
            "your" in vocabulary and _YOUR.search(self.passage.spaced) is not None
        )

    @kept
    def merits(self) -> int:
        """How much it says of the writer's merits; nothing where it is about somebody else."""
        if self.words.endswith("? "):
            return 0
        merits = len(_TO_THEM.findall(self.passage.spaced) if self.is_to_them else _PRIDE.findall(self.words))
        return 0 if merits and _MODEST.search(self.words) else merits

    @property
    def is_about_me(self) -> bool:
        """Whether it is about the writer alone."""
        return (
            not self.is_to_them
            and not _MINE.isdisjoint(self.passage.vocabulary)
            and not _ASKS.search(self.passage.spaced)
        )


def _claims(sentences: list[_Sentence]) -> int:
    """How many sentences say what the writer is, has or can; those that make little of it count against the others."""
    return sum(-1 if _MODEST.search(one.words) else _CLAIM.search(one.words) is not None for one in sentences)
