"""What is stored about chats and shared cards, and the notifications they wait for."""

from datetime import datetime
from typing import NamedTuple


class Chat(NamedTuple):
    """What a person or group has set. `id` is Telegram's: a person's private chat has the person's id."""

    id: int
    language: str | None = None
    plain: bool = False
    quiet_until: datetime | None = None


class Follow(NamedTuple):
    """A chat wants to be told of changes in a district; `told` is the revision whose figures it knows."""

    chat_id: int
    election: str
    number: int
    told: int


class SharedCard(NamedTuple):
    """A card that was sent through inline mode. `told` is the revision that it shows."""

    inline_message_id: str
    election: str
    number: int
    language: str
    told: int
    created: datetime


class Notification(NamedTuple):
    """One row of the outbox: this chat or this shared card may show old figures of a district.

    It points at facts and holds no text: what is sent is made from `told` and the revision served at that moment.
    Exactly one of `chat_id` and `inline_message_id` is set.
    """

    id: int
    election: str
    number: int
    revision: int
    """The revision that made the row, or the newest one that replaced it."""
    told: int
    """The revision whose figures the recipient was last shown."""
    language: str | None
    """The chat's own choice, or the shared card's language."""
    attempts: int
    expires: datetime
    chat_id: int | None = None
    inline_message_id: str | None = None
