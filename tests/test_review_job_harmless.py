"""asks-for-job: jobs, openings, offers and applications of which nobody asks anything for themself."""

import pytest

from conversations.review import review_invitation

HARMLESS = """\
I work Saturdays at a garage and love it.
I could be at the shop at nine if that's when you have a minute.
My internship at a law firm last year showed me what I don't want.
I've got a job lined up already, so this is pure curiosity.
I wonder what a first job in your line looks like.
Could you tell me what you did in your first week at the paper?
I start a placement at the Royal in September and I'm nervous about it.
I start in September at college.
Should you have a gap between patients, I'd be glad of it.
If anything comes up on your side, we can move it.
Is there a place for poetry in advertising?
I'd love to hear why you gave up a secure position.
You said that nobody should take the first job they're offered, and that stayed with me.
Thanks for telling me that the firm takes on apprentices at sixteen.
I'd like to know how your team hires people without degrees.
I'm trying to work out whether I want to be a vet or a vet nurse.
I'd love to understand how you work with your clients.
How does one become part of a team like yours, and was it hard?
I would like to work in your field one day.
I hope to work in a lab like yours some day, which is why I'd like to hear what it's really like.
My friend Theo got an internship with you last year and still talks about it.
I am currently an intern at a bank and finish in August.
I applied for the traineeship that you told me about, and I'm waiting.
Following your advice, I've written to the hiring manager at Arup.
I will look at the openings page every Monday, as you said.
I'm in the third year of my apprenticeship at a joinery.
Could I shadow you for a morning?
My teacher suggested that I ask three people about their jobs.
It's for a class assignment: we have to interview somebody whose job interests us.
I need to interview someone in my dream job for a course.
I have an interview at your company next week and I'd love to hear how you prepared for yours.
What should I know before I apply anywhere in this field?
Do you ever regret leaving your position at the ministry?
Is there room for quiet people in sales?
I'm torn between two job offers and I'd value your view.
I'm not fishing for a job.
Don't worry, I don't want you to hire me.
I promise there's no CV hiding behind this message.
I'm only sixteen so I'm not after work, I just want to know what it's like.
This is not a job application in disguise.
I don't need a reference, a referral or a favour, only your story.
I've no wish to join your firm.
No hidden agenda about jobs here.
I'd be delighted to join you for a coffee.
Can I join you on one of your Saturday walks to talk?
I can come to your workshop, or call, whatever is easier.
I can work around your shifts.
I'm happy to work with your schedule.
Is there any opening in your calendar in the first week of May?
Do you have any openings on Thursday?
Any slot you have open works for me.
I have a job at a supermarket and pay my own way.
The position of women in the trade interests me.
How did you go about finding your apprenticeship?
Did you have to move for your first post?
How many hours a week do you work in winter?
How many shifts do you work in a week?
Do you hire out the studio?
How many people work in your team?
Do your colleagues also work part-time?
What made the newspaper hire you?
What kind of person does well in a job like yours?
What's the worst job you've ever had?
When did you know that this was the job for you?
How did the placement year change your plans?
How would somebody with my background get started?
Where do new people in your trade usually find work?
Are there many openings in this field these days?
Is it true that most jobs in film are never advertised?
What do you wish applicants knew?
When you read a CV, what do you look at first?
How does your firm decide whom to hire?
I loved your post about hiring for curiosity.
I read that you took on your first apprentice at 24.
I saw your company is growing and I'd like to hear how that changes the work.
I'd be grateful for a chance to hear how you got where you are.
Could you give me a sense of a normal day?
Could you give me an idea of how the work has changed?
Would you have time for me on Friday?
Would there be a moment for me next week?
I'd come running if you had 15 minutes.
I would jump at a chance to talk.
I'd drop everything for a 15-minute call.
If you know someone else I should talk to, I'd be grateful for the name.
Could you recommend somebody who works nights?
Would you mind introducing me to your colleague Jane, so I can ask her about the lab?
Is there anyone at your office you'd recommend I speak with?
Thank you for putting me in touch with Olu from HR, we spoke yesterday.
Your story about the boss who hired you by mistake made me laugh.
I had planned to ask you for a job, and forgot all about it.
I came in hoping for an internship and left with something better.
After our talk I took the job at the nursery.
I got the position! Your advice on the interview helped.
You asked me what I'd do if they offered me the job, and I still don't know.
I'll start with the book you named.
I could start with a simple question.
I'd like to begin with how you got into it.
I am a student looking for direction.
I'm looking for someone who'd tell me the truth about night shifts.
I am searching for my path.
I'd like to find out if nursing is for me.
I'm considering an apprenticeship instead of university and you've done both.
I wonder if I should take an internship or travel first.
I'm choosing between a job at a start-up and a master's.
My parents want me to get a job in a bank.
Everyone in my class wants an internship at a big firm; I'd rather understand small ones.
So many students ask you for internships, I guess; I have only questions.
You must get a lot of people asking for work.
I know how many people write to ask you for a job, and I'm not one of them.
What would you tell a student who wants to work for a charity?
If I were to start as an apprentice, what should I know on day one?
Suppose I joined a firm like yours: what would surprise me?
Imagine you hired a beginner; what would you teach them first?
What can an intern do to be useful in the first week?
I'd like to hear about the roles that exist in a theatre.
What roles are there in a hospital besides doctors?
I'm interested in the role that nurses play on your ward.
I'm interested in your position on unpaid internships.
I'd love to know what the job is like at your company.
I'd love to hear more about your work at the foundation.
I was hoping to ask what it's like to work for a small press.
It would help me decide which internships to apply for.
Before I send out applications I'd like to know what the work is.
I'd like to learn how to look for an apprenticeship.
Do you have any tips on finding a summer job?
You could use someone like your old boss again, you said.
I hope there's room for many more such talks.
I've left the call centre and I'm now at college.
If your shift ends early one day, I could come by.
I'm free after my shift, any day after five.
I get off work at six.
I hope your new position suits you.
Congratulations on the new role!
I carry trays at a hotel at weekends and study in the week.
My first credit was as a runner, and since then I've wondered what a producer does all day.
I've been working for my uncle since I was twelve.
I used to dream of joining the circus, now I dream of physiotherapy.
I'm not applying anywhere this year.
I've no plans to apply; I simply liked the film.
I wouldn't dream of asking you for work.
Please don't think I'm after an internship.
You needn't worry that I'll ask about vacancies.
It isn't a job I'm after but an idea of what the days are like.
There's no job request coming, I swear.
Rest assured I won't be sending a CV.
My careers teacher wants us each to talk to somebody in work we could imagine doing.
We've been told to interview a person whose job we might like.
I want to be a pilot and have never met one.
I would love to be a pastry chef but my parents think it's a hard life.
I hope to be a midwife.
I dream of having my own bakery.
One day I'd like to run a studio such as yours.
I'd like to hear how you built your team.
I'd be curious to see your workshop if visitors are allowed.
Would a visit to your studio be possible, just to look?
Could I see the lab while we talk?
I could meet you at your office or at the café below it.
I can be at your place in ten minutes.
I'll be in your part of town on Monday.
I'd love to be in your audience on Thursday.
I'd like to join your webinar in March.
I joined your newsletter last year.
I'd love to start a bakery of my own.
I start my shift at six, so mornings are out.
I'm free from four o'clock on.
I am free on Monday or Wednesday.
I'm available from Monday to Thursday.
I'm available any day after three.
I could begin by telling you what I've read.
I'm open to any time in May.
I'm happy with any slot that suits you.
If a gap opens in your diary, I'd be very glad.
Should something come up, just tell me and we'll find another day.
If you're short of time, ten minutes would do.
If you are short on time, an email is fine as well.
If you need to cancel, no hard feelings.
Do you need my phone number?
If you need a reminder, I'll send one.
If you need someone to talk to about exams, I'm the wrong person!
Could I use your name when I write to Ms. Obi, whom you suggested I talk to?
I wrote to Ms Obi as you suggested and used your name.
Thank you for offering to mention me to your editor.
Thank you for saying you'd pass my name to Ms. Obi.
You said the best first job is the one with the worst boss.
What you said about hiring for attitude has stayed with me.
You told me you hire only people who have failed at something.
I loved what you said about never taking a position for the title.
I didn't know that most openings are filled before they're posted.
Because of you I now know how interviews at big firms work.
I'm going to update my CV the way you showed me.
I've rewritten my résumé with your three questions in mind.
I've decided to turn down the internship, thanks to you.
I accepted the job!
I had my first day at the nursery on Monday.
The interview went well, and I start in June.
They offered me the position this morning.
I applied at the co-operative as you advised me to.
I was going to ask about jobs, but then you started on the bees.
How did you land your first role in television?
How did you get your foot in the door?
Who gave you your first chance?
Who took a chance on you when you started out?
Did somebody put in a good word for you back then?
Were you ever turned down for a job you really wanted?
What was the interview for your present job like?
How long did it take until you felt part of the team?
How did you know that the team was right for you?
What does your team do when somebody leaves?
What happens at your studio when work runs short?
What do you look for in an assistant?
What do you expect from your interns?
What do your trainees find hardest?
What would you want a new colleague to know?
Which of your jobs taught you the most?
Which jobs in your field will still be around in ten years?
How do firms like yours find their people?
How does one get an agent?
How do actors find work between shows?
How do you choose whom to work with?
How do you keep a team together when there's no money?
What part of your work would you give away?
What's a typical career path for someone who starts as a runner?
If you were starting out now, would you take the same job?
If you could hire anyone in history, who would it be?
If I want to work in conservation later, what should I study now?
If somebody wanted to do what you do, where should they begin?
What should someone who wants to become a stunt rider learn first?
What would help a beginner get work in your trade?
How important is a portfolio when somebody applies for a first job?
Does it matter where a person did their internship?
Are internships in your field usually paid?
Are apprenticeships still common in your trade?
Do people in your field change jobs often?
Is working for a charity different from working for a company?
Is it hard to work for your own father?
What's it like working under a conductor like her?
Would you still take the job today?
Have you ever thought of leaving the company?
Have you ever had to fire anyone?
When did you first hire somebody, and what did you get wrong?
When you took over the shop, did the staff stay?
I'd like to ask you about the switch from your old company to the new one.
I'd like to ask about your placement in Ghana.
I'd love to hear about your time as an intern at the Guardian.
I want to know what your apprentices learn in the first year.
I'm trying to understand the difference between a clerk and a trainee.
Could you tell me about the training your nurses get?
Could you describe a normal shift on your ward?
Could you explain what a stage manager's job is during a show?
Can you tell me what the work is like in winter?
Could you give me fifteen minutes?
Could you give me a few minutes on the phone?
Could you give me your view on the new law?
Could you help me understand the field?
Could you help me find my way into the topic?
Could you point me to a good book on joinery?
Could you connect me with another teacher, for a second view?
Could you recommend me someone to talk to in nursing?
Would you introduce me to one of your apprentices, so that I can ask her the same questions?
Would you take a look at my three questions beforehand?
Would you take me through a typical week?
Would you take me through your kitchen on a quiet day?
Will you have me for a coffee next week?
Let me show you my gratitude with a cake.
Let me know what works for you.
Friday works for me.
Noon would work for me.
Any evening would work for me too.
A phone call would work best for me.
Is there something for me to read beforehand?
Is there anything for me to prepare?
There was so much in it for me.
I've no room for mistakes in my exams.
You made room for my questions, thank you.
You gave me the chance to ask all of it.
I'm a finance sophomore at Baruch and I'd love to hear how you went from intern to managing director.
I wanted to reach out to see if you'd be open to a short call about your work at the company.
I'm very interested in the software engineering world and in how you lead your team.
I was hoping to learn more about your role and what a typical week looks like.
I'm looking to break into consulting and would love to hear how you did it.
I'd like to know more about what your company does for young people.
I'm exploring careers in UX and found your profile through the alumni network.
I just graduated and am figuring out what comes next.
I'm trying to learn as much as I can before I start applying next year.
I've been reading about the industry and would love to hear your perspective on where it's going.
"""


@pytest.mark.parametrize("text", HARMLESS.splitlines())
def test_who_only_speaks_of_work_is_left_alone(text: str) -> None:
    found = [text[one.start : one.end] for one in review_invitation(text, "email", "") if one.code == "asks-for-job"]
    assert found == []
