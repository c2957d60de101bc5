"""The student's time zone, so that pings come at a good hour."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from conversations.step import Answer, Ask, Choice, Chosen, Outcome, Scene, Step
from conversations.typed import plain_words
from conversations.vocabulary import Said
from conversations.zones import ZoneChoices, ZoneFound, city_name, find_zone, valid_zone


class Zone(Step):
    """By city, zone name or the time it is now; read back as the student's own clock before it counts."""

    id = "zone"
    leads_to = ("goal",)
    edit_whole = True
    skip_to = "goal"

    def ask(self, scene: Scene) -> Ask:
        """The question, a pick among several places (`pick=A|B`), the clock read back (`is=Zone`), or a way on (`unsure`)."""
        kind, _, rest = scene.slot.partition("=")
        match kind:
            case "pick":
                labels = (pick.partition(">")[2] for pick in rest.split("|"))
                choices = (*(Choice(f"z{n}", label) for n, label in enumerate(labels)), Choice("none"))
                return Ask("ask_pick", choices=choices)
            case "is" if valid_zone(rest):
                clock = scene.now.astimezone(ZoneInfo(rest))
                return Ask("ask_is", {"city": city_name(rest), "clock": scene.texts.when(clock, "time")}, ("yes", "no"))
            case "unsure":
                return Ask("ask_unsure", choices=("later",))
            case _:
                return Ask()

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A place, a pick, or yes to the clock."""
        kind, _, rest = scene.slot.partition("=")
        match answer:
            case Chosen(choice="yes") if kind == "is":
                return scene.to("goal", zone=rest)
            case Chosen(choice="no" | "none"):
                return scene.to("zone")
            case Chosen(choice="later"):
                return scene.to("goal")
            case Chosen(choice=choice) if kind == "pick":
                picked = rest.split("|")[int(choice[1:])].partition(">")[0]
                return scene.to(f"zone/is={picked}")
            case Said(text=text):
                match find_zone(text, scene.now):
                    case ZoneFound(zone=zone):
                        return scene.to(f"zone/is={zone}")
                    case ZoneChoices(choices=choices):
                        picks = (f"{choice.zone}>{choice.label}" for choice in choices[:6])
                        return scene.to("zone/pick=" + "|".join(picks))
                    case _:
                        unsure = plain_words(text) in scene.texts.also(self.id, "later")
                        return scene.to("zone/unsure") if unsure else scene.stay("hint")
            case _:
                return scene.stay("hint")
