"""Studies in a clause of the writer's own, whatever its verb: "my days go to a welding certificate", "the Bar has me till May"."""

from __future__ import annotations

from conversations.review.lexicon import word_set

_ME = word_set("i me my we us our myself")
_STUDIES = word_set(
    "university college school academy polytechnic seminary conservatory conservatoire uni programme program course courses class "
    "classmates classmate certificate diploma degree semesters semester trimester thesis dissertation supervisor exam exams "
    "highers gcses gcse abitur matura baccalaureate levels alevel alevels btec apprenticeship traineeship "
    "internship bootcamp undergrad "
    "undergraduate student students apprentice trainee major bachelor bachelors masters phd msc bsc coursework faculty finals resits "
    "graduation sophomore freshman lectures seminar practicum residency scholarship dorm campus"
)
_NOT_MINE = word_set(
    "considering thinking think applying apply deciding decide planning plan dream dreaming become someday maybe "
    "perhaps wondering "
    "you your yours u how what whether why would could want wants wish hope love like might should if he she his her they their "
    "someone somebody anyone website page newsletter directory portal event fair panel career careers library event talk lecture "
    "webinar video assignment saw heard met interview find found read watched look looking assigned teacher teachers"
)


def tells_of_my_studies(words: list[str]) -> bool:
    """Whether a clause joins the first person and some studies, without the contact or a wish in it."""
    clause: set[str] = set()
    for word in words:
        if word in {",", ".", "?", "but", "because"}:
            if not clause.isdisjoint(_STUDIES) and not clause.isdisjoint(_ME) and clause.isdisjoint(_NOT_MINE):
                return True
            clause = set()
        else:
            clause.add(word)
    return False
