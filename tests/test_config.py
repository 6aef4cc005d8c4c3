"""Settings from the environment: empty is unset, a bad value is named, secrets are not shown."""

import re
from pathlib import Path

import pytest

from bot.config import HOSTS_WITHOUT_DISK, LOG_LEVELS, ROOT, from_env
from bot.errors import ConfigError

TOKEN = "123456:ABC-def_1"


def test_nothing_set_gives_the_defaults() -> None:
    settings = from_env({})
    assert settings.token is None
    assert settings.default_language == "ky"
    assert settings.database_url.startswith("sqlite:///")
    assert "/var/" in settings.database_url
    assert settings.data_dir == ROOT / "data"
    assert settings.port is None
    assert not settings.two_person_rule


def test_an_empty_variable_is_an_unset_one() -> None:
    assert from_env({"BOT_TOKEN": "", "PORT": " ", "DEFAULT_LANGUAGE": ""}) == from_env({})


def test_everything_can_be_set() -> None:
    settings = from_env(
        {
            "BOT_TOKEN": TOKEN,
            "ADMIN_IDS": "12, 34,",
            "DATABASE_URL": "postgres://u:p@h/d?sslmode=require",
            "TELEGRAM_API_BASE": "http://127.0.0.1:8081/",
            "WEBHOOK_URL": "https://bot.example.org",
            "WEBHOOK_SECRET": "abc_-1",
            "HOST": "127.0.0.1",
            "PORT": "8443",
            "METRICS_TOKEN": "m",
            "DEFAULT_LANGUAGE": "ru",
            "DATA_DIR": "/data",
            "TWO_PERSON_RULE": "on",
            "LOG_LEVEL": "debug",
        }
    )
    assert settings.admins == {12, 34}
    assert settings.api_base == "http://127.0.0.1:8081"
    assert (settings.port, settings.data_dir, settings.log_level) == (8443, Path("/data"), "DEBUG")
    assert settings.two_person_rule


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("BOT_TOKEN", "no token"),
        ("ADMIN_IDS", "12;34"),
        ("ADMIN_IDS", "@boss"),
        ("DATABASE_URL", "mysql://localhost/x"),
        ("DATABASE_URL", "sqlite://bot.db"),
        ("TELEGRAM_API_BASE", "localhost:8081"),
        ("TELEGRAM_API_BASE", "http://h:port"),
        ("WEBHOOK_URL", "https://bot.example.org/?a=b"),
        ("WEBHOOK_SECRET", "with spaces"),
        ("WEBHOOK_SECRET", "x" * 257),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "http"),
        ("DEFAULT_LANGUAGE", "kg"),
        ("TWO_PERSON_RULE", "yes"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_variable_and_not_quoted(
    variable: str, value: str
) -> None:
    with pytest.raises(ConfigError) as refused:
        from_env({variable: value})
    assert refused.value.variable == variable
    assert refused.value.allowed in str(refused.value)
    assert value not in str(refused.value).split()


@pytest.mark.parametrize("variable", HOSTS_WITHOUT_DISK)
def test_a_host_that_loses_its_disk_is_recognised(variable: str) -> None:
    assert from_env({variable: "web.1"}).disk_is_lost
    assert not from_env({}).disk_is_lost


def test_no_secret_is_shown_when_settings_are() -> None:
    secrets = {
        "BOT_TOKEN": TOKEN,
        "WEBHOOK_SECRET": "sesame",
        "METRICS_TOKEN": "open",
        "DATABASE_URL": "postgres://u:pw@h/d",
    }
    shown = repr(from_env({**secrets, "ADMIN_IDS": "987654"}))
    assert not [secret for secret in (*secrets.values(), "987654") if secret in shown]


def test_every_variable_stands_in_the_example_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text("utf-8")
    listed = set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE))
    source = (ROOT / "bot" / "config.py").read_text("utf-8")
    quoted = set(re.findall(r'"([A-Z_]+)"', source))
    assert listed == quoted - set(LOG_LEVELS) - set(HOSTS_WITHOUT_DISK)
    from_env(dict.fromkeys(listed, ""))
