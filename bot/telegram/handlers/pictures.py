"""Pictures: drawn off the event loop when somebody asks, uploaded once, then sent by Telegram's id of them."""

import asyncio
import logging
from collections.abc import Callable

from telegram import Message, Update
from telegram.constants import ChatAction, ParseMode

from bot.core.snapshot import ServedElection
from bot.render import inline, notices
from bot.render.pictures import builders
from bot.render.pictures.content import Picture, key_of
from bot.render.pictures.draw import draw_card, draw_overview
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import Desk

log = logging.getLogger(__name__)

WIDEST = 1024
"""Characters of a caption, a limit of the Bot API."""


async def uploaded(desk: Desk, served: ServedElection, number: int, voice: Voice) -> str | None:
    """Telegram's id of a district's picture, where it has been sent before."""
    return await desk.pictures.find(_key(desk, builders.card_picture(served, number, voice)))


async def send_card(
    desk: Desk, update: Update, served: ServedElection, number: int, voice: Voice
) -> None:
    picture = builders.card_picture(served, number, voice)
    caption = inline.caption(served, number, voice)
    await _send(desk, update, picture, lambda: draw_card(picture), caption, voice)


async def send_overview(desk: Desk, update: Update, served: ServedElection, voice: Voice) -> None:
    picture = builders.overview_picture(served, voice)
    await _send(
        desk,
        update,
        picture,
        lambda: draw_overview(picture),
        builders.overview_caption(served, voice),
        voice,
    )


async def _send(
    desk: Desk,
    update: Update,
    picture: Picture,
    draw: Callable[[], bytes],
    caption: Reply,
    voice: Voice,
) -> None:
    chat = update.effective_chat
    assert chat is not None
    key = _key(desk, picture)
    known = await desk.pictures.find(key)
    if known is None:
        await sending.persistent(
            lambda: desk.bot.send_chat_action(chat.id, ChatAction.UPLOAD_PHOTO)
        )
    try:
        photo: str | bytes = known if known else await asyncio.to_thread(draw)
    except ValueError as error:  # a text of unheard-of length; the figures are on the card anyway
        log.error("a picture cannot be drawn: %s", error)
        await sending.send(desk.bot, update, notices.picture_failed(voice))
        return
    sent = await _upload(desk, update, photo, caption)
    if known is None and isinstance(sent, Message) and sent.photo:
        await desk.pictures.keep(key, sent.photo[-1].file_id)


async def _upload(desk: Desk, update: Update, photo: str | bytes, caption: Reply) -> Message | None:
    chat, message = update.effective_chat, update.effective_message
    assert chat is not None
    topic = message.message_thread_id if message and message.is_topic_message else None
    return await sending.persistent(
        lambda: desk.bot.send_photo(
            chat.id,
            photo,
            caption=caption.text,
            parse_mode=ParseMode.HTML,
            reply_markup=sending.keyboard(caption.buttons),
            message_thread_id=topic,
        )
    )


def _key(desk: Desk, picture: Picture) -> str:
    """A picture's id holds for one bot alone."""
    return f"{desk.bot.id}:{key_of(picture)}"
