"""The first message: what this is and what it gives."""

from __future__ import annotations

from conversations.step import Answer, Ask, Chosen, Outcome, Scene, Step


class Welcome(Step):
    """Says what an informational interview is, and starts at a tap or a word."""

    id = "welcome"
    leads_to = ("zone",)
    skip_to = "zone"

    def ask(self, scene: Scene) -> Ask:
        """The greeting, or, in the slot `more`, how it goes."""
        if scene.slot == "more":
            return Ask("more", choices=("start",))
        name = scene.journey.name
        return Ask("ask_named" if name else "ask", {"name": name} if name else {}, ("start", "more"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Anything but a wish for more starts."""
        match answer:
            case Chosen(choice="more"):
                return scene.to("welcome/more")
            case Chosen(choice="start"):
                return scene.to("zone")
            case _:
                return scene.stay("hint")
