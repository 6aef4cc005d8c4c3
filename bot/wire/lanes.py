"""Updates of one chat in order, different chats in parallel."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Hashable, Mapping
from typing import Any

MOST = 256
"""Updates handled at once overall: as many as there are connections to Telegram."""


class Lanes:
    """A lane is a chat's turn: whoever is in it works, the others wait in the order in which they came.

    Waiting costs no room overall, so a chat with hundreds of waiting updates holds up nobody else. An idle lane
    leaves nothing behind. An error of the work is raised to its caller and the lane goes on.
    """

    def __init__(self, most: int = MOST) -> None:
        self._waiting: dict[Hashable, deque[asyncio.Future[None]] | None] = {}
        """The lanes that are busy; a queue where others wait."""
        self._room = asyncio.Semaphore(most)
        self._inside = 0
        self._empty = asyncio.Event()
        self._empty.set()

    def __len__(self) -> int:
        """The lanes that are busy."""
        return len(self._waiting)

    @property
    def inside(self) -> int:
        """Updates that are being handled or wait."""
        return self._inside

    def submit(self, lane: Hashable, work: Callable[[], Coroutine[Any, Any, None]]) -> asyncio.Task[None]:
        """Do the work in its turn, as a task. Tasks submitted one after another keep their order."""
        return asyncio.get_running_loop().create_task(self.run(lane, work))

    async def run(self, lane: Hashable, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work in its turn, in the task of the caller."""
        self._inside += 1
        self._empty.clear()
        try:
            if lane in self._waiting:
                await self._turn(lane)
            else:
                self._waiting[lane] = None
            try:
                await self._room.acquire()  # as `async with` does, in half its time
                try:
                    await work()
                finally:
                    self._room.release()
            finally:
                self._leave(lane)
        finally:
            self._inside -= 1
            if not self._inside:
                self._empty.set()

    async def drain(self, seconds: float) -> int:
        """Wait until nothing is left, so long at most; return how many updates are left."""
        try:
            async with asyncio.timeout(seconds):
                await self._empty.wait()
        except TimeoutError:
            pass
        return self._inside

    async def _turn(self, lane: Hashable) -> None:
        queue = self._waiting[lane]
        if queue is None:
            queue = self._waiting[lane] = deque()
        turn = asyncio.get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._leave(lane)  # it was our turn already: pass it on
            raise

    def _leave(self, lane: Hashable) -> None:
        queue = self._waiting[lane]
        while queue:
            turn = queue.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        del self._waiting[lane]


def kind_of(update: Mapping[str, Any]) -> str:
    """The field of an update beside its id: message, inline_query ..."""
    return next((key for key in update if key != "update_id"), "nothing")


def lane_of(update: Mapping[str, Any]) -> Hashable:
    """The chat's id. Where there is no chat (inline mode): the person's, in a lane apart from their private chat."""
    body = update.get(kind_of(update))
    try:
        chat = body.get("chat") or (body.get("message") or {}).get("chat")  # type: ignore[union-attr]
        return int(chat["id"]) if chat else ("inline", int(body["from"]["id"]))  # type: ignore[index]
    except (AttributeError, KeyError, TypeError, ValueError):
        return ("unreadable", update.get("update_id"))
