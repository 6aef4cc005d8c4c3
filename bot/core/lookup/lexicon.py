"""What each word of a question is there for: its role, from the words of language and an election's own."""

from collections.abc import Iterable, Mapping

from bot.core.lookup import language
from bot.core.lookup.tokens import AGAINST, ALL, AND, CITY, DISTRICT, REGION, TALK, WORD, Role, Token
from bot.core.names import latin
from bot.core.translit import sound
from bot.core.vocabulary import Words, folded

# Question words as they are written in either script, to be known without folding: they are most of a question.
SPELLINGS = {
    spelled: sound(word)
    for words in (*language.QUESTIONS.values(), language.NOUNS)
    for word in words.split()
    for spelled in (latin(word), word)
}
START = 2
LONGEST_ENDING = 8


class Lexicon:
    """The folded words that give a token its role, made once from the constants and an election's `Words`."""

    def __init__(self, words: Words) -> None:
        roles = [(TALK, words.questions_folded), (TALK, folded(language.RUMOUR))]
        roles += [(TALK, folded(language.NOISES))]
        roles += [(TALK, frozenset(word for word in words.greetings_folded if " " not in word))]
        roles += [(AND, folded(language.AND)), (AGAINST, folded(language.AGAINST))]
        roles += [(ALL, folded(language.ALL)), (CITY, folded(language.CITY_WORDS))]
        roles += [(REGION, folded(language.REGION_WORDS)), (DISTRICT, folded(language.DISTRICT_WORDS))]
        self.roles: Mapping[str, Role] = {key: role for role, keys in roles for key in keys}
        stems = [
            (sound(stem), role)
            for role, stems_of in (
                (DISTRICT, language.DISTRICT_STEMS),
                (REGION, language.REGION_STEMS),
                (CITY, language.CITY_STEMS),
                (TALK, language.TALK_STEMS),
            )
            for stem in stems_of
        ]
        self.stems: dict[str, list[tuple[str, Role]]] = {}
        for stem, role in stems:
            self.stems.setdefault(stem[:START], []).append((stem, role))
        self.months = folded(language.MONTHS)
        self.percent = folded(language.PERCENT)
        self.rumour = folded(language.RUMOUR)
        self._asking = tuple(sound(stem) for stem in language.ASKING)
        self.counted = tuple(sound(stem) for stem in language.COUNTED)
        self.counting = frozenset(word[:START] for word in (*self.counted, *self.percent))
        """How words begin that say what a number counts."""
        spoken: dict[str, tuple[str, Role]] = {
            **{word: (key, self.role_of(key)) for word, key in SPELLINGS.items()},
            **{word: (sound(language.WON), TALK) for word in language.AS_WRITTEN},
            **{word: (sound(word), CITY) for word in language.CITIES},
            **{word: (word, WORD) for word in language.ROMAN},
        }
        self.spoken: Mapping[str, Token] = {word: Token(*told, word) for word, told in spoken.items()}

    def told(self, word: str) -> Token:
        """A lower-case word as a token."""
        known = self.spoken.get(word)
        if known is None:
            key = sound(word)
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
