"""Kinds of wordings that a collection of texts showed to be missed, or found where nothing was: each where it is found and where not."""

# ruff: noqa: E501  # a text a line, as students write them

import pytest

from conversations.review import review_invitation, review_question, review_thanks

ALONE = "{}"
INTRODUCED = (
    "Dear Ms. Ruiz,\n\n{} Could we talk on the phone for 15 minutes, whenever suits you? Thank you!\n\nBest,\nKim"
)
REASONED = INTRODUCED.replace("{}", "I'm Kim, a nursing student at Leeds. {}")
ASKED = "Dear Ms. Ruiz,\n\nI'm Kim, a nursing student at Leeds. Your talk on bats stayed with me. {}\n\nThank you!\nKim"

# kind of text, code, what stands around: where it is found, where it is not
TEXTS = {
    ("invitation", "no-introduction", INTRODUCED): (
        [
            "You started with the course I'm considering and ended in a lab.",
            "Your article on the degree I want to do was an eye opener.",
            "You run the programme I'm thinking about.",
            "You went to the college I have always dreamt of.",
            "Saw you were class of '98 at Leeds and now run a zoo.",
            "You and my aunt were both class of '98.",
            "Omar's cousin Lina said you opened a bakery.",
            "Ben's flatmate Joe told me that you fix organs.",
            "Your old student Ruth thinks the world of you.",
            "Doing the course at Leiths must have been hard, how you got through it is what I'd like to hear.",
            "Taking a course at your studio looks expensive, but your glass is worth it.",
            "You said that doing the pastry course at Leiths changed you.",
            "I read about your work on the tidal pilot and it left me with a hundred questions.",
            "Your talk on bats left me speechless, and then it gave me hope, a lot of it.",
            "Your article taught me much about tides, a topic I had never thought of.",
            "Your film made me laugh, from the first minute to the last.",
        ],
        [
            "You went from the same welding certificate I'm doing now into bridge inspection.",
            "Saw that you left the course I'm taking at Leeds for a circus.",
            "You teach at the college I go to.",
            "Somebody from the apprenticeship I just started told me about you.",
            "You have the same degree I'm halfway through.",
            "Your talk on bats stayed with me (Humber, class of '26).",
            "Omar's cousin Lina here.",
            "Ben's flatmate Joe here, he says you fix organs.",
            "Your neighbour's son Tim speaking.",
            "Lina here, doing the pastry course at George Brown.",
            "Doing the evening course at the Conservatoire right now, and your bow rehairing videos got me through it.",
            "Finishing a drone pilot certificate at Fanshawe, and I saw your survey of the dam.",
            "Its me priya from the night school, your talk on bats stayed with me.",
            "A few words about myself: Ravi, studying law.",
        ],
    ),
    ("invitation", "no-reason", REASONED): (
        [
            "My friend wanted to talk with you too.",
            "My mother asked me to get in touch with you.",
            "My friend and I would love to talk with you.",
            "My cousin decided to go to the fair with me and you.",
            "I have nothing to do and you do nothing wrong by saying no.",
            "If you do nothing on Mondays, that would be perfect.",
            "Your sound advice would be a great help.",
            "Your profile sounds great and you sound like a nice person.",
        ],
        [
            "My uncle Huw wired the community hall with you back in the nineties.",
            "My mother sang in the opera chorus with you for ten years.",
            "My cousin Ada rowed beside you at Henley.",
            "My old boss worked under you at the harbour.",
            "My aunt says you now do nothing but wind turbines.",
            "My uncle says you do nothing but violins these days.",
            "I hear you do nothing but roofs now.",
            "hear ur a sound engineer for touring bands, so cool.",
            "Your sound design for the Othello at the Crucible gave me chills.",
            "You are a sound artist and I've never met one.",
        ],
    ),
    ("invitation", "no-conversation-ask", ASKED): (
        [
            "Lets hope the bats come back in spring.",
            "It lets me see how you work.",
            "My boss lets us go home early when we chat.",
        ],
        [
            "lets meet thursday 5pm at the starbucks so i can ask u about it",
            "lets talk friday, ten minutes",
            "Can we meet Saturday?",
            "lets chat sat or sun for 10 mins",
        ],
    ),
    ("invitation", "one-slot-only", ASKED): (
        [
            "lets meet thursday 5pm at the starbucks on main st for 15 mins",
            "lets talk friday at noon, ten minutes",
        ],
        [
            "lets meet thursday or friday for 15 mins, whatever suits you",
            "lets meet thursday 5pm for 15 mins, or any other time you like",
        ],
    ),
    ("invitation", "no-time-limit", ASKED): (
        [
            "lets meet thursday or friday, whatever suits you",
            "lets talk saturday, any time you like",
        ],
        [
            "lets meet thursday or friday for 15 mins, whatever suits you",
        ],
    ),
    ("invitation", "asks-for-job", ASKED): (
        [
            "You find my CV in the attachment, maybe you can give it to your department because I must do a practical semester from October.",
            "I attach my résumé, please pass it to your colleagues.",
            "My resume is below, perhaps you could forward it to the design unit of your company.",
            "My CV is attached. Kindly hand it around the office.",
            "Could I go on placement with you?",
            "I'd like to be on placement with you from May.",
            "My hope is to be on an internship with you.",
            "If you ever need somebody to run the till, I'd gladly come.",
            "If you need anyone to tell stories to the children on Saturdays, I'm free.",
            "Should you ever want someone to help on an open evening, I'd gladly come.",
        ],
        [
            "I put the article about your resume shop on the table and gave it to the department.",
            "Becky, who was on placement with you, says you set up the home birth team.",
            "My cousin was on a placement with you and still talks of it.",
            "I know that Tom was on his traineeship with you.",
            "If you ever need somebody to say at an open evening that these talks help, I'd gladly come.",
            "Should you ever want someone to tell your students that it is worth it, just write to me.",
            "If you ever need someone to convince the council that bats matter, I'm in.",
        ],
    ),
    ("invitation", "sells-self", ALONE): (
        [
            "Hi Hassan, final year civil eng at Leeds. Site-ready, CSCS card, AutoCAD + Revit expert, 2x bridge comp winner, natural team leader & quick learner. You run the HS2 crew, so we should be connected. Josh",
            "Hi Ana, 2nd yr marketing at Bath. Canva and SEO expert, born team leader, fluent in 3 languages, hackathon winner. You lead Bright, so let's connect! Mia",
            "Hi Tom, nursing, year 3. Ward expert, natural born leader, fast learner, top marks, team player. You run the ICU at Hull: let's talk for 10 min. Thanks! Jo",
            "Dear Li, CS at Aalto. Python and SQL expert, Kaggle winner, quick learner. You head the lab. 15 min? Ville",
            "Dear Li, CS at Aalto. Python expert, Kaggle winner, proven team leader, quick learner. You head the lab. 15 min? Thanks, Ville",
        ],
        [
            "Dear Li, CS at Aalto. My flatmate, a Python expert, says you, the Kaggle winner, began as a slow learner. 15 min, any day? Thanks, Ville",
            "Hi Hassan, final year civil eng at Leeds. My tutor, a bridge expert, named you as the one who ran HS2. Could I ask you for 15 min what you'd tell a slow learner? Thanks! Josh",
            "Hi Ana, 2nd yr marketing at Bath. You are the SEO expert, the team leader and the winner of the Bright prize. 15 min on how it began, any day? Thanks! Mia",
            "Hi Tom, nursing, year 3. I'm no ward expert, no natural leader and not a quick learner, but your talk stuck. 10 min, any day? Thanks! Jo",
        ],
    ),
    ("thanks", "nothing-specific", ALONE): (
        [
            "Thank you for your time. Your advice, to be honest, was great.",
            "Thank you for your time. Your advice, to say the least, was very helpful.",
            "Thank you for your time. Your advice, to follow my dreams, means a lot.",
        ],
        [
            "Thank you for our talk. Your advice, to learn first German to level B2 and only then to write to companies, is hard.",
            "Thank you. Your tip, never to sign on a Friday, made my uncle laugh.",
            "Thank you for the call. Your suggestion, to sit with the porters at lunch, was the best.",
        ],
    ),
    ("question", "asks-for-job", ALONE): (
        [
            "How can we arrange it that I get one of the summer placements in your firm?",
            "What must I do so that I get one of your internships?",
            "How do I land any of those traineeships?",
            "Can you see to it that I get one of the apprenticeships?",
            "Does your firm need any more paralegals?",
            "Could your ward use some more midwives?",
            "Do you need any extra ushers?",
            "Does your studio want another assistant?",
        ],
        [
            "How did you get one of the summer placements?",
            "What would I learn in one of the placements?",
            "What did it take you to get one of the traineeships?",
            "Does your firm need any more paralegals than it did before the merger?",
            "Why does a firm need more paralegals than lawyers?",
            "What would your ward do with some more midwives?",
            "How did you find out that the zoo needs more carpenters than vets?",
        ],
    ),
    ("question", "closed", ALONE): (
        [
            "Which degree does the posting ask for?",
            "What degree do you have?",
            "Which university did you go to?",
            "How much earlier do you get up now?",
            "How much older are your colleagues?",
            "How much higher is your salary now?",
        ],
        [
            "Which degree and certificates does the posting for the junior conservator ask for?",
            "What degree and languages did the ministry ask you for?",
            "Which cities and companies did you see as an apprentice?",
            "So how much happier are you now?",
            "How much lonelier is a lighthouse than you thought?",
            "How much calmer do you sleep since you left the bank?",
        ],
    ),
    ("question", "look-it-up", ALONE): (
        [
            "When was Pixar founded?",
            "Who owns the Red Cross?",
            "Where's the Spotify headquarters?",
        ],
        [
            "Aren't the big studios just terrible places to work?",
            "Isn't the small theatre a nicer place to work?",
            "Weren't the old hospitals hell to work in?",
        ],
    ),
}
CASES = [
    (kind, code, frame.replace("{}", text), expected)
    for (kind, code, frame), sides in TEXTS.items()
    for expected, texts in zip((True, False), sides, strict=True)
    for text in texts
]


def codes(kind: str, text: str) -> set[str]:
    match kind:
        case "invitation":
            findings = review_invitation(text, "linkedin_message", "Elena Ruiz")
        case "thanks":
            findings = review_thanks(text, "Elena Ruiz")
        case _:
            findings = review_question(text)
    return {finding.code for finding in findings}


@pytest.mark.parametrize(("kind", "code", "text", "expected"), CASES)
def test_a_kind_of_wording_is_found_where_it_is(kind: str, code: str, text: str, expected: bool) -> None:
    assert (code in codes(kind, text)) is expected
