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


_AM = word_set("doing taking studying finishing completing starting attending on in at enrolled halfway now currently")
_DO = word_set("do take study attend go joined started began left finished")


def _am_doing(words: list[str], at: int) -> bool:
    """ "(The certificate) that I'm doing now", "(the college) I go to": not "(the course) I'm considering"."""
    if words[at : at + 1] in (["that"], ["which"], ["where"]):
        at += 1
    if words[at : at + 1] != ["i"]:
        return False
    verb, then = (*words[at + 1 : at + 3], ".", ".")[:2]
    return verb in _DO or (verb == "am" and then in _AM)


def tells_of_my_studies(words: list[str]) -> bool:
    """Whether a clause joins the first person and some studies, without the contact or a wish in it."""
    clause: set[str] = set()
    for at, word in enumerate(words, 1):
        if word in _STUDIES and _am_doing(words, at):
            return True
        if word in {",", ".", "?", "but", "because"}:
            if not clause.isdisjoint(_STUDIES) and not clause.isdisjoint(_ME) and clause.isdisjoint(_NOT_MINE):
                return True
            clause = set()
        else:
            clause.add(word)
    return False
