"""A second set of texts, written after the rules: first measured against them, then kept here."""

import pytest

from conversations.review import review_invitation, review_question, review_thanks

# kind, code, found, harmless
TEXTS = [
    (
        "invitation",
        "asks-for-job",
        [
            "My dream would be to have my first job at your bakery and I'd start tomorrow.",
            "Would you happen to have any work for students over the holidays?",
            "Maybe you could mention my name to the people who do the hiring?",
            "If your firm ever has a trainee seat going, I'm your man.",
            "Can u hook me up with a job lol",
            "I'd appreciate any leads on paid internships.",
            "Is there anyone at your company I could send my application to?",
            "I'm applying to your graduate scheme and hoped you could help me get through.",
            "I was wondering about vacancies in your lab.",
            "Do you take apprentices?",
        ],
        [
            "I've been offered a job at a bank and I'm unsure whether to take it.",
            "You got your first job through a cold email, which gave me the courage to write.",
            "I don't need a referral or anything like that.",
            "I worked in hiring for a summer and found it dull.",
            "I know several people who joined your company after an internship.",
            "How did you know it was time to leave your position?",
            "I'm preparing for interviews with people in my field for a class project.",
            "I have no intention of asking for a job.",
            "Your job sounds like a dream to me.",
            "I'd like to find out if I could see myself in a job like yours.",
        ],
    ),
    (
        "invitation",
        "no-reason",
        [
            "I'm a sophomore at Ohio State. I'd like to chat for 15 minutes about your career path. Thanks!",
            "My teacher says we have to talk to someone with a job. Are you free for 15 min?",
        ],
        [
            "I grew up two streets from your workshop.",
            "You restored the piano at our school.",
            "Your name came up when I asked my physics teacher about satellites.",
            "I use the app you made every morning.",
            "You're the only beekeeper in our village.",
            "My roommate interned with you last year.",
        ],
    ),
    (
        "invitation",
        "no-introduction",
        [
            "Hi Sarah, would you have 15 minutes to talk about your work on foxes? Thank you!",
            "Hey, love your photos! Could we zoom for 20 min?",
        ],
        [
            "I'm doing my A-levels in Bristol.",
            "Second-year physics student here!",
            "I'm an aspiring vet.",
            "I'm Lea, I play in the youth orchestra with your son.",
            "I've just finished school.",
        ],
    ),
    (
        "invitation",
        "pressure",
        [
            "I'd need your reply before the weekend.",
            "You'd be doing me a huge disservice by not answering.",
            "Kindly revert at the earliest.",
            "I already wrote last week and got no answer, which is a bit rude.",
            "Please make time for me this week, it is important.",
            "Answer soon, I haven't got much time.",
        ],
        [
            "I'd be glad to hear back whenever you find a moment.",
            "I know you get a lot of these messages.",
            "My project is due in May, so there's plenty of time.",
            "I'm told you must book the hall early.",
        ],
    ),
    (
        "question",
        "closed",
        [
            "Is the work as creative as it looks from outside?",
            "Should I study law?",
            "Does it ever get boring?",
            "Do many people burn out in this job?",
            "What year did you graduate?",
            "Were your parents supportive?",
        ],
        [
            "What's something you changed your mind about?",
            "Could you give me a sense of how a project starts?",
            "Who has shaped your way of working the most?",
            "In what ways has the job changed you?",
            "How do you stay curious?",
            "What would a good first step look like for someone like me?",
        ],
    ),
    (
        "question",
        "several-at-once",
        [
            "What's your day like, and do you ever work weekends?",
            "How'd you get the job and what was the interview like?",
            "What do you enjoy? What do you find hard? What's next?",
        ],
        [
            "What do you enjoy most and least about your work?",
            "How do teachers and parents work together at your school?",
            "What is the one thing you'd do differently, and why?",
            "When a deadline slips and the client is angry, what do you do?",
        ],
    ),
    (
        "question",
        "look-it-up",
        [
            "What's your company all about?",
            "What year did your firm open?",
            "Does your company have a website?",
            "How many offices does your company have?",
            "What does your organization do exactly?",
        ],
        [
            "What does your company do when a product fails?",
            "How does your firm treat beginners?",
            "What makes your company different to work for?",
        ],
    ),
    (
        "question",
        "leading",
        [
            "You'd choose this career again, wouldn't you?",
            "Don't most people hate the hours?",
            "Is it fair to say that AI will always be worse than designers?",
        ],
        [
            "Would you choose this career again?",
            "What do most people dislike about the hours?",
            "Why do you think so many people leave?",
        ],
    ),
    (
        "thanks",
        "nothing-specific",
        [
            "Thanks a million for your time, it meant a lot to me!",
            "Many thanks for answering my questions about your career. I hope to speak again soon.",
        ],
        [
            "Thank you! I laughed all the way home about the goat.",
            "Thanks for explaining why you left the hospital.",
            "Thank you. Your point about keeping a notebook was gold.",
            "Thanks, I followed your advice and emailed the dean.",
        ],
    ),
]


def codes(kind: str, text: str) -> set[str]:
    match kind:
        case "invitation":
            findings = review_invitation(text, "linkedin_message", "")
        case "thanks":
            findings = review_thanks(text, "")
        case _:
            findings = review_question(text)
    return {finding.code for finding in findings}


@pytest.mark.parametrize(
    ("kind", "code", "text"), [(kind, code, text) for kind, code, found, _ in TEXTS for text in found]
)
def test_found(kind: str, code: str, text: str) -> None:
    assert code in codes(kind, text)


@pytest.mark.parametrize(
    ("kind", "code", "text"), [(kind, code, text) for kind, code, _, good in TEXTS for text in good]
)
def test_harmless(kind: str, code: str, text: str) -> None:
    assert code not in codes(kind, text)
