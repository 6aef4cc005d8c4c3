"""Inline answers: rows that can be read without sending anything, and the cards they send."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.render import buttons, cards, differences, lists
from bot.render.links import Action, Screen, query_payload, start_url
from bot.render.reply import Button, ButtonRow, Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Voice

LOWEST = 5
# Limit of the Bot API for the text under a picture.
CAPTION_LIMIT = 1024


@dataclass(frozen=True, slots=True)
class InlineRow:
    """One inline result. `id` is made of election, district, revision, language and kind: the same row keeps it.

    `photo` is Telegram's id of a picture that was uploaded before; the reply is its caption then.
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
    """A card among strangers: a press refreshes it, and everything else leads into the private chat.

    `corrected`: the rows that the card showed before, and when the newer ones were loaded; where a figure or a name
    differs, the first line says so.
    """
    lead = "" if corrected is None else _correction(served, number, *corrected, voice)
    text = phrases.paragraphs([lead, cards.card_text(served, number, voice)])
    refresh = buttons.press("refresh", voice, Action.REFRESH, served, number, voice.language)
    private = buttons.into_private(served, number, voice)
    return Reply(text, ((refresh, *private),))


def _correction(
    served: ServedElection, number: int, old: Sequence[Result], loaded: datetime, voice: Voice
) -> str:
    change = differences.change(old, served.results(number), voice)
    return (
        phrases.bold(voice.say("corrected", change=change, date=voice.day(loaded)))
        if change
        else ""
    )


def current(served: ServedElection, voice: Voice) -> str:
    """Shown over the chat after a press on the refresh button (plain text, at most 200 characters)."""
    return voice.label("refreshed", revision=str(served.revision.number))


def district_rows(
    served: ServedElection, number: int, voice: Voice, *, photo: str | None = None
) -> list[InlineRow]:
    """One district: its card, its quotation, and its picture once it has been uploaded."""
    rows = [card_row(served, number, voice)]
    if cards.quotation(served, number, voice):
        rows.append(_quote_row(served, number, voice))
    if photo is not None:
        rows.append(_picture_row(served, number, voice, photo))
    return rows


def card_rows(served: ServedElection, numbers: Iterable[int], voice: Voice) -> list[InlineRow]:
    return [card_row(served, number, voice) for number in numbers]


def card_row(served: ServedElection, number: int, voice: Voice) -> InlineRow:
    return _row("card", "inline-title", served, number, voice)


def empty_rows(
    served: ServedElection, voice: Voice, followed: Sequence[int] = ()
) -> list[InlineRow]:
    """For an empty query: the person's own districts, the summary, then the lowest shares, named so."""
    own = [_row("own", "inline-own", served, number, voice) for number in followed]
    lowest = [row.number for row in lists.ranked(served)[:LOWEST]]
    rest = [
        _row("low", "inline-lowest", served, number, voice)
        for number in lowest
        if number not in followed
    ]
    return [*own, summary_row(served, voice), *rest]


def summary_row(served: ServedElection, voice: Voice) -> InlineRow:
    apart = ", ".join(
        phrases.short_district(served, number, voice) for number in served.revision.against_all
    )
    date, source = voice.date(served.election.date), served.revision.source.name
    description = (
        voice.label("inline-summary-about", numbers=apart, date=date, source=source)
        if apart
        else voice.label("inline-summary-plain", date=date, source=source)
    )
    title = phrases.marked(
        served, voice, voice.label("inline-summary", count=voice.number(len(served.districts)))
    )
    reply = Reply(lists.summary(served, voice).text, _private(voice, Screen.SUMMARY))
    return InlineRow(_id("sum", served, 0, voice), title, description, reply)


def help_row(served: ServedElection, query: str, voice: Voice) -> InlineRow:
    """Nothing was found: how to ask, and the query carried into the private chat where it fits."""
    text = phrases.paragraphs([voice.say("none-hint"), phrases.election_line(served, voice)])
    reply = Reply(text, _private(voice, query_payload(query) or Screen.HELP))
    title = phrases.marked(served, voice, voice.label("inline-none"))
    return InlineRow(_id("help", served, 0, voice), title, voice.label("inline-none-about"), reply)


def private_button(query: str, voice: Voice) -> tuple[str, str]:
    """Text and start parameter of the button above inline results."""
    return voice.label("inline-open"), query_payload(query) or Screen.HELP.value


def _row(kind: str, key: str, served: ServedElection, number: int, voice: Voice) -> InlineRow:
    district = phrases.short_district(served, number, voice)
    title = phrases.marked(
        served, voice, voice.label(key, district=district, share=_shares(served, number, voice))
    )
    reply = shared_card(served, number, voice)
    return InlineRow(
        _id(kind, served, number, voice), title, _description(served, number, voice), reply
    )


def _shares(served: ServedElection, number: int, voice: Voice) -> str:
    shares = [phrases.share(result, voice) for result in served.results(number)]
    return "; ".join(shares) or voice.label("share-missing")


def _description(served: ServedElection, number: int, voice: Voice) -> str:
    results = served.results(number)
    if not results:
        return voice.label("no-result")
    return voice.label(
        "inline-description",
        winner="; ".join(phrases.winner(result, voice) for result in results),
        stage=phrases.stage_text(served, results, voice),
        date=voice.date(served.election.date),
        source=served.revision.source.name,
    )


def _quote_row(served: ServedElection, number: int, voice: Voice) -> InlineRow:
    sentence = cards.quotation(served, number, voice)
    title = voice.label("inline-quote", district=phrases.short_district(served, number, voice))
    reply = Reply(
        phrases.escaped(sentence),
        tuple(row for row in (buttons.into_private(served, number, voice),) if row),
    )
    return InlineRow(
        _id("quote", served, number, voice), phrases.marked(served, voice, title), sentence, reply
    )


def _picture_row(served: ServedElection, number: int, voice: Voice, photo: str) -> InlineRow:
    title = voice.label("inline-picture", district=phrases.short_district(served, number, voice))
    return InlineRow(
        id=_id("pic", served, number, voice),
        title=phrases.marked(served, voice, title),
        description=_description(served, number, voice),
        reply=caption(served, number, voice, shared=True),
        photo=photo,
    )


def caption(served: ServedElection, number: int, voice: Voice, *, shared: bool = False) -> Reply:
    """The card as the text under its picture: without notes, and cut only where names of unheard-of length need it.
    Nothing refreshes it, because the figures in the picture would stay; `shared`: with the way into the private chat.
    """
    reply = Reply(cards.card_text(served, number, voice, notes=False))
    text = (
        reply.text
        if len(reply.plain) <= CAPTION_LIMIT
        else phrases.escaped(reply.plain[: CAPTION_LIMIT - 1] + "…")
    )
    row = buttons.into_private(served, number, voice) if shared else ()
    return Reply(text, (row,) if row else ())


def _private(voice: Voice, payload: str) -> tuple[ButtonRow, ...]:
    if not voice.bot:
        return ()
    return ((Button(buttons.caption("private", voice), url=start_url(voice.bot, payload)),),)


def _id(kind: str, served: ServedElection, number: int, voice: Voice) -> str:
    look = "-plain" if voice.plain else ""
    return f"{served.election.id}:{number}:{served.revision.number}:{voice.language}:{kind}{look}"
