"""From a Reply to calls of the Bot API, and what to do when Telegram does not take them."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from dataclasses import replace as replace_fields
from itertools import count
from typing import Any, TypeVar

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
    SwitchInlineQueryChosenChat,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot

from bot.render.reply import Button, Reply
from bot.telegram.incoming import ButtonPress, Place
from bot.telegram.refusals import Refusal, classify_refusal
from bot.telegram.wire.json_text import JsonRequest, dump_json
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


@dataclass(frozen=True, slots=True)
class PreparedReply:
    """A Reply without document, ready for any chat.

    `parameters` are those of sendMessage as a JSON object, without the chat.
    """

    reply: Reply
    parameters: bytes


def prepare(reply: Reply) -> PreparedReply:
    parameters: dict[str, Any] = {
        "text": reply.text,
        "parse_mode": ParseMode.HTML,
        "link_preview_options": NO_PREVIEW.to_dict(),
    }
    markup = keyboard(reply.buttons)
    if markup is not None:
        parameters["reply_markup"] = markup.to_dict()
    return PreparedReply(reply, dump_json(parameters))


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

    Return None if Telegram refuses it for a reason outside of the bot: the chat is gone, the bot
    may not write there, the query is too old, the message would not change. Raises BadRequest
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


async def send(bot: ExtBot[None], place: Place, reply: Reply | PreparedReply) -> int | None:
    """Send a Reply to a place. Return its message id, or None if the chat cannot be reached."""
    return await deliver(bot, place.chat_id, reply, topic=place.topic, quoted=place.quoted)


async def send_both(bot: ExtBot[None], place: Place, reply: Reply) -> None:
    """Send a text with its buttons, then the document of the reply if it has one."""
    await send(bot, place, replace_fields(reply, document=None))
    if reply.document is not None:
        await send(bot, place, Reply("", document=reply.document))


async def replace_both(bot: ExtBot[None], place: Place, message_id: int, reply: Reply) -> None:
    """Replace an earlier message by the text, then send the document if the reply has one."""
    await replace(bot, place.chat_id, message_id, replace_fields(reply, document=None))
    if reply.document is not None:
        await send(bot, place, Reply("", document=reply.document))


async def deliver(
    bot: ExtBot[None],
    chat_id: int,
    reply: Reply | PreparedReply,
    *,
    topic: int | None = None,
    quoted: int | None = None,
) -> int | None:
    """Send a Reply with retries. Return None if `persistent` gives up without an error."""
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
    reply: Reply | PreparedReply,
    *,
    topic: int | None = None,
    quoted: int | None = None,
    silent: bool | None = None,
) -> int:
    """Send a Reply in one call and return its message id. Raises what Telegram answers."""
    if isinstance(reply, PreparedReply):
        return await send_text(bot, chat_id, reply, topic=topic, quoted=quoted, silent=silent)
    if reply.document is None:
        prepared = prepare(reply)
        return await send_text(bot, chat_id, prepared, topic=topic, quoted=quoted, silent=silent)
    sent = await bot.send_document(
        chat_id,
        InputFile(reply.document.content, reply.document.name),
        caption=reply.text or None,
        parse_mode=ParseMode.HTML,
        message_thread_id=topic,
        reply_parameters=reply_parameters(quoted),
        reply_markup=keyboard(reply.buttons),
        disable_notification=silent,
    )
    return sent.message_id


async def send_text(
    bot: ExtBot[None],
    chat_id: int,
    prepared: PreparedReply,
    *,
    topic: int | None = None,
    quoted: int | None = None,
    silent: bool | None = None,
) -> int:
    """Send a text message and return its id. Raises what Telegram answers.

    `ExtBot.send_message` encodes the keyboard for each message and builds a Message from the
    answer: a third of the processor time of a reply.
    """
    target: dict[str, Any] = {"chat_id": chat_id}
    if topic is not None:
        target["message_thread_id"] = topic
    replied = reply_parameters(quoted)
    if replied is not None:
        target["reply_parameters"] = replied.to_dict()
    if silent is not None:
        target["disable_notification"] = silent
    body = dump_json(target)[:-1] + b"," + prepared.parameters[1:]
    if not isinstance(bot.request, JsonRequest):
        raise TypeError("sending needs a JsonRequest")
    sent = await bot.request.post_json(f"{bot.base_url}/sendMessage", body)
    message_id = sent.get("message_id") if isinstance(sent, dict) else None
    if not isinstance(message_id, int):
        raise TelegramError("the answer to sendMessage has no message id")
    return message_id


def reply_parameters(quoted: int | None) -> ReplyParameters | None:
    return ReplyParameters(quoted, allow_sending_without_reply=True) if quoted else None


async def edit(bot: ExtBot[None], press: ButtonPress, reply: Reply) -> None:
    """Replace the message of the pressed button. Send a new one if it cannot be edited."""
    if not press.editable:
        await send(bot, press.place, reply)
        return
    try:
        await replace(bot, press.place.chat_id, press.message_id, reply)
    except BadRequest as error:
        if classify_refusal(error) is not Refusal.MESSAGE_GONE:
            raise
        await send(bot, press.place, reply)


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
    """Edit a card, or the text under a picture, that was shared through inline mode.

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
    bot: ExtBot[None], press_id: str, text: str | None = None, *, alert: bool = False
) -> None:
    """Answer a press, so that its button stops showing a spinner."""
    await persistent(lambda: bot.answer_callback_query(press_id, text, show_alert=alert or None))
