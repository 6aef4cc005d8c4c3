"""The pace of messages that nobody waits for: 30 a second in all, one a second in a chat, 20 a minute in a group."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable

ALL_STEP = 1 / 30
CHAT_STEP = 1.0
GROUP_STEP = 3.0
MOST_CHATS = 20_000


class Pacing:
    """`clock` gives seconds that never run backwards."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next = 0.0
        self._chats: OrderedDict[int, float] = OrderedDict()

    def wait(self, chat_id: int | None) -> float:
        """Seconds until this chat may be sent to again, 0 where it may now. A shared card has no chat of its own."""
        return 0.0 if chat_id is None else max(0.0, self._chats.get(chat_id, 0.0) - self._clock())

    async def turn(self, chat_id: int | None) -> None:
        """Wait for the next place in the row of all messages, and take it."""
        now = self._clock()
        # A place that nobody took in time is lost, but for the one that a late wake-up of the loop made late.
        self._next = max(self._next, now - ALL_STEP) + ALL_STEP
        if chat_id is not None:
            self._chats[chat_id] = max(self._next, now) + (GROUP_STEP if chat_id < 0 else CHAT_STEP)
            self._chats.move_to_end(chat_id)
            if len(self._chats) > MOST_CHATS:
                self._chats.popitem(last=False)
        await asyncio.sleep(self._next - now)
