"""The words that a person edits in a data file: a checked table in, frozen values out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from bot.core.lookup import language
from bot.core.lookup.gazetteer import Names, names_from
from bot.core.lookup.tables import LANGUAGES, refuse_unknown, strings, table_of
from bot.core.names import fold

__all__ = ["Names", "Words", "folded", "names_from", "words_from"]

WORDS_FILE = "words.toml"
NO_QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in map(fold, words) if key)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are language or no district, beyond those of `bot.core.lookup.language`; as written."""

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
                    *language.QUESTIONS[tongue].split(),
                    *language.EXTRA_QUESTIONS[tongue].split(),
                    *self.questions.get(tongue, ()),
                ]
            )
            for tongue in LANGUAGES
        }
        only = {
            tongue: words - frozenset().union(*(own[other] for other in LANGUAGES if other != tongue))
            for tongue, words in own.items()
        }
        for name, value in (
            ("by_language", MappingProxyType(only)),
            ("questions_folded", frozenset().union(*own.values())),
            ("greetings_folded", folded([*language.GREETINGS, *self.greetings])),
            ("help_folded", folded([*language.HELP, *self.help])),
            ("overview_folded", folded([*language.OVERVIEW, *self.overview])),
            ("nowhere_folded", folded(self.nowhere)),
        ):
            object.__setattr__(self, name, value)


def words_from(table: Mapping[str, Any]) -> Words:
    """The words of a parsed `words.toml`. Raises DataError with the key of whatever cannot be used."""
    refuse_unknown(table, ("question", "talk", "nowhere"), WORDS_FILE)
    question, talk = table_of(table, "question", WORDS_FILE), table_of(table, "talk", WORDS_FILE)
    nowhere = table_of(table, "nowhere", WORDS_FILE)
    refuse_unknown(question, LANGUAGES, WORDS_FILE, "question.")
    refuse_unknown(talk, ("greetings", "help", "overview"), WORDS_FILE, "talk.")
    return Words(
        questions={tongue: strings(question, tongue, WORDS_FILE) for tongue in question},
        greetings=strings(talk, "greetings", WORDS_FILE),
        help=strings(talk, "help", WORDS_FILE),
        overview=strings(talk, "overview", WORDS_FILE),
        nowhere=tuple(word for key in nowhere for word in strings(nowhere, key, WORDS_FILE)),
    )
