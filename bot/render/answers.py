"""From the outcome of a look-up to what the person is shown."""

from collections.abc import Collection, Sequence
from decimal import ROUND_HALF_UP, Decimal

from bot.core.outcomes import By, Choice, Found, Help, NotFound, Outcome, Overview, Several, Why
from bot.core.snapshot import ServedElection
from bot.render import buttons, cards, lists, welcome
from bot.render.links import Action
from bot.render.reply import Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice


def answer(
    outcome: Outcome,
    served: ServedElection,
    voice: Voice,
    *,
    followed: Collection[int] = (),
    current: bool = True,
    elsewhere: Sequence[tuple[ServedElection, int]] = (),
) -> Reply:
    """The reply to any outcome. `followed`: the districts that this chat follows. `current`: whether the ballot is
    the election that questions are about. `elsewhere`: the same name in other elections, offered as buttons."""
    match outcome:
        case Found():
            return _found(outcome, served, voice, outcome.number in followed, current, elsewhere)
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


def _found(
    outcome: Found,
    served: ServedElection,
    voice: Voice,
    followed: bool,
    current: bool,
    elsewhere: Sequence[tuple[ServedElection, int]],
) -> Reply:
    lead = (
        ""
        if outcome.claim is None
        else phrases.bold(claim(outcome.claim, served, outcome.number, voice))
    )
    return cards.card(
        served,
        outcome.number,
        voice,
        by_number=outcome.by is By.NUMBER,
        followed=followed,
        current=current,
        elsewhere=elsewhere,
        lead=lead,
    )


def claim(stated: Decimal, served: ServedElection, number: int, voice: Voice) -> Html:
    """Whether a share that somebody states is the one in the source: exactly, when rounded, or not."""
    shares = [result.share for result in served.results(number) if result.share is not None]
    verdict = "unknown" if not shares else "differs"
    if any(_rounds_to(share, stated) for share in shares):
        verdict = "rounded"
    if stated in shares:
        verdict = "agrees"
    return _verdict(verdict, stated, shares, phrases.name_of(served, number, voice), voice)


def _verdict(
    verdict: str, stated: Decimal, shares: Sequence[Decimal], name: str, voice: Voice
) -> Html:
    told = voice.share(stated)
    if not shares:
        return voice.say("claim-unknown", name=name, claim=told)
    return voice.say(
        f"claim-{verdict}", name=name, claim=told, share="; ".join(map(voice.share, shares))
    )


def _rounds_to(share: Decimal, stated: Decimal) -> bool:
    """True where the stated figure is the source's, written with fewer decimals."""
    step = Decimal(1).scaleb(int(stated.as_tuple().exponent))
    return (
        step > Decimal(1).scaleb(int(share.as_tuple().exponent))
        and share.quantize(step, ROUND_HALF_UP) == stated
    )


def choice(outcome: Choice, served: ServedElection, voice: Voice) -> Reply:
    """The districts that can be meant, each a button; figures only where the question was about all of them."""
    question = phrases.bold(_question(outcome, served, voice))
    rows = [_choice_row(outcome, served, number, voice) for number in outcome.districts]
    inferred = outcome.why is Why.REGION and any(
        lists.inferred(served, number) for number in outcome.districts
    )
    note = phrases.italic(voice.say("inferred")) if inferred else ""
    text = phrases.paragraphs(
        [question, phrases.join(rows), note, phrases.provenance(served, voice)]
    )
    extra = (outcome.region or "") if outcome.why is Why.REGION else ""
    return Reply(text, buttons.open_districts(served, outcome.districts, voice, extra=extra))


def _question(outcome: Choice, served: ServedElection, voice: Voice) -> Html:
    if outcome.why is Why.REGION:
        return voice.say(
            "choice-region", region=lists.region_name(served, outcome.region or "", voice)
        )
    return voice.say(f"choice-{outcome.why}")


def _choice_row(outcome: Choice, served: ServedElection, number: int, voice: Voice) -> str:
    match outcome.why:
        case Why.AGAINST_ALL:
            return lists.summary_row(served, number, voice)
        case Why.REGION:
            return lists.name_row(served, number, voice) + lists.mark(served, number)
        case Why.SHARED_NAME:
            return lists.winner_name_row(served, number, voice)
        case _:
            return lists.name_row(served, number, voice)


def several(numbers: Sequence[int], served: ServedElection, voice: Voice) -> Reply:
    """Short cards on one message, each with a button to its whole card."""
    rows = [lists.short_card(served, number, voice) for number in numbers]
    text = phrases.paragraphs(
        [*rows, phrases.provenance(served, voice), phrases.version_line(served.revision, voice)]
    )
    return Reply(text, buttons.open_districts(served, numbers, voice, action=Action.OPEN))


def not_found(
    outcome: NotFound,
    served: ServedElection,
    voice: Voice,
    elsewhere: Sequence[tuple[ServedElection, int]] = (),
) -> Reply:
    """An honest no: which numbers there are, the nearest names as buttons, and the list of all."""
    nearest = phrases.bold(voice.say("none-nearest")) if outcome.nearest else ""
    names = [lists.name_row(served, number, voice) for number in outcome.nearest]
    text = phrases.paragraphs(
        [
            _no(outcome.out_of_range, served, voice),
            phrases.join([nearest, *names]),
            voice.say("none-hint"),
            phrases.election_line(served, voice),
        ]
    )
    rows = buttons.open_districts(served, outcome.nearest, voice)
    regions = (buttons.press("list", voice, Action.REGIONS, served),)
    return Reply(text, (*rows, regions, *buttons.elections(elsewhere, voice)))


def _no(number: int | None, served: ServedElection, voice: Voice) -> Html:
    if number is None or not served.districts:
        return voice.say("none")
    first, last = min(served.districts), max(served.districts)
    return voice.say("none-range", number=str(number), first=str(first), last=str(last))
