"""Words of a student put into shape for a draft: articles, names, studies, roles, places, fields, and "she" turned into "you"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.writing.names import Address, address
from conversations.writing.phrases import Field, Role, field, role, workplace
from conversations.writing.studies import studies
from conversations.writing.to_you import to_you
from conversations.writing.words import shorten, tidy, with_article

ARTICLES = """
an MRI technologist|an hour|a university lecturer|a UX designer|an honest broker|a one-year course
an umbrella maker|a European|an 11th grader|an 8-year-old|a 1st-year|an NHS nurse|a NATO officer
an X-ray technician|a unicorn|an unpaid carer|an élève|a user|an R&D lead|an MSc student|a PhD student|a NURSE
an HR partner|a Ukrainian teacher|an uncle|a urologist|an AI engineer|an undergraduate|an uninsured driver
a U-boat captain|an “hour” man
"""


@pytest.mark.parametrize("phrase", ARTICLES.strip().replace("\n", "|").split("|"))
def test_articles_are_as_spoken(phrase: str) -> None:
    assert with_article(phrase.split(" ", 1)[1]) == phrase


@pytest.mark.parametrize(
    ("typed", "called", "formal"),
    [
        ("Maya Chen", "Maya", "Maya Chen"),
        ("maya chen", "Maya", "Maya Chen"),
        ("Dr. Maya Okafor", "Dr. Okafor", "Dr. Okafor"),
        ("Prof. Dr. Ludwig van der Berg", "Prof. Dr. van der Berg", "Prof. Dr. van der Berg"),
        ("Chen, Maya", "Maya", "Maya Chen"),
        ("Maya Chen, PhD", "Maya", "Maya Chen"),
        ("Maya (she/her)", "Maya", "Maya"),
        ("my uncle Bob", "Uncle Bob", "Uncle Bob"),
        ("mr smith", "Mr Smith", "Mr Smith"),
        ("🌊 Maya", "Maya", "Maya"),
        ("李小龙", "李小龙", "李小龙"),
        ("Dr.", "", ""),
        (" \n", "", ""),
    ],
)
def test_names_are_addressed(typed: str, called: str, formal: str) -> None:
    assert address(typed)[1:3] == (called, formal)
    assert isinstance(address(typed), Address)


@pytest.mark.parametrize(
    ("typed", "learner"),
    [
        ("second-year biology at Leeds", "a second-year biology student at Leeds"),
        ("I'm in my second year of biology at Leeds", "a second-year biology student at Leeds"),
        ("final year at Northgate High School", "a final-year student at Northgate High School"),
        ("Law", "a law student"),
        ("I'm studying law at Oxford", "a law student at Oxford"),
        ("Computer Science, TU Delft", "a Computer Science student at TU Delft"),
        ("a senior at Lincoln High", "a senior at Lincoln High"),
        ("PhD candidate in physics", "a PhD candidate in physics"),
        ("Currently in 11th grade at Lincoln High", "an 11th grade student at Lincoln High"),
        ("MSc in data science at TU Delft", "an MSc student in data science at TU Delft"),
        ("Bachelor's degree in biology", "a bachelor's student in biology"),
        ("I go to Leeds", "a student at Leeds"),
        ("first-year maths in Cork", "a first-year maths student in Cork"),
        ("fourth-year mechanical engineering in Toronto", "a fourth-year mechanical engineering student in Toronto"),
        ("MSc in physics in Zurich", "an MSc student in physics in Zurich"),
        ("Biology, University of Leeds", "a biology student at the University of Leeds"),
        ("biology at leeds 2nd year", "a second-year biology student at Leeds"),
        ("biology at Leeds, second year", "a second-year biology student at Leeds"),
        ("computer science at mit (3rd yr)", "a third-year computer science student at MIT"),
        ("engineering, in my final year", "a final-year engineering student"),
        ("biology at leeds beckett university", "a biology student at Leeds Beckett university"),
        ("law at uni", "a law student at uni"),
        ("I dropped out last year", ""),
        ("none", ""),
        ("", ""),
    ],
)
def test_studies_go_after_i_am(typed: str, learner: str) -> None:
    assert studies(typed, "student").learner == learner


def test_studies_that_fit_nowhere_stand_aside() -> None:
    assert studies("Biology (second year), Leeds, evening classes", "student").aside.startswith("Biology (second year)")


@pytest.mark.parametrize(
    ("typed", "shaped"),
    [
        ("Reef ecologist", Role("reef ecologist", "person")),
        ("She is a nurse", Role("nurse", "person")),
        ("Senior Nurse", Role("Senior Nurse", "person")),
        ("French teacher", Role("French teacher", "person")),
        ("Software Engineer II", Role("Software Engineer II", "person")),
        ("CEO", Role("CEO", "title")),
        ("VP of Engineering", Role("VP of Engineering", "title")),
        ("Marketing", Role("marketing", "area")),
        ("HR", Role("HR", "area")),
        ("Meeresbiologin", Role("meeresbiologin", "other")),
        ("works with turtles", Role()),
        ("", Role()),
    ],
)
def test_roles_have_a_kind(typed: str, shaped: Role) -> None:
    assert role(typed) == shaped


@pytest.mark.parametrize(
    ("typed", "shaped"),
    [
        ("at Google", "Google"),
        ("University of Leeds", "the University of Leeds"),
        ("her own studio", "your own studio"),
        ("self-employed", ""),
        ("freelance", ""),
        ("the city zoo", "the city zoo"),
        ("Acme Inc.", "Acme Inc"),
    ],
)
def test_workplaces_stand_after_at(typed: str, shaped: str) -> None:
    assert workplace(typed) == shaped


@pytest.mark.parametrize(
    ("typed", "shaped"),
    [
        ("Nursing", Field("nursing")),
        ("Japanese literature", Field("Japanese literature")),
        ("I want to be a nurse", Field(role="nurse")),
        ("be an astronaut", Field(role="astronaut")),
        ("to help people", Field("helping people")),
        ("work with animals", Field("working with animals")),
        ("I like games", Field()),
    ],
)
def test_fields_stand_after_about(typed: str, shaped: Field) -> None:
    assert field(typed) == shaped


@pytest.mark.parametrize(
    ("said", "to_them"),
    [
        ("her talk about coral reefs", "your talk about coral reefs"),
        ("I loved your article", "I loved your article"),
        ("She works with turtles and whales", "you work with turtles and whales"),
        ("she dives and teaches at Leeds", "you dive and teach at Leeds"),
        ("he always gives great talks", "you always give great talks"),
        (
            "I saw him at the fair and loved his talk about Darwin",
            "I saw you at the fair and loved your talk about Darwin",
        ),
        ("Maya's talk on reefs", "your talk on reefs"),
        ("Maya Chen gives talks, I loved one", "you give talks, I loved one"),
        ("she's worked in Antarctica", "you've worked in Antarctica"),
        ("she's kind", "you're kind"),
        ("their work on reefs", "your work on reefs"),
        ("coral reefs and their fish", "coral reefs and their fish"),
        ("my aunt works with her", "my aunt works with you"),
        ("how he got from law to games", "how you got from law to games"),
        ("the career is hers", "the career is yours"),
        ("her brother and his boat", "your brother and his boat"),
    ],
)
def test_what_is_said_about_them_can_be_said_to_them(said: str, to_them: str) -> None:
    assert to_you(said, "Maya Chen", "Maya") == to_them


@given(st.text(max_size=300))
def test_any_words_become_one_clean_line(words: str) -> None:
    line = tidy(words)
    assert line == line.strip()
    assert "  " not in line
    assert line.isprintable()
    assert tidy(line) == line


@given(st.text(max_size=80), st.integers(5, 60))
def test_words_are_cut_to_the_room_there_is(words: str, most: int) -> None:
    cut = shorten(words, most)
    assert len(cut) <= most
    assert cut == words or cut.endswith("…")
