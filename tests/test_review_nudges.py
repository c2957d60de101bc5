"""Asks for work as nudges, and pressure without a hard word, each beside harmless lines that sound alike."""

from __future__ import annotations

import pytest

from conversations.review import review_thanks

NOTE = "Hi Elena, thank you for the talk about sepsis on Tuesday. {} Kim"

FOUND = {
    "asks-for-job": """
If the lab ever needs a pair of hands, you know where to find me.
Rumour has it that one of your technicians is leaving, and I could take over in June.
My toolbox is packed and my Saturdays are free, in case the workshop gets busy.
I'd happily start at the very bottom of your ward.
You'd make my year if you could get me through the door at Leeds General.
Please forward my file to the matron.
If your ward is short of people this summer, I have a first aid certificate and plenty of time.
When Mrs. Brown retires, think of me.
I could be your new assistant from Monday.
Is there any chance your boss would look at my CV?
Let your boss know that I'm looking for work.
Would you put me forward for the graduate scheme?
I'd be glad if you mentioned me to whoever does the hiring.
Maybe there's a corner for me in your team.
I am available for work from July.
I hope you might have something for me over the summer.
You should know that I come cheap and learn fast.
Do you take trainees?
I'd scrub floors for a chance to work beside you.
If you could use another pair of eyes at the microscope, mine are free.
Could you tell HR about me?
I've applied for the post in your department; a word from you would help.
Would you be my referee for the application to your hospital?
It'd be a dream to wear the blue scrubs of your team.
I would like to ask for an internship in your ward.
Kindly consider me for industrial attachment in your hospital.
If an apprenticeship comes up, please shout.
Say the word and I'll hand in my notice at the cafe.
I am hoping our talk could lead to a placement.
The advert says you need a porter; well, here I am.
""",
    "pressure": """
I'd like an answer from you by Wednesday.
Kindly revert before Monday noon.
I consider it your duty to support students from your own school.
I trust I won't have to remind you.
I was rather disappointed that I heard nothing.
Let me know today, otherwise I'll ask somebody who cares.
It would be a shame if the careers office heard that alumni don't answer.
You got where you are because people helped you, so now it's your turn.
I've already told my professor that you agreed, so please don't embarrass me.
If you can't even spare ten minutes, what does that say about you?
I won't take no for an answer.
You're my last chance to pass this module.
I need to know by tomorrow at the latest.
My grade hangs on this, so please don't let me down.
Frankly, ignoring people twice is not very professional.
This is my third message and I still have no reply.
Surely you can find ten minutes for someone from your own school.
I expect to hear from you by the end of the week.
Everyone else I asked said yes within an hour.
It's only ten minutes, so I don't see why you couldn't.
As an alumna you are obliged to help current students.
Reply ASAP, I have to hand this in.
I'll wait outside your office until you see me.
I will ring your office each morning until you say yes.
You owe it to the next generation.
Please do the decent thing and answer this time.
Your silence has cost me two weeks already.
I must have your yes before Friday.
Please confirm within the day.
If I fail this course it'll be because nobody would talk to me.
I can't believe you haven't found the time to answer one short message.
My mother cried when you didn't answer.
I'm counting on you, please don't make me beg.
You said you'd help, so help.
I'm giving you until Sunday.
You will reply to this message today.
Answer me quickly please.
You have no reason to refuse.
Don't be like the others who never wrote back.
I demand a proper explanation.
It is your responsibility as a professional to give something back.
I'd hate to have to tell my tutor that you refused.
After the two hours I spent on the train, I expected more than a leaflet.
I've waited long enough.
I must ask you to make good on your promise by Friday.
It's been nine days, which is frankly disrespectful.
Do you treat all students like this?
I hope your conscience will let you sleep.
Without your letter I lose my place, and that will be on you.
""",
}
HARMLESS = {
    "asks-for-job": """
You said that the hospital hired you after a strange interview.
I have a job at the cafe, so evenings suit me less.
I don't want a job, only a chat.
My brother is looking for a job, which is another story.
You told us how your boss hired you on the spot.
I'd love to hear what you look for when you hire nurses.
I was curious how one gets a place on a ward like yours.
I'd bring the cake.
I'd make the coffee.
My shift at the bakery ends at noon.
I put my name down for the course that you mentioned.
I've sent my application to the college in Leeds.
I start my placement at another hospital in May.
If anything changes on your side, I'm easy to reach.
If something comes up, we can move the call.
If one of us is late, we can start with the questions.
How do people usually find openings in the field?
I'd like to understand how a ward is staffed at night.
You described how a team needs people who stay calm, and I agree.
Please feel free to pass my questions to a colleague.
I'm not after an internship; I only want to understand the work.
I've just started my first job in a lab.
When you hire, I imagine you look for calm people.
I'd love to know how you got in through the back door of medicine.
It's good to know there is a place in nursing for people like me.
I will work on my Spanish, as you advised.
I'll tell her I am free on Tuesday.
""",
    "pressure": """
No rush at all, and no worries if you can't.
I know you must be busy, so please don't feel obliged.
I hope that's not too much to ask.
If it's too much to ask, I understand completely.
My thesis is due in March, but there's no hurry on your side.
I was surprised that nothing on the ward is ever silent.
I was sad when the talk ended.
If you decide it's not for you, I'd understand.
I owe you a coffee for that.
You told me to ask for a reply by Friday, and they answered the same day.
I waited two hours in the rain to see the exhibit and it was worth it.
I promised my sister to write to you, and here I am.
You said that nobody should be ignored in an emergency room.
I'd be glad to hear from you at any time.
I have until May to choose my courses.
My professor says you always answer students, which gave me courage.
I'll be at the conference until Friday, in case that's easier.
I can call you before or after your shift.
I hope you don't mind my writing.
You owe nobody anything, but I'd be grateful.
I understand if you'd rather not.
Please feel free to say no.
The deadline for our project is in June.
I was disappointed to miss the second half of your lecture.
I'm sure you get many of these messages.
I've asked three people about sepsis and got four answers.
How do you answer a patient who demands an explanation?
I'd love to know what you tell people who won't take no for an answer.
I know how much the hospital did for you after the flood.
If you are silent for ten seconds, patients talk, you said.
I still remember how much your nurse did for my brother.
My mother sits on the board of the museum and told me about your work.
Please don't rush to answer.
I must confess that I had never heard of sepsis.
I must insist on paying for the coffee.
I'd be disappointed in myself if I didn't ask.
I'd give up my Saturday for it.
It would be an honour.
""",
}
CASES = [
    (code, text, found)
    for found, table in ((True, FOUND), (False, HARMLESS))
    for code, texts in table.items()
    for text in texts.strip().splitlines()
]


@pytest.mark.parametrize(("code", "text", "found"), CASES)
def test_nudges_are_told_from_harmless_lines(code: str, text: str, found: bool) -> None:
    assert (code in {one.code for one in review_thanks(NOTE.replace("{}", text), "Elena Ruiz")}) is found
