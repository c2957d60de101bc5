"""Pressure by family: guilt, what is owed, threats, blame, deadlines. `manners` looks for them together with its own phrases."""

from __future__ import annotations

from conversations.review.phrases import either, phrases

GUILT = phrases(  # "after all that", "don't be the one who lets us down", "it'll be on you"
    """
    after all|everything|what ..1 that|this|i|the_trouble|the_effort ..5 ,? ..6
        expected|expect|deserve|you_can|you_could|you_should|owe|fair|unfair|at_least|surely|hoping|hoped|cruel|mean
    it|that|this cost me ..12 expected|expect|make_good|make_up|worth_more|hoping_for|owe
    i ..1 took|drove|came|travelled|traveled|gave_up|missed|bought|paid|skipped|sacrificed|spent|canceled|
        cancelled ..12 ,? so|and|,|.|the ..2
        i_expect|i_expected|i_have_earned|i_think_i_have_earned|i_deserve|the_least|you_could_at_least|could_at_least|
        at_least_you|
        i_was_hoping_for_more|i_was_hoping_for_a_bit_more|i_hoped_for_more|it_is_only_fair|you_owe|i_would_have_expected|
        least_i_can_expect
    you could|can|might|should at least
    be|is|are the one|person who|that ..2 lets|let|disappoints|fails|ruins|ends|crushes|breaks|i_fail
    be|become the? reason|cause that|why|for|i|we ~3 fail|failed|drop|quit|lose|lost|miss
    it|that|this|which will|would|is|shall ..1 be? ..1 on_you|your_fault|your_doing|on_your_conscience|on_your_head|
        because_of_you
    blame will|would|is ..2 yours|you|your
    you will|would have_to? live_with|answer_for
    unfair|cruel|mean|wrong|heartless|unkind|cold|rude|shabby of|to|not|if ..2 leave|leaving|ignore|ignoring|forget|abandon|
        drop|stop|turn
    heartless|cruel|selfish|cold_hearted|mean to ~1 say_no|refuse|decline|ignore
    if you ..8 not|no|never|refuse|decline|ignore ..8 ,? ..3 says|say|tells|speaks ..2 about you|your
    not ~1 understand|see|fathom|imagine|think why|how ..8 refuse|refuses|ignore|say_no|decline|not_answer|not_help
    not|stop pretend|pretending|claim|claiming|tell_me that? ..1 you have|are|do|can|could ..2 not|no|too
    asked|written|messaged|emailed|called you? 3|three|4|four|five|several|many times now|already|?|.|,
    prove me|us|them wrong
    take|took|read|regard|understand|treat your silence
    you can|could|will surely|certainly|easily ~1 manage|spare|find|make|give|take
    be a_shame if_you|if_others|if_people|if_word|to_hear_that|to_lose
    leave|leaving me|us ..1 hanging|like_this|in_the_lurch|high_and_dry|stranded|waiting|out_in|in_the_dark|
        without_an_answer|with_nothing
    let|lets|letting me|us down ?|.|,|now|too|like|again|i|after|or
    feel|felt|am|was|left|been ~3 let_down|brushed_off|fobbed_off|unimportant|ignored|neglected|cheated|belittled|dismissed|
        short_changed|disrespected|led_on
    feel|felt|was|been treated ..1 badly|unfairly|rudely|as_unimportant|like_nothing|like_dirt|like_a_child|like_a_nuisance|
        as_a_nuisance|like_air|
        like_a_nobody
    hurt|disappointed|offended|upset|insulted|annoyed|angry|bitter that|when|by|because ..2 you|your
    not ~2 professional|kind|nice|polite|fair|decent|helpful|considerate|respectful of_you|what_you_did
    unprofessional|rude|impolite|unkind|careless|thoughtless|selfish|arrogant of_you|what_you_did
    i|we|and ~1 beg|begging|implore|imploring|plead|pleading|beseech|urge you|with_you
    i|we have|got nobody|no_one|noone else|left ?|.|,|to_turn|to_ask|who_can_help|who_could
    much|lot|everything|all depends|hangs|rides|rests|hinges on
    look|looks|reflect|reflects bad|badly|poorly|terrible if_you|on_you|for_you|upon_you
    if you ~1 refuse|refused|fail_me|failed_me|ignore|ignored|let_me_down|back_out|forget_me
    make|made|making a fool|liar of|out me|us|of
    told|promised|assured|sworn my|our|everyone|everybody|people|them|the ..4 you would|will|are_going_to|were_going_to|
        had_promised ..3
        help|helping|get|write|hire|introduce|do|take|answer|sort|make
    not be|act|behave like ..2 others|rest|everyone|everybody
    not|never ~1 be|become|turn ..1 another|one|yet_another|the_next ..1 of them|those|these|the
    not|never ~1 be|become|turn ..1 the|a|an|that|one|another ..2 who|that ..1 ignore|ignores|forgets|forget|looks|turns|
        walks|says|pulls|leaves|does_not|did_not|could_not|closes|slams|shuts
    not_one|not_a_single_one|not_a_single_person|none|nobody|no_one|noone ..5 has|have|had? ~1 cared_to|cared_enough|bothered|
        lifted|had_the_decency|had_the_courtesy|had_the_manners|the_decency|the_courtesy
    not_one|none of you|your|them|those ..4 answered|replied|responded|written_back|helped|cared
    not_one|not_a_single_one|not_a_single_person has|have|had? answered|replied|responded|written_back|helped|cared
    somebody|someone|people|those|anyone|whoever ..6 has_to|have_to|must|should|ought_to give|pay ..2 back
    you have a duty|responsibility|obligation to|towards us|me|students|those|young|the_next|people|your|help !patients
    poor|bad|terrible|lousy form|show|manners|style ?|.|,|from|of|for|when|to|if
    hope|trust|expect|sure|know that? you will|would|can|are be|prove|turn_out? ~1 better|kinder|different|nicer|
        braver than|from
    helping|giving_back|answering|replying|mentoring|it|this|that is|are not ~1 optional|negotiable|a_choice|charity
    like|as all? of? the others|rest|everyone_else|everybody_else ..1 who|that|and ..2 forgot|ignored|let|never|dropped|
        gave|promised|just
    counting|depending|relying|count|depend|rely|banking|bank on you|your !it|being|having_a|schedule|availability|calendar
    counted|banked|relied|depended on you|your|including|getting|having|an ..12 on_you|your_fault|hand_it_in|no_answer|
        nothing|incomplete|fail
    you are|were my|our ~1 only|last|best hope|chance|option|lifeline
    future|life|career|graduation|degree|fate|everything ..1 is|lies|rests|are in|on your
    hope|trust|sure|certain|know|assume that? you will not|never ..2 forget|ignore|abandon|refuse|say|reject|disappoint|let|
        leave|turn|drop
    how badly|desperately|urgently|very_much ~1 i|we need|want
    would|will|could break|crush|kill|destroy|devastate|ruin me|us if|to|not|.
    hurtful|painful|humiliating|insulting|frustrating|disappointing ..2 to_be|when|that|if|how ..3 ignored|forgotten|you|
        brushed|left
    other|all|most|some ..1 people|professionals|alumni|contacts|ones|experts|managers ..5 gave|give|took|answered|replied|
        helped|spared|found ..4
        more|longer|faster|kinder|gladly|without|right_away|at_once
    favor|favour by ..6 so|now|,
    i am|feel ~3 disappointed|frustrated|unimpressed !in_myself|with_myself|at_first|with_my|in_my
    can|could|hard not|to ~1 believe ..2 you ..3 only|never|not|just|refused|forgot|could_not|would_not
    nobody|no_one|noone|none took|takes|found|finds|bothered|cared the|to ..1 time|answer|help|reply
    you never took|take|found|find|bothered|cared the|to ..1 time|answer|help|reply
    put|placed|have|had ..3 trust|faith|hope|hopes in|on you|your
    not|never ~1 betray|abandon|forsake|desert
    makes|make|made up for ..4 you|never|not
    calls|call|calling himself|herself|themselves|yourself a|an|the
    getting|growing|very|become|becoming impatient
    break|breaking my|her|his|their heart|hearts if|when_you|to_hear_you
    disappoint|disappointing them|her|him|me|us ?|.|,|now|again|too
    """
)

