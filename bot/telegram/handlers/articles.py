"""Articles from admins: read, previewed, and given a reason where one is needed."""

from collections.abc import Awaitable

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatAction

from bot.core.previews import Preview, Verdict
from bot.errors import ArticleError, DataError
from bot.render import notices
from bot.render.admin import previews
from bot.render.links import Action, Press
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import Context, Desk
from bot.telegram.handlers import commands
from bot.usecases.uploads import MAX_UPLOAD_BYTES

LONG = 100_000
"""Bytes of a document that takes a while to fetch and read: a message says so, and becomes the preview."""


async def on_document(desk: Desk, update: Update, context: Context) -> None:
    """A document from an admin is an article; from anybody else it is nothing that the bot reads."""
    message = update.effective_message
    assert message is not None
    if desk.is_admin(update.effective_user):
        await read_document(desk, update, message)
    else:
        await commands.on_unknown(desk, update, context)


async def read_document(desk: Desk, update: Update, message: Message) -> None:
    """Fetch a document, read it, and show what loading it would change."""
    document, voice = message.document, await desk.voice(update)
    assert document is not None
    await sending.persistent(lambda: desk.bot.send_chat_action(message.chat.id, ChatAction.TYPING))
    working = None
    if LONG < (document.file_size or 0) <= MAX_UPLOAD_BYTES:
        working = await sending.send(desk.bot, update, notices.working(voice))
    reply = await previewed(desk, update, voice, _fetched(desk, update, message))
    if working is None:
        await sending.send_both(desk.bot, update, reply)
    else:
        await sending.replace_both(desk.bot, update, working.message_id, reply)


async def _fetched(desk: Desk, update: Update, message: Message) -> Preview:
    document, user = message.document, update.effective_user
    assert document is not None
    assert user is not None
    if (document.file_size or 0) > MAX_UPLOAD_BYTES:
        raise ArticleError("too_large", f"more than {MAX_UPLOAD_BYTES} bytes")
    file = await sending.persistent(lambda: desk.bot.get_file(document.file_id))
    content = bytes(await file.download_as_bytearray()) if file else b""
    return await desk.uploads.preview_file(
        content, document.file_name, user.id, reason=message.caption
    )


async def preview_text(desk: Desk, update: Update, text: str) -> None:
    """Read a text and show what loading it would change."""
    user, voice = update.effective_user, await desk.voice(update)
    assert user is not None
    await show(desk, update, voice, desk.uploads.preview_text(text, user.id))


async def show(
    desk: Desk, update: Update, voice: Voice, preview: Preview | Awaitable[Preview]
) -> None:
    await sending.send_both(desk.bot, update, await previewed(desk, update, voice, preview))


async def previewed(
    desk: Desk, update: Update, voice: Voice, made: Preview | Awaitable[Preview]
) -> Reply:
    """The screen of a preview, or why there is none. Where it needs a reason, the admin's next text is taken for it."""
    user = update.effective_user
    assert user is not None
    try:
        preview = made if isinstance(made, Preview) else await made
    except ArticleError as error:
        return previews.refused(error, voice)
    except DataError as error:
        return previews.data_refused(error, voice)
    if preview.verdict in {Verdict.NEEDS_SOURCE, Verdict.NEEDS_REASON}:
        desk.recent.awaits_reason(user.id, preview.draft.id)
    served = desk.answering.served(preview.draft.election)
    others = [other for other in desk.answering.snapshot.elections.values() if other is not served]
    return previews.preview(preview, served, voice, others=others)


async def took_reason(desk: Desk, update: Update, text: str) -> bool:
    """Take a text for the reason of a draft: in reply to its preview, or as the next text after it."""
    user, message = update.effective_user, update.effective_message
    assert user is not None
    assert message is not None
    draft_id = _draft_in(message.reply_to_message) or desk.recent.reason_for(user.id)
    preview = await desk.uploads.answer(draft_id, text) if draft_id else None
    if preview is None:
        return False
    await show(desk, update, await desk.voice(update), preview)
    return True


def _draft_in(message: Message | None) -> str | None:
    """The draft that the buttons of a preview are about."""
    if message is None or not isinstance(message.reply_markup, InlineKeyboardMarkup):
        return None
    presses = (
        Press.decode(str(b.callback_data))
        for row in message.reply_markup.inline_keyboard
        for b in row
    )
    return next(
        (
            press.extra
            for press in presses
            if press and press.action in {Action.APPLY, Action.CANCEL}
        ),
        None,
    )
