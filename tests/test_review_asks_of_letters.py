"""Asks, pitches, pressure, lengths and dates as letters put them, each beside harmless ones that sound alike."""

from __future__ import annotations

import pytest

from conversations.review import review_invitation

FOUND = {
    "one-slot-only": """
        Could we talk for 15 minutes? Tuesday at 4 pm is when I have my break, and nothing else is possible for me.
        Let's do 20 minutes on Friday at 3pm. I can't change it.
        Could we meet for 20 minutes? It must be Thursday at noon, between my classes.
        I've blocked 20 minutes in your calendar for Wednesday at 2 pm.
        My train leaves late on Saturday, so we will meet for 20 minutes at the station at 6 pm that day.
        Can we have a 15-minute call? Wednesday 5 March at 11:00 is my one free hour and it cannot be moved.
        I'll ring you on Monday at 7:30 in the morning for 20 minutes.
        A 20-minute call would be great. The time will be Sunday, 10 am.
        I'm asking for 20 minutes. I'll come by your stall on Saturday at 9 and you can answer me while you set up.
            A different day won't do.
        Can you talk on Thursday at 15:00 for 20 minutes?
        Please call me tomorrow at noon for 15 minutes.
        I'm available on Friday 9 May, 14:00, for a 20-minute call.
        Let's meet for 20 minutes on 3 June at 10am at the café by the station.
        I'd like to speak with you for 15 minutes tonight at 9.
        I'll be in the lobby on Wednesday at 1 pm and hope for 15 minutes of your time.
        Could we Zoom for 20 minutes this Saturday at 11? That's when I'm free.
        Would the 14th at 4pm work for a 15-minute chat?
        """,
    "too-much-time": """
        Could we have a call? I think an hour and a half will be needed.
        Could we meet from two to four on a day of your choice?
        I'd love to spend three hours with you at the lab, any day.
        Could we have lunch, from noon to half past one, any day?
        Could we talk for one and a half hours?
        Could we sit down for 1 1/2 hours?
        May I come to your office at 9:00 and talk with you until 11:00, on any day?
        A two-hour call would be wonderful.
        Could you give me the better part of an hour?
        Could I have an hour or so of your time?
        Could we talk for fifty minutes?
        Could I sit with you for an entire afternoon?
        Could you spare 45 minutes to an hour?
        I'd need around forty minutes of your time.
        Could I have a morning of your time?
        Would you have one hour for a call?
        Might we talk over dinner for a couple of hours?
        A call of 1h30 would be perfect.
        I'd like to book 60 min with you.
        Could I follow you for the whole day and ask you questions?
        I have thirty questions, so let's plan for at least an hour.
        An hour is what I'm hoping for.
        Could we have a Zoom of about 3/4 of an hour?
        Could I borrow you for fifty minutes?
        """,
    "pressure": """
        You must refer me, seniors must help their juniors.
        What is the point of an alumni network if nobody answers?
        I've written to nine of your colleagues and none had the decency to reply.
        Don't be one of those people who forget where they come from.
        Please don't be like the others.
        I have put it into your calendar. Please do not cancel it.
        Mentoring is not optional for people like you.
        I'd call that poor form.
        I trust that you'll do better than they did.
        I still have nothing from you. I need the names by Friday.
        Sign it and send it back to me today.
        I won't accept being put off again.
        Somebody who got so much has to give something back. Could we talk?
        You have a duty to us who come after you.
        My whole semester depends on your yes.
        I hope you won't turn out to be as arrogant as people say.
        I expect to hear from you by Thursday.
        I've messaged you twice and you've read both. What's the matter?
        You'd have to be heartless to say no.
        If you don't have 15 minutes for a student, that says a lot about you.
        As a taxpayer-funded scientist you are obliged to talk to the public.
        It's the least you can do for your old school.
        Kindly respond before tomorrow evening, as I need to hand in my list.
        I won't take no for an answer.
        I can't understand why a person with your privilege would refuse.
        Answer today, please.
        You owe it to first-generation students like me.
        If I don't hear from you by Monday I'll ask your colleague instead.
        I've told my class that you'd do it, so please don't embarrass me.
        You were a student once, so don't pretend that you have no time.
        Don't make me chase you.
        I'm counting on you to say yes, everything hangs on it.
        Let me know by Friday at the latest.
        Busy people always find time for what matters, so no excuses.
        I have asked three times now.
        Please reply to this by the end of the week.
        After all I've done for your club, I think you owe me a quarter of an hour.
        People like you never help people like me. Prove me wrong.
        I'll wait outside your office every morning until you have time.
        I shall take your silence as an insult.
        It would be a shame if others heard how you treat students.
        You have to help me, I've nobody else.
        I demand an explanation.
        My future is in your hands, so don't let me down.
        You can surely manage 15 minutes, can't you?
        """,
    "resume-unasked": """
        My CV's at bit.example/tom. Could we talk for 15 minutes?
        Could we talk for 15 minutes? All I have done is here: tom-resume.example.com
        My curriculum vitae is annexed to this message. Could we talk for 15 minutes?
        Could we talk for 15 minutes? See example.com/tom/cv.pdf for more.
        My portfolio (14 pages) comes with this mail. Could we talk?
        You can find what I've made at reed-portfolio.example.org.
        My résumé is one click away: example.com/r.
        Joined to this mail you find my CV.
        I've put my CV underneath so that you know who you'd be talking to.
        A one-page résumé goes with this.
        I could bring my portfolio along when we meet.
        My transcript is included.
        I'm leaving a link to my portfolio below. Could we talk for 15 minutes?
        My CV is attached in case it's useful.
        Here's my work: behance.example/tom. Could we talk for 15 minutes?
        I could email you my résumé if that helps.
        For your reference, please find my transcript attached.
        Let me know whether I should send a CV first.
        P.S. My portfolio: tomreed.example.com
        You'll see from my CV (attached) that I've sailed since I was six.
        """,
    "sells-self": """
        Top of my class, winner of two national contests, captain of the debate team, fluent in four languages,
            published at nineteen: that is me in short. Could we talk for 15 minutes?
        I'm not your average student. I have led a team of forty, doubled the income of our society and won the
            rector's medal. Could we talk for 15 minutes?
        My teachers call me the best they have had. I learn faster than anybody I know. I have never failed at a
            thing I began. Could we talk for 15 minutes?
        1.0 average, three scholarships, president of the finance club, marathon runner, coder since I was nine.
            Could we talk for 15 minutes?
        I was first in my year, I speak five languages and I never miss a deadline. My professors praise my essays.
            My project won the city's prize. Could we talk for 15 minutes?
        I am a highly motivated, disciplined and creative person with excellent communication skills. I have
            managed projects, led teams and exceeded every target. I learn fast and work hard. Could we talk
            for 15 minutes?
        As captain of the chess team I won the state title. As treasurer I doubled our funds. As a tutor I brought
            all nine of my pupils to an A. Could we talk for 15 minutes?
        People say I was born for sales. I sold 400 raffle tickets in a week, I outsold the whole team at my summer
            job, and my manager still calls me the closer. Could we talk for 15 minutes?
        Scholarship holder, dean's list five times, published author, black belt, and the youngest treasurer in the
            club's history. Could we talk for 15 minutes?
        My strengths are leadership, analysis and stamina. My grades are the best of my year. My thesis got the top
            mark. My professors want me to stay. Could we talk for 15 minutes?
        """,
    "asks-for-job": """
        And should a stool in your workshop happen to fall vacant by May, I'd be there the same day.
        I would be glad if your clinic could receive me for the six weeks of my practice.
        Is there any chance of a start with ye in June?
        To learn at your bench, even for a week, would mean the world.
        My CV is below; would you run it by whoever hires at your firm?
        Just tell me where my desk is.
        I'm the junior that you have been looking for.
        Do you have something for the holidays?
        Do you guys have anything for the summer?
        If ever a seat on your night desk comes empty, please think of a student in Leeds.
        Would your lab take me in for three months?
        Could you see me in your kitchen from July on?
        I was wondering whether there's any work going on the farm this spring.
        My programme wants me to spend a term in a company, and yours is my first choice.
        I'd be ready to begin on Monday.
        I could send my CV to your boss, if you say the word.
        Should you be a pair of hands short in August, you know where I am.
        Who would I have to talk to to get onto your crew?
        A word from you to Mr Hall in HR would open the door for me.
        I'll happily sweep the floor if it gets me in.
        I'm in need of a host company for my thesis, and I thought of yours.
        Let me start at your bakery, even as the one who washes the trays.
        Maybe your team has a gap that I could fill.
        You'd only have to tell your boss that I exist.
        My contract ends in May, and I'd rather be with you than anywhere.
        I have six months to fill from September and would gladly fill them in your print room.
        Would you put my name in the hat for the autumn intake?
        If your people ever tire of fetching their own coffee, I'm at hand.
        I am told that you choose the trainees yourself. I should like to be one of them.
        Please keep a place on the boat for me.
        I need four hundred supervised hours, and I'd love to do them in your clinic.
        Could I shadow you for a day and then perhaps stay for the summer as a helper?
        Is your paper taking on cub reporters?
        Would you consider me for the vacancy on your website?
        It would be my dream to be hired by you.
        When does your firm open the applications for the summer? I'd like to apply.
        Would you have use for a Portuguese speaker in your call centre?
        Give me one week in your kitchen and you'll see.
        Do you think that your manager would take a look at my CV?
        If you could speak to the head of casting for me, I'd be in your debt.
        I finish in June and nobody has hired me yet, so if you know of a post, I'm all ears.
        I hear that two of your colleagues are leaving, and I could fill either chair.
        Could you get me an interview?
        I would be delighted to be considered as your next assistant.
        My ask is simple: a paid placement from May to August.
        My course asks for eight weeks in industry and I would be proud to spend them with your crew.
        Could there be a corner for me in your atelier?
        I would like to put myself at your disposal from June.
        What would I have to do so that you take me?
        Please let your manager know that there's a hard worker in Leeds.
        A friend says your shop is short of people on Saturdays. I'm free on Saturdays.
        Could I come for a trial day?
        I enclose my application for the traineeship.
        I'd gladly work for nothing at first.
        Perhaps you could tell HR about me.
        I'd be happy with any work that you can give me.
        I'd like to apply through you, since referrals count double at your firm.
        Would you be willing to be my referee for the post at the harbour?
        """,
}

