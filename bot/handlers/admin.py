"""Admins: articles in, previews, decisions; and what everybody may see of revisions."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.core.outcomes import Found
from bot.documents import SIZE_LIMIT, text_of
from bot.errors import ArticleError, DataError
from bot.handlers import commands, sending
from bot.handlers.desk import Context, Desk
from bot.loading import Preview, Verdict
from bot.render import history, loading, rooms, status
from bot.render.links import Action, Press
from bot.render.reply import File, Reply
from bot.render.texts import Voice
from bot.wire.transport import seen

log = logging.getLogger(__name__)
Handle = Callable[[Desk, Update, Context], Awaitable[None]]

SHOWN = 20
"""Revisions that /history goes back."""


def only(handle: Handle) -> Handle:
    """For admins in private; to anybody else, and anywhere else, the command does not exist."""

    async def work(desk: Desk, update: Update, context: Context) -> None:
        chat = update.effective_chat
        if desk.is_admin(update.effective_user) and chat is not None and chat.type == chat.PRIVATE:
            await handle(desk, update, context)
        else:
            await commands.on_unknown(desk, update, context)

    return work


async def on_reload(desk: Desk, update: Update, context: Context) -> None:
    """/reload alone: the data folder again; in reply to a text or a document: that."""
    message = update.effective_message
    assert message is not None
    replied = message.reply_to_message
    if replied is not None and replied.document is not None:
        await _read_document(desk, update, replied)
    elif replied is not None and replied.text:
        await preview_text(desk, update, replied.text)
    else:
        await _preview_data(desk, update)


async def _preview_data(desk: Desk, update: Update) -> None:
    user, voice = update.effective_user, await desk.voice(update)
    assert user is not None
    try:
        preview = await desk.loading.preview_data(user.id)
    except DataError as error:
        await sending.send(desk.bot, update, loading.data_refused(error, voice))
        return
    await _show(desk, update, preview, voice)


async def on_document(desk: Desk, update: Update, context: Context) -> None:
    """A document from an admin is an article; from anybody else it is nothing that the bot reads."""
    message = update.effective_message
    assert message is not None
    if desk.is_admin(update.effective_user):
        await _read_document(desk, update, message)
    else:
        await commands.on_unknown(desk, update, context)


async def _read_document(desk: Desk, update: Update, message: Message) -> None:
    document, voice = message.document, await desk.voice(update)
    assert document is not None
    await sending.persistent(lambda: desk.bot.send_chat_action(message.chat.id, ChatAction.TYPING))
    try:
        if (document.file_size or 0) > SIZE_LIMIT:
            raise ArticleError("too_large", f"more than {SIZE_LIMIT} bytes")
        file = await sending.persistent(lambda: desk.bot.get_file(document.file_id))
        content = bytes(await file.download_as_bytearray()) if file else b""
        text = await asyncio.to_thread(text_of, content, document.file_name)
    except ArticleError as error:
        await sending.send(desk.bot, update, loading.refused(error, voice))
        return
    await preview_text(desk, update, text, reason=message.caption)


async def preview_text(desk: Desk, update: Update, text: str, reason: str | None = None) -> None:
    """Read an article and show what it would change."""
    user, voice = update.effective_user, await desk.voice(update)
    assert user is not None
    try:
        preview = await desk.loading.preview(text, user.id, reason=reason)
    except ArticleError as error:
        await sending.send(desk.bot, update, loading.refused(error, voice))
        return
    await _show(desk, update, preview, voice)


async def _show(desk: Desk, update: Update, preview: Preview, voice: Voice) -> None:
    """The preview; where it needs a reason, the next text of this admin is taken for it."""
    user = update.effective_user
    assert user is not None
    if preview.verdict is Verdict.NEEDS_REASON:
        desk.recent.awaits_reason(user.id, preview.draft.id)
    ballot = desk.service.ballot(preview.draft.election)
    others = [other for other in desk.service.snapshot.ballots.values() if other is not ballot]
    await sending.send_both(desk.bot, update, loading.preview(preview, ballot, voice, others=others))


async def took_reason(desk: Desk, update: Update, text: str) -> bool:
    """Take a text for the reason of a draft: in reply to its preview, or as the next text after it."""
    user, message = update.effective_user, update.effective_message
    assert user is not None
    assert message is not None
    draft_id = _draft_in(message.reply_to_message) or desk.recent.reason_for(user.id)
    preview = await desk.loading.give_reason(draft_id, text) if draft_id else None
    if preview is None:
        return False
    await _show(desk, update, preview, await desk.voice(update))
    return True


def _draft_in(message: Message | None) -> str | None:
    """The draft that the buttons of a preview are about."""
    if message is None or not isinstance(message.reply_markup, InlineKeyboardMarkup):
        return None
    presses = (Press.decode(str(b.callback_data)) for row in message.reply_markup.inline_keyboard for b in row)
    return next((press.extra for press in presses if press and press.action in {Action.APPLY, Action.CANCEL}), None)


async def on_rollback(desk: Desk, update: Update, context: Context) -> None:
    """/rollback: to the revision before; /rollback N: to revision N."""
    user, voice, text = update.effective_user, await desk.voice(update), commands.argument(update)
    assert user is not None
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
    preview = None if text and number is None else await desk.loading.preview_rollback(user.id, number)
    if preview is None:
        await sending.send(desk.bot, update, loading.no_revision(voice))
    else:
        await _show(desk, update, preview, voice)


async def on_apply(desk: Desk, update: Update, press: Press, voice: Voice) -> None:
    """Decide a draft, once and for all; what came of it takes the place of its buttons."""
    user = update.effective_user
    assert user is not None
    decision = await desk.loading.apply(press.extra, user.id)
    if decision.verdict is Verdict.APPLIED:
        desk.applied.set()
    await sending.edit(desk.bot, update, loading.decided(decision, voice, desk.service.ballot(press.election)))
    await sending.acknowledge(desk.bot, update)
    if decision.verdict is Verdict.NEEDS_SECOND and decision.preview is not None:
        await _ask_others(desk, update, decision.preview, voice)


async def _ask_others(desk: Desk, update: Update, preview: Preview, voice: Voice) -> None:
    """The draft goes to every other admin; those who cannot be reached are named by their ids."""
    unreached = []
    ballot = desk.service.ballot(preview.draft.election)
    for admin in sorted(desk.admins - {update.effective_user.id if update.effective_user else 0}):
        chat = await desk.chats.of(admin)
        theirs = desk.texts.voice(chat.language or voice.language, plain=chat.plain, bot=desk.bot.username)
        try:
            with seen():
                sent = await sending.deliver(desk.bot, admin, loading.preview(preview, ballot, theirs))
        except TelegramError:
            sent = None
        if sent is None:
            unreached.append(admin)
    if unreached:
        await sending.send(desk.bot, update, loading.unreachable(unreached, voice))


async def on_cancel(desk: Desk, update: Update, press: Press, voice: Voice) -> None:
    was = await desk.loading.cancel(press.extra)
    await sending.edit(desk.bot, update, loading.cancelled(voice, was=was))
    await sending.acknowledge(desk.bot, update)


async def on_election(desk: Desk, update: Update, press: Press, voice: Voice) -> None:
    """An admin chose the election that an article belongs to."""
    try:
        preview = await desk.loading.choose_election(press.extra, press.election)
    except ArticleError as error:
        await sending.edit(desk.bot, update, loading.refused(error, voice))
    else:
        if preview is None:
            await sending.edit(desk.bot, update, loading.cancelled(voice, was=False))
        else:
            await _show(desk, update, preview, voice)
    await sending.acknowledge(desk.bot, update)


async def on_status(desk: Desk, update: Update, context: Context) -> None:
    """What is served and how it stands; no text of a person, no secret."""
    service, voice = desk.service, await desk.voice(update)
    standings = service.standings.items()
    health = status.Health(
        ballots=tuple(service.snapshot.ballots.values()),
        now=desk.now(),
        differs=frozenset(election for election, standing in standings if standing.differs_from_data),
        passed_over={e: standing.passed_over for e, standing in standings if standing.passed_over is not None},
        outbox=await service.store.outbox_depth(),
        problems=service.problems,
        errors=tuple(desk.recent.errors),
    )
    await sending.send(desk.bot, update, status.status(health, voice))


async def on_history(desk: Desk, update: Update, context: Context) -> None:
    """/history: the revisions; /history 7: a district's figures through them."""
    text, voice = commands.argument(update), await desk.voice(update)
    outcome = desk.service.ask(text).outcome if text else None
    ballot = desk.service.snapshot.current
    revisions = await desk.service.store.revisions(ballot.election.id, SHOWN)
    if isinstance(outcome, Found):
        reply = history.district_history(ballot, outcome.number, revisions, voice)
    else:
        reply = history.history(ballot, revisions, voice)
    await sending.send(desk.bot, update, reply)


async def on_export(desk: Desk, update: Update, context: Context) -> None:
    """The current results as CSV and as JSON."""
    from bot.render.exports import csv_of, json_of  # few ask for it

    ballot, voice = desk.service.snapshot.current, await desk.voice(update)
    name = f"{ballot.election.id}-{ballot.revision.number}"
    for ending, content in (("csv", csv_of(ballot)), ("json", json_of(ballot))):
        file = File(f"{name}.{ending}", content, key=ending)
        await sending.send(desk.bot, update, Reply(rooms.exported(voice).text, document=file))
