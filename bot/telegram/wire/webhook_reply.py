"""The answer to a query in the body of the webhook's response, which saves a request.

Telegram carries out such a call but does not report its outcome. Only calls whose failure can be
ignored go this way. A message never does: a refused message would be lost unseen.
"""

from contextvars import ContextVar
from dataclasses import dataclass

from telegram.request import RequestData

from bot.telegram.wire.json_text import dump_json

QUERY_ANSWERS = frozenset({"answerInlineQuery", "answerCallbackQuery"})
"""Telegram refuses these when the query is too old; nobody waits for the answer then."""


@dataclass(frozen=True, slots=True)
class DeferredCall:
    """A call that waits for the webhook's response."""

    url: str
    method: str
    data: RequestData

    @property
    def body(self) -> bytes:
        """The call as JSON, with the name of the method among the parameters."""
        return dump_json({"method": self.method, **self.data.parameters})


class WebhookReply:
    """Holds at most one call while one update is handled."""

    __slots__ = ("_call", "_closed")

    def __init__(self) -> None:
        self._call: DeferredCall | None = None
        self._closed = False

    def defer(self, url: str, data: RequestData) -> bool:
        """Keep the first call if it answers a query. False: send the call as a request."""
        method = url.rpartition("/")[2]
        if self._closed or self._call is not None or method not in QUERY_ANSWERS:
            return False
        self._call = DeferredCall(url, method, data)
        return True

    def close(self) -> DeferredCall | None:
        """Take the deferred call out. All later calls of this update are requests."""
        call, self._call, self._closed = self._call, None, True
        return call

    def put_back(self, call: DeferredCall) -> None:
        """Keep a call that could not be sent; it is sent before the next call."""
        self._call = call


WEBHOOK_REPLY: ContextVar[WebhookReply | None] = ContextVar("webhook_reply", default=None)
"""Set while the webhook handles an update; None in polling."""
