"""A text as tokens: words with their folded form, numbers, shares and signs, and what is no question at all."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from bot.core.lookup import language
from bot.core.lookup.numbers import GLUED
from bot.core.names import clean
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


class Token(NamedTuple):
    """One word, number or sign. A tuple because it is made more often than anything else."""

    key: str
    """Folded."""
    role: Role
    value: int = -1
    """Of a number, else -1."""
    share: Decimal | None = None
    joined: bool = False
    """True where only a hyphen or a full stop stands between it and the token before."""
    spelled: bool = False
    """True for a number in words."""
    letters: int = 0
    """How many letters were typed."""
    text: str = ""
    """The word itself, in lower case."""


TOKEN = re.compile(r"\d+(?:[.,:/\-]\d+)*|(?:[^\W\d_]'?)+|[%#№+\-,;&/.]|\n")
LINK = re.compile(r"https?:|www\.|t\.me/|\w@|@\w|\w\.(?:com|ru|kg|org|net|me|io)\b|://|\w\(|\)\s*\{|\$\w|==|&&|\|\|")
SUSPECT = re.compile(r"[@:/.($=&|<{\\'%]|select|drop|union|--")
CODE = re.compile(
    r"</?\w+[^<]*>|\{.*[:}]|\bselect\b.*\bfrom\b|\bdrop\s+table|\bunion\b|--\s*$|\\[xun]|\$\{|%[0-9a-f]{2}|\.\./|'\s*or\b"
)
SHORT = re.compile(r"(?<![^\W\d_])(?:р-н|r-n|р/н)([^\W\d_]*)")
OBLAST = re.compile(r"(?<![^\W\d_])обл-[^\W\d_]{1,3}(?![^\W\d_])")
POSSESSIVE = re.compile(r"'s\b")
SPELLED_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_][ .-]+){2,}[^\W\d_](?![^\W_])")
LONGEST_TEXT = 1000
MOST_TOKENS = 40


class Lexicon:
    """The folded words that give a token its role, made once from the constants and an election's `Words`."""

    def __init__(self, words: Words) -> None:
        roles = [(Role.TALK, words.questions_folded), (Role.TALK, folded(language.RUMOUR))]
        roles += [(Role.TALK, frozenset(word for word in words.greetings_folded if " " not in word))]
        roles += [(Role.AND, folded(language.AND)), (Role.AGAINST, folded(language.AGAINST))]
        roles += [(Role.ALL, folded(language.ALL)), (Role.CITY, folded(language.CITY_WORDS))]
        roles += [(Role.REGION, folded(language.REGION_WORDS)), (Role.DISTRICT, folded(language.DISTRICT_WORDS))]
        self.roles: Mapping[str, Role] = {key: role for role, keys in roles for key in keys}
        self.stems = tuple(
            (sound(stem), role)
            for role, stems in (
                (Role.DISTRICT, language.DISTRICT_STEMS),
                (Role.REGION, language.REGION_STEMS),
                (Role.CITY, language.CITY_STEMS),
            )
            for stem in stems
        )
        self.starts = frozenset(stem[:2] for stem, _ in self.stems)
        self.months = folded(language.MONTHS)
        self.percent = folded(language.PERCENT)
        self.rumour = folded(language.RUMOUR)
        self.asking = tuple(sound(stem) for stem in language.ASKING)
        # Question words as they are written, to be known without folding: they are most of a question.
        spoken = [word for words in (*language.QUESTIONS.values(), language.NOUNS) for word in words.split()]
        sounds = ((word, sound(word)) for word in spoken)
        self.spoken: Mapping[str, tuple[str, Role]] = {word: (key, self.role_of(key)) for word, key in sounds}

    def role_of(self, key: str) -> Role:
        role = self.roles.get(key)
        if role is not None:
            return role
        if key[:2] in self.starts:
            for stem, stem_role in self.stems:
                if key.startswith(stem) and len(key) <= len(stem) + 8:
                    return stem_role
        return Role.WORD


@dataclass(frozen=True, slots=True)
class Question:
    tokens: tuple[Token, ...]
    rumour: bool = False
    asks: bool = False
    """It has words of an election: who won, deputy, votes."""
    refused: bool = False
    """A link, code, or a text too long to be a question."""


