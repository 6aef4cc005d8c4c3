"""Read the head of a saved page: where it says that it comes from."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from bot.articles.provenance import PageHead, date_in

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

MAX_HEAD_LENGTH = 300_000
"""Characters of a page in which its head is looked for."""
ISO_DAY_LENGTH = 10
DATE_NAMES = ("article:published_time", "datepublished")
"""Names of the meta elements that give the date of publication, in small letters."""
Described = Mapping[str, object]


def read_head(html: str) -> PageHead:
    """Return the canonical addresses, the site's name and the date of publication of a page."""
    from selectolax.lexbor import LexborHTMLParser  # few articles are pages

    tree = LexborHTMLParser(html[:MAX_HEAD_LENGTH])
    meta = read_meta(tree)
    described = list(read_json_ld(tree))
    addresses = read_attributes(tree, 'link[rel~="canonical"]', "href") or [meta.get("og:url", "")]
    return PageHead(
        canonical=tuple(filter(None, addresses)),
        site_name=meta.get("og:site_name") or first_publisher(described),
        published=first_day(tree, meta, described),
    )


def read_meta(tree: "LexborHTMLParser") -> dict[str, str]:
    """Return name -> content of the meta elements, the names in small letters."""
    meta = {}
    for node in tree.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name") or ""
        meta[name.lower()] = node.attributes.get("content") or ""
    return meta


def read_attributes(tree: "LexborHTMLParser", selector: str, name: str) -> list[str]:
    values = (node.attributes.get(name) for node in tree.css(selector))
    return [value for value in values if value]


def read_json_ld(tree: "LexborHTMLParser") -> Iterator[Described]:
    """Yield the objects of the JSON-LD blocks. A block that is not JSON is passed over."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            value = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        yield from objects_in(value)


def objects_in(value: object) -> Iterator[Described]:
    """Yield an object, or those of a list, and those of their "@graph"."""
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            continue
        yield item
        graph = item.get("@graph")
        if isinstance(graph, list):
            yield from (part for part in graph if isinstance(part, dict))


def first_publisher(described: list[Described]) -> str | None:
    for item in described:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(name, str) and name:
            return name
    return None


def first_day(
    tree: "LexborHTMLParser", meta: Mapping[str, str], described: list[Described]
) -> date | None:
    """Return the date of publication that a page states first."""
    stated = [meta.get(name, "") for name in DATE_NAMES]
    stated += [str(item.get("datePublished", "")) for item in described]
    stated += read_attributes(tree, "time[datetime]", "datetime")
    days = (date_in(text[:ISO_DAY_LENGTH]) for text in stated)
    return next((day for day in days if day is not None), None)
