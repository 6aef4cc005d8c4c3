"""Cache of rendered replies, by outcome and voice, until the results change."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from bot.core.outcomes import Choice, Found, NotFound, Outcome
from bot.core.snapshot import ServedElection, Snapshot
from bot.render.wording.texts import Voice
from bot.telegram.sending import PreparedReply
from bot.usecases.answering import LookUp

MAX_CACHED_REPLIES = 2_000
"""36 districts in 3 languages, plain or not, by number, name or winner, followed or not: 1,296."""


@dataclass(frozen=True, slots=True)
class CachedReply:
    served: ServedElection
    reply: PreparedReply


class ReplyCache:
    """Keys hold the outcome of a question, never its text. A new Snapshot empties the cache."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._replies: OrderedDict[Hashable, CachedReply] = OrderedDict()

    def find(
        self, snapshot: Snapshot, look_up: LookUp, voice: Voice, *, followed: bool
    ) -> PreparedReply | None:
        """Return the cached reply to a look-up. `snapshot` is the one that is served now."""
        if snapshot is not self._snapshot or look_up.elsewhere:
            return None
        entry = self._replies.get(key_of(look_up, voice, followed=followed))
        if entry is None or entry.served is not look_up.served:
            return None
        return entry.reply

    def add(
        self,
        snapshot: Snapshot,
        look_up: LookUp,
        voice: Voice,
        reply: PreparedReply,
        *,
        followed: bool,
    ) -> None:
        """Keep a reply, unless it depends on what was typed or on another snapshot."""
        if snapshot is not self._snapshot:
            self._snapshot, self._replies = snapshot, OrderedDict()
        if not is_cacheable(snapshot, look_up):
            return
        entry = CachedReply(look_up.served, reply)
        self._replies[key_of(look_up, voice, followed=followed)] = entry
        if len(self._replies) > MAX_CACHED_REPLIES:
            self._replies.popitem(last=False)


def key_of(look_up: LookUp, voice: Voice, *, followed: bool) -> Hashable:
    election = look_up.served.election.id
    asked = (look_up.outcome, election, look_up.about, look_up.missing)
    return (asked, voice.language, voice.plain, voice.bot, followed)


def is_cacheable(snapshot: Snapshot, look_up: LookUp) -> bool:
    if look_up.elsewhere:
        return False
    if snapshot.elections.get(look_up.served.election.id) is not look_up.served:
        return False
    return not has_typed_value(look_up.outcome)


def has_typed_value(outcome: Outcome) -> bool:
    """Return True if the outcome quotes the question: a claimed share or an unknown number."""
    if isinstance(outcome, Found | Choice):
        return outcome.claim is not None
    if isinstance(outcome, NotFound):
        return outcome.out_of_range is not None
    return False
