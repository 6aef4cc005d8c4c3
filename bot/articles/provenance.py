"""Where an article comes from, by what the upload itself says: its source and method.

Nothing is taken from the election or from an earlier article. What the upload does not say is None.
"""

import re
from dataclasses import dataclass
from datetime import date

from bot.core.addresses import ADDRESS, host_of, usable_address
from bot.core.model import Source

LONGEST_NAME = 80
"""Characters of a source's name that are kept."""
FIRST_YEAR = 1990
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?=\S)", re.IGNORECASE)
SOURCE_LINE = re.compile(
    r"^\W{0,4}(?:булак|булагы|источник|source|via)\s*[:—–-]\s*(\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
MARK_UP = re.compile(r"<[^<>]*>|[*_`\[\]{}<>|]")
DOMAIN_NAME = r"[A-Za-z0-9][\w-]*\.(?:kg|media|org|com|net|info|news|ru)"
OUTLETS = (
    "Азаттык", "Азаттык үналгысы", "Радио Азаттык", "Sputnik Кыргызстан", "Sputnik", "АКИpress",
    "АКИпресс", "Кабар", "Клооп", "Kloop", "Кактус", "Экономист", "Радио Азаттык", "Би-Би-Си",
)  # fmt: skip
"""Names of outlets that are no address; prose may name them as the maker of a list."""
OUTLET = rf"(?P<outlet>{DOMAIN_NAME}|{'|'.join(sorted(OUTLETS, key=len, reverse=True))})"
MADE = (
    r"даярда|түзд|түзүп|чогултту|жарыялады|тизмелеп"
    r"|подготовил|составил|собрал|опубликовал|приводит"
    r"|prepared|compiled|put\s+together|publish"
)
LIST = r"тизме|списо?к|\blist\b"
OUTLET_FIRST = re.compile(
    rf"(?<![\w.@/]){OUTLET}\b[»\"”]?(?=[^.!?\n]{{0,160}}(?:{LIST}))(?=[^.!?\n]{{0,160}}(?:{MADE}))",
    re.IGNORECASE,
)
LIST_FIRST = re.compile(
    rf"(?:{LIST})[^.!?\n]{{0,60}}(?:подготовлен|составлен|prepared\s+by|compiled\s+by|даярдаган|түзгөн)"
    rf"\w*\s+(?:\w+\s+){{0,2}}[«\"“]?{OUTLET}",
    re.IGNORECASE,
)
MONTH_STEMS = (
    "январ|jan", "феврал|feb", "март|mar", "апрел|apr", "май|мая|may", "июн|jun",
    "июл|jul", "август|aug", "сентябр|sep", "октябр|oct", "ноябр|nov", "декабр|dec",
)  # fmt: skip
"""How the months begin in Kyrgyz, Russian and English, in their order."""
MONTH = rf"(?:{'|'.join(MONTH_STEMS)})\w*"
DATES = (
    re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<year>\d{{4}})-?\s?(?:жыл\w*|ж\.?)?,?\s+(?P<day>\d{{1,2}})-?\s?(?P<name>{MONTH})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})-?\s?(?P<name>{MONTH}),?\s+(?P<year>\d{{4}})(?:\s*(?:года|г\.))?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<name>{MONTH})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?!\d)", re.IGNORECASE
    ),
)
NOT_GIVEN = Source(None)


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a saved page says about itself: addresses that it calls canonical, site name, date."""

    canonical: tuple[str, ...] = ()
    site_name: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """The source that an upload states, and what about it an admin should look at.

    `doubts` are English sentences.
    """

    source: Source = NOT_GIVEN
    doubts: tuple[str, ...] = ()


def find_source(text: str, page: PageHead | None = None, post: Source | None = None) -> Provenance:
    """Return the source that an upload states.

    The first of these that names one counts: the channel that a post was forwarded from (`post`),
    the head of a page, a line such as "Source: ...", the only address in the text, an outlet that
    the prose names as the maker of the list.
    """
    if post is not None and (post.name or post.url):
        return Provenance(cut(post))
    if page is not None:
        found = source_of_page(page)
        if found is not None:
            return found
    line = SOURCE_LINE.search(text)
    if line is not None:
        return source_of_line(line[1])
    addresses = addresses_in(text)
    if len(addresses) == 1:
        address = addresses[0]
        return Provenance(Source(host_of(address), address))
    maker = outlet_in(text)
    if maker is not None:
        return Provenance(Source(maker))
    if addresses:
        return Provenance(doubts=("the text holds several addresses: none is taken as the source",))
    return Provenance()


def source_of_page(page: PageHead) -> Provenance | None:
    """Return what the head of a page states, None if it names neither site nor address."""
    addresses = tuple(dict.fromkeys(filter(None, map(usable_address, page.canonical))))
    if len(addresses) > 1:
        hosts = ", ".join(dict.fromkeys(host_of(address) for address in addresses))
        doubt = f"the page has two canonical addresses ({hosts}): neither is taken"
        return Provenance(cut(Source(page.site_name, None, page.published)), (doubt,))
    address = addresses[0] if addresses else None
    name = page.site_name or (host_of(address) if address else None)
    if name is None:
        return None
    return Provenance(cut(Source(name, address, page.published)))


def source_of_line(stated: str) -> Provenance:
    """Return the source that stands behind "Source:": a name, an address, a date, in any order."""
    addresses = addresses_in(stated)
    published = date_in(stated)
    rest = ADDRESS.sub(" ", stated)
    for form in DATES:
        rest = form.sub(" ", rest)
    name = MARK_UP.sub(" ", rest)
    name = re.sub(r"\(\s*\)", " ", " ".join(name.split())).strip(" .,;:()—–-")
    address = addresses[0] if len(addresses) == 1 else None
    if not name and address:
        name = host_of(address)
    doubts = []
    if SCHEME.match(name):
        name = ""
        doubts.append("the line that names the source holds an address that is not http: left out")
    if MARK_UP.search(rest):
        doubts.append("the line that names the source holds mark-up: it is left out")
    if len(name) > LONGEST_NAME:
        doubts.append("the line that names the source is long: it is cut")
    return Provenance(cut(Source(name or None, address, published)), tuple(doubts))


def cut(source: Source) -> Source:
    """Return the source with a name of bearable length and without an unusable address."""
    name = " ".join(MARK_UP.sub(" ", source.name).split()) if source.name else None
    if name and len(name) > LONGEST_NAME:
        name = name[: LONGEST_NAME - 1].rstrip() + "…"
    address = usable_address(source.url) if source.url else None
    return Source(name or None, address, source.published)


def addresses_in(text: str) -> tuple[str, ...]:
    """Return the usable addresses of a text, each once."""
    found = (usable_address(match[0].rstrip(".,;:!?)”»")) for match in ADDRESS.finditer(text))
    return tuple(dict.fromkeys(filter(None, found)))


def outlet_in(text: str) -> str | None:
    """Return the one outlet that the prose names as the maker of the list."""
    makers = [
        match["outlet"] for form in (OUTLET_FIRST, LIST_FIRST) for match in form.finditer(text)
    ]
    names = {maker.casefold(): maker for maker in makers}
    return next(iter(names.values())) if len(names) == 1 else None


def date_in(text: str) -> date | None:
    """Return the first date of a text in a usual form of Kyrgyz, Russian or English."""
    for form in DATES:
        match = form.search(text)
        if match is not None:
            return date_of(match.groupdict())
    return None


def date_of(parts: dict[str, str]) -> date | None:
    month = month_of(parts["name"]) if "name" in parts else int(parts["month"])
    try:
        found = date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    return found if found.year >= FIRST_YEAR else None


def month_of(name: str) -> int:
    """Return the number of a month that `MONTH` has matched."""
    return next(
        number
        for number, stems in enumerate(MONTH_STEMS, start=1)
        if re.match(stems, name, re.IGNORECASE)
    )
