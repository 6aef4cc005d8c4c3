"""Answers that were rendered before: one for each outcome and way of speaking, until the figures change."""

from collections import OrderedDict
from collections.abc import Hashable

from bot.core.outcomes import Choice, Found, NotFound, Outcome
from bot.core.snapshot import ServedElection, Snapshot
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.usecases.answering import LookUp

MOST = 2_000
"""36 districts in three languages, plain or not, by number, name or winner, followed or not, are 1,296."""


class Sheets:
    """Keys are made of what a question came to and never of what was typed. A new Snapshot empties it."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._kept: OrderedDict[Hashable, tuple[ServedElection, Reply]] = OrderedDict()

    def find(self, snapshot: Snapshot, asked: LookUp, voice: Voice, followed: bool) -> Reply | None:
        """The answer to a look-up, where it is kept. `snapshot` is the one that is served at this moment."""
        if snapshot is not self._snapshot or asked.elsewhere:
            return None
        served = asked.served
        kept = self._kept.get(
            (asked.outcome, served.election.id, voice.language, voice.plain, voice.bot, followed)
        )
        return kept[1] if kept is not None and kept[0] is served else None

    def keep(
        self, snapshot: Snapshot, asked: LookUp, voice: Voice, followed: bool, reply: Reply
    ) -> Reply:
        """The answer that was made, kept where it may be."""
        if snapshot is not self._snapshot:
            self._snapshot, self._kept = snapshot, OrderedDict()
        if not _may_be_kept(snapshot, asked):
            return reply
        key = (
            asked.outcome,
            asked.served.election.id,
            voice.language,
            voice.plain,
            voice.bot,
            followed,
        )
        self._kept[key] = asked.served, reply
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)
        return reply


def _may_be_kept(snapshot: Snapshot, asked: LookUp) -> bool:
    if asked.elsewhere or snapshot.elections.get(asked.served.election.id) is not asked.served:
        return False
    return _tells_no_words(asked.outcome)


def _tells_no_words(outcome: Outcome) -> bool:
    """Whether nothing of the outcome was typed: a share that somebody claims, or a number that there is not, is."""
    if isinstance(outcome, Found):
        return outcome.claim is None
    if isinstance(outcome, NotFound):
        return outcome.out_of_range is None
    return not isinstance(outcome, Choice) or outcome.claim is None
