"""Requests for work put together from parts: who acts, in what mood, and what would bring the writer work.

`jobs.phrases` lists what students write; here are the few forms in which any such part may be joined to any other. Between the
parts stand only words that do not turn them to something else (`=6`: "I'd love to *hear how* you came to work at your bakery").
The parts are the groups of `jobs.lexicon`.
"""

from __future__ import annotations

from conversations.review.phrases import either, phrases

ENTERING = phrases(  # "I'd give my left arm to spend the summer on your boat"
    """
    <i_may> =7 <enter_yours>
    <i_may> =7 <be_in_yours>
    <i_may> =7 <be_part>
    <i_may>|not_mind =4 starting|start|working|work|beginning|begin|intern|interning|train as a|an|your ~2 <in_place> <yours>|
        <yours>|you
    and|but ~1 would|could|can|want|hope =4 <enter_yours>
    and|but ~1 would|could|can|want|hope =4 <be_in_yours>
    be on set|site|tour|board|deck with you
    <i_may> =5 <post> =2 <in_place> <yours>
    <post> ..5 <may_you> ..1 find|offer|give|have|imagine|arrange|provide|do|create|spare ..2 for_me|me|?
    <post> ..1 something|anything you|they ..1 could|can|might|would offer|give
    a|any|some|the|open|free ~2 <perch> =2 <in_place>|of your !<no_place> ..6 for|i|me|where
    i|me|myself ~2 fit|fitting|fits ~1 in_with|into|in_at|in_on your !<no_place>
    see|picture|imagine|want me|myself ~2 on|in|at|with|joining|fitting|working|among ~2 <yours>
    <may_you> ..2 see|picture|imagine|want me ~2 on|in|at|with|joining|fitting|working <yours>|into
    <i_may> =6 with a|an ~1 start_date|contract|job|job_offer|offer|placement|foot_in
    how ~1 i can|could|might|may ~2 join|enter|get_in|work_for|work_at|work_with_you|be_hired|get_hired|be_part
    you as my|a boss|employer|chef|skipper
    my ~1 <stretch>|externship|fieldwork ~2 in|at|with|under your !<no_place>
    what|how about me for|as|in|on|joining|becoming
    """
)

