"""A text as the tokens of a question; links, code and long texts are refused."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.core.name_forms import clean, fold_word
from bot.search.language.numbers import DIGIT_ENDINGS, is_number
from bot.search.lexicon import Lexicon
from bot.search.tokens import Role, Token

LONGEST_TEXT = 1000
MAX_TOKENS = 40

SUSPECT = re.compile(r"[@:/.($=&|<{\\'%]|select|drop|union|--")
LINK = re.compile(
    r"https?:|www\.|t\.me/|\w@|@\w|\w\.(?:com|ru|kg|org|net|me|io)\b|://|\w\(|\)\s*\{|\$\w"
    r"|==|&&|\|\|"
)
CODE = re.compile(
    r"</?\w+[^<]*>|\{.*[:}]|\bselect\b.*\bfrom\b|\bdrop\s+table|\bunion\b|--\s*$|\\[xun]|\$\{"
    r"|%[0-9a-f]{2}|\.\./|'\s*or\b"
)

SHORT_NOUN = re.compile(r"(?<![^\W\d_])(?:р-н|r-n|р/н)([^\W\d_]*)")
SHORT_OBLAST = re.compile(r"(?<![^\W\d_])обл-[^\W\d_]{1,3}(?![^\W\d_])")
# Окт-ский: a name cut short, with the ending of an adjective.
CLIPPED = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{2,})-(?:ской|с?к(?:ий|ого|ому|им|ом|ая|ую))(?![^\W\d_])"
)
POSSESSIVE = re.compile(r"'s\b")
SPACED_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_][ .-]+){2,}[^\W\d_](?![^\W_])")

# What lies before a piece, and the piece: a number, a word or a sign.
PIECE = re.compile(r"(.*?)(\d+(?:[.,:/\-]\d+)*|(?:[^\W\d_]'?)+|[%#№+\-,;&/.\n])", re.DOTALL)
END = ("", "")
SHARE = re.compile(r"\d+(?:[.,]\d+)?")
LONGEST_NUMBER = 6
"""Digits; longer ones are telephone numbers and such."""

# A name with the word for district, oblast or town written to it: таласрайону, ошоблусу.
NAME_WITH_NOUN = re.compile(
    r"(?!микро)([^\W\d_]{2,})"
    r"((?:район|ра[ий]он|округ|облус|област|шаар|туман"
    r"|rayon|raion|okrug|oblus|oblast|shaar|district)[^\W\d_]{0,8})"
)
NOUNS_IN_KEYS = re.compile("raio|okru|obl|şar|tuman|distr")

Pieces = Sequence[tuple[str, str]]
"""Each piece of a text with what lies before it."""


def tokenize(text: str, lexicon: Lexicon) -> list[Token] | None:
    """Return the tokens of a text; None for a link, code or a text too long to be a question."""
    if len(text) > LONGEST_TEXT:
        return None
    cleaned = clean(text)
    if len(cleaned) > LONGEST_TEXT or is_link_or_code(cleaned):
        return None
    text = SPACED_OUT.sub(join_letters, expand_abbreviations(cleaned))
    tokens = mark_counts(split(text, lexicon), lexicon)
    if len(tokens) > MAX_TOKENS:
        return None
    return tokens


def is_link_or_code(text: str) -> bool:
    if not SUSPECT.search(text):
        return False
    return LINK.search(text) is not None or CODE.search(text) is not None


def expand_abbreviations(text: str) -> str:
    """Write out р-н and обл-сы, and end a clipped adjective with a full stop."""
    if "-" in text or "/" in text:
        text = SHORT_NOUN.sub(r"район\1", text)
        text = CLIPPED.sub(r"\1.", text)
        text = SHORT_OBLAST.sub("обл", text)
    return text


def join_letters(spaced: re.Match[str]) -> str:
    """Н а р ы н as one word."""
    return "".join(filter(str.isalpha, spaced[0]))


def split(text: str, lexicon: Lexicon) -> list[Token]:
    """Return the words, numbers and conjunctions of a cleaned text."""
    pieces = PIECE.findall(text)
    tokens: list[Token] = []
    for position, (_, piece) in enumerate(pieces):
        if piece[0].isdecimal():
            tokens.append(number_token(pieces, position, lexicon))
        elif piece[0].isalpha():
            word = word_token(pieces, position, bool(tokens), lexicon)
            if word.joined and tokens[-1].role is Role.NUMBER:
                if word.key in DIGIT_ENDINGS:
                    continue
                if spoils_number(pieces, position, word, lexicon):
                    tokens[-1] = replace(tokens[-1], role=Role.FIGURE)
            tokens += split_noun(word, lexicon)
        elif is_conjunction(pieces, position):
            tokens.append(Token(piece, Role.AND))
    return tokens


def touches_previous(pieces: Pieces, position: int) -> bool:
    """Return True if the piece follows another one without a gap."""
    return position > 0 and not pieces[position][0]


def starts_afresh(pieces: Pieces, position: int) -> bool:
    """Return True if the piece begins the text or follows a space."""
    gap = pieces[position][0]
    if gap:
        return gap[-1] == " "
    return position == 0


def follows_joint(pieces: Pieces, position: int) -> bool:
    """Return True if the sign before the piece joins it to the one before the sign."""
    sign = pieces[position - 1][1] if position else ""
    return sign in ("-", ".", "/") and touches_previous(pieces, position - 1)


def spoils_number(pieces: Pieces, position: int, word: Token, lexicon: Lexicon) -> bool:
    """Return True if a word written to digits makes them no number: 7а, but not 7-а or 7округ."""
    is_noun = lexicon.role_of(word.key) is Role.DISTRICT
    return not is_noun and not follows_joint(pieces, position)


def is_conjunction(pieces: Pieces, position: int) -> bool:
    sign = pieces[position][1]
    if sign == "+":
        return not starts_afresh(pieces, position)
    return sign in (",", ";", "&")


def number_token(pieces: Pieces, position: int, lexicon: Lexicon) -> Token:
    """Return a piece of digits as a share, a number of a district, or another figure."""
    text = pieces[position][1]
    following = pieces[position + 1][1] if position + 1 < len(pieces) else ""
    if following == "%":
        share = Decimal(text.replace(",", ".")) if SHARE.fullmatch(text) else None
        token = Token(text, Role.SHARE, share=share)
    elif not text.isdecimal() or len(text) > LONGEST_NUMBER or has_sign(pieces, position):
        token = Token(text, Role.FIGURE)
    else:
        token = Token(str(int(text)), Role.NUMBER, value=int(text))
    if is_written_to_word(pieces, position, lexicon):
        return replace(token, role=Role.FIGURE)  # v7
    return token


def has_sign(pieces: Pieces, position: int) -> bool:
    """Return True for a number with its minus or plus: -5, +7."""
    if not touches_previous(pieces, position):
        return False
    return pieces[position - 1][1] in ("-", "+") and starts_afresh(pieces, position - 1)


def is_written_to_word(pieces: Pieces, position: int, lexicon: Lexicon) -> bool:
    """Return True if a word other than one for district touches the number."""
    before = pieces[position - 1][1] if touches_previous(pieces, position) else ""
    return before.isalpha() and lexicon.role_of(fold_word(before)) is not Role.DISTRICT


def word_token(pieces: Pieces, position: int, is_later: bool, lexicon: Lexicon) -> Token:
    """Return a word with what joins it to its neighbours. `is_later`: tokens come before it."""
    token = lexicon.token_of(pieces[position][1])
    joined = is_later and touches_previous(pieces, position)
    dotted = position + 1 < len(pieces) and pieces[position + 1] == ("", ".")
    if not joined and not dotted:
        return token
    role = Role.WORD if len(token.key) == 1 else token.role
    return Token(token.key, role, token.text, joined, dotted)


def split_noun(token: Token, lexicon: Lexicon) -> list[Token]:
    """Part a name from the noun that is written to it. A word without sounds has no token."""
    if not token.key:
        return []
    if token.role is not Role.WORD or not NOUNS_IN_KEYS.search(token.key):
        return [token]
    match = NAME_WITH_NOUN.fullmatch(token.text)
    if not match:
        return [token]
    name, noun = lexicon.token_of(match[1]), lexicon.token_of(match[2])
    return [replace(name, joined=token.joined), replace(noun, dotted=token.dotted)]


def mark_counts(tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Mark numbers that are shares or count something else: 25 процент, 7-чакырылыш."""
    marked = list(tokens)
    for position in range(1, len(marked)):
        number, noun = marked[position - 1 : position + 1]
        marked[position - 1 : position + 1] = mark_counted(number, noun, lexicon)
    return marked


def mark_counted(number: Token, noun: Token, lexicon: Lexicon) -> tuple[Token, Token]:
    """Return a number and the noun after it with the roles that they have together."""
    if lexicon.is_percent(noun.key) and number.role in {Role.NUMBER, Role.FIGURE}:
        figures = number.key.replace(",", ".")
        share = Decimal(figures) if SHARE.fullmatch(number.key) else None
        return Token(number.key, Role.SHARE, share=share), noun
    if lexicon.is_counted(noun.key) and is_number(number.key, number.text):
        counted = replace(noun, role=Role.FILLER)
        return replace(number, role=Role.FILLER, key=noun.key), counted
    return number, noun
