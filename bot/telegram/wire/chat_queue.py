"""Updates of one chat in order, different chats in parallel."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Hashable, Mapping
from contextlib import suppress
from typing import Any

MOST = 256
"""Updates handled at once overall: as many as there are connections to Telegram."""


async def turn_in(queue: deque[asyncio.Future[None]], pass_on: Callable[[], None]) -> None:
    """Wait at the end of a queue until `give_turn` comes to us. Given up at that very moment, the turn is passed on."""
    turn = asyncio.get_running_loop().create_future()
    queue.append(turn)
    try:
        await turn
    except asyncio.CancelledError:
        if turn.done() and not turn.cancelled():
            pass_on()
        raise


def give_turn(queue: deque[asyncio.Future[None]] | None) -> bool:
    """Whether somebody still waited for it."""
    while queue:
        turn = queue.popleft()
        if not turn.done():
            turn.set_result(None)
            return True
    return False


class Lanes:
    """A lane is a chat's turn: whoever is in it works, the others wait in the order in which they came.

    Waiting costs no room overall, so a chat with hundreds of waiting updates holds up nobody else. An idle lane
    leaves nothing behind. An error of the work is raised to its caller and the lane goes on.
    """

    def __init__(self, most: int = MOST) -> None:
        self._waiting: dict[Hashable, deque[asyncio.Future[None]] | None] = {}
        """The lanes that are busy; a queue where others wait."""
        self._room = most
        self._for_room: deque[asyncio.Future[None]] = deque()
        self._inside = 0
        self._empty: asyncio.Event | None = None
        """Where somebody waits for that."""

    def __len__(self) -> int:
        """The lanes that are busy."""
        return len(self._waiting)

    @property
    def inside(self) -> int:
        """Updates that are being handled or wait."""
        return self._inside

    def submit(
        self, lane: Hashable, work: Callable[[], Coroutine[Any, Any, None]]
    ) -> asyncio.Task[None]:
        """Do the work in its turn, as a task. Tasks submitted one after another keep their order."""
        return asyncio.get_running_loop().create_task(self.run(lane, work))

    async def run(self, lane: Hashable, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work in its turn, in the task of the caller."""
        await self._wait_for(lane)
        try:
            await work()
        finally:
            self._give_room()
            self._give_lane(lane)
            self._go()

    async def drain(self, seconds: float) -> int:
        """Wait until nothing is left, so long at most; return how many updates are left."""
        if self._inside:
            self._empty = asyncio.Event()
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._empty.wait()
        return self._inside

    async def _wait_for(self, lane: Hashable) -> None:
        self._inside += 1
        try:
            if lane in self._waiting:
                queue = self._waiting[lane] = self._waiting[lane] or deque()
                await turn_in(queue, lambda: self._give_lane(lane))
            else:
                self._waiting[lane] = None
            if self._room:
                self._room -= 1
            else:
                try:
                    await turn_in(self._for_room, self._give_room)
                except BaseException:
                    self._give_lane(lane)
                    raise
        except BaseException:
            self._go()
            raise

    def _give_room(self) -> None:
        if not give_turn(self._for_room):
            self._room += 1

    def _give_lane(self, lane: Hashable) -> None:
        if not give_turn(self._waiting[lane]):
            del self._waiting[lane]

    def _go(self) -> None:
        self._inside -= 1
        if not self._inside and self._empty is not None:
            self._empty.set()


def kind_of(update: Mapping[str, Any]) -> str:
    """The field of an update beside its id: message, inline_query ..."""
    for key in update:
        if key != "update_id":
            return key
    return "nothing"


def lane_of(update: Mapping[str, Any], kind: str) -> Hashable:
    """The chat's id. Where there is no chat (inline mode): the person's, in a lane apart from their private chat."""
    body = update.get(kind)
    try:
        chat = body.get("chat") or (body.get("message") or {}).get("chat")  # type: ignore[union-attr]
        return int(chat["id"]) if chat else ("inline", int(body["from"]["id"]))  # type: ignore[index]
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        return ("unreadable", update.get("update_id"))