OWED = phrases(  # "it's only fair that you", "now you do your part", "somebody in your position"
    """
    only fair that_you|if_you|to_me|to_us|for_you
    i|we ~2 earned|deserve|merit|entitled_to|due ~4 answer|introduction|reply|more|better|meeting|call|referral|job|
        explanation|apology|
        recommendation|contact
    i|we am|are|was ~1 owed|entitled !in|to_leave
    least i|one can|could|may|might expect|ask|hope
    least you|one|somebody|someone can|could|should|owe
    now|so you ~1 have_to|should|must|need_to do ..1 yours|your_part|your_bit|the_same
    your turn|duty now|to ..1 help|give|do|repay|write|answer|come
    you ..2 owe students|young|us|me|others|your_school|the_next|it_to_us|it_to_me|it_to_the|that_to|somebody|an|a !lot|
        great|beer|librarian|,
    expect|expected|demand nothing|no less than
    seniors|alumni|alums|alumnus|professionals|graduates|grads|adults|elders|people_like_you|you_people ..4
        have_to|must|should|ought_to|owe|are_supposed_to|are_obliged_to|are_meant_to ~1 help|support|give|guide|refer|answer|
        reply|pull|lift
    you must|need_to|have_got_to|have_to|ought_to ~1 refer|introduce|recommend|connect|forward|hire|take|pass|send|
        put|share me|
        my|us|it|them
    what|otherwise_what ..1 is|are ..1 use|point|good of|in ~1 alumni|alumnus|alum|network|networks|being|linkedin|having|
        connections|seniors|you
    so|now|and ~1 help|introduce me|us ?|.|,|now|too|please
    giving|give|offer|offering you ..1 one|another|last more? ~1 chance
    up to you to fix|help|make|get|find|sort|save|see|repair|put
    do|did you a ~1 favor|favour ..8 so|now|do|return|repay|in_return
    i|we need|want|expect|require you to !know|have|be|see|hear|feel|meet
    give me something|anything|more in return
    owe me|us|at_least|that_much
    this|that|it is not ~1 acceptable
    better manners|from_you|from_someone
    expected|expect|thought ~1 more|better|otherwise of|from ~1 you|someone|somebody|a_person|an_alum
    i would_have thought|expected|hoped|assumed that? ..1 a_person|someone|somebody|anyone|people in_your|like_you|of_your|
        with_your
    a|any|no decent|real|true ..3 would not|never ..1 refuse|ignore|leave|turn|forget|let
    you can|could|must|may not ~1 just|simply|possibly|really ..1 leave|ignore|drop|forget|refuse|turn|abandon|disappear ?|
        .|,|me|us|like|now
    hope|trust|see|expect that? you will ..1 make|put|set that|this|it|things up|good|right
    make it|this|that up to me
    you surely|certainly|obviously have|can|could ..6 time|minutes|call|help
    surely|certainly|obviously you ~1 have|can|could ..6 time|minutes|call|help
    as a|an|someone|somebody ~4 you ~1 should|ought_to|are_supposed_to|are_expected_to|have_a_duty_to help|support|give|
        make|spare|find|answer|be
    you will ..2 return|repay ..1 favor|favour
    you have_got_to|need_to|must|have_to|simply_must|just_have_to help|save|introduce|make_time|answer|reply|listen_to me|
        us|with|it|this|to
    """
)

