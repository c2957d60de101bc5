"""asks-for-job in invitations: every text that asks, in plain words or by a hint, and every harmless one that looks alike."""

import pytest

from conversations.review import review_invitation

ASKS = """\
I am looking for a summer internship and wondered if your company has any openings.
I'm currently looking for a full-time job in marketing.
im looking for an internship this summer, can u help?
Do you have any open positions on your team?
Are you hiring right now?
Is your company hiring?
is your team taking on interns this year?
Could you refer me for the junior analyst role?
Would you be willing to give me a referral?
I'd be so grateful if you could put in a good word for me with your manager.
Could you pass my CV along to whoever does the hiring?
Would you mind forwarding my resume to HR?
Could you look over my résumé and let me know if I'd be a good fit for any openings?
Please keep me in mind if something opens up.
If anything opens up on your team I'd jump at it.
If you ever need an extra pair of hands, I'd love to help out.
let me know if you hear of any openings
If there's ever a spot on your team for someone like me, I'd be thrilled.
I would love to join your team one day soon, maybe this summer?
I'd love to work for your company.
I want to work with you, even unpaid.
I'm happy to work for free.
Could you help me get a job at Shopify?
Can you help me find an internship?
I was hoping you could get me an interview.
Could you introduce me to your recruiter?
Can you connect me with the hiring manager?
I would like to apply for a position at your firm.
Who should I send my resume to?
I am interested in the data analyst position at your company.
I am writing to inquire about internship opportunities at your organization.
Please consider me for any future roles.
I'm not picky, but if you know of any internships I'd love to hear about them.
I need an internship for my degree, could you give me a chance?
I'd be a great addition to your team.
I am available to start immediately.
Would there be room for someone like me in your lab?
Could I intern with you this summer?
Are there any vacancies at your clinic?
Do you know anyone who is hiring?
Would you consider taking on a student for a few months?
does ur company offer internships
I'm not sure if you're hiring, but I would love a position on your team.
I don't know if you have any openings, but I'd like to be considered.
Is there any chance of a job with you after I graduate?
It would be amazing if you could recommend me to your boss.
I wouldn't say no to an internship at your studio!
I'd appreciate any job leads.
Would you hire me?
Could you get me a foot in the door at your firm?
I hope you can offer me a job.
I really need a job and your company looks great.
I also attached my CV in case there is an opening.
If your team could use an intern, I'd love to be considered.
I am seeking an entry-level position in finance.
Could we talk about possible job openings at your company?
I would be very interested in any current openings.
Perhaps you could vouch for me with your manager?
Do you happen to know of any vacancies in your department?
Any openings?
Any chance your team is looking for interns?
I'd like to discuss internship opportunities with you.
How can I get a job at your company?
It'd be great if there was a way for me to join your team.
My dream is to be part of your team and I hope you can make it happen.
I just applied for the analyst position at your company and would appreciate it if you could flag my application.
Would it be possible to shadow you, and maybe do an internship at your clinic afterwards?
Is there any possibility of working with you this summer?
I'd love to be considered for a role at Figma.
When you next need a junior designer, please think of me.
Please let me know if there are any positions I could apply for.
do you have a job for me
can you get me a job?
I'm hoping to secure an internship at your firm.
Are there any openings at Siemens I could apply for?
Could you tell me who is hiring at the moment?
I'm on the hunt for a graduate role.
Any help getting hired at your company would be amazing.
Hoping you might have something for a hard worker like me this summer.
Is your department taking students on for the winter?
I'd kill for a chance to work in your studio.
If you know someone who needs an intern, please give them my name.
Could you maybe pass on my details to your boss?
I would be grateful for a recommendation to your HR department.
My resume is attached in case your firm has a suitable position.
Can you tell me if there are any jobs going at the hospital?
I'm graduating in May and would love to come work for you.
Would your lab have space for a research assistant next year?
I was wondering whether you could take me on as an apprentice.
Do you guys have part-time work available?
I hope you'll think of me for your next opening.
I saw the opening for a UX intern on your site; could you tell the hiring manager about me?
I think I could contribute a lot to your team, so please let me know about any opportunities.
Please forward my CV to the right person.
How do I apply for an internship with you?
I'd like to be your intern.
I'm open to any position at your company.
A referral from you would really help.
Would it be okay to use you as a referral?
Can i work at your store?
plz give me a job
I am searching for a placement for my sandwich year. Do you take placement students?
If a junior role comes up, I'd be first in line.
Should a position become available, I would be delighted to apply.
Do you have any internship opportunities for undergraduates?
I'd really like to get hired there and I thought you could help.
Could you set up an interview for me with your manager?
Is there an opportunity for me to join your project as an intern?
I could really use a job right now.
Would you have any work for me?
I want to be hired by your company.
Also, do you know if Deloitte is hiring interns?
Do you think you could get me in at Google?
Could you tell your boss about me?
I'm on the job market and your company is at the top of my list.
Happy to send my resume if there are openings.
"""

