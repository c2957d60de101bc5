"""The command line. Everything heavy is imported where it is used, so that `--help` answers at once."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.exceptions import TyperException

from bot.config import ConfigError, Settings, load

app = typer.Typer(
    name="coffeechat",
    help="The coach in a student's pocket for informational interviews.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

BAD_INPUT = 2
"""Exit code for what the caller can mend: options, settings, files, the database."""

ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="Settings file; otherwise config.toml in this folder, if there is one.")
]
LanguageOption = Annotated[str | None, typer.Option("--language", help="Language, like en.")]


def fail(message: str, code: int = BAD_INPUT) -> NoReturn:
    """One clear line on standard error, and out."""
    print(f"coffeechat: {message}", file=sys.stderr)
    raise typer.Exit(code)


def main() -> None:
    """The console script: no traceback for anything that the caller can mend."""
    try:
        code = app(standalone_mode=False)
    except TyperException as trouble:
        message = " ".join(trouble.format_message().split())
        end = "" if message.endswith((".", "?")) else "."
        print(f"coffeechat: {message[:1].lower()}{message[1:]}{end} Try: coffeechat --help", file=sys.stderr)
        sys.exit(BAD_INPUT)
    except tomllib.TOMLDecodeError as trouble:
        print(f"coffeechat: one of the program's own text files is broken: {trouble}", file=sys.stderr)
        sys.exit(BAD_INPUT)
    except typer.Abort:
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read our output has gone (`coffeechat simulate | head`): nothing to say, and nobody to say it to.
        sys.stderr.close()
        sys.exit(0)
    sys.exit(code or 0)


def settings(config: Path | None, **overrides: Mapping[str, Any]) -> Settings:
    """The settings in force, or a clear line and exit."""
    try:
        return load(config, overrides=overrides)
    except ConfigError as trouble:
        fail(str(trouble))


def known_language(language: str | None) -> str:
    """A language that we speak, with all that is written in it, or a clear line and exit."""
    from conversations import catalogue
    from conversations.catalogue import quiz
    from conversations.texts import TextError, languages
    from conversations.texts import load as load_texts

    wanted = language or "en"
    if wanted not in languages():
        fail(f"I do not speak {wanted!r} yet; there is {', '.join(languages())}")
    try:
        load_texts(wanted)
        catalogue.load(wanted)
        catalogue.general_questions(wanted)
        quiz.load(wanted)
    except (TextError, catalogue.CatalogueError) as trouble:
        fail(str(trouble))
    return wanted


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"coffeechat {version('coffeechat')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        print(context.get_help())


@app.command()
def chat(
    db: Annotated[str | None, typer.Option("--db", help="A SQLite file, or a database URL.")] = None,
    name: Annotated[
        str, typer.Option("--as", metavar="NAME", help="Who you are; each name has a journey of its own.")
    ] = "",
    language: LanguageOption = None,
    config: ConfigOption = None,
) -> None:
    """Talk with the coach in this terminal. Everything is saved after each answer; end with Ctrl-D."""
    database = {"database": {"url": db if "://" in db else f"sqlite:///{db}"}} if db is not None else {}
    chosen = settings(config, **database)
    spoken = known_language(language or chosen.chat.language)
    if len(name) > 60 or not name.isprintable():
        fail("--as takes a name of at most 60 printable characters")

    import asyncio
    import gc

    gc.disable()  # loading leaves no garbage, and looking for it takes a tenth of the start; `warm` switches it on

    from bot.app import chat as run
    from bot.storage import StorageError

    try:
        asyncio.run(run(chosen, name.strip(), spoken))
    except StorageError as trouble:
        fail(str(trouble))
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


@app.command()
def run(config: ConfigOption = None) -> None:
    """Run the coach on Telegram and Discord, as set up in the settings, until it is stopped (SIGTERM, or Ctrl-C)."""
    chosen = settings(config)

    import asyncio
    import gc

    gc.disable()  # as above

    from adapters.sending import NeverError
    from bot.run import NothingToRunError
    from bot.run import run as serve
    from bot.storage import StorageError

    try:
        asyncio.run(serve(chosen))
    except NothingToRunError:
        fail(
            "there is nothing to run: no platform has a token."
            " Set COFFEECHAT_TELEGRAM__TOKEN or COFFEECHAT_DISCORD__TOKEN, or token_file in the settings"
        )
    except (ConfigError, StorageError, NeverError) as trouble:
        fail(str(trouble))


@app.command("invite-url")
def invite_url(config: ConfigOption = None) -> None:
    """Print the links that take the bot into a Discord server, or to somebody's own account."""
    from adapters.discord import invite

    chosen = settings(config)
    try:
        token = chosen.discord.secret
        if not token:
            fail("Discord has no token yet. Set COFFEECHAT_DISCORD__TOKEN, or token_file in the settings")
        application = invite.application_id(token)
    except (ConfigError, ValueError) as trouble:
        fail(str(trouble))
    print(f"into a server:      {invite.for_servers(application)}")
    print(f"for yourself alone: {invite.for_people(application)}")


