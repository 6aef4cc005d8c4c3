"""What one revision changes in another, a line for each district."""

from collections.abc import Sequence

from bot.core.model import Result, Revision
from bot.core.snapshot import Ballot
from bot.render import phrases
from bot.render.texts import Html, Voice


def block(old: Revision, new: Revision, voice: Voice, ballot: Ballot | None = None) -> Html:
    """A heading with the number of changed districts, and their lines in the order of the numbers. Districts are named
    as the ballot names them, or as the article does where there is none."""
    lines = rows(old, new, voice, ballot)
    return phrases.join([count(old, new, voice), *lines])


def count(old: Revision, new: Revision, voice: Voice) -> Html:
    lines = rows(old, new, voice)
    if not lines:
        return voice.say("preview-no-changes")
    return phrases.bold(voice.say("preview-changes", count=voice.number(len(lines))))


def rows(old: Revision, new: Revision, voice: Voice, ballot: Ballot | None = None) -> list[Html]:
    numbers = sorted({*old.by_number, *new.by_number})
    found = (
        _row(number, old.by_number.get(number, ()), new.by_number.get(number, ()), voice, ballot) for number in numbers
    )
    return [row for row in found if row is not None]


def _row(number: int, old: Sequence[Result], new: Sequence[Result], voice: Voice, ballot: Ballot | None) -> Html | None:
    if [row.facts for row in old] == [row.facts for row in new]:
        return None
    key = _kind(old, new)
    shown = _shares_shown if key == "change-share" else winners
    name = phrases.name_of(ballot, number, voice) if ballot else (new or old)[0].district
    return voice.say(key, number=str(number), name=name, old=shown(old, voice), new=shown(new, voice))


def _kind(old: Sequence[Result], new: Sequence[Result]) -> str:
    if not old:
        return "change-new"
    if not new:
        return "change-gone"
    if people(old) != people(new):
        return "change-winner"
    return "change-share" if shares(old) != shares(new) else "change-line"


def change(old: Sequence[Result], new: Sequence[Result], voice: Voice) -> Html | str:
    """`49,8% → 48,9%` where the same people stay, else names too; empty where neither changed."""
    if people(old) != people(new):
        return voice.say("told-shares", old=winners(old, voice), new=winners(new, voice))
    if shares(old) == shares(new):
        return ""
    return voice.say("told-shares", old=_shares_shown(old, voice), new=_shares_shown(new, voice))


def people(results: Sequence[Result]) -> list[tuple[str | None, bool]]:
    """Who came first: the names as printed, or against all."""
    return [(result.winner, result.against_all) for result in results]


def shares(results: Sequence[Result]) -> list[str]:
    """As printed: 49.8 and 49.80 differ."""
    return [str(result.share) for result in results]


def winners(results: Sequence[Result], voice: Voice) -> Html:
    """Names with their shares; where there is no row, that the article has none."""
    rows = [phrases.winner_row(result, voice) for result in results]
    return Html("; ".join(rows)) if rows else voice.say("no-result")


def _shares_shown(results: Sequence[Result], voice: Voice) -> Html:
    return phrases.escaped("; ".join(phrases.share(result, voice) for result in results))
