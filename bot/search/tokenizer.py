"""A cleaned text cut into tokens: words, numbers, shares and signs."""

import re
from decimal import Decimal

from bot.core.name_forms import fold_word
from bot.search.language.lexicon import Lexicon
from bot.search.language.numbers import GLUED
from bot.search.tokens import AND, DISTRICT, FIGURE, NUMBER, SHARE, WORD, Token

# What stands before a piece, and the piece: a number, a word or a sign.
PIECE = re.compile(r"(.*?)(\d+(?:[.,:/\-]\d+)*|(?:[^\W\d_]'?)+|[%#№+\-,;&/.\n])", re.DOTALL)
LAST, DOT = (" ", ""), ("", ".")
# A name with the word for district, oblast or town written to it: таласрайону, ошоблусу.
WITH_NOUN = re.compile(
    r"(?!микро)([^\W\d_]{2,})((?:район|ра[ий]он|округ|облус|област|шаар|туман|rayon|raion|okrug|oblus|oblast|shaar|district)"
    r"[^\W\d_]{0,8})"
)
SHARE_FORM = re.compile(r"\d+(?:[.,]\d+)?")
SHORTEST_WITH_NOUN = 7


def typed_number(text: str, after: str, separated: bool) -> Token:
    """A token of digits; `after` is the sign or word behind it, `separated` that a minus or plus stands before it."""
    if after == "%":
        share = Decimal(text.replace(",", ".")) if SHARE_FORM.fullmatch(text) else None
        return Token(text, SHARE, share=share)
    if not text.isdecimal() or separated or len(text) > 6:
        return Token(text, FIGURE)
    return Token(str(int(text)), NUMBER, value=int(text))


class Cutter:
    """The tokens of one text, piece by piece. A piece touches the one before it where nothing is between them."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.tokens: list[Token] = []
        self._joined = False
        """A sign that joins words stands before this piece."""
        self._pieces = [*PIECE.findall(text), LAST]
        self._cut()

    def _cut(self) -> None:
        minus = False
        for position, (gap, piece) in enumerate(self._pieces[:-1]):
            if piece[0].isalpha():
                self._word(
                    piece,
                    touching=not gap and position > 0,
                    dotted=self._pieces[position + 1] == DOT,
                )
                self._joined = minus = False
            elif piece[0].isdecimal():
                self._number(position, minus)
                self._joined = minus = False
            else:
                fresh = gap[-1] == " " if gap else position == 0
                minus = piece in "-+" and fresh and not self._pieces[position + 1][0]
                self._sign(piece, fresh, touching=position > 0 and not gap)

    def _sign(self, piece: str, fresh: bool, touching: bool) -> None:
        """`fresh`: it begins the text or follows a space."""
        if piece in ",;&+" and not (piece == "+" and fresh):
            self.tokens.append(Token(piece, AND))
            self._joined = False
        else:
            self._joined = touching and piece in "-./"

    def _number(self, position: int, minus: bool) -> None:
        gap, piece = self._pieces[position]
        token = typed_number(piece, self._pieces[position + 1][1], minus)
        before = "" if gap or position == 0 else self._pieces[position - 1][1]
        if before.isalpha() and self._lexicon.role_of(fold_word(before)) is not DISTRICT:
            token = token._replace(role=FIGURE)
        self.tokens.append(token)

    def _word(self, word: str, touching: bool, dotted: bool) -> None:
        token = self._lexicon.told(word)
        linked = touching and bool(self.tokens)
        if linked and self.tokens[-1].role is NUMBER:
            if token.key in GLUED:
                return
            if not self._joined and token.role is not DISTRICT:
                self.tokens[-1] = self.tokens[-1]._replace(role=FIGURE)  # 7а, 28ноября
        apart = with_noun(token, self._lexicon)
        if apart:
            self.tokens.append(apart[0]._replace(joined=linked))
            self.tokens.append(apart[1]._replace(dotted=dotted))
        elif token.key and (linked or dotted):
            role = WORD if len(token.key) == 1 else token.role
            self.tokens.append(Token(token.key, role, word, linked, dotted))
        elif token.key:
            self.tokens.append(token)


def with_noun(token: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """A name and the word for district, oblast or town that is written to it; None for other words."""
    if token.role is not WORD or len(token.text) < SHORTEST_WITH_NOUN:
        return None
    key = token.key
    if not (
        "raio" in key
        or "okru" in key
        or "obl" in key
        or "şar" in key
        or "tuman" in key
        or "distr" in key
    ):
        return None
    both = WITH_NOUN.fullmatch(token.text)
    return (lexicon.told(both[1]), lexicon.told(both[2])) if both else None


def cut(text: str, lexicon: Lexicon) -> list[Token]:
    """The tokens of a cleaned text."""
    if not text.replace(" ", "").isalpha():
        return Cutter(text, lexicon).tokens
    tokens: list[Token] = []
    for word in text.split():
        token = lexicon.told(word)
        apart = with_noun(token, lexicon)
        if apart:
            tokens += apart
        elif token.key:
            tokens.append(token)
    return tokens
