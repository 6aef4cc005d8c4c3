"""Pictures of a real election, and checks for every picture."""

import io
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from PIL import Image

from bot.render.pictures import page as palette
from bot.render.pictures.canvas import BASELINE, Box, FontMetrics, Shape, Text, clean
from bot.render.pictures.content import Bar, CardPicture, OverviewPicture
from bot.render.pictures.page import Layout

# The election of 28 November 2021: number, name in Kyrgyz, Russian and English, winner (empty for
# against all), share.
ROWS = """
1|Лейлек|Лейлекский|Leilek|Ажыбаев Чынгыз Ильяскожоевич|33.19
2|Баткен|Баткенский|Batken|Нурлан Аскаралиевич Ражабалиев|18.49
3|Кадамжай|Кадамжайский|Kadamjay|Атажанов Ырысбек Ысламович|16.33
4|Көк-Жар|Кок-Жарский|Kok-Jar|Бакиров Өмүрбек Мирзаимович|32.68
5|Ноокат|Ноокатский|Nookat|Коргонбай уулу Жусупбек|43.08
6|Араван|Араванский|Aravan|Нурбаев Жалолидин Паязидинович|44.95
7|Ош|Ошский|Osh|Осмонов Айбек Жапарович|49.8
8|Төлөйкөн|Толойконский|Toloykon|Алимбеков Нурбек Каарыевич|40.96
9|Кара-Суу|Кара-Сууский|Kara-Suu|Матраимов Искендер Исмаилович|62.39
10|Куршаб|Куршабский|Kurshab|Төлөнов Данияр Эрмекович|24.54
11|Алай|Алайский|Alay|Примов Улан Бердибаевич|50.62
12|Өзгөн|Узгенский|Uzgen|Сатыбалдиев Эльмурза Ракиевич|72.71
13|Сузак|Сузакский|Suzak|Икрамов Тазабек Икрамович|31.54
14|Жалал-Абад|Джалал-Абадский|Jalal-Abad|Ташиев Шаирбек Кыдыршаевич|62.14
15|Базар-Коргон|Базар-Коргонский|Bazar-Korgon|Алтынбеков Айбек|61.48
16|Ноокен|Ноокенский|Nooken|Сыдыков Бактыбек Усенович|54.19
17|Аксы|Аксыйский|Aksy|Шакиев Нурланбек Тургунбекович|38.04
18|Ала-Бука|Ала-Букинский|Ala-Buka|Турсунбаев Азизбек Атакозуевич|37.54
19|Токтогул|Токтогульский|Toktogul|Сулайманов Кундузбек Кошалиевич|20.25
20|Манас|Манасский|Manas|Джумабеков Дастан Артисбекович|39.42
21|Талас|Таласский|Talas|Чойбеков Бактыбек Каныбекович|34.65
22|Жайыл|Жайылский|Jayil|Азигалиев Нурланбек Асанбекович|28.18
23|Москва|Московский|Moskovsky|Ханджеза Карим Лемзарович|20.48
24|Сокулук|Сокулукский|Sokuluk|Кенжебаев Аманкан Батырбекович|19.28
25|Аламүдүн|Аламудунский|Alamudun|Атамбаев Сейидбек Алмазбекович|26.03
26|Ленин|Ленинский|Leninsky|Абиров Жаныбек Болотбекович|30.75
27|Биринчи Май|Первомайский|Pervomaisky||33.21
28|Октябрь|Октябрьский|Oktyabrsky|Бекешев Дастан Далабаевич|47.55
29|Свердлов|Свердловский|Sverdlovsky||37.51
30|Ысык-Ата|Ысык-Атинский|Issyk-Ata|Таштанбеков Акбокон Дукенович|15.99
31|Чуй-Кемин|Чуй-Кеминский|Chui-Kemin|Саккараев Медербек Жаманкулович|24.78
32|Кочкор|Кочкорский|Kochkor|Самыйкожо Мирлан|22.54
33|Нарын|Нарынский|Naryn|Бакасов Улан Болотбекович|53.48
34|Жети-Өгүз|Жети-Огузский|Jeti-Oguz|Малиев Арсланбек Касымакунович|18.39
35|Ак-Суу|Ак-Суйский|Ak-Suu|Тумонбаев Акылбек Тогузбаевич|44.66
36|Ысык-Көл|Иссык-Кульский|Issyk-Kul|Сарбагышев Максатбек Канатбекович|20.64
""".strip()
DISTRICTS = [line.split("|") for line in ROWS.splitlines()]

