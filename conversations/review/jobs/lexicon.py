"""The parts of which a request for work is made, as data: who acts, in what mood, and what would bring the writer work.

`jobs.grammar` puts them together. A part on its own asks for nothing; each is written like a group of `lexicon`.
"""

from __future__ import annotations

# After "your": what is no place to work at ("in your field", "around your schedule").
_NO_PLACE = (
    "schedule|calendar|availability|timing|time|timetable|timezone|diary|field|industry|line|area|sector|shoes|"
    "opinion|view|views|"
    "experience|advice|suggestion|suggestions|tip|tips|book|article|talk|lecture|class|classes|profession|world|case|"
    "position|path|"
    "country|city|town|neighborhood|convenience|earliest|own|free|footsteps|topic|story|career|mind|words|example|"
    "answer|answers|job|"
    "jobs|role|day|life|work|website|page|post|video|podcast|blog|inbox|questions|notes|list|reading|name|language|"
    "terms|pace|"
    "mailing|recommendation|permission|place_of_choice|preferred|usual|choice|age|degree|subject|specialty|recipe|"
    "method|trade|craft|"
    "early|first|next|kind|sort|type|busy|speech|keynote|webinar|workshop_on|panel|newsletter|call|meeting|event|"
    "zoom|seminar|network|"
    "open_day|tour|lunch|walk|walks|mood|honest|thoughts|picture|side_of|situation|home|house|desire|rehearsal|"
    "rehearsals|performance|concert|premiere|exhibition|lesson|lessons|hearing|service|feedback|channel|course|part|"
    "audience|debt|thoughts|prayers|hands|good_books|neck|neighbourhood|side|shift|shifts|break|eyes"
)

