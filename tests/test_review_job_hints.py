"""asks-for-job in thank-you notes: how students come back to a job after the talk, and notes that only speak of jobs."""

import pytest

from conversations.review import review_thanks

ASKS = """
If a desk ever frees up next to yours, you know where to find me; I could start the day after finals.
My résumé is attached, in case you could hand it to your supervisor for any opening there may be.
I'd like you to introduce me to your boss about a full-time role.
I would be honoured if you'd pass my name to whoever picks the summer crew.
Should your lab be short of a pair of hands this autumn, I'd drop everything.
Please find my CV below; I trust you'll see that it reaches the right people.
I want you to put me forward for the trainee scheme.
If there's ever an empty chair in your office, think of me.
Could you maybe have a word with your manager about me?
I'd be free from July, in case you need somebody at the shop.
Might there be a place for me on the team?
I'd love to trade my seat in the lecture hall for one at your studio.
You mentioned that two people are leaving; I'd gladly fill one of the gaps.
Would you recommend me for the opening that you told me about?
I'm ready to start any day, just say the word.
I'd work for nothing for a month to show you what I can do.
Do you think that your boss would give me a trial?
Let me know when the next hiring round begins, since I'm going to need your support.
Please consider me for anything that comes free.
I was hoping that you could get me an interview.
"""
SPEAKS_OF_JOBS = """
I had come with the plan of asking for a summer job, and within five minutes I'd forgotten about it.
I'd meant to ask you for an internship, but I see now that I should finish school first.
Before we met I thought I'd ask you for a job, and I'm glad that I didn't.
You told me not to hand my résumé to the first firm that has an opening.
I've handed my résumé to the museum, as you suggested, and they have an opening in May.
Your boss sounds like somebody that I'd like to hear more about.
Thank you for introducing me to your boss.
I've started the job at the garage that you told me about.
If a desk frees up in the library I run to get it, just like you did.
I could start the book the day after finals.
You said that I could start with the small tools.
I asked the shop in my street about a summer job as you proposed, and I start on Monday.
I won't ask you for a referral, since you explained what it costs.
The way you got your first role by fixing the printer made me laugh.
I applied for the internship at the zoo and mentioned your tip in my letter.
My résumé is down to one page now, as you advised.
I've been offered a place on the course you recommended.
My father thinks that I should look for a job at once, but I prefer your plan.
You said that an interview is a conversation and not an exam.
I'm not applying anywhere this year.
"""


def asks(sentence: str) -> bool:
    note = f"Hi Sam,\n\nThank you for the talk about bees. {sentence}\n\nBest,\nTom"
    return any(finding.code == "asks-for-job" for finding in review_thanks(note, "Sam Lee"))


@pytest.mark.parametrize("sentence", ASKS.strip().splitlines())
def test_asks(sentence: str) -> None:
    assert asks(sentence)


@pytest.mark.parametrize("sentence", SPEAKS_OF_JOBS.strip().splitlines())
def test_speaks_of_jobs(sentence: str) -> None:
    assert not asks(sentence)
