"""Rate limiter of the outbox.

30 messages a second in all, one a second in a chat, 20 a minute in a group.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable

STEP = 1 / 30
CHAT_STEP = 1.0
GROUP_STEP = 3.0
"""Seconds between two messages: in all, in a private chat, in a group."""
MAX_REMEMBERED_CHATS = 20_000


class OutboxRate:
    """Keeps the time of the next message, in all and for each chat."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next = 0.0
        self._chats: OrderedDict[int, float] = OrderedDict()

    def wait(self, chat_id: int | None) -> float:
        """Return the seconds until this chat may get a message, 0 if it may now.

        A shared card has no chat (None) and no limit of its own.
        """
        if chat_id is None:
            return 0.0
        return max(0.0, self._chats.get(chat_id, 0.0) - self._clock())

    async def turn(self, chat_id: int | None) -> None:
        """Wait for the next free slot among all messages, and take it."""
        now = self._clock()
        # Unused slots are lost, except one: the event loop may have woken us late.
        self._next = max(self._next, now - STEP) + STEP
        if chat_id is not None:
            step = GROUP_STEP if chat_id < 0 else CHAT_STEP
            self._chats[chat_id] = max(self._next, now) + step
            self._chats.move_to_end(chat_id)
            if len(self._chats) > MAX_REMEMBERED_CHATS:
                self._chats.popitem(last=False)
        await asyncio.sleep(self._next - now)
