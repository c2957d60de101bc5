"""Every setting: TOML file < environment < command line. Typed, described, checked; nothing is read at import.

In the environment a setting is `COFFEECHAT_<SECTION>__<KEY>`, like COFFEECHAT_DATABASE__URL.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

PREFIX = "COFFEECHAT_"


NEAR = 0.6
"""How alike (0 to 1) a name must be to be what was meant."""


class ConfigError(Exception):
    """A setting is wrong; the message is one line that names it."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _address(url: str) -> str:
    """A web address, or a clear word: a wrong one would only look like a network that is down."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0 or " " in url:
        raise ValueError("this is no web address; write one like https://example.org")
    return url


def _upper(given: object) -> object:
    return given.upper() if isinstance(given, str) else given


def _gateway(url: str) -> str:
    parts = urlsplit(url)
    if url and (parts.scheme not in ("ws", "wss") or not parts.hostname or parts.port == 0 or " " in url):
        raise ValueError("this is no gateway; write one like wss://gateway.discord.gg")
    return url


Address = Annotated[str, AfterValidator(_address)]
Gateway = Annotated[str, AfterValidator(_gateway)]


class DatabaseSettings(_Section):
    """Where everything is kept."""

    url: str = Field(
        "",
        description="sqlite:///path/to/file.db, or postgresql://user:password@host/name. Empty: a SQLite file in your data folder.",
    )
    busy_seconds: float = Field(
        5.0,
        ge=0.1,
        le=60,
        description="How long we wait for another program that writes into it before we tell that it is busy.",
    )


class NudgeSettings(_Section):
    """When the coach looks for reminders that are due."""

    tick_seconds: float = Field(10.0, ge=0.1, le=3600, description="Seconds between two looks.")


class _Bot(_Section):
    token: SecretStr = Field(
        SecretStr(""), description="The bot's token. Better kept in the environment, or in token_file."
    )
    token_file: str = Field("", description="A file that holds nothing but the token.")

    @property
    def secret(self) -> str:
        """The token, from wherever it is kept; '' if there is none. Raises ConfigError."""
        if token := self.token.get_secret_value().strip():
            return token
        if not self.token_file:
            return ""
        setting = f"{type(self).__name__.removesuffix('Settings').lower()}.token_file"
        try:
            token = Path(self.token_file).expanduser().read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as trouble:
            reason = trouble.strerror if isinstance(trouble, OSError) else "this is no text file"
            raise ConfigError(f"setting {setting}: {self.token_file}: {reason}") from None
        if not token:
            raise ConfigError(f"setting {setting}: {self.token_file} is empty")
        return token


class TelegramSettings(_Bot):
    """The bot on Telegram. It runs once there is a token; @BotFather gives one."""

    mode: Literal["polling", "webhook"] = Field(
        "polling",
        description="polling: the bot asks Telegram, and needs no address of its own. webhook: Telegram calls us.",
    )
    base_url: Address = Field("https://api.telegram.org", description="Another one for a Bot API server of your own.")
    webhook_url: str = Field(
        "",
        description="webhook: the public https address under which Telegram reaches us, like https://coach.example.edu.",
    )
    webhook_host: str = Field("127.0.0.1", description="webhook: the address that we listen on, behind your TLS proxy.")
    webhook_port: int = Field(8443, ge=0, le=65535, description="webhook: the port that we listen on. 0: any free one.")
    answer_seconds: float = Field(
        20.0,
        ge=1,
        le=300,
        description="How long Telegram's answer may take; what was to be sent may have arrived then, and is not sent again.",
    )
    messages_per_second: int = Field(30, ge=1, le=1000, description="To all chats together. Telegram allows 30.")
    chat_messages_per_minute: int = Field(60, ge=1, le=60_000, description="To one chat. Telegram allows one a second.")
    group_messages_per_minute: int = Field(20, ge=1, le=60_000, description="To one group. Telegram allows 20.")


class DiscordSettings(_Bot):
    """The bot on Discord. It runs once there is a token; the Developer Portal gives one (Bot, Reset Token)."""

    api_base: Address = Field(
        "https://discord.com/api/v10", description="Where Discord's HTTP API is; another one for tests."
    )
    gateway: Gateway = Field(
        "", description="Where Discord's gateway is, like wss://gateway.discord.gg. Empty: Discord says it."
    )
    shards: int = Field(0, ge=0, le=10_000, description="Connections to the gateway. 0: as many as Discord recommends.")
    messages_per_second: int = Field(
        45,
        ge=1,
        le=1000,
        description="To all students together, answers to their commands not counted. Discord allows 50.",
    )
    chat_messages_per_minute: int = Field(
        60, ge=1, le=60_000, description="To one student. Discord allows five in five seconds."
    )


class ChatSettings(_Section):
    """The coach in the terminal."""

    language: str = Field("en", description="Language of a new student, as a tag like en.")


class LogSettings(_Section):
    """What the program says about itself, on standard error."""

    level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = Field(
        "WARNING", description="DEBUG, INFO, WARNING or ERROR."
    )


class Settings(_Section):
    """All settings by section."""

    database: DatabaseSettings = DatabaseSettings()  # type: ignore[call-arg]  # every field has a default
    nudges: NudgeSettings = NudgeSettings()  # type: ignore[call-arg]
    telegram: TelegramSettings = TelegramSettings()  # type: ignore[call-arg]
    discord: DiscordSettings = DiscordSettings()  # type: ignore[call-arg]
    chat: ChatSettings = ChatSettings()  # type: ignore[call-arg]
    log: LogSettings = LogSettings()  # type: ignore[call-arg]

    @property
    def database_url(self) -> str:
        """The database's URL, the default one filled in."""
        return self.database.url or f"sqlite:///{user_data_path('coffeechat') / 'coffeechat.db'}"


