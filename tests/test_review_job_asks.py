"""asks-for-job: whatever the words, who wants work for themself of this contact is found. Many students, trades and tongues."""

import pytest

from conversations.review import review_invitation

ASKS = """\
And if the shop ever runs short in December, I can wrap parcels faster than anyone.
Should your chambers have a stool free for a pupil next autumn, I would come the same hour.
If one of your riggers ever calls in sick, call me.
I'd give my left arm to spend the summer on your boat.
What would I have to do to end up on your payroll?
Is there any corner of your lab where a second-year could make herself useful from June?
I finish on the 14th and could be in overalls on the 15th.
My hope is that after our talk you might see a place for me at the firm.
I'm graduating in May and still without a contract, so if your ward is recruiting, please think of me.
Do you have space for an apprentice at the garage?
Would you let me work a few Saturdays for you?
I am writing to express my strong interest in a trainee position with your bank.
It would mean the world to me to be given a chance in your kitchen.
Could you tell your foreman there's a strong lad looking for a start?
Might your orchestra be needing a page turner, or somebody for the library?
I'm ready to begin immediately and without salary.
Please find my application for the assistant post below.
I was told your agency takes juniors on trial, and I'd be up for that.
Let me show you what I can do, one week, no pay.
I'd like to throw my hat in the ring for the research assistant thing.
If you think I could be of use to your newsroom, I'm free all July.
Would you be so kind to recommend my person to the human resources department?
I search a stage of six months in an engineering company like yours, it is obligatory for my study.
pls sir any vacancy in your company for fresher
can u hook me up w a summer gig at ur place
yo if ur crew needs another pair of hands im down
I hope you can help me enter your company.
Could my CV perhaps land on your supervisor's desk?
Can you put me in touch with whoever recruits the seasonal rangers? I want to be one.
I'd love for you to consider me for next season's company.
How likely is it that you would take on someone like me in the fall?
I would be honoured to serve in your clinic after I qualify in March.
Any chance of a few shifts at the café?
I'm hunting for a sandwich-year placement and your plant is my first choice.
Would there be an opportunity to come on board as a junior stylist?
If there's ever a project on which you could use a cheap coder, drop me a line.
Perhaps at the end of the call we can see whether there's a fit between me and your team.
I know you're looking for a new receptionist and I think I could do it well.
I've sent in my form for your graduate scheme; would you mention my name to the panel?
Do you think the theatre would have me as a stagehand?
So do you need somebody?
I need 400 hours of practice to get my license and would like to do them at your salon.
Who do I talk to about getting on your roster?
I could help out for nothing on market days.
I'd take anything, sweeping floors included.
If they let you pick your own assistants, pick me.
I'm available for work from September.
My dream job would be in your department, and I hope you could make it come true.
I hear that two people left your team. I would gladly fill one of those shoes.
Maybe you could employ me for the harvest?
Could you sponsor my apprenticeship?
I want to ask whether you offer any traineeships for people coming from abroad.
Is your studio accepting interns for spring?
My question is whether I can do my practicum with you.
Would you be open to mentoring me as your assistant for a season?
Please keep my name for when the next opening comes.
I'd be so happy if you would keep me in your thoughts for upcoming roles.
Would you forward this message to the person who hires?
Can you get me an audition with your company?
I'm looking to move into a paid position and thought you could open a door or two.
If you could get me past the first round of your interview process, that would be awesome.
Would you mind giving me a recommendation for the opening at your branch?
I have seen your advert for a kennel hand and I'm the right person.
I am desirous to join your esteemed organization.
Kindly do the needful and refer my profile to your manager.
Please guide me to get placement in your company.
I'd be glad to be considered if there's something for a beginner.
You'd never regret having me on your team.
Would you take a gamble on a rookie?
Do you ever let students work on your dig?
I wonder if the hospital would let me do my rotation on your ward.
What about me for the open desk in your office?
Can I be your next protégé at the gallery?
If a role like that ever opens at your museum, would you let me know?
Wouldn't it be nice to have an extra designer around? I'm free.
I'd appreciate you keeping an eye out for anything entry-level.
Give me two weeks at the workshop and I'll prove myself.
Could you recommend me internally?
I would be thrilled to intern at Bluebird, and wondered if you'd back my application.
I'd like to use your name when I apply.
Please let me know if your firm will be hiring freshers in 2025.
Would you know if there are any positions going?
I'd be very interested to know about any vacancies coming up.
Should anything come along, I'd be grateful for a shout.
I'd be over the moon to get a trial shift.
I'm after a job as a deckhand, basically.
I need a job and you have one.
Can we discuss what I could do for your company?
Is a summer position something you could offer?
I really want in.
I was hoping we could discuss how I might come to work for you.
Will you be needing extra staff for the festival?
Would you be willing to act as my referee for the post at your school?
I'd be indebted if you could speak to the director on my behalf.
I am open for any kind of work in your shop.
I'm also on the lookout for somewhere to do my apprenticeship, hint hint.
Do you employ students in the holidays?
Can I send you my CV in case there's an opening?
I'm not fussy about the pay, I just want to be on set with you.
I wouldn't mind starting as a runner with your production company.
What would it take to get hired on your crew?
I was wondering if there might be an internship I could do at the observatory.
I'd also like to know if there is any possibility to make my internship in your laboratory.
I am Sofia, I want to make my practices in your hotel, is possible?
Would a keen seventeen-year-old be of any use to you on Saturdays?
Is it the kind of place that would give somebody with no papers a chance?
I'd happily peel potatoes for you all summer.
If it works out between us, I could join in August.
Could I maybe carry your tripod on the next shoot?
I'd love it if you would think about bringing me onto the project.
Wd luv 2 work at ur salon if u got space
hey do u guys need baristas
r u looking for ppl rn? im free all summer
Sir, I have completed my B.Tech and am waiting for a job, please do something for me.
Respected madam, kindly give me one opportunity in your organisation.
I am in search of employment and your hospital is near my house.
I would ask you to consider my candidature for the post of lab technician.
I allow myself to propose my candidature for a stage in your studio.
It would be a great honour for me to do my externship in your practice.
My university requires that I find a company for my thesis, could it be yours?
I must do an internship of three months, can you take me?
Please inform me when the firm opens applications, so that I can be the first.
Could you tell HR to expect my application?
I've just sent off my application to your team; a word from you would go a long way.
If you were willing to be my reference, it would help me so much.
I'd like you to be my referral for the job I saw on your careers page.
The ad for the junior position is still up: do you think I'd stand a chance, and would you say so to Maria?
I'd be glad to have you as a boss one day. Soon, if possible!
If you can find it in your heart to employ a beginner, you won't be sorry.
I'd sweep the studio floor for you.
Maybe you've got some odd jobs for me?
You wouldn't be short of a dishwasher by any chance?
Is the offer of a traineeship you made to Ana open to me too?
Could you see me fitting into your team?
I could see myself on your team.
I'd love to be the next person you hire.
I'd love to be your next hire.
I was hoping there'd be a way to get my foot in at the BBC.
Would you open some doors for me in publishing?
I'd be grateful for any leads on entry-level jobs.
Do tell me if you hear of anything.
Should you hear of any firm that wants a junior, I'm all ears.
I'm available for hire.
I hope that this could be the start of me working with you.
Would it help if I came in for a trial day?
I'd do a trial day any time.
I'll take whatever you have, nights, weekends, holidays.
How about a summer job for a polite boy from next door?
Could you squeeze one more intern into your summer group?
What are my chances of landing something at your lab?
Do you reckon I'd get in if I applied to your firm now?
Might there be work for a newly qualified electrician up your way?
I'd much rather be working for you than at the call centre, if you get my drift.
I'm told you're the one who decides about placements at the nursery, so I'm asking you for one.
I've attached my CV and would like to be put forward for the analyst programme.
Please pass my name on to the casting people.
I would like to ask you for your support in getting hired by Siemens.
I'd like to become your colleague.
After graduation I'd like to be employed at your school, and perhaps you can arrange it.
Please take me as your student assistant.
Is it possible to be an intern in your group from March to May?
Let's talk about how I can join the firm.
Let's see on the call whether you can use me.
I will be in Leeds from May and would need a job there; could your shop be the one?
If I impress you on the call, maybe you'll offer me something.
At the end I'd like to hand you my CV for the opening in your department.
I'd be really keen for the paralegal role if it's still going.
Has the trainee post been filled yet? If not, I'd like it.
Is the summer vacancy still open?
Are you still looking for an assistant?
I saw you need a barista. That's me!
I'd like to put myself forward for the role of assistant coach.
My last employer shut down, so I'm on the market again and hoping you know of a spot.
I'd fit right in with your crew.
I'd be your hardest-working intern ever.
Could you have a word with your partner about taking me on?
If you're looking for summer analysts, I hope you'll keep me in mind.
I have attached my resume and would be grateful if you could pass it to the hiring manager.
I wanted to reach out to see if there are any internship opportunities available at your company for summer 2025.
I'm very interested in the software engineering position at your company and was wondering if you could refer me.
I would really appreciate it if you could put in a referral for me.
I was hoping to learn more about your role and also see whether you might be looking for an intern.
After we chat, maybe you could introduce me to the people who do the hiring.
I'm looking to break into consulting and would love a chance to interview with your firm.
Would love to chat about any open roles on your team!
I believe my skills would make me a great fit for your team, and I'd love to talk about joining.
Do you know if Atlassian is taking grads this year?
I'm currently job hunting, so let me know if you hear of something.
I just graduated and am looking for my first role in UX, ideally at a place like yours.
If possible, could you forward my CV to your team lead?
I'm hoping you can help me land an interview at KPMG.
Also if there's a way to fast track my application that would be amazing.
I've applied for the Summer Associate role (ID 4471) - would you be able to refer me internally?
Please let me know how I can be part of your organisation.
I would be happy to start as an unpaid intern.
We could discuss whether there might be a fit for me at your company.
I would love nothing more than to work alongside you.
Thank you for a great talk. If any positions come up, I'd be very interested.
Thanks again for the chat! Please do let me know when the graduate programme opens, I'd love your recommendation.
It was lovely to meet you, and as I said, I'm available for the nursery job from June.
I hope our talk showed you that I'd be a strong addition to the ward.
And if Ms. Patel still needs somebody for the reception, I'm free three days a week.
I've sent my application off today. Could you tell Ms. Patel to look out for it?
Is there any possibility that your lab would hire me as a research assistant?
How can I get an internship with you?
Would you recommend me to your director?
Could you see yourself hiring someone like me?
What would I need to do for you to hire me?
Do you have a part-time job for a student?
Does your company have any openings for new graduates?
Can I use you as a reference?
Would you be willing to pass along my resume?
Are you accepting any interns for the summer?
Could I come and work with you for a few weeks in July?
Is your firm looking for any junior staff?
Who's the best person to send my application to at your company?
Can you get me an interview with your manager?
Will there be a position free in your department when I finish?
May I do my apprenticeship at your workshop?
If I sent you my CV, would you show it to HR?
Might you have need of an assistant?
Are there any jobs going at your place?
Could you please hire me?
Do you think I could work here?
Do you take work experience students?
Would you let me join your research group?
Would you be able to offer me a placement?
Could you let me know about vacancies?
What do I have to do to join your team?
Can you put my name forward for the internship?
I would like very much to be your assistant this fall.
Would you consider me for an internship?
I'm in urgent need of a placement by September.
Would your practice take me for my clinical placement?
Hey Dana, I'm a junior in hospitality. I'd be so down to work the front desk with you this winter if they'd have me.
I'm also hoping to line something up for the summer, so if the studio is bringing people on I'd be thrilled to hear.
Honestly what I need most is a first job, and I figured you might know somebody.
I qualify as a dental nurse in June and your surgery would be my first choice.
My goal for this call is to convince you to give me an interview.
I would be grateful to know whether your chambers is offering mini-pupillages.
If the shelter ever needs an extra vet nurse on nights I live round the corner.
Would your boss be open to meeting me about the apprentice post?
Do you mind if I put you down as a referee?
Could you maybe slip my name to the producer?
After the talk you said there may be a seat free in autumn; please count me in.
The internship you mentioned sounds perfect and I'd like to be considered.
You mentioned your team is growing. I'd love to be part of that growth.
When the new lab opens, I'd be honoured to be among the first staff.
I would appreciate your help to obtain a junior position in your bank.
I kindly request you to provide me an internship in your esteemed company.
i need internship for 2 month, is it possible in ur company?
Is there any way I can get into your company as a fresher?
Can I start with you after my exams?
Where do I sign up to work for you?
How many interns are you taking this summer, and may I be one?
Would you need someone to help with the lambing?
What would persuade you to hire me?
Is your bakery hiring for Christmas?
Do you have internships that I could apply to?
Can you recommend me for a role there?
Could I take over when your assistant leaves?
Would you speak to your manager for me?
Would it be cheeky to ask for a job?
Please see whether there is any suitable vacancy for me.
I'm ready to relocate for the right role on your team.
Would you happen to need a second shooter for wedding season?
I want to become one of your guides next season.
"""


@pytest.mark.parametrize("text", ASKS.splitlines())
def test_whoever_wants_work_is_found(text: str) -> None:
    found = [text[one.start : one.end] for one in review_invitation(text, "email", "") if one.code == "asks-for-job"]
    assert found, text
