"""Decode the bytes of a file: refuse other formats, find the encoding."""

import re
from typing import TYPE_CHECKING

from bot.errors import ArticleError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

SIZE_LIMIT = 2 * 1024 * 1024
"""Bytes. The article of 2021 has 12 KB; a page saved with its scripts rarely has over 1 MB."""
GUESSED_ENCODING = "\ufffd"
"""First character of a text whose bytes could be decoded, but whose encoding is a guess."""
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
"""First bytes of a file -> its format."""
BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
"""The longer marks come first: that of UTF-32 begins like that of UTF-16."""
OLD_CYRILLIC_ENCODINGS = ["cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5"]
DECLARED_ENCODING = re.compile(
    rb"<meta[^>]{0,200}charset=[\"']?([a-zA-Z0-9_-]{3,20})", re.IGNORECASE
)
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
LOST_LETTER = re.compile(r"[а-яё]\?|\?[а-яё]", re.IGNORECASE)
"""A question mark instead of a letter that the encoding does not have, such as ө."""
SAMPLE_LENGTH = 4096
"""Bytes or characters from which the kind of a file is told."""
MIN_LENGTH_PER_FAULT = 50
"""Characters of a text for each one that is damaged or a control character."""


def refuse_binary(content: bytes) -> None:
    """Raise ArticleError of kind `unsupported` for a picture, an archive and the like."""
    for signature, name in SIGNATURES.items():
        if content.startswith(signature):
            raise ArticleError("unsupported", f"this is {name}; send a text or a saved page")


def is_text(text: str) -> bool:
    sample = text[:SAMPLE_LENGTH]
    return len(CONTROL.findall(sample)) <= len(sample) // MIN_LENGTH_PER_FAULT


def decode(content: bytes) -> str:
    """Decode `content`. A text whose encoding is a guess begins with GUESSED_ENCODING."""
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return decode_as(content, encoding)
    if b"\x00" in content[:SAMPLE_LENGTH]:
        return decode_as(content, utf_16_of(content))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return decode_one_byte(content)


def decode_as(content: bytes, encoding: str | None) -> str:
    try:
        if encoding is not None:
            return content.decode(encoding)
    except UnicodeDecodeError:
        pass
    raise ArticleError("unsupported", "this is no text, or a damaged one")


def utf_16_of(content: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark; None if it is another encoding.

    Blanks and digits have a zero byte, always on the same side.
    """
    sample = content[:SAMPLE_LENGTH]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) > max(even, odd) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def decode_one_byte(content: bytes) -> str:
    """Decode a text in one of the old Cyrillic encodings, or a damaged UTF-8 text."""
    is_declared = DECLARED_ENCODING.search(content[:SAMPLE_LENGTH])
    damaged = content.decode("utf-8", "replace")
    faults = damaged.count("\ufffd")
    if not is_declared and faults * MIN_LENGTH_PER_FAULT < len(damaged):
        return damaged
    best = best_match(content)
    if best is None:
        raise ArticleError("unsupported", "this is no text in an encoding that is known here")
    text = str(best)
    is_certain = best.encoding == "cp1251" and not LOST_LETTER.search(text)
    return text if is_certain else GUESSED_ENCODING + text


def best_match(content: bytes) -> "CharsetMatch | None":
    from charset_normalizer import from_bytes  # only files that are not UTF-8 need it

    matches = from_bytes(content, cp_isolation=OLD_CYRILLIC_ENCODINGS, enable_fallback=False)
    return matches.best()
