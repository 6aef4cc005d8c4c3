"""Log lines for an operator: no messages of people, no ids of people, no secrets."""

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
"""Loggers that get the level WARNING: below it some log the token, SQL values or whole updates."""


class Lines(logging.Formatter):
    """Formats a record as `2026-01-31T12:00:00Z level=INFO name=bot.app text`.

    An exception is logged as its types and places. Its message is left out: it may quote what a
    person typed, or an address with the token.
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
        return "" if ei[1] is None else "  ".join(chain(ei[1]))


def chain(error: BaseException) -> list[str]:
    """Return the types and places of an exception and of its causes."""
    frames = traceback.extract_tb(error.__traceback__)
    places = ">".join(f"{frame.name}:{frame.lineno}" for frame in frames)
    line = f"error={type(error).__module__}.{type(error).__name__} at={places}"
    cause = error.__cause__ or error.__context__
    return [line] if cause is None else [line, *chain(cause)]


def configure(level: str) -> None:
    """Log to standard error: the bot from `level` on, libraries from WARNING on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(level)
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
    # Warnings of this library quote updates and addresses; what matters is raised as an exception.
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
