"""The phrases that screens are made of: district, winner, share, stage, date, source, notes.

Functions that return `str` give plain text, which is escaped before it becomes part of a message.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from bot.core.model import Method, Note, Result, Revision, Source, Stage
from bot.core.name_forms import romanise
from bot.core.snapshot import ServedElection
from bot.render.links import Screen, start_url
from bot.render.wording import markup
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

BAR_SQUARES = 10
MAX_NAME_LENGTH = 120
"""Characters of a person's or district's name. The article's line has a longer name in full."""
MAX_REASON_LENGTH = 300
"""Characters of the reason that an admin gave."""


def shorten(text: str, limit: int) -> str:
    """Cut a text that people typed, so that it leaves room for the figures."""
    if len(text) <= limit:
        return text
    return text[: limit - 1] + "…"


def capitalize(text: str) -> str:
    """Return `text` with a capital first letter; the other letters stay."""
    return text[:1].upper() + text[1:]


def with_test_mark(title: str, served: ServedElection, voice: Voice) -> str:
    """Return `title`; for an election with invented figures, say so in front of it."""
    if not served.election.test:
        return title
    return f"{voice.label('test-mark')} · {title}"


def heading(title: str, served: ServedElection, voice: Voice) -> Html:
    """Return the first line of a screen, in bold."""
    return markup.bold(markup.escape(with_test_mark(title, served, voice)))


def district_name(served: ServedElection, number: int, voice: Voice) -> str:
    """Return the name for display, or the number of a district without a name."""
    district = served.districts.get(number)
    if district is None:
        return str(number)
    return shorten(district.name_in(voice.language), MAX_NAME_LENGTH)


def district_title(served: ServedElection, number: int, voice: Voice) -> str:
    """Return `№7 Ош округу`, `Округ № 7, Ош`, `District No. 7, Osh`."""
    name = district_name(served, number, voice)
    return voice.label("district", number=str(number), name=name)


def short_district_title(served: ServedElection, number: int, voice: Voice) -> str:
    """Return `№7 Ош`, `No. 7 Osh`."""
    name = district_name(served, number, voice)
    return voice.label("district-short", number=str(number), name=name)


def winner_name(result: Result, voice: Voice) -> str:
    """Return the name in the article's spelling, or the words for against all.

    In English the Latin spelling follows the name.
    """
    if result.against_all:
        return voice.label("against-all")
    if result.winner is None:
        return voice.label("winner-missing")
    name = shorten(result.winner, MAX_NAME_LENGTH)
    if voice.language != "en":
        return name
    return f"{name} ({romanise(name)})"


def winner_names(results: Sequence[Result], voice: Voice) -> str:
    return "; ".join(winner_name(result, voice) for result in results)


def share_text(result: Result, voice: Voice) -> str:
    if result.share is None:
        return voice.label("share-missing")
    return voice.share(result.share)


def share_texts(results: Sequence[Result], voice: Voice) -> str:
    return "; ".join(share_text(result, voice) for result in results)


def winner_row(result: Result, voice: Voice) -> Html:
    """Return one winner with their share."""
    return voice.say(
        "winner-row", winner=winner_name(result, voice), share=share_text(result, voice)
    )


def share_bar(share: Decimal | None, voice: Voice) -> Html:
    """Return ten squares, filled to the nearest ten per cent.

    Without a share, and for screen readers, return nothing.
    """
    if share is None or voice.plain:
        return markup.EMPTY
    rounded = int((share / BAR_SQUARES).quantize(Decimal(1), ROUND_HALF_UP))
    filled = min(BAR_SQUARES, max(0, rounded))
    return Html("█" * filled + "░" * (BAR_SQUARES - filled))


def winner_lines(results: Sequence[Result], voice: Voice) -> list[Html]:
    """Return each winner with their share and, below it, the bar."""
    lines = []
    for result in results:
        lines += [winner_row(result, voice), share_bar(result.share, voice)]
    return lines


def stage_words(revision: Revision, voice: Voice) -> str:
    """Return the fixed words of a stage.

    A correction has the words of the stage that it corrects, if that is known.
    """
    if revision.stage is None:
        return voice.label("stage-unknown")
    is_correction = revision.stage is Stage.CORRECTION
    if is_correction and revision.corrects not in {None, Stage.CORRECTION}:
        corrected = voice.label(f"stage-{revision.corrects}")
        return voice.label("stage-corrected", stage=corrected)
    return voice.label(f"stage-{revision.stage}")


