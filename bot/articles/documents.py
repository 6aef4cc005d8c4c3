"""Bytes to text: what kind of file it is, which encoding it has, and what a reader of a saved page sees."""

import re
from typing import TYPE_CHECKING

from bot.articles import vocabulary
from bot.articles.parse import DOUBTFUL
from bot.errors import ArticleError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch
    from selectolax.lexbor import LexborNode

SIZE_LIMIT = 2 * 1024 * 1024
"""Bytes. The article of 2021 has 12 KB; a page saved with its scripts inside rarely has more than one megabyte."""
SIGNATURES = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a picture or sound",
    b"PK\x03\x04": "a ZIP archive, or an office document",
    b"PK\x05\x06": "an empty ZIP archive",
    b"%PDF": "a PDF",
    b"{\\rtf": "a rich text document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x1f\x8b": "a packed file",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "a database",
}
MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
CYRILLIC_PAGES = ["cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5"]
DECLARED = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([a-zA-Z0-9_-]{3,20})", re.IGNORECASE)
SAMPLE = 4096
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
LOST_LETTER = re.compile(r"[а-яё]\?|\?[а-яё]", re.IGNORECASE)
PAGE_NAME = re.compile(r"\.(?:x?html?|shtml)$", re.IGNORECASE)
PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
BLOCK_END = re.compile(r"</(?:p|li|ul|ol|div|td|tr|table|article|h[1-6])\s*>", re.IGNORECASE)
DROPPED = (
    "head, script, style, nav, aside, footer, form, template, noscript, iframe, svg, object, button, select, dialog,"
    " [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=contentinfo], body > header"
)
# Elements that stay open until they are closed; the others close each other.
NESTING = re.compile(
    r"<(/?)(?!(?:p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|source|wbr|col|area|base|embed)\b)[a-z]",
    re.IGNORECASE,
)
DEEPEST = 5000
HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.0-9])|font-size\s*:\s*0(?![.0-9])"
)
HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:hidden|invisible|sr-only|visually-hidden|screen-reader-text|d-none|comments?)(?=$|[\s_-])"
)
KEPT = frozenset({"html", "body", "main", "article"})
BLOCKS = (
    "address, article, blockquote, caption, center, dd, div, dl, dt, fieldset, figcaption, figure, h1, h2, h3, h4, h5,"
    " h6, header, hr, li, main, ol, p, section, table, tr, ul, details, summary"
)
STRUCK_ROW = re.compile(
    r"(?:№|\bNo\.?)\s?[0-9]|[0-9]\s?-?\s?" + vocabulary.DISTRICT.pattern, re.IGNORECASE
)
"""A whole row that is struck out is none. A figure that is struck out beside another stays, and is not understood."""
BEGINS_WITH_NUMBER = re.compile(r"\s*(?:[0-9]|№|#|No)")
LINE, CELL = "\ue001", "\ue002"
"""Stand for a new line and the end of a cell while white space is folded; letters of nobody's alphabet."""


def text_of(content: bytes, name: str | None = None) -> str:
    """The text of a file, or what a reader sees of a saved page, one line for each paragraph, list item and table row.

    Where the encoding is a guess the text begins with U+FFFD, from which bot.core.article makes a warning. `name` is
    the file's name, where there is one. Raises ArticleError, kind `empty`, `too_large` or `unsupported`.
    """
    if len(content) > SIZE_LIMIT:
        raise ArticleError("too_large", f"the file is larger than {SIZE_LIMIT // 1024 // 1024} MB")
    if not content.strip():
        raise ArticleError("empty", "the file is empty")
    refuse_binary(content)
    text = decode(content)
    if not text.strip("\ufeff\ufffd \t\r\n"):
        raise ArticleError("empty", "the file is empty")
    if len(CONTROL.findall(text[:SAMPLE])) > len(text[:SAMPLE]) // 50:
        raise ArticleError("unsupported", "this is no text")
    return page_text(text) if is_page(text, name) else text


def refuse_binary(content: bytes) -> None:
    for signature, kind in SIGNATURES.items():
        if content.startswith(signature):
            raise ArticleError("unsupported", f"this is {kind}; send a text or a saved page")


def decode(content: bytes) -> str:
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return decode_as(content, encoding)
    if b"\x00" in content[:SAMPLE]:
        return decode_as(content, wide_encoding(content))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return decode_narrow(content)


def decode_as(content: bytes, encoding: str | None) -> str:
    try:
        if encoding is not None:
            return content.decode(encoding)
    except UnicodeDecodeError:
        pass
    raise ArticleError("unsupported", "this is no text, or a damaged one")


