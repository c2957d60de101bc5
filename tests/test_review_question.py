"""Rules on questions: for each code, questions in which it is found and harmless ones that look alike."""

import pytest

from conversations.review import review_question

TEXTS = {
    "closed": (
        """
Do you like your job?
Is it hard to get into the field?
Did you go to university?
How many hours do you work a week?
Would you recommend this career?
Have you ever wanted to quit?
Are you happy with your choice?
How long have you worked here?
Can you work from home?
Is a master's degree necessary?
In your opinion, is a master's degree worth it?
do u work weekends
Does your team work remotely?
If you could start over, would you do it again?
Do you think AI will replace your job?
When did you start working here?
Where did you study?
What was your major?
Since you joined the museum, have you seen big changes?
I was wondering if you like working in teams?
Do you prefer working alone or in a team?
What is your job title?
How often do you travel?
Is networking important in this field?
So, are the hours long?
Will there be more jobs in this field in ten years?
Can I ask whether you enjoy your work?
Are internships important?
Was it difficult to switch careers?
I read that you moved from law to design. Do you miss it?
You work at night?
""",
        """
What does a typical day look like?
How did you find your way into this field?
Could you tell me about a typical week?
Would you mind sharing how you got started?
What surprised you most in your first year?
Can you walk me through your last project?
Could you describe a day when everything went wrong?
What skills and habits matter most?
Why did you leave teaching?
If you could start over, what would you do differently?
What advice would you give your younger self?
Do you have any advice for someone just starting out?
Could you give me an example of a project you're proud of?
How has your work changed since you started?
Tell me about your path.
I'd love to hear how you decided to switch.
I was wondering what made you stay.
I read that you moved from law to design. What was the hardest part?
Would you be willing to share what you wish you had known?
May I ask what drew you to nursing?
In your experience, what separates good analysts from great ones?
Since you joined the museum, what has changed most?
Which parts of your studies do you still use?
How do you balance work and everything else?
What would you look for in a first job?
Looking back, what would you change?
Is there anything you wish you had known before you started?
Is a master's degree worth it, and why?
How much has your work changed since AI tools came along?
Where do you see the field going in five years?
Who do you think does well in this work?
What is it like to work with patients every day?
When things go wrong, how do you deal with it?
""",
    ),
    "several-at-once": (
        """
What do you like and what do you dislike?
How did you get into this field? What do you like about it?
What do you love about your job, and what would you change?
How did you start and how long did it take?
Do you like your job and would you recommend it?
What skills do I need, how do I get them, and where should I start?
What does a typical day look like and what is the hardest part?
Could you tell me how you got into this field and what you like about it?
Why did you choose nursing? Would you choose it again?
What is the best part of your work? And the worst?
what tools do u use and which ones do u like most
Where did you study, and did it help?
""",
        """
What skills and habits matter?
What do you love about what you do?
How and why did you switch?
What would you do if you were in my situation?
How do you decide what to work on and what to leave?
When you started, what did you expect?
Do you work from home or do you go to the office?
I read that you moved from law to design. How did that happen?
What are the ups and downs of your work?
How do you and your team handle conflicts?
What kinds of people do well in this field?
If I wanted to try this out, where should I start?
Could you tell me about the pros and cons of freelancing?
What do you wish you had known when you started?
Do you like your job, and why?
You've worked in both London and Paris. How do they differ?
What makes a good teacher great?
I'm torn between design and research. What helped you decide?
How is what you do different from what people think you do?
What is changing in this industry?
""",
    ),
    "leading": (
        """
Don't you think AI will change everything?
Isn't it true that nurses are underpaid?
You love your job, right?
Wouldn't you say that it's the best career?
Aren't the hours terrible?
Would you agree that networking is everything?
It must be really boring sometimes, isn't it?
Surely you sometimes want to quit?
How amazing is it to work at NASA?
I assume you work long hours?
Isn't teaching more rewarding than banking?
Working from home is better, don't you think?
Why is teaching so badly paid and so stressful?
Obviously the pay is bad, so why do you stay?
""",
        """
What do you think about AI in your field?
How do you feel about the hours?
What do you love about your job?
Why did you leave teaching?
What don't you like about your job?
Why don't more people go into this field?
Is it stressful?
What isn't obvious from the outside?
How stressful is your work on a normal day?
What do people get wrong about your job?
Couldn't find much about your last project, could you tell me more?
What do you do when a client isn't happy?
How would you explain your work to a child?
What's the right way to start?
""",
    ),
    "look-it-up": (
        """
What does your company do?
When was your company founded?
How many employees do you have?
Where is your office?
What degree does the posting ask for?
Who is the CEO of your company?
What products do you sell?
What is your company's mission?
How big is your company?
Where are your headquarters?
What industry is your company in?
How many people work at your company?
What is a data analyst?
What does UX stand for?
What's the average salary in this field?
Who founded your company?
What services does your firm offer?
What qualifications are listed in the job posting?
In which countries does your company have offices?
What does a product manager do?
""",
        """
What do you do on a typical day?
What does your team argue about most?
How has your company changed since you joined?
What does a good day look like for you?
What is changing in this industry?
How does your company decide what to build next?
What is it like to work in a company that size?
What do you wish your company did differently?
What kind of degree do people on your team have?
What is a day in your life like?
What is a mistake that you learned from?
Where do you do your best thinking?
How do small studios find clients?
How did the company's move change your work?
What do you do when a project fails?
What does success mean to you?
How did your company's mission show up in your work last week?
What is the hardest part of working with patients?
What does your work mean to you?
What education would you choose today for this work?
""",
    ),
    "too-personal": (
        """
How much do you earn?
What is your salary?
How old are you?
Are you married?
Do you have kids?
Are you religious?
Who did you vote for?
What does your husband think about your job?
Do you have any health problems?
How much money do you make?
What's your religion?
What are your political views?
Have you ever been depressed?
Do you plan to have children?
where do you live?
how much r u paid
Are you in a relationship?
Do you believe in God?
How is your mental health?
What do your parents do for a living?
""",
        """
What do you love about what you do?
How do you keep a balance between work and the rest of life?
How do people in this field usually talk about pay?
What helped you when work got stressful?
What do you do with the patients' families?
How does your team make decisions?
Did you always want to be a nurse?
How do you work with older patients?
What health problems do you see most as a doctor?
How do you explain politics to your students?
What kind of people do you work with?
How do young parents in your profession manage?
How do you make time for research?
How did you make the switch?
What can people expect to earn when they start?
What do you make of the new tools?
How do you have the energy for it?
What living things do you study?
How do you make a living as a musician in general?
What do your patients' children teach you?
""",
    ),
    "asks-for-job": (
        """
Is your company hiring?
Can you get me an interview?
Would you refer me?
Do you have any internships?
Could you pass my resume on?
How can I get a job at your company?
Are there any openings on your team?
Can I work with you this summer?
Would you hire me?
Do you know of any openings?
""",
        """
How do people usually find openings in this field?
How did you get your first job?
What do you look for when you hire someone?
How do people get hired in your field?
Where are openings usually advertised?
What should an internship teach me?
What would you tell someone looking for a first job?
How important are referrals in your industry?
What makes an application stand out to you?
What did your first job teach you?
How does hiring work at a place like yours?
Who else would you recommend I talk to?
""",
    ),
}

