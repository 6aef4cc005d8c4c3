"""A text as a question: repaired, cut into tokens, its dates and counts told from numbers; or refused."""

import re
from decimal import Decimal

from bot.core.name_forms import clean
from bot.search.language.lexicon import START, Lexicon
from bot.search.language.numbers import counts
from bot.search.tokenizer import SHARE_FORM, cut
from bot.search.tokens import DISTRICT, FIGURE, NUMBER, SHARE, TALK, Token

LINK = re.compile(
    r"https?:|www\.|t\.me/|\w@|@\w|\w\.(?:com|ru|kg|org|net|me|io)\b|://|\w\(|\)\s*\{|\$\w|==|&&|\|\|"
)
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


def letters_alone(spelled: re.Match[str]) -> str:
    return "".join(filter(str.isalpha, spelled[0]))


def tell_numbers(tokens: list[Token], lexicon: Lexicon) -> None:
    """Before a word for per cent a number is a share; one that counts convocations, mandates or places is language:
    "7-чакырылыш", "бир мандаттуу"."""
    for position in range(1, len(tokens)):
        number, token = tokens[position - 1], tokens[position]
        if token.key[:START] not in lexicon.counting:
            continue
        if token.key in lexicon.percent and number.role in {NUMBER, FIGURE}:
            share = (
                Decimal(number.key.replace(",", ".")) if SHARE_FORM.fullmatch(number.key) else None
            )
            tokens[position - 1] = Token(number.key, SHARE, share=share)
        elif token.key.startswith(lexicon.counted) and counts(number.key, number.text):
            tokens[position - 1] = number._replace(role=TALK, key=token.key)
            if token.role is not DISTRICT:
                tokens[position] = token._replace(role=TALK)


def read_question(text: str, lexicon: Lexicon) -> list[Token] | None:
    """The tokens of a text, in its order; None for a link, code, or a text too long to be a question."""
    if len(text) > LONGEST_TEXT:
        return None
    text = clean(text)
    if len(text) > LONGEST_TEXT or (
        SUSPECT.search(text) and (LINK.search(text) or CODE.search(text))
    ):
        return None
    if "-н" in text or "-n" in text or "/н" in text:
        text = SHORT.sub(lambda ending: "район" + ending[1], text)
    if "-ск" in text or "-к" in text:
        text = CLIPPED.sub(lambda word: word[1] + ".", text)
    if "обл-" in text:
        text = OBLAST.sub("обл", text)
    if "'s" in text:
        text = POSSESSIVE.sub("", text)
    tokens = cut(text, lexicon)
    if len(tokens) > 1:
        if len(tokens) > MOST_TOKENS:
            return None
        tell_numbers(tokens, lexicon)
    if len(tokens) > 2 and [len(token.text) for token in tokens].count(1) > 2:
        joined = SPELLED_OUT.sub(letters_alone, text)
        if joined != text:
            return read_question(joined, lexicon)
    return tokens