HARMLESS = {
    "one-slot-only": """
        Could we talk for 15 minutes? Tuesday at 4 pm would be good for me, but I can move things around.
        Could we talk for 20 minutes, say Tuesday at 4? If that isn't possible, another day is no problem.
        Could we meet for 20 minutes on Friday at 3 or Monday at 10?
        Could we talk for 20 minutes on Friday? Any hour that day is fine.
        I am in Leeds on the 12th and 13th. Could I come by for 20 minutes at an hour that suits you?
        I can't do Mondays, but any other day works for a 15-minute call.
        Could we talk for 20 minutes between Tuesday and Friday?
        I heard you on Tuesday at 8 pm on the radio. Could we talk for 15 minutes?
        Would Thursday at 5 pm do for a 15-minute call? If not, please name another time.
        Could we speak for 15 minutes on Monday at 9? I'm not fussy, and a different day is fine too.
        Could I put 20 minutes in your calendar on a day that you choose?
        Can you talk on Thursday or Friday for 20 minutes?
        Could we talk for 15 minutes next week?
        I'm free on Tuesdays after three for a 15-minute call.
        Could we talk for 20 minutes in May?
        Could we talk for 15 minutes on Thursday at 3, or whenever it suits you?
        I have exams until 12 June; after that, any day for a 15-minute call.
        The open day is on Saturday at 10; could we talk for 15 minutes some time after it?
        Your talk is on Tuesday at 6 pm. Could we speak for 15 minutes on a day of your choice?
        Could I drop in for 15 minutes one afternoon?
        """,
    "too-much-time": """
        Could we talk for half of an hour?
        Could we talk from 12:00 to 12:20, any day?
        I'm free from nine to twelve on most days; could we have a 15-minute call?
        I work from two to ten, so mornings are best for a 15-minute call.
        I'd love to know how you went from two to forty employees. Could we talk for 15 minutes?
        I spend two hours a day on the bus. Could we talk for 15 minutes?
        Could we talk for 20 minutes any time from nine to five?
        Could I come by at ten past twelve for 15 minutes?
        You spend three hours with every patient, I read. Could we talk for 15 minutes?
        I moved from 9 to 5 into nights. Could we talk for 15 minutes about how you did?
        I can be reached from 3 to 6. A 15-minute call would be wonderful.
        Could we talk for 20 minutes? I live an hour from Leeds.
        Could we talk for 15 minutes? I've watched your two-hour lecture three times.
        Could you spare 30 minutes?
        15 minutes, half an hour at the very most, would be great.
        I know an hour would be too much to ask; could we talk for 15 minutes?
        Could we talk for 20 minutes? I'm on shift for twelve hours on Mondays.
        Could we talk for 15 minutes, within the next 48 hours or the next 48 days?
        It's 90 minutes by train, so a 20-minute call would be best.
        """,
    "pressure": """
        My dog is as rude as ever.
        I'm polite to rude customers at work.
        It's not urgent at all.
        The deadline is in May, so asap it is not.
        Do you have to send samples by Friday every week in your job?
        My teacher says that students have to help each other.
        Please do not change your plans for me.
        Please don't move anything for me.
        I don't want to be another of those who only talk.
        You must get many of these messages.
        You must have better things to do.
        I trust that you are well.
        My mentors told me that helping is not optional in nursing.
        You said giving back is not optional, and I liked that.
        I need to hand in my form by Friday, so I'll write after that.
        I still have nothing but questions.
        Please do not feel that you have to answer.
        If it's a bad time, please do not hesitate to say no.
        I could not believe how few answered in your story.
        No rush at all, and a no is fine.
        I know that you're busy, so please feel free to ignore this.
        I have to choose my courses by Friday, but there's no hurry with this.
        If I don't hear from you, I'll understand.
        My deadline for the thesis is in June, so any time before then is wonderful.
        I would be grateful for an answer whenever you have a moment.
        I hope to hear from you.
        I look forward to hearing from you soon.
        You said that patience is what nurses need most.
        I promised my grandmother that I'd write to you.
        You don't have to answer all of it.
        I was sad when the radio show ended.
        I must say that your talk made me laugh.
        I expect you get many such letters.
        You were the only one who answered the children's questions in the panel.
        I've asked three people what they think of your film, and all of them cried.
        Please reply whenever you like, or not at all.
        I owe you a coffee.
        I know that you have no duty to answer.
        You have helped me already with your book.
        My future was never clear to me until I heard you.
        I waited outside the hall to thank you, but you had gone.
        My teacher demands a lot and I like it.
        You must be tired of such letters.
        It would be a shame not to ask you.
        """,
    "resume-unasked": """
        My own résumé is all orchestras so far, so I'd love 15 minutes of your advice.
        My CV is empty, and that is why I ask. Could we talk for 15 minutes?
        My CV is a mess of summer jobs. Could we talk for 15 minutes?
        I won't send a CV. Could we talk for 15 minutes?
        I read your post on how you read a résumé. Could we talk for 15 minutes?
        Your portfolio at bit.example/ana made me want to draw. Could we talk for 15 minutes?
        What did your portfolio look like when you began? Could we talk for 15 minutes?
        I found you on ana-portfolio.example.com. Could we talk for 15 minutes?
        I found your work at example.com/ana/portfolio. Could we talk for 15 minutes?
        I resume my studies in May. Could we talk for 15 minutes?
        My CV won't help me here, but your story might. Could we talk for 15 minutes?
        I don't have a portfolio yet. Could we talk for 15 minutes?
        Could we talk for 15 minutes about what makes a good portfolio?
        I saw your portfolio online and loved the lamps. Could we talk for 15 minutes?
        You told our class that you never read a CV. Could we talk for 15 minutes?
        I've attached the photo of us all at the open day. Could we talk for 15 minutes?
        My project is about old boats; could we talk for 15 minutes?
        """,
    "sells-self": """
        I'm a second-year nursing student in Leeds and I play in the football team. I work in a bakery on
            Saturdays. I'm from Hull. My mother is a nurse, too. Could we talk for 15 minutes about your work
            on the ward?
        I failed my first exam. I'm scared of blood. I can't draw. I like bones, though. My sister says I should
            ask you. Could we talk for 15 minutes about your work?
        I won a small prize for a poem once, by luck. I read yours every day. Could we talk for 15 minutes?
        You won the city's prize twice and led a team of forty. Could we talk for 15 minutes about how you learnt it?
        My name is Tom. I'm a senior in biology. I can only call after six. I have a class at four. I live in
            Leeds. Could we talk for 15 minutes about your lab?
        I'm a history student. I love old maps. I have a shelf full of them. My favourite is one of Bristol. I saw
            yours in the museum. Could we talk for 15 minutes?
        I led a scout group for two years and I liked it more than my studies, so I wonder whether teaching is for
            me. Could we talk for 15 minutes about how you changed?
        I'm a nurse in training. I've worked nights for a year. I'm tired, but I love it. Your talk about nights
            made me feel seen. Could we talk for 15 minutes?
        I built a small boat with my uncle last summer. It leaks. You build boats that don't. Could we talk for 15
            minutes?
        You won the medal in 2019 and you've led the lab since. Could we talk for 15 minutes?
        I'm the first in my family at a university. My parents keep a shop. I help there on Sundays. I'd love to
            hear how you found your way. Could we talk for 15 minutes?
        """,
    "asks-for-job": """
        I could send you my essay before we talk.
        I could do any evening after six.
        Mornings, nights, Sundays, I'll take anything you have.
        I've had two offers from clubs and don't know which to take.
        I've turned down a job offer from a bank, and I'd love to hear why you left yours.
        Where do I start?
        Let me start with the fish.
        I'd like to stay in touch with you.
        She said you'd try to hire me, but I've got a job I like.
        If a table in the library frees up, I'll write this by hand.
        I could start the course the day after my exams, and I'd like to know whether it is worth it.
        I don't know where to start with my questions.
        To stand at your window and see the harbour must be lovely.
        How did you get your first job on a ship?
        What do you look for when you take on an apprentice?
        Do you have anything to read for the summer that you'd recommend?
        My cousin asked whether your lab takes students, but I only want to hear how you got there.
        I start at the bakery on Monday, and I'd love to hear how you began.
        I have a place at the clinic for the summer already.
        My placement at your competitor starts in June, so this is no application.
        I applied to your firm last year and was turned down, and that's fine.
        Your first job on the boat made me laugh.
        The desk where I sit in the newsroom is by the window.
        My teacher received me kindly and told me about your lab.
        I'm not looking for a job, only for fifteen minutes.
        How did your first boss take you on?
        You said on the radio that you were once hired by mistake.
        I wonder how people find work in your trade.
        I read that your firm hires people without a degree. Why is that?
        What made you take the job on the ship?
        I've just signed for an apprenticeship at another yard, and I'd like to know what to expect.
        My brother works with you and says you tell the best stories.
        I begin my placement at St Luke's in May and I'd love to hear what you wish you'd known.
        Do the interns in your field usually stay?
        I'm writing a paper about how hospitals recruit nurses.
        May I come to your office for twenty minutes?
        I'd like to work on ships one day, and you do.
        I help out in my uncle's shop and so I know what a till is.
        Could you tell me what a day in your job is like?
        My career adviser gave me the task to interview somebody about their job.
        I want to become a nurse like you.
        I'd love to know how you work with your team.
        Your post about the hiring freeze was honest.
        Could you tell me how your firm finds its trainees?
        My father is looking for work again and so I think a lot about it.
        I'd love to hear about the day you were hired.
        I've got a placement with the council from May.
        I'm in the last year of my apprenticeship as a joiner.
        I don't want you to find me anything; I only want to listen.
        My course asks for an interview with somebody at work.
        The internship you described in your article sounds like mine.
        Could you spare 20 minutes to tell me how you get work as a freelancer?
        Is it a job for somebody who faints at the sight of blood?
        I work as a night porter, so mornings are hard.
        You gave me the idea to ask my own boss for a trial day.
        I took your advice and applied to the harbour, and they said yes.
        I'll start at the harbour in June, thanks to what you told me.
        Could you tell me whom you ask when you need help at work?
        I was at your open day and heard you talk about the apprentices.
        """,
}


def texts(table: dict[str, str]) -> list[tuple[str, str]]:
    """Each text of the table with its code; a line that is indented deeper goes on the one above."""
    return [
        (code, line.strip())
        for code, lines in table.items()
        for line in lines.replace(f"\n{12 * ' '}", " ").strip().splitlines()
    ]


def codes(line: str) -> set[str]:
    """What the review finds in a letter of this one line."""
    letter = f"Dear Ana,\n\n{line}\n\nThank you,\nTom Reed"
    return {finding.code for finding in review_invitation(letter, "email", "Ana Silva")}


@pytest.mark.parametrize(("code", "line"), texts(FOUND))
def test_is_found(code: str, line: str) -> None:
    assert code in codes(line)


@pytest.mark.parametrize(("code", "line"), texts(HARMLESS))
def test_is_left_alone(code: str, line: str) -> None:
    assert code not in codes(line)
