"""Whole messages as students send them: good ones without any finding, others with exactly these."""

# ruff: noqa: E501  # a text a line, as students write them

import pytest

from conversations.review import review_invitation

GOOD = [
    (
        "email",
        "Helen Park",
        """Dear Ms. Park,

My name is Daniel and I am finishing my first year of accounting at a community college in Leeds. Mr. Hughes, who taught us tax law, said you left an audit firm to run the books of a theatre, and I have been thinking about that ever since.

Would you be willing to tell me about it in a phone call of 15 or 20 minutes? I can work around your rehearsals, any day this month.

Either way, thank you for reading this.

Kind regards,
Daniel Osei""",
    ),
    (
        "email",
        "Dr. Priya Raman",
        """Subject: A student's question about glacier research

Dear Dr. Raman,

I am a geology undergrad at the University of Oslo, and your paper on meltwater channels was the first one I read twice. I'm trying to find out whether a life in field research would suit me.

Could I ask you a few questions about how you spend your year? 20 minutes on Zoom would be plenty, at a time that is easy for you.

Thank you very much, and I understand if you are too busy.

Ingrid Dahl""",
    ),
    (
        "linkedin_note",
        "Marcus Hill",
        """Hi Marcus, I'm a CS sophomore at ASU and saw your post on leaving big tech for a farm co-op. Could I ask you about it in a 15-min call sometime? Totally fine if not. Thank you!""",
    ),
    (
        "linkedin_note",
        "Yuki Tanaka",
        """Hello Yuki, we both studied textile design at Saxion! I graduate next year and am curious about your work at the museum. Would you have 15 minutes to talk? I'd be grateful.""",
    ),
    (
        "linkedin_message",
        "Beatriz Souza",
        """Hi Beatriz,

My cousin Rafa told me you translate court hearings. I study languages (3rd year) and had no idea that this job existed! I'm not looking for work, I'd just love to understand what it is really like.

Would you have a quarter of an hour for a call in the next weeks? I'm free most evenings, but I'm happy to fit your schedule. Thanks a lot!

Ana""",
    ),
    (
        "text_message",
        "Uncle Joe",
        """hey uncle joe! its mia. mum says u used to work on ships?? im in year 12 and thinking about marine engineering. could i call u for 15 min sometime this weekend or next? would help a lot, thank u!!""",
    ),
    (
        "text_message",
        "Coach Daniels",
        """Hi Coach Daniels, this is Leo from the 2019 team. I'm studying sports science now and thinking about coaching. Could I buy you a coffee and ask how you got started at the club? 20 minutes, whenever suits you. Thanks!""",
    ),
    (
        "linkedin_message",
        "Tom O'Reilly",
        """Hi Tom – I'm a nursing student in my final year at DCU. I heard your interview on the Ward Stories podcast, and the part about night shifts made me laugh out loud. I'd love to hear more: would a 15-minute chat be possible some time next week or later? I know you're busy, so no worries at all if not. Many thanks, Aoife""",
    ),
    (
        "email",
        "Sofia Rossi",
        """Hello Sofia,

I found your name in our alumni directory. I am in the second year of the same chemistry programme that you finished in 2015, and I'm not sure if the lab is the place for me. Your move into patent law surprised me: I didn't know you could do that with our degree.

May I invite you for a coffee near your office, half an hour at most? I could come on a Tuesday or Thursday afternoon, or any other time you like.

I would really appreciate it.

Best wishes
Luca""",
    ),
    (
        "linkedin_message",
        "Grace Kim",
        """Dear Grace, I'm a high school senior in Tacoma and I want to study architecture. I bike past the library you designed every day. Could we talk on the phone for about 20 minutes some afternoon? I have a few questions about what the studies are really like. It would mean so much to me. Sincerely, Noah""",
    ),
]

OTHERS = [
    (
        "email",
        "Helen Park",
        """Dear Sir or Madam,

I am a hard-working and motivated accounting graduate with a GPA of 3.9. I am looking for a job at your firm. Please find attached my CV.

I would like to meet you on Monday at 10am for an hour. Please confirm by Friday.""",
        [
            "asks-for-job",
            "impersonal-greeting",
            "no-reason",
            "no-thanks",
            "one-slot-only",
            "pressure",
            "resume-unasked",
            "too-much-time",
        ],
    ),
    (
        "linkedin_message",
        "Marcus Hill",
        """Hi Mark Jones, hope ur well! Id love to pick your brain over a quick call. Thanks""",
        ["no-introduction", "no-reason", "no-time-limit", "wrong-name"],
    ),
    (
        "linkedin_message",
        "Sara Ali",
        """Hi [First Name], I'm a student at [School]. I love your work on solar cells. Can we chat for 15 minutes? Thanks""",
        ["placeholder"],
    ),
    (
        "text_message",
        "Jo Brand",
        """hi jo im a student and i saw ur shop. r u hiring? i can start right away. thx""",
        ["asks-for-job", "no-conversation-ask"],
    ),
]


@pytest.mark.parametrize(("channel", "contact", "text"), GOOD)
def test_a_good_invitation_has_no_finding(channel: str, contact: str, text: str) -> None:
    assert review_invitation(text, channel, contact) == ()


@pytest.mark.parametrize(("channel", "contact", "text", "expected"), OTHERS)
def test_all_codes_of_an_invitation(channel: str, contact: str, text: str, expected: list[str]) -> None:
    assert sorted({finding.code for finding in review_invitation(text, channel, contact)}) == expected
