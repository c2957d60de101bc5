"""sells-self: a pitch of merits, and letters that are as much about the writer but sell nothing."""

import pytest

from conversations.review import review_invitation

PITCHES = [
    """Dear Ms Lane, I'm a third-year marketing student at Leeds. I grew our society's Instagram from 200 to 9,000 followers,
ran two sold-out events and won the faculty prize for best campaign. I'm creative, data-driven and a natural
communicator, and my tutors say I'm the most hard-working student they have had. I work well under pressure and I
never miss a deadline. Could we talk for 15 minutes? Thank you, Ben""",
    """Hi Mark, I'm Dylan, electrical apprentice in Hull. Fastest in my year, never failed a test, already wiring whole
houses on my own, and my gaffer calls me the best he's trained in twenty years. Strong as an ox, on time every day,
clean licence. You're with Northgrid so you'll know talent. 10 min call? Cheers""",
    """Dear Dr. Mensah, my name is Efua and I study biology at Legon, where I hold the highest average in my class. I have
published a paper as first author, presented it at two conferences, and was awarded a scholarship that only three
people in the country receive. Besides that I coach a debating team to national titles and speak five languages. I am
disciplined, curious and resilient. I read your paper on malaria. Might we speak for 20 minutes? With thanks, Efua""",
    """I'm a nurse in training with outstanding marks, great bedside manner and a rare ability to stay calm. Patients ask for
me by name. Supervisors have described me as exceptional. I finished my last placement with distinction and was the
only student trusted with the night round. I pick things up at once. I'd like 15 minutes of your time, thanks. Jo""",
    """Hello Ana, I'm a self-taught developer who has built eleven apps, three of which made money before I turned eighteen.
I code in seven languages, sleep four hours and outperform most seniors I meet. My last client said he'd never seen
anyone ship so fast. I bring vision, speed and grit. Let's do a 15 min call some day next week. Thanks! Leo""",
    """Dear Chef Roux, I have golden hands. My sauces made a critic cry, my knife work is faster than my teacher's, I won the
regional junior cup twice and in my school nobody has ever got higher marks. I don't tire, I don't complain, I learn
in a day what others learn in a month. May I call you for a quarter of an hour? With respect and thanks, Bruno""",
    """My achievements include a 4.0 GPA, captaining the rowing team to three medals, and raising $40,000 for charity. I
possess excellent leadership, communication and analytical skills. I am passionate, goal-oriented and adaptable.
Through my internships I acquired a deep understanding of finance and increased efficiency by 30%. I would appreciate
a 20-minute chat about your career at Lazard. Thank you. Peter Wong""",
    """Hi Sam! Uni of Bath, 2nd yr. I'm super organised, great with people and everyone says I light up a room. I've got tons
of energy, I'm a born salesperson (top seller three months running at Game) and I smash every target. Saw you run
sales at Brightside. 15 mins? Thanks""",
    """Dear Ms. Ito, I am Kenji, a design student in Osaka. My teachers regard me as the most promising of my generation. My
posters hang in two museums, magazines have written about me, and my final project beat six hundred entries from all
over Asia. I have an unerring feeling for colour. Clients line up. I work day and night and deliver before the
deadline. Since you lead a studio I think you should know my work. Twenty minutes would do. Thank you. Kenji""",
    """Hi Carla! Journalism, 2nd year, Madrid. I write faster than anyone, broke two stories that national papers picked up,
30k followers, three languages, zero fear. Editors love me. You cover crime for El Faro. 15 min call? Gracias!""",
    """Dear Mr. Boateng, I hold a first-class degree in accounting and was the best graduating student in my department. I
led the enactus team to the national finals, served as president of the accounting society and volunteered as a tutor
for over 300 pupils. I am a critical thinker with strong interpersonal skills and excellent command of Excel. I am
confident that my qualifications speak for themselves. I saw you work at PwC. May we have a 15-minute call? Thank you.
Kojo""",
    """Hello, I am Mia and figure skating taught me everything: discipline, grace and how to win. I took gold at nationals
twice. I manage my own sponsorships, I speak to crowds without notes, and I have never let anybody down. Now I bring
that to sports marketing. Whoever works with me gets 110 percent. I saw your talk at the expo. Could I have 20
minutes? Thanks""",
    """Hi Tom, I'm a welder, finishing at TAFE. My welds are cleaner than most tradesmen's. X-ray clean, every time. I topped
the class in all six units, got picked for WorldSkills, and the instructor uses my coupons to show the others how it's
done. I can read any drawing, run any process, and I'm never crook. You run the shop at Harland's. Ten minutes on the
phone? Cheers""",
    """I am a highly motivated individual with a proven track record in customer service. I consistently exceeded my targets
and was named employee of the month four times. My strengths include teamwork, attention to detail and time
management. I adapt quickly to new environments and thrive under pressure. I would love 15 minutes to hear about your
job at Hilton. Thank you, Grace""",
]

