"""JSON on the wire, in UTF-8."""

import json
from typing import Any

import orjson

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read_json(body: bytes) -> Any:
    """What the body says. Raises ValueError where it is no JSON; the error quotes the body, so it is for nobody's eyes.

    What orjson refuses (half of a pair of surrogates, a word like NaN) is left to Python, which reads it.
    Integers above 64 bits, of which Telegram has none, become floats.
    """
    try:
        return orjson.loads(body)
    except ValueError:
        pass
    try:
        return json.loads(body.decode())
    except RecursionError:
        raise ValueError("too deep") from None
