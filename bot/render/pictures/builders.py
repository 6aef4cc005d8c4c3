"""Build the content of pictures: the same figures, stage, source and date as on a card."""

from collections.abc import Sequence
from decimal import Decimal

from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.render import buttons, lists
from bot.render.pictures.content import Bar, CardPicture, OverviewPicture
from bot.render.reply import Reply, strip_markup
from bot.render.wording import markup, phrases
from bot.render.wording.texts import Voice

HALF = Decimal(50)
NO_SHARE = Decimal(-1)
"""Sorts a row without a share behind all others."""


def card_picture(served: ServedElection, number: int, voice: Voice) -> CardPicture:
    """Return the content of a district's card."""
    results = served.results(number)
    only = results[0] if len(results) == 1 else None
    return CardPicture(
        title=phrases.district_title(served, number, voice),
        winner=phrases.winner_name(only, voice) if only else _winner_lines(results, voice),
        share_text=phrases.share_text(only, voice) if only else "",
        share=only.share if only else None,
        against_all=bool(results) and all(result.against_all for result in results),
        stage=phrases.stage_text(served, results, voice),
        source=strip_markup(
            phrases.source_line(*phrases.results_source(served.revision, results), voice)
        ),
        date=strip_markup(phrases.election_line(served, voice)),
        mark=_mark(served, voice),
        note=strip_markup(phrases.against_all_line(served, results, voice)) or None,
        half_label=voice.share(HALF),
    )


def _winner_lines(results: Sequence[Result], voice: Voice) -> str:
    """Return each winner with their share, or that the article has no result."""
    if not results:
        return voice.label("no-result")
    return "\n".join(strip_markup(phrases.winner_row(result, voice)) for result in results)


def _mark(served: ServedElection, voice: Voice) -> str | None:
    return voice.label("test-mark") if served.election.test else None


def overview_picture(served: ServedElection, voice: Voice) -> OverviewPicture:
    """Return the content of an overview: districts by region, highest share first."""
    revision = served.revision
    districts = str(served.election.districts)
    has_inferred = any(lists.is_inferred(served, result.number) for result in revision.results)
    return OverviewPicture(
        title=phrases.election_title(served, voice),
        subtitle=voice.label("about-rows", found=str(len(revision.by_number)), all=districts),
        bars=_bars(served, voice),
        legend=voice.label("picture-legend"),
        legend_against_all=voice.label("against-all"),
        stage=phrases.stage_text(served, (), voice),
        source=strip_markup(phrases.source_line(revision.source, revision.method, voice)),
        date=strip_markup(phrases.election_line(served, voice)),
        half_label=voice.share(HALF),
        mark=_mark(served, voice),
        note=voice.label("inferred") if has_inferred else None,
    )


def _bars(served: ServedElection, voice: Voice) -> tuple[Bar, ...]:
    """Return a row for each result, in the order of the regions; those without a region last."""
    region_order = {region: place for place, region in enumerate(served.regions)}

    def sort_key(result: Result) -> tuple[int, Decimal, int]:
        region = _region_id(served, result.number) or ""
        share = NO_SHARE if result.share is None else result.share
        return (region_order.get(region, len(region_order)), -share, result.number)

    ordered = sorted(served.revision.results, key=sort_key)
    return tuple(_bar(served, result, voice) for result in ordered)


def _bar(served: ServedElection, result: Result, voice: Voice) -> Bar:
    number = result.number
    name = phrases.district_name(served, number, voice)
    region = _region_id(served, number)
    return Bar(
        label=f"{number} {name}{lists.inferred_mark(served, number)}",
        value_text=phrases.share_text(result, voice),
        share=result.share,
        against_all=result.against_all,
        group=None if region is None else lists.region_name(served, region, voice),
        winner=phrases.winner_name(result, voice),
    )


def _region_id(served: ServedElection, number: int) -> str | None:
    district = served.districts.get(number)
    return None if district is None else district.region


def overview_caption(served: ServedElection, voice: Voice) -> Reply:
    """Return the text under an overview. All figures are too many for it, so it names the way."""
    text = markup.paragraphs(
        [
            phrases.election_heading(served, voice),
            phrases.provenance(served, voice),
            phrases.version_line(served.revision, voice),
            voice.say("caption-summary"),
        ]
    )
    return Reply(text, (buttons.summary_row(served, voice),))
