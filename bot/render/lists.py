"""Screens of many districts: by region, in one message, compared, highest and lowest."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.render import buttons
from bot.render.links import Action
from bot.render.reply import Button, ButtonRow, Reply
from bot.render.wording import markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

SHOWN_EXTREMES = 5
"""Districts with the highest shares, and as many with the lowest."""
HALF = Decimal(50)
REGIONS_IN_ROW = 2
NUMBERS_IN_ROW = 6
"""Buttons of bare numbers in a row, for an election without regions."""
MIN_COMPARED = 2


def name_row(served: ServedElection, number: int, voice: Voice) -> Html:
    return markup.escape(phrases.short_district_title(served, number, voice))


def winner_name_row(served: ServedElection, number: int, voice: Voice) -> Html:
    """Return the district and its winner without the share: enough to choose by."""
    district = name_row(served, number, voice)
    names = phrases.winner_names(served.results(number), voice)
    if not names:
        return district
    return Html(f"{district}: {markup.escape(names)}")


def region_row(served: ServedElection, number: int, voice: Voice) -> Html:
    """Return the district, with an asterisk if its region was inferred."""
    return Html(name_row(served, number, voice) + inferred_mark(served, number))


def summary_row(served: ServedElection, number: int, voice: Voice) -> Html:
    """Return a line for each winner of a district."""
    return markup.lines(_result_row(served, result, voice) for result in served.results(number))


def _result_row(served: ServedElection, result: Result, voice: Voice) -> Html:
    return voice.say(
        "summary-row",
        number=str(result.number),
        name=phrases.district_name(served, result.number, voice),
        winner=phrases.winner_name(result, voice),
        share=phrases.share_text(result, voice),
    )


def short_card(served: ServedElection, number: int, voice: Voice) -> Html:
    """Return a district and its winners, without what all districts have in common."""
    results = served.results(number)
    title = phrases.short_district_title(served, number, voice)
    winners = phrases.winner_lines(results, voice)
    return markup.lines(
        [
            markup.bold(markup.escape(title)),
            *(winners or [voice.say("no-result")]),
            phrases.against_all_line(served, results, voice),
        ]
    )


def is_inferred(served: ServedElection, number: int) -> bool:
    """Return True if the region of a district follows from a name, not from a source."""
    district = served.districts.get(number)
    return district is not None and district.region_inferred


def inferred_mark(served: ServedElection, number: int) -> str:
    return " *" if is_inferred(served, number) else ""


def inferred_note(served: ServedElection, numbers: Iterable[int], voice: Voice) -> Html:
    """Explain the asterisk if one of the districts has it."""
    if not any(is_inferred(served, number) for number in numbers):
        return markup.EMPTY
    return markup.italic(voice.say("inferred"))


def region_name(served: ServedElection, region_id: str, voice: Voice) -> str:
    """Return the name in the reader's language, else in any language, else the id."""
    region = served.regions.get(region_id)
    if region is None:
        return region_id
    any_name = next(iter(region.names.values()), region_id)
    return region.names.get(voice.language) or any_name


def regions(served: ServedElection, voice: Voice) -> Reply:
    """Return the first screen of the list: regions, or numbers if there are no regions."""
    question = voice.say("regions-title" if served.regions else "districts-title")
    text = markup.paragraphs(
        [phrases.election_heading(served, voice), question, phrases.provenance(served, voice)]
    )
    rows = _region_rows(served, voice) if served.regions else _number_rows(served)
    return Reply(text, (*rows, buttons.summary_row(served, voice)))


def _region_rows(served: ServedElection, voice: Voice) -> tuple[ButtonRow, ...]:
    found = [_region_button(served, region_id, voice) for region_id in served.regions]
    return buttons.arrange(found, REGIONS_IN_ROW)


def _region_button(served: ServedElection, region_id: str, voice: Voice) -> Button:
    data = buttons.callback_data(Action.REGION, served, extra=region_id)
    return Button(region_name(served, region_id, voice), data=data)


def _number_rows(served: ServedElection) -> tuple[ButtonRow, ...]:
    found = [_number_button(served, number) for number in sorted(served.districts)]
    return buttons.arrange(found, NUMBERS_IN_ROW)


def _number_button(served: ServedElection, number: int) -> Button:
    return Button(str(number), data=buttons.callback_data(Action.CARD, served, number))


