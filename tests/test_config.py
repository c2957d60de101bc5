"""Settings: where they come from, and one clear line for each that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import ConfigError, example, load

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
