"""What a question is about: look-it-up and too-personal."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.phrases import Phrases, phrases
from conversations.review.reading import Reading

LOOK_IT_UP = phrases(
    """
    what ..1 does|do|is <your_company> ..2 do|make|makes|sell|sells|produce|offer|provide|specialize|
        about ?|.|in|exactly|,|and|actually
    what|which products|services|product|service|brands|benefits|perks does|do|are <your_company>|you|at|
        of|offered
    what is|are ..1 <your_company> ..2 <public_fact>
    what is|are the ~2 <public_fact> ..1 of|at|in|for <your_company>
    what kind|sort|type|line of company|business|organization|firm is|are|do|does
    what industry|sector|field is|does <your_company>
    what is|are|does|do ~1 <employer_name>|<your_company>|your_company ?
    tell me about|what|more <your_company> ?|.|does|is
    explain|describe what <your_company> does
    when|where|who|how|what_year|which_year is|was|were|has|did ..1 <your_company> ..3 founded|
        established|started|created|based|located|headquartered|begin|start|open|opened|found|set_up|
        headquarters
    when|where|who was|were|did the ~2 company|firm|organization|hospital|school|agency|studio ~1 founded|
        established|started|created|begin|start|open
    who founded|started|owns|runs|created|established|leads <your_company>
    who is|are|was ..1 the|your|<your_company> ~2 ceo|founder|founders|president|owner|cfo|cto|chairman|
        chief_executive|competitors|boss_of_the
    who are your ~2 competitors|customers|clients|investors
    how many ~2 people work|does|do
    how many ~2 employees|offices|branches|locations|countries|staff|workers|stores|customers|clients|
        patients|students|doctors|nurses|engineers do|does|are|work|is|has|in|you|at
    how big|large|old is|are <your_company>
    where is|are ..1 <your_company> ..2 office|offices|headquarters|hq|headquartered|based|located|?
    where is|are the|your ~2 office|offices|headquarters|hq|main_office|building|branch|branches
    in which|what city|country|cities|countries is|are|does <your_company>
    <your_company> ..1 have|has ..2 office|offices|website|branches|branch|subsidiaries|locations
    is|was <your_company> ~1 public|publicly|private|privately|listed|traded|owned|a_startup|a_nonprofit|
        non_profit|profitable|big|large
    what|which ~3 degree|degrees|qualifications|qualification|requirements|skills|experience|education|
        certifications do|does|are|is ..2 <posting>
    what|which ~3 requirements|qualifications ..2 in|on|for|of ~1 the|your|this posting|job_posting|ad|
        advert|position|listing|job|role|job_description|vacancy
    <posting> ..2 ask|asks|require|requires|say|says|list|lists|need|needs
    what is|are ..1 average|typical|starting|median|entry_level|mean|usual ~2 salary|salaries|pay|wage|
        income|wages
    how much do|does ..1 a|an|people|most|the|entry_level|junior ..4 earn|make|get_paid
    ^^ what is|are a|an ..3 ?
    ^^ what does|do a|an ~3 do ?|.|all_day|exactly|for
    ^^ what ..1 does|do ..3 stand for
    ^^ what does|do ..3 mean ?|.
    definition|meaning of !success|it|a_good
    define !success
    what ~2 majors|programs|degrees|courses does|do ..4 university|college|school|institute ~1 offer|have
    your|company's|the ~1 opening|office|business hours
    what are your|the|<your_company> ~1 opening_hours|office_hours|business_hours|hours_of_operation
    what is|are ~1 your|the ~2 website|web_site|address|stock_price|share_price|revenue|turnover|
        phone_number|market_cap
    what|how_much ..3 revenue|turnover|profit does|did|do|is|was <your_company>|you
    is there|do_you_have|does_your_company_have a|any website|brochure
    """
)

TOO_PERSONAL = phrases(
    """
    how much you paid|earn|make|paying
    how much are|is you paid
    how much do|did|does|are|money|will|were ~2 you ..3 earn|make|earning|making|paid|salary|get|
        take_home|owe|weigh|pay_in|have_saved
    how much money|debt|rent|tax|savings
    you ~1 make|earn|making good|decent|enough|much|a_lot ~2 money
    how much is|was|are your ~2 salary|pay|paycheck|bonus|rent|income|wage|house|mortgage
    what is|was|are|were|about your ~3 salary|income|pay|paycheck|wage|wages|net_worth|bonus|compensation|
        age|religion|weight|relationship_status|marital_status|sexuality|ethnicity|faith|home_address|
        immigration_status|diagnosis|politics|political_views|sexual_orientation|rent
    your ~1 salary|income|paycheck|net_worth|bonus|wage|earnings|compensation|pay_package !expectations|
        negotiation
    what|how ..1 do|does you|your_job|it|they get? paid|pay_you|earn|pay ?
    what|how_much do|does|did ~1 you|they ~1 earn|make|pay_you ?|.|a|per|now|at|in_a|every|each|there|,
    are you well|paid well|fairly|enough
    how old are|were|is|was you|your|he
    what|which year|day|month were|was you|your born|birthday
    when were|is|was you|your born|birthday
    are|were you ..2 married|single|dating|pregnant|gay|straight|lesbian|bisexual|religious|divorced|
        engaged|engaged_to|in_a_relationship|healthy|sick|ill|depressed|disabled|a_democrat|a_republican|
        republican|democrat|christian|muslim|jewish|hindu|catholic|atheist|an_atheist|liberal|
        conservative|seeing_someone|in_therapy|rich|wealthy|vegan|trans|autistic|on_medication|left_wing|
        right_wing|retired_because|in_debt
    do|did|does|are|will|would|have you ~2 have|want|got|planning|plan|expecting|raise|raising|to_have ~3
        kid|kids|child|children|husband|wife|boyfriend|girlfriend|spouse|family|partner|baby|babies|
        disability|disabilities|illness|depression|anxiety|debt|debts|health_issues|health_problems|
        a_condition|adhd
    your !patients|students|clients|customers ~1 husband|wife|boyfriend|girlfriend|spouse|kids|children|
        child|son|daughter|marriage|pregnancy|divorce|love_life|sex_life|private_life|baby|fiance|
        ex_husband|ex_wife|partner_think|family_situation|home_life|personal_life|parents|mother|father|
        in_laws
    what|which|how religion|faith|church|party|religious|political_party|race|ethnicity
    how|what do|does|did|is|about|are your family|parents|partner|spouse ~1 think|feel|do|doing|like|cope
    do|did|does|are|would you ~1 believe|pray|worship in|to|every|god|?
    do|did you ~1 go_to_church|drink|smoke|take_drugs|vote|use_drugs|take_medication|take_medications|
        own_a_house|have_debt|see_a_therapist|attend_church|go_to_therapy
    who|what|whom did|do|will|would you ~1 vote|voting|voted
    what|how do|are you|your ~1 political_views|religious_views|religious_beliefs|
        think_about_the_president|think_of_the_president|think_about_abortion|views_on_abortion
    your ~1 politics|political_views|political_opinions|political_beliefs|religion|religious_beliefs|
        faith|political_party
    how|what is|was|about|are your ~1 health|mental_health|weight|illness|medical|therapy|medical_history|
        health_problems|blood_pressure|finances|sex_life
    your|any|have ~1 mental_health|health_issues|health_problems|health_condition|medical_condition|
        medical_conditions|medical_history|mental_illness|illnesses|disability|disabilities !policy|work|
        patients
    have|did you ~1 ever? been|be|get|gotten|had ~1 divorced|depressed|arrested|fired|pregnant|
        an_abortion|an_affair|cancer|surgery|laid_off|bankrupt|in_therapy|burned_out_at_home
    where do|does you ~1 live ?|.|exactly|and
    what is your home? address|phone_number|home_address
    how is|was|are your marriage|relationship|kids|wife|husband|family|love
    do|are you in a relationship
    do|did|does you ~1 date|cheat
    own or rent
    """
)


def look_it_up(reading: Reading) -> Iterator[Spot]:
    """A web site, an encyclopaedia or the posting tells it."""
    yield from _first(reading, LOOK_IT_UP)


def too_personal(reading: Reading) -> Iterator[Spot]:
    """It asks for private matters."""
    yield from _first(reading, TOO_PERSONAL)


def _first(reading: Reading, book: Phrases) -> Iterator[Spot]:
    passage = reading.whole
    if found := book.first(passage):
        end = found.start() + len(found[0].rstrip(" .,?")) + 1
        yield Spot(*passage.span(found.start(), end))
