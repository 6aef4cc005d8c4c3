"""The lines that screens are made of: a district, what the article says of it, stage, date, source, notes."""

import html
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from bot.core.model import Note, Result, Revision, Source, Stage
from bot.core.snapshot import ServedElection
from bot.render.links import Page, start_url
from bot.render.wording.texts import Html, Voice

BAR = 10
# No name of a person is longer; what is goes on the article's line in full.
LONGEST_NAME = 120
LONGEST_REASON = 300


def join(lines: Iterable[str]) -> Html:
    """Lines under one another; empty ones are left out."""
    return Html("\n".join(line for line in lines if line))


def paragraphs(parts: Iterable[str]) -> Html:
    """Parts with an empty line between them; empty ones are left out."""
    return Html("\n\n".join(part for part in parts if part))


def escaped(text: str) -> Html:
    return Html(html.escape(text))


def bold(text: str) -> Html:
    return Html(f"<b>{text}</b>")


def italic(text: str) -> Html:
    return Html(f"<i>{text}</i>") if text else Html("")


def link(text: str, url: str | None) -> Html:
    """A link where the address is one that Telegram opens, the text alone elsewhere. `text` is mark-up."""
    if url is None or not url.startswith(("https://", "http://")):
        return Html(text)
    return Html(f'<a href="{html.escape(url)}">{text}</a>')


def shortened(text: str, most: int) -> str:
    """A text that people typed, cut where it would push the figures off the message."""
    return text if len(text) <= most else text[: most - 1] + "…"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def marked(served: ServedElection, voice: Voice, title: str) -> str:
    """The first line of a screen; of an election that is a test it says so."""
    return f"{voice.label('test-mark')} · {title}" if served.election.test else title


def name_of(served: ServedElection, number: int, voice: Voice) -> str:
    """The name for display; the number where an election has no name for it."""
    district = served.districts.get(number)
    return (
        str(number)
        if district is None
        else shortened(district.name_in(voice.language), LONGEST_NAME)
    )


def district(served: ServedElection, number: int, voice: Voice) -> str:
    """`№7 Ош округу`, `Округ № 7, Ош`, `District No. 7, Osh`, not escaped."""
    return voice.label("district", number=str(number), name=name_of(served, number, voice))


def short_district(served: ServedElection, number: int, voice: Voice) -> str:
    return voice.label("district-short", number=str(number), name=name_of(served, number, voice))


def winner(result: Result, voice: Voice) -> str:
    """The name as the article spells it, in English with its Latin spelling; or the words for against all."""
    if result.against_all:
        return voice.label("against-all")
    if result.winner is None:
        return voice.label("winner-missing")
    name = shortened(result.winner, LONGEST_NAME)
    return f"{name} ({latin_name(name)})" if voice.language == "en" else name


def latin_name(name: str) -> str:
    from bot.core.name_forms import romanise  # only readers of English need its tables

    return romanise(name)


def share(result: Result, voice: Voice) -> str:
    return voice.label("share-missing") if result.share is None else voice.share(result.share)


def winner_row(result: Result, voice: Voice) -> Html:
    return voice.say("winner-row", winner=winner(result, voice), share=share(result, voice))


def bar(share: Decimal | None, voice: Voice) -> str:
    """Ten squares, one for every ten per cent, rounded to the nearest; none where there is no share or no eye."""
    if share is None or voice.plain:
        return ""
    filled = min(BAR, max(0, int((share / BAR).quantize(Decimal(1), ROUND_HALF_UP))))
    return "█" * filled + "░" * (BAR - filled)


def stage_words(revision: Revision, voice: Voice) -> str:
    """The fixed words of a stage. A correction has those of the stage that it corrects, where that is known."""
    if revision.stage is Stage.CORRECTION and revision.corrects not in {None, Stage.CORRECTION}:
        return voice.label("stage-corrected", stage=voice.label(f"stage-{revision.corrects}"))
    return voice.label("stage-unknown" if revision.stage is None else f"stage-{revision.stage}")


def stage_text(served: ServedElection, results: Sequence[Result], voice: Voice) -> str:
    """The stage's words. Where no person leads they are named as words about the count: nobody is "the winner"."""
    words = capital(stage_words(served.revision, voice))
    named = served.revision.stage is not None and not any(
        result.winner is not None for result in results
    )
    return voice.label("stage-label", stage=words) if named else words


def stage_line(served: ServedElection, results: Sequence[Result], voice: Voice) -> Html:
    """The same, linked to the glossary where there is a private chat to open it in."""
    text = html.escape(stage_text(served, results, voice))
    return link(text, start_url(voice.bot, Page.GLOSSARY) if voice.bot else None)


def against_all_line(served: ServedElection, results: Sequence[Result], voice: Voice) -> str:
    """That a seat is empty is for an official result to say, not for a count that goes on."""
    if not any(result.against_all for result in results):
        return ""
    certified = Stage.CERTIFIED in {served.revision.stage, served.revision.corrects}
    return voice.say("against-all-certified" if certified else "against-all-means")


def election_line(served: ServedElection, voice: Voice) -> Html:
    return voice.say("election-line", date=voice.date(served.election.date))


def title_of(served: ServedElection, voice: Voice) -> str:
    title = served.election.title.get(voice.language)
    return title or voice.label("election-line", date=voice.date(served.election.date))


def source_name(revision: Revision, voice: Voice, name: str | None = None) -> Html:
    """The source; a list with the stage `unofficial-complete` is one made after the hand count."""
    shown = Html(name) if name is not None else Html(html.escape(revision.source.name))
    hand_count = revision.stage is Stage.UNOFFICIAL_COMPLETE
    return voice.say("source-hand-count", source=shown) if hand_count else shown


def source_line(revision: Revision, voice: Voice) -> Html:
    linked = link(html.escape(revision.source.name), revision.source.url)
    return voice.say("source-line", source=source_name(revision, voice, linked))


def source_details(source: Source, voice: Voice) -> Html:
    """The article's own date, and what of address and date the source does not give."""
    missing = (source.url is None, source.published is None)
    gaps = {(True, True): "gap-both", (True, False): "gap-url", (False, True): "gap-date"}
    published = (
        ""
        if source.published is None
        else voice.say("published-line", date=voice.date(source.published))
    )
    return join([published, voice.say(gaps[missing]) if missing in gaps else ""])


def version_line(revision: Revision, voice: Voice) -> Html:
    """Which revision a copy of this text shows, and since when the bot has it (not when the article appeared)."""
    moment = voice.moment(revision.loaded)
    if revision.number == 0:
        return voice.say("loaded-line", moment=moment)
    return voice.say("version-line", revision=str(revision.number), moment=moment)


def provenance(served: ServedElection, voice: Voice) -> Html:
    """Stage, election and source, for a screen of more than one district."""
    return join(
        [
            stage_line(served, (), voice),
            election_line(served, voice),
            source_line(served.revision, voice),
        ]
    )


def notes_block(notes: Sequence[Note], voice: Voice) -> Html:
    """What happened after the result, apart from it: each with its date and its sources."""
    return (
        join([bold(voice.say("notes-title")), *(_note(note, voice) for note in notes)])
        if notes
        else Html("")
    )


def _note(note: Note, voice: Voice) -> Html:
    text = note.texts.get(voice.language) or next(iter(note.texts.values()), "")
    sources = Html("; ".join(link(html.escape(source), source) for source in note.sources))
    if note.date is None:
        return voice.say("note-row", text=text, sources=sources)
    return voice.say("note-dated", date=voice.date(note.date), text=text, sources=sources)
