"""After three talks: go on with the field, change it, or let it go. Never final."""

from __future__ import annotations

from conversations.fit import tally, wanted_goals
from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step, line
from conversations.texts import Markup

CHOICES = ("go_on", "more", "change", "drop")


class Decision(Step):
    """Shows the talks side by side; the student decides, and may decide otherwise any day."""

    id = "decision"
    leads_to = ("field", "find", "home")

    def ask(self, scene: Scene) -> Ask:
        """What each talk said about each thing, counted."""
        journey, texts = scene.journey, scene.texts
        rows: list[str] = []
        for goal in wanted_goals(journey):
            counts = {key: n for key, n in tally(journey, goal).items() if n}
            words = tuple(f"{n} × {texts.label('reflect', key)}" for key, n in counts.items())
            if words:
                rows.append(
                    texts.say(
                        self.id, "row", {"about": texts.plain("reflect", f"about_{goal}"), "said": ", ".join(words)}
                    )
                )
        closer = sum(talk.verdict == "closer" for talk in journey.talks_held)
        further = sum(talk.verdict == "further" for talk in journey.talks_held)
        summary = texts.say(self.id, "verdicts", {"closer": closer, "further": further})
        table = Markup("\n".join((*rows, summary)))
        field = journey.field or texts.plain("find", "your_field")
        return Ask("ask", {"n": len(journey.talks_held), "field": field, "table": table}, CHOICES)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Each decision is kept with its day."""
        match answer:
            case Chosen(choice=choice):
                journey = scene.journey
                decided = (*journey.decisions, (scene.now, journey.field, choice))[-20:]
                to = {"go_on": "home", "more": "find", "change": "field", "drop": "field"}[choice]
                return scene.to(
                    to,
                    line(f"decided_{choice}", field=journey.field or scene.texts.plain("find", "your_field")),
                    decisions=decided,
                )
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not today."""
        return scene.to("home", line("not_yet"))
