"""resume-unasked: a résumé, CV or portfolio that nobody asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.lexicon import word_set
from conversations.review.negation import denied
from conversations.review.phrases import Phrases, phrases
from conversations.review.reading import Passage, Reading

HANDING_OVER = phrases(
    """
    attach|attached|attaching|enclose|enclosed|enclosing|include|included|including|link|linked|linking|append ..6
        <resume_thing>
    find|see|view|check|check_out|read|look_at|look_over|review|visit|browse|download|have_a_look_at ..3 my ~2 <resume_thing>
    <resume_thing> ..4 attach|attached|enclosed|included|linked|below|here|attachment|link|appended
    send|sending|share|sharing|forward|forwarding|provide|show|email|give|drop|post|upload|uploaded|shared|sent ..3 my ~2
        <resume_thing>
    send|sending|share|sharing|forward|provide|show|email you ..2 a|my|the ~2 <resume_thing>
    here is|are ..1 my|a ~3 <resume_thing>
    this is my ~2 <resume_thing>
    my ~2 <resume_thing> is ..4 attached|here|below|enclosed|online|at|available|linked|joined|annexed|included|under|yours|
        ready|on_my|on_the|on_linkedin|in_the_link|up_on|there_if|a_click|one_click
    my ~2 <resume_thing> can|if|shows|on_request|upon_request|:
    my ~2 <resume_thing> at|here|under|below
    <resume_thing> ,? ..5 ,? ..2 joined|annexed|annex|goes_with|comes_with|accompanies|come_with|go_with|accompany
    take|have a look|glance|peek at|over|through my ~2 <resume_thing>
    look|looking|glance|go|read at|over|through my ~2 <resume_thing>
    feedback|thoughts|opinion|critique on|about|of my ~2 <resume_thing>
    <resume_thing> attached|enclosed|available
    pass|passing on|along? my ~2 <resume_thing>
    pass|hand|submit|circulate my ~2 <resume_thing>
    i_should|should_i|shall_i|may_i|can_i|could_i|i_could|i_can ~1 send|bring|share|forward|email|show a|an|the ~1
        <resume_thing>
    put|paste|pasted|place|placed|add|added|leave|left|stuck|pop|popped|bring|bringing|carry|hand|present my|a|the ~2
        <resume_thing> !together
    see|view|find|look_at|check|check_out|browse ..1 my ~2 work|works|projects|drawings|designs|photos|reel|showreel|
        website at|
        on|here|under|online
    my ~2 <resume_thing> too|also|as_well
    www ..3 <resume_thing>
    """
)

# What shows the writer's work, and what hands it over: in one sentence they offer it, in whatever order and words.
PAPERS = phrases(
    """
    my|this ~3 <resume_thing> !class|course|manager|review_day|is_supposed|matters|makes|needs_to
    ^ <resume_thing> !class|course|manager|matters|makes
    and|pfa <resume_thing>
    <resume_thing> of mine
    summary|overview|list of my qualifications|skills|experience|achievements
    """
)
SAMPLES = phrases(
    """
    samples|examples|photos|photographs|pictures|images|videos|recordings|clips|scans|pieces ~1 of my|the|some|work|things_i|
        what_i|chairs_i ..2 i|work|works|made|make|did|own|designs|?|.|,|<work_site>
    samples|examples|photos|photographs|pictures|images|scans of ~2 i ~1 made|make|built|drew|painted|designed|baked|
        took|shot|
        wrote|sewed
    photos|photographs|pictures|images|videos|clips of my
    """
)
WORKS = phrases(
    """
    my ~2 work|works|drawings|designs|projects|paintings|illustrations|photos|code|code_samples|prototypes|films|tracks|
        recordings|pieces|stuff|things|writing|articles|stories|prints|sculptures|garments|models|book|website|site|homepage|
        samples|photography|animations|games|clips|builds|sketches
    """
)
HANDING = phrases(
    """
    attach*|enclos*|append*|pfa|herewith|upload*|pasted|linked
    below|here|link|attachment|pdf !is_the_article
    on|upon request
    send|share|forward|provide|show|bring|email|drop|give|supply|sending|sharing|forwarding|bringing|leave ~2 you|
        over|along|a|
        my|the|some|it|them|these !my_questions
    send|share|forward|provide|show|bring|email with_this|with_the|also
    i can|could|will|would|may|might|am_happy_to|am_glad_to ~2 send|share|forward|provide|show|bring|email|mail
    happy|glad|willing|ready|pleased to send|share|forward|provide|show|bring|email
    may|can|could|shall|should|would_you_like_me_to i? send|share|forward|drop|bring|show|email
    if|should|whenever you ..2 like|want|need|care|wish|prefer|are_interested|be_interested|are_curious
    let|want me know|to_send
    ready if|for|to
    available if|on|at|online|to
    """
)
LINKING = phrases(
    """
    <work_site>|https|http|www|com|net|org|io
    here|below|link|linked|attach*|enclos*|pdf
    """
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code resume-unasked: one find for all places, the first."""
    for passage in (reading.body, reading.signature):  # a postscript may offer one, too
        if place := min((*_handed_over(passage), *_offered(passage)), default=None):
            start, end = place
            yield Spot(*passage.span(start, start + len(passage.words[start:end].rstrip(" .,?")) + 1))
            return
    if not any(word in reading.plain for word in _LINE_WORDS):
        return
    if (line := _LINE.search(reading.plain)) and not _THEIR_PAGE.search(reading.plain, 0, line.start()):
        yield Spot(*line.span())


