"""Admins: /reload, /rollback, /status, and the decisions on drafts."""

from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.core.previews import Preview, Verdict
from bot.errors import ArticleError
from bot.render.admin import previews, status
from bot.render.links import Press
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.handlers import articles, commands
from bot.telegram.incoming import ButtonPress, Message

Handle = Callable[[BotContext, Message], Awaitable[None]]
MAX_NUMBER_DIGITS = 9


def only(handle: Handle) -> Handle:
    """Restrict a command to admins in private. To everyone else it is an unknown command."""

    async def work(context: BotContext, message: Message) -> None:
        if context.is_admin(message.person) and message.place.is_private:
            await handle(context, message)
        else:
            await commands.on_unknown(context, message)

    return work


async def on_reload(context: BotContext, message: Message) -> None:
    """/reload loads the data folder; in reply to a text or a document it loads that."""
    replied = message.replied
    if replied is not None and replied.document is not None:
        await articles.read_document(context, message, replied.document)
    elif replied is not None and replied.text:
        await articles.preview_text(context, message, replied.text)
    else:
        voice = await context.voice(message)
        preview = context.use_cases.uploads.preview_data(message.person.id)
        await articles.show(context, message, voice, preview)


async def on_rollback(context: BotContext, message: Message) -> None:
    """/rollback goes back by one revision, /rollback N to revision N."""
    voice = await context.voice(message)
    preview = await preview_rollback(context, message)
    if preview is None:
        await sending.send(context.bot, message.place, previews.no_revision(voice))
    else:
        await articles.show(context, message, voice, preview)


async def preview_rollback(context: BotContext, message: Message) -> Preview | None:
    """Return None if the revision does not exist."""
    uploads, text = context.use_cases.uploads, message.argument
    if not text:
        return await uploads.preview_rollback(message.person.id, None)
    if not (text.isascii() and text.isdigit() and len(text) <= MAX_NUMBER_DIGITS):
        return None
    return await uploads.preview_rollback(message.person.id, int(text))


async def on_apply(context: BotContext, incoming: ButtonPress, press: Press, voice: Voice) -> None:
    """Apply a draft, once. The result replaces the preview and its buttons."""
    decision = await context.use_cases.uploads.apply(press.extra, incoming.person.id)
    served = context.use_cases.answering.served(press.election)
    await sending.edit(context.bot, incoming, previews.decided(decision, voice, served))
    await sending.acknowledge(context.bot, incoming.id)
    if decision.verdict is Verdict.NEEDS_SECOND and decision.preview is not None:
        await ask_other_admins(context, incoming, decision.preview, voice)


async def ask_other_admins(
    context: BotContext, incoming: ButtonPress, preview: Preview, voice: Voice
) -> None:
    """Send the draft to every other admin. Name those who cannot be reached by their ids."""
    others = sorted(context.operator.admins - {incoming.person.id})
    unreached = [
        admin for admin in others if not await send_preview(context, admin, preview, voice)
    ]
    if unreached:
        reply = previews.unreachable(unreached, voice)
        await sending.send(context.bot, incoming.place, reply)


async def send_preview(context: BotContext, admin: int, preview: Preview, voice: Voice) -> bool:
    """Return False if the admin cannot be reached. `voice` is for an admin without a language."""
    chat = await context.use_cases.chats.of(admin)
    language = chat.language or voice.language
    own_voice = context.texts.voice(language, plain=chat.plain, bot=context.bot.username)
    served = context.use_cases.answering.served(preview.draft.election)
    reply = previews.preview(preview, served, own_voice)
    try:
        return await sending.deliver(context.bot, admin, reply) is not None
    except TelegramError:
        return False


async def on_cancel(context: BotContext, incoming: ButtonPress, press: Press, voice: Voice) -> None:
    existed = await context.use_cases.uploads.cancel(press.extra)
    await sending.edit(context.bot, incoming, previews.cancelled(voice, existed=existed))
    await sending.acknowledge(context.bot, incoming.id)


async def on_no_source(
    context: BotContext, incoming: ButtonPress, press: Press, voice: Voice
) -> None:
    """Record that the admin was asked for the source and does not give one."""
    preview = await context.use_cases.uploads.give_source(press.extra, None)
    if preview is None:
        await sending.edit(context.bot, incoming, previews.cancelled(voice, existed=False))
    else:
        await articles.show(context, incoming, voice, preview)
    await sending.acknowledge(context.bot, incoming.id)


async def on_election(
    context: BotContext, incoming: ButtonPress, press: Press, voice: Voice
) -> None:
    """Preview an article for the election that the admin chose."""
    try:
        preview = await context.use_cases.uploads.choose_election(press.extra, press.election)
    except ArticleError as error:
        await sending.edit(context.bot, incoming, previews.refused(error, voice))
    else:
        if preview is None:
            await sending.edit(context.bot, incoming, previews.cancelled(voice, existed=False))
        else:
            await articles.show(context, incoming, voice, preview)
    await sending.acknowledge(context.bot, incoming.id)


async def on_status(context: BotContext, message: Message) -> None:
    """Show the served revisions and any problems, without texts of people and without secrets."""
    report = await build_status_report(context)
    reply = status.status(report, await context.voice(message))
    await sending.send(context.bot, message.place, reply)


async def build_status_report(context: BotContext) -> status.StatusReport:
    answering = context.use_cases.answering
    statuses = answering.serving_status
    return status.StatusReport(
        elections=tuple(answering.snapshot.elections.values()),
        now=context.now(),
        differs=frozenset(
            election for election, serving in statuses.items() if serving.differs_from_data
        ),
        rejected_revisions={
            election: serving.rejected_revision
            for election, serving in statuses.items()
            if serving.rejected_revision is not None
        },
        outbox=await context.use_cases.notifications.depth(),
        problems=answering.problems,
        errors=tuple(context.memory.errors),
    )
