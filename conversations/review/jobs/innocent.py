"""What makes harmless what sounds like a request for work: a denial, others' jobs, what is past, told, supposed or learnt about."""

from __future__ import annotations

import re

from conversations.review.negation import denied
from conversations.review.reading import Passage

_MINE = re.compile(r"\b(?:me|my|mine|i)\b")
_PEOPLE = (
    "people|students|graduates|grads|newcomers|applicants|candidates|beginners|folks|they|others|employers|companies|"
    "juniors|interns|"
    "freshers|kids|everybody|everyone|classmates|friends|strangers|youngsters|trainees|apprentices|seniors|"
    "undergraduates|undergrads"
)
# Somebody else's job hunt: "advice for students who are looking for a job", "how did you go about looking for jobs".
_OTHERS = re.compile(
    rf"\b(?:(?:for|to|from|among|do|does|did|as|by|of|with|so|most|many|other|how|why|all|every|the) (?:\w+ ){{0,2}}?"
    rf"(?:{_PEOPLE})"
    r"|how do (?!i |you |we |they )(?:\w+ )?\w{2,}s"
    r"|(?:how|when|where|why|while|before|after|since|once|that|what made|what led) (?:did |do )?(?:you|he|she|they|people)"
    r"|(?:for|to|of|like) (?:someone|somebody|anyone|anybody)|(?:those|someone|people|students|graduates|somebody) who|"
    r"(?:must|does|can|should|do|need) (?:one|people|somebody|someone|they|newcomers)|"
    r"(?:when|while)(?= [a-z])|if you (?:were|had)|you (?:are|were)) "
    r"(?:\w+ ){0,4}$"
)
_TOLD = re.compile(
    r"\b(?:you (?:said|mentioned|told|suggested|explained|recommended|advised|offered|promised|wrote)|i saw that|"
    r"(?:for|of) (?:telling|explaining|showing|mentioning|saying|sharing|describing) (?:\w+ )?(?:that|how|why|when)|"
    r"i (?:read|heard) that) (?:\w+ ){0,3}$"
)
# "My cousin got a job at your firm".
_KIN_GOT = re.compile(
    r"\b(?:my|our|a) (?!resume|application|portfolio)(?:(?!and|i )\w+ ){0,3}"
    r"(?:asked|asks|wonders|got|has|had|did|found|landed|finished|started|lost|left|quit|wants? to|plans to|wants?|"
    r"want me to|would like to|is looking|is applying) (?:\w+ ){0,3}$"
)
_MY_BOSS = re.compile(
    r"\b(?:ask|asked|asking|tell|told|beg|begged) my (?:own |old |present |current )?(?:boss|manager|employer|supervisor|chef|uncle|"
    r"aunt|father|mother|teacher) (?:\w+ ){0,3}$"
)
_NOBODY = re.compile(
    r"\b(?:nobody|no one|noone|who|whoever|anyone who|everybody who|they) (?:would|will|wants to|might|could)? ?(?:\w+ )?$"
)
# Thanks for what they did already, but not "thank you for considering me".
_THANKED = re.compile(r"\b(?:thanks?|thank you|grateful|thankful) (?:\w+ ){0,3}for $")
_DONE = re.compile(
    r"(?:introduc|connect|offer|look|pass|forward|shar|giv|help|putt?|referr|recommend|point|keep|mak|find)ing "
)
_THANKED_FOR = re.compile(
    r"\b(?:thanks?|thank you|grateful|thankful) (?:\w+ ){0,3}for (?!consider)\w+ing (?:\w+ ){0,3}$"
)
_LEARN_HOW = re.compile(
    r"\b(?:how (?:people|students|one|someone|others|graduates|you|they|your colleagues|newcomers|to)|how do (?:most "
    r")?(?:people|students|you|they|graduates))\b"
)
_HIRING_VIEW = re.compile(
    r"\b(?:look for|looking for|value|when (?!$|will|would|is|are|do|does|might)|while|matters?|involved|part of|"
    r"changed|process|if you were|how)\b"
)
# How they see it, asked without a word of oneself: "what would make you take on a beginner?", "when you hire, what ...?"
_HIRE = re.compile(
    r"\b(?:hir|recruit|employ|take on|takes on|taking on|took on|need|want|accept|choos|pick|select|chance|gamble|risk|welcom|train)"
)
_VIEW = re.compile(
    r"^(?:\w+ )?(?:(?:what|which|why|how) (?!likely|soon|are the (?:chances|odds)|positions|jobs|roles|openings|about)|"
    r"(?:when|if) (?:you|they|your) .*, (?:what|how|which|why|who|do|is|are)\b)"
)
_USUAL = re.compile(
    r"^(?:and |so )?(?:is|was) it (?:\w+ )?(?:usual|common|normal|hard|easy|rare|typical|true|worth|wise|important)\b"
)
# Applications for a place to study.
_APPLY = re.compile(r"\b(?:apply|applying|applied|applications?|refer\w*|recommend\w*|candidate|considered)\b")
_STUDY = re.compile(
    r"\b(?:college|university|scholarships?|courses?|masters?|law school|medical school|grad school|graduate school|"
    r"degree|phd|"
    r"studies|conservatoire|conservatory|sixth form|art school)\b"
)
# What the writer had or meant once, has already, or only supposes.
_ONCE = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:had (?:planned|hoped|meant|thought|wanted|come|intended|expected|been)|came|went|"
    r"arrived|walked in|"
    r"used to|almost|nearly|once|applied|asked|meant|left|grew up|tried|failed|did not dare) (?:\w+ ){0,6}$|\bi had come .*$|"
    r"\b(?:before|until|when) (?:we|you) (?:spoke|talked|met) (?:\w+ ){0,6}$"
)
_HAVE = re.compile(
    r"\bi (?:now |already |also |just |currently )?(?:have(?: had| got)?|got|had|hold|landed|accepted|took|signed|"
    r"finished|did|"
    r"(?:have )?(?:received|turned down|declined|refused)|completed|start|"
    r"begin|started|finish) (?:a|an|my|two|the|this|that|another) (?!interest|question|request|dream|hope|wish|"
    r"favor)(?:\w+ ){0,2}$"
)
_SUPPOSED = re.compile(
    r"^(?:and |so |now )?(?:let us |just )?(?:imagine|suppose|supposing|pretend|say (?:i|you)|assume|picture)\b|"
    r"\bif (?:i were|you were (?:me|in my))\b"
)
# How it was for them: "did somebody put in a good word for you?"
_PAST_ASKED = re.compile(
    r"\b(?:did|were|was|had|have) (?:you|somebody|someone|anybody|anyone|they|he|she|your \w+) (?!need|want)(?:\w+ )*\? $"
)
_STILL = re.compile(r"\b(?:still|open|filled|yet|hiring|heard)\b")
# "Someone to talk to" is whom the conversation is with.
_TO_TALK = re.compile(
    r"(?:(?:some|any)(?:one|body) |(?:a|an|another|one|your) (?:\w+ ){1,2})?(?:else |of yours )?"
    r"(?:(?:to|who|whom|that|i|i can|i could|with) (?:\w+ ){0,2}?|(?<=to ))"
    r"(?:talk|speak|chat|listen|interview|ask|meet|bounce|contact|say|testify|"
    r"(?:tell|assure|remind|convince) (?:\w+ ){1,4}(?:that|how|why))\b"
)
# "The job for me" is a vocation; "works for me" is about the date.
_VOCATION = re.compile(
    r"\b(?:the|this|that|right|dream|wrong) (?:\w+ ){0,2}(?:job|role|position|place|work|career|thing|field|apprenticeship) "
    r"(?:is |was |were )?(?:\w+ )?for (?:me|you|someone)\b"
)
# "Something comes up" may be about the date of the call as well.
_CALENDAR = re.compile(
    r"\b(?:resched\w*|cancel\w*|make it|another time|another date|another day|no problem|no worries|understand|"
    r"calendar|schedule|"
    r"diary|time slot|slot|availability|time opens|time frees|time comes|free time|good time|works better|move (?:it|"
    r"our|the))\b"
)
_COMES_UP = re.compile(r"\b(?:come|comes|came|coming|opens?|frees|pops) up\b|\btime\b")
_APPOINTMENT = re.compile(
    r"\b(?:calendar|schedule|diary|agenda|coffee|call|chat|lunch|talk|minutes|"
    r"(?:on|this|next) (?:\w+ )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|this week|next week|week of)\b"
)
_ROOM = re.compile(r"\b(?:opening|openings|slot|slots|gap|room|space|spot|seat|place)\b")
_WORK = re.compile(
    r"\b(?:job|intern|internship|work|working|shift|shifts|team|crew|staff|hire|hiring|apprentice|position|role|"
    r"trainee|vacanc\w+|"
    r"internships|positions|jobs|resume|company|firm)\b"
)
# "Evenings, weekends, your lunch, I'll take anything": a time for the talk.
_ANY_OF_IT = re.compile(r"\b(?:take|do|accept|grab) any(?:thing)?\b")
_HOURS = re.compile(
    r"\b(?:(?:day|morning|afternoon|evening|weekend|weekday|lunch|night|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|hour|minute|date|slot)s?|time|times|anytime)\b"
)
# A desk in the library is nobody's job.
_READING_ROOM = re.compile(
    r"\b(?:desk|seat|chair|table|spot|place|bench)\b.* (?:in|at|on) (?:the|our) (?:library|reading room|lecture hall|"
    r"classroom|"
    r"canteen|cafe|bus|train|plane|front row|cinema|theater)\b"
)
_YOURS = re.compile(r"\b(?:your|yours)\b")
_NO_REQUEST = re.compile(
    r"\b(?:this|it|that) is (?:no|not an?) (?:\w+ )?(?:application|request for (?:a job|work))\b|"
    r"\bi (?:already )?have (?:already )?(?:got )?a (?:good |fine |steady )?job (?:already|and|that|which|i)\b"
)
_IN_VAIN = re.compile(
    r"\b(?:turned (?:me )?down|rejected|refused|did not (?:get|make) (?:it|in)|without (?:success|luck)|in vain)\b"
)
# "Let me start with the fish": how one begins to tell.
_FIRST_OF_ALL = re.compile(
    r"let me (?:just )?(?:start|begin) (?:with|by|from|off|over|at) (?!you|your|the (?:very )?bottom)"
)
# "I can send over my CV beforehand" shows it to them alone.
_SHOWING = re.compile(r"(?:send|share|show|forward|give|pass|bring|drop|hand|email)\b.* my ")
_I_MAY = re.compile(
    r"\b(?:i (?:can|could|will|would|may|might|am)|(?:can|could|may|shall|should) i|happy to|glad to) (?:\w+ ){0,2}$"
)
_ELSEWHERE = re.compile(
    r"\b(?:(?:to|with|on|by|past|under) (?:your|the|a|hr)|"
    r"for (?:your|the) (?:boss|manager|team|supervisor|director|colleagues?)|whoever|someone|somebody|anyone|anybody|who)\b"
)


