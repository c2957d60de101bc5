"""Pressure without a hard word: what is taken as settled, reproach for silence, despair laid on the reader, dues called in."""

from __future__ import annotations

from conversations.review.phrases import either, phrases

PRESUMED = phrases(  # "so I take it as settled", "a no is not an option"
    """
    take|consider|regard|count|treat|read it|this|that|our_call|the_call|our_talk|your_silence|no_answer|silence as|
        for?
        ..1 settled|agreed|granted|arranged|decided|fixed|confirmed|a_yes|consent|a_refusal|an_insult|accepted|a_date
    it|that|this|so|all is ~1 settled|agreed|decided|fixed then ?|.|,
    no|refusing|declining|silence|excuses|saying_no is|are not ~1 an? answer|option|acceptable|possible
    trust|hope|assume|expect|sure|presume that? i ~1 will|shall|do not|never ~1 need|have ..1 chase|remind|ask_again|
        ask_twice|follow_up|write_again|wait|nag|repeat|beg
    ^ please|kindly|just|and be|stay|remain ~1 available|online|punctual|on_time|by_your_phone|near_your_phone|
        at_your_desk|
        in_your_office|prepared
    <insist> insist|demand|protest on|that|you|against|an|a|at !paying|buying|my_treat
    that|this|it is what ..1 alumni|alums|mentors|seniors|graduates|professionals|people_like_you|networks|linkedin|
        you
        are|is ~1 for|paid_for
    you ..1 of all people
    waste|wasting|wasted my|our ~1 time
    you ..1 have no ~1 reason|excuse|right|cause|grounds to? refuse|decline|ignore|say_no|not|turn|leave|for_not
    so|then|now|just|please ~1 help|keep_your|do_it|act|prove_it|show_it ?|.|,|me|us|word|promise
    do|doing the ~1 decent|right|honorable|honourable|proper|fair|human|least thing ?|.|,|and|by|now|this
    your ..1 duty|obligation|responsibility|job|place|turn ..4 to ~1 help|give|answer|support|reply|guide|pay|repay|
        teach
    turn|time now? to? ..1 give_back|give_something_back|pay_it_back|pay_back|repay|return
    so|now ~1 it is your|now? turn !to_laugh|to_choose
    """
)

REPROACH = phrases(  # "I was hurt that nothing came back", "you can still put it right"
    """
    i|we am|was|feel|felt|have_been|got|are|were ~3 hurt|disappointed|offended|upset|insulted|annoyed|angry|bitter|
        let_down|sad|
        surprised|frustrated that|when|by|because|about|at|to ..1 nothing_came|nothing_has|nothing_from|nobody|
        no_one|no_answer|no_reply|silence|
        there_was_no|i_did_not_hear|i_did_not_get|i_have_not_heard|i_heard_nothing|i_got_no|i_had_no|i_received|
        my_message|my_email|my_mail|my_letter|lack_of !in_the_museum
    nothing|not_a_word|not_a_line|not_one_word|not_a_peep came|has_come|comes|arrived|has_arrived ~1 back|in|from
        ?|.|,|from_you|and|so|you
    what ..2 offers|offer|promises|promise|invitations|invitation|word is|are|was|were ~1 worth !when|on_the
    wonder|question|doubt ..2 what|whether|if ..3 offers|promises|promise|you_meant|you_mean_it|you_care|your_word|
        your_offer|you_even
    you can|could|may|might|have ~1 still|yet ~1 put|make|set|mend|repair it|this|that|things right|good|up|?|.|,
    how would you ~1 feel|like_it if|when|to
    what would|will|might your ~2 boss|school|university|colleagues|followers|readers|students|employer|teachers
        think|say if|of_you|when|to
    everybody|everyone|people|others|classmates|followers|they will|would|shall|should ~1 hear|know|learn|read|
        find_out ..4
        you ..1 refused|ignored|treated|treat|let|broke|forgot|did_not|do_not
    i will|would|might|shall|could ~1 leave|write|post ..1 bad|negative|one_star|public|unfriendly|honest review|
        post|comment
    silence|delay|refusal|rudeness|indifference|waiting ..1 has|have ~1 cost|costs|hurt|ruined|made me|us|my
    rude|disrespectful|discourteous|insulting|unacceptable|unprofessional|shameful|disgraceful|inexcusable|not_on ?|
        .|,|of_you
    not|hardly|scarcely ~2 professional|respectful|polite|courteous|fair|good_manners ?|.|,|of_you|from_you|to
    i|we have? ~1 waited|been_patient|been_waiting ~1 long|patiently|patient? enough|long
    do|does|is that|this|it|you ..2 how|treat|treating you|all|every|your ..2 treat|students|people|applicants ?|.|
        ,|like_this|this_way
    your conscience|heart_of_stone
    shame|pity if ..5 heard|learned|knew|found_out|thought|read|saw that|how|of ..3 not|never|ignore|refuse|you
    embarrass|shame|humiliate|disgrace me|us|him|her|them ?|.|,|now|by|in_front|like
    told|assured|promised my|the|our ..2 that? you agreed|accepted|said_yes|are_coming|will_come ..1 ,? ..1 so|and|
        please
    because nobody|no_one|noone|you|people ~1 would|will|could|did_not|refused|wanted|cared ..1 talk|help|answer|
        care|listen|reply|bother
        ..1 me|us|?|.|,
    some of us ..3 not ..3 luxury|privilege|rich
    one|single|simple|quick|short answer|reply|line|word|yes|no would_have been|cost|done|sufficed
    not what i ~1 came|paid|drove|prepared|travelled|asked for
    you ~1 not|never ..1 seem|bother|care|want|deign to|enough|at_all ..1 help|answer|reply|care|write|look|
        remember|?|.
    """
)

