"""Words of what writers say of themselves, and of what anybody says in a first message ("I'm a huge fan")."""

from __future__ import annotations

from conversations.review.lexicon import word_set

ADVERBS = word_set(
    "currently just also still now only basically actually originally presently recently newly nearly almost already officially "
    "technically both myself here today finally once freshly always usually mostly mainly and proudly not_only simply soon "
    "then since previously formerly first right"
)

MARKS = word_set(", . ?")

# Somebody who is a "fan" or a "fast learner" is still nobody in particular.
NOBODY_IN_PARTICULAR = word_set(
    "fan admirer reader listener follower viewer subscriber believer bit lot little loss person individual go_getter thinker "
    "loser dreamer pest bother nuisance stranger mess dreamer wreck pleasure lover enthusiast big huge great tad self_starter "
    "communicator professional guy girl people human moment while week day time thing way matter result problem hurry "
    "asset addition fit match man woman mouthful cold"
)

# "I'm in awe", "I am at your disposal": a state, not a place in life.
STATES = word_set(
    "awe touch love need town your home hurry case fact mind search market loss mercy disposal phone lookout hunt train way process "
    "fence line list same the this that any all it desperate deep luck favor trouble contact doubt shock tears stitches "
    "agreement position crossroads crossroad standstill impasse "
    "complete total absolute vain no dire my_best these two some edge holiday vacation"
)

# What one does for a living, for a degree, or with one's life, in the -ing form.
DOING = word_set(
    "studying majoring minoring training working finishing starting pursuing doing completing retraining volunteering saving "
    "teaching coaching raising living interning apprenticing graduating returning switching changing transitioning running "
    "serving caring attending reading_law sitting entering beginning enrolling nursing driving waitressing bartending bar_tending "
    "freelancing substituting tutoring leading managing undergoing specializing specialising concentrating juggling recovering "
    "repeating resitting retaking cooking baking welding farming fishing playing rowing dancing acting temping wrapping "
    "researching_at commuting_to supporting building making fixing selling cleaning stacking painting leaving learning_to "
    "transferring homeschooling parenting qualifying moving retiring taking joining"
)

# The same, though it may be wanted only, or be about the contact: these need a look at what follows.
DOING_WITH = {
    "taking": word_set("a an my the evening night online classes courses two three some gcses gap"),
    "doing": word_set(
        "internship training placement apprenticeship masters bachelor mba phd a an my the gcses vce btec physio law "
        "evening night online research_at"
    ),
    "leaving": word_set("school the my college university sixth"),
    "making": word_set("furniture films clothes guitars games shoes music my"),
    "building": word_set("boats a houses guitars my"),
    "reading": word_set(
        "for law history english philosophy classics medicine theology ppe mathematics chemistry physics politics economics"
    ),
    "learning": word_set("to the a how carpentry welding plumbing english german french cooking baking coding"),
    "starting": word_set("a an my at in as out over university college school year"),
    "entering": word_set("my the a grade year"),
    "changing": word_set("careers career from jobs trades fields"),
    "switching": word_set("careers career from into to jobs"),
    "moving": word_set("from into out careers"),
    "returning": word_set("to from after"),
    "beginning": word_set("a an my at in college university"),
    "leading": word_set("a the our my"),
    "running": word_set("a an the our my two three"),
    "managing": word_set("a an the our my two three"),
    "joining": word_set("the a my"),
    "playing": word_set("in for the bass guitar drums"),
    "supporting": word_set("my a two three"),
    "finishing": word_set("a an my the up school college university high year grade sixth"),
    "working": word_set(
        "as at in for part full nights days the towards toward two three through shifts on_a with_children a an my evenings weekends"
    ),
    "sitting": word_set("my a the gcses exams"),
}

DONE = word_set(
    "enrolled retired trained employed based qualified apprenticed registered certified raised deployed stationed licensed "
    "licenced unemployed retrained educated accepted admitted hired seconded self_employed laid articled graduated "
    "indentured discharged drafted taught born elected matriculated homeschooled chartered deafened divorced widowed married"
)

NEXT = word_set(", . and from in at by who with for of on")

# What somebody is, said without "a".
KINDS = word_set(
    "ex former deaf blind autistic dyslexic pregnant unemployed jobless half halfway midway mid fresh single disabled bilingual "
    "first_gen pre self foreign student junior senior freshman sophomore final first second third fourth last year mother father "
    "mum mom dad head captain president chair co founder part_time undergrad fresher trainee intern pursuing native grade "
    "phd msc mba bsc btech llb bcom hnd pupil staff volunteer army navy"
)

PARTS = word_set(
    "part captain head president member secretary treasurer editor founder half one chair leader student graduate daughter son mother"
)

AGES = word_set(
    "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
)

