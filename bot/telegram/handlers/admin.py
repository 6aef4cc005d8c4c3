"""Admins: /reload, /rollback, /status, and the decisions on what they send."""

from collections.abc import Awaitable, Callable

from telegram import Update
from telegram.error import TelegramError

from bot.core.previews import Preview, Verdict
from bot.errors import ArticleError
from bot.render.admin import previews, status
from bot.render.links import Press
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import Context, Desk
from bot.telegram.handlers import articles, commands

Handle = Callable[[Desk, Update, Context], Awaitable[None]]


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
    message, user = update.effective_message, update.effective_user
    assert message is not None
    assert user is not None
    replied = message.reply_to_message
    if replied is not None and replied.document is not None:
        await articles.read_document(desk, update, replied)
    elif replied is not None and replied.text:
        await articles.preview_text(desk, update, replied.text)
    else:
        await articles.show(
            desk, update, await desk.voice(update), desk.uploads.preview_data(user.id)
        )


async def on_rollback(desk: Desk, update: Update, context: Context) -> None:
    """/rollback: to the revision before; /rollback N: to revision N."""
    user, voice, text = update.effective_user, await desk.voice(update), commands.argument(update)
    assert user is not None
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
    preview = (
        None if text and number is None else await desk.uploads.preview_rollback(user.id, number)
    )
    if preview is None:
        await sending.send(desk.bot, update, previews.no_revision(voice))
    else:
        await articles.show(desk, update, voice, preview)


async def on_apply(desk: Desk, update: Update, press: Press, voice: Voice) -> None:
    """Decide a draft, once and for all; what came of it takes the place of its buttons."""
    user = update.effective_user
    assert user is not None
    decision = await desk.uploads.apply(press.extra, user.id)
    await sending.edit(
        desk.bot, update, previews.decided(decision, voice, desk.answering.served(press.election))
    )
    await sending.acknowledge(desk.bot, update)
    if decision.verdict is Verdict.NEEDS_SECOND and decision.preview is not None:
        await _ask_others(desk, update, decision.preview, voice)


async def _ask_others(desk: Desk, update: Update, preview: Preview, voice: Voice) -> None:
    """The draft goes to every other admin; those who cannot be reached are named by their ids."""
    unreached = []
    served = desk.answering.served(preview.draft.election)
    for admin in sorted(desk.admins - {update.effective_user.id if update.effective_user else 0}):
        chat = await desk.chats.of(admin)
        theirs = desk.texts.voice(
            chat.language or voice.language, plain=chat.plain, bot=desk.bot.username
        )
        try:
            sent = await sending.deliver(desk.bot, admin, previews.preview(preview, served, theirs))
        except TelegramError:
            sent = None
        if sent is None:
            unreached.append(admin)
    if unreached:
        await sending.send(desk.bot, update, previews.unreachable(unreached, voice))


async def on_cancel(desk: Desk, update: Update, press: Press, voice: Voice) -> None:
    was = await desk.uploads.cancel(press.extra)
    await sending.edit(desk.bot, update, previews.cancelled(voice, existed=was))
    await sending.acknowledge(desk.bot, update)


async def on_no_source(desk: Desk, update: Update, press: Press, voice: Voice) -> None:
    """Record that an admin was asked for the source and does not give one."""
    preview = await desk.uploads.give_source(press.extra, None)
    if preview is None:
        await sending.edit(desk.bot, update, previews.cancelled(voice, existed=False))
    else:
        await articles.show(desk, update, voice, preview)
    await sending.acknowledge(desk.bot, update)


async def on_election(desk: Desk, update: Update, press: Press, voice: Voice) -> None:
    """An admin chose the election that an article belongs to."""
    try:
        preview = await desk.uploads.choose_election(press.extra, press.election)
    except ArticleError as error:
        await sending.edit(desk.bot, update, previews.refused(error, voice))
    else:
        if preview is None:
            await sending.edit(desk.bot, update, previews.cancelled(voice, existed=False))
        else:
            await articles.show(desk, update, voice, preview)
    await sending.acknowledge(desk.bot, update)


async def on_status(desk: Desk, update: Update, context: Context) -> None:
    """What is served and how it stands; no text of a person, no secret."""
    answering, voice = desk.answering, await desk.voice(update)
    serving_status = answering.serving_status.items()
    health = status.StatusReport(
        elections=tuple(answering.snapshot.elections.values()),
        now=desk.now(),
        differs=frozenset(
            election for election, serving in serving_status if serving.differs_from_data
        ),
        rejected_revisions={
            e: serving.rejected_revision
            for e, serving in serving_status
            if serving.rejected_revision is not None
        },
        outbox=await desk.notifications.depth(),
        problems=answering.problems,
        errors=tuple(desk.recent.errors),
    )
    await sending.send(desk.bot, update, status.status(health, voice))
