"""Bytes become the text that a reader sees, or are refused with the reason."""

import resource
import sys
import unicodedata
import zipfile
from io import BytesIO

import pytest

from bot.articles.documents import SIZE_LIMIT, text_of
from bot.articles.parse import parse
from bot.errors import ArticleError
from tests.support import mutations
from tests.support.invented import ELECTION, FACTS, PEOPLE, ROWS, article
from tests.support.outside import ARTICLES, needs_articles

RUSSIAN = "\n".join(
    (
        "Список победителей по округам, придуманный для проверки.",
        "Округ №1 Арчинский — Сынакбаев Акыл Улгуевич, 41,25%",
        "Округ №2 Кок-Тооский — Мисалов Бекет, 33,1%",
        "Округ №3 Первобулакский — против всех, 28,4%",
        "Округ №4 Жыландинский — Улгубек уулу Данияр, 52,07%",
        "Округ №5 Сары-Озонский — Мисалова Гулжан Сынаковна, 19,99%",
        "Итоги не официальные, подсчёт голосов завершён.",
    )
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_unicode_encoding_gives_the_same_facts(encoding: str) -> None:
    read = parse(text_of(article().encode(encoding)), ELECTION)
    assert read.digest == parse(article(), ELECTION).digest
    assert read.warnings == ()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_windows_1251_is_read_without_a_warning(newline: str) -> None:
    read = parse(text_of(RUSSIAN.replace("\n", newline).encode("cp1251")), ELECTION)
    assert read.digest == parse(RUSSIAN, ELECTION).digest
    assert read.warnings == ()


def test_kyrgyz_letters_that_windows_1251_lost_are_never_taken_as_they_are() -> None:
    read = parse(text_of(article().encode("cp1251", "replace")), ELECTION)
    assert "encoding" in {warning.kind for warning in read.warnings}
    assert 5 not in {row.number for row in read.results}


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866"])
def test_another_old_encoding_is_a_warning(encoding: str) -> None:
    read = parse(text_of(RUSSIAN.replace("—", "-").replace("№", "N").encode(encoding)), ELECTION)
    assert "encoding" in {warning.kind for warning in read.warnings}


def test_a_damaged_place_in_a_utf_8_text_is_a_warning() -> None:
    damaged = article().encode().replace("Бекет".encode(), "Бекет".encode()[:-1])
    read = parse(text_of(damaged), ELECTION)
    assert ("encoding", 2, True) in [
        (warning.kind, warning.number, warning.blocks) for warning in read.warnings
    ]
    assert 2 not in {row.number for row in read.results}


def test_decomposed_letters_are_put_together() -> None:
    text = article(*ROWS[:4], "№5 Сары-Өзөн району, Йодова Гүлжан Ёлкиевна 19.99%.")
    read = parse(text_of(unicodedata.normalize("NFD", text).encode()), ELECTION)
    assert read.results[4].winner == "Йодова Гүлжан Ёлкиевна"
    assert read.warnings == ()


REFUSED = {
    "empty": [b"", b" \n\t ", b"\xef\xbb\xbf", b"\r\n", b"<html><body></body></html>"],
    "unsupported": [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"\xff\xd8\xff\xe0 JPEG",
        b"%PDF-1.7 ...",
        b"GIF89a....",
        b"{\\rtf1 text}",
        b"\x1f\x8b\x08packed",
        bytes(range(256)) * 40,
        b"\x00" * 1000,
        b"\xff\xfe\x00",
        b"text\x01\x02\x03\x04\x05\x06" * 50,
    ],
    "too_large": [
        b"x" * (SIZE_LIMIT + 1),
        "№1 Арча району, Сынакбаев Акыл 41%\n".encode() * 400_000,
    ],
}


@pytest.mark.parametrize(
    ("kind", "content"), [(kind, content) for kind, all_ in REFUSED.items() for content in all_]
)
def test_what_is_no_text_is_refused_with_its_kind(kind: str, content: bytes) -> None:
    with pytest.raises(ArticleError) as refusal:
        text_of(content)
    assert refusal.value.kind == kind


def test_an_archive_is_refused_whatever_its_name_says() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("article.txt", article())
    with pytest.raises(ArticleError, match="ZIP"):
        text_of(packed.getvalue(), "article.txt")


def test_a_large_file_is_refused_without_taking_memory() -> None:
    content = b"\xd0\xbe " * (7 * 1024 * 1024)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(ArticleError):
        text_of(content)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 10 * 1024 * (
        1024 if sys.platform == "darwin" else 1
    )  # kilobytes, on macOS bytes


# Saved pages


def page(body: str, head: str = "<meta charset='utf-8'>") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}<title>Расмий жыйынтык</title></head><body>{body}</body></html>".encode()


