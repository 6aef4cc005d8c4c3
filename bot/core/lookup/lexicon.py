"""What each word of a question is there for: its role, from the words of language and an election's own."""

from collections.abc import Mapping
from enum import IntEnum

from bot.core.lookup import language
from bot.core.names import latin
from bot.core.translit import sound
from bot.core.vocabulary import Words, folded


class Role(IntEnum):
    """What a word is in the question."""

    WORD = 1
    """May be part of a name."""
    NUMBER = 2
    """May be a district's number."""
    TALK = 3
    """Language: names nothing."""
    DISTRICT = 4
    REGION = 5
    CITY = 6
    AND = 7
    """A conjunction or comma between names."""
    AGAINST = 8
    ALL = 9
    SHARE = 10
    FIGURE = 11
    """A number that is no district: a date, a time, a year, a telephone number."""


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
        roles = [(Role.TALK, words.questions_folded), (Role.TALK, folded(language.RUMOUR))]
        roles += [(Role.TALK, folded(language.NOISES))]
        roles += [(Role.TALK, frozenset(word for word in words.greetings_folded if " " not in word))]
        roles += [(Role.AND, folded(language.AND)), (Role.AGAINST, folded(language.AGAINST))]
        roles += [(Role.ALL, folded(language.ALL)), (Role.CITY, folded(language.CITY_WORDS))]
        roles += [(Role.REGION, folded(language.REGION_WORDS)), (Role.DISTRICT, folded(language.DISTRICT_WORDS))]
        self.roles: Mapping[str, Role] = {key: role for role, keys in roles for key in keys}
        stems = [
            (sound(stem), role)
            for role, stems_of in (
                (Role.DISTRICT, language.DISTRICT_STEMS),
                (Role.REGION, language.REGION_STEMS),
                (Role.CITY, language.CITY_STEMS),
                (Role.TALK, language.TALK_STEMS),
            )
            for stem in stems_of
        ]
        self.stems: dict[str, list[tuple[str, Role]]] = {}
        for stem, role in stems:
            self.stems.setdefault(stem[:START], []).append((stem, role))
        self.months = folded(language.MONTHS)
        self.percent = folded(language.PERCENT)
        self.rumour = folded(language.RUMOUR)
        self.asking = tuple(sound(stem) for stem in language.ASKING)
        self.counted = tuple(sound(stem) for stem in language.COUNTED)
        self.spoken: Mapping[str, tuple[str, Role]] = {
            **{word: (key, self.role_of(key)) for word, key in SPELLINGS.items()},
            **{word: (sound(language.WON), Role.TALK) for word in language.AS_WRITTEN},
            **{word: (sound(word), Role.CITY) for word in language.CITIES},
            **{word: (word, Role.WORD) for word in language.ROMAN},
        }

    def role_of(self, key: str) -> Role:
        role = self.roles.get(key)
        if role is not None:
            return role
        for stem, stem_role in self.stems.get(key[:START], ()):
            if key.startswith(stem) and len(key) <= len(stem) + LONGEST_ENDING:
                return stem_role
        return Role.WORD
