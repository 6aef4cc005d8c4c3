"""Inline mode: results while the person types. Only shared cards are stored."""

from collections.abc import Sequence

from telegram import (
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.constants import ParseMode

from bot.core.model import LANGUAGES
from bot.core.outcomes import Choice, Found, Help, NotFound, Overview, Several
from bot.core.snapshot import ServedElection
from bot.render import inline
from bot.render.inline import InlineRow
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.incoming import ChosenCard, InlineQuery

CACHE_SECONDS = 10
"""Telegram caches results for this time, so a new revision shows after it."""
ROWS_PER_PAGE = 12
MAX_OFFSET_DIGITS = 3
SHARED_KINDS = ("card", "own", "low", "pic")
"""Kinds of results that show one district, so that they can be corrected later."""
RESULT_ID_PARTS = 5


async def on_query(context: BotContext, query: InlineQuery) -> None:
    voice = await context.voice(query, query.text)
    rows = await rows_for(context, query.text.strip(), query.person.id, voice)
    start = read_offset(query.offset)
    end = start + ROWS_PER_PAGE
    next_offset = str(end) if end < len(rows) else ""
    text, parameter = inline.private_button(query.text, voice)
    await sending.persistent(
        lambda: context.bot.answer_inline_query(
            query.id,
            [result(row) for row in rows[start:end]],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            next_offset=next_offset,
            button=InlineQueryResultsButton(text, start_parameter=parameter),
        )
    )


def read_offset(text: str) -> int:
    return int(text) if text.isdigit() and len(text) <= MAX_OFFSET_DIGITS else 0


async def rows_for(
    context: BotContext, text: str, person_id: int, voice: Voice
) -> Sequence[InlineRow]:
    """Return the rows of all pages for a text, in order."""
    look_up = context.use_cases.answering.ask(text)
    outcome, served = look_up.outcome, look_up.served
    match outcome:
        case Help():
            follows = await context.use_cases.chats.follows(person_id)
            own = sorted(number for election, number in follows if election == served.election.id)
            cards = inline.card_rows(served, served.districts, voice)
            return [*inline.empty_rows(served, voice, own), *cards]
        case Overview():
            cards = inline.card_rows(served, served.districts, voice)
            return [inline.summary_row(served, voice), *cards]
        case Found():
            from bot.telegram.handlers import pictures  # loads Pillow

            photo = await pictures.find_uploaded(context, served, outcome.number, voice)
            return inline.district_rows(served, outcome.number, voice, photo=photo)
        case Several():
            return inline.card_rows(served, outcome.districts, voice)
        case Choice() | NotFound():
            return suggested_rows(context, served, text, outcome.districts, voice)


def suggested_rows(
    context: BotContext, served: ServedElection, text: str, numbers: Sequence[int], voice: Voice
) -> Sequence[InlineRow]:
    """Return the candidates, then completions of the text. Without any, one row of help."""
    suggested = dict.fromkeys((*numbers, *context.use_cases.answering.suggest(text)))
    if not suggested:
        return [inline.help_row(served, text, voice)]
    return inline.card_rows(served, suggested, voice)


def result(row: InlineRow) -> InlineQueryResult:
    """Return a row in Telegram's types."""
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


async def on_chosen(context: BotContext, chosen: ChosenCard) -> None:
    """Remember a shared card by its message id, so that it can be corrected."""
    if chosen.inline_message_id is None:
        return
    parts = chosen.result_id.split(":")
    parts += [""] * (RESULT_ID_PARTS - len(parts))
    election, number, revision, language, kind = parts[:RESULT_ID_PARTS]
    served = context.use_cases.answering.snapshot.elections.get(election)
    if served is None or not (number.isdigit() and revision.isdigit()):
        return
    is_card = kind.removesuffix("-plain") in SHARED_KINDS
    if is_card and language in LANGUAGES and int(number) in served.districts:
        await context.use_cases.shared_cards.keep(
            chosen.inline_message_id, served, int(number), language, int(revision)
        )
