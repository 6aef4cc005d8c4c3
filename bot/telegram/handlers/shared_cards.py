"""Cards that were shared through inline mode: known by their message id alone, never by who shared them."""

from telegram import Update
from telegram.error import BadRequest

from bot.core.chats import SharedCard
from bot.core.model import LANGUAGES
from bot.core.snapshot import ServedElection
from bot.render import inline, notices
from bot.render.links import Action, Press
from bot.telegram import sending
from bot.telegram.context import Desk
from bot.telegram.refusals import Refusal, classify_refusal


async def keep(
    desk: Desk,
    inline_message_id: str,
    served: ServedElection,
    number: int,
    language: str,
    last_notified: int,
) -> None:
    """Remember a card, so that a later revision can correct it."""
    card = SharedCard(
        inline_message_id, served.election.id, number, language, last_notified, desk.now()
    )
    await desk.answering.store.save_shared_card(card)


async def on_press(desk: Desk, update: Update, press: Press | None) -> None:
    """The one press that a shared card takes: show it anew. Its district, election and language stay as they are:
    what is known of the card counts before what a button says, since a button can be forged."""
    query = update.callback_query
    assert query is not None
    assert query.inline_message_id is not None
    known = await desk.answering.store.shared_card(query.inline_message_id)
    if (
        known is None
        and press is not None
        and press.action is Action.REFRESH
        and press.number is not None
    ):
        language = press.extra if press.extra in LANGUAGES else desk.default_language
        known = SharedCard(
            query.inline_message_id,
            press.election,
            press.number,
            language,
            press.revision or 0,
            desk.now(),
        )
    served = desk.answering.snapshot.elections.get(known.election) if known else None
    if known is None or served is None or known.number not in served.districts:
        await sending.acknowledge(
            desk.bot, update, notices.outdated_button(await desk.voice(update)), alert=True
        )
        return
    await _renew(desk, update, known, served)


async def _renew(desk: Desk, update: Update, known: SharedCard, served: ServedElection) -> None:
    voice = desk.texts.voice(known.language, bot=desk.bot.username)
    before = (
        await desk.answering.store.revision(known.last_notified) if known.last_notified else None
    )
    old = (
        before.by_number.get(known.number, ())
        if before and before.election == known.election
        else None
    )
    corrected = None if old is None else (old, served.revision.loaded)
    reply = inline.shared_card(served, known.number, voice, corrected=corrected)
    try:
        await sending.replace_shared(desk.bot, known.inline_message_id, reply)
    except BadRequest as error:
        if classify_refusal(error) is not Refusal.UNCHANGED:
            raise
    await keep(
        desk, known.inline_message_id, served, known.number, known.language, served.revision.number
    )
    await sending.acknowledge(desk.bot, update, inline.current(served, await desk.voice(update)))
