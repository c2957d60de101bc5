"""What the student wants to find out."""

from __future__ import annotations

from conversations.journey import GOALS
from conversations.step import Answer, Ask, Choice, Chosen, Outcome, Scene, Step
from conversations.typed import mentioned
from conversations.vocabulary import Said


class Goal(Step):
    """The five things a talk can teach: pick as many as matter. The picks weigh the questions later."""

    id = "goal"
    leads_to = ("pace",)

    def ask(self, scene: Scene) -> Ask:
        """Five toggles and "done"."""
        picked = scene.journey.goals
        toggles = tuple(
            Choice(goal, ("✓ " if goal in picked else "") + scene.texts.label(self.id, goal)) for goal in GOALS
        )
        return Ask("ask_more" if picked else "ask", choices=(*toggles, "done" if picked else "all"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Each pick toggles; "all of it" takes all five."""
        picked = scene.journey.goals
        match answer:
            case Chosen(choice="done"):
                return scene.to("pace")
            case Chosen(choice="all"):
                return scene.to("pace", goals=GOALS)
            case Said(text=text):
                return self._said(scene, text)
            case Chosen(choice=goal):
                left = tuple(one for one in picked if one != goal) if goal in picked else (*picked, goal)
                return scene.again(goals=left)
            case _:
                return scene.stay("hint")

    def _said(self, scene: Scene, text: str) -> Outcome:
        """A sentence that names some of them, or all."""
        named = mentioned(text, {goal: scene.texts.also(self.id, goal) for goal in (*GOALS, "all")})
        if "all" in named:
            return scene.to("pace", goals=GOALS)
        if not named:
            return scene.stay("hint_picked" if scene.journey.goals else "hint")
        return scene.again(goals=tuple(goal for goal in GOALS if goal in (*scene.journey.goals, *named)))

    def skip(self, scene: Scene) -> Outcome:
        """No pick: everything counts the same."""
        return scene.to("pace")
