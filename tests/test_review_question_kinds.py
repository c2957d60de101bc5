"""Many ways to say the same: questions in which a code is found, and harmless ones that look alike; written before the rules."""

import pytest

from conversations.review import review_question

TEXTS = {
    "look-it-up": (
        """
What does your foundation fund?
Tell me what your start-up builds.
I was wondering what your company makes.
Could you explain what your agency does?
So what is it that your firm does?
What kind of beer does your brewery make?
Which crops does the farm grow?
What sort of patients does your clinic treat?
What subjects does your school teach?
What instruments does the workshop repair?
How many rooms does the hotel have?
Can you tell me how many people the bank employs?
I'd like to know how many students your university has.
How many people are employed at the factory?
How many paintings are there in the museum's collection?
How many awards has your studio won?
How many cars does the plant turn out in a year?
Do you know how many branches the bakery has?
Who founded your nonprofit?
Who owns the newspaper?
Do you know who runs the theatre?
Who is the owner of the restaurant?
When did the brewery open?
Can you tell me when the museum was built?
In which year was your charity set up?
How did your company get started?
I wonder how the firm got its name.
Where is the factory?
May I ask where your headquarters are?
Which city is your publishing house based in?
Could you tell me the address of your clinic?
Please tell me the mission of your foundation.
What is the opera house's budget?
What was your group's turnover last year?
What are the opening hours of the library?
When does the gallery open in the morning?
What are your firm's main products?
What's the flagship model of your brand?
Who are your company's biggest customers?
Is your hospital public or private?
Is the bank family-owned?
Is your employer listed on the stock exchange?
Are you guys a non-profit?
Does your company export to Asia?
Does the winery have branches abroad?
Do you guys sell abroad?
I haven't googled it, but which countries do you ship to?
What is a blockchain?
What is an actuary?
What's machine learning?
Could you tell me what photosynthesis is?
Can you explain what a derivative is?
What does SEO mean?
What does the abbreviation NGO stand for?
What is the definition of sustainability?
What do actuaries do?
What does a paralegal do?
What is the difference between a solicitor and a barrister?
What does the job ad say about the salary?
Which qualifications does the vacancy ask for?
What are the requirements in the job posting?
What are the entry requirements for the nursing course?
How long does the training to become a pilot take?
Which exams do I need to pass to get the licence?
What is the tuition fee of the course you took?
How much does the diploma cost?
What's the average salary of a vet?
How much do plumbers earn on average?
What does an entry-level accountant make?
What is the starting salary for teachers in this state?
When was Pixar founded?
What does Siemens make?
How many employees does Bosch have?
In which town is Lego based?
What's the history of your orchestra?
What languages is your magazine published in?
Which companies belong to your group?
what does ur company sell
how big is ur lab
I didn't have time to look at your site, so what do you guys do exactly?
        """,
        """
What does your team do when a deadline slips?
What does a good day at the foundation look like?
What does the lighting crew do while the actors rehearse?
How does your company decide what to make next?
What does your firm do differently from the others you have seen?
What do you do at the museum before the doors open?
What kind of patients do you like to treat?
What subjects do students at your school struggle with?
How many of your colleagues came from other fields, and what did they bring?
How has the hospital changed since it was sold?
Why was the newspaper sold, from where you stood?
How do you feel about the history of the museum?
Who at your company has taught you the most?
Where is your company headed, in your opinion?
Where do you see your clinic in ten years?
How did the merger of the two banks change your work?
What was it like when the brewery opened?
How do the opening hours of the library shape your week?
What are the main challenges at your company?
What are your biggest worries about the farm?
What is it like to work for a family-owned bank?
What does the mission mean for your daily work?
What is the atmosphere at your office like?
What is the culture of your company like?
What is a good first project?
What is a typical mistake of beginners?
What is next for you?
What's most rewarding?
What is an average week like?
What is the hardest part?
What does success mean to you?
What does a good editor do that a bad one doesn't?
What do good teachers do?
What is the difference between a good and a great chef?
What's the difference between what you studied and what you do?
What catches your eye in a job ad?
How do you write a job ad that gets good people?
Which part of your training do you use most?
Which exams were worth the effort?
How do people talk about pay in your field?
How do salaries develop over a career in banking?
What makes your hospital different to work in?
I read on your website that you sell to Asia. How did that start?
I looked up your company and saw it has 300 employees. How do people get to know each other?
What would you change about your company?
How does your foundation choose whom to fund?
What does your company get wrong?
How do you explain what your lab does to your friends?
Which products are you proudest of?
What services do people underestimate?
Where in the factory do newcomers learn the most?
When does the museum feel most alive?
What brought you to the bank?
How did you get to know the people at the factory?
What do you tell visitors of the museum first?
How did you find out about Siemens?
What did Google teach you?
What is the story behind your first job?
Who runs things when the boss is away, and how does it feel?
        """,
    ),
    "too-personal": (
        """
How does your wife feel about the night shifts?
What do your kids think of your work?
Could you tell me how your husband copes with your travelling?
Do your parents support you?
What does your mother think about your job?
Is your boyfriend okay with the hours?
Does your daughter want to become a doctor, too?
How did your divorce affect your career?
Was your pregnancy a problem at work?
Are you planning on getting pregnant?
How did you manage being pregnant on set?
When are you going to have children?
Why did you never marry?
Who looks after your children while you're on tour?
Is your marriage happy?
Do you live alone?
Do you have a girlfriend?
Tell me about your love life.
Have you ever had cancer?
What illness did you have?
How is your back these days, health-wise?
Do you see a therapist?
Are you on antidepressants?
May I ask what medication you take?
What did your doctor say about the stress?
Did you get depressed after the layoffs?
How did your burnout start?
Do you suffer from anxiety?
Do you have a disability?
Were you ever in rehab?
Do you drink much after work?
How much do you weigh?
Do you go to church?
Which church do you belong to?
Do you pray before an operation?
Are you still a Catholic?
Do you believe in life after death?
What role does God play in your life?
Were you raised religious?
Which party did you vote for?
Are you a Democrat?
Did you vote in the last election?
Tell me which politician you support.
How do you feel about the president?
What's your stance on abortion?
May I know how much you make?
What was your salary in your first job?
I was wondering what you earn.
Can you live well on your salary?
How high is your rent?
Do you still have student debt?
How much have you put aside for retirement?
Did you get rich with this?
What did you pay for your house?
Did you inherit the vineyard money from your parents?
May I ask your age?
What year were you born in?
Aren't you too old for this?
Are you gay?
When did you come out to your colleagues?
Do you have a green card?
Are you a citizen of this country?
Have you had plastic surgery?
Did you dye your hair?
Where do you live exactly?
What's your home address?
how old r ur kids
do u have a bf
        """,
        """
How do you talk to the families of your patients?
What do your patients' husbands and wives ask you?
How does a family lawyer stay calm?
How did you come to work in the family business you advise?
How do couples therapists train?
What does a day in mental health care look like?
How do you treat depression in teenagers?
What do you tell children who are afraid of the dentist?
How do your clients' parents get involved?
How do politicians treat your reports?
How do you cover elections fairly?
How does religion come up in your classes?
What do people in the church choir expect of an organist?
How do you keep work and private life apart?
How do people in your field keep a balance between work and family?
How do nurses with kids manage the shifts?
How does pay work for freelancers?
How do you negotiate fees with clients?
How do you earn the trust of a class?
What helped you earn respect as a young boss?
How old are the machines you work with, and how does that shape the work?
How do you work with the elderly?
What do you do to stay healthy on the road?
How do people in your job prevent burnout?
How does the profession deal with stress?
How do you decide what a house is worth?
What would you tell a parent whose child wants to act?
How do you live with the uncertainty of freelancing?
How did you make peace with failing?
What partners does your lab rely on most, and why?
How does your partner organisation help with your projects?
How do you and your business partner share the work?
How did you become a mentor to young engineers?
What in your home town made you want to build things?
How do you build a house that lasts?
How does your health department decide on campaigns?
What's the hardest part of debt counselling?
How do you pick a doctor for a film set?
What do you pay attention to when you read a script?
How does age matter in professional dance?
How do companies in your field treat older people?
How did you find your voice as a writer?
How do you price your work?
What is the first thing you do when you get to the ward?
How do visa rules affect the people you advise?
What did you believe about this job before you started?
How did your view of medicine change?
What do you do when a child falls ill on a camp?
Which of your books are children's favourites, and why?
How much of the job is paperwork?
How much time do you spend on emails?
        """,
    ),
    "leading": (
        """
Don't you agree that journalism is dying?
Isn't it a pity that nobody reads any more?
Wouldn't it be better to just work for yourself?
Shouldn't every doctor spend a year in the countryside?
You prefer small companies, don't you?
Teaching is the best job there is, right?
The pay is lousy, isn't it?
It's not really about talent, is it?
Nobody becomes a vet for the money, do they?
You wouldn't do it again, would you?
That must have been awful, mustn't it?
Law school was a waste of time, wasn't it?
How do you cope, and don't you think that it's time for a change?
What do you like about it, and isn't it boring after a while?
Why is working with your hands so much more satisfying than office work?
Why are small firms so much better to work for than big ones?
Why is Linux far better than Windows?
How much better is teaching than banking?
Why do you, like any decent person, hate advertising?
As everybody knows, politicians lie; how do you deal with them?
As we all know, the industry is dying, so what keeps you there?
Let's be honest, the hours are terrible. How do you bear them?
Everyone says that consulting is empty talk. So why do you do it?
Why do you think that bankers are so greedy?
Why are recruiters so rude?
How can you defend such a corrupt industry?
How do you justify working for an oil company?
How do you put up with such ungrateful patients?
How do you stand those endless pointless meetings?
What is it like to work in such a dying industry?
Tell me why remote work is obviously better.
Obviously design is more important than code, so how do you convince others?
Clearly nobody can live on that pay. How do you manage?
Surely you must have been tempted by the private sector?
You must be exhausted all the time?
I bet you can't wait to retire?
I guess that nobody really likes the night shift?
I'm sure you hate the paperwork, right?
You have to admit that the training is useless, no?
Admit it, you only went into law for the money.
Would you agree that nurses are the real heroes?
Wouldn't you agree that nurses are the real heroes?
Can we agree that exams are pointless?
Is it fair to say that architects are underpaid?
Do you also think that management has no clue?
When did you realize that your degree was useless?
Why does everybody hate accountants?
Why do managers never listen?
What makes your company the best in the region?
Why is your field so much harder than the others?
There's no doubt that AI will take over; how do you prepare for that?
It goes without saying that a degree is useless, so what should I learn?
How boring is it to audit books all day?
How amazing was it to win that prize?
It's a great job, don't you think?
it is super stressful right
Being your own boss is the dream, no?
You love it, or am I wrong?
Why should anybody still go into print?
Why would anyone in their right mind become a teacher today?
        """,
        """
Do you think journalism has a future?
What do you think of remote work?
How does working with your hands compare with office work?
Why did you choose a small firm over a big one?
How do you find the hours?
Why do so many people leave the profession?
Why do you think so many people leave?
What do you wish you had done differently?
What don't people see about your work?
Why don't you work with agents?
Why didn't you stay in academia?
What isn't taught at school that you need every day?
How do you deal with rude customers?
How do you handle boring tasks?
How do you deal with difficult patients?
What are the boring parts of your job?
What is the most stressful part of your week?
How stressful is it really?
What do you enjoy more, teaching or research, and why?
What makes a team better than another?
What makes someone a good leader?
Everyone asks about the travel; what about the paperwork?
What is so hard about the first year?
What do you agree and disagree on with your boss?
How did you realize that law was not for you?
When did you know that teaching was the right thing?
What is right and what is wrong in how the field trains people?
How do you tell a client that they aren't right?
How do you cope with long hours?
Some say that print is dead. How do you see it?
I've heard that the hours are long. What is it like for you?
I'm not sure whether I should study law. How did you decide?
Which is better for a beginner, a small or a big company, and why?
How do you make sure that nobody is left behind?
Is the work as creative as people say?
What would you say to people who think that print is dead?
How do you know that a design is clearly better than another?
What must a beginner learn first?
What makes the work worth it?
Did the course of events surprise you?
How do you stay calm when everything goes wrong?
How do you convince people who are obviously wrong?
        """,
    ),
    "asks-for-job": (
        """
Would you give me a try in your kitchen?
Could you give me a trial day at the bakery?
Is there any chance that I could start at your garage in June?
Could I start with you after my exams?
May I send you my CV so that you can show it to your manager?
Could I hand you my résumé for your boss?
Can I leave my application with you?
What kind of job could you find for me at the museum?
Could you find a place for me on your team?
Is there a role for me at your firm?
What role would you see for me in your company?
What would you pay somebody like me to work for you?
You wouldn't say no to a keen intern like me, would you?
Would your lab say no to a free helper like me?
I want to leave my café job for one in your studio. How can we arrange that?
I'd love to work at your gallery. How do we make that happen?
My dream is a job at your zoo. What would it take?
How do I get onto your team?
How can I become part of your crew?
What do I have to do to be hired by your company?
How could I convince you to take me on?
Would you take a chance on me?
Would you consider me for the next traineeship?
Could you recommend me to HR?
Who should I talk to about getting a job at your firm?
Can you put me in touch with the person who hires?
Could you tell your boss that I'm looking for work?
Could your team use another pair of hands this summer?
Do you need an assistant?
Do you have an opening for a junior?
Are you taking on apprentices this year?
Are there any jobs going at your place?
Is your studio recruiting at the moment?
Does your firm hire students?
When is your company hiring next?
Do you offer internships?
How many interns are you taking this year, and can I be one?
Can you get me into your graduate scheme?
What are my chances of getting a job at your company?
Would I be a good fit for your team?
Could you employ me for the summer?
Will you hire me?
Can I be your apprentice?
Could I do my placement on your ward?
If I learn to code by June, will you give me a job?
If somebody quits, will you call me?
Can you keep me in mind for the summer?
Could you write me a recommendation for the job at the bank?
Would you mind referring me for the analyst role?
I could start next Monday, what do you say?
Is there any paid work I could do for you?
any chance of a summer job
can u get me in
pls can i work for u
        """,
        """
How many hours a week do you spend with patients?
How many days a week do you work in the field?
Can you give me a sense of how the work of nurses is changing?
Could you give me an idea of what work in a lab is like?
Can you give me an example of a job that went wrong?
Could you give me some advice on how to start at a new job?
What would you give a new colleague to try first?
What made your boss take you on?
What did you do to get hired?
How do you decide whom to hire?
How did you make it happen that you could work abroad?
How do you try out people who apply?
What should I try first if I want to know whether the work suits me?
What would you do in your first week if you started again?
How did you start at the bakery?
What do you look for in a CV?
How do résumés get read at big companies?
Who decides about new hires at a place like yours?
What do you hand to new people on their first day?
What roles are there in a museum that nobody thinks of?
What role did chance play in your career?
Which roles would suit someone like me?
What kinds of jobs could someone like me do in this field?
What would you study in my place?
What would you tell me if I were your apprentice?
How do apprentices learn on your team?
What do your interns do all day?
How did you find a mentor?
How do you say no to a client?
When did you last say no to a job?
How do students usually find internships in this field?
How do people get into your line of work?
What's the best way into the industry?
What do you do to help newcomers start?
How does your team welcome new people?
What would make you take a chance on a beginner?
Who else should I talk to about this kind of work?
Could you put me in touch with someone who works in research?
Would you recommend an internship before a master's?
Do you remember how you got your first job?
Can you tell me about your first job?
How did you find work after the festival ended?
What kind of work could I try at home to see if I like it?
What would you do for work if you were me?
        """,
    ),
    "closed": (
        """
Tell me how old the company is.
Could you tell me how often you travel?
I was wondering how many hours you work.
I'd like to know whether you like your job.
Tell me if it is worth it.
May I ask when you graduated?
Could you tell me where you studied?
Do you know who founded the firm?
Can you tell me the name of your boss?
Do you mind if I ask whether you ever regret it?
I wanted to ask if you work nights.
Which town did you grow up in?
Who is your boss?
Since you moved, do you commute?
How far do you commute?
Do you like it or not?
So you never studied law?
Is that common?
what's your degree in
How about me as your new intern?
        """,
        """
Could you tell me how you chose your subject?
I was wondering how you keep going.
I'd like to know what drew you to this.
May I ask why you left?
Could you tell me where you get your ideas?
Do you know what makes a good nurse?
Tell me who shaped you, and how.
I wonder when you feel most at home in your work.
Please explain how a season is planned.
How much has the field changed?
How far has your degree helped you, and where did it fall short?
How long nights shape your work is something I'd love to hear about.
In which countries would you like to work, and why?
Could you say more about your first year?
Would you mind talking about a failure?
What do you do when nobody shows up?
        """,
    ),
    "several-at-once": (
        """
What do you like about it and, on another note, how did you find it?
Where do you see the field going, and by the way what was your major?
I'd like to know how you started as a baker and what plans you have for the shop.
I was wondering how you learned to code and why you left the bank.
Could you tell me what you studied and how a normal day looks?
Tell me what you do all day and who you work with.
How do nurses train, and how do doctors?
How did you start; what do you like; and where do you go next?
What do you like? Besides, what do you dislike?
How long have you been there and did you like it from the start?
Why did you leave? Also, what would you do in my place?
First, how did you get in? Second, what would you change?
Are you happy there, and do you want to stay?
How do you find clients, how do you keep them, and what do you charge?
Can you explain how you plan a week and also which tools you use?
        """,
        """
Could you walk me through how a book gets chosen and what happens to it then?
Would you tell me what the fire was like and how you put it out?
Tell me about a mistake and what it taught you.
Tell me about a project that you like and why you like it.
What do you like and dislike about your work?
How do you tell a good idea from a bad one and a safe one from a risky one?
I'd love to swap places with you for a day. How would you spend that day in mine?
What do you do when a client calls and you are not there?
How did you feel when the show opened and everyone left?
What is the best and the worst part of your day?
What did you think when you saw what had happened?
How do you decide who gets what?
Can you tell me how and why you changed fields?
What would you do if you were me and had two offers?
        """,
    ),
}

