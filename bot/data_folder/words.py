"""Read `words.toml`: the words of questions that a person adds to those the program knows."""

from collections.abc import Mapping
from typing import Any

from bot.core.model import LANGUAGES
from bot.data_folder.tables import refuse_unknown, strings, table_of
from bot.search.lexicon import Words

WORDS_FILE = "words.toml"


def words_from(table: Mapping[str, Any]) -> Words:
    """Return the words of a parsed `words.toml`. Raises DataError with the key that is wrong."""
    refuse_unknown(table, ("question", "talk", "non_district"), WORDS_FILE)
    question, talk = table_of(table, "question", WORDS_FILE), table_of(table, "talk", WORDS_FILE)
    non_district = table_of(table, "non_district", WORDS_FILE)
    refuse_unknown(question, LANGUAGES, WORDS_FILE, "question.")
    refuse_unknown(talk, ("greetings", "help", "overview"), WORDS_FILE, "talk.")
    return Words(
        questions={tongue: strings(question, tongue, WORDS_FILE) for tongue in question},
        greetings=strings(talk, "greetings", WORDS_FILE),
        help=strings(talk, "help", WORDS_FILE),
        overview=strings(talk, "overview", WORDS_FILE),
        non_districts=tuple(
            word for key in non_district for word in strings(non_district, key, WORDS_FILE)
        ),
    )
