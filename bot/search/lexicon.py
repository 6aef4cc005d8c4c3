"""The role of each word of a question, and the words of greetings, requests and languages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.core.model import LANGUAGES
from bot.core.name_forms import fold, fold_word, romanise
from bot.search.language import word_lists
from bot.search.tokens import Role, Token

PREFIX = 2
"""Letters by which stems are grouped, so that most words are compared with few of them."""
LONGEST_ENDING = 8
"""Letters after a stem; a longer word is another word."""
STEMS = (
    (Role.LOCALITY, word_lists.LOCALITY_STEMS),
    (Role.DISTRICT, word_lists.DISTRICT_STEMS),
    (Role.REGION, word_lists.REGION_STEMS),
    (Role.CITY, word_lists.CITY_STEMS),
    (Role.FILLER, word_lists.FILLER_STEMS),
)
# Most words of questions, in both scripts: their keys need no folding.
COMMON_SPELLINGS = {
    spelling: fold_word(word)
    for words in (*word_lists.QUESTIONS.values(), word_lists.COMMON_NOUNS)
    for word in words
    for spelling in (romanise(word), word)
}


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a person adds in `words.toml` to the program's word lists, as written."""

    questions: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Language -> words of questions that name nothing."""
    greetings: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    overview: tuple[str, ...] = ()
    non_districts: tuple[str, ...] = ()
    """Words and phrases that look like the name of a district and are not one."""


def folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in map(fold, words) if key)


class Lexicon:
    """Gives words their roles. Made of the program's word lists and the words of a data file."""

    def __init__(self, words: Words) -> None:
        questions = {
            language: folded([*word_lists.QUESTIONS[language], *words.questions.get(language, ())])
            for language in LANGUAGES
        }
        self.greetings = folded([*word_lists.GREETINGS, *words.greetings])
        self.help = folded([*word_lists.HELP, *words.help])
        self.overview = folded([*word_lists.OVERVIEW, *words.overview])
        self.months = folded(word_lists.MONTHS)
        self._rumour = folded(word_lists.RUMOUR)
        self._percent = folded(word_lists.PERCENT)
        self._counted = tuple(map(fold_word, word_lists.COUNTED_STEMS))
        self._election = tuple(map(fold_word, word_lists.ELECTION_STEMS))
        self._languages = unshared_words(questions)
        self._roles = role_table(questions.values(), self.greetings)
        self._stems = stem_table()
        self._common = self._common_tokens()

    def token_of(self, word: str) -> Token:
        """Return a lower-case word as a token."""
        token = self._common.get(word)
        if token is not None:
            return token
        key = fold_word(word)
        return Token(key, self.role_of(key), word)

    def role_of(self, key: str) -> Role:
        """Return the role of a folded word."""
        role = self._roles.get(key)
        if role is not None:
            return role
        for stem, stem_role in self._stems.get(key[:PREFIX], ()):
            if key.startswith(stem) and len(key) <= len(stem) + LONGEST_ENDING:
                return stem_role
        return Role.WORD

    def is_common_noun(self, token: Token) -> bool:
        """Return True for a word for district that people write often, in letters."""
        return token.role is Role.DISTRICT and token.text in self._common

    def is_percent(self, key: str) -> bool:
        return key in self._percent

    def is_counted(self, key: str) -> bool:
        """Return True for convocations, mandates and places: their number is not a district's."""
        return key.startswith(self._counted)

    def asks_about_election(self, tokens: Iterable[Token]) -> bool:
        """Return True if a word of an election is used: who won, deputy, votes."""
        return any(
            token.role is Role.FILLER and token.key.startswith(self._election) for token in tokens
        )

    def repeats_rumour(self, tokens: Iterable[Token]) -> bool:
        """Return True if somebody repeats what they heard, so that a number may be a share."""
        return any(token.key in self._rumour for token in tokens)

    def language_of(self, text: str) -> str | None:
        """Return "ky", "ru" or "en" if the words decide it; a name alone has no language."""
        keys = set(fold(text).split())
        counts = Counter(
            {language: len(keys & words) for language, words in self._languages.items()}
        )
        (best, most), (_, second) = counts.most_common(2)
        if most > second:
            return best
        return None

    def _common_tokens(self) -> dict[str, Token]:
        """Return tokens for words that are common, or that folding would confuse with others."""
        tokens = {
            word: Token(key, self.role_of(key), word) for word, key in COMMON_SPELLINGS.items()
        }
        won = fold_word(word_lists.WON)
        for word in word_lists.SPELLED_WON:
            tokens[word] = Token(won, Role.FILLER, word)
        for word in word_lists.SPELLED_CITY:
            tokens[word] = Token(fold_word(word), Role.CITY, word)
        for word in word_lists.SPELLED_ROMAN:
            tokens[word] = Token(word, Role.WORD, word)
        return tokens


def role_table(
    questions: Iterable[frozenset[str]], greetings: frozenset[str]
) -> Mapping[str, Role]:
    """Return the roles of folded words. A word of two lists has the role of the later one."""
    fillers = folded([*word_lists.RUMOUR, *word_lists.INTERJECTIONS]).union(*questions)
    one_word_greetings = {key for key in greetings if " " not in key}
    lists = (
        (Role.FILLER, fillers | one_word_greetings),
        (Role.AND, folded(word_lists.AND)),
        (Role.AGAINST, folded(word_lists.AGAINST)),
        (Role.ALL, folded(word_lists.ALL)),
        (Role.CITY, folded(word_lists.CITY_WORDS)),
        (Role.REGION, folded(word_lists.REGION_WORDS)),
        (Role.LOCALITY, folded(word_lists.LOCALITY_WORDS)),
        (Role.DISTRICT, folded(word_lists.DISTRICT_WORDS)),
    )
    return {key: role for role, keys in lists for key in keys}


def stem_table() -> Mapping[str, list[tuple[str, Role]]]:
    """Return the folded stems of nouns and fillers, grouped by their first letters."""
    table: dict[str, list[tuple[str, Role]]] = {}
    for role, stems in STEMS:
        for stem in map(fold_word, stems):
            table.setdefault(stem[:PREFIX], []).append((stem, role))
    return table


def unshared_words(questions: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Return the words that occur in questions of one language alone."""
    unshared: dict[str, frozenset[str]] = {}
    for language, words in questions.items():
        others = [questions[other] for other in questions if other != language]
        unshared[language] = words.difference(*others)
    return unshared
