"""asks-for-job in a question for the interview: "me" and "I" are who shall have it, "you" who shall give it.

A question that begins with what, how or why and has no "me" in it asks about jobs, not for one ("what did the internship at your
lab teach you?"), unless it asks whether there is one to be had ("which positions are open at your company?").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.jobs.ask import ASKS, asks_for_job
from conversations.review.phrases import either, phrases
from conversations.review.questions import Part, parts
from conversations.review.reading import Reading

_OF_THEMSELVES = frozenset(("me", "my", "i", "mine", "us", "myself", "we"))
_TO_BE_HAD = re.compile(
    r"\b(?:hiring|recruiting|recruit|take on|taking on|how likely|intake|opens|vacant|do you (?:offer|have|take|need)|"
    r"(?<!in your )(?<!in the )(?<!on your )(?<!of your )(?:openings?|vacanc(?:y|ies))|"
    r"you (?:looking for|taking|offering)|"
    r"(?:is|are) (?:currently |still )?(?:open|available|free|going|there)|apply)\b"
)
_ADVICE = re.compile(
    r"(?:what|which|any) (?:\w+ ){0,2}?(?:advice|tips?|books?|skills?|questions?|mistakes?|courses?)\b"
)
_IN_GENERAL = re.compile(
    r"\b(?:in|into|of) (?:this|the|your|a|any) "
    r"(?:\w+ )?(?:field|industry|profession|sector|business world|trade)\b"
)
# "Would you be up for mentoring me as your trainee?": they do something for me, and it is about work.
_FOR_ME = re.compile(
    r"\b(?:you|your \w+|they|somebody|someone|anyone|anybody) (?:[^ .?]+ ){0,4}?"
    r"(?:hir|employ|tak|get|giv|squeez|put|pass|forward|hand|show|send|recommend|refer|mention|let|keep|consider|"
    r"mentor|train|accept|support|pull|us|bring|smuggl|tell|writ|find|offer|sponsor|push|vouch|nam|speak|talk|sign|pick|choos|invit|"
    r"add|slip|need|want|arrang)"
    r"(?:e|es|ing|ting|s)? (?:[^ .?,]+ ){0,6}?(?:me|my|us|i would)\b"
    r"(?! (?:to (?:do|study|read|learn|try|become|go)|how|what|about|why))"
)
# "How do I get to your office by bus?"
_THE_WAY = re.compile(
    r"(?:how|which|where) .*\b(?:get|come|travel|drive|go|goes|walk|cycle|way) to (?:your|the) (?:\w+ ){1,3}"
    r"(?:[?.]|by|from|on foot|with the|without)"
)
_WORK = re.compile(
    r"\b(?:hir\w+|employ\w*|intern|interns|internship|trainee|traineeship|apprentice\w*|jobs?|position|role|openings?|"
    r"vacanc\w+|recruit\w*|application|resume|portfolio|cover letter|referral|references?|referee|boss|manager|hr|human resources|"
    r"strings|contract|payroll|shifts?|placement|candidate|shortlist|staff|director|employee|helper|assistant)\b"
)
_FOR_LEARNING = re.compile(
    r"\b(?:feedback|advice|tips?|opinion|question|questions|example|examples|idea|shadow|watch|visit|sense|insight|"
    r"insights|story|stories|your (?:own )?(?:job|role|position|work|career|first|last|path)|interview you|"
    r"call|coffee|chat|learn|tell me|explain)\b"
)

IN_QUESTIONS = phrases(
    """
    give|giving|offer me|us a|an|one? ~1 try|go|shot|trial|start|trial_day|trial_shift|tryout|break !at_explaining|at_it
    take|taking a chance|gamble|bet|risk on me|us|someone_like_me
    i|we ~1 start|begin|join|train|help_out at|in|with|on|under <your_team>|you|yours !by|with_the|reading
    i ..1 start|begin at|in|with your|the ~2 <workplace>
    can|could|may|might|shall|should i send|give|hand|leave|show|email|drop|bring|forward you|with_you|in|off? ..1 my ~1
        <resume>|application|portfolio|references|cover_letter !to_read_over|for_feedback
    my ~1 <resume>|application|portfolio with|at you|your|the ..2 <workplace>?|front_desk|desk|?
    hand|show|give|pass|forward|send|put it|them|this|that|my_resume|my_name|my_application ..1 to|before|on|in_front_of
        your ~2
        boss|manager|director|hr|team|colleagues|desk|editor|chef|supervisor|human_resources|head
    what|which|any ..2 role|job|position|work|place|task|spot|internship|placement|shifts ..1 could|can|would|will|
        might|
        do you
        ..2
        find|have|see|offer|give|imagine|think_of|get for|to|me me|us|?
    a|any|some|the ~1 role|job|place|spot|room|desk|use|need|work|position|opening|internship|seat|future for me|
        someone_like_me|
        somebody_like_me|a_person_like_me|us ..1 at|in|on|with|within <your_team>|you
    role|job|position for me ?|.|at|in|on|with
    say no|yes to ~4 like_me|me|<learner> like_me|?|,|on
    turn|turning down|away ~4 <learner>|someone|somebody|person like me
    no|hire|take|need|use|employ|accept|want|of|have|for ..3 <learner>|helper|worker like me ?|,|on|in|at|for
    for|swap|into one in|at|on <your_team>
    how do|can|could|might|would|should we|i make that|it|this happen|work|possible|come_true !at|for|in
    put|get|bring me in touch|contact with ~2 person|people|whoever|somebody|someone|one|colleague ..1 who|that|in ..1
        hires|hire|recruits|recruit|hiring|recruiting|decides|selects|charge_of_hiring|does_the_hiring|human_resources
    <your_team> ..2 use|need|want|take|employ|have_room_for|find_room_for another|an_extra|a_spare|one_more|more|
        extra ~1
        pair_of_hands|hand|hands|helper|person|people|help|intern|trainee|set_of_hands
    when|how_often|how_soon|whether|if|where|for_what|who is|are|will|does|do <your_team>|you ..1 hiring|hire|
        recruiting|
        recruit
        !someone|people_who|for_character
        next|again|?|.|,|at|in|this|interns|new
    how many ~2 <learner> are|do|will|does|is you|they|<your_team> ..1 take|taking|hire|hiring|accept|accepting|need|
        recruit
    can|could|may i be one|it|that|the_one|among|yours
    get|got|getting|bring|put|sneak|slip|squeeze|fit|smuggle|take|have me in|into|onto|on|in_on|aboard ..1
        <your_team>|the|
        your|
        a|this ~3
        <scheme>|scheme|team|company|firm|list|crew|program|course|shortlist|payroll|group|lab|station|ship|office|
        kitchen|
        internship|interview
    can|could|may|might|would|do|did|want_to|like_to|love_to ..1 do|spend|complete|serve|finish my ~2 placement|
        internship|
        practicum|apprenticeship|
        traineeship|residency|clinical|thesis|training|work_experience at|in|on|with|under|here <your_team>|you|your|
        the|?
    if|when|once|should someone|somebody|anybody|anyone|one_of ..3 quits|leaves|quit|leave|retires|drops_out|is_leaving|
        goes|
        falls_ill|
        gets_sick|resigns ..3 ,? will|would|could|can|might|please you|i|me|the|call|think|let
    any|some|there|paid|unpaid ~1 work|job|shifts|tasks|project ..1 i|we could|can|might|may do|take|help|join|have for|
        with|at|
        on|? ~1
        you|your|?|<your_team>
    make sure|certain|it_happen that|my|i|me? my|i application|name|resume|me|get|am|ends|gets|ends_up
    my ~1 application|candidacy|resume|name|chances ..2 ends|ends_up|lands|goes|gets|end_up|on_top|noticed|read|pushed|
        picked|
        at_the_top
        ..2 top|desk|pile|through|first|?
    put|use|write|give|name your|you ~1 name|number ..2 as the|a|my ~1 person|one|someone|reference|contact ..1 who|
        that|
        recommended|for
    how|what about me as|for|in|on|joining|starting|working
    get|do|have|find|start|be_given|be_offered a|an|my|this ~2 traineeship|apprenticeship|internship|placement|job|work|
        position
        by|at|with|under|from|
        near|alongside your_side|you|<your_team>
    can|could|may|might i ..1 get|have|do|start|take a|an|my|the ~2 traineeship|apprenticeship|internship|placement|job|
        position|
        shift|trial
        !interview_question|done|title
    would|could|can|will you|your_boss|your_team|they ..1 hire|employ|train|mentor|use|want|need|take|accept|have|keep
        someone|
        somebody|a_person|
        a_student|a_beginner|a_graduate|me ~1 like_me|with_my|as|for|on|part_time|full_time|next|this|after|in|?
    what are|is the|my ~1 chances|odds|chance|likelihood ..2 that_i|of_me|of_getting|of_my|for_me|i|with ..7
        <your_team>|
        you|
        here|job|internship|place
    would|could|can|will|might|do you|anyone|your_boss|your_company pay|paid ~1 me|someone_like_me|somebody_like_me|
        a_beginner|
        interns
    what ..1 need|have|take|takes|do|must|would|should|can|could ..3 for you to take|hire|give|accept|consider|choose|
        let|
        pick|
        employ me|somebody|someone|a_student
    get|convince|persuade|make|bring|beg|bribe|talk you|your_boss|them|your_team|your_company ..1 to|into? hire|take|
        employ|
        recommend|give|
        consider|hiring|taking|recommending|accept|choose me|us
    convince|persuade|impress|win_over you|your_boss|them ..2 make|find room|space|a_place|an_exception for? me|on|at
    would|could|do|can|might|will i ..2 fit|suit|match|stand_a_chance|have_a_chance|make_it|be_useful|be_of_use|
        get_hired|
        be_hired|be_accepted|get_in in|into|at|on|with|to|for <your_team>|you
    i ..2 work|start|begin|join|intern|help_out|take_over|stay_on|earn|train|volunteer|be_hired|get_hired|come_on_board|
        be_part|stay ..4
        <at_yours>|here|with_you|for_you|as_an_intern|as_an_employee|as_a_trainee|as_an_apprentice|at_your_<workplace>|
        in_your_<workplace>
        !for_a_day|in_the_same
    i ..2 begin|start|join ?|.
    i ..2 join|start|begin|take_over|earn_some_money|make_some_money|get_a_shift|get_shifts ..2 at|in|for your|you ~1
        <workplace>|you
    see|imagine|picture|use me ~1 working|starting|at|here|on|in|fitting here|your|there|you|?
    you|they|<your_team> guys? are|is? ~1 looking for fresh_blood|new_people|reinforcement|reinforcements|staff|talent|
        help|new_staff|
        new_faces|young_people|workers
    position|role|job|vacancy|internship|opening|traineeship ..3 still? available|open|vacant|free|going ?|.|,|at|
        in_your|
        for
        !in_your_field
    i ~2 get|land|win|secure|have one|any of the|your|these|those ~2 internships|placements|jobs|positions|traineeships|roles|
        apprenticeships|vacancies|openings
    ^^ do|does|is|could|would <your_team>|your_*|you|they guys? ~1 need|want|use|short_of any|more|some|extra|another ~1 <more_people>
        !than|in|once|because|if|when|of|who|that|to|with
    i ..5 get|land|win|secure the|that|this|your internship|job|position|traineeship|role|apprenticeship|placement
    is|are|whether|if there ~2 vacancy|vacancies|opening|openings|internship|internships|traineeship i|at|in|with|on|
        for|
        coming !your_field
    as_soon_as|once|when|if|that a|an|any ~2 position|job|vacancy|internship|placement|role|spot opens|comes|frees|
        becomes|
        is_free
    be|become|act_as|serve_as my ~2 referral|referrer|reference|referee|sponsor|advocate|insider|way_in|ticket|
        foot_in|employer|boss
    jump|leap at anything|any|whatever|everything
    anything|whatever|any_job|any_work|something you ~2 got|have|offer|find|spare|need ..1 for|to me|offer !to_say|
        to_tell
    take|accept|grab|do anything|whatever you ~2 got|have|offer|find|give !to_say|to_tell
    if|when|once|should you|they|your_team ~1 need|needs|lack|want ~2 hand|hands|help|somebody|someone|replacement
        ..3 ,? ..2
        think_of|call|remember|consider|let|me
    who|whom ..1 should|do|can|could|must|would i ~1 contact|write|email|ask|turn|apply|approach|speak|talk|call|send
        ..6 for|about|regarding|concerning|with|to ..3 <job>|vacancy|vacancies|position|application
    i ~1 join you ~1 for|over|in|during|as|next|this ..2 summer|season|winter|spring|months|year|harvest|tour|shift|shifts|semester
    give|offer|grant ..5 like_me a|an|one ..1 chance|go|shot|try|place|job|trial|start|break|position
    i ..6 stay_on|stay ..3 as|with|permanently !calm|in_touch|friends|up|informed
    next|new|coming|this_year's intake|hiring_round|recruitment_round|cohort|recruitment_drive of|for|at|start|?|.|open
    decides|decide|hires|hiring|recruits|recruiting|internships|vacancies|openings|apprenticeships|placements ..6 ,? ..3
        introduce|recommend|connect me
    pull ~2 strings|some_strings for|with
    i|me|my|mine|myself would|could? ~2 great|good|perfect fit|match|hire|addition
    """
)
# The job in one sentence, the question about it in the next.
ACROSS = phrases(
    """
    ad|advert|position|role|job|vacancy|posting|internship|opening ..6 . is|are it|this|that|they still|already?
        available|
        open|vacant|free|taken
    i|my ..8 job|work|internship|position|placement|apprenticeship|career at|in|with|for <your_team>|you|
        your_<workplace> .
        how|what ..6 happen|arrange|work|possible|it_take|chances|do|offer
    i|we ~2 work|working|job|part_of|join|joining ..5 <your_team>|you . how|what ~1 do|can|could|would|might|must|
        should|shall
        we|i|it|you make|arrange|take|do|offer|get|go|need|sort
    """
)
_BOOK = either(ASKS, IN_QUESTIONS)


def check(reading: Reading) -> Iterator[Spot]:
    """The code asks-for-job."""
    found = list(_asked(reading))
    whole = reading.whole
    if not found and (across := ACROSS.first(whole)):
        found = [whole.span(across.start(), across.end())]
    if not found:
        found = [reading.whole.span(part.start, part.end) for part in parts(reading) if _is_for_me(part)]
    yield from (Spot(*place) for place in found if not reading.is_quoted(*place))


def _asked(reading: Reading) -> Iterator[tuple[int, int]]:
    for passage in (reading.body, reading.signature):
        for start, end in asks_for_job(passage, _BOOK):
            if passage is reading.whole and _asks_about_jobs(reading, start):
                continue
            yield passage.span(start, end)


def _asks_about_jobs(reading: Reading, at: int) -> bool:
    """Whether the question around that place only wants to know something about jobs."""
    for part in parts(reading):
        if part.begin <= at < part.end:
            words = part.core.words
            if (
                _THE_WAY.match(words)
                or _ADVICE.match(words)
                or (_IN_GENERAL.search(words) and "your" not in part.core.vocabulary)
            ):
                return True
            return (
                part.form == "wh"
                and _OF_THEMSELVES.isdisjoint(_without_request(reading, part).split())
                and not _TO_BE_HAD.search(words)
            )
    return False


def _without_request(reading: Reading, part: Part) -> str:
    """The words of the text without those that only ask to be told: "could you tell *me* which duties ..."."""
    words = reading.whole.words
    if "let me know " in words[part.begin : part.start]:  # "let me know when a place comes up": that is the wish
        return words
    return words[: part.begin] + (words[part.start :] if part.indirect else words[part.begin :])


def _is_for_me(part: Part) -> bool:
    """Whether they are asked to do something for me that is about work."""
    words = part.core.words
    if part.form != "polar" or _OF_THEMSELVES.isdisjoint(part.core.vocabulary) or not _WORK.search(words):
        return False
    return bool(_FOR_ME.search(words)) and not _FOR_LEARNING.search(words) and not _IN_GENERAL.search(words)
