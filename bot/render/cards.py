"""The card of one district and the screens behind its buttons."""

import html
from collections.abc import Iterable

from bot.core.snapshot import ServedElection
from bot.render import buttons
from bot.render.links import Action, Press
from bot.render.reply import Button, ButtonRow, Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

# Limit of the Bot API for text that a button copies.
COPY_LIMIT = 256
# Of an article's line: a row is one line of a page, and several winners' lines stand on one message.
LONGEST_LINE = 600


def card(
    served: ServedElection,
    number: int,
    voice: Voice,
    *,
    by_number: bool = False,
    region: str = "",
    followed: bool = False,
    current: bool = True,
    elsewhere: Iterable[tuple[ServedElection, int]] = (),
    lead: str = "",
) -> Reply:
    """The answer for one district.

    `by_number`: the question was a bare number, so notes on the whole election are shown. `region`: the list that
    the card was opened from, to go back to. `current`: False for an election that inline questions are not about:
    its cards are not shared. `lead`: mark-up above the card (a claim that was checked).
    """
    text = phrases.paragraphs([lead, card_text(served, number, voice, by_number=by_number)])
    rows = [
        *_card_buttons(served, number, voice, region, followed, current),
        *buttons.elections(elsewhere, voice),
    ]
    return Reply(text, tuple(rows))


def card_text(
    served: ServedElection,
    number: int,
    voice: Voice,
    *,
    by_number: bool = False,
    notes: bool = True,
) -> Html:
    """All that a card says; `notes` may be left out where only the result is wanted (a caption)."""
    general = [note for note in served.notes if not note.numbers] if by_number else []
    after = phrases.notes_block([*served.notes_on(number), *general], voice) if notes else ""
    revision = served.revision
    details = phrases.join(
        [phrases.source_details(revision.source, voice), phrases.version_line(revision, voice)],
    )
    return phrases.paragraphs(
        [_result(served, number, voice), _town(served, number, voice), after, details]
    )


def _result(served: ServedElection, number: int, voice: Voice) -> Html:
    results = served.results(number)
    title = phrases.marked(served, voice, phrases.district(served, number, voice))
    return phrases.join(
        [
            phrases.bold(html.escape(title)),
            *_rows(served, number, voice),
            phrases.stage_line(served, results, voice),
            phrases.against_all_line(served, results, voice),
            phrases.election_line(served, voice),
            phrases.source_line(served.revision, voice),
        ]
    )


def _rows(served: ServedElection, number: int, voice: Voice) -> list[str]:
    results = served.results(number)
    if not results:
        return [voice.say("no-result")]
    lead = [voice.say("several-winners")] if len(results) > 1 else []
    rows = [
        (phrases.winner_row(result, voice), phrases.bar(result.share, voice)) for result in results
    ]
    return [*lead, *(line for row in rows for line in row)]


def _town(served: ServedElection, number: int, voice: Voice) -> str:
    other = _other_half(served, number)
    if other is None:
        return ""
    return voice.say("town-split", number=str(other), name=phrases.name_of(served, other, voice))


def _other_half(served: ServedElection, number: int) -> int | None:
    district = served.districts.get(number)
    return None if district is None else district.shares_town_with


def _card_buttons(
    served: ServedElection, number: int, voice: Voice, region: str, followed: bool, current: bool
) -> Iterable[ButtonRow]:
    follow = (
        buttons.press("unfollow", voice, Action.UNFOLLOW, served, number, region)
        if followed
        else buttons.press("follow", voice, Action.FOLLOW, served, number, region)
    )
    yield (buttons.press("line", voice, Action.LINE, served, number, region), follow)
    more = buttons.press("more", voice, Action.MORE, served, number, region)
    yield (buttons.share(served, number, voice), more) if current else (more,)
    other = _other_half(served, number)
    if other is not None:
        yield (buttons.open_district(served, other, voice, extra=region),)
    if region:
        yield (buttons.press("back", voice, Action.REGION, served, extra=region),)


def more(served: ServedElection, number: int, voice: Voice, *, region: str = "") -> Reply:
    """The same card with the rest of what can be done from it."""
    rows: list[ButtonRow] = [
        (
            buttons.press("picture", voice, Action.PICTURE, served, number, region),
            buttons.press("quote", voice, Action.QUOTE, served, number, region),
        ),
        (buttons.press("history", voice, Action.HISTORY, served, number, region),),
        tuple(_neighbours(served, number, voice, region)),
        (buttons.press("back", voice, Action.CARD, served, number, region),),
    ]
    return Reply(card_text(served, number, voice), tuple(row for row in rows if row))


