"""Rules on invitations: for each code, texts in which it is found and harmless ones that look alike."""

# ruff: noqa: E501  # a text a line, as students write them

import pytest

from conversations.review import review_invitation

# code: (found, harmless), a text a line
TEXTS = {
    "resume-unasked": (
        """
I've attached my resume for your reference.
Please find my CV enclosed.
Here's a link to my portfolio: maya.design
I can send you my résumé if that helps.
Would you be willing to take a look at my resume?
My portfolio is linked below.
Happy to share my CV if you'd like to know more about me.
Attached is my resume.
feel free to check out my portfolio at tom.dev
You can find my curriculum vitae in the attachment.
My CV is attached, in case you want to know more.
Could you give me feedback on my resume?
I'm sending you my transcript and cover letter.
""",
        """
Your portfolio is the reason I'm writing.
I loved the portfolio on your site.
I won't send a resume, I only have questions.
I'm not attaching my CV because this isn't an application.
I know you attached great importance to field work in your book.
I've included three times that work for me.
I'd be happy to share my questions beforehand.
I hope to resume my studies in spring.
How did you put together your first portfolio?
I saw in your CV on the department page that you lived in Peru.
""",
    ),
    "no-conversation-ask": (
        """
I would love to hear about your experience in publishing. Thanks!
Could you tell me what a typical day looks like?
I really enjoyed your talk at our school. Thank you!
We met at the career fair last week. I study physics.
Can you answer these five questions by email?
I'd love to connect.
I saw you speak at the conference and it was great.
Your interview on the podcast was wonderful. I'm a student of history.
Thanks for the call last week, it was great.
What do you love about your job? What do you hate?
""",
        """
Would you be open to a 15-minute call?
Could I buy you a coffee near your office some time?
I'd love to chat with you for 20 minutes about your work.
Do you have 15 minutes to talk next week?
I was hoping we could meet for half an hour.
Could I ask you a few questions about your work?
can we zoom for like 15 mins?
Are you free for a quick chat?
I would be grateful for a short conversation.
Would you be willing to do an informational interview?
If you have a few minutes to spare, I'd love to learn from you.
coffee sometime?
May I invite you for lunch?
Let me know if you'd be up for a short phone call.
Would it be possible to speak with you briefly?
I'd appreciate 15 minutes of your time.
Fifteen minutes of your time would help me a lot.
Any chance you'd hop on a call with me?
Could we talk?
I'd love to sit down with you and hear how you did it.
I am wondering whether you'd have time for a conversation with me.
Can I call you some time this week?
""",
    ),
    "no-time-limit": (
        """
Would you be open to a quick call next week?
Could we meet for coffee?
I'd love to chat with you about your work.
Do you have a few minutes to talk?
Could I ask you some questions over the phone?
Can I invite you for lunch some day?
Would you be willing to do an informational interview?
I live 15 minutes from your office, so could we meet for coffee?
I watched your 20-minute talk and would love to have a short conversation.
In two years I will graduate; could we talk?
""",
        """
Would you be open to a 15-minute call?
Could we talk for a quarter of an hour?
Could I have half an hour of your time for a chat?
can we zoom for like 15 mins?
Could we meet for coffee, 20 min at most?
I'd love to talk with you for fifteen to twenty minutes.
Would you have 15–20 minutes for a call?
Could I borrow a half hour for a coffee?
Would you have twenty-five minutes to talk?
Could we have a call (30 min max)?
I'd love a chat, half an hour or so.
do u have 10min to talk?
Could we speak for 1/2 hour?
A 20 minute phone call would mean a lot to me.
""",
    ),
    "too-much-time": (
        """
Would you have an hour for a call?
Could we meet for 45 minutes?
I'd love a 60-minute chat with you.
Could we talk for one to two hours over lunch?
Would you be free for a 1 hour zoom?
I'd like to meet for an hour and a half.
Could I get 30-45 minutes of your time to talk?
Could I have a couple of hours of your time for a conversation?
can we talk for like 1h?
Would a ninety minute meeting be possible?
Could we do an hour-long call?
Could we chat for three quarters of an hour?
Could I spend the whole day with you at your office and talk?
""",
        """
Would you have 30 minutes for a call?
Could we talk for half an hour?
Could we meet for 15 minutes?
I took a 3 hour train to hear your talk; could we talk for 15 minutes?
I live an hour away, so could we call for 20 minutes?
I work 20 hours a week and study; could we talk for 15 minutes?
I can answer within 24 hours. Could we talk for 15 minutes?
Could we talk for a quarter of an hour?
I saw your post an hour ago. Could we chat for 10 minutes?
Could we talk for 20 minutes during your office hours?
""",
    ),
    "one-slot-only": (
        """
Can we meet on Tuesday at 3pm for 15 minutes?
Let's talk this Friday at 10.
Please call me tomorrow at 4 pm so that we can talk.
I am only available on Monday at 9:30 for a call.
Would Thursday at noon work for you for a short call?
Could we have coffee on March 12?
Could we chat for 15 minutes on the 5th of May at 14:00?
I'm free tomorrow at 5, let's do a call then.
""",
        """
Can we meet on Tuesday at 3pm, or any other time that suits you?
Would Tuesday or Thursday afternoon work for a call?
Could we talk for 15 minutes whenever it fits your schedule?
Are you free for a call next week?
I could do Monday at 3, Wednesday at 10 or Friday at 2. Could we talk?
I saw your talk on Tuesday. Could we chat for 15 minutes?
I'm free on Tuesday at 3, but happy to work around your calendar. Could we have a call?
Could we talk some time in May?
I heard you at the fair last Friday and would love a 15 minute call.
Would you have 15 minutes for a call in the next two weeks?
Could we have a 15-minute call on Tuesday at 3? If not, what time would suit you?
Could we meet for coffee? I'm free most afternoons.
""",
    ),
    "pressure": (
        """
Please reply as soon as possible.
I need an answer by Friday.
Let me know by tomorrow whether you can do it.
I expect to hear from you soon.
You must help me, my grade depends on it.
This is urgent!
I've already written to you twice and you still haven't answered.
Why haven't you replied?
It only takes 15 minutes, surely you can spare that.
It's the least you can do for a fellow alum.
I'd be very disappointed if you said no.
You're my last hope.
Please don't ignore this message like everyone else.
I won't take no for an answer.
I look forward to your prompt response.
get back to me asap
Please respond within 24 hours.
Nobody else ever answers me, so please don't let me down.
I will fail my class if you don't talk to me.
I need to interview someone by Thursday for class.
You have to reply today.
You owe it to younger people.
I'm still waiting for your answer.
""",
        """
No rush at all, reply whenever it suits you.
There is no need to answer by any date.
I look forward to hearing from you.
If you're too busy, I completely understand.
You must be very busy, so I'll keep it short.
I'd love to hear what you have to say about it.
If you have to reschedule, that's fine.
I'd be happy to meet whenever works for you.
I know your time is limited.
Please don't feel you have to answer.
How do you handle urgent cases in the ER?
Please let me know if this could work.
I'm curious how you work with tight deadlines.
Feel free to ignore this if you're busy.
If you have time this week or next, that would be lovely.
It's not urgent.
You don't need to reply right away.
Could we talk by phone on Friday or next week?
Your last post really helped me.
I'd be glad to hear from you, and if not, I'll still enjoy your articles.
I am free by noon most days.
I have to choose my major by June and I'd love your view.
""",
    ),
    "placeholder": (
        """
Hi [Name], I saw your work.
Dear <Contact Name>, I hope you're well.
I'm a student at {university}.
I love what {{company}} does.
I saw your talk at XXX and loved it.
Dear ____, I am a student.
I'm interested in INSERT FIELD HERE.
I read your article on [topic] last week.
Hi FIRSTNAME, how are you?
Hello YOUR NAME,
I'm writing to you because (insert reason here).
My name is (name) and I study law.
I study at TBD.
I found you through %SOURCE%.
Dear ......, I study law.
""",
        """
I'd love to hear about your work <3
See my note at https://example.org/a_b and write to me@uni.edu.
I wrote about it [1] in my essay.
Thanks! xx
I study biology (second year) at Lund.
So... I was wondering if we could talk.
I got an X in chemistry.
I use C++ and arrays like a[0].
I loved the film XX and XY.
""",
    ),
    "no-thanks": (
        """
Could we talk for 15 minutes? Best, Maya
Looking forward to hearing from you.
I like your work. Can we meet?
Hope to talk soon. Cheers, Tom
no thanks to my school I found you. can we talk?
""",
        """
Thank you for your time.
I'd really appreciate it.
Thanks, Tom
thx!
That would mean a lot to me.
I would be so grateful.
It'd be very kind of you.
Many thanks in advance.
""",
    ),
    "no-introduction": (
        """
I would love to talk to you for 15 minutes about your work. Thanks!
I'm interested in design and would love to ask you some questions.
I'm a big fan of your podcast. Could we talk?
I'm writing because I loved your article. Can we have a call?
Your students must love you. Could we talk for 15 minutes?
I am very curious about your job.
I'm a bit nervous to write to you, but could we talk?
""",
        """
I'm a second-year student at Lund.
I study biology at Brookfield.
My name is Tom.
im a junior at ohio state
As a high school senior, I am thinking about nursing.
I'm currently studying law.
I recently graduated from UBC with a degree in history.
I'm Maya from the robotics club.
I'm in my final year of engineering.
I go to Lincoln High and want to be a vet.
We met at the career fair on Tuesday.
I'm switching careers from retail to nursing.
it's tim from the robotics club!
I'm an undergrad who loves maps.
""",
    ),
    "no-reason": (
        """
I'm a student. Could we talk for 15 minutes about your career? Thanks!
I'd love to hear about your experience in the industry.
I am a student and would like to know more about your job. Do you have time?
I'm looking for somebody to talk to for a class project. Can I call you?
I study law. I have to interview a professional. Would you have 15 minutes?
I'm a student and curious about careers. Could I have 15 minutes of your time? I would appreciate your advice.
hi can we talk for 15 min? im a student
If you are free, I'd love to talk.
""",
        """
I loved your article about foxes.
I saw that you moved from teaching to UX.
Professor Lee suggested I write to you.
I noticed that you also studied at Lund.
As a fellow alum of Brookfield, you know what it's like.
My aunt told me about your bakery.
Your work on coral reefs caught my eye.
I'd love to hear how you went from law to product design.
I'm curious what it's like to work at Shopify.
You are one of the few people in town who restore organs.
I heard you speak at the science fair.
We both went to Lincoln High.
I came across your profile and your path from nursing to tech is what I'm dreaming of.
I got your name from Ms. Rivera at the career centre.
I'm writing to you because you design museums.
I read that you run the analytics team at Spotify.
I really admire your paintings.
your podcast got me into radio
I'd love to learn about your role as a nurse in the ER.
I found you through the alumni directory, and you studied history like me.
""",
    ),
    "sells-self": (
        """
I am a highly motivated and hard-working student with a 3.9 GPA. I led the debate club and won two awards. My communication skills are excellent and I'm fluent in three languages. Could we talk for 15 minutes?
I'm a quick learner and a natural leader. I have extensive experience in Python and Java. I would be an asset to any team. I managed a team of ten and increased sales by 20%. Can we chat?
I was on the Dean's list three times. I founded a startup and raised money. I'm an excellent communicator. I am proficient in Excel and SQL. Would you have time for a call?
I have strong leadership skills. I graduated top of my class. I bring proven results. Let's talk for 15 minutes.
""",
        """
I'm a second-year student at Lund and loved your talk. I built a small app after it. Could we chat for 15 minutes?
I study law, but I keep drawing interfaces. Your move from law to design gives me hope. Could we talk for 15 minutes? Thanks!
I have some experience in Python, and I read your post about bioinformatics. How did you get there? I'd love to hear it in a 15 minute call.
I'm the captain of the chess club. I saw your article on chess and AI. Would you have 20 minutes for a call? I'd be very grateful.
I won a place at your summer school last year and still think about your lecture. Could I ask you three questions in a short call?
""",
    ),
}


