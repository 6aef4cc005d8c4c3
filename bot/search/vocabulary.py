"""The words that a person edits in a data file: a checked table in, frozen values out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.core.model import LANGUAGES
from bot.core.name_forms import fold
from bot.search.language import word_lists

NO_QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in map(fold, words) if key)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are language or no district, beyond those of `bot.search.language.words`; as written."""

    questions: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NO_QUESTIONS)
    """Language -> words that occur in questions and name nothing."""
    greetings: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    overview: tuple[str, ...] = ()
    nowhere: tuple[str, ...] = ()
    """Words and phrases that are no district, though they may look like a name: places, people, everyday words."""
    by_language: Mapping[str, frozenset[str]] = field(init=False, compare=False, repr=False)
    """Language -> folded words that occur in questions of no other language."""
    questions_folded: frozenset[str] = field(init=False, compare=False, repr=False)
    greetings_folded: frozenset[str] = field(init=False, compare=False, repr=False)
    help_folded: frozenset[str] = field(init=False, compare=False, repr=False)
    overview_folded: frozenset[str] = field(init=False, compare=False, repr=False)
    nowhere_folded: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        own = {
            tongue: folded(
                [
                    *word_lists.QUESTIONS[tongue].split(),
                    *word_lists.EXTRA_QUESTIONS[tongue].split(),
                    *self.questions.get(tongue, ()),
                ]
            )
            for tongue in LANGUAGES
        }
        only = {
            tongue: words
            - frozenset().union(*(own[other] for other in LANGUAGES if other != tongue))
            for tongue, words in own.items()
        }
        for name, value in (
            ("by_language", MappingProxyType(only)),
            ("questions_folded", frozenset().union(*own.values())),
            ("greetings_folded", folded([*word_lists.GREETINGS, *self.greetings])),
            ("help_folded", folded([*word_lists.HELP, *self.help])),
            ("overview_folded", folded([*word_lists.OVERVIEW, *self.overview])),
            ("nowhere_folded", folded(self.nowhere)),
        ):
            object.__setattr__(self, name, value)
