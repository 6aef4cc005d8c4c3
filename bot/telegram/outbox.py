"""The outbox: news for followers and corrections of shared cards, within Telegram's limits."""

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
from bot.telegram.context import BotContext
from bot.telegram.outbox_rate import OutboxRate
from bot.telegram.refusals import Refusal, classify_refusal
from bot.telegram.wire.transport import seconds_of
from bot.usecases.notifications import News, Urgency, due_at

log = logging.getLogger(__name__)

BATCH_SIZE = 60
"""Rows taken at once: two seconds of work. A killed process holds back no more than these."""
POLL_SECONDS = 1.0
"""Time between looks into the database if nothing wakes the outbox."""
MAX_WAIT = timedelta(hours=12)
"""Rows live for a day. One that is postponed longer would look like an error of the clock."""
MAX_CONCURRENT_SENDS = 32
"""Enough for 30 messages a second while a call takes up to a second."""
MAX_RETRY_SECONDS = 300
REPLY_CHECKS = 100
REPLY_CHECK_SECONDS = 0.01
REFUSED_PAUSE = timedelta(hours=1)
"""Time before a refused message is tried again, until its row expires."""


class Outbox:
    """Sends rows of the outbox. Replies in progress go first."""

    def __init__(self, context: BotContext, rate: OutboxRate | None = None) -> None:
        self._context = context
        self._name = secrets.token_hex(8)
        self._notifications = context.use_cases.notifications
        self._rate = rate or OutboxRate()
        self._wake = asyncio.Event()
        self._free_slots = asyncio.Semaphore(MAX_CONCURRENT_SENDS)

    def wake(self) -> None:
        """Look into the database now."""
        self._wake.set()

    async def run(self) -> None:
        """Send until cancelled. After an error of the database, try again at the next look."""
        while True:
            self._wake.clear()
            try:
                while await self.work():
                    pass
                self._context.metrics.outbox = await self._notifications.depth()
            except StoreError as error:
                log.error("the outbox cannot read the database: %s; trying again", error)
            try:
                async with asyncio.timeout(POLL_SECONDS):
                    await self._wake.wait()
            except TimeoutError:
                pass

    async def work(self) -> int:
        """Send one batch and return its number of rows."""
        rows = await self._notifications.claim(BATCH_SIZE, self._name)
        async with asyncio.TaskGroup() as group:
            for row in rows:
                await self._free_slots.acquire()
                group.create_task(self._process(row))
        return len(rows)

    async def _process(self, row: Notification) -> None:
        try:
            await self._send_or_postpone(row)
        except StoreError as error:
            log.error("an outbox row was not confirmed: %s; it will be sent again", error)
        finally:
            self._free_slots.release()

    async def _send_or_postpone(self, row: Notification) -> None:
        news = await self._notifications.news(row)
        if news is None:
            await self._notifications.drop(row)
            return
        await self._wait_for_replies()
        if news.urgency is Urgency.NOTHING:
            await self._notifications.settle(row, news)
            return
        now = self._context.now()
        if row.chat_id is not None and due_at(news, now) > now:
            await self._notifications.postpone(row, due_at(news, now))
            return
        # No await between `wait` and `turn`: two rows of one chat would both find it free.
        wait = self._rate.wait(row.chat_id)
        if wait:
            await self._notifications.postpone(row, now + timedelta(seconds=wait))
            return
        await self._rate.turn(row.chat_id)
        await self._send(row, news)

    async def _wait_for_replies(self) -> None:
        for _ in range(REPLY_CHECKS):
            if not self._context.memory.in_progress.count:
                return
            await asyncio.sleep(REPLY_CHECK_SECONDS)

    async def _send(self, row: Notification, news: News) -> None:
        try:
            await self._deliver(row, news)
        except RetryAfter as error:
            wait = min(timedelta(seconds=seconds_of(error)), MAX_WAIT)
            await self._notifications.postpone(row, self._context.now() + wait)
        except ChatMigrated as error:
            await self._context.use_cases.chats.migrate(row.chat_id or 0, error.new_chat_id)
        except (BadRequest, Forbidden) as error:
            await self._handle_refusal(row, news, error)
        except (NetworkError, TelegramError):
            self._context.metrics.retry("outbox")
            seconds = min(MAX_RETRY_SECONDS, 2 ** min(row.attempts + 1, 8))
            await self._notifications.postpone(
                row, self._context.now() + timedelta(seconds=seconds)
            )
        else:
            await self._notifications.settle(row, news)

    async def _deliver(self, row: Notification, news: News) -> None:
        """Make one call. A call that fails is not repeated here: the row is."""
        texts, bot = self._context.texts, self._context.bot
        language = row.language or self._context.operator.default_language
        if row.inline_message_id is not None:
            voice = texts.voice(language, bot=bot.username)
            corrected = (news.old, news.served.revision.loaded)
            card = inline.shared_card(news.served, news.number, voice, corrected=corrected)
            await sending.replace_shared(bot, row.inline_message_id, card)
            return
        chat = await self._context.use_cases.chats.of(row.chat_id or 0)
        voice = texts.voice(language, plain=chat.plain, bot=bot.username)
        reply = following.change_message(
            news.served, news.number, news.old, voice, before=news.old_revision
        )
        await sending.message(bot, chat.id, reply, silent=news.urgency is Urgency.SILENT)

    async def _handle_refusal(self, row: Notification, news: News, error: TelegramError) -> None:
        """Settle, drop or postpone a row that Telegram refused."""
        refusal = classify_refusal(error)
        if refusal is Refusal.UNCHANGED:
            await self._notifications.settle(row, news)
            return
        if refusal in {Refusal.GONE, Refusal.MESSAGE_GONE}:
            await self._notifications.drop(row)
            return
        if refusal is Refusal.OUR_MISTAKE:
            log.error(
                "Telegram refused outbox row %d (%s); it is tried again in an hour",
                row.id,
                error.message,
            )
        await self._notifications.postpone(row, self._context.now() + REFUSED_PAUSE)
