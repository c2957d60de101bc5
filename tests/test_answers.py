"""Sentences about what came back, what went out, and when to write again: read as people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.answers import read_answer, says_heard, says_sent, tells_answer
from conversations.names import named_instead, people_in
from conversations.rough_days import FARTHEST, read_day
from conversations.words import person

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # a Monday
ANSWERS = {
    "yes": [
        "she said yes!", "Yes she'd love to!", "He agreed to a call", "they're happy to talk",
        "she wrote back, she's in", "he accepted", "she's up for it", "got a yes", "he's busy but said yes",
        "she answered by email that she'd love to", "we have a date!", "no problem, she'll talk to me",
        "she replied and wants to meet", "He says OK", "yes, after work", "she is free on Thursday", "said sure!",
        "she says it sounds good", "she got back to me, it's on!", "He said he'd be happy to chat",
        "She'll give me 15 minutes", "yesss", "She replied!! she wants to grab coffee thursday", "positive answer",
        "he's game", "They said I can come by the office", "Absolutely, she wrote", "she gave me her calendly link",
        "he proposed Thursday 4pm", "we set a time", "she told me to pick a slot", "he said sure, call me any time",
        "Yup", "it worked! she agreed", "she'd be glad to help", "I got a positive reply", "she asked when I'm free",
        "omg she said yes", "He's happy to meet up next Tuesday", "she wrote: of course, let's talk",
        "wants to have a zoom call", "He has time on Friday", "she offered me 20 minutes",
        "good news, she is willing", "they replied that they'd be delighted", "she can do monday morning",
        "got a date!", "she invited me for lunch", "I'm in! we talk on thursday", "maya accepted",
        "she asked when would suit me", "he sent me his zoom link", "she's keen!", "he'd like to meet for a coffee",
        "reply came: yes with pleasure", "They said they could do a 20 min call", "we're on for wednesday",
        "Let's do it! I'm free Mon-Wed afternoons next week.", "Happy to chat next week!", "I'd love to! I'm free next week",
        "I'm travelling this week but would be happy to chat. How about next Thursday at 2pm or Friday the 13th at 10am?",
        "Sorry, I can't this week. How about next Tuesday at 3?", "How about Tuesday the 10th at 2pm?",
        "I'm on holiday until Monday. Can we talk Tuesday at 10?", "I'm swamped right now, but Friday 15 May at 10 works for me",
        "I haven't got time this week, would Thursday afternoon suit you?", "she can't on Tuesday, but can do Wednesday at 9",
        "I'd be glad to talk on Thursday morning", "she says any day works", "got a reply, he's happy to help", "he'll call me monday",
        "I have an appointment with her", "she wants to talk tomorrow at 5", "Yes, she can spare 15 minutes",
    ],
    "later": [
        "not now, in March", "she's busy until April", "maybe in a few weeks", "too busy right now", "not before May",
        "he asked me to write again in may", "she said not this month", "she can't now but maybe in June",
        "he's on vacation", "ask me again next term", "on parental leave", "he's swamped, try again after Easter",
        "sorry, she can't this week", "she's travelling till the 20th", "he said get back to him in autumn",
        "Said to ping her again after the conference", "not right now she says", "he is on paternity leave",
        "She wrote that this week is crazy, maybe the one after", "in two months maybe", "out of office until monday",
        "got an auto reply, she's on holiday", "He'd prefer to talk in the new year", "she has deadlines now",
        "maybe next semester", "in april", "he asked if we could do it in the summer instead",
        "she said she would get back to me after her trip", "she's moving house, wants me to write again in a month",
        "Not until the project is finished", "can't before June", "he's sick at the moment",
        "I'd love to talk, but I'm on holiday until Monday", "I'm travelling this week, please write again on Monday",
        "happy to chat, but not before Friday", "I'd be happy to talk in May", "Tuesday doesn't work for me, maybe next month",
        "I'd love to chat but this week is crazy", "she's free again in June", "How about you write to me again in two weeks?",
        "I'm not free on Tuesday, maybe later",
        "she said come back later", "too much on her plate right now", "ask again after christmas",
        "she's really busy these days", "he told me to try in september", "she said not at the moment", "in a while",
        "he's travelling, back in two weeks", "maybe when the semester is over", "can we postpone? she wrote",
    ],
    "no": [
        "no sorry", "she said no", "he declined", "unfortunately not", "she has no time", "he can’t",
        "she doesn't want to", "not interested", "it's a no", "rejected", "she's not the right person",
        "sorry, she can't help", "she turned me down", "she politely said no", "he doesn't do these kinds of talks",
        "she said she can't help me", "negative", "he isn't interested", "Sadly she can't",
        "they don't give interviews", "nah he said no", "she's too busy, so no", "she passed",
        "he said he's no longer in the field", "she doesn't have time for this", "he said sorry but no",
        "she's retired and doesn't do talks", "she refused", "I got a rejection", "sorry, can't", "he'd rather not",
        "no, she isn't allowed to", "thanks but no thanks she wrote", "she's not able to", "he said he can't do it",
        "it was a no", "she won't do it", "doesn't want to talk", "she said she's not interested, sorry",
        "Nope. declined", "she has no capacity",
    ],
    "nothing": [
        "no answer", "still nothing", "she hasn't answered", "crickets", "no reply so far", "i'm still waiting",
        "she ghosted me", "he never answered", "she didn't write back", "not a word", "seen but no reply", "silence",
        "havent heard back, still waiting", "zero response", "haven't heard anything", "no luck yet",
        "she read it but didn't reply", "it's been a week and nothing", "no response whatsoever",
        "hasn't even opened it", "not so far", "radio silence", "no answer after 4 days", "she still hasn't written",
        "not a single word", "I haven't gotten a reply", "nobody answered", "she left me on read", "nope, no reply",
        "nothing at all :(", "nothing back", "he's not responding", "she never got back to me", "no one replied",
        "i'm being ignored", "didnt hear back", "no reply after the weekend",
    ],
    "resume": [
        "he wants my cv", "wants my résumé", "she asked me to send a resume", "he asked for my CV first",
        "she'd like to see my portfolio", "she asked if I could send over my resume", "he'd like a CV before we talk",
        "They want me to send a résumé to HR", "wants to see my cv first", "wants my CV and cover letter",
        "he asked me for my resume", "please send your cv, she wrote", "she'd like to have my CV",
        "asked me to send my CV to her assistant",
    ],
    "email_only": [
        "only by email", "she prefers email", "he said to send questions by email", "she'd rather answer in writing",
        "happy to answer by email", "she said I can email her my questions", "she said email is better for her",
        "He'd answer questions in an email", "she asked me to email my questions",
        "no call, but she'll answer by mail", "only has time for a few questions by e-mail",
        "she'd prefer to do this by email", "he wants my questions in writing", "just email",
        "she doesn't do calls but answers emails", "she said she can only do email", "wants to answer by mail",
        "he says to send him the questions by email",
    ],
    "bounced": [
        "it bounced", "mail delivery failed", "the email address doesn't exist", "she doesn't work there anymore",
        "he left the company", "i got an undeliverable message", "wrong address", "email came back",
        "got a mailer daemon error", "user unknown", "her inbox is full", "the address is no longer valid",
        "her profile is gone", "message could not be delivered", "delivery status notification failure",
        "it came back undelivered", "that email doesn't work", "she moved to another company", "address not found",
        "I got an error, not delivered", "the mail bounced back", "her email no longer exists",
    ],
}  # fmt: skip
NONE = [
    "what now", "i'm not sure", "hello", "not sure what she means", "I hope she says yes", "how long should I wait",
    "ok", "should I write again", "thanks", "what should I do if she says no", "can you remind me tomorrow",
    "I'm worried she won't answer", "haha", "she looked at my profile", "good morning", "what if he never answers",
    "I think she is great", "ok thanks", "I feel silly", "is it normal that it takes so long",
    "when will you remind me", "she viewed my message", "what do I say when she calls", "can we do someone else",
    "I sent it to the wrong person", "help", "I should have written something shorter", "is she mad at me?",
    "thank you so much", "I want to write to someone else", "do you think she saw it", "i deleted it",
]  # fmt: skip


@pytest.mark.parametrize(("answer", "said"), [(answer, said) for answer, some in ANSWERS.items() for said in some])
def test_what_came_back(answer: str, said: str) -> None:
    assert read_answer(said) == answer
    assert read_answer(said.upper()) == answer
    assert read_answer(said.replace("'", "’")) == answer


@pytest.mark.parametrize("said", NONE)
def test_thinking_aloud_is_no_answer(said: str) -> None:
    assert read_answer(said) is None


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("yes", None), ("later", None), ("no", None), ("yes let it go", None), ("I'll do it later", None), ("not now", None),
        ("tomorrow, I'm busy", None), ("she said later", "later"), ("no, she declined", "no"), ("yes! she said yes", "yes"),
        ("it's a yes", "yes"), ("she hasn't answered", "nothing"), ("it bounced", "bounced"),
    ],
)  # fmt: skip
def test_where_something_else_was_asked_only_what_is_theirs_counts(said: str, answer: str | None) -> None:
    assert tells_answer(said) == answer


@pytest.mark.parametrize(
    ("said", "out"),
    [
        ("I sent it", True), ("just emailed her", True), ("done", True), ("it's out now!", True), ("wrote to him today", True),
        ("I haven't sent it", False), ("not yet", False), ("i'll send it tonight", False), ("too nervous", False),
        ("didnt send it yet", False), ("hmm", None), ("what a day", None),
    ],
)  # fmt: skip
def test_whether_it_went_out(said: str, out: bool | None) -> None:
    assert says_sent(said) is out


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("she answered", True),
        ("got a reply!", True),
        ("he wrote back", True),
        ("she hasn't replied", False),
        ("hm", False),
    ],
)
def test_whether_something_came(said: str, heard: bool) -> None:
    assert says_heard(said) is heard


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Tom Reed", ["Tom Reed"]), ("tom reed", ["tom reed"]), ("her colleague", ["her colleague"]), ("李雷", ["李雷"]),
        ("no but she suggested Tom Reed from Blue Lab", ["Tom Reed"]), ("Yes! Tom Reed", ["Tom Reed"]), ("she said try Ana", ["Ana"]),
        ("Yes, talk to María de la Cruz and Prof. O'Neil", ["María de la Cruz", "Prof. O'Neil"]), ("yes, Ana and Bo", ["Ana", "Bo"]),
        ("she'll think about it", []), ("Hmm I don't know", []), ("Not yet", []), ("nobody", []), ("", []), ("?!", []),
    ],
)  # fmt: skip
def test_people_in_a_sentence(said: str, names: list[str]) -> None:
    assert list(people_in(said)) == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Sorry I can't but my colleague Tom Reed would be great, his email is tom@geomar.de", ["Tom Reed"]),
        ("she can't, but suggested Ana", ["Ana"]),
        ("Hi Sam, sorry, I can't. Maybe ask Dr. Yusuf Demir?", ["Dr. Yusuf Demir"]),
        ("Unfortunately I can't. Best, Maya", []),
        ("Sadly I'm too busy with the Reef Survey this year", []),
        ("No. My colleagues at Blue Lab can't either", []),
        ("sorry no, please contact HR or ask again on Monday", []),
        ("I can't talk to Sam right now", []),
        ("she said no", []),
    ],
)
def test_whom_a_no_leads_to(said: str, names: list[str]) -> None:
    assert list(named_instead(said, "Maya Chen", "Sam Rivera")) == names


@pytest.mark.parametrize(("zone", "day"), [("UTC", date(2026, 4, 1)), ("Pacific/Kiritimati", date(2026, 4, 15))])
def test_a_day_is_later_than_the_students_own_today(zone: str, day: date) -> None:
    late = datetime(2026, 3, 31, 23, 30, tzinfo=UTC)  # already the first of April in Kiritimati
    assert read_day("in april", late, zone) == day


rough = st.lists(
    st.sampled_from(
        ["mid", "end", "of", "next", "in", "a", "few", "31", "99", "may", "month", "year", "week", "days", "2", "after"]
    ),
    max_size=8,
)


@given(st.text(max_size=80) | rough.map(" ".join))
def test_any_words_have_a_day_to_come_or_none(text: str) -> None:
    day = read_day(text, NOW, "Europe/London")
    assert day is None or date(2026, 3, 2) < day <= date(2026, 3, 2) + FARTHEST
    assert read_answer(text) in {*ANSWERS, None}
    assert tells_answer(text) in {*ANSWERS, None}
    assert says_sent(text) in (True, False, None)
    assert says_heard(text) in (True, False)
    assert len(people_in(text)) <= 6


@pytest.mark.parametrize(
    ("typed", "name", "relation"),
    [
        ("I know Ana Lopez", "Ana Lopez", ""),
        ("well, I also know Ana Lopez", "Ana Lopez", ""),
        ("maybe I could ask my uncle Tom Reed", "Tom Reed", "my uncle"),
        ("my Aunt Rosa", "Aunt Rosa", ""),
        ("how about maya chen", "maya chen", ""),
        ("there’s Dr. Yusuf Demir", "Dr. Yusuf Demir", ""),
        ("It's Sarah", "Sarah", ""),
        ("Ina Knowles", "Ina Knowles", ""),
        ("i know", "i know", ""),
    ],
)
def test_what_only_leads_up_to_a_name_is_not_part_of_it(typed: str, name: str, relation: str) -> None:
    assert person(typed) == (name, relation)