JOB_GROUPS: dict[str, str] = {
    "no_place": f"{_NO_PLACE} / *e|*s|*t|*y|*l|*g|*d|*n|*r schedule|calendar|field|industry|career|time|shoes|talk|"
    f"lecture|article|"
    "class|position|job|role|advice|questions|availability|day|days|life|opinion|meeting|call|webinar|podcast|event|"
    "book|experience|path|"
    "course",
    "in_place": "at|for|with|under|in|on|aboard|inside|alongside|beside|by|within|behind|into|onto",
    # the contact's place: "on your boat", "under you"
    "yours": "your|yer|ur !<no_place> / you|yours !to|on_a|on_the|around|about|and_your|both|all|guys_about|for|some|"
    "know|had|"
    "told|said|described|mentioned|when|soon|through|briefly|over|have|were|are|did|do|would|could|can|will|through|via|"
    "in_the_past / the <team>",
    # joining it, or being taken on
    "enter": "work|working|intern|interning|volunteer|volunteering|train|training|freelance|temp|serve|serving|start|"
    "starting|"
    "begin|beginning|help_out|helping_out|assist|assisting|toil|get_paid|employed|hired|practice|practise|learn_the_trade|"
    "learn_the_craft|placed|taken_on|useful|of_use|apprentice|labor|labour|deployed|based|do_shifts|earn|carry_tools|stay_on|"
    "stay !in_touch|connected|in_contact|up_to_date|informed",
    "stretch": "summer|month|months|weeks|term|semester|season|vacation|holidays|break|year|rotation|hours|practice|"
    "practices|"
    "practical|traineeship|training|clerkship|pupillage|residency|stage|apprenticeship|internship|placement|thesis",
    "part_of": "part|member|one|asset|addition of|to",
    "enter_yours": " / ".join(
        (
            "<enter> !out|around|something|through|a_conversation|a_talk|our|the_call|the_talk|the_conversation|on_a|on_the "
            "~4 <in_place> <yours>",
            "<enter> there|here ?|.|,",
            "contribute|contributing to <yours>",
            "join|joining your !<no_place>",
            "join|joining|join_up_with you ?|.|,|as|after|permanently|full_time",
            "spend|spending|do|doing|pass|passing|make|complete|carry_out|fulfil|fulfill|take ~4 <stretch> ~2 <in_place> "
            "<yours>",
            "come|coming|get|getting on_board|aboard|onboard",
            "bring ~5 to your team|crew|company|kitchen|shop",
            "wear your uniform|apron|colors|colours",
        )
    ),
    # the same with a verb that says nothing by itself
    "be_in_yours": " / ".join(
        (
            "do|doing|complete|fill|serve|spend|work|earn them|it|this|those|these <in_place> your !<no_place>",
            "be|being|get|getting|come|climb|go|have_me|having_me|land|wind_up|end_up|ending_up|move|stand|sit|"
            "break ~1 on|in|"
            "into|onto|aboard|inside|among your !<no_place>",
            "be|become|becoming|being ~1 your !<no_place> ~2 <learner>|<hand>|colleague|employee|protege|recruit|hire",
        )
    ),
    "be_part": " / ".join(
        (
            "be|become|being|becoming|make|form ..1 <part_of> <yours>",
            "be|become ..1 part of it|that|this ?|.|,|growth|journey|adventure|story|team|crew",
            "be ~1 among|one_of the|your ~2 staff|hires|employees|crew|apprentices|interns|trainees|guides|people_you",
        )
    ),
    # the moods in which the writer wants something that is not yet so
    "i_may": " / ".join(
        (
            "i|we ~2 would|could|can|will|may|might|should|want|wants|hope|wish|dream|aim|plan|intend|aspire|long|need|like|"
            "seek|search|prefer|pray|request|beg|crave|fancy|love",
            "i|we am|are|was|were|have_been ~2 hoping|looking|keen|eager|interested|ready|willing|free|able|happy|available|"
            "open|desirous|dying|desperate|itching|excited|wanting|planning|trying|seeking|searching|hunting|applying|after|"
            "up_for|asking|wondering|determined|hungry|prepared|game",
            "dream|hope|goal|wish|plan|aim|ambition|question|request|desire|intention|choice is|would_be|was",
            "can|could|may|might|should|shall i|we",
            "if|whether|that|so i|we can|could|may|might|would",
            "chance|chances|possible|possibility|opportunity|way|hope|prospect|odds|feasible|okay|ok",
            "^^ hoping|looking|wanting|keen|eager|dying|ready|happy|love|willing|seeking|searching|applying|want|need|would",
            "let|allow|have|bring|help me|us",
            "how|what|where ..2 can|could|do|would|must|should i",
            "would it take|mean|be|help",
            "honored|honoured|thrilled|delighted|glad|privilege|pleasure|mean_the_world|over_the_moon|chuffed|stoked|down|"
            "please_me",
            "look_forward|looking_forward",
        )
    ),
    # a seat, a start: what one may be given
    "post": "job|jobs|internship|internships|position|positions|placement|placements|vacancy|vacancies|apprenticeship|"
    "traineeship|employment|gig|gigs|opening|openings|work_experience|co_op|clerkship|externship|practicum|pupillage|"
    "training_contract|role|roles|shift|shifts|contract|paid_work|stage|trial_day|trial_shift|trial_week|trial_period|"
    "audition|training_place|training_post|candidature|pupillages|mini_pupillage|mini_pupillages|apprenticeships|"
    "traineeships|"
    "clerkships|externships|contracts / post !on|about|of|of_yours|in_which|by|where|that / any|some|part_time|full_time|"
    "seasonal|summer|casual|weekend|kind_of|more work / start !to|of|at|in_the|on|with|by",
    "perch": "spot|spots|place|seat|seats|desk|corner|room|space|chair|bench|stool|bunk|locker|hook|opening|vacancy|need|use|"
    "something|anything|role|task|tasks|position|job|shift|shifts|station|peg|slot|gap",
    "like_me": "me|myself|us|someone_like_me|somebody_like_me|people_like_me|one_more|another|a_student|an_intern|"
    "these_hands|"
    "my_hands|my_skills|a_second|a_third / a|an|another ~3 <learner>|beginner|rookie|starter|novice|pupil|newcomer|fresher|"
    "newbie|lad|lass|kid",
    "no_trade": "letter*|number*|paper*|answer*|other*|computer*|order*|offer*|reminder*|dinner|master*|weather|power*|water|"
    "matter|corner|summer|winter|flyer*|folder*|marker|printer|charger|poster*|newsletter*|user*|customer*|quarter|charter|"
    "chapter*|semester*|better|longer|sooner|later|over|ever|never|after|under|either|neither|whether|together|list|lists|"
    "checklist|playlist|twist|wrist|consider|remember|wonder|cover|prefer|enter|career*|teacher_to|her|per|center*|shelter|"
    "member*|whatever|whenever|however|rather|further",
    # whom an employer lacks
    "hand": "somebody|someone|anybody|anyone|extra_hand|extra_hands|hand|hands|pair|helper|helpers|staff|body|bodies|worker|"
    "workers|labor|labour|temp|temps|dogsbody|gofer|muscle|grads|freshers / <learner> / people ?|.|,|right_now|rn|now|at_the|"
    "this|next|for_the|to_work|to_help / a|an|another|extra|new|more|cheap|additional|second|third|junior|"
    "part_time ~2 <trade>",
    "trades": "!<no_trade> *ers|*ists|*ians|baristas|cooks|nurses|hands|clerks|guides|temps|tutors|models|waitresses|boys|"
    "girls|lads",
    "more_people": "<trades> / paralegals|secretaries|assistants|accountants|consultants|attendants|doctors|editors|tutors|"
    "operators|actors|surveyors|counselors|instructors|conductors|translators|juniors|colleagues|vets|midwives|carpenters|porters",
    "trade": "!<no_trade> *er|*ist / *ian|*man|*woman|*sman|*maid|*smith|clerk|chef|cook|nurse|assistant|runner|model|tutor|"
    "intern|apprentice|student|page_turner|cleaner|barista|baristas|cooks|nurses|hands|clerks|guides|temps|tutors|models|"
    "au_pair|sous_chef|programmer|coder|stagehand|dancer|singer|porter|usher|groom|guide|hand|vet|tech|aide|attendant|"
    "receptionist|volunteer|colleague|recruit|hire|member",
    "they_may": "if|should|whenever|when|case|do|does|might|could|would|will|may|maybe|perhaps|chance|whether|think|suppose|"
    "are|is|know",
    "newcomer": "me|somebody|someone|anybody|anyone / a|an|one_more|another|any|some|one|people ~3 <learner>|beginner|"
    "beginners|novice|rookie|starter|newbie|fresher|freshers|pupil|pupils|lad|lass|kid|kids|teenager|youngster|hand|hands|"
    "dropout|changer|year_old",
    "they": "you|they|anyone|anybody|somebody|someone / your|the|one|any|ur ..3",
    "lack": "need|needs|needing|use|want|wants|wanting|seek|lack|lacks|lacking|require|requires|missing|looking_for|"
    "searching_for|recruiting|hire|hiring|short|short_of|short_on|take_on|down_to|without|welcome|accept|accepting|call_for",
    "someone_there": "boss|bosses|manager|managers|supervisor|director|editor|owner|foreman|chef|principal|partner|partners|"
    "hr|recruiter|recruiters|panel|committee|board|recruitment|captain|coordinator|ceo|head|chief|team_lead|leader|superior|"
    "superiors|dean|producer|curator|matron|human_resources|talent_team|hiring_manager|hiring_team|hiring_people|staffing|"
    "personnel|right_person|right_people|right_desk|right_hands|right_inbox|decision_makers|higher_ups|"
    "powers_that_be|whoever|"
    "crew_chief|conductor|casting / person|people|one|ones|somebody|someone|anyone|those|guy|folks|colleague who|that|"
    "in_charge|responsible ..1 hires|hire|hiring|recruits|recruit|decides|decide|picks|pick|chooses|selects|deals_with|"
    "handles|staff|staffing|recruiting|interviews",
    "recruiting": "whoever|people|person|one|ones|those|team|guys|woman|man|guy who? ..1 recruits|hires|hire|hiring|recruit|"
    "recruiting|staffs|decides / people|person|one|ones|those|team who|that ..1 do|does|handle|handles|run|runs|decide ..2 "
    "hiring|recruiting|recruitment / your|the|a ~1 recruiter|recruiters|hr|human_resources|hiring|talent|personnel|casting",
    "month": "january|february|march|april|may|june|july|august|september|october|november|december|summer|spring|"
    "autumn|fall|"
    "winter|graduation|easter|christmas",
    "my_papers": "my|this|a|the ~2 resume|resumes|application|applications|portfolio|candidacy|details|name|profile|"
    "cover_letter|transcript|form|file|letter|message|number|showreel|person|reel",
    "pass_to": "pass|passing|hand|handing|forward|forwarding|give|giving|get|getting|slip|slipping|drop|put|putting|"
    "show|send|"
    "share|sharing|leave|pop|slide|bring|submit|deliver|refer|route|direct|walk|take|circulate|relay",
    # how a wish is hinted at
    "opens": "open|opens|opened|opening|free|frees|freed|come|comes|coming|came|turn|turns|crop|crops|pop|pops|arise|arises|"
    "arose|become|becomes|fall|falls|go|goes|appear|appears|materialise|materialize|be|is|show|shows",
    "opens_how": "up|free|vacant|available|along|round|around|empty|going|your_way|my_way|on_your|in_your|at_your|with_you|"
    "there|next",
    "begin_when": "day|monday|tuesday|wednesday|thursday|friday|week|month|morning|moment|minute|january|february|"
    "march|april|"
    "may|june|july|august|september|october|november|december|easter|christmas|exams|finals|graduation|summer|straight|"
    "immediately|tomorrow|once|whenever|soon|asap|right|any|anytime|spring|fall|autumn|winter|term|hour|earlier|today|date|1|"
    "1st|15th|first|notice",
}
