"""What those who follow a district are told, and how a shared card corrects itself."""

from collections.abc import Sequence

from bot.core.model import Origin, Result, Revision
from bot.core.snapshot import Ballot
from bot.render import buttons, differences, lists, phrases
from bot.render.buttons import Row
from bot.render.links import Action
from bot.render.reply import Reply
from bot.render.texts import Html, Voice

# Lines with two names and two buttons each that fit on one message: a whole election of 36 districts.
MOST = 36


def followed(ballot: Ballot, number: int, voice: Voice, *, already: bool = False) -> Reply:
    """The chat follows a district now: the current figure, what will be told, and how to stop."""
    text = phrases.paragraphs(
        [
            voice.say("followed-already" if already else "followed", **_name(ballot, number, voice)),
            lists.short_card(ballot, number, voice),
            phrases.provenance(ballot, voice),
            voice.say("followed-help"),
        ]
    )
    return Reply(text, _stop_or_list(ballot, number, voice))


def unfollowed(ballot: Ballot, number: int, voice: Voice, *, was: bool = True) -> Reply:
    """`was`: False where the chat did not follow the district."""
    text = voice.say("unfollowed" if was else "unfollowed-already", **_name(ballot, number, voice))
    row = buttons.open_district(ballot, number, voice)
    return Reply(text, ((row, buttons.press("following", voice, Action.FOLLOWING, ballot)),))


def following(follows: Sequence[tuple[Ballot, int]], voice: Voice) -> Reply:
    """What a chat follows, with the current figures; one press opens a district, one stops it."""
    if not follows:
        return Reply(voice.say("following-none"))
    follows = follows[:MOST]
    ballots = {ballot.election.id: ballot for ballot, _ in follows}
    blocks = [
        _followed(ballot, [n for other, n in follows if other.election.id == election], voice)
        for election, ballot in ballots.items()
    ]
    rows = [_pair(ballot, number, voice) for ballot, number in follows]
    text = phrases.paragraphs([phrases.bold(voice.say("following-title")), *blocks])
    return Reply(text, tuple(rows))


def _followed(ballot: Ballot, numbers: Sequence[int], voice: Voice) -> Html:
    """What is followed of one election, a line for each district, then its date, stage and source."""
    rows = [lists.summary_row(ballot, n, voice) or lists.name_row(ballot, n, voice) for n in numbers]
    mark = phrases.escaped(phrases.marked(ballot, voice, phrases.title_of(ballot, voice)))
    return phrases.paragraphs([phrases.join([mark, *rows]), phrases.provenance(ballot, voice)])


def _pair(ballot: Ballot, number: int, voice: Voice) -> Row:
    stop = buttons.press("stop", voice, Action.UNFOLLOW, ballot, number)
    return (buttons.open_district(ballot, number, voice, action=Action.OPEN), stop)


def told(ballot: Ballot, number: int, old: Sequence[Result], voice: Voice, *, before: Revision | None = None) -> Reply:
    """A message for a follower: what changed, from what to what, and why. `old`: the rows they know; `before`: the
    revision those came from, for its stage."""
    results = ballot.results(number)
    title = phrases.marked(ballot, voice, voice.label(differences.title(old, results), **_name(ballot, number, voice)))
    text = phrases.paragraphs(
        [
            phrases.bold(phrases.escaped(title)),
            _retraction(ballot, voice),
            _before_and_now(old, results, voice),
            phrases.against_all_line(ballot, results, voice),
            _stages(ballot, before, voice),
            _reason(ballot, voice),
            phrases.provenance(ballot, voice),
            phrases.version_line(ballot.revision, voice),
        ]
    )
    return Reply(text, _stop_or_list(ballot, number, voice))


def _retraction(ballot: Ballot, voice: Voice) -> str:
    revision = ballot.revision
    if revision.origin is not Origin.ROLLBACK or revision.restores is None:
        return ""
    return voice.say("told-retracted", revision=str(revision.restores))


def _before_and_now(old: Sequence[Result], new: Sequence[Result], voice: Voice) -> str:
    return phrases.join(
        [
            voice.say("told-before", row=differences.winners(old, voice)),
            voice.say("told-now", row=differences.winners(new, voice)),
        ]
    )


def _stages(ballot: Ballot, old: Revision | None, voice: Voice) -> str:
    if old is None or old.stage is ballot.revision.stage:
        return ""
    before, now = (phrases.stage_words(revision, voice) for revision in (old, ballot.revision))
    return voice.say("preview-stage", old=before, new=now)


def _reason(ballot: Ballot, voice: Voice) -> str:
    reason = ballot.revision.reason
    return voice.say("told-reason", reason=phrases.shortened(reason, phrases.LONGEST_REASON)) if reason else ""


def _name(ballot: Ballot, number: int, voice: Voice) -> dict[str, str]:
    return {"name": phrases.name_of(ballot, number, voice), "number": str(number)}


def _stop_or_list(ballot: Ballot, number: int, voice: Voice) -> tuple[Row, ...]:
    first = (buttons.open_district(ballot, number, voice, action=Action.OPEN),)
    stop = buttons.press("unfollow", voice, Action.UNFOLLOW, ballot, number)
    return (first, (stop, buttons.press("following", voice, Action.FOLLOWING, ballot)))
