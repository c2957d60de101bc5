"""The questions for one talk: picked for its minutes, changed by the student, and not those that the research has answered."""

from __future__ import annotations

from conversations import catalogue
from conversations.step import Scene

MINUTES = 20
"""Taken for a talk whose length is not known."""
DEEPER = {"path": "path", "change": "news"}
"""Kind of question -> what of the research answers its usual form; a deeper one takes its place."""


def minutes(scene: Scene) -> int:
    """The length of the talk."""
    return scene.contact.talk.minutes if scene.contact.talk is not None else MINUTES


def fits(scene: Scene) -> int:
    """How many questions the minutes hold."""
    return catalogue.question_count(minutes(scene))


def listed(scene: Scene) -> tuple[str, ...]:
    """The list as the student left it; untouched, the one that fits. Never empty."""
    return scene.contact.questions or tuple(_deeper(scene, asked) for asked in _picked(scene))


def went_deeper(scene: Scene) -> bool:
    """Whether the research took the place of a usual question."""
    return any(_deeper(scene, asked) != asked.text for asked in _picked(scene))


def with_own(chosen: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """A list that the student has changed, with new ones of their own after the first; () stays the list that fits."""
    return (*chosen[:1], *new, *chosen[1:]) if chosen else ()


def another(scene: Scene, words: str) -> str:
    """The next question of the same kind, in the bank's order, that is not on the list; or any other; or itself."""
    journey, chosen = scene.journey, listed(scene)
    bank = catalogue.general_questions(journey.language)
    kinds = {asked.text: asked.kind for asked in bank}
    kinds |= {scene.texts.plain("questions", f"deeper_{kind}"): kind for kind in DEEPER}
    same = [asked.text for asked in bank if asked.kind == kinds.get(words)]
    start = same.index(words) + 1 if words in same else 0
    others = (*same[start:], *same[:start], *_field_questions(scene), *(asked.text for asked in bank))
    return next((text for text in others if text not in chosen), words)


def _picked(scene: Scene) -> tuple[catalogue.Question, ...]:
    journey, contact = scene.journey, scene.contact
    return catalogue.pick_questions(
        minutes(scene), journey.goals, _field_questions(scene), contact.own_questions, journey.language
    )


def _field_questions(scene: Scene) -> tuple[str, ...]:
    journey, wanted = scene.journey, scene.contact.field or scene.journey.field
    fields = catalogue.load(journey.language)
    if wanted == journey.field and (known := fields.by_id(journey.field_id)) is not None:
        return known.questions
    return next((match.field.questions for match in fields.find(wanted, 1) if match.exact), ())


def _deeper(scene: Scene, asked: catalogue.Question) -> str:
    if DEEPER.get(asked.kind) in scene.contact.research:
        return scene.texts.plain("questions", f"deeper_{asked.kind}")
    return asked.text
