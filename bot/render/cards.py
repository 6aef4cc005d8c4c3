"""The card of one district and the screens behind its buttons."""

import html
from collections.abc import Iterable

from bot.core.snapshot import Ballot
from bot.render import buttons, phrases
from bot.render.buttons import Row
from bot.render.links import Action, Press
from bot.render.reply import Button, Reply
from bot.render.texts import Html, Voice

# Limit of the Bot API for text that a button copies.
COPY_LIMIT = 256
# Of an article's line: a row is one line of a page, and several winners' lines stand on one message.
LONGEST_LINE = 600


def card(
    ballot: Ballot,
    number: int,
    voice: Voice,
    *,
    by_number: bool = False,
    region: str = "",
    followed: bool = False,
    current: bool = True,
    elsewhere: Iterable[tuple[Ballot, int]] = (),
    lead: str = "",
) -> Reply:
    """The answer for one district.

    `by_number`: the question was a bare number, so notes on the whole election are shown. `region`: the list that
    the card was opened from, to go back to. `current`: False for an election that inline questions are not about:
    its cards are not shared. `lead`: mark-up above the card (a claim that was checked).
    """
    text = phrases.paragraphs([lead, card_text(ballot, number, voice, by_number=by_number)])
    rows = [*_card_buttons(ballot, number, voice, region, followed, current), *buttons.elections(elsewhere, voice)]
    return Reply(text, tuple(rows))


def card_text(ballot: Ballot, number: int, voice: Voice, *, by_number: bool = False, notes: bool = True) -> Html:
    """All that a card says; `notes` may be left out where only the result is wanted (a caption)."""
    general = [note for note in ballot.notes if not note.numbers] if by_number else []
    after = phrases.notes_block([*ballot.notes_on(number), *general], voice) if notes else ""
    revision = ballot.revision
    details = phrases.join(
        [phrases.source_details(revision.source, voice), phrases.version_line(revision, voice)],
    )
    return phrases.paragraphs([_result(ballot, number, voice), _town(ballot, number, voice), after, details])


def _result(ballot: Ballot, number: int, voice: Voice) -> Html:
    results = ballot.results(number)
    title = phrases.marked(ballot, voice, phrases.district(ballot, number, voice))
    return phrases.join(
        [
            phrases.bold(html.escape(title)),
            *_rows(ballot, number, voice),
            phrases.stage_line(ballot, results, voice),
            phrases.against_all_line(ballot, results, voice),
            phrases.election_line(ballot, voice),
            phrases.source_line(ballot.revision, voice),
        ]
    )


def _rows(ballot: Ballot, number: int, voice: Voice) -> list[str]:
    results = ballot.results(number)
    if not results:
        return [voice.say("no-result")]
    lead = [voice.say("several-winners")] if len(results) > 1 else []
    rows = [(phrases.winner_row(result, voice), phrases.bar(result.share, voice)) for result in results]
    return [*lead, *(line for row in rows for line in row)]


def _town(ballot: Ballot, number: int, voice: Voice) -> str:
    other = _other_half(ballot, number)
    if other is None:
        return ""
    return voice.say("town-split", number=str(other), name=phrases.name_of(ballot, other, voice))


def _other_half(ballot: Ballot, number: int) -> int | None:
    district = ballot.districts.get(number)
    return None if district is None else district.shares_town_with


def _card_buttons(
    ballot: Ballot, number: int, voice: Voice, region: str, followed: bool, current: bool
) -> Iterable[Row]:
    follow = (
        buttons.press("unfollow", voice, Action.UNFOLLOW, ballot, number, region)
        if followed
        else buttons.press("follow", voice, Action.FOLLOW, ballot, number, region)
    )
    yield (buttons.press("line", voice, Action.LINE, ballot, number, region), follow)
    more = buttons.press("more", voice, Action.MORE, ballot, number, region)
    yield (buttons.share(ballot, number, voice), more) if current else (more,)
    other = _other_half(ballot, number)
    if other is not None:
        yield (buttons.open_district(ballot, other, voice, extra=region),)
    if region:
        yield (buttons.press("back", voice, Action.REGION, ballot, extra=region),)


def more(ballot: Ballot, number: int, voice: Voice, *, region: str = "") -> Reply:
    """The same card with the rest of what can be done from it."""
    rows: list[Row] = [
        (
            buttons.press("picture", voice, Action.PICTURE, ballot, number, region),
            buttons.press("quote", voice, Action.QUOTE, ballot, number, region),
        ),
        (buttons.press("history", voice, Action.HISTORY, ballot, number, region),),
        tuple(_neighbours(ballot, number, voice, region)),
        (buttons.press("back", voice, Action.CARD, ballot, number, region),),
    ]
    return Reply(card_text(ballot, number, voice), tuple(row for row in rows if row))


