"""Words and short sentences of chats that ask for no district, in Kyrgyz, Russian and English."""

from pathlib import Path
from typing import NamedTuple

from tests.support.questions.election import words

TABLE = Path(__file__).with_suffix(".tsv")
LANGUAGES = ("ky", "ru", "en")


class Everyday(NamedTuple):
    language: str
    text: str
    offer: bool
    """True if the text has a word of a district's name (базар, Базар-Коргон): it may be offered."""


def everyday_texts() -> list[Everyday]:
    """Return the rows of the table. No district may be answered to any of them."""
    _, *lines = TABLE.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return [Everyday(language, text, at_most == "choice") for language, text, at_most in rows]


def everyday_half(*, held: bool) -> list[Everyday]:
    """Return the rows with a word of `words.toml`, or the rows that are held back from it."""
    listed = {word.lower() for phrase in words().non_districts for word in phrase.split()}
    return [row for row in everyday_texts() if listed.isdisjoint(row.text.lower().split()) == held]