ITEMS = "".join(f"<li>{row}</li>" for row in ROWS)
CELLS = "<td>{}</td> <td>{}</td> <td>{}</td> <td>{}%</td>"
LINES = "".join(f"<tr>{CELLS.format(number, *row)}</tr>" for number, row in enumerate(PEOPLE, 1))
PAGES = {
    "a list": f"<ul>{ITEMS}</ul>",
    "paragraphs": "".join(f"<p>{row}</p>" for row in ROWS),
    "paragraphs that are never closed": "".join(f"<p>{row}" for row in ROWS),
    "lines with br": "<p>" + "<br>".join(ROWS) + "</p>",
    "lines with br and a slash": "<div>" + "<br />\n".join(ROWS) + "</div>",
    "bold": "".join(f"<p><b>№{row[1:2]}</b> <strong>{row[3:]}</strong></p>" for row in ROWS),
    "white space in the source": "".join("<p>\n   " + row.replace(" ", "\n      ") + "</p>" for row in ROWS),
    "entities": f"<ul>{ITEMS}</ul>".replace("№", "&#8470;").replace(" ", "&nbsp;"),
    "a table": f"<table><tr><th>№</th><th>округ</th></tr>{LINES}</table>",
    "a table with white space": f"<table>\n{LINES}\n</table>".replace("td>", "td>\n   "),
    "an ordered list": "<ol>" + "".join(f"<li>{row[3:]}</li>" for row in ROWS) + "</ol>",
    "preformatted": "<pre>" + "\n".join(ROWS) + "</pre>",
    "glued": "<p>" + "".join(ROWS) + "</p>",
    "navigation, scripts and comments": f"""
        <header><nav><a href="/">Башкы бет</a><a>Расмий жыйынтык</a></nav></header>
        <script>var rows = "№1 Арча району, Бөтөн Киши 99%";</script><style>li {{ color: red }}</style>
        <!-- №2 Көк-Тоо району, Бөтөн Киши 99% -->
        <article><ul>{ITEMS}</ul></article>
        <aside>Бул расмий жыйынтык. №3 Биринчи Булак району, Бөтөн Киши 99%</aside>
        <div class="comments"><p>Бул акыркы жыйынтык! №4 Жыланды району, Бөтөн Киши 99%</p></div>
        <footer>Официальные итоги</footer>""",
    "hidden text": f"""<ul>{ITEMS}</ul>
        <p hidden>№1 Арча району, Бөтөн Киши 99%</p><p style="display: none">№2 Көк-Тоо району, Бөтөн Киши 99%</p>
        <span class="sr-only">№3 Биринчи Булак району, Бөтөн Киши 99%</span>
        <div aria-hidden="true">Бул расмий жыйынтык.</div><template>№4 Жыланды району, Бөтөн Киши 99%</template>
        <noscript>Бул акыркы жыйынтык.</noscript>""",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_saved_page_gives_the_facts_that_its_reader_sees(name: str) -> None:
    read = parse(text_of(page(PAGES[name]), "page.html"), ELECTION)
    assert tuple((row.number, row.winner, str(row.share)) for row in read.results) == FACTS
    assert read.warnings == ()
    assert read.stage is None


def test_a_page_in_windows_1251_is_read_by_its_own_declaration() -> None:
    body = "".join(f"<p>{line}</p>" for line in RUSSIAN.split("\n"))
    content = page(body, "<meta charset=windows-1251>").decode().encode("cp1251")
    assert parse(text_of(content), ELECTION).digest == parse(RUSSIAN, ELECTION).digest


def test_a_page_is_known_by_its_beginning_its_name_or_its_marks() -> None:
    body = "".join(f"<p>{row}</p>" for row in ROWS)
    expected = parse(article(), ELECTION).digest
    for content, name in ((page(body), None), (body.encode(), "saved.HTM"), (body.encode(), None)):
        assert parse(text_of(content, name), ELECTION).digest == expected


def test_struck_out_figures_are_not_understood() -> None:
    body = "".join(f"<p>{row}</p>" for row in ROWS).replace("33,1%", "<s>33,1%</s> 34,1%")
    read = parse(text_of(page(body)), ELECTION)
    assert [
        (warning.kind, warning.number)
        for warning in read.warnings
        if warning.kind == "unparsed_line"
    ] == [("unparsed_line", 2)]


@pytest.mark.parametrize("tag", ["s", "del", "strike"])
@pytest.mark.parametrize("within", [False, True])
def test_a_row_that_is_struck_out_is_none(tag: str, within: bool) -> None:
    struck = f"<p><{tag}>{ROWS[1]}</{tag}></p>" if within else f"<{tag}><p>{ROWS[1]}</p></{tag}>"
    rows = [f"<p>{row}</p>" for row in ROWS]
    read = parse(text_of(page("".join([rows[0], struck, *rows[2:]]))), ELECTION)
    assert [row.number for row in read.results] == [1, 3, 4, 5]
    corrected = f"<p>{ROWS[1].replace('33,1%', '34,1%')}</p>"
    read = parse(text_of(page("".join([rows[0], struck, corrected, *rows[2:]]))), ELECTION)
    assert [(row.number, str(row.share)) for row in read.results][1] == (2, "34.1")
    assert read.warnings == ()


@pytest.mark.parametrize("tag", ["sup", "sub"])
@pytest.mark.parametrize(
    ("old", "new"),
    [("33,1%", "33,1<{0}>1</{0}>%"), ("33,1%", "33<{0}>1</{0}>%"), ("33,1", "33,<{0}>1</{0}>")],
)
def test_a_raised_digit_is_none_of_the_figure(tag: str, old: str, new: str) -> None:
    body = "".join(f"<p>{row}</p>" for row in ROWS).replace(old, new.format(tag))
    read = parse(text_of(page(body)), ELECTION)
    assert [row.number for row in read.results] == [1, 3, 4, 5]
    assert any(
        (warning.blocks and warning.number == 2) or "33" in warning.message
        for warning in read.warnings
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("33,1%", "33,1%<sup>1</sup>"),
        ("33,1%", "33,1%<sup>[2]</sup>"),
        (" 33,1%", "<sup>3</sup> 33,1%"),
    ],
)
def test_a_footnote_behind_a_word_or_a_sign_is_no_part_of_the_row(old: str, new: str) -> None:
    body = "".join(f"<p>{row}</p>" for row in ROWS).replace(old, new)
    read = parse(text_of(page(body)), ELECTION)
    assert (
        tuple((row.number, row.winner, str(row.share)) for row in read.results),
        read.warnings,
    ) == (FACTS, ())


def test_a_page_nested_beyond_reason_is_refused_before_it_is_parsed() -> None:
    assert len(
        parse(text_of(page("<div>" * 900 + ITEMS + "</div>" * 900)), ELECTION).results
    ) == len(ROWS)
    with pytest.raises(ArticleError, match="deep"):
        text_of(page("<div>" * 300_000))


@needs_articles
def test_the_updated_article_gives_the_same_facts_as_text_and_as_page() -> None:
    text, saved = (
        text_of((ARTICLES / f"kaktus-2021-12-updated.{kind}").read_bytes())
        for kind in ("txt", "html")
    )
    assert parse(text, mutations.ELECTION).digest == parse(saved, mutations.ELECTION).digest
