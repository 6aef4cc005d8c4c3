"""What an admin sees of an article: its preview, its refusal, the decision on it."""

from collections.abc import Collection, Sequence

from bot.core.model import Revision, Totals
from bot.core.previews import Decision, Draft, Preview, Verdict
from bot.core.snapshot import ServedElection
from bot.errors import ArticleError, DataError
from bot.render.admin import article_warnings
from bot.render.buttons import button_text
from bot.render.links import Action, Press
from bot.render.reply import Button, ButtonRow, File, Reply, strip_markup
from bot.render.wording import differences, markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

MAX_MESSAGE_LENGTH = 3500
"""Characters of a preview. A longer one becomes a file, with a summary on the message."""
EXPLAINED_REFUSALS = frozenset({"empty", "no_rows", "not_results", "unsupported", "too_large"})
"""Kinds of refusal that have a text `refused-KIND`."""
WARNED_VERDICTS = frozenset({Verdict.APPLIED, Verdict.BLOCKED, Verdict.NEEDS_REASON})
"""Verdicts that are shown with the warnings of the article."""


def preview(
    seen: Preview, served: ServedElection, voice: Voice, *, others: Sequence[ServedElection] = ()
) -> Reply:
    """Return what loading an article would change, with buttons to apply and to cancel.

    `others` are elections that the article may belong to instead. A long preview is summarized on
    the message and whole in a text file.
    """
    parts = [_head(seen, served, voice), differences.block(seen.changes, voice, served)]
    verdict = _verdict_lines(seen, voice)
    rows = _buttons(seen, voice, others)
    warnings = seen.revision.warnings
    text = markup.paragraphs([*parts, article_warnings.block(warnings, voice), *verdict])
    if len(strip_markup(text)) <= MAX_MESSAGE_LENGTH:
        return Reply(text, rows)
    summary = [
        parts[0],
        differences.count(seen.changes, voice),
        article_warnings.by_kind(warnings, voice),
        *verdict,
        voice.say("preview-more"),
    ]
    return Reply(markup.paragraphs(summary), rows, document=_text_file(text))


def _text_file(text: Html) -> File:
    return File("preview.txt", strip_markup(text).encode())


def _head(seen: Preview, served: ServedElection, voice: Voice) -> Html:
    base, revision = seen.base, seen.revision
    return markup.lines(
        [
            phrases.heading(voice.label("preview-title"), served, voice),
            _election_line(served, voice),
            _restored_revision(revision, voice),
            phrases.source_line(revision.source, revision.method, voice),
            phrases.source_details(revision.source, voice),
            _stage_change(base, revision, voice),
            voice.say("preview-rows", count=voice.number(len(revision.by_number))),
            _totals_change(base, revision, voice),
            voice.say("preview-base", revision=str(base.number)),
            _reason(revision, voice),
        ]
    )


def _election_line(served: ServedElection, voice: Voice) -> Html:
    title = phrases.election_title(served, voice)
    return voice.say("preview-election", title=title, date=voice.date(served.election.date))


def _restored_revision(revision: Revision, voice: Voice) -> Html:
    if revision.restores is None:
        return markup.EMPTY
    return voice.say("preview-restores", revision=str(revision.restores))


def _stage_change(base: Revision, revision: Revision, voice: Voice) -> Html:
    old = phrases.stage_words(base, voice)
    new = phrases.stage_words(revision, voice)
    if old == new:
        return voice.say("preview-stage-same", stage=new)
    return voice.say("preview-stage", old=old, new=new)


def _totals_change(base: Revision, revision: Revision, voice: Voice) -> Html:
    if base.totals == revision.totals:
        return markup.EMPTY
    old = _totals_text(base.totals, voice)
    new = _totals_text(revision.totals, voice)
    return voice.say("preview-totals", old=old, new=new)


def _totals_text(totals: Totals | None, voice: Voice) -> str:
    known = totals or Totals()
    counts = (known.polling_stations, known.voters)
    return ", ".join("–" if count is None else voice.number(count) for count in counts)


def _reason(revision: Revision, voice: Voice) -> Html:
    if not revision.reason:
        return markup.EMPTY
    reason = phrases.shorten(revision.reason, phrases.MAX_REASON_LENGTH)
    return voice.say("preview-reason", reason=reason)


def _verdict_lines(seen: Preview, voice: Voice) -> list[Html]:
    """Say why the preview cannot be applied as it is."""
    if seen.verdict is None:
        return []
    if seen.verdict is Verdict.NEEDS_SOURCE:
        return [markup.bold(voice.say("preview-ask-source"))]
    if seen.verdict is Verdict.NEEDS_REASON:
        return [markup.bold(voice.say("preview-ask-reason"))]
    verdict = markup.bold(voice.say(f"decided-{seen.verdict}"))
    return [verdict, _failing_queries(seen, voice)]


