"""Day, time, length and place of a talk in the student's own words, read back in full before any of it counts."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from conversations import agreed, arrange, card, catalogue
from conversations.arrange import Proposal
from conversations.journey import MODES
from conversations.step import Answer, Ask, Choice, Chosen, Next, Outcome, Scene, Stay, Step, line
from conversations.texts import Value
from conversations.vocabulary import Said
from conversations.when import Ask as Trouble
from conversations.when import read_duration
from conversations.words import called, one_line
from conversations.zones import ZoneChoices, ZoneFound, city_name, find_zone, valid_zone

LENGTHS = {"m15": 15, "m20": 20, "m30": 30}
TIME_SLOTS = ("", "when", "day", "hour", "past", "confirm")


class Schedule(Step):
    """One line may say it all; only what is missing is asked.

    Slots: when, day, hour, past, pick and zone for the time; minutes, long, mode, place; confirm.
    """

    id = "schedule"
    leads_to = ("research", "questions", "brief", "meeting", "home")
    of_contact = True
    edit_whole = True

    def ask(self, scene: Scene) -> Ask:
        """The question of the slot; an old talk is named where it moves."""
        contact, said = scene.contact, arrange.load(scene.contact)
        slot, _, rest = scene.slot.partition("=")
        values: dict[str, Value] = {"name": called(contact, scene.texts)}
        match slot:
            case "day" if said.clock is not None:
                return Ask("ask_day", {**values, "clock": scene.texts.when(_on_a_day(said), "time")}, ("not_fixed",))
            case "hour" if said.day is not None:
                return Ask("ask_hour", {**values, "day": said.day}, ("not_fixed",))
            case "past":
                return Ask("ask_past", values, ("talked", "not_fixed"))
            case "pick" if said.picks:
                picks = tuple(Choice(f"p{n}", _shown(scene, pick)) for n, pick in enumerate(said.picks))
                return Ask("ask_pick", choices=(*picks, "neither" if len(picks) < 3 else "none"))
            case "zone":
                zones = tuple(Choice(f"z{n}", city_name(zone)) for n, zone in enumerate(_zones(rest)))
                return Ask("ask_zone", values, (*zones, "mine"))
            case "minutes":
                return Ask("ask_minutes", values, (*LENGTHS, "unsure"))
            case "long" if rest.isdecimal():
                return Ask("ask_long", {**values, "n": int(rest)}, ("keep_long", "m30", "m20"))
            case "mode":
                return Ask("ask_mode", values, MODES)
            case "place":
                return Ask(f"ask_place_{said.mode}" if said.mode in MODES else "ask_place", values, ("later",))
            case "confirm" if said.wall is not None:
                everything, both = card.read_back(scene, said.talk(scene.journey.zone))
                return Ask("ask_both" if both else "ask_confirm", everything, ("yes", "when", "minutes", "place"))
            case _ if contact.talk is not None:
                return Ask(
                    "ask_moved", {**values, "when": scene.journey.local(contact.talk.at)}, ("not_fixed", "still")
                )
            case _:
                return Ask("ask_again" if said.sequence else "ask", values, ("not_fixed",))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Parts are kept as they come; "yes" to the whole makes it a talk."""
        said = arrange.load(scene.contact)
        slot, _, rest = scene.slot.partition("=")
        match answer:
            case Chosen(choice="yes"):
                return self._fixed(scene, said)
            case Chosen(choice="talked"):
                return scene.to("meeting", proposal="")
            case Chosen(choice="still"):
                return scene.to("meeting", line("still"), outcome="", proposal="")
            case Chosen(choice="not_fixed"):
                return self._not_fixed(scene, said)
            case Chosen(choice="when" | "neither" | "none"):
                return _on(scene, replace(said, wall=None, day=None, clock=None, said="", picks=()), "when")
            case Chosen(choice="minutes"):
                return _on(scene, said, "minutes")
            case Chosen(choice="place"):
                return _on(scene, said, "mode")
            case Chosen(choice="mine"):
                return self._zone(scene, said, "")
            case Chosen(choice="keep_long"):
                return _on(scene, replace(said, minutes=int(rest)))
            case Chosen(choice=length) if length in LENGTHS:
                return _on(scene, replace(said, minutes=LENGTHS[length]))
            case Chosen(choice=mode) if mode in MODES:
                return self._mode(scene, said, mode)
            case Chosen(choice="unsure" | "later"):
                return self._left_open(scene, said, slot)
            case Chosen(choice=choice) if slot == "pick" and said.picks:
                return self._timed(scene, arrange.picked(said, int(choice[1:]), scene.now, scene.journey.zone))
            case Chosen(choice=choice) if slot == "zone":
                return self._zone(scene, said, _zones(rest)[int(choice[1:])])
            case Said(text=text):
                return self._said(scene, said, slot, text)
            case _:
                return scene.stay(_hint(slot))

    def skip(self, scene: Scene) -> Outcome | None:
        """No time yet; or this part stays open."""
        said, slot = arrange.load(scene.contact), scene.slot.partition("=")[0]
        if slot in ("minutes", "long", "mode", "place"):
            return self._left_open(scene, said, slot)
        return None if slot == "confirm" else self._not_fixed(scene, said)

    # --- words ------------------------------------------------------------------------------------------------------

    def _said(self, scene: Scene, said: Proposal, slot: str, text: str) -> Outcome:
        match slot:
            case "zone":
                match find_zone(text, scene.now):
                    case ZoneFound(zone=zone):
                        return self._zone(scene, said, zone)
                    case ZoneChoices(choices=choices):
                        return scene.to("schedule/zone=" + "|".join(choice.zone for choice in choices))
                    case _:
                        return scene.stay("hint_zone")
            case "minutes" | "long":
                minutes = read_duration(text) or arrange.length_in(text)
                if minutes is None or not 5 <= minutes <= arrange.LONGEST_TALK:
                    return scene.stay("hint_minutes")
                return self._length(scene, replace(said, minutes=minutes))
            case "mode":
                mode = arrange.mode_in(text)
                return self._mode(scene, said, mode) if mode else scene.stay("hint_mode")
            case "place":
                place = one_line(text)
                if len(place) > arrange.LONGEST_PLACE:
                    return scene.stay("too_long", n=arrange.LONGEST_PLACE)
                return _on(scene, replace(said, place=place)) if place else scene.stay("hint_place")
            case _:
                known = slot == "confirm" and said.wall is not None
                reading = arrange.read(text, said if known else replace(said, wall=None), scene.now, scene.journey.zone)
                unchanged = known and reading.trouble is None and reading.proposal == said
                return scene.stay("hint_confirm") if unchanged else self._timed(scene, reading)

    def _timed(self, scene: Scene, reading: arrange.Reading) -> Outcome:
        """On with the time, or with the question that its words leave."""
        trouble, said = reading.trouble, reading.proposal
        if trouble is None:
            past = said.wall is not None and said.talk(scene.journey.zone).at <= scene.now
            return _on(scene, replace(said, wall=None), "past") if past else self._length(scene, said)
        if trouble.reason == arrange.THEIR_ZONE:
            return _on(scene, said, "zone=" + "|".join(reading.zones) if reading.zones else "zone")
        if trouble.reason == "past":
            return _on(scene, said, "past")
        if said.picks:
            return _on(scene, said, "pick")
        half = {"no_time": "hour", "no_date": "day"}.get(trouble.reason, "")
        if half and half != scene.slot and (said.day if half == "hour" else said.clock) is not None:
            return _on(scene, said, half)
        why = line(f"ask_{trouble.reason}", **_values(scene, trouble))
        kept = scene.change(proposal=arrange.dump(said))
        return Stay(why, kept) if scene.slot in TIME_SLOTS else Next("schedule/when", kept, (why,))

    # --- parts ------------------------------------------------------------------------------------------------------

    def _length(self, scene: Scene, said: Proposal) -> Next:
        """More than an hour is asked about once: it is a favour (G8)."""
        if said.minutes > arrange.LONG_TALK and said.minutes != arrange.load(scene.contact).minutes:
            return _on(scene, replace(said, minutes=0), f"long={said.minutes}")
        return _on(scene, said)

    def _mode(self, scene: Scene, said: Proposal, mode: str) -> Next:
        """A new way to meet needs a new place."""
        return _on(scene, replace(said, mode=mode, place=said.place if said.mode is None else None))

    def _left_open(self, scene: Scene, said: Proposal, slot: str) -> Next:
        match slot:
            case "minutes" | "long":
                return _on(scene, replace(said, minutes=said.minutes or LENGTHS["m20"]))
            case "mode":
                return _on(scene, replace(said, mode=said.mode or "", place=said.place or ""))
            case _:
                return _on(scene, replace(said, place=""))

    def _zone(self, scene: Scene, said: Proposal, zone: str) -> Outcome:
        """The words that waited, on the clock that is known now."""
        said = replace(said, zone="" if zone == scene.journey.zone else zone)
        return self._timed(scene, arrange.read(arrange.without_clock(said.said), said, scene.now, scene.journey.zone))

    # --- the whole --------------------------------------------------------------------------------------------------

    def _fixed(self, scene: Scene, said: Proposal) -> Outcome:
        if said.wall is None:
            return _on(scene, said)
        talk = said.talk(scene.journey.zone)
        if talk.at <= scene.now:
            return _on(scene, replace(said, wall=None), "past")
        journey, lines = agreed.fixed(scene, talk)
        contact = scene.contact
        if not contact.questions:
            return Next("questions" if contact.research else "research", journey, lines)
        fits = len(contact.questions) <= catalogue.question_count(talk.minutes)
        return Next("brief" if fits else "questions", journey, lines)

    def _not_fixed(self, scene: Scene, said: Proposal) -> Next:
        """A yes without a time."""
        journey, lines = agreed.without_talk(scene, said, called_off=True)
        return Next("home", journey, (*lines, line("open", name=called(scene.contact, scene.texts))))


def _on(scene: Scene, said: Proposal, slot: str = "") -> Next:
    """Keep the parts, ask for the one in this slot, or for the first that is missing."""
    return scene.to(f"schedule/{slot or said.missing}", proposal=arrange.dump(said))


def _zones(rest: str) -> tuple[str, ...]:
    return tuple(zone for zone in rest.split("|") if zone and valid_zone(zone))


def _on_a_day(said: Proposal) -> datetime:
    assert said.clock is not None
    return datetime.combine(date(2000, 1, 1), said.clock)


def _shown(scene: Scene, pick: str) -> str:
    at = datetime.fromisoformat(pick)
    return scene.texts.when(at if "T" in pick else at.date())


def _hint(slot: str) -> str:
    return f"hint_{slot}" if slot in ("minutes", "mode", "place", "confirm", "zone", "pick") else "hint"


def _values(scene: Scene, trouble: Trouble) -> dict[str, Value]:
    """What a text can name: the hour that the clocks skip."""
    at = trouble.values.get("at")
    return {"clock": scene.texts.when(at, "time")} if isinstance(at, datetime) else {}