@app.command()
def simulate(
    student: Annotated[
        str | None,
        typer.Option("--student", help="A built-in student: eager, shy, ghosted, declined, no-show or juggler."),
    ] = None,
    script: Annotated[Path | None, typer.Option("--script", help="A script in the format of tests/scenarios.")] = None,
    rules: Annotated[
        bool, typer.Option("--rules", help="Also print which rule of the guide was delivered when.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    language: LanguageOption = None,
) -> None:
    """Play a student through eight weeks in seconds and print the dated transcript, reminders included."""
    from bot import simulate as simulation
    from bot.transcript import TranscriptError

    if student is not None and script is not None:
        fail("give either --student or --script, not both")
    spoken = known_language(language)
    try:
        chosen = simulation.script(script) if script is not None else simulation.student(student or "eager")
        for line in simulation.simulate(chosen, language=spoken, rules=rules, as_json=as_json):
            print(line)
    except TranscriptError as trouble:
        sys.stdout.flush()  # what was played before stands above the message
        fail(str(trouble))


@app.command()
def review(
    kind: Annotated[str, typer.Argument(help="invitation, thanks or questions.")],
    file: Annotated[Path | None, typer.Argument(help="A text file; otherwise standard input.")] = None,
    *,
    channel: Annotated[
        str, typer.Option("--channel", help="email, linkedin_note, linkedin_message or text_message.")
    ] = "email",
    to: Annotated[str, typer.Option("--to", metavar="NAME", help="Who it is for.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for each text.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Reads and prints one JSON object a line: text, channel, contact.")
    ] = False,
) -> None:
    """Review an invitation, a thank-you note, or questions (one a line), as the coach does. Exit code 1: something was found."""
    from bot.reviewing import KINDS, InputError, Reviewer, lines_of, questions_of, whole
    from conversations.texts import load as load_texts

    if kind not in KINDS:
        fail(f"what to review is {', '.join(KINDS[:-1])} or {KINDS[-1]}, not {kind!r}")
    reviewer = Reviewer(kind, channel, to, load_texts("en"))
    name, found = str(file) if file is not None else "standard input", False
    try:
        with file.open("rb") if file is not None else sys.stdin.buffer as stream:
            if jsonl:
                for findings in reviewer.each(lines_of(stream)):
                    found = bool(findings) or found
                    print(reviewer.as_json(findings))
            else:
                for text in questions_of(stream) if kind == "questions" else [whole(stream)]:
                    findings = reviewer.findings(text)
                    found = bool(findings) or found
                    if as_json:
                        print(reviewer.as_json(findings))
                    elif text.strip():
                        print(*_reviewed(text, kind, reviewer.shown(text, findings)), sep="\n")
    except InputError as trouble:
        sys.stdout.flush()
        fail(f"{name}: {trouble}")
    except OSError as trouble:
        fail(f"{name}: {trouble.strerror}")
    raise typer.Exit(1 if found else 0)


def _reviewed(text: str, kind: str, lines: Iterable[str]) -> list[str]:
    shown = list(lines) or ["Nothing to mend."]
    return [text, *(f"   {line}" for line in shown)] if kind == "questions" else shown


@app.command()
def when(
    text: Annotated[str, typer.Argument(help="A day and a time, as people type them.")],
    now: Annotated[str, typer.Option("--now", metavar="ISO", help="The present moment, like 2026-03-02T09:00.")] = "",
    zone: Annotated[str, typer.Option("--zone", help="A time zone, like Europe/Berlin.")] = "UTC",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Read a day and a time from plain words, as the coach does. Exit code 1: it has to be asked back."""
    import json
    from datetime import UTC, datetime
    from zoneinfo import ZoneInfo

    from conversations.texts import load as load_texts
    from conversations.when import When, read_when
    from conversations.zones import ZoneFound, find_zone, valid_zone

    if not valid_zone(zone):
        near = find_zone(zone, datetime.now(UTC))
        fail(
            f"{zone!r} is no time zone; write one like {near.zone if isinstance(near, ZoneFound) else 'Europe/Berlin'}"
        )
    try:
        moment = datetime.fromisoformat(now) if now else datetime.now(ZoneInfo(zone))
    except ValueError:
        fail(f"--now is a moment like 2026-03-02T09:00, not {now!r}")
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    found = read_when(text, moment, zone)
    if isinstance(found, When):
        wall = found.at.replace(tzinfo=None)
        texts = load_texts("en").in_year(moment.astimezone(ZoneInfo(zone)).year)
        print(json.dumps({"when": wall.isoformat(timespec="minutes")}) if as_json else texts.when(wall))
        raise typer.Exit(0)
    print(json.dumps({"ask": found.reason}) if as_json else f"to be asked: {found.reason}")
    raise typer.Exit(1)


@app.command()
def diagram(
    form: Annotated[str, typer.Option("--format", help="mermaid or dot.")] = "mermaid",
) -> None:
    """Print the state diagram, drawn from the steps themselves."""
    from conversations.diagram import dot, mermaid

    if form not in ("mermaid", "dot"):
        fail(f"--format is mermaid or dot, not {form!r}")
    print(mermaid() if form == "mermaid" else dot())
