"""Inline rows, which can be read without sending them, and the cards that they send."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.render import buttons, cards, lists
from bot.render.links import Action, Screen, query_payload
from bot.render.reply import Reply
from bot.render.wording import differences, markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

SHOWN_LOWEST = 5
"""Districts with the lowest shares in the answer to an empty query."""
MAX_CAPTION_LENGTH = 1024
"""Characters under a picture, a limit of the Bot API."""
NO_DISTRICT = 0
"""The district in the id of a row about the whole election."""


@dataclass(frozen=True, slots=True)
class InlineRow:
    """One inline result.

    `id` is made of election, district, revision, language and kind, so that the same row has the
    same id. If `photo` is Telegram's id of an uploaded picture, `reply` is its caption.
    """

    id: str
    title: str
    description: str
    reply: Reply
    photo: str | None = None


def shared_card(
    served: ServedElection,
    number: int,
    voice: Voice,
    *,
    corrected: tuple[Sequence[Result], datetime] | None = None,
) -> Reply:
    """Return a card for any chat: one button refreshes it, the other opens the private chat.

    `corrected` are the rows that the card showed before and the time when newer ones were loaded.
    If a figure or person differs, the first line says so.
    """
    lead = markup.EMPTY
    if corrected is not None:
        old, loaded = corrected
        lead = _correction(old, served.results(number), loaded, voice)
    text = markup.paragraphs([lead, cards.card_text(served, number, voice)])
    refresh = buttons.action_button(
        "refresh", voice, Action.REFRESH, served, number, voice.language
    )
    private = [button for row in buttons.private_card_rows(served, number, voice) for button in row]
    return Reply(text, ((refresh, *private),))


def _correction(
    old: Sequence[Result], new: Sequence[Result], loaded: datetime, voice: Voice
) -> Html:
    change = differences.correction(old, new, voice)
    if not change:
        return markup.EMPTY
    return markup.bold(voice.say("corrected", change=change, date=voice.day(loaded)))


def current(served: ServedElection, voice: Voice) -> str:
    """Return the alert after a refresh, as plain text of at most 200 characters."""
    return voice.label("refreshed", revision=str(served.revision.number))


def district_rows(
    served: ServedElection, number: int, voice: Voice, *, photo: str | None = None
) -> list[InlineRow]:
    """Return a district's card, its quotation, and its picture if that was uploaded."""
    rows = [card_row(served, number, voice)]
    sentence = cards.quotation(served, number, voice)
    if sentence:
        rows.append(_quotation_row(served, number, voice, sentence))
    if photo is not None:
        rows.append(_picture_row(served, number, voice, photo))
    return rows


def card_rows(served: ServedElection, numbers: Iterable[int], voice: Voice) -> list[InlineRow]:
    return [card_row(served, number, voice) for number in numbers]


def card_row(served: ServedElection, number: int, voice: Voice) -> InlineRow:
    return _card_row("card", "inline-title", served, number, voice)


def empty_rows(
    served: ServedElection, voice: Voice, followed: Sequence[int] = ()
) -> list[InlineRow]:
    """Return the rows for an empty query: followed districts, the summary, the lowest shares."""
    own = [_card_row("own", "inline-own", served, number, voice) for number in followed]
    lowest = [result.number for result in lists.rank_by_share(served)[:SHOWN_LOWEST]]
    others = [
        _card_row("low", "inline-lowest", served, number, voice)
        for number in lowest
        if number not in followed
    ]
    return [*own, summary_row(served, voice), *others]


def summary_row(served: ServedElection, voice: Voice) -> InlineRow:
    """Return the row that sends all districts."""
    count = voice.number(len(served.districts))
    title = voice.label("inline-summary", count=count)
    return InlineRow(
        id=_row_id("sum", served, NO_DISTRICT, voice),
        title=phrases.with_test_mark(title, served, voice),
        description=_summary_description(served, voice),
        reply=Reply(
            lists.summary(served, voice).text,
            buttons.private_chat_rows(Screen.SUMMARY, voice),
        ),
    )


