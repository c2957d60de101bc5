"""Words as data: spellings, abbreviations, and the groups that phrases name in angle brackets."""

from __future__ import annotations

from conversations.review.jobs.lexicon import JOB_GROUPS


def word_set(words: str) -> frozenset[str]:
    """The words of a text, as data is easiest to read and to add to."""
    return frozenset(words.split())


# After these a full stop ends no sentence.
ABBREVIATIONS = word_set(
    "mr mrs ms mx dr prof st inc co ltd corp vs etc eg ie approx dept univ vol fig jr sr ph sc hon rev capt sgt "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri"
)

# Closing words of a letter, folded.
CLOSINGS = (
    r"(?:with )?(?:very |all |the )?(?:best|kind|kindest|warm|warmest|many|friendly)?,? ?(?:and )?(?:kind |warm "
    r")?(?:regards|wishes)",
    r"(?:yours )?(?:very )?(?:sincerely|truly|respectfully|gratefully|faithfully|warmly|cordially|appreciatively)(?: yours)?",
    r"yours",
    r"(?:with )?(?:many |much |lots of |sincere |warm )?(?:thanks|gratitude|appreciation)(?: again| so much| in advance| a lot)?",
    r"thank you(?: again| so much| very much| in advance| kindly)?",
    r"thx|cheers|best|all the best|take care|ciao|talk soon|rgds",
)

_CONTRACTIONS = {
    "i'm": "i am", "i'd": "i would", "i've": "i have", "i'll": "i will",
    "you're": "you are", "you'd": "you would", "you've": "you have", "you'll": "you will",
    "we're": "we are", "we'd": "we would", "we've": "we have", "we'll": "we will",
    "they're": "they are", "they'd": "they would", "they've": "they have", "they'll": "they will",
    "it's": "it is", "it'd": "it would", "it'll": "it will", "that's": "that is", "that'd": "that would",
    "there's": "there is", "what's": "what is", "what're": "what are", "what'd": "what did", "who's": "who is",
    "how's": "how is", "how'd": "how did", "where's": "where is", "when's": "when is", "why's": "why is",
    "here's": "here is", "he's": "he is", "she's": "she is", "let's": "let us", "y'all": "you",
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "isn't": "is not", "aren't": "are not",
    "wasn't": "was not", "weren't": "were not", "can't": "can not", "couldn't": "could not",
    "wouldn't": "would not", "shouldn't": "should not", "won't": "will not", "haven't": "have not",
    "hasn't": "has not",
    "needn't": "need not", "mightn't": "might not", "hadn't": "had not", "ain't": "is not", "mustn't": "must not", "ma'am": "madam",
}  # fmt: skip
_UNAMBIGUOUS = "i'm i've you're you've they're they've it'd that's there's what's who's how's where's here's y'all"
_NEGATED = [short for short in _CONTRACTIONS if short.endswith("n't")]

# How students spell, and how the phrases spell it.
SPELLINGS: dict[str, str] = {
    **_CONTRACTIONS,
    **{short.replace("'", ""): _CONTRACTIONS[short] for short in [*_UNAMBIGUOUS.split(), *_NEGATED]},
    "id": "i would", "cannot": "can not", "wanna": "want to", "gonna": "going to", "gotta": "got to",
    "gimme": "give me", "lemme": "let me", "u": "you", "ya": "you", "ye": "you", "ur": "your", "urs": "yours", "yr": "year",
    "wd": "would", "wld": "would", "cld": "could", "luv": "love",
    "thx": "thanks", "thnx": "thanks", "tnx": "thanks", "thanx": "thanks", "thanku": "thank you", "ty": "thank you",
    "tysm": "thank you so much", "thankyou": "thank you", "pls": "please", "plz": "please", "bc": "because",
    "coz": "because", "cuz": "because", "b4": "before", "uni": "university", "convo": "conversation",
    "infos": "information", "info": "information", "w": "with", "min": "minutes", "mins": "minutes",
    "minute": "minutes", "mintues": "minutes", "minuts": "minutes", "minuites": "minutes", "mintes": "minutes", "minites": "minutes",
    "minutos": "minutes", "minuten": "minutes", "minuet": "minutes", "mns": "minutes", "mnts": "minutes",
    "minuets": "minutes", "hrs": "hours", "½": "half", "¼": "quarter",
    "cv": "resume", "cvs": "resumes", "curriculum": "resume", "lebenslauf": "resume", "intership": "internship",
    "interships": "internships", "internshp": "internship", "internhip": "internship", "postion": "position",
    "possition": "position", "positon": "position", "referal": "referral", "refferal": "referral",
    "referrals": "referral", "oppurtunity": "opportunity", "oportunity": "opportunity",
    "opportunites": "opportunities", "oppurtunities": "opportunities", "opening's": "openings", "coffe": "coffee",
    "cofee": "coffee", "appriciate": "appreciate", "apreciate": "appreciate", "greatful": "grateful",
    "intrested": "interested", "experiance": "experience", "carreer": "career", "recieve": "receive",
    "untill": "until", "tommorow": "tomorrow", "tomorow": "tomorrow", "tmrw": "tomorrow", "tmr": "tomorrow",
    "favourite": "favorite", "organisation": "organization", "programme": "program", "programmes": "programs",
    "organisations": "organizations", "specialise": "specialize", "specialises": "specialize",
    "recognise": "recognize", "studing": "studying", "univeristy": "university", "colour": "color",
    "realise": "realize", "realised": "realized", "hte": "the", "teh": "the", "wich": "which", "becuase": "because",
    "alot": "a lot", "ppl": "people", "abt": "about", "n": "and", "wk": "week",
}  # fmt: skip

