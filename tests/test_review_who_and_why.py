"""Who writes, and why to this person: as different students say it, and what only looks alike."""

import pytest

from conversations.review import review_invitation

INTRODUCTION_FOUND = [
    "Your talk on bats stayed with me for days.",
    "I saw your talk on bats and I'm really interested in what you do.",
    "I'm writing because I'm curious about life as a ranger.",
    "I'm a huge fan of your work.",
    "I'm so impressed by what you built in Oslo.",
    "I'm in awe of your bats.",
    "I'm free on any afternoon and I'm in town until May.",
    "I'm interested in a career in conservation.",
    "I'm thinking about becoming a ranger.",
    "I've been following your work since the flood.",
    "I have been reading your blog for years.",
    "I heard about you from my cousin.",
    "I'm not asking for a job.",
    "I am a highly motivated, hard-working person with great people skills.",
    "I'm a big believer in what you wrote.",
    "I am hoping to learn how people get started in this.",
    "I'm looking for advice on how to break into the field.",
    "You were a student at Leeds, and then you went to Oslo.",
    "I have always loved animals.",
    "I'm sure you are busy with your students.",
    "I am very grateful for anything you can tell me.",
    "I read that you started as an apprentice in a zoo.",
    "I was struck by the part about the caves.",
    "I'm sorry to write out of the blue.",
    "I work best in the mornings but I'm flexible.",
    "I ran across your article on a train.",
    "I drove an hour to hear you.",
    "I found you through the directory.",
    "I understand that you left nursing for this.",
    "My friend Ana, who studies at Porto, told me about you.",
    "I came across your profile and I'm amazed.",
    "I was at your lecture on Friday.",
    "I'm planning to change something in my life.",
    "I have questions about the work that books do not answer.",
    "I am at your disposal on any day.",
    "I'd like to hear how you went from teacher to ranger.",
    "I'm all ears.",
    "I am told you know more about caves than anyone.",
    "I'm happy to come to you.",
    "I always try your recipes at home.",
    "I love how you explain things to many students.",
    "Being a ranger sounds like the best job on earth.",
    "Greetings from sunny Lisbon!",
    "Long-time listener here.",
    "I play your podcast every morning.",
    "I'm on the fence about all of it.",
    "Saw you on the news.",
    "Big fan here!",
    "I'm obsessed with bats.",
    "I'm good at listening and quick to learn.",
    "I know a student of yours.",
    "I have a lot of energy and excellent communication skills.",
    "I can come to Oslo next week. I am there on 4 May and 5 May.",
    "I live for this kind of thing.",
    "I took a lot from it.",
]
INTRODUCTION_HARMLESS = [
    "I'm fifteen and in Transition Year in Tullamore.",
    "I taught 7th grade science for nine years and just graduated from a UX bootcamp.",
    "I'm a barista saving up for a sound engineering course.",
    "I'm on my second placement, at the children's ward.",
    "I'm doing my A-levels (bio, chem, maths).",
    "I'm about to start at the fire academy.",
    "Ex-army, now learning to weld.",
    "I'm ex-army and learning to weld.",
    "I drive a forklift by night and take coding classes by day.",
    "We met at the careers fair in Leeds; I'm the one who asked about the pay gap.",
    "I'm your neighbour's son, the one with the drum kit.",
    "I was the one who asked you about the fish at the fair.",
    "Saoirse Kinsella is my name.",
    "Kim Adeyemi here, back in community college after six years in retail.",
    "Kim at Clemson, packaging science.",
    "Kim Brooks, D1 point guard at Toledo.",
    "Kim here, Jen's roommate.",
    "Myself Kim Rao, pursuing B.Tech from VIT.",
    "Kim this side, MBA fresher from Pune.",
    "Final-year nursing here.",
    "2nd yr law at Leeds, terrified of exams.",
    "Nursing student, two kids, night shifts.",
    "As a mother of two who's retraining as a paramedic, I have a hundred questions.",
    "As somebody who has driven a city bus for ten years, I'm ready for a change.",
    "I've been a line cook for six years.",
    "I've spent four years in a call centre and want to get out.",
    "After eight years in the Navy I'm starting over.",
    "I left the Navy in March and I'm figuring out civilian life.",
    "I grew up on a dairy farm near Cork and now study food science.",
    "I finished my bachelor in Sofia last summer.",
    "I play second oboe in the youth orchestra at Graz.",
    "I work the night desk at a hostel in Lisbon.",
    "I'm apprenticed to a stonemason in York.",
    "I'm retired from the post office and going back to school at 61.",
    "I recently moved here from Eritrea, where I was a pharmacist.",
    (
        "I came to Canada two years ago as a refugee and I am learning the trade of electrician. Your talk on bats stayed with "
        "me for days."
    ),
    "You taught me biology at St. Mary's, class of 2019!",
    "You were my swim coach when I was nine.",
    "I served you coffee every morning at the Blue Cup until June.",
    "I'm halfway through a welding certificate at the community college.",
    "I'm a stay-at-home dad looking at dental hygiene.",
    "I am student of second year in University of Minho.",
    "I am in 11th standard at Kendriya Vidyalaya.",
    "Currently in my third semester of architecture at TU Graz.",
    "I run a small nail studio from my kitchen and would like to do it properly.",
    "I'm training to be a midwife in Ghent.",
    "I'm a self-taught illustrator from Manila.",
    "My sister and I run a food truck in Tucson.",
    "I'm 19, from Cardiff, and I fix bikes.",
    "I just turned 18 and finish school in June.",
    "I am one of Dr. Silva's doctoral students.",
    "I'm with the robotics club at Lincoln High.",
    "I am writing to you as a first-year student of geology.",
    "I'm newly qualified as a vet nurse.",
    "They call me Kim, I'm the new apprentice at Bauer's bakery.",
    "I'm currently between school and whatever comes next: finished my Abitur in May.",
    "In my day job I stack shelves at Tesco; at night I draw comics.",
    (
        "My background: three years as a teller at a credit union, now evening classes in accounting. Your talk on bats stayed "
        "with me for days."
    ),
    "I'm deaf and I study film at Gallaudet.",
    "I dropped out of pre-med last year.",
    "Kim from your Tuesday pottery class here!",
    "It's Kim from the bakery downstairs.",
    "I am presently undergoing my NYSC year in Kaduna.",
    "Been a scaffolder since I was 17.",
    "I serve in the National Guard and want to study meteorology.",
    "I was laid off from the mill in May after 20 years.",
    "I care for my grandmother and take online classes in bookkeeping.",
    "I am an au pair in Vienna.",
    "I'm just out of school.",
    "I volunteer at the animal shelter on Mill Road.",
    "I hold a diploma in textile design and teach at an evening school.",
    "I'm a twin, a goalkeeper and a pupil at Gymnasium Köniz.",
]