FIRST = word_set("right only least most worst wrong perfect best first last same ideal kind sort type person man woman")

MERITS = word_set(
    "creative active positive competitive productive attentive communicative driven hardworking smart young curious "
    "honest keen kind dynamic proactive determined serious bright eager born natural quick"
)

ENDS_SOMEBODY = word_set("who that with of from in at to and but on for i")

CHILD = word_set("child kid teenager teen boy girl toddler baby")

COUNTS = word_set(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty several many over nearly some"
)

OWNS = word_set(
    "degree diploma certificate background licence license bachelor bachelors master masters bsc ba msc phd mba major minor farm "
    "stall apprenticeship placement daughter son kid toddler family booth business gcse"
)

# What is done for a living, for a degree, at home or after hours, told as a fact; with what must follow, or must not.
DOES: dict[str, str] = {
    "study": "!you your how what this these it",
    "studied": "!you your how what this it",
    "teach": "!you",
    "taught": "!you me",
    "work|worked": "as at in for part full with nights days the on towards night !your best hard_on out around your this how",
    "train|trained": "as at in to for with on",
    "coach|coached|tutor|tutored|babysit": "!you",
    "volunteer|volunteered|intern|interned|substitute|freelance": "!you to your",
    "serve|served": "in as with at on you coffee under two three four five six eight",
    "drive|drove": "a the trucks buses taxis for uber lorries an my !hour day long",
    "run|ran": "a an the our my two three track cross !marathon risk errand",
    "manage|managed|lead|led|own|owned|founded|started|co_founded": "a an the our my two three at in as !conversation business_of",
    "graduate|graduated|enlisted|emigrated|immigrated|qualified|retired|matriculated|deployed|enrolled|transferred|majored|"
    "minored|apprenticed|commissioned|interpreted|bartend|waitress": "",
    "moved|fled": "to from here over back !by",
    "came": "to from here !you your know mind the a an think",
    "arrived": "in from here to",
    "grew": "up",
    "dropped": "out",
    "left|quit|leave": "the my school college university a nursing teaching !message comment note",
    "finish|finished|completed|complete|passed|sat": "a an my school high college university "
    "!your you book article video episode it idea podcast series film card",
    "did|do": "a an my school high college university the two "
    "!your you book article video episode it talk best job_search homework interview that question glimpse chance sense bit lot idea "
    "podcast reading first same film series research impression feeling card name link number message email",
    "bring": "1* 2* 3* 4* 5* 6* 7* 8* 9* ten five six eight twelve",
    "spent|spend": "1* 2* 3* 4* 5* 6* 7* 8* 9* ten two three four five six seven eight several my most a "
    "!hour hours reading watching listening day evening night weekend minutes looking lot",
    "hold|earned|received": "a an my !grudge lot reply answer email question note",
    "play|played|sing|sang|row|swim|swam|dance|danced|act|acted|box|fence|wrestle": "in for on at the as with bass cello violin viola "
    "oboe guitar drums first second goalkeeper point left right competitive !your podcast_every",
    "lay|tile|install|wire|grow|operate|load|pack|harvest|weld|cook|bake|sew|knit|farm|fish|paint|draw|sketch|fix|"
    "repair|mend|clean|stack|sell|cut|deliver|wait|tend|groom|walk|mow|"
    "film|shoot|dj|build|carve|breed|ride|shear|brew|barista|nurse|edit|"
    "shelve|file|translate|interpret|dispatch|referee|umpire|choreograph|blog|code|program": "!you your this for_hours",
    "go": "to into !your website site page events",
    "attend|attended": "the school university college high night evening a !your talk lecture session webinar workshop "
    "event conference you "
    "panel presentation fair",
    "help|helped": "my at in out our",
    "care|cared": "for !deeply",
    "raise|raised": "two three my four five a chickens goats sheep",
    "used": "to !think believe watch read listen dream see hate love",
    "learned|learnt|learn": "welding carpentry plumbing baking my !most lot",
    "trade|change|changed": "careers jobs trades",
    "live|lived": "in on with at !for constantly",
    "turn|turned": "1* 2* 3* 4* 5* 6* eighteen sixteen seventeen twenty forty fifty",
    "started|began|start|begin": "a an my at in as university college school working out teaching !reading watching following to with",
}
# What somebody may be, in a phrase without a verb.
ROLES = word_set(
    "student undergrad undergraduate freshman sophomore postgrad pupil apprentice trainee fresher dropout veteran "
    "candidate intern senior junior graduate grad alum alumna alumnus changer nurse barista welder mechanic waiter waitress "
    "cashier carpenter plumber electrician cook baker farmer hairdresser cyclist musician dancer painter sculptor actor refugee "
    "immigrant newcomer chef soldier sailor medic paramedic librarian clerk driver bartender roofer bricklayer scaffolder teacher"
)
