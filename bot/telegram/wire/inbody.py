"""The one call that may be the body of a webhook's answer: which calls may, and the slot that keeps it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from telegram.request import RequestData

from bot.telegram.wire.pace import Pace
from bot.telegram.wire.ready import ReadyData, json_of

QUERY_ANSWERS = frozenset({"answerInlineQuery", "answerCallbackQuery"})
"""Refused only when the query is too old: nobody waits for it then. docs/wire.md has the reasons, call by call."""


class Call(NamedTuple):
    """A call that python-telegram-bot believes to be done."""

    url: str
    method: str
    data: RequestData

    @property
    def body(self) -> bytes:
        """The call as the body of the answer: JSON with the method's name among the parameters."""
        if isinstance(self.data, ReadyData):
            return self.data.as_body(self.method.encode())
        return b'{"method":"%b",%b' % (self.method.encode(), json_of(self.data)[1:])


class Slot:
    """Room for one call while an update is handled. `spent` once a call went as a request, or the answer is out."""

    __slots__ = ("kept", "spent")

    def __init__(self) -> None:
        self.kept: Call | None = None
        self.spent = False

    def close(self) -> Call | None:
        """Take the call out. Calls made later (a task that outlives the update) go as requests."""
        kept, self.kept, self.spent = self.kept, None, True
        return kept


SLOT: ContextVar[Slot | None] = ContextVar("slot", default=None)
MUST_BE_SEEN: ContextVar[bool] = ContextVar("must_be_seen", default=False)


@contextmanager
def seen() -> Iterator[None]:
    """Within it every call goes as a request: its result is real and its failure is raised.

    Outside it a call that went in the body has the result True, whatever the method.
    """
    token = MUST_BE_SEEN.set(True)
    try:
        yield
    finally:
        MUST_BE_SEEN.reset(token)


def may_go_unseen(method: str, chat: object, pace: Pace) -> bool:
    """Whether no more is lost than can be borne if Telegram refuses this call to `chat` and nobody is told."""
    if method in QUERY_ANSWERS:
        return True
    if method != "sendMessage" or not isinstance(chat, int) or chat < 0:  # a group
        return False
    return pace.unseen(chat)
