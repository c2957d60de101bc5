"""`find_zone`: where students say they are. Now is 4 March 2026, 9:00 in Greenwich: 10:00 in Berlin, 4:00 in New York."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, reset_tzpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations import zones
from conversations.zones import MOST_CHOICES, ZoneChoices, ZoneFound, city_name, find_zone, valid_zone

NOW = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True, scope="module")
def without_the_systems_zones():
    """Only the zones that the program brings along."""
    reset_tzpath(())
    ZoneInfo.clear_cache()
    yield
    reset_tzpath()
    ZoneInfo.clear_cache()


def table(lines: str) -> list[tuple[str, str]]:
    """ "text -> expected" a line."""
    rows = [line.split(" -> ") for line in lines.strip().splitlines() if line.strip()]
    return [(text.strip(), expected.strip()) for text, expected in rows]


FOUND = table("""
    Europe/Berlin -> Europe/Berlin
    europe/berlin -> Europe/Berlin
    EUROPE/BERLIN -> Europe/Berlin
    europe / berlin -> Europe/Berlin
    America/New York -> America/New_York
    my zone is america/new_york please -> America/New_York
    america/argentina/buenos_aires -> America/Argentina/Buenos_Aires
    US/Eastern -> US/Eastern
    EST5EDT -> EST5EDT
    UTC -> UTC
    Berlin -> Europe/Berlin
    berlin 🙂 -> Europe/Berlin
    I live in Berlin -> Europe/Berlin
    I'm a student in Heidelberg, Germany -> Europe/Berlin
    münchen -> Europe/Berlin
    Koeln -> Europe/Berlin
    new york -> America/New_York
    New York City -> America/New_York
    NYC -> America/New_York
    LA -> America/Los_Angeles
    stanford -> America/Los_Angeles
    MIT -> America/New_York
    Ann Arbor -> America/New_York
    St. Louis -> America/Chicago
    Washington, D.C. -> America/New_York
    Honolulu -> Pacific/Honolulu
    London -> Europe/London
    London, Ontario -> America/Toronto
    Zürich -> Europe/Zurich
    zurich -> Europe/Zurich
    Łódź -> Europe/Warsaw
    São Paulo -> America/Sao_Paulo
    sao paulo -> America/Sao_Paulo
    Kyiv -> Europe/Kyiv
    Kiev -> Europe/Kyiv
    Calcutta -> Asia/Kolkata
    Bengaluru -> Asia/Kolkata
    Saigon -> Asia/Ho_Chi_Minh
    東京 -> Asia/Tokyo
    서울 -> Asia/Seoul
    Nairobi, Kenya -> Africa/Nairobi
    Cape Town -> Africa/Johannesburg
    Lagos -> Africa/Lagos
    Nice -> Europe/Paris
    nice to meet you, I'm in Hamburg -> Europe/Berlin
    Germany -> Europe/Berlin
    UK -> Europe/London
    in the UK right now -> Europe/London
    the Netherlands -> Europe/Amsterdam
    India -> Asia/Kolkata
    Japan -> Asia/Tokyo
    Singapore -> Asia/Singapore
    Kenya -> Africa/Nairobi
    Texas, Austin -> America/Chicago
    Birmingham, Alabama -> America/Chicago
    Birmingham AL -> America/Chicago
    Birmingham, UK -> Europe/London
    Birmingham, England -> Europe/London
    Cambridge, MA -> America/New_York
    Austin TX -> America/Chicago
    I'm in Charlotte, NC -> America/New_York
    Kansas City -> America/Chicago
    I live in Mexico City -> America/Mexico_City
    IST (India) -> Asia/Kolkata
    Central European Summer Time -> Europe/Berlin
    Bosnia -> Europe/Sarajevo
    Cambridge UK -> Europe/London
    Cambridge, Ontario -> America/Toronto
    Portland, OR -> America/Los_Angeles
    Bloomington, Indiana -> America/Indiana/Indianapolis
    Tbilisi, Georgia -> Asia/Tbilisi
    Atlanta, Georgia -> America/New_York
    Toronto, Canada -> America/Toronto
    Anchorage, USA -> America/Anchorage
    US east coast -> America/New_York
    California -> America/Los_Angeles
    CET -> Europe/Berlin
    I'm on CET -> Europe/Berlin
    EST -> America/New_York
    eastern time -> America/New_York
    pst -> America/Los_Angeles
    pacific standard time -> America/Los_Angeles
    JST -> Asia/Tokyo
    4:45 pm in mumbai -> Asia/Kolkata
    +05:30 -> Asia/Kolkata
