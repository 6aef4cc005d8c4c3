"""Turn replies into calls of the Bot API, and try again if Telegram does not take one."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace as replace_fields
from itertools import count
from typing import TypeVar

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
    SwitchInlineQueryChosenChat,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.render.reply import Button, Reply
from bot.telegram.refusals import Refusal, classify_refusal
from bot.telegram.wire.transport import seconds_of

log = logging.getLogger(__name__)
T = TypeVar("T")

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
MAX_RETRY_SECONDS = 60.0
"""Seconds in which an answer is tried again. Longer than an ordinary outage of Telegram. After it
the update counts as handled, so that one message does not hold up its chat for ever."""
FIRST_PAUSE = 0.2
MAX_PAUSE = 5.0
"""Limits of the pause between two tries, in seconds."""
PASSED_ON = frozenset({Refusal.OUR_MISTAKE, Refusal.MESSAGE_GONE})
"""Refusals that `persistent` raises. After all others there is nothing left to do."""


def keyboard(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    """Convert buttons to Telegram's types. Return None if there are no rows."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url is not None:
        return InlineKeyboardButton(button.text, url=button.url)
    if button.copy is not None:
        return InlineKeyboardButton(button.text, copy_text=CopyTextButton(button.copy))
    if button.share is not None:
        anywhere = SwitchInlineQueryChosenChat(
            button.share,
            allow_user_chats=True,
            allow_bot_chats=False,
            allow_group_chats=True,
            allow_channel_chats=True,
        )
        return InlineKeyboardButton(button.text, switch_inline_query_chosen_chat=anywhere)
    return InlineKeyboardButton(button.text, callback_data=button.data)


async def persistent(call: Callable[[], Awaitable[T]]) -> T | None:
    """Make a call until Telegram takes it.

    Return None if Telegram refuses it for a reason that is no error of ours: the chat is gone, the
    bot may not write there, the query is too old, the message would not change. Raises BadRequest
    for any other refusal, and the last error after MAX_RETRY_SECONDS. If Telegram took the call
    but its answer was lost, the call is made again and a message may arrive twice.
    """
    deadline = time.monotonic() + MAX_RETRY_SECONDS
    for attempt in count():
        try:
            return await call()
        except (BadRequest, Forbidden) as error:
            refusal = classify_refusal(error)
            if refusal in PASSED_ON:
                raise
            log.info("Telegram refused an answer (%s); it is not sent again", refusal.value)
            return None
        except (RetryAfter, NetworkError) as error:
            pause = pause_after(error, attempt)
            if time.monotonic() + pause > deadline:
                raise
            await asyncio.sleep(pause)
    return None


def pause_after(error: RetryAfter | NetworkError, attempt: int) -> float:
    """Return the seconds to wait after a failed try; `attempt` counts from 0."""
    if isinstance(error, RetryAfter):
        return seconds_of(error)
    return float(min(FIRST_PAUSE * 2**attempt, MAX_PAUSE))


async def send(bot: ExtBot[None], update: Update, reply: Reply) -> Message | None:
    """Answer in the chat and forum topic of the update, in groups as a reply to its message."""
    message, chat = update.effective_message, update.effective_chat
    assert chat is not None
    if message is None:
        return await deliver(bot, chat.id, reply)
    topic = message.message_thread_id if message.is_topic_message else None
    in_group = chat.type != chat.PRIVATE
    quoted = message.message_id if in_group and not update.callback_query else None
    return await deliver(bot, chat.id, reply, topic=topic, quoted=quoted)


async def send_both(bot: ExtBot[None], update: Update, reply: Reply) -> None:
    """Send a text with its buttons, then the document of the reply if it has one."""
    await send(bot, update, replace_fields(reply, document=None))
    if reply.document is not None:
        await send(bot, update, Reply("", document=reply.document))


async def replace_both(bot: ExtBot[None], update: Update, message_id: int, reply: Reply) -> None:
    """Replace an earlier message by the text, then send the document if the reply has one."""
    chat = update.effective_chat
    assert chat is not None
    await replace(bot, chat.id, message_id, replace_fields(reply, document=None))
    if reply.document is not None:
        await send(bot, update, Reply("", document=reply.document))


async def deliver(
    bot: ExtBot[None],
    chat_id: int,
    reply: Reply,
    *,
    topic: int | None = None,
    quoted: int | None = None,
) -> Message | None:
    """Send a Reply with retries. Return None if `persistent` gives up without an error."""
    try:
        return await persistent(lambda: message(bot, chat_id, reply, topic=topic, quoted=quoted))
    except ChatMigrated as migration:
        # The group became a supergroup after it asked. Topic and message ids are not valid there.
        new_chat_id = migration.new_chat_id
    return await persistent(lambda: message(bot, new_chat_id, reply))


async def message(
    bot: ExtBot[None],
    chat_id: int,
    reply: Reply,
    *,
    topic: int | None = None,
    quoted: int | None = None,
    silent: bool | None = None,
) -> Message:
    """Send a Reply with one call. Raises the TelegramError of a refusal."""
    reply_to = ReplyParameters(quoted, allow_sending_without_reply=True) if quoted else None
    markup = keyboard(reply.buttons)
    if reply.document is not None:
        return await bot.send_document(
            chat_id,
            InputFile(reply.document.content, reply.document.name),
            caption=reply.text or None,
            parse_mode=ParseMode.HTML,
            message_thread_id=topic,
            reply_parameters=reply_to,
            reply_markup=markup,
            disable_notification=silent,
        )
    return await bot.send_message(
        chat_id,
        reply.text,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW,
        message_thread_id=topic,
        reply_parameters=reply_to,
        reply_markup=markup,
        disable_notification=silent,
    )


async def edit(bot: ExtBot[None], update: Update, reply: Reply) -> None:
    """Replace the message of the pressed button. Send a new one if it cannot be edited."""
    query = update.callback_query
    assert query is not None
    message = query.message
    if not isinstance(message, Message) or message.photo or message.document:
        await send(bot, update, reply)
        return
    try:
        await replace(bot, message.chat.id, message.message_id, reply)
    except BadRequest as error:
        if classify_refusal(error) is not Refusal.MESSAGE_GONE:
            raise
        await send(bot, update, reply)


async def replace(bot: ExtBot[None], chat_id: int, message_id: int, reply: Reply) -> None:
    """Edit one of the bot's own messages."""
    await persistent(
        lambda: bot.edit_message_text(
            reply.text,
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=keyboard(reply.buttons),
        )
    )


async def replace_shared(bot: ExtBot[None], inline_message_id: str, reply: Reply) -> None:
    """Edit a card shared through inline mode, or the caption of a shared picture.

    Raises the TelegramError of a refusal.
    """
    markup = keyboard(reply.buttons)
    try:
        await bot.edit_message_text(
            reply.text,
            inline_message_id=inline_message_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=markup,
        )
    except BadRequest as error:
        if "no text in the message" not in error.message:
            raise
        await bot.edit_message_caption(
            inline_message_id=inline_message_id,
            caption=reply.text,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
        )


async def acknowledge(
    bot: ExtBot[None], update: Update, text: str | None = None, *, alert: bool = False
) -> None:
    """Answer a press, so that its button stops showing a spinner."""
    query = update.callback_query
    assert query is not None
    await persistent(lambda: bot.answer_callback_query(query.id, text, show_alert=alert or None))