# Good questions, the guide's six first: no finding at all.
GOOD = """\
What led to you pursuing your current career?
What do you love about what you do?
What do you dislike about what you do?
What is changing in this industry?
What kinds of people do well in this field?
What would you do if you were in my situation?
How do people usually find openings in this field?
What do people outside the field misunderstand about your work?
What was your path from school to here?
How would you spend the next year if you were me?
What part of your week do you look forward to?
What part of the work would you happily hand to someone else?
How is the field different from when you began?
What do the people who thrive here have in common?
Who else should I talk to, in your view?
What would you read first if you were starting today?
How do you know that you have done a good job?
What did you believe about this work at the beginning that turned out to be wrong?
Can you tell me about a project that went sideways?
What should I know about the first two years that nobody mentions?
What makes the difference between a good and a great editor?
How did you choose between research and practice?
What worries you about where the industry is heading?
Which habit has helped you the most?
What does a bad week look like?
Could you share how you dealt with your first failure?
I noticed that your team publishes its mistakes. How did that start?
What kinds of jobs do graduates with my degree end up in?
How do people in your field deal with layoffs?
What experience helps most when applying for a first job?
What would make you hire somebody without a degree?
How does a newcomer find openings that are never advertised?
What has kept you in this work for so long?
How much freedom do you have in your work?
"""

ALL_CODES = {
    "Do you make good money?": ["closed", "too-personal"],
    "Is the pay good?": ["closed"],
    "What's the best thing about your job? What's the worst?": ["several-at-once"],
    "Are you guys looking for interns?": ["asks-for-job", "closed"],
    "You don't regret leaving law, do you?": ["closed", "leading"],
    "Does your company have an internship program?": ["asks-for-job", "closed"],
    "How many people are on your team?": ["closed"],
    "Isn't it hard to be a nurse?": ["closed", "leading"],
    "Would you put in a word for me?": ["asks-for-job", "closed"],
    "Where is your company based?": ["closed", "look-it-up"],
    "how old r u": ["closed", "too-personal"],
    "Are you hiring and what do you look for in interns?": ["asks-for-job", "several-at-once"],
}


def codes(text: str) -> list[str]:
    return [finding.code for finding in review_question(text)]


def cases(side: int) -> list[tuple[str, str]]:
    return [(code, text) for code, both in TEXTS.items() for text in both[side].strip().splitlines()]


@pytest.mark.parametrize(("code", "text"), cases(0))
def test_found(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(("code", "text"), cases(1))
def test_harmless(code: str, text: str) -> None:
    assert code not in codes(text)


@pytest.mark.parametrize("text", GOOD.splitlines())
def test_a_good_question_has_no_finding(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(("text", "expected"), ALL_CODES.items())
def test_all_codes_of_a_question(text: str, expected: list[str]) -> None:
    assert sorted(codes(text)) == expected


def test_the_span_of_several_begins_at_the_second_question() -> None:
    text = "What do you like, and what do you dislike?"
    (finding,) = review_question(text)
    assert text[finding.start : finding.end] == "and what do you dislike?"
