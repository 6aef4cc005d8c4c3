"""What an admin sees of an article: a preview, a refusal, a decision.

The values come from the use cases of loading; what is read of them here is written down as protocols, because screens
know nothing of use cases.
"""

import hashlib
from collections.abc import Collection, Sequence

from bot.core.model import Revision, Totals
from bot.core.previews import Decision, Draft, Preview
from bot.core.snapshot import ServedElection
from bot.errors import ArticleError, DataError
from bot.render import differences
from bot.render.admin import warnings
from bot.render.buttons import Row, caption
from bot.render.links import Action, Press
from bot.render.reply import Button, File, Reply, plain
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

# A longer preview is cut on the message and whole in a file: a phone shows some 40 lines of it.
PREVIEW_LIMIT = 3500
REFUSALS = frozenset({"empty", "no_rows", "not_results", "unsupported", "too_large"})


def preview(
    seen: Preview, served: ServedElection, voice: Voice, *, others: Sequence[ServedElection] = ()
) -> Reply:
    """What loading would do, with Apply and Cancel where it can be done. `others`: elections to choose instead.

    A long one is short on the message and whole in a text file.
    """
    parts = [_head(seen, served, voice), differences.block(seen.changes, voice, served)]
    whole = [*parts, *warnings.block(seen.revision.warnings, voice), *_verdict(seen, voice)]
    text = phrases.paragraphs(whole)
    rows = _buttons(seen, voice, others)
    if len(plain(text)) <= PREVIEW_LIMIT:
        return Reply(text, rows)
    short = [
        parts[0],
        differences.count(seen.changes, voice),
        warnings.by_kind(seen.revision.warnings, voice),
    ]
    content = plain(text).encode()
    document = File("preview.txt", content, hashlib.sha256(content).hexdigest())
    return Reply(
        phrases.paragraphs([*short, *_verdict(seen, voice), voice.say("preview-more")]),
        rows,
        None,
        document,
    )


def _head(seen: Preview, served: ServedElection, voice: Voice) -> Html:
    base, revision = seen.base, seen.revision
    title = phrases.marked(served, voice, voice.label("preview-title"))
    election = voice.say(
        "preview-election",
        title=phrases.title_of(served, voice),
        date=voice.date(served.election.date),
    )
    restores = (
        ""
        if revision.restores is None
        else voice.say("preview-restores", revision=str(revision.restores))
    )
    return phrases.join(
        [
            phrases.bold(phrases.escaped(title)),
            election,
            restores,
            phrases.source_line(revision, voice),
            phrases.source_details(revision.source, voice),
            _stage(base, revision, voice),
            voice.say("preview-rows", count=voice.number(len(revision.by_number))),
            _totals(base, revision, voice),
            voice.say("preview-base", revision=str(base.number)),
            voice.say(
                "preview-reason", reason=phrases.shortened(revision.reason, phrases.LONGEST_REASON)
            )
            if revision.reason
            else "",
        ]
    )


def _totals(base: Revision, revision: Revision, voice: Voice) -> str:
    if base.totals == revision.totals:
        return ""
    old, new = (_total(known.totals, voice) for known in (base, revision))
    return voice.say("preview-totals", old=old, new=new)


def _total(totals: Totals | None, voice: Voice) -> str:
    counts = (None, None) if totals is None else (totals.polling_stations, totals.voters)
    return ", ".join("–" if count is None else voice.number(count) for count in counts)


def _stage(base: Revision, revision: Revision, voice: Voice) -> Html:
    old, new = (phrases.stage_words(known, voice) for known in (base, revision))
    return (
        voice.say("preview-stage-same", stage=new)
        if old == new
        else voice.say("preview-stage", old=old, new=new)
    )


def _verdict(seen: Preview, voice: Voice) -> list[Html]:
    """Why it cannot be applied as it is."""
    if seen.verdict is None:
        return []
    if seen.verdict == "needs-reason":
        return [phrases.bold(voice.say("preview-ask-reason"))]
    golden = (
        voice.say("preview-golden", queries=", ".join(seen.golden)) if seen.golden else Html("")
    )
    return [phrases.bold(voice.say(f"decided-{seen.verdict}")), golden]


