"""Start, help, about, and what a person sets: language, plain style, follows, privacy."""

from bot.core.model import LANGUAGES
from bot.core.outcomes import Found
from bot.core.snapshot import ServedElection
from bot.render import answers, cards, following, notices, personal, welcome
from bot.render.links import Link, Screen, read_payload
from bot.render.lists import regions, summary
from bot.render.reply import Reply
from bot.render.wording import markup
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.handlers import groups, queries
from bot.telegram.incoming import InChat, Message


async def on_start(context: BotContext, message: Message) -> None:
    """/start, or a link that carries a district, a question or a page."""
    arguments = message.arguments
    link = read_payload(arguments[0]) if arguments else None
    if link is not None and link.query is not None:
        await queries.ask(context, message, link.query)
        return
    voice = await context.voice(message)
    reply = linked_screen(context, link, voice) if link else None
    if reply is None:
        reply = welcome.start(context.use_cases.answering.served(), voice)
    await sending.send(context.bot, message.place, reply)


def linked_screen(context: BotContext, link: Link, voice: Voice) -> Reply | None:
    """Return the screen that a link opens. None if its election or district does not exist."""
    answering = context.use_cases.answering
    if link.screen is not None:
        return page(answering.served(), link.screen, voice)
    served = answering.served()
    if link.election:
        election = answering.snapshot.elections.get(link.election)
        if election is None:
            return None
        served = election
    if link.number is None or link.number not in served.districts:
        return None
    lead = markup.EMPTY
    if link.election is None:
        lead = cards.opened_bare(served, voice)
    elif link.revision != served.revision.number:
        lead = cards.opened_old(link.revision or 0, served, voice)
    is_current = served is answering.snapshot.current
    return cards.card(served, link.number, voice, current=is_current, lead=lead)


def page(served: ServedElection, screen: Screen, voice: Voice) -> Reply:
    match screen:
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


async def on_help(context: BotContext, message: Message) -> None:
    served, voice = context.use_cases.answering.served(), await context.voice(message)
    await sending.send(context.bot, message.place, welcome.help_screen(served, voice))


async def on_about(context: BotContext, message: Message) -> None:
    served, voice = context.use_cases.answering.served(), await context.voice(message)
    await sending.send(context.bot, message.place, welcome.about(served, voice))


async def on_privacy(context: BotContext, message: Message) -> None:
    reply = personal.privacy(await context.voice(message))
    await sending.send(context.bot, message.place, reply)


async def on_language(context: BotContext, message: Message) -> None:
    """/language shows buttons, /language ru sets it at once; in a group for its admins."""
    arguments = message.arguments
    language = arguments[0].lower() if arguments else ""
    if language in LANGUAGES:
        reply = await set_language(context, message, language)
    else:
        reply = welcome.choose_language(await context.voice(message))
    await sending.send(context.bot, message.place, reply)


async def set_language(context: BotContext, incoming: InChat, language: str) -> Reply:
    """Set the language of a person, or of a group by its admins. The reply is in that language."""
    if not await groups.may_change_settings(context, incoming):
        return notices.only_admins(await context.voice(incoming))
    chats, chat_id = context.use_cases.chats, incoming.place.chat_id
    await chats.change(chat_id, language=language)
    plain = (await chats.of(chat_id)).plain
    voice = context.texts.voice(language, plain=plain, bot=context.bot.username)
    return welcome.language_chosen(voice)


async def on_plain(context: BotContext, message: Message) -> None:
    """/plain switches emoji and bars off, or on again."""
    if await groups.may_change_settings(context, message):
        chats, chat_id = context.use_cases.chats, message.place.chat_id
        await chats.change(chat_id, plain=not (await chats.of(chat_id)).plain)
        reply = personal.plain_set(await context.voice(message))
    else:
        reply = notices.only_admins(await context.voice(message))
    await sending.send(context.bot, message.place, reply)


async def on_mydata(context: BotContext, message: Message) -> None:
    stored = await context.use_cases.chats.personal_data(message.person.id)
    reply = personal.mydata(stored, await context.voice(message))
    await sending.send(context.bot, message.place, reply)


async def on_id(context: BotContext, message: Message) -> None:
    """Tell a person their own id, in private only: a group would learn it."""
    if message.place.is_private:
        reply = personal.own_id(message.person.id, await context.voice(message))
        await sending.send(context.bot, message.place, reply)


async def on_forget(context: BotContext, message: Message) -> None:
    """Delete everything under the person's id. The reply is in the language that was set."""
    voice = await context.voice(message)
    await context.use_cases.chats.forget(message.person.id)
    await sending.send(context.bot, message.place, personal.forgotten(voice))


async def on_following(context: BotContext, message: Message) -> None:
    await sending.send(context.bot, message.place, await following_screen(context, message))


async def following_screen(context: BotContext, incoming: InChat) -> Reply:
    follows = await context.use_cases.following.following(incoming.place.chat_id)
    return following.following(follows, await context.voice(incoming))


async def on_follow(context: BotContext, message: Message) -> None:
    """/follow 7, /follow Ош; without an argument the list of follows."""
    reply = await change_follow(context, message, follow=True)
    await sending.send(context.bot, message.place, reply)


async def on_unfollow(context: BotContext, message: Message) -> None:
    reply = await change_follow(context, message, follow=False)
    await sending.send(context.bot, message.place, reply)


async def change_follow(context: BotContext, message: Message, *, follow: bool) -> Reply:
    """Follow or stop following the district that the argument names."""
    if not message.argument:
        return await following_screen(context, message)
    look_up = context.use_cases.answering.ask(message.argument)
    outcome, served = look_up.outcome, look_up.served
    if not isinstance(outcome, Found):
        return answers.answer(outcome, served, await context.voice(message))
    return await set_follow(context, message, served.election.id, outcome.number, follow=follow)


async def set_follow(
    context: BotContext, incoming: InChat, election: str, number: int, *, follow: bool
) -> Reply:
    """Follow or stop; in a group for its admins. The reply shows the current figure."""
    chat_id, voice = incoming.place.chat_id, await context.voice(incoming)
    if not await groups.may_change_settings(context, incoming):
        return notices.only_admins(voice)
    follows = context.use_cases.following
    served = context.use_cases.answering.served(election)
    if follow:
        added = await follows.follow(chat_id, served, number)
        return following.followed(served, number, voice, already=not added)
    existed = await follows.unfollow(chat_id, election, number)
    return following.unfollowed(served, number, voice, existed=existed)
