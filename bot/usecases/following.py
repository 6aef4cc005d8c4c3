"""Who wants to be told, and what they are told after a change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from bot.core.changes import Changes, compare
from bot.core.chats import Follow, Notification
from bot.core.model import Result, Revision
from bot.core.snapshot import ServedElection
from bot.usecases.answering import Answering

BISHKEK = ZoneInfo("Asia/Bishkek")
NIGHT, MORNING = time(22), time(8)


class Urgency(Enum):
    """How a change is told: not at all, without a sound by day, or at once and aloud."""

    NOTHING = 0
    SILENT = 1
    ALOUD = 2


@dataclass(frozen=True, slots=True)
class News:
    """What a recipient was last told of a district, and what is served now."""

    urgency: Urgency
    served: ServedElection
    number: int
    old: tuple[Result, ...]
    old_revision: Revision


class Following:
    """Nothing is followed unasked."""

    def __init__(self, answering: Answering, now: Callable[[], datetime]) -> None:
        self._answering = answering
        self._now = now

    async def follow(self, chat_id: int, served: ServedElection, number: int) -> bool:
        """False where the chat follows the district already."""
        return await self._answering.store.follow(
            Follow(chat_id, served.election.id, number, served.revision.number)
        )

    async def unfollow(self, chat_id: int, election: str, number: int) -> bool:
        return await self._answering.store.unfollow(chat_id, election, number)

    async def following(self, chat_id: int) -> list[tuple[ServedElection, int]]:
        """What the chat follows, of the elections that are served."""
        elections = self._answering.snapshot.elections
        follows = await self._answering.store.following(chat_id)
        return [
            (elections[follow.election], follow.number)
            for follow in follows
            if follow.election in elections
        ]

    async def news(self, row: Notification) -> News | None:
        """What a row of the outbox comes to now; None where its election is no longer served.

        It compares with what is served at this moment: a change that was taken back meanwhile is nothing.
        """
        served = self._answering.snapshot.elections.get(row.election)
        old = await self._answering.store.revision(row.last_notified)
        if served is None or old is None:
            return None
        before, after = old.by_number.get(row.number, ()), served.results(row.number)
        changes = compare(before, after, old.stage, served.revision.stage)
        made_up = served.election.test and row.chat_id is not None
        urgency = Urgency.NOTHING if made_up else _urgency(row, changes)
        return News(urgency, served, row.number, before, old)


def _urgency(row: Notification, changes: Changes) -> Urgency:
    """A shared card is edited for all that it shows; a follower is told of people and figures alone."""
    if row.inline_message_id is not None:
        return Urgency.SILENT if changes else Urgency.NOTHING
    if changes.loud:
        return Urgency.ALOUD
    return Urgency.SILENT if changes.to_notify else Urgency.NOTHING


def due(news: News, now: datetime) -> datetime:
    """When news may be told: now, or at eight in the morning in Bishkek; a changed winner never waits."""
    local = now.astimezone(BISHKEK)
    if news.urgency is Urgency.ALOUD or MORNING <= local.time() < NIGHT:
        return now
    morning = datetime.combine(local.date(), MORNING, BISHKEK)
    return morning if local.time() < MORNING else morning + timedelta(days=1)
