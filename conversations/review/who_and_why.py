"""Who writes and why to this person: no-introduction, no-reason, sells-self."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.greeting import greet
from conversations.review.names import bare, own_words
from conversations.review.phrases import phrases
from conversations.review.reading import Reading

INTRODUCES = phrases(
    """
    my name is
    i am currently|just|also|still|now|only|basically? a|an !bit|little|huge|big|fan|lot|long|great|
        admirer|bad|fan_of
    i am currently|just|also|still|now? <studying>
    i am in my|the|grade|10|11|12|year|high|college|university
    i am from|at|with|on !home|work|the_fence|my|a_loss|all|you
    i am !a|an|so|very|really ..3 <learner_self>
    i study|studied|major|majored|attend|attended|graduate|graduated|finish|finished|am_graduating|
        am_finishing|minor
    i go to|into ..3 <campus>|high
    i have just|recently finished|graduated|started|completed|left
    i just|recently|am ~1 graduated|finished|finishing|graduating|completed|completing|started|starting
    as a|an|another|fellow ..4 <learner_self>
    a|an|this|fellow|the|another|<year_word> ..4 <learner_self> <at_from>|here|.|,|who|and
    <year_word> ..1 year|grade|semester ..3 <learner_self>|<at_from>|<campus>|studying
    <learner_self> <at_from>
    this|it is !the|a|my|about|not|also|because|why|just|where|what|so|very|really|in|amazing|great|okay
        ..2 from|writing|here
    i work|worked|am_working|volunteer as|at|in|for|part_time
    my|the major|degree|studies|course|program|bachelor*|master*|phd|thesis|class|university|college|
        school
    doing|pursuing|finishing|completing|taking ..2 degree|bachelor*|master*|phd|bsc|ba|msc|ma|diploma|
        program|course
    we|i met you? at|in|on
    class of 20*
    switching|changing careers|career
    career changer
    """
)
_NAMED_SELF = re.compile(r"\b(?:i['’]?m|i am|it['’]?s|this is|here is)\s+(?=\S)", re.IGNORECASE)
_STUDY_SIGNATURE = re.compile(
    r"\b(?:student|studying|university|college|school|bsc|ba|msc|bachelor\w*|master\w*|phd|major|class of|faculty|dept|"
    r"department|institute|"
    r"undergraduate|freshman|sophomore|junior|senior|year|program|grade)\b"
)


def no_introduction(reading: Reading) -> Iterator[Spot]:
    """Nothing tells who is writing."""
    if INTRODUCES.stand_in(reading.body) or _STUDY_SIGNATURE.search(reading.signature.words) or _says_name(reading):
        return
    at = reading.once(greet).end
    yield Spot(at, at)


def _says_name(reading: Reading) -> bool:
    """ "I'm Priya", with a capital letter."""
    for found in _NAMED_SELF.finditer(reading.text, 0, reading.signature_start):
        word = reading.text[found.end() : found.end() + 2]
        if word[:1].isupper() and word[1:2].islower():
            return True
    return False


NOTICES = phrases(  # something of theirs caught the eye
    """
    saw|read|noticed|watched|heard|found|discovered|followed|follow|following|enjoyed|loved|love|liked|
        admire|admired|learned !to ..5 your !reply|time|email|help|note|message
    saw|read|noticed|heard|see|notice|learned|found_out|understand|know|remember|remembered ..1 that|how|
        about|of|where? you !are_busy|are_very|get|might|may|must|could|can|would|have_time
    saw|heard|watched|seen|hearing|listened ..1 you ..2 speak|talk|present|on|at|give|in|explain|perform|
        play
    came|come|coming|stumbled|ran|stumble across|upon|on|over|into ..2 your|you|the|this|an|a
    found you|your !help|reply|time
    struck|impressed|inspired|fascinated|amazed|moved|excited|drawn|touched|intrigued|captivated|
        interested|curious|blown_away ..5 your|you|that_you !time|could|would|might
    admire|respect|appreciate|enjoy|love|like how_you|what_you|the_way_you|the_work_you
    admire|respect|appreciate|enjoy|love|like your !<favor>
    caught my
    big|huge fan of
    stood|stands out to_me|because|as
    following your|you
    your !time|schedule|help|advice|reply|response|convenience|calendar|thoughts|insights|kindness|day|
        week|email|inbox ..2 inspire*|fascinate*|impress*|stood|caught|interests|interested|helped|made|
        moved|resonated|struck|is_exactly|sounds|looks
    """
)
POINTED = phrases(  # somebody or something pointed to them
    """
    <pointer> me ..3 to|about|towards|with you|your|contact|reach|write|talk|get
    <pointer> ..2 i|me|that_i|that ..3 you|contact|reach|write|talk|speak|get_in_touch|connect|message
    gave|passed|shared|sent me ..2 your
    gave|passed your ..2 to
    <pointer> you|your !about|that
    got|have|found|received|get your ..3 from|through|via|on|in
    through|via|from <kin>|our|my|the|a ~3 <kin>|friend|network|directory|alumni|database|colleague
    mutual friend|contact|connection|acquaintance
    said|says|thought|thinks|mentioned|told|tells ..4 you ..2 would|might|could|are|were|know|work|have|
        had|be
    my ~2 <kin> ..2 works|knows|worked|is|met|said|told|mentioned|talks|suggested|recommended|thinks
    speaks|speak|spoke|talked|raved ~3 highly|fondly|well of|about
    we|i|you ..2 met|meet|talked|spoke|chatted at|in|on|during|last|after|briefly
    we are both|connected
    """
)
SHARED = phrases(  # something both have in common
    """
    fellow ..3 <campus>|<learner_self>|alum*|graduate*|grad|immigrant|first_gen*|runner|native|member|fan|
        <year_word>|gradu*|history|enthusiast
    same ..2 school|university|college|program|degree|major|course|department|town|city|high_school|class|
        professor|club|team|path|background
    you ..1 also|too ..3 studied|went|go|attended|graduated|majored|grew|are|from|did
    we both|share|have_in_common
    like you|yourself
    alum|alumni|alumna|alumnus|alums of|from|at|network|directory|page|database|list|who|,|and
    you graduated|studied|went|majored|attended|grew_up|did_your
    your old|former|alma ..1 school|university|college|mater|program|lab|department|team|dorm
    """
)
ABOUT_THEM = phrases(  # what they do or did
    """
    you work|worked|moved|switched|changed|became|become|started|founded|built|build|run|ran|lead|led|
        design|designed|write|wrote|created|manage|teach|taught|spoke|gave|published|made|left|helped|
        joined|transitioned|combine|coach|treat|produce|studied|research|developed|organized|went|won|
        grew !to_talk|time|some_time|it|me|.|?|,
    you do|did research|work|projects|a_lot|both|the|such|your|for|with|at|on|in !you
    you have|had been|done|worked|built|made|gone|written|become|a_background|experience|spent|moved|led|
        lived|published|a_career|years|both|what
    you are|were a|an|the|one|working|leading|running|doing|writing|part|now|currently|building|in_charge|
        responsible|where|exactly|someone|also !busy|free|available|bit|very|able
    how you got|went|came|moved|ended|landed|transitioned|switched|turned|broke into|from|to|onto|in|up|
        out !<in_general>
    got|get|getting started at|as|in|with !<in_general>
    how you became|combine|balance|built|made|run|manage|founded|left|started !<in_general>
    your !time|schedule|help|advice|reply|own ~3 <made_thing>
    your ~3 <path_thing> on|at|as|in|with|from|into|for|to|around|about|between|through !<in_general>
    being|life|working|work as|at|in|for|with a|an|your !<in_general>|student|way
    like|is to work|be|teach|live|study at|as|in|for|with !<in_general>
    because|since you|your !are_busy|are_very_busy|might
    reason i ..4 you
    someone|somebody|person|people with|who|in|like ..3 your|has|is|made|works|does|did|went|moved|
        background|actually|changed|switched|both
    one of the|few
    would love|like|want to follow|do what|something|the_same|similar|walk|be ..3 you|your
    you as a|an
    the|that|this ..2 you drew|made|wrote|built|gave|painted|took|shot|sang|*ed
    where|when|in_which you talk|say|explain|describe|show|tell|argue
    ^ you also|once|even|really? *ed !to_talk|me_to
    you are the only|first|reason|person_who|one_who
    your ~2 name|shop|workshop|house|paintings|photos|music|class|garden ..1 came|is|are|has|have|was|were|hangs
    near|from|past|behind|opposite|use|using|visit|visited your !<favor>|free_time|schedule
    the|an|a|every ~2 <made_thing> you *ed|made|built|wrote|run|gave
    my ~1 <kin> ..6 with|by|to|under|for you|your !<favor>|and
    """
)
_AT_A_PLACE = re.compile(r"\b(?:at|for|with|of)\s+(?:the\s+)?[A-Z][\w&'’.-]+")
_NOT_A_PLACE = re.compile(
    r"\b(?:at|for|with|of)\s+(?:the\s+)?(?:I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Zoom|LinkedIn|"
    r"Teams|[A-Z]\w*day)\b"
)
_SELF = re.compile(r"\b(?:i|my|i'm|im|me|student|studying|year|junior|senior|sophomore|freshman|major)\b")


def no_reason(reading: Reading) -> Iterator[Spot]:
    """Nothing tells why this very person is asked."""
    passage = reading.body
    if any(book.stand_in(passage) for book in (NOTICES, POINTED, SHARED, ABOUT_THEM)) or _names_their_place(reading):
        return
    at = reading.once(greet).end
    yield Spot(at, at)


def _names_their_place(reading: Reading) -> bool:
    """A place of work named in words that are not about the student ("the analytics team at Spotify")."""
    known = {bare(word) for word in own_words(reading.contact)}
    for start, end in reading.body.sentences:
        first, last = reading.body.span(start, end)
        for found in _AT_A_PLACE.finditer(reading.text, first, last):
            clause = re.split(r"[,;–(]| and | but ", reading.plain[first : found.start()])[-1]
            name = bare(found[0].split()[-1])
            if not _SELF.search(clause) and not _NOT_A_PLACE.match(found[0]) and name not in known:
                return True
    return False


PITCH = phrases(
    """
    i am|consider ..3 <merit>
    as a|an ~2 <merit>
    <merit> ..1 <learner_self>|worker|learner|leader|player|professional|individual|person|communicator|
        team_player
    my|with|a|of|have gpa|3.5|3.6|3.7|3.8|3.9|4.0
    gpa|dean's_list|deans_list|dean|valedictorian|honors|honours|cum_laude|straight_a|top_of_my|
        best_in_my|award|awards|prize|scholarship|certificate|certified|certifications
    top 1|2|3|5|10|of percent|of|%|my|the
    my ~3 <strength>
    i have|possess|bring|offer|developed|gained|demonstrated|honed|acquired|built|got ..3 <strength>|
        experience|background|track_record|expertise|knowledge
    i led|managed|increased|won|achieved|launched|founded|organized|published|spearheaded|built|developed|
        created|designed|raised|coordinated|received|earned|graduated_with|scored|directed|delivered|
        improved|doubled|tripled|captained
    i also|have|even|successfully|already|then|personally|single_handedly ~1 led|managed|increased|won|
        achieved|launched|founded|organized|published|built|developed|created|designed|raised|coordinated|
        received|earned|speak
    i speak|code|program|know ..2 languages|fluently|fluent|python|java|three|four|five|several
    fluent|proficient|skilled|expert|experienced|excel|adept|talented in|with|at
    <would_fit> for|to|in <your_team>|any|you|this
    asset|great_fit|perfect_fit|valuable_addition|what_it_takes|ideal_candidate|best_candidate|
        strong_candidate
    proven|strong|excellent|outstanding|exceptional|extensive|solid|impressive ~2 <strength>|record|
        experience|background|ability|results
    i can|could|would|will ~1 offer|bring|contribute|add|deliver|excel|help_your
    quick|fast|team|self|hard learner|player|starter|worker|working
    you will|would not ~1 regret|be_disappointed|find
    set|sets|makes me apart|unique|stand|special|different|perfect|ideal
    years of experience
    """
)


def sells_self(reading: Reading) -> Iterator[Spot]:
    """Mostly a pitch: at least two sentences, and half of what the text says, praise the writer."""
    passage = reading.body
    hits = sorted({found.span() for found in PITCH.find(passage)})
    praising = sorted({passage.sentence(start) for start, _ in hits})
    told = [sentence for sentence in passage.sentences if len(passage.words[slice(*sentence)].split()) > 4]
    separate = _apart(hits)
    share = len(praising) / max(len(told), 1)
    if (
        (len(praising) >= 3 and share >= 0.4)
        or (len(praising) >= 2 and share >= 0.5)
        or (separate >= 4 and share >= 1 / 3)
    ):
        yield Spot(*passage.span(praising[0][0], praising[-1][1]))


def _apart(spans: list[tuple[int, int]]) -> int:
    """How many of the sorted spans do not overlap."""
    count = 0
    end = -1
    for start, stop in spans:
        if start >= end:
            count += 1
            end = stop
    return count
