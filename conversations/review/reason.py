"""no-reason: nothing tells why this very person is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.about_them import is_past, speaks_of_them
from conversations.review.finding import Spot
from conversations.review.greeting import greet
from conversations.review.lexicon import word_set
from conversations.review.names import bare, own_words
from conversations.review.phrases import phrases
from conversations.review.reading import Passage, Reading

NOTICED = phrases(  # they, or something of theirs, caught the eye
    """
    saw|heard|watched|seen|hearing|listened ..1 you ..2 speak|talk|present|on|at|give|in|explain|perform|
        play|dance|sing|fix|work
    struck|impressed|inspired|fascinated|amazed|moved|excited|drawn|touched|intrigued|captivated|
        interested|curious|blown_away ..3 that_you !time|could|would|might
    admire|respect|appreciate|enjoy|love|like how_you|what_you|the_way_you|the_work_you
    admire|respect|appreciate|love|loved|like|saw|seen|follow|followed|following|know|read your ~1 work
    interested|curious|fascinated|impressed|inspired|intrigued|moved in|about|by your ~1 work !in|life|experience|schedule
    came|come|stumbled across|upon your ~1 work
    how i found|heard|know|came of|across|about? you ,
    what ..3 caught|catches my
    congratulations|congrats on|for|to !your_help
    big|huge fan of !your_profile
    follow|follows|followed|following you !on_linkedin|here|on_here|back|up
    thank_you|thanks|grateful ..1 for the|those|all_the|both ~2 <made_thing>|books|songs|record|records|garden|play|lecture|bread|
        novel|novels|poem|poems|comic|comics|game|games|song|music|talks|films|photographs|photos !that_could
    read|watched|heard|played|seen|own all|both|every|each|most|none|half of ..5 books|novels|poems|comics|records|films|
        albums|games|episodes|plays|songs|videos
    since|after|from|remember|during|loved|enjoyed|at|attended your ~1 evening|afternoon|morning|day|week|night|hour|visit|turn|
        shift at|in|with|on|to !work|your|the_office|the_company
    learned|learnt|know|read|saw|see|seen|found ..2 from|in|on|at the ..1 credits|papers|paper|news|notice|program|label|plaque|
        poster|bulletin|gazette|newspaper|radio|tv|television|leaflet|foreword|acknowledgements|register|minutes
    <made_thing>|song|bread|window|bench|roof|door|sign|cake|dress|coat|bridge|garden|statue|sculpture|wall|house|
        model|machine|painting|picture|photo|photograph|recipe|song|tune|level|screen|character|finial ..6 is|are|was|were yours
    i ..1 saw|heard|read it|that_it|they|that_they is|are|was|were|be yours
    quote|quotes|quoting|quoted|cite|cites|citing|swears_by|follow|followed|following|used|tried|love|loved|liked|enjoyed your
        advice|tips|page|account|channel|profile|work|insights on|about|at|from|since|every|for
    for making|writing|painting|filming|recording|composing|drawing|building it|them|the|that|this|such|all
    the ..1 talk|lecture|film|documentary|article|episode|keynote|panel|exhibition|mural|concert|podcast|essay|recital|piece|column|
        reel|thread|demo|demonstration|workshop on|about|at|of|was|made|stayed|in_which|where !career|careers
    """
)
POINTED = phrases(  # somebody or something pointed to them
    """
    <pointer> me ..3 to|about|towards you|your
    !linkedin <kin>|dr|mr|mrs|ms|prof ..3 thought|thinks|said|says|suggested|figured|reckons|reckoned|swears|
        insists ..3 we_might|we_would|we_could|we_should|you|your|i_should
    <pointer> me|us ..1 your way|direction
    <pointer> ..2 i|me|that_i|that ..3 you !linkedin
    gave|passed|shared|sent|forwarded me|us ..1 your|this|the ..1 name|number|address|contact|email|card|details|profile
    gave|passed your ..2 to
    lists|names|listed|has|recommends|describes you as|among
    got|have|found|received|get|had your !<favor>|opinion|view|take|perspective|feedback ..3 from|through|via|on|off|in
        !linkedin|internet|google|the_internet|a_list|my_list|your|this|that|it|you
    through|via|from <kin>|our|my ~2 <kin>|friend|network|directory|alumni|database|colleague !linkedin
    hear|heard|learned|came|come|hearing of|about|across you from|through|via|at|in|on !linkedin|the_internet|online
    mutual friend|contact|connection|acquaintance
    said|says|thinks|mentioned|told|tells ..4 you ..2 were|work|have|had|know|be|are !somebody|people|busy
    my ~2 <kin> ..2 works|knows|worked|met|talks ..2 you|with_you|for_you
    my ~2 <kin> ..2 suggested|recommended|said|told|mentioned|thinks ..4 you
    my|our ~2 <kin> ~1 *ed|built|ran|sang|played|rowed|taught|did|went|was|sat|flew|drove|fought|grew|sold|made|had|shared|
        laid|wrote|dug|swam !to|me|that|by ..5 with|beside|alongside|under|next_to you
    works|worked|lives|plays|sings|trains|trained|interned|apprenticed|shadowed|sails|drives|studied|served with|for|
        under|next_to you !and_have
    cleans|fixes|delivers|runs|knows|teaches|coached|taught your|you
    thought|think|thinks of you !as
    speaks|speak|spoke|talked|raved ~3 highly|fondly|well of|about
    we|i|you ..2 met|meet|talked|spoke|chatted at|in|on|during|last|after|briefly !your|some|any
    we are both|connected
    your ~1 name came|comes|was_on|kept|is_on|stands|stood !a
    """
)
SHARED = phrases(  # something both have in common
    """
    fellow !student|students|human|people|professional|professionals|being|man *a*|*e*|*i*|*o*|*u*
    fellow ..3 <campus>|<learner_self>|alum*|graduate*|grad|immigrant|first_gen*|runner|native|member|fan|
        <year_word>|gradu*|history|enthusiast|*er|*an|*at|*ian|*ese|*ist|*on
    same ..2 school|university|college|program|degree|major|course|department|town|city|high_school|class|
        professor|club|team|path|background|village|street|church|gym|choir|league|unit|regiment
    you ..1 also|too ..3 studied|went|go|attended|graduated|majored|grew|are|from|did
    we both|share|have_in_common
    just|exactly|same|path|way|road like|as you did|do|have|were|are|once !can
    , like|as you are|were|have ,|.
    like|as you did|do|once !can|not|so|in
    like you , i
    we|you_and_i|you_and_me ..2 both|share|shared
    same ~3 island|country|county|region|valley|state|province|district|neighborhood|parish|suburb|estate|block|language|accent|
        scholarship|teacher|coach|ward|troop|year|bench|chair|stage|pitch ..2 as|like|that you
    i ..1 sat|stood|worked|lived|danced|sang|ran|rowed|played|marched|queued|trained|raced ..4 behind|beside|near|next_to|
        under|opposite|across_from|with|against|for you
    a|an ~4 yourself !expert|professional
    alum|alumni|alumna|alumnus|alums of|from|at|network|directory|page|database|list|who|,|and|magazine|newsletter|group|portal|
        event|evening|dinner|association|board|office|site|weekend
    your old|former|alma ..1 school|university|college|mater|program|lab|department|team|dorm
    """
)
ABOUT_THEM = phrases(  # what they do or did, without "you did" and "your thing", which `about_them` reads
    """
    how you got|went|came|moved|ended|landed|transitioned|switched|turned|broke into|from|to|onto|in|up|
        out !<in_general>
    got|get|getting started at|as|in|with !<in_general>
    being|life|working|work|job as|at|in|for|with a|an !<in_general>|student|way|company|big|position
    like|is ~2 to work|be|teach|live as|at|in|for|with !<in_general>
    reason i ..4 you
    someone|somebody|person|people with|who|in|like ..3 has|made|works|did|went|moved|
        actually|changed|switched|both !experience|succeeded|made_it|,|.|<in_general>
    ^ few|not_many|nobody_else|no_one_else|hardly_anyone|hardly_anybody|there_are_not_many|there_are_few ..3 in|have|do|does|
        make|makes|on|can|could|who|know|knows
    you must see|hear|meet|handle|have_seen|have_heard|have_met|know_every ..3 *s|*ing !messages|emails|requests|people|students|this
    you appear|appeared in|on|at
    people|those|someone|somebody like|such you who|that|which
    not|few|hardly many|any? people|others|nurses|engineers ..10 and you have|do|are|did
    how|why an|a ..3 ended|ends|becomes|became|turns|turned|gets|got|comes|came up|into|to|in|from|a|an
    day|week|night|shift|winter|morning as|of|on|in|at|with an|a|the !student|job|minutes|office|phone|week|life|company|industry|field
    do what|something|the_same|similar ..1 you do|are|did !for
    exactly|just what ..1 you do|did
    walk|go|come|drive|cycle|live|am near|from|past|behind|opposite|to|next_to|by your !<favor>|free_time|schedule|office|place|team|
        company|desk|level|field|industry|shoes|position
    use|using|used|bought|buy|visit|visited|eat|wear|ride|play|drink|read your !<favor>|free_time|schedule|profile|
        insights|expertise|website
    bought|got|had|order|ordered|rent|rented|learned|buy ~3 from|at|with you|yours !to
    the|an|a|every|that ~2 <made_thing> you *ed|made|built|wrote|run|gave
    """
)
_AT_A_PLACE = re.compile(r"\b(?:at|for|with|of)\s+(?:the\s+)?(?P<name>[A-Z][\w&'’.-]+)")
_NOT_A_PLACE = re.compile(
    r"(?:I|I['’]\w+|Zoom|LinkedIn|Teams|Skype|Google|FaceTime|Whats\w+|[A-Z]\w*day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Christmas|Easter|Business|Marketing|Science|Engineering|Arts|Management|Law|CV)\b"
)
# A place that belongs to the writer: "I study at", "a barista at".
_SELF = re.compile(
    r"\b(?:i|my|i'm|im|me|our|we|students?|studying|year|yr|junior|senior|sophomore|freshman|major|university|college|"
    r"school|institute|"
    r"faculty|degree|bachelor\w*|masters?|bsc|ba|msc|mba|phd|class|program(?:me)?|graduate|grad|here|apprentice|internships?|position|"
    r"opening|role|vacancy|job|trainee|intern)\b"
)
_ABOUT_A_PLACE = re.compile(
    r"\b(?:about|how|what|whether|like)\b(?:(?! my | our | me | i ).)*\b(?:work\w*|life|job|team|department|being|role|"
    r"career|people|shift|day|is|are|you)\b"
    r"(?:(?! my | our | me | i ).)*$"
)


def no_reason(reading: Reading) -> Iterator[Spot]:
    """Nothing tells why this very person is asked."""
    passage = reading.body
    if speaks_of_them(passage) or _tells_why(passage) or _names_their_place(reading) or _names_them(reading):
        return
    at = reading.once(greet).end
    yield Spot(at, at)


def _tells_why(passage: Passage) -> bool:
    """Whether any phrase that gives a reason stands."""
    return any(book.stand_in(passage) for book in (NOTICED, POINTED, SHARED, ABOUT_THEM)) or bool(
        _AS_THEM.search(passage.words) or _LIKE.search(passage.words) or _OF_A_CALLING.search(passage.words)
    )


# "You started late like me", "from Malawi, like you": not "people like me", "as successful as you".
_ANYBODYS = "".join(
    f"(?<!{who} )"
    for who in sorted(
        word_set(
            "people students someone somebody person persons those others youngsters women men girls boys one ones anybody "
            "anyone professionals experts leaders individuals mentors alumni kids beginners be just exactly successful great "
            "good brilliant professional expert leader man woman lady guy , something feel"
        )
    )
)
_LIKE = re.compile(
    rf"\byou (?:\w+ ){{1,5}}{_ANYBODYS}(?:, )?like (?:me|us|i) (?!to )|\b(?:i|my|am|was|and|at|from) (?:\w+ "
    rf"){{1,8}}{_ANYBODYS}like you (?=[.,?])"
    r"|\b(?:nobody|no one|few|anybody|anyone) (?:\w+ ){1,5}like you (?=[.,?]|do |does |can )"
)
# "What an actuary at a bank does", "how a choreographer pays the rent": what they are.
_OF_A_CALLING = re.compile(
    r"\b(?:know|learn|hear|understand|ask|curious|wonder|wondering|wondered|see|find out)(?: about| from you)? "
    r"(?:how|what|why) (?:a|an) "
    r"(?!(?:student|person|young|beginner|career|company|newcomer|graduate|fresher|typical|normal|average|day|professional|good|"
    r"great|successful|business|job|industry|field|someone|human|woman|man|boss|manager|employee|employer|recruiter|applicant|resume|"
    r"candidate|working|interview|life|internship|bachelor|university|college|school|degree|workplace|team|firm) )"
    r"(?:[a-z]+ ){1,6}?[a-z]+s (?!(?:like|is|in your|up) )"
)


# "As head of the burns ward you see": in which office they are asked.
_AS_THEM = re.compile(
    r"(?:(?<![^ ])(?<![^.?,] ))as (?:the |a |an )?(?!(?:soon|far|much|well|long|always|i|my|we|you|for|if|it|this|that|"
    r"student|professional|"
    r"expert|someone|somebody|person|first|part|stated|mentioned|said|per|with|of) )[^ .,?]+ (?:[^ .,?]+ ){0,6}(?:, )?you(?:r)? "
)


def _names_their_place(reading: Reading) -> bool:
    """A place of work named in words that are not about the student ("the analytics team at Spotify")."""
    known = {bare(word) for word in own_words(reading.contact)}
    begin = reading.once(greet).end
    for start, end in reading.body.sentences:
        first, last = reading.body.span(start, end)
        for found in _AT_A_PLACE.finditer(reading.text, max(first, begin), last):
            sentence = reading.plain[first : found.start()]
            clause = _PAUSE.split(sentence)[-1]
            if bare(found["name"]) in known or _NOT_A_PLACE.match(found["name"]):
                continue
            if _ABOUT_A_PLACE.search(clause) or not (_SELF.search(sentence) or first <= begin + 4):
                return True
    return False


_PAUSE = re.compile(r"[,;–(]| and | but ")


_SPEAKING = word_set(
    "speak talk present explain play perform teach work works runs leads is has writes does teaches makes on at"
)
_SEEING = word_set("saw heard watched met hear see read admire knows know about by from")


def _names_them(reading: Reading) -> bool:
    """They are spoken of by name, where another is written to: "I saw Patricia speak at the fair"."""
    known = {bare(word) for word in own_words(reading.contact)}
    words = reading.body.words.split()
    begin = 8  # behind the greeting
    return any(
        word in known
        and (words[at - 1] in _SEEING or words[at - 2] in _SEEING)
        and (words[at + 1] in _SPEAKING or words[at + 1] in known or is_past(words[at + 1]))
        for at, word in enumerate(words[:-1])
        if at >= begin
    )