SEEKING = phrases(  # "I search a stage of six months", "I'm after a job as a deckhand"
    """
    i|we ~1 want|need|seek|search|require|request|crave a|an|any|some|my ~4 <post> !<not_a_job>|like
    i am ~2 after|in_need_of|open_to|open_for|available_for|in_search_of|hunting|desperate_for|hungry_for|
        begging_for|ready_for|
        up_for a|an|any|some|paid ~3 <post> !<not_a_job>|like
    i could ~1 use|do_with a|an|some|any ~3 <post> !<not_a_job>
    express|expressing|state|declare|confirm ~2 interest|candidacy|desire in|for|to =5 <post>|join|work
    my candidature|candidacy
    am|and|still ~2 <looking_for> a|an|any|my|some ~3 <post> !<not_a_job>|like
    need of a|an|some|any ~2 <post>|job|host|host_company|sponsor
    <yours>|team|crew|company|you has|have|had ~1 a|an|the ~2 gap|hole|place|spot|seat|vacancy ..2 i could|can|might|
        would fill|
        take|close
    rather|sooner be|work|start|train|stay <in_place> <yours>
    love|appreciate|like|value|need|want your ~1 recommendation|referral|reference|endorsement|backing !for_a|for_books|on|of|
        about
    my ~1 first|top|number_one choice|pick !for_this|for_an|for_the|of_person|of_career|of_subject
    meet|meeting|see|seeing|interview|interviewing me about|for the|a|an ~2 <post>
    can|could|may|might i be one|among_them|next ?|.|,|of
    count me in !for_the_call|for_coffee|for_the_talk
    ask|asking|beg|begging you for one|it|a_chance|a_start ?|.|,
    put|putting me|myself forward !to_you
    put|putting forward my|me|for|as !a_question|questions
    how|what about a|an ~2 <post> !<not_a_job>|like
    land|landing|get|getting|find|finding ~1 something|anything|one|work <in_place> your !<no_place>
    any|some|work|job|jobs|opening|vacancy|shift|desk for a|an ~3 <trade>
    keen|suited|available|ready|free|right|perfect|ideal|considered|candidate|apply|applying|interested|eager|suitable|
        qualified|chance for|to|at|in the|this|that ~3 role|post|position|job|internship|vacancy|opening|traineeship|
        placement|
        apprenticeship !of|that|and_that|which|you_have|*s_play*|market
    <post>|ad|advert ~2 is|been|are|if_it_is|has ~2 still|open|going|filled|free|available|taken ~1 open|going|free|available|
        up|?|.|,|yet
    is|are|has|have the|that|your|any ~3 vacancy|vacancies|opening|post|position|internship|placement|place|traineeship|
        apprenticeship|job ~1 still|open|been_filled|filled|taken|free|available|going
    i am ~2 on the ~1 market !day|for_a_house
    find|need|require|looking_for|seeking|lack|want ~1 a|an|some ~1 company|firm|lab|host|employer|workshop|place|practice|
        clinic|business|garage for|to|where|that_takes ~3 <stretch>|thesis|train|learn_the|practise
    take|do|accept|consider|open_to|ready_for|grateful_for|available_for|up_for|glad_of anything|whatever|any_role ..5
        <in_place> your !<no_place>
    lookout|look_out|hunt for =3 <post>|somewhere|someone
    i would|will|could ~1 take|do|accept|grab|sweep|scrub|mop|peel|carry any|anything|whatever|floors
        !time|day|weekday|morning|afternoon|evening|hour|date|weekend|slot|of_those|works
    yours|your_house|your_place|your_hotel|your_office|your_company|your_farm|your_lab|your_kitchen|your_studio|your_clinic
        ..1 could|would|can|might|may ~1 receive|take|accept|host|have|welcome|use|place me|us|one|a_student|a_trainee
    chance|possibility|hope|odds|prospect of|for a start !to|of|at_the|on_my|in_this|in_the
    ^ to be|work|train|spend|learn|serve|stand ..6 <in_place> your !<no_place> ..5 ,? ..4 ,? would|will be|mean|make
    the|that ~1 <learner>|<trade>|one|person|hire that|who|? <they> ~2 been|are|is waiting|looking|hoping|longing for
    <they_may> <they> ~1 have anything|something ~2 for the|this|next|a ~1 summer|winter|weekend|weekends|holidays|autumn|
        spring|season|break|term|year|afternoons|evenings
    i ~1 want|need in !to|a|an|your|the|my
    your|the|an ~2 advert|ad|advertisement|posting|listing|notice for ..8 i_am|i_have|i_would|i_could|i_fit|apply|right
    fill|filling ..3 those|one|the|that|their|his|her ~2 shoes|gap|spot|vacancy|position
    on your ~1 payroll|roster|books|rota|crew_list|call_sheet|staff
    dream|ideal|perfect job|role|position is|would_be in|at|with|on your !<no_place>
    fit|match|place|role|future between|for me <in_place>|and your
    what i could|can|would|might ~1 do|bring|contribute|add for|to|at your !<no_place>
    """
)

