"""Settings: where they come from, and one clear line for each that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.checks import check
from bot.config import ConfigError, example, load

TOKEN = "424242:" + "A" * 35
HERE = Path(__file__).parent.parent


def test_the_example_file_shows_exactly_the_settings() -> None:
    assert (HERE / "config.example.toml").read_text("utf-8") == example(), (
        "renew it: python -m bot.config > config.example.toml"
    )


def test_every_setting_is_documented_for_operators() -> None:
    docs = (HERE / "docs" / "settings.md").read_text("utf-8")
    for line in example().splitlines():
        if line.startswith("# ") and " = " in line:
            key = line[2:].split(" = ")[0]
            assert f"`{key}`" in docs, f"docs/settings.md does not name {key}"


def test_the_command_line_beats_the_environment_beats_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[database]\nurl = "sqlite:///file.db"\n[log]\nlevel = "INFO"\n')
    environment = {"COFFEECHAT_DATABASE__URL": "sqlite:///environment.db"}
    assert load(file, {}).database_url == "sqlite:///file.db"
    assert load(file, environment).database_url == "sqlite:///environment.db"
    assert load(file, environment).log.level == "INFO"
    chosen = load(file, environment, {"database": {"url": "sqlite:///option.db"}})
    assert chosen.database_url == "sqlite:///option.db"


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    chosen = load(None, {})
    assert chosen.database_url.startswith("sqlite:///")
    assert chosen.nudges.tick_seconds == 10


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[databse]\nurl = "x"\n', "did you mean database?"),
        ('[database]\nulr = "x"\n', "[database] has no key ulr; did you mean url?"),
        ("[nudges]\ntick_seconds = 0\n", "setting nudges.tick_seconds"),
        ('[log]\nlevel = "LOUD"\n', "setting log.level"),
        ("database = 3\n", "database is a section"),
        ("[database\n", "config.toml"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load(file, {})
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_text_or_not_there(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="UTF-8"):
        load(file, {})
    with pytest.raises(ConfigError, match="No such file"):
        load(tmp_path / "gone.toml", {})


def test_a_mistyped_variable_is_named_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match="COFFEECHAT_DATABASE__URL"):
        load(None, {"COFFEECHAT_DATABASE_URL": "sqlite://"})


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("FOO", "they are called like COFFEECHAT_DATABASE__URL"),
        ("LOG_LEVEL", "did you mean COFFEECHAT_LOG__LEVEL?"),
        ("TELEGRAM_TOKEN", "did you mean COFFEECHAT_TELEGRAM__TOKEN?"),
        ("TOKEN", "did you mean COFFEECHAT_TELEGRAM__TOKEN or COFFEECHAT_DISCORD__TOKEN?"),
        ("log__level", "did you mean COFFEECHAT_LOG__LEVEL?"),
    ],
)
def test_only_what_is_near_is_guessed(name: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(None, {f"COFFEECHAT_{name}": "1"})
    assert str(caught.value).startswith(f"environment: there is no setting COFFEECHAT_{name}; {said}")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        (
            "NUDGES__TICK_SECONDS",
            "often",
            "setting nudges.tick_seconds: this must be a number, like 10 or 2.5 (it is 'often')",
        ),
        ("NUDGES__TICK_SECONDS", "0", "setting nudges.tick_seconds: this must be 0.1 or more (it is '0')"),
        ("NUDGES__TICK_SECONDS", "9999", "setting nudges.tick_seconds: this must be 3600 or less (it is '9999')"),
        ("DISCORD__SHARDS", "2.5", "setting discord.shards: this must be a whole number, like 10 (it is '2.5')"),
        ("LOG__LEVEL", "loud", "setting log.level: this must be 'DEBUG', 'INFO', 'WARNING' or 'ERROR' (it is 'LOUD')"),
    ],
)
def test_what_a_setting_must_be_is_said_in_plain_words(name: str, value: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(None, {f"COFFEECHAT_{name}": value})
    assert str(caught.value) == said


def test_a_level_may_be_in_small_letters() -> None:
    assert load(None, {"COFFEECHAT_LOG__LEVEL": "debug"}).log.level == "DEBUG"


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("api_base", "discord.com/api", "setting discord.api_base: this is no web address"),
        ("api_base", "ftp://discord.com", "setting discord.api_base: this is no web address"),
        ("api_base", "https://", "setting discord.api_base: this is no web address"),
        ("gateway", "https://gateway.discord.gg", "setting discord.gateway: this is no gateway"),
        ("gateway", "gateway.discord.gg", "setting discord.gateway: this is no gateway"),
        ("gateway", "wss://a b", "setting discord.gateway: this is no gateway"),
        ("gateway", "ws://host:99999", "setting discord.gateway"),
        ("shards", "-1", "setting discord.shards"),
        ("shards", "many", "setting discord.shards"),
        ("messages_per_second", "0", "setting discord.messages_per_second"),
        ("chat_messages_per_minute", "0", "setting discord.chat_messages_per_minute"),
        ("tokn", "x", "COFFEECHAT_DISCORD__TOKEN"),
    ],
)
def test_a_bad_setting_of_discord_is_one_clear_line(key: str, value: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(None, {f"COFFEECHAT_DISCORD__{key.upper()}": value})
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_discord_is_set_up_as_discord_has_it() -> None:
    found = load(
        None, {"COFFEECHAT_DISCORD__GATEWAY": "ws://127.0.0.1:8080", "COFFEECHAT_DISCORD__SHARDS": "2"}
    ).discord
    assert (found.gateway, found.shards, found.secret) == ("ws://127.0.0.1:8080", 2, "")
    default = load(None, {}).discord
    assert (default.api_base, default.gateway, default.shards) == ("https://discord.com/api/v10", "", 0)
    assert default.messages_per_second < 50, "what Discord allows"
    assert default.chat_messages_per_minute == 60, "five in five seconds"


@pytest.mark.parametrize("platform", ["telegram", "discord"])
def test_a_token_is_found_in_its_file_or_missed_in_one_line(tmp_path: Path, platform: str) -> None:
    file = tmp_path / "token"

    def secret(**more: str) -> str:
        given = {f"COFFEECHAT_{platform}__{key}".upper(): value for key, value in more.items()}
        return getattr(load(None, given), platform).secret

    file.write_text("  canary-1234\n")
    assert secret(token_file=str(file)) == "canary-1234"
    assert secret(token_file=str(file), token="nearer") == "nearer"
    assert secret() == ""
    for content, said in ((b"", "is empty"), (b"\xff\xfe", "this is no text file"), (None, "No such file")):
        file.unlink()
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(ConfigError, match=rf"setting {platform}\.token_file: .*{said}"):
            secret(token_file=str(file))
        file.touch()


def test_a_token_is_never_shown() -> None:
    chosen = load(None, {"COFFEECHAT_DISCORD__TOKEN": "canary-1234", "COFFEECHAT_TELEGRAM__TOKEN": "canary-5678"})
    assert "canary" not in f"{chosen!r} {chosen} {chosen.model_dump_json()}"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"TELEGRAM__TOKEN": "abc"}, "@BotFather"),
        ({"DISCORD__TOKEN": "abc"}, "Developer Portal"),
        ({"TELEGRAM__TOKEN": TOKEN, "TELEGRAM__MODE": "webhook"}, "telegram.webhook_url must say"),
        (
            {"TELEGRAM__TOKEN": TOKEN, "TELEGRAM__MODE": "webhook", "TELEGRAM__WEBHOOK_URL": "http://x"},
            "https addresses only",
        ),
        ({"TELEGRAM__TOKEN": TOKEN, "TELEGRAM__MODE": "webhook", "TELEGRAM__WEBHOOK_URL": "x"}, "no web address"),
        (
            {"TELEGRAM__TOKEN": TOKEN, "TELEGRAM__MODE": "webhook", "TELEGRAM__WEBHOOK_URL": "https://[x"},
            "no web address",
        ),
    ],
)
def test_what_cannot_work_is_told_before_the_network_is_tried(settings: dict[str, str], said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        check(load(None, {f"COFFEECHAT_{key}": value for key, value in settings.items()}))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"DISCORD__TOKEN": "x.y.z"},
        {"TELEGRAM__TOKEN": TOKEN},
        {"TELEGRAM__TOKEN": TOKEN, "TELEGRAM__MODE": "webhook", "TELEGRAM__WEBHOOK_URL": "https://coach.example.edu"},
        {"TELEGRAM__TOKEN": TOKEN, "TELEGRAM__MODE": "webhook", "TELEGRAM__WEBHOOK_URL": "http://localhost:80",
         "TELEGRAM__BASE_URL": "http://localhost:8081"},
    ],
)  # fmt: skip
def test_what_may_work_is_tried(settings: dict[str, str]) -> None:
    check(load(None, {f"COFFEECHAT_{key}": value for key, value in settings.items()}))
