"""Pictures of a real election to try things on, and what every picture must keep to."""

import io
from decimal import Decimal
from itertools import combinations

from PIL import Image

from bot.render.pictures import page as palette
from bot.render.pictures.canvas import BASELINE, Box, Letters, Shape, Text, cleaned
from bot.render.pictures.draw import Bar, CardPicture, OverviewPicture

# Number, name in Kyrgyz, Russian and English, winner (none: against all), share: the election of 28 November 2021.
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
        "Эң көп добуш алды, жыйынтык расмий эмес",
        "Шайлоо: 2021-жылдын 28-ноябры",
    ),
    "ru": (
        "Округ №\xa0{}, {}",
        "Против всех",
        "Больше всех голосов, итог не официальный",
        "Выборы 28 ноября 2021 года",
    ),
    "en": (
        "District No. {}, {}",
        "Against all",
        "Most votes, result not official",
        "Election of 28 November 2021",
    ),
}
SOURCES = {
    "ky": "Булак: Kaktus.media, кол менен эсептөөдөн кийинки тизме",
    "ru": "Источник: Kaktus.media, список после ручного подсчёта",
    "en": "Source: Kaktus.media, list after the hand count",
}
SAMPLE_LANGUAGES = {"ky": 1, "ru": 2, "en": 3}
LONG_NAMES = [
    "Абдурахмангаджиевакызы Константинополь-Баткеновичевна Жээнбек",
    "Щ" * 60,
    "<b>Эльмурза</b> & <script>alert('жыйынтык')</script>",
    "Ажыбаев Чынгыз Ильяскожоевич — 33,19%\nТөлөнов Данияр Эрмекович — 33,19%\nНурбаев Жалолидин — 33,19%",
]


def card_of(row: list[str], language: str = "ky") -> CardPicture:
    title, nobody, stage, date = WORDS[language]
    return CardPicture(
        title=title.format(row[0], row[SAMPLE_LANGUAGES[language]]),
        winner=row[4] or nobody,
        share_text=row[5].replace(".", ",") + "%",
        share=Decimal(row[5]),
        against_all=not row[4],
        stage=stage,
        source=SOURCES[language],
        date=date,
        half_label="50%",
    )


def bar_of(row: list[str], language: str = "ky") -> Bar:
    winner = row[4] or WORDS[language][1]
    label = f"{row[0]} {row[SAMPLE_LANGUAGES[language]]} *"
    return Bar(
        label, row[5] + "%", Decimal(row[5]), not row[4], f"Облус {int(row[0]) // 4}", winner
    )


def overview_of(language: str = "ky") -> OverviewPicture:
    _, nobody, stage, date = WORDS[language]
    return OverviewPicture(
        title="Жогорку Кеңешке шайлоо",
        subtitle="36 округ",
        bars=tuple(bar_of(row, language) for row in DISTRICTS),
        legend="Биринчи келген талапкер",
        legend_against_all=nobody,
        stage=stage,
        source=SOURCES[language],
        date=date,
        half_label="50%",
        note="* болжолдуу",
    )


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def texts_of(shapes: list[Shape]) -> list[Text]:
    return [shape for shape in shapes if isinstance(shape, Text) and shape.text]


def area(text: Text, letters: Letters) -> tuple[float, float, float, float]:
    """Where the ink of a line of text is."""
    place = (text.x, text.y + round(text.size * BASELINE))
    left, top, right, bottom = letters.font(text.size, text.bold).getbbox(
        text.text, anchor=f"{text.align}s"
    )
    return (place[0] + left, place[1] + top, place[0] + right, place[1] + bottom)


def apart(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def assert_whole(
    shapes: list[Shape], letters: Letters, size: tuple[int, int], margin: int, words: list[str]
) -> None:
    """Every word is there, inside the margins, and no two lines touch each other or a solid bar."""
    texts = texts_of(shapes)
    drawn = "".join(text.text for text in texts).replace(" ", "")
    for word in words:
        assert cleaned(word).replace(" ", "").replace("\n", "") in drawn
    areas = [area(text, letters) for text in texts]
    bars = [
        (b.x, b.y, b.x + b.width, b.y + b.height)
        for b in shapes
        if isinstance(b, Box) and b.colour == palette.BAR
    ]
    for left, top, right, bottom in areas:
        assert margin - 4 <= left
        assert margin - 4 <= top
        assert right <= size[0] - margin + 4
        assert bottom <= size[1] - margin + 4
    assert all(apart(one, other) for one, other in combinations(areas, 2))
    assert all(apart(one, bar) for one in areas for bar in bars)


def assert_frame_empty(image: Image.Image, margin: int) -> None:
    paper = Image.new("RGB", image.size, palette.PAPER)
    inside = paper.crop((margin, margin, image.width - margin, image.height - margin))
    frame = image.copy()
    frame.paste(inside, (margin, margin))
    assert frame.tobytes() == paper.tobytes()


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
