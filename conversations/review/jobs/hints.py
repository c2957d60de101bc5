"""How students come back to a job after the talk: a free desk, a word with the boss, a résumé for the right people."""

from __future__ import annotations

from conversations.review.phrases import phrases

HINTS = phrases(
    """
    if|should|whenever|when|once ..2 a|an|any|one|some ~2 desk|seat|chair|spot|place|bench|post|slot|locker ..2
        frees|free|opens|open|comes|falls|gets|becomes|empties|goes ..6 ,? ..3
        you_know_where|think_of|let_me|i_am_your|call_me|tell_me|remember_me|next_to_yours|near_you|at_yours|in_your|
        on_your|with_you|at_your
    if there is|was ever|ever_a|an|a|any ~3 desk|seat|chair|spot|place|opening|vacancy|need ..5 ,? ..1 think_of|let_me|
        tell_me|call_me|keep|remember
    empty|free|vacant chair|desk|seat|spot|place|bench ..1 in|at|on your
    i can|could|would|will|am_free_to|am_ready_to ~1 start|begin the|any day|week|month|morning|monday|moment|minute|summer|
        time !with|by
    hand|give|pass|show|forward|send it|them|this|mine ..1 to|along_to your|the ~2
        supervisor|boss|manager|director|editor|foreman|owner|chief|head|partner|principal|team|hr|recruiter
    <resume>|application ..2 attached|enclosed|below|included ..2 ,? ..8
        hand|pass|forward|opening|openings|reaches|reach|right_people|vacancy|vacancies|positions|hr|consideration
    <resume>|application ..6 ,? ..8 reaches|reach|gets|finds|lands|in ..1 the|its|their ~1 right people|person|hands|
        desk|inbox
    introduce|present|recommend|suggest|propose me ..2 to|with|at your|the ~2 boss|manager|supervisor|foreman|hr|recruiter|
        hiring_manager
    introduce|present|connect me ..5 about|for|regarding|concerning ..4 <job>|role|work|position
    like|want|love|need|ask|asking you to ..1 recommend|refer|propose|suggest me
    your ..3 be|being|runs|run|gets ~1 short of|on|by|for a|an|one|two|some|staff|people|hands|someone|somebody
    have|put|drop a ~1 word with|to your|the ~1 boss|manager|supervisor|team|hr|director|editor|chef|foreman|owner|
        recruiter !of_thanks
    free|available from|in|after|as_of|until ..4 ,? in_case|if|should|whenever you|they|anybody|anyone|your ..3
        need|needs|want|wants|look|looking|hire|short|could_use
    trade|swap|exchange my ..6 for one|a|the|that ..1 at|in|on|with your
    gladly|happily|love_to|like_to|could|would|may_i|can_i ..1 fill|take|step_into one|either|both|the|a|any|that|
        their|her|his ..2
        chair|chairs|desk|gap|gaps|place|places|shoes|seat|vacancy|slot !in_my|of_my|in_your_talk
    so_that|for|to_make|until|before you ~1 take|hire|accept|employ me
    any|whatever ~1 work|job|task that? ~1 you|they ..1 can|could|might|may give|offer|spare|have|find !to_your
    apply|come_in|get_in through|via you ?|.|,|since|because|as
    i am at_hand|a_phone_call_away|one_call_away|one_message_away|on_call|standing_by|a_call_away
    keep|save|hold|reserve|leave a|one|some|the ~1 place|seat|spot|bunk|desk|corner|chair|bench ..5 for me
    stay|stay_on|remain for|through|until ..3 as a|an|your
    my ~1 ask|request|wish|plea|question is ..2 ,? a|an ~2 <post> !<not_a_job>
    know|knows|hear|heard of a|any|some ~1 post|posting|vacancy ?|.|,|i|for_me|for_a
    be|become|count_as|count_among one|another of them|those|your !<no_place>
    know|tell|tell_me|me ..4 hiring|recruiting|recruitment|intake|application round|season|cycle|window|begins|opens|
        starts|period
    """
)
