"""A cleaned text cut into tokens: words with their folded form, numbers, shares and signs."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.core.lookup.lexicon import Lexicon, Role
from bot.core.lookup.numbers import GLUED
from bot.core.translit import sound


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
    beside: bool = False
    """True for a number in words that stands beside the word for district."""
    doubtful: bool = False
    """True for a number in words beside a word that is not understood and may be the rest of it."""
    dotted: bool = False
    """True where a full stop ends it without a space."""
    letters: int = 0
    """How many letters were typed."""
    text: str = ""
    """The word itself, in lower case."""


TOKEN = re.compile(r"\d+(?:[.,:/\-]\d+)*|(?:[^\W\d_]'?)+|[%#№+\-,;&/.]|\n")
# A name with the word for district, oblast or town written to it: таласрайону, ошоблусу.
WITH_NOUN = re.compile(
    r"(?!микро)([^\W\d_]{2,})((?:район|ра[ий]он|округ|облус|област|шаар|туман|rayon|raion|okrug|oblus|oblast|shaar|district)"
    r"[^\W\d_]{0,8})"
)
SHORTEST_WITH_NOUN = 7


class Piece(NamedTuple):
    text: str
    touching: bool
    """It follows the piece before without a space."""
    fresh: bool
    """It begins the text or follows a space."""


def split(text: str) -> list[Piece]:
    pieces = []
    end = -1
    for match in TOKEN.finditer(text):
        start = match.start()
        pieces.append(Piece(match[0], start == end, start == 0 or text[start - 1] == " "))
        end = match.end()
    return pieces


def typed_number(text: str, after: str, separated: bool) -> Token:
    """A token of digits; `after` is the sign or word behind it, `separated` that a minus or plus stands before it."""
    if after == "%":
        return Token(
            text, Role.SHARE, share=Decimal(text.replace(",", ".")) if text.count(",") + text.count(".") < 2 else None
        )
    if not text.isdecimal() or separated or len(text) > 6:
        return Token(text, Role.FIGURE)
    return Token(str(int(text)), Role.NUMBER, int(text), letters=len(text))


class Cutter:
    """The tokens of one text, piece by piece."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._pieces = split(text)
        self.tokens: list[Token] = []
        self._joined = False
        minus = False
        for position, piece in enumerate(self._pieces):
            first = piece.text[0]
            if first.isdecimal():
                self._number(position, minus)
            elif first.isalpha():
                self._word(position)
            elif piece.text in {",", ";", "&", "+"} and not (piece.text == "+" and piece.fresh):
                self.tokens.append(Token(piece.text, Role.AND))
                self._joined = False
            else:
                self._joined = piece.touching and piece.text in {"-", ".", "/"}
            minus = piece.text in {"-", "+"} and piece.fresh and self._after(position).touching

    def _after(self, position: int) -> Piece:
        return self._pieces[position + 1] if position + 1 < len(self._pieces) else Piece("", False, False)

    def _number(self, position: int, minus: bool) -> None:
        piece = self._pieces[position]
        token = typed_number(piece.text, self._after(position).text, minus)
        before = self._pieces[position - 1].text if piece.touching else ""
        if before.isalpha() and self._lexicon.role_of(sound(before)) is not Role.DISTRICT:
            token = token._replace(role=Role.FIGURE)
        self.tokens.append(token)
        self._joined = False

    def _word(self, position: int) -> None:
        piece = self._pieces[position]
        known = self._lexicon.spoken.get(piece.text)
        key, role = known or (sound(piece.text), None)
        linked, joined, self._joined = piece.touching and bool(self.tokens), self._joined, False
        if not key or (linked and self.tokens[-1].role is Role.NUMBER and key in GLUED):
            return
        role = role or self._lexicon.role_of(key)
        if role is Role.WORD and len(piece.text) >= SHORTEST_WITH_NOUN:
            both = WITH_NOUN.fullmatch(piece.text)
            if both:
                head = sound(both[1])
                self._add(Token(head, self._lexicon.role_of(head), letters=len(both[1]), text=both[1]), linked, joined)
                key, role, linked = sound(both[2]), self._lexicon.role_of(sound(both[2])), False
        after = self._after(position)
        dotted = after.text == "." and after.touching
        if len(key) == 1 and (linked or dotted):
            role = Role.WORD
        self._add(Token(key, role, dotted=dotted, letters=len(piece.text), text=piece.text), linked, joined)

    def _add(self, token: Token, linked: bool, joined: bool) -> None:
        """A number that a word is glued to is no district's, save the word for district itself."""
        if linked and not joined and self.tokens[-1].role is Role.NUMBER and token.role is not Role.DISTRICT:
            self.tokens[-1] = self.tokens[-1]._replace(role=Role.FIGURE)
        self.tokens.append(token._replace(joined=True) if linked else token)
