"""Numbers of addresses: a house, a school, a microdistrict or a polling station has one too."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.core.name_forms import fold_word
from bot.search.language.word_lists import NUMBER_SIGNS
from bot.search.tokens import Role, Token

SIGN_KEYS = frozenset(map(fold_word, NUMBER_SIGNS))
SEPARATING_ROLES = frozenset([Role.AND, Role.CITY, Role.REGION, Role.DISTRICT])

IsStreet = Callable[[Token], bool]


def mark_addresses(tokens: Sequence[Token], is_street: IsStreet) -> Sequence[Token]:
    """Return the tokens with the numbers of addresses as part of the locality.

    `is_street`: tells names in the form that a street has: Ленина, Московская.
    """
    has_noun = any(is_district_noun(token) for token in tokens)
    has_locality = any(token.role is Role.LOCALITY for token in tokens)
    marked = list(tokens)
    for position, token in enumerate(tokens):
        if token.role is not Role.NUMBER:
            continue
        is_free = has_locality and not has_noun
        if (
            is_free
            or is_of_locality(tokens, position)
            or (not has_noun and is_house(tokens, position, is_street))
        ):
            marked[position] = replace(token, role=Role.LOCALITY, value=-1)
    return marked


def is_district_noun(token: Token) -> bool:
    return token.role is Role.DISTRICT and token.key not in SIGN_KEYS


def is_of_locality(tokens: Sequence[Token], position: int) -> bool:
    """Return True if the word for a locality is next to the number: 7-мектеп, школа номер 5."""
    before = position - 1
    while before >= 0 and tokens[before].key in SIGN_KEYS:
        before -= 1
    after = tokens[position + 1 : position + 2]
    if any(is_district_noun(token) for token in after):
        return False
    neighbours = [*tokens[max(0, before) : before + 1], *after]
    return any(token.role is Role.LOCALITY for token in neighbours)


def is_house(tokens: Sequence[Token], position: int, is_street: IsStreet) -> bool:
    """Return True for a number after the name of a street: Ленина 28."""
    if not position or tokens[position].joined:
        return False
    return tokens[position - 1].role is Role.WORD and is_street(tokens[position - 1])
