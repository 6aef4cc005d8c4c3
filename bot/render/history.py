"""The revisions of an election, and the figures of one district in each of them."""

from collections.abc import Mapping, Sequence

from bot.core.model import Origin, Revision, Stage
from bot.core.snapshot import ServedElection
from bot.render import buttons
from bot.render.reply import Reply
from bot.render.wording import markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

ORIGIN_KEYS: Mapping[Origin, str] = {Origin.DATA: "history-data", Origin.ADMIN: "history-admin"}
MAX_SHOWN = 12
"""Revisions on one message, even if each has a long reason."""
MAX_SHORT_REASON = 160
"""Characters of the reason of one of many revisions."""

Figures = tuple[Stage | None, tuple[tuple[str | None, bool, str, int | None], ...]]


def history(served: ServedElection, revisions: Sequence[Revision], voice: Voice) -> Reply:
    """Return the revisions of an election with time, origin, source, stage and reason.

    `revisions` are in the order of display, newest first.
    """
    blocks = [_revision_block(revision, voice) for revision in revisions[:MAX_SHOWN]]
    if not blocks:
        blocks = [voice.say("history-none"), phrases.version_line(served.revision, voice)]
    text = markup.paragraphs(
        [
            phrases.heading(voice.label("history-title"), served, voice),
            phrases.election_line(served, voice),
            *blocks,
        ]
    )
    return Reply(text, (buttons.list_row(served, voice),))


def district_history(
    served: ServedElection,
    number: int,
    revisions: Sequence[Revision],
    voice: Voice,
    *,
    region: str = "",
) -> Reply:
    """Return the figures of a district in each revision that changed them or their stage.

    `revisions` are in the order of display, newest first.
    """
    shown = changed_revisions(revisions, number)[:MAX_SHOWN] or [served.revision]
    title = phrases.heading(phrases.district_title(served, number, voice), served, voice)
    text = markup.paragraphs(
        [
            markup.lines([title, voice.say("history-district-title")]),
            phrases.election_line(served, voice),
            *(_figures_block(revision, number, voice) for revision in shown),
        ]
    )
    return Reply(text, (buttons.back_row(served, number, voice, region),))


def changed_revisions(revisions: Sequence[Revision], number: int) -> list[Revision]:
    """Return the revisions in which a district's figures differ from the revision before.

    `revisions` are newest first. The oldest one is always among the returned.
    """
    changed = []
    for position, revision in enumerate(revisions):
        older = revisions[position + 1 : position + 2]
        if not older or _figures(revision, number) != _figures(older[0], number):
            changed.append(revision)
    return changed


def _figures(revision: Revision, number: int) -> Figures:
    results = revision.by_number.get(number, ())
    rows = tuple(
        (result.winner, result.against_all, str(result.share), result.votes) for result in results
    )
    return (revision.stage, rows)


def _revision_block(revision: Revision, voice: Voice) -> Html:
    count = voice.say("history-rows", count=voice.number(len(revision.by_number)))
    return markup.lines(
        [
            _title(revision, voice),
            markup.semicolons([_source_and_stage(revision, voice), count]),
            _origin_and_reason(revision, voice),
        ]
    )


def _figures_block(revision: Revision, number: int, voice: Voice) -> Html:
    results = revision.by_number.get(number, ())
    winners = [phrases.winner_row(result, voice) for result in results]
    return markup.lines(
        [
            _title(revision, voice),
            *(winners or [voice.say("no-result")]),
            _source_and_stage(revision, voice),
            _origin_and_reason(revision, voice),
        ]
    )


def _title(revision: Revision, voice: Voice) -> Html:
    moment = voice.moment(revision.loaded)
    if revision.number == 0:
        return markup.bold(voice.say("history-memory", moment=moment))
    return markup.bold(voice.say("history-row", revision=str(revision.number), moment=moment))


def _source_and_stage(revision: Revision, voice: Voice) -> Html:
    source = voice.say("history-source", source=phrases.source_name(revision.source, voice))
    stage = markup.escape(phrases.stage_words(revision, voice))
    return markup.semicolons([source, stage])


def _origin_and_reason(revision: Revision, voice: Voice) -> Html:
    lines = [_origin(revision, voice)]
    if revision.reason:
        reason = phrases.shorten(revision.reason, MAX_SHORT_REASON)
        lines.append(voice.say("told-reason", reason=reason))
    return markup.italic(markup.lines(lines))


def _origin(revision: Revision, voice: Voice) -> Html:
    """Say how a revision was made; a rollback names the revision that it restores."""
    if revision.origin is Origin.ROLLBACK:
        return voice.say("history-rollback", restores=str(revision.restores))
    return voice.say(ORIGIN_KEYS[revision.origin])
