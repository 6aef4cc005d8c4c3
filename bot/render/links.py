"""What a button or a deep link carries: a few short fields, read back without trusting them."""

import base64
import binascii
import re
from dataclasses import dataclass
from enum import StrEnum

# Bytes of callback data, and characters of a `?start=` payload: limits of the Bot API.
DATA_LIMIT = 64
START_LIMIT = 64
DATA = re.compile(
    r"([a-z]{1,8}):([A-Za-z0-9_-]{0,28}):([0-9]{0,4}):([0-9]{0,9}):([A-Za-z0-9_.-]{0,20})"
)
DISTRICT = re.compile(r"d([0-9]{1,4})(?:_([0-9]{1,9})_([A-Za-z0-9_-]{1,28}))?")
QUERY = re.compile(r"q([A-Za-z0-9_-]{1,63})")


class Action(StrEnum):
    """What a press asks for. `CARD` and the screens around it are edited in place, `OPEN` is a new message."""

    CARD = "card"
    OPEN = "open"
    LINE = "line"
    MORE = "more"
    QUOTE = "quote"
    PICTURE = "pic"
    HISTORY = "hist"
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    FOLLOWING = "mine"
    REFRESH = "refresh"
    REGIONS = "list"
    REGION = "region"
    SUMMARY = "sum"
    EXTREMES = "ext"
    CHART = "chart"
    ABOUT = "about"
    GLOSSARY = "gloss"
    HELP = "help"
    LANGUAGE = "lang"
    APPLY = "apply"
    CANCEL = "cancel"
    ELECTION = "elect"


class Screen(StrEnum):
    """A screen that a deep link opens by its name."""

    HELP = "help"
    LIST = "list"
    SUMMARY = "summary"
    ABOUT = "about"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a button.

    `number` is a district, `revision` the one that was shown. `extra`: the region a card was opened from
    (`CARD`, `LINE`, `MORE` ...), the region to show (`REGION`), a language (`LANGUAGE`, `REFRESH`), or a draft
    (`APPLY`, `CANCEL`, `ELECTION`, with the base as `revision`, None where there was none; `ELECTION` carries the
    election that is chosen).
    """

    action: Action
    election: str = ""
    number: int | None = None
    revision: int | None = None
    extra: str = ""

    @property
    def data(self) -> str:
        """Callback data. Raises ValueError where it would not be read back: an election id that is too long."""
        number = "" if self.number is None else self.number
        revision = "" if self.revision is None else self.revision
        data = f"{self.action}:{self.election}:{number}:{revision}:{self.extra}"
        if len(data.encode()) > DATA_LIMIT or not DATA.fullmatch(data):
            raise ValueError(f"no callback data: {data}")
        return data

    @classmethod
    def decode(cls, data: str) -> "Press | None":
        """None for anything that this bot would not have written."""
        match = DATA.fullmatch(data)
        if match is None or match[1] not in set(Action):
            return None
        return cls(Action(match[1]), match[2], _int(match[3]), _int(match[4]), match[5])


def _int(digits: str) -> int | None:
    return int(digits) if digits else None


@dataclass(frozen=True, slots=True)
class Link:
    """What a `?start=` payload asks for: a district (of the current election where `election` is None), a query that
    found nothing inline, or a page."""

    number: int | None = None
    election: str | None = None
    revision: int | None = None
    query: str | None = None
    screen: Screen | None = None


def district_payload(election: str, number: int, revision: int) -> str:
    return f"d{number}_{revision}_{election}"


def query_payload(query: str) -> str | None:
    """None where the query does not fit into 64 characters (some 23 Cyrillic letters do)."""
    payload = "q" + base64.urlsafe_b64encode(query.encode()).decode().rstrip("=")
    return payload if 1 < len(payload) <= START_LIMIT else None


def read_payload(payload: str) -> Link | None:
    """None for anything that this bot would not have written."""
    if payload in set(Screen):
        return Link(screen=Screen(payload))
    if match := DISTRICT.fullmatch(payload):
        return Link(number=int(match[1]), revision=_int(match[2] or ""), election=match[3])
    if match := QUERY.fullmatch(payload):
        return _read_query(match[1])
    return None


def _read_query(encoded: str) -> Link | None:
    try:
        query = base64.b64decode(
            encoded + "=" * (-len(encoded) % 4), altchars=b"-_", validate=True
        ).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
    return Link(query=query)


def start_url(bot: str, payload: str) -> str:
    """The address that opens the private chat with the bot."""
    return f"https://t.me/{bot}?start={payload}"
