"""Rules on thank-you notes: for each code, notes in which it is found and harmless ones that look alike."""

# ruff: noqa: E501  # a text a line, as students write them

import pytest

from conversations.review import review_thanks

# a note a line, | for a line break
TEXTS = {
    "nothing-specific": (
        """
Dear Sarah,||Thank you so much for your time today. It was great talking with you and I learned a lot.||Best,|Tom
Hi Sarah, thanks for the call yesterday! It was really helpful and I appreciate it. Best, Tom
Thank you for sharing your experience and your advice. I learned so much about your career.
Thanks for meeting with me. Your insights were very valuable. I hope we stay in touch.
Thank you for taking the time to speak with me about your job. I really enjoyed our conversation.
thx for the coffee! was great to meet you
Dear Ms. Lopez, I am very grateful for your time and your wisdom. Kind regards, Ana
Thank you again for the chat. You were very kind and answered all my questions.
""",
        """
Thank you for your time. Your story about the lost shipment made me laugh.
Thanks for the chat! I signed up for the statistics course you recommended.
Thank you for telling me how you moved from teaching to UX.
Thanks so much. I wrote to Priya as you suggested.
Thank you for the call. I never knew that nurses do so much paperwork.
Thank you! Your tip to start a sketch diary was great; I bought one today.
Thanks for meeting me. I keep thinking about what you said about failing early.
Thank you for your time. I will read "Made to Stick" this weekend.
Thank you for being honest about the night shifts.
I loved hearing about your fox project in Berlin. Thank you!
Thanks again! Learning that you failed your first exam was so reassuring.
I appreciated how openly you talked about burnout. Thank you.
""",
    ),
    "no-thanks": (
        """
It was great to talk to you. Your tip about sketching was useful. Best, Tom
I enjoyed our call and learned a lot about foxes.
Nice to meet you yesterday! I'll read the book.
Let's stay in touch.
""",
        """
Thank you for the call.
I'm so grateful for your time.
thx for the coffee!
I really appreciated your advice.
""",
    ),
    "asks-for-job": (
        """
Thank you for your time. Please let me know if there are any openings on your team.
Thanks for the chat! Could you pass my CV along to your manager?
Thank you. I'd love to join your team, so please keep me in mind.
Thanks! If anything comes up, I'd be happy to apply.
Thank you for the call. Would you be willing to refer me for the position?
""",
        """
Thank you for telling me how you found your first job.
Thanks for the tip about the internship fair; I'm going on Friday.
Thank you for looking at my CV; I changed the first page as you suggested.
I've applied for the internship you mentioned. Thank you!
Thank you for introducing me to Priya from recruiting. We talked on Monday.
Thanks for being so open about your job search and how hiring works.
""",
    ),
    "pressure": (
        """
Thank you. Please send me the contact by tomorrow.
Thanks for the call. You promised me an introduction, so I expect to hear from you soon.
Thank you! I need the link asap.
Thanks. Please reply as soon as possible.
""",
        """
Thank you! No need to reply.
Thanks for showing me how you work under pressure and with tight deadlines.
Thank you. I hope we can talk again some day.
Thanks! I'll send you an update in two weeks.
""",
    ),
}

GOOD = [
    (
        "Helen Park",
        "Dear Ms. Park,\n\nThank you for calling me yesterday. I had never thought of a theatre as a place for an accountant, and your story about the missing ticket money stayed with me. I've borrowed the book on charities you mentioned.\n\nI'll let you know how the exam goes.\n\nDaniel",
    ),
    (
        "Jo",
        "hey jo thx so much for the call! talked to ana like u said and shes gonna show me the workshop on monday. really appreciate it",
    ),
    (
        "Dr. Raman",
        "Dear Dr. Raman,\nthank you for your time on Tuesday. What surprised me most was how much of field research is repairing instruments; I signed up for the electronics lab right away.\nKind regards\nIngrid",
    ),
]


def codes(text: str, contact: str = "") -> list[str]:
    return [finding.code for finding in review_thanks(text.replace("|", "\n"), contact)]


def cases(side: int) -> list[tuple[str, str]]:
    return [(code, text) for code, both in TEXTS.items() for text in both[side].strip().splitlines()]


@pytest.mark.parametrize(("code", "text"), cases(0))
def test_found(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(("code", "text"), cases(1))
def test_harmless(code: str, text: str) -> None:
    assert code not in codes(text)


@pytest.mark.parametrize(("contact", "text"), GOOD)
def test_a_good_note_has_no_finding(contact: str, text: str) -> None:
    assert codes(text, contact) == []


def test_too_long() -> None:
    assert "too-long" not in codes("word " * 200)
    assert "too-long" in codes("word " * 201)


@pytest.mark.parametrize(
    ("text", "contact", "code"),
    [
        ("Dear [Name], thank you for the tip about Figma.", "Sarah Lopez", "placeholder"),
        ("Dear Sandra, thank you for the tip about Figma.", "Sarah Lopez", "wrong-name"),
        ("Dear Sir or Madam, thank you for the tip about Figma.", "Sarah Lopez", "impersonal-greeting"),
    ],
)
def test_the_greeting_is_reviewed_too(text: str, contact: str, code: str) -> None:
    assert code in codes(text, contact)
    assert code not in codes("Dear Sarah, thank you for the tip about Figma.", contact)
