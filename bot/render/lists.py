"""Screens of many districts: by region, all on one message, side by side, highest and lowest."""

import html
from collections.abc import Sequence
from decimal import Decimal

from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.render import buttons
from bot.render.links import Action
from bot.render.reply import Button, ButtonRow, Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

# How many of the highest and of the lowest shares are shown.
EXTREMES = 5
HALF = Decimal(50)
# Where an election has no regions, its districts are buttons of numbers, so many in a row.
NUMBERS_WIDE = 6


def name_row(served: ServedElection, number: int, voice: Voice) -> str:
    return html.escape(phrases.short_district(served, number, voice))


def winner_name_row(served: ServedElection, number: int, voice: Voice) -> str:
    """The district and the name in the article, without the share: enough to choose by."""
    names = "; ".join(phrases.winner(result, voice) for result in served.results(number))
    return (
        f"{name_row(served, number, voice)}: {html.escape(names)}"
        if names
        else name_row(served, number, voice)
    )


def summary_row(served: ServedElection, number: int, voice: Voice) -> str:
    """One line for a district; several winners share it."""
    rows = [_summary_part(served, result, voice) for result in served.results(number)]
    return phrases.join(rows)


def _summary_part(served: ServedElection, result: Result, voice: Voice) -> Html:
    return voice.say(
        "summary-row",
        number=str(result.number),
        name=phrases.name_of(served, result.number, voice),
        winner=phrases.winner(result, voice),
        share=phrases.share(result, voice),
    )


def short_card(served: ServedElection, number: int, voice: Voice) -> Html:
    """A district, its winners with their shares, and the bars, without what all districts have in common."""
    results = served.results(number)
    title = phrases.bold(html.escape(phrases.short_district(served, number, voice)))
    rows = [
        (phrases.winner_row(result, voice), phrases.bar(result.share, voice)) for result in results
    ]
    lines = [line for row in rows for line in row]
    return phrases.join(
        [
            title,
            *(lines or [voice.say("no-result")]),
            phrases.against_all_line(served, results, voice),
        ]
    )


def inferred(served: ServedElection, number: int) -> bool:
    district = served.districts.get(number)
    return district is not None and district.region_inferred


def mark(served: ServedElection, number: int) -> str:
    """An asterisk where the region follows from a name and was not read in a source."""
    return " *" if inferred(served, number) else ""


def region_name(served: ServedElection, region: str, voice: Voice) -> str:
    known = served.regions.get(region)
    return (
        region
        if known is None
        else known.names.get(voice.language) or next(iter(known.names.values()), region)
    )


def regions(served: ServedElection, voice: Voice) -> Reply:
    """The first screen of the list: regions, or all numbers where the election has no regions."""
    title = html.escape(phrases.marked(served, voice, phrases.title_of(served, voice)))
    ask = voice.say("regions-title" if served.regions else "districts-title")
    text = phrases.paragraphs([phrases.bold(title), ask, phrases.provenance(served, voice)])
    found = [_region_button(served, region, voice) for region in served.regions]
    rows = buttons.in_rows(found, 2) if found else _number_rows(served)
    return Reply(text, (*rows, (buttons.press("summary", voice, Action.SUMMARY, served),)))


def _region_button(served: ServedElection, region: str, voice: Voice) -> Button:
    return Button(
        region_name(served, region, voice),
        data=buttons.data_for(Action.REGION, served, extra=region),
    )


def _number_rows(served: ServedElection) -> tuple[ButtonRow, ...]:
    numbers = sorted(served.districts)
    found = [Button(str(n), data=buttons.data_for(Action.CARD, served, n)) for n in numbers]
    return buttons.in_rows(found, NUMBERS_WIDE)