def _neighbours(served: ServedElection, number: int, voice: Voice, region: str) -> Iterable[Button]:
    numbers = sorted(served.districts)
    before = [other for other in numbers if other < number][-1:]
    after = [other for other in numbers if other > number][:1]
    for other in (*before, *after):
        yield buttons.open_district(served, other, voice, extra=region)


def line(served: ServedElection, number: int, voice: Voice, *, region: str = "") -> Reply:
    """The exact text that the figures came from, and what the source does not have."""
    results = served.results(number)
    title = phrases.marked(served, voice, phrases.district(served, number, voice))
    lines = [
        Html(
            f"<blockquote>{html.escape(phrases.shortened(result.line, LONGEST_LINE))}</blockquote>"
        )
        for result in results
    ]
    head = phrases.join(
        [
            phrases.bold(html.escape(title)),
            voice.say("line-title" if lines else "line-missing"),
            *lines,
        ]
    )
    votes = [
        voice.say("line-votes", votes=voice.number(row.votes))
        for row in results
        if row.votes is not None
    ]
    revision = served.revision
    about = phrases.join(
        [phrases.provenance(served, voice), phrases.source_details(revision.source, voice)]
    )
    silent = "" if votes else voice.say("line-silent")
    text = phrases.paragraphs(
        [head, phrases.join([*votes, silent]), about, phrases.version_line(revision, voice)]
    )
    return Reply(text, (_back(served, number, voice, region),))


def quotation(served: ServedElection, number: int, voice: Voice) -> str:
    """One sentence with figure, source, stage and time, for a journalist to copy; empty where there is no figure."""
    figures = [result for result in served.results(number) if result.share is not None]
    if not figures:
        return ""
    # "Winner, official result" must never be read as said of against all: a sentence of its own.
    nobody = all(result.against_all for result in figures)
    sentence = voice.label(
        "quote-against-all" if nobody else "quote",
        number=str(number),
        name=phrases.name_of(served, number, voice),
        date=voice.date(served.election.date),
        winner="; ".join(phrases.winner(result, voice) for result in figures),
        share="; ".join(phrases.share(result, voice) for result in figures),
        stage=phrases.stage_words(served.revision, voice),
        source=served.revision.source.name,
        loaded=voice.moment(served.revision.loaded),
    )
    return phrases.marked(served, voice, sentence)


def quote(served: ServedElection, number: int, voice: Voice, *, region: str = "") -> Reply:
    """The quotation on a screen, to be read before it is copied."""
    sentence = quotation(served, number, voice)
    if not sentence:
        return Reply(voice.say("quote-none"), (_back(served, number, voice, region),))
    title = phrases.bold(voice.say("quote-title"))
    text = phrases.paragraphs([title, Html(f"<blockquote>{html.escape(sentence)}</blockquote>")])
    # A sentence that is too long for the button (a name of unheard-of length) can still be copied from the text.
    copy = (
        (Button(buttons.caption("copy", voice), copy=sentence),)
        if len(sentence) <= COPY_LIMIT
        else ()
    )
    return Reply(text, tuple(row for row in (copy, _back(served, number, voice, region)) if row))


def _back(served: ServedElection, number: int, voice: Voice, region: str) -> ButtonRow:
    return (buttons.press("back", voice, Action.CARD, served, number, region),)


def superseded(press: Press, served: ServedElection, voice: Voice) -> Reply:
    """A button or link of an older revision was used: it explains itself and offers the newest."""
    old, new = str(press.revision or 0), str(served.revision.number)
    text = phrases.join(
        [voice.say("superseded", old=old, new=new), phrases.election_line(served, voice)]
    )
    if press.number is None:
        return Reply(text, ((buttons.press("new", voice, Action.REGIONS, served),),))
    return Reply(
        text, ((buttons.press("new", voice, Action.CARD, served, press.number, press.extra),),)
    )


def opened_bare(served: ServedElection, voice: Voice) -> Html:
    """Above a card that a link without an election opened: which election it is."""
    return voice.say("opened-bare", date=voice.date(served.election.date))


def opened_old(old: int, served: ServedElection, voice: Voice) -> Html:
    """Above a card that a link of revision `old` opened: it has been superseded."""
    return voice.say("opened-old", old=str(old), new=str(served.revision.number))


def outdated(voice: Voice) -> str:
    """For a press that cannot be read (plain text: it is shown over the chat)."""
    return voice.label("wrong-button")


def not_yours(voice: Voice) -> str:
    """For a press in a group by someone who did not ask (plain text: it is shown over the chat)."""
    return voice.label("not-yours")
