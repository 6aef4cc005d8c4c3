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
    """The buttons of a Reply in Telegram's types; None where it has none."""
    return (
        InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])
        if rows
        else None
    )


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
    for any other refusal, and the last error after MAX_RETRY_SECONDS. If Telegram took the call but
    its answer was lost, the call is made again and a message may arrive twice.
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
    """Answer where the question was asked: the same chat and forum topic, in groups as a reply to the question."""
    message, chat = update.effective_message, update.effective_chat
    assert chat is not None
    topic = message.message_thread_id if message and message.is_topic_message else None
    quoted = (
        message.message_id
        if message and chat.type != chat.PRIVATE and not update.callback_query
        else None
    )
    return await deliver(bot, chat.id, reply, topic=topic, quoted=quoted)


async def send_both(bot: ExtBot[None], update: Update, reply: Reply) -> None:
    """A text with its buttons, and the document behind it where there is one."""
    await send(bot, update, replace_fields(reply, document=None))
    if reply.document is not None:
        await send(bot, update, Reply("", document=reply.document))


async def replace_both(bot: ExtBot[None], update: Update, message_id: int, reply: Reply) -> None:
    """The same, with the text in the place of an earlier message to this chat."""
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
    """Send a Reply to a chat, with patience; None where nobody is there to read it."""
    try:
        return await persistent(lambda: message(bot, chat_id, reply, topic=topic, quoted=quoted))
    except (
        ChatMigrated
    ) as moved:  # a group that became a supergroup after it asked; message ids do not go along
        new = moved.new_chat_id
    return await persistent(lambda: message(bot, new, reply))


async def message(
    bot: ExtBot[None],
    chat_id: int,
    reply: Reply,
    *,
    topic: int | None = None,
    quoted: int | None = None,
    silent: bool | None = None,
) -> Message:
    """One call that sends a Reply. Raises what Telegram answers."""
    answered = ReplyParameters(quoted, allow_sending_without_reply=True) if quoted else None
    markup = keyboard(reply.buttons)
    if reply.document is not None:
        return await bot.send_document(
            chat_id,
            InputFile(reply.document.content, reply.document.name),
            caption=reply.text or None,
            parse_mode=ParseMode.HTML,
            message_thread_id=topic,
            reply_parameters=answered,
            reply_markup=markup,
            disable_notification=silent,
        )
    return await bot.send_message(
        chat_id,
        reply.text,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW,
        message_thread_id=topic,
        reply_parameters=answered,
        reply_markup=markup,
        disable_notification=silent,
    )


async def edit(bot: ExtBot[None], update: Update, reply: Reply) -> None:
    """Put a Reply in the place of the message whose button was pressed; a new message where that cannot be edited."""
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
    """Edit a card that was shared through inline mode, or the text under a picture that was. Raises what Telegram
    answers where it cannot be edited."""
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
    """Answer a press, so that its button stops waiting."""
    query = update.callback_query
    assert query is not None
    await persistent(lambda: bot.answer_callback_query(query.id, text, show_alert=alert or None))
