"""Messages about followed districts: follow, stop, the list of them, and changes."""

from collections.abc import Sequence

from bot.core.model import Origin, Result, Revision
from bot.core.snapshot import ServedElection
from bot.render import buttons, lists
from bot.render.links import Action
from bot.render.reply import Button, ButtonRow, Reply
from bot.render.wording import differences, markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

MAX_SHOWN = 36
"""Districts on one message, each with two names and two buttons: a whole election."""


def followed(served: ServedElection, number: int, voice: Voice, *, already: bool = False) -> Reply:
    """Confirm a follow with the current figure, what will be told, and how to stop.

    `already`: the chat followed the district before.
    """
    key = "followed-already" if already else "followed"
    text = markup.paragraphs(
        [
            voice.say(key, **_name_and_number(served, number, voice)),
            lists.short_card(served, number, voice),
            phrases.provenance(served, voice),
            voice.say("followed-help"),
        ]
    )
    return Reply(text, _follower_rows(served, number, voice))


def unfollowed(served: ServedElection, number: int, voice: Voice, *, existed: bool = True) -> Reply:
    """Confirm that a follow ended. `existed`: False if the chat did not follow the district."""
    key = "unfollowed" if existed else "unfollowed-already"
    text = voice.say(key, **_name_and_number(served, number, voice))
    district = buttons.district_button(served, number, voice)
    return Reply(text, ((district, _following_button(served, voice)),))


def following(follows: Sequence[tuple[ServedElection, int]], voice: Voice) -> Reply:
    """Return what a chat follows, with the current figures and buttons to open and to stop."""
    if not follows:
        return Reply(voice.say("following-none"))
    shown = follows[:MAX_SHOWN]
    elections = {served.election.id: served for served, _ in shown}
    blocks = []
    for election_id, served in elections.items():
        numbers = [number for other, number in shown if other.election.id == election_id]
        blocks.append(_election_block(served, numbers, voice))
    text = markup.paragraphs([markup.bold(voice.say("following-title")), *blocks])
    rows = [_open_and_stop_row(served, number, voice) for served, number in shown]
    return Reply(text, tuple(rows))


def _election_block(served: ServedElection, numbers: Sequence[int], voice: Voice) -> Html:
    """Return the followed districts of one election, then its stage, date and source."""
    title = phrases.with_test_mark(phrases.election_title(served, voice), served, voice)
    rows = [_district_row(served, number, voice) for number in numbers]
    districts = markup.lines([markup.escape(title), *rows])
    return markup.paragraphs([districts, phrases.provenance(served, voice)])


def _district_row(served: ServedElection, number: int, voice: Voice) -> Html:
    figures = lists.summary_row(served, number, voice)
    return figures or lists.name_row(served, number, voice)


def _open_and_stop_row(served: ServedElection, number: int, voice: Voice) -> ButtonRow:
    open_button = buttons.district_button(served, number, voice, action=Action.OPEN)
    stop_button = buttons.action_button("stop", voice, Action.UNFOLLOW, served, number)
    return (open_button, stop_button)


def change_message(
    served: ServedElection,
    number: int,
    old: Sequence[Result],
    voice: Voice,
    *,
    before: Revision | None = None,
) -> Reply:
    """Tell a follower what changed in a district, from what to what, and why.

    `old` are the rows that the follower was last told, `before` is their revision.
    """
    results = served.results(number)
    title_key = differences.title_key(old, results)
    title = voice.label(title_key, **_name_and_number(served, number, voice))
    text = markup.paragraphs(
        [
            phrases.heading(title, served, voice),
            _retraction(served.revision, voice),
            _old_and_new(old, results, voice),
            phrases.against_all_line(served, results, voice),
            _stage_change(before, served.revision, voice),
            _reason(served.revision, voice),
            phrases.provenance(served, voice),
            phrases.version_line(served.revision, voice),
        ]
    )
    return Reply(text, _follower_rows(served, number, voice))


def _retraction(revision: Revision, voice: Voice) -> Html:
    """Say that an earlier revision is restored, so that what was told last no longer holds."""
    if revision.origin is not Origin.ROLLBACK or revision.restores is None:
        return markup.EMPTY
    return voice.say("told-retracted", revision=str(revision.restores))


def _old_and_new(old: Sequence[Result], new: Sequence[Result], voice: Voice) -> Html:
    return markup.lines(
        [
            voice.say("told-before", row=differences.winners(old, voice)),
            voice.say("told-now", row=differences.winners(new, voice)),
        ]
    )


def _stage_change(old: Revision | None, new: Revision, voice: Voice) -> Html:
    if old is None or old.stage is new.stage:
        return markup.EMPTY
    old_words = phrases.stage_words(old, voice)
    new_words = phrases.stage_words(new, voice)
    return voice.say("preview-stage", old=old_words, new=new_words)


def _reason(revision: Revision, voice: Voice) -> Html:
    if not revision.reason:
        return markup.EMPTY
    reason = phrases.shorten(revision.reason, phrases.MAX_REASON_LENGTH)
    return voice.say("told-reason", reason=reason)


def _name_and_number(served: ServedElection, number: int, voice: Voice) -> dict[str, str]:
    return {"name": phrases.district_name(served, number, voice), "number": str(number)}


def _follower_rows(served: ServedElection, number: int, voice: Voice) -> tuple[ButtonRow, ...]:
    open_button = buttons.district_button(served, number, voice, action=Action.OPEN)
    stop_button = buttons.action_button("unfollow", voice, Action.UNFOLLOW, served, number)
    return ((open_button,), (stop_button, _following_button(served, voice)))


def _following_button(served: ServedElection, voice: Voice) -> Button:
    return buttons.action_button("following", voice, Action.FOLLOWING, served)
