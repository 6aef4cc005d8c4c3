"""Inline mode: an answer before the word is finished. Nothing is written but which card was shared."""

from collections.abc import Sequence

from telegram import (
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode

from bot.core.model import LANGUAGES
from bot.core.outcomes import Choice, Found, Help, NotFound, Overview, Several
from bot.core.snapshot import ServedElection
from bot.render import inline
from bot.render.inline import InlineRow
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import Context, Desk

CACHE_SECONDS = 10
"""A new revision shows within this time."""
PAGE = 12
SHARED_KINDS = ("card", "own", "low", "pic")
"""Kinds of results that are a district's card, and so can be corrected later."""


async def on_query(desk: Desk, update: Update, context: Context) -> None:
    query = update.inline_query
    assert query is not None
    voice = await desk.voice(update, query.query)
    rows = await rows_for(desk, query.query.strip(), query.from_user.id, voice)
    start = int(query.offset) if query.offset.isdigit() and len(query.offset) < 4 else 0
    page = rows[start : start + PAGE]
    following = str(start + PAGE) if start + PAGE < len(rows) else ""
    text, parameter = inline.private_button(query.query, voice)
    await sending.persistent(
        lambda: desk.bot.answer_inline_query(
            query.id,
            [result(row) for row in page],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            next_offset=following,
            button=InlineQueryResultsButton(text, start_parameter=parameter),
        )
    )


async def rows_for(desk: Desk, text: str, user_id: int, voice: Voice) -> Sequence[InlineRow]:
    """All rows for a text, in order; pages are cut from them."""
    asked = desk.answering.ask(text)
    outcome, served = asked.outcome, asked.served
    match outcome:
        case Help():
            follows = await desk.chats.follows(user_id)
            own = sorted(number for election, number in follows if election == served.election.id)
            return [
                *inline.empty_rows(served, voice, own),
                *inline.card_rows(served, served.districts, voice),
            ]
        case Overview():
            return [
                inline.summary_row(served, voice),
                *inline.card_rows(served, served.districts, voice),
            ]
        case Found():
            from bot.telegram.handlers import pictures  # not at the start

            photo = await pictures.uploaded(desk, served, outcome.number, voice)
            return inline.district_rows(served, outcome.number, voice, photo=photo)
        case Several():
            return inline.card_rows(served, outcome.districts, voice)
        case Choice() | NotFound():
            return _offered(desk, served, text, outcome.districts, voice)


def _offered(
    desk: Desk, served: ServedElection, text: str, numbers: Sequence[int], voice: Voice
) -> Sequence[InlineRow]:
    """What can be meant, then what the letters so far can become; a row of help where that is nothing."""
    offered = dict.fromkeys((*numbers, *desk.answering.suggest(text)))
    return (
        inline.card_rows(served, offered, voice)
        if offered
        else [inline.help_row(served, text, voice)]
    )


def result(row: InlineRow) -> InlineQueryResult:
    """A row in Telegram's types."""
    keyboard = sending.keyboard(row.reply.buttons)
    if row.photo is not None:
        return InlineQueryResultCachedPhoto(
            row.id,
            row.photo,
            title=row.title,
            description=row.description,
            caption=row.reply.text,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
        )
    content = InputTextMessageContent(
        row.reply.text, parse_mode=ParseMode.HTML, link_preview_options=sending.NO_PREVIEW
    )
    return InlineQueryResultArticle(
        row.id, row.title, content, reply_markup=keyboard, description=row.description
    )


async def on_chosen(desk: Desk, update: Update, context: Context) -> None:
    """A card was shared: remember it by its message id, so that it can be corrected."""
    chosen = update.chosen_inline_result
    assert chosen is not None
    election, number, revision, language, kind = (*chosen.result_id.split(":"), "", "", "", "", "")[
        :5
    ]
    served = desk.answering.snapshot.elections.get(election)
    if (
        chosen.inline_message_id is None
        or served is None
        or not (number.isdigit() and revision.isdigit())
    ):
        return
    if (
        kind.removesuffix("-plain") in SHARED_KINDS
        and language in LANGUAGES
        and int(number) in served.districts
    ):
        await desk.shared_cards.keep(
            chosen.inline_message_id, served, int(number), language, int(revision)
        )
