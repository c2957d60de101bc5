"""Not sure yet: twelve small things to like or not lead to three fields."""

from __future__ import annotations

from conversations import catalogue
from conversations.catalogue import quiz as bank
from conversations.step import Answer, Ask, Choice, Chosen, Line, Next, Outcome, Scene, Step
from conversations.vocabulary import Said

LEAST = 6
"""Answers after which a suggestion makes sense."""


class InterestQuiz(Step):
    """One statement at a time (slots q0 to q11), then `result` with three fields."""

    id = "quiz"
    leads_to = ("field", "find")

    def ask(self, scene: Scene) -> Ask:
        """A statement, or the fields that fit."""
        journey = scene.journey
        questions = bank.load(journey.language)
        if scene.slot == "result":
            letters = bank.score(journey.quiz)
            fields = bank.suggest(letters, catalogue.load(journey.language))
            names = tuple(questions.letters[letter] for letter in letters[:3])
            choices = tuple(Choice(f"f_{field.id}", field.name) for field in fields)
            return Ask(
                "result" if names else "result_flat", {"traits": names} if names else {}, (*choices, "again", "type")
            )
        index = self._index(scene)
        statement = questions.statements[index]
        values = {"n": index + 1, "of": len(questions.statements), "statement": statement.text}
        enough = ("enough",) if index >= LEAST else ()
        return Ask("ask_first" if index == 0 else "ask", values, (*bank.ANSWERS, *enough))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Each answer leads on; a field may be typed at any time."""
        journey = scene.journey
        match answer:
            case Chosen(choice="type"):
                return scene.to("field")
            case Chosen(choice="again"):
                return scene.to("quiz/q0", quiz={})
            case Chosen(choice="enough"):
                return scene.to("quiz/result")
            case Chosen(choice=choice) if choice in bank.ANSWERS and scene.slot != "result":
                statement = bank.load(journey.language).statements[self._index(scene)]
                return self._on(scene, {**journey.quiz, statement.id: choice})
            case Chosen(choice=choice):
                field = catalogue.load(journey.language).by_id(choice.removeprefix("f_"))
                if field is None:
                    return scene.stay("hint_result")
                looked_at = tuple(dict.fromkeys((*journey.fields, field.in_sentence)))
                return scene.to(
                    "find",
                    Line("field.taken", {"field": field.in_sentence}),
                    field=field.in_sentence,
                    field_id=field.id,
                    fields=looked_at,
                )
            case Said(text=text) if (found := catalogue.load(journey.language).find(text)) and found[0].exact:
                return self.take(scene, Chosen(f"f_{found[0].field.id}"))
            case _:
                return scene.stay("hint_result" if scene.slot == "result" else "hint")

    def skip(self, scene: Scene) -> Outcome:
        """This statement, or the whole result."""
        return scene.to("field") if scene.slot == "result" else self._on(scene, scene.journey.quiz)

    def _index(self, scene: Scene) -> int:
        digits = scene.slot.removeprefix("q")
        last = len(bank.load(scene.journey.language).statements) - 1
        return min(int(digits), last) if digits.isdecimal() else 0

    def _on(self, scene: Scene, answers: dict[str, str]) -> Next:
        following = self._index(scene) + 1
        statements = bank.load(scene.journey.language).statements
        return scene.to(f"quiz/q{following}" if following < len(statements) else "quiz/result", quiz=answers)
