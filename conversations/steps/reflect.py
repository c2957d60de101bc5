"""What the talk told the student about the field, next to the talks before it."""

from __future__ import annotations

from conversations.fit import ANSWERS, agreement, wanted_goals
from conversations.journey import Contact
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step
from conversations.vocabulary import Said
from conversations.words import called

VERDICTS = ("closer", "same", "further")


class Reflect(Step):
    """The fit on each thing the student wanted to learn, then: closer to the field, or further from it?"""

    id = "reflect"
    leads_to = ("referral", "keep", "decision")
    of_contact = True

    def ask(self, scene: Scene) -> Ask:
        """One goal at a time, then the verdict."""
        goal = self._goal(scene)
        if goal == "verdict":
            return Ask(
                "ask_verdict", {"field": scene.contact.field or scene.texts.plain("find", "your_field")}, VERDICTS
            )
        key = "ask_first" if not scene.slot or goal == wanted_goals(scene.journey)[0] else "ask"
        return Ask(
            key,
            {"about": scene.texts.plain(self.id, f"about_{goal}"), "name": called(scene.contact, scene.texts)},
            (*ANSWERS, "enough"),
        )

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Buttons; words are kept as a note."""
        goal, contact = self._goal(scene), scene.contact
        match answer:
            case Chosen(choice="enough"):
                return scene.to("reflect/verdict")
            case Chosen(choice=choice) if goal == "verdict":
                return self._done(scene, choice)
            case Chosen(choice=choice):
                return self._on(scene, goal, {**contact.fit, goal: choice})
            case Said():
                return scene.stay("hint_verdict" if goal == "verdict" else "hint")
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """On to the next, or out."""
        goal = self._goal(scene)
        return self._done(scene, "") if goal == "verdict" else self._on(scene, goal, dict(scene.contact.fit))

    def _goal(self, scene: Scene) -> str:
        goals = wanted_goals(scene.journey)
        return scene.slot if scene.slot in (*goals, "verdict") else goals[0]

    def _on(self, scene: Scene, goal: str, fit: dict[str, str]) -> Next:
        goals = (*wanted_goals(scene.journey), "verdict")
        return scene.to(f"reflect/{goals[goals.index(goal) + 1]}", fit=fit)

    def _done(self, scene: Scene, verdict: str) -> Next:
        journey = scene.change(verdict=verdict, reflected_at=scene.now)
        lines = (Line(f"done_{verdict}" if verdict else "done"), *self._agreement(scene, scene.contact))
        talks = journey.talks_held
        since = journey.decisions[-1][0] if journey.decisions else None
        new = [talk for talk in talks if since is None or (talk.held_at is not None and talk.held_at > since)]
        if scene.contact.names:
            return Next("referral", journey, lines)
        if len(new) >= 3:
            return Next("decision", journey, lines)
        return Next("keep", journey, lines)

    def _agreement(self, scene: Scene, contact: Contact) -> tuple[Line, ...]:
        """Where this talk and the earlier ones say the same, and where they do not."""
        same, other = agreement(scene.journey, contact)
        said = scene.texts

        def names(goals: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(said.plain(self.id, f"about_{goal}") for goal in goals)

        lines: list[Line] = []
        if same:
            lines.append(Line("agree", {"about": names(same)}))
        if other:
            lines.append(Line("disagree", {"about": names(other)}))
        return tuple(lines)
