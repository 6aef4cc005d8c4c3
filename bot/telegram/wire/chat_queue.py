"""One queue per chat: updates of a chat in order, different chats in parallel."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Hashable, Mapping
from contextlib import suppress
from typing import Any

MAX_PARALLEL_UPDATES = 256
"""Updates handled at once in all chats: as many as there are connections to Telegram."""


class ChatQueue:
    """The lock of one chat. asyncio's lock wakes its waiters in the order of their arrival."""

    __slots__ = ("lock", "updates")

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.updates = 0
        """Updates that are being handled or wait."""


class ChatQueues:
    """Runs the work of each chat in order.

    An update takes one of the parallel slots only when it is first in its chat. So a chat with
    hundreds of waiting updates does not delay the others. An idle chat uses no memory.
    """

    def __init__(self, max_parallel: int = MAX_PARALLEL_UPDATES) -> None:
        self._queues: dict[Hashable, ChatQueue] = {}
        self._slots = asyncio.Semaphore(max_parallel)
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def busy_chats(self) -> int:
        """The number of chats with updates."""
        return len(self._queues)

    @property
    def updates(self) -> int:
        """The number of updates that are being handled or wait."""
        return sum(queue.updates for queue in self._queues.values())

    def submit(
        self, key: Hashable, work: Callable[[], Coroutine[Any, Any, None]]
    ) -> asyncio.Task[None]:
        """Start a task that calls `run`. Tasks of one key keep the order of their submission."""
        return asyncio.get_running_loop().create_task(self.run(key, work))

    async def run(self, key: Hashable, work: Callable[[], Awaitable[None]]) -> None:
        """Wait for the turn of this work in its chat, then do it. Raises what `work` raises."""
        queue = self._enter(key)
        try:
            async with queue.lock, self._slots:
                await work()
        finally:
            self._leave(key, queue)

    async def drain(self, seconds: float) -> int:
        """Wait until all queues are empty, at most `seconds`. Return how many updates are left."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        return self.updates

    def _enter(self, key: Hashable) -> ChatQueue:
        queue = self._queues.get(key)
        if queue is None:
            queue = self._queues[key] = ChatQueue()
        queue.updates += 1
        self._idle.clear()
        return queue

    def _leave(self, key: Hashable, queue: ChatQueue) -> None:
        queue.updates -= 1
        if not queue.updates:
            del self._queues[key]
        if not self._queues:
            self._idle.set()


def update_kind(update: Mapping[str, Any]) -> str:
    """Return the name of the field next to `update_id`: message, inline_query ..."""
    for field in update:
        if field != "update_id":
            return field
    return "nothing"


def queue_key(update: Mapping[str, Any], kind: str) -> Hashable:
    """Return the key of the queue for an update.

    It is the chat's id. Inline mode has no chat: there it is the person, apart from their private
    chat. An update without a readable id has a queue of its own.
    """
    try:
        return _chat_or_person(update.get(kind))
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        return ("unreadable", update.get("update_id"))


def _chat_or_person(body: Any) -> Hashable:
    message = body.get("message") or {}
    chat = body.get("chat") or message.get("chat")
    if chat:
        return int(chat["id"])
    return ("inline", int(body["from"]["id"]))
