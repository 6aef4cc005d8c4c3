"""The use cases of an admin: preview an article, apply or drop it, take a revision back.

A preview changes no result. It is kept as a draft, so that the press that applies it works after a
restart, on another replica and for another admin. Everything is checked again when the draft is
applied.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.articles.documents import SIZE_LIMIT, Document, read_document
from bot.articles.provenance import source_of_line
from bot.core.model import NOT_GIVEN, Origin, Revision, Source, Stage
from bot.core.previews import Decision, Draft, Preview, Verdict
from bot.errors import DraftGoneError, StaleBaseError
from bot.store.protocols import Results
from bot.usecases.apart import run_apart
from bot.usecases.election_builder import build_data_revision
from bot.usecases.previewer import ParsedText, Previewer
from bot.usecases.serving import Serving

MAX_UPLOAD_BYTES = SIZE_LIMIT
KEPT_VERDICTS = frozenset({None, Verdict.NEEDS_SOURCE, Verdict.NEEDS_REASON})
"""Verdicts of previews that are kept as drafts: they can be applied, now or after an answer."""


class Uploads:
    """Previews and decisions. The caller checks the rights of the admin."""

    def __init__(
        self,
        serving: Serving,
        results: Results,
        now: Callable[[], datetime],
        *,
        two_person_rule: bool = False,
    ) -> None:
        self._serving = serving
        self._answering = serving.answering
        self._results = results
        self._now = now
        self._two_person_rule = two_person_rule
        self._previewer = Previewer(serving, results, now)

    # Previews

    async def parse(self, text: str, post: Source | None = None) -> ParsedText:
        """Parse a text, for the election that it names itself or for the current one.

        `post` is the channel that it was forwarded from.
        """
        return await self._previewer.parse(Document(text), post=post)

    async def preview(
        self, parsed: ParsedText, admin_id: int, *, reason: str | None = None
    ) -> Preview:
        """Preview a parsed text. Raises the error that refuses it; nothing is kept then."""
        preview = await self._previewer.preview_parsed(parsed, admin_id, reason=reason)
        return await self._keep(preview)

    async def preview_text(self, text: str, admin_id: int, post: Source | None = None) -> Preview:
        """Preview a text. Raises ArticleError or DataError if it is refused.

        `post` is the channel that it was forwarded from.
        """
        return await self.preview(await self.parse(text, post), admin_id)

    async def preview_file(
        self,
        content: bytes,
        name: str | None,
        admin_id: int,
        *,
        reason: str | None = None,
        post: Source | None = None,
    ) -> Preview:
        """Preview a file. Raises ArticleError or DataError if it is refused."""
        document = await run_apart(len(content), read_document, content, name)
        parsed = await self._previewer.parse(document, post=post)
        return await self.preview(parsed, admin_id, reason=reason)

    async def preview_data(self, admin_id: int) -> Preview:
        """Preview the data folder, read again. Raises DataError if its results cannot be used."""
        folder = await self._serving.reread_data()
        data = folder.elections[folder.current]
        stage = build_data_revision(data, self._now()).stage
        draft = await self._previewer.draft(
            data, admin_id, text=data.text, origin=Origin.DATA, stage=stage
        )
        return await self._keep(await self._previewer.preview_draft(draft))

    async def preview_rollback(self, admin_id: int, number: int | None = None) -> Preview | None:
        """Preview a return to revision `number`, or to the one before the served one.

        None: that revision does not exist.
        """
        target = await self._rollback_target(number)
        if target is None:
            return None
        draft = await self._previewer.draft(
            self._previewer.election(target.election),
            admin_id,
            origin=Origin.ROLLBACK,
            restores=target.number,
        )
        return await self._keep(await self._previewer.preview_draft(draft))

    async def give_reason(self, draft_id: str, reason: str) -> Preview | None:
        """Add the reason of an admin to a draft. None: the draft does not exist."""
        draft = await self._results.draft(draft_id)
        if draft is None:
            return None
        preview = await self._previewer.preview_draft(replace(draft, reason=reason))
        return await self._keep(preview)

    async def answer(self, draft_id: str, text: str) -> Preview | None:
        """Take the answer of an admin to the question of a preview: its source, or its reason.

        None: the draft does not exist.
        """
        draft = await self._results.draft(draft_id)
        if draft is None:
            return None
        preview = await self._previewer.preview_draft(draft)
        if preview.verdict is Verdict.NEEDS_SOURCE:
            return await self.give_source(draft_id, text)
        return await self.give_reason(draft_id, text)

    async def give_source(self, draft_id: str, stated: str | None) -> Preview | None:
        """Add the source that an admin stated in words; None is the answer "not given".

        None: the draft does not exist.
        """
        draft = await self._results.draft(draft_id)
        if draft is None:
            return None
        source = NOT_GIVEN if stated is None else source_of_line(stated).source
        answered = replace(draft, source=source, source_answered=True)
        return await self._keep(await self._previewer.preview_draft(answered))

    async def choose_election(self, draft_id: str, election: str) -> Preview | None:
        """Preview a draft for another election. None: the draft or the election does not exist.

        Raises ArticleError if that election refuses the text. The old draft is gone then too.
        """
        draft = await self._results.draft(draft_id)
        if draft is None or election not in self._answering.data.elections:
            return None
        await self._results.delete_draft(draft_id)
        parsed = await self._previewer.parse(Document(draft.text), election)
        preview = await self._previewer.preview_parsed(
            parsed, draft.admin_id, stage=draft.stage, reason=draft.reason
        )
        known = replace(preview.draft, source=draft.source, source_answered=draft.source_answered)
        return await self._keep(await self._previewer.preview_draft(known))

    # Decisions

    async def apply(self, draft_id: str, admin_id: int) -> Decision:
        """Apply a draft.

        A press that comes twice, late, after another load or on another replica changes nothing,
        and the verdict says why.
        """
        draft = await self._results.draft(draft_id)
        if draft is None:
            return Decision(Verdict.GONE)
        await self._serving.refresh()
        preview = await self._previewer.preview_draft(draft)
        latest = await self._results.latest(draft.election)
        if latest is not None and latest.number != draft.base:
            await self._results.delete_draft(draft.id)
            return Decision(Verdict.STALE, preview)
        if preview.verdict is not None:
            return Decision(preview.verdict, preview)
        if self._two_person_rule and preview.changes.winners_change:
            verdict = await self._approve(draft, admin_id)
            if verdict is not None:
                return Decision(verdict, preview)
        return await self._store(preview, draft.id)

    async def cancel(self, draft_id: str) -> bool:
        """Delete a draft. Return True if it existed."""
        return await self._results.delete_draft(draft_id)

    async def load(
        self,
        document: Document,
        *,
        dry_run: bool,
        election: str | None,
        stage: Stage | None,
        reason: str | None,
        source: Source = NOT_GIVEN,
    ) -> Decision:
        """Preview and apply in one go, for the command line.

        Raises ArticleError or DataError if the text is refused. Whoever has the shell has the
        database, so the two-person rule does not apply.
        """
        parsed = await self._previewer.parse(document, election)
        preview = await self._previewer.preview_parsed(
            parsed, 0, stage=stage, reason=reason, source_answered=True
        )
        if source != NOT_GIVEN:
            stated = replace(preview.draft, source=merge(source, preview.draft.source))
            preview = await self._previewer.preview_draft(stated)
        if preview.verdict is not None:
            return Decision(preview.verdict, preview)
        if dry_run:
            return Decision(Verdict.APPLIED, preview)
        return await self._store(preview)

    async def _keep(self, preview: Preview) -> Preview:
        if preview.verdict in KEPT_VERDICTS:
            await self._results.save_draft(preview.draft)
        return preview

    async def _approve(self, draft: Draft, admin_id: int) -> Verdict | None:
        """Record an approval. None: it is the second one."""
        first = await self._results.approve_draft(draft.id, admin_id)
        if first is None:
            return Verdict.GONE
        return Verdict.NEEDS_SECOND if first == admin_id else None

    async def _store(self, preview: Preview, draft_id: str | None = None) -> Decision:
        try:
            revision = await self._serving.store_revision(
                preview.revision, preview.changes, base=preview.draft.base, draft=draft_id
            )
        except DraftGoneError:
            return Decision(Verdict.GONE, preview)
        except StaleBaseError:
            return Decision(Verdict.STALE, preview)
        return Decision(Verdict.APPLIED, preview, revision)

    async def _rollback_target(self, number: int | None) -> Revision | None:
        if number is not None:
            return await self._results.revision(number)
        current = self._answering.snapshot.current.revision
        for revision in await self._results.revisions(current.election, 2):
            if revision.number < current.number:
                return revision
        return None


def merge(given: Source, stated: Source) -> Source:
    """Return what was given with the command, else what the document states."""
    return Source(
        given.name or stated.name, given.url or stated.url, given.published or stated.published
    )
