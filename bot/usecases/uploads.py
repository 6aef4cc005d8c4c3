"""The use cases of an admin: an article is previewed, then applied or dropped; a revision is taken back.

A preview changes no result. It is kept as a draft, so that the press that applies it works after a restart, on another
replica and for another admin. All that is decided here is decided again when the draft is applied.
"""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.articles.parse import parse
from bot.core.changes import compare
from bot.core.model import Origin, Revision, Stage
from bot.core.previews import Decision, Draft, Preview, Verdict
from bot.data_folder.election import ElectionData
from bot.errors import DataError, DraftGoneError, StaleBaseError
from bot.usecases.answering import Answering
from bot.usecases.elections import build_revision, failing_queries


class Uploads:
    """Previews and applies; whether somebody may is decided before it is called."""

    def __init__(
        self, answering: Answering, now: Callable[[], datetime], *, two_person_rule: bool = False
    ) -> None:
        self._answering = answering
        self._now = now
        self._two_person_rule = two_person_rule

    # Previews

    async def preview(
        self,
        text: str,
        admin_id: int,
        *,
        election: str | None = None,
        stage: Stage | None = None,
        reason: str | None = None,
    ) -> Preview:
        """Read an article and compare it. Raises ArticleError where it is refused; keeps nothing then."""
        data = self._election(election or self._named_in(text))
        return await self._keep(
            await self._draft(data, admin_id, text=text, stage=stage, reason=reason)
        )

    async def preview_data(self, admin_id: int) -> Preview:
        """The data folder again. Raises DataError where its results cannot be used."""
        folder = await self._answering.reread()
        data = folder.elections[folder.current]
        revision = self._answering.revision_from_data(data)
        return await self._keep(
            await self._draft(
                data, admin_id, text=data.text, origin=Origin.DATA, stage=revision.stage
            )
        )

    async def preview_rollback(self, admin_id: int, number: int | None = None) -> Preview | None:
        """Back to revision `number`, or to the one before the current one; None where there is no such revision."""
        current = self._answering.snapshot.current.revision
        target = await self._rollback_target(current, number)
        if target is None:
            return None
        data = self._election(target.election)
        return await self._keep(
            await self._draft(data, admin_id, origin=Origin.ROLLBACK, restores=target.number)
        )

    async def give_reason(self, draft_id: str, reason: str) -> Preview | None:
        """The reason that an admin typed for a draft; None where the draft is gone."""
        draft = await self._answering.store.draft(draft_id)
        return None if draft is None else await self._keep(replace(draft, reason=reason))

    async def choose_election(self, draft_id: str, election: str) -> Preview | None:
        """The election that an admin chose for a draft; None where the draft is gone."""
        draft = await self._answering.store.draft(draft_id)
        if draft is None or election not in self._answering.data.elections:
            return None
        await self._answering.store.delete_draft(draft_id)
        fresh = await self._draft(
            self._election(election),
            draft.admin_id,
            text=draft.text,
            stage=draft.stage,
            reason=draft.reason,
        )
        return await self._keep(fresh)

    # Decisions

    async def apply(self, draft_id: str, admin_id: int) -> Decision:
        """Apply a draft. Pressed twice, late, after another load or on another replica it says so and does nothing."""
        draft = await self._answering.store.draft(draft_id)
        if draft is None:
            return Decision(Verdict.GONE)
        await self._answering.refresh()
        preview = await self._look(draft)
        latest = await self._answering.store.latest(draft.election)
        if latest is not None and latest.number != draft.base:
            await self._answering.store.delete_draft(draft.id)
            return Decision(Verdict.STALE, preview)
        if preview.verdict is not None:
            return Decision(preview.verdict, preview)
        if self._two_person_rule and preview.changes.winners_change:
            first = await self._answering.store.approve_draft(draft.id, admin_id)
            if first is None or first == admin_id:
                return Decision(Verdict.NEEDS_SECOND if first else Verdict.GONE, preview)
        return await self._store(preview, draft.id)

    async def cancel(self, draft_id: str) -> bool:
        """Drop a draft; False where it was gone already."""
        return await self._answering.store.delete_draft(draft_id)

    async def load(
        self,
        text: str,
        *,
        dry_run: bool,
        election: str | None,
        stage: Stage | None,
        reason: str | None,
    ) -> Decision:
        """What `python -m bot load` does: preview and apply in one go, without prompts and without a second admin.

        Whoever has the shell has the database as well, so the two-person rule does not guard here.
        """
        data = self._election(election or self._named_in(text))
        preview = await self._look(
            await self._draft(data, 0, text=text, stage=stage, reason=reason)
        )
        if preview.verdict is not None or dry_run:
            return Decision(preview.verdict or Verdict.APPLIED, preview)
        return await self._store(preview)

    async def _store(self, preview: Preview, draft: str | None = None) -> Decision:
        try:
            revision = await self._answering.store_revision(
                preview.revision, preview.base, preview.draft.base, draft
            )
        except DraftGoneError:
            return Decision(Verdict.GONE, preview)
        except StaleBaseError:
            return Decision(Verdict.STALE, preview)
        await self._answering.refresh()
        return Decision(Verdict.APPLIED, preview, revision)

    # From a draft to a preview

    def _election(self, election: str | None) -> ElectionData:
        elections = self._answering.data.elections
        if election is not None and election not in elections:
            raise DataError(
                election,
                f"is no election of the data folder; known are {', '.join(sorted(elections))}",
            )
        return elections[election or self._answering.data.current]

    def _named_in(self, text: str) -> str | None:
        return parse(text, self._election(None).known).election

    async def _draft(
        self,
        data: ElectionData,
        admin_id: int,
        *,
        text: str = "",
        origin: Origin = Origin.ADMIN,
        stage: Stage | None = None,
        reason: str | None = None,
        restores: int | None = None,
    ) -> Draft:
        latest = await self._answering.store.latest(data.election.id)
        base = None if latest is None else latest.number
        facts = f"{data.election.id}\n{base}\n{origin}\n{restores}\n{stage}\n{text}"
        return Draft(
            id=hashlib.sha256(facts.encode()).hexdigest()[:12],
            election=data.election.id,
            base=base,
            text=text,
            admin_id=admin_id,
            created=self._now(),
            origin=origin,
            stage=stage,
            reason=reason,
            restores=restores,
        )

    async def _keep(self, draft: Draft) -> Preview:
        preview = await self._look(draft)
        if preview.verdict in {None, Verdict.NEEDS_REASON}:
            await self._answering.store.save_draft(draft)
        return preview

    async def _look(self, draft: Draft) -> Preview:
        data = self._election(draft.election)
        base = self._answering.served(draft.election).revision
        revision = await self._revision(draft, data, base)
        changes = compare(base.results, revision.results, base.stage, revision.stage)
        served = await self._answering.build_election(data, revision)
        golden = tuple(query.text for query in failing_queries(served, data.golden))
        return Preview(draft, base, revision, changes, golden)

    async def _revision(self, draft: Draft, data: ElectionData, base: Revision) -> Revision:
        if draft.restores is None:
            article = await asyncio.to_thread(parse, draft.text, data.known)
            stage = draft.stage if draft.origin is Origin.ADMIN else None
            revision = build_revision(
                data, article, self._now(), draft.origin, stage=draft.stage, reason=draft.reason
            )
            revision = replace(revision, stage=stage) if stage else revision
            return replace(revision, corrects=_corrected(revision, base))
        target = await self._answering.store.revision(draft.restores)
        assert target is not None, "revisions are never deleted"
        return replace(
            target,
            number=0,
            loaded=self._now(),
            origin=Origin.ROLLBACK,
            reason=draft.reason,
            restores=target.number,
        )

    async def _rollback_target(self, current: Revision, number: int | None) -> Revision | None:
        if number is not None:
            return await self._answering.store.revision(number)
        for revision in await self._answering.store.revisions(current.election, 2):
            if revision.number < current.number:
                return revision
        return None


def _corrected(revision: Revision, base: Revision) -> Stage | None:
    """A correction keeps the words of the stage that it corrects, however often it is corrected."""
    if revision.stage is not Stage.CORRECTION:
        return None
    return base.corrects if base.stage is Stage.CORRECTION else base.stage
