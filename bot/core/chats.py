"""Chats, follows and shared cards as they are stored, and the notifications due to them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Chat:
    """The settings of a person or a group. A private chat has the id of its person."""

    id: int
    language: str | None = None
    plain: bool = False
    quiet_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Follow:
    """A chat that wants to know of changes in a district."""

    chat_id: int
    election: str
    number: int
    last_notified: int
    """The number of the revision whose figures the chat knows."""


@dataclass(frozen=True, slots=True)
class SharedCard:
    """A card that was sent through inline mode."""

    inline_message_id: str
    election: str
    number: int
    language: str
    last_notified: int
    """The number of the revision that the card shows."""
    created: datetime


@dataclass(frozen=True, slots=True)
class Notification:
    """A row of the outbox: this chat or shared card may show old figures of a district.

    It points at facts and holds no text: the message is made at the moment of sending, from
    `last_notified` and the served revision. Exactly one of `chat_id` and `inline_message_id` is
    set.
    """

    id: int
    election: str
    number: int
    revision: int
    """The number of the newest revision that made or replaced the row."""
    last_notified: int
    """The number of the revision whose figures the recipient was last shown."""
    language: str | None
    """The choice of the chat, or the language of the shared card."""
    attempts: int
    expires_at: datetime
    chat_id: int | None = None
    inline_message_id: str | None = None