def typed_number(text: str, after: str, separated: bool) -> Token:
    """A token of digits; `after` is the sign or word behind it, `separated` that a minus or plus stands before it."""
    if after == "%":
        return Token(
            text, Role.SHARE, share=Decimal(text.replace(",", ".")) if text.count(",") + text.count(".") < 2 else None
        )
    if not text.isdecimal() or separated or len(text) > 6:
        return Token(text, Role.FIGURE)
    return Token(str(int(text)), Role.NUMBER, int(text), letters=len(text))


def split(text: str) -> list[tuple[str, bool, bool]]:
    """(piece, whether it touches the piece before, whether it begins the text or follows a space)."""
    pieces = []
    end = -1
    for match in TOKEN.finditer(text):
        start = match.start()
        pieces.append((match[0], start == end, start == 0 or text[start - 1] == " "))
        end = match.end()
    return pieces


def tokens_of(text: str, lexicon: Lexicon) -> list[Token]:
    pieces = split(text)
    tokens: list[Token] = []
    joined = False
    minus = False
    for position, (piece, touches, fresh) in enumerate(pieces):
        first = piece[0]
        if first.isdecimal():
            after = pieces[position + 1][0] if position + 1 < len(pieces) else ""
            token = typed_number(piece, after, minus)
            before = pieces[position - 1][0] if touches else ""
            if before.isalpha() and lexicon.role_of(sound(before)) is not Role.DISTRICT:
                token = token._replace(role=Role.FIGURE)
            tokens.append(token)
            joined = False
        elif first.isalpha():
            known = lexicon.spoken.get(piece)
            key, role = known or (sound(piece), None)
            if key:
                linked = touches and bool(tokens)
                if linked and tokens[-1].role is Role.NUMBER and key in GLUED:
                    joined = False
                    continue
                role = role or lexicon.role_of(key)
                dotted = position + 1 < len(pieces) and pieces[position + 1][:2] == (".", True)
                if len(key) == 1 and (linked or dotted):
                    role = Role.WORD
                if linked and not joined and tokens[-1].role is Role.NUMBER and role is not Role.DISTRICT:
                    tokens[-1] = tokens[-1]._replace(role=Role.FIGURE)
                tokens.append(Token(key, role, joined=linked, letters=len(piece), text=piece))
            joined = False
        elif piece in {",", ";", "&", "+"} and not (piece == "+" and fresh):
            tokens.append(Token(piece, Role.AND))
            joined = False
        else:
            joined = touches and piece in {"-", ".", "/"}
        minus = piece in {"-", "+"} and fresh and position + 1 < len(pieces) and pieces[position + 1][1]
    return tokens


def with_shares_and_dates(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Numbers before a word for per cent are shares; days beside a month are figures, the month too."""
    read = list(tokens)
    for position, token in enumerate(tokens):
        if position and token.key in lexicon.percent and tokens[position - 1].role in {Role.NUMBER, Role.FIGURE}:
            number = tokens[position - 1].key
            share = Decimal(number.replace(",", ".")) if re.fullmatch(r"\d+(?:[.,]\d+)?", number) else None
            read[position - 1] = Token(number, Role.SHARE, share=share)
    return read


def read_question(text: str, lexicon: Lexicon) -> Question:
    """The tokens of a text, in its order."""
    if len(text) > LONGEST_TEXT:
        return Question((), refused=True)
    text = clean(text)
    if len(text) > LONGEST_TEXT or (SUSPECT.search(text) and (LINK.search(text) or CODE.search(text))):
        return Question((), refused=True)
    if "-" in text or "/" in text:
        text = SHORT.sub(r"район\1", text)
    if "обл-" in text:
        text = OBLAST.sub("обл", text)
    if " " in text or "-" in text or "." in text:
        text = SPELLED_OUT.sub(lambda letters: "".join(filter(str.isalpha, letters[0])), text)
    if "'s" in text:
        text = POSSESSIVE.sub("", text)
    tokens = tokens_of(text, lexicon)
    if len(tokens) > MOST_TOKENS:
        return Question((), refused=True)
    tokens = with_shares_and_dates(tokens, lexicon)
    rumour = any(token.key in lexicon.rumour for token in tokens)
    asks = any(token.role is Role.TALK and token.key.startswith(lexicon.asking) for token in tokens)
    return Question(tuple(tokens), rumour, asks)
