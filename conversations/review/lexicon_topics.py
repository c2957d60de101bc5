"""Groups of words for what a question is about: organizations and their public facts, and private matters."""

from __future__ import annotations

from conversations.review.lexicon import word_set

TOPICS: dict[str, str] = {
    "ailment": "diabetes|asthma|epilepsy|migraines|injury|injuries|scar|scars|limp|stutter|stammer|wheelchair|"
    "hearing_aid|hearing_aids|"
    "hearing_loss|eyesight|blindness|deafness|prosthesis|hair_loss|heart_condition|heart_attack|dyslexia|insomnia|ptsd|panic_attacks|"
    "chemotherapy|mental_illness|meds|infertility|hysterectomy|hot_flashes|tinnitus|arthritis|bad_back|bad_knee|bad_knees",
    "body_part": "hearing|sight|eyesight|leg|legs|arm|finger|fingers|hand|eye|ear|foot|toe|hair|teeth|tooth|back|knee|breast|vision",
    "years_old": "twenty|thirty|forty|fifty|sixty|seventy|eighty|20|25|30|35|40|45|50|55|60|65|70|twenties|thirties|forties|fifties|"
    "sixties|seventies|20s|30s|40s|50s|60s|retirement_age",
    # what is written for everybody to read
    "document": "website|web_site|homepage|home_page|careers_page|career_page|job_page|faq|brochure|prospectus|report|strategy|"
    "handbook|guidelines|guideline|law|act|constitution|statute|statutes|regulation|regulations|code_of_conduct|collective_agreement|"
    "charter|bylaws|syllabus|curriculum|press_release|linkedin_page|wikipedia|wikipedia_page|terms_and_conditions|dictionary|"
    "application_form|application_pack|leaflet|price_list|timetable|<ad>",
    "document_says": "<ad_says> / promise|promises|promised|tell|tells|define|defines|recommend|recommends|prescribe|prescribes|"
    "allow|allows|forbid|forbids|look_for|looks_for|ask_for|asks_for|give|gives|set_out|sets_out",
    # an employer or another organization, and the places where people work
    "workplace": "company|firm|business|organization|corporation|enterprise|employer|agency|startup|start_up|lab|"
    "laboratory|"
    "hospital|"
    "clinic|practice|surgery|school|university|college|faculty|institute|institution|academy|kindergarten|nursery|museum|"
    "gallery|"
    "theater|theatre|opera|opera_house|orchestra|choir|ballet|library|archive|zoo|aquarium|garden|hotel|hostel|restaurant|"
    "cafe|"
    "bakery|brewery|winery|distillery|vineyard|bar|pub|shop|store|supermarket|pharmacy|boutique|salon|studio|workshop|"
    "garage|"
    "factory|"
    "plant|mill|foundry|shipyard|yard|farm|dairy|ranch|orchard|bank|insurer|fund|foundation|charity|nonprofit|non_profit|"
    "ngo|"
    "trust|"
    "association|society|federation|union|club|church|parish|ministry|department|office|authority|municipality|council|"
    "court|embassy|parliament|airport|airline|railway|port|newspaper|magazine|newsroom|publisher|broadcaster|channel|network|"
    "group|holding|brand|label|chain|franchise|cooperative|co_op|coop|consultancy|venue|stadium|center|centre|shelter|hospice|"
    "nursing_home|observatory|power_station|refinery|mine|quarry|warehouse|publishing_house|auction_house|house|institution|"
    "station|railway|rail_company|utility|park|wind_farm|reserve|"
    "radio_station|manufacturer|carrier|operator|retailer|dealership|forge|press|site|festival",
    "the_org": "your|the|this ~2 <workplace> / you_guys|your_folks|it|they|<employer_name>",
    "its": "your|the|this|its ~2",
    # strong words of blame
    "harsh": "toxic|corrupt|pointless|useless|ridiculous|absurd|insane|unbearable|greedy|incompetent|stupid|shallow|"
    "overrated|"
    "overpriced|"
    "clueless|arrogant|rude|lazy|dishonest|ungrateful|senseless|idiotic|hopeless|heartless|brutal|soulless|outdated|"
    "outrageous|"
    "cutthroat|thankless|fake|shady|dirty|manipulative|poisonous|pitiful|tedious|monotonous|mind_numbing|joyless|elitist|"
    "snobbish|"
    "backward|naive|ruthless|superficial|hateful|phony|rotten|sloppy|exploitative|unfair|inhuman|hypocritical|mindless|"
    "meaningless|worthless|dumb|terrible|awful|horrible|horrific|"
    "dreadful|"
    "lousy|"
    "miserable|boring|dull|cruel|sexist|dying|doomed|broken|pathetic|parasitic|bloated|lying|unethical|filthy|wonderful|"
    "amazing|"
    "perfect",
    # "why is it so popular?" asks, "why is it so dull?" tells
    "neutral_measure": "important|different|popular|common|few|many|much|rare|special|useful|successful|interesting|close|far|"
    "long|strong|big|small|young|quick|fast|slow|good|that|hard|difficult",
    # what an organization has without its web site saying so
    "not_published": "a_good|a_bad|a_lot|much|enough|any_trouble|trouble|problems|culture|mentors|mentoring|mentor|budget|"
    "plans|plan|rules|rule|"
    "support|training|flexible|remote|time|room|women|people|pressure|chance|chances|opportunities|opportunity|"
    "internships|jobs|a_dress|"
    "dress|many|to|your|you|good|bad|its_own_way|a_future|a_strategy|up|a_clear|feedback|an_intern|interns|ways|a_way|"
    "a_plan|parental|"
    "a_mentoring|a_trainee|trainees|an_internship|apprenticeships|an_opening|openings|a_graduate|graduate|vacancies|"
    "positions|the_right",
    "not_formed": "good|great|strong|bad|your|career|team|decision|decisions|plan|network",
    # what its web site tells
    "public_matter": "circulation|daily_circulation|assets|total_assets|assets_under_management|headcount|"
    "workforce|practice_areas|mission|mission_statement|vision|value|values|history|website|web_site|homepage|"
    "address|headquarters|hq|"
    "size|"
    "revenue|turnover|profit|profits|sales|budget|endowment|ceo|founder|founders|owner|owners|slogan|motto|logo|products|"
    "services|"
    "stock_price|share_price|market_share|market_cap|business_model|name|full_name|location|locations|number_of|industry|"
    "sector|"
    "competitors|customers|clients|investors|shareholders|sponsors|subsidiaries|branches|opening_hours|visiting_hours|"
    "business_hours|office_hours|phone_number|email_address|legal_form|capacity|ranking|tuition|acceptance_rate|"
    "admission_fee|"
    "entrance_fee|program|menu|price_list|prices|circulation|awards|founding_year|year_of_foundation|parent_company|"
    "target_group|"
    "product_range|portfolio|departments|membership_fee|goals|purpose|structure|ownership|org_chart|organigram|legal_status",
    "chief": "main|core|key|primary|flagship|signature|biggest|largest|best_known|best_selling|top|most_important|"
    "most_famous|"
    "principal",
    "no_product": "challenge|challenges|problem|problems|issue|issues|difference|differences|strength|strengths|weakness|"
    "weaknesses|"
    "concern|concerns|worry|worries|reason|reasons|lesson|lessons|priority|priorities|obstacle|obstacles|risk|risks|"
    "question|"
    "questions|"
    "part|thing|things|mistake|mistakes|change|changes|surprise|surprises|skill|skills|task|tasks|source|influence|"
    "achievement|"
    "success|"
    "fear|fears|advantage|disadvantage|role|responsibility",
    "org_does": "made|produced|built|completed|published|released|finished|delivered|developed|designed|"
    "launched|acquired|managed|manage|manages|employ|employs|do|does|did|make|makes|sell|sells|produce|produces|"
    "offer|offers|provide|provides|fund|funds|build|builds|"
    "manufacture|"
    "manufactures|develop|develops|publish|publishes|teach|teaches|grow|grows|brew|brews|treat|treats|repair|repairs|"
    "research|"
    "researches|"
    "export|exports|import|imports|design|designs|support|supports|finance|finances|bake|bakes|print|prints|ship|ships|"
    "rent|"
    "rents|"
    "specialize|specializes|distribute|distributes|deliver|delivers|serve|serves|show|shows|exhibit|exhibits|trade|trades|"
    "collect|collects|"
    "insure|insures|cover|covers|run|runs|operate|operates|deal|deals|stand|stands|focus|focuses|own|owns|house|houses|"
    "win|won|"
    "carry|carries|"
    "invest|invests|have|has",
    "at_end": "?|.|,|exactly|actually|and|in|for_a_living|to_the_public|abroad|mostly|mainly|these_days|at_the_moment|with|"
    "there|on|of|or|as|lol|to",
    "founded": "founded|established|started|start|created|built|opened|open|set_up|formed|launched|begin|began|"
    "incorporated|"
    "merged|merge|"
    "located|based|headquartered|situated|named|renamed|bought|sold|acquired|go_public|get_started|get_its_name|"
    "got_its_name|"
    "get_their_name|"
    "got_started|come_into_being|owned|funded|financed|close|closed|closes|opens|move_into|renovated",
    "place_noun": "town|city|country|street|building|state|continent|district|floor|region|province|countries|cities|towns|"
    "states|regions|"
    "village|county|part_of_town|places",
    "offer_noun": "product|products|service|services|course|courses|degree|degrees|brand|brands|treatment|treatments|"
    "language|"
    "languages|"
    "program|programs|subject|subjects|industry|industries|market|markets|area|areas|country|countries|city|cities|sector|"
    "sectors|award|awards|prize|"
    "prizes|client|clients|customers|benefits|perks|beer|beers|crop|crops|wine|wines|bread|car|cars|goods|instruments|"
    "patients|"
    "machines|"
    "books|shows|sports|exhibitions|films|games|software|drugs|food|dishes|projects|apps|models|items|materials|line",
    "legal_kind": "organic|wheelchair_accessible|dog_friendly|fair_trade|kosher|halal|public|publicly|private|privately|"
    "listed|traded|owned|nonprofit|non_profit|not_for_profit|for_profit|"
    "profitable|big|large|"
    "family_owned|family_run|family_business|family|state_owned|state_run|state|government|charity|startup|start_up|"
    "independent|"
    "part_of|member|"
    "members|chain|franchise|subsidiary|accredited|certified|open|closed|international|global|unionized|cooperative|"
    "limited|"
    "on_the_stock",
    "extra": "restaurant|pool|shop|cafe|parking|website|web_site|newsletter|delivery|branch|branches|gym|canteen|tours|"
    "museum|"
    "library|"
    "garden|store|app|office|offices|subsidiary|subsidiaries|locations|shops|stores|instagram|facebook|page|webshop|"
    "online_shop|"
    "factory|factories|plants|campus|campuses|car_park|lift|waiting_list|terrace|playground|brochure|catalog|podcast|blog|"
    "emergency_room|emergency_department|intensive_care_unit|maternity_ward|maternity_unit|burn_unit|day_care|nursery|childcare|chapel|"
    "helipad|kitchen|laundry|laboratory|archive|stage|workshop|showroom|warehouse|greenhouse|auditorium|gift_shop|dormitory|hotline",
    "abroad": "abroad|overseas|internationally|online|worldwide|in_other_countries|in_foreign_countries|in|to|outside",
    "ad": "posting|job_posting|ad|advert|advertisement|listing|job_listing|job_ad|job_advert|job_description|vacancy|"
    "vacancy_notice|"
    "job_advertisement|job_offer|job_announcement|call_for_applications|job_vacancy",
    "ad_says": "ask|asks|require|requires|say|says|list|lists|need|needs|mention|mentions|mentioned|state|states|include|"
    "includes|"
    "demand|demands|specify|specifies|call_for|calls_for|want|wants|listed|named|stated|required|asked|contain|contains|"
    "written|"
    "offer|offers",
    "ad_tells": "requirements|qualifications|qualification|salary|deadline|duties|responsibilities|tasks|start_date|hours|"
    "conditions|degree",
    "formal": "entry|admission|admissions|application|language|formal|official|legal|enrollment|registration|eligibility|"
    "minimum|entrance",
    "formality": "requirement|requirements|deadline|deadlines|fee|fees|conditions|process|criteria|exam|exams|procedure|"
    "age|"
    "grade|grades",
    "course": "course|degree|training|program|diploma|license|licence|certificate|certification|apprenticeship|exam|"
    "bar_exam|"
    "studies|study|"
    "studium|residency|masters|bachelor|phd|license_exam|qualification|school",
    "evaluative": "good|great|bad|happy|typical|normal|average|common|usual|perfect|ideal|nice|big|day|week|mistake|year|"
    "month|"
    "lot|better|"
    "best|worst|hard|difficult|successful|strong|weak|real|true|proper|successful|bit|few|favorite|career|first|skill|"
    "thing|way|"
    "habit|project|"
    "tip|quiet|busy|safe|healthy|decent|modern|beginner|fun|challenge|red_flag|myth|question|piece|moment|story|realistic|"
    "misconception|time",
    "vague": "it|that|this|there|he|she|your|you|yours|like|typical|hard|different|good|one|next|most|important|new|best|"
    "worst|"
    "wrong|"
    "right|going|changing|missing|fun|easy|success|true|happening|key|better|more|worth|work|life|my|what|who|so|too|ahead|"
    "needed|left|"
    "hardest|first|unique|special|difficult|coming|at|in|on|for|up|behind|considered|his|her|some|something|essential|"
    "crucial|"
    "necessary|"
    "normal|interesting|great|harder|easier|*ing|*est|*ed|*able|*ful|*less|*ive|*ous|*ible",
    # private matters
    "relative": "siblings|husband|husbands|wife|spouse|partner|boyfriend|girlfriend|bf|gf|fiance|fiancee|ex|ex_wife|"
    "ex_husband|kid|"
    "kids|"
    "child|children|son|"
    "sons|daughter|daughters|baby|babies|twins|toddler|parents|parent|mother|father|mum|mom|dad|brother|brothers|sister|"
    "sisters|"
    "siblings|"
    "grandmother|grandfather|grandma|grandpa|grandparents|family|in_laws|mother_in_law|aunt|uncle|cousin|relatives|"
    "grandchildren|"
    "little_ones|little_one|offspring|hubby|missus|other_half|soulmate|sweetheart|grandkids|stepson|stepdaughter|lover|better_half|significant_other",
    "private_thing": "age|eyesight|hearing|nerves_medication|childhood|trauma|payslip|pay_slip|hourly_wage|upbringing|sex|"
    "libido|marriage|divorce|pregnancy|pregnancies|miscarriage|wedding|love_life|sex_life|private_life|"
    "family_life|home_life|"
    "personal_life|relationship_status|marital_status|fertility|"
    "health|illness|illnesses|disease|diagnosis|depression|anxiety|burnout|breakdown|addiction|therapy|therapist|psychologist|"
    "psychiatrist|"
    "medication|medications|pills|antidepressants|doctor|doctors|disability|surgery|operation|weight|cancer|adhd|autism|"
    "allergy|"
    "allergies|"
    "blood_pressure|periods|menopause|medical_history|body|looks|hair|skin|tattoo|tattoos|wrinkles|accent|"
    "religion|faith|god|church|prayers|prayer|beliefs|hijab|headscarf|turban|bible|quran|religiosity|spirituality|"
    "politics|vote|ballot|political_party|party_membership|political_views|political_opinions|"
    "payslip|pay_slip|payslips|pay_stub|pay_packet|bank_statement|bank_balance|tax_bracket|salary|income|pay|paycheck|paycheque|wage|wages|bonus|earnings|compensation|net_worth|fortune|wealth|savings|debt|"
    "debts|"
    "mortgage|"
    "loan|loans|inheritance|finances|rent|bank_account|credit_score|tax_return|pension|pocket_money|monthly_take_home|"
    "take_home_pay|"
    "house|home_address|apartment|flat|landlord|private_address|"
    "sexuality|sexual_orientation|gender|gender_identity|ethnicity|race|citizenship|nationality|visa|passport|green_card|"
    "residence_permit|immigration_status|criminal_record|birthday|date_of_birth|virginity|diet|drinking|"
    "alcohol_consumption|weed",
    # words between "your" and the private matter that leave it theirs
    "own": "own|late|first|second|new|old|elderly|little|young|current|ex|former|personal|private|real|actual|mental|"
    "physical|"
    "yearly|annual|"
    "monthly|total|exact|poor|dear|last|previous|biological|eldest|oldest|youngest|deepest|student|political|religious|"
    "starting|base|basic|gross|net|hourly|family|average|future|two|three|four|older|younger|credit_card|love|yearly|five|"
    "sick|"
    "present|chronic|house|next",
    # what follows it where it is work, not private
    "work_side": "business|businesses|practice|law|medicine|farm|firm|company|department|ward|unit|clinic|hospital|book|"
    "books|"
    "program|"
    "programs|project|projects|policy|policies|team|teams|centre|center|service|services|research|course|studies|shop|"
    "organization|organizations|school|schools|university|universities|care|worker|workers|sector|industry|field|style|"
    "clients|"
    "patients|insurance|room|tech|economics|management|data|group|groups|negotiation|negotiations|expectations|expectation|"
    "counseling|counselling|collection|agency|of_work|guides|journalism|reporting|campaigns|campaign|conditions|"
    "scale|structure|stylist|products|education|theater|colleagues|museum|magazine|network|networks|companies|institutions|"
    "lawyers|"
    "gap|transparency|system|office|club|choir|classes",
    "private_state": "married|single|dating|pregnant|gay|straight|lesbian|bisexual|queer|trans|transgender|religious|"
    "divorced|"
    "engaged|"
    "separated|widowed|in_a_relationship|sick|ill|depressed|disabled|seeing_someone|in_therapy|rich|wealthy|a_millionaire|"
    "vegan|"
    "autistic|"
    "on_medication|left_wing|right_wing|conservative|liberal|in_debt|vaccinated|in_good_shape|in_good_health|"
    "fit_and_healthy|in_prison|in_jail|lonely|in_love|healthy|overweight|fat|anxious|"
    "adopted|sober|"
    "an_alcoholic|alcoholic|infertile|circumcised|bankrupt|arrested|diagnosed|hospitalized|burned_out|burnt_out|baptized|"
    "a_virgin|asexual|polyamorous|bipolar|suicidal|addicted|in_rehab|in_hospital|hiv_positive|on_antidepressants|on_drugs|"
    "on_pills|"
    "a_millionaire|broke|catholic|muslim|christian|jewish|hindu|buddhist|protestant|mormon|atheist|an_atheist|republican|"
    "democrat|"
    "a_socialist|a_communist|left_or_right|a_leftist|out_of_the_closet|well_off|homeless|bald|paid_well|well_paid|poor",
    "creed": "catholic|muslim|christian|jew|hindu|buddhist|protestant|mormon|believer|atheist|democrat|republican|"
    "conservative|"
    "liberal|"
    "socialist|communist|feminist|immigrant|refugee|foreigner|citizen|vegetarian|vegan|alcoholic|mother|father|parent|"
    "grandmother|"
    "tory|liberal_democrat|green|labour_voter|communist|smoker|drinker|millionaire|homosexual|diabetic|churchgoer|libertarian|marxist|nationalist",
    "private_act": "marry|married|divorce|pray|"
    "believe_in_god|believe_in_heaven|believe_in_jesus|believe_in_a_god|believe_in_life_after|believe_in_any|"
    "believe_in_an_afterlife|come_out_to|come_out_as|get_rich|get_divorced|fall_in_love|sleep_with|"
    "go_to_church|attend_church|go_to_mass|go_to_mosque|go_to_the_mosque|go_to_synagogue|go_to_temple|go_to_confession|"
    "go_to_therapy|"
    "take_drugs|use_drugs|do_drugs|take_medication|take_pills|own_a_house|own_your|live_alone|live_with_your|get_pregnant|"
    "getting_pregnant|give_birth|have_kids|have_children|have_a_baby|having_kids|having_children|having_a_baby|"
    "adopt_a_child|"
    "start_a_family|starting_a_family|get_married|getting_married|getting_divorced|give_birth|dye_your_hair|"
    "freeze_your_eggs|frozen_your_eggs|"
    "being_pregnant|being_gay|being_single|being_married|being_a_mother|being_a_father|being_a_parent|"
    "becoming_a_mother|becoming_a_father|coming_out|have_sex|drink_alcohol|get_drunk|have_surgery|lose_weight|"
    "file_for_bankruptcy|pay_in_rent|pay_off_your|break_up_with|split_up",
    "sickness": "ivf|fertility_treatment|a_vasectomy|cosmetic_surgery|alcoholism|addiction|an_addiction|"
    "panic_attack|back_problems|knee_problems|heart_problems|long_covid|covid|cancer|depression|anxiety|adhd|"
    "epilepsy|diabetes|a_burnout|burnout|a_breakdown|a_disability|disabilities|"
    "a_stroke|"
    "a_heart_attack|an_illness|an_abortion|a_miscarriage|an_affair|plastic_surgery|surgery|panic_attacks|health_problems|"
    "health_issues|"
    "an_eating_disorder|a_mental_illness|mental_health_issues|mental_health_problems|a_chronic_illness|illnesses|insomnia|"
    "hiv|asthma|allergies|migraines|a_condition|back_pain|a_nervous_breakdown|a_criminal_record|a_drinking_problem|ptsd",
    "stand_on": "gun_control|death_penalty|trade_unions|president|prime_minister|government|abortion|immigration|election|"
    "elections|god|gay_marriage|politics|"
    "religion|"
    "brexit|"
    "trump|biden|gun_control|conservatives|liberals|democrats|republicans|death_penalty|the_pope|chancellor|mayor|migrants|"
    "gender_politics|evolution|heaven|afterlife|life_after_death|refugees|opposition|war_in",
    "belong": "belong|raised|grew_up|born|baptized|believe|attend|vote|voted|support|supported|go|went|pray|left|"
    "brought_up|"
    "follow|join|"
    "joined|leave|married_in",
    "congregation": "church|religion|faith|party|mosque|parish|synagogue|temple|god|denomination|candidate|politician|"
    "creed",
}

