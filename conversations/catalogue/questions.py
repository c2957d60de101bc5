"""Questions that fit any field, and the choice of those that fit the minutes of one talk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from conversations.catalogue.reading import Sources, Table, closest, question, sources
from conversations.journey import GOALS
from conversations.words import one_line

SIX_KINDS = ("path", "love", "dislike", "change", "who", "my_place")
"""The guide's six kinds (G14), in its order; `who` is who does well, `my_place` is the student's."""
KINDS = (*SIX_KINDS, *GOALS)
ORDERS = ("warm_up", "core", "closing")
IN_ORDER = (
    *("path", "own", "typical_day", "love", "field", "dislike", "pros_cons"),
    *("who", "education", "change", "trends", "openings", "my_place"),
)
"""How a talk goes best: easy to tell first, the student's own while there is time, the look ahead last."""

COUNTS = ((5, 2), (15, 4), (20, 6), (30, 8))
"""Minutes -> questions; between two entries in proportion, rounded down, beyond the ends as at the end."""


class Question(Struct, frozen=True):
    """A question for the talk.

    `kind` is one of KINDS, "field" or "own"; `goals` is what an answer tells; `order` is one of ORDERS;
    `spare` marks one of the student's own for which the minutes will hardly suffice: kept in case they do.
    """

    text: str
    kind: str
    goals: tuple[str, ...] = ()
    order: str = "core"
    spare: bool = False


def question_count(minutes: int) -> int:
    """How many questions fit these minutes."""
    low, fewest = COUNTS[0]
    for high, most in COUNTS:
        if minutes <= high:
            return fewest + max(minutes - low, 0) * (most - fewest) // max(high - low, 1)
        low, fewest = high, most
    return fewest


@lru_cache
def general_questions(language: str = "en") -> tuple[Question, ...]:
    """The bank: at least three questions of each kind. Raises CatalogueError."""
    return parse(sources(closest(language)))


def parse(files: Sources) -> tuple[Question, ...]:
    """The bank from the text of its file. Raises CatalogueError."""
    file = Table.parse("questions.toml", files)
    kinds = file.rest()
    bank: list[Question] = []
    for kind in KINDS:
        if kind not in kinds:
            raise file.wrong(kind, "is missing")
        table = kinds.pop(kind)
        order = table.text("order")
        if order not in ORDERS:
            raise table.wrong("order", f"{order!r} must be one of {', '.join(ORDERS)}")
        entries = table.tables("questions")
        table.close()
        if len(entries) < 3:
            raise table.wrong("questions", f"must have at least 3 entries, not {len(entries)}")
        bank += [_question(kind, order, entry) for entry in entries.values()]
    for kind in kinds:
        raise file.wrong(kind, "is an unknown kind")
    for place, asked in enumerate(bank):
        if any(asked.text == earlier.text for earlier in bank[:place]):
            raise file.wrong(asked.kind, f"{asked.text!r} is there twice")
    return tuple(bank)


def _question(kind: str, order: str, entry: Table) -> Question:
    text = question(entry, "text", entry.text("text"))
    goals = entry.texts("goals", least=1)
    entry.close()
    for goal in goals:
        if goal not in GOALS:
            raise entry.wrong("goals", f"{goal!r} must be one of {', '.join(GOALS)}")
    if kind in GOALS and kind not in goals:
        raise entry.wrong("goals", f"must hold {kind!r}")
    return Question(text, kind, goals, order)


def pick_questions(
    minutes: int,
    goals: Sequence[str],
    field_questions: Sequence[str],
    own: Sequence[str],
    language: str = "en",
) -> tuple[Question, ...]:
    """The list for so many minutes, in the order to ask; own questions beyond the count last, as `spare`.

    The student's own (on one line each, empty ones and repetitions left out) have a place before all others.
    Where six places or more are left, each of the guide's six kinds has one, and the rest goes in turn to the
    goals, the least answered first, and to the field. Unknown goals count nothing.
    """
    return _picked(minutes, tuple(goals), tuple(field_questions), tuple(own), language)


@lru_cache(maxsize=1024)  # a list is looked at in many turns, and many students have the same one
def _picked(
    minutes: int, goals: tuple[str, ...], field_questions: tuple[str, ...], own: tuple[str, ...], language: str
) -> tuple[Question, ...]:
    count = question_count(minutes)
    mine = [Question(text, "own") for text in dict.fromkeys(map(one_line, own)) if text]
    picker = _Picker(language, goals, field_questions, mine[:count])
    free = count - len(picker.chosen)
    if free >= len(SIX_KINDS):
        for kind in SIX_KINDS:
            picker.general(kind)
        plan = _in_turn(picker.goals_open(), len(picker.field))
    elif len(picker.goals) > 1:
        plan = [picker.goals[0], "path", picker.goals[1], "my_place", "field"]
    elif picker.goals:
        plan = [picker.goals[0], "path", "field", "my_place", "love"]
    else:
        plan = ["path", "love", "field", "my_place", "dislike"]
    # The kinds at the end stand in where the plan has too few: no goals, no bank for the field.
    for kind in (*plan, *SIX_KINDS, *GOALS):
        if len(picker.chosen) < count:
            picker.add(kind)
    ordered = sorted(picker.chosen, key=lambda asked: IN_ORDER.index(asked.kind))
    return (*ordered, *(Question(asked.text, "own", spare=True) for asked in mine[count:]))


def _in_turn(goals: Sequence[str], field: int) -> list[str]:
    turns = [kind for goal in goals for kind in (goal, "field")]
    return [*turns, *("field",) * (field - len(goals))]


class _Picker:
    """The list in the making: no question twice, each variant chosen for the goals that it answers."""

    def __init__(self, language: str, goals: Sequence[str], field: Sequence[str], own: Sequence[Question]) -> None:
        self.bank = general_questions(language)
        self.goals = tuple(goal for goal in dict.fromkeys(goals) if goal in GOALS)
        self.field = list(field)
        self.chosen = list(own)

    def goals_open(self) -> list[str]:
        """The student's goals, those that the chosen questions answer least first."""
        return sorted(self.goals, key=self._answered)

    def add(self, kind: str) -> None:
        """One more question of this kind, if there is one; a kind of the bank is taken once."""
        if kind == "field":
            self._field()
        elif all(asked.kind != kind for asked in self.chosen):
            self.general(kind)

    def general(self, kind: str) -> None:
        """The variant of this kind that serves the student's goals best, the open ones first."""
        variants = [asked for asked in self.bank if asked.kind == kind and self._new(asked.text)]
        if variants:
            self.chosen.append(max(variants, key=self._worth))

    def _field(self) -> None:
        while self.field:
            text = one_line(self.field.pop(0))
            if text and self._new(text):
                self.chosen.append(Question(text, "field"))
                return

    def _worth(self, asked: Question) -> tuple[int, int]:
        wanted = [goal for goal in asked.goals if goal in self.goals]
        return sum(self._answered(goal) == 0 for goal in wanted), len(wanted)

    def _answered(self, goal: str) -> int:
        return sum(goal in asked.goals for asked in self.chosen)

    def _new(self, text: str) -> bool:
        return all(text.casefold() != asked.text.casefold() for asked in self.chosen)