LETTER_FOUND = [
    (
        "Dear Ms. Ruiz,\n\nI came across your profile and was impressed by your path from the orchestra to running a cinema. "
        "I'd love to hear how that happened. Would you have 20 minutes for a call in the coming weeks, at a time that suits "
        "you?\n\nThank you,\nMarek Dvorak"
    ),
    "hey Elena, u did the mural on 5th right? so sick. can i ask u abt it over coffee, 20 min, any day? thx!!",
    (
        "Dear Ms. Ruiz,\n\nI need someone to interview for an assignment. You are a nurse, so you will do. Send me three times "
        "by tomorrow.\n\nThanks,\nBrad"
    ),
    (
        "Dear Ms. Ruiz,\n\nI am a proven leader with outstanding communication skills. I am creative, driven and "
        "detail-oriented, I never give up, and everyone says I am the best at what I do. I want to join your team at Canal "
        "Nine. Let's talk for 20 minutes, any day.\n\nThank you,\nKyle"
    ),
    (
        "Hi Elena! My friend Joana said you left law to bake. I've been dreaming about something like that for ages. Could we "
        "talk on the phone for 15 minutes, whenever you like? Thank you!\nPia"
    ),
    (
        "Ms. Ruiz, I watched the documentary on the ferry twice. I would like to know how one becomes captain and what the "
        "winters are like. May I call you for fifteen minutes on a day of your choice? Thank you, L. Berg"
    ),
    "Hello Elena, I want to be a vet and you are one. Please can we talk, 15 minutes, any time. Thank you.",
    (
        "Hi Elena,\n\nI attended the webinar on grants you gave last Tuesday. You mentioned you began as a receptionist. I'd "
        "like to ask you more about that. 20 minutes, any day next week?\n\nThanks so much,\nA. Petrov\n+44 7700 "
        "900123\nalex@example.org"
    ),
    (
        "Hi Elena, hope you're well! I'm exploring different careers and yours sounds amazing – a puppeteer! 15 minutes by "
        "phone, whenever? Thanks a million, Josie x"
    ),
    (
        "Dear Ms. Ruiz,\n\nWith great interest I have read about your work with young offenders. I would be grateful for a "
        "quarter of an hour of your time, at your convenience, to ask about it.\n\nYours sincerely,\nHenrik Olsen\n\nP.S. I am "
        "flexible in the evenings."
    ),
    (
        "Dear Elena, I've been on your website and I like what you do at Greenhouse. I am available every day and would "
        "appreciate 15 minutes on the phone. Thank you. Sam (he/him)"
    ),
    (
        "Hi Elena, I bought two of your lamps and I can't stop looking at them. How did you learn this? I'd be grateful for 15 "
        "minutes on the phone, any day. Tom"
    ),
    (
        "Elena, what you said on the radio about the night shift in the bakery was so true. I'm thinking about going into it. "
        "Can we talk 15 min, you say when? Thank you. Milo"
    ),
    (
        "Dear Ms. Ruiz, last summer I visited the dig in Ostia and you explained the drains. I have thought about it since. "
        "I'd like to call you for 20 minutes, any day. Thank you. Paolo"
    ),
    (
        "Dear Ms. Ruiz, how does somebody without any contacts get into radio? You did. 15 minutes on the phone, when you can, "
        "would be a great help. With thanks, Nils"
    ),
    (
        "Hi Elena, I'm moving to Malmö in May and I see that you did too. Could we talk 15 minutes about what work is like "
        "there, any day? Thanks, Ines"
    ),
    (
        "Dear Ms. Ruiz, I'm after some advice about becoming a pilot. As a pilot yourself you know best. 15 minutes, any day? "
        "Thank you, Bob"
    ),
    (
        "Dear Ms. Ruiz, I was very moved by the film you shot in the hospice. It would mean a lot to me to speak with you for "
        "20 minutes, any day you like. Many thanks, Clara"
    ),
    (
        "Hi Elena, your cousin Rui gave me your number. He says you're a court interpreter. What's that like? 15 min, any "
        "time? Thanks, Zé"
    ),
    (
        "Hi Elena, saw you're a UX researcher at Miro. I am very keen to understand what your day looks like. 20 mins on "
        "Teams, any day? Cheers for reading, Dom"
    ),
]
LETTER_HARMLESS = [
    (
        "Hey Ms. Ruiz,\n\nDani Novak, back in community college (game design) after dropping out at 19.\n\nLoved the doors. 20 "
        "min on a call, any day? Thanks!"
    ),
    (
        "Dear Ms. Ruiz, I read your column on flooring with delight. I lay tiles myself, in my father's firm. May I ring you "
        "for ten minutes, any evening? Thank you. J. Kowalski"
    ),
    "hi elena, luca here (fisio, 2° anno, bologna). loved ur reel on knees. 10 min call whenever? grazie!!",
    (
        "Dear Ms Ruiz,\n\nI was among the pupils who visited your lab on Girls' Day. My question about the centrifuge made "
        "everybody laugh. Could I phone you for 15 minutes, any day? Thank you.\n\nMila Horvat, class 9b"
    ),
    (
        "Hello Elena, currently I am doing internship in Dell as tester. Your move to UX is what I want to hear about. 20 "
        "minutes on Teams, any day? Thanks, Ramesh"
    ),
    (
        "Hi Elena! Recent grad here (English, Kenyon). Your newsletter on indie presses is why I applied to none of the big "
        "five. 20 min, any day? Thanks! Bea"
    ),
    (
        "Hi Elena – nurse of 12 years looking at health IT. You made that jump. Could I ask you how, 15 minutes by phone, any "
        "day? Thank you, Rosa"
    ),
    (
        "Dear Ms. Ruiz,\n\nYou don't know me, but my mother cleans your office on Thursdays, and I'm at the vocational school "
        "for electronics. Your robot vacuum is famous at our dinner table. Might I visit for 20 minutes, any day? With thanks, "
        "Arben"
    ),
    (
        "Hi Elena, English is my third language so sorry for mistakes. I come from Syria, there I was dentist, here I am "
        "cleaning in hospital and preparing the exam. You made the same exam. Can we speak 20 minutes, when you want? Thank "
        "you so much. Rima"
    ),
    (
        "Ms. Ruiz, Staff Sgt. Tom Bell, 3rd ID, separating in June. Your path from logistics to Maersk is the one I'm "
        "weighing. 20 minutes by phone, any day? Respectfully and with thanks, Tom Bell"
    ),
    (
        "Hi Elena, I have a booth two down from yours at the Saturday market (the honey). How did you get into stores? 15 min "
        "over coffee, any day? Thanks! Jo"
    ),
    (
        "hiya Elena it's me from the climbing wall, the one who always drops the chalk. 15 min about your job over a tea "
        "sometime, any day? thanks x"
    ),
    (
        "Dear Ms. Ruiz,\n\nWe are three students of the Lycée Jean Monnet who prepare a project on water. You run the plant in "
        "Brest. Could we interview you for 20 minutes, on a day you like? Thank you!\n\nLéo, Manon, Sacha"
    ),
    (
        "Dear Ms. Ruiz, at 52 I have gone back to school, for interior design. Your lofts are what I pin on my wall. Could we "
        "talk 15 minutes, any day? Thank you! Gudrun"
    ),
    "Hi Elena, after my PhD in chemistry I'd like to leave the lab. You did. 15 minutes, any day? Thanks, Wei",
    (
        "Hi Elena! Marketing undergrad at Leeds Beckett and part-time dog walker here. I loved the Lidl jingle. 15 mins on the "
        "phone, any day? Thanks!"
    ),
    (
        "Dear Ms. Ruiz, the undersigned is a student of the Faculty of Law in Tirana. Your ruling on the harbour is taught "
        "here. May I speak with you for 15 minutes, at any time? With thanks, Ardit Hoxha"
    ),
    "Hi Elena, my day job is data entry, my evenings are ceramics. Your kiln! 15 minutes on the phone, whenever? Thanks so much, Bo",
    (
        "Hi Elena, I'm coming to the end of my apprenticeship as a hairdresser. How did you get to film sets? 15 min, any day? "
        "Thanks, Mia"
    ),
    (
        "Hi Elena, I've got two kids, a night shift at Amazon and one more semester of accounting. How did you do it? 15 min "
        "any day? Thanks, Shonda"
    ),
    (
        "Dear Ms. Ruiz,\nYour paper on lichens is on our reading list at Tartu, where I'm writing my thesis on mosses. 20 "
        "minutes on Zoom, any day? Thank you,\nKatrin"
    ),
    "Hi Ms. Ruiz, I work as a tiler. Your mosaics... 15 min, any day? Thank you, Ivo",
    (
        "Hi Ms. Ruiz, thinking of leaving teaching after 11 years, and your move to museums gives me hope. 15 min on the "
        "phone, any day? Thanks, Beth"
    ),
]