LACKING = phrases(  # "If one of your riggers ever calls in sick", "Do you ever let students work on your dig?"
    """
    <they_may> <they> ~2 bringing|bring|take|taking|brings|takes ~1 people|someone|somebody|anyone|students on ?|.|,|
        this|for|i|
        in
    whether|if|know <they> ~2 offering|offers|running|runs|organising|organizing ~3 <post>
    have|has|got ~1 anything|something going|for_a|for_an|lined_up|open|available|suitable ~3 <trade>|<learner>|mate|
        ?|.|for_me
    <they_may> ~1 <they> ~2 need|needs|needing|hiring|hire|short_of|looking_for|looking_to_hire|recruiting|taking_on|take_on|
        want =1 <trades>
    <they_may> ~1 <they> ~3 <lack> !in|on|from =2 <hand> !to_talk|to_speak|to_chat|to_interview|to_listen
    if|whether|when|know|think|is|are|chance <they> ~2 hiring|recruiting|taking_on|taking_applications|taking_people|
        accepting_applications
    <they_may> <they> ~2 run|runs|running|are|is|ever|find_yourself|get|be short|short_handed|short_staffed|understaffed|thin
        !on_time|of_time|notice|call|chat|talk|and
    i saw|see|heard|hear|noticed|notice|know|gather|understand|read that? ~1 <they> ~2 <lack> ~2 <trade>|<hand>
    <they_may> <they> ..8 employ|hire|squeeze|host|adopt|train|recruit|accommodate|place|take_on|find_room_for|fit_in|bring_on
        ~1 <newcomer> !a_call
    would|could|might|can a|an|some|one ..6 be of ~1 use|help|service to you|your
    take|taking|bring|bringing|hire|hiring|employ|employing|squeeze|squeezing|fit|fitting|get|getting|have|having me on_the|
        onto|into|aboard|on_your|in_your|on_board|on_as|on_for|on_at ~1 <team>|project|job|shoot|film|set|show|production|
        season|crew|a|an|your|?|.|,
    taking|hiring|employing|recruiting me on? ?|.|,|for|as|with
    when|whenever|once|as_soon_as does|do|will|would? <they> ~2 opens|open|opening|starts|start|accepts|begins ~1
        applications|hiring|recruitment|
        recruiting
    open to|for me|someone_like_me|somebody_like_me|outsiders ~1 too|as_well|also|?|.|,
    the ~1 next|first person|one|hire|apprentice|intern|recruit ~1 you ~2 hire|take_on|take|employ
    if|whether|know|think ..3 is|are|be taking|hiring|recruiting|accepting ~2 <learner>|people|grads|staff|<trades>
    if|should|whether|in_case ..5 needs|lacks|requires ~1 <hand>
    will|would|might|may <they> ~1 be hiring|recruiting|taking_on
    hear|know of a|any|some|other ~2 firm|studio|shop|place|company|office|lab|farm|garage|employer|team that|who ~1 needs|
        wants|hires|takes|is|might|could
    if|should|whenever|when ..5 call|calls|calling in? sick
    if|should|whenever|when ..3 your ..3 drops|drop|leaves|quits|retires|resigns|hands_in
    <they_may> you|they|your_team|your ..3 let|allow|have|take|use|accept|employ|welcome ~1 <learner>|outsiders|volunteers|
        people|me ~1 work|working|help|do|intern|train|start|as !to_see|to_visit|to_watch
    pick|choose|select|hire|employ|recruit|call|ring me ?|.|,|first|please|instead|as|on|any
    would|will|could|can|might|to|about|and|you|possibly take ~1 gamble|chance|bet|punt|risk|flyer on me|a|an|
        someone|somebody|
        <learner>
    welcome|imagine|picture|want|considered|consider|consider having|hiring|taking|adding|bringing|employing me|
        somebody_like_me|someone_like_me ~1 on|in|as|at|around|aboard|to|?|.|,
    have|having me as|aboard|on|around a|an|the|your|one|?|. !podcast|show|call|guest|reference_point|mailing
    you|they|<your_team>|theater|company have me as|on|in
    mentor|mentoring|train|training|sponsor|sponsoring|adopt|keep|keeping me ~1 as|for|on a|an|your|?|,|. ~1 <learner>|season|
        year|job|?|.|hand
    sponsor my apprenticeship|placement|internship|training
    need|needing|want ~1 extra|more|another|seasonal|additional ~1 staff|hands|people|hand|help|<trade>
    nice|good|great|handy|useful to have a|an|another ~2 <hand> around|about|there|?|.|,
    """
)

