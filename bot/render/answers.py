"""The reply to each outcome of a look-up."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from bot.core.outcomes import (
    About,
    By,
    Choice,
    Found,
    Help,
    MissingFact,
    NotFound,
    Outcome,
    Overview,
    Several,
    Why,
)
from bot.core.snapshot import ServedElection
from bot.render import buttons, cards, lists, welcome
from bot.render.links import Action
from bot.render.reply import Reply
from bot.render.wording import markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice


def answer(
    outcome: Outcome,
    served: ServedElection,
    voice: Voice,
    *,
    followed: Collection[int] = (),
    current: bool = True,
    elsewhere: Sequence[tuple[ServedElection, int]] = (),
    about: About | None = None,
    missing: MissingFact | None = None,
) -> Reply:
    """Return the reply to any outcome.

    `followed`: the districts that this chat follows.
    `current`: True if questions are about the served election.
    `elsewhere`: districts of the same name in other elections, offered as buttons.
    `about`, `missing`: what the question asks for and this election's results do not have. It is
    said first.
    """
    reply = _outcome_reply(
        outcome, served, voice, followed=followed, current=current, elsewhere=elsewhere
    )
    lead = _not_covered(about, missing, served, voice)
    return replace(reply, text=markup.paragraphs([lead, Html(reply.text)])) if lead else reply


def _not_covered(
    about: About | None, missing: MissingFact | None, served: ServedElection, voice: Voice
) -> Html:
    """Say that the question is about another election, or about a fact that no source has."""
    parts: list[Html] = []
    if about is About.OTHER_ELECTION:
        this_election = voice.say("about-this-election", date=voice.date(served.election.date))
        parts.append(phrases.later_line(served, voice) or this_election)
    if missing is not None:
        parts.append(voice.say(f"missing-{missing}"))
    return markup.lines(parts)


def _outcome_reply(
    outcome: Outcome,
    served: ServedElection,
    voice: Voice,
    *,
    followed: Collection[int],
    current: bool,
    elsewhere: Sequence[tuple[ServedElection, int]],
) -> Reply:
    match outcome:
        case Found():
            return cards.card(
                served,
                outcome.number,
                voice,
                by_number=outcome.by is By.NUMBER,
                followed=outcome.number in followed,
                current=current,
                elsewhere=elsewhere,
                lead=_found_lead(outcome, served, voice),
            )
        case Choice():
            return choice(outcome, served, voice)
        case Several():
            return several(outcome.districts, served, voice)
        case Overview():
            return lists.summary(served, voice)
        case Help():
            return welcome.help_screen(served, voice)
        case NotFound():
            return not_found(outcome, served, voice, elsewhere)


def _found_lead(outcome: Found, served: ServedElection, voice: Voice) -> Html:
    if outcome.by is By.LATER_HOLDER:
        return voice.say("later-holder", date=voice.date(served.election.date))
    if outcome.claim is None:
        return markup.EMPTY
    return markup.bold(check_claim(outcome.claim, served, outcome.number, voice))


def check_claim(stated: Decimal, served: ServedElection, number: int, voice: Voice) -> Html:
    """Say if a share that a question states is the source's: exactly, when rounded, or not."""
    name = phrases.district_name(served, number, voice)
    claim = voice.share(stated)
    shares = [result.share for result in served.results(number) if result.share is not None]
    if not shares:
        return voice.say("claim-unknown", number=str(number), name=name, claim=claim)
    printed = "; ".join(voice.share(share) for share in shares)
    if stated in shares:
        return voice.say("claim-agrees", number=str(number), name=name, claim=claim, share=printed)
    if any(_rounds_to(share, stated) for share in shares):
        return voice.say("claim-rounded", number=str(number), name=name, claim=claim, share=printed)
    return voice.say("claim-differs", number=str(number), name=name, claim=claim, share=printed)


def _rounds_to(share: Decimal, stated: Decimal) -> bool:
    """Return True if `stated` is `share` written with fewer decimals."""
    stated_unit = _last_digit_unit(stated)
    if stated_unit <= _last_digit_unit(share):
        return False
    return share.quantize(stated_unit, ROUND_HALF_UP) == stated


