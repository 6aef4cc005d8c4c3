"""The changes from one revision to another, district by district, and who has to know."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.model import Result, Stage
from bot.core.persons import same_person


class Kind(StrEnum):
    """A kind of change in a district."""

    NEW = "new"
    GONE = "gone"
    WINNER = "winner"
    TO_AGAINST_ALL = "to_against_all"
    FROM_AGAINST_ALL = "from_against_all"
    SHARE = "share"
    VOTES = "votes"
    SPELLING = "spelling"
    """The same person, written differently."""
    NAME = "name"
    """The name of the district, written differently."""


OUTCOMES = frozenset({Kind.WINNER, Kind.TO_AGAINST_ALL, Kind.FROM_AGAINST_ALL})
LOUD = OUTCOMES | {Kind.NEW, Kind.GONE}
SILENT = frozenset({Kind.SHARE, Kind.VOTES})


@dataclass(frozen=True, slots=True)
class Change:
    """One difference in a district; a district may have several.

    `old` and `new` are the rows of the district in the order of the article: empty if the article
    does not have the district, several if several people won.
    """

    number: int
    kind: Kind
    old: tuple[Result, ...]
    new: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences between two revisions. False if they are the same."""

    changes: tuple[Change, ...] = ()
    stage: tuple[Stage | None, Stage | None] | None = None
    """The old and the new stage; None: the stage is the same."""
    before: frozenset[int] = frozenset()
    """Districts with a result in the old revision."""
    after: frozenset[int] = frozenset()
    """Districts with a result in the new revision."""

    def __bool__(self) -> bool:
        return bool(self.changes) or self.stage is not None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The districts in which anything changed."""
        return tuple(sorted({change.number for change in self.changes}))

    @property
    def fewer(self) -> bool:
        return len(self.after) < len(self.before)

    @property
    def winners_change(self) -> bool:
        """True if another outcome replaced the one of a district; new and gone do not count."""
        return any(change.kind in OUTCOMES for change in self.changes)

    @property
    def needs_reason(self) -> bool:
        """True if an admin must say why: fewer districts, a district gone, a winner changed."""
        gone = any(change.kind is Kind.GONE for change in self.changes)
        return self.fewer or self.winners_change or gone

    @property
    def to_notify(self) -> tuple[int, ...]:
        """The districts whose followers get a message."""
        return self.with_kind(LOUD | SILENT)

    @property
    def loud(self) -> tuple[int, ...]:
        """Those of `to_notify` whose message makes a sound."""
        return self.with_kind(LOUD)

    @property
    def to_correct(self) -> tuple[int, ...]:
        """The districts whose shared cards are out of date; all of them if the stage changed."""
        return tuple(sorted(self.before | self.after)) if self.stage else self.numbers

    def with_kind(self, kinds: frozenset[Kind]) -> tuple[int, ...]:
        return tuple(sorted({change.number for change in self.changes if change.kind in kinds}))


def compare(
    old: Sequence[Result], new: Sequence[Result], old_stage: Stage | None, new_stage: Stage | None
) -> Changes:
    """Return what loading `new` over `old` changes, in the order of the numbers."""
    before, after = by_number(old), by_number(new)
    changes: list[Change] = []
    for number in sorted(before.keys() | after.keys()):
        old_rows, new_rows = before.get(number, ()), after.get(number, ())
        kinds = kinds_of(old_rows, new_rows)
        changes += [Change(number, kind, old_rows, new_rows) for kind in kinds]
    stage = None if old_stage == new_stage else (old_stage, new_stage)
    return Changes(tuple(changes), stage, frozenset(before), frozenset(after))


def by_number(results: Sequence[Result]) -> dict[int, tuple[Result, ...]]:
    rows: dict[int, tuple[Result, ...]] = {}
    for result in results:
        rows[result.number] = (*rows.get(result.number, ()), result)
    return rows


def kinds_of(old: tuple[Result, ...], new: tuple[Result, ...]) -> list[Kind]:
    """Return the kinds of change between the rows of one district."""
    if not old or not new:
        return [Kind.GONE if old else Kind.NEW]
    pairs = match_rows(old, new)
    if pairs is None:
        return [outcome_kind(old, new)]
    different = {
        Kind.SHARE: any(one.share != other.share for one, other in pairs),
        Kind.VOTES: any(one.votes != other.votes for one, other in pairs),
        Kind.SPELLING: any(one.winner != other.winner for one, other in pairs),
        Kind.NAME: any(one.district != other.district for one, other in pairs),
    }
    return [kind for kind, occurs in different.items() if occurs]


def outcome_kind(old: tuple[Result, ...], new: tuple[Result, ...]) -> Kind:
    """Return the kind of change between two different outcomes."""
    old_against_all = any(row.against_all for row in old)
    new_against_all = any(row.against_all for row in new)
    if old_against_all == new_against_all:
        return Kind.WINNER
    return Kind.FROM_AGAINST_ALL if old_against_all else Kind.TO_AGAINST_ALL


def match_rows(
    old: tuple[Result, ...], new: tuple[Result, ...]
) -> list[tuple[Result, Result]] | None:
    """Pair each old row with the new row of the same outcome; None if the outcomes differ.

    The order of several winners does not matter.
    """
    if len(old) != len(new):
        return None
    unmatched = list(new)
    pairs = []
    for row in old:
        match = same_outcome_in(unmatched, row)
        if match is None:
            return None
        unmatched.remove(match)
        pairs.append((row, match))
    return pairs


def same_outcome_in(rows: Sequence[Result], row: Result) -> Result | None:
    """Return the row with the same outcome, one with the same spelling first."""
    same = [other for other in rows if same_outcome(row, other)]
    return min(same, key=lambda other: other.winner != row.winner, default=None)


def same_outcome(one: Result, other: Result) -> bool:
    if one.winner is None or other.winner is None:
        return one.winner is other.winner and one.against_all == other.against_all
    return same_person(one.winner, other.winner)