GIVING = phrases(  # "Would you give me a try on the farm?"
    """
    give|giving|grant|allow|offer|let|get|find|land|throw|toss|hand|given|granted|getting|award me|us ~3 try|trial|go|shot|
        start|tryout|audition|crack|shift|shifts|traineeship|first_job|leg_up|break !to_talk|from|by|at_the_end|
        at_the_beginning|over|with_the|with_what
    given|granted|offered|giving_me|give_me|grant_me|have|get a|the ~1 chance|opportunity|try|trial|shot in|at|with|
        on|to_prove|
        to_show_you|to_work|to_join <yours>|<yours>|what|myself|for|your !<no_place>
    give|giving me ~2 weeks|week|month|days|day|summer|season at|in|on|with|behind|and_i
    offer|offering|promise|have me|for_me ~1 something|anything|one|a_place|a_spot ?|.|,|at|in|with|there
    get|getting|be|being|become hired|employed|recruited|taken_on by|at|in|into|there|with|here
    foot in at|with|there|the
    give|giving|gives ~1 <newcomer> ..5 a|the chance|shot|start|try|go|trial !to_ask|to_talk|to_speak|to_see
    let me show|prove|demonstrate ~2 what|myself|worth|that_i
    let me ~1 work|help_out|train|sweep|carry|wash|scrub|do_my|do_a
    get|getting|help|slip me through|past|into|in|inside|to|on|onto the|your|a ~4 door|round|rounds|interview|
        company|firm|team|
        program|scheme|crew|process|short_list|shortlist|list|studio|lab|office
    help|helping|guide|assist me ~1 to? ~1 enter|get|join|secure|obtain|land|find =3 <post>|company|your
    open|opens|opening ~1 a|some|one|any|the|your|that ~2 door|doors ?|.|,|or|for_me|to_me
    set_up|arrange|schedule|get|organize|organise ~4 interview with|at|for|on ..2 <someone_there>
    trade|swap|swapping|trading|exchange|change|leave|quit my ~3 for =5 your|yours
    """
)

OPENING = phrases(  # "Should your chambers have a stool free for a pupil next autumn"
    """
    a|any|some|no|have|is|find|there|open|make|possibly|be ~2 <perch> !is|was|suits|would ~1 for <like_me> !to
    a|any|some|no|have|is|find|there|open|make|possibly|be ~2 <perch> !is|was|suits|would ~1 for <like_me> to ~2 work|start|
        join|help|train|intern|fill|grow|be_part|learn_the_trade|earn|get_in|prove
    know|knows|heard|hear of a|any|some|an ~2 spot|place|opening|slot|seat|gap|something_for ?|.|,|for|at|in|going
    if|should|when|whenever|once|case|day|moment ~5 <perch>|<post> ~4 <opens> <opens_how>
    if|should|whenever|once|case ~2 <perch> <in_place> your !<no_place> ..8 <opens> <opens_how>
    if|should|when|whenever|once|case ~2 anything|something|things|one ~3 open|opens|frees|turns|crops|pops|arises|comes|come|
        fall|falls up|free|along|round|around|your_way|at|in|on|with !to_reschedule
    if|should|when|whenever|case|once|know|hear|see ..4 <post>|anything|something like_that|suitable|fitting|entry_level|
        for_a_beginner|paid|for_me
    if|should|when|whenever|case you ~2 have|had|got|find|know ~2 <perch> for|free|open|left|going|to_fill|at|in|on !to_talk|
        a_call|a_chat|to_meet|coffee|a_quick|15|20|ten|fifteen|twenty|your_calendar|your_schedule|your_diary
    about|of|any|current|upcoming|future ~2 vacancies|openings|internships|apprenticeships|traineeships ..1 coming|
        going|there|
        for|?|.
    any|some ~1 <perch>|<post> ..1 going|available|coming_up|to_be_had|at_the|at_your|in_your|with_you
    chance|chances|possibility|hope|odds|prospects of|for a|an|any|some|getting ~3 <post>|try|trial !<not_a_job>
    keep|keeping|bear|hold|remember|add|store me|my_name|my_number|my_details|my_face|my_resume|my_profile in|for|on|
        at|when|if
        mind|file|record|your_mind|your_thoughts|your_radar|the_future|future|next|upcoming|later|something|
        your_list|the_list|
        your_books|you_next|you_need|when_the|when_you
    eye|eyes|ear|ears out? ~2 open|peeled|out? ~1 for =3 <post>|anything|something|me|openings|entry_level
    """
)

