"""What a new article changes: district by district, and who has to be told."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from bot.core.model import Result, Stage
from bot.core.persons import same_person


class Kind(StrEnum):
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
    """The district's name, written differently."""


OUTCOMES = frozenset({Kind.WINNER, Kind.TO_AGAINST_ALL, Kind.FROM_AGAINST_ALL})
LOUD = OUTCOMES | {Kind.NEW, Kind.GONE}
SILENT = frozenset({Kind.SHARE, Kind.VOTES})


class Change(NamedTuple):
    """One thing that is different in a district; a district may have several. `old` and `new` are its rows, in the
    order of the article: none where it was not there, several where several people won."""

    number: int
    kind: Kind
    old: tuple[Result, ...]
    new: tuple[Result, ...]


class Changes(NamedTuple):
    """All that is different. `stage` is the old and the new stage where they differ. `before` and `after`
    are the numbers of the districts with a result."""

    changes: tuple[Change, ...] = ()
    stage: tuple[Stage | None, Stage | None] | None = None
    before: frozenset[int] = frozenset()
    after: frozenset[int] = frozenset()

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
        """Who won a district changed; a district that is new or gone is no changed winner."""
        return any(change.kind in OUTCOMES for change in self.changes)

    @property
    def needs_reason(self) -> bool:
        """Fewer districts than before, a district gone, or a winner changed: an admin must say why."""
        return (
            self.fewer
            or self.winners_change
            or any(change.kind is Kind.GONE for change in self.changes)
        )

    @property
    def told(self) -> tuple[int, ...]:
        """The districts whose followers are told."""
        return self.with_kind(LOUD | SILENT)

    @property
    def loud(self) -> tuple[int, ...]:
        """Those of `told` that are told aloud."""
        return self.with_kind(LOUD)

    @property
    def corrected(self) -> tuple[int, ...]:
        """The districts whose shared cards show something old; all of them where the stage changed."""
        return tuple(sorted(self.before | self.after)) if self.stage else self.numbers

    def with_kind(self, kinds: frozenset[Kind]) -> tuple[int, ...]:
        return tuple(sorted({change.number for change in self.changes if change.kind in kinds}))


def compare(
    old: Sequence[Result], new: Sequence[Result], old_stage: Stage | None, new_stage: Stage | None
) -> Changes:
    """What loading `new` over `old` changes, in the order of the numbers."""
    before, after = by_number(old), by_number(new)
    changes = [
        Change(number, kind, before.get(number, ()), after.get(number, ()))
        for number in sorted(before.keys() | after.keys())
        for kind in kinds_of(before.get(number, ()), after.get(number, ()))
    ]
    stage = None if old_stage == new_stage else (old_stage, new_stage)
    return Changes(tuple(changes), stage, frozenset(before), frozenset(after))


def by_number(results: Sequence[Result]) -> dict[int, tuple[Result, ...]]:
    rows: dict[int, tuple[Result, ...]] = {}
    for result in results:
        rows[result.number] = (*rows.get(result.number, ()), result)
    return rows


def kinds_of(old: tuple[Result, ...], new: tuple[Result, ...]) -> list[Kind]:
    if not old or not new:
        return [Kind.GONE if old else Kind.NEW]
    pairs = pairs_of(old, new)
    if pairs is None:
        return [outcome_of(old, new)]
    different = {
        Kind.SHARE: any(one.share != other.share for one, other in pairs),
        Kind.VOTES: any(one.votes != other.votes for one, other in pairs),
        Kind.SPELLING: any(one.winner != other.winner for one, other in pairs),
        Kind.NAME: any(one.district != other.district for one, other in pairs),
    }
    return [kind for kind, there in different.items() if there]


def outcome_of(old: tuple[Result, ...], new: tuple[Result, ...]) -> Kind:
    was, is_now = any(row.against_all for row in old), any(row.against_all for row in new)
    if was == is_now:
        return Kind.WINNER
    return Kind.FROM_AGAINST_ALL if was else Kind.TO_AGAINST_ALL


def pairs_of(
    old: tuple[Result, ...], new: tuple[Result, ...]
) -> list[tuple[Result, Result]] | None:
    """Each old row with the new row of the same outcome; None where who won is not the same. The order in which
    several winners are printed does not matter."""
    if len(old) != len(new):
        return None
    left = list(new)
    pairs = []
    for row in old:
        same = [other for other in left if same_outcome(row, other)]
        match = min(same, key=lambda other: other.winner != row.winner, default=None)
        if match is None:
            return None
        left.remove(match)
        pairs.append((row, match))
    return pairs


def same_outcome(one: Result, other: Result) -> bool:
    if one.winner is None or other.winner is None:
        return one.winner is other.winner and one.against_all == other.against_all
    return same_person(one.winner, other.winner)
