"""too-personal: private matters of the person who is asked. Those of patients, clients or the field are none of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.phrases import phrases
from conversations.review.reading import Reading

# Whatever is theirs and private: family, health, belief, money, home.
THEIRS = phrases(
    """
    your <own>? <own>? <relative> !<work_side>|think_tank|at_the_firm|at_the_practice|in_the_practice|at_work|
        on_patrol|in_crime
    your <own>? <own>? <private_thing> !<work_side>
    your ~1 relationship !with|to|between|and|as
    you and a|the? <relative> !<work_side>
    you ..3 come|came out to|as !be
    do|did|does|are|is|have|has a|any|the? <relative> of yours|at_home
    anyone|anybody|someone|somebody in your family
    how many ~1 siblings|brothers|sisters|kids|children|sons|daughters|wives|husbands do|did|have? you
    who watches|minds|looks_after|cares_for|takes_care_of|picks_up the|your ~1 baby|kids|children|kid|house when|
        while|if
        you
    being|becoming|as|be a|an|the ~1 mother|father|dad|mum|mom|parent|grandmother|grandfather|widow|widower|
        single_mother|
        single_parent
        !in_this|in_the_field|in_your|in_general|do|on_your_team|i|my|like_me
    you|your ..2 marriage|wedding|divorce|pregnancy|miscarriage|fertility
    """
)
# Whatever they are, do or have.
THEY = phrases(
    """
    are|were|is|aren't you not? ~2 <private_state> !patients|clients|people|enough_for|eaters|about|designers
    are|were|is not? you not? ~2 a_bit|too|getting|still|so|that|very|a_little ~1 old|young|fat|religious|senile
    you are|were|get ~1 a_bit|too|getting|still|so|very|a_little|kind_of ~1 old|fat|senile
    are|were you not? ~1 a|an ~1 <creed> ?|.|yourself|,|by|of|with|at|or|and|because|since|in
    you ..2 are|were|been|be|get|got|getting|become|became|becoming|feel|felt|fall|fell|fallen|off|raised|being ~2
        <private_state>
        !patients|clients|people|jobs|work|about
    you ..3 being ~1 <private_state>
    are|were|be|been|still a|an ..1 <creed> ?|.|yourself|,|by|of|at|or|and|because|since
    you ..1 are|were|be a|an ~1 <creed> ?|.|yourself
    raised|brought_up|grow_up|grew_up|were_you|are_you ~1 <private_state>|in_a_religious|<creed> ?|.|,|home|household|
        family
    do|did|does|will|would|have|are|when|why|not you ever|never|still|also|often|sometimes|not|really|plan_to|want_to|
        wish_to|
        going_to|ever_think_of?
        marry|married|marrying|divorce|divorced|pray|vote|voted|voting|date|fast|worship|cheat|smoke|weed
    do|did|would you ~1 drink !coffee|tea|water|with_clients|the
    you ..4 <private_act> !rights|cats|dogs
    you ~3 have|had|suffer_from|suffered_from|suffering_from|suffer|got|get|survived|survive|developed|develop|
        gone_through|
        went_through|
        been_through|having a|an|any|your|some|ever? ~1 <sickness> !patients|cases|clients|research|policy|wards|in|
        at_work_with|
        campaigns
    do|did|does|are|will|would|have not? you ~2 have|want|got|planning|plan|expecting|raise|raising|to_have ~3
        kid|kids|child|children|husband|wife|boyfriend|girlfriend|spouse|family|partner|baby|babies|bf|gf|
        disability|disabilities|illness|debt|debts|a_condition|religion|faith|green_card|visa|passport|criminal_record|
        tattoo|
        tattoos|citizenship !patients|clients|books|on|in
    you ..2 take|taking|took|on|need ~1 medication|medications|pills|antidepressants|drugs|steroids !trials|to|that|
        which|for|in
    you ..4 therapist|psychologist|psychiatrist|shrink|rehab !as|who|in_the|about|for|at|do|does
    you ..2 suffer|suffering|suffered from
    which|what medication|medications|pills|drugs|illness|disease|therapy|diagnosis do|did|are|were|have? you
        !treat|see|find|research|study|know|look|work|deal|recommend|prescribe|develop|think|consider|meet|sell|give
    what|which|whose ~1 illness|disease|sickness|condition|injury|accident|operation|disorder|diagnosis|addiction
        kept|made|forced|put|took|hit|brought|changed|is|was|are ..1 you|your !working|treating|researching|studying|
        most|treat
    take|took|taken|taking|get|got out|up? a|any|the|your|? ~1 loan|loans|mortgage|credit !for_the_business|
        for_the_firm|to_start
    what ~1 was|is wrong with you|your_health|your_body
    do|are you in a relationship
    you|your ..3 prayers|hijab|headscarf|turban|fasting|ramadan|bible|quran|mosque|synagogue|communion
    you ..6 believe|pray|faith|trust|talk in|to god|jesus|allah|heaven
    your <own>? <ailment> !<work_side>
    you ~1 never had|have|wanted|want kids|children|a_family|a_child
    you ~1 have|had|got|have_got a|an|any|some|your ~1 <relative> !<work_side>|of_clients|in_your|organization*
    you have|got|have_got grandchildren|grandkids|kids|children|siblings ?|.|,|yourself|yet
    wrong|happened|matter to|with your ~1 <body_part>|face|knees|skin|nose
    when are you due ?
    were|was you ~1 treated|hospitalized|medicated|operated for|after|on|because !free
    you ..5 getting|growing old|older|grey|gray|fat|bald !together|clients|patients
    how do|does|did|are|is the|all ~1 little_ones|little_one|hubby|missus|wife|husband ..2 take|cope|handle|manage|like|feel|
        react|doing
    you ..5 turning|hitting|nearing|approaching|reaching ~1 <years_old>|retirement_age
    is|are|was that|those|these ~2 wig|toupee|tattoo|scar|implants|botox|wedding_ring|engagement_ring|baby_bump|bump|
        hearing_aid
    do|did|have|are you ~1 own|owned|hold|have|got|bought|invest|invested ~2 shares|stock|stocks|stock_options|
        bitcoin|crypto|property
        !for|of|as|to
    you ~3 been|being|get|got|getting|were treated|medicated|hospitalized|operated|admitted|sectioned for|after|on|
        because !free
    you are|were|must_be|look|seem ~1 over|under|past|above|beyond|turning|nearly|almost|about|around|in_your|
        into_your|close_to|
        pushing|approaching|nearing|older_than|younger_than|well_past ~1 <years_old>
        !people|strong|staff|in|on|of|colleagues|percent|employees|minutes|members|kilometers|miles|countries
    ^^ you? got|have ~2 <relative> ?|,|at_home|of_your_own|yourself|yet|waiting
    anyone|anybody|someone|somebody ~1 special|waiting|cooking ..2 at_home|in_your_life|for_you_at_home
    you ~2 vote|voted|voting for|left|right|green|labour|conservative|republican|democrat|tory|socialist|against
        !the_best|the_winner|winners|proposals|the_board|projects|colleagues|your_colleagues|each_other
    surely|so|bet|guess|suppose|assume you ~1 pray|fast|worship|drink|smoke|vote !coffee|tea|water|on
    you wear|wearing|use a|an|your wig|toupee|hearing_aid|brace|hijab|headscarf|turban|kippa|prosthesis|pacemaker
    your blood_type|breadwinner|star_sign|bra_size|dress_size
    do|did|does you ~1 weigh
    are|were you the? ~1 breadwinner|main_earner
    lose|lost|losing|hurt|injured|broke|broken|damaged|ruined your|the|a ~2 <body_part> !of_the|problem
    <body_part> in|on|of your ~1 left|right|<body_part>
    makes|made|make you limp|stutter|stammer|shake|wheelchair|disabled|ill|sick|depressed !of
    the|that|an|a ~1 bad|sore|old|broken|bum back|knee|knees|shoulder|hip|injury|wrist ..2 got|makes|made|keeps|took|
        forced|put you
    what|which|any health|medical|mental|physical|psychological problems|issues|conditions|complaints|
        damage have_you|did_you_get|do_you_have|you_have|have_you_got
    you ..2 take|took|taken|taking|been_on|gone_on|go_on|on|need|needed ~1
        stress|medical|sick|sickness|disability|mental_health|maternity|paternity|parental leave
    you on|been_on|go_on|went_on|still_on ~1 meds|medication|medications|pills|antidepressants|
        ritalin|drugs|welfare|benefits|food_stamps|dialysis !for_work
    you ~2 seeing|dating|going_out_with anyone|anybody|someone|somebody
    have|had|did|do you ..2 struggle|struggled|struggling|battle|battled|fought|fight|lived|wrestle|
        wrestled with|against? ~2 <sickness>
        !among|in_your|on_your|patients|cases
    have|had|did|do|are|were|would you ..2 had|have|need|needed|been_to|been_in|gone_to|go_to|sought|seek|in|start|
        started|tried|try|
        get|got therapy|counseling|counselling|rehab|psychotherapy !for_your|for_the|sessions|dogs|clients|groups|rooms
    are|were|is you ~2 over|under|past|turning|nearly|almost|about|still_in_your|in_your|into_your|close_to ~1
        <years_old> !people|strong|staff|in|on|of|colleagues|percent
    how old would|might|could|must you ~1 be !when|before
    role|place ..2 god|religion|faith ..3 your|for_you
    <congregation> ..3 do|did|does|were|are? you ~3 <belong>
    what|which|how religion|faith|religious|political_party|race|ethnicity are|do|did|is you|your
    which|what|whose ..2 party|politician|candidate|parties|president do|did|will|would? you
    who|what|whom did|do|will|would you ~1 vote|voting|voted
    you ..4 think|feel|stand|view|opinion|stance|position|support|believe|vote|thoughts|side|trust of|on|about|in|for|
        with? the|
        a|our? ~1
        <stand_on> !law|policy|lawyers|reform|rules|of_your|of_the|office|coverage|in_class|in_school
    your ..2 stance|opinion|views|view|thoughts|position|take|beliefs of|on|about the|a|our? ~1 <stand_on> !law|policy|
        reform|
        of_your|coverage
    do|did|would|are you ~1 support|like|for|behind|left|right the? ~1 <stand_on>|wing
    what|how do|are you|your ~1 political_views|religious_views|religious_beliefs|views_on_abortion
    religious|political personal? reasons|beliefs|views|opinions !of_your_students|of_your_patients|of_your|of_the|in
    you voted for
    where do|does|did|exactly? you ~2 live ?|.|exactly|and|now|at
    where you live|lived
    you ..3 live alone|with_your|by_yourself|with_a_partner|with_somebody|with_anyone
    own|rent|buy|bought|rented your|a ~1 house|home|flat|apartment|car
    do|did|does|are|were you ~2 own|rent ..3 house|home|flat|apartment|place
    how old are|were|is|was|r? you|u|he !when|as_a
    how old you are|were
    you ~3 been|go|gone|sent|were to|in|into prison|jail|rehab
    you ..4 pay_off|paying_off|have|got|took_out|owe ~3 loan|loans|debt|debts|mortgage !for|of|as
    you ~2 take|taking|took|need ..1 for|against your nerves|anxiety|back|stress|depression
    you ~1 have|had|getting|get|thought ~3 work_done|surgery|botox|implants|a_facelift|a_nose_job
    is|are|was|that|those|these|fixed|whitened|lifted your ~1 natural? hair|face|nose|teeth|figure
    what you weigh|earn
    what|how_much do|did you weigh ?|.|,
    do|did|are|would you ~1 lean|leaning|for_or_against|pro|anti ~1 left|right|gun|abortion|<stand_on>|choice|life|
        immigration|war
    are|were|is you ..2 for|against or_against|abortion|immigration|the_war|gun_control|gay_marriage|the_government
    member|supporter|voter of a|any|the ~1 political_party|party|church|sect
    you ..3 member of a|any|which|the ~1 political_party|party|church|congregation|sect
    believe that? jesus|god|allah|heaven|hell|karma|prayer
    you ..4 food_stamps|on_welfare|on_benefits|unemployment_benefits|child_support|alimony
    you ..3 observe|keep|keeping|celebrate ~1 sabbath|lent|ramadan|shabbat|easter
    did|has|does the ~1 therapy|medication|treatment|operation|pills|divorce ~2 help|helped|work|affect|changed|
        change you|for_you
    in|which|what neighborhood|neighbourhood|suburb|street|district|part_of_town|part_of_the_city do|did you live
    what|which year|day|month were|was|is you|your born|birthday
    when|where|what_year|which_year|in_what_year were|is|was you|your born|birthday
    you|your ..2 inherit|inherited|inheritance
    fight|argue|quarrel|argument|arguments ..1 with your <relative>
    are|were|is|was you|your ~1 gay|straight
    you ~2 been|got|gotten|become|were|be|get ~1 diagnosed|hospitalized|divorced|widowed|in_hospital|arrested|fired|
        laid_off
    do|did|would you keep|eat kosher|halal|pork
    in|about good|bad|poor|your health
    how is|are|was|were your ~1 back|heart|knees|sleep|weight|body
    where|how|when|why|who did|do you ~1 meet|met|marry|divorce your ~1 <relative>|the_love
    """
)
# Their own money.
MONEY = phrases(
    """
    how much do|did|does|will|would|were|are|can|is|should|have|has|money? ~2 you|u ..3 earn|make|earning|making|paid|
        salary|get|
        take_home|owe|weigh|pay_in|saved|inherited|put_aside|pocket|charge_for_yourself|bring_home
    how much you paid|earn|make|paying|get_paid|weigh|owe|are_paid|have_saved|take_home
    how much money|debt|rent|tax|savings|alimony
    how much do|did|does they|it|the_company|your_boss|your_company|your_job|that|this|your_first_job pay
    how much are|is you paid
    how much|well|high is|was|are your ~2 salary|pay|paycheck|bonus|rent|income|wage|house|mortgage
    you ~2 make|earn|making|earning|makes good|decent|enough|much|a_lot|more|a_fortune|six_figures|a_killing|less|
        per_year|
        big ~2
        money|fortune|than|figures|as|from|with|?|.
    you|must_be ~2 earning|making|earn|make|worth|sitting_on|sit_on a fortune|bomb|ton|killing|lot_of_money|packet
    what|how ..1 do|does|did|can|would? you|your_job|it|they|your_first_job get? paid|pay_you|earn|pay ?|.
    what|how_much do|does|did? ~1 you|they ~1 earn|make|pay_you|get_paid|paid ?|.|a|per|now|at|in_a|every|each|there|
        ,|lol|
        as|in|
        when
    are|were you ~1 paid|earning well|paid|fairly|enough|poorly|badly
    your|you|their boss|they|company ..2 pay|pays|paying|paid you !attention|to|for_your
    u|you ~1 get|gets|getting|got|are|were ~1 paid !attention|internship|leave|for_the|by_the
    you ..3 earn|earned|earning !trust|their_trust|respect|your|the|a|that|their|it|money_for|people
    can|could|do|did you ~1 afford|live_well_on|live_on|survive_on a|your|the|to_buy|it|children|kids|this|that
    you ..3 get|got|gotten|become ~1 rich|wealthy
    you ..3 spend|spent|pay|paid on|for|in ..1 rent|your_house|your_car|your_flat|your_apartment|housing|yourself
    borrow|borrowed money from_your|from_family
    what|how_much ..2 did|do|would you pay ..2 for ..1 house|flat|apartment|car|home
    how much ..2 is|was|do|did you? have? ~1 in|on ..1 bank|your_payslip|your_account|your_savings
    give|gave|pay|paid|get|got you a ~1 bonus|raise|pay_rise !question
    how ~1 rich|wealthy are|is you
    you ~2 clear|gross|net|pocket|pull_in|rake_in|take_home|bring_home in_a|in_the|a|per|each|every|before|after_tax*
        !the|your
    your ..2 carry|equity|stock|shares|options|stake|portfolio|pension|house worth
    how much ..2 you ..2 put|set|tucked|stashed|squirreled away|aside|by
    how much you|u ~1 receive|get|gain|win|have|take|earn every|per|a|each|in month|year|week|hour|day|a_month|a_year
    how much do|did|does you ~1 receive|get|gain|win every|per|a|each|in month|year|week|hour|a_month|a_year
    you ~1 paying|pay|paid|repaying|repay|still_owe ~1 off|back? ~3 debt|debts|loan|loans|mortgage
    you ..5 five|six|seven figures|figure|figure_salary
    what|how_much did|do|does they|your_boss|the_company ~1 bump|raise|set|put|offer|offered|cut your pay|salary|wage
    what were|are|was you ~1 paid !attention
    your ~1 good|big|fat|honorable|esteemed|nice salary|income|pay|wage
    """
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code too-personal, once for a text; about the first place."""
    passage = reading.whole
    for book in (THEIRS, THEY, MONEY):
        if found := book.first(passage):
            end = found.start() + len(found[0].rstrip(" .,?")) + 1
            yield Spot(*passage.span(found.start(), end))
            return