def _handed_over(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where one phrase says it all: "I have attached my résumé"."""
    for match in HANDING_OVER.find(passage):
        before = passage.clause_before(match.start())
        if (
            not denied(before + match[0])
            and _is_offered(before, match[0])
            and not _IN_GENERAL.search(before + match[0])
            and not _PAST.search(passage.sentence_words(match.start()))
        ):
            yield match.span()


def _offered(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where a sentence speaks of the writer's papers and of handing them over, or of their works and where they are to be seen."""
    if _PAPER_WORDS.isdisjoint(passage.vocabulary):
        return
    for start, sentence in passage.sentence_passages:
        if _PAPER_WORDS.isdisjoint(sentence.vocabulary):
            continue
        for things, ways in ((PAPERS, HANDING), (SAMPLES, HANDING), (SAMPLES, LINKING), (WORKS, LINKING)):
            if (
                (thing := _first(things, sentence))
                and (way := _first(ways, sentence))
                and not _PAST.search(sentence.words)
                and not _IN_GENERAL.search(sentence.words)
            ):
                yield start + min(thing[0], way[0]), start + max(thing[1], way[1])


def _first(some: Phrases, sentence: Passage) -> tuple[int, int] | None:
    """The first of some phrases that is neither denied nor somebody else's."""
    for match in some.find(sentence):
        before = sentence.clause_before(match.start())
        if not denied(before + match[0]) and _is_offered(before, match[0]):
            return match.span()
    return None


# A line of its own: "Encl.: CV", "Portfolio: ...".
_LINE = re.compile(
    r"(?m)(?:^\W{0,4}|\bp\.? ?s\.?:? )(?:(?:encl\w{0,8}|attach\w{0,5})\W{1,4}(?:\w{1,12} ){0,3}(?:cv|resume|"
    r"portfolio|curriculum vitae)\b"
    r"|(?:(?:my|full|complete|online|digital|latest|current|short|work|design|photo|art) ){0,2}"
    r"(?:cv|resume|portfolio|showreel|reel|lookbook|work samples|transcripts?)\s?:)"
    # an address that says what is found there: tom-resume.example.com, example.com/tom/cv.pdf
    r"|(?<![\w@.-])(?=\w[\w.-]{0,40}\.[a-z]{2})(?:[\w-]{1,30}[.-])?(?:cv|resume|portfolio)(?:[.-][\w-]{1,30}){1,3}(?:/|\b)"
    r"|(?<=\w\.\w\w)(?:\w{0,5}/)(?:[\w.%-]{1,30}/){0,3}[\w-]{0,30}?(?<![^\W_])(?:cv|resume|portfolio)\b"
)
_LINE_WORDS = ("cv", "resume", "portfolio", "curriculum vitae")  # without one of them no such line
_THEIR_PAGE = re.compile(r"\b(?:(?:found|saw|seen|read|know|knew|met) you|your|her|his)\b(?:[^.?!\n]|\.(?=\S)){0,50}\Z")
# What was sent to others, said of it, or is only being made.
_PAST = re.compile(
    r"\b(?:i|we) (?:have )?(?:sent|gave|showed|handed|submitted|wrote|made) (?:\w+ ){0,2}(?:resumes?|"
    r"portfolio) (?:to|for|in) (?!you)|"
    r"\b(?:working|work|worked) on my|\b(?:told|tells|says|said) (?:me )?(?:that )?my|\b(?:writing|building|write|"
    r"build|polishing|"
    r"updating|improving|rewriting|making|updated|rewritten|rewrote) (?:a|my|our|the) (?:\w+ )?(?:resume|portfolio|reel)\b"
)
_IN_GENERAL = re.compile(
    r"\bnot (?:\w+ )?(?:have|own|keep|bring|need) (?:a|any) (?:\w+ )?(?:resume|portfolio|reel)\b|"
    r"^(?:what|how|which|why|does|do|is|are) (?!about)(?:\w+ )*?(?:a|an|the|first|good) (?:\w+ )?(?:resume|portfolio)\b|"
    r"\b(?:look|looks|looking) for in a|\bportfolio (?:manager|class|review|should|ought|of (?!my|our|work|photo|project))|"
    r"\bin your (?:talk|article|post|book)\b"
)
_PAPER_WORDS = word_set(
    "resume resumes vitae portfolio transcript transcripts reel showreel lookbook biodata bio studies samples examples photos "
    "photographs "
    "pictures images videos recordings clips work works "
    "drawings designs projects paintings illustrations code writing website site "
    "summary cover c one_pager sketches prints book stories articles films tracks games prototypes pieces scans stuff"
)
_NOT_MINE = re.compile(
    r"\b(?:(?:your|their|his|her|no) (?:\w+ )?|(?:you|they|she|he) (?:kindly |even )?(?:offered|promised|wanted) to )$"
)


def _is_offered(before: str, words: str) -> bool:
    """ "Is your portfolio linked somewhere?" is about theirs, "no CV attached" about none."""
    return not {"your", "their", "his", "her", "no"} & set(words.split()) and not _NOT_MINE.search(before)