def region(served: ServedElection, region_id: str, voice: Voice) -> Reply:
    """Return the districts of a region; for an unknown id, the list of regions."""
    found = served.regions.get(region_id)
    if found is None:
        return regions(served, voice)
    numbers = [number for number in found.districts if number in served.districts]
    title = phrases.heading(region_name(served, region_id, voice), served, voice)
    names = [region_row(served, number, voice) for number in numbers]
    text = markup.paragraphs(
        [
            markup.lines([title, *names]),
            inferred_note(served, numbers, voice),
            phrases.provenance(served, voice),
        ]
    )
    district_rows = buttons.district_rows(served, numbers, voice, extra=region_id)
    back = buttons.action_button("regions", voice, Action.REGIONS, served)
    return Reply(text, (*district_rows, (back,)))


def summary(served: ServedElection, voice: Voice) -> Reply:
    """Return all districts in one message, those with a majority against all first."""
    against_all = served.revision.against_all
    others = [number for number in served.revision.by_number if number not in against_all]
    other_rows = [summary_row(served, number, voice) for number in others]
    text = markup.paragraphs(
        [
            phrases.election_heading(served, voice),
            _against_all_block("summary-against-all", served, voice),
            markup.lines([*other_rows, _missing_line(served, voice)]),
            phrases.provenance(served, voice),
            phrases.version_line(served.revision, voice),
        ]
    )
    extremes_button = buttons.action_button("extremes", voice, Action.EXTREMES, served)
    chart_button = buttons.action_button("chart", voice, Action.CHART, served)
    return Reply(text, ((extremes_button, chart_button), buttons.list_row(served, voice)))


def _against_all_block(title_key: str, served: ServedElection, voice: Voice) -> Html:
    numbers = served.revision.against_all
    if not numbers:
        return markup.EMPTY
    title = markup.bold(voice.say(title_key))
    return markup.lines([title, *(summary_row(served, number, voice) for number in numbers)])


def _missing_line(served: ServedElection, voice: Voice) -> Html:
    missing = [str(number) for number in sorted(served.districts) if not served.results(number)]
    if not missing:
        return markup.EMPTY
    return voice.say("summary-missing", numbers=", ".join(missing))


def compare(served: ServedElection, numbers: Sequence[int], voice: Voice) -> Reply:
    """Return districts under one another, in the given order.

    It states no difference between shares, because they are shares of different totals.
    """
    if len(numbers) < MIN_COMPARED:
        return Reply(voice.say("compare-need"), (buttons.list_row(served, voice),))
    cards = [short_card(served, number, voice) for number in numbers]
    text = markup.paragraphs(
        [
            phrases.heading(voice.label("compare-title"), served, voice),
            *cards,
            markup.lines([voice.say("compare-silent"), phrases.provenance(served, voice)]),
        ]
    )
    return Reply(text, buttons.district_rows(served, numbers, voice, action=Action.OPEN))


def rank_by_share(served: ServedElection) -> list[Result]:
    """Return the rows of persons with a share, lowest first, without against all."""
    shares = [
        (result.share, result.number, result)
        for result in served.revision.results
        if result.share is not None and not result.against_all
    ]
    shares.sort(key=lambda entry: entry[:2])
    return [result for _, _, result in shares]


def extremes(served: ServedElection, voice: Voice) -> Reply:
    """Return the highest and lowest shares, and how many are above half."""
    ranked = rank_by_share(served)
    highest = ranked[::-1][:SHOWN_EXTREMES]
    lowest = ranked[:SHOWN_EXTREMES]
    text = markup.paragraphs(
        [
            phrases.heading(voice.label("extremes-title"), served, voice),
            _ranking("extremes-high", served, highest, voice),
            _ranking("extremes-low", served, lowest, voice),
            _against_all_block("extremes-against-all", served, voice),
            _above_half_line(ranked, voice),
            markup.italic(voice.say("extremes-formula")),
            phrases.provenance(served, voice),
        ]
    )
    return Reply(text, (buttons.summary_row(served, voice),))


def _ranking(
    title_key: str, served: ServedElection, ranked: Sequence[Result], voice: Voice
) -> Html:
    title = markup.bold(voice.say(title_key))
    return markup.lines([title, *(_result_row(served, result, voice) for result in ranked)])


def _above_half_line(ranked: Sequence[Result], voice: Voice) -> Html:
    above = [result for result in ranked if result.share is not None and result.share > HALF]
    return voice.say("extremes-half", count=voice.number(len(above)), all=voice.number(len(ranked)))
