"""Presses on buttons: each action is one screen, edited in place."""

from collections.abc import Awaitable, Callable, Mapping
from typing import NamedTuple

from telegram import Message, Update

from bot.core.model import LANGUAGES
from bot.core.snapshot import ServedElection
from bot.render import cards, lists, notices, welcome
from bot.render.history import district_history
from bot.render.links import Action, Press
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import Context, Desk, is_group
from bot.telegram.handlers import admin, people, shared_cards


class Pressed(NamedTuple):
    """One press with all that a screen needs."""

    desk: Desk
    update: Update
    press: Press
    served: ServedElection
    voice: Voice

    @property
    def chat_id(self) -> int:
        chat = self.update.effective_chat
        assert chat is not None
        return chat.id

    @property
    def number(self) -> int:
        return self.press.number or 0


async def on_press(desk: Desk, update: Update, context: Context) -> None:
    """Every press is acknowledged. One that is forged, of an unknown election or of somebody else changes nothing."""
    query = update.callback_query
    assert query is not None
    press = Press.decode(query.data or "")
    voice = await desk.voice(update)
    if query.inline_message_id is not None:
        await shared_cards.on_press(desk, update, press)
        return
    served = (
        desk.answering.snapshot.elections.get(press.election)
        if press and press.election
        else desk.answering.served()
    )
    if press is None or served is None or not _fits(press, served):
        await sending.acknowledge(desk.bot, update, notices.outdated_button(voice), alert=True)
    elif not _asked_by(update):
        await sending.acknowledge(desk.bot, update, notices.not_your_button(voice), alert=True)
    else:
        await _carry_out(Pressed(desk, update, press, served, voice))


def _fits(press: Press, served: ServedElection) -> bool:
    return press.number is None or press.number in served.districts


def _asked_by(update: Update) -> bool:
    """In a group the buttons of an answer obey the person who asked: our answer is a reply to the question."""
    query = update.callback_query
    assert query is not None
    message = query.message
    if not isinstance(message, Message) or not is_group(message.chat):
        return True
    question = message.reply_to_message
    return (
        question is None
        or question.from_user is None
        or question.from_user.id == query.from_user.id
    )


async def _carry_out(pressed: Pressed) -> None:
    press, served = pressed.press, pressed.served
    work = WORK.get(press.action)
    if work is not None:
        await work(pressed)
        return
    if press.action in FIGURES and press.revision != served.revision.number:
        reply = cards.superseded(press, served, pressed.voice)
    else:
        reply = await SCREENS[press.action](pressed)
    show = sending.send if press.action is Action.OPEN else sending.edit
    await show(pressed.desk.bot, pressed.update, reply)
    await sending.acknowledge(pressed.desk.bot, pressed.update)


async def card(pressed: Pressed) -> Reply:
    desk, served, number = pressed.desk, pressed.served, pressed.number
    return cards.card(
        served,
        number,
        pressed.voice,
        region=pressed.press.extra,
        followed=(served.election.id, number) in await desk.chats.follows(pressed.chat_id),
        current=served is desk.answering.snapshot.current,
    )


async def line(pressed: Pressed) -> Reply:
    return cards.line(pressed.served, pressed.number, pressed.voice, region=pressed.press.extra)


async def more(pressed: Pressed) -> Reply:
    return cards.more(pressed.served, pressed.number, pressed.voice, region=pressed.press.extra)


async def quote(pressed: Pressed) -> Reply:
    return cards.quote(pressed.served, pressed.number, pressed.voice, region=pressed.press.extra)


async def regions(pressed: Pressed) -> Reply:
    return lists.regions(pressed.served, pressed.voice)


async def region(pressed: Pressed) -> Reply:
    return lists.region(pressed.served, pressed.press.extra, pressed.voice)


async def summary(pressed: Pressed) -> Reply:
    return lists.summary(pressed.served, pressed.voice)


async def extremes(pressed: Pressed) -> Reply:
    return lists.extremes(pressed.served, pressed.voice)


async def about(pressed: Pressed) -> Reply:
    return welcome.about(pressed.served, pressed.voice)


async def glossary(pressed: Pressed) -> Reply:
    return welcome.glossary(pressed.voice)


async def help_screen(pressed: Pressed) -> Reply:
    return welcome.help_screen(pressed.served, pressed.voice)


async def history(pressed: Pressed) -> Reply:
    desk, served = pressed.desk, pressed.served
    revisions = await desk.history.revisions(served.election.id)
    return district_history(
        served, pressed.number, revisions, pressed.voice, region=pressed.press.extra
    )


async def following(pressed: Pressed) -> Reply:
    return await people.following_screen(pressed.desk, pressed.update)


async def follow(pressed: Pressed) -> None:
    await _set_follow(pressed, follow=True)


async def unfollow(pressed: Pressed) -> None:
    await _set_follow(pressed, follow=False)


async def _set_follow(pressed: Pressed, *, follow: bool) -> None:
    """The reply is a message of its own: the card under which the button stands stays where it is."""
    desk, update = pressed.desk, pressed.update
    reply = await people.set_follow(
        desk, update, pressed.served.election.id, pressed.number, follow=follow
    )
    await sending.send(desk.bot, update, reply)
    await sending.acknowledge(desk.bot, update)


async def picture(pressed: Pressed) -> None:
    from bot.telegram.handlers import pictures  # not at the start

    await sending.acknowledge(pressed.desk.bot, pressed.update)
    await pictures.send_card(
        pressed.desk, pressed.update, pressed.served, pressed.number, pressed.voice
    )


async def chart(pressed: Pressed) -> None:
    from bot.telegram.handlers import pictures  # not at the start

    await sending.acknowledge(pressed.desk.bot, pressed.update)
    await pictures.send_overview(pressed.desk, pressed.update, pressed.served, pressed.voice)


async def language(pressed: Pressed) -> None:
    desk, update = pressed.desk, pressed.update
    if pressed.press.extra in LANGUAGES:
        await sending.edit(
            desk.bot, update, await people.set_language(desk, update, pressed.press.extra)
        )
    await sending.acknowledge(desk.bot, update)


async def decide(pressed: Pressed) -> None:
    """Apply, cancel or choose the election: for admins; to anybody else the button is one that there is not."""
    desk, update = pressed.desk, pressed.update
    if desk.is_admin(update.effective_user):
        await DECISIONS[pressed.press.action](desk, update, pressed.press, pressed.voice)
    else:
        await sending.acknowledge(
            desk.bot, update, notices.outdated_button(pressed.voice), alert=True
        )


SCREENS: Mapping[Action, Callable[[Pressed], Awaitable[Reply]]] = {
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
WORK: Mapping[Action, Callable[[Pressed], Awaitable[None]]] = {
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
"""Screens whose figures may have changed since the button was sent: it explains itself first."""
