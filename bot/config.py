"""Settings. This module alone knows the names of the environment variables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from bot.core.model import LANGUAGES
from bot.errors import ConfigError

ROOT = Path(__file__).resolve().parent.parent
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
HOSTS_WITHOUT_DISK = ("DYNO", "RENDER", "RAILWAY_ENVIRONMENT_ID", "KOYEB_APP_NAME")
"""Variables set by hosts that lose their disk at each restart."""
TELEGRAM = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions of the operator. Secrets are left out of `repr`, and so out of every log."""

    token: str | None = field(default=None, repr=False)
    admins: frozenset[int] = field(default=frozenset(), repr=False)
    database_url: str = field(default=f"sqlite:///{ROOT / 'var' / 'bot.db'}", repr=False)
    api_base: str = TELEGRAM
    webhook_url: str | None = None
    webhook_secret: str | None = field(default=None, repr=False)
    host: str = "0.0.0.0"  # noqa: S104 - a proxy may reach the server on any of its addresses
    port: int | None = None
    metrics_token: str | None = field(default=None, repr=False)
    default_language: str = "ky"
    data_dir: Path = ROOT / "data"
    two_person_rule: bool = False
    log_level: str = "INFO"
    disk_is_lost: bool = False
    """True on a host that is known to lose its disk at each restart."""


def from_env(variables: Mapping[str, str]) -> Settings:
    """Return the settings. An empty variable is an unset one.

    Raises ConfigError for the first value that is not allowed.
    """
    given = {name: value.strip() for name, value in variables.items() if value.strip()}
    defaults = Settings()
    token_form = "the token that BotFather gave, like 123456:ABC-def"  # noqa: S105
    return Settings(
        token=matching(given, "BOT_TOKEN", r"\d+:[A-Za-z0-9_-]+", token_form),
        admins=user_ids(given, "ADMIN_IDS"),
        database_url=database_url(given, "DATABASE_URL", defaults.database_url),
        api_base=url(given, "TELEGRAM_API_BASE") or TELEGRAM,
        webhook_url=url(given, "WEBHOOK_URL"),
        webhook_secret=matching(
            given, "WEBHOOK_SECRET", r"[A-Za-z0-9_-]{1,256}", "1 to 256 of A-Z a-z 0-9 _ -"
        ),
        host=given.get("HOST", defaults.host),
        port=port(given, "PORT"),
        metrics_token=given.get("METRICS_TOKEN"),
        default_language=choice(given, "DEFAULT_LANGUAGE", LANGUAGES, "ky"),
        data_dir=Path(given.get("DATA_DIR", defaults.data_dir)),
        two_person_rule=choice(given, "TWO_PERSON_RULE", ("on", "off"), "off") == "on",
        log_level=log_level(given, "LOG_LEVEL"),
        disk_is_lost=any(name in given for name in HOSTS_WITHOUT_DISK),
    )


def matching(given: Mapping[str, str], name: str, pattern: str, allowed: str) -> str | None:
    value = given.get(name)
    if value is not None and not re.fullmatch(pattern, value):
        raise ConfigError(name, f"must be {allowed}")
    return value


def user_ids(given: Mapping[str, str], name: str) -> frozenset[int]:
    parts = [part.strip() for part in given.get(name, "").split(",") if part.strip()]
    if not all(re.fullmatch(r"[0-9]{1,18}", part) for part in parts):
        raise ConfigError(name, "must be Telegram user ids (digits), separated by commas")
    return frozenset(map(int, parts))


def database_url(given: Mapping[str, str], name: str, default: str) -> str:
    value = given.get(name, default)
    if not re.match(r"sqlite:///.|postgres(ql)?://.", value):
        allowed = "must begin with sqlite:/// (and a file), postgresql:// or postgres://"
        raise ConfigError(name, allowed)
    return value


def url(given: Mapping[str, str], name: str) -> str | None:
    value = given.get(name)
    if value is None:
        return None
    parts = split_url(value)
    if parts is None or not is_plain(parts) or re.search(r"\s", value):
        allowed = "must be an address like https://bot.example.org, without query or spaces"
        raise ConfigError(name, allowed)
    return value.rstrip("/")


def split_url(value: str) -> SplitResult | None:
    """Return the parts of an address, None if the host or the port cannot be read."""
    try:
        parts = urlsplit(value)
        return None if parts.port == 0 else parts
    except ValueError:
        return None


def is_plain(parts: SplitResult) -> bool:
    is_http = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return is_http and not parts.query and not parts.fragment


def port(given: Mapping[str, str], name: str) -> int | None:
    value = given.get(name)
    if value is None:
        return None
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= 65535:
        raise ConfigError(name, "must be a number from 1 to 65535")
    return int(value)


def choice(given: Mapping[str, str], name: str, allowed: tuple[str, ...], default: str) -> str:
    value = given.get(name, default)
    if value not in allowed:
        raise ConfigError(name, f"must be one of {', '.join(allowed)}")
    return value


def log_level(given: Mapping[str, str], name: str) -> str:
    """Return a level in upper case; lower case is allowed too."""
    in_upper_case = {name: given[name].upper()} if name in given else {}
    return choice(in_upper_case, name, LOG_LEVELS, "INFO")
