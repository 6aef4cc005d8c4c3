"""The card of one district and the screens behind its buttons."""

from collections.abc import Sequence

from bot.core.model import Note, Result
from bot.core.snapshot import ServedElection
from bot.render import buttons
from bot.render.links import Action, Press
from bot.render.reply import Button, ButtonRow, Reply
from bot.render.wording import markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

MAX_COPIED_TEXT = 256
"""Characters that a button copies, a limit of the Bot API."""
MAX_LINE_LENGTH = 600
"""Characters of an article's line. Lines of several winners share one message."""


def card(
    served: ServedElection,
    number: int,
    voice: Voice,
    *,
    by_number: bool = False,
    region: str = "",
    followed: bool = False,
    current: bool = True,
    elsewhere: Sequence[tuple[ServedElection, int]] = (),
    lead: Html = markup.EMPTY,
) -> Reply:
    """Return the answer for one district.

    `by_number`: the question was a bare number, so notes on the whole election are shown.
    `region`: the list that the card was opened from, to go back to.
    `current`: False for an election that inline queries do not answer: its cards are not shared.
    `elsewhere`: districts of the same name in other elections.
    `lead`: mark-up above the card.
    """
    text = markup.paragraphs([lead, card_text(served, number, voice, by_number=by_number)])
    rows = [
        _line_and_follow_row(served, number, voice, region=region, followed=followed),
        _share_and_more_row(served, number, voice, region=region, current=current),
        *_other_half_rows(served, number, voice, region),
        *_region_rows(served, voice, region),
        *buttons.election_rows(elsewhere, voice),
    ]
    return Reply(text, tuple(rows))


def _line_and_follow_row(
    served: ServedElection, number: int, voice: Voice, *, region: str, followed: bool
) -> ButtonRow:
    line_button = buttons.action_button("line", voice, Action.LINE, served, number, region)
    if followed:
        unfollow = Action.UNFOLLOW
        return (
            line_button,
            buttons.action_button("unfollow", voice, unfollow, served, number, region),
        )
    return (
        line_button,
        buttons.action_button("follow", voice, Action.FOLLOW, served, number, region),
    )


def _share_and_more_row(
    served: ServedElection, number: int, voice: Voice, *, region: str, current: bool
) -> ButtonRow:
    more_button = buttons.action_button("more", voice, Action.MORE, served, number, region)
    if not current:
        return (more_button,)
    return (buttons.share_button(served, number, voice), more_button)


def _other_half_rows(
    served: ServedElection, number: int, voice: Voice, region: str
) -> list[ButtonRow]:
    other = _other_half(served, number)
    if other is None:
        return []
    return [(buttons.district_button(served, other, voice, extra=region),)]


def _region_rows(served: ServedElection, voice: Voice, region: str) -> list[ButtonRow]:
    if not region:
        return []
    return [(buttons.action_button("back", voice, Action.REGION, served, extra=region),)]


def card_text(
    served: ServedElection,
    number: int,
    voice: Voice,
    *,
    by_number: bool = False,
    with_notes: bool = True,
) -> Html:
    """Return the text of a card. A caption has no room for notes."""
    notes = _notes(served, number, by_number=by_number) if with_notes else []
    revision = served.revision
    source, _ = phrases.results_source(revision, served.results(number))
    details = markup.lines(
        [phrases.source_details(source, voice), phrases.version_line(revision, voice)]
    )
    return markup.paragraphs(
        [
            _result_block(served, number, voice),
            _town_line(served, number, voice),
            phrases.later_line(served, voice),
            phrases.notes_block(notes, voice),
            details,
        ]
    )


def _notes(served: ServedElection, number: int, *, by_number: bool) -> list[Note]:
    """Return the notes on a district; for a bare number, then those on the whole election."""
    notes = list(served.notes_on(number))
    if by_number:
        notes += [note for note in served.notes if not note.numbers]
    return notes


def _result_block(served: ServedElection, number: int, voice: Voice) -> Html:
    results = served.results(number)
    source, method = phrases.results_source(served.revision, results)
    return markup.lines(
        [
            _heading(served, number, voice),
            *_winner_lines(results, voice),
            phrases.stage_line(served, results, voice),
            phrases.against_all_line(served, results, voice),
            phrases.election_line(served, voice),
            phrases.source_line(source, method, voice),
        ]
    )


def _heading(served: ServedElection, number: int, voice: Voice) -> Html:
    return phrases.heading(phrases.district_title(served, number, voice), served, voice)


def _winner_lines(results: Sequence[Result], voice: Voice) -> list[Html]:
    if not results:
        return [voice.say("no-result")]
    lines = phrases.winner_lines(results, voice)
    if len(results) > 1:
        lines.insert(0, voice.say("several-winners"))
    return lines


def _town_line(served: ServedElection, number: int, voice: Voice) -> Html:
    other = _other_half(served, number)
    if other is None:
        return markup.EMPTY
    name = phrases.district_name(served, other, voice)
    return voice.say("town-split", number=str(other), name=name)


def _other_half(served: ServedElection, number: int) -> int | None:
    """Return the other district of a town that is split between two."""
    district = served.districts.get(number)
    if district is None:
        return None
    return district.shares_town_with