def _neighbours(ballot: Ballot, number: int, voice: Voice, region: str) -> Iterable[Button]:
    numbers = sorted(ballot.districts)
    before = [other for other in numbers if other < number][-1:]
    after = [other for other in numbers if other > number][:1]
    for other in (*before, *after):
        yield buttons.open_district(ballot, other, voice, extra=region)


def line(ballot: Ballot, number: int, voice: Voice, *, region: str = "") -> Reply:
    """The exact text that the figures came from, and what the source does not have."""
    results = ballot.results(number)
    title = phrases.marked(ballot, voice, phrases.district(ballot, number, voice))
    lines = [
        Html(f"<blockquote>{html.escape(phrases.shortened(result.line, LONGEST_LINE))}</blockquote>")
        for result in results
    ]
    head = phrases.join(
        [phrases.bold(html.escape(title)), voice.say("line-title" if lines else "line-missing"), *lines]
    )
    votes = [voice.say("line-votes", votes=voice.number(row.votes)) for row in results if row.votes is not None]
    revision = ballot.revision
    about = phrases.join([phrases.provenance(ballot, voice), phrases.source_details(revision.source, voice)])
    silent = "" if votes else voice.say("line-silent")
    text = phrases.paragraphs([head, phrases.join([*votes, silent]), about, phrases.version_line(revision, voice)])
    return Reply(text, (_back(ballot, number, voice, region),))


def quotation(ballot: Ballot, number: int, voice: Voice) -> str:
    """One sentence with figure, source, stage and time, for a journalist to copy; empty where there is no figure."""
    figures = [result for result in ballot.results(number) if result.share is not None]
    if not figures:
        return ""
    # "Winner, official result" must never be read as said of against all: a sentence of its own.
    nobody = all(result.against_all for result in figures)
    sentence = voice.label(
        "quote-against-all" if nobody else "quote",
        number=str(number),
        name=phrases.name_of(ballot, number, voice),
        date=voice.date(ballot.election.date),
        winner="; ".join(phrases.winner(result, voice) for result in figures),
        share="; ".join(phrases.share(result, voice) for result in figures),
        stage=phrases.stage_words(ballot.revision, voice),
        source=ballot.revision.source.name,
        loaded=voice.moment(ballot.revision.loaded),
    )
    return phrases.marked(ballot, voice, sentence)


def quote(ballot: Ballot, number: int, voice: Voice, *, region: str = "") -> Reply:
    """The quotation on a screen, to be read before it is copied."""
    sentence = quotation(ballot, number, voice)
    if not sentence:
        return Reply(voice.say("quote-none"), (_back(ballot, number, voice, region),))
    title = phrases.bold(voice.say("quote-title"))
    text = phrases.paragraphs([title, Html(f"<blockquote>{html.escape(sentence)}</blockquote>")])
    # A sentence that is too long for the button (a name of unheard-of length) can still be copied from the text.
    copy = (Button(buttons.caption("copy", voice), copy=sentence),) if len(sentence) <= COPY_LIMIT else ()
    return Reply(text, tuple(row for row in (copy, _back(ballot, number, voice, region)) if row))


def _back(ballot: Ballot, number: int, voice: Voice, region: str) -> Row:
    return (buttons.press("back", voice, Action.CARD, ballot, number, region),)


def superseded(press: Press, ballot: Ballot, voice: Voice) -> Reply:
    """A button or link of an older revision was used: it explains itself and offers the newest."""
    old, new = str(press.revision or 0), str(ballot.revision.number)
    text = phrases.join([voice.say("superseded", old=old, new=new), phrases.election_line(ballot, voice)])
    if press.number is None:
        return Reply(text, ((buttons.press("new", voice, Action.REGIONS, ballot),),))
    return Reply(text, ((buttons.press("new", voice, Action.CARD, ballot, press.number, press.extra),),))


def opened_bare(ballot: Ballot, voice: Voice) -> Html:
    """Above a card that a link without an election opened: which election it is."""
    return voice.say("opened-bare", date=voice.date(ballot.election.date))


def opened_old(old: int, ballot: Ballot, voice: Voice) -> Html:
    """Above a card that a link of revision `old` opened: it has been superseded."""
    return voice.say("opened-old", old=str(old), new=str(ballot.revision.number))


def outdated(voice: Voice) -> str:
    """For a press that cannot be read (plain text: it is shown over the chat)."""
    return voice.label("wrong-button")


def not_yours(voice: Voice) -> str:
    """For a press in a group by someone who did not ask (plain text: it is shown over the chat)."""
    return voice.label("not-yours")
