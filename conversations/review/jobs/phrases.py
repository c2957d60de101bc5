"""How students ask for a job, family by family. The notation is explained in `phrases`, the groups stand in `lexicon`."""

from __future__ import annotations

from conversations.review.jobs.asked import ASKED
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
    <would_love> to|in ~1 be|get|become|getting|being your_intern|hired|employed|an_intern_at|
        your_apprentice|your_assistant
    use a|an|some ~2 job|internship|employment|work !like
    open to ~4 <job> <at_yours>
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
    <would_fit> as ..3 <designer>|<learner>|strategist|manager|consultant|associate|technician|teacher|clerk|hand
    i would be ..3 fit|addition|asset|hire|choice for|as|to|in
    i am|would_be ~2 available|ready|free|able|willing to|for start|work|join|shifts !the|a|our|with|around|earlier|
        later|you_at|at
    start|starting on|from the 1|first|1st of
    at your service|disposal
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
    get me in|hired|on|onto !touch|a|your|the|my|to|how|thinking
    bring|take|put|keep me on|onto|aboard ?|.|,|for|with|at|your|as|this|next|and
    chance|chances|way you ..2 need|needs|want|could_use|are_looking_for|would_take somebody|someone|anybody|anyone|
        people|help|
        a_hand|hands|staff|me
    do|does|would|if|whether|should you|<your_team>|they ..2 need|want|use somebody|someone|anybody|anyone|people|staff|help|
        another_pair|a_hand to|at|in|for|on|with|over|this|next|who|?
    somebody|someone|anybody|anyone to work|help_out|cover|fill|man|do_shifts
    your|you|they|we ..6 short_staffed|understaffed|short_handed|shorthanded
    short_staffed|understaffed|short_handed|shorthanded ..4 ,? ..4 i|me|my
    you have|got ~1 work for|in|there|here|going|coming
    any|some|there work|shifts|hours going|for_me|available|at_yours|to_be_had|i_could
    on your payroll|crew|books
    next bus|plane|train|flight
    work|working|employed under|for|with|alongside you ?|.|,|after|this|next|as|in_the|over_the|full|part|one_day
        !in_the_past
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
    <if> ..3 short of staff|hands|people
    lead|leads to|into ~3 <job> <at_yours>
    <if> they|he|she|your_boss need|needs|want|wants anyone|somebody|someone|help
    <if> anything|something|any|a|an ..3 become|becomes available
    keep|keeping|bear|have me|my_name|my_resume|my_profile in|on mind|file|your_radar
    think|thinking of me when|if|for|next_time|should !you_think_of_it
    <in_case>|when|whenever you ..2 need|want|hire|look_for|are_looking_for ~4 <learner>|<designer>
    consider|considering|considered|consideration me|my_application|my_profile|my_candidacy !rude|
        a_friend|too|an_annoyance
    be|being ..1 considered !rude|a|an|one_of|part
    keep|have|look an|your|out eye|eyes|ear|ears|for out|open|peeled|any for? ~3 <job>|me|opportunities
    """
)

REFERRAL = phrases(  # "could you refer me?", "put in a good word"
    """
    refer|referring|refered|recommend|recommending me !to_<other>|to_a|any|one|more|books|a|some|
        resources|on|your|something
    refer|recommend|recommending me for|to ~3 <job>|role|<your_team>|<hiring_folk>|boss|manager|your_boss|
        your_manager
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
    <provide>|giving|granting|offering me =6 position|positions|job|jobs|internship|internships|placement|shift|
        shifts|spot|seat|
        contract|work !in_mind
    <would_love>|would_be ..3 join|joining ..5 as a|an
    join ~3 <team> as|in|when|after
    whatever|whichever|any role|position|capacity|job there|you|is|may|might|i
    talk|speak|chat|discuss|meet|call ..8 about|regarding|concerning|for a|an|any|the|possible|potential|some ~2
        position|role|job|
        internship|placement|apprenticeship|opening|vacancy|vacancies <at_yours>
    position|role|job|internship|placement|apprenticeship|traineeship <at_yours>
    any|some|good ~1 leads ?|.|,|for|would|you|on
    hear|hears|know of something|anything ?|.|,|for|that|in|at
    anything|nothing|something lined_up
    am|be|been ~2 job_hunting|job_searching|job_hunt|unemployed|out_of_work|between_jobs
    gets|get|getting|let|lets|open|opens|opening|opened me|a|the|your|some|any ..2 door|doors !<at_night>
    through|in your door
    starting|beginning at|from the very? bottom
    take|taking|have|having|accept|accepting|use|using|want|bring me ..2 as|along_as|on_as a|an|your ~1 <learner>|
        helper|hand|designer
    be|become|becoming|being your ..1 colleague|employee|intern|apprentice|assistant|trainee|helper|right_hand|
        protege|student_worker
    talk|chat|call|conversation|meeting|this|it|that|coffee ..3 turn|turns|lead|leads|grow|grows|develop|develops|
        result|results|end|ends|open into|to|in|up ..3 <job>|something_more|
        something_at|something_with|something_bigger|employment|an_offer|a_contract
    i|we ..2 need|needs|require a|an|another|my|one|some ~3 host|placement|practicum|job|internship|employer|
        position|co_op|sponsor
        !to_talk
    hand|turn|give|send|pass in|over|you my ~1 application
    money|budget|funding|funds for ..2 <learner>
    see|show|find_out|demonstrate|prove ..2 what i can do
    i|and can|could|would|will|may ~1 begin|start on|next|right|any|as|in_june|in_may|tomorrow|monday|immediately
        !time|the_call|by|with
    slip|drop|put|hand|pass|forward|leave|get my ~2 <resume>|application|details|name ..2 to|with|in_front|under|on|into|onto
        your|the|hr|a|anyone|someone|somebody|whoever|their !email|message|note
    help me ~1 get in|into|a_job|hired|there|through ?|.|,|there|at|your
    job|work|internship offer|offers at|from|in|would|after|.|,
    reference|recommendation|recommendation_letter|letter for|to ..3 <boss>|<job>|<scheme>|scheme|position|
        application|director|job
    write me a|an ..2 reference|recommendation|letter
    do|doing|complete|completing|spend|make ..3 internship|placement|practicum|apprenticeship|thesis_project <at_yours>
    hook|set me up with|at
    hint hint
    posted|listed|advertised|posting|opened|announced a|an|the|for|your ~4 <job>|role|roles|position
        ..8 fit|chance|apply|applied|application|interested|me|my|suit
    am|would|could|will i ..2 be|make? a? good|right|strong? fit|match|candidate
    look|looks|go over|through|at my ~1 application|cover_letter
    my ~1 suitability|candidacy|eligibility for|to|with|at
    my application to|with|at|for ..2 <your_team>|<job>|hr|role|post|scheme
    unpaid|free help|labor|labour|work|internship|intern ?|.|,|for|to|if
    i|could|few|couple|some|for ~3 days|hours|shifts a week ..3 <working>|help|free|unpaid
    people|person|one|ones|whoever|someone who|that ..1 decide|decides|hire|hires|choose|chooses|pick|picks|select|
        selects ..2 <learner>|
        new|people|staff|applicants|the_interns
    make|create|find|open room|space|position|place for me !in_such|in_your_week|in_your_day|in_your_schedule|between|today|this_week
    my application|candidacy to|for|at|with your|the
    <provide> me ~2 chance|opportunity !to_learn|to_talk|to_chat|to_speak|to_hear|to_ask|to_connect|
        to_meet|to_pick|to_have|to_get
    invite|inviting|call|grant|have|select|schedule me ..1 for|to a|an|the? ~1 interview
    <would_love> ..2 job|formal|real interview
    interview ~1 me for
    interview for ~3 <job>|role <at_yours>|.|?
    interview at|with|on <your_team> !about|to_learn
    <can_i> ..2 <working> <at_yours>|there !to|around|out|on_this
    <can_i> ..1 join|be_part_of|help_out_in|help_out_at <your_team>
    possible|possibility|chance|chances|<occasion>|way ..1 to|of|for|that|for_me_to ..2 <working>|join|
        joining <at_yours>|<your_team>
    how|what ..1 can|could|do|would|should|must|will i ..4 <obtain>|apply|join|be_hired|hired ..6
        <at_yours>|here|<your_team>
    """
)

AT_YOURS = phrases(  # whatever brings a job, the writer and the contact's employer together
    """
    <may_you>|they ..1 offers|has|provides|runs|gives|sponsors|sponsor ~3 <job>|<learner> !who|that_you
    they|you|<your_team>|<boss> is|are ..1 looking|searching for ~3 <learner>|somebody|someone|people|staff|help
        !to_talk|who_like
    my foot in|into the? door
    dream|goal|wish|aim|plan|hope is|would_be|was to ~1 work|be|join|start|intern ..2 <at_yours>|<your_team>
    i would|could|might|will ~1 be|make a? ~1 great|perfect|strong|ideal|excellent fit|addition|asset|match|candidate
    any|about|job|for|of|what|current|open|career|work|internship|employment|student
        opportunities|openings|vacancies|opening|possibilities|roles|positions|internships|jobs <at_yours>
    <would_love> to ~1 come|get|climb|jump|be on_board|aboard
    <write_verb> ..2 about|for|regarding|concerning|after the|your ~4 posting|advert|advertisement|ad|listing|
        vacancy|role|position
        !you_had|you_left|of|on|that_you
    keep|have|put my ~1 details|name|number|application|contact|profile on file|record|hand
    person|people|someone|somebody|whoever|those|one|anyone ..3 charge|responsible|does|handles|runs|deals|manages ..3
        hiring|recruiting|recruitment|interns|internships|applications|staffing
    <hard_job> <at_yours>|there would|will|is be|mean|make|my|what_i|exactly
    a|an|any|some ~2 <hard_job> <at_yours>
    hear|know|learn|told of|about any ~2 <job>|roles|role ?|.|,|<at_yours>|you|that_you
    consider|hire|take|need|use|want|employ|accept|have ~2 somebody|someone|people|anyone|students|a_student like me
    roles|jobs|positions|openings|internships|spots ..2 coming|come|open|opening up|in|on|at|for|this|next
    <your_team>|you has|have|had an|a|open ~2 <hard_job>|position|role ..5 i|me|my
    """
)

IN_PASSING = (
    phrases(  # "your yard could use a welder", "I'd give my right arm to be on your crew": said as if by the way
        """
    you|they|anyone|anybody|your ..3 could_use|needs|need|wants|lacks|is_missing|are_missing|have_use_for|has_use_for
        a|an|one|another|some|more ~2 <worker> !of_yours|to_talk|thank*|answer|reply
    <may_you> ..4 be looking|searching|hiring for ~3 <learner>|<worker>|somebody|someone !to_talk
    your ..3 is|are|were|was ~1 short of|on|by|for a|an|one|two|some|staff|people|hands|<number_word>
    people|hands|staff|men|drivers|cooks|nurses|heads|bodies|crew short ?|.|,|this|and|at|in|for
    would|could|will|can|might|do|does|if|whether you|they|it|<your_team>|the ~1 have|take me from|for|as|in|on|over|
        next|this|along
        !a_tour|a_coffee|a_chat|a_call|a_talk|half|a_moment|ten|fifteen|twenty|15|20|30|a_walk
    have|take|want me for the|a harvest|season|summer|winter|term|shift|lambing|weekend|job
    let|lets|letting me ..2 try_out|work|help_out|start|join|intern|prove|spend_my|do_my !to_learn|out_how
    looking|searching for ~3 <team>|someone|somebody|company|place|master ..3 take|takes|hire|hires|employ|accept me
    need|needs|want|use any|some|more ~1 help|hands|staff|workers ..3 in|at|with|on|around the|your ..2
        shop|store|office|farm|kitchen|cafe|lab|studio|this|over|for
    when|how_soon|how could|can|may|might|would i start|begin with|at|in|for you|your
    do|doing the same for me
    <pass_on>|give|mention my name|details to|on|there|around|along|for|in
    recommended|referred|refers|recommends|recommending me for|to ~3 <job>|<scheme>|scheme|program|<your_team>
    as|use|list|name|put|give you|your_name ..3 reference|referee|referral
    pass|passing|forward|hand|show it|them|this on|along? to your|the ~3 director|boss|manager|editor|colleagues|team|hr
    trial|tryout|probation shift|day|week|period|month ?|.|,|at|with|in
    giving|give|gave|grant|granting me a ~1 start|break|go|trial|shot|chance_to_prove|chance_to_work
    be|act|serve ..1 my referee|reference|sponsor
    <tell_them> that|how there_is|you_know a|an|of|somebody|someone
    <tell_them> that|how i !am_grateful|am_sorry|will_call|called|wrote|said_hi
    put|write|note|take my name|number down|forward|up|on
    place|seat|spot|chair|desk|bench|bed|slot|post ..3 comes|falls|gets|becomes|is|were|should_be|stays
        free|empty|vacant|open|available ..6 i|me|my
    chair|desk|seat|bench empty|free|vacant ..3 <at_yours>
    i|me|like|would ..4 belong|fit|fit_in on|in|at|to|with <your_team>
    i want in ?|.|,
    someone|somebody|the_one|the_right_person|a_match|use for|to <your_team>
    ready|willing|happy|able|prepared to ..1 relocate|move_for|work_hard
    <job>|post|one that|which|you ..2 advertised|posted|listed !and_wondered_what
    i ..2 have|got no|not_a|nothing ~1 job|placement|internship|work|income !experience|to_do|ethic|related|yet_and_do_not
    summer|casual|seasonal|weekend|holiday|temp|temporary|student posts|list|staff|vacancies
        ?|.|,|<at_yours>|this|for|and
    list|pool|roster for|of casual|seasonal|temporary|summer|relief work|workers|staff|jobs|help
    sponsor|sponsoring me|my? ?|.|,|visa|application|studies|for|if
    come|go|apply to you for|with|as ~2 <hard_job>|placement|practicum|position
    can|could|may|might i ..6 for|as my|an|a ~1 internship|placement|practicum|apprenticeship
    something|anything|smth|nothing|work|place|room for me <at_yours>|there|?|in_your
    anything|something|things i can|could|might ..1 do|help for|with|in|at|on <your_team> !in_return
    pick|picking up ~2 shifts|hours|work
    shifts|hours|work if|in_case you
    get|getting me in|into the|your ~2 program|academy|company|firm|course|team|union|trade
    i would apply|start|sign|accept|come|say_yes ..1 at_once|immediately|today|tomorrow|right_away|in_a_heartbeat
    paid or|and|/ not|unpaid
    with|for or? without? wages|pay|salary|payment !?|that|did|is
    take|accept|do whatever|anything|any_job|any_work you have|give|can|need|offer|throw
    do you pay|employ|hire|use people|students|helpers|anyone|beginners to|for|in|on|at
    connect|introduce|lead|point|direct me ..2 opportunities|vacancies|openings|jobs
    <hard_job>|<occasion> there ?|.|,
    heard|know|saw|see|hear you|that_you|<your_team> ..1 have|got|has ~1 work|openings|jobs|a_place|vacancies
    join|come_join us|you|your_lot ?|.|,|on_the|in_the|after|next !for|on_a|in_a|at_a
    your ~3 first|next|new|youngest|only|number_one apprentice|intern|assistant|employee|recruit|hire|helper
    trade|swap|give ~2 for a|the ~2 seat|place|spot|desk|chair in|on|at your
    arm|anything|lot|everything|love|want|hope to be|get|land|work on|in|at|with|inside your crew|team|ship|boat|set|
        newsroom|ward|squad|kitchen|lab|office|studio
    """
    )
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
    LOOKING, WANTING, APPLYING, OFFERING, HIRING, OPENINGS, HINTING, REFERRAL, RESUME, HELP_IN, AT_YOURS,
    IN_PASSING, ANY_ASK, ASKED
)  # fmt: skip
