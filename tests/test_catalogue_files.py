"""Whatever is wrong in a data file of the catalogue is said in one line: file, field, key, trouble."""

from __future__ import annotations

import re

import msgspec
import pytest

from conversations import catalogue
from conversations.catalogue import CatalogueError, questions, quiz
from conversations.catalogue.reading import sources

# --- fields -----------------------------------------------------------------------------------------------

GOOD: dict[str, object] = {
    "name": "Bee keeping",
    "in_sentence": "bee keeping",
    "aliases": ["bees"],
    "near": ["honey"],
    "riasec": "RI",
    "soc": "45-2093",
    "entry": "A course",
    "titles": ["Beekeeper", "Queen Breeder", "Bee Inspector"],
    "found": ["Fairs", "Clubs", "Farms"],
    "questions": ["What?", "How?", "Where?"],
    "read_up": ["Hives", "Swarms", "Mites"],
}
SEARCH = 'fillers = ["a"]\ndoubts = ["not"]\nphrases = ["{field}"]'


def toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(item)}" for key, item in value.items()) + "}"
    return msgspec.json.encode(value).decode()


def a_file(**fields: dict[str, object]) -> str:
    return 'name = "Small animals"\n' + "\n".join(f"[fields]\n{id} = {toml(data)}" for id, data in fields.items())


def parse(**changes: object):
    data = {key: value for key, value in {**GOOD, **changes}.items() if value is not ...}
    return catalogue.parse("en", {"fields/farm.toml": a_file(bees=data), "search.toml": SEARCH})


def test_the_good_file_is_good():
    (field,) = parse().fields
    assert (field.id, field.cluster.id, field.cluster.name, field.soc) == (
        "bees",
        "farm",
        "Small animals",
        "45-2093",
    )


@pytest.mark.parametrize("key", GOOD)
def test_a_missing_key_is_named(key: str):
    assert trouble(**{key: ...}) == f"fields/farm.toml: bees: {key}: is missing"


@pytest.mark.parametrize("key", GOOD)
@pytest.mark.parametrize("value", [7, True, {"x": "y"}, [1], [["a"]]])
def test_a_wrong_type_is_named(key: str, value: object):
    assert re.match(
        rf"fields/farm.toml: bees: {key}: must be a (list of texts|text) in quotes, not ",
        trouble(**{key: value}),
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"colour": "red"}, "colour: is an unknown key"),
        ({"riasec": "RX"}, "riasec: 'RX' must be one to three different letters of RIASEC"),
        ({"riasec": "RR"}, "riasec: 'RR' must be one to three different letters of RIASEC"),
        ({"riasec": "RIAS"}, "riasec: 'RIAS' must be one to three different letters of RIASEC"),
        ({"riasec": "ri"}, "riasec: 'ri' must be one to three different letters of RIASEC"),
        ({"soc": "15-125"}, "soc: '15-125' is no code of an occupation like 15-1252"),
        ({"soc": "15-1250"}, "soc: '15-1250' is no code of an occupation like 15-1252"),
        ({"soc": "16-1252"}, "soc: '16-1252' is no code of an occupation like 15-1252"),
        ({"soc": "15-1252.00"}, "soc: '15-1252.00' is no code of an occupation like 15-1252"),
        ({"name": ""}, "name: '' is empty or has stray white space"),
        ({"entry": " A course"}, "entry: ' A course' is empty or has stray white space"),
        ({"name": "b" * 41}, f"name: '{'b' * 41}' is longer than 40 characters"),
        ({"titles": ["A", "B"]}, "titles: must have 3 to 6 entries, not 2"),
        ({"titles": list("ABCDEFG")}, "titles: must have 3 to 6 entries, not 7"),
        ({"found": ["A", "B"]}, "found: must have 3 to 6 entries, not 2"),
        ({"questions": ["A?", "B?"]}, "questions: must have 3 to 3 entries, not 2"),
        ({"read_up": ["A", "B", "C", "D"]}, "read_up: must have 3 to 3 entries, not 4"),
        ({"read_up": ["A", "B", "A"]}, "read_up: has 'A' twice"),
        (
            {"questions": ["A?", "B?", "C"]},
            "questions: 'C' must be one question that ends with a question mark",
        ),
        (
            {"questions": ["A?", "B?", "C? D?"]},
            "questions: 'C? D?' must be one question that ends with a question mark",
        ),
        ({"aliases": ["bees", "Bees"]}, "aliases: 'bees' is already a name of bees"),
        ({"aliases": ["bee-keeping"]}, "aliases: 'bee keeping' is already a name of bees"),
        ({"near": ["bees"]}, "near: 'bees' is already a name of bees"),
        ({"near": ["?!"]}, "near: has an entry without letters"),
    ],
)
def test_a_wrong_value_is_named(changes: dict[str, object], expected: str):
    assert trouble(**changes) == f"fields/farm.toml: bees: {expected}"


def trouble(**changes: object) -> str:
    with pytest.raises(CatalogueError) as caught:
        parse(**changes)
    message = str(caught.value)
    assert "\n" not in message
    return message