# A second set, written when the rules on the first were done, and first measured against them.
MORE = {
    "leading": (
        """
Wasn't it naive to leave a steady job?
Hasn't the internet killed bookshops?
Haven't you ever been ashamed of your industry?
You were relieved to get out, weren't you?
Being a chef ruins your private life, doesn't it?
Lawyers only care about money, or don't they?
I imagine you earn your money with doing nothing?
You'd rather be a painter, wouldn't you?
Why is film school a complete waste of money?
Why is everyone in fashion so fake?
How come accountants are always so boring?
What's it like to have the best job on earth?
How do you survive in such a cutthroat business?
How proud are you to work for the world's best hospital?
Why did you make the mistake of leaving research?
What's so great about being a lawyer, when everyone knows it's miserable?
Do you agree with me that unpaid internships are theft?
Would it be fair to say that nobody needs translators any more?
Since nobody reads newspapers any more, why do you still write?
Given that teaching is a thankless job, what made you choose it?
Now that AI does everything better, what is left for you?
How do you bear the endless stupidity of customers?
Tell me that I'm right in thinking that marketing is manipulation.
You can't be happy with that salary, can you?
You do like your boss, don't you?
I take it that you regret studying art?
I'm guessing it's all about connections?
There are too many lawyers already, wouldn't you say?
Is it just me or are all architects arrogant?
Why on earth would somebody choose accounting?
What do you say to the fact that your industry destroys the planet?
Which of the many scandals of your bank bothers you the most?
Why are women so much better at nursing than men?
Why do smart people like you waste their time in advertising?
Don't tell me you enjoy the paperwork?
The food industry is poisoning people, so how can you work there?
So you admit that luck matters most?
Am I right that the exam is a joke?
It's all about who you know, isn't it?
Everyone would love to have your job, no?
        """,
        """
What was naive about your idea of the job?
How has the internet changed bookshops?
What do you say to people who call it a waste of money?
What has made you proud this year?
What's great about being a lawyer?
What are the best and the worst days like?
Which mistakes did you make when you left research?
How do you respond when people say that translators aren't needed?
Do you agree with the new rules?
How did you decide between teaching and publishing?
I've read that many teachers leave. What has made you stay?
What is your favourite thing about the lab, if you had to pick one?
How do you handle a boss who is always right?
What is the right time to specialise?
How did you realise that you wanted to move on?
What's so interesting about moss, for you?
Why do people become accountants?
Why is it hard to get grants?
Why is the first year so hard?
How hard is the training compared with school?
What doesn't a CV tell you about a person?
Who do you call when you don't know what to do?
How much more do you learn on the job than in class?
Is it better to start in a big firm, and why?
How do you find the best place for a new well?
What would surprise everyone who thinks nursing is all about caring?
How do you work with people who always say no?
What can nobody teach you?
        """,
    ),
    "too-personal": (
        """
How do your in-laws feel about a woman in the fire service?
Who watches the baby when you're at sea?
Would your girlfriend move with you?
Are your children proud of you?
How many siblings do you have?
Did your brother become a pilot as well?
What's it like to be a single mother in the police?
How has being a dad changed your career?
Did you and your ex meet at work?
Are you dating a colleague?
Is your husband a doctor, too?
How long have you been married?
Do you want a family one day?
How did your mental health suffer during the thesis?
Did you ever have a panic attack on stage?
When were you diagnosed with ADHD?
Do you take anything for your nerves?
How's your eyesight?
Have you been vaccinated?
Have you had an abortion?
Are you in good shape physically, or do you have back problems?
What do you weigh, being a jockey?
Do you believe that Jesus is watching over your work?
As a Muslim, do you fast during your shifts?
Are you Jewish?
Is your faith the reason you became a nurse?
Who's getting your vote in November?
Are you for or against gun control?
Do you lean left or right?
Are you a member of a political party?
How much is on your payslip?
What's your hourly wage?
Did they give you a bonus last year, and how high was it?
How much do you have in the bank?
Are you rich?
Do you have to pay off a loan?
How much did your divorce cost you?
Can you afford a house?
Where do you and your family live?
In which neighbourhood do you live?
How big is your flat?
Is that your natural hair colour?
Have you had work done on your face?
Are you straight?
Do you have a visa?
What's your nationality?
How old were you when you had your first child?
When will you retire, at your age?
How much alcohol do you drink?
Have you ever been to prison?
Tell me about your childhood trauma.
Do you sleep with earplugs because your husband snores?
        """,
        """
How do siblings run a company together?
How do single parents manage shift work in your field?
How has becoming a manager changed your work?
What's it like to be a woman in the fire service?
How do you look after the babies on the ward?
What does a family doctor's week look like?
How long have you been in nursing, and how has it changed?
How do you help students with ADHD?
How do you calm your nerves before a premiere?
What do you do about back problems in the trade?
How do you keep politics out of the classroom?
How do people of different faiths work together on the ward?
How do you explain a mortgage to a first-time buyer?
How do bonuses shape behaviour in banks?
How does one build a fair pay scale?
What do you wish you'd been paid for as an intern?
How do you design flats for old people?
How do you price a hair colour?
How do you support people who come out of prison?
How does retirement look in your profession?
What did your first boss teach you?
How did you get used to getting up early?
How do you win votes for a bill?
What does your party of eight do on a dig?
How do you deal with drunk guests?
What have older colleagues taught you?
How do you make a visa interview less scary for applicants?
Which values guide your work?
What did you learn from the people you supervised?
How do you bond with the children in your group?
How do you manage your energy over a long week?
How do you speak with parents about a difficult child?
How has your body of work changed over time?
How do you find a partner for a project?
        """,
    ),
    "asks-for-job": (
        """
Would you be up for mentoring me as your trainee?
Do you think you could squeeze me in as an intern?
Any way I could earn some money at your shop?
Could you see me working here?
Who do I have to impress to get hired here?
Would your boss consider hiring me?
Are you guys looking for fresh blood?
Is the position you posted still open?
I saw your ad for a lab tech. Is it still available?
What do I have to do to get the internship?
Could you forward this to the person in charge of recruiting?
Will you vouch for me?
May I name you as my referee?
Could you recommend me to your former employer?
Would you let me work alongside you for free?
When can I begin?
How soon could you hire me?
I need a summer job. Got anything?
Do you have anything for a student like me?
Could I take over for you when you go on leave?
Is there a vacancy I should know about?
Do you have a graduate programme I could join?
Would you be able to offer me a contract?
Could you get my application past HR?
Would you tell your manager what a great fit I'd be?
Would you hire someone like me?
Should I apply to your company, and will you support my application?
Can you help me land a job in your department?
I'm unemployed at the moment, so could you use me?
Could you let me know as soon as a position opens up?
Is your team growing, and could I be part of it?
Would you take my CV?
Can I give you my CV?
Are there internships available at your lab?
Is your lab taking students?
Could you put my name forward?
Would you please pass on my portfolio to the creative director?
Could you pull some strings for me?
Can you smuggle me into the interview round?
        """,
        """
How do you mentor trainees?
How do you squeeze training into a busy week?
Whom did you have to impress to get hired?
How do managers decide whom to hire?
What does fresh blood bring to a team?
How long do positions stay open in your field?
How do you support people who apply?
What would a great fit for your team look like?
How do you spot a good trainee?
Could I shadow someone in this field for a day to see if it suits me?
What do students like me usually get wrong about the work?
What should a student like me read?
What would someone like you advise a student like me?
When is a good time to begin looking for internships?
How soon should one apply for jobs before graduating?
How do you prepare for an interview in your field?
How do I make sure that my application gets noticed in this field?
What can I do to get hired as a freelancer?
How do people get their application past HR?
How does one find a job in a small town?
What does a position in your department involve?
What did the internship at your lab teach you?
Can you tell me how you hire people?
What would you do if you needed a job today?
How could I get work experience in this field?
How did you know when to leave a job?
What makes you pass on a portfolio?
What kinds of contracts are usual for freelancers?
How did you take over from your boss?
What happens on the first day of an internship?
        """,
    ),
    "look-it-up": (
        """
What's the full name of your organisation?
Which industries does your consultancy serve?
How many pages does your newspaper have?
How many games did the club win last season?
Does the zoo have elephants?
Does your school offer Latin?
Is the museum open on Mondays?
What's on the menu of your restaurant?
How much is a ticket for the zoo?
Who designed the stadium?
Who was the first director of the orchestra?
Who's in charge of the foundation?
What is your company's stock worth?
In how many countries is your company active?
Since when has the firm existed?
How long has the bakery been around?
What's the postal address of the lab?
Is your company part of a bigger group?
Which university is your institute part of?
What do you guys make?
What exactly is it you guys sell?
what is ur company about
What's an epidemiologist?
What is inflation?
Who is a notary?
What are stem cells?
Can you define agile for me?
What does the term cap table mean?
How is a diamond formed?
What subjects do you need for medicine?
How many years does it take to become a pilot?
What grade point average does the med school require?
When is the application deadline for the programme?
What does the listing say about working hours?
Is a driving licence required in the job ad?
What do nurses earn?
What's the pay for paramedics?
How many electricians are there in Germany?
What percentage of lawyers are women?
        """,
        """
What do people misunderstand about your organisation?
Which industries will need consultants in ten years?
How does a newspaper decide what goes on page one?
How does the club get over a lost season?
What do elephants teach you about patience?
How does your school help weak pupils?
What happens in the museum on Mondays when it's closed?
How does a menu come about?
How did you become the director of the orchestra?
What would you ask the director of your foundation?
How did you end up in this city?
How has the bakery survived for so long?
What part of the group do you work with most?
How do you explain inflation to customers?
What is hard about explaining stem cells?
How agile is your team really?
What should I read before medical school?
What took you longest to learn on the way to becoming a pilot?
What did you look for in job listings?
What worries nurses most about pay?
Why are there so few women in your trade?
What is your favourite exhibit?
What do you see as your mission?
What are your goals for this year?
What's your role in the company?
How is your department organised, and what does that mean for beginners?
What is a day at the lab like?
What are meetings like?
What's a project you are proud of?
What do mentors do for you?
What are interns allowed to do at your company?
How does the company treat interns?
Where do people from your course end up?
Where do you find inspiration?
        """,
    ),
    "closed": (
        """
Tell me which university you went to.
How many siblings do you have?
I'm curious if you ever regret it.
In your first year, did you feel lost?
Would it be possible to work part-time?
What time is your first meeting?
Is it true?
Who's your favourite author?
How long did it take you to get the licence?
Could you tell me whether a PhD helps?
Are evenings free?
Do most people work from home?
has the field grown
        """,
        """
How long did you hesitate, and what tipped the scales?
What time of day do you work best, and why?
Could you tell me whom you learned the most from and how?
What would it take to work part-time?
Who has influenced you?
How big a role does luck play?
How much of a difference did the PhD make?
How often do things go wrong, and what do you do then?
Which skills do you use every day?
Which part of the city inspires your work?
When do you know that a text is finished?
When did you realise that this was your path?
Where do you see yourself in ten years?
Where does your motivation come from?
Where would you start if you were me?
What are the chances and risks of going freelance?
        """,
    ),
    "several-at-once": (
        """
How do you get clients and keep them, and what was your worst client?
What made you choose law? Did you ever doubt it?
Tell me how you got the job. And what's the team like?
When do you start in the morning and when do you go home?
What's your day like? any tips?
How did you learn to weld and would you teach me?
Who taught you, where did you train and what would you change?
        """,
        """
How do you get clients and keep them?
What made you choose law and stick with it?
I love your blog. What made you start it?
What is it that you like and why?
What would you tell someone who wants to start and has no money?
Which of the two would you choose and why?
What did you do before you knew what you wanted?
Do you remember what it was like?
        """,
    ),
}

