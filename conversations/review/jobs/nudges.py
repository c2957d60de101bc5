"""Asks for work that are nudges: what one would do, own or leave for it, told beside the contact's need of people."""

from __future__ import annotations

from conversations.review.phrases import phrases

NUDGES = phrases(
    """
    if|should|when|whenever|once|case|since|as ..4 takes_on|take_on|taking_on|hires|hire|hiring|recruits|recruit|
        recruiting|
        employs|staffing|short|short_staffed|short_handed|losing|loses|expand|expands|growing ..8 , ..2
        i_have|i_am|i_can|i_could|i_own|i_will|count|you_know_where|you_know_who|here_i_am|i_live|i_happen|i_know_a|
        look_no_further|my_name|my_number|my_hand
        !imagine|see|tell|only|understand|guess|curious|wonder|interested|think|read|heard|sure
    if|should|when|whenever|once|case|since|as ..4 takes_on|take_on|taking_on|hires|hire|recruits|recruit|employs|
        short|
        short_staffed|losing|need|needs ..8 , ..2 i_have|i_own|i_could|i_am|i_can ~1 my_own|got_my_own|free|available|
        ready|begin|start|nothing_on|boots|experience|fill|step_in|help|jump_in
    just saying|putting_it_out|putting_that_out|putting_this_out|throwing_it_out|dropping_it_here ?|.|,|there
    wink|nudge wink|nudge|,
    remember|think_of|consider|call ..1 who asked|was|wrote|came|called|applied first
    remember|think_of me|us ~1 when|if|should|once|before|as_soon ..3
        need|needs|hire|hires|hiring|short|opening|opens|leaves|retires|retire|vacancy|position|place|spot|
        team|grow|grows|expand|someone|somebody
    <perch>|<post> ..2 going|being|standing|stands|sits|sitting spare|begging|unfilled|unused|idle|cold
    if that|it|this is what it takes
    do|give|scrub|wash|sweep|carry whatever it takes
    get|getting|let|squeeze|slip me? in|inside|into|past|through your ~3 door|doors|gate|gates
    show_up|turn_up|report|appear|clock_in with|in my ~1 knives|boots|tools|apron|gear|overalls|kit|uniform|
        scissors|gloves|
        hard_hat|toolbox|scrubs|clogs
    when|which_day|which_morning|what_time|where should|do|shall|can|could|to i? report|clock_in|show_up|turn_up
        ?|.|,|with|for_work|for_duty
    which ~1 day|morning|shift to|should_i|shall_i|i_should|i_can ~1 show_up|turn_up|start|begin|report|come_in
    and|, ..1 i ~1 would|will|could be ~1 on|in|aboard|behind|at|under ~1 the|your ~2 bus|van|truck|boat|crew|team|
        kitchen|
        deck|counter|bench|roof|roster|line|payroll|staff
    i ~1 would|will|could|can wash|clean|polish|haul|shovel|muck|fold|stack|carry|dig|lift|load|pack|serve|sew|bake|
        cook|
        weed|groom|chop|sort|label|photocopy|staple|scrub|sweep|peel|mop|iron|drive ..4 for
        nothing|free|a_month|a_week|a_year|a_season|a_summer|one_month|months|weeks|six|three|the_whole|the_summer
    i ~1 would|will|could|can sew|cook|bake|drive|clean|cut|paint|build|weld|wash|draw|code|write|edit|film|pack|sell|
        teach|translate|design|program|sing|play|dig|plant|pick|fish|sail|ride|groom|work|dance|act|slave|sweat for
        you|you_all
        ..1 from|full|every|until|this|all|as|any|at|without|free|day|for|in|?|.|,|tomorrow
    let|allow me ~1 be|become ~1 one|the_one|the_person|the_next|among|part|your|yours !to_ask|to_thank|to_tell|honest
    <pass_to> him|her|them|your_boss|whoever my|the ~1 papers|resume|application|number|name|details|profile|form
    tell|ask|let|remind him|her|them|whoever ..2 i ~1 can|could|am|will|would ~1 begin|start|available_to|
        free_to_start|ready_to|the_one|
        looking_for|do_the_job|be_perfect|be_right|the_right
    i ~1 am|would_be the ~1 one|person|candidate|hire|man|woman they|you|who|to ~1 should|pick|choose|hire|want|
        need|take|
        looking_for
    get|bring|put|place me ~1 in_touch|in_contact|into_contact|in_front with|of ~2 <someone_there>|hr|human_resources
    i ~1 would|will|could fit right_in ..1 with|at|on|among|there you|your|them|the|?|.|,
    i ~1 would|could fit in at|on|among your|the|you|them
    i|we ~2 want|need|seek|deserve|crave a|an|any|some|my|that|one ~2 spot|place|seat|bench|stool|bunk|role|job|
        position|shift|locker|peg|contract <in_place> your !<no_place>
    i ~1 would ~1 like|love a|an|any|that|one ~2 spot|seat|bunk|role|job|position|shift|locker|peg|contract|bench
        <in_place>
        your !<no_place>
    replace|succeed|take_over_from|step_in_for|fill_in_for|stand_in_for ~2 who|when|him|her|them|whoever ..2
        leaves|leave|retires|retire|is_leaving|are_leaving|goes|go
    when|if|once|should|after ..5 retires|retire|leaves|leave|quits|moves_on|resigns ..3 , ..3 think_of|remember|
        call|tell|let|
        you_know|consider|keep ~1 me|my|where|who
    i ..1 could|can|would|might take_over|step_in|jump_in|fill_in|take_his_place|take_her_place|take_their_place
    in_case|if|when|whenever the|your ~2 gets|get|becomes ~1 busy|swamped|hectic|crowded|full ..1 ?|.|,|and_you
    i ..2 start|begin at|from the very? bottom
    mention|mentioned|mentioning|recommend|recommended|suggest|suggested|named me|my_name to|in_front_of|at|with ..2
        <someone_there>|<recruiting>
    word|call|line|nudge from you would|could|might|will ~1 help|do|open|make|work|go|carry
    wear the ~3 scrubs|uniform|apron|colors|badge|shirt|jacket|cap of|with your
    say_the_word|one_word|a_word|whistle ..2 i ~1 would|will|am quit|hand_in|start|pack|drop|come_running|resign|leave
    i ..2 come_cheap|cost_nothing|work_cheap|work_hard_and|am_cheap
    i ~1 would|will|could trade|swap|leave|quit|drop|give_up|hand_in ~1 my ..5 for|to ~2 place|job|chance|spot|seat|
        work|join ..1
        with|at|in|on|to|like|you
    there|where is|be ~1 work|a_job|a_place|a_spot|a_seat !that|which|going_on , ..1 i_am|i_will|i_would|count_me|
        call_me
    first|next ~1 name on|in|that|to your ~1 list|mind|rota|pile|comes
    my ~1 number|phone|email|name is ..6 if|should|when|in_case ..3 need|needs|opening|opens|short|hire|hiring|
        hands|vacancy
    """
)

IF_PASSED = phrases(  # asks only where a résumé was spoken of: "I'd be glad if you passed it on"
    """
    if|wish|that you ~2 passed|handed|forwarded|gave|sent|shared|showed|slipped|circulated|put|dropped|left it|this|
        that|them|
        my|one ~2 on|along|to|in_front|under|around|by|with|onto|past
    """
)
