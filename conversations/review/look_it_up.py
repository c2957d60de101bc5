"""look-it-up: a web site, an encyclopaedia or the posting tells it.

An organization (`<the_org>`) and a fact that it publishes, a word to be defined, what a posting says, formal
        requirements, or
statistics. What somebody thinks or has lived through is asked in other words, which `VIEWS` names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.lexicon import word_set
from conversations.review.lexicon_topics import VAGUE, VIEWS
from conversations.review.phrases import phrases
from conversations.review.questions import Part, parts
from conversations.review.reading import Passage, Reading

# About an organization; on cores, which may be in the order of an indirect question ("what your firm makes").
OF_AN_ORGANIZATION = phrases(
    """
    ^^ what is_it_that? exactly|actually|precisely? does|do|did? <the_org> ~2 <org_does> in|with|on|for|about? <at_end>
    ^^ what is|are|does|do ~1 <employer_name>|<your_company>|your_company all_about? ?
    ^^ what|which ..4 does|do|did|has|have|can? <the_org> ~1 <org_does> business? in|with|to|for|from|on? <at_end>
    ^^ what|which ..1 <offer_noun> does|do|did|has|have? <the_org> ~1 <org_does>|work_in|active_in
    ^^ what|which ..3 is|are|were|was? <the_org> ~1 published|active|present|known|available|listed|sold|specialized in|
        for|on|as
    ^^ what|which ..3 <offer_noun> do|did|does? you guys? ~1 sell|offer|provide|produce|manufacture|export|ship|deliver|
        carry|
        have_on_offer
    ^^ what|which ..3 belong|belongs|are|is to|part_of|owned_by|offered_by|offered_at|on_offer_at|sold_by <the_org>
    ^^ what kind|sort|type|line of company|business|organization|firm is|are|do|does|you
    ^^ what is|are? the? industry|sector|field is|does? <your_company>
    ^^ how many !of|people|colleagues ~3 does|do|did|has|have|are|were|is|was|can|will? <the_org>
    ^^ how many !of|people|colleagues ~3 are|is|were|work|works|study|fit|visit|come|attend|belong|go there|employed|
        enrolled|
        working|registered?
        at|in|for|to|by|on? <the_org>
    ^^ how many people|colleagues do|does|did|are|is|has|have|work|works|study|visit|come|attend|use? there|employed|
        working?
        at|in|for|to|by? your|the|this ~2 <workplace> !team|crew|here
    ^^ how many ~2 employees|staff|branches|offices|locations|stores|subsidiaries|members|rooms|beds|seats|shops|
        factories|
        countries
        do|does|are|have|at|in|you|it|they|there
    ^^ what|how_much ..2 revenue|turnover|profit|money|income|sales does|did|do|is|was|has? your|the|this ~2 <workplace>
    ^^ how big|large|old|tall|high|long|small|far is|are|was <the_org>
    ^^ how big|large|old|tall|high|small <the_org> is|are|was
    ^^ what|who|which|where|how? is|are|was|were? <the_org> ~2 <public_matter>
    ^^ what|who|which|where|how? is|are|was|were? the|a ~3 <public_matter> of|at|for|in|behind <the_org>
    ^^ what|who|which|where|how? is|are|was|were? the|a ~3 <public_matter> ..3 of|at|for|in|behind your|the|this ~2
        <workplace>
    ^^ about the ~1 history|mission|founding|origins|structure of <the_org>
    ^^ what|who|which|where|how? is|are|was|were? <the_org> <chief> ~3 is|are|?|.|,|in|called|by
    ^^ what|who|which|where|how? is|are|was|were? your|the <chief> ~1 products|services|customers|competitors|clients|
        markets|
        model|brand|product
    ^^ what|who|which is|are|was|were? the <chief> ~3 of|at|for|in|by <the_org>
    ^^ what|who|where|which|when is|are|was|were? your ~2 opening_hours|visiting_hours|headquarters|head_office|hq|
        website|
        web_site|revenue|
        turnover|mission_statement|products|services|competitors|stock_price|ceo|founder|owner|motto|slogan|logo|
        business_hours|
        office_hours|parent_company|subsidiaries|branches|prices|main_office|full_name|legal_form|business_model|
        phone_number|
        investors
    ^^ when|where|how|by_whom is|was|were|has|did|does|do|are? <the_org> ~3 <founded>
    ^^ in|on|at|since? what|which|when year|month|day|date|time|time_of_day is|was|were|has|did|does|do|are?
        <the_org>|the
        ~5
        <founded>
    ^^ when|where|who was|were|is? the ~3 <workplace> ~1 <founded>
    ^^ who founded|owns|owned|runs|leads|started|designed|built|bought|finances|funds|created|established|heads|set_up|
        manages
        <the_org> !at|when|while|if
    ^^ who is|was|are|were? <its> ceo|founder|founders|president|owner|owners|cfo|cto|chairman|chief_executive|
        boss_of_the|
        managing_director
    ^^ who is|was|are|were? the|a ~2 ceo|founder|founders|director|president|head|chairman|architect|boss|chief|owner|
        owners of|
        at|behind|in <the_org>
    ^^ where is|are|was|were? <the_org> ~2 ?|.|located|based|is|are|headquartered|situated|exactly
    ^^ where is|are|was|were? the|your ~2 office|offices|headquarters|hq|main_office|head_office|building|branch|
        branches
        ?|.|,|located|based|is|are|of|exactly
    ^^ in|from|at|on|to? what|which ~1 <place_noun> is|are|does|do|did|has|have|was|can? <the_org>
    ^^ in|from|at|on|to? what|which ~1 <place_noun> do|did you guys? ship|export|sell|deliver|operate
    ^^ is|was|are|were? your|the|this ~2 <workplace> is|was|are|were? ~2 <legal_kind>
    ^^ is|was|are|were your|the|this ~2 employer|<workplace> ~2 <legal_kind>
    ^^ is|was|are|were you guys? ~1 a|an? public|private|state|state_owned|family_run|family_owned|listed|non_profit|
        nonprofit|
        startup|charity|chain
        !with|about|person|life
    ^^ is|are your|the|this ~2 <workplace> open|closed on|at|every|all|during|to_the_public|in_the
    ^^ does|do|did? your|the|this ~2 <workplace> ~1 sell|sells|export|exports|ship|ships|deliver|delivers|own|owns|
        operate|
        operates|import|imports|
        manufacture|distribute|belong|publish !its_mistakes
    ^^ does|do|did you|they guys? ~1 sell|export|ship|deliver ~3 <abroad>
    ^^ does|do|has|have? <your_company>|<the_org> ~1 have|offer|run|got|has|offers|own|sell|make|export|ship|accept a|
        an|
        any|its|
        the|other|more|several? ~2
        <extra>
    ^^ does|do|has|can your|the|this ~2 <workplace> ~1 have|has|offer|offers|keep|keeps|teach|teaches|serve|serves|
        stock|
        stocks|show|shows|
        publish|treat|treats|breed|print|grow|grows !<not_published>|<job> ..1 !<not_published>|<job> ..3 ?|.|on|at|for
    ^^ in? how many|which|what ~2 is|are <the_org> active|present|represented|listed
    ^^ what|which ..5 in|of your|the ~2 <workplace> history !that_you|shaped_you
    ^^ until|till|from when is|are|does <the_org>
    ^^ since when|what|which year? has|have|is|are|does <the_org>
    ^^ how long|old has|have|is|did <the_org> ~1 been|existed|exist|around|open|taken
    ^^ what|which ..2 is|are <the_org> ~1 part_of|a_part_of|owned_by|a_member_of|affiliated
    ^^ what|how_much is|are ~3 <the_org> ~1 stock|shares|worth
    ^^ what is|are? ..2 on the ~1 menu|program|agenda|syllabus|curriculum of|at|in <the_org>
    ^^ who is|was|are? in_charge|at_the_head|the_head|responsible of|for? <the_org>
    ^^ what is? <the_org> all? about ?|.
    ^^ is|are there a|an|any? ~2 <extra> in|at|on your|the|this ~2 <workplace>|building|premises|campus|grounds|site
    ^^ what|which ~3 is|are|was <the_org> divided|split|organized|structured|made_up|composed into|in|of
    ^^ what|which ~1 <offer_noun> are|is|do|does ~1 in|part_of|on|belong_to your|the|this ~2
        range|menu|program|catalog|portfolio|list|offer|lineup|product_range|collection|season
    overview|summary|list|rundown|outline of your|the ~2 <public_matter>|<offer_noun>|practice_areas|areas_of_practice
    overview|summary|list|rundown|outline of your|the ~2 <workplace> ~2 <public_matter>|<offer_noun>|practice_areas
    ^^ how many ..4 does|do|did|has|have|is|are? your|the|this ~2 <workplace> ~1
        own|owns|operate|operates|run|runs|manage|manages|have|has|employ|employs|produce|produces|serve|serves|hold|
        holds|publish
    ^^ how many ..3 are|exist|stand|work|live there? in|on|at the|this|your ~2 <workplace> !team|department|
        office|group|lab|practice|crew
    ^^ does|do|did? your|the|this ~2 <workplace> ~1 offer|offers|provide|provides|treat|treats|stock|stocks|
        teach|teaches|carry|rent|rents
        !you|people|new|employees|staff|any|mentor*|training|support|flexible|remote|room|time|help|feedback|enough|
        chance*|a_chance|
        a_mentor*|ways|a_way|intern*|more|paid|its|your|juniors|much
    ^^ what is|are|was the|your ~3 circulation|population|endowment|market_share|seating_capacity|
        total_assets|headcount of|in|at|?|.|per
    ^^ what|which is|are|was on|in|at the|your ~1 menu|program|catalog|schedule|bill|price_list !like|?|at_the_moment|
        stressful
    ^^ where can|could|do|does|would i|one|people|you ~2 find|see|read|look_up|download your|the ~3
        website|web_site|homepage|address|prospectus|brochure|price_list|menu|annual_report|posting|job_ad|
        opening_hours|
        business_hours|visiting_hours|office_hours|phone_number|email_address|timetable|catalog|terms|job_board|
        list_of_products
    list|name the|all|all_the|some ~2 <offer_noun> <the_org> <org_does>
    how big|large|tall|high|long|wide|old|deep|heavy is|are the|your|this ~1
        tower|bridge|dam|building|ship|vessel|tunnel|plane|aircraft|park|field|stadium|boat|mine|hall|stage|pool
    ^^ so? your|the|this ~2 <workplace> is|was|were|has_been ~1 founded|established|built|opened|started|set_up|
        bought|owned|
        acquired|located|based|headquartered|listed|named
    ^^ are|were|is|was you|it|they ~1 a|an|the ~1 <legal_kind> ~2 <workplace> ?|.|,|or|with|in|on
    ^^ are|were|is|was you|it|they ~1 publicly|privately|family|state|city|government owned|traded|run|funded|listed|
        financed
    ^^ how do|can|could|would|should|does|is|may i|one|people|we|visitors|customers|it ~1 get|come|travel|drive|go|
        walk|cycle|
        reached|reach to? your|the ~2 <workplace>|hq|headquarters|head_office|building|campus ?|.|by|from|with|on|
        without
    ^^ which|what bus|train|tram|metro|line|exit|stop|station|road ..4 your|the ~2 <workplace>|hq|headquarters|
        building|campus
    ^^ does|do|did|has? your|the|this ~2 airline|airport|railway|company|line|ferry|bus|port|shipyard ~1 fly|flies|
        sail|sails|run|
        runs|go|goes|serve|serves|operate|operates to|from|between|flights|trains|ships|on
    ^^ is|was|are|were your|the|this ~2 <workplace> ~2 founded|established|built|opened|acquired|owned|located|based|headquartered|
        privatized|nationalized|merged|listed
    ^^ do|does|did you|they ~1 have|own|run|operate|maintain a|an|any|other|more ~2 office|offices|branch|branches|store|stores|
        shop|shops|factory|factories|plant|plants|subsidiary|subsidiaries|location|locations|campus|showroom|warehouse
        in|abroad|outside|near|at|on|elsewhere|overseas !the
    ^^ the? name|names|number|address|addresses of ..2 <the_org> ~2 <public_matter>|customers|clients|managers|directors|partners
    ^^ what|which ~1 <offer_noun> can|could one|i|people|students|visitors|children|members|guests ~1 * at|in your|the|this ~2
        <workplace>
    ^^ do you have a|any website|brochure|web_site
    ^^ name|names of the|your ~2 ceo|boss|founder|director|president|company|department
    """
)

# About anything else that is written down somewhere.
OF_THE_RECORD = phrases(
    """
    ^^ what|which|how|when ..6 the|your|this|that|job ~1 <ad> ..1 <ad_says>
    ^^ what|which ..4 do|does|did|is|are|was|were they|you|it|<your_company>|? ..1 <ad_says> ..3 in|on ..2 <ad>
    ^^ what|which ..3 <ad_tells> ..4 in|on|from|of the|your|this ~1 <ad>|job_description|vacancy|position|listing
    ^^ what|which|how_many|how_much|how_long|how_high ..6 listed|mentioned|named|stated|required|asked|asked_for|
        written|
        wanted|needed|demanded|given|offered|expected ..2 in|on|by|according_to the|your|this ~1 <ad>
    list|name|summarize|repeat|recite|enumerate|give|send|tell|read ..2 the|all|all_the ..2 <ad_tells>|skills|
        documents ..3
        in|on|from|of the|your|this ~1 <ad>
    ^^ about? the|all|all_the ~2 <ad_tells>|skills|documents ..3 in|on|from|of the|your|this ~1 <ad> ?|.|for
    ^^ what|which ..2 degree|degrees|qualifications|qualification|requirements|skills|experience|education|
        certifications
        do|does|are|is ..2 <posting>
    ^^ what|which|how ..6 on|from|in|about your|the ~1 website|web_site|homepage|brochure|flyer|annual_report|
        press_release|
        linkedin_page|prospectus
        ?|.|say|tell|about
    ^^ what|who|when ..5 press|annual|yearly release|report|reports|figures
    ^^ what|which|when|how_high is|are|was|were? the|there? ~2 <formal> <formality> !like
    ^^ what|which ..3 requirements|qualifications|prerequisites for|to|of a|an|the|this|your|becoming|become|getting|
        enrolling
    ^^ what|which|how_high ..4 minimum|required|average gpa|grade|grades|score|marks|age ..1 for|to|of|in|at
    ^^ what|which ~1 languages|subjects|grades|exams|courses|certificates|certificate|qualifications|documents|papers|
        credits|
        modules|license|licence
        are|do|does|is|i|one|you ..4 required|needed|need|part|listed|necessary|included|taught|have_to|must
    ^^ what|which|how_many ..3 exams|tests|certificates|credits|hours|grades|modules do|does|must|should|is|are|i|one|
        you ..3 to
        get|obtain|become|enter|pass|qualify|
        graduate
    ^^ how long|many_years|many_semesters does|do|is|are|was|did? the|a|an ~3 <course>
    ^^ how much|expensive|high does|do|is|are|was|did? it|the|a|an ..4 cost|costs|tuition|fee|fees
    ^^ how expensive|high|much is|are|was|were the|a ~2 <course>
    ^^ what|how_much|how_high ..3 tuition|tuition_fee|fees|ticket|tickets|entry_fee|admission ..3 of|for|at|?|.
    ^^ what do|does|did? the|a|an ~3 <course>|ticket cost|costs|cover|include
    ^^ how is|are the|a ~2 <course> structured|organized
    ^^ where can|could|does|do|might|to one|you|people|i|somebody|someone|? ~1 study|train|enroll|register|sign_up|
        apply|
        buy|
        download
    ^^ what|how_high|how_much|the ..2 average|typical|starting|median|entry_level|mean|usual|minimum ~2 salary|salaries|
        pay|wage|
        income|wages|hourly_rate
    ^^ what|how_much|how_high is|are the ~2 salary|pay|wage|salaries range|band|scale|grid? for|of|in
    ^^ how much|well do|does|can !you|your|they|it|we|i ..4 earn|make|get_paid|paid ?|.|on_average|per|
        a_month|a_year|a_week|an_hour|in|at|as|after|
        when|,
    ^^ what|how_much do|does|can|would !you|your|they|it|we|i|this|the ..4 earn|make ?|.|on_average|per|
        a_month|a_year|a_week|an_hour|in|at|as|
        after|
        each|
        these
    ^^ what|how_high ..3 unemployment|employment|acceptance|dropout|pass|graduation|success|birth rate
    ^^ how many ..4 are|exist|work|live|die there|in|worldwide? in? the|this|our ~1 country|world|field|industry|
        profession|
        state|city|region|sector
    ^^ how many people|inhabitants|residents|citizens live|lives
    ^^ what|which year|month|day|date was|were|did !you|your|they ..4 opened|founded|built|established|started|
        created|launched|
        begin|open|
        start|invented|passed
    ^^ when|where|by_whom was|were the|a|this ..3 built|written|painted|invented|composed|discovered|signed|passed|
        published
    ^^ what|which ~1 sizes|colors|flavors|models|versions|formats do|does|is|are
    according to the|your|this ~2 <ad>|website|web_site|brochure|statistics|law|textbook
    ^^ who invented|discovered|wrote|painted|composed
    ^^ when|where|by_whom was|were ..3 invented|discovered
    ^^ who is|are a|an <any_word> ?|.
    ^^ how is|are a|an? !<not_formed> <any_word> <any_word>? formed|made|produced|created|generated|calculated|
        defined ?|.
    ^^ how many ..4 are there in|worldwide|on !your|a|an|one|that|the|this
    ^^ what percentage|proportion|share of ..5 is|are|have|were|do
    ^^ what|which ..3 grade_point_average|gpa|average_grade|score does|do|is|for|did
    ^^ does|do|did the|your|this ~1 <ad> ~1 <ad_says>
    ^^ is|are|was|were ..6 required|needed|asked_for|mentioned|listed|wanted|stated|named in|by the|your|this|job ~1
        <ad>
    ^^ what|how_high is|are? the pay|salary|wage|wages|income of|for|as !a_good
    ^^ what is the capital|population|chemical_formula|boiling_point|currency of
    ^^ what does|do? the ~2 term|word|abbreviation|acronym|name|title|letters
    ^^ what ..3 does|do ..3 stand for
    ^^ what is|are|does? the? ~1 acronym|abbreviation|letters ..2 short for
    ^^ how many languages|people|species|provinces|states|inhabitants ..1 spoken|live|found|has|does|belong ..1 in|on|to
    ^^ what ..4 stands|stand for ?|.
    ^^ what|which|how ..4 does|do|did|is? the|your|this|their ~3 <document> ..6 <document_says>
    ^^ does|do|did|is|are|was the|your|this ~1 <ad>|<document> ..5 <document_says> !well
    according to|as_stated_in|as_per the|your ~2 <document>
    list|name|enumerate ..2 the|all|all_the ~1 <offer_noun> ..6 at|in|by|of|to|from your|the|this ~2 <workplace>
    ^^ what is|are the ~1 job_description|job_profile of|for
    ^^ what gpa|grade|grades|marks|score|degree|degrees ..2 needed|required|necessary for|to|by
    ^^ what ..2 <document> <document_says>
    ^^ by|until|till what|which|when date|day|time? ..3 apply|application|applications
    ^^ when|by_when is|are|do|does ..2 application|applications ..5 due|open|close|in|deadline|end|start
    ^^ how many ..4 are|is left|remaining in|on|worldwide|today
    ^^ what is|are? the? ~1 definition|meaning of !success|it|a_good|your|life
    ^^ the definition|meaning of !success|it|a_good|your|life
    define !success
    ^^ what ~2 majors|programs|degrees|courses does|do ..4 university|college|school|institute ~1 offer|have
    """
)
_UNWRITTEN = word_set("not never hardly really nobody")
_SMALL = word_set("department office group lab unit practice team")
_END = r"(?: exactly| actually| anyway| again| all day| for a living| even| please)*(?: ,)? [?.] $"
_WHAT_IS = re.compile(rf"what (?:is|are|was) (?P<article>a |an )?(?P<thing>(?:[^ ?.,]+ ){{0,2}}[^ ?.,]+){_END}")
_WHAT_IT_IS = re.compile(
    rf"what (?P<article>a |an )?(?P<thing>(?:[^ ?.,]+ ){{0,2}}[^ ?.,]+) (?:is|are|means|mean|does|do){_END}"
)
_WHAT_IT_DOES = re.compile(
    rf"what (?:does|do) (?P<article>a |an )?(?P<thing>(?:[^ ?.,]+ ){{0,2}}[^ ?.,]+) (?:mean|do){_END}"
)
_DIFFERENCE = re.compile(r"(?:what )?(?:is |are )?(?:the |a )?differences? between (?P<thing>(?:[^ ?.,]+ ){2,9})[?.] $")
_DESCRIBES = re.compile(r"(?:ing|est|ed|able|ful|less|ive|ous|ible)$")


def check(reading: Reading) -> Iterator[Spot]:
    """The code look-it-up, once for a text; about the first question of the kind."""
    for part in parts(reading):
        if where := _looked_up(part):
            yield Spot(*where)
            return


def _looked_up(part: Part) -> tuple[int, int] | None:
    core = part.core
    if found := _of_the_record(core) or _of_an_organization(core):
        end = found.start() + len(found[0].rstrip(" .,?")) + 1
        return core.span(found.start(), end)
    if _to_define(core.words):
        return core.span(0, len(core.words) - 2)
    if (named := _with_names_replaced(core)) is not None and _of_an_organization(named):
        return core.span(0, len(core.words) - 2)
    return None


def _of_the_record(core: Passage) -> re.Match[str] | None:
    """What is written down somewhere, unless it is asked what is *not* ("what does the syllabus not tell you?")."""
    return OF_THE_RECORD.first(core) if _UNWRITTEN.isdisjoint(core.vocabulary) else None


def _of_an_organization(core: Passage) -> re.Match[str] | None:
    found = OF_AN_ORGANIZATION.first(core)
    if found is None or not VIEWS.isdisjoint(core.vocabulary):
        return None
    if found[0].startswith(("how many people", "how many colleagues")) and not _SMALL.isdisjoint(found[0].split()):
        return None
    return found


def _to_define(words: str) -> bool:
    """Whether a word is to be explained: "what is a blockchain?", "what photosynthesis is", "what does UX mean?"."""
    for pattern in (_WHAT_IS, _WHAT_IT_IS, _WHAT_IT_DOES):
        if asked := pattern.match(words):
            thing = asked["thing"].split()
            if not VAGUE.isdisjoint(thing) or (
                pattern is _WHAT_IT_IS and thing[0] in ("does", "do", "did", "is", "are")
            ):
                continue
            if asked["article"] or len(thing) > 1 or not _DESCRIBES.search(thing[0]):
                return True
    if between := _DIFFERENCE.match(words):
        return VAGUE.isdisjoint(between["thing"].split()) and " and " in between["thing"]
    return False


_BEFORE_A_NAME = word_set("does do did is was are were has have at of founded owns runs started leads where when how")


def _with_names_replaced(core: Passage) -> Passage | None:
    """`when was the company founded ?` for "When was Pixar founded?"; None where no name stands where one would ask for one."""
    words = core.words.split()
    replaced: list[str] = []
    changed = False
    for index, word in enumerate(words):
        before = replaced[-1] if replaced else ""
        the_name = before == "the" and len(replaced) > 1 and replaced[-2] in _BEFORE_A_NAME  # "the Red Cross"
        if (
            (the_name or before == "company" or before in _BEFORE_A_NAME)
            and word != "i"
            and core.text[slice(*core.spans[index])][:1].isupper()
            and not (index and core.spans[index][0] == core.spans[index - 1][0])  # the "not" of "Aren't"
        ):
            if before != "company":
                replaced += ["company"] if the_name else ["the", "company"]
                changed = True
            continue
        replaced.append(word)
    return Passage(core.text, "".join(f"{word} " for word in replaced)) if changed else None