# "If you would accept me in your network" is about LinkedIn.
_NETWORK = re.compile(
    r"(?:\w+ )?(?:in|into|to|among|as) (?:your|a|one of your) (?:\w+ )?(?:network|contacts?|connections?|followers|circle)\b"
)
# "It was kind of you to make room for me", "I've put my name down": done, not asked.
_WAS_KIND = re.compile(
    r"\bwas (?:\w+ ){0,3}(?:kind|good|nice|generous|lovely|thoughtful|sweet|decent|great|big|brave) "
    r"of (?:you|him|her|them) (?:\w+ ){0,3}?"
    r"to (?:\w+ )?$"
)
# "Becky, who was on placement with you"
_WAS_ON = re.compile(r"\b(?:was|were|been|went) on (?:(?:a|an|her|his|their|the|work|clinical) )?$")
_KIN_IS = re.compile(
    r"\b(?:my|our|a) (?:\w+ )?(?:brother|sister|cousin|friend|roommate|flatmate|mother|father|uncle|aunt|partner|wife|husband|son|"
    r"daughter|neighbor|classmate|boyfriend|girlfriend)s? (?:\w+ )?$"
)
_I_DID = re.compile(r"(?<!if )\bi (?:have |had )?(?:just |also |already |even |now )*$")
_DID = re.compile(
    r"(?:put|gave|given|wrote|written|passed|sent|took|taken|left|dropped|handed|mentioned) (?:my|the|it|this) "
)
# "If something surprising turns up, I'll send you a photo."
_TURNS_UP = re.compile(r"\b(?:turns?|comes?|pops?|crops?) (?:up|out|along)\b")
_I_REPORT = re.compile(
    r"(?:\w+ ){0,6}?, (?:then )?(?:i|we) (?:will|would|shall|can|could|promise to) (?:\w+ )?"
    r"(?:send|tell|write|let you|report|show|share|email|bring|post|pass|drop)\b"
)


