"""The state that is served: the data folder, the selected revisions and their Snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Self

from bot.core.snapshot import ServedElection, Snapshot
from bot.data_folder.election import ElectionData
from bot.data_folder.folder import DataFolder


@dataclass(frozen=True, slots=True)
class ServingStatus:
    """The relation of the served revision to the data folder and to the database."""

    differs_from_data: bool = False
    rejected_revision: int | None = None
    """The number of a newer revision that fails the golden queries and is not served."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The revision of an election that was selected to be served."""

    served: ServedElection
    data: ElectionData
    """The data that `served` was built from."""
    status: ServingStatus


@dataclass(frozen=True, slots=True)
class ServingState:
    """Everything that is served at one moment."""

    folder: DataFolder
    selections: Mapping[str, Selection]
    """Election id -> selection."""
    snapshot: Snapshot

    @classmethod
    def build(cls, folder: DataFolder, selections: Mapping[str, Selection]) -> Self:
        """Return the state for these selections; `selections` has every election of `folder`."""
        elections = {election: selected.served for election, selected in selections.items()}
        snapshot = Snapshot(elections[folder.current], MappingProxyType(elections))
        return cls(folder, MappingProxyType(dict(selections)), snapshot)

    def select(self, selection: Selection) -> Self:
        """Return the state with another selection for one election."""
        election = selection.served.election.id
        return self.build(self.folder, {**self.selections, election: selection})

    def with_folder(self, folder: DataFolder) -> Self:
        """Return the state with a data folder that was read again.

        Elections and the current election stay as they are until the next start: new ones are left
        out, and missing or broken ones keep their old data.
        """
        elections = {
            election: folder.elections.get(election, data)
            for election, data in self.folder.elections.items()
        }
        kept = replace(folder, elections=elections, current=self.folder.current)
        return replace(self, folder=kept)
