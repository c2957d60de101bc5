"""How a question is put: closed, several-at-once, leading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.reading import Passage, Reading

_AUX = r"(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|may|might|must)"
_WH = r"(?:what|how|why|when|where|who|whom|whose|which)"
_SUBJECT = (
    r"(?:you|your|yours|it|there|they|their|we|i|he|she|this|that|these|those|the|a|an|any|anyone|anybody|anything|people|someone|one|everyone|most|"
    r"many|working|being|having|getting|studying|college|university|education|experience|coding|math|english|work|life|companies|employers|"
    r"students|graduates|women|men|my|our|some|all|other|remote|internships|grades|networking|ai|"
    r"[a-z]+(?: [a-z]+)?(?= (?:a|an|the|still|really|necessary|important|required|needed|worth|hard|good|enough|more|better|as|going|changing|common|ever|often|always|work|pay|offer|use|need|have|like|prefer|hire|matter|help)\b))"
)
# Words that may stand before the question proper: "so", "and", "in your opinion", a name.
_LEAD = re.compile(
    r"(?:(?:so|and|but|also|ok|okay|well|now|first|second|third|then|finally|lastly|hi|hello|hey|please|thanks|\d{1,2}|q|question|"
    r"just curious|out of curiosity|in your (?:opinion|view|experience)|in general|overall|personally|honestly|looking back|these days|nowadays|today|right now|"
    r"on a typical day|in a typical week|on average|in hindsight|generally|usually|currently|if i may ask|if you do not mind|if you do not mind me asking|may i ask) (?:, )?)+"
)
_OPEN_REQUEST = re.compile(
    r"(?:(?:could|can|would|will|might) you (?:please |maybe |perhaps |possibly |also |kindly |be (?:able|willing|open|happy|comfortable|up) (?:to|for) |like to |care to |"
    r"mind )?(?:tell(?:ing)?|shar(?:e|ing)|describ(?:e|ing)|explain(?:ing)?|walk(?:ing)?|talk(?:ing)?|giv(?:e|ing)|elaborat(?:e|ing)|say(?:ing)? (?:a bit|a little|a few|something|more)|"
    r"help(?:ing)? me (?:to )?understand|tak(?:e|ing) me|speak(?:ing)?|expand(?:ing)?|recommend|suggest|outlin(?:e|ing)|summari[sz](?:e|ing)|compar(?:e|ing)|name|list|go(?:ing)? into|paint|illustrate|"
    r"break(?:ing)? down|show(?:ing)?|unpack|reflect|advise|point me)"
    r"|(?:do|would) you mind (?:me asking|if i ask|my asking|telling|sharing|explaining|describing|talking|giving|walking)"
    r"|(?:may|can|could|might) i (?:please )?(?:ask|hear|know|learn)(?: you)? (?:a bit |more |something )?(?:about|for|what|how|why|which|where|who|when)"
    r"|(?:do|would) you (?:happen to )?have (?:any |some |a |an )?(?:\w+ )?(?:advice|tips?|suggestions?|recommendations?|thoughts|stories|story|examples?|ideas|insights?|words of|favorite)"
    r"|(?:is|are|was|were) there (?:any(?:thing|one|body)|something|some ?one|somebody)\b"
    r"|(?:can|could|would) you give|do you know (?:what|how|why)|do you remember (?:what|how|why)|(?:shall|should) i (?:know|ask))\b"
)
_CLOSED_NEST = re.compile(
    r"\b(?:ask|know|tell me|wonder|wondering|curious|mind telling me|understand|hear|remember) (?:if|whether)\b"
)
_WONDERING = re.compile(
    r"(?:i (?:am|was|would like to know|want to know|wonder)|curious|just|wondering|i am curious)\b.{0,40}?\b(?:if|whether) (?P<rest>.*)"
)
_WHY_TOO = re.compile(
    r"(?:^|[ ,])(?:and |or |but )?(?:if so )?,? ?(?:why|how|how so|what makes you|in what way|in which way|why or why not|and if so|what for)(?: or why not| not| so)? ?[,.?]? ?$|\bif so\b|\bwhy or why not\b|\band why\b"
)

# Answered with a number, a date, a name.
_ONE_WORD = re.compile(
    r"(?:how (?:many|old|tall|far|big|large|long|often|frequently|soon|early|late)\b"
    r"|how much (?!.{0,40}\b(?:change|changed|matter|matters|differ|influence|freedom|creativity|does it help)\b)"
    rf"|when (?:did|do|does|was|is|were|are|will) (?:you|your|it|the|they) (?:\w+ )?(?:start|begin|join|graduate|finish|leave|move|get|born|retire|founded|found|become|switch|apply|open|close|hire)"
    r"|where (?:did|do|does|were|are|is|was) (?:you|your|it|the|they) (?:\w+ )?(?:go|study|live|grow|graduate|work|from|born|come|based|located|office|company|attend|sit|intern)\b(?! (?:from here|next|well))"
    r"|(?:which|what) (?:university|college|school|city|country|year|degree|major|company|department|state|day|month|age|title|software version|time|percentage|floor|(?:programming )?language)\b(?! (?:would|should))"
    r"|what (?:is|was|were|are) (?:your|the) (?:\w+ )?(?:name|title|job title|degree|major|gpa|age|salary|position|address|email|birthday|minor|rank|website|phone number)\b(?! (?:like|of the|mean))"
    r"|what did you (?:study|major in|minor in|get your degree in)\b|who (?:is|was|are) your\b|who (?:do|did) you (?:report|work)\b|at what (?:age|time)\b|in (?:what|which) (?:year|city|month)\b"
    r"|(?:on a scale|from 1 to|how would you rate)\b|what (?:percentage|percent|proportion|share|fraction)\b)"
)
_DEPENDS = re.compile(r"how (?:long|often|soon) .{0,60}\b(?:and (?:why|how|what)|depends?)\b")

_NEW_QUESTION = re.compile(
    rf"(?:(?<=, )|(?<=\. )|(?<=\? )|(?<= and )|(?<= or )|(?<= also )|(?<= but )|(?<= plus )|^)(?:(?:and|but|also|or|plus|then|so|well) )*(?:"
    rf"(?P<wh>{_WH}(?: (?!to |not |if )[a-z']+){{0,3}}? {_AUX} {_SUBJECT}(?= )"
    rf"|(?:what|who|which(?: [a-z]+)?|how) (?:(?:is|are|was|were|about|led|made|makes|helped|drives|keeps|motivates|happens|happened|inspired|surprised|changed|kept|took|drew|brought|"
    rf"matters|attracted|got|would|will|come|came|frustrates|excites|bothers|annoys|challenges)|(?:kinds?|sorts?|types?) of)\b(?! (?:to|not)\b)"
    rf"|how come|why not (?!\?))"
    rf"|(?P<aux>{_AUX} (?:not )?(?:you|your|it|there|they|we|i|he|she|this|that|the|people|anyone|one) ))"
)
_REQUEST_WH = re.compile(
    rf"\b(?:and|,|or) (?:also |maybe |perhaps )?(?:what|how|why|when|where|who|which) (?!to |not |so |are |is )(?:\w+ )?(?:you|your|it|the|they|people)\b"
)
_FOLLOW = re.compile(
    r"^(?:and |but )?(?:why|how so|how|what for|right|no|yes|correct|why not|why or why not|is it|is not it|do you|do not you|or not|and why|if so (?:why|how|what)) ?[?.,]? ?$"
)

LEADING = re.compile(
    rf"(?:(?<=, )|(?<=\. )|(?<=\? )|^|(?<=^so )|(?<=^but )|(?<=^and )){_AUX} not (?:you|it|that|this|there|the|we|they|your|people|most|one|a|an|everyone|she|he|i|these)\b(?! (?:tell|share|mind|explain|describe))"
    r"|\b(?:would|do) you (?:not |also )?agree\b|\b(?:would|do) you not (?:say|think|agree|feel|find)\b"
    r"|, (?:right|correct|no|yes|is it not|is not it|are you not|are not you|do you not|do not you|does it not|does not it|did not you|was not it|is not that so|have not you|would not you|am i right|huh|is that not so|is that right) [?.]"
    r"|\bright \? $|\bis that not \b|\bis it not (?:true|the case|obvious|clear|better|great|boring)\b"
    r"|^(?:so )?you (?:must|surely|obviously|clearly|probably|definitely|certainly|really) "
    r"|\b(?:surely|obviously|clearly|undoubtedly|of course|needless to say|we all know|everyone knows|everybody knows) (?:you|it|the|this|that|there|everyone|working|your|people|is|are|,|\w+ (?:is|are))"
    r"|\bi (?:assume|guess|bet|suppose|imagine|take it) (?:that )?(?:you|your|it|the|this|working)\b"
    r"|\bhow (?:much do you (?:love|hate|adore|enjoy)|(?:amazing|great|awesome|boring|terrible|wonderful|awful|cool|horrible|bad|fun|exciting|stressful|rewarding|hard|tough|miserable) (?:is|was|are|must)\b)"
    r"|\bis it (?:true|safe to say|fair to say|obvious) that\b.{0,80}\b(?:best|worst|always|never|obviously|of course|clearly)\b"
    r"|\bwhy (?:is|are|do|does) .{0,60}\bso (?:boring|terrible|bad|awful|great|amazing|stressful|much better|much worse|overrated|underrated|toxic|badly|poorly)\b"
    r"|\b(?:what|why) (?:makes|is|are) .{0,60}\b(?:the best (?:job|career|company|field) (?:in the world|ever|out there|there is))\b"
)


def closed(reading: Reading) -> Iterator[Spot]:
    """Yes, no, a number or a name would answer it."""
    passage = reading.whole
    sentences = _asked(passage)
    if not sentences:
        return
    if _WHY_TOO.search(passage.words.strip() + " ") and len(sentences) <= 2:
        return
    for start, end in sentences:
        words = passage.words[start:end]
        if not _FOLLOW.match(words) and _is_closed(_main_clause(words), asked=words.endswith("? ")):
            yield Spot(*passage.span(start, end))
            return


def _asked(passage: Passage) -> tuple[tuple[int, int], ...]:
    """The sentences that ask; where no question mark stands, the last sentence."""
    marked = tuple(bounds for bounds in passage.sentences if passage.words[slice(*bounds)].endswith("? "))
    return marked or passage.sentences[-1:]


def _main_clause(words: str) -> str:
    """The question proper, without its lead ("If you could start over, ", "In your opinion, ")."""
    if lead := _LEAD.match(words):
        words = words[lead.end() :]
    clauses = words.split(", ")
    for index, clause in enumerate(clauses):
        if re.match(rf"(?:(?:and|but|so|then|also) )?(?:{_AUX} |{_WH} )", clause) and not re.match(
            r"(?:when|where|while|how|what|who) (?:i|you|we|they|he|she|my|your|the|people|it) ", clause
        ):
            return re.sub(r"^(?:and|but|so|then|also) ", "", ", ".join(clauses[index:]))
    return words


def _is_closed(words: str, *, asked: bool) -> bool:
    if _OPEN_REQUEST.match(words):
        return bool(_CLOSED_NEST.search(words[:80]))
    if wondering := _WONDERING.match(words):
        rest = wondering["rest"]
        return not re.match(
            r"you (?:could|can|would|might) (?:maybe |please |also )?(?:tell|share|describe|explain|walk|talk|give|mind|be (?:willing|able|open))",
            rest,
        )
    if _ONE_WORD.match(words):
        return not _DEPENDS.match(words)
    if re.match(rf"{_AUX} (?:not )?{_SUBJECT}(?= )", words) or (asked and re.match(rf"{_AUX} ", words)):
        return True
    return (
        asked
        and bool(re.match(r"(?:you|your|it|there|this|that) (?!know|mentioned|said|wrote)\w+ ", words))
        and not re.search(rf"\b{_WH}\b", words)
    )


def several_at_once(reading: Reading) -> Iterator[Spot]:
    """Two questions or more in one."""
    passage = reading.whole
    counted = [(start, end) for start, end in _questions(passage)]
    if len(counted) > 1:
        yield Spot(*passage.span(counted[1][0], len(passage.words)))


def _questions(passage: Passage) -> Iterator[tuple[int, int]]:
    """The beginnings of separate questions."""
    for start, end in passage.sentences:
        words = passage.words[start:end]
        if _FOLLOW.match(words):
            continue
        heads = [found for found in _NEW_QUESTION.finditer(words) if not _is_tail(words, found)]
        if heads:
            yield from ((start + head.start(), end) for head in heads)
        elif words.endswith("? "):
            yield (start, end)
        requests = _OPEN_REQUEST.match(words) or re.match(
            r"(?:please )?(?:tell|share|describe|explain|i would (?:love|like) to)\b", words
        )
        if requests and not heads:
            yield (start, end)
        if requests and len(heads) <= 1:
            for more in _REQUEST_WH.finditer(words):
                if re.search(r"\b(?:what|how|why|when|where|who|which|about)\b", words[: more.start()]):
                    yield (start + more.start(), end)


def _is_tail(words: str, head: re.Match[str]) -> bool:
    """A tag, an alternative ("or do you ...") or a mere "and why" is no question of its own."""
    before = words[: head.start()]
    rest = words[head.start() :]
    if head.start() > 0 and re.search(r"\bor $", before) and head["aux"]:
        return True
    if re.match(rf"(?:and |but |or )?{_AUX} (?:not )?(?:you|it|they|there|that)(?: not)? [?.] $", rest):
        return True
    if re.search(r"\b(?:how|what|why|when|where|who) and $", before):
        return True
    if (
        re.match(r"(?:if|when|since|while|because|as|after|before|once|although|given|whenever) ", before)
        and "," not in before
    ):
        return True
    return bool(re.match(rf"(?:when|where|how|what) (?:i|you|we) (?!{_AUX})", rest))


def leading(reading: Reading) -> Iterator[Spot]:
    """The answer is put into their mouth."""
    passage = reading.whole
    if found := LEADING.search(passage.words):
        yield Spot(*passage.span(found.start(), found.end()))
