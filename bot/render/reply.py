"""Replies as plain data. Shells turn them into Telegram's types or into terminal lines."""

import html
import re
from dataclasses import dataclass

TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Button:
    """One button with exactly one action.

    `data` is callback data of at most 64 bytes. `url` opens a link. `share` lets the person choose
    a chat and writes the text there behind the bot's name. `copy` copies at most 256 characters.
    """

    text: str
    data: str | None = None
    url: str | None = None
    share: str | None = None
    copy: str | None = None


ButtonRow = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A document to send."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """A message. `text` is Telegram's HTML, escaped in render only, at most 4096 characters."""

    text: str
    buttons: tuple[ButtonRow, ...] = ()
    document: File | None = None

    @property
    def plain(self) -> str:
        """The text without mark-up."""
        return strip_markup(self.text)


def strip_markup(text: str) -> str:
    """Return the text that a reader sees of `text`, which is HTML."""
    return html.unescape(TAG.sub("", text))