DESPAIR = phrases(  # "you are the last one", "if you stay silent too, nobody cares"
    """
    you are|were ~1 the|my|our last one|person|chance|hope|option|name|contact|alum|people|straw ?|.|,|on|i|left|
        who_can|
        for|we|and|to_help
    if ..3 you ..2 stay|remain|keep ~1 silent|quiet|mute
    know|think|believe|conclude|feel|see|learn|proves|shows|means|mean that? ..1 nobody|no_one|noone|not_one|
        not_anybody
        ~2 cares|cared|bothers|listens|helps|wants_to_help
    then|or|else|otherwise|without|,|. i ~1 will|would|shall|must|have_to ~2 give_up_my_stud*|give_up_my_dream|
        give_up_on|give_up_hope|give_up_my_course|give_up_school|abandon|drop_out|throw_away|
        give_it_up|give_up ?|.|,|my_stud*|my_course|my_degree|the_stud*|of|on|for_good|everything|school|university
        !if_i_had
    without you|your_help|your_answer|this|it ..1 ,? i|we ~1 will|would|shall|can|could|have|am ~1
        fail|lose|lost|nothing|never|no_chance|not_graduate|not_pass|finished|done_for|sunk|doomed
    or i|we ~1 will|would|shall|could|might|may|am_going_to? ~1 lose|lost|fail|flunk|drop|repeat|miss my|our|the|
        out|it|this|
        everything
    you are all that i|we have|have_left
    """
)

DUES = (
    phrases(  # "it is what our people owe one another", "a quarter of an hour is hardly too much to expect in return"
        """
    owe|owes|owed one_another|each_other|to_one_another|it_to_each_other|it_to_one_another
    hardly|scarcely|surely|really|is_it|is_that|would_it_be ..14 too|so|that much|unreasonable to ask|expect|demand|
        want
    too|so much to ask|expect|demand ..4 in_return|after|from_someone|from_somebody|from_a|from_an
    is|are|be hardly|scarcely ~2 much|lot|sacrifice|unreasonable|burden|imposition|chore
    not|never ~2 be ~1 fobbed_off|put_off|brushed_off|palmed_off|sent_away|turned_away|brushed_aside|ignored|
        put_on_hold
        !by_the
    many|most|any|other|some ..2 customers|people|students|clients|applicants|others would|might ask|demand|expect|
        have_asked|insist ~1 more|worse|on
    remember|recall|forget|forgotten|consider how_much|what|all|everything|who ..4 did|done|gave|given|paid|helped
        for?|to? you
    my_family|my_parents|my_taxes|our_taxes|we|i|students|us|taxpayers|my_fees ..5 pay|paid|pays|paying|fund|funds|
        funded ..2
        your ..3 bills|salary|wages|rent|grant|grants|training|studies|premiums|fees|fares|tickets
    my <elders> ..14 ,? expects|insists|demands|will_hear|will_be_told|would_be_disappointed|is_expecting|would_expect
        you|that|this|it|of|if|about
    your ..2 boss|chairman|ceo|chairwoman|director|president|board|dean|owner ,? ..3 agrees|would_agree|would_want|
        would_not_like|will_hear|would_be_interested|expects|is_a_friend|is_a_close|would_be_sorry|
        would_be_glad_to_know
    asking|ask ~1 too much of|from someone|somebody|a_person|people|you|an
    someone|somebody|person|people with|on|in your ..1 salary|pay|position|title|means|pension|standing|status|
        power ?|.|,|should|
        must|can|could|ought
    other|others|else|everyone|everybody|rest ..4 said_yes|agreed|answered|replied|responded|helped|found_time|
        made_time ..1
        within|in_an|in_a|at_once|the_same|right|immediately|straight|without ..2 hour|hours|day|minutes|away|asked|
        fuss|once|?|.
    what ..3 does|do|would|will ..4 say|tell ..1 about you|your|alumni|your_company|your_profession ?|.
    i|we ..3 deserve|earned|merit|worth ..3 your|of_your ~1 time|attention|help|answer
    """
    )
)

BY_THEN = phrases(  # "it has to be answered before Friday", "you have 24 hours", "I need a yes tonight"
    """
    must|should|has_to|have_to|needs_to|need_to|ought_to|had_to be ~1 answered|replied|replied_to|decided|confirmed|
        settled|
        arranged|agreed|in_my_inbox ..2 by|before|until|within|no_later_than|today|tonight|tomorrow|this_week|
        at_the_latest
    you have|have_got|got ~2 24|48|72|one|two|three|five|a|hours ~1 hours|days|week|day ..1 to|left|before|for ..2
        <answer>|respond|make|give|choose|do
    you would better|best
    giving|give you|yourself until|till|one_more|24|48|two|three|another ~2 <deadline>|days|hours|day|chance
    please|kindly|to|and revert|respond|reply|confirm|answer ..2 before|by|until|within|no_later_than ~2 <deadline>|
        the_day|noon|office
    get_back|come_back to|with me|us|an ~1 before|by|until then|that|it|the|my|our|<deadline>
    give|send|write|get me your|an|the|a ~1 answer|reply|response|decision|yes|date
        ..2 today|tonight|now|tomorrow|at_once|this_week|within|by|before|immediately|right_away
    <answer> within|inside|in ..2 hour|hours|24h|48h|day|days|week
    mail|send|write|give|bring|return|hand it|them|this|that|those to_me|me|back ..2 by|before|until|no_later_than ~2
        <deadline>
    without fail ?|.|,|or|otherwise
    lose|fail|miss|flunk|failed|lost|missed ..5 because_of_you
    the_clock|window|offer closes|ends|expires|runs_out ..4 <answer>
    """
)

INSISTING = either(PRESUMED, REPROACH, DESPAIR, DUES, BY_THEN)
