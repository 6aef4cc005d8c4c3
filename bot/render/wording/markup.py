"""HTML as Telegram reads it. Text becomes mark-up here and is escaped once.

The functions take `Html`, so that the type checker finds text that was not escaped.
"""

import html
from collections.abc import Iterable


class Html(str):
    """Mark-up. It is not escaped again."""

    __slots__ = ()


EMPTY = Html("")


def escape(text: str) -> Html:
    return Html(html.escape(text))


def bold(content: Html) -> Html:
    return Html(f"<b>{content}</b>")


def italic(content: Html) -> Html:
    """Return `content` in italics; nothing stays nothing."""
    return Html(f"<i>{content}</i>") if content else EMPTY


def block_quote(content: Html) -> Html:
    return Html(f"<blockquote>{content}</blockquote>")


def preformatted(content: Html) -> Html:
    return Html(f"<pre>{content}</pre>")


def bullet(content: Html) -> Html:
    return Html(f"• {content}")


def link(content: Html, url: str | None) -> Html:
    """Return a link if Telegram opens `url`, otherwise `content` alone."""
    if url is None or not url.startswith(("https://", "http://")):
        return content
    return Html(f'<a href="{html.escape(url)}">{content}</a>')


def semicolons(parts: Iterable[Html]) -> Html:
    """Join `parts` on one line."""
    return Html("; ".join(parts))


def lines(parts: Iterable[Html]) -> Html:
    """Write `parts` under one another and leave out empty ones."""
    return Html("\n".join(part for part in parts if part))


def paragraphs(parts: Iterable[Html]) -> Html:
    """Write `parts` with an empty line between them and leave out empty ones."""
    return Html("\n\n".join(part for part in parts if part))
