"""How students ask for a job, family by family. The notation is explained in `phrases`, the groups stand in `lexicon`."""

from __future__ import annotations

from conversations.review.phrases import either, phrases

LOOKING = phrases(  # "I'm looking for a summer internship"
    """
    am|been|be|is|are|currently|actively|started|starting|begun ~1 <looking_for> ~4 <job> !<not_a_job>
    ^^ <looking_for> ~4 <job> !<not_a_job>
    student|graduate|junior|senior|freshman|sophomore ~2 <looking_for> ~4 <job> !<not_a_job>
    in|on search|need|want|the_search|the_hunt|the_market|the_lookout of|for ~4 <job> !<not_a_job>
    i desperately|really|urgently|still|badly|just? need|want ~4 <job> !<not_a_job>
    trying to get|land|find|secure ~4 <job> !<not_a_job>
    <team>|anyone|you is|are ~1 looking for ~3 <learner>
    are|is you|they|anyone|<your_team> guys? ~1 looking for ~3 <learner>
    """
)

WANTING = phrases(  # "I'd love a position on your team", "I want to work with you"
    """
    <would_love> to|for|in ~2 <job> !<not_a_job>
    <would_love> to get|land|have|find|obtain|secure|do|start|begin|take ~4 <job> <at_yours> !like
    would love|like|appreciate|welcome ~4 <job> !<not_a_job>
    <would_love> to|in|on|of ~2 <working> <at_yours> !to|around|like|some_day|out|on_finding
    <would_love> to|in|on|of ~2 join|joining <your_team>
    be|become|being|becoming|a part|member of <your_team> !for_a_day
    <would_love> to|in ~2 interview for ~4 <job>|role
    would not say|turn no|down to? ~3 <job>
    interested|interest in about|the|a|an|any|your|this|open ~4 <job>|internship_program|role|
        graduate_scheme <at_yours>
    interested|interest in any|open|current|future|possible|potential ~2 <job>
    interested in the ~3 role|position|internship|job|opening|vacancy !of|and
    <would_love> to|in ~1 be|get|become|getting|being your_intern|hired|employed|an_intern_at|
        your_apprentice|your_assistant
    my ~1 job|internship <at_yours>
    use a|an|some ~2 job|internship|employment|work !like
    open to ~4 <job> <at_yours>
    i am on the job|employment market
    jump at it|that_opportunity|any_opportunity|any_opening
    <want_verb> ~3 referral !to_<person>
    """
)

APPLYING = phrases(  # "I'm writing to inquire about internships", "how do I apply?"
    """
    <write_verb> ..2 about|for|regarding|concerning|after any|a|an|open|current|possible|the|summer|some
        ~3 <job> !and_how
    <write_verb> ..2 about|for|regarding|concerning|if_there job|internship|work|employment <occasion>
        !in_the|in_this
    wondering|curious|asking about ~3 <job> <at_yours>
    apply|applying|applied to|for your ~2 <scheme>
    ask|asking|request|requesting|discuss|talk you? for|about? ~3 <job> <at_yours>
    <would_love> to|in ~2 apply|applying for|to|at|with ~4 <job>|<your_team>|you
    am|like|wondering|how|how_to|where|can|could|do ..1 apply|applying|applied for|to ~4 <job>|
        <your_team> <at_yours>
    <can_i> apply|apply_for|apply_to !that|it|myself|what|this|these
    apply|applying|applied to <your_team>
    positions|jobs|roles|internships|openings|something|anything i can|could|should|might apply for|to
    support|boost|check|push|flag|expedite|update|status|decision ..2 on|of|about? my application
    <job>|role|posting you|<your_team> ..1 posted|advertised|listed ..8 apply|chance|candidate|fit|
        interested|still
    """
)

OFFERING = phrases(  # "I can start right away", "I'd be a great addition to your team"
    """
    <would_fit> for|to|on|in|with <your_team>|you|this_role|the_role|the_position
    available|ready|able to start <at_once>
    i can|could|would start <at_once>
    <working> for_free|unpaid|without_pay|for_nothing
    help|helping out? for_free|unpaid|without_pay
    throw|toss|put my hat|name in|into|forward
    """
)