# With these words a question is about how somebody sees or lives it, whatever else it names.
VIEWS = word_set(
    "like feel feels think thought thoughts opinion view experience wish proud proudest surprised surprise enjoy love favorite "
    "challenge challenges problem problems issue issues difference differences strength strengths weakness weaknesses concern "
    "concerns worry worries reason reasons lesson lessons obstacle obstacles risk risks mistake mistakes advantage advantages fear "
    "fears struggle struggles achievement influence differently better worse culture atmosphere mood expect learn learned learnt "
    "taught advice hardest best worst difficult easiest tension pressure headaches headache hope hopes decision decisions sense "
    "changes excuses progress effort "
)

# What is no term to be defined: "what is a good day?", "what is next?".
VAGUE = word_set(
    "it that this these there he she your you yours they them people like typical hard different good great one next most "
    "important new best worst wrong right missing fun easy success true key better more worth work life my our we what who so too "
    "left first last unique special difficult at in on for up behind his her some something essential crucial necessary normal "
    "interesting harder easier hardest really quite still always never bad happy average common usual perfect ideal nice big small "
    "day days week mistake mistakes year month lot successful strong weak real proper bit few favorite career careers skill skills "
    "thing things way habit project tip quiet busy safe healthy decent modern beginner beginners challenge flag myth question "
    "piece moment story realistic misconception time old young how i the any else happiness news others everyone everybody "
    "everything me us working being living doing studying having running junior senior experienced colleagues newcomers clients "
)
