"""What a person is shown, as plain data: the shells turn it into Telegram's types or into a terminal's lines."""

import html
import re
from dataclasses import dataclass
from typing import NamedTuple

TAG = re.compile(r"<[^>]*>")


class Button(NamedTuple):
    """One button with exactly one action.

    `data` comes back as a press (at most 64 bytes); `url` opens a link; `share` lets the person choose a chat and
    puts the text behind the bot's name there; `copy` copies at most 256 characters.
    """

    text: str
    data: str | None = None
    url: str | None = None
    share: str | None = None
    copy: str | None = None


class File(NamedTuple):
    """A document or picture to send along. `key` names its content, so that an upload is sent again by its id."""

    name: str
    content: bytes
    key: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A message: `text` is HTML of Telegram's kind, escaped in render and nowhere else, at most 4096 characters."""

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    photo: File | None = None
    document: File | None = None

    @property
    def plain(self) -> str:
        """The text without its mark-up, for a terminal or a place that takes none."""
        return plain(self.text)


def plain(text: str) -> str:
    return html.unescape(TAG.sub("", text))