# Words that turn a phrase to something else: "looking for *advice from* people with jobs".
TURNING = word_set(
    "about from into onto of at how who whom what when where why which that than to with without not no never your their his her "
    "someone anyone people advice insight insights information tips guidance perspective like as and but or if because"
)

# Words of learning, telling and judging: with them a job is talked about, not asked for.
LEARNING = word_set(
    "about how who what when where why which whether that your their his her tell describe explain say call recommend consider "
    "talk chat discuss speak meet share hear learn know advice insight insights tips perspective story stories not never take "
    "choose compare example examples because while after before since between spare not"
)

# What may follow a job word so that no job is asked for: a job fair, internship advice.
_ASIDE = (
    "shadow|shadowing|market|markets|fair|fairs|title|titles|description|descriptions|satisfaction|security|advice|tips|"
    "stories|prospects|seekers|seeker|experiences|growth|outlook|search|hunt|hunting|applications|interviews"
)

GROUPS: dict[str, str] = {
    **JOB_GROUPS,
    # what may be asked for
    "job": " / ".join(
        (
            f"job|jobs|internship|internships|position|positions|placement|placements !{_ASIDE}",
            "vacancy|vacancies|opening|openings|employment|apprenticeship|apprenticeships|traineeship|traineeships",
            "co_op|co_ops|coop|work_experience|paid_work|part_time_work|full_time_work|summer_work|gig",
            "<occasion> to work|intern|join|contribute",
            "job|internship|work|employment|hiring <occasion>|openings|opening|leads|possibility|possibilities",
            "open|entry_level|junior|graduate|summer|trainee|intern|part_time|full_time|paid|starting|advertised role|roles",
        )
    ),
    "occasion": "opportunity|opportunities|chance|chances",
    "referral": "referral / employee|internal|job referral|recommendation",
    "resume": "resume|resumes|vitae / resume vitae",
    # whose
    "team": "company|team|firm|organization|lab|laboratory|department|group|studio|agency|startup|start_up|office|practice|"
    "clinic|school|hospital|business|institute|institution|newsroom|shop|bank|crew|unit|workplace|employer|"
    "store|bakery|cafe|salon|garage|restaurant|museum|newspaper|magazine|kitchen|farm|pharmacy|library|theater|gallery|"
    "branch|project|place",
    "your_team": "your ~2 <team> / the ~1 team|company|firm|agency|studio",
    "at_yours": "at|with|in|on|within|for|inside|to <your_team> / with|for|under you !know|all|have|and",
    # wanting, and asking
    "would_love": " / ".join(
        (
            "would ~2 love|like|jump|prefer|appreciate|welcome|value|enjoy",
            "would ~2 be ~1 thrilled|happy|glad|honored|honoured|delighted|grateful|interested|keen|over_the_moon|amazing",
            "want|wanting|hope|hoping|wish|wishing|dream|dreaming|aspire|aim|aiming|eager|keen|excited|ready|willing|interested",
            "looking_forward / love",
        )
    ),
    "some_day": "someday|one_day|eventually|some_day|in_the_future",
    "person": "someone|somebody|anyone|anybody|people|person|others|another|colleague|colleagues|friend|friends|contact|contacts|"
    "coworker|coworkers|alum|alumni|teammate|teammates",
    "other": "<person> / your|one|other|a|some|? ~1 <person> / you / ? / .",
    "learner": "student|students|intern|interns|junior|juniors|graduate|graduates|trainee|trainees|apprentice|apprentices|"
    "volunteer|helper|helpers|freelancer|freelancers|assistant|assistants|beginner|beginners|newcomers|volunteers|"
    "new_grads|recent_grads|undergrads|undergraduates",
    "any_word": "*",
    "worker": "!<no_trade> *er !of|or / "
    "*ist|*ian|*man|*woman|hand|hands|nurse|cook|chef|clerk|temp|assistant|apprentice|intern|student|help|staff|people|person|pair",
    "tell_them": "let|tell|mention|mention_to|say_to|remind|assure|convince the|your ~1 "
    "boss|manager|foreman|editor|chef|captain|director|owner|crew|colleagues|team|people|hr|recruiter|supervisor know?",
    "designer": "designer|developer|engineer|analyst|programmer|writer|editor|nurse|person|pair_of_hands",
    "boss": "boss|manager|supervisor|director|ceo|hr|recruiter|hiring_manager|team_lead",
    "hard_job": "job|jobs|internship|internships|placement|vacancy|opening|openings|employment|apprenticeship|referral",
    "hiring_folk": "recruiter|recruiters|hiring|hr|human_resources|talent|headhunter|recruiting",
    # what is done with jobs
    "scheme": "scheme|program|internship|internships|traineeship|apprenticeship|residency|position|opening|vacancy",
    "looking_for": "looking|searching|hunting for / seeking",
    "hiring": "hiring|recruiting|taking_on|taking_interns|taking_students|accepting_interns|accepting_applications",
    "take_on": "hire|employ|take|take_on|taking_on|accept|recruit|bring_on|need|needs|use|hires|takes|takes_on|accepts",
    "working": "work|working|intern|interning|volunteer|volunteering|contribute|contributing",
    "write_verb": "writing|write|reaching_out|contacting|messaging|emailing|ask|asking|enquire|enquiring|inquire|inquiring|request",
    "want_verb": "want|need|would_love|would_like|would_appreciate|hoping_for|grateful_for",
    "obtain": "get|getting|land|landing|find|finding|secure|obtain|become|with|to_get|to_find|to_land|into|join|enter",
    "provide": "get|give|giving|offer|offering|find|finding|land|arrange|secure|grant|organize|provide",
    "have_verb": "have|offer|provide|know_of|heard_of|hear_of|run|give|got|need",
    "give": "get|give|giving|provide|write|submit|ask|asking|need|appreciate|have|offer|request|requesting|make|arrange|be|for",
    "pass_on": "pass|passing|forward|forwarding|circulate|share|sharing|hand|submit|send|give|get|put|show|drop|take",
    "look_at": "look|looking at|over|through / review|reviewing|consider|considering|check|check_out|read|keep|keeping",
    "open_verb": "open|opens|opened|frees|turns|pops|arises|arise|available|appears|crops|come|comes|came|coming|become|becomes",
    "notice": "hear|hears|know|know_of|see|come_across|spot|notice|is|are|was|were|be|ever_see|ever_hear",
    "would_fit": "great|good|perfect|strong|valuable|ideal|right|excellent|useful|big fit|addition|asset|match|candidate|hire",
    "at_once": "right_away|immediately|straight_away|as_soon|asap|any_time|working|work|in|from|next|this",
    "seat": "spot|spots|place|room|space|vacancy|vacancies|seat|desk",
    "free": "available|open|free|left|going|at_the_moment|right_now",
    "at_night": "at night|behind|and|to_you|of|when",
    "for_me": "for me|someone_like_me|a_student|an_intern|somebody_like_me",
    "work_site": "behance|github|gitlab|dribbble|artstation|vimeo|soundcloud|instagram|flickr|youtube|wixsite|notion|"
    "dropbox|bandcamp|etsy|codepen|figma|deviantart|cargo|tumblr|kaggle",
    "resume_thing": "resume|resumes|portfolio|transcript|transcripts|vitae|cover_letter|resume_vitae|c_v|biodata|"
    "showreel|demo_reel|reel|bio_data|case_studies|work_samples|samples_of_my|lookbook|one_pager",
    # a conversation
    "talk_noun": "call|chat|conversation|phonecall|meeting|coffee|coffees|tea|lunch|breakfast|zoom|facetime|skype|"
    "videocall|talk|meetup|"
    "catch_up|discussion|informational_interview|informational|video_chat|exchange / "
    "quick|short|brief|virtual|phone|small ~2 word|interview|session|chinwag|time / a|an interview with|about|for|by|on|over",
    "number_word": "few|couple|some|5|10|15|20|25|30|40|45|60|90|five|ten|fifteen|twenty|thirty|forty|sixty|an|half_an|one|of",
    # who somebody is
    "studying": "studying|majoring|finishing|pursuing|doing|completing|enrolled|working|interning|graduating|attending|"
    "taking|training",
    "learner_self": "student|students|undergrad|undergraduate|freshman|sophomore|junior|senior|graduate|grad|postgrad|"
    "pupil|apprentice|"
    "trainee|intern|major|majoring|studying|candidate|fresher|alum|alumna|alumnus|learner|dropout|phd|masters|msc|bsc|"
    "nurse|barista|changer",
    "campus": "university|college|school|polytechnic|institute|campus|academy|faculty|high_school|uni",
    "year_word": "first|second|third|fourth|final|fifth|last|1|2|3|4|5|freshman|sophomore|junior|senior",
    "ordinal": "1|2|3|4|5|1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|sixth|final|freshman|sophomore|junior|senior "
    "!st|nd|rd|th / "
    "1|2|3|4|5|6 st|nd|rd|th",
    "ordinal_th": "7th|8th|9th|10th|11th|12th|13th|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth / 6|7|8|9|10|11|12|13 th",
    "study_kind": "nursing|law|medical|med|engineering|chemistry|physics|biology|business|music|art|dental|design|"
    "history|history|college|"
    "university|uni|grad|graduate|phd|doctoral|mba|masters|master|honors|honours|exchange|international|mature|transfer|first_gen|"
    "high_school|final_year|first_year|second_year|third_year|fourth_year|part_time|full_time|drama|film|fashion|journalism|"
    "architecture|economics|psychology|math|maths|science|computer_science|cs|cse|it|pharmacy|physio|culinary|bootcamp|science|vet",
    "own_trade": "*er|*or|*ist|*ian|*man|*woman|nurse|chef|cook|cop|vet|army|navy|marine|dev|potter|mechanic|athlete",
    "count": "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|18|20|25|30|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    "twelve|fifteen|twenty|thirty|several|many",
    "at_from": "at|from|in|of|here|majoring|studying|doing",
    "pointer": "recommended|suggested|recommends|suggests|referred|pointed|introduced|told|mentioned|encouraged|"
    "directed|sent|said|advised|thought",
    "kin": "professor|prof|teacher|advisor|adviser|friend|aunt|uncle|mother|father|mom|mum|dad|cousin|sister|brother|"
    "roommate|boss|mentor|"
    "neighbor|neighbour|tutor|lecturer|counselor|coach|classmate|colleague|career_center|career_centre|supervisor|"
    "instructor|linkedin",
    "made_thing": "talk|article|post|posts|book|paper|podcast|interview|video|videos|research|presentation|lecture|"
    "panel|thesis|blog|newsletter|"
    "study|project|projects|startup|company|team|lab|firm|organization|clinic|profile|exhibition|film|portfolio|design|"
    "designs|series|"
    "column|workshop|session|webinar|keynote|episode|essay|review|recital|speech|campaign|studio|bakery|practice|"
    "hospital|show|app|tweet|story",
    "path_thing": "work|role|job|career|path|experience|experiences|background|position|journey|transition|move|switch|"
    "jump|shift|change|expertise|time|years|year",
    "in_general": "the|this|your|that|a|an|such|my? ~2 field|industry|area|sector|profession|business|general|call|"
    "time|career|chat|line / "
    "field|industry|general|me|you|it|this|that|here|there|started|where|out|up|. / ? / , / your",
    "favor": "time|help|reply|reading|taking|consider*|insight|insights|advice|any|response|answer|thoughts|input|guidance|support",
    # how the student praises themself
    "merit": "hard_working|hardworking|motivated|driven|passionate_and|dedicated|quick_learner|fast_learner|"
    "team_player|results_driven|"
    "detail_oriented|natural_leader|self_starter|talented|skilled|proficient|experienced|ambitious|reliable|"
    "responsible|creative|outstanding|"
    "excellent|exceptional|strong|top|best|accomplished|organized|fluent|versatile|adaptable|perfect|ideal|great_fit|"
    "perfect_fit|asset|smart",
    "strength": "skills|skill|strengths|achievements|accomplishments|leadership|grades|abilities|ability|"
    "qualifications|track_record|expertise|"
    "talent|talents|work_ethic|results|credentials|communication_skills",
    # what a talk leaves behind
    "particular": "especially|particularly|above_all|most_of_all|in_particular|struck_me|surprised_me|helpful|useful|"
    "encouraging|reassuring|"
    "eye_opening|inspiring|fascinating|interesting|glad|surprised|loved|enjoyed|appreciated|impressed",
    "next_step": "look|looking|read|reading|try|trying|sign|signing|signed|reach|reaching|reached|contact|contacting|"
    "contacted|write|writing|wrote|"
    "apply|applying|applied|join|joining|joined|enroll|enrolled|enrolling|take|taking|check|checking|checked|follow|"
    "following|followed|update|"
    "updating|updated|start|starting|started|email|emailing|emailed|practice|practicing|practise|attend|attending|"
    "watch|watching|watched|talk|"
    "talking|book|booked|order|ordered|register|registered|add|added|download|downloaded|buy|bought|build|use|using|"
    "ask|make|set|put|keep",
    "next_step_past": "looked|read|tried|signed|reached|contacted|wrote|applied|joined|enrolled|checked|followed|"
    "updated|started|emailed|practiced|"
    "practised|watched|booked|ordered|registered|added|downloaded|bought|went|found",
    # what can be looked up
    "your_company": "your ~2 company|firm|organization|employer|business|startup|agency|lab|team|hospital|school|"
    "studio|clinic|institute|ngo|hotel|museum|bakery|restaurant|theater|zoo|newspaper|magazine|charity|foundation|brewery|"
    "brand|label|publisher|airline|shipyard|farm|garage|shop|store|laboratory|department|faculty|union|club|orchestra|practice / "
    "the ~1 company|firm|organization|hospital|agency|studio|startup / it|they|you_guys",
    "employer_name": "google|microsoft|amazon|shopify|spotify|siemens|deloitte|ibm|apple|netflix|nasa|ikea|unicef",
    "public_fact": "mission|vision|values|history|website|address|headquarters|size|revenue|ceo|founder|slogan|"
    "products|services|mission_statement|"
    "goals_and_values|stock_price|business_model|name|full_name|logo|location|locations|number_of_employees|industry",
    # how questions are put
    "begin_or_end": "start|begin|join|graduate|finish|leave|move|born|retire|founded|become|switch|apply|open|close|hire|enter",
    "began_or_ended": "started|began|joined|graduated|finished|left|moved|retired|opened|switched|became|entered|qualified|built",
    "far_off": "when|if|during|after|while|best|most|ideas|in_five|in_ten",
    "praise_or_blame": "amazing|great|awesome|boring|terrible|wonderful|awful|cool|horrible|miserable|fantastic|bad|dull",
    "judgment": "dishonest|boring|awful|terrible|bad|horrible|stupid|miserable|corrupt|rude|lazy|greedy|crazy|desperate|amazing|great|"
    "wonderful|awesome|unfair|cruel|toxic|dull|useless|pointless|hopeless|arrogant|lonely|easy",
    "posting": "the|your|this ~1 posting|job_posting|ad|advert|advertisement|listing|job_listing|job_ad|"
    "job_description|vacancy / job|job_posting posting|ad|description",
    # pressure
    "answer": "reply|respond|answer|answers|get_back|let_me_know|confirm|hear|response|write_back|tell_me|message_me|"
    "call_me|hearing|decide|decision",
    "insist": "have_to|must|am_forced_to|obliged_to|need_to",
    "elders": "father|mother|dad|mum|mom|uncle|aunt|professor|dean|parents|grandfather",
    "reply_noun": "reply|answer|response|decision|confirmation|yes|call|meeting|explanation",
    "deadline": "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|noon|midnight|eod|end_of|the_end|"
    "next_week|this_week|the_weekend|weekend|week|day|evening|morning|close|<deadline_number>",
    "deadline_number": "1*|2*|3*|4*|5*|6*|7*|8*|9*|january|february|march|april|may|june|july|august|september|october|"
    "november|december",
    "do_it": "reply|answer|respond|help|meet|talk|call|tell|give|make_time|take_the_time|agree|accept|write|speak|"
    "spare|do_this|do_it|get_back|"
    "support|understand_that|show_up|be_there",
    # frames
    "ask_you": "could|can|would|will|might|please|maybe|perhaps|hope|hoping|wish|think you / please|kindly / "
    "grateful|appreciate|appreciated|thankful|nice|great|amazing|helpful ~1 if|for|it",
    "can_i": "can|could|may|might|should|do|would i / how to / where to / possible|okay|ok|feasible for_me? to / chance i could|can",
    "may_you": "do|does|would|will|might|could|can|if|whether you|it|they|<your_team> / you|they|<your_team> would|could|might",
    "if": "if|should|whenever|when|once|case|that|chance",
    "in_case": "in_case|if|whenever|should",
    "not_a_job": "that|where|which|like|i|in_which|shadow*|fair*|market|by|hunt*|and_how|of_my|as_a_whole",
    "not_my_job": "you|that_you|that_people|people|advice|where|which|like|shadow*|or_project|in_your_life|yourself",
}
