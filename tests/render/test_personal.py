"""What people are told of the data stored about them."""

import json
import re

from bot.config import ROOT
from bot.render import personal
from tests.support.screens import IN_EVERY_LANGUAGE, STORED_DATA, TEXTS

SCHEMA = ROOT / "bot" / "store" / "schema"


def test_privacy_names_every_table_of_the_database() -> None:
    statements = "".join(path.read_text(encoding="utf-8") for path in SCHEMA.glob("*.sql"))
    tables = re.findall(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", statements)
    assert set(personal.TABLES) == {*tables, "schema_steps"}


@IN_EVERY_LANGUAGE
def test_privacy_has_a_sentence_for_every_table(language: str) -> None:
    voice = TEXTS.voice(language)
    text = personal.privacy(voice).plain
    assert all(voice.label(f"privacy-{table}") in text for table in personal.TABLES)


def test_long_data_is_whole_in_a_file() -> None:
    reply = personal.mydata(STORED_DATA, TEXTS.voice("ky"))
    assert reply.document is not None
    assert json.loads(reply.document.content) == STORED_DATA
    assert len(reply.plain) <= 1024, "it is the text under the file"
