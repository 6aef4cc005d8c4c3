"""Callback data of buttons and payloads of deep links: short fields with a strict grammar.

What comes back is parsed without trusting it.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from enum import StrEnum

MAX_CALLBACK_DATA = 64
"""Bytes of callback data, a limit of the Bot API."""
MAX_START_PAYLOAD = 64
"""Characters of a `?start=` payload, a limit of the Bot API."""
CALLBACK_DATA = re.compile(
    r"([a-z]{1,8}):([A-Za-z0-9_-]{0,28}):([0-9]{0,4}):([0-9]{0,9}):([A-Za-z0-9_.-]{0,20})"
)
DISTRICT_PAYLOAD = re.compile(r"d([0-9]{1,4})(?:_([0-9]{1,9})_([A-Za-z0-9_-]{1,28}))?")
QUERY_PAYLOAD = re.compile(r"q([A-Za-z0-9_-]{1,63})")


class Action(StrEnum):
    """What a press asks for.

    `OPEN` sends a new message. All other screens replace the message with the button.
    """

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
    NO_SOURCE = "nosrc"


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

    `number` is a district and `revision` the one that was shown. `extra` depends on the action:

    - the region that a card was opened from (`CARD`, `LINE`, `MORE`, ...), or the region to show
      (`REGION`);
    - a language (`LANGUAGE`, `REFRESH`);
    - a draft (`APPLY`, `CANCEL`, `ELECTION`). Then `revision` is the base of the draft, None if
      it has no base. `ELECTION` carries the chosen election.
    """

    action: Action
    election: str = ""
    number: int | None = None
    revision: int | None = None
    extra: str = ""

    @property
    def data(self) -> str:
        """The callback data. Raises ValueError if `decode` would not accept it."""
        number = "" if self.number is None else self.number
        revision = "" if self.revision is None else self.revision
        data = f"{self.action}:{self.election}:{number}:{revision}:{self.extra}"
        if len(data.encode()) > MAX_CALLBACK_DATA or not CALLBACK_DATA.fullmatch(data):
            raise ValueError(f"no callback data: {data}")
        return data

    @classmethod
    def decode(cls, data: str) -> "Press | None":
        """Return the press, or None for data that this bot never writes."""
        match = CALLBACK_DATA.fullmatch(data)
        if match is None:
            return None
        action, election, number, revision, extra = match.groups()
        if action not in set(Action):
            return None
        return cls(Action(action), election, _number(number), _number(revision), extra)


@dataclass(frozen=True, slots=True)
class Link:
    """What a `?start=` payload asks for: a district, a query that found nothing, or a screen.

    A district without an `election` is one of the current election.
    """

    number: int | None = None
    election: str | None = None
    revision: int | None = None
    query: str | None = None
    screen: Screen | None = None


def district_payload(election: str, number: int, revision: int) -> str:
    return f"d{number}_{revision}_{election}"


def query_payload(query: str) -> str | None:
    """Return the payload of a query, or None for an empty one and for one that is too long.

    About 23 Cyrillic letters fit.
    """
    encoded = base64.urlsafe_b64encode(query.encode()).decode().rstrip("=")
    payload = f"q{encoded}"
    return payload if 1 < len(payload) <= MAX_START_PAYLOAD else None


def read_payload(payload: str) -> Link | None:
    """Return the link, or None for a payload that this bot never writes."""
    if payload in set(Screen):
        return Link(screen=Screen(payload))
    district = DISTRICT_PAYLOAD.fullmatch(payload)
    if district is not None:
        number, revision, election = district.groups()
        return Link(number=int(number), revision=_number(revision or ""), election=election)
    query = QUERY_PAYLOAD.fullmatch(payload)
    if query is not None:
        return _read_query(query[1])
    return None


def _read_query(encoded: str) -> Link | None:
    padding = "=" * (-len(encoded) % 4)
    try:
        query = base64.b64decode(encoded + padding, altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
    return Link(query=query)


def _number(digits: str) -> int | None:
    return int(digits) if digits else None


def start_url(bot: str, payload: str) -> str:
    """Return the address that opens the private chat with the bot."""
    return f"https://t.me/{bot}?start={payload}"
