"""Presses on shared cards. A card is known by its message id, never by who shared it."""

from telegram.error import BadRequest

from bot.core.chats import SharedCard
from bot.core.model import LANGUAGES
from bot.core.snapshot import ServedElection
from bot.render import inline, notices
from bot.render.links import Action, Press
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.incoming import SharedPress
from bot.telegram.refusals import Refusal, classify_refusal


async def on_press(context: BotContext, incoming: SharedPress, press: Press | None) -> None:
    """Show the card with the current results; its district, election and language stay.

    The stored card counts before the button's data, because a button can be forged.
    """
    card = await context.use_cases.shared_cards.find(incoming.inline_message_id)
    if card is None:
        card = card_in_button(context, incoming, press)
    elections = context.use_cases.answering.snapshot.elections
    served = elections.get(card.election) if card else None
    if card is None or served is None or card.number not in served.districts:
        text = notices.outdated_button(await context.voice(incoming))
        await sending.acknowledge(context.bot, incoming.id, text, alert=True)
        return
    await refresh(context, card, served)
    text = inline.current(served, await context.voice(incoming))
    await sending.acknowledge(context.bot, incoming.id, text)


def card_in_button(
    context: BotContext, incoming: SharedPress, press: Press | None
) -> SharedCard | None:
    """Return the card that a refresh button describes: Telegram need not report shared cards."""
    if press is None or press.action is not Action.REFRESH or press.number is None:
        return None
    language = press.extra
    if language not in LANGUAGES:
        language = context.operator.default_language
    return SharedCard(
        incoming.inline_message_id,
        press.election,
        press.number,
        language,
        press.revision or 0,
        context.now(),
    )


async def refresh(context: BotContext, card: SharedCard, served: ServedElection) -> None:
    """Edit the card, say what changed since it was shared, and remember what it shows."""
    shared_cards = context.use_cases.shared_cards
    voice = context.texts.voice(card.language, bot=context.bot.username)
    old = await shared_cards.shown_results(card)
    corrected = None if old is None else (old, served.revision.loaded)
    reply = inline.shared_card(served, card.number, voice, corrected=corrected)
    try:
        await sending.replace_shared(context.bot, card.inline_message_id, reply)
    except BadRequest as error:
        if classify_refusal(error) is not Refusal.UNCHANGED:
            raise
    await shared_cards.keep(
        card.inline_message_id, served, card.number, card.language, served.revision.number
    )
