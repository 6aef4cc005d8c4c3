"""What one revision changes in another, in words."""

from collections.abc import Mapping, Sequence

from bot.core.changes import OUTCOMES, Change, Changes, Kind, kinds_of
from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.render.wording import markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

KEYS: Mapping[Kind, str] = {
    Kind.NEW: "change-new",
    Kind.GONE: "change-gone",
    Kind.WINNER: "change-winner",
    Kind.TO_AGAINST_ALL: "change-winner",
    Kind.FROM_AGAINST_ALL: "change-winner",
    Kind.SHARE: "change-share",
    Kind.VOTES: "change-votes",
    Kind.SPELLING: "change-spelling",
    Kind.NAME: "change-name",
}


def block(changes: Changes, voice: Voice, served: ServedElection | None = None) -> Html:
    """Return the number of changed districts and a line for each change.

    Districts have the names of the served election, or of the article if there is none.
    """
    return markup.lines(
        [count(changes, voice), *(_row(change, voice, served) for change in changes.changes)]
    )


def count(changes: Changes, voice: Voice) -> Html:
    if not changes.numbers:
        return voice.say("preview-no-changes")
    return markup.bold(voice.say("preview-changes", count=voice.number(len(changes.numbers))))


def _row(change: Change, voice: Voice, served: ServedElection | None) -> Html:
    number = change.number
    name = (
        phrases.district_name(served, number, voice)
        if served
        else (change.new or change.old)[0].district
    )
    old, new = (_shown(change.kind, results, voice) for results in (change.old, change.new))
    return voice.say(KEYS[change.kind], number=str(number), name=name, old=old, new=new)


def _shown(kind: Kind, results: Sequence[Result], voice: Voice) -> Html:
    match kind:
        case Kind.SHARE:
            return shares(results, voice)
        case Kind.VOTES:
            return Html(
                "; ".join("–" if row.votes is None else voice.number(row.votes) for row in results)
            )
        case Kind.SPELLING:
            return markup.escape("; ".join(phrases.winner_name(row, voice) for row in results))
        case Kind.NAME:
            return markup.escape("; ".join(dict.fromkeys(row.district for row in results)))
        case _:
            return winners(results, voice)


def change(old: Sequence[Result], new: Sequence[Result], voice: Voice) -> Html | str:
    """`49,8% → 48,9%` where the same people stay, else names too; empty where nothing is worth telling (a spelling)."""
    kinds = set(kinds_of(tuple(old), tuple(new))) if old or new else set()
    if kinds & {*OUTCOMES, Kind.NEW, Kind.GONE}:
        return voice.say("told-shares", old=winners(old, voice), new=winners(new, voice))
    if Kind.SHARE in kinds:
        return voice.say("told-shares", old=shares(old, voice), new=shares(new, voice))
    return ""


def title(old: Sequence[Result], new: Sequence[Result]) -> str:
    """The key of the heading for followers."""
    kinds = set(kinds_of(tuple(old), tuple(new))) if old or new else set()
    if kinds & {*OUTCOMES, Kind.NEW, Kind.GONE}:
        return "told-winner"
    return "told-share" if kinds & {Kind.SHARE, Kind.VOTES} else "told-stage"


def winners(results: Sequence[Result], voice: Voice) -> Html:
    """Names with their shares; where there is no row, that the article has none."""
    rows = [phrases.winner_row(result, voice) for result in results]
    return Html("; ".join(rows)) if rows else voice.say("no-result")


def shares(results: Sequence[Result], voice: Voice) -> Html:
    return markup.escape("; ".join(phrases.share_text(result, voice) for result in results))
