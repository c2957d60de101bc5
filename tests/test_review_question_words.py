"""Questions in other words than those of `test_review_question_kinds`: what each code must find, and good ones that look alike."""

from __future__ import annotations

import pytest

from conversations.review import review_question

FOUND = {
    "asks-for-job": """
Any chance you need a hand this summer?
Got any openings?
Do you guys take interns?
Does your team have room for one more?
How would I go about joining your lab?
Would there be something for me at your firm?
Is there space for a rookie on your crew?
Who do I give my application to?
What would it take for your bakery to hire me?
Could you see me working here?
Would you let me work under you for a month?
They hiring at your shop?
Can I be of use on your farm in August?
Could you pull some strings for me at the ministry?
Would your boss be open to having an intern?
Could you sneak me onto the shortlist?
Is your firm still looking for juniors?
When do you next take on trainees?
You wouldn't happen to have a vacancy, would you?
Do you need someone for the front desk?
Might your clinic be in want of a receptionist?
Do you think I could get hired at your place?
What openings do you have at the moment?
Could you forward my CV to whoever does the hiring?
Would you be willing to be my referee for the job at Siemens?
How likely is it that your team will take on a student next spring?
Could I shadow you and then be taken on?
Would you recommend me to your boss?
You need somebody who can weld?
Are there any paid positions for students at your lab?
Where do I send my application for your team?
Will there be a position for me once I graduate?
Do you have work for a translator?
    """,
    "look-it-up": """
What does your firm specialise in?
How many stores does the chain have?
What is on the menu of your restaurant?
Who is the current head of the ministry?
How many students are enrolled at your school?
What does the collective agreement say about overtime?
Does the job ad mention a starting salary?
What's the acronym NGO short for?
How many languages are spoken in Nigeria?
In which year did your company go public?
Which cities does your airline fly to?
What are the opening hours of the gallery?
What's the minimum wage in Ohio?
What is a hedge fund?
Where can I find your company's website?
Which awards has your studio won?
What do the statutes say about quorum?
Could you list the services your clinic offers?
How tall is the tower you work in?
When is the application deadline?
What year was your orchestra founded?
What's your company's mission?
Who owns the newspaper?
Is your hospital private or public?
How many beds has your hospital got?
What courses does your department offer?
What is the difference between a barrister and a solicitor?
What degree does one need to become a vet according to the posting?
Does your museum have a shop?
What's the population of Ghana?
How much does the average plumber earn?
What is the entry requirement for the police academy?
When does your gallery open?
Which countries do you export to?
What GPA is needed for your master's programme?
What does SEO mean?
What are the admission requirements of the conservatory?
What brands belong to your group?
    """,
    "too-personal": """
Do you have a drinking problem?
What's your blood type?
How come you never had kids?
Are you well off?
Did you freeze your eggs?
How's your love life with these hours?
What did you get for your last bonus?
Are you the breadwinner at home?
What do you weigh?
Do you see a shrink?
Which church do you go to?
Were you on benefits before this job?
Are you a Tory?
What happened to your leg?
Why do you wear a wig?
Does your wife mind the hours?
How much is left of your mortgage?
Do you dye your hair?
Is your marriage suffering under the shifts?
Have you ever had an abortion?
What's your net worth?
How old are your kids?
Have you got grandchildren?
Do you believe in God?
Are you in a relationship?
Is your salary six figures?
Do your parents support you?
Have you ever had cancer?
How did your divorce affect your work?
What did you inherit?
Do you take antidepressants?
Who did you vote for?
Are you planning to have a baby soon?
Are you gay?
How much do they pay you?
How much did your house cost?
Do you suffer from depression?
Were you born rich?
Do you live with your boyfriend?
What's your view on abortion?
Do you have any debts?
When are you due?
Did you lose weight?
Are you getting a divorce?
    """,
    "leading": """
You'd agree that unions are useless, right?
Wouldn't you say that academia is broken?
Isn't marketing just lying?
Everyone hates consultants, don't they?
It's a terrible job, isn't it?
Surely no one enjoys audits?
How awful is it to work nights?
Why is your company so much better than the rest?
I take it you hate the paperwork?
Don't tell me you enjoy that?
Why would anyone become a teacher nowadays?
As we all know, print is dead, so why do you stay?
Would you agree that coding is the only skill that matters?
It must be boring, mustn't it?
Is it not obvious that remote work is better?
You can't seriously like the night shift, can you?
Admit it, you regret law school?
How can you defend such a greedy industry?
Tell me I'm right that politics is rotten?
Who in their right mind would study history?
Isn't it sad how little teachers earn?
Wouldn't it be better to scrap exams?
Don't you find lawyers arrogant?
You love your job, don't you?
Why do managers never listen?
How boring is accounting really?
Everybody knows nurses are underpaid, right?
Surely the best part is the money?
Would you not agree that banking is corrupt?
It's obvious that AI will replace you, so what now?
Is it true that all politicians lie, as everyone says?
Aren't you glad you left academia?
How can anyone stand such a dull place?
So the city is doing nothing, correct?
Why is working here the best thing ever?
You can't tell me you like it?
Nobody actually reads those reports, do they?
Shouldn't every company be run like yours?
    """,
    "several-at-once": """
What do you do all day? And how did you get there?
How did you start and what do you like best?
Where did you study, and was it hard?
What skills matter, how do I get them, and who can help?
Why did you leave, and where you go after?
How is the team, what is the culture like?
Could you tell me what you do and why you chose it and what comes next?
How did you get in, and what would you change?
What is hard? What is easy?
Why physics, and how did you end up at the lab?
Tell me about your day and how you got there and why you stay.
Do you like it or would you rather leave, and why did you start?
What tools do you use and how did you learn them?
    """,
    "closed": """
Did you like it?
Can you draw?
Ever regret it?
You get to travel?
Coffee or tea?
Is it hard?
What's your job title?
How many hours do you work?
Any regrets?
Is there a dress code at work?
Would you do it again?
When did you graduate?
Do you like it here?
How long have you worked there?
Is it true that the hours are long?
Which city do you work in?
Would you choose the job again?
Do you ever get bored?
Have you worked abroad?
Who is your boss?
So you like maths?
Was it worth it?
Did a mentor help you?
Could you say whether it pays off?
    """,
}

