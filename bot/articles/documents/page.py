"""Read a saved web page: the text that its reader sees."""

import re
from typing import TYPE_CHECKING

from bot.articles import vocabulary
from bot.articles.documents.decode import GUESSED_ENCODING
from bot.errors import ArticleError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

FILE_NAME = re.compile(r"\.(?:x?html?|shtml)$", re.IGNORECASE)
BEGINNING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
BLOCK_END = re.compile(r"</(?:p|li|ul|ol|div|td|tr|table|article|h[1-6])\s*>", re.IGNORECASE)
MIN_BLOCK_ENDS = 3
"""Ends of blocks from which a text counts as a page."""
NOT_ARTICLE = (
    "head, script, style, nav, aside, footer, form, template, noscript, iframe, svg, object,"
    " button, select, dialog, [hidden], [aria-hidden=true], [role=navigation],"
    " [role=complementary], [role=contentinfo], body > header"
)
NESTING = re.compile(
    r"<(/?)(?!(?:p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|source|wbr|col|area|base"
    r"|embed)\b)[a-z]",
    re.IGNORECASE,
)
"""Elements that stay open until they are closed; the others close each other."""
MAX_DEPTH = 5000
HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.0-9])"
    r"|font-size\s*:\s*0(?![.0-9])"
)
HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:hidden|invisible|sr-only|visually-hidden|screen-reader-text|d-none|comments?)"
    r"(?=$|[\s_-])"
)
NEVER_HIDDEN = frozenset({"html", "body", "main", "article"})
BLOCKS = (
    "address, article, blockquote, caption, center, dd, div, dl, dt, fieldset, figcaption, figure,"
    " h1, h2, h3, h4, h5, h6, header, hr, li, main, ol, p, section, table, tr, ul, details, summary"
)
STRUCK_ROW = re.compile(
    r"(?:№|\bNo\.?)\s?[0-9]|[0-9]\s?-?\s?" + vocabulary.DISTRICT.pattern, re.IGNORECASE
)
"""A struck out text with the number of a district is a whole row."""
BEGINS_WITH_NUMBER = re.compile(r"\s*(?:[0-9]|№|#|No)")
MAX_START_DIGITS = 5
NEW_LINE, NEW_CELL = "\ue001", "\ue002"
"""Characters for private use that mark lines and cells while white space is folded."""


def is_page(text: str, name: str | None) -> bool:
    """Return True for HTML, by its beginning, the file's name or its elements."""
    if BEGINNING.match(text.lstrip(GUESSED_ENCODING + "\ufeff")) or FILE_NAME.search(name or ""):
        return True
    return len(BLOCK_END.findall(text)) >= MIN_BLOCK_ENDS


def page_text(page: str) -> str:
    """Return the text without navigation, scripts, comments and hidden parts.

    Raises ArticleError of kind `empty` or `unsupported`.
    """
    from selectolax.lexbor import LexborHTMLParser  # plain texts do not need it

    refuse_deep(page)
    html = page.lstrip(GUESSED_ENCODING).replace(NEW_LINE, "").replace(NEW_CELL, "")
    tree = LexborHTMLParser(html)
    if tree.body is None:
        raise ArticleError("empty", "the page has no body")
    remove_unseen(tree)
    for node in tree.css("sup, sub"):
        separate_raised(node)
    text = visible_text(tree.body)
    if not text:
        raise ArticleError("empty", "the page is empty")
    return GUESSED_ENCODING + text if page.startswith(GUESSED_ENCODING) else text


def refuse_deep(page: str) -> None:
    """Raise if elements are nested thousands deep.

    The time of the parser grows with the square of the depth.
    """
    depth = 0
    for match in NESTING.finditer(page):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > MAX_DEPTH:
            reason = f"the page has elements more than {MAX_DEPTH} deep in each other"
            raise ArticleError("unsupported", reason)


def remove_unseen(tree: "LexborHTMLParser") -> None:
    """Remove what is no part of the article, hidden parts, and rows that are struck out."""
    for node in tree.css(NOT_ARTICLE):
        node.decompose()
    for node in tree.css("[style], [class], [id]"):
        if node.tag not in NEVER_HIDDEN and is_hidden(node):
            node.decompose()
    for node in tree.css("del, s, strike"):
        if STRUCK_ROW.search(node.text(deep=True)):
            node.decompose()


def is_hidden(node: "LexborNode") -> bool:
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".casefold()
    style = (node.attributes.get("style") or "").casefold()
    return bool(HIDDEN_STYLE.search(style) or HIDDEN_CLASS.search(names))


def separate_raised(node: "LexborNode") -> None:
    """Keep a raised or lowered sign apart from a figure: 49,8 with a footnote 1 is not 49,81.

    Brackets after a figure make its row not understood; after a word the sign is removed. A
    raised letter stays: it belongs to the sign for "number".
    """
    sign = node.text(deep=True).strip("[]() ")
    if any(letter.isalpha() for letter in sign):
        return
    before = "" if node.prev is None else node.prev.text(deep=True)
    if before[-1:].isdigit() or before[-1:] in {".", ","}:
        node.replace_with(f"[{sign}]")
    else:
        node.decompose()


def visible_text(body: "LexborNode") -> str:
    """Return each block, row and <br> as a line, with tabs between the cells of a row."""
    for node in body.css("pre"):
        node.replace_with(NEW_LINE + node.text().replace("\n", NEW_LINE) + NEW_LINE)
    for node in body.css("ol"):
        number_items(node)
    for node in body.css("br, " + BLOCKS):
        node.insert_before(NEW_LINE)
        node.insert_after(NEW_LINE)
    for node in body.css("td, th"):
        node.insert_after(NEW_CELL)
    text = " ".join(body.text().split()).replace(NEW_CELL, "\t").replace(NEW_LINE, "\n")
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def number_items(ordered_list: "LexborNode") -> None:
    """Write the numbers that a browser shows before the items of an ordered list."""
    items = [node for node in ordered_list.iter() if node.tag == "li"]
    for number, item in enumerate(items, first_number(ordered_list)):
        if BEGINS_WITH_NUMBER.match(item.text(deep=True)):
            continue
        if item.first_child is None:
            item.insert_child(f"{number}. ")
        else:
            item.first_child.insert_before(f"{number}. ")


def first_number(ordered_list: "LexborNode") -> int:
    start = ordered_list.attributes.get("start") or "1"
    is_number = start.isascii() and start.isdigit() and len(start) <= MAX_START_DIGITS
    return int(start) if is_number else 1
