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
from bot.telegram.wire.json_text import JsonRequest, dump_json
from bot.telegram.wire.transport import seconds_of

log = logging.getLogger(__name__)
T = TypeVar("T")

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
PATIENCE = 60.0
"""Seconds in which an answer is tried again. What is given up counts as handled, so that one message which Telegram
never takes does not hold up all others for ever: it has to be longer than Telegram is away on an ordinary day."""
LONGEST_PAUSE = 5.0
GONE = (
    "message to edit not found",
    "message can't be edited",
    "message to be replied not found",
    "TOPIC",
)


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
    """Make a call until Telegram takes it: patience where it asks for some, again where the network failed.

    None where nobody is there to read it (blocked, deleted, topic closed, query too old) or nothing would change:
    that is no error of ours. A call whose answer was lost is made again, so its message may be doubled.
    """
    end = time.monotonic() + PATIENCE
    for attempt in count(1):
        try:
            return await call()
        except Forbidden:
            return None
        except BadRequest as error:
            if _harmless(error):
                return None
            raise
        except (RetryAfter, NetworkError) as error:
            wait = (
                seconds_of(error)
                if isinstance(error, RetryAfter)
                else min(0.1 * 2**attempt, LONGEST_PAUSE)
            )
            if time.monotonic() + wait > end:
                raise
            await asyncio.sleep(wait)
    return None


def _harmless(error: BadRequest) -> bool:
    text = error.message.lower()
    return any(
        part in text
        for part in (
            "message is not modified",
            "query is too old",
            "query id is invalid",
            "chat not found",
            "topic_closed",
            "topic closed",
            "message thread not found",
            "not enough rights",
            "have no rights",
        )
    )


async def send(bot: ExtBot[None], place: Place, reply: Reply | PreparedReply) -> int | None:
    """Send a Reply to a place. Return its message id, or None if the chat cannot be reached."""
    return await deliver(bot, place.chat_id, reply, topic=place.topic, quoted=place.quoted)


async def send_both(bot: ExtBot[None], place: Place, reply: Reply) -> None:
    """A text with its buttons, and the document behind it where there is one."""
    await send(bot, place, replace_fields(reply, document=None))
    if reply.document is not None:
        await send(bot, place, Reply("", document=reply.document))


async def replace_both(bot: ExtBot[None], place: Place, message_id: int, reply: Reply) -> None:
    """The same, with the text in the place of an earlier message to this chat."""
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
    """Put a Reply in the place of the message whose button was pressed; a new message where that cannot be edited."""
    if not press.editable:
        await send(bot, press.place, reply)
        return
    try:
        await replace(bot, press.place.chat_id, press.message_id, reply)
    except BadRequest as error:
        if not any(part.lower() in error.message.lower() for part in GONE):
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
    bot: ExtBot[None], press_id: str, text: str | None = None, *, alert: bool = False
) -> None:
    """Answer a press, so that its button stops waiting."""
    await persistent(lambda: bot.answer_callback_query(press_id, text, show_alert=alert or None))