def innocent(passage: Passage, found: re.Match[str], *, self_denying: bool = False, of_mine: bool = False) -> bool:
    """Whether what stands around a find makes it harmless; `self_denying` finds have a "no" of their own that denies nothing,
    those `of_mine` are about the writer without the word."""
    words = found[0]
    before = passage.clause_before(found.start())
    sentence = passage.sentence_words(found.start())
    if denied(before if self_denying else before + " ".join(words.split()[:-1])):
        return True
    mine = of_mine or _MINE.search(words) is not None or "like me " in before  # "somebody like me"
    if _TO_TALK.match(passage.words, found.end()) or _NETWORK.match(passage.words, found.end()):
        return True
    if (
        _WAS_KIND.search(before)
        or _WAS_ON.search(before)
        or (words.startswith(("is ", "was ")) and not mine and _KIN_IS.search(before))
        or (_DID.match(words) and _I_DID.search(before))
    ):
        return True
    if _TURNS_UP.search(words) and _I_REPORT.match(passage.words, found.end()):
        return True
    if _NOBODY.search(before) or _KIN_GOT.search(before) or _MY_BOSS.search(before) or _SUPPOSED.search(sentence):
        return True
    if _TOLD.search(before) or _THANKED_FOR.search(before) or (_THANKED.search(before) and _DONE.match(words)):
        return True
    if not mine and (_OTHERS.search(before) or _LEARN_HOW.search(before) or _is_past(passage, found)):
        return True
    if _APPLY.search(words) and _STUDY.search(sentence) and not _WORK.search(sentence):
        return True
    if _NO_REQUEST.search(sentence) or _FIRST_OF_ALL.match(passage.words, found.start()):
        return True
    if ("applied" in words and _IN_VAIN.search(sentence)) or (
        _SHOWING.match(words) and _I_MAY.search(before) and not _ELSEWHERE.search(sentence)
    ):
        return True
    return _is_their_view(before, words, sentence, mine=mine) or _is_appointment(words, sentence)


def _is_past(passage: Passage, found: re.Match[str]) -> bool:
    start, _ = passage.sentence(found.start())
    before = passage.words[start : found.start()]
    return bool(_ONCE.search(before) or _HAVE.search(before))


def _is_their_view(before: str, words: str, sentence: str, *, mine: bool) -> bool:
    if _VOCATION.search(before[-40:] + words):
        return True
    if "hir" in words and not mine and _HIRING_VIEW.search(before):
        return True
    if _PAST_ASKED.search(sentence) and not _MINE.search(sentence) and not _STILL.search(sentence):
        return True
    if _USUAL.search(sentence) and not mine:
        return True
    return bool(_VIEW.search(sentence) and not _MINE.search(sentence) and _HIRE.search(words))


def _is_appointment(words: str, sentence: str) -> bool:
    if _ANY_OF_IT.search(words) and _HOURS.search(sentence.partition(words)[0]) and not _WORK.search(sentence):
        return True
    if _READING_ROOM.search(sentence) and not _YOURS.search(sentence):
        return True
    if _COMES_UP.search(words) and _CALENDAR.search(sentence):
        return True
    return bool(_ROOM.search(words) and _APPOINTMENT.search(sentence) and not _WORK.search(sentence))