THREATS = phrases(  # "I'll keep calling until", "I'd hate to have to tell"
    """
    i will|am_going_to|shall|intend_to|plan_to ~1 keep|continue|go_on|carry_on|not_stop ~1 calling|messaging|emailing|
        texting|phoning|
        bothering|pestering|pushing|showing_up|knocking
    i will|am_going_to|shall|intend_to ~1 keep|continue|go_on|not_stop|not_give_up ~1 writing|trying|sending|asking|coming ..3
        to_you|you|until_you|till_you|until_i_hear|until_i_get_an|until_i_have_an|until_somebody|until_someone
    not|never ..2 stop|quit|rest|give_up|let_go ~2 until|till|before|unless you|i_have|i_get|i_hear|we_have|someone|somebody
    not|never ..2 stop|quit ~1 calling|writing|messaging|asking|emailing|phoning until|till|before|unless|you
    will|shall|might ..1 camp|sit|stand|wait|park outside|in_front|at_your|in_your ..6 until|till|every
    i will|shall|am_going_to|can ~1 come|drop|show|stop|turn ~1 by|up|to|in|round ..5 every|until|till|again_and
    hate|sorry|shame|regret|reluctant to ..1 have_to|be_forced_to|need_to ..1 tell|say|report|complain|post|inform|escalate
    will|would|shall|could|might have_to|be_forced_to ..1 tell|report|complain|go_to|write_to|post|escalate ..4 you|your|
        boss|manager
    if i do|have not ..5 i will|shall|am_going_to ..1 phone|call|ring|come|go|write|contact|tell|report|take|have|
        turn|assume|post
    no choice|alternative|option but|left|except|than
    do not make me
    do|can|must|may not|never ~1 decline|cancel|move|postpone|reschedule|change|miss it|this|the_call|the_date|
        the_time|the_meeting|
        me|on_me|or|our ?|.|,|as|because|since|or|it|on|please|now
    i will|would|can not ~1 accept|tolerate|take|be|hear losing|missing|failing|waiting|being|put_off|brushed_off|
        ignored|told_no
    you will|would hear from me|my|us every|until|till|again_soon|daily
    make sure|certain that? you are_there|are_ready|are_available|bring|come|pick_up|answer|send|reply
    not|never ~1 accept|take|tolerate|hear ~1 no|excuses|refusal|a_refusal|a_no
    will|am_going_to|shall ~1 assume|take_it|consider_it|regard_it|conclude ..9 unless|agree|agreed|yes|settled
    unless i hear otherwise|differently
    """
)

