"""Articles from admins: fetch, preview, and take the reason for a changed winner."""

from collections.abc import Awaitable

from telegram.constants import ChatAction

from bot.core.previews import Preview, Verdict
from bot.errors import ArticleError, DataError
from bot.render import notices
from bot.render.admin import previews
from bot.render.links import Action, Press
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.handlers import commands
from bot.telegram.incoming import Document, InChat, Message, RepliedMessage
from bot.usecases.uploads import MAX_UPLOAD_BYTES

SLOW_BYTES = 100_000
"""A larger document takes a while: a message says so, and the preview replaces it."""


async def on_document(context: BotContext, message: Message) -> None:
    """Read a document from an admin as an article. The bot reads no other documents."""
    if context.is_admin(message.person) and message.document is not None:
        await read_document(context, message, message.document)
    else:
        await commands.on_unknown(context, message)


async def read_document(context: BotContext, message: Message, document: Document) -> None:
    """Fetch a document, read it, and show what loading it would change."""
    bot, place, voice = context.bot, message.place, await context.voice(message)
    await sending.persistent(lambda: bot.send_chat_action(place.chat_id, ChatAction.TYPING))
    notice_id = None
    if SLOW_BYTES < document.size <= MAX_UPLOAD_BYTES:
        notice_id = await sending.send(bot, place, notices.working(voice))
    preview = preview_document(context, message, document)
    reply = await render_preview(context, message, voice, preview)
    if notice_id is None:
        await sending.send_both(bot, place, reply)
    else:
        await sending.replace_both(bot, place, notice_id, reply)


async def preview_document(context: BotContext, message: Message, document: Document) -> Preview:
    """Raises ArticleError if the document is too large or no article."""
    if document.size > MAX_UPLOAD_BYTES:
        raise ArticleError("too_large", f"more than {MAX_UPLOAD_BYTES} bytes")
    file = await sending.persistent(lambda: context.bot.get_file(document.file_id))
    content = bytes(await file.download_as_bytearray()) if file else b""
    return await context.use_cases.uploads.preview_file(
        content,
        document.name,
        message.person.id,
        reason=document.caption,
        post=message.forwarded_from,
    )


async def preview_text(context: BotContext, message: Message, text: str) -> None:
    """Read a text and show what loading it would change."""
    preview = context.use_cases.uploads.preview_text(
        text, message.person.id, message.forwarded_from
    )
    await show(context, message, await context.voice(message), preview)


async def show(
    context: BotContext, incoming: InChat, voice: Voice, preview: Preview | Awaitable[Preview]
) -> None:
    reply = await render_preview(context, incoming, voice, preview)
    await sending.send_both(context.bot, incoming.place, reply)


async def render_preview(
    context: BotContext, incoming: InChat, voice: Voice, preview: Preview | Awaitable[Preview]
) -> Reply:
    """Return the preview, or why the article is refused.

    If the preview needs a reason, the admin's next text is taken as the reason.
    """
    try:
        ready = preview if isinstance(preview, Preview) else await preview
    except ArticleError as error:
        return previews.refused(error, voice)
    except DataError as error:
        return previews.data_refused(error, voice)
    if ready.verdict in {Verdict.NEEDS_SOURCE, Verdict.NEEDS_REASON}:
        context.memory.drafts_without_reason[incoming.person.id] = ready.draft.id
    answering = context.use_cases.answering
    served = answering.served(ready.draft.election)
    others = [other for other in answering.snapshot.elections.values() if other is not served]
    return previews.preview(ready, served, voice, others=others)


async def take_reason(context: BotContext, message: Message, text: str) -> bool:
    """Take a text as the reason for a draft. Return False if no draft waits for one.

    The text is a reply to the preview, or the admin's next text after it.
    """
    draft_id = draft_in(message.replied)
    if draft_id is None:
        draft_id = context.memory.drafts_without_reason.pop(message.person.id, None)
    if draft_id is None:
        return False
    preview = await context.use_cases.uploads.answer(draft_id, text)
    if preview is None:
        return False
    await show(context, message, await context.voice(message), preview)
    return True


def draft_in(message: RepliedMessage | None) -> str | None:
    """Return the draft that a preview's buttons apply or cancel."""
    for data in message.callback_data if message else ():
        press = Press.decode(data)
        if press is not None and press.action in {Action.APPLY, Action.CANCEL}:
            return press.extra
    return None
