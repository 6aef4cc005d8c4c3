"""JSON as the Bot API takes and gives it."""

import json
from abc import abstractmethod
from typing import Any

from telegram.request import BaseRequest


def dump_json(value: object) -> bytes:
    """Encode a value as UTF-8. Half of a surrogate pair, which UTF-8 cannot hold, becomes "?"."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def load_json(body: bytes) -> Any:
    """Decode a body. Raises ValueError if it is not JSON; the error may quote the body."""
    try:
        return json.loads(body.decode())
    except RecursionError:
        raise ValueError("too deep") from None


class JsonRequest(BaseRequest):
    """A request class that also takes parameters which are encoded already."""

    @abstractmethod
    async def post_json(self, url: str, body: bytes) -> Any:
        """Make a call with a JSON object and return its result as Telegram writes it.

        Raises what `post` raises.
        """
