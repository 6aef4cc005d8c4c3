"""JSON on the wire."""

import json

import pytest

from bot.telegram.wire.json_text import dump_json, load_json

UPDATE = {"update_id": 7, "message": {"text": "Ысык-Көл 🇰🇬", "entities": [], "is_premium": True}}


@pytest.mark.parametrize("in_ascii", [True, False])
def test_an_update_is_read(in_ascii: bool) -> None:
    assert load_json(json.dumps(UPDATE, ensure_ascii=in_ascii).encode()) == UPDATE


def test_what_is_written_can_be_read() -> None:
    assert load_json(dump_json(UPDATE)) == UPDATE


def test_half_of_a_surrogate_pair_stops_nothing() -> None:
    assert load_json(b'{"text": "\\ud83c"}') == {"text": "\ud83c"}
    assert dump_json({"text": "Ош \ud83c"}) == '{"text":"Ош ?"}'.encode()


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b'{"a":1} x', b"<html>", b'{"a":"\xff"}', b"[" * 100_000, b"\xef\xbb\xbf{}"],
)
def test_anything_else_is_a_value_error(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        load_json(body)