SECOND = {**GOOD, "name": "Wasps", "in_sentence": "wasps", "aliases": ["wasp"], "near": []}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"fields/zoo.toml": a_file(bees=SECOND)},
            "fields/zoo.toml: bees: id: 'bees' is taken by fields/farm.toml",
        ),
        (
            {"fields/zoo.toml": a_file(wasps={**SECOND, "aliases": ["Honey"]})},
            "fields/zoo.toml: wasps: aliases: 'honey' is already a name of bees",
        ),
        (
            {"fields/zoo.toml": a_file(wasps={**SECOND, "name": "Bees"})},
            "fields/zoo.toml: wasps: name: 'bees' is already a name of bees",
        ),
        (
            {"fields/zoo.toml": a_file(**{"a" * 19: SECOND})},
            f"fields/zoo.toml: {'a' * 19}: id: '{'a' * 19}' must be at most 18 of the letters a-z, digits and _",
        ),
        (
            {"fields/zoo.toml": a_file(**{"Bad-Id": SECOND})},
            "fields/zoo.toml: Bad-Id: id: 'Bad-Id' must be at most 18 of the letters a-z, digits and _",
        ),
        ({"fields/zoo.toml": 'name = "Zoo"\nfields = 3'}, "fields/zoo.toml: fields: must be a table, not 3"),
        (
            {"fields/zoo.toml": 'name = "Zoo"\n[fields]\nbees = 3'},
            "fields/zoo.toml: fields.bees: must be a table, not 3",
        ),
        ({"fields/zoo.toml": "[fields]"}, "fields/zoo.toml: name: is missing"),
        ({"fields/zoo.toml": 'x = 1\nname = "Zoo"\n[fields]'}, "fields/zoo.toml: x: is an unknown key"),
        ({"fields/zoo.toml": "name = "}, "fields/zoo.toml: Invalid value (at end of document)"),
        (
            {"search.toml": 'fillers = []\ndoubts = []\nphrases = ["x"]'},
            "search.toml: phrases: 'x' has no place for {field}",
        ),
        (
            {"search.toml": "fillers = []\ndoubts = []\nphrases = []"},
            "search.toml: phrases: must have 1 to 1000 entries, not 0",
        ),
        ({"search.toml": SEARCH + "\nx = 1"}, "search.toml: x: is an unknown key"),
    ],
)
def test_a_wrong_file_is_named(files: dict[str, str], expected: str):
    good = {"fields/farm.toml": a_file(bees=GOOD), "search.toml": SEARCH}
    with pytest.raises(CatalogueError) as caught:
        catalogue.parse("en", good | files)
    assert str(caught.value) == expected


def test_missing_files_are_named():
    with pytest.raises(CatalogueError, match=r"^search.toml: there is no such file$"):
        catalogue.parse("en", {"fields/farm.toml": a_file(bees=GOOD)})
    with pytest.raises(CatalogueError, match=r"^fields: there is no field$"):
        catalogue.parse("en", {"search.toml": SEARCH})


# --- bank and quiz ----------------------------------------------------------------------------------------

QUESTIONS = sources("en")["questions.toml"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[path]", "[paths]", "questions.toml: path"),
        (
            'order = "warm_up"',
            'order = "first"',
            "questions.toml: path: order: 'first' must be one of warm_up, core, closing",
        ),
        ('order = "warm_up"', 'order = "warm_up"\nx = 1', "questions.toml: path: x: is an unknown key"),
        ('order = "warm_up"', "", "questions.toml: path: order: is missing"),
        (
            'goals = ["education"]',
            'goals = ["fame"]',
            "questions.toml: path: path_1: goals: 'fame' must be one of pros_cons, ",
        ),
        (
            'goals = ["education"]',
            "goals = []",
            "questions.toml: path: path_1: goals: must have 1 to 1000 entries, not 0",
        ),
        ('goals = ["education"]', "aims = []", "questions.toml: path: path_1: goals: is missing"),
        (
            "into this work?",
            "into this work.",
            "questions.toml: path: path_1: text: 'How did you find your way into this work.' must be",
        ),
        (
            'love_3 = { text = "What keeps',
            '# "',
            "questions.toml: love: questions: must have at least 3 entries, not 2",
        ),
        (
            "[typical_day]",
            "x = 1\n[typical_day]",
            "questions.toml: openings: questions.x: must be a table, not 1",
        ),
        ("# Questions", '[fame]\norder = "core"\n# Questions', "questions.toml: fame: is an unknown kind"),
        (
            "What drew you to this work when you could have gone elsewhere?",
            "How did you find your way into this work?",
            "questions.toml: path: 'How did you find your way into this work?' is there twice",
        ),
        (
            'when everything goes to plan?", goals = ["typical_day"] }',
            'when all goes well?", goals = ["trends"] }',
            "questions.toml: typical_day: typical_day_3: goals: must hold 'typical_day'",
        ),
        ("[path]", "[path", "questions.toml: Expected"),
    ],
)
def test_a_broken_bank_is_named(old: str, new: str, expected: str):
    assert old in QUESTIONS
    with pytest.raises(CatalogueError) as caught:
        questions.parse({"questions.toml": QUESTIONS.replace(old, new, 1)})
    assert str(caught.value).startswith(expected)
    assert "\n" not in str(caught.value)


STATEMENTS = sources("en")["quiz.toml"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("r1 =", "x1 =", "quiz.toml: statements: 'x1' must be a letter of riasec with 1 or 2"),
        ("r1 =", "# r1 =", "quiz.toml: statements: must be two for each letter, not 11 in all"),
        ("R =", "X =", "quiz.toml: letters: must hold each of RIASEC and nothing else"),
        ("[letters]", "x = 1\n[letters]", "quiz.toml: x: is an unknown key"),
        ("[letters]", "[names]", "quiz.toml: letters: is missing"),
        ("r1 =", "r1 = 3 #", "quiz.toml: statements: r1: must be a text in quotes, not 3"),
    ],
)
def test_a_broken_quiz_is_named(old: str, new: str, expected: str):
    assert old in STATEMENTS
    with pytest.raises(CatalogueError) as caught:
        quiz.parse({"quiz.toml": STATEMENTS.replace(old, new, 1)})
    assert str(caught.value) == expected
