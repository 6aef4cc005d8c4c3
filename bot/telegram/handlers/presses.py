"""Presses on buttons: each action is one screen, edited in place."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.core.model import LANGUAGES
from bot.core.snapshot import ServedElection
from bot.render import cards, lists, notices, welcome
from bot.render.history import district_history
from bot.render.links import Action, Press
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.handlers import admin, people, shared_cards
from bot.telegram.incoming import ButtonPress, SharedPress


@dataclass(frozen=True, slots=True)
class Request:
    """A valid press with everything that a screen needs."""

    context: BotContext
    incoming: ButtonPress
    press: Press
    served: ServedElection
    voice: Voice

    @property
    def number(self) -> int:
        return self.press.number or 0


async def on_press(context: BotContext, incoming: ButtonPress | SharedPress) -> None:
    """Acknowledge every press. Ignore one that is forged, outdated or for another person."""
    press = Press.decode(incoming.data)
    if isinstance(incoming, SharedPress):
        await shared_cards.on_press(context, incoming, press)
        return
    voice = await context.voice(incoming)
    served = find_election(context, press) if press else None
    if press is None or served is None:
        text = notices.outdated_button(voice)
        await sending.acknowledge(context.bot, incoming.id, text, alert=True)
    elif incoming.asker_id not in {None, incoming.person.id}:
        text = notices.not_your_button(voice)
        await sending.acknowledge(context.bot, incoming.id, text, alert=True)
    else:
        await carry_out(Request(context, incoming, press, served, voice))


def find_election(context: BotContext, press: Press) -> ServedElection | None:
    """Return the election of a button. None if it or the button's district does not exist."""
    answering = context.use_cases.answering
    served: ServedElection | None = answering.served()
    if press.election:
        served = answering.snapshot.elections.get(press.election)
    if served is None:
        return None
    return served if press.number is None or press.number in served.districts else None


async def carry_out(request: Request) -> None:
    press, served, bot = request.press, request.served, request.context.bot
    work = WORK.get(press.action)
    if work is not None:
        await work(request)
        return
    if press.action in FIGURES and press.revision != served.revision.number:
        reply = cards.superseded(press, served, request.voice)
    else:
        reply = await SCREENS[press.action](request)
    if press.action is Action.OPEN:
        await sending.send(bot, request.incoming.place, reply)
    else:
        await sending.edit(bot, request.incoming, reply)
    await sending.acknowledge(bot, request.incoming.id)


async def card(request: Request) -> Reply:
    served, number, use_cases = request.served, request.number, request.context.use_cases
    follows = await use_cases.chats.follows(request.incoming.place.chat_id)
    return cards.card(
        served,
        number,
        request.voice,
        region=request.press.extra,
        followed=(served.election.id, number) in follows,
        current=served is use_cases.answering.snapshot.current,
    )


async def line(request: Request) -> Reply:
    return cards.line(request.served, request.number, request.voice, region=request.press.extra)


async def more(request: Request) -> Reply:
    return cards.more(request.served, request.number, request.voice, region=request.press.extra)


async def quote(request: Request) -> Reply:
    return cards.quote(request.served, request.number, request.voice, region=request.press.extra)


async def regions(request: Request) -> Reply:
    return lists.regions(request.served, request.voice)


async def region(request: Request) -> Reply:
    return lists.region(request.served, request.press.extra, request.voice)


async def summary(request: Request) -> Reply:
    return lists.summary(request.served, request.voice)


async def extremes(request: Request) -> Reply:
    return lists.extremes(request.served, request.voice)


async def about(request: Request) -> Reply:
    return welcome.about(request.served, request.voice)


async def glossary(request: Request) -> Reply:
    return welcome.glossary(request.voice)


async def help_screen(request: Request) -> Reply:
    return welcome.help_screen(request.served, request.voice)


async def history(request: Request) -> Reply:
    served = request.served
    revisions = await request.context.use_cases.history.revisions(served.election.id)
    return district_history(
        served, request.number, revisions, request.voice, region=request.press.extra
    )


async def following(request: Request) -> Reply:
    return await people.following_screen(request.context, request.incoming)


async def follow(request: Request) -> None:
    await set_follow(request, follow=True)


async def unfollow(request: Request) -> None:
    await set_follow(request, follow=False)


async def set_follow(request: Request, *, follow: bool) -> None:
    """Reply with a new message: the card with the button stays."""
    context, incoming = request.context, request.incoming
    reply = await people.set_follow(
        context, incoming, request.served.election.id, request.number, follow=follow
    )
    await sending.send(context.bot, incoming.place, reply)
    await sending.acknowledge(context.bot, incoming.id)


async def picture(request: Request) -> None:
    from bot.telegram.handlers import pictures  # loads Pillow

    context, incoming = request.context, request.incoming
    await sending.acknowledge(context.bot, incoming.id)
    await pictures.send_card(context, incoming.place, request.served, request.number, request.voice)


async def chart(request: Request) -> None:
    from bot.telegram.handlers import pictures  # loads Pillow

    context, incoming = request.context, request.incoming
    await sending.acknowledge(context.bot, incoming.id)
    await pictures.send_overview(context, incoming.place, request.served, request.voice)


async def language(request: Request) -> None:
    context, incoming = request.context, request.incoming
    if request.press.extra in LANGUAGES:
        reply = await people.set_language(context, incoming, request.press.extra)
        await sending.edit(context.bot, incoming, reply)
    await sending.acknowledge(context.bot, incoming.id)


async def decide(request: Request) -> None:
    """Apply, cancel or choose the election: for admins. Everyone else gets "outdated button"."""
    context, incoming, press = request.context, request.incoming, request.press
    if context.is_admin(incoming.person):
        await DECISIONS[press.action](context, incoming, press, request.voice)
    else:
        text = notices.outdated_button(request.voice)
        await sending.acknowledge(context.bot, incoming.id, text, alert=True)


SCREENS: Mapping[Action, Callable[[Request], Awaitable[Reply]]] = {
    Action.CARD: card,
    Action.OPEN: card,
    Action.REFRESH: card,
    Action.LINE: line,
    Action.MORE: more,
    Action.QUOTE: quote,
    Action.HISTORY: history,
    Action.FOLLOWING: following,
    Action.REGIONS: regions,
    Action.REGION: region,
    Action.SUMMARY: summary,
    Action.EXTREMES: extremes,
    Action.ABOUT: about,
    Action.GLOSSARY: glossary,
    Action.HELP: help_screen,
}
WORK: Mapping[Action, Callable[[Request], Awaitable[None]]] = {
    Action.FOLLOW: follow,
    Action.UNFOLLOW: unfollow,
    Action.PICTURE: picture,
    Action.CHART: chart,
    Action.LANGUAGE: language,
    Action.APPLY: decide,
    Action.CANCEL: decide,
    Action.ELECTION: decide,
    Action.NO_SOURCE: decide,
}
DECISIONS = {
    Action.APPLY: admin.on_apply,
    Action.CANCEL: admin.on_cancel,
    Action.ELECTION: admin.on_election,
    Action.NO_SOURCE: admin.on_no_source,
}
FIGURES = frozenset(
    {
        Action.CARD,
        Action.OPEN,
        Action.LINE,
        Action.MORE,
        Action.QUOTE,
        Action.SUMMARY,
        Action.EXTREMES,
    }
)
"""Screens with figures. If these have changed since, the reply says so first."""
