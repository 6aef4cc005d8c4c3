"""The use cases of a voter."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.core.outcomes import About, Found, Help, MissingFact, NotFound, Outcome, Overview
from bot.core.snapshot import ServedElection, Snapshot
from bot.data_folder.folder import DataFolder
from bot.search.topics import missing_fact, topic_of
from bot.usecases.serving_state import ServingState, ServingStatus

COMMAND = re.compile(r"\s*/([a-z_]+)(?:@\w+)?(?:\s+(.*))?\s*$", re.DOTALL)
LOOK_UP_COMMANDS = frozenset(["district", "find"])
REQUESTS: Mapping[str, Outcome] = MappingProxyType(
    {"start": Help(), "help": Help(), "list": Overview(), "summary": Overview()}
)
"""Commands that are questions of their own, with what they come to."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """An outcome and the election it is about."""

    outcome: Outcome
    served: ServedElection
    elsewhere: tuple[tuple[ServedElection, int], ...] = ()
    """Districts of the same name in other elections."""
    about: About | None = None
    """What else than this election the question is about."""
    missing: MissingFact | None = None
    """A fact that the question asks for and the source does not have."""


class Answering:
    """Answers from memory. `Serving` replaces the state by one assignment."""

    def __init__(self, state: ServingState) -> None:
        self.state = state

    @property
    def snapshot(self) -> Snapshot:
        return self.state.snapshot

    @property
    def data(self) -> DataFolder:
        return self.state.folder

    @property
    def serving_status(self) -> Mapping[str, ServingStatus]:
        """Election id -> status of its served revision."""
        selections = self.state.selections
        return {election: selection.status for election, selection in selections.items()}

    @property
    def problems(self) -> tuple[str, ...]:
        """English sentences for the operator, about trouble that does not stop the answers."""
        in_folder = (str(problem) for problem in self.data.problems)
        rejected = (
            f"revision {status.rejected_revision} fails the golden queries and is not served"
            for status in self.serving_status.values()
            if status.rejected_revision is not None
        )
        return (*in_folder, *rejected)

    def ask(self, text: str, election: str | None = None) -> LookUp:
        """Look up a text in an election; in the current one if the id is None or unknown."""
        snapshot = self.snapshot
        served = self.served(election)
        question = question_of(text)
        if not isinstance(question, str):
            return LookUp(question, served)
        outcome = served.index.find(question)
        elsewhere = tuple(find_elsewhere(snapshot, served, outcome, question))
        about = topic_of(question, served.election.date.year)
        return LookUp(outcome, served, elsewhere, about, missing_fact(question))

    def suggest(self, text: str) -> tuple[int, ...]:
        """Return district numbers for a text that is still being typed, best first."""
        return self.snapshot.current.index.suggest(text)

    def served(self, election: str | None = None) -> ServedElection:
        """Return an election; the current one if the id is None or unknown."""
        return self.snapshot.elections.get(election or "", self.snapshot.current)


def find_elsewhere(
    snapshot: Snapshot, served: ServedElection, outcome: Outcome, text: str
) -> Iterator[tuple[ServedElection, int]]:
    """Look in the other elections for the district that was found, or for a text without one."""
    if isinstance(outcome, Found):
        question = served.districts[outcome.number].name
    elif isinstance(outcome, NotFound):
        question = text
    else:
        return
    for other in snapshot.elections.values():
        found = None if other is served else other.index.find(question)
        if isinstance(found, Found):
            yield other, found.number


def question_of(text: str) -> str | Outcome:
    """Return the question in a text, or what a command comes to that asks for no district.

    "/district Ош" asks "Ош". A command that asks nothing is not found.
    """
    command = COMMAND.match(text) if "/" in text else None
    if command is None:
        return text
    name, argument = command.groups()
    if name in LOOK_UP_COMMANDS:
        return argument or Help()
    return REQUESTS.get(name, NotFound())
