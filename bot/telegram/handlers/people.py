"""What a person sets and follows: start, help, about, language, plain, follows, privacy."""

from telegram import Update

from bot.core.model import LANGUAGES
from bot.core.outcomes import Found
from bot.render import answers, cards, following, notices, personal, welcome
from bot.render.links import Link, Screen, read_payload
from bot.render.lists import regions, summary
from bot.render.reply import Reply
from bot.render.wording import markup
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import Context, Desk
from bot.telegram.handlers import commands, groups, queries


async def on_start(desk: Desk, update: Update, context: Context) -> None:
    """/start, or a link that carries a district, a question or a page."""
    voice = await desk.voice(update)
    link = read_payload(context.args[0]) if context.args else None
    if link is not None and link.query is not None:
        await queries.ask(desk, update, link.query)
        return
    await sending.send(
        desk.bot,
        update,
        _linked(desk, link, voice) or welcome.start(desk.answering.served(), voice),
    )


def _linked(desk: Desk, link: Link | None, voice: Voice) -> Reply | None:
    """The screen that a link opens; None where it carries nothing that there is."""
    if link is None:
        return None
    if link.screen is not None:
        return page(desk, link.screen, voice)
    served = (
        desk.answering.snapshot.elections.get(link.election)
        if link.election
        else desk.answering.served()
    )
    if served is None or link.number is None or link.number not in served.districts:
        return None
    current = served is desk.answering.snapshot.current
    lead = markup.EMPTY
    if link.election is None:
        lead = cards.opened_bare(served, voice)
    elif link.revision != served.revision.number:
        lead = cards.opened_old(link.revision or 0, served, voice)
    return cards.card(served, link.number, voice, current=current, lead=lead)


def page(desk: Desk, name: Screen, voice: Voice) -> Reply:
    served = desk.answering.served()
    match name:
        case Screen.HELP:
            return welcome.help_screen(served, voice)
        case Screen.LIST:
            return regions(served, voice)
        case Screen.SUMMARY:
            return summary(served, voice)
        case Screen.ABOUT:
            return welcome.about(served, voice)
        case Screen.GLOSSARY:
            return welcome.glossary(voice)


async def on_help(desk: Desk, update: Update, context: Context) -> None:
    await sending.send(
        desk.bot, update, welcome.help_screen(desk.answering.served(), await desk.voice(update))
    )


async def on_about(desk: Desk, update: Update, context: Context) -> None:
    await sending.send(
        desk.bot, update, welcome.about(desk.answering.served(), await desk.voice(update))
    )


async def on_privacy(desk: Desk, update: Update, context: Context) -> None:
    await sending.send(desk.bot, update, personal.privacy(await desk.voice(update)))


async def on_language(desk: Desk, update: Update, context: Context) -> None:
    """/language with buttons, /language ru at once; in a group for its admins."""
    wanted = context.args[0].lower() if context.args else ""
    if wanted in LANGUAGES:
        await sending.send(desk.bot, update, await set_language(desk, update, wanted))
    else:
        await sending.send(desk.bot, update, welcome.choose_language(await desk.voice(update)))


async def set_language(desk: Desk, update: Update, language: str) -> Reply:
    """Keep the choice of a person, or of a group where one of its admins made it; said in the new language."""
    chat = update.effective_chat
    assert chat is not None
    if not await groups.may_set(desk, update):
        return notices.only_admins(await desk.voice(update))
    await desk.chats.change(chat.id, language=language)
    plain = (await desk.chats.of(chat.id)).plain
    return welcome.language_chosen(desk.texts.voice(language, plain=plain, bot=desk.bot.username))


async def on_plain(desk: Desk, update: Update, context: Context) -> None:
    """/plain: without emoji and bars, and again: with them."""
    chat = update.effective_chat
    assert chat is not None
    if not await groups.may_set(desk, update):
        await sending.send(desk.bot, update, notices.only_admins(await desk.voice(update)))
        return
    await desk.chats.change(chat.id, plain=not (await desk.chats.of(chat.id)).plain)
    await sending.send(desk.bot, update, personal.plain_set(await desk.voice(update)))


async def on_mydata(desk: Desk, update: Update, context: Context) -> None:
    user = update.effective_user
    assert user is not None
    stored = await desk.chats.personal_data(user.id)
    await sending.send(desk.bot, update, personal.mydata(stored, await desk.voice(update)))


async def on_forget(desk: Desk, update: Update, context: Context) -> None:
    """Everything under the person's id goes at once; what is left to say is said in the language known so far."""
    user, voice = update.effective_user, await desk.voice(update)
    assert user is not None
    await desk.chats.forget(user.id)
    await sending.send(desk.bot, update, personal.forgotten(voice))


async def on_following(desk: Desk, update: Update, context: Context) -> None:
    await sending.send(desk.bot, update, await following_screen(desk, update))


async def following_screen(desk: Desk, update: Update) -> Reply:
    chat = update.effective_chat
    assert chat is not None
    return following.following(await desk.following.following(chat.id), await desk.voice(update))


async def on_follow(desk: Desk, update: Update, context: Context) -> None:
    """/follow 7, /follow Ош; alone: what is followed."""
    await _named(desk, update, follow=True)


async def on_unfollow(desk: Desk, update: Update, context: Context) -> None:
    await _named(desk, update, follow=False)


async def _named(desk: Desk, update: Update, *, follow: bool) -> None:
    text, voice = commands.argument(update), await desk.voice(update)
    if not text:
        await sending.send(desk.bot, update, await following_screen(desk, update))
        return
    asked = desk.answering.ask(text)
    if isinstance(asked.outcome, Found):
        reply = await set_follow(
            desk, update, asked.served.election.id, asked.outcome.number, follow=follow
        )
    else:
        reply = answers.answer(asked.outcome, asked.served, voice)
    await sending.send(desk.bot, update, reply)


async def set_follow(
    desk: Desk, update: Update, election: str, number: int, *, follow: bool
) -> Reply:
    """Follow or stop; in a group for its admins. The reply shows the current figure."""
    chat, voice = update.effective_chat, await desk.voice(update)
    assert chat is not None
    if not await groups.may_set(desk, update):
        return notices.only_admins(voice)
    served = desk.answering.served(election)
    if follow:
        new = await desk.following.follow(chat.id, served, number)
        reply = following.followed(served, number, voice, already=not new)
    else:
        was = await desk.following.unfollow(chat.id, election, number)
        reply = following.unfollowed(served, number, voice, existed=was)
    return reply
