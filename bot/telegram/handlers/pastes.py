"""An article that an admin pastes: in reply to /reload or simply so, in one message or cut by Telegram into several."""

import asyncio

from telegram import Message, Update

from bot.telegram.context import Context, Desk, is_group
from bot.telegram.handlers import articles

CUT_AT = 3_500
"""A message this long may be the first part of one that Telegram cut: its limit is 4096, and it cuts between words."""
PATIENCE = 1.5
"""Seconds to wait for the next part."""
MOST_PARTS = 200


async def took(desk: Desk, update: Update, context: Context, text: str) -> bool:
    """Take an admin's text for an article, for a part of one, or for the reason of a draft; False: it is a question."""
    user, chat, message = update.effective_user, update.effective_chat, update.effective_message
    if user is None or chat is None or message is None or is_group(chat) or not desk.is_admin(user):
        return False
    if user.id in desk.pastes.parts or len(text) >= CUT_AT:
        await _collect(desk, update, context, text)
        return True
    parsed = await desk.uploads.parse(text)
    if parsed.is_article or _answers_reload(message):
        preview = desk.uploads.preview(parsed, user.id)
        await articles.show(desk, update, await desk.voice(update), preview)
        return True
    return await articles.took_reason(desk, update, text)


def _answers_reload(message: Message) -> bool:
    replied = message.reply_to_message
    return replied is not None and (replied.text or "").startswith("/reload")


async def _collect(desk: Desk, update: Update, context: Context, text: str) -> None:
    """Keep a part; once no more come, preview them as one text. A short part that stands alone waits for nothing."""
    user_id = update.effective_user.id if update.effective_user else 0
    parts = desk.pastes.parts.setdefault(user_id, [])
    parts.append(text)
    waiting = desk.pastes.tasks.pop(user_id, None)
    if waiting is not None:
        waiting.cancel()
    if len(text) < CUT_AT or len(parts) >= MOST_PARTS:
        await _preview(desk, update, user_id)
    else:
        task = asyncio.create_task(_later(desk, update, context, user_id))
        desk.pastes.tasks[user_id] = task
        desk.pastes.working.add(task)
        task.add_done_callback(desk.pastes.working.discard)


async def _later(desk: Desk, update: Update, context: Context, user_id: int) -> None:
    await asyncio.sleep(PATIENCE)
    desk.pastes.tasks.pop(user_id, None)
    try:
        await _preview(desk, update, user_id)
    except Exception as error:  # nobody waits for this task, and the person has to be told
        await context.application.process_error(update, error)


async def _preview(desk: Desk, update: Update, user_id: int) -> None:
    await articles.preview_text(desk, update, "\n".join(desk.pastes.parts.pop(user_id)))