def _failing_queries(seen: Preview, voice: Voice) -> Html:
    if not seen.golden:
        return markup.EMPTY
    return voice.say("preview-golden", queries=", ".join(seen.golden))


def _buttons(
    seen: Preview, voice: Voice, others: Sequence[ServedElection]
) -> tuple[ButtonRow, ...]:
    """Return Apply if it can be applied; if only a reason is missing, Cancel alone."""
    draft = seen.draft
    apply = Button(button_text("apply", voice), data=_draft_data(Action.APPLY, draft))
    cancel = Button(button_text("cancel", voice), data=_draft_data(Action.CANCEL, draft))
    election_rows = [(_election_button(draft, other, voice),) for other in others]
    if seen.verdict is None:
        return ((apply, cancel), *election_rows)
    if seen.verdict is Verdict.NEEDS_SOURCE:
        no_source = Button(
            button_text("no-source", voice), data=_draft_data(Action.NO_SOURCE, draft)
        )
        return ((no_source, cancel), *election_rows)
    if seen.verdict is Verdict.NEEDS_REASON:
        return ((cancel,), *election_rows)
    return ()


def _draft_data(action: Action, draft: Draft) -> str:
    return Press(action, draft.election, None, draft.base, draft.id).data


def _election_button(draft: Draft, other: ServedElection, voice: Voice) -> Button:
    """Return the button that moves a draft to another election."""
    title = phrases.election_title(other, voice)
    text = voice.label("preview-election", title=title, date=voice.date(other.election.date))
    data = Press(Action.ELECTION, other.election.id, None, draft.base, draft.id).data
    return Button(phrases.with_test_mark(text, other, voice), data=data)


def decided(decision: Decision, voice: Voice, served: ServedElection | None = None) -> Reply:
    """Return the decision on a draft, with its changes and warnings.

    `served` names the districts; without it they have the article's names.
    """
    outcome = markup.bold(_decision_line(decision, voice))
    parts = [outcome]
    seen = decision.preview
    if seen is not None and decision.verdict is Verdict.APPLIED:
        parts.append(differences.block(seen.changes, voice, served))
    if seen is not None and decision.verdict in WARNED_VERDICTS:
        parts.append(article_warnings.block(seen.revision.warnings, voice))
    if seen is not None:
        parts.append(_failing_queries(seen, voice))
    text = markup.paragraphs(parts)
    if len(strip_markup(text)) > MAX_MESSAGE_LENGTH:
        return Reply(outcome)
    return Reply(text)


def _decision_line(decision: Decision, voice: Voice) -> Html:
    if decision.verdict is not Verdict.APPLIED:
        return voice.say(f"decided-{decision.verdict}")
    stored = decision.revision
    if stored is None:
        return voice.say("decided-would-apply")
    revision = str(stored.number)
    if stored.restores is None:
        return voice.say("decided-applied", revision=revision)
    return voice.say("decided-rollback", revision=revision, restores=str(stored.restores))


def refused(error: ArticleError, voice: Voice) -> Reply:
    """Say why an article is refused, at which line, and that nothing has changed.

    The parser's own sentence follows.
    """
    reason = markup.italic(markup.escape(error.reason))
    title = markup.bold(voice.say("refused", why=_refusal(error, voice)))
    return Reply(markup.lines([title, reason]))


def _refusal(error: ArticleError, voice: Voice) -> Html:
    kind = error.kind if error.kind in EXPLAINED_REFUSALS else "unsupported"
    why = voice.say(f"refused-{kind}")
    if error.line is None:
        return why
    return Html(f"{why}, {voice.say('refused-line', line=str(error.line))}")


def data_refused(error: DataError, voice: Voice) -> Reply:
    """Say that the data folder, or the named election, cannot be used."""
    title = markup.bold(voice.say("refused-data"))
    return Reply(markup.lines([title, markup.italic(markup.escape(str(error)))]))


def cancelled(voice: Voice, *, existed: bool = True) -> Reply:
    """Confirm that a draft is cancelled. `existed`: False if it had been decided before."""
    return Reply(voice.say("cancelled" if existed else "decided-gone"))


def no_revision(voice: Voice) -> Reply:
    """Answer a /rollback to a revision that does not exist."""
    return Reply(voice.say("rollback-none"))


def unreachable(admins: Collection[int], voice: Voice) -> Reply:
    """Name the admins, by their ids, who could not be sent a draft."""
    ids = ", ".join(str(admin) for admin in sorted(admins))
    return Reply(voice.say("unreachable", ids=ids))
