"""leading: a question that puts the expected answer into their mouth.

By its form (a tag, a negated question), by what it takes for granted ("everybody knows that ..."), or by a judgment in it that
they would have to accept in order to answer ("why is X so much better than Y?", "such a corrupt industry").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.phrases import phrases
from conversations.review.questions import parts
from conversations.review.reading import Reading

# At the beginning of a question or clause. "Don't you think" is spelt out "do not you think".
AT_THE_BEGINNING = phrases(
    """
    ^ is|are|was|were|do|does|did|would|should|has|have|will|must|can not !worry|find|found|get|want|know|
        understand|tell|share|mind|quite|like|agree_with|always|everybody|a_
    ^ so|but is|are|was|were|do|does|did|would|should|has|have|will not you|it|that|this|the|there|they|
        your|people
    ^ can|could not you|we|it|one just|also|always|at_least|simply|agree|say
    ^ can|could|shall we not? all? agree
    ^ would|do|did|will|must you not? also? ~1 agree|admit|concede|deny !with_the|with_this|with_your|on|to|and
    why|how ..2 do|did|would you ~1 agree|admit|deny that
    ^ do|would you also|not say|think|agree|feel|find
    ^^ why should|would|does|do anyone|anybody|someone|a_sane_person|any_sane_person|anyone_in_their_right_mind
    ^^ why should|would anyone|anybody still|ever|even|in_their|want|become|go|choose
    ^ is|are|was not a|an|every|most|all|any ~4
        basically|simply|just|really|essentially|always|a_must|the_best|better|the_only|overrated|enough|worthless
    why|how is it ~1 clear|obvious|evident|certain|undeniable
    ^^ is|are it|they not ~1
    """
)
# A tag.
TAGS = phrases(
    """
    , right|correct|no|yes|yeah|huh|eh|am_i_right|is_that_right|is_that_so|innit ?
    ^ right|correct|no|yes|yeah|huh|am_i_right|is_that_right|is_that_so|innit ?
    ^ do|did|are|is|was|were|have|has|had|can|could|does|will|would|should|must not? you|it|they|that|he|she|we|i|
        there|people|
        one not? ?
    yeah|eh|huh|innit|nest_ce_pas|nicht_wahr|oder|verdad|no_es_cierto ?
    is|are|was|were|do|does|did|can|could|would|should|has|have|will not it|you|they|he|she|we ?
    that|it is|was ~1 true|right|so|correct is|was not? it
    you literally|simply|really|just? can_not|could_not|can_hardly|will_not|would_not|would_hardly ~1 disagree|deny|
        argue|object
    you ~1 agree|admit|confirm|concede|see_it_too ..3 right|yeah|no|yes|do_not_you ?|.
    , or do|does|did|is|are|was|can|will|would not you|they|it|he|she|that|we|people ?
    , or not|am_i_wrong|is_it_not|do_you_disagree|do_you_see_it_differently|would_you_deny_that|do_you_deny
    do you really|seriously|honestly? want_to|dare? deny
    is that|this|it not so|true|the_case|obvious|clear|better|right
    am i not? right|wrong|correct|alone|mistaken
    is|was|would it not
    would|do you not say|think|agree|feel|find
    """
)
# A statement that only waits for a nod.
TAGGED_STATEMENTS = phrases(
    """
    ^^ so? it|its|that|this|they|you|your|the|a ..8 right|correct ?|.
    ^^ so? you must|surely|obviously|clearly|probably|definitely|certainly|really|should|have_to_admit|can_not_deny|
        can_not_honestly
    ^^ so? it must|surely|obviously|clearly|has_to be|is|feel
    , it must|surely|obviously|clearly|has_to be|is|feel
    i assume|guess|bet|suppose|take_it|presume|am_sure|am_certain|imagine that? you|your|it|the|this|working|they|
        there|nobody|
        everybody|
        everyone|no_one|people|most|all !how|what|why
    i ~1 expect|trust|figure|reckon|gather|know|suspect|can_not_imagine|am_sure|am_certain|have_no_doubt|imagine|
        doubt that? you would|will|must|can ..3 agree|disagree|say|back|confirm|admit|side|see|first|be_with|deny|
        support|back|share|
        say_so|tell_me_so
    i am|was sure|certain|convinced|confident that? you agree|share|see|feel|think
    ^^ so? you? admit it|that
    you admit|concede|agree_then
    tell|telling me that? i_am right|not_wrong
    ^^ i am? guessing|assuming|suspecting|suppose|reckon|figure|suspect|expect|gather|would_say|would_bet|dare_say|
        take_it
        !how|what|why
    ^^ is it just_me|only_me
    ^^ let us|me be honest|face_it|be_real|be_frank
    """
)
# What is taken for granted.
GRANTED = phrases(
    """
    surely|obviously|clearly|undoubtedly|of_course|needless_to_say|everyone_knows|everybody_knows|
        we_all_know|no_doubt|we_both_know|everyone_agrees ..3 is|are|you|has|have|must|the|a|that|nobody|no_one
    ^^ surely|obviously|clearly|of_course|everyone_knows|we_all_know|undoubtedly|naturally !,|i
    is|are|was|were obviously|clearly|undoubtedly|of_course|without_doubt|plainly ~1 *er|more|better|the|a|so|worse|
        superior|
        useless|dying|dead
    as everyone|everybody|we|you|anyone|people|anybody all|both? can|will? know|knows|see|sees|agree|agrees|admit
    as|like you|i|we|anybody ~3 admit|agree|know|confirm|concede|acknowledge ,|that|as_well|it
    as|which|and|what you ~2 surely|of_course|certainly|obviously|no_doubt|undoubtedly|also|will|must ~2
        agree|think|know|believe|see|admit|feel|say|find|confirm|notice !when|how|what|about
    as i|we ~1 know|am_sure|am_certain|expect|trust you
    , as everyone|everybody says|claims|said|thinks|believes
    why is|are ..4 the best|worst|greatest|nicest thing|place|job|company|field|people ever|in_the_world|of_all|
        on_earth|?
    ^^ so|but|surely? you can_not|could_not tell|claim|honestly|seriously|possibly|really
    tell me i am right|wrong
    do not|never tell|say me|to_me? that? you|it
    in|of their|his|your right|sane|good mind|minds
    granted|granting that
    you and i|me both|all? know|agree|see|understand
    we both|all know|agree|see !how
    like|as any|every|all|most|each sensible|decent|reasonable|normal|sane|good|honest|smart|intelligent|thinking|
        right_minded|
        self_respecting|
        proper|serious|real
    there is|can_be no doubt|question|denying
    it goes without saying
    it is|was clear|obvious|well_known|no_secret|common_knowledge|a_fact that !to
    nobody|no_one|none can|could|would|will deny|doubt|disagree
    ^^ everyone|everybody|we_all|they|people|all says|say|knows|know|agrees|think|thinks ..8 ,? so
    ^^ everyone|everybody|we all? knows|know|agrees|agree
    everyone|everybody says|say|agrees|thinks that? ..3 is|are|has ~3 <harsh>|talk|dying|dead|best|worst
    given|since|as|now|because|considering that? ..4 is|are ~1 dying|dead|doomed|over|corrupt|useless|boring|
        pointless|broken|
        overrated
    ^^ since|as|given|because|now_that ..8 simply|clearly|obviously|always|never|just|only
    ^^ since|given|now|seeing|considering|because that? ..5 nobody|no_one|everybody|everyone|everything|no_longer|
        anyway|
        better|worse|*less|<harsh>|hardly|barely|replaced|killing|destroying !but
    ^^ since|given|now|seeing|considering|because that? nobody|no_one|everybody|everyone|everything
    is|would it be? true|safe|fair|obvious|right|correct|accurate|wrong to_say|to_assume|to_claim|that ..1 that|best|
        worst|always|
        never|
        obviously|clearly
    is it true|obvious that ..8 best|worst|always|never|obviously|clearly|only|nothing
    """
)
# A judgment that comes with the question.
JUDGED = phrases(
    """
    how much do you love|hate|adore|enjoy|dread|regret|miss
    how <praise_or_blame> is|was|are|must|does
    how <judgment> do|does|did|is|are|was|were|must|can you|one|people|they|it|the|your|a
    how much|far nicer|better|worse|easier|harder|more_fun|more_rewarding|superior is|was|are
    why is|are|was|were|do|does|did|has|have ..10 so_much|far|clearly|obviously|vastly|infinitely|way_!of|that_much|
        a_lot more|
        less|better|
        worse|nicer|easier|harder|*er|superior
    why is|are|do|does ..6 so <praise_or_blame>|<harsh>|stressful|badly|poorly|much_better|much_worse|
        underrated|overpaid|underpaid
    why is|are|was|were ..4 better|worse|superior|inferior than|to
    why is|are|was|were|do|does ..4 such a|an|terrible|bad
    why is|are|was|were ..2 always|never|all|only|still so? ~1 <praise_or_blame>|<harsh>|clueless|rude|lazy|arrogant|
        late|greedy|
        useless|*less
    why do|does all|most|so_many|managers|they ..4 lack|hate|fail|lie|ignore
    why do|does|did everybody|everyone|nobody|no_one|all hate|hates|love|loves|despise|respect|care|listen|lie|complain
    why do|does|did|can|will !you ..2 never|always|only
    why do|would you think|believe that? ..3 is|are so|such|always ..1 <harsh>|<praise_or_blame>
    what|why makes|is|are ..2 so|such <praise_or_blame>|<harsh>|clueless|stupid|dull|*ful|*less
    what|why makes|is|are ..4 the best|worst job|career|company|field|one|place|in in_the_world|ever|out_there|
        there_is|in|to|on|
        of|the
    why is|are|was ..5 the most|least * ..2 there_is|of_all|in_the_world|on_earth|ever|around|out_there
    how ~1 * must you|it|that|they ~1 be|feel|have|love|hate
    what makes ~4 the best|worst|greatest|nicest|coolest|most|only
    what makes your|the|this ~2 <workplace> ~1 better|superior|so|the_best|the_leading|great
    can|could not anyone|anybody|everyone|everybody
    waste|wasted|wasting your|their|my|so_much|all? ~2 years|time|money|life|talent
    is|was|are|were ..5 waste|joke|scam|lie of? ~1 time|money|talent|life|?
    the|such_a mistake|error|blunder|folly|nonsense|lie|myth|scandal of|and
    the many|endless|countless|constant|eternal ..1 scandals|lies|failures|complaints|mistakes|meetings|stupidity|
        disasters|crises|problems
    the ~1 stupidity|greed|arrogance|boredom|hypocrisy|incompetence|shallowness|misery|insanity|madness|pointlessness of
    why|what|how on_earth|in_the_world|the_hell|the_heck
    how come ..6 so|always|never
    so? how can you ~1 work|live|sleep|still|do_that|stay|believe|sell|call
    how ~1 proud|lucky|glad|relieved|ashamed|sorry|privileged|blessed are|were|do|did|must you
    how ..3 you|it|they|that must be|feel|have_been|have_felt|love|hate|enjoy|miss|regret
    the|world world? best|worst|greatest|coolest ~1 job|hospital|company|career|team|boss|firm|profession|field|school
        in|on|of the|earth world|earth|all|country|universe
    smart|intelligent|good|decent|talented people|person|woman|man like you
    to the fact that
    finally realize|understand|see|admit|accept|notice that
    what makes you so_sure|so_certain
    why is it that ..5 never|always|all|nobody|no_one|only|no
    the only sensible|reasonable|right|real|serious|true|honest|decent|good ~1
    such ~1 <harsh>|poor|bad|badly_paid|poorly_paid|low_paid|underpaid|low|depressing ~1
    why is|are|was|were ..6 so !<neutral_measure> * ?|.|in|at|to|about
    when|why|how did you ..3 realize|realized|notice|understand|admit ..1 that ..8 mistake|wrong|useless|failure|
        a_waste|boring|
        <harsh> !for
    in|with|by|of|defend|stand|bear|from|about|for|survive|justify|despite such a|an? ~1
        <harsh>|awful|terrible|boring|difficult|dying|horrible|miserable|stressful
    the|that|those|these|all|this|such|your ~1 <harsh> !part|parts|thing|things|bit|side|days|moment|moments|tasks|
        stuff|aspects|
        days
    how do|did|could|can you ~1 put_up|bear|endure|tolerate|live_with_yourself
    how do|did|could|can you ~1 defend|justify|excuse working|being|taking|selling|charging|making|that|your|what
    how do|did|could|can you ~1 stand !out|up|for|by|your_ground|behind
    why do|does|did|are all the|those|these ~2 *s|people ~1 leave|leaving|quit|flee|hate|fail|lie|complain|fed_up|
        unhappy
    why is|are|do|does ..4 all|always|such|nothing_but|only ..1 liars|crooks|cheats|cheaters|thieves|idiots|fools|
        snobs|bullies|sharks|
        vultures|hypocrites|leeches|bores|egoists|narcissists|parasites|criminals|cowards|nerds|geniuses|heroes|
        angels|saints
    why|how ~4 is|are ~1 clearly|obviously|plainly|vastly|infinitely|undoubtedly|far|so_much|so_clearly superior|
        better|worse|
        inferior|nicer|harder|easier|more|less|the_best|the_worst
    why|how ..4 killing|ruining|destroying|ruined|destroyed
    why|how do|did|does|must|could you ~1 hate|dislike|loathe|regret|detest|despise
    """
)


# "How do you know that one design is clearly better?" leaves open whether it is.
_LEFT_OPEN = re.compile(
    r"\b(?:how (?:do|did|can|would|could) (?:you|one|i) (?:know|tell|decide|judge|recognize)|if|whether) (?:\w+ ){0,5}$"
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code leading, once for a text; about the first place."""
    whole = reading.whole
    for book in (AT_THE_BEGINNING, TAGS, TAGGED_STATEMENTS, GRANTED, JUDGED):
        if (found := book.first(whole)) and not _LEFT_OPEN.search(whole.clause_before(found.start())):
            yield Spot(*whole.span(found.start(), found.end()))
            return
    for part in parts(reading):
        if part.core is not whole and (found := AT_THE_BEGINNING.first(part.core)):
            yield Spot(*part.core.span(found.start(), found.end()))
            return
