"""pressure: guilt, entitlement, threats, demands and deadlines for the answer in any words, and harmless sentences that look alike."""

# ruff: noqa: E501  # a text a line, as students write them

import pytest

from conversations.review import review_invitation, review_thanks

PRESSES = """
Driving to your office and back cost me four hours and forty dollars in gas. After all that, I'd have expected at the very least a recommendation.
I told my whole family you'd be helping me from here on, so please don't be the one who lets us down.
Everybody tells me to "network" and I did, so now it would be pretty unfair to leave me hanging.
I had counted on including your answers in my paper, and it will be on you if I have to hand it in incomplete.
Kindly reply today.
I have to have your answer no later than Thursday 5 p.m.
You owe me the rest of the tour. I expect a date from you this week.
I'll keep writing until I hear from you.
I'll come by every afternoon until you have time for me.
I need an answer.
Let me know by Friday.
Get back to me by the end of the week, please.
I must know by noon tomorrow whether you can introduce me.
I took a day off work for this, so I think I've earned a proper introduction.
I came all the way from Leeds for twenty minutes, so the least I can expect is a second meeting.
If you don't help me I won't graduate, and you'll have to live with that.
I'd hate to have to tell my professor that you didn't help.
You promised me that contact two weeks ago and I'm still waiting.
I don't understand why you haven't sent me the list yet.
My parents have been asking every day when you'll finally get me in, so please don't disappoint them.
I'm counting on you to sort this out for me.
You're my only hope, and if you let me down I don't know what I'll do.
After everything I shared with you it would be cruel to stop answering.
Surely someone as successful as you can find ten minutes for a student.
I hope you won't be like all the others who forgot about me.
I won't take no for an answer.
Respond within 24 hours.
The deadline for your reply is Monday.
I want to hear from you before the weekend.
Please answer right away, I don't have much time.
It's only fair that you give me something in return for the effort I've made.
I did my part by coming to you, now you have to do yours.
I bought you lunch, so you could at least introduce me to somebody.
If I don't get a reply by Tuesday, I'll phone your office.
I'm not going to stop calling till we've set a date.
I know that you read my last message, so why no answer?
I would've thought that a person in your position had better manners.
You can't just leave me like this.
I trust that you'll have it sent by tomorrow morning.
I feel let down that you didn't take me more seriously.
It's a pity that you had to leave early, and I can't hide that I felt treated as unimportant.
Call me tonight. It can't wait.
I expect to be told this week who is in charge of admissions.
Send it to me today, I can't wait any longer.
You said that you'd write a letter for me, so do it this week.
You have until Sunday to answer me.
My whole future is in your hands now.
I gave up my shift to meet you, so I was hoping for a bit more than small talk.
It'll be your fault if I miss the deadline.
I've told everyone that you'd get me in, so don't make a fool of me.
Don't leave me in the lurch.
Answer me, please.
You must understand how much depends on this for me.
I've emailed you twice since our talk and I deserve an explanation.
I need that reference letter in my inbox by Monday morning.
Please hurry, the position closes tomorrow.
I'm asking you one last time for the contact you mentioned.
Everyone else in my class has already got somebody to vouch for them and it would look bad if you refused.
I'd be very disappointed if our talk was all there is.
Since you're retired, you surely have time for a second call this week.
I gave you a five-star review, so I hope you'll return the favour soon.
Please confirm by return.
I'm afraid I can't accept a no.
It would only take you two minutes to write to your boss, so there's no excuse not to.
I'll ring on Monday at nine sharp and I expect you to pick up.
As an alum you're supposed to support us.
Whether I'll be able to sleep tonight depends on your reply.
You've got to help me, I've nobody else.
I thought you were different, but you're ignoring me like everyone else.
My mother is sick and I promised her good news, so I beg you not to let me down.
Don't you think that you owe students a bit more than twenty minutes?
I expect you to set up a meeting with the head of HR before the month is out.
I'll assume that you agree unless I hear otherwise by Wednesday.
I shall be at your office at ten tomorrow; make sure that you're there.
I would hate for you to be the reason that I drop out.
Reply ASAP!!!
I was a bit hurt that you cut the call short, given that I'd prepared for a week.
I want you to answer the remaining five questions by tonight.
It wasn't very professional of you to look at the clock so often.
I'm owed at least one more call.
You know how badly I need this, so I'm sure that you won't say no.
I waited in the rain for half an hour before you came, so I think another meeting is the least you could offer.
Get me that contact before Tuesday.
Remember, I'm expecting your call on Wednesday at five.
I'd be grateful for your feedback on my essay by tomorrow night at the latest.
It would break me if you didn't write back.
Please don't make me ask again.
I followed all your advice and it got me nowhere, so now it's up to you to fix it.
You can't imagine how hurtful it is to be ignored.
I'm asking for the third time: who is your head of design?
I'd like your decision before the weekend, otherwise I'll ask somebody else.
I did you a favour by coming, so do me one in return.
I won't rest until you've looked at it.
It's been five days and still nothing from you.
Other professionals I've met gave me far more of their time.
I hope that you will not forget about me as everybody does.
If you cared about young people at all, you'd find the time.
I need you to send the recommendation tonight, the form closes at midnight.
I know that you're busy, but answering one mail can't be that hard.
As a fellow alum, it's your duty to help me get in.
I can't believe that you gave me only fifteen minutes after I had prepared for weeks.
When can I finally expect the introduction you talked about?
If I fail this class, it's because nobody took the time to answer properly.
I've put my trust in you, so please don't betray it.
Do write to her tonight, since I've told her to expect it.
I'd expect nothing less than a personal recommendation from someone who calls himself a mentor.
Let's be honest, you got where you are because people helped you, so now help me.
Our whole group is waiting for your answer, and they're getting impatient with me.
I'll need your comments on my draft by the 14th.
I'm disappointed, to be honest, as I'd hoped for real contacts and not just for stories.
Kindly do the needful at the earliest.
I'm giving you one more chance to put this right.
I don't have time for vague promises, so tell me now: yes or no?
Please reply immediately.
"""
LEAVES_FREE = """
I know they're short of healthcare assistants right now.
I'm reading the book right now.
By Friday I'll have read both papers.
I'll let you know by Friday how it goes.
I have to hand in my essay by Thursday.
The school wants my answer by Monday, and I'm going to say yes.
You told me to call them by noon, and I did.
No rush at all, whenever you have time.
There's no need to answer.
I'll keep writing my diary until I run out of paper.
I'll keep trying until I get the weld right.
I'll come by the bakery on Saturday to buy bread.
You said that you owe your career to a librarian.
I owe you a coffee.
I owe you one.
I owe you so much.
It cost me four hours to understand the first page, and it was worth it.
I told my whole family about your goat.
I counted on the train how many doors there are.
I hope I won't let you down.
I don't want to disappoint my parents, so your words helped.
You told me never to take no for an answer.
You said that one needs an answer within a day or the client is gone.
What you said about deadlines and about answering within 24 hours surprised me.
I feel lucky that you took me seriously.
I needed an answer to that for months, and you gave me one.
You answered right away, and I'm so grateful.
Thanks for the quick reply!
I can't wait to try it.
I can't wait any longer to start, so I signed up today.
After all that you told me I see the work with other eyes.
I'd have expected a lawyer to read more than a doctor does.
Not one of the others had told me that.
The application is due on Friday, and thanks to you it's done.
I'm going to phone the office on Tuesday as you suggested.
Please don't feel that you have to reply.
It would be unfair to say that I understood it all.
My whole future looks different now.
I took a day off to see the archive you told me about.
I came all the way from Leeds and it was worth every mile.
You have to see the picture that I took.
You must be tired of questions!
I hope to hear from you again some day.
I'd love to hear how the harvest goes.
If I get a reply by Tuesday I'll tell you.
My boss says I must finish by tomorrow.
Your story about the client who would not stop calling made me laugh.
I expected a boring afternoon and got the opposite.
I'm still waiting for the book, but I've ordered the other one too.
You warned me that the first reply takes weeks, so I'm still waiting and not worried.
I've been expecting to hate accounting, and you changed that.
I'll write to Ana today and call the school tomorrow.
I gave up my shift to go to the open day, and I don't regret it.
I drove home with the windows down and thought about your bees.
I spent forty dollars on the smoker you recommended and it works.
I missed the bus because I was reading the brochure you gave me.
The exam is on Monday, so I'm learning the list of plants by heart.
I've emailed Ana and she answered within the hour.
You said that the worst thing is to be left hanging by a client.
I expect that the first winter will be hard, as you warned me.
I'm supposed to hand in a drawing by tomorrow, and I chose the hive.
My friends were disappointed that there was no honey.
My sister didn't believe me until she saw the photo.
I'll write again when the course begins.
I'll call the association on Monday, as you told me to.
It only takes ten minutes a day, just as you said!
There's no excuse now for not starting.
I was surprised that you answer every letter by hand.
You must have been tired after the long day, which makes it all the kinder.
You should have seen my mother's face when I told her about the drones.
I hope that the swarm is back by Sunday.
I have until March to decide, and I'll use the list that you drew.
It's only fair that I tell you how it went.
You don't have to answer this.
You're right that nobody owes me an answer, so I ask in a nicer way now.
I'd be glad of a line if you ever have the time, but please don't feel obliged.
I promised my grandmother a jar of your honey.
I took the day off to build the frame and finished it tonight.
I told everyone that you once sold honey to a king.
Time is running through my fingers here, but I do ten minutes each morning.
The best thing you said was to do it now and not to wait for the perfect hive.
What you told me about the farmers who never answer was so true.
I still have to wait until May for the bees.
I won't forget how you waited in the rain for the bus with me.
My mother expects my call on Wednesday at five, and I'll tell her about the bees.
The form closes at midnight, so I'll send it tonight.
I did it before Tuesday, just to see your face.
I've asked my tutor for the third time and he finally said yes.
It's been five days and I still smell of smoke.
I followed your advice about the smoker, and it got me three jars.
I know that you're busy, so I'll keep it short.
Other beekeepers I've met never let me open the hive.
It hurts a little to be stung, as you said, and then it doesn't.
I need to find a hive before the spring.
I want to have my certificate by June.
I can't wait!
I hope you never get tired of telling that story.
I'd like to be a vet, otherwise I'll ask the fire brigade.
If you do remember the name of the book, I'd be glad of it, but there's no hurry.
The rent is due on Monday, and now I know why beekeepers have second jobs.
I must know a hundred plants by heart now.
I can't believe that you keep forty hives on one roof.
When can one finally expect the first honey? You said June, and it was May!
If I fail at first, I'll think of your three dead swarms.
I've put my trust in the smoker and was not stung once.
Do tell your wife that the cake was wonderful.
I'd expected nothing and came home with a frame of wax.
People helped you when you began, you said, and so I'll help others.
Our whole group is waiting for spring now.
I'll need a second suit by May, since my sister wants to come along.
I'm disappointed in myself for not asking about the queen.
I'm giving the hive one more chance, as you told me to.
I don't have time for a hive yet, so I'll start with a window box.
The neighbour replied immediately and sent me his spare frames.
I hope you don't mind that I told my class about the roof.
You answered every mail that I sent you.
"""