BLAME = phrases(  # "why haven't you", "I know that you read my message", "there has been no answer"
    """
    so|then why no|not|the answer|reply|response|silence|word
    i|we know|see|can_see|noticed|saw that? you ..1 read|seen|opened|saw|got|were_online|are_online ..6
        why|no|not|still|so|yet|but_you
    there has|have been no|not_a answer|reply|response|word|sign
    no|not_a single|one? answer|reply|response|word|sign from_you|so_far|yet|since|until_now|whatsoever
    and|but|yet ~1 i ~1 still|yet have|got|see nothing|no_word|no_answer|no_names|none
    i have not|still|never ~1 got|received|seen|had ..3 you|from_you promised|said|?|.|,
    you ..1 promised|swore|agreed|offered|guaranteed ..16 still|yet|never|so_please|nothing|where|i_expect|so_do|
        so_send|not ..3
        do_not|have_not|not|nothing|waiting|send|it|hear|has_come|did|has|is|sent|arrived
    you ..1 said|told_me that? you would|will|could|were_going_to ..10 so_please|nothing|but_i|so_do|so_send|
        and_i_am|still ..3
        do_not|have_not|not|nothing|waiting|send|it|never|still
    not|hardly ~1 understand|see|get|fathom|know why|how you have|did|do|are|could|can not|still|never|ignore|so
    you are|have taking|taken ..1 long|forever|ages
    how much|many longer|more|times must|will|should|do i|you ..2 wait|ask|write|need|make
    where is|are my|the ..3 you promised
    nothing|silence|no_word|not_a_word|radio_silence from you
    when can|will|may|do|should i ..1 expect|get|have|receive|hear|count ..2 your|from_you|an_answer|on_you|introduction|
        answer|reply|contact|letter|list|
        referral
    waiting|waits|waited|wait for|on your ~2 answer|reply|call|response|decision|letter|yes|news|sign
    i am|was asking|writing|repeating|telling ..3 for the ~1 second|third|fourth|fifth|last|final|hundredth time
    still|been|kept waiting|wait for|on ..5 you|your|answer|reply|response|promised
    still|been waiting ?|.
    """
)