def region(served: ServedElection, region_id: str, voice: Voice) -> Reply:
    """The districts of a region; the list of regions where there is none of this id."""
    known = served.regions.get(region_id)
    if known is None:
        return regions(served, voice)
    numbers = [number for number in known.districts if number in served.districts]
    title = phrases.marked(served, voice, region_name(served, region_id, voice))
    rows = [name_row(served, number, voice) + mark(served, number) for number in numbers]
    note = (
        phrases.italic(voice.say("inferred"))
        if any(inferred(served, number) for number in numbers)
        else ""
    )
    body = phrases.join([phrases.bold(html.escape(title)), *rows])
    text = phrases.paragraphs([body, note, phrases.provenance(served, voice)])
    back = (buttons.press("regions", voice, Action.REGIONS, served),)
    return Reply(text, (*buttons.open_districts(served, numbers, voice, extra=region_id), back))


def summary(served: ServedElection, voice: Voice) -> Reply:
    """All districts on one message, those where against all came first before the others."""
    apart = served.revision.against_all
    others = [number for number in served.revision.by_number if number not in apart]
    head = phrases.bold(voice.say("summary-against-all")) if apart else ""
    title = html.escape(phrases.marked(served, voice, phrases.title_of(served, voice)))
    text = phrases.paragraphs(
        [
            phrases.bold(title),
            phrases.join([head, *(summary_row(served, number, voice) for number in apart)]),
            phrases.join(
                [
                    *(summary_row(served, number, voice) for number in others),
                    _missing(served, voice),
                ]
            ),
            phrases.provenance(served, voice),
            phrases.version_line(served.revision, voice),
        ]
    )
    extremes = buttons.press("extremes", voice, Action.EXTREMES, served)
    chart = buttons.press("chart", voice, Action.CHART, served)
    return Reply(text, ((extremes, chart), (buttons.press("list", voice, Action.REGIONS, served),)))


def _missing(served: ServedElection, voice: Voice) -> str:
    missing = [number for number in sorted(served.districts) if not served.results(number)]
    return voice.say("summary-missing", numbers=", ".join(map(str, missing))) if missing else ""


def compare(served: ServedElection, numbers: Sequence[int], voice: Voice) -> Reply:
    """Districts under one another, in the order asked for. No difference is made of shares of different wholes."""
    if len(numbers) < 2:
        return Reply(
            voice.say("compare-need"), ((buttons.press("list", voice, Action.REGIONS, served),),)
        )
    title = phrases.bold(html.escape(phrases.marked(served, voice, voice.label("compare-title"))))
    cards = [short_card(served, number, voice) for number in numbers]
    about = phrases.join([voice.say("compare-silent"), phrases.provenance(served, voice)])
    return Reply(
        phrases.paragraphs([title, *cards, about]),
        buttons.open_districts(served, numbers, voice, action=Action.OPEN),
    )


def ranked(served: ServedElection) -> list[Result]:
    """Rows of people with a share, lowest first (against all is no person and is left out)."""
    known = [
        (row.share, row.number, row) for row in served.revision.results if row.share is not None
    ]
    return [row for _, _, row in sorted(known, key=lambda item: item[:2]) if not row.against_all]


def extremes(served: ServedElection, voice: Voice) -> Reply:
    """Highest and lowest shares, against all apart, and how many are above half, with how that was counted."""
    rows = ranked(served)
    apart = [summary_row(served, number, voice) for number in served.revision.against_all]
    above = sum(1 for row in rows if row.share is not None and row.share > HALF)
    title = phrases.bold(html.escape(phrases.marked(served, voice, voice.label("extremes-title"))))
    text = phrases.paragraphs(
        [
            title,
            _ranking("extremes-high", served, rows[::-1][:EXTREMES], voice),
            _ranking("extremes-low", served, rows[:EXTREMES], voice),
            phrases.join([phrases.bold(voice.say("extremes-against-all")), *apart])
            if apart
            else "",
            voice.say("extremes-half", count=voice.number(above), all=voice.number(len(rows))),
            phrases.italic(voice.say("extremes-formula")),
            phrases.provenance(served, voice),
        ]
    )
    return Reply(text, ((buttons.press("summary", voice, Action.SUMMARY, served),),))


def _ranking(key: str, served: ServedElection, rows: Sequence[Result], voice: Voice) -> Html:
    return phrases.join(
        [phrases.bold(voice.say(key)), *(_summary_part(served, row, voice) for row in rows)]
    )
