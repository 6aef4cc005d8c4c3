"""Where an article comes from: read from what the upload itself says, never invented."""

from datetime import date

import pytest

from bot.articles.documents import read_document
from bot.articles.parse import parse
from bot.articles.provenance import PageHead, find_source, source_of_line
from bot.core.model import NOT_GIVEN, Source
from tests.support.invented import ELECTION, article

PAGE = """<!DOCTYPE html><html><head>{head}</head><body><h1>Жыйынтык</h1>
<p>{text}</p></body></html>"""
DAY = date(2021, 12, 1)
OUTLETS = [
    (
        '<meta property="og:site_name" content="Kaktus.media">'
        '<link rel="canonical" href="https://kaktus.media/doc/1_tizme.html">'
        '<meta property="article:published_time" content="2021-12-01T10:00:00+06:00">',
        Source("Kaktus.media", "https://kaktus.media/doc/1_tizme.html", DAY),
    ),
    (
        '<link href="https://24.kg/vlast/1_itogi/" rel="canonical">'
        '<script type="application/ld+json">{"@type": "NewsArticle",'
        ' "datePublished": "2021-12-01", "publisher": {"name": "24.kg"}}</script>',
        Source("24.kg", "https://24.kg/vlast/1_itogi/", DAY),
    ),
    (
        '<meta property="og:site_name" content="Азаттык">'
        '<meta property="og:url" content="https://www.azattyk.org/a/1.html">'
        '<meta name="datePublished" content="2021-12-01">',
        Source("Азаттык", "https://www.azattyk.org/a/1.html", DAY),
    ),
    (
        '<link rel="canonical" href="https://ru.sputnik.kg/20211201/vybory-1.html">'
        '<script type="application/ld+json">[{"@graph": [{"datePublished": "2021-12-01T09:00",'
        ' "publisher": {"name": "Sputnik Кыргызстан"}}]}]</script>',
        Source("Sputnik Кыргызстан", "https://ru.sputnik.kg/20211201/vybory-1.html", DAY),
    ),
    (
        '<link rel="canonical" href="https://kg.akipress.org/news:1">',
        Source("kg.akipress.org", "https://kg.akipress.org/news:1"),
    ),
]


@pytest.mark.parametrize(("head", "source"), OUTLETS, ids=lambda value: getattr(value, "name", ""))
def test_a_page_names_its_outlet_its_address_and_its_date(head: str, source: Source) -> None:
    page = PAGE.format(head=head, text=article().replace("\n", "<br>"))
    document = read_document(page.encode(), "page.html")
    read = parse(document.text, ELECTION, document.head)
    assert read.source == source
    assert len(read.results) == 5


LINES = [
    ("Булак: Kaktus.media", Source("Kaktus.media")),
    ("Источник: 24.kg, 2 декабря 2021 года", Source("24.kg", None, date(2021, 12, 2))),
    ("Source: https://24.kg/english/1/", Source("24.kg", "https://24.kg/english/1/")),
    ("Булак: Азаттык, 2021-жылдын 1-декабры", Source("Азаттык", None, DAY)),
    ("Источник — «Кабар» (https://kabar.kg/1)", Source("«Кабар»", "https://kabar.kg/1")),
    ("https://kaktus.media/doc/1.html", Source("kaktus.media", "https://kaktus.media/doc/1.html")),
    ("Тизмени Kaktus.media түздү.", NOT_GIVEN),
    ("Kaktus.media жеңгендердин тизмесин даярдады.", Source("Kaktus.media")),
    ("Список победителей составил «Клооп».", NOT_GIVEN),
    ("The list was compiled by 24.kg.", Source("24.kg")),
    ("Источник: javascript:alert(1)", NOT_GIVEN),
    ("Булак: <script>x</script>", Source("x")),
    ("https://a.example/1 https://b.example/2", NOT_GIVEN),
    ("Булак көрсөтүлгөн эмес.", NOT_GIVEN),
]


@pytest.mark.parametrize(("line", "source"), LINES)
def test_a_text_names_its_source_in_a_line_an_address_or_its_prose(
    line: str, source: Source
) -> None:
    assert find_source(f"Жыйынтык чыкты.\n{line}\n").source == source


def test_the_channel_of_a_forwarded_post_counts_before_all_else() -> None:
    channel = Source("Шайлоо", "https://t.me/shailoo_kg/412")
    assert find_source("Булак: 24.kg", post=channel).source == channel


def test_two_canonical_addresses_are_doubted_and_neither_is_taken() -> None:
    head = PageHead(("https://a.example/1", "https://b.example/2"), "A")
    provenance = find_source("", head)
    assert provenance.source == Source("A")
    assert "two canonical addresses" in provenance.doubts[0]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "ftp://a.example/1",
        "https://user:password@a.example/1",
        "https:///1",
        "http://127.0.0.1/1",
        "https://a.example/" + "x" * 600,
    ],
)
def test_what_is_no_address_of_an_article_is_left_out(address: str) -> None:
    assert find_source("", PageHead((address,), "A")).source == Source("A")


def test_a_source_line_of_4000_characters_is_cut_and_doubted() -> None:
    provenance = source_of_line("x" * 4000)
    assert len(provenance.source.name or "") == 80
    assert provenance.doubts


def test_what_is_doubtful_about_a_source_becomes_a_warning() -> None:
    read = parse(article() + "\nБулак: <b>Kaktus</b>.media", ELECTION)
    assert [warning.kind for warning in read.warnings] == ["suspicious_text"]
    assert not any(warning.blocks for warning in read.warnings)