HARMLESS = """\
I'm not looking for a job, I'd just love to hear about your path.
I'm not asking for a referral, only for 15 minutes of your time.
To be clear, I am not writing to ask for a job or an internship.
I'd love to hear how you found your first job.
How did you get your first job in the industry?
I saw that you started as an intern at Siemens and now lead the team.
I'd love to learn what your job is like day to day.
How do people usually find openings in this field?
What would you do in my position?
I'm curious how you moved from teaching into your current position.
I have a part-time job at a bakery.
Last summer I did an internship at a bank and liked the numbers less than the people.
I want to understand whether this job is right for me before I choose my major.
Professor Lee referred me to you.
Is there anybody else you would refer me to?
Could you recommend me a book about the field?
I'm doing job shadowing for class.
We met at the job fair last week.
I loved your article on the job market for historians.
I'd like to find out what working at a startup is really like.
What's it like to work on your team?
What do you look for when you hire juniors?
How did you decide to join your company?
What advice would you give to students who are looking for a job in publishing?
I'd love to hear your advice on how to find openings in this field.
If something comes up and you need to reschedule, that's no problem at all.
If a slot opens up in your calendar, I'd be glad to talk.
I'd jump at the chance to hear your story.
I'd be grateful for the opportunity to learn from you.
I'm looking for advice from people in your position.
I'm looking for people who work in marine biology.
I'm looking forward to talking with you.
I don't want a job or a favour, just a chat.
This isn't about a job, I promise.
I am an intern at a newspaper and would love to talk about your role.
After my internship I realised I like talking to patients.
Without asking you for a job, I'd love to ask about yours.
I'm trying to decide between a research career and a job in industry.
How do new graduates get hired in your field?
I noticed you hire many people from the arts, which surprised me.
How has hiring changed since you started?
How do you balance your job and your studies?
Is there a place near your office where we could have coffee?
Let me know if there's a spot you like for coffee.
Do you have time for a short call next week?
Would you be open to sharing how you landed your internship at NASA?
No pressure and no job talk, just curiosity.
I'd love to work in museums one day, and you already do.
I hope to become a nurse and want to know what the work is like.
Thanks for telling me how you landed your first position.
I will look for openings on the association's job board, as you suggested.
I already applied for the internship you mentioned.
Thank you for offering to look at my CV.
I'm exploring jobs that mix biology and art.
I read about your open source work.
I'm in my second year and have to pick a placement next fall, so I'd love to hear how you chose yours.
I wonder what employers in this field look for.
Is it hard to find a job in this field?
What jobs are there in this field besides teaching?
What does a position like yours require?
I'm a student in the co-op program at Waterloo.
My mom works at your company and suggested I write to you.
Do you enjoy working with your team?
I'd love to interview you for a class project.
Could I do a short informational interview with you?
I've started looking into the field and your talk helped a lot.
How important are internships for getting started?
Did you have an internship before your first job?
I'm interested in how people get into set design.
I am interested in your role at the museum.
I am interested in a career in nursing.
What do you wish you had known before taking this position?
I promise I won't ask you for a job.
I know you're not hiring and that's not why I'm writing.
Thank you for your time and consideration.
I understand that you have an important position and little time.
When you were looking for your first job, what helped?
Before I start applying for internships I'd like to know what the work is really like.
Someone like you who moved from nursing into tech is exactly who I hoped to find.
I'd love to hear about the opportunities and challenges in your industry.
What opportunities are there in this field for somebody who studied history?
What was your first job like?
Do you remember your first week on the job?
I'd like to know what a job like yours involves.
I was told you have the best job in the building.
My internship ends in June and I want to find out which direction to take.
I work part-time at a call centre and study sociology.
How did your internship turn into a full-time position?
I wonder whether the job is as stressful as people say.
Could you tell me how you got hired at NASA?
What kinds of jobs do people with your degree have?
I'm writing about your position on remote work.
We spoke briefly at the internship fair.
I have two job offers and would love your perspective on them.
Which skills should I build before I apply anywhere?
Your advice about looking for jobs helped me a lot.
You told me how hiring works at your company, and that was eye-opening.
I'll follow your tip and ask Ms Chan for a chat about her position.
I took a position as a volunteer at the shelter.
I do not expect anything beyond the conversation, certainly not a job.
What made you leave your job at the bank?
How do you find people to hire when budgets are tight?
What do hiring managers usually overlook?
How can students get experience in this field?
What would make somebody stand out for a role like yours?
Where do people in your field look for openings?
How do I prepare for a career in your field?
What did you do to find your first internship?
Do many of your colleagues change jobs often?
I have applied to three master's programmes and can't decide.
I'd love to know what happens after you take on a new client.
I am considering a job in public health.
How long did you look for a job after graduating?
I'm not after a job; I'd just like to see whether the work fits me.
I'd be happy to work around your schedule.
I'd love to work with animals.
I'm happy to come to your office.
Would you have time for me next week?
Could I join you for a coffee near your office?
Do you have room in your calendar next week?
I would be happy to send you my questions beforehand.
Is there a chance you could spare 15 minutes?
If there is a good time to call your office, let me know.
I'd love to see how your team works.
It would be great to be part of your conversation next Tuesday.
Would you consider talking with me for 15 minutes?
Please consider my request.
Would you recommend studying law?
I'd like to recommend your book to my class.
Do you need any information from me before the call?
Do you need me to send a calendar invite?
If you need to move the call, that is fine.
Could you put me in touch with a colleague who works in design?
My professor put in a good word about your lab.
Thank you for introducing me to Ms. Rivera in HR, she was so helpful.
Let me know if there's anything I can do for you.
I hope to hear about the opportunities you see for young people.
I look forward to hearing about your job.
I've always wanted to know how people become firefighters.
I'd welcome the opportunity to learn about your work.
I would love the opportunity to hear how you became an editor.
I would be grateful for the chance to ask you a few questions.
Could you share how you went from intern to manager?
What are the biggest challenges for your company right now?
"""


def words_found(text: str) -> list[str]:
    findings = review_invitation(text, "linkedin_message", "")
    return [text[finding.start : finding.end] for finding in findings if finding.code == "asks-for-job"]


@pytest.mark.parametrize("text", ASKS.splitlines())
def test_a_text_that_asks_is_found(text: str) -> None:
    assert words_found(text), text


@pytest.mark.parametrize("text", HARMLESS.splitlines())
def test_a_harmless_text_is_left_alone(text: str) -> None:
    assert words_found(text) == []


def test_the_span_is_about_the_asking_words() -> None:
    text = "I liked your talk. Could you refer me for the analyst role? Thank you."
    assert words_found(text) == ["refer me for the analyst role"]


def test_what_is_denied_in_one_clause_can_be_asked_in_the_next() -> None:
    assert words_found("I'm not looking for a job, but if you ever need an intern, let me know.")
    assert words_found("I'm not looking for a job but could you refer me to your manager?")


def test_each_sentence_is_found_once() -> None:
    text = "Are you hiring? I'm looking for a job. Please keep me in mind for any openings."
    assert len(words_found(text)) == 3
