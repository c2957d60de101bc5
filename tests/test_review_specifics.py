"""nothing-specific: notes that could be sent to anybody after any talk, and notes that could not."""

# ruff: noqa: E501  # a text a line, as students write them

import pytest

from conversations.review import review_thanks

# | for a line break
TO_ANYBODY = """
thank you for taking my call at such short notice
thanks for the kind welcome and the tour
Thank you for your time. It was great to put a face to the name.
thank you for the pearls of wisdom
thank you for the nuggets
Thanks for the golden advice
Thank you for your time. I came away buzzing.
Thank you for your time. My head is still spinning.
Thank you for your time. I'm on cloud nine.
Thank you for your time. You knocked it out of the park.
Thank you for your time. I owe you one.
thank you from the bottom of my heart
thanks for hearing me out
thanks for the boost
Thank you for your time. I really needed that.
Thank you for your time. I was blown away by your humility.
Dear Helen,||Thank you so much for taking the time to speak with me. It was truly inspiring to hear about your journey, and your insights were incredibly valuable. I left our conversation motivated and full of energy. I wish you all the best and hope our paths cross again!||Warm regards,|Amelia
Dear Ms. Fitch,||Thank you for meeting with me at the library café on Monday. I really valued your perspective and I'll carry it with me as I go forward in my studies. It was a pleasure.||Sincerely,|Devon
Dear Sir, thank you for your valuable guidance. I am blessed to have got the chance to interact with such a learned personality. May God bless you with good health and happiness always.||Yours obediently,|Suraj
Hi Amanda,||Thank you for taking time out of your busy schedule to meet with me on Tuesday, March 12, at 2:30 p.m. in the Starbucks on 5th and Main. I found our discussion very informative and enjoyed learning more about you.||Best,|Tanner
hey! thx sm for hopping on a zoom w me last night, super helpful stuff, u rock!! lmk if i can ever return the favor
Thank you for buying me lunch at the Italian place on Friday. The pasta was delicious and the conversation was even better. I hope to do it again soon.
I just wanted to drop you a line to thank you for our phone call this afternoon. You gave me a great deal of food for thought and I came away feeling reassured about my choices.
Thank you for your time, your patience and your kindness. You answered every one of my many questions honestly and never made me feel small. I'm so grateful that you were willing to give a stranger half an hour of your evening.
Thanks a bunch! You're a legend. Seriously, that was the best chat I've had in ages and I can't wait to tell my friends about it.
It was an absolute honour to make your acquaintance. Your remarkable career serves as an inspiration to all young people who aspire to enter the profession. I thank you from the bottom of my heart.
Dear Dr. Moss, I am writing to express my sincere appreciation for the informational interview you granted me on 4 October. The information that you provided will prove invaluable as I embark upon my own professional career.
Thank you for the wonderful conversation. You clearly love what you do and it shows. I only hope that one day I'll be half as passionate about my work as you are about yours.
Thank you for speaking with me about marketing. I learned so much about the industry and I'm even more excited to pursue a career in it after graduation.
Thanks for the chat today! I took lots of notes and will go over them again tonight. Your advice means a lot to me.
Hello, I appreciated our talk. I've always been hardworking and determined, I was captain of the swim team, I speak four languages and I won the science fair in high school. I think I'd do well in any job.
Thank you for the coffee chat! I've attached my transcript and portfolio. I'd be thrilled to join as a summer analyst, and my experience as treasurer of the finance society makes me a great fit.
Thank you for everything. I will never forget this conversation and I'll do my best to make you proud.
Hi Curtis,||Just a brief note to say I truly appreciate you. You're the kind of person who makes this field better, and I hope I can pay it forward someday. Keep doing what you do!||Talia
Thank you for your time last week. Driving to your office cost me three hours and forty dollars in gas, and I missed a shift for it. I'd have expected more.
Thank you for our meeting at 10 a.m. on 3 May in your office on the fourth floor. The view was lovely and the receptionist was very friendly. I hope that you have a relaxing weekend with your family.
Your kind words encouraged me so much. I was nervous at the beginning but you made me feel at ease right away. Thank you, thank you, thank you!
Thank you for letting me interview you for my class assignment. I got an A on the paper and my professor was really pleased!
Thank you so much for your wise words. I will follow your advice and work hard to achieve my dreams. You are a true role model.
Happy New Year and many thanks for the conversation we had before the holidays! I hope that you and your loved ones had a merry Christmas.
Thanks for connecting with me on LinkedIn and for the call. You have such an impressive background and I'd love to follow in your footsteps.
Gracias for your time, it was muy interesante! I learned many new things and I hope to see you soon again. Saludos, Pablo
Thank you for your honesty and for the time you spent with me. Our conversation opened my eyes to many things and gave me a clearer picture of what the future may hold.
I would like to thank you for the opportunity to pick your brain. I gained a better understanding of the field, of what employers look for, and of the skills I need to develop.
Just wanted to say thanks for yesterday. Sorry again that I was late, the train was delayed and then my phone died. I had a great time nonetheless!
Thank you for the interview. I look forward to applying the knowledge I gained to my future endeavors and to staying connected as I progress on my professional path.
Dear Philip, meeting you was one of the highlights of my year. An hour with someone like you is worth more than a whole term of lectures. I thank you. My teachers always said I had potential, and my friends come to me when they have a problem, because I'm a good listener and I never give up. I've been captain of the debating society and a mentor for new students.
Thanks for meeting me. Great talk. I'm fit, punctual, own my tools, and I've a clean licence, so I'd like to throw my hat in the ring for a job with your crew.
Thank you for speaking to me about [TOPIC]. It was so helpful to hear your thoughts on [COMPANY] and I will keep them in mind.
I am really thankful that you shared your story with me. It touched my heart deeply and it gave me the courage to chase my own dreams. Stay safe and healthy!
Thank you for the pleasant conversation. Enclosed please find my résumé for your review. I can be reached at 555-0134 or at jfields@example.org at any time.
Thank you for the chat! It was so cool to finally put a face to the name. Let me know when you're next in Toronto and we'll grab a beer, my treat.
You are amazing!!! Thank you from the bottom of my heart for being such an awesome human being. Sending you a big hug and lots of good vibes
Thanks for taking my call despite your tight schedule. The insight into your day-to-day responsibilities was eye-opening. I now feel far more confident about my decision to study this subject.
It was a pleasure to learn about your experience at Deloitte and your role as a senior manager. Thank you for your generosity. I wish you continued success.
Thank you for the meaningful discussion on career development, networking and work-life balance. Your expertise and professionalism left a lasting impression on me.
Thanks again for the call. As I said, I'm in my second year of mechanical engineering at Leeds and I graduate in 2026. I really hope that you can find something for me.
Thank you for our talk on Thursday. I want to have an answer from you no later than Friday, because I have other people lined up whom I could see instead.
Dear Mr. Abe, I wish to convey my deepest gratitude for your hospitality and for sparing me a slice of your precious evening. Every word you uttered was like gold to me. I shall always remain indebted to you.
Yo thanks for the sit down man, appreciate you keeping it 100 with me. Means a lot coming from somebody in your position. Stay blessed
Thank you for agreeing to chat with me at such short notice. You painted a vivid picture of what working life is really like, and I feel much better prepared for whatever comes my way.
It was awesome meeting you in person after all those emails! You're even nicer than I imagined. Thanks for the hot chocolate too.
Thank you very much for your precious time and cooperation. The session was fruitful and it cleared all my doubts. I request you to kindly guide me in future as well.
Hi Pat, thanks a million for Friday! I walked out of there on cloud nine. You have no idea how much it meant to me.
I am grateful for the conversation we had over Zoom. Despite the technical hiccups at the start, it turned out to be one of the most rewarding calls I have ever had.
Thank you for opening up about your career trajectory. It was reassuring to see that there isn't just one path to success and that setbacks are part of the process.
Hello Ms. Grant. Thank you for meeting my expectations and exceeding them. You have a gift for explaining complicated matters in simple terms. I can tell why everyone speaks so highly of you.
Thank you for the privilege of interviewing you for my communications class. Your answers will help me complete my assignment and I expect to receive a good mark.
Just a quick line to say cheers for the natter the other day. Dead useful. Catch you around!
My sincerest thanks for sharing the ins and outs of your occupation with a newbie like me. I came with a ton of questions and left with even more enthusiasm.
I really enjoyed our chat about your career and the industry as a whole. Thanks for being so generous with your time, and let me know if there's anything that I can do for you in return.
Thank you so much for the opportunity to shadow you today. I had a blast and I learned more in one day than in a whole semester at college.
Good evening Mr. Ivanov. I thank you for conversation. My English is not so good but you spoke slowly and I understood everything. I was happy. I wish you health.
Hi Ana, sending you a huge thank you for last week. I've been busy with midterms so I apologize for writing so late. It was really nice of you to help out a total stranger!
Thank you for your wonderful insights into the world of finance. As an aspiring banker, I found them extremely relevant to my career goals.
Your dedication to your craft is second to none. Thank you for letting me into your world, even if only for a short while. It's something I'll treasure for the rest of my life.
Thanks for chatting with me after the career fair at the convention center. I was the one in the red scarf! It was great to get an insider's view.
Dear Nora, thank you for the phone call. As discussed, I'm very interested in working for your company. I have excellent communication skills and a strong work ethic, and I hope to hear from you regarding any openings.
I'm so glad that I plucked up the courage to write to you. You were warm, funny and down to earth, and I couldn't have asked for a better first informational interview. Thank you!
Thank you! I was on the verge of giving up and you restored my faith in myself. I'm forever in your debt.
Thanks for everything yesterday. I took your words to heart and I'm already feeling more optimistic about the job hunt. Onwards and upwards!
It was very gracious of you to set aside part of your lunch break for me. I appreciated the thoughtful way in which you responded to my questions, and I thoroughly enjoyed the afternoon.
Thank you for your time and consideration. I remain very interested in the position and am confident that my skills would be a good match.
Thank you for the tour of your workplace. Everyone I met was so friendly and helpful, and it gave me a real feel for what a typical day looks like.
thank u mr lee for ur time and advise, it was very usefull for me and my futur. i will work hardly to become like u one day
I wanted to thank you once more for your candor. It's rare to meet someone so successful who's still willing to reach back and lend a hand to the next generation.
Thank you for connecting on Tuesday. I left with a page full of notes, a head full of ideas and a heart full of gratitude.
Merry Christmas Ms. Diaz! Thank you for our chat in November, it was the best present I could've wished for this year.
Thanks for the catch-up on Wednesday, Joe. Cracking afternoon. You've been an absolute gent and I shan't forget it.
Dear Professor, I hereby thank you for the audience you accorded me. Your counsel was balm to my weary mind, and I return to my books with renewed vigour.
hiii just wanna say tysm for yapping w me, i was literally so stressed abt life n u calmed me down fr. ur the goat 🐐
Thank you for investing your time in me. It's been such a confusing year and our chat was a ray of light. I feel like I finally have a compass.
I appreciate you squeezing me in between meetings. I know what a hectic season this is for you, and it didn't go unnoticed. Hope you get some downtime soon!
What a thrill it was to sit across from somebody whose name I've seen so often. I was starstruck! Thanks for putting up with my rambling.
Thanks for a terrific meeting, it exceeded my wildest expectations. I've been on a high ever since and I've been telling anybody who would listen.
I can't thank you enough for the pep talk. Monday me was ready to throw in the towel, Tuesday me is ready to conquer the world.
Many thanks for your call, dear madam. You are like a big sister to me. Kindly remember me in your prayers as my examinations are approaching.
It was refreshing to talk with a professional who is honest and doesn't sugarcoat things. I valued that very much. Thank you.
Thank you for humoring an awkward teenager with too many questions. You treated me like an equal, and that boosted my self-esteem enormously.
Hello, this is the student from Saturday's phone call. Thanks again for picking up. As promised, here's my thank-you message. Wishing you a pleasant week.
We had such a good time at your place, and the kids in our group keep asking when we can come again. Thank you from all of us at Jefferson High!
Thanks for the coffee. I really dig your whole philosophy on life and the way you carry yourself. Much respect.
I'm grateful for the encouragement, since the road ahead seems long and winding. Speaking with an alumna who walked the same corridors gives me hope.
Thanks for your wise counsel. As my grandma says, a candle loses nothing by lighting another candle. You're that candle!
Thank you. To be honest I was dreading the call, because I'm terrible on the phone, but you were so easy to talk to that the thirty minutes flew by.
I hope this email finds you in good spirits. Please accept this small token of thanks for our interaction. I look forward to a fruitful association with your esteemed organization.
Appreciate the chat. Gonna need that contract by Monday tho, so get back to me pronto.
Thank you for taking a chance on an unknown kid from nowhere. I'll pay it forward when it's my turn.
Dear Ines, I'm still floating after our lunch yesterday. You made a shy girl feel seen, and I'll carry that warmth with me through the winter. Thank you, thank you.
Thank you for the interview last Monday. My group got the best result in the class for our presentation, so we owe you one!
Hi Rob, cheers for making the time. Fair play to you, not everybody would do that for a lad they've never met.
Thank you Ms. Okoro for imparting your knowledge. I pledge to be a sincere worker and bring glory to my parents and my college.
I much appreciated our exchange and the professionalism that you displayed throughout. It has cemented my desire to join the sector, and I remain at your disposal should any vacancy arise.
Thanks for having me over at the office, Kim! The snacks were top notch and the vibe is amazing. I could totally see myself there.
Dear Mr. Lund, permit me to thank you for the valuable half hour. It's not every day that a simple student gets to converse with a man of your stature.
It was so lovely catching up on Thursday! Your career advice always hits different. Lots of love to the family, and give the baby a cuddle from me.
Thanks for fielding my endless questions with such good grace. I went into our meeting with a foggy head and came out of it with a spring in my step.
Thank you for your email and for the call that followed it. All of my doubts have been dispelled and I know now that I'm on the right track.
Hey, big thanks for last night. I ran straight to my girlfriend and told her how incredible it was. You changed my life, no cap.
Dear Madam, words fail me. Please know that your kindness will be remembered in this household for a long time to come.
Thank you for the opportunity to learn about the profession from the perspective of a seasoned practitioner. Your observations regarding current trends were particularly pertinent.
I'm writing to say how much your time meant to me. My roommate couldn't believe that a vice president would talk to an undergrad for almost an hour!
Dear Mrs. Holt, I left your office walking on air. Nobody had ever taken me so seriously. Please accept my warmest thanks.
Thanks for the virtual coffee! Next time I'd like to come and visit you in Oslo, if my budget allows it. Have a great summer!
Hello Pete, thanks for yesterday and sorry about the barking dog in the background, he always does that. It was great to talk.
Thank you for agreeing to be interviewed. I've submitted the report to my instructor, and I expect to get the grade next month.
Thank you for your valuable input about my future plans. I'll think it all over on the ski trip with my cousins and then make up my mind.
Thanks so much for the inspirational talk, the free pen and the excellent doughnuts! I enjoyed every minute.
Dear Dr. Vogt, I thank you for your trust and for your time. As a first-generation student I seldom meet academics who take an interest in someone like me.
Thank you. I'm sure that with my diploma in tourism, my three languages and my experience at the reception desk of the Hilton I could be of use to your hotel.
"""
TO_THEM_ALONE = """
thanks for the plum jam
thanks for the coffee and for the drawing of the gearbox
Thank you for the tip about the tide tables
thanks for showing me the loom
Thank you for your time. I loved the bit about the goats.
thanks again for letting me hold the drill
Thank you for your time. The kiln was so much hotter than I expected.
thank you for explaining zoning
Thank you for your time. I appreciate you walking me through the ledger.
thanks for the talk about bees
thanks for the intro to sound design
Thank you for your time. I started the spreadsheet.
Thank you for your time. The goat story made my day.
Thank you for your time. I still laugh about the goat.
Thank you for your time. I bought the gloves.
Thanks for the stethoscope advice
thank you for your honesty about night shifts
thanks for the honest words about burnout
Thank you for the loan of the Feynman lectures
thanks for telling me about the union
Thank you for your time. Your point about margins stuck with me.
Thank you for your time. I'm going to the open day at the brewery.
Thank you for your time. I've already emailed Tom Reed.
Thank you for your time. I'll write to Ana Okafor as you said.
Thank you for your time. I signed up for the welding course.
Thank you for your time. I can't stop thinking about the owl.
the owl!! thank you
Thank you for your time. What a morning: the calf is standing.
Thanks for the hour in the signal box. Seeing the brass levers from 1911 still in use was worth the trip alone.
Hey Tony, appreciate the coffee and the brutal honesty lol. No I still haven't quit the band, but I did price out liability insurance like you told me to and yeah... wow.
Thank you for the chat about patent law.
Thanks for yesterday! You were right about the comma.
Thank you. I fed my starter at 4 a.m. like you do, and the difference in the crumb is ridiculous.
Thank you for Thursday. I'd never have guessed that a radio producer's main skill is knowing when to leave two seconds of nothing.
Thank you! I went and bought the yellow flashcards, 50 a day, no phone till they're done.
ty!! gonna do what u said n start the mailing list b4 the album. 62 names already lol
Thank you for your time. What you said about saying no to the first offer has stayed with me.
Thank you. I called the hospital and they let me sit in on Tuesday, just as you thought they would.
Thank you for the advice to ask for feedback before I ask for anything else. I tried it on Friday and it worked.
Thanks so much! I never knew that people get into insurance by accident. That takes the pressure off.
Thank you for talking with me. The story of your first day, when nobody knew you were coming, made me laugh all the way home.
Thanks! I'll email Priya tomorrow and tell her that you sent me.
Thank you for our talk. I'm going to apply to the smaller programs first, as you suggested.
I appreciated your honesty about the pay and the hours. It's not what the brochure says!
Thank you. Hearing that you changed careers at forty gave me hope that it's not too late for me.
Thank you for lunch. "Nobody reads the report, they read the email" is on a note above my desk now.
Thanks for meeting me. I looked up the fellowship and the deadline is in March, so I've started on my essay.
Thank you for showing me round the lab. The smell of the ether is still in my jacket.
Thank you so much. I hadn't thought about graduate school as something I could put off, and now I think that I'll work for two years first, like you did.
Thanks for your time! I've already cut my résumé down to one page and moved the projects to the top.
Thank you for putting me in touch with your colleague in Lyon. We're talking on Monday.
thank you!! the bolshoi story!!! the shoe!!!
Thank you. You warned me that the first year is mostly paperwork, and strangely that made me want it more.
Thank you for telling me how you moved from mechanical engineering to prosthetics.
Thanks! I told my mom about the goat and she hasn't stopped laughing.
Thank you for speaking to us at lunch. I passed on what you said about the helmet liner to my cousin.
Thank you for explaining why nurses write everything down twice.
Got the forklift cert Tuesday, $89 at the place by the ballpark, just how you said. Thanks bro.
Thank you for being so open about burnout and about the year you took off.
Thank you for the visit on board. Feeling a bearing with the back of the hand, so that a cramp pulls it away, was new to me.
Thank you for the tip to read the ending first.
I keep thinking of the widow with the eleven cats. Thank you for telling me about her.
Thank you for your time. I've joined the volunteer fire company in my town and went to my first drill last night.
Thanks for the call. I ordered the book by Huff and I'm on chapter four.
Thank you! Since we spoke I've been watching shows from the side seats and I can finally see where the light comes from.
Thank you for your frankness about how few grants get funded. One in nine! I'll plan for the eight.
Thanks for the walk through the warehouse. The yellow line I'm not to cross is now my phone's wallpaper.
Thank you for the career advice, above all for telling me not to specialise before I've tried at least three teams.
Thank you so much for the talk. I was surprised that you spend more time with lawyers than with code.
I learned that a customs broker reads more poetry than I thought. Thank you.
Thank you for the call! I've added the certification to my plan and signed up for the exam in June.
Your idea that I should interview the receptionist first was gold. Thank you!
Thank you for your time. I had not realised that teachers get to choose their own books.
Thanks! I'll take the train to Leeds and see the archive, since you say that's where it all is.
Thanks for telling me to skip the master's for now.
Thank you so much. The part about your boss who never answered emails was my favorite.
Thank you. After our talk I asked my mentor the same question that you asked me, and she had to think about it for a whole day.
Thank you for Tuesday. I counted, and you were right: there are four doors and only one handle.
Thank you for the contact at the museum; she replied within the hour.
thx!! dropped the econ minor today like we said. my dad's furious
I'm grateful you told me about the salary bands. I would've asked for far too little.
Thank you for saying that it's fine not to know at twenty.
Thanks for explaining the difference between a UX researcher and a product manager.
Thank you, Sam. I've put "ask the nurses" at the top of my list.
Thank you for the hour. I never expected to hear that you hate flying.
Thank you for recommending the podcast. I listened to three episodes on the bus.
Appreciate you showing me the spreadsheet. I made one of my own last night.
Thanks for the heads-up about the visa rules.
Thank you for letting me hold the snake!
I loved that you keep a folder of every mistake you've made. Thank you.
Thank you for the talk. I'm still thinking about the empty chair at every meeting.
Thank you for our conversation about working with kids who don't speak English.
It helped me so much to learn that you had applied eleven times. Thank you for that.
Thanks for your help. I registered for the CPA review class, and I start on Monday.
Thank you. I did the exercise with the ten cards, and "being outdoors" came out first.
I went by the shop on Saturday and said hello to Frank from you. Thank you!
Thanks for the reminder to sleep before deciding. I slept, and I've decided on Glasgow.
Thank you for your time yesterday. I didn't know that auditors travel so much, and I think that I'd like it.
Thanks for pointing out that my portfolio has no drawings by hand. I've started a sketchbook.
Thank you. I had a look at the apprenticeship you spoke about, and I can still get in for September.
Thanks, Ali! Your brother's workshop is exactly the place I was looking for, and he says I can come by on Friday.
Thank you for being so frank about the night shifts and what they do to your sleep.
Thank you so much! My favourite moment was when you drew the whole supply chain on the back of the menu.
Thanks for the chat. I'll skip the MBA and look for a job in a warehouse first.
Thank you for listening. When you asked me what I'd do on a free Sunday, I didn't have an answer, and now I do.
Thank you, Doctor. I understand now why you let the patients talk first.
thanks again!! told the debate team abt ur 3 second rule and we all use it now
Thank you for the hour and for the copy of the contract; I've marked everything that I don't understand.
It was kind of you to let me hear the two recordings. I prefer the second, too. Thank you!
Thank you for helping me see that I like the numbers more than the shop.
Thanks for meeting. Moving to Denver first and job hunting second makes sense now that I've heard how you did it.
Thank you for your patience. I've asked my supervisor for the smaller project, and she agreed.
Thanks for the call. I'd thought that you needed a law degree for compliance, so that was a relief.
Thank you for your time. I can see now why you'd rather hire a gardener than a botanist.
Thank you! My mum laughed when I told her that you started out as a clown.
Thanks again. I'm going to take the night bus to the open day in Graz.
It was great to see how you plan a shift with magnets on a whiteboard. Thank you!
Thank you for your advice on the cover letter: less about school, more about the shop.
Thank you so much for yesterday. I've crossed out half of my list, and sociology is still on it.
Thank you for telling me not to be afraid of the phone. I rang three vets this morning and one said yes.
I'm glad that I asked about the pay. Thank you for giving me a real number.
"""


def is_found(text: str) -> bool:
    return any(finding.code == "nothing-specific" for finding in review_thanks(text.replace("|", "\n"), ""))


@pytest.mark.parametrize("text", TO_ANYBODY.strip().splitlines())
def test_a_note_for_anybody(text: str) -> None:
    assert is_found(text)


@pytest.mark.parametrize("text", TO_THEM_ALONE.strip().splitlines())
def test_a_note_for_them_alone(text: str) -> None:
    assert not is_found(text)
