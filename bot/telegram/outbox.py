"""What nobody has asked for at this moment: news for followers and corrections of shared cards, at Telegram's pace."""

import asyncio
import logging
import secrets
from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.core.chats import Notification
from bot.errors import StoreError
from bot.render import following, inline
from bot.telegram import sending
from bot.telegram.context import Desk
from bot.telegram.outbox_rate import OutboxRate
from bot.telegram.refusals import Refusal, classify_refusal
from bot.telegram.wire.transport import seconds_of
from bot.usecases.following import News, Urgency, due

log = logging.getLogger(__name__)

BATCH = 60
"""Rows taken at once: two seconds of work, so that a killed process holds back few for the length of a lease."""
LEASE = timedelta(seconds=60)
LOOK = 1.0
"""Seconds between looks into the database where nothing wakes the outbox."""
LONGEST_WAIT = timedelta(hours=12)
"""A row that was to wait for more than its life of a day would be taken for one of a clock that has jumped."""
AT_ONCE = 32
"""Messages on their way at once: the pace is kept up to a second of delay per call."""
REFUSED_PAUSE = timedelta(hours=1)
"""Time before a refused message is tried again, until its row expires."""


class Outbox:
    """Sends rows of the outbox. Answers that people wait for go first."""

    def __init__(self, desk: Desk, rate: OutboxRate | None = None) -> None:
        self._desk = desk
        self._name = secrets.token_hex(8)
        self._store = desk.answering.store
        self._rate = rate or OutboxRate()
        self._wake = asyncio.Event()
        self._room = asyncio.Semaphore(AT_ONCE)

    def wake(self) -> None:
        """Look into the database now."""
        self._wake.set()

    async def run(self) -> None:
        """Until cancelled. A database that fails is tried again at the next look."""
        while True:
            self._wake.clear()
            try:
                while await self.work():
                    pass
                self._desk.metrics.outbox = await self._store.outbox_depth()
            except StoreError as error:
                log.error("the outbox waits for the database: %s", error)
            try:
                async with asyncio.timeout(LOOK):
                    await self._wake.wait()
            except TimeoutError:
                pass

    async def work(self) -> int:
        """Send one batch and return how many rows it had."""
        answering = self._desk.answering
        rows = await self._store.claim(BATCH, self._desk.now(), LEASE, self._name)
        if any(row.revision > answering.served(row.election).revision.number for row in rows):
            await answering.refresh()
        async with asyncio.TaskGroup() as group:
            for row in rows:
                await self._room.acquire()
                group.create_task(self._one(row))
        return len(rows)

    async def _one(self, row: Notification) -> None:
        try:
            await self._tell(row)
        except StoreError as error:
            log.error("a row of the outbox comes again when its lease has run out: %s", error)
        finally:
            self._room.release()

    async def _tell(self, row: Notification) -> None:
        news = await self._desk.following.news(row)
        if news is None:
            await self._store.drop(row)
            return
        await self._answers_first()
        now = self._desk.now()
        if news.urgency is Urgency.NOTHING:
            await self._store.settle(row, news.served.revision.number)
        elif row.chat_id is not None and due(news, now) > now:
            await self._store.postpone(row, due(news, now))
        elif wait := self._rate.wait(row.chat_id):
            await self._store.postpone(row, now + timedelta(seconds=wait))
        else:
            await self._rate.turn(
                row.chat_id
            )  # no await before it: two rows of one chat would both find it free
            await self._send(row, news)

    async def _answers_first(self) -> None:
        for _ in range(100):
            if not self._desk.in_progress.count:
                return
            await asyncio.sleep(0.01)

    async def _send(self, row: Notification, news: News) -> None:
        try:
            await self._deliver(row, news)
        except RetryAfter as error:
            wait = min(timedelta(seconds=seconds_of(error)), LONGEST_WAIT)
            await self._store.postpone(row, self._desk.now() + wait)
        except ChatMigrated as error:
            await self._store.migrate_chat(row.chat_id or 0, error.new_chat_id)
        except (BadRequest, Forbidden) as error:
            await self._refused(row, news, error)
        except (NetworkError, TelegramError):
            self._desk.metrics.retry("outbox")
            wait = min(300, 2 ** min(row.attempts + 1, 8))
            await self._store.postpone(row, self._desk.now() + timedelta(seconds=wait))
        else:
            await self._store.settle(row, news.served.revision.number)

    async def _deliver(self, row: Notification, news: News) -> None:
        """Make one message. Nothing is tried again here: the row itself is."""
        texts, bot = self._desk.texts, self._desk.bot
        if row.inline_message_id is not None:
            voice = texts.voice(row.language or self._desk.default_language, bot=bot.username)
            corrected = (news.old, news.served.revision.loaded)
            card = inline.shared_card(news.served, news.number, voice, corrected=corrected)
            await sending.replace_shared(bot, row.inline_message_id, card)
            return
        chat = await self._desk.chats.of(row.chat_id or 0)
        voice = texts.voice(
            row.language or self._desk.default_language, plain=chat.plain, bot=bot.username
        )
        reply = following.change_message(
            news.served, news.number, news.old, voice, before=news.old_revision
        )
        await sending.message(bot, chat.id, reply, silent=news.urgency is Urgency.SILENT)

    async def _refused(self, row: Notification, news: News, error: TelegramError) -> None:
        """Settle, drop or postpone a row that Telegram refused."""
        refusal = classify_refusal(error)
        if refusal is Refusal.UNCHANGED:
            await self._store.settle(row, news.served.revision.number)
            return
        if refusal in {Refusal.GONE, Refusal.MESSAGE_GONE}:
            await self._store.drop(row)
            return
        if refusal is Refusal.OUR_MISTAKE:
            log.error(
                "Telegram refused outbox row %d (%s); it is tried again in an hour",
                row.id,
                error.message,
            )
        await self._store.postpone(row, self._desk.now() + REFUSED_PAUSE)
