"""The 36 facts of the article of 2021 as values, so that tests of screens parse nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, cast

from bot.core.model import (
    Citation,
    District,
    Election,
    Method,
    Note,
    Origin,
    Region,
    Result,
    Revision,
    Source,
    Stage,
    Totals,
)
from bot.core.snapshot import ServedElection

ELECTION = "kg-2021-11-28"
LOADED = datetime(2026, 11, 22, 15, 45, tzinfo=UTC)

# Number, name in Kyrgyz, Russian and English, region (* if inferred), winner (- for against all),
# share as printed.
TABLE = """
1 | Лейлек | Лейлек | Leilek | batken | Ажыбаев Чынгыз Ильяскожоевич | 33.19
2 | Баткен | Баткен | Batken | batken | Нурлан Аскаралиевич Ражабалиев | 18.49
3 | Кадамжай | Кадамжай | Kadamjay | batken | Атажанов Ырысбек Ысламович | 16.33
4 | Көк-Жар | Кок-Жар | Kok-Jar | osh | Бакиров Өмүрбек Мирзаимович | 32.68
5 | Ноокат | Ноокат | Nookat | osh | Коргонбай уулу Жусупбек | 43.08
6 | Араван | Араван | Aravan | osh * | Нурбаев Жалолидин Паязидинович | 44.95
7 | Ош | Ош | Osh | osh-city | Осмонов Айбек Жапарович | 49.8
8 | Төлөйкөн | Толойкон | Toloykon | osh | Алимбеков Нурбек Каарыевич | 40.96
9 | Кара-Суу | Кара-Суу | Kara-Suu | osh | Матраимов Искендер Исмаилович | 62.39
10 | Куршаб | Куршаб | Kurshab | osh * | Төлөнов Данияр Эрмекович | 24.54
11 | Алай | Алай | Alay | osh * | Примов Улан Бердибаевич | 50.62
12 | Өзгөн | Узген | Uzgen | osh | Сатыбалдиев Эльмурза Ракиевич | 72.71
13 | Сузак | Сузак | Suzak | jalal-abad * | Икрамов Тазабек Икрамович | 31.54
14 | Жалал-Абад | Джалал-Абад | Jalal-Abad | jalal-abad | Ташиев Шаирбек Кыдыршаевич | 62.14
15 | Базар-Коргон | Базар-Коргон | Bazar-Korgon | jalal-abad | Алтынбеков Айбек | 61.48
16 | Ноокен | Ноокен | Nooken | jalal-abad * | Сыдыков Бактыбек Усенович | 54.19
17 | Аксы | Аксы | Aksy | jalal-abad * | Шакиев Нурланбек Тургунбекович | 38.04
18 | Ала-Бука | Ала-Бука | Ala-Buka | jalal-abad * | Турсунбаев Азизбек Атакозуевич | 37.54
19 | Токтогул | Токтогул | Toktogul | jalal-abad * | Сулайманов Кундузбек Кошалиевич | 20.25
20 | Манас | Манас | Manas | talas | Джумабеков Дастан Артисбекович | 39.42
21 | Талас | Талас | Talas | talas | Чойбеков Бактыбек Каныбекович | 34.65
22 | Жайыл | Жайыл | Jayil | chuy * | Азигалиев Нурланбек Асанбекович | 28.18
23 | Москва | Московский | Moskovsky | chuy * | Ханджеза Карим Лемзарович | 20.48
24 | Сокулук | Сокулук | Sokuluk | chuy * | Кенжебаев Аманкан Батырбекович | 19.28
25 | Аламүдүн | Аламудун | Alamudun | chuy * | Атамбаев Сейидбек Алмазбекович | 26.03
26 | Ленин | Ленинский | Leninsky | bishkek | Абиров Жаныбек Болотбекович | 30.75
27 | Биринчи Май | Первомайский | Pervomaisky | bishkek | - | 33.21
28 | Октябрь | Октябрьский | Oktyabrsky | bishkek | Бекешев Дастан Далабаевич | 47.55
29 | Свердлов | Свердловский | Sverdlovsky | bishkek | - | 37.51
30 | Ысык-Ата | Иссык-Ата | Issyk-Ata | chuy * | Таштанбеков Акбокон Дукенович | 15.99
31 | Чуй-Кемин | Чуй-Кемин | Chui-Kemin | chuy * | Саккараев Медербек Жаманкулович | 24.78
32 | Кочкор | Кочкор | Kochkor | naryn * | Самыйкожо Мирлан | 22.54
33 | Нарын | Нарын | Naryn | naryn * | Бакасов Улан Болотбекович | 53.48
34 | Жети-Өгүз | Джети-Огуз | Jeti-Oguz | issyk-kul * | Малиев Арсланбек Касымакунович | 18.39
35 | Ак-Суу | Ак-Суу | Ak-Suu | issyk-kul * | Тумонбаев Акылбек Тогузбаевич | 44.66
36 | Ысык-Көл | Иссык-Куль | Issyk-Kul | issyk-kul * | Сарбагышев Максатбек Канатбекович | 20.64
"""


def facts_of(row: str) -> tuple[int, str, str, str, str, str | None, str]:
    number, ky, ru, en, region, winner, share = row.split(" | ")
    return int(number), ky, ru, en, region, None if winner == "-" else winner, share


FACTS = tuple(facts_of(row) for row in TABLE.strip().splitlines())
REGIONS: tuple[tuple[str, str, str, str], ...] = (
    ("batken", "Баткен облусу", "Баткенская область", "Batken oblast"),
    ("osh", "Ош облусу", "Ошская область", "Osh oblast"),
    ("osh-city", "Ош шаары", "город Ош", "Osh city"),
    ("jalal-abad", "Жалал-Абад облусу", "Джалал-Абадская область", "Jalal-Abad oblast"),
    ("talas", "Талас облусу", "Таласская область", "Talas oblast"),
    ("chuy", "Чүй облусу", "Чуйская область", "Chuy oblast"),
    ("bishkek", "Бишкек шаары", "город Бишкек", "Bishkek city"),
    ("naryn", "Нарын облусу", "Нарынская область", "Naryn oblast"),
    ("issyk-kul", "Ысык-Көл облусу", "Иссык-Кульская область", "Issyk-Kul oblast"),
)
SPLIT = {7: 8, 8: 7}
NOTES = (
    Note(
        ELECTION,
        (27, 29),
        date(2022, 2, 27),
        {
            "ky": "Кайра добуш берүү өттү.",
            "ru": "Прошло повторное голосование.",
            "en": "A repeat vote was held.",
        },
        (Citation("24.kg (English)"), Citation("Азаттык", "https://example.org/31725949")),
    ),
    Note(
        ELECTION,
        (),
        cast(date, None),
        {
            "ky": "2025-жылдын ноябрындагы шайлоодо ушул эле номерлер башка округдарга берилген.",
            "ru": "На выборах в ноябре 2025 года эти же номера получили другие округа.",
            "en": "In the election of November 2025 other districts got the same numbers.",
        },
        (Citation("24.kg 345630"),),
    ),
)
WORDS = {7: "№ 7 Ош району, Осмонов Айбек Жапарович 49,8%."}


def election(**changes: Any) -> Election:
    titles = {
        "ky": "Жогорку Кеңешке шайлоо, бир мандаттуу округдар",
        "ru": "Выборы в Жогорку Кенеш, одномандатные округа",
        "en": "Election to the Jogorku Kenesh, single-mandate districts",
    }
    known = Election(
        ELECTION, date(2021, 11, 28), 36, Source("Kaktus.media"), Stage.UNOFFICIAL_COMPLETE, titles
    )
    return replace(known, **changes)


def results() -> tuple[Result, ...]:
    return tuple(
        _result(number, name, winner, share) for number, name, _, _, _, winner, share in FACTS
    )


def _result(number: int, name: str, winner: str | None, share: str) -> Result:
    line = WORDS.get(number, f"№{number} {name} району, {winner or 'бардык каршы'} {share}%.")
    return Result(number, name, winner, winner is None, Decimal(share), None, line)


def revision(**changes: Any) -> Revision:
    known = Revision(
        number=1,
        election=ELECTION,
        results=results(),
        source=Source("Kaktus.media"),
        loaded=LOADED,
        origin=Origin.DATA,
        stage=Stage.UNOFFICIAL_COMPLETE,
        totals=Totals(2435, 1265445),
        method=Method.HAND,
    )
    return with_provenance(replace(known, **changes))


def with_provenance(known: Revision) -> Revision:
    """The revision with its source and method on each row, as loading an article leaves them."""
    rows = tuple(replace(row, source=known.source, method=known.method) for row in known.results)
    return replace(known, results=rows)


def changed(known: Revision, number: int, **changes: Any) -> Revision:
    """The next revision, with one row changed."""
    rows = tuple(replace(row, **changes) if row.number == number else row for row in known.results)
    return replace(known, number=known.number + 1, results=rows, origin=Origin.ADMIN)


def districts() -> dict[int, District]:
    return {
        number: District(
            ELECTION,
            number,
            ky,
            {"ru": ru, "en": en},
            region=region.removesuffix(" *"),
            region_inferred=region.endswith("*"),
            shares_town_with=SPLIT.get(number),
        )
        for number, ky, ru, en, region, _, _ in FACTS
    }


def regions() -> dict[str, Region]:
    return {
        key: Region(key, {"ky": ky, "ru": ru, "en": en}, (), tuple(_in(key)))
        for key, ky, ru, en in REGIONS
    }


def _in(region: str) -> list[int]:
    return [fact[0] for fact in FACTS if fact[4].removesuffix(" *") == region]


def served(known: Revision | None = None, **changes: Any) -> ServedElection:
    """The election of 2021 without an index: screens never look anything up."""
    return ServedElection(
        election=election(**changes),
        districts=districts(),
        regions=regions(),
        revision=known or revision(),
        index=cast(Any, None),
        notes=NOTES,
    )
