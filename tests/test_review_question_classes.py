"""Questions of every kind in everyday wordings: all their codes, and none for the harmless ones that look alike."""

from __future__ import annotations

import pytest

from conversations.review import review_question

EXACT = """\
 | How did you end up in radio after studying law?
 | What would you tell your twenty-year-old self?
 | Which of your projects taught you the most?
 | What does a slow week look like for you?
 | How do people outside the industry misjudge your work?
 | What made you stay when others left?
 | Could you tell me about a time when a client was unhappy?
 | How do you keep up with changes in the tax code?
 | How do you decide which patient to see first?
 | What skills do applicants usually lack?
 | What do you look for when you hire a junior?
 | How do people usually hear about openings in this field?
 | What was your first job like?
 | How has having an internship before graduating helped the people you know?
 | What parts of the posting language should a student not take too literally?
 | How does your company's mission show in everyday work?
 | What's the mood like in the team since the merger?
 | How do you deal with families who cannot accept a diagnosis?
 | What do you wish your university had taught you about negotiating a salary?
 | How do doctors on your ward talk about faith with patients?
 | What is it like to work in a family business?
 | Why did you leave banking?
 | Tell me about the best advice you ever got.
 | What's hard about the night shift?
 | How would you explain your job to a child?
 | When you started, what surprised you the most?
 | How do your days differ between summer and winter?
 | Describe a mistake that changed how you work.
 | In what ways has the profession changed since you joined it?
 | What keeps you up at night about the business?
closed | Did you like school?
closed | Have you always worked in Leeds?
closed | Is night work common?
closed | Can you work from home?
closed | How many hours do you work in a week?
closed | How long did your training take?
closed | Do you prefer small teams or big ones?
closed | Would you choose the same degree again?
closed | do you use excel
closed | Are there many women in your team?
closed | At what age did you start coding?
closed | Which software do you use?
closed | Who is your boss?
closed | Was it worth it?
closed | So you write reports all day?
closed | Ever thought about quitting?
closed | Could you say whether a master's is needed?
closed | What's your job title?
closed | Does the job require a lot of travel?
closed | How often do you meet clients?
closed | I wonder if you enjoy your job.
closed | Will robots replace you?
closed | What percentage of your time goes into meetings?
closed, leading | Don't you agree that teaching is underpaid?
closed, leading | Nursing is exhausting, isn't it?
closed, leading | It must be wonderful to work with animals, right?
closed, leading | Wouldn't you say that startups are more fun?
closed, leading | Surely you hate the paperwork?
closed, leading | Isn't it true that lawyers work too much?
closed, leading | You love your job, don't you?
closed, leading | Everyone knows banking is heartless, so wouldn't you rather do something else?
closed, leading | Wasn't it a mistake to privatise the railways?
leading | Why is your company so much better than the others?
leading | How amazing is it to work at Nintendo?
leading | Why are politicians all liars?
leading | What makes your studio the best in the country?
leading | Why would anybody still become a journalist?
leading | Given that social work is hopeless, what keeps you going?
leading | Since AI will obviously replace translators, what will you do?
leading | Tell me why remote work is so clearly superior.
leading | How terrible was the old management?
leading | Why do accountants always lack imagination?
leading | What do you, like everyone sensible, think of this stupid reform?
asks-for-job, closed | Can you get me an interview with your boss?
asks-for-job, closed | Are you taking on apprentices this autumn?
asks-for-job, closed | Is there any chance of a summer job here?
asks-for-job, closed | Would you pass my CV on to HR?
asks-for-job, closed | Could you recommend me to your manager?
asks-for-job, closed | Do you need any help in the kitchen at weekends?
asks-for-job, closed | Would your lab have a place for a bachelor student like me?
asks-for-job | What do I have to do to get hired by you?
asks-for-job | How can I get an internship at your firm?
asks-for-job | Who should I send my application to if I want to join your crew?
asks-for-job | I'm looking for a placement; what could you offer me?
asks-for-job | What are my chances of getting a contract with your agency?
asks-for-job | Which open roles on your team would suit me?
asks-for-job, closed | Will you put in a word for me?
asks-for-job, closed | May I use your name in my application to your company?
asks-for-job, closed | Is your department recruiting at the moment?
asks-for-job, closed | Any vacancies for a trainee at your place?
asks-for-job, closed | Would you be able to squeeze me into the graduate scheme?
asks-for-job, closed | If a desk becomes free, would you ring me?
look-it-up | What does your company make?
closed, look-it-up | When was your museum founded?
closed, look-it-up | How many people does your firm employ?
closed, look-it-up | Where is your head office?
closed, look-it-up | Who is the CEO of your company?
look-it-up | What services do you offer?
look-it-up | What is a hedge fund?
look-it-up | What does a pharmacist do?
look-it-up | What qualifications does the job advert ask for?
closed, look-it-up | What is the deadline in the posting?
look-it-up | What are the admission requirements for a midwifery course?
closed, look-it-up | How long does a medical degree take?
look-it-up | What are the opening hours of your gallery?
look-it-up | What's the history of your brewery?
closed, look-it-up | Does your airline fly to Japan?
look-it-up | Which products does your factory produce?
closed, look-it-up | Is your company listed on the stock exchange?
look-it-up | What do the letters CPA stand for?
closed, look-it-up | What was your company's turnover last year?
look-it-up | Could you explain what blockchain means?
look-it-up | What are the values on your website?
closed, look-it-up | How much does the evening course cost?
closed, look-it-up | Who owns your newspaper?
closed, look-it-up | How big is your port?
look-it-up | Please list the subjects that are taught at your academy.
closed, too-personal | How old are you?
closed, too-personal | Are you married?
closed, too-personal | How much do you earn?
closed, too-personal | Do you have kids?
closed, too-personal | Which party did you vote for?
closed, too-personal | Do you go to church?
too-personal | Why did you get divorced?
too-personal | What illness kept you away from work last year?
too-personal | How do you feel about abortion?
closed, too-personal | Are you on any medication?
closed, too-personal | What's your salary?
closed, too-personal | Are you planning to have a baby soon?
too-personal | How does your husband feel about your long hours?
too-personal | How is your marriage coping with the night shifts?
closed, too-personal | What was your bonus this year?
closed, too-personal | Have you ever had a burnout?
too-personal | What does your faith tell you about your work?
closed, too-personal | Do you rent or own your flat?
closed, too-personal | Is your wife also a doctor?
closed, too-personal | Are you gay?
too-personal | Tell me about your childhood illness.
too-personal | How did you cope when you lost your mother?
closed, too-personal | Did you have to take out a loan to study?
closed, too-personal | How much did you pay for your house?
several-at-once | What do you like about your job, and what would you change?
several-at-once | How did you get started? And what would you do differently?
several-at-once | What does a normal day look like, how big is your team, and do you travel?
several-at-once | Could you tell me how you found your job and what skills matter most?
several-at-once | Why did you become a chef and how do you handle the stress?
several-at-once | What's your favourite project, and why did you leave your last job?
several-at-once | Describe your week, and tell me what you would change.
closed, several-at-once | Do you like it? Is it well organised?
closed, several-at-once | Are you often abroad, and do you speak French?
several-at-once | First, how did you choose biology? Second, what do your colleagues do?
several-at-once | I'd like to know what drives you, how you learned the trade, and where you see it going.
several-at-once | What mistakes do beginners make and how long does it take to learn the craft?
several-at-once | Which tools do you use, and how did you learn them, and who taught you?
 | How does the loan department decide who gets a mortgage?
 | Which diseases do you see most often on your ward?
 | What do you make of the new law on data protection?
 | How do you get to know a client before the first meeting?
 | What gets you through a week of night shifts?
 | How did moving to the countryside change the way you practise medicine?
 | What would have to change for you to leave the profession?
 | In your years as a parish priest, which conversations stayed with you?
 | How do you price a commission, and who taught you that?
 | Which rule in the handbook does everybody ignore?
 | How do your colleagues with children manage the late shifts?
 | What makes a good internship report, in your eyes?
 | What do interns in your lab learn that the lectures don't teach?
 | How do you explain to relatives that a treatment has failed?
 | What's your way of telling a good argument from a bad one?
 | Who influenced the way you teach?
 | What does it take to run a small theatre?
 | How was it to come back after your sabbatical?
 | What does a team lead do that a developer never sees?
 | How honest can a reviewer be about a friend's book?
 | What did you learn from the project that failed?
 | How do you stay fair when you grade students you like?
 | I'd be curious how you chose between research and industry.
 | What's a typical mistake in a first job interview?
 | What do you think of when you hear the word "vocation"?
 | Which part of the training was useless in practice?
 | What goes through your head just before you go on air?
 | How do you talk about money with donors?
 | How has your view of the justice system changed over the years?
 | Walk me through the last hour before a launch.
 | What's it like being the only woman on a building site?
 | How do recruiters read a CV from somebody who changed fields?
closed | Got time to read novels?
closed | Is your job what you imagined as a kid?
closed | You had other offers, I suppose?
closed | Do you think I should learn Python?
closed | what year did you graduate
closed | How far is your commute?
closed | Could you see yourself teaching one day?
closed | Mind telling me if the exams were hard?
closed | Have you, in all these years, ever regretted it?
closed | On a scale of one to ten, how happy are you at work?
closed | Whose idea was the podcast?
closed | Are lawyers happier in small firms or in big ones?
closed | Does one need a driving licence for that job?
closed | Did anybody help you at the beginning?
closed | How many books do you read a month?
closed | when does your day start
closed | Should one specialise early?
closed, leading | Aren't all those certificates a waste of money?
closed, leading | Journalism is a dying trade, wouldn't you say?
closed, leading | You'd never go back to the city, would you?
closed, leading | Am I wrong or is consulting just expensive slides?
closed, leading | Shouldn't every student do a year abroad?
closed, leading | I suppose you're glad you left the civil service, aren't you?
closed, leading | Isn't it a shame how little carers are paid?
closed, leading | No sane person would become a teacher today, right?
leading | How on earth do you put up with such rude customers?
leading | Why is your profession so badly misunderstood by stupid journalists?
leading | When did you finally realise that a degree is useless?
leading | Why is theatre so obviously superior to film?
leading | What's it like to have the best job in the world?
leading | How relieved were you to get out of that awful agency?
leading | Why do all the good people leave your industry?
leading | As you will surely agree, apprentices are exploited; how could that be stopped?
asks-for-job | How would I go about getting onto your team?
asks-for-job, closed | Could you see me working in your office?
asks-for-job, closed | Would you vouch for me with the editor?
asks-for-job, closed | Do you have anything for a student over the summer?
asks-for-job, closed | Is there still a spot on your film crew?
asks-for-job, closed | Could I do my mandatory placement with you?
asks-for-job, closed | Can I leave my portfolio with you in case something comes up?
asks-for-job | Whom should I contact at your firm about a working student position?
asks-for-job | What would convince you to take me as your apprentice?
asks-for-job | I need a job by June - what can you do for me?
asks-for-job, closed | Would your boss consider somebody like me?
asks-for-job, closed | Does your studio hire beginners?
asks-for-job | Which of your vacancies should I apply for?
asks-for-job, closed | Are there any traineeships going at your paper?
asks-for-job, closed | Could you use a pair of hands on Saturdays?
look-it-up | Which languages are taught at your school?
look-it-up | What is your charity's mission?
closed, look-it-up | In what year was your theatre built?
closed, look-it-up | Does your hotel have a spa?
closed, look-it-up | Is there a canteen in your building?
closed, look-it-up | How many students go to your school?
closed, look-it-up | Who founded your agency?
look-it-up | What's the difference between a solicitor and a barrister?
closed, look-it-up | What is the average salary of a midwife?
closed, look-it-up | Is your clinic private or public?
closed, look-it-up | Since when has your orchestra existed?
look-it-up | What are the main products of your dairy?
look-it-up | Which documents does the application form ask for?
closed, look-it-up | What's the address of your studio?
look-it-up | What is quantitative easing?
look-it-up | Which brands belong to your group?
closed, look-it-up | Does the job ad mention a driving licence?
look-it-up | Where can I find your opening hours?
closed, look-it-up | How many beds does your hospital have?
closed, too-personal | Are you and your partner still together?
closed, too-personal | Do you believe in God?
closed, too-personal | How much is your rent?
too-personal | How do you and your ex-husband share the children?
closed, too-personal | Have you got a disability?
closed, too-personal | Do you vote conservative?
too-personal | What does your therapist say about your job?
closed, too-personal | Did you grow up religious?
closed, too-personal | What year were you born?
too-personal | Why don't you have children?
too-personal | How do you feel about turning fifty?
closed, too-personal | Is that a wig?
closed, too-personal | Do you make more than your husband?
too-personal | How is your health these days?
closed, too-personal | Were you ever in rehab?
closed, too-personal | Are you a Muslim?
closed, too-personal | Do you own shares in the company?
too-personal | What are your views on the president?
several-at-once | What surprised you at first, and how did your friends react when you changed jobs?
several-at-once | Which colleague do you admire most? What would you change about the canteen?
several-at-once | Tell me how you learned to weld, and also why you left the shipyard.
several-at-once | What keeps you in teaching, and which book should I read first?
several-at-once | I was wondering how you plan a lesson and whether you ever improvise.
several-at-once | What do you do when a source lies to you? Also, how do you archive your notes?
several-at-once | How did the war change your newsroom, what did you do before, and where will you go next?
several-at-once | Two questions: why did you move to Oslo, and what does a good brief look like?
several-at-once | Why law? And how do you unwind?
 | Who checks your work before it is printed?
 | What gives you energy when the shift is long?
 | What do all the good teachers you know have in common?
 | How do you take on a new client when the team is full?
 | Who should a beginner ask for help in your workshop?
 | Whom do you turn to when you don't know an answer?
 | Why do nurses leave after two years?
 | How do you manage a family business when relatives disagree?
 | How lucky does one have to be to get funding?
 | What does your day look like when the boss is away?
 | Which condition is hardest to treat at your clinic?
 | How do you read a payslip with a client in debt counselling?
 | What should a student expect from a first internship?
 | How do you treat patients who refuse medication?
 | What does a good reference letter say about an intern?
 | How did you get to know your boss?
 | What do you tell someone who wants to become a stuntman?
 | How do the values on the wall differ from what you see in meetings?
 | Why did you choose a small firm over a big one?
 | What are the best ways to get to know people in the trade?
 | How has the job market for translators changed?
 | How did you get your first commission without contacts?
 | What does your team do when nobody knows the answer?
 | If you could change one rule of the trade, which would it be?
 | How do you see the future of print?
 | Since you work with both children and adults, how do you switch between them?
 | Given how fast the field moves, how do you stay up to date?
 | Now that you lead a team, what do you miss about coding?
 | What's the best thing about working with wood?
 | What was the worst advice you ever followed?
 | As somebody who switched careers, what would you tell people who hesitate?
 | How do you choose which grants to apply for?
 | What do you do with applications that have no cover letter?
 | How did your apprenticeship shape the way you work?
 | Why is it so hard to find good welders?
 | What is the most boring part of the job?
 | How do you stay calm with angry passengers?
 | How do you keep your knees healthy as a tiler?
 | What does success mean to you?
 | I have a few questions about how you edit, if that's fine: how do you cut a long interview?
 | When a company like yours was founded in a garage, what stays of that spirit?
 | What do you think about the reform of the health system?
 | How has technology changed what a good librarian does?
 | How do you find the right words when you give bad news?
 | What do people get wrong about insurance?
 | What do the apprentices you like best have in common?
 | How do you convince a board to take a risk on a young artist?
 | What happens between the moment a call comes in and the moment you leave the station?
 | What would you look for in a first employer if you were starting today?
 | Tell me about the day you knew this was the right job.
 | Which of the requirements in job ads matter in practice?
 | What helped you and your colleagues through the pandemic?
asks-for-job, closed | Would you have use for a philosophy student in your archive?
asks-for-job, closed | Can I join you for the summer season?
asks-for-job | How can somebody like me get a foot in the door at your agency?
asks-for-job, closed | Could you mention my name to whoever does the hiring?
asks-for-job, closed | Is the assistant job you posted still open?
asks-for-job | What would I have to bring along so that you'd employ me?
asks-for-job, closed | Do you happen to have a job for me?
asks-for-job, closed | Could I come and work for you after my exams?
asks-for-job, closed | Might there be something for me at your firm?
asks-for-job, closed | Would you give a career changer like me a chance?
asks-for-job, closed | Do you think your editor would look at my application?
asks-for-job, closed | Would it be possible to do an internship with your team in March?
asks-for-job, closed | Are there student jobs in your department?
asks-for-job, closed | Will your company be hiring graduates next year?
asks-for-job, closed | Could you forward my resume to the right person?
asks-for-job, closed | Any chance I could shadow you and then stay on as an employee?
asks-for-job, closed | Do you need interns?
look-it-up | What kind of company is yours?
look-it-up | What exactly does your foundation fund?
look-it-up | Tell me the names of your firm's biggest customers.
closed, look-it-up | Does your bakery also sell gluten-free bread?
closed, look-it-up | How old is your university?
closed, look-it-up | Which city is your company based in?
look-it-up | What does GDPR mean?
look-it-up | What is the job description for a paralegal?
closed, look-it-up | Is the salary mentioned in the job ad?
look-it-up | What are the entry requirements for the police?
closed, look-it-up | How much does a pilot's licence cost?
look-it-up | What programmes does your institute offer?
closed, look-it-up | How many branches does your bank have?
closed, look-it-up | Was your firm founded before the war?
look-it-up | Could you give me an overview of your company's services?
closed, look-it-up | What's the name of your company's CEO?
closed, look-it-up | Is your shop open on Sundays?
look-it-up | What is your firm known for?
closed, look-it-up | When did Lego start making bricks?
look-it-up | What is the structure of your ministry?
look-it-up | Which sports can one do at your club?
closed, look-it-up | Is a degree required in the posting?
closed, look-it-up | Do you have an office in Berlin?
closed, too-personal | Have you frozen your eggs?
closed, too-personal | Is your family rich?
too-personal | How do you feel about getting older?
closed, too-personal | Did you vote in the last election?
closed, too-personal | Do you have a boyfriend?
too-personal | What does your partner do all day?
closed, too-personal | Are your parents still alive?
closed, too-personal | Do you drink?
closed, too-personal | How much did they pay you at your last job?
too-personal | Why did you and your wife split up?
closed, too-personal | Do you get on with your mother-in-law?
closed, too-personal | Are you a believer?
too-personal | What do you do about your anxiety?
closed, too-personal | Do you earn enough to buy a flat?
closed, too-personal | Are you Jewish?
closed, too-personal | Did you ever have an abortion?
closed, too-personal | Do you dye your hair?
too-personal | How do your kids cope with you being away?
closed, too-personal | Where do you live?
closed, too-personal | Are you a Republican or a Democrat?
too-personal | How did your father's death change you?
several-at-once | What does your boss expect of you, and what do you expect of your boss?
several-at-once | How do you pick a topic? How long does a story take? Who edits it?
several-at-once | Why did you choose this town, and what would you miss if you left?
several-at-once | What was the best concert you played and why did you stop touring?
several-at-once | Could you describe your team and tell me what you'd look for in a newcomer?
several-at-once | What do you read to stay informed; which conferences do you attend?
several-at-once | How did you find your mentor, also what did you study?
leading | Why is your job the most exciting one there is?
leading | What do you love most about your perfect career?
closed, leading | You wouldn't recommend law school, would you?
closed, leading | Isn't it sad that nobody reads newspapers any more?
closed, leading | It's all about contacts in your line of work, right?
closed, leading | Don't most bankers just care about money?
closed, leading | Of course you would choose this career again, wouldn't you?
closed, leading | Would you not agree that unpaid internships are exploitation?
leading | How awful is it to deal with lazy clients?
leading | Why do all economists lie about inflation?
leading | How happy must you be to have escaped corporate law?
closed, leading | Hasn't social media ruined journalism?
closed, leading | Clearly your firm is the market leader, correct?
closed, leading | Wouldn't it be smarter to study something useful?
closed | Do you ever get bored?
closed | Is there a dress code?
closed | Was your training long?
closed | Which subject did you like best at school?
closed | How many emails do you get a day?
closed | Has the pandemic changed your work?
closed | Does it get easier with the years?
closed | what time do you start in the morning
closed | Would you call yourself a leader?
closed | I'd like to know if you travel a lot.
 | How do your clients react when a design gets old?
 | What does your department look for that the posting doesn't say?
 | How do you stay in touch with former interns?
 | What makes you stay on as a volunteer?
 | How does an office in Berlin work together with one in Tokyo?
 | Why is the first hour the most important one of the shift?
 | How do you get older patients to take their medication?
 | When did publishing start to feel like home?
 | What was it like when your firm was bought by a bigger one?
 | How do the names of your projects come about?
 | Which sports clubs work well with schools, in your experience?
 | How would you spend your first week as an intern in a place like yours?
 | How did the building shape the way the museum works?
 | What does the structure of a good pitch look like?
 | Who do you call first when something breaks?
 | How do you handle a customer who lies about an accident?
 | How do you talk with patients about alcohol?
 | What have you learned from the trainees you supervised?
 | How did the wife of a farmer become the vet she is today, if I may ask about your path?
 | What happens when two editors want the same story?
 | How do you keep a team together when half of it works from home?
 | Which decisions are you proud of?
 | What is the best part of having your own practice?
 | How do you decide whom to hire when two people seem equally good?
 | What would make a letter of application stand out to you?
 | What do you do when someone asks you for a job at a party?
 | What's the most useful thing you own at work?
 | How do you treat a horse with a bad back?
 | What does the law not tell you about running a school?
closed | Do your colleagues eat lunch together?
closed, leading | Nobody really likes night shifts, right?
too-personal | How did your divorce affect your work?
look-it-up | Which brands does your group own?
asks-for-job | How do I become part of your team?
asks-for-job, closed | Could I send you my CV for the open position?
several-at-once | Where do you find ideas, and who reads your first drafts?
closed, look-it-up | Does your museum have a café?
closed, too-personal | Do you suffer from depression?
closed, too-personal | How much money do you make in a year?
too-personal | How do the little ones take your night shifts?
closed, too-personal | Were you ever treated for alcoholism?
closed, leading, too-personal | You must be about sixty, right?
closed, too-personal | Got any siblings?
look-it-up | How did the Salvation Army come into being?
closed, look-it-up | Is it a publicly owned company?
look-it-up | How do I get to your lab from the station?
closed, look-it-up | How many years of study are asked for in the ad?
look-it-up | Name the skills listed in the posting for the bakery.
asks-for-job, closed | Would you be my reference for the trainee post?
asks-for-job | I'd leap at whatever you have for me.
several-at-once | I have two things: why you left chemistry, and what you would do differently.
several-at-once | Tell me about your first trial, and then about how judges work.
 | How do you get to the truth when two witnesses disagree?
 | How do you decide which loan a young family can bear?
"""


@pytest.mark.parametrize("line", EXACT.splitlines())
def test_all_codes_of_a_question(line: str) -> None:
    expected, text = line.split("| ", 1)
    assert ", ".join(sorted({finding.code for finding in review_question(text)})) == expected.strip(), text