# A third set, with all codes of each question.
EXACT = """\
closed, leading | Is it not a waste of talent to teach at a primary school?
closed, leading | You never wanted to be a manager, did you?
closed, leading | It's more fun to work with children than with adults, isn't it?
leading | Why is it that marketing people never tell the truth?
closed, leading | Aren't you afraid that robots will take your place?
closed, leading | Wouldn't any reasonable person choose a safer job?
leading | I think that open offices are hell. How do you stand the noise?
leading | How relieved were you when you finally left that awful company?
leading | What's the most ridiculous rule in your useless training?
closed, leading | The exam is just a formality, no?
leading | Why should students pay for such poor teaching?
closed, leading | A good nurse never complains, don't you agree?
leading | When did you finally understand that money isn't everything?
leading | Why are electric cars the only sensible choice?
closed, leading | Surely no one reads printed papers now?
leading | How did you put up with your terrible boss for so long?
closed, too-personal | Do you and your boyfriend live together?
too-personal | What do your parents say about your choice to become a clown?
too-personal | How did you cope with the death of your father?
closed, too-personal | Have you got any tattoos under your uniform?
closed, too-personal | Do you still sleep well, or do you take pills?
too-personal | Why did you and your husband split up?
closed, too-personal | Did you have an eating disorder as a dancer?
closed, too-personal | Does it bother you that you're single at forty?
too-personal | What do you spend your salary on?
closed, too-personal | Were you on food stamps as a student?
closed, too-personal | Is your mortgage paid off?
too-personal | Tell me about your religious upbringing.
closed, too-personal | Do you observe the Sabbath?
closed, too-personal | Are you a practising Hindu?
too-personal | What's your opinion of the prime minister?
closed, too-personal | How many children do you have?
too-personal | How does your chronic illness affect your work?
closed, too-personal | Did the therapy help you?
closed, too-personal | Could you tell me what your monthly income is?
closed, too-personal | I was wondering whether you are married.
too-personal | How did your wife react when you told her about the posting abroad?
asks-for-job, closed | Might there be something for me in your workshop?
asks-for-job, closed | Can you offer me an apprenticeship?
asks-for-job | How can I persuade your boss to take me?
asks-for-job, closed | Do you have a spare desk for an intern?
asks-for-job, closed | May I apply directly through you?
asks-for-job, closed | Could I work under you during the harvest?
asks-for-job, closed | Would you mind putting me on the list for the trainee programme?
asks-for-job, closed | Is there a chance you'd need somebody for the evenings?
asks-for-job, closed | Can you recommend me for the vacancy in your lab?
asks-for-job | What would convince you to give me a contract?
asks-for-job, closed | If I sent you my CV, would you put it on your boss's desk?
asks-for-job, closed | Will there be any openings at your clinic next year?
asks-for-job, closed | Do you know if the bakery next door is hiring?
asks-for-job, closed | Can you talk to HR for me?
asks-for-job | Let me know when the next traineeship opens at your bank.
asks-for-job | I'd be honoured to join your crew. What are the next steps?
asks-for-job, closed | Would you be willing to act as my reference?
asks-for-job, closed | Are you accepting applications at the moment?
look-it-up | What is the purpose of your association?
closed, look-it-up | How many volunteers does the shelter have?
closed, look-it-up | Is your bakery organic?
closed, look-it-up | When was the bridge built?
look-it-up | What's a hedge fund?
closed, look-it-up | Who wrote the play you are rehearsing?
closed, look-it-up | Which year did the company go public?
look-it-up | What sizes do your bikes come in?
closed, look-it-up | Could you tell me where your branches are?
look-it-up | Tell me what a stage manager does.
look-it-up | Which modules are part of the degree?
closed, look-it-up | How much do interns get at your firm, according to the ad?
closed, look-it-up | Does the firm have an office in Tokyo?
look-it-up | What other shops belong to the chain?
look-it-up | What have been the milestones in your company's history?
look-it-up, several-at-once | What does your NGO do, and how did you hear about it?
closed, look-it-up | Until when is the museum open today?
closed | Does your boss listen to you?
closed | Did you enjoy school?
closed | What's the name of the tool you used?
closed | How long is your lunch break?
closed | Do you write every day?
closed | Tell me whether you'd study law again.
closed | Could a shy person do your job?
closed | How many drafts do you write?
several-at-once | What do you read, and which podcasts do you listen to?
several-at-once | How do you plan a shoot? What do you pack?
closed, several-at-once | Do you travel a lot? Do you like it?
several-at-once | Where do your ideas come from, and when do you write?
 | How do you tell a story with light?
 | What do you tell parents who worry about grades?
 | How did your first boss shape you?
 | What is a habit of yours that helps?
 | How do you balance teaching and research?
 | How does your firm help newcomers find their feet?
 | What did you learn at the bank that helps you now?
 | How do people get promoted at your hospital?
 | What would you look at before accepting a job offer?
 | Could you tell me how you prepared for your interview at the museum?
 | How do you decide which applicants get an interview?
 | What can a student do to be useful in a lab?
 | What advice would you give me for my first internship?
 | How does your company bring in new people?
 | How should I talk about my gap year in an application?
 | What do you think of the degree I'm doing?
 | How did you become who you are at work?
 | How do you keep your skills fresh?
 | How does the clinic work with families?
 | What kind of pressure do elections put on your newsroom?
 | How do you think about risk?
 | How do doctors in your ward handle grief?
 | What did your team do when the factory closed?
 | How do you keep learning when work is busy?
 | Which trends in your industry are overrated?
 | What do you find overrated in your field?
 | What should everyone know about soil?
 | How did the job change once the museum reopened?
 | How do you react when somebody says your work is useless?
 | What do beginners always get wrong?
 | What can't be learned from books?
 | Why did the company choose you?
 | Why are mentors so important in your field?
 | How do you cope when a patient dies?
 | What was the last thing that made you laugh at work?
 | What kind of house would you build if money didn't matter?
 | How do you set your rates as a freelancer?
 | What does a fair salary negotiation look like?
 | How do you talk about money with clients?
 | How did having to move for work affect your career?
 | What is your team working on right now?
 | What role does your boss play in your growth?
 | What do you like about where your office is?
 | I saw that your company was founded in a garage. How much of that spirit is left?
 | How did you get from intern to partner?
 | What is it about this city that suits your work?
 | If you were hiring for your own job, what would you look for?
 | What did you do in the year when you had no work?
 | I want to become a vet, but I faint when I see blood. How do people get over that?
 | My parents want me to study medicine. How did you choose?
 | Can you tell me about somebody who failed and came back?
"""

CASES = [
    pytest.param(code, text.strip(), expected, id=f"{code}-{'found' if expected else 'harmless'}-{which}{number}")
    for which, texts in (("a", TEXTS), ("b", MORE))
    for code, sides in texts.items()
    for expected, side in zip((True, False), sides, strict=True)
    for number, text in enumerate(side.strip().splitlines())
]


@pytest.mark.parametrize(("code", "text", "expected"), CASES)
def test_it_is_found_where_it_is_and_nowhere_else(code: str, text: str, expected: bool) -> None:
    assert (code in {finding.code for finding in review_question(text)}) is expected, text


@pytest.mark.parametrize("line", EXACT.splitlines())
def test_all_codes_of_a_question(line: str) -> None:
    expected, text = line.split("| ", 1)
    assert ", ".join(sorted({finding.code for finding in review_question(text)})) == expected.strip(), text
