"""`words.toml`: words of questions that people add to the built-in ones."""

from bot.core.model import LANGUAGES
from bot.data_folder.tables import Table, refuse_unknown, strings, subtable
from bot.search.lexicon import Words

WORDS_FILE = "words.toml"


def words_from(table: Table) -> Words:
    """Return the words of a parsed `words.toml`. Raises DataError with the key."""
    refuse_unknown(table, ("question", "talk", "non_district"), WORDS_FILE)
    question = subtable(table, "question", WORDS_FILE)
    refuse_unknown(question, LANGUAGES, WORDS_FILE, "question.")
    talk = subtable(table, "talk", WORDS_FILE)
    refuse_unknown(talk, ("greetings", "help", "overview"), WORDS_FILE, "talk.")
    non_district = subtable(table, "non_district", WORDS_FILE)
    return Words(
        questions={language: strings(question, language, WORDS_FILE) for language in question},
        greetings=strings(talk, "greetings", WORDS_FILE),
        help=strings(talk, "help", WORDS_FILE),
        overview=strings(talk, "overview", WORDS_FILE),
        non_districts=tuple(
            word for key in non_district for word in strings(non_district, key, WORDS_FILE)
        ),
    )