def stage_text(served: ServedElection, results: Sequence[Result], voice: Voice) -> str:
    """Return the stage's words.

    If no person leads, they are introduced as words about the count, so that they call no person
    a winner.
    """
    words = capitalize(stage_words(served.revision, voice))
    names_person = any(result.winner is not None for result in results)
    if names_person or served.revision.stage is None:
        return words
    return voice.label("stage-label", stage=words)


def stage_line(served: ServedElection, results: Sequence[Result], voice: Voice) -> Html:
    """Return the stage's words, linked to the glossary if the bot has a private chat."""
    text = markup.escape(stage_text(served, results, voice))
    if not voice.bot:
        return text
    return markup.link(text, start_url(voice.bot, Screen.GLOSSARY))


def against_all_line(served: ServedElection, results: Sequence[Result], voice: Voice) -> Html:
    """Say what a majority against all means. Only an official result makes the seat vacant."""
    if not any(result.against_all for result in results):
        return markup.EMPTY
    if Stage.CERTIFIED in {served.revision.stage, served.revision.corrects}:
        return voice.say("against-all-certified")
    return voice.say("against-all-means")


def election_title(served: ServedElection, voice: Voice) -> str:
    """Return the election's own title, or its date."""
    title = served.election.title.get(voice.language)
    return title or voice.label("election-line", date=voice.date(served.election.date))


def election_heading(served: ServedElection, voice: Voice) -> Html:
    return heading(election_title(served, voice), served, voice)


def election_line(served: ServedElection, voice: Voice) -> Html:
    return voice.say("election-line", date=voice.date(served.election.date))


def later_line(served: ServedElection, voice: Voice) -> Html:
    """Say that a later election was held and where its results are; empty if none is known."""
    later = served.election.later
    if later is None:
        return markup.EMPTY
    return markup.link(markup.escape(later.texts[voice.language]), later.url)


def source_line(source: Source, method: Method | None, voice: Voice) -> Html:
    """Name the source, as a link if it has an address, and the method of the count if stated."""
    named = markup.link(markup.escape(source_name(source, voice)), source.url)
    if method is Method.HAND:
        named = voice.say("source-hand-count", source=named)
    if method is Method.MACHINE:
        named = voice.say("source-machine-count", source=named)
    return voice.say("source-line", source=named)


def source_name(source: Source, voice: Voice) -> str:
    """Return the name of a source, or that it is not given."""
    return source.name or voice.label("source-not-given")


def results_source(revision: Revision, results: Sequence[Result]) -> tuple[Source, Method | None]:
    """Return source and method of the article that printed the rows of a district."""
    if not results:
        return revision.source, revision.method
    return results[0].source, results[0].method


def source_details(source: Source, voice: Voice) -> Html:
    """Return the article's date, and what the source lacks of address and date."""
    details = []
    if source.published is not None:
        details.append(voice.say("published-line", date=voice.date(source.published)))
    gap = _gap_key(source)
    if gap is not None:
        details.append(voice.say(gap))
    return markup.lines(details)


def _gap_key(source: Source) -> str | None:
    if source.url is None and source.published is None:
        return "gap-both"
    if source.url is None:
        return "gap-url"
    if source.published is None:
        return "gap-date"
    return None


def version_line(revision: Revision, voice: Voice) -> Html:
    """Say which revision a text shows, and when the bot loaded it."""
    moment = voice.moment(revision.loaded)
    if revision.number == 0:
        return voice.say("loaded-line", moment=moment)
    return voice.say("version-line", revision=str(revision.number), moment=moment)


def provenance(served: ServedElection, voice: Voice) -> Html:
    """Return stage, election and source, for a screen of several districts."""
    return markup.lines(
        [
            stage_line(served, (), voice),
            election_line(served, voice),
            source_line(served.revision.source, served.revision.method, voice),
        ]
    )


def notes_block(notes: Sequence[Note], voice: Voice) -> Html:
    """Return what happened after the result, each note with its date and sources."""
    if not notes:
        return markup.EMPTY
    title = markup.bold(voice.say("notes-title"))
    return markup.lines([title, *(_note(note, voice) for note in notes)])


def _note(note: Note, voice: Voice) -> Html:
    first_text = next(iter(note.texts.values()), "")
    text = note.texts.get(voice.language) or first_text
    links = [markup.link(markup.escape(source.name), source.url) for source in note.sources]
    sources = markup.semicolons(links)
    if note.date is None:
        return voice.say("note-row", text=text, sources=sources)
    return voice.say("note-dated", date=voice.date(note.date), text=text, sources=sources)