HIRING = phrases(  # "are you hiring?", "does your firm take interns?", "could you use an extra hand?"
    """
    you|anyone|anybody|they|who|<your_team> is|are ~1 <hiring>
    is|are|whether|if you|they|anyone|anybody|<your_team>|<team> ~1 <hiring>
    is|are|was|whether|if <your_team> ~1 <hiring>|growing|expanding
    <may_you> ..2 <take_on> ~3 <learner>|me|people_like_me|someone_like_me|people_with_my|us !through|
        to_learn|to
    <your_team> ..2 <take_on> ~3 <learner>|hand|hands|help|someone_like_me !to_learn
    you ..2 need|want|use ~3 intern|interns|extra_hand|extra_hands|pair_of_hands|hands|new_hire|<learner>
        !to|who
    hire|employ|recruit me
    would|could|can|will|please|might take you? me on
    hired <at_yours>|there|here
    know|whether|if|think ..4 is|are <hiring> interns|students|people|graduates|right_now|at|now|?|.|
        currently
    need|needs|want|wants an|a ~1 intern|interns|new_hire|extra_hand
    get me in|hired !touch
    """
)

OPENINGS = phrases(  # "do you have any openings?", "is there a spot for me on your team?"
    """
    <may_you> ..2 <have_verb> ~4 <job> !<not_my_job>
    have any|some ~1 work|shifts|hours for
    have|got you|they ..1 any|an ~3 internship|internships|opening|openings|vacancy|vacancies|
        open_positions
    you have|got any|open ~3 <job>|roles !<not_my_job>
    you know_of|heard_of|hear_of|see|come_across|spot|hear_about any|an|open|a ~3 <job>|opening|role|
        roles !<not_my_job>
    <your_team> has|have|offers|needs any|an|open|a ~3 <job>|role|roles|opportunities
    is|are there ~4 <job>|<occasion>|<seat>|role|roles|way <at_yours> !with|to_read|to_learn|to_meet
    is|are there any ..1 open|available|current|upcoming|suitable ~2 <job>|role|roles|spots
    is|are there any ~2 openings|opening|vacancies|vacancy|internships|internship !in_the|in_this|that|you
    is|are there any ~2 positions|position|jobs|job <free>|for_me
    <job>|role|roles|spots|spot available|open for|at|with|on|in|to me|your|you|the_team|students|
        this_summer
    any|current|possible|potential open|current|job? ~1 openings|vacancies|vacancy ?|.|<at_yours>
    any ~1 job|internship|hiring leads|lead|tips_about_openings
    chance|chances|possibility|possibilities|prospect of|for ~3 <job> <at_yours>|this_summer|.|?
    <job> ..1 <at_yours> ..3 this|next|for|over|during ..1 summer|fall|autumn|spring|winter|semester|year
    a|any|some|have|there ~2 <seat> for a|an ~2 <learner>
    a|any|some|have|there ~2 <seat> for|free|open|left for? me|someone_like_me|a_student|an_intern|
        another !to_learn|to_ask|to_sit|to_meet
    """
)

HINTING = phrases(  # "if anything opens up", "keep me in mind"
    """
    let me know|hear ..2 if|of|about|when|whenever|should any|an|open|there|you|something|anything|a ..4
        <job>|roles
    let me know|hear ..2 if|of|about|when|whenever any|about_any ~2 opportunities|role
    <if> you|there ..2 <notice> of|about? ~3 <job>|role|roles|opportunities !<not_my_job>
    <if> ..4 has|have|had ~2 seat|spot|opening|place going|free|open|available
    <in_case> there|you ..2 is|are|was|were|be|have|has|ever|comes ~3 <job> !<not_my_job>|<not_a_job>
    <if> there|you ..2 is|are|was|were|be|have|has|ever|comes ~3 <seat>|<occasion> <at_yours>|<for_me>|
        to_join|to_work
    <if> ~1 anything|something|things ..3 opens|open|opened|frees|turns|pops|arises|crops|comes|came up|
        on|at|for|in|i|,|.
    <if> ~4 <job>|role|roles|spot|spots|positions ..1 <open_verb> up|on|at|for|in|available|along|
        <at_yours>|i|,|.
    your ~1 <boss>|editor|chef|colleagues ..3 look|looks at|over my ~1 <resume>
    get|into|in into|in|on your ~1 <scheme>
    put me forward for
    <if> ..3 short of staff|hands|people
    lead|leads to|into ~3 <job> <at_yours>
    <if> they|he|she|your_boss need|needs|want|wants anyone|somebody|someone|help
    <if> anything|something|any|a|an ..3 become|becomes available
    keep|keeping|bear|have me|my_name|my_resume|my_profile in|on mind|file|your_radar
    think|thinking of me when|if|for|next_time|should !you_think_of_it
    <in_case>|when|whenever you ..2 need|want|hire|look_for|are_looking_for ~4 <learner>|<designer>
    consider|considering|considered|consideration me|my_application|my_profile|my_candidacy !rude|
        a_friend|too|an_annoyance
    be|being ..1 considered !rude
    keep|have|look an|your|out eye|eyes|ear|ears|for out|open|peeled|any for? ~3 <job>|me|opportunities
    """
)