REASON_FOUND = [
    "I came across your impressive profile.",
    "I'd love to learn about your career and your industry.",
    "You clearly have a lot of experience and have achieved so much.",
    "I'm going down a list, since my tutor says we have all to speak to folk in work.",
    "My course requires me to interview a professional.",
    "I'd be a great addition to your design group.",
    "I am looking for any opening in your esteemed organization.",
    "You are a leader in your field.",
    "I found your profile on LinkedIn.",
    "I believe that your insights would help me greatly.",
    "I'd like to ask you some questions about how to get started in the field.",
    "I'm reaching out to professionals like you.",
    "I am sure you are very busy with your work.",
    "I hope you are having a great week.",
    "Your background is very interesting.",
    "I was impressed by your experience.",
    "I want to grow my network with people in your position.",
    "I'm curious about careers and think that a conversation would help.",
    "I'd love to hear about your journey.",
    "Please tell me how you got started.",
    "I admire successful people like yourself.",
    "You seem like somebody who could give me advice.",
    "LinkedIn suggested you as a connection.",
    "I need three interviews by Friday and you are one of them.",
    "I'd love to connect and pick your brain about the industry.",
    "I'm interested in opportunities at your company.",
    "I'd like to learn more about your role and your day-to-day.",
    "You have such an inspiring story.",
    "Everybody says it's good to talk to people who work.",
    "Our teacher gave us the task to call somebody.",
    "I'm emailing everyone on the hospital's staff page.",
    "I would like to know what you do.",
    "Your profile caught my eye.",
    "I always wanted to work in healthcare.",
    "You're an inspiration!",
    "You've done really well for yourself.",
    "I respect your time and know that you get many messages.",
    "I think you can help me.",
    "You must have seen a lot.",
    "I was told to find a person with a job.",
    "My friends say I should ask somebody with experience.",
    "I'd like advice on my career from an expert such as you.",
    "I hope to follow in your footsteps.",
    "I want to break into the field and heard networking is the way.",
    "Attached is my résumé for your review; I'd fit your team well.",
    "I saw on your website that you take interns.",
    "I have excellent grades and your firm would profit from me.",
    "I'd like to know whether your job makes you happy.",
    "You popped up in my feed.",
    "I graduated in May and I'm contacting people who are where I'd like to be.",
    "Your name was on a list of people with jobs.",
    "I would be grateful for your honest opinion on my plans.",
]
REASON_HARMLESS = [
    "My aunt cleans your office and says you never stop laughing.",
    "You have the shop on Mill Street.",
    "As head of the burns ward you see what nobody teaches us.",
    "Since you run the only night clinic in town, I thought of you.",
    "I'd like to hear about working at Karolinska.",
    "I see that you are at Oxfam.",
    "People who went from midwifery to law, like you did, are rare.",
    "We both went to St. Mary's.",
    "My tutor Mr. Bell said to ask you about hospices.",
    "Mr. Bell thought of you at once.",
    "We met at the fair in York.",
    "You came to our ward in March.",
    "Your path from nursing to radio is one I'd never heard of.",
    "The hospice film made me cry on the bus.",
    "I liked what you wrote about night shifts.",
    "I walk past your practice every day.",
    "Jen's mum, who works with you, gave me this address.",
    "You were in the paper last week.",
    "I found your name on the wall of our library as the winner of 2004.",
    "I'm told that you trained here, too.",
    "You're the only nurse I know of who also flies helicopters.",
    "I'd love to know what a day on an air ambulance is like for you.",
    "Your LinkedIn says you moved from Lisbon to Malmö.",
    "As a Leeds grad yourself you'll know the feeling.",
    "A fellow Bobcat, hooray!",
    "I read in the alumni magazine about the clinic in Malawi.",
    "Prof. Osei gave me your card.",
    "Your name came up when I asked who knows about wound care.",
    "I bought bread from you for years.",
    "You fixed my dad's hip.",
    "You do exactly what I'd like to do: nursing on ships.",
    "I noticed you started as a care assistant.",
    "You look after premature babies, which is what I want to do.",
    "I follow your page about stoma care.",
    "Being a man in midwifery, as you are, is what I want to ask about.",
    "You're a school nurse in the countryside and so I think of you.",
    "Your team at Great Ormond Street tested the new pump.",
    "Your talk!! The bit about hands!",
    "I'd like to work with refugees one day as you do at the Red Cross.",
    "I saw you at the Nursing Now event.",
    "Your company built the monitors we use.",
    "I got your contact from the hospice volunteers' list.",
    "Your daughter Amy sits next to me in anatomy.",
    "As the ward sister at Jimmy's, you decide on the rota, and I'd love to know how.",
    "You grew up in Hull like me.",
    "I heard from Tom you're the one who set up the street clinic.",
    "There aren't many Somali nurses in this city, and you are one.",
    "Your bakery smells of home.",
    "I want to understand the work of a forensic nurse, and you are one.",
    "I am writing to you because you left medicine for carpentry.",
    "Your article in the Nursing Times got me thinking.",
    "you taught my sister",
    "saw u on channel 4!",
    "I know that you sit on the board of the hospice.",
    "Ana Costa, who you supervised last year, sends her regards.",
]

FRAME = "Dear Ms. Ruiz,\n\n{} Could we talk on the phone for 15 minutes, whenever suits you? Thank you!\n\nBest,\nKim"
INTRODUCED = FRAME.replace("{}", "{} Your talk on bats stayed with me for days.")
REASONED = FRAME.replace("{}", "I'm Kim, a nursing student at Leeds. {}")
CASES = [
    *(("no-introduction", INTRODUCED.replace("{}", text), True) for text in INTRODUCTION_FOUND),
    *(("no-introduction", INTRODUCED.replace("{}", text), False) for text in INTRODUCTION_HARMLESS),
    *(("no-introduction", text, True) for text in LETTER_FOUND),
    *(("no-introduction", text, False) for text in LETTER_HARMLESS),
    *(("no-reason", REASONED.replace("{}", text), True) for text in REASON_FOUND),
    *(("no-reason", REASONED.replace("{}", text), False) for text in REASON_HARMLESS),
]


@pytest.mark.parametrize(("code", "text", "found"), CASES)
def test_who_and_why(code: str, text: str, found: bool) -> None:
    assert (code in {finding.code for finding in review_invitation(text, "email", "Elena Ruiz")}) == found