def presses(sentence: str) -> bool:
    note = f"Hi Sam,\n\nThank you for the talk about bees. {sentence}\n\nBest,\nTom"
    return any(finding.code == "pressure" for finding in review_thanks(note, "Sam Lee"))


@pytest.mark.parametrize("sentence", PRESSES.strip().splitlines())
def test_presses(sentence: str) -> None:
    assert presses(sentence)


@pytest.mark.parametrize("sentence", LEAVES_FREE.strip().splitlines())
def test_leaves_free(sentence: str) -> None:
    assert not presses(sentence)


# In invitations a window for the talk, a deadline of the student's own, or a promise is no pressure.
INVITES = """
Could we talk for 15 minutes before Friday? Any day suits me.
My paper is due on the 12th, so a call before then would be wonderful, but only if it suits you.
Might you have 20 minutes some time next week? If not, I understand completely.
I've counted on my fingers how many beekeepers I know, and you're the only one.
I came all the way from Peru to study bees.
I'm applying by Monday to the course you teach.
I told my family about your talk on bees.
I'll keep reading your column in any case.
I know you must get a lot of messages like this, so no worries if you can't answer.
I'd be free any day next week before 5 p.m., whichever suits you.
Depending on your schedule, would 15 minutes on Tuesday or Thursday work?
I'm in Leeds until Friday and would love to buy you a coffee if you have the time.
I need to interview a beekeeper for class, and I thought of you first.
I hope to finish my degree by June and wonder how people get started.
I've read everything you've written, and I have nobody else in my family who knows bees.
If you say no, that's completely fine.
I have to choose my courses by the end of May, so I'd love to hear how you chose yours.
I promise to keep it to 15 minutes and not a second more.
I'll be at your open day on Saturday in any case.
I'm sure you're very busy, so a short reply by e-mail would help me just as much.
It would only take 15 minutes.
You've surely been asked this many times.
I've been wanting to ask you this since I heard your talk in March.
My deadline for the paper is in May, so there's plenty of time.
Would it be okay if I called you by phone tomorrow or any other day?
Please let me know if there's any day this month on which you have 15 minutes.
"""


@pytest.mark.parametrize("sentence", INVITES.strip().splitlines())
def test_an_invitation_that_leaves_free(sentence: str) -> None:
    text = f"Hi Sam, I'm a biology student and loved your talk on bees. {sentence} Thank you! Tom"
    assert all(finding.code != "pressure" for finding in review_invitation(text, "email", "Sam Lee"))