DEADLINES = phrases(  # "send it today", "do it this week", "you have until Sunday", "I must know by noon"
    """
    <answer> ..6 no_later_than|not_later_than|by|before|until|till ~3 <deadline>
    so|please|kindly|just|now send|do|give|tell|write|call|phone|ring|text|email|message|get|introduce|forward|sort|arrange|
        set|fix ~2
        it|this|me|them|that|something|up ..3 today|tonight|this_week|this_evening|this_afternoon|tomorrow|now|right_now|
        at_once|right_away|
        straight_away|by_tomorrow|this_minute ?|.|,|or|and|because|please|since|it|i
    ^ do|please|kindly|just write|send|call|tell|answer|reply|email|phone|talk|speak|ask ..5
        today|tonight|this_week|this_evening|this_afternoon|tomorrow|now|at_once|right_away|straight_away ?|.|,|or|because|
        please|since|as
    ^ send|do|give|tell|write|call|phone|ring|text|email|message|get|forward|arrange|set|fix ~2
        it|this|me|them|that|something|up ..3 today|tonight|this_week|this_evening|this_afternoon|tomorrow|now|right_now|
        at_once|right_away|
        straight_away|by_tomorrow|this_minute ?|.|,|or|because|please|since|it|i
    ^ kindly|please? answer|reply|respond|confirm|decide ..2 today|tonight|now|tomorrow|this_week|soon|quickly|right_away|
        immediately
    ^ kindly|please? answer|reply|respond|decide me|to_me|already ?|.|,|please|now|today
    you have|got until|till ~3 <deadline>
    give you|yourself until|till ~2 <deadline>
    i|we must|need_to|have_to|got_to|want_to|expect_to|should ~1 know|hear|have_it|have_this|have_your|have_an|get_your|
        get_an|receive
        ..8 by|before|until|no_later_than|latest ~2 <deadline>
    i|we expect|demand|insist|require|await ..1 you|your|that_you|an_answer|a_reply|to_hear_from|to_hear_back|to_be_told ..6
        by|before|this_week|today|tomorrow|tonight|within|until|soon|at_once|immediately
    i|we expect to hear_from|hear_back|be_told|receive_a|receive_your|get_a|get_an|get_your|have_an|have_your
    i|we need|want|require|demand|expect|await an|your|some|a ~1 answer|answers|reply|response|explanation|decision ?|.|,|
        now|fast|and|or|from
    i|we|and ~1 need|want|require|must_have|have_to_have them|those|these|they|all|both|everything|your|the ..3 by|before|
        no_later_than|until ~2 <deadline>
    and|so|then send|get|give|forward|return|bring it|them|this|that|these back_to_me|to_me|over_to_me ..3
        tonight|today|tomorrow|at_once|right_away|this_evening|by_tomorrow|now
    i|we need|want|require|expect|must_have|have_to_have you_to|it|this|your|an_answer|a_reply|a_date|
        that|the ..8 by|before|within|no_later_than ~2 <deadline>
    please|you|you_will have it|this|that|them sent|done|ready|signed|fixed by|before|until ~2 <deadline>
    can|could not wait any_longer|much_longer|forever|that_long !to
    it|this|that can|will not wait ?|.|until|any
    ^ please|kindly|so|just? !give_me_a_problem send|get|give|tell|write|call|forward|introduce|find|make|arrange|email|bring|
        return|check|
        review|sign|fill
        me|it|this|them|that|the|your|us ..8 by|before|no_later_than ~3 <deadline> !i|you|we
    feedback|signature|corrections|comments|confirmation|signoff ..6 by|before|no_later_than ~2 <deadline>
    time is running_out|short|of_the_essence|ticking
    clock is ticking
    pronto|chop_chop|double_quick|forthwith|the_sooner_the
    if i do|have not ..1 hear|heard|get|got|receive|received|have ..6 by|before|until|within ~2 <deadline>
    unless i ..1 hear|get|receive|have ..6 by|before|until|within ~2 <deadline>
    please|kindly|so|and|, ~1 hurry ?|.|,|up|because|since|with
    ^ hurry up|please
    please|kindly ..3 by return|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    ask|asking|tell|telling|warn|warning|remind|reminding you ..2 last|final|third|fourth|fifth time
    """
)

DEMANDS = either(GUILT, OWED, THREATS, BLAME, DEADLINES)