WORDS = {
    "ky": (
        "№{} {} округу",
        "Бардык каршы",
        "Эң көп добуш алды, алдын ала жыйынтык",
        "Шайлоо: 2021-жылдын 28-ноябры",
    ),
    "ru": (
        "Округ №\xa0{}, {}",
        "Против всех",
        "Больше всего голосов, предварительный итог",
        "Выборы 28 ноября 2021 года",
    ),
    "en": (
        "District No. {}, {}",
        "Against all",
        "Most votes, preliminary result",
        "Election of 28 November 2021",
    ),
}
SOURCES = {
    "ky": "Булак: Kaktus.media, кол менен эсептөөдөн кийинки тизме",
    "ru": "Источник: Kaktus.media, список после ручного подсчёта",
    "en": "Source: Kaktus.media, list after the hand count",
}
SAMPLE_LANGUAGES = {"ky": 1, "ru": 2, "en": 3}
"""Language -> column of the district's name in `ROWS`."""
LONG_NAMES = [
    "Абдурахмангаджиевакызы Константинополь-Баткеновичевна Жээнбек",
    "Щ" * 60,
    "<b>Эльмурза</b> & <script>alert('жыйынтык')</script>",
    "Ажыбаев Чынгыз Ильяскожоевич — 33,19%\n"
    "Төлөнов Данияр Эрмекович — 33,19%\n"
    "Нурбаев Жалолидин — 33,19%",
]

Area = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""


def card_of(row: list[str], language: str = "ky") -> CardPicture:
    title, against_all, stage, date = WORDS[language]
    return CardPicture(
        title=title.format(row[0], row[SAMPLE_LANGUAGES[language]]),
        winner=row[4] or against_all,
        share_text=row[5].replace(".", ",") + "%",
        share=Decimal(row[5]),
        against_all=not row[4],
        stage=stage,
        source=SOURCES[language],
        date=date,
        half_label="50%",
    )


def bar_of(row: list[str], language: str = "ky") -> Bar:
    name = row[SAMPLE_LANGUAGES[language]]
    return Bar(
        label=f"{row[0]} {name} *",
        value_text=row[5] + "%",
        share=Decimal(row[5]),
        against_all=not row[4],
        group=f"Облус {int(row[0]) // 4}",
        winner=row[4] or WORDS[language][1],
    )


def overview_of(language: str = "ky") -> OverviewPicture:
    _, against_all, stage, date = WORDS[language]
    return OverviewPicture(
        title="Жогорку Кеңешке шайлоо",
        subtitle="36 округ",
        bars=tuple(bar_of(row, language) for row in DISTRICTS),
        legend="Биринчи келген талапкер",
        legend_against_all=against_all,
        stage=stage,
        source=SOURCES[language],
        date=date,
        half_label="50%",
        note="* болжолдуу",
    )


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def texts_of(shapes: Sequence[Shape]) -> list[Text]:
    return [shape for shape in shapes if isinstance(shape, Text) and shape.text]


def boxes_of(shapes: Sequence[Shape], colour: str) -> list[Box]:
    return [shape for shape in shapes if isinstance(shape, Box) and shape.colour == colour]


def text_area(text: Text, metrics: FontMetrics) -> Area:
    """Return the area of a line's ink."""
    font = metrics.font(text.size, text.bold)
    baseline = text.y + round(text.size * BASELINE)
    left, top, right, bottom = font.getbbox(text.text, anchor=f"{text.align}s")
    return (text.x + left, baseline + top, text.x + right, baseline + bottom)


def box_area(box: Box) -> Area:
    return (box.x, box.y, box.x + box.width, box.y + box.height)


def is_apart(one: Area, other: Area) -> bool:
    side_by_side = one[2] <= other[0] or other[2] <= one[0]
    one_above_other = one[3] <= other[1] or other[3] <= one[1]
    return side_by_side or one_above_other


def assert_whole(layout: Layout, margin: int, words: list[str]) -> None:
    """Every word is there, inside the margins, and no line touches another or a solid bar."""
    texts = texts_of(layout.shapes)
    assert_drawn(texts, words)
    areas = [text_area(text, layout.metrics) for text in texts]
    for area in areas:
        assert_inside(area, layout, margin)
    bars = [box_area(box) for box in boxes_of(layout.shapes, palette.BAR)]
    assert all(is_apart(one, other) for one, other in combinations(areas, 2))
    assert all(is_apart(one, bar) for one in areas for bar in bars)


def assert_drawn(texts: list[Text], words: list[str]) -> None:
    drawn = without_spaces("".join(text.text for text in texts))
    for word in words:
        assert without_spaces(clean(word)) in drawn


def without_spaces(text: str) -> str:
    return text.replace(" ", "").replace("\n", "")


def assert_inside(area: Area, layout: Layout, margin: int) -> None:
    """The margin is kept, but for the few pixels by which a letter may overhang."""
    overhang = 4
    left, top, right, bottom = area
    assert min(left, top) >= margin - overhang
    assert right <= layout.width - margin + overhang
    assert bottom <= layout.height - margin + overhang


def assert_frame_empty(image: Image.Image, margin: int) -> None:
    paper = Image.new("RGB", image.size, palette.PAPER)
    inside = paper.crop((margin, margin, image.width - margin, image.height - margin))
    frame = image.copy()
    frame.paste(inside, (margin, margin))
    assert frame.tobytes() == paper.tobytes()


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
