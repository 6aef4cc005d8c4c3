"""What Telegram's refusals mean. Telegram documents no codes: the words of an error decide."""

from enum import Enum

from telegram.error import BadRequest, Forbidden, TelegramError


class Refusal(Enum):
    """The kinds of refusal that callers treat differently."""

    GONE = "gone"
    """The chat is gone for ever: the bot was blocked or removed, the chat or person deleted."""
    MESSAGE_GONE = "message gone"
    """The message to edit is gone, or too old to be edited."""
    UNCHANGED = "unchanged"
    """The message already shows the new content."""
    TOO_LATE = "too late"
    """Telegram no longer takes an answer to this query."""
    NOT_NOW = "not now"
    """The call may work later: network, rate limit, missing rights, a closed topic."""
    OUR_MISTAKE = "our mistake"
    """The call is malformed, or the refusal is unknown."""


WORDS: tuple[tuple[Refusal, tuple[str, ...]], ...] = (
    (
        Refusal.NOT_NOW,
        (
            "topic",
            "message thread not found",
            "not enough rights",
            "no rights to",
            "need administrator rights",
            "chat_admin_required",
            "chat_restricted",
            "_forbidden",
            "was upgraded",
        ),
    ),
    (Refusal.UNCHANGED, ("message is not modified", "message_not_modified")),
    (
        Refusal.MESSAGE_GONE,
        (
            "message to edit not found",
            "message to be replied not found",
            "message can't be edited",
            "message_id_invalid",
        ),
    ),
    (Refusal.TOO_LATE, ("query is too old", "query id is invalid", "query_id_invalid")),
    (
        Refusal.GONE,
        (
            "chat not found",
            "kicked",
            "blocked",
            "deactivated",
            "chat was deleted",
            "not a member",
        ),
    ),
)
"""Words of a refusal in lower case. The first match counts, so NOT_NOW wins over GONE."""


def classify_refusal(error: TelegramError) -> Refusal:
    """Return what a refused or failed call means for the next try."""
    if not isinstance(error, BadRequest | Forbidden):
        return Refusal.NOT_NOW
    text = error.message.lower()
    for refusal, words in WORDS:
        if any(word in text for word in words):
            return refusal
    return Refusal.GONE if isinstance(error, Forbidden) else Refusal.OUR_MISTAKE