REFERRAL = phrases(  # "could you refer me?", "put in a good word"
    """
    refer|referring|refered|recommend|recommending me !to_<other>|to_a|any|one|more|books|a|some|
        resources|on|your|something
    refer|recommend|recommending me for|to ~3 <job>|role|<your_team>|<hiring_folk>|boss|manager|your_boss|
        your_manager
    refer|recommend me to your ~2 boss|manager|supervisor|team|company|hr|director
    <give> ..2 a|an|your|me|any|the ..2 <referral> !to_<other>|to_talk|of_yours|for_whom
    referral <at_yours>|from_you|would
    recommendation to|for ..2 <hiring_folk>|boss|manager|<job>|hr
    as|use|list|name you|a|my ~2 referral|reference
    good|kind|nice word for_me|in_for_me|on_my_behalf|with|to|about_me
    put|putting in a? good|nice? word ?|.|for|with
    vouch|vouching for me
    connect|introduce|introducing|connecting|put|link|intro|direct|point me ..3 with|to ..3 <hiring_folk>
        !about_their
    """
)

RESUME = phrases(  # "pass my CV along", "could you look at my résumé for an opening?"
    """
    <pass_on> on|along? my ~1 <resume>|application|name|details|profile on|along|to|around
    give them|him|her|hr|your_boss|your_manager my name|details|number|contact
    tell|telling|mention|mentioning|talk|talking to? your|the ~1 <boss> ~2 about me
    mention me|my_name to your|the|hr|them
    <pass_on> my ~1 <resume>|application|name|details|profile on|along|to|around|with|in_front|through|
        onto !you|me
    pass|forward|hand|send|share it|them|this|that on|along|to !you ..2 <hiring_folk>|team|manager|boss|
        department|whoever
    who ..4 send|submit|address|forward ..2 <resume>|application
    <look_at> ..1 my ~2 <resume>|application|profile ..8 fit|fits|<job>|role|roles|file|match|suitable|
        <hiring>
    <resume> in_case|if|for ~5 <job> !<not_a_job>
    """
)

HELP_IN = phrases(  # "help me find a job", "give me a chance", "could I intern with you?"
    """
    help|helping|assist me ..2 <obtain> ~4 <job>|interview|hired|foot_in|<your_team> !<not_a_job>
    help|helping|assist me with|in|on ~2 finding|getting|landing ~4 <job> !<not_a_job>
    <provide> me|us ~3 <job>|interview|shot|trial|foot_in
    <provide> me ~2 chance|opportunity !to_learn|to_talk|to_chat|to_speak|to_hear|to_ask|to_connect|
        to_meet|to_pick|to_have|to_get
    get|give|getting me|my ~1 foot in the door <at_yours>|there|with
    invite|inviting|call|grant|have|select|schedule me ..1 for|to a|an|the? ~1 interview
    <would_love> ..2 job|formal|real interview
    interview ~1 me for
    interview for ~3 <job>|role <at_yours>|.|?
    interview at|with|on <your_team> !about|to_learn
    <can_i> ..2 <working> <at_yours>|there !to|around|out|on_this
    <can_i> ..1 join|be_part_of|help_out_in|help_out_at <your_team>
    possible|possibility|chance|chances|<occasion>|way ..1 to|of|for|that|for_me_to ..2 <working>|join|
        joining <at_yours>|<your_team>
    maybe|possibly|perhaps|also|and|or do|doing|have|get a|an internship|placement|job <at_yours>
    how|what ..1 can|could|do|would|should|must|will i ..4 <obtain>|apply|join|be_hired|hired ..6
        <at_yours>|here|<your_team>
    """
)

ANY_ASK = (
    phrases(  # whatever is asked of them that ends in a job: "could you set up an interview for me with your manager?"
        """
    <ask_you> =7 a|an|any|some|open ~2 <hard_job> !<not_a_job>
    <ask_you> =5 something|anything|work|employment for =4 me
    <ask_you> =4 work for me|us
    set_up|setting_up|arrange an interview for_me
    set_up|setting_up|arrange an interview with <your_team>|your
    """
    )
)

ALL = either(
    LOOKING, WANTING, APPLYING, OFFERING, HIRING, OPENINGS, HINTING, REFERRAL, RESUME, HELP_IN, ANY_ASK
)  # fmt: skip
