"""JSON on the wire: read as Python's own library reads it, only faster."""

import json
from typing import Any

import pytest

from bot.telegram.wire.json_text import read_json

UPDATE = {
    "update_id": 7,
    "message": {"text": "Ысык-Көл 🇰🇬", "date": 1638100000, "entities": [], "is_premium": True},
}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(UPDATE),
        json.dumps(UPDATE, ensure_ascii=False),
        f"\r\n\t {json.dumps(UPDATE)} \n",
        json.dumps({"text": "half of a pair: \ud83c", "twice": "\udfb2\ud83c"}),
        '{"share": NaN, "large": 340282366920938463463374607431768211456.5, "small": -0.0}',
        '{"one": 1, "one": 2}',
        json.dumps({"chat": {"id": -1001234567890123, "type": "supergroup"}}),
        "[" * 300 + "]" * 300,
        "null",
    ],
)
def test_it_reads_what_python_reads(text: str) -> None:
    def same(value: Any) -> str:
        return repr(value)  # NaN is not equal to itself

    assert same(read_json(text.encode())) == same(json.loads(text))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"a":1} x',
        b"<html>",
        b'{"a":"\xff"}',
        b'{"a":"\xed\xa0\x80"}',
        b"[" * 100_000,
        b"{'a': 1}",
        b"\xef\xbb\xbf{}",
    ],
)
def test_anything_else_is_a_value_error(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        read_json(body)
