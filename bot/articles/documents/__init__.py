"""Read the text of a file: its format, its encoding and, of a saved page, what a reader sees."""

from dataclasses import dataclass

from bot.articles.documents.decode import SIZE_LIMIT, decode, is_text, refuse_binary
from bot.articles.documents.head import read_head
from bot.articles.documents.page import is_page, page_text
from bot.articles.provenance import PageHead
from bot.errors import ArticleError

__all__ = ["SIZE_LIMIT", "Document", "read_document", "text_of"]

BLANK = "\ufeff\ufffd \t\r\n"


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file and, of a saved page, what its head says."""

    text: str
    head: PageHead | None = None


def text_of(content: bytes, name: str | None = None) -> str:
    """Return the text of a file. Raises ArticleError like `read_document`."""
    return read_document(content, name).text


def read_document(content: bytes, name: str | None = None) -> Document:
    """Read a file: one line for each paragraph, list item and table row.

    A text whose encoding is a guess begins with GUESSED_ENCODING. `name` is the file's name.
    Raises ArticleError of kind `empty`, `too_large` or `unsupported`.
    """
    if len(content) > SIZE_LIMIT:
        raise ArticleError("too_large", f"the file is larger than {SIZE_LIMIT // 1024 // 1024} MB")
    if not content.strip():
        raise ArticleError("empty", "the file is empty")
    refuse_binary(content)
    text = decode(content)
    if not text.strip(BLANK):
        raise ArticleError("empty", "the file is empty")
    if not is_text(text):
        raise ArticleError("unsupported", "this is no text")
    if not is_page(text, name):
        return Document(text)
    return Document(page_text(text), read_head(text))
