"""Whose name a greeting has: honorifics of any tongue, nicknames, transliterations and slips are the contact's own."""

import pytest

from conversations.review import review_thanks

# greeting | the contact's name
THEIRS = """
Tanabe-san,|Hiroshi Tanabe
Don Arturo,|Arturo Benavides
Hi Bea,|Beatrice Lamont
Manny!|Manuel Ochoa
Oga Emeka,|Emeka Nnamdi
Dear Lola,|Dolores Huerta-Vega
Dear Ms. Laura,|Laura Benedetti
Hi Peggy,|Margaret Stone
Dear Señora Ruiz,|Amanda Ruiz-Coleman
Dear Sir Ken,|Kenneth Adams
Dear Ustaz Yusuf,|Youssef Hamdan
Hi Coach Vasquez,|Irene Vasquez
Chef Kim,|Daniel Kim
Dear Sister Mary,|Sister Mary Agnes Boyle
Dear Mr. Nguyen,|Nguyen Thi Lan
Dear Chị Lan,|Nguyen Thi Lan
Dear Ms. Kim,|Kim Min-ji
Hi Minji,|Kim Min-ji
Dear Min-ji,|Kim Minji
Hi Jessca,|Jessica Lindholm
Dear Ms. Lindohlm,|Rebecca Lindholm
Dear Mr. Mueller,|Hans Müller
Dear Soren,|Søren Kjær
Hi Zai,|Zainab Hussein
Hi Katya,|Ekaterina Volkova
Hi Sasha,|Aleksandr Petrov
Hi Yura,|Yuri Petrov
Dear Iouri,|Yuri Petrov
Hi JP,|Jean-Pierre Laurent
Hi Jean-Pierre,|Jean-Pierre Laurent
Hi Jean,|Jean-Pierre Laurent
Dear Dr. Warren,|Elizabeth Warren-Smith
Hi Smith-san,|Elizabeth Warren-Smith
Dear Kwame sir,|Kwame Boateng
Dear Ravi ji,|Ravindra Sharma
Dear Mehmet Bey,|Mehmet Yilmaz
Dear Aunty Ngozi,|Ngozi Eze
Hi Big Mike,|Michael Brown
Dear Pak Budi,|Budi Santoso
Hello Ibu Sri,|Sri Wahyuni
Dear Kak Siti,|Siti Nurhaliza
Kuya Jun,|Jun Reyes
Dear Herr Doktor Weiss,|Anton Weiss
Dear Prof. Dr. Weiss,|Anton Weiss
Dear Father Tom,|Thomas Merton
Dear Pani Nowak,|Katarzyna Nowak
Dear Kasia,|Katarzyna Nowak
Hi Gosia,|Małgorzata Nowak
Hi Beto,|Alberto Cruz
Hi Pepe,|José Cruz
Hola Paco,|Francisco Cruz
Hi Chuy,|Jesús Cruz
Hi Uli,|Ulrike Bauer
Hi Steffi,|Stefanie Bauer
Hi Drew,|Andrew Bauer
Hi Tori,|Victoria Bauer
Dear Ms Van der Berg,|Anna van den Berg
Dear Ms. O Brien,|Kate O’Brien
Hi Mary Ann,|Maryann Cole
Hi Maryann,|Mary Ann Cole
Dear Judge Cole,|Mary Cole
Dear Pastor Dave,|David Cole
Dear Officer Lin,|Mei Lin
Hi Dean,|Dean Wilson
Dear Comrade Bongani,|Bongani Zulu
Hi Chi,|Chi Nguyen
Hey Don!|Donald Grey
Dear Надя,|Nadia Petrova
Estimado Don Luis,|Luis Ortega
Dear Professora Ana,|Ana Souza
Hi Wei,|Zhang Wei
Dear Mr. Zhang,|Zhang Wei
Dear Xiao Wei,|Zhang Wei
Dear Teacher Wei,|Zhang Wei
Dear Jon,|Jonathan Hale
Dear Mrs Papadakis,|Eleni Papadaki
Dear Ma'am Bell,|Katherine Bell
Dear Barrister Bell,|Katherine Bell
Lovely meeting you, Kate!|Katherine Bell
Happy Friday, Oksana!|Oksana Hrytsenko
A Shiobhán, a chara!|Siobhán Ní Dhomhnaill
Compliments of the season, Ms. Bell.|Katherine Bell
Hey King,|Mitchell King
Hi Lupita,|Guadalupe Ortiz
Dear Captain,|Captain Maria Ruiz
Dear Mukhtar-bhai,|Mukhtar Ali
Hi Chefin Ute,|Ute Braun
Hi Isa,|Isabel Moreno
Salaam Brother Khalid,|Khaled Mansour
Dear Mr. Osei-Bonsu,|Kwame Osei Bonsu
Hi T.J.,|Thomas James Reed
Hi TJ,|Thomas James Reed
Hi AJ,|Amir Jalali
Hi Siobhan,|Siobhán Keane
Dear Mme Delacroix,|Marguerite Delacroix
Dear Mwalimu Njoroge,|Peter Njoroge
Ciao Beppe,|Giuseppe Ricci
Hi Vova,|Volodymyr Kovalenko
Hi Misha,|Mikhail Orlov
Hi Ginny,|Virginia Woods
Hi Hank,|Henry Woods
Hi Nacho,|Ignacio Vera
Dear Lt. Cole,|Mary Cole
Hi Heinz,|Heinrich Vogel
Hi Thandi,|Thandiwe Dlamini
Hi Zuzka,|Zuzana Horáková
Hi Subbu,|Vikram Subramanian
"""
ANOTHERS = """
Hi Jessica,|Rebecca Lindholm
Dear Leah,|Rachel Sommerfeld
Good evening Regina,|Roberta Klein
Dear Mr. Patterson,|Olivia Brandvold
Hi Michael,|Christopher Dale
Dear Ms. Schmidt,|Hannah Schwartz
Hi Sara,|Sarah Lopez
Dear Sarah Chen,|Sarah Lopez
Dear Anna Lopez,|Sarah Lopez
Hi Paul,|Paula Novak
Dear Maria,|Marta Silva
Dear Andrew,|Andrea Silva
Dear Tanaka-san,|Hiroshi Tanabe
Don Alfredo,|Arturo Benavides
Oga Tunde,|Emeka Nnamdi
Hi Lolo,|Beatrice Lamont
Hi Daniel,|Danielle Moss
Dear Coach Miller,|Irene Vasquez
Hi Julian,|Julia Steinmetz
Dear Mark,|Martin Low
Dear Karen,|Katherine Jones
Dear Frau Weber,|Anna Wagner
Dear Kim,|Tim Baker
Dear Mr. Harris,|Tom Harrison
Dear Mr. Bankole,|Theodore Banks
Dear Ms. Roberts,|Julia Robertson
Dobryi den, Ms. Olena!|Oksana Hrytsenko
Hi Eric,|Erica Lund
Dear Mr. Johnson,|Peter Jackson
Dear Ms. Chang,|Linda Chen
Dear Dr. Singh,|Amar Gill
Hi Priya,|Pooja Nair
Hi Emma,|Emily Stone
Dear Jack,|Jake Ryan
Hi Lena,|Lisa Ryan
Hi Brian,|Ryan Holt
Dear Ms. Wong,|Grace Wang
Dear Ahmed,|Mohammed Said
Dear Fatima,|Farah Said
Hi Bob,|William Hart
Hi Peggy,|Patricia Hart
Dear Dr. Hansen,|Lars Jensen
Hello Mr. Park,|Min-jun Lee
"""


def is_wrong(line: str) -> bool:
    greeting, contact = line.split("|")
    text = f"{greeting}\n\nThank you for the tip about Figma.\n\nBest,\nTom"
    return any(finding.code == "wrong-name" for finding in review_thanks(text, contact))


@pytest.mark.parametrize("line", THEIRS.strip().splitlines())
def test_the_contact_is_greeted(line: str) -> None:
    assert not is_wrong(line)


@pytest.mark.parametrize("line", ANOTHERS.strip().splitlines())
def test_somebody_else_is_greeted(line: str) -> None:
    assert is_wrong(line)
