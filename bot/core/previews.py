"""An article before it is loaded: the draft, its effects, and the decision on it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.changes import Changes
from bot.core.model import NOT_GIVEN, ArticleWarning, Origin, Revision, Source, Stage


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that waits for an admin's decision. It changes no result."""

    id: str
    """The first 12 hexadecimal digits of a digest of text, election, base and stage: short enough
    for a button."""
    election: str
    base: int | None
    """The number of the revision it was compared with; None: the election had no revision."""
    text: str
    """The article as text."""
    admin_id: int
    """The Telegram id of the admin."""
    created: datetime
    origin: Origin = Origin.ADMIN
    stage: Stage | None = None
    """Given by the admin; wins over the stage in the text."""
    reason: str | None = None
    restores: int | None = None
    """For a rollback: the number of the revision to bring back."""
    approved_by: int | None = None
    """The id of the first admin who pressed, if a second one has to press too."""
    source: Source = NOT_GIVEN
    """Stated by the upload, or by the admin who was asked."""
    source_answered: bool = False
    """True if the admin was asked for the source and answered, also with "not given"."""


class Verdict(StrEnum):
    """What became of a draft."""

    APPLIED = "applied"
    NOTHING = "nothing"
    STALE = "stale"
    GONE = "gone"
    BLOCKED = "blocked"
    NEEDS_SOURCE = "needs-source"
    NEEDS_REASON = "needs-reason"
    NEEDS_SECOND = "needs-second"
    FAILS_GOLDEN = "fails-golden"


@dataclass(frozen=True, slots=True)
class Preview:
    """The effects of loading an article."""

    draft: Draft
    base: Revision
    """The served revision."""
    revision: Revision
    """The revision that the draft would become (number 0)."""
    changes: Changes
    """From `base` to `revision`."""
    golden: tuple[str, ...] = ()
    """Golden queries that `revision` would answer wrongly: it cannot be applied then."""

    @property
    def blocking(self) -> tuple[ArticleWarning, ...]:
        return tuple(warning for warning in self.revision.warnings if warning.blocks)

    @property
    def nothing(self) -> bool:
        """True if neither facts nor provenance would change."""
        same_provenance = (self.base.source, self.base.method) == (
            self.revision.source,
            self.revision.method,
        )
        return same_provenance and self.base.digest == self.revision.digest

    @property
    def needs_source(self) -> bool:
        """True if nobody has said where an upload comes from, and nobody was asked."""
        is_upload = self.draft.origin is Origin.ADMIN
        return is_upload and not self.draft.source_answered and not self.revision.source.is_given

    @property
    def needs_reason(self) -> bool:
        return self.changes.needs_reason and not self.draft.reason

    @property
    def verdict(self) -> Verdict | None:
        """The obstacle to applying it; None: it can be applied."""
        if self.blocking:
            return Verdict.BLOCKED
        if self.nothing:
            return Verdict.NOTHING
        if self.golden:
            return Verdict.FAILS_GOLDEN
        if self.needs_source:
            return Verdict.NEEDS_SOURCE
        return Verdict.NEEDS_REASON if self.needs_reason else None


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its facts: the preview and the stored revision, if they exist."""

    verdict: Verdict
    preview: Preview | None = None
    revision: Revision | None = None
