"""What questions begin with and how requests are wrapped around them: the words that all rules on questions share."""

from __future__ import annotations

import re

AUX = r"(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|may|might|must)"
WH = r"(?:what|how|why|when|where|who|whom|whose|which)"
SUBJECT = (
    r"(?:you|your|it|there|they|their|we|i|he|she|this|that|these|those|the|a|an|any|people|someone|one|most|my|anyone)"
)

_YOU_TELL = (
    r"(?:(?:could|can|would|will|might) you (?:(?:please|maybe|perhaps|possibly|also|kindly|just|quickly|briefly) )*"
    r"(?:(?:be (?:able|willing|open|happy|comfortable|up|so kind as|so good as|kind enough|good enough) (?:to|for)|mind|like to|"
    r"care to|have the (?:kindness|time|patience|courage) to|take (?:a|the) (?:moment|minute|time) to|"
    r"help(?: me| us)?(?: to)?) )?|(?:do|would) you mind |(?:please|kindly|just|also|maybe) )?(?:please )?"
)
_I_HOPE = (
    r"(?:(?:i (?:am|was|have been) (?:just )?(?:hoping|wondering)|i (?:just )?(?:hope|wish|hoped|wonder|wondered)|"
    r"i would (?:be grateful|be glad|be happy|appreciate it|love it|like it)|"
    r"it would be (?:great|nice|lovely|helpful|good)) (?:if |that )?you (?:could|can|would|might|may) (?:please |maybe |perhaps )?"
    r"(?:be able to |be willing to |mind )?)?"
)
_TELL = (
    r"(?:(?:tell|telling|explain|explaining|share|sharing|describe|describing|say|saying|clarify|define|remind|show|showing|"
    r"reveal|name|let) (?:with )?(?:to )?(?:me |us )?(?:know )?)"
)
_I_WONDER = (
    r"(?:(?:i (?:am |was |have (?:always |often )?(?:been )?)?|just |also |really )*"
    r"(?:wondering|wonder|wondered|curious|interested|keen|asking|asked myself|asking myself|not sure|unsure|no idea)"
    r"(?: (?:to (?:know|hear|learn|ask|find out|understand|see)|in (?:knowing|hearing)|about|as to))?"
    r"|i (?:(?:would|will|just|also|really) )*(?:want|wanted|like|love|need|wish|"
    r"be (?:interested|curious|keen|glad|happy)|hoping|hope|"
    r"wanting) (?:(?:very )?much )?(?:to|in) (?:know|hear|learn|ask|find out|understand|see|hearing|knowing|learning)"
    r"(?: (?:you|more|about|from you))*"
    r"|(?:let|allow) me (?:to )?ask(?: you)?|my question is|the question is)"
)
_MAY_I = (
    r"(?:(?:may|can|could|might) i (?:(?:please|just|also|perhaps|maybe) )*(?:ask|know|hear|learn|inquire|enquire)(?: you)?(?: about)?"
    r"|(?:do|would) you mind (?:me asking|if i ask(?:ed)?|my asking|to tell me|to say)"
    r"|is it (?:ok|okay|all right) (?:if i ask|to ask)|(?:do|would) you (?:happen to )?(?:know|remember)|"
    r"(?:do you have |have you )?any idea|you know)"
)
_ASIDE = (
    r"(?:again|briefly|quickly|exactly|please|a bit|a little|first|honestly|by any chance|if i may|if i may ask|perhaps|maybe|"
    r"also|then|, (?:[a-z]+ ){1,8}?,|,)"
)
# Around a question that is asked indirectly: "could you tell me", "I was wondering", "may I ask", and a question follows.
WRAPPING = re.compile(
    rf"(?:{_I_HOPE}{_YOU_TELL}{_TELL}|{_I_WONDER} |{_MAY_I} )(?:(?:{_ASIDE}|about) )*"
    rf"(?=(?:(?:in|on|at|from|to|for|by|with) )?{WH} (?!to )|if |whether )"
)
# The same around something that is named, not asked: "tell me the revenue of your firm", "tell me about your day".
NAMING = re.compile(
    rf"(?:{_I_HOPE}{_YOU_TELL}{_TELL}|{_I_WONDER} |{_MAY_I} )(?:{_ASIDE} )*"
    r"(?=(?:about|of|the|your|a|an|something|more|some|anything)\b)"
)
# What is asked with these is open, though it begins like a closed question: "could you walk me through ...".
_A_JOB = (
    r" (?:(?:\w+ ){1,5}like me |(?:me|us|my|them|him|her|your) )(?:(?:a|an|one|my|the|your) )?(?:\w+ )?"
    r"(?:try|go|shot|chance|job|trial|start|place|spot|internship|position|break|opportunity|referral|interview|reference|recommendation|resume|name|number|application)\b"
)
_SHOW = (
    r"(?:tell(?:ing)?(?! (?:your|the) (?:boss|manager|director|editor|chef|team|hr|people))|"
    r"share|sharing|describe|describing|explain|explaining|walk|walking|"
    r"(?:talk|speak)(?:ing)?(?! (?:to|with) (?:your|the|hr|somebody|someone|whoever))|"
    rf"giv(?:e|ing)(?!{_A_JOB})|elaborate|elaborating|help me understand|help me to understand|take me through|"
    r"taking me through|expand|"
    r"recount|count me|paint|narrate|outline|summarize|summarise|compare|name|list|go into|going into|"
    r"illustrate|break down|show|showing|reflect|advise|point me|"
    r"say (?:a bit|a little|a few|something|more))"
)
OPEN_REQUEST = re.compile(
    rf"(?:{_I_HOPE}(?:(?:could|can|would|will|might) you (?:(?:please|maybe|perhaps|possibly|also|kindly|mind|like to|care to|just) )?"
    rf"(?:be (?:able|willing|open|happy|comfortable|up|so kind as|so good as|kind enough|good enough) (?:to|for) |"
    rf"(?:have the (?:kindness|time|patience)|take (?:a|the) (?:moment|minute|time)) to |help (?:me |us )?(?:to )?)?)?{_SHOW}"
    rf"|(?:do|would) you mind (?:me asking|if i ask|my asking|{_SHOW})"
    r"|(?:may|can|could|might) i (?:please )?(?:ask|hear|know|learn)(?: you)? (?:a bit |more |something )?(?:about|for)"
    rf"|(?:may|can|could|might) i (?:please )?(?:ask|hear|know|learn)(?: you)? (?:{WH}|to {_SHOW})"
    r"|(?:do|would) you (?:happen to )?have (?:any |some |a |an )?(?:\w+ )?(?:advice|tips?|suggestions?|recommendations?|"
    r"thoughts|stories|story|examples?|ideas|insights?|words of|favorite)"
    r"|(?:is|are|was|were) there (?:anything|anyone|anybody|something|someone|somebody|any one)"
    r"|(?:can|could) you (?:recommend|suggest)(?! me (?:for|to))"
    rf"|do you (?:know|remember) {WH}(?! to )|do you know (?:of )?(?:any|some|a good))\b"
)
# What may stand before the question proper.
LEAD = re.compile(
    r"(?:(?:so|and|but|also|plus|ok|okay|well|now|first|firstly|second|secondly|third|then|finally|lastly|besides|hi|hello|hey|um|uh|"
    r"hm|please|thanks|kindly|\d{1,2}|q|question|quick one|one more thing|another thing|another question|quick question|just curious|"
    r"out of curiosity|by the way|btw|on another note|on a different note|in addition|apart from that|other than that|"
    r"in your (?:opinion|view|experience|eyes)|in general|overall|personally|honestly|frankly|looking back|these days|nowadays|today|"
    r"right now|on average|in hindsight|generally|usually|currently|if i may ask|if i may|"
    r"if you do not mind(?: me asking| my asking)?|"
    r"may i ask|sorry|just|actually|tell me (?:please |honestly |frankly |straight |this |one thing )?,|to be honest) (?:, )?)+"
)
