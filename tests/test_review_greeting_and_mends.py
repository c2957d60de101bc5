"""Whom an invitation greets, and what is mended mechanically."""

import pytest

from conversations.review import review_invitation

# code: (found, harmless), each text with the contact's name
GREETINGS = {
    "wrong-name": (
        [
            ("Hi Sarah, how are you?", "Maria Lopez"),
            ("Dear Mr. Smith, I hope", "John Schmidt"),
            ("Hello Tom!", "Tim Baker"),
            ("hi anna, im a student", "Lena Berg"),
            ("Dear Dr. Patel,\nI am", "Dr. Amara Okafor"),
            ("Hi Sara, I loved", "Sarah Lopez"),
            ("Dear Sarah Chen,", "Sarah Lopez"),
            ("Dear Ms. Chen,", "Sarah Lopez"),
            ("Good morning Peter,", "Paula Novak"),
        ],
        [
            ("Hi Sarah, how are you?", "Sarah Lopez"),
            ("Dear Ms. Lopez,", "Sarah Lopez"),
            ("Hi Dr. Okafor,", "Amara Okafor"),
            ("Hello Bob!", "Robert Miles"),
            ("Dear Jose,", "José García"),
            ("Dear Prof. Müller,", "Anna Muller"),
            ("Hi Liz,", "Elizabeth Warren-Smith"),
            ("hi sarah im a student", "Sarah Lopez"),
            ("Dear Mr. Wei,", "Wei Zhang"),
            ("Hi Jean-Luc,", "Jean-Luc Picard"),
            ("Dear Ms. O'Brien,", "Kate O’Brien"),
            ("Dear Dr. Okafor,", "Amara"),
            ("Hi Sarah Lopez Garcia,", "Sarah Lopez"),
            ("Hi there, Sarah!", "Sarah Lopez"),
            ("Dear Sarah and Tom,", "Sarah Lopez"),
            ("HI SARAH", "sarah lopez"),
            ("Hi S.,", "Sarah"),
            ("Good afternoon, Professor Ng", "Dr. Linda Ng"),
            ("Dear Maria,", ""),
        ],
    ),
    "impersonal-greeting": (
        [
            ("Dear Sir or Madam,\nI am", "Sarah Lopez"),
            ("To whom it may concern:", ""),
            ("Hi there,\nI loved", ""),
            ("Hi, I'm Tom and I study law.", "Sarah Lopez"),
            ("Hello!\nMy name is Tom.", ""),
            ("Dear Hiring Manager,", ""),
            ("I loved your talk and would like to meet.", "Sarah Lopez"),
            ("hey, saw your post", ""),
            ("Hi everyone,", ""),
            ("Dear Sir,", ""),
            ("Good morning,\nI am a student", ""),
            ("Dear Professor,", ""),
            ("Greetings! I study law.", ""),
            ("hi quick question", ""),
            ("Hello dear friend,", ""),
        ],
        [
            ("Hi Sarah,\nI loved", "Sarah Lopez"),
            ("Sarah, I loved your talk.", "Sarah Lopez"),
            ("Dear Ms. Lopez,", ""),
            ("hi sarah, im tom", ""),
            ("hi sarah im tom", "Sarah Lopez"),
            ("Dr. Okafor – I loved", ""),
            ("Thanks for connecting, Sarah! I loved", ""),
            ("Good morning Ms Lopez, I", ""),
            ("Dear Professor Ng,", ""),
            ("Hi there Sarah, I", ""),
            ("Subject: Question\n\nDear Sarah,\nI", ""),
            ("Hey Tom!", ""),
            ("Hi Jo - quick question", ""),
            ("Hello, Sarah! I am", ""),
            ("Dear Amara Okafor,", "Amara Okafor"),
            ("Hi Coach!", "Coach Irene Vasquez"),
            ("Dear Captain,", "Captain Maria Ruiz"),
            ("Hi Dean,", "Dean Wilson"),
            ("It was so nice to hear you, Sarah, at the fair.", "Sarah Lopez"),
        ],
    ),
}


def codes(text: str, contact: str = "") -> list[str]:
    return [finding.code for finding in review_invitation(text, "linkedin_message", contact)]


def greetings(side: int) -> list[tuple[str, str, str]]:
    return [(code, text, contact) for code, both in GREETINGS.items() for text, contact in both[side]]


@pytest.mark.parametrize(("code", "text", "contact"), greetings(0))
def test_greeting_found(code: str, text: str, contact: str) -> None:
    assert code in codes(text, contact=contact)


@pytest.mark.parametrize(("code", "text", "contact"), greetings(1))
def test_greeting_harmless(code: str, text: str, contact: str) -> None:
    assert code not in codes(text, contact=contact)


def mended(text: str, code: str, contact: str = "") -> str:
    finding = next(f for f in review_invitation(text, "linkedin_message", contact) if f.code == code)
    assert finding.mend is not None, finding
    return text[: finding.start] + finding.mend + text[finding.end :]


@pytest.mark.parametrize(
    ("text", "code", "contact", "expected"),
    [
        ("Could we meet for 45 minutes?", "too-much-time", "", "Could we meet for 15 or 20 minutes?"),
        ("I'd love a 60-minute chat.", "too-much-time", "", "I'd love a 20-minute chat."),
        ("Could we have an hour-long call?", "too-much-time", "", "Could we have a 20-minute call?"),
        ("Do you have an hour to talk?", "too-much-time", "", "Do you have 15 or 20 minutes to talk?"),
        ("Are you free for a quick call?", "no-time-limit", "", "Are you free for a quick 15-minute call?"),
        ("May I do an informational interview?", "no-time-limit", "", "May I do a 15-minute informational interview?"),
        ("Do you have a few minutes to talk?", "no-time-limit", "", "Do you have 15 minutes to talk?"),
        ("Could we talk next week?", "no-time-limit", "", "Could we talk for 15 or 20 minutes next week?"),
        ("Hi Sara, I'm Tom.", "wrong-name", "Sarah Lopez", "Hi Sarah, I'm Tom."),
        ("Dear Ms. Chen, I'm Tom.", "wrong-name", "Sarah Lopez", "Dear Ms. Lopez, I'm Tom."),
        ("Hi there, I'm Tom.", "impersonal-greeting", "Sarah Lopez", "Hi Sarah, I'm Tom."),
        ("Dear Sir or Madam, I'm Tom.", "impersonal-greeting", "Dr. Amara Okafor", "Dear Dr. Okafor, I'm Tom."),
        ("I'm Tom.", "impersonal-greeting", "Sarah Lopez", "Hi Sarah, I'm Tom."),
        ("Hi [Name], I'm Tom.", "placeholder", "Sarah Lopez", "Hi Sarah, I'm Tom."),
    ],
)
def test_mended_mechanically(text: str, code: str, contact: str, expected: str) -> None:
    assert mended(text, code, contact) == expected
    assert code not in codes(expected, contact=contact)
