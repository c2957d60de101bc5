"""Names: titles, accents, nicknames; whether a greeting's name may be the contact's."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.review.lexicon import word_set
from conversations.review.reading import fold

TITLES = word_set(
    "mr mrs ms miss mx dr prof professor doctor sir madam dame dean captain judge rev reverend coach chef herr frau "
    "mister missus mme monsieur madame senor senora associate assistant assoc"
)
SUFFIXES = word_set("phd md jr sr ii iii iv esq mba cpa rn pe msc bsc ma ba dds jd")
PARTICLES = word_set("van von der den de la le du da dos del di el al bin ibn y e")

# Between bars: forms of one name. A greeting by any of them reaches the right person.
_NICKNAMES = """
alexander alexandra alex sandra sasha lex xander al ali | abigail abby gail | andrew andy drew | andrea andie |
anthony antonio tony ant | anna anne ann hannah annie anya nan | barbara barb babs | benjamin ben benny | beatrice bea
trixie | bradley brad | bernard bernie | caroline carolyn carol carrie caro | catherine katherine kathryn katharine
kathleen katarina kate katie kathy cathy kat kitty kath kay | charles charlie chuck chas | charlotte charlie lottie |
christopher chris kit topher | christine christina kristina chris chrissy tina | daniel dan danny | danielle dani |
david dave davey | deborah debra deb debbie | dominic dom | dorothy dot dottie | douglas doug | edward ed eddie ted
ned teddy | eleanor ellie nell nora | elizabeth elisabeth liz beth betty lizzie eliza lisa betsy libby ellie | emily
em emmy | emma em | eugene gene | evelyn eve evie | francis frank fran | frances fran francesca frankie | frederick
fred freddie | gabriel gabe | gabriella gabrielle gabby | gerald gerry jerry | geoffrey jeffrey geoff jeff | gregory
greg | gwendolyn gwen | harold harry hal | henry harry hank | isabella isabel isabelle bella izzy | jacob jake |
jacqueline jackie | james jim jimmy jamie | jane janie | janet jan | jason jay | jennifer jen jenny | jessica jess
jessie | joanna joanne jo | john jon johnny jack | jonathan jon johnny | joseph joe joey josef | joshua josh | judith
judy | julia julie jules | kenneth ken kenny | kimberly kim | lawrence laurence larry | leonard leo len lenny |
leonardo leo | lucille lucy | madeleine madeline maddie | margaret maggie meg peggy marge greta rita | maria marie
mary mia | martha marty | martin marty | matthew matt matty | maximilian max | melissa mel missy | melanie mel |
michael mike mick mickey micah | michelle shelly | miriam miri | mohammed muhammad mohamed mo | nathaniel nathan nate
nat | natalie nat tasha | natasha tasha nat | nicholas nick nico nicky niko | nicole nicki nikki | oliver ollie |
olivia liv livvy | pamela pam | patricia pat patty tricia trish | patrick pat paddy | penelope penny | peter pete |
philip phillip phil | priscilla cilla | rachel rach | raymond ray | rebecca becca becky | richard rick dick rich
richie ricky | robert rob bob bobby robbie bert | roberta bobbie | ronald ron ronnie | rosemary rose rosie | russell
russ | samuel sam sammy | samantha sam | sarah sara sally | stephanie steph | stephen steven steve | stuart stu |
susan suzanne sue susie suzie | sylvester sly | tamara tammy | teresa theresa terry tess | terence terry | theodore
theo ted teddy | thomas tom tommy | timothy tim | tobias toby | valerie val | veronica ronnie vera | victor vic |
victoria vicky tori | vincent vince vinny | virginia ginny | walter walt wally | wilhelmina mina | william will bill
billy liam willy | yevgeny eugene | zachary zach zack | xavier xavi | francisco paco pancho | ignacio nacho |
guadalupe lupe | alejandro alex ale | fernando fer nando | aleksandr alex sasha | dmitri dima | mikhail misha |
priyanka pri | siddharth sid
"""
# Sara for Sarah is how the other one is spelled, not a nickname: these are told apart on purpose.
_SPELLED = {
    frozenset(pair.split()) for pair in ("sarah sara", "stephen steven", "philip phillip", "jon john", "ann anne")
}


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_NICKNAMES.split("|")):
        for name in line.split():
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as typed, without what stands in brackets."""
    name = re.sub(r"\([^()]{0,80}\)", " ", name[:200])
    return tuple(
        word.strip(".-'’") for word in re.findall(r"[^\W\d_][\w'’.\u0300-\u036f]*", name) if word.strip(".-'’")
    )


@lru_cache(maxsize=2048)  # the same few words are compared again and again
def bare(word: str) -> str:
    """A name's word as it is compared: folded, without marks."""
    return "".join(letter for letter in fold(word) if letter.isalnum())


def is_title(word: str) -> bool:
    """Whether the word is a title ("Dr.", "Professor")."""
    return bare(word) in TITLES


@lru_cache(maxsize=256)
def own_words(name: str) -> tuple[str, ...]:
    """The words of a name that are neither title nor suffix, as typed."""
    return tuple(word for word in name_words(name) if bare(word) not in TITLES and bare(word) not in SUFFIXES)


def same(one: str, other: str) -> bool:
    """Whether two bare words may be the same person's name: the same, an initial, or a nickname."""
    if one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other)):
        return True
    if frozenset((one, other)) in _SPELLED:
        return False
    none: frozenset[int] = frozenset()
    return not _groups().get(one, none).isdisjoint(_groups().get(other, none))


def may_be(greeted: tuple[str, ...], contact: str, *, titled: bool) -> bool:
    """Whether the words of a greeting (titles left out) may name the contact.

    Where the contact is known by one name only, a title in just one of both means that they are first and last name: no quarrel.
    """
    known = [bare(word) for word in own_words(contact)][:8]
    if not known or not greeted:
        return True
    words = [bare(word) for word in greeted if bare(word) and bare(word) not in SUFFIXES]
    joined = {"".join(known[first:last]) for first in range(len(known)) for last in range(first + 2, len(known) + 1)}
    fits = [word in joined or any(same(word, name) for name in known) for word in words]
    if not any(fits):
        known_titled = any(is_title(word) for word in name_words(contact))
        return len(known) == 1 and titled != known_titled
    if all(fits) or len(known) == 1:
        return True
    covered = all(any(same(word, name) for word in words) for name in known)
    missed = [word for word, fit in zip(words, fits, strict=True) if not fit and word not in PARTICLES]
    return covered or not missed
