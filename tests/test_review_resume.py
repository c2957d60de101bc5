"""resume-unasked: papers and works that are handed over, in whatever order and words, and those of which one only speaks."""

import pytest

from conversations.review import review_invitation

OFFERED = """\
P.S. My CV is below, should you want it.
P.S. CV here: ana.example.org/cv
My work lives at behance.net/linaroth if you want a look.
github.com/priya-codes has most of my projects.
Here's a link to my reel: vimeo.com/12345
You can find my portfolio at lenaprints.example.com.
I'm happy to send my CV over if that helps.
Happy to share my resume and transcript.
I could also send you some samples of my work.
I've put my résumé in a Google Doc: docs.example.com/abc
I enclose my curriculum vitae for your perusal.
Please see attached resume.
Attached is a one-page summary of my qualifications.
I attach herewith my bio-data.
PFA my resume.
cv attached btw
For your reference, I've included my resume.
My drawings are on Instagram (@inkbyjo) in case you want to see what I do.
Would you like me to send my portfolio?
Shall I send you my CV beforehand?
I can bring my portfolio along.
I'll bring a copy of my resume to the meeting.
May I drop my CV off at reception?
Let me know if you'd like my CV.
I'd be glad to provide my CV on request.
My CV and references are available upon request.
Enclosed please find my resume and two letters of recommendation.
Portfolio: jonasweld.example.com
Resume: linkedin.example.com/in/me
I've uploaded my CV to the link in my signature.
Have a look at my website, www.mirakim.example, where you will find my projects.
Before we talk you might want to glance at my CV, which I've attached.
Attaching my resume so you know who's writing.
I send you with this mail my Lebenslauf.
My résumé tells the rest; you'll find it in the attachment.
It's all in my CV (attached).
My CV is at the bottom of this mail.
To save you time here is my CV.
I took the liberty of attaching my resume.
I hope you don't mind that I added my CV.
I have my CV ready if you want to see it.
My showreel is two minutes long and linked below.
The PDF with my case studies is attached.
You'll see from my attached CV that I've worked in kitchens since I was fifteen.
As you can see in my resume below, I love logistics.
Should I forward my CV?
I'm sending along my transcript and CV.
If you need my CV, just say so.
Photos of my cakes: instagram.example/ruthbakes
I also send some photographs of chairs I made.
My code samples are here: https://gist.example.com/77
Feel free to look through my portfolio first.
I've pasted my résumé below my signature.
I'd love to show you my portfolio when we talk.
Could you take a look at my CV when we talk?
I can send over my three case studies.
Résumé and case studies are in the PDF below.
"""

SPOKEN_OF = """\
I'm working on my CV at the moment and have no idea what to leave out.
No CV attached, I promise.
I haven't attached a CV because I'm not looking for work.
You'll find no résumé here.
Your portfolio made me change my mind about blue.
I went through your portfolio twice.
I saw your showreel at the festival.
Your CV on the website says that you once kept bees.
How did you put together your first portfolio?
What makes a portfolio stand out in your field?
I'd like to hear how portfolios are judged at your school.
I'm building a portfolio for art school.
I'm learning how to write a resume in class.
Our teacher makes us write a CV by Friday.
I read your code on GitHub every night.
I found you through your GitHub profile.
I found your profile on LinkedIn.
Here's a link to the article you wrote that I mean: example.com/article
I attach the consent form our school needs.
I've attached my three questions so you know what to expect.
The poster of our event is attached.
I can send you my questions beforehand.
I'm happy to send a calendar invite.
Here is my number: 555 0199.
I'll share my notes with you afterwards.
My website on beetles is just a hobby.
In your talk you said that a portfolio should have five pieces.
You said you never look at résumés.
I don't want to send you my CV, I'd rather ask questions.
I'm not going to hand you my resume.
My portfolio class starts in May.
I manage a small stock portfolio with my club and would love to hear how you manage a large one.
You manage a portfolio of forty companies.
As a portfolio manager you see many firms.
I could send you a photo of the bird I mean.
I saw the samples of your work in the window.
Would you tell me what you look for in a CV?
I wonder whether a CV matters in stage work.
A career adviser told me that my CV is fine but my questions aren't.
My uncle passed me your card.
I'm a student at the college (see our site: example.edu/textiles).
I keep hearing that a portfolio matters more than a degree.
I sent my CV to forty firms last year and learnt nothing from it.
I could not fit what I want to ask into a CV.
"""


@pytest.mark.parametrize("text", OFFERED.splitlines())
def test_what_is_handed_over_is_found(text: str) -> None:
    found = [text[one.start : one.end] for one in review_invitation(text, "email", "") if one.code == "resume-unasked"]
    assert found, text


@pytest.mark.parametrize("text", SPOKEN_OF.splitlines())
def test_what_is_only_spoken_of_is_left_alone(text: str) -> None:
    found = [text[one.start : one.end] for one in review_invitation(text, "email", "") if one.code == "resume-unasked"]
    assert found == []
