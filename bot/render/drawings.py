"""What stands on a picture, in the reader's words: the same figures, stage, source and date as on a card."""

from decimal import Decimal

from bot.core.model import Result
from bot.core.snapshot import Ballot
from bot.render import buttons, lists, phrases
from bot.render.links import Action
from bot.render.pictures import Bar, CardPicture, OverviewPicture
from bot.render.reply import Reply, plain
from bot.render.texts import Voice


def card(ballot: Ballot, number: int, voice: Voice) -> CardPicture:
    results = ballot.results(number)
    only = results[0] if len(results) == 1 else None
    return CardPicture(
        title=phrases.district(ballot, number, voice),
        winner=phrases.winner(only, voice) if only else _winners(results, voice),
        share_text=phrases.share(only, voice) if only else "",
        share=only.share if only else None,
        against_all=bool(results) and all(result.against_all for result in results),
        stage=phrases.stage_text(ballot, results, voice),
        source=plain(phrases.source_line(ballot.revision, voice)),
        date=plain(phrases.election_line(ballot, voice)),
        mark=_mark(ballot, voice),
        note=plain(phrases.against_all_line(ballot, results, voice)) or None,
        half_label=voice.share(Decimal(50)),
    )


def _winners(results: tuple[Result, ...], voice: Voice) -> str:
    rows = [plain(phrases.winner_row(result, voice)) for result in results]
    return "\n".join(rows) or voice.label("no-result")


def _mark(ballot: Ballot, voice: Voice) -> str | None:
    return voice.label("test-mark") if ballot.election.test else None


def overview(ballot: Ballot, voice: Voice) -> OverviewPicture:
    """All districts by region, the highest share of each region first."""
    inferred = any(lists.inferred(ballot, row.number) for row in ballot.revision.results)
    return OverviewPicture(
        title=phrases.title_of(ballot, voice),
        subtitle=voice.label(
            "about-rows", found=str(len(ballot.revision.by_number)), all=str(ballot.election.districts)
        ),
        bars=_bars(ballot, voice),
        legend=voice.label("picture-legend"),
        legend_against_all=voice.label("against-all"),
        stage=phrases.stage_text(ballot, (), voice),
        source=plain(phrases.source_line(ballot.revision, voice)),
        date=plain(phrases.election_line(ballot, voice)),
        half_label=voice.share(Decimal(50)),
        mark=_mark(ballot, voice),
        note=voice.label("inferred") if inferred else None,
    )


def _bars(ballot: Ballot, voice: Voice) -> tuple[Bar, ...]:
    order = {region: place for place, region in enumerate(ballot.regions)}

    def place(row: Result) -> tuple[int, Decimal, int]:
        region = _region(ballot, row.number)
        return (order.get(region or "", len(order)), -(Decimal(-1) if row.share is None else row.share), row.number)

    return tuple(_bar(ballot, row, voice) for row in sorted(ballot.revision.results, key=place))


def _bar(ballot: Ballot, row: Result, voice: Voice) -> Bar:
    region = _region(ballot, row.number)
    return Bar(
        label=f"{row.number} {phrases.name_of(ballot, row.number, voice)}{lists.mark(ballot, row.number)}",
        value_text=phrases.share(row, voice),
        share=row.share,
        against_all=row.against_all,
        group=None if region is None else lists.region_name(ballot, region, voice),
        winner=phrases.winner(row, voice),
    )


def _region(ballot: Ballot, number: int) -> str | None:
    district = ballot.districts.get(number)
    return None if district is None else district.region


def overview_caption(ballot: Ballot, voice: Voice) -> Reply:
    """36 figures do not fit under a picture: it says where they stand in full."""
    title = phrases.bold(phrases.escaped(phrases.marked(ballot, voice, phrases.title_of(ballot, voice))))
    about = [phrases.provenance(ballot, voice), phrases.version_line(ballot.revision, voice)]
    text = phrases.paragraphs([title, *about, voice.say("caption-summary")])
    return Reply(text, ((buttons.press("summary", voice, Action.SUMMARY, ballot),),))