BEGINNING = phrases(  # "I could start the day after finals", "I ask for no stipend"
    """
    i|and|, ~1 can|could|would_be_able_to|would_be_ready_to|would_be_free_to|would|am_able_to|am_ready_to|am_free_to|
        happy_to|able_to|ready_to ~1 start|begin|
        resume|commence|join !my|the_book|the_course|the_program|the_class|the_list|the_article|the_film|the_series|
        your_book|reading|writing =4
        <begin_when> !call|by|with|to
    could|can|would be in overalls|scrubs|boots|uniform|apron|my_boots|an_apron|whites
    i am|will_be ~2 free|available|ready|open for_work|for_shifts|for_hire|to_start|for_any_work|to_work !with|
        around|the_call|
        a_call|our|earlier|later|talking|at
    i am|will_be ~2 yours ?|.|,|from|all|for_the
    <i_may> =7 trial day|shift|week|period|run
    trial day|shift|week|period ?|.|,|any|some|at|in|with
    i|could|would|can|me ~2 sweep|scrub|mop|peel|wash_up|wash_dishes|run_errands|
        answer_the_phone|
        answer_phones|carry_your|haul_your|carry_cable|carry_cables
    when|where|how_soon can|could|would|may i start|begin ?|,|with|at|work|working
    when|how_soon should|do i start|begin ?|,|with|at|work|working
    where|which is? ..1 my ~1 desk|seat|chair|locker|bench|station|uniform|apron|peg|hook is|will|would|?
    i am your man|woman|guy|girl|lad|person|candidate|gal
    i would|will|can ~1 come running|like_a_shot|the_same_hour|the_same_day|the_next_day|right_over ?|.|, !for_a_talk
    i come running
    work|help|help_out|start|join for nothing|experience|exposure|the_experience|tips|room_and_board|food|lunch
    first in_line|in_the_queue|to_apply
    i|and ~2 am|would_be the ~1 person|one|candidate|man|woman|guy for|you ~2 need|job|it|role|?|.|,
    think|know|sure|believe|certain i could|can|would ~1 do it|that|the_job|this ~1 well|better|?|.
    """
)

