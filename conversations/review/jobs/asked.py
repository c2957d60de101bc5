"""How a question for the talk asks for work: "what role would you see for me?", "you folks hiring?", "any work going?"."""

from __future__ import annotations

from conversations.review.phrases import phrases

ASKED = (
    phrases(  # as questions for the talk put it: "what role would you see for me?", "you folks hiring for the summer?"
        """
    <pass_on> you my ~1 <resume>|application|papers ..2 for|to|so your|the|you_can|that_you
    leave|drop|drop_off|hand_in my ~1 <resume>|application|papers with|at|by you|your|the
    role|job|position|place|spot|work|post|desk would|could|can|do|might you see|imagine|picture|have|find
        ..2 for me|us|someone_like_me
    no to a|an|one|another ~3 <learner>|<worker>|volunteer|me ..1 like me
    paid|any|some|odd ~1 work|job|jobs|shifts|hours i can|could|might|may do|take|take_on for_you*|
        with_you*|at_your|in_your|here|around_your
    ^^ hey|so|and|hi? you|<your_team> guys|folks|lot|people|all|still|currently? <hiring>
    ^^ your ~1 <team>|team|place ..3 need|needs|want|wants people|staff|help|hands|interns|<learner>|workers
    ^^ maybe|perhaps? you|they ~1 have|has|got ~1 free|open|vacant|available|some|any ~1 <hard_job>|position|place|post|role
    ^^ have|got you? some|any|a|free|open ~2 <hard_job>|position|place|post|openings
    find|get|save|make|keep me a|an|some ~2 place|seat|spot|room|slot|desk|post ..2 on|in|at|with|among your|the
    find|have|offer a|an|some|any ~3 place|spot|post|position|role|work|slot|job|corner for ..4 like_me|me
    for you|them|your_boss|your_team|your_company to ..1 take|hire|employ|bring|accept|sign me !a_tour|along_to
    i become|be|becoming your ~1 next|new|newest|first|future ~1 <learner>|<designer>|<worker>|associate|hire|analyst|colleague
    you|yours|<your_team> ..2 use|need|employ|want somebody|someone|a_person|people ..1 with|of my
        background|skills|experience|profile|training|age
    on|onto the|your payroll
    is|are there a|an|any|some ~3 spot|desk|post|position|seat|opening|job|vacancy|internship|placement going|free|vacant|unfilled
    name|me|myself on|to|onto|at the|your? top of your ~1 list|pile
    my name ..4 your ~1 list|pile|shortlist
    ^^ what|which ~2 <hard_job> do|does|have|has|are you|your|they|there ..4 have|got|offer|open|free|available|at_the_moment|now
    is|are there any|some|a|an ~2 <job> ..4 <at_yours> !that|which|nobody|no_one
    ^^ you|they still? need|want somebody|someone|anyone|anybody|people|another who|to|with|for|?
    i ..6 be|get taken_on|hired at_your|by_your|there|here|by_you|with_you
    and|then be|get taken_on|hired
    i ..2 about|by joining|getting_into|getting_onto|becoming_part_of your ~2 <team>|team
    you ..1 see|imagine|picture|use me ..3 <at_yours>|here|there
    ^^ they|anyone|anybody|your_place still|currently? <hiring>
    strings|string for|on for? me|my
    you|they|<boss>|your_boss|<your_team> ..3 open to having|taking|hiring a|an|another|some|one|me ~2 <learner>|<worker>|me
    get|sneak|put|slip|bump me on|onto|to the|your ~1 shortlist|list|payroll|rota|roster|crew
    """
    )
)