def _buttons(seen: Preview, voice: Voice, others: Sequence[ServedElection]) -> tuple[Row, ...]:
    if seen.verdict not in {None, "needs-reason"}:
        return ()
    draft = seen.draft
    apply = Button(caption("apply", voice), data=_data(Action.APPLY, draft))
    cancel = Button(caption("cancel", voice), data=_data(Action.CANCEL, draft))
    first = (apply, cancel) if seen.verdict is None else (cancel,)
    return (first, *((_election(draft, other, voice),) for other in others))


def _data(action: Action, draft: Draft) -> str:
    return Press(action, draft.election, None, draft.base, draft.id).data


def _election(draft: Draft, other: ServedElection, voice: Voice) -> Button:
    date = voice.date(other.election.date)
    text = voice.label("preview-election", title=phrases.title_of(other, voice), date=date)
    data = Press(Action.ELECTION, other.election.id, None, draft.base, draft.id).data
    return Button(phrases.marked(other, voice, text), data=data)


def decided(decision: Decision, voice: Voice, served: ServedElection | None = None) -> Reply:
    """What became of a draft, with the changes where it was applied and the warnings where they stand in the way.
    `ballot` gives the names of the districts; without one they are the article's."""
    seen = decision.preview
    parts: list[Html] = [phrases.bold(_outcome(decision, voice))]
    if seen is not None and decision.verdict == "applied":
        parts.append(differences.block(seen.changes, voice, served))
    if seen is not None and decision.verdict in {"applied", "blocked", "needs-reason"}:
        parts += warnings.block(seen.revision.warnings, voice)
    if seen is not None and seen.golden:
        parts.append(voice.say("preview-golden", queries=", ".join(seen.golden)))
    text = phrases.paragraphs(parts)
    return Reply(text if len(plain(text)) <= PREVIEW_LIMIT else phrases.paragraphs(parts[:1]))


def _outcome(decision: Decision, voice: Voice) -> Html:
    stored = decision.revision
    if decision.verdict != "applied":
        return voice.say(f"decided-{decision.verdict}")
    if stored is None:
        return voice.say("decided-would-apply")
    if stored.restores is not None:
        return voice.say(
            "decided-rollback", revision=str(stored.number), restores=str(stored.restores)
        )
    return voice.say("decided-applied", revision=str(stored.number))


def refused(error: ArticleError, voice: Voice) -> Reply:
    """An article is refused: why, at which line, and that nothing has changed. The parser's sentence stands below."""
    where = "" if error.line is None else f", {voice.say('refused-line', line=str(error.line))}"
    kind = error.kind if error.kind in REFUSALS else "unsupported"
    why = Html(voice.say(f"refused-{kind}") + where)
    return Reply(
        phrases.join(
            [
                phrases.bold(voice.say("refused", why=why)),
                phrases.italic(phrases.escaped(error.reason)),
            ]
        )
    )


def data_refused(error: DataError, voice: Voice) -> Reply:
    """The data folder, or the election that was named, cannot be used."""
    told = phrases.italic(phrases.escaped(str(error)))
    return Reply(phrases.join([phrases.bold(voice.say("refused-data")), told]))


def cancelled(voice: Voice, *, was: bool = True) -> Reply:
    """`was`: False where the draft had been decided already."""
    return Reply(voice.say("cancelled" if was else "decided-gone"))


def no_revision(voice: Voice) -> Reply:
    """/rollback to a revision that there is not."""
    return Reply(voice.say("rollback-none"))


def unreachable(admins: Collection[int], voice: Voice) -> Reply:
    """Admins that a draft could not be sent to, by their ids."""
    return Reply(voice.say("unreachable", ids=", ".join(map(str, sorted(admins)))))
