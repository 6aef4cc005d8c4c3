"""Settings from the environment: the only place that knows the names of its variables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.core.model import LANGUAGES
from bot.errors import ConfigError

ROOT = Path(__file__).resolve().parent.parent
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
HOSTS = ("DYNO", "RENDER", "RAILWAY_ENVIRONMENT_ID", "KOYEB_APP_NAME")
"""Variables that hosts set whose disk is lost at each restart."""
TELEGRAM = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator decides. Secrets are left out of `repr`, so that no log line can hold them."""

    token: str | None = field(default=None, repr=False)
    admins: frozenset[int] = field(default=frozenset(), repr=False)
    database_url: str = field(default=f"sqlite:///{ROOT / 'var' / 'bot.db'}", repr=False)
    api_base: str = TELEGRAM
    webhook_url: str | None = None
    webhook_secret: str | None = field(default=None, repr=False)
    host: str = "0.0.0.0"  # noqa: S104 - a server behind a router is reached on any of its addresses
    port: int | None = None
    metrics_token: str | None = field(default=None, repr=False)
    default_language: str = "ky"
    data_dir: Path = ROOT / "data"
    two_person_rule: bool = False
    log_level: str = "INFO"
    answer_in_body: bool = True
    disk_is_lost: bool = False
    """True on a host that is known to lose its disk at each restart."""


def from_env(variables: Mapping[str, str]) -> Settings:
    """Read the settings; an empty variable is an unset one. Raises ConfigError for the first value not allowed."""
    given = {name: value.strip() for name, value in variables.items() if value.strip()}
    return Settings(
        token=_matching(
            given,
            "BOT_TOKEN",
            r"\d+:[A-Za-z0-9_-]+",
            "the token that BotFather gave, like 123456:ABC-def",
        ),
        admins=_ids(given, "ADMIN_IDS"),
        database_url=_database(given, "DATABASE_URL"),
        api_base=_url(given, "TELEGRAM_API_BASE") or TELEGRAM,
        webhook_url=_url(given, "WEBHOOK_URL"),
        webhook_secret=_matching(
            given, "WEBHOOK_SECRET", r"[A-Za-z0-9_-]{1,256}", "1 to 256 of A-Z a-z 0-9 _ -"
        ),
        host=given.get("HOST", "0.0.0.0"),  # noqa: S104
        port=_port(given, "PORT"),
        metrics_token=given.get("METRICS_TOKEN"),
        default_language=_choice(given, "DEFAULT_LANGUAGE", "ky", LANGUAGES),
        data_dir=Path(given.get("DATA_DIR", ROOT / "data")),
        two_person_rule=_switch(given, "TWO_PERSON_RULE", default=False),
        log_level=_choice(
            {k: v.upper() for k, v in given.items()}, "LOG_LEVEL", "INFO", LOG_LEVELS
        ),
        answer_in_body=_switch(given, "ANSWER_IN_BODY", default=True),
        disk_is_lost=any(name in given for name in HOSTS),
    )


def _matching(given: Mapping[str, str], name: str, pattern: str, allowed: str) -> str | None:
    value = given.get(name)
    if value is not None and not re.fullmatch(pattern, value):
        raise ConfigError(name, f"must be {allowed}")
    return value


def _ids(given: Mapping[str, str], name: str) -> frozenset[int]:
    parts = [part.strip() for part in given.get(name, "").split(",") if part.strip()]
    if not all(re.fullmatch(r"[0-9]{1,18}", part) for part in parts):
        raise ConfigError(name, "must be Telegram user ids (digits), separated by commas")
    return frozenset(map(int, parts))


def _database(given: Mapping[str, str], name: str) -> str:
    value = given.get(name)
    if value is None:
        return Settings().database_url
    if not re.match(r"sqlite:///.|postgres(ql)?://.", value):
        raise ConfigError(
            name, "must begin with sqlite:/// (and a file), postgresql:// or postgres://"
        )
    return value


def _url(given: Mapping[str, str], name: str) -> str | None:
    value = given.get(name)
    if value is None:
        return None
    allowed = "must be an address like https://bot.example.org, without query or spaces"
    try:
        parts = urlsplit(value)
        usable = (
            parts.scheme in {"http", "https"}
            and parts.hostname
            and not parts.query
            and not parts.fragment
        )
        port_is_a_number = parts.port is None or parts.port > 0
    except ValueError:
        raise ConfigError(name, allowed) from None
    if not (usable and port_is_a_number) or re.search(r"\s", value):
        raise ConfigError(name, allowed)
    return value.rstrip("/")


def _port(given: Mapping[str, str], name: str) -> int | None:
    value = given.get(name)
    if value is None:
        return None
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= 65535:
        raise ConfigError(name, "must be a number from 1 to 65535")
    return int(value)


def _choice(given: Mapping[str, str], name: str, default: str, allowed: tuple[str, ...]) -> str:
    value = given.get(name, default)
    if value not in allowed:
        raise ConfigError(name, f"must be one of {', '.join(allowed)}")
    return value


def _switch(given: Mapping[str, str], name: str, *, default: bool) -> bool:
    return _choice(given, name, "on" if default else "off", ("on", "off")) == "on"
