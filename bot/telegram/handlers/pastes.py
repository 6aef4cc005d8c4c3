"""Articles that an admin pastes, in one message or cut by Telegram into several."""

import asyncio

from bot.telegram.context import BotContext
from bot.telegram.handlers import articles, errors
from bot.telegram.incoming import Message, RepliedMessage

MIN_CUT_LENGTH = 3_500
"""A message this long may be part of a longer text: Telegram cuts between words, before 4096."""
NEXT_PART_SECONDS = 1.5
"""Time to wait for the next part."""
MAX_PARTS = 200


async def take_paste(context: BotContext, message: Message, text: str) -> bool:
    """Take an admin's text in private as an article, a part of one, or the reason for a draft.

    Return False if it is a question.
    """
    admin, uploads = message.person.id, context.use_cases.uploads
    if admin in context.memory.pastes.parts or len(text) >= MIN_CUT_LENGTH:
        await collect(context, message, text)
        return True
    parsed = await uploads.parse(text, message.forwarded_from)
    if parsed.is_article or is_reload(message.replied):
        preview = uploads.preview(parsed, admin)
        await articles.show(context, message, await context.voice(message), preview)
        return True
    return await articles.take_reason(context, message, text)


def is_reload(message: RepliedMessage | None) -> bool:
    return message is not None and message.text.startswith("/reload")


async def collect(context: BotContext, message: Message, text: str) -> None:
    """Keep a part. Preview all parts as one text after a short one or when no more come."""
    admin, pastes = message.person.id, context.memory.pastes
    parts = pastes.parts.setdefault(admin, [])
    parts.append(text)
    timer = pastes.timers.pop(admin, None)
    if timer is not None:
        timer.cancel()
    if len(text) < MIN_CUT_LENGTH or len(parts) >= MAX_PARTS:
        await preview_parts(context, message)
        return
    timer = asyncio.create_task(preview_later(context, message))
    pastes.timers[admin] = timer
    pastes.running.add(timer)
    timer.add_done_callback(pastes.running.discard)


async def preview_later(context: BotContext, message: Message) -> None:
    await asyncio.sleep(NEXT_PART_SECONDS)
    context.memory.pastes.timers.pop(message.person.id, None)
    try:
        await preview_parts(context, message)
    except Exception as error:  # no caller waits for this task, and the person must hear of it
        await errors.on_error(context, message, error)


async def preview_parts(context: BotContext, message: Message) -> None:
    parts = context.memory.pastes.parts.pop(message.person.id)
    await articles.preview_text(context, message, "\n".join(parts))
