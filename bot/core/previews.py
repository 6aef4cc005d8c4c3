"""An article that waits for a decision: the draft, what loading it would change, and what was decided."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.core.changes import Changes
from bot.core.model import ArticleWarning, Origin, Revision, Stage


class Draft(NamedTuple):
    """An article that waits for an admin's decision. It changes no result."""

    id: str
    """The first 12 hexadecimal digits of the digest of the facts and of the base: short enough for a button."""
    election: str
    base: int | None
    """The number of the revision it was compared with, None where the election had none."""
    text: str
    """The article as text (bot.documents has decoded it)."""
    by: int
    """The admin's Telegram id."""
    created: datetime
    origin: Origin = Origin.ADMIN
    stage: Stage | None = None
    """Given by the admin, over what the text says."""
    reason: str | None = None
    restores: int | None = None
    approved_by: int | None = None
    """The first admin's id where a second one has to press as well."""


class Verdict(StrEnum):
    """What became of a draft."""

    APPLIED = "applied"
    NOTHING = "nothing"
    STALE = "stale"
    GONE = "gone"
    BLOCKED = "blocked"
    NEEDS_REASON = "needs-reason"
    NEEDS_SECOND = "needs-second"
    FAILS_GOLDEN = "fails-golden"


class Preview(NamedTuple):
    """What loading an article would do. `base` is what is served now, `revision` what would be (number 0)."""

    draft: Draft
    base: Revision
    revision: Revision
    changes: Changes
    golden: tuple[str, ...] = ()
    """Golden queries that the new revision would answer wrongly: it cannot be applied then."""

    @property
    def blocking(self) -> tuple[ArticleWarning, ...]:
        return tuple(warning for warning in self.revision.warnings if warning.blocks)

    @property
    def nothing(self) -> bool:
        return self.base.digest == self.revision.digest

    @property
    def needs_reason(self) -> bool:
        return self.changes.needs_reason and not self.draft.reason

    @property
    def verdict(self) -> Verdict | None:
        """Why it cannot be applied as it is; None where it can."""
        if self.blocking:
            return Verdict.BLOCKED
        if self.nothing:
            return Verdict.NOTHING
        if self.golden:
            return Verdict.FAILS_GOLDEN
        return Verdict.NEEDS_REASON if self.needs_reason else None


class Decision(NamedTuple):
    """A verdict with the facts it rests on: the preview, where there is one; the stored revision, where there is."""

    verdict: Verdict
    preview: Preview | None = None
    revision: Revision | None = None