BACKING = phrases(  # "Could my CV land on your supervisor's desk?", "would you mention my name to the panel?"
    """
    <pass_to> ..1 <my_papers> ~2 on|along|to|with|in_front_of|under|past|by|onto|before|over_to ..4 <someone_there>|desk|pile|
        stack
    my|this ~2 resume|application|name|profile|details|portfolio|letter|message|form ..3 land|lands|reach|reaches|
        end|ends|find|
        finds|get|gets|make|makes ..4 <someone_there>|desk|top|pile|noticed|seen|read
    make_sure|ensure|see_to_it|see that? ..1 <my_papers> ..5 top|seen|read|noticed|considered|desk|lost|attention
    flag|push|back|support|boost|endorse|bump|fast_track|nudge|expedite|sponsor|champion|follow_up_on|check_on|chase|
        prioritise|
        prioritize my ~2 application|candidacy|resume|name|form|file|profile
    refer|recommend|suggest|put_forward|propose|nominate|endorse my|me ~1 person|name|profile|resume|internally|candidacy|
        application
    recommend|refer|nominate me internally|for_it|for_the|for_that|for_one|for_any
    mention|mentioning|drop|whisper|say|put_in my ~1 name|application to|with|in|around|there
    your ~1 name as? ..6 <someone_there>|referral|reference|referee|recommended|referred|apply|application|scheme
    name you|your_name ~1 as|in|on ~3 reference|referee|referral|recommender|application|cover_letter
    use|put|mention|list|give|quote|drop ~1 your ~1 name ~1 down? when|in|on|as|for ..4 apply|applying|application|reference|
        referee|form|referral|recommended
    be|as my referral|reference|referee|recommender
    act|serve|be|stand as|be my|a ~1 referee|reference|recommender
    speak|talk|word|ask|appeal to|with ..2 <someone_there> ..2 on_my_behalf|for_me|about_me
    tell|telling|ask|remind|let ..1 <someone_there> ..5 me|looking_for|for_me|lad|student|i_would|i_am
    introduce|connect|put|link|point|direct|hook|pass me ~2 to|with|in_touch_with|up_with|through_to ..4 <someone_there> ..3
        about|for|regarding|so ..5 <post>|work|job
    introduce|connect|put|link|point|direct|hook me ~2 to|with|in_touch_with|up_with ~1 <recruiting>
    forward|pass|show|send|hand this|my|it ~1 message|letter|note|mail|email|resume|on|along? ~1 to ..2 <someone_there>
    job|hr|recruiters|hiring_manager|recruiter talk|speak about_me|to_me
    pass|passing|forward|forwarding|hand|send|sending along|on|over my ~1 resume|application|details|name|portfolio !to_you
    expect|await|receive|look_out_for my application|letter|form
    who|whom ..5 talk|speak|write|turn to? to get|come|work on|onto|in|into|aboard|for your|you
    who|whom ..3 talk|speak|write|apply|turn to? about|for|if getting|joining|work|working|a_job|being|i_want
    """
)

SELF_DENYING = phrases(  # their own "no" denies nothing: "I ask for no stipend", "still without a contract"
    """
    still|currently|presently|am ~1 without a|an|any ~2 <post>
    ask|expect|need|want|require|asking|expecting|take|demand for? no|nothing_for ~1 stipend|wage|wages|salary|pay|payment|
        money|it
    without|no|zero salary|pay|wages|stipend|payment ?|.|,|needed|required|necessary|expected|at
    not|never fussy|picky|bothered|worried|concerned about the|my? pay|salary|wage|wages|hours|money
    you|your|they ..2 would|do|are|is|does not ..2 need|be|have|happen|looking|short|want ..4 <hand>|short_staffed|<post>|
        <perch>
    not|never|no regret|regret_it|regrets ~2 hiring|taking|having|giving|if_you me|us|take|hire|someone_like_me
    not say_no|turn_down|object to ~4 <hand>|<like_me> ..2 like_me|in|on|at|with|<in_place>
    not be nice|good|great|handy|useful to have a|an|another ~2 <hand> around|about|there|?|.|,
    """
)

COMPOSED = either(ENTERING, SEEKING, LACKING, GIVING, OPENING, BEGINNING, BACKING)

IF_RESUME = phrases(  # asks only where a résumé was spoken of: "so that you can hand it to your boss"
    """
    <pass_to>|run it|that|this|them|one|both|everything ~1 to|on|along|around|by|past|in_front_of|under ..4
        <someone_there>|?|.|,|
        for|if|in_case
    you|please|kindly|maybe|perhaps ~2 <pass_to> it|this|that|them|one ~1 to|onto|along_to|round|around ..1 your|the|their ~2
        department|office|company|firm|colleagues|unit|section|branch|lab|institute|group|division|personnel|practice|clinic|
        workshop|people
    look_out|eye_out|watch for it|mine ?|.|,
    <pass_to> on|along it|that|this|them to|?|.|,
    """
)