""")

MISSPELT = table("""
    Sydny -> Australia/Sydney
    Atlnta -> America/New_York
    Cincinatti -> America/New_York
    I live in Sydny -> Australia/Sydney
    Berln -> Europe/Berlin
    Los Angles -> America/Los_Angeles
    San Fransisco -> America/Los_Angeles
    Sao Paolo -> America/Sao_Paulo
    Johanesburg -> Africa/Johannesburg
    Edinburg -> Europe/London
    Philadelpia -> America/New_York
    Melborne -> Australia/Melbourne
    Singapur -> Asia/Singapore
    Europe/Berln -> Europe/Berlin
""")

SEVERAL = {
    "Birmingham": ["Europe/London", "America/Chicago"],
    "cambridge": ["Europe/London", "America/New_York", "America/Toronto"],
    "I study in Durham": ["America/New_York", "Europe/London"],
    "Georgia": ["America/New_York", "Asia/Tbilisi"],
    "Paris, Texas": ["Europe/Paris", "America/Chicago", "America/Denver"],
    "IST": ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
    "Canada": ["America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax", "America/St_Johns"],
    "UTC+2": ["Africa/Johannesburg", "Europe/Athens", "Africa/Cairo", "Asia/Jerusalem"],
    "it's 10 am": ["Europe/Berlin", "Africa/Lagos"],
    "it's 10:00 here, in the morning": ["Europe/Berlin", "Africa/Lagos"],
    "4am": ["America/New_York", "America/Bogota", "America/Havana", "Pacific/Easter"],
    "noon": ["Africa/Nairobi", "Asia/Tehran"],
    "14:35": ["Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka"],
    "it's half past two pm": ["Asia/Kolkata", "Asia/Kathmandu", "Asia/Karachi", "Asia/Dhaka"],
}  # fmt: skip

NOTHING = [
    "",
    "hello",
    "no idea",
    "I'd rather not say",
    "☕",
    "what?",
    "the",
    "Europe",
    "two hours behind London",
    "99:99",
    "???",
    "/",
    "marine",
    "marine biology",
    "I'm a marine",
    "planning",
    "leading",
    "Atlantis",
    "I live in Atlantis",
    "Narnia",
    "Gotham",
]


@pytest.mark.parametrize(("text", "zone"), FOUND)
def test_found(text: str, zone: str) -> None:
    found = find_zone(text, NOW)
    assert isinstance(found, ZoneFound), f"{text!r}: {found}"
    assert (found.zone, found.sure) == (zone, True)


@pytest.mark.parametrize(("text", "zone"), MISSPELT)
def test_misspelt_is_found_and_not_sure(text: str, zone: str) -> None:
    found = find_zone(text, NOW)
    assert isinstance(found, ZoneFound), f"{text!r}: {found}"
    assert (found.zone, found.sure) == (zone, False)


@pytest.mark.parametrize(("text", "expected"), SEVERAL.items())
def test_several(text: str, expected: list[str]) -> None:
    found = find_zone(text, NOW)
    assert isinstance(found, ZoneChoices), f"{text!r}: {found}"
    assert [choice.zone for choice in found.choices] == expected
    assert len({choice.label for choice in found.choices}) == len(expected), "two buttons with the same words"


def test_ordinary_words_are_no_places() -> None:
    """Else they would be found before anybody asks whether they are a slip."""
    atlas = zones._atlas()
    assert atlas.ordinary.isdisjoint(atlas.places)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert find_zone(text, NOW) is None


def test_the_place_is_named_as_the_student_did() -> None:
    found = find_zone("munich", NOW)
    assert isinstance(found, ZoneFound)
    assert found.place == "Munich"


def test_a_clock_without_am_or_pm_may_be_either() -> None:
    found = find_zone("it's 4:00 here", NOW)
    assert isinstance(found, ZoneChoices)
    hours = {NOW.astimezone(ZoneInfo(choice.zone)).hour for choice in found.choices}
    assert {4, 16} <= hours


@pytest.mark.parametrize("minutes", range(0, 1440, 15))
def test_whatever_a_clock_shows_the_choices_show_it_too(minutes: int) -> None:
    found = find_zone(f"it's {minutes // 60:02d}:{minutes % 60:02d} here", NOW)
    assert found is None or isinstance(found, ZoneChoices)
    for choice in found.choices if found else ():
        local = NOW.astimezone(ZoneInfo(choice.zone))
        off = abs(local.hour * 60 + local.minute - minutes)
        assert min(off, 1440 - off) in range(31) or (1 <= minutes // 60 <= 12), choice


@pytest.mark.parametrize(
    "zone", ["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Sydney", "Asia/Tokyo"]
)
@pytest.mark.parametrize("day", range(0, 360, 30))
def test_a_student_who_reads_out_the_clock_is_offered_a_zone_with_it(zone: str, day: int) -> None:
    now = NOW + timedelta(days=day)
    found = find_zone(f"{now.astimezone(ZoneInfo(zone)):%H:%M}", now)
    assert isinstance(found, ZoneChoices)
    offsets = {now.astimezone(ZoneInfo(choice.zone)).utcoffset() for choice in found.choices}
    assert now.astimezone(ZoneInfo(zone)).utcoffset() in offsets


# --- names and tables ---


@pytest.mark.parametrize(
    ("name", "valid"),
    [
        ("Europe/Berlin", True),
        ("UTC", True),
        ("Asia/Calcutta", True),
        ("europe/berlin", False),
        ("Berlin", False),
        ("", False),
        ("Factory", False),
        ("../../etc/passwd", False),
        ("Europe", False),
    ],
)
def test_valid_zones(name: str, valid: bool) -> None:
    assert valid_zone(name) is valid


@pytest.mark.parametrize(
    ("zone", "city"),
    table("""
    Europe/Berlin -> Berlin
    America/New_York -> New York
    America/Argentina/Buenos_Aires -> Buenos Aires
    America/Sao_Paulo -> São Paulo
    Asia/Calcutta -> Kolkata
    UTC -> UTC
    Nowhere/At_All -> At All
    """),
)
def test_city_names(zone: str, city: str) -> None:
    assert city_name(zone) == city


def test_every_name_is_a_zone_that_loads() -> None:
    for name in zones._atlas().names:
        assert ZoneInfo(name).key == name


def test_every_zone_in_the_tables_exists() -> None:
    atlas = zones._atlas()
    named = {choice.zone for places in (*atlas.places.values(), *atlas.short.values()) for choice in places}
    assert named | set(atlas.offered) | set(atlas.shown) <= atlas.names
    assert set(atlas.states.values()) <= set(atlas.places)
    assert len(atlas.places) > 1000


def test_every_zone_finds_itself() -> None:
    for name in zones._atlas().names:
        found = find_zone(name, NOW)
        if "/" in name:
            assert isinstance(found, ZoneFound)
            assert found.zone == name


# --- anything at all ---

PIECES = st.sampled_from(
    ("berlin", "Birmingham", "UK", "AL", "US", "CET", "est", "3pm", "14:35", "UTC+2", "GMT", "/", "Europe/", ",", "I'm in", "georgia",
     "new", "york", "half past two", "Sydny", "noon", "-", "+", "99", "東京", "🙂", "ahead", "midnight", "12.30", "1530")
)  # fmt: skip


@settings(max_examples=600)
@given(
    st.one_of(st.lists(PIECES, max_size=6).map(" ".join), st.text(max_size=40)),
    st.integers(631_152_000, 3_786_912_000).map(lambda second: datetime.fromtimestamp(second, UTC)),
)
def test_any_text_at_any_moment(text: str, now: datetime) -> None:
    found = find_zone(text, now)
    assert found == find_zone(text, now)
    match found:
        case ZoneFound(zone=zone, place=place):
            assert valid_zone(zone)
            assert place
        case ZoneChoices(choices=choices):
            assert 0 < len(choices) <= MOST_CHOICES
            assert all(valid_zone(choice.zone) and choice.label for choice in choices)
        case None:
            pass


def test_the_ends_of_time() -> None:
    for year in (1, 9999):
        for text in ("it's 14:35 here", "Birmingham, UK", "UTC+2", "Sydny"):
            now = datetime(year, 6, 1, tzinfo=UTC)
            assert find_zone(text, now) == find_zone(text, now) is not None