def load(
    path: Path | None = None,
    environment: Mapping[str, str] | None = None,
    overrides: Mapping[str, Mapping[str, Any]] | None = None,
) -> Settings:
    """The settings in force. Without `path`, `config.toml` in the present folder is read if it is there. Raises ConfigError."""
    environment = os.environ if environment is None else environment
    data: dict[str, dict[str, Any]] = {}
    for source in (_from_file(path), _from_environment(environment), overrides or {}):
        for section, values in source.items():
            data.setdefault(section, {}).update(values)
    try:
        return Settings.model_validate(data)
    except ValidationError as trouble:
        raise ConfigError(_first_trouble(trouble)) from None


def _from_file(path: Path | None) -> dict[str, dict[str, Any]]:
    chosen = path or Path("config.toml")
    if path is None and not chosen.is_file():
        return {}
    try:
        data = tomllib.loads(chosen.read_text("utf-8"))
    except OSError as trouble:
        raise ConfigError(f"{chosen}: {trouble.strerror or trouble}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{chosen}: this is not a UTF-8 text file") from None
    except tomllib.TOMLDecodeError as trouble:
        raise ConfigError(f"{chosen}: {trouble}") from None
    for section, values in data.items():
        known = Settings.model_fields.get(section)
        if known is None:
            raise ConfigError(f"{chosen}: there is no section [{section}]{_nearest(section, Settings.model_fields)}")
        if not isinstance(values, dict):
            raise ConfigError(f"{chosen}: {section} is a section; write [{section}] and its keys below it")
        for key in values:
            if key not in (fields := _fields(section)):
                raise ConfigError(f"{chosen}: [{section}] has no key {key}{_nearest(key, fields)}")
    return data


def _from_environment(environment: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    names = {name: (section, key) for section, key, name in _names()}
    data: dict[str, dict[str, Any]] = {}
    for name, value in environment.items():
        if not name.startswith(PREFIX):
            continue
        if name not in names:
            raise ConfigError(f"environment: there is no setting {name}{_nearest_variable(name, names)}")
        section, key = names[name]
        data.setdefault(section, {})[key] = value
    return data


def _names() -> Iterator[tuple[str, str, str]]:
    for section in Settings.model_fields:
        for key in _fields(section):
            yield section, key, f"{PREFIX}{section}__{key}".upper()


def _fields(section: str) -> Mapping[str, Any]:
    model = Settings.model_fields[section].annotation
    assert isinstance(model, type)
    assert issubclass(model, BaseModel)
    return model.model_fields


def _nearest(name: str, known: Mapping[str, Any]) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=NEAR)
    return f"; did you mean {near[0]}?" if near else f"; known are {', '.join(known)}"


def _nearest_variable(name: str, known: Mapping[str, tuple[str, str]]) -> str:
    """What all of them begin with makes none of them alike. A key alone means the settings that are called so."""
    said = name.removeprefix(PREFIX)
    rest = {variable.removeprefix(PREFIX): variable for variable in known}
    near = [rest[one] for one in difflib.get_close_matches(said.upper(), rest, n=1, cutoff=NEAR)]
    near = near or [variable for variable, (_, key) in known.items() if key.upper() == said.upper()]
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return "; they are called like COFFEECHAT_DATABASE__URL, and docs/settings.md has them all"


def _first_trouble(trouble: ValidationError) -> str:
    first = trouble.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    given = "" if where.endswith("token") else f" (it is {first.get('input')!r})"  # secrets are never printed
    said = _in_plain_words(first["type"], first.get("ctx", {})) or first["msg"].removeprefix("Value error, ")
    return f"setting {where}: {said[:1].lower()}{said[1:]}{given}"


def _in_plain_words(kind: str, about: Mapping[str, Any]) -> str:
    """What pydantic says in a programmer's words; '' where its own will do."""
    match kind:
        case "float_parsing" | "float_type" | "finite_number":
            return "this must be a number, like 10 or 2.5"
        case "int_parsing" | "int_type" | "int_from_float" | "int_parsing_size":
            return "this must be a whole number, like 10"
        case "greater_than_equal":
            return f"this must be {about['ge']:g} or more"
        case "less_than_equal":
            return f"this must be {about['le']:g} or less"
        case "literal_error":
            return f"this must be {about['expected']}"
        case "string_type":
            return "this must be text in quotes"
        case _:
            return ""


def example() -> str:
    """The text of `config.example.toml`: every setting with what it is for and its default, commented out."""
    parts = [
        "# Coffeechat's settings. Copy this file to config.toml and take the # away where you want something else.\n"
        "# Each can also be set in the environment, like COFFEECHAT_DATABASE__URL, or on the command line.\n"
    ]
    for section, field in Settings.model_fields.items():
        model = field.annotation
        parts.append(f"\n[{section}]\n# {(model.__doc__ or '').strip()}\n" if model else "")
        for key, setting in _fields(section).items():
            default = f'"{setting.default}"' if isinstance(setting.default, str | SecretStr) else setting.default
            parts.append(f"\n# {setting.description}\n# {key} = {default}\n")
    return "".join(parts)


if __name__ == "__main__":
    print(example(), end="")