def wide_encoding(content: bytes) -> str | None:
    """UTF-16 without its mark: spaces and digits have a zero byte before or behind them, always on the same side."""
    sample = content[:SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) > max(even, odd) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def decode_narrow(content: bytes) -> str:
    """A text in one of the old Cyrillic encodings, or a UTF-8 one with damaged places."""
    declared = DECLARED.search(content[:SAMPLE])
    damaged = content.decode("utf-8", "replace")
    if damaged.count("\ufffd") * 50 < len(damaged) and not declared:
        return damaged
    best = best_match(content)
    if best is None:
        raise ArticleError("unsupported", "this is no text in an encoding that is known here")
    text = str(best)
    certain = best.encoding == "cp1251" and not LOST_LETTER.search(text)
    return text if certain else DOUBTFUL + text


def best_match(content: bytes) -> "CharsetMatch | None":
    from charset_normalizer import from_bytes  # only files that are not UTF-8 need it

    return from_bytes(content, cp_isolation=CYRILLIC_PAGES, enable_fallback=False).best()


# Saved pages


def is_page(text: str, name: str | None) -> bool:
    if PAGE.match(text.lstrip(DOUBTFUL + "\ufeff")) or PAGE_NAME.search(name or ""):
        return True
    return len(BLOCK_END.findall(text)) > 2


def page_text(page: str) -> str:
    """What a reader sees of the page, without navigation, scripts, comments and hidden parts."""
    from selectolax.lexbor import LexborHTMLParser  # plain texts do not need it

    refuse_deep(page)
    doubtful = DOUBTFUL if page.startswith(DOUBTFUL) else ""
    tree = LexborHTMLParser(page.lstrip(DOUBTFUL).replace(LINE, "").replace(CELL, ""))
    if tree.body is None:
        raise ArticleError("empty", "the page has no body")
    for node in tree.css(DROPPED):
        node.decompose()
    for node in tree.css("[style], [class], [id]"):
        if node.tag not in KEPT and is_hidden(node):
            node.decompose()
    for node in tree.css("del, s, strike"):
        if STRUCK_ROW.search(node.text(deep=True)):
            node.decompose()
    for node in tree.css("sup, sub"):
        set_apart(node)
    text = visible_text(tree.body)
    if not text:
        raise ArticleError("empty", "the page is empty")
    return doubtful + text


def set_apart(node: "LexborNode") -> None:
    """A raised or lowered sign is no digit of the figure that it stands behind: 49,8 with a footnote 1 is not 49,81.
    Behind a word it is dropped; behind a figure brackets keep the two apart, and the row is not understood."""
    sign = node.text(deep=True).strip("[]() ")
    before = "" if node.prev is None else node.prev.text(deep=True)
    if any(letter.isalpha() for letter in sign):
        return  # N with a raised o
    if before[-1:].isdigit() or before[-1:] in {".", ","}:
        node.replace_with(f"[{sign}]")
    else:
        node.decompose()


def refuse_deep(page: str) -> None:
    """Raise where elements stand in each other thousands deep: the parser's time grows with the square of the depth."""
    depth = 0
    for match in NESTING.finditer(page):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > DEEPEST:
            raise ArticleError(
                "unsupported", f"the page has elements more than {DEEPEST} deep in each other"
            )


def visible_text(body: "LexborNode") -> str:
    """Every block, row and <br> on a line of its own, cells divided by tabs."""
    for node in body.css("pre"):
        node.replace_with(LINE + node.text().replace("\n", LINE) + LINE)
    for node in body.css("ol"):
        number_items(node)
    for node in body.css("br, " + BLOCKS):
        node.insert_before(LINE)
        node.insert_after(LINE)
    for node in body.css("td, th"):
        node.insert_after(CELL)
    text = " ".join(body.text().split()).replace(CELL, "\t").replace(LINE, "\n")
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def number_items(items: "LexborNode") -> None:
    """A browser shows the numbers of an ordered list, the text does not have them."""
    start = items.attributes.get("start") or "1"
    count = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
    for node in items.iter():
        if node.tag == "li":
            if not BEGINS_WITH_NUMBER.match(node.text(deep=True)):
                node.insert_child(
                    f"{count}. "
                ) if node.first_child is None else node.first_child.insert_before(f"{count}. ")
            count += 1


def is_hidden(node: "LexborNode") -> bool:
    marks = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".casefold()
    style = (node.attributes.get("style") or "").casefold()
    return bool(HIDDEN_STYLE.search(style) or HIDDEN_CLASS.search(marks))
