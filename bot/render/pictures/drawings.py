"""What stands on a picture, in the reader's words: the same figures, stage, source and date as on a card."""

from decimal import Decimal

from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.render import buttons, lists
from bot.render.pictures.draw import Bar, CardPicture, OverviewPicture
from bot.render.reply import Reply, strip_markup
from bot.render.wording import markup, phrases
from bot.render.wording.texts import Voice


def card(served: ServedElection, number: int, voice: Voice) -> CardPicture:
    results = served.results(number)
    only = results[0] if len(results) == 1 else None
    return CardPicture(
        title=phrases.district_title(served, number, voice),
        winner=phrases.winner_name(only, voice) if only else _winners(results, voice),
        share_text=phrases.share_text(only, voice) if only else "",
        share=only.share if only else None,
        against_all=bool(results) and all(result.against_all for result in results),
        stage=phrases.stage_text(served, results, voice),
        source=strip_markup(phrases.source_line(served.revision, voice)),
        date=strip_markup(phrases.election_line(served, voice)),
        mark=_mark(served, voice),
        note=strip_markup(phrases.against_all_line(served, results, voice)) or None,
        half_label=voice.share(Decimal(50)),
    )


def _winners(results: tuple[Result, ...], voice: Voice) -> str:
    rows = [strip_markup(phrases.winner_row(result, voice)) for result in results]
    return "\n".join(rows) or voice.label("no-result")


def _mark(served: ServedElection, voice: Voice) -> str | None:
    return voice.label("test-mark") if served.election.test else None


def overview(served: ServedElection, voice: Voice) -> OverviewPicture:
    """All districts by region, the highest share of each region first."""
    inferred = any(lists.is_inferred(served, row.number) for row in served.revision.results)
    return OverviewPicture(
        title=phrases.election_title(served, voice),
        subtitle=voice.label(
            "about-rows",
            found=str(len(served.revision.by_number)),
            all=str(served.election.districts),
        ),
        bars=_bars(served, voice),
        legend=voice.label("picture-legend"),
        legend_against_all=voice.label("against-all"),
        stage=phrases.stage_text(served, (), voice),
        source=strip_markup(phrases.source_line(served.revision, voice)),
        date=strip_markup(phrases.election_line(served, voice)),
        half_label=voice.share(Decimal(50)),
        mark=_mark(served, voice),
        note=voice.label("inferred") if inferred else None,
    )


def _bars(served: ServedElection, voice: Voice) -> tuple[Bar, ...]:
    order = {region: place for place, region in enumerate(served.regions)}

    def place(row: Result) -> tuple[int, Decimal, int]:
        region = _region(served, row.number)
        return (
            order.get(region or "", len(order)),
            -(Decimal(-1) if row.share is None else row.share),
            row.number,
        )

    return tuple(_bar(served, row, voice) for row in sorted(served.revision.results, key=place))


def _bar(served: ServedElection, row: Result, voice: Voice) -> Bar:
    region = _region(served, row.number)
    return Bar(
        label=f"{row.number} {phrases.district_name(served, row.number, voice)}{lists.inferred_mark(served, row.number)}",
        value_text=phrases.share_text(row, voice),
        share=row.share,
        against_all=row.against_all,
        group=None if region is None else lists.region_name(served, region, voice),
        winner=phrases.winner_name(row, voice),
    )


def _region(served: ServedElection, number: int) -> str | None:
    district = served.districts.get(number)
    return None if district is None else district.region


def overview_caption(served: ServedElection, voice: Voice) -> Reply:
    """36 figures do not fit under a picture: it says where they stand in full."""
    title = phrases.election_heading(served, voice)
    about = [phrases.provenance(served, voice), phrases.version_line(served.revision, voice)]
    text = markup.paragraphs([title, *about, voice.say("caption-summary")])
    return Reply(text, (buttons.summary_row(served, voice),))