def _summary_description(served: ServedElection, voice: Voice) -> str:
    date = voice.date(served.election.date)
    source = phrases.source_name(served.revision.source, voice)
    against_all = [
        phrases.short_district_title(served, number, voice)
        for number in served.revision.against_all
    ]
    if not against_all:
        return voice.label("inline-summary-plain", date=date, source=source)
    districts = ", ".join(against_all)
    return voice.label("inline-summary-about", numbers=districts, date=date, source=source)


def help_row(served: ServedElection, query: str, voice: Voice) -> InlineRow:
    """Return the row for a query without an answer. Its link carries the query if that fits."""
    text = markup.paragraphs([voice.say("none-hint"), phrases.election_line(served, voice)])
    return InlineRow(
        id=_row_id("help", served, NO_DISTRICT, voice),
        title=phrases.with_test_mark(voice.label("inline-none"), served, voice),
        description=voice.label("inline-none-about"),
        reply=Reply(text, buttons.private_chat_rows(_query_or_help(query), voice)),
    )


def private_button(query: str, voice: Voice) -> tuple[str, str]:
    """Return text and start parameter of the button above inline results."""
    return voice.label("inline-open"), _query_or_help(query)


def _query_or_help(query: str) -> str:
    return query_payload(query) or Screen.HELP.value


def _card_row(
    kind: str, title_key: str, served: ServedElection, number: int, voice: Voice
) -> InlineRow:
    title = voice.label(
        title_key,
        district=phrases.short_district_title(served, number, voice),
        share=_share_texts(served.results(number), voice),
    )
    return InlineRow(
        id=_row_id(kind, served, number, voice),
        title=phrases.with_test_mark(title, served, voice),
        description=_description(served, number, voice),
        reply=shared_card(served, number, voice),
    )


def _share_texts(results: Sequence[Result], voice: Voice) -> str:
    if not results:
        return voice.label("share-missing")
    return phrases.share_texts(results, voice)


def _description(served: ServedElection, number: int, voice: Voice) -> str:
    results = served.results(number)
    if not results:
        return voice.label("no-result")
    return voice.label(
        "inline-description",
        winner=phrases.winner_names(results, voice),
        stage=phrases.stage_text(served, results, voice),
        date=voice.date(served.election.date),
        source=phrases.source_name(results[0].source, voice),
    )


def _quotation_row(served: ServedElection, number: int, voice: Voice, sentence: str) -> InlineRow:
    district = phrases.short_district_title(served, number, voice)
    title = voice.label("inline-quote", district=district)
    return InlineRow(
        id=_row_id("quote", served, number, voice),
        title=phrases.with_test_mark(title, served, voice),
        description=sentence,
        reply=Reply(markup.escape(sentence), buttons.private_card_rows(served, number, voice)),
    )


def _picture_row(served: ServedElection, number: int, voice: Voice, photo: str) -> InlineRow:
    district = phrases.short_district_title(served, number, voice)
    title = voice.label("inline-picture", district=district)
    return InlineRow(
        id=_row_id("pic", served, number, voice),
        title=phrases.with_test_mark(title, served, voice),
        description=_description(served, number, voice),
        reply=caption(served, number, voice, shared=True),
        photo=photo,
    )


def caption(served: ServedElection, number: int, voice: Voice, *, shared: bool = False) -> Reply:
    """Return the card as the text under its picture, without notes.

    No button refreshes it, because the figures in the picture would stay. `shared`: add the link
    to the private chat. Only extremely long names make a caption that has to be cut.
    """
    reply = Reply(cards.card_text(served, number, voice, with_notes=False))
    text = reply.text
    if len(reply.plain) > MAX_CAPTION_LENGTH:
        text = markup.escape(phrases.shorten(reply.plain, MAX_CAPTION_LENGTH))
    if not shared:
        return Reply(text)
    return Reply(text, buttons.private_card_rows(served, number, voice))


def _row_id(kind: str, served: ServedElection, number: int, voice: Voice) -> str:
    election_id, revision = served.election.id, served.revision.number
    suffix = "-plain" if voice.plain else ""
    return f"{election_id}:{number}:{revision}:{voice.language}:{kind}{suffix}"
