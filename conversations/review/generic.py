"""The words that any thank-you note after any talk may have; what is left of a note without them is about this talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from conversations.review.lexicon import word_set

# Words that tell nothing even behind "you said that": grammar, time, and what every talk is about.
VAGUE = word_set(
    "a an the and or but nor if then than so to of in on at for with without from by as into onto over under through up down "
    "out off about around after before during since until while because though although yet i me my mine myself you your "
    "yours yourself we us our they them their he him his she her it its this that these those there here who whom whose which "
    "what when where why how am is are was were be been being do does did done doing have has had having will would could can "
    "may might should shall must not no yes never ever always often also too just only even still already again very really "
    "truly much many more most lot lots less few little all every each both any some something anything everything nothing "
    "someone anyone everyone somebody people person one ones thing things stuff way ways time times day days today yesterday "
    "tomorrow week weeks month months year years moment life lives world future past monday tuesday wednesday thursday friday "
    "saturday sunday morning afternoon evening night last next first new own such like well good better best great nice okay "
    "thank thanks thankful grateful appreciate kind kindness generous help helpful support share shared sharing talk talked "
    "talking speak speaking spoke chat call conversation discussion meeting meet met tell told telling said say saying says "
    "mention mentioned give gave given giving get got getting take took taking make made making go going went come came "
    "coming see saw seeing know knew known knowing think thought thinking feel felt feeling learn learned learning learnt "
    "hear heard hearing understand understanding find found look looking keep kept want wanted need needs needed hope wish "
    "let put use used try trying advice tips tip insight insights idea ideas thoughts perspective perspectives wisdom "
    "experience experiences story stories journey path career careers job jobs work worked working works role roles position "
    "field fields industry sector profession company business background skill skills knowledge information expertise "
    "guidance opportunity opportunities goal goals dream dreams plan plans decision decisions choice choices step steps "
    "passion passionate success successful succeed grow growth grew build built begin began start started starting become "
    "became achieve love loved loving enjoy enjoyed interesting interested inspiring inspired inspire motivated motivating "
    "valuable useful wonderful amazing important possible hard matter matters challenge challenges live living believe follow "
    "student students young school studies study studying university college question questions answer answers answered "
    "anybody nobody everybody none else able different right wrong sure true real open honest honesty honestly clear clearly "
    "deeply greatly incredibly definitely finally especially particularly etc lol haha xx"
)

_COURTESY = (
    "thanking thankfully gratitude gratefully appreciation appreciated appreciative indebted owe debt bless blessed blessing "
    "blessings god lord pray prayer prayers almighty fortunate lucky luck privilege privileged honor honour honored honoured "
    "pleasure pleased delight delighted delightful glad happy happier happiness joy thrilled excited excitement exciting "
    "eager enthusiastic enthusiasm energy energized energised energetic overwhelmed humbled humble humbling touched touching "
    "moved moving impressed impressive impress admire admiration admirable respect respected respectful esteem esteemed "
    "remarkable extraordinary exceptional outstanding excellent excellence fantastic fabulous brilliant terrific awesome "
    "incredible invaluable priceless precious lovely superb splendid perfect super cool fun funny enlightening enlightened "
    "insightful informative instructive educational eye opening opener thoughtful thoughtfulness fascinating fascinated "
    "captivating engaging stimulating provoking meaningful memorable unforgettable fruitful productive worthwhile rewarding "
    "refreshing reassuring reassured encouraging encouraged encourage encouragement uplifting comforting heartwarming warm "
    "warmth warmly welcoming welcome friendly friendliness generosity gracious graciously gracefully patient patience "
    "humility humor humour sense charming charm smile smiled smiling wise knowledgeable articulate professional "
    "professionalism professionally personality demeanor demeanour attitude character attentive approachable accomplished "
    "accomplishment accomplishments talented gifted skilled qualified legend hero star rockstar gem rock angel lifesaver icon "
    "genius model models example examples mentor mentors mentoring mentorship inspiration inspirational motivation motivate "
    "dedicated dedication devotion commitment committed sincere sincerely sincerest heartfelt heart hearts soul deep deepest "
    "profound profoundly bottom genuine genuinely authentic immense immensely enormous enormously huge hugely tremendous "
    "tremendously massive massively absolute absolutely total totally utterly completely entirely extremely highly quite "
    "rather pretty indeed seriously simply surely certainly obviously basically literally actually exactly perhaps maybe "
    "probably possibly eternally forever million billion thousand tons ton bunch heaps loads plenty beyond words express "
    "expressing expressed convey extend acknowledge recognize recognise gesture token mean means meant meaning impact "
    "impacted impression impressions lasting leave left leaving highlight highlights highlighted treat gift bring brought "
    "brings kindly kindest nicest greatest finest biggest sweetest proud pride frank frankly frankness candid candidly candor "
    "candour openness openly transparency transparent vulnerable vulnerability sweet dear dearest friend friends friendship "
    "buddy bro dude mate guys guy man girl woman lady gentleman sir madam human beings stranger strangers"
)
_TALK = (
    "interview interviews interviewing informational session sessions appointment meetings meetup meets chats chatted "
    "chatting calls called calling phone telephone rang video virtual virtually online zoom skype teams facetime whatsapp "
    "linkedin email emails emailed mail message messages messaging text texts invite invited invitation accept accepted agree "
    "agreed agreeing connect connected connecting connection connections contact contacts contacting reach reached reaching "
    "reply replied replying respond responded response exchange exchanged discuss discussed discussing discussions topic "
    "topics subject subjects dialogue talks speech conversations acquaintance introduce introduced introducing introduction "
    "coffee coffees tea lunch dinner breakfast brunch drink drinks beer pint latte cappuccino espresso cake croissant "
    "sandwich pasta pizza food meal delicious tasty yummy cafe restaurant bar pub starbucks costa place places spot italian "
    "thai chinese mexican indian table building office offices floor lobby reception receptionist room hall campus library "
    "downtown street corner avenue main view weather sunny rain rainy snow cold hot traffic train bus tram parking late "
    "delayed delay delays early ran running hurry hour hours hourly half minute minutes quarter pm oclock noon midday "
    "midnight date dates schedule scheduled scheduling schedules rescheduling busy hectic packed demanding tight calendar "
    "availability available free spare spared carve carved fit fitting squeeze squeezed despite short brief briefly quick "
    "quickly long length longer end ended ending beginning middle rest ago recent recently lately currently now soon later "
    "afterwards afterward earlier eventually meanwhile spring summer autumn fall winter january february march april june "
    "july august september october november december weekend weekends holiday holidays christmas easter thanksgiving eid "
    "diwali ramadan merry vacation break semester term attend attended attending event fair nervous anxious shy awkward ease "
    "comfortable relaxed relaxing relax sorry apologies apologize apologise apology excuse forgive pardon bother bothered "
    "trouble inconvenience interrupt disturb listen listened listening listener sit sat sitting stand standing walk home back "
    "house drove drive driving travel traveled travelled trip ride bill paid paying pay buy buying bought fourth fifth second "
    "third 1st 2nd 3rd note notes noted notebook page pages write writing wrote written line lines drop dropping letter card "
    "followup face faces name names screen camera internet died battery wifi seconds sec"
)
_SELF = (
    "academic academically class classes course courses coursework classmates assignment assignments homework paper papers "
    "essay report project projects grade grades gpa exam exams degree degrees major majoring majors minor bachelor master "
    "masters phd graduate graduates graduated graduating graduation undergraduate undergrad freshman sophomore junior senior "
    "final professor professors teacher teachers advisor adviser tutor lecturer lecture lectures scholarship club society "
    "team captain president treasurer member volunteer volunteered leader leadership communication teamwork analytical driven "
    "hardworking diligent determined determination ambitious ambition ambitions reliable punctual organized organised detail "
    "oriented learner fast self strong strengths strength weakness potential abilities ability capable competent experienced "
    "qualification qualifications competence competencies fluent language languages english spanish french german resume cv "
    "cover portfolio transcript transcripts references reference referral application applications apply applied applying "
    "applicant applicants candidate candidates hire hired hiring recruiter recruiters recruit employer employers employee "
    "employees employment internship internships intern vacancy vacancies openings placement entry level trainee part full "
    "permanent offer offers offered asset addition contribute contribution value add added benefit benefits beneficial "
    "benefited profit gain gained gaining obtain obtained receive received receiving acquire acquired develop developed "
    "developing development improve improved improving improvement progress progressed progressing advance advancement pursue "
    "pursuing pursuit aspire aspiring aspiration aspirations endeavor endeavors endeavour endeavours embark journeys voyage "
    "adventure chapter road roads trail direction directions destination horizon horizons footsteps shoes door doors doorway "
    "bridge landscape trends trend market markets corporate organization organisation organizations firm firms companies "
    "businesses department colleague colleagues coworkers workplace environment culture lifestyle responsibilities "
    "responsibility duties duty task tasks daily routine routines network networking networks balance wellbeing health "
    "healthy safe safely confident confidence confidently clarity clarified clearer picture overview glimpse window sight "
    "vision mindset outlook approach reality realities realistic practical practically theory insider inside outside "
    "firsthand depth details detailed detailing specific specifics general overall various several numerous countless "
    "multiple range variety aspects aspect points point key area areas side sides facet facets factor factors element concept "
    "concepts process processes requirement requirements required require expect expected expectation expectations involve "
    "involved involves aware awareness conscious realize realise realized realised reason reasons remember remembered remind "
    "reminded reminder reminds recall forget forgot forgotten forgetting reflect reflected reflecting reflection reflections "
    "consider considered considering consideration considerations determine decide decided deciding choose chose chosen "
    "choosing explore explored exploring discover discovered discovering curious curiosity wonder wondered wondering clueless "
    "lost confused confusion doubt doubts doubtful uncertain uncertainty unsure hesitant hesitation worry worried worries "
    "concern concerns concerned fear fears scared afraid stress stressed overwhelming struggle struggles struggled struggling "
    "overcome obstacle obstacles hurdle hurdles failure failures fail failed problem problems issue issues solution solutions "
    "solve difficult difficulty difficulties easy easier hardest easily tough effort efforts persevere perseverance "
    "persistence persistent resilience resilient courage courageous brave bravery faith trust trusted belief believing "
    "accident chance chances fate universe happen happens happened exaggeration exaggerate percent per cent hundred ten zero "
    "carry carried implement implemented incorporate practice practise utilize heed treasure cherish cherished resonate "
    "resonated resonates stick sticks stuck stay stayed staying remain remained stays touch keeps continue continued "
    "continuing forward ahead further furthermore moreover additionally nevertheless nonetheless besides however therefore "
    "thus hence update updates updated posted inform informed hesitate return favor favour favors repay reciprocate someday "
    "hopefully wishing wishes regards cross crossed paths joyful prosperous prosperity prosper hug hugs vibes kisses family "
    "families parents mother father mom mum mama dad papa sister brother wife husband grandmother grandfather aunt uncle "
    "cousin girlfriend boyfriend roommate roommates age ages old older younger generation generations childhood youth boy big "
    "small large high higher highest top low greater change changed changes changing transform transformed shape shaped "
    "shaping turn turned turning spark sparked ignite ignited fuel fueled broaden broadened widen deepen deepened strengthen "
    "strengthened reinforce reinforced confirm confirmed affirm affirmed validate assure assured guide guided guiding lead "
    "leads leading helped helping helps assist assisted assistance supported supporting supportive volunteerism prepare "
    "prepared preparing preparation ready readiness set equip equipped tool tools resource resources material materials "
    "pointers suggestion suggestions recommendation recommendations recommend recommended suggest suggested explain explained "
    "explaining explanation explanations describe described describing description elaborate show showed shown showing shows "
    "teach taught teaching provide provided providing provides clarify clarifying answering asked ask asking asks willing "
    "willingness willingly readily freely spend spent spending devote devoted dedicate aside donate sacrifice worth deserve "
    "deserves deserved earn earned double result results outcome outcomes successes achievement achievements accomplish "
    "accomplishing target aim aims objective objectives purpose purposes mission ideal ideals principle principles moral "
    "values truth truths lesson lessons takeaway takeaways mind minds brain brains head memory memories eyes ear ears hand "
    "hands foot feet shoulder shoulders body pick picked picking gotten somewhere anywhere everywhere nowhere elsewhere "
    "instead apart together alone across along toward towards within among between against another other others same similar "
    "similarly related relevant regarding concerning according based current present due near nearby regret promise promised "
    "promises serious silly crazy wild normal ordinary special unique particular individual personal personally private "
    "public social global international national local modern rapid slow constant constantly usually sometimes rarely seldom "
    "mostly mainly partly nearly almost barely hardly enough extra additional whole entire certain ambassador enter entered "
    "entering join joined joining parts piece bit bits couple pair number numbers amount levels accompany await awaits "
    "anticipate anticipated looked looks seem seemed seems appear appeared sound sounds sounded manage managed managing "
    "manager managers director boss supervisor ceo founder executive officer owner engineer analyst consultant associate "
    "assistant specialist expert experts practitioner practitioners professionals leaders run move moves interact interacted "
    "interacting interaction interactions engage engaged witness witnessed wanna gonna gotta kinda sorta yeah yep hey hi "
    "hello omg wow yay ugh btw fyi asap lmk idk tbh imo plz sm rn u ur smth sth cause cos til till bye cya ciao cheers ttyl "
    "soo sooo soooo sooooo muchhh thankss thanksss goodbye dearly amaze amazed amazes amazingly wonderfully kindhearted "
    "selfless selflessness humane sending send sent attach attached attaching enclose enclosed pdf document documents file "
    "www com org edu http https fingers hang chill sauce miss missed missing absence whenever wherever whoever whatever "
    "anytime anyway anyways somehow whether either neither unless once twice thrice single volumes volume testament thrive "
    "thriving flourish blossom bloom leap bounds stepping stone stones foundation foundations groundwork cornerstone "
    "milestone milestones brick ladder mountain mountains sky stars light bright brighter brightest shine shining deal away "
    "upon prove proves proved proven grant granted granting nature spirit spirits lift lifted boost boosted fire flame wings "
    "fly sail compass map guidepost beacon wave"
)
_IDIOM = (
    "word uttered spoken gold golden cloud nine painted vivid pictures hiccup hiccups technical glitch glitches trajectory "
    "setback setbacks exceed exceeding exceeded simple terms complicated complex natter chinwag yarn dead catch occupation "
    "ins outs newbie novice beginner rookie verge brink edge restored restore restoring optimistic optimism pessimistic "
    "positive positivity negative hunt onward onwards upward upwards downwards tour typical advise advised usefull futur lend "
    "lent rare craft slice portion fraction chunk blast riot diamond pearl pearls nugget nuggets wealth trove fountain fount "
    "goldmine encyclopedia encyclopaedia breath fresh air water sponge soak soaked absorb absorbed digest digested chew "
    "weight load burden relief relieved relieve calm calmed soothe soothed soothing peace peaceful quiet loud cloudy fog "
    "foggy haze blur blurry sharp sharpen focus focused lens angle frame framework blueprint template roadmap route detour "
    "crossroads fork junction stage phase stages era century decade decades lifetime youngster youngsters teen teenager adult "
    "remainder jump dive dived plunge ocean sea iceberg surface scratch scratched seed seeds planted plant root roots tree "
    "fruit fruits garden harvest flower ray sunshine sun storm dawn dark darkness tunnel knot knots nerve nerves nerved shaky "
    "butterflies stomach gut tears tear cried cry laugh laughed laughing laughter giggle grin grinning beaming glow glowing "
    "buzz buzzing pumped stoked psyched hyped hype ecstatic elated moon chuffed gobsmacked speechless blown blew blow blowing "
    "wowed stunned astonished astonishing astounding mesmerized mesmerised enthralled magnificent marvelous marvellous "
    "phenomenal stellar sterling sublime unmatched unparalleled unrivaled peerless sheer pure utmost mere bare ample abundant "
    "abundance endless infinite boundless limitless unlimited untold wholehearted wholeheartedly cordial cordially humbly "
    "duly thoroughly fully wholly vastly beautifully eloquent eloquently eloquence vivacious lively vibrant dynamic "
    "charismatic charisma presence poise grace elegance elegant classy style stylish smart intelligent intelligence clever "
    "sage guru mastery maestro pro ace champion champ king queen savior saviour guardian hospitality courtesy courteous "
    "polite politeness cooperation cooperative accommodating flexible flexibility considerate compassion compassionate "
    "empathy empathetic caring care cares cared tolerant tolerance sympathetic integrity ethic ethics ethical loyal loyalty "
    "discipline disciplined grit tenacity tenacious perseverant stamina willpower zeal zest vigor fascination awe envy "
    "jealous applause applaud salute hats hat bow praise praised congratulations congrats kudos props shout shoutout bravo "
    "hooray hurray woohoo yippee gosh goodness heavens pleasepleased belong belonged belonging click clicked vibe rapport "
    "bond bonded bonding chemistry familiar acquainted kindred alike likeminded match matched suit suits suited suitable "
    "tailored fits niche vocation trade livelihood bread butter earning rent bills money cost costs charge gratis recompense "
    "compensation reward rewards rewarded compensate repaid mark marks score pass passed passing finals midterm midterms quiz "
    "deadline swamped snowed bogged piled exhausted tired sleep slept asleep awake woke wake bed alarm overslept sick ill flu "
    "fever hospital dentist gent shant hereby accorded renewed renew counsel counsels balm weary vigour unnoticed season "
    "downtime thrill starstruck rambling ramble ramblings pep conquer towel philosophy dreading dread dreaded terrible thirty "
    "forty twenty fifteen flew pronto tho unknown abt hiii heyyy anyhow abundantly audience humoring humouring equal uplift "
    "alumna corridors winding candle lighting noise noisy mute muted unmute lag laggy frozen froze freeze audio microphone "
    "mic headphones laptop computer scarf jacket tie shirt dress outfit red blue green yellow black white convention center "
    "centre conference booth hallway lounge park bench terrace rooftop patio entrance exit elevator stairs tower plaza square "
    "mall hotel airport station chocolate sugar milk cream cookie cookies muffin bagel donut doughnut biscuits croissants "
    "soup salad burger fries sushi ramen curry tacos wine beers pints cocktail juice soda smoothie snack dessert menu waiter "
    "waitress barista tab check cheque mug cup cups glass plate advantage advantages disadvantage pros cons merit merits "
    "virtue virtues plus minus upside downside drawback drawbacks highs lows ups downs twists bumps bumpy smooth rough rocky "
    "rollercoaster roller coaster marathon sprint race finish game changer gamechanger player playing rule rules rope ropes "
    "basics fundamentals essentials abc nuts bolts nitty gritty core crux essence gist tier nail nailed hit hits strike "
    "struck chord tune music melody song sing singing dance dancing shadow shadowed shadowing observe observed observing "
    "observation watch watched watching viewed viewpoint viewpoints standpoint opinion opinions beliefs conviction "
    "convictions notion notions assumption assumptions misconception misconceptions stereotype stereotypes myth myths "
    "preconception preconceptions bias judgment judgement judgemental prejudice contemplate contemplated ponder pondered muse "
    "mull mulled deliberate debate debated debating argue argued weigh weighed narrow narrowed broad broader wide wider vast "
    "deeper shallow thin thick heavy close closer closest distance gap gaps fill filled fulfil fulfill fulfilled fulfilling "
    "fulfillment fulfilment satisfy satisfied satisfying satisfaction content contented contentment pleasurable entertaining "
    "entertained entertain amuse amused amusing hilarious witty wit lighthearted upbeat cheerful cheer cheered cheery sad "
    "sadly unfortunately regrettably alas bittersweet nostalgic adequate sufficient sufficiently insufficient lack lacks "
    "lacking shortage scarce scarcity hint hints clue clues trick tricks hack hacks secret secrets keys lock locks unlock "
    "unlocked code magic magical miracle miraculous fairy tale tales legendary epic iconic historic classic timeless eternal "
    "everlasting enduring endure endured lasts temporary instant instantly immediately sudden suddenly gradual gradually "
    "steadily steady stable stability security secure insecure unstable risk risks risky safety danger dangerous bold "
    "boldness daring dare dared venture ventured ventures odyssey quest pilgrimage expedition exploration discovery "
    "discoveries finding findings revelation revelations revealed reveal revealing epiphany awakening awaken awakened "
    "rekindle rekindled reignite reignited kindle kindled stir stirred arouse aroused provoke provoked prompt prompted "
    "trigger triggered inspireful inspirations push pushed pushing pull pulled nudge nudged kick kicked shove courageously "
    "pat pats hold held holding grip grasp grasped clutch reachable attainable doable feasible viable impossible unimaginable "
    "unthinkable unbelievable unbelievably credible credibility reputable reputation renowned famous prestigious prestige "
    "distinguished eminent notable noteworthy prominent veteran seasoned longtime established pioneer pioneering trailblazer "
    "trailblazing groundbreaking innovative innovation creative creativity original originality uniqueness platform crowd "
    "speaker panel panelist workshop seminar webinar bootcamp training trainings orientation alumni alumnus alum fellow "
    "fellows peers peer societies association committee board communications credit credits syllabus module modules limit "
    "limits limitation limitations boundary boundaries border borders barrier barriers wall walls ceiling breaking broke "
    "broken crack cracked worthwhileness futureproof xoxo kiss cuddles waves"
)
_MORE = (
    "mrs gone seek seeking far wait waiting earth please light lights shine shining chinwag natter chinwagging pep vibe vibes "
    "nugget nuggets pearl pearls golden gold crossed paths goodness behalf encounter atmosphere ambience buzz buzzing cloud "
    "spinning spin park knocked gab banter catchup chitchat yarn session sesh convo convos tete input takeaway takeaways "
    "takeway food pointer pointers boost nudge push shot arm breath fresh air sunshine ray ton worlds wealth treasure trove "
    "fountain font mine spirit spirits vote equal equals blown mind blowing mindblowing eyeopening eyeopener lifechanging "
    "gentle soft spoken classy class act saint blast riot hoot ball whirlwind rush wisest coolest chill chilled sound lush "
    "ace wicked mega stellar sterling smashing grand dandy neat dope lit fire sick rad epic legendary mvp queen king boss "
    "champ champion chief pal chap lad lass lads hun hon luv darling xo smiley emoji yay woo woohoo wow omg gosh phew yep "
    "yeah aww tbh ngl imo fyi btw asap hop hopped hopping jump jumped jumping futur advise usefull enclosed enclose attach "
    "attached org com net edu compass confusing impart imparting imparted counsel counsels candle candles baby cuddle cuddles "
    "hug hugs regards hits hit snack snacks doughnut doughnuts donut donuts muffin muffins cookie cookies pen pens swag "
    "goodies barking background rolling roll rolled yap yapping yapped community notch brighten brightening brightened dose "
    "barrage group groups investing invest invested pleasant agreeable congenial cordial cordially convivial affable amiable "
    "genial jovial cheerful cheery cheering lively animated riveting gripping absorbing entertaining enriching nourishing "
    "illuminating edifying empowering galvanizing galvanising energizing energising invigorating heartening soothing calming "
    "grounding affirming validating vivid stirring magical dreamy blissful cozy cosy intimate laid hearty heartiest utmost "
    "wholehearted unwavering boundless endless timely swift speedy unexpected impromptu virtual pledge pledges glory grandma "
    "grandmother gran granny proverb saying loses lose losing sacrificing sacrifice sacrificed accommodating accommodate "
    "hosting hosted host treating treated lovingly cherish cherished treasure treasured savor brutal brutally crammed "
    "jampacked sooo soooo thx ty tysm cheers ta"
)
_FIELDS = (
    "marketing finance financial consulting engineering mechanical electrical civil medicine medical law legal nursing "
    "accounting software science sciences data design designer education research tech technology technologies banking "
    "investment sales journalism psychology biology physics mathematics math economics management entrepreneurship startup "
    "startups advertising media healthcare pharmacy architecture art arts film theatre theater tourism politics policy "
    "government nonprofit ngo environmental biotech hr operations strategy product production fashion sports estate insurance "
    "doctor lawyer nurse accountant developer programmer scientist architect artist writer editor journalist banker economist "
    "psychologist therapist researcher entrepreneur"
)
_ABROAD = (
    "muy interesante gracias mucho muchas muchisimas saludos abrazo abrazos besos dios amigo amiga senor senora merci "
    "beaucoup mille fois bonne journee danke sehr vielen dank herzlichen grazie tante obrigado obrigada tack mange tak kiitos "
    "arigato gozaimasu domo shukran jazakallah khair inshallah mashallah alhamdulillah salam salaam namaste dhanyavaad "
    "shukriya asante sana mahalo aloha spasibo dziekuje hvala efharisto tesekkurler teşekkürler xie salamat terima kasih cam "
    "ji bhai oga verdad bien mi le la el de"
)

FIELDS = word_set(_FIELDS)
"""Fields and callings: they tell what somebody does, not what was said."""
GENERIC = (
    VAGUE
    | word_set(_COURTESY)
    | word_set(_TALK)
    | word_set(_SELF)
    | word_set(_IDIOM)
    | word_set(_MORE)
    | word_set(_ABROAD)
    | FIELDS
)

# Words of these shapes name qualities and doings, seldom what one could see or put down.
_ABSTRACT = re.compile(
    r".{4,}(?:[tsc]ions?|ness|ments?|[ai]bility|[ae]nces?|ful|fully|less|ships?|ous(?:ly)?|ive(?:ly)?|ally|ently|antly|[^aeiou]ly|wards?)"
)
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "est", "ies", "ness", "n")

_REAL = word_set("contract contracts station stations")  # near to a generic word, and no slip


@cache
def _shortened() -> frozenset[str]:
    """The longer generic words with one letter left out, to know them again where they are misspelt."""
    long = (word for word in GENERIC if len(word) >= 8)
    return frozenset(word[:at] + word[at + 1 :] for word in long for at in range(1, len(word)))


def _mended(word: str) -> Iterator[str]:
    """The word with one letter left out, or two that changed places."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _stems(word: str) -> list[str]:
    found = [word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            found += [stem, f"{stem}e", f"{stem}y"]
            if stem[-1] == stem[-2] and len(stem) > 3:
                found.append(stem[:-1])
    return found


def _new(word: str) -> bool:
    if len(word) < 3 or word[0].isdigit() or not GENERIC.isdisjoint(_stems(word)):
        return False
    if _ABSTRACT.fullmatch(word):
        return False
    if len(word) >= 7 and word not in _REAL and (word in _shortened() or not GENERIC.isdisjoint(_mended(word))):
        return False
    return not (len(word) > 4 and len(set(word)) < 3)  # "haaaaa"


@lru_cache(maxsize=20_000)
def is_new(word: str) -> bool:
    """Whether a plain word is none of those that any note may have, nor one of them inflected or misspelt."""
    return _new(word[:40])
