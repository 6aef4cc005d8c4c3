"""Towns and villages that have no district of their name, by the ways to write them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.core.model import District, Region
from bot.core.name_forms import clean, fold
from bot.core.outcomes import Why
from bot.core.places import Place, namesakes_by, shared_regions
from bot.search.gazetteer import Entry
from bot.search.language.endings import stems
from bot.search.tokens import Token, join_keys

SHORTEST_FOLDED = 5
"""Letters of a name that is compared folded: Түп and туп are words of different meaning."""
MARKED_LETTERS = frozenset("өүң")

Key = Callable[[str], str]


def words_as_written(name: str) -> str:
    """Return the words of a name, in which дж is the Russian spelling of ж."""
    return " ".join(clean(name).replace("-", " ").replace("дж", "ж").split())


def letters_as_written(name: str) -> str:
    return "".join(words_as_written(name).split())


def glued_key(name: str) -> str:
    return join_keys(fold(name).split())


class PlaceNames:
    """Finds places by their names as written, then folded, then folded and written in one.

    The order keeps Каракол and Кара-Көл apart, whose letters fold alike.
    """

    def __init__(
        self, places: Iterable[Place], regions: Iterable[Region], districts: Iterable[District]
    ) -> None:
        known = tuple(places)
        self._districts = districts_of_regions(regions, districts)
        self._written = self._table(known, words_as_written, 1)
        self._letters = self._table(known, letters_as_written, 1)
        self._folded = self._table(known, fold, SHORTEST_FOLDED)
        self._glued = self._table(known, glued_key, SHORTEST_FOLDED)
        self.words = frozenset(words_of_long_names(known))

    def find(self, words: Sequence[Token]) -> Entry | None:
        """Return the entry of words that are the name of a place."""
        text = words_as_written(" ".join(word.text for word in words))
        entry = self._written.get(text)
        if entry is None and not MARKED_LETTERS.isdisjoint(text):
            entry = self._letters.get(text.replace(" ", ""))
        return entry or self._find_folded([word.key for word in words])

    def find_inflected(self, words: Sequence[Token]) -> Entry | None:
        """Return the entry of words whose last one has the ending of a case."""
        *first, last = [word.key for word in words]
        written = self._find_short(words)
        if written:
            return written
        entries = (self._find_folded([*first, stem]) for stem in stems(last) if len(stem) > 1)
        return next(filter(None, entries), None)

    def _find_folded(self, keys: Sequence[str]) -> Entry | None:
        return self._folded.get(" ".join(keys)) or self._glued.get(join_keys(keys))

    def _find_short(self, words: Sequence[Token]) -> Entry | None:
        """Return the entry of a short name with an ending: Кантта, Түптөн."""
        if len(words) > 1:
            return None
        text, key = words_as_written(words[0].text), words[0].key
        for size in range(2, min(SHORTEST_FOLDED, len(text) - 1)):
            entry = self._written.get(text[:size])
            if entry and fold(text[:size]) in stems(key):
                return entry
        return None

    def _table(self, places: Iterable[Place], key: Key, shortest: int) -> Mapping[str, Entry]:
        groups = namesakes_by(places, key)
        return {
            name: self._entry_of(group) for name, group in groups.items() if len(name) >= shortest
        }

    def _entry_of(self, group: Sequence[Place]) -> Entry:
        """Return the districts of the regions of all places of one name."""
        regions = shared_regions(group)
        numbers = {number for region in regions for number in self._districts.get(region, ())}
        return Entry(tuple(sorted(numbers)), Why.PLACE, place=group[0].names[0], regions=regions)


def districts_of_regions(
    regions: Iterable[Region], districts: Iterable[District]
) -> Mapping[str, frozenset[int]]:
    """Return the districts that people of each region may vote in, also in a shared town."""
    shared = {district.number: district.shares_town_with for district in districts}
    by_region: dict[str, frozenset[int]] = {}
    for region in regions:
        numbers = set(region.districts)
        if len(numbers) == 1:
            other = shared.get(next(iter(numbers)))
            numbers |= {other} if other is not None else set()
        by_region[region.id] = frozenset(numbers)
    return by_region


def words_of_long_names(places: Iterable[Place]) -> Iterator[str]:
    """Yield the folded words of names of two words."""
    for place in places:
        for name in place.names:
            words = fold(name).split()
            if len(words) == 2:
                yield from words