STORIES = [
    """Dear Ms Lane, I'm a third-year marketing student at Leeds, and I run our society's Instagram, badly. Your talk on slow
growth made me wonder if I'm doing it all wrong. I'd love to hear how you decided to leave the agency. Could we talk
for 15 minutes? Any day suits me. Thank you, Ben""",
    """Hi Mark, I'm Dylan, electrical apprentice in Hull. I fell off a ladder in my first week and failed my first test, so
I'm no star. I like the work though. I've been thinking about the grid side and you're with Northgrid. 10 min call
whenever? Cheers""",
    """Dear Dr. Mensah, my name is Efua and I study biology at Legon. I grew up near Keta, where my grandmother taught me the
names of the plants. I walked to school past the lagoon. I saw it shrink. I began to count the herons for a school
project, and I never stopped. I read your paper on the lagoon last month and I recognised every bird in it. Might we
speak for 20 minutes? With thanks, Efua""",
    """I'm a nurse in training on my second placement. I cried in the sluice room last week and a healthcare assistant made
me tea. I don't know whether I'm made for this. I've read your blog since school. I'd like 15 minutes of your time,
any time that suits you. Thanks, Jo""",
    """Hello Ana, I'm a self-taught developer. I built a small app for my dad's garage and I'm proud of it, but I've never
worked with anybody else. Your post about code review scared and fascinated me. Could we have a 15 min call some day
next week? Thanks! Leo""",
    """Dear Chef Roux, I've cooked since I was nine, mostly for my brothers. I work in a canteen and I'm good at potatoes.
Your book taught me the rest. I should like to ask you how one learns to taste. May I call you for a quarter of an
hour? With respect and thanks, Bruno""",
    """I won a small prize for my thesis on bridges, and that's how I came across your name: the jury said you had solved the
same problem in 1998. I'd love to hear how. Would you have 20 minutes for a call? Any day is fine. Thank you. Peter
Wong""",
    """Hi Sam! Uni of Bath, 2nd yr. I sell games at weekends and I was top seller once, by accident. Saw you run sales at
Brightside, and I'd like to know what selling is like when it's serious. 15 mins, whenever? Thanks""",
    """Dear Mr Abara, I am in my final year of law at Ibadan. I have worked in my aunt's chambers every holiday since I was
sixteen, I have carried her files to court, I have learnt to tie her bands, and I have seen her lose with grace. I
have not decided whether I want her life. You left the bar for teaching. I would love to know what you missed. May I
call you for 15 minutes? Gratefully, Tunde""",
    """Hi Lucy, I'm a former teacher and finished a bootcamp in May. I've applied to nothing yet. I've redesigned our
school's lunch form three times and I still don't like it. I know how tired people read. I don't know how to turn that
into a career, and you did it. Could we talk for 20 minutes, whenever it suits? Thank you! Noor""",
    """Dear Professor Hale, I left school at fifteen and came back at thirty. I passed my exams last June, I started here in
October, and I'm the oldest in every room. I've raised two children. I've driven a bus. I've never written an essay
that wasn't about one of those. Your lecture on late starters was the first time that I felt at home. Could I talk
with you for half an hour? Any day. With thanks, Maureen""",
    """Dear Ms. Ito, I am Kenji, a design student in Osaka. My grandfather painted signs for bath houses and I carried his
buckets. Your book on lettering has a photograph of one of them on page 40. I looked at it for a long time. I would
like to ask you how you find these signs and who remembers the painters. Would twenty minutes be possible, at an hour
that suits you? Thank you. Kenji""",
    """Hi Carla! Journalism, 2nd year, Madrid. I wrote one story that a national paper picked up and I've been terrified
since. You've covered crime for twenty years. How do you sleep? 15 min call, any day? Gracias!""",
    """Dear Mr. Boateng, I studied accounting because my father is an accountant, and I have a first-class degree that I
don't know what to do with. You left PwC to farm snails. I'd love to hear what the first year was like. May we have a
15-minute call, whenever it suits you? Thank you. Kojo""",
    """Hello, I am Mia. I skated until I was nineteen and then my knee gave up. I have been to nationals, and I have sold ice
cream at the rink. I am now studying marketing in Halifax. Your talk at the expo was about athletes who begin again. I
have listened to it three times. Could I have 20 minutes, any day? Thanks""",
    """Hi Tom, I'm a welder, finishing at TAFE. I like the quiet under the hood. I can run stick and MIG, I'm learning TIG
and I hate overhead. You run the shop at Harland's and Dave says you started the same way. Ten minutes on the phone,
whenever you knock off? Cheers""",
    """I have worked at a hotel desk for two years, mostly nights. I know the sound of every suitcase. I've been yelled at in
nine languages. I study hospitality at the moment and I'm not sure whether I want to run a hotel or just sleep in one.
You've run three. I would love 15 minutes to hear about your job at Hilton. Any day works. Thank you, Grace""",
    """Dear Dr. Lund, I am in my fourth year of medicine in Bergen and captain of nothing. I play the cello. I've had a
patient ask me whether music helps, and I had no answer. I found your paper on music in intensive care, and I've
played it through, so to speak, twice. Might we talk for 20 minutes? I can do evenings and weekends. With thanks,
Ingrid""",
    """Hi Priya, I'm a second-year at Warwick, president of the bee society (nine members, forty thousand bees). Your thread
on quitting banking for honey made me laugh on the bus. Could I call you for 15 minutes some evening? Thanks so much,
Fred""",
]


@pytest.mark.parametrize("text", PITCHES)
def test_a_pitch_is_found(text: str) -> None:
    found = [text[one.start : one.end] for one in review_invitation(text, "email", "") if one.code == "sells-self"]
    assert found, text


@pytest.mark.parametrize("text", STORIES)
def test_a_story_is_left_alone(text: str) -> None:
    found = [text[one.start : one.end] for one in review_invitation(text, "email", "") if one.code == "sells-self"]
    assert found == []
