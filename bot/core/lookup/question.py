"""A text as a question: repaired, cut into tokens, its dates and counts told from numbers; or refused."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.core.lookup.lexicon import Lexicon
from bot.core.lookup.numbers import counts
from bot.core.lookup.roles import DISTRICT, FIGURE, NUMBER, SHARE, TALK
from bot.core.lookup.tokens import Cutter, Token
from bot.core.names import clean

LINK = re.compile(r"https?:|www\.|t\.me/|\w@|@\w|\w\.(?:com|ru|kg|org|net|me|io)\b|://|\w\(|\)\s*\{|\$\w|==|&&|\|\|")
SUSPECT = re.compile(r"[@:/.($=&|<{\\'%]|select|drop|union|--")
CODE = re.compile(
    r"</?\w+[^<]*>|\{.*[:}]|\bselect\b.*\bfrom\b|\bdrop\s+table|\bunion\b|--\s*$|\\[xun]|\$\{|%[0-9a-f]{2}|\.\./|'\s*or\b"
)
SHORT = re.compile(r"(?<![^\W\d_])(?:р-н|r-n|р/н)([^\W\d_]*)")
# Окт-ский: an abbreviation with the end of an adjective is one with a full stop.
CLIPPED = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})-с?к(?:ий|ого|ому|им|ом|ая|ой|ую)(?![^\W\d_])")
OBLAST = re.compile(r"(?<![^\W\d_])обл-[^\W\d_]{1,3}(?![^\W\d_])")
POSSESSIVE = re.compile(r"'s\b")
SPELLED_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_][ .-]+){2,}[^\W\d_](?![^\W_])")
LONGEST_TEXT = 1000
MOST_TOKENS = 40


class Question(NamedTuple):
    tokens: tuple[Token, ...]
    rumour: bool = False
    asks: bool = False
    """It has words of an election: who won, deputy, votes."""
    refused: bool = False
    """A link, code, or a text too long to be a question."""


def with_shares(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Numbers before a word for per cent are shares."""
    read = list(tokens)
    for position, token in enumerate(tokens):
        if position and token.key in lexicon.percent and tokens[position - 1].role in {NUMBER, FIGURE}:
            number = tokens[position - 1].key
            share = Decimal(number.replace(",", ".")) if re.fullmatch(r"\d+(?:[.,]\d+)?", number) else None
            read[position - 1] = Token(number, SHARE, share=share)
    return read


def without_counts(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """A number that counts convocations, mandates or places is language: "7-чакырылыш", "бир мандаттуу"."""
    read = list(tokens)
    for position, token in enumerate(tokens[1:]):
        if token.key.startswith(lexicon.counted) and counts(tokens[position].key, tokens[position].text):
            read[position] = tokens[position]._replace(role=TALK, key=token.key)
            if token.role is not DISTRICT:
                read[position + 1] = token._replace(role=TALK)
    return read


def read_question(text: str, lexicon: Lexicon) -> Question:
    """The tokens of a text, in its order."""
    if len(text) > LONGEST_TEXT:
        return Question((), refused=True)
    text = clean(text)
    if len(text) > LONGEST_TEXT or (SUSPECT.search(text) and (LINK.search(text) or CODE.search(text))):
        return Question((), refused=True)
    if "-" in text or "/" in text:
        text = CLIPPED.sub(lambda word: word[1] + ".", SHORT.sub(lambda ending: "район" + ending[1], text))
    if "обл-" in text:
        text = OBLAST.sub("обл", text)
    if text.count(" ") + text.count("-") + text.count(".") > 1:
        text = SPELLED_OUT.sub(lambda letters: "".join(filter(str.isalpha, letters[0])), text)
    if "'s" in text:
        text = POSSESSIVE.sub("", text)
    tokens = Cutter(text, lexicon).tokens
    if len(tokens) > MOST_TOKENS:
        return Question((), refused=True)
    tokens = without_counts(with_shares(tokens, lexicon), lexicon)
    rumour = any(token.key in lexicon.rumour for token in tokens)
    asks = any(token.role is TALK and token.key.startswith(lexicon.asking) for token in tokens)
    return Question(tuple(tokens), rumour, asks)
