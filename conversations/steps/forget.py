"""Everything gone, asked twice."""

from __future__ import annotations

from conversations.step import Answer, Ask, Chosen, Forget, Line, Outcome, Resume, Scene, Step


class ForgetMe(Step):
    """Two questions; whatever is not a clear yes keeps everything."""

    id = "forget"
    leads_to = ()

    def ask(self, scene: Scene) -> Ask:
        """First, then once more."""
        if scene.slot == "really":
            return Ask("ask_really", choices=("keep", "erase"))
        return Ask("ask", choices=("keep", "go_on"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Only the second yes erases."""
        match answer:
            case Chosen(choice="go_on"):
                return scene.to("forget/really")
            case Chosen(choice="erase"):
                return Forget((Line("erased"),))
            case Chosen():
                return Resume(scene.journey, (Line("kept"),))
            case _:
                return scene.stay("hint")
