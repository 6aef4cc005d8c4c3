"""What each word of a question is there for: its role, from the words of language and an election's own."""

from collections.abc import Iterable, Mapping

from bot.core.name_forms import fold_word, romanise
from bot.search.language import word_lists
from bot.search.tokens import AGAINST, ALL, AND, CITY, DISTRICT, REGION, TALK, WORD, Role, Token
from bot.search.vocabulary import Words, folded

# Question words as they are written in either script, to be known without folding: they are most of a question.
SPELLINGS = {
    spelled: fold_word(word)
    for words in (*word_lists.QUESTIONS.values(), word_lists.NOUNS)
    for word in words.split()
    for spelled in (romanise(word), word)
}
START = 2
LONGEST_ENDING = 8


class Lexicon:
    """The folded words that give a token its role, made once from the constants and an election's `Words`."""

    def __init__(self, words: Words) -> None:
        roles = [(TALK, words.questions_folded), (TALK, folded(word_lists.RUMOUR))]
        roles += [(TALK, folded(word_lists.NOISES))]
        roles += [(TALK, frozenset(word for word in words.greetings_folded if " " not in word))]
        roles += [(AND, folded(word_lists.AND)), (AGAINST, folded(word_lists.AGAINST))]
        roles += [(ALL, folded(word_lists.ALL)), (CITY, folded(word_lists.CITY_WORDS))]
        roles += [
            (REGION, folded(word_lists.REGION_WORDS)),
            (DISTRICT, folded(word_lists.DISTRICT_WORDS)),
        ]
        self.roles: Mapping[str, Role] = {key: role for role, keys in roles for key in keys}
        stems = [
            (fold_word(stem), role)
            for role, stems_of in (
                (DISTRICT, word_lists.DISTRICT_STEMS),
                (REGION, word_lists.REGION_STEMS),
                (CITY, word_lists.CITY_STEMS),
                (TALK, word_lists.TALK_STEMS),
            )
            for stem in stems_of
        ]
        self.stems: dict[str, list[tuple[str, Role]]] = {}
        for stem, role in stems:
            self.stems.setdefault(stem[:START], []).append((stem, role))
        self.months = folded(word_lists.MONTHS)
        self.percent = folded(word_lists.PERCENT)
        self.rumour = folded(word_lists.RUMOUR)
        self._asking = tuple(fold_word(stem) for stem in word_lists.ASKING)
        self.counted = tuple(fold_word(stem) for stem in word_lists.COUNTED)
        self.counting = frozenset(word[:START] for word in (*self.counted, *self.percent))
        """How words begin that say what a number counts."""
        spoken: dict[str, tuple[str, Role]] = {
            **{word: (key, self.role_of(key)) for word, key in SPELLINGS.items()},
            **{word: (fold_word(word_lists.WON), TALK) for word in word_lists.AS_WRITTEN},
            **{word: (fold_word(word), CITY) for word in word_lists.CITIES},
            **{word: (word, WORD) for word in word_lists.ROMAN},
        }
        self.spoken: Mapping[str, Token] = {
            word: Token(*told, word) for word, told in spoken.items()
        }

    def told(self, word: str) -> Token:
        """A lower-case word as a token."""
        known = self.spoken.get(word)
        if known is None:
            key = fold_word(word)
            return Token(key, self.role_of(key), word)
        return known

    def asks(self, tokens: Iterable[Token]) -> bool:
        """Whether words of an election are among them: who won, deputy, votes."""
        return any(token.role is TALK and token.key.startswith(self._asking) for token in tokens)

    def tells(self, tokens: Iterable[Token]) -> bool:
        """Whether somebody tells what they have heard: a rumour, so that a number may be a share."""
        return any(token.key in self.rumour for token in tokens)

    def role_of(self, key: str) -> Role:
        role = self.roles.get(key)
        if role is not None:
            return role
        for stem, stem_role in self.stems.get(key[:START], ()):
            if key.startswith(stem) and len(key) <= len(stem) + LONGEST_ENDING:
                return stem_role
        return WORD