def more(served: ServedElection, number: int, voice: Voice, *, region: str = "") -> Reply:
    """Return the same card with the rest of its actions."""
    picture = buttons.action_button("picture", voice, Action.PICTURE, served, number, region)
    quote_button = buttons.action_button("quote", voice, Action.QUOTE, served, number, region)
    history = buttons.action_button("history", voice, Action.HISTORY, served, number, region)
    rows = [
        (picture, quote_button),
        (history,),
        _neighbour_row(served, number, voice, region),
        buttons.back_row(served, number, voice, region),
    ]
    return Reply(card_text(served, number, voice), tuple(row for row in rows if row))


def _neighbour_row(served: ServedElection, number: int, voice: Voice, region: str) -> ButtonRow:
    """Return the districts with the numbers before and after; a district at the end has one."""
    numbers = sorted(served.districts)
    before = [other for other in numbers if other < number]
    after = [other for other in numbers if other > number]
    neighbours = before[-1:] + after[:1]
    return tuple(
        buttons.district_button(served, other, voice, extra=region) for other in neighbours
    )


def line(served: ServedElection, number: int, voice: Voice, *, region: str = "") -> Reply:
    """Return the article's own text on a district, and what the source does not have."""
    results = served.results(number)
    origin, method = phrases.results_source(served.revision, results)
    source = markup.lines(
        [
            phrases.stage_line(served, (), voice),
            phrases.election_line(served, voice),
            phrases.source_line(origin, method, voice),
            phrases.source_details(origin, voice),
        ]
    )
    text = markup.paragraphs(
        [
            _quoted_lines(served, number, voice),
            _votes(results, voice),
            source,
            phrases.version_line(served.revision, voice),
        ]
    )
    return Reply(text, (buttons.back_row(served, number, voice, region),))


def _quoted_lines(served: ServedElection, number: int, voice: Voice) -> Html:
    results = served.results(number)
    lines = [_heading(served, number, voice)]
    lines.append(voice.say("line-title" if results else "line-missing"))
    for result in results:
        quoted = phrases.shorten(result.line, MAX_LINE_LENGTH)
        lines.append(markup.block_quote(markup.escape(quoted)))
    return markup.lines(lines)


def _votes(results: Sequence[Result], voice: Voice) -> Html:
    counts = [result.votes for result in results if result.votes is not None]
    if not counts:
        return voice.say("line-silent")
    return markup.lines(voice.say("line-votes", votes=voice.number(count)) for count in counts)


def quotation(served: ServedElection, number: int, voice: Voice) -> str:
    """Return one sentence with figure, source, stage and time, for a journalist to copy.

    Without a figure it is empty.
    """
    figures = [result for result in served.results(number) if result.share is not None]
    if not figures:
        return ""
    # Against all must never read as "winner, official result", so it has its own sentence.
    against_all = all(result.against_all for result in figures)
    sentence = voice.label(
        "quote-against-all" if against_all else "quote",
        number=str(number),
        name=phrases.district_name(served, number, voice),
        date=voice.date(served.election.date),
        winner=phrases.winner_names(figures, voice),
        share=phrases.share_texts(figures, voice),
        stage=phrases.stage_words(served.revision, voice),
        source=phrases.source_name(figures[0].source, voice),
        loaded=voice.moment(served.revision.loaded),
    )
    return phrases.with_test_mark(sentence, served, voice)


def quote(served: ServedElection, number: int, voice: Voice, *, region: str = "") -> Reply:
    """Return the quotation on a screen, to be read before it is copied."""
    back_row = buttons.back_row(served, number, voice, region)
    sentence = quotation(served, number, voice)
    if not sentence:
        return Reply(voice.say("quote-none"), (back_row,))
    title = markup.bold(voice.say("quote-title"))
    text = markup.paragraphs([title, markup.block_quote(markup.escape(sentence))])
    # A sentence that is too long for the button can still be copied from the message.
    if len(sentence) > MAX_COPIED_TEXT:
        return Reply(text, (back_row,))
    copy_row = (Button(buttons.button_text("copy", voice), copy=sentence),)
    return Reply(text, (copy_row, back_row))


def superseded(press: Press, served: ServedElection, voice: Voice) -> Reply:
    """Explain that a button belongs to an older revision, and offer the newest."""
    old, new = str(press.revision or 0), str(served.revision.number)
    explanation = voice.say("superseded", old=old, new=new)
    text = markup.lines([explanation, phrases.election_line(served, voice)])
    if press.number is None:
        button = buttons.action_button("new", voice, Action.REGIONS, served)
    else:
        button = buttons.action_button("new", voice, Action.CARD, served, press.number, press.extra)
    return Reply(text, ((button,),))


def opened_bare(served: ServedElection, voice: Voice) -> Html:
    """Return the lead of a card that a link without an election opened."""
    return voice.say("opened-bare", date=voice.date(served.election.date))


def opened_old(old: int, served: ServedElection, voice: Voice) -> Html:
    """Return the lead of a card that a link of the superseded revision `old` opened."""
    return voice.say("opened-old", old=str(old), new=str(served.revision.number))