GOOD = """
What is the part of your job that nobody sees?
How do you decide which of two designs is better?
How do people usually get into the field?
What surprised you most in your first year?
How do hospitals find new nurses these days?
What do you look for when you hire juniors?
How did you find your first job?
Could you describe what a good day looks like?
How has your view of the industry changed?
What does your company do differently from others?
How does your clinic decide which patients to treat first?
What would you tell somebody who wants to become a potter?
How do you deal with burnout on your team?
How do you keep your back healthy with all that lifting?
What is it about this work that keeps you in it?
How do health problems of patients change your day?
What makes a cover letter stand out to you?
How does the pay structure shape how people behave in your field?
What was the hardest decision you took when you ran the clinic?
How do you and your partner at the firm divide the work?
What do parents of your pupils ask you most?
Which parts of your training have you never used, looking back?
How does the law on data protection change your daily work?
What does the report you wrote last year look like to you now?
How does a small museum decide what to show?
Can you walk me through a project that failed, and what you would do differently?
What took you back to school after ten years of work?
How do your students react when they hear that they are wrong?
Which advice would you give a career changer over thirty?
How do you handle it when a client says he disagrees?
How do you know whether a patient is telling the truth?
What do you wish you had known before you started?
What would make you leave the profession?
How do unions and management get along in your trade?
What is the strangest thing that happened on a night shift?
How did becoming a manager change your relationship with your colleagues?
How does one get to know people in your line of work?
What does a week in harvest season look like for the crew?
How does your team decide who goes on call?
What do new hires get wrong in their first month?
What's the best way to find openings in your field?
How do apprentices in your trade find a place?
What made you take your first job in a lab?
In what ways is your work shaped by the weather?
How do you balance safety and speed on the site?
What do you think about when you ride home?
What should I read to understand your field?
How did your department change when the new law came?
What made you choose this hospital over others?
What do people outside the trade get wrong about it?
How is a day in the office different from one on site?
How does a translator find a first client?
How do students usually find internships in your field?
What do you look at first in an application?
How did you get your first job?
What kind of people do well on your team?
What does your family business teach you about people?
What role does politics play in city planning?
How do you talk about money with clients?
Which health problems do you see most in old horses?
How do you help patients with depression?
What does faith mean to the families you work with as a chaplain?
How do salaries get negotiated in your field?
How does the union negotiate pay for its members?
How do you deal with age differences on your team?
How do you keep up with new regulations?
What do the regulations make hard in your daily work?
What is the most useful thing your website tells visitors?
How does your museum choose what to buy?
When you look back, what was the turning point?
What would you change about how your firm hires?
What do you enjoy about the work, if anything?
What did your first boss teach you?
What was it like to be the only woman on the crew?
How did having no degree change your path?
What do you do when a patient loses a leg?
Why did you go back to nursing after the strike?
Could you help me understand how a bill becomes law in practice?
How do you prepare someone who is about to lose their sight?
What would a person like me find hard in your job?
What keeps people in the job once they are fifty?
How do you see the role of a junior changing?
What do people with my background usually do first in your field?
How do you decide whether a story is true?
What would you say to a student who is not sure she wants to be a vet?
What do you know now that you did not know at my age?
How do you feel about the way your field is going?
How does somebody without connections get into film?
How do you go about joining two boards?
What happens when a colleague takes sick leave in the middle of a show?
What is something you cannot tell from a portfolio?
What does the syllabus not tell you about teaching?
How much influence does your department have on policy?
What do you want parents to understand about your work?
How do you cover when nurses take sick leave?
How do your patients' migraines shape the way you work with them?
How do you decide when you work on drugs that may fail?
What work can I do in advance to understand the field?
What would I need to learn to do well in your field?
Where do people with my background usually struggle in your line of work?
How do firms in your field use people with my background?
How do you help clients who pay off debts for years?
"""


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, table in FOUND.items() for text in table.strip().splitlines()]
)
def test_it_is_found(code: str, text: str):
    assert code in {finding.code for finding in review_question(text)}


@pytest.mark.parametrize("text", GOOD.strip().splitlines())
def test_a_good_question_has_no_finding(text: str):
    assert [finding.code for finding in review_question(text)] == []