def codes(text: str, channel: str = "linkedin_message", contact: str = "") -> list[str]:
    return [finding.code for finding in review_invitation(text, channel, contact)]


def cases(side: int) -> list[tuple[str, str]]:
    return [(code, text) for code, both in TEXTS.items() for text in both[side].strip().splitlines()]


@pytest.mark.parametrize(("code", "text"), cases(0))
def test_found(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(("code", "text"), cases(1))
def test_harmless(code: str, text: str) -> None:
    assert code not in codes(text)


@pytest.mark.parametrize(("channel", "most"), [("email", 200), ("linkedin_message", 120), ("text_message", 60)])
def test_too_long_counts_words(channel: str, most: int) -> None:
    assert "too-long" not in codes("word " * most, channel)
    (finding,) = [f for f in review_invitation("word " * (most + 1), channel, "") if f.code == "too-long"]
    assert finding.values == (("count", str(most + 1)), ("limit", str(most)), ("unit", "words"))
    assert finding.start == most * 5


def test_too_long_counts_the_characters_of_a_linkedin_note() -> None:
    assert "too-long" not in codes("x" * 300, "linkedin_note")
    assert "too-long" in codes("x" * 301, "linkedin_note")
    assert "too-long" not in codes("  " + "x" * 300 + "\n", "linkedin_note")


def test_an_unknown_channel_is_refused() -> None:
    with pytest.raises(ValueError, match="pigeon"):
        review_invitation("Hi", "pigeon", "")


def test_an_empty_text_has_no_findings() -> None:
    assert review_invitation(" \n", "email", "Sarah") == ()
