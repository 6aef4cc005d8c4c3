"""What the head of a saved page says of where it comes from."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from bot.articles.provenance import PageHead, date_in

LONGEST_HEAD = 300_000
"""Characters of a page in which its head is looked for."""


def read_head(html: str) -> PageHead:
    """Return the canonical addresses, the site's name and the date of publication of a page."""
    from selectolax.lexbor import LexborHTMLParser  # few articles are pages

    tree = LexborHTMLParser(html[:LONGEST_HEAD])
    attributes = [
        (node.attributes.get("property") or node.attributes.get("name") or "", node)
        for node in tree.css("meta[content]")
    ]
    meta = {key.lower(): node.attributes.get("content") or "" for key, node in attributes}
    linked = [
        node.attributes.get("href") or "" for node in tree.css('link[rel~="canonical"][href]')
    ]
    described = list(
        json_ld(node.text() for node in tree.css('script[type="application/ld+json"]'))
    )
    addresses = linked or [meta.get("og:url", "")]
    name = meta.get("og:site_name") or next(filter(None, map(publisher, described)), None)
    dates = [
        meta.get("article:published_time", ""),
        meta.get("datepublished", ""),
        *(str(item.get("datePublished", "")) for item in described),
        *(node.attributes.get("datetime") or "" for node in tree.css("time[datetime]")),
    ]
    published = next(filter(None, map(day_of, dates)), None)
    return PageHead(tuple(filter(None, addresses)), name, published)


def json_ld(texts: Iterator[str] | Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD blocks; a block that is no JSON is passed over."""
    for text in texts:
        try:
            value = json.loads(text)
        except ValueError:
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield item
                yield from (part for part in item.get("@graph", []) if isinstance(part, dict))


def publisher(item: dict[str, Any]) -> str | None:
    named = item.get("publisher")
    name = named.get("name") if isinstance(named, dict) else None
    return name if isinstance(name, str) else None


def day_of(stated: str) -> date | None:
    return date_in(stated[:10]) if stated else None
