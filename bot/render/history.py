"""The revisions of an election, and the figures of one district through them."""

from collections.abc import Sequence

from bot.core.model import Origin, Result, Revision
from bot.core.snapshot import ServedElection
from bot.render import buttons
from bot.render.links import Action
from bot.render.reply import Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

ORIGINS = {Origin.DATA: "history-data", Origin.ADMIN: "history-admin"}
# As many as fit on one message even when each has a long reason.
MOST = 12
REASON = 160


def history(served: ServedElection, revisions: Sequence[Revision], voice: Voice) -> Reply:
    """The revisions of an election, newest first, each with time, origin, source, stage and reason."""
    shown = [_revision(revision, voice) for revision in revisions[:MOST]]
    title = phrases.bold(
        phrases.escaped(phrases.marked(served, voice, voice.label("history-title")))
    )
    body = shown or [voice.say("history-none"), phrases.version_line(served.revision, voice)]
    text = phrases.paragraphs([title, phrases.election_line(served, voice), *body])
    return Reply(text, ((buttons.press("list", voice, Action.REGIONS, served),),))


def district_history(
    served: ServedElection,
    number: int,
    revisions: Sequence[Revision],
    voice: Voice,
    *,
    region: str = "",
) -> Reply:
    """A district's figures, newest first: each revision (of the newest-first list) that changed them or their stage."""
    shown = [_figures(revision, number, voice) for revision in changing(revisions, number)[:MOST]]
    name = phrases.marked(served, voice, phrases.district(served, number, voice))
    head = phrases.join([phrases.bold(phrases.escaped(name)), voice.say("history-district-title")])
    body = shown or [_figures(served.revision, number, voice)]
    text = phrases.paragraphs([head, phrases.election_line(served, voice), *body])
    return Reply(text, ((buttons.press("back", voice, Action.CARD, served, number, region),),))


def changing(revisions: Sequence[Revision], number: int) -> list[Revision]:
    """Those of a newest-first list that show other figures of a district than the revision before them."""
    pairs = zip(revisions, [*revisions[1:], None], strict=True)
    return [new for new, old in pairs if old is None or _seen(new, number) != _seen(old, number)]


def _seen(revision: Revision, number: int) -> tuple[object, ...]:
    rows = revision.by_number.get(number, ())
    return (
        revision.stage,
        *((row.winner, row.against_all, str(row.share), row.votes) for row in rows),
    )


def _revision(revision: Revision, voice: Voice) -> Html:
    rows = voice.say("history-rows", count=voice.number(len(revision.by_number)))
    return phrases.join(
        [_head(revision, voice), f"{_source(revision, voice)}; {rows}", _origin(revision, voice)]
    )


def _figures(revision: Revision, number: int, voice: Voice) -> Html:
    results: Sequence[Result] = revision.by_number.get(number, ())
    rows = [phrases.winner_row(result, voice) for result in results] or [voice.say("no-result")]
    return phrases.join(
        [_head(revision, voice), *rows, _source(revision, voice), _origin(revision, voice)]
    )


def _head(revision: Revision, voice: Voice) -> Html:
    moment = voice.moment(revision.loaded)
    if revision.number == 0:
        return phrases.bold(voice.say("history-memory", moment=moment))
    return phrases.bold(voice.say("history-row", revision=str(revision.number), moment=moment))


def _source(revision: Revision, voice: Voice) -> str:
    source = voice.say("history-source", source=revision.source.name)
    return f"{source}; {phrases.escaped(phrases.stage_words(revision, voice))}"


def _origin(revision: Revision, voice: Voice) -> Html:
    """How it came; a retraction is an event of its own. Then the reason that an admin gave."""
    if revision.origin is Origin.ROLLBACK:
        told = voice.say("history-rollback", restores=str(revision.restores))
    else:
        told = voice.say(ORIGINS[revision.origin])
    reason = phrases.shortened(revision.reason or "", REASON)
    return phrases.italic(
        phrases.join([told, voice.say("told-reason", reason=reason) if reason else ""])
    )
