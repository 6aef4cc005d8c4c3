"""What one revision changes in another, in words."""

from collections.abc import Mapping, Sequence

from bot.core.changes import LOUD, Change, Changes, Kind, kinds_of
from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.render.wording import markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

CHANGE_KEYS: Mapping[Kind, str] = {
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
    """Return the number of changed districts and a line for each change, in order.

    `served` names the districts; without it they have the article's names.
    """
    return markup.lines(
        [count(changes, voice), *(_row(change, voice, served) for change in changes.changes)]
    )


def count(changes: Changes, voice: Voice) -> Html:
    """Return the number of changed districts."""
    if not changes.numbers:
        return voice.say("preview-no-changes")
    return markup.bold(voice.say("preview-changes", count=voice.number(len(changes.numbers))))


def _row(change: Change, voice: Voice, served: ServedElection | None) -> Html:
    return voice.say(
        CHANGE_KEYS[change.kind],
        number=str(change.number),
        name=_district_name(change, voice, served),
        old=_changed_part(change.kind, change.old, voice),
        new=_changed_part(change.kind, change.new, voice),
    )


def _district_name(change: Change, voice: Voice, served: ServedElection | None) -> str:
    if served is not None:
        return phrases.district_name(served, change.number, voice)
    rows = change.new or change.old
    return rows[0].district


def _changed_part(kind: Kind, results: Sequence[Result], voice: Voice) -> Html:
    """Return the part of a district's rows that a kind of change is about."""
    match kind:
        case Kind.SHARE:
            return shares(results, voice)
        case Kind.VOTES:
            return markup.escape("; ".join(_votes(result, voice) for result in results))
        case Kind.SPELLING:
            return markup.escape(phrases.winner_names(results, voice))
        case Kind.NAME:
            names = dict.fromkeys(result.district for result in results)
            return markup.escape("; ".join(names))
        case _:
            return winners(results, voice)


def _votes(result: Result, voice: Voice) -> str:
    return "–" if result.votes is None else voice.number(result.votes)


def correction(old: Sequence[Result], new: Sequence[Result], voice: Voice) -> Html:
    """Return `49,8% → 48,9%`, with names if other persons won.

    For a change that a reader need not know (a spelling) it is empty.
    """
    kinds = _kinds(old, new)
    if kinds & LOUD:
        return voice.say("told-shares", old=winners(old, voice), new=winners(new, voice))
    if Kind.SHARE in kinds:
        return voice.say("told-shares", old=shares(old, voice), new=shares(new, voice))
    return markup.EMPTY


def title_key(old: Sequence[Result], new: Sequence[Result]) -> str:
    """Return the key of the heading of a message to followers."""
    kinds = _kinds(old, new)
    if kinds & LOUD:
        return "told-winner"
    if kinds & {Kind.SHARE, Kind.VOTES}:
        return "told-share"
    return "told-stage"


def _kinds(old: Sequence[Result], new: Sequence[Result]) -> set[Kind]:
    if not old and not new:
        return set()
    return set(kinds_of(tuple(old), tuple(new)))


def winners(results: Sequence[Result], voice: Voice) -> Html:
    """Return names with their shares; without rows, that the article has no result."""
    if not results:
        return voice.say("no-result")
    return markup.semicolons(phrases.winner_row(result, voice) for result in results)


def shares(results: Sequence[Result], voice: Voice) -> Html:
    return markup.escape(phrases.share_texts(results, voice))