def _last_digit_unit(share: Decimal) -> Decimal:
    """Return 0.1 for a share with one decimal, 1 for a whole number."""
    return Decimal(1).scaleb(int(share.as_tuple().exponent))


def choice(outcome: Choice, served: ServedElection, voice: Voice) -> Reply:
    """Return the districts that a question can mean, each as a button.

    Figures are shown only if the question was about all of the districts.
    """
    rows = [_choice_row(outcome, served, number, voice) for number in outcome.districts]
    text = markup.paragraphs(
        [
            markup.bold(_choice_question(outcome, served, voice)),
            markup.lines(rows),
            _choice_note(outcome, served, voice),
            phrases.provenance(served, voice),
        ]
    )
    region = _region_id(outcome)
    return Reply(text, buttons.district_rows(served, outcome.districts, voice, extra=region))


def _region_id(outcome: Choice) -> str:
    """Return the region that was asked about, if one was."""
    if outcome.why not in {Why.REGION, Why.PLACE}:
        return ""
    return outcome.region or ""


def _choice_question(outcome: Choice, served: ServedElection, voice: Voice) -> Html:
    if outcome.why is Why.REGION:
        region = lists.region_name(served, _region_id(outcome), voice)
        return voice.say("choice-region", region=region)
    if outcome.why is Why.PLACE:
        ids = outcome.regions or (_region_id(outcome),)
        region = ", ".join(lists.region_name(served, each, voice) for each in ids)
        return voice.say("choice-place", place=outcome.place or "", region=region)
    return voice.say(f"choice-{outcome.why}")


def _choice_row(outcome: Choice, served: ServedElection, number: int, voice: Voice) -> Html:
    match outcome.why:
        case Why.AGAINST_ALL:
            return lists.summary_row(served, number, voice)
        case Why.REGION:
            return lists.region_row(served, number, voice)
        case Why.SHARED_NAME:
            return lists.winner_name_row(served, number, voice)
        case _:
            return lists.name_row(served, number, voice)


def _choice_note(outcome: Choice, served: ServedElection, voice: Voice) -> Html:
    if outcome.why is not Why.REGION:
        return markup.EMPTY
    return lists.inferred_note(served, outcome.districts, voice)


def several(numbers: Sequence[int], served: ServedElection, voice: Voice) -> Reply:
    """Return short cards in one message, each with a button to the whole card."""
    short_cards = [lists.short_card(served, number, voice) for number in numbers]
    text = markup.paragraphs(
        [
            *short_cards,
            phrases.provenance(served, voice),
            phrases.version_line(served.revision, voice),
        ]
    )
    return Reply(text, buttons.district_rows(served, numbers, voice, action=Action.OPEN))


def not_found(
    outcome: NotFound,
    served: ServedElection,
    voice: Voice,
    elsewhere: Sequence[tuple[ServedElection, int]] = (),
) -> Reply:
    """Say that no district was found, and offer the nearest names and the list of all."""
    text = markup.paragraphs(
        [
            _not_found_line(outcome.out_of_range, served, voice),
            _nearest_block(outcome.nearest, served, voice),
            voice.say("none-hint"),
            phrases.election_line(served, voice),
        ]
    )
    rows = (
        *buttons.district_rows(served, outcome.nearest, voice),
        buttons.list_row(served, voice),
        *buttons.election_rows(elsewhere, voice),
    )
    return Reply(text, rows)


def _not_found_line(number: int | None, served: ServedElection, voice: Voice) -> Html:
    if number is None or not served.districts:
        return voice.say("none")
    first, last = min(served.districts), max(served.districts)
    return voice.say("none-range", number=str(number), first=str(first), last=str(last))


def _nearest_block(numbers: Sequence[int], served: ServedElection, voice: Voice) -> Html:
    if not numbers:
        return markup.EMPTY
    title = markup.bold(voice.say("none-nearest"))
    names = [lists.name_row(served, number, voice) for number in numbers]
    return markup.lines([title, *names])
