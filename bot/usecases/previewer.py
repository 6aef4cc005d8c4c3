"""From a text to a preview: parsed once, in a thread, and compared with the served revision."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.articles.documents import Document
from bot.articles.parse import parse
from bot.core.changes import compare
from bot.core.model import Article, Origin, Revision, Source, Stage
from bot.core.previews import Draft, Preview
from bot.core.snapshot import ServedElection
from bot.data_folder.election import ElectionData
from bot.data_folder.golden import Golden
from bot.errors import ArticleError, DataError, StoreError
from bot.store.protocols import Results
from bot.usecases.apart import run_apart
from bot.usecases.election_builder import build_revision, failing_queries
from bot.usecases.serving import Serving

MIN_ARTICLE_ROWS = 3
"""A text with fewer rows of results is taken for a question."""


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A text, and the article in it or the error that refuses it."""

    text: str
    election: str
    """The id of the election whose data it was parsed with."""
    result: Article | ArticleError | DataError

    @property
    def article(self) -> Article:
        """Raises the error that refuses the text."""
        if isinstance(self.result, Article):
            return self.result
        raise self.result

    @property
    def is_article(self) -> bool:
        """False for a text that looks like a question."""
        if isinstance(self.result, Article):
            return len(self.result.results) >= MIN_ARTICLE_ROWS
        return isinstance(self.result, DataError) or self.result.kind == "not_results"


class Previewer:
    """Makes drafts and previews. Stores nothing."""

    def __init__(self, serving: Serving, results: Results, now: Callable[[], datetime]) -> None:
        self._serving = serving
        self._answering = serving.answering
        self._results = results
        self._now = now

    async def parse(
        self,
        document: Document,
        election: str | None = None,
        post: Source | None = None,
    ) -> ParsedText:
        """Parse a document, for the election that it names itself if none is given.

        `post` is the channel that a post was forwarded from. Never raises.
        """
        text = document.text
        result: Article | ArticleError | DataError
        try:
            data = self.election(election)
            result = await run_apart(len(text), parse, text, data.known, document.head, post)
            if election is None and result.election not in {None, data.election.id}:
                data = self.election(result.election)
                result = await run_apart(len(text), parse, text, data.known, document.head, post)
        except (ArticleError, DataError) as error:
            return ParsedText(text, election or self._answering.data.current, error)
        return ParsedText(text, data.election.id, result)

    async def preview_parsed(
        self,
        parsed: ParsedText,
        admin_id: int,
        *,
        stage: Stage | None = None,
        reason: str | None = None,
        source_answered: bool = False,
    ) -> Preview:
        """Compare a parsed text with the served revision. Raises the error that refuses it."""
        article = parsed.article
        data = self.election(parsed.election)
        draft = await self.draft(data, admin_id, text=parsed.text, stage=stage, reason=reason)
        draft = replace(draft, source=article.source, source_answered=source_answered)
        return await self._compare(draft, self._revision(draft, data, article))

    async def preview_draft(self, draft: Draft) -> Preview:
        """Compare a draft with the served revision."""
        if draft.restores is not None:
            return await self._compare(draft, await self._restored(draft, draft.restores))
        data = self.election(draft.election)
        article = await self._article_of(draft, data)
        return await self._compare(draft, self._revision(draft, data, article))

    async def draft(
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
        """Return a draft that is based on the latest revision. The same facts give the same id."""
        latest = await self._results.latest(data.election.id)
        base = None if latest is None else latest.number
        facts = f"{data.election.id}\n{base}\n{origin}\n{restores}\n{stage}\n{text}"
        return Draft(
            id=await asyncio.to_thread(draft_id_of, facts),
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

    def election(self, election: str | None) -> ElectionData:
        """Return the data of an election, of the current one for None. Raises DataError."""
        folder = self._answering.data
        if election is None:
            return folder.elections[folder.current]
        if election not in folder.elections:
            known = ", ".join(sorted(folder.elections))
            raise DataError(election, f"is not an election of the data folder; known: {known}")
        return folder.elections[election]

    async def _article_of(self, draft: Draft, data: ElectionData) -> Article:
        if draft.origin is Origin.DATA and data.article is not None and data.text == draft.text:
            return data.article
        return await run_apart(len(draft.text), parse, draft.text, data.known)

    def _revision(self, draft: Draft, data: ElectionData, article: Article) -> Revision:
        """Return the revision that a draft would become. The stage given by an admin wins."""
        revision = build_revision(
            data,
            article,
            self._now(),
            draft.origin,
            source=self._source_of(draft, data),
            stage=draft.stage,
            reason=draft.reason,
        )
        if draft.origin is Origin.ADMIN and draft.stage is not None:
            revision = replace(revision, stage=draft.stage)
        base = self._answering.served(draft.election).revision
        return replace(revision, corrects=corrected_stage(revision, base))

    def _source_of(self, draft: Draft, data: ElectionData) -> Source:
        """Return the source of a draft. A date of publication in the future is left out."""
        if draft.origin is Origin.DATA:
            return data.election.source
        published = draft.source.published
        if published is not None and published > self._now().date():
            return replace(draft.source, published=None)
        return draft.source

    async def _restored(self, draft: Draft, number: int) -> Revision:
        target = await self._results.revision(number)
        if target is None:
            raise StoreError(f"revision {number} is missing, though revisions are never deleted")
        return replace(
            target,
            number=0,
            loaded=self._now(),
            origin=Origin.ROLLBACK,
            reason=draft.reason,
            restores=target.number,
        )

    async def _compare(self, draft: Draft, revision: Revision) -> Preview:
        data = self.election(draft.election)
        base = self._answering.served(draft.election).revision
        served = await self._serving.build(data, revision)
        return await asyncio.to_thread(compare_and_check, draft, base, served, data.golden)


def draft_id_of(facts: str) -> str:
    return hashlib.sha256(facts.encode()).hexdigest()[:12]


def compare_and_check(
    draft: Draft, base: Revision, served: ServedElection, golden: tuple[Golden, ...]
) -> Preview:
    """Compare two revisions and ask the golden queries. Slow: call it in a thread."""
    revision = served.revision
    changes = compare(base.results, revision.results, base.stage, revision.stage)
    return Preview(draft, base, revision, changes, failing_queries(served, golden))


def corrected_stage(revision: Revision, base: Revision) -> Stage | None:
    """Return the stage that a correction corrects: of a correction, the one it corrected."""
    if revision.stage is not Stage.CORRECTION:
        return None
    return base.corrects if base.stage is Stage.CORRECTION else base.stage
