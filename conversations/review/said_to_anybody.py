"""Words of what is said to anybody in a first message: asked for, praised, or had by all."""

from __future__ import annotations

from conversations.review.lexicon import word_set

# "Could you tell me", "if you prefer", "thank you": what follows is asked of anybody.
BEFORE = word_set(
    "could can would will may might shall should do did does if when whenever whatever whichever wherever unless thank thanks "
    "are were is have has let wish hope help please appreciate bother ask asking asked tell call phone ring email message text "
    "write contact see meet "
    "join buy treat invite get give show send offer with to for of from at by about on around like than love know make makes keep"
)
MODALS = word_set("could can would will may might shall should must ought cannot")
ADVERBS = word_set(
    "also once recently really then just now even still already always first actually kindly both all probably yourself personally "
    "apparently clearly certainly surely obviously"
)
# Verbs that are about answering, choosing, having time, or hiring.
ANYBODY = word_set(
    "choose prefer like want think need feel wish see fit get got let know please suits suit decide name pick agree mind find "
    "consider read reply answer respond hear receive help say please appoint happen seem may find spare make take look come "
    "well too much so and or but as at in on to for the a an this that it is was be been being me my i we us all any again very "
    "sincerely soon ever yet not up if because while with by from about of off out over next then today tomorrow in advance "
    "would could can will might should must had have has did does do are were ask allow permit give send share tell talk speak "
    "meet call propose suggest hire recruit offer accept employ popped appear appeared understand believe care expect hope "
    "wonder ignore refuse owe deserve exist enjoy love hate guess imagine remember forget wait reach schedule confirm "
    "one there sound who which what how where why than sir madam guys people folks personally directly via through before after "
    "during between within without until since though although unless except like"
)
AVAILABLE = word_set(
    "well busy free available able willing open interested okay fine good great doing happy up there here ready sure comfortable "
    "welcome in not too very so probably certainly surely young kind most more the right person person_to amazing awesome having "
    "looking getting reading wondering considering going staying keeping enjoying safe healthy hiring recruiting seeking curious "
    "generous nice super really extremely quite obliged supposed required expected asked allowed alive wrong unable unsure away "
    "back out off around online on at all and or but if to as by the_one only human like still hopefully active less least"
)
# What anybody is told to be.
FLATTERY = word_set(
    "expert professional leader inspiration role model legend star best person people man woman lady guy someone somebody "
    "successful experienced accomplished knowledgeable impressive inspiring important senior professionals pro genius hero god "
    "angel saint lifesaver queen king boss authority mentor figure human being kind type sort candidate contact "
    "choice fit one source resource "
    "wise smart brilliant intelligent talented respected known prominent influential established skilled qualified"
)
# What anybody may have: "you have a minute", "have been very kind".
HAVE = word_set(
    "time minute minutes moment chance few lot lots bit little couple hour hours second spare day week weekend question "
    "questions idea "
    "ideas busy great good nice wonderful lovely full experience power right opportunity job position opening openings vacancy "
    "such so very too really well successful kind helpful there able in through around it everything things "
    "much many any some more slot gap window need choice say plan plans doubt all great_deal career future life "
    "me my this that from to your no not heart duty obligation phone car amazing incredible"
)
# "How you started", "you achieved so much".
CLICHES = word_set(
    "started began begin start got get succeeded made make chose choose decided achieved accomplished become became ended reached "
    "done did built grew came come gone worked seen managed landed found broke entered rose climbed advanced progressed developed"
)
# What anybody has, whatever is said to narrow it: "your thoughts on", "your profile on LinkedIn".
NEVER_NARROWED = word_set(
    "time schedule calendar convenience choice choosing help advice reply response answer answers kindness generosity consideration "
    "attention day days week weekend inbox email mail message number name side part end understanding cooperation support guidance "
    "insight insights thoughts thought opinion opinions feedback interest availability preference preferences profile activities "
    "patience input favor assistance perspective wisdom desk pleasure leisure disposal contact contacts recruiter hr "
    "tips questions address phone lunch evening evenings morning mornings afternoon terms door agenda diary hand "
    "hands lead energy vibe vibes style attitude smile aura mindset drive ambition dedication passion look looks "
    "picture "
    "photo spirit positivity professionalism "
    "timetable doing brain brains spare hours minutes page details area knowledge footsteps shoes ear ears eyes eye "
    "heart mind head website site linkedin card opening openings vacancy vacancies posting internship internships referral "
    "recommendation permission approval mentorship connections connection reference references secretary assistant hiring recruitment "
    "application applications resume consent decision invitation request network networks view views words word person self "
    "staff employees employee people colleague colleagues industry field sector profession area line business email_address "
    "family health holiday holidays break breaks coffee tea way own world earliest soonest convience conveniance "
    "availabilty success successes achievements accomplishments skills talent talents strengths dream dreams job_posting "
    "postings roles positions jobs vacation favour replies suggestion suggestions recommendations comments intern interns "
    "house place_of_work review consideration_of excuse excuses duty obligation turn call zoom yes"
)
# What anybody has, unless something narrows it: "your role at", "your path from".
NARROWABLE = word_set(
    "company firm team organization workplace office group department work life career path job role experience experiences journey "
    "position background expertise future story stories inspiration history trajectory transition reading city place institution "
    "corporation unit agency business degree education studies title shoes start beginnings beginning years training "
    "account institute past progress growth occupation employer"
)
PRAISE = word_set(
    "busy kind valuable precious professional very whole own helpful best good new wonderful great quick prompt earliest free own "
    "impressive amazing inspiring extensive vast rich successful current personal esteemed respected honest valued important "
    "interesting fascinating incredible remarkable outstanding excellent brilliant long unique awesome cool nice exciting "
    "exceptional stellar diverse prestigious reputed renowned honorable generous wise expert first next last many such really "
    "daily everyday typical normal regular usual favorite immediate humble inspirational reputable well"
)
# A noun phrase ends before one of these.
ENDS_THING = word_set(
    "and or but so would could can i you we he she they it is are was were be been has have had do does did will shall may might must "
    "if because that which who whom whose when where why how while as than then at in on with for from into to of by about around "
    "between through over after before during since until without within via per under near behind today tomorrow now me us "
    "them him my our your the a an this these those there here not sir madam please too also really makes make inspired "
    "inspires looks look sounds sound seems seem caught stood stands helped helps gave"
)
NARROWING = word_set("at in on as with from for into of where when between through to that which before after during")
# "In this field", "at work": narrows nothing.
GENERAL = word_set(
    "field fields industry industries area areas sector profession professions business general work life me you it this that here "
    "there career careers company organization firm us them today now future world market line team past particular person "
    "people anything everything something your my order mind person position level job place point time same such workplace phone "
    "zoom linkedin detail depth any some what how various different many several so which whatever"
)
IRREGULAR = word_set(
    "did went came became got made wrote said told spoke gave built ran led taught left began chose drew took shot sang won held kept "
    "found met saw drove flew grew knew lent lost paid put rose sat sent set showed shut sold stood stole swam threw wore cut bought "
    "brought caught fought thought felt dealt meant read rebuilt sought slept spent struck swore woke wound bore broke fell forgot "
    "hid let quit rode shook shone spun stuck tore understood withdrew wove bred fed bound dug written taken run"
)
