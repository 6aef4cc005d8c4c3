"""Notifications of changes: the queue of recipients, and the news for each of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from bot.core.changes import Changes, compare
from bot.core.chats import Notification
from bot.core.model import Result, Revision
from bot.core.snapshot import ServedElection
from bot.store.protocols import Outbox, Results
from bot.usecases.serving import Serving

BISHKEK = ZoneInfo("Asia/Bishkek")
NIGHT, MORNING = time(22), time(8)
LEASE = timedelta(seconds=60)
"""A claimed row is claimed again after this time, if it is not settled."""


class Urgency(Enum):
    """The urgency of news: not sent, silent by day, or at once with a sound."""

    NOTHING = 0
    SILENT = 1
    ALOUD = 2


@dataclass(frozen=True, slots=True)
class News:
    """The change of a district from the figures that a recipient knows to the served ones."""

    urgency: Urgency
    served: ServedElection
    number: int
    old: tuple[Result, ...]
    old_revision: Revision


class Notifications:
    """The outbox, and what to send to the recipients in it."""

    def __init__(
        self, serving: Serving, outbox: Outbox, results: Results, now: Callable[[], datetime]
    ) -> None:
        self._serving = serving
        self._outbox = outbox
        self._results = results
        self._now = now

    async def claim(self, limit: int, sender: str) -> list[Notification]:
        """Take up to `limit` due rows and serve at least the revisions that they are about."""
        rows = await self._outbox.claim(limit, self._now(), LEASE, sender)
        answering = self._serving.answering
        if any(row.revision > answering.served(row.election).revision.number for row in rows):
            await self._serving.refresh()
        return rows

    async def news(self, row: Notification) -> News | None:
        """Return the news for a recipient. None: the election is no longer served.

        Compares with the revision that is served at this moment: a change that was taken back
        meanwhile is not sent.
        """
        served = self._serving.answering.snapshot.elections.get(row.election)
        old = await self._results.revision(row.last_notified)
        if served is None or old is None:
            return None
        before, after = old.by_number.get(row.number, ()), served.results(row.number)
        changes = compare(before, after, old.stage, served.revision.stage)
        is_invented = served.election.test and row.chat_id is not None
        urgency = Urgency.NOTHING if is_invented else urgency_of(row, changes)
        return News(urgency, served, row.number, before, old)

    async def settle(self, row: Notification, news: News) -> None:
        """Record that the recipient knows the figures in `news`."""
        await self._outbox.settle(row, news.served.revision.number)

    async def postpone(self, row: Notification, due_at: datetime) -> None:
        """Release the row until `due_at`."""
        await self._outbox.postpone(row, due_at)

    async def drop(self, row: Notification) -> None:
        """Delete a recipient that is gone."""
        await self._outbox.drop(row)

    async def depth(self) -> int:
        """Return the number of rows in the outbox."""
        return await self._outbox.outbox_depth()


def urgency_of(row: Notification, changes: Changes) -> Urgency:
    """A shared card is edited for every change; a follower hears of people and figures only."""
    if row.inline_message_id is not None:
        return Urgency.SILENT if changes else Urgency.NOTHING
    if changes.loud:
        return Urgency.ALOUD
    return Urgency.SILENT if changes.to_notify else Urgency.NOTHING


def due_at(news: News, now: datetime) -> datetime:
    """Return the moment to send news: now, or at eight in the morning in Bishkek.

    News of a changed winner do not wait.
    """
    local = now.astimezone(BISHKEK)
    if news.urgency is Urgency.ALOUD or MORNING <= local.time() < NIGHT:
        return now
    morning = datetime.combine(local.date(), MORNING, BISHKEK)
    return morning if local.time() < MORNING else morning + timedelta(days=1)
