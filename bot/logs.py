"""Logs for an operator: one line an event, `key=value`, and nothing of what people wrote, who they are, or a secret."""

import logging
import sys
import time
import traceback
from types import TracebackType

LIBRARIES = (
    "telegram",
    "aiohttp",
    "aiosqlite",
    "asyncio",
    "asyncpg",
    "httpx",
    "httpcore",
    "PIL",
    "charset_normalizer",
)


class Lines(logging.Formatter):
    """`2026-01-31T12:00:00Z level=info name=bot.service text`, an exception as its types and places.

    The message of an exception may quote what a person typed or an address with the token in it, so it is left out.
    """

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__(
            "%(asctime)s level=%(levelname)s name=%(name)s %(message)s", "%Y-%m-%dT%H:%M:%SZ"
        )

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return "  ".join(chain(ei[1])) if ei[1] is not None else ""


def chain(error: BaseException) -> list[str]:
    """The types of an exception and of what caused it, each with the places it went through."""
    places = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    line = f"error={type(error).__module__}.{type(error).__name__} at={'>'.join(places)}"
    cause = error.__cause__ or error.__context__
    return [line, *(chain(cause) if cause is not None else ())]


def configure(level: str) -> None:
    """Send the bot's own lines to standard error. Libraries are heard from WARNING on: below it some log addresses
    with the token, SQL with its values, or whole updates."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(level)
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
    # Its warnings quote the update or the address; what matters of them comes back as an exception.
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
