"""What is in a Reply, and what Telegram takes of one."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser

from bot.render.links import Action, Press, read_payload
from bot.render.reply import Button, Reply

MAX_TEXT = 4096
MAX_BUTTONS = 100
MAX_KEYBOARD_BYTES = 10 * 1024
TAGS = frozenset({"b", "i", "a", "code", "pre", "blockquote"})


class TagChecker(HTMLParser):
    """Fails on a tag that Telegram does not know or that is not closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def buttons_of(reply: Reply) -> Iterator[Button]:
    for row in reply.buttons:
        assert 0 < len(row) <= 8
        yield from row


def presses_of(reply: Reply) -> list[Press]:
    """Return what the buttons with callback data ask for."""
    presses = [Press.decode(button.data or "") for button in buttons_of(reply)]
    return [press for press in presses if press is not None]


def actions_of(reply: Reply) -> list[Action]:
    return [press.action for press in presses_of(reply)]


def reachable_districts(reply: Reply) -> set[int]:
    """Return the districts whose cards a button opens."""
    presses = [press for press in presses_of(reply) if press.action is Action.CARD]
    return {press.number for press in presses if press.number is not None}


def urls_of(reply: Reply) -> list[str]:
    return [button.url for button in buttons_of(reply) if button.url]


def copied_texts(reply: Reply) -> list[str]:
    return [button.copy for button in buttons_of(reply) if button.copy]


def assert_fits(reply: Reply) -> None:
    assert len(reply.plain.strip()) > 0
    assert len(reply.plain) <= MAX_TEXT
    tags = TagChecker()
    tags.feed(reply.text)
    assert tags.open == []
    assert_keyboard_fits(reply)
    for button in buttons_of(reply):
        assert_works(button)


def assert_keyboard_fits(reply: Reply) -> None:
    rows = [[{"text": button.text, "data": button.data} for button in row] for row in reply.buttons]
    assert len(list(buttons_of(reply))) <= MAX_BUTTONS
    assert len(json.dumps(rows)) <= MAX_KEYBOARD_BYTES


def assert_works(button: Button) -> None:
    """The button has one action, and each of its texts is within the limits."""
    actions = [button.data, button.url, button.share, button.copy]
    assert sum(action is not None for action in actions) == 1
    assert 0 < len(button.text) <= 120
    assert len(button.copy or "") <= 256
    assert len(button.share or "") <= 256
    if button.data is not None:
        assert len(button.data.encode()) <= 64
        assert Press.decode(button.data) is not None
    if button.url is not None:
        assert_opens(button.url)


def assert_opens(url: str) -> None:
    assert url.startswith("https://")
    _, start, payload = url.partition("?start=")
    if start:
        assert read_payload(payload) is not None
