"""The one table of all commands, and what each does, at any moment, wherever the student is.

Telegram's menu, Discord's slash commands, the console's help and the README's table come from `COMMANDS`; what a command is
for, in the student's language, is the text of its name in `texts/<language>/commands.toml`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace
from rapidfuzz import process
from rapidfuzz.distance import OSA

from conversations import catalogue, findings, overview, zones
from conversations.journey import NOBODY, Journey
from conversations.letting_go import taken_up
from conversations.review import CHANNELS, review_invitation
from conversations.step import Back, CommandOutcome, Jump, Line, Resume, Scene, Stay, Step, Told, Visit, line
from conversations.texts import Markup
from conversations.typed import plain_words


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """A command: its name without slash, the name of its argument ('' for none), words that mean it when typed alone.

    `suggests` says what the argument may be completed with (contact, city, field; '' nothing), `long` that it is a whole text;
    one that `deletes` is offered only for a slip of one letter.
    """

    name: str
    run: Callable[[Scene, Step, str], CommandOutcome]
    argument: str = ""
    words: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    suggests: str = ""
    long: bool = False
    deletes: bool = False


GO_ON = (("here", "go_on"),)
LONGEST_ARGUMENT = 200
"""Characters of an argument that names something; steps say it where their own limit is narrower."""
LONGEST_TEXT = 4000
MOST_SUGGESTED = 25


def _start(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Resume(scene.journey, (line("common.welcome_back"),))


def _here(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Resume(scene.journey)


def _plan(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Told((Line("plan.plan", {"plan": overview.plan(scene)}),), scene.journey, GO_ON)


def _people(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    journey = scene.journey
    if not journey.contacts:
        return Told((line("people.none"),), journey, (("add", "add"), *GO_ON))
    wanted = plain_words(argument)
    found = [c for c in journey.contacts if wanted and wanted in plain_words(c.name)]
    if len(found) == 1:
        return Resume(replace(journey, focus=found[0].id)) if found[0].active else taken_up(scene, found[0])
    return Visit("people", journey, editing=False)


def _add(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Jump("find", replace(scene.journey, focus=0))


def _close(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    if scene.journey.person is NOBODY or not scene.journey.person.active:
        return Told((line("close.nobody"),), scene.journey, GO_ON)
    return Visit("close", scene.journey, editing=False)


def _back(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Back()


def _edit(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Visit("edit", scene.journey, editing=False)


def _skip(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    if scene.journey.visit is not None:
        return Resume(scene.journey)
    return step.skip(scene) or Stay(line("common.cannot_skip"))


def _pause(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    nudging = replace(scene.journey.nudging, paused_at=scene.now)
    return Told((line("common.paused"),), replace(scene.journey, nudging=nudging), (("resume", "resume"),))


def _resume(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    nudging = replace(scene.journey.nudging, paused_at=None)
    return Resume(replace(scene.journey, nudging=nudging), (line("common.resumed"),))


def _nudges(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Visit("nudges", scene.journey, editing=False)


def _timezone(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Visit("zone", scene.journey, answer=argument[:LONGEST_ARGUMENT])


def _field(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Visit("field", scene.journey, answer=argument[:LONGEST_ARGUMENT])


def _review(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    """Of any text, whoever it is for; the conversation goes on where it was."""
    text = argument.strip()
    if not text:
        return Told((line("findings.which"),), scene.journey, GO_ON)
    if len(text) > LONGEST_TEXT:
        return Told((line("findings.too_long", n=LONGEST_TEXT),), scene.journey, GO_ON)
    person = scene.journey.person
    channel = person.channel if person.channel in CHANNELS else "email"
    found = review_invitation(text, channel, "")
    if not found:
        return Told((line("findings.fine"),), scene.journey, GO_ON)
    told = Line("findings.found", {"n": len(found)})
    return Told((told, *findings.shown(found, text, scene.texts)), scene.journey, GO_ON)


def _privacy(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Told((line("common.privacy"),), scene.journey, GO_ON)


def _help(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    table = tuple(
        Markup(f"<command>/{spec.name}</command> – {scene.texts.say('commands', spec.name)}")
        for spec in COMMANDS
        if spec.name != "start"
    )
    return Told((line("common.help", commands=table),), scene.journey, GO_ON)


def _export(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    document = Line("common.export", document=("export", "coffeechat.json", {}))
    return Told((document,), scene.journey, GO_ON)


def _link(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    # Joining two chats is the business of whoever keeps them; it gets here only where there is nothing to join.
    return Told((line("link.later"),), scene.journey, GO_ON)


def _forget(scene: Scene, step: Step, argument: str) -> CommandOutcome:
    return Visit("forget", scene.journey, editing=False)


COMMANDS: tuple[CommandSpec, ...] = (
    CommandSpec("start", _start),
    CommandSpec("plan", _plan, words=("plan", "status"), other_names=("status",)),
    CommandSpec("people", _people, argument="name", other_names=("contacts", "switch"), suggests="contact"),
    CommandSpec("add", _add),
    CommandSpec("close", _close),
    CommandSpec("back", _back, words=("back", "go back"), other_names=("undo",)),
    CommandSpec("edit", _edit, words=("edit",), other_names=("change",)),
    CommandSpec("skip", _skip, words=("skip", "skip it", "skip this")),
    CommandSpec("pause", _pause, words=("stop", "pause", "unsubscribe"), other_names=("stop",)),
    CommandSpec("resume", _resume, words=("resume", "unpause"), other_names=("unpause",)),
    CommandSpec("nudges", _nudges, other_names=("reminders", "settings")),
    CommandSpec("field", _field, argument="field", suggests="field"),
    CommandSpec("review", _review, argument="text", other_names=("check",), long=True),
    CommandSpec("timezone", _timezone, argument="city", other_names=("zone",), suggests="city"),
    CommandSpec("link", _link, argument="code", other_names=("join",)),
    CommandSpec("privacy", _privacy),
    CommandSpec("export", _export),
    CommandSpec("forget", _forget, other_names=("delete",), deletes=True),
    CommandSpec("help", _help, words=("help", "help me"), other_names=("commands",)),
    CommandSpec("here", _here, words=("continue",), other_names=("continue",)),
)

_BY_NAME = {name: spec for spec in COMMANDS for name in (spec.name, *spec.other_names)}
_BY_WORD = {word: spec.name for spec in COMMANDS for word in spec.words}


def by_lone_word(text: str) -> str | None:
    """The command that words typed alone mean ("back", "stop"), or None."""
    return _BY_WORD.get(plain_words(text)) if len(text) <= 20 else None


def suggestions(name: str, typed: str, journey: Journey) -> tuple[str, ...]:
    """What a command's argument may be completed with, the likeliest first; at most 25."""
    spec = _BY_NAME.get(name.lower())
    typed = plain_words(typed[:LONGEST_ARGUMENT])
    match spec.suggests if spec is not None else "":
        case "contact":
            known = [contact.name for contact in journey.contacts if contact.name]
        case "field":
            known = [field.name for field in catalogue.load(journey.language).fields]
        case "city":
            known = list(zones.cities())
        case _:
            return ()
    known = list(dict.fromkeys(known))
    starting = [name for name in known if plain_words(name).startswith(typed)]
    within = [name for name in known if typed in plain_words(name) and name not in starting]
    return tuple([*starting, *within][:MOST_SUGGESTED])


def _offered(typed: str) -> list[str]:
    """The names that an unknown command may have been meant to be."""
    return [name for name, spec in _BY_NAME.items() if not spec.deletes or OSA.distance(typed, name) <= 1]


def run(name: str, argument: str, scene: Scene, step: Step) -> CommandOutcome:
    """What comes of a command; an unknown one gets the nearest name as a hint."""
    spec = _BY_NAME.get(name.lower())
    if spec is not None:
        return spec.run(scene, step, argument)
    near = process.extractOne(name.lower(), _offered(name.lower()), score_cutoff=60)
    if near is None:
        return Told((line("common.unknown_command"),), scene.journey, (("help", "help"), *GO_ON))
    name = _BY_NAME[near[0]].name
    buttons = ((name, "yes_that"), *(choice for choice in GO_ON if choice[0] != name))
    return Told((line("common.unknown_command_near", name=near[0]),), scene.journey, buttons)
