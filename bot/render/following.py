"""What those who follow a district are told, and how a shared card corrects itself."""

from collections.abc import Sequence

from bot.core.model import Origin, Result, Revision
from bot.core.snapshot import ServedElection
from bot.render import buttons, differences, lists
from bot.render.links import Action
from bot.render.reply import ButtonRow, Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

# Lines with two names and two buttons each that fit on one message: a whole election of 36 districts.
MOST = 36


def followed(served: ServedElection, number: int, voice: Voice, *, already: bool = False) -> Reply:
    """The chat follows a district now: the current figure, what will be told, and how to stop."""
    text = phrases.paragraphs(
        [
            voice.say(
                "followed-already" if already else "followed", **_name(served, number, voice)
            ),
            lists.short_card(served, number, voice),
            phrases.provenance(served, voice),
            voice.say("followed-help"),
        ]
    )
    return Reply(text, _stop_or_list(served, number, voice))


def unfollowed(served: ServedElection, number: int, voice: Voice, *, was: bool = True) -> Reply:
    """`was`: False where the chat did not follow the district."""
    text = voice.say("unfollowed" if was else "unfollowed-already", **_name(served, number, voice))
    row = buttons.open_district(served, number, voice)
    return Reply(text, ((row, buttons.press("following", voice, Action.FOLLOWING, served)),))


def following(follows: Sequence[tuple[ServedElection, int]], voice: Voice) -> Reply:
    """What a chat follows, with the current figures; one press opens a district, one stops it."""
    if not follows:
        return Reply(voice.say("following-none"))
    follows = follows[:MOST]
    elections = {served.election.id: served for served, _ in follows}
    blocks = [
        _followed(served, [n for other, n in follows if other.election.id == election], voice)
        for election, served in elections.items()
    ]
    rows = [_pair(served, number, voice) for served, number in follows]
    text = phrases.paragraphs([phrases.bold(voice.say("following-title")), *blocks])
    return Reply(text, tuple(rows))


def _followed(served: ServedElection, numbers: Sequence[int], voice: Voice) -> Html:
    """What is followed of one election, a line for each district, then its date, stage and source."""
    rows = [
        lists.summary_row(served, n, voice) or lists.name_row(served, n, voice) for n in numbers
    ]
    mark = phrases.escaped(phrases.marked(served, voice, phrases.title_of(served, voice)))
    return phrases.paragraphs([phrases.join([mark, *rows]), phrases.provenance(served, voice)])


def _pair(served: ServedElection, number: int, voice: Voice) -> ButtonRow:
    stop = buttons.press("stop", voice, Action.UNFOLLOW, served, number)
    return (buttons.open_district(served, number, voice, action=Action.OPEN), stop)


def told(
    served: ServedElection,
    number: int,
    old: Sequence[Result],
    voice: Voice,
    *,
    before: Revision | None = None,
) -> Reply:
    """A message for a follower: what changed, from what to what, and why. `old`: the rows they know; `before`: the
    revision those came from, for its stage."""
    results = served.results(number)
    title = phrases.marked(
        served, voice, voice.label(differences.title(old, results), **_name(served, number, voice))
    )
    text = phrases.paragraphs(
        [
            phrases.bold(phrases.escaped(title)),
            _retraction(served, voice),
            _before_and_now(old, results, voice),
            phrases.against_all_line(served, results, voice),
            _stages(served, before, voice),
            _reason(served, voice),
            phrases.provenance(served, voice),
            phrases.version_line(served.revision, voice),
        ]
    )
    return Reply(text, _stop_or_list(served, number, voice))


def _retraction(served: ServedElection, voice: Voice) -> str:
    revision = served.revision
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


def _stages(served: ServedElection, old: Revision | None, voice: Voice) -> str:
    if old is None or old.stage is served.revision.stage:
        return ""
    before, now = (phrases.stage_words(revision, voice) for revision in (old, served.revision))
    return voice.say("preview-stage", old=before, new=now)


def _reason(served: ServedElection, voice: Voice) -> str:
    reason = served.revision.reason
    return (
        voice.say("told-reason", reason=phrases.shortened(reason, phrases.LONGEST_REASON))
        if reason
        else ""
    )


def _name(served: ServedElection, number: int, voice: Voice) -> dict[str, str]:
    return {"name": phrases.name_of(served, number, voice), "number": str(number)}


def _stop_or_list(served: ServedElection, number: int, voice: Voice) -> tuple[ButtonRow, ...]:
    first = (buttons.open_district(served, number, voice, action=Action.OPEN),)
    stop = buttons.press("unfollow", voice, Action.UNFOLLOW, served, number)
    return (first, (stop, buttons.press("following", voice, Action.FOLLOWING, served)))
