"""Pictures: drawn off the event loop, uploaded once, then sent by Telegram's file id."""

import asyncio
import logging
from collections.abc import Callable

import telegram
from telegram.constants import ChatAction, ParseMode

from bot.core.snapshot import ServedElection
from bot.render import inline, notices
from bot.render.pictures import builders
from bot.render.pictures.content import Picture, key_of
from bot.render.pictures.draw import draw_card, draw_overview
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.incoming import Place

log = logging.getLogger(__name__)


async def find_uploaded(
    context: BotContext, served: ServedElection, number: int, voice: Voice
) -> str | None:
    """Return Telegram's file id of a district's picture, if it was sent before."""
    picture = builders.card_picture(served, number, voice)
    return await context.use_cases.file_ids.find(file_key(context, picture))


async def send_card(
    context: BotContext, place: Place, served: ServedElection, number: int, voice: Voice
) -> None:
    picture = builders.card_picture(served, number, voice)
    caption = inline.caption(served, number, voice)
    await send_picture(context, place, picture, lambda: draw_card(picture), caption, voice)


async def send_overview(
    context: BotContext, place: Place, served: ServedElection, voice: Voice
) -> None:
    picture = builders.overview_picture(served, voice)
    caption = builders.overview_caption(served, voice)
    await send_picture(context, place, picture, lambda: draw_overview(picture), caption, voice)


async def send_picture(
    context: BotContext,
    place: Place,
    picture: Picture,
    draw: Callable[[], bytes],
    caption: Reply,
    voice: Voice,
) -> None:
    bot, file_ids, key = context.bot, context.use_cases.file_ids, file_key(context, picture)
    file_id = await file_ids.find(key)
    if file_id is not None:
        await upload(context, place, file_id, caption)
        return
    await sending.persistent(lambda: bot.send_chat_action(place.chat_id, ChatAction.UPLOAD_PHOTO))
    try:
        content = await asyncio.to_thread(draw)
    except ValueError as error:  # a text is too long to fit
        log.error("a picture cannot be drawn: %s; the person is told to use the card", error)
        await sending.send(bot, place, notices.picture_failed(voice))
        return
    sent = await upload(context, place, content, caption)
    if sent is not None and sent.photo:
        await file_ids.keep(key, sent.photo[-1].file_id)


async def upload(
    context: BotContext, place: Place, photo: str | bytes, caption: Reply
) -> telegram.Message | None:
    return await sending.persistent(
        lambda: context.bot.send_photo(
            place.chat_id,
            photo,
            caption=caption.text,
            parse_mode=ParseMode.HTML,
            reply_markup=sending.keyboard(caption.buttons),
            message_thread_id=place.topic,
        )
    )


def file_key(context: BotContext, picture: Picture) -> str:
    """Return a key with the bot's id, because a file id is valid for one bot only."""
    return f"{context.bot.id}:{key_of(picture)}"
