"""What a text comes to: a row of the table for every kind of question."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.model import District, Region, Result
from bot.core.outcomes import By, Choice, Found, Help, NotFound, Outcome, Overview, Several, Why
from bot.search.index import Index
from tests.support.questions.election import index
from tests.support.questions.facts import ROWS
from tests.support.questions.forms import ALPHABETS
from tests.support.questions.outcomes import listed

NO_DISTRICT = """
    Каракол|Токмок|Исфана|Балыкчы|Кара-Балта|Кочкор-Ата|Алматы|Алтай|Ташкент|Украина|Москва-река
    Жети-Суу|манты|такси|атака|масса|алтайда|ошо эле|мен билбейм|good idea|спасибо|thanks|%|👍
    ...|zzzzzz|Садыр Жапаров|Камчыбек Ташиев|Алмазбек Атамбаев|Ата-Журт Кыргызстан
    Өмүрбек Бабанов|Ош базары|аэропорт Манас|t.me/durov|@durov|{"$gt": ""}|' OR 1=1 --
    <script>Ош</script>|Ош' UNION SELECT 1|русский|узбекский|эмне жаңылык|кто победил
"""
LONG_OR_INVISIBLE = [
    "Талас " * 300,
    "кечээ кечинде чай ичип отурдук " * 40,
    "x" * 4096,
    "\u202e\u0000",
]


def name(number: int, claim: str | None = None) -> Found:
    return Found(number, By.NAME, None if claim is None else Decimal(claim))


def winner(number: int) -> Found:
    return Found(number, By.WINNER)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ош", name(7)),
        ("№7 Ош району", Found(7, By.NUMBER)),
        ("Ошто ким утту?", name(7)),
        ("кто победил в Узгене", name(12)),
        ("Ji", name(7)),
        ("rnj gj,tlbk d jit", name(7)),
        ("щыр", name(7)),
        ("Ыссык-Кол районунда", name(36)),
        ("Базар-Курган", name(15)),
        ("Первомайка", name(27)),
        ("1-Май", name(27)),
        ("первого мая район", name(27)),
        ("Ж-Абад", name(14)),
        ("Н а р ы н", name(33)),
        ("Sverdlovsk district", name(29)),
        ("Ала-Б", name(18)),
        ("московс", name(23)),
        ("Аламедин р-не", name(25)),
        ("who won in Jeti-Ögüz", name(34)),
        ("тлойконсий район", name(8)),
        ("Ошто 60%", name(7, "60")),
        ("правда что в Узгене 80?", name(12, "80")),
        ("Талас 49,8", name(21, "49.8")),
        ("Нарын 33.5 процент", name(33, "33.5")),
        ("Ташиевдин", winner(14)),
        ("Осмонов А.Ж.", winner(7)),
        ("А. Осмонов", winner(7)),
        ("Осмонову", winner(7)),
        ("zhusupbek korgonbai uulu", winner(5)),
        ("Аманкан", winner(24)),
        ("Атамб", winner(25)),
        ("Азиглаиев", winner(22)),
        ("where did Tashiev win?", winner(14)),
        ("Шайырбек Ташиев", winner(14)),
        ("21 Манас", Choice((21, 20), Why.DISAGREE)),
        ("Ош Ташиев", Choice((7, 14), Why.DISAGREE)),
        ("Ош Осмонов", name(7)),
        ("Нурлан", Choice((2, 17, 22), Why.SHARED_NAME)),
        ("Нурланбек", Choice((17, 22), Why.SHARED_NAME)),
        ("Айбек утту беле?", Choice((7, 15), Why.SHARED_NAME)),
        ("Ысык", Choice((30, 36), Why.SHARED_WORD)),
        ("Суу", Choice((9, 35), Why.SHARED_WORD)),
        ("жети", Choice((7, 34), Why.SHARED_WORD)),
        ("биринчи", Choice((1, 27), Why.SHARED_WORD)),
        ("жети округ", Found(7, By.NUMBER)),
        ("биринчи округ", Found(1, By.NUMBER)),
        ("бардык каршы", Choice((27, 29), Why.AGAINST_ALL)),
        ("Баарына каршы", Choice((27, 29), Why.AGAINST_ALL)),
        ("против всех", Choice((27, 29), Why.AGAINST_ALL)),
        ("кто против всех", Choice((27, 29), Why.AGAINST_ALL)),
        ("Свердлов бардык каршы", name(29)),
        ("Талас облусу", Choice((20, 21), Why.REGION, "talas")),
        ("Бишкек", Choice((26, 27, 28, 29), Why.REGION, "bishkek")),
        ("в Чуйской области", Choice((22, 23, 24, 25, 30, 31), Why.REGION, "chuy")),
        ("Ош шаары", name(7)),
        ("Жалал-Абад шаарында", name(14)),
        ("7, 12 жана Талас", Several((7, 12, 21))),
        ("Ош и Узген", Several((7, 12))),
        ("Нарын, Кочкор", Several((33, 32))),
        ("", Help()),
        ("  ", Help()),
        ("салам", Help()),
        ("help", Help()),
        ("Добрый день!", Help()),
        ("список", Overview()),
        ("бардыгы", Overview()),
        ("all", Overview()),
        ("summary", Overview()),
        ("Салам, Ошто ким утту", name(7)),
    ],
)
def test_a_question_comes_to(text: str, outcome: Outcome) -> None:
    assert index().find(text) == outcome


@pytest.mark.parametrize("text", [*listed(NO_DISTRICT), *LONG_OR_INVISIBLE])
def test_what_names_no_district_is_not_answered_with_one(text: str) -> None:
    outcome = index().find(text)
    assert not isinstance(outcome, Found | Several), outcome


@pytest.mark.parametrize(
    ("text", "near"), [("Ошш", 7), ("Баткин", 2), ("сузву", 13), ("Талаз", 21)]
)
def test_a_near_miss_is_answered_or_offered(text: str, near: int) -> None:
    assert near in index().find(text).districts


def test_not_found_names_the_nearest_districts() -> None:
    outcome = index().find("мснсс")
    assert isinstance(outcome, NotFound)
    assert 20 in outcome.nearest
    assert index().find("ъъъ") == NotFound()


@pytest.mark.parametrize("text", listed("Tokyo|100 сом|15 минут|test|ленивый кот"))
def test_a_word_far_from_every_name_has_no_nearest_district(text: str) -> None:
    assert index().find(text) == NotFound()


def district(number: int, title: str, *aliases: str) -> District:
    return District("x", number, title, aliases=aliases)


def test_exact_beats_folded_beats_alias_beats_beginning_beats_slip() -> None:
    districts = [
        district(1, "Көл"),
        district(2, "Кол"),
        district(3, "Башат", "Көл"),
        district(4, "Колхоз"),
        district(5, "Молхоз"),
    ]
    found = Index(districts, []).find
    assert found("Көл") == name(1)
    assert found("Кол") == name(2)
    assert found("kol") == Choice((1, 2), Why.SHARED_WORD)
    assert Index(districts[1:], []).find("Көл") == name(2)
    assert Index(districts[2:], []).find("Кол") == name(3)
    assert Index(districts[2:], []).find("колхо") == name(4)
    assert Index(districts[3:], []).find("волхоз").districts == (4, 5)


def test_the_same_question_has_the_same_answer_in_any_order_of_the_districts() -> None:
    rows = [District("x", number, title) for number, title, _, _ in ROWS]
    forth, back = Index(rows, []), Index(rows[::-1], [])
    for text in ("Ысык", "Ак", "Ала", "нарнын", "суу", "кокжа", "Талас и Манас", "ноокаен"):
        assert forth.find(text) == back.find(text)
        assert forth.suggest(text) == back.suggest(text)


def test_a_region_of_one_district_is_that_district() -> None:
    region = Region("r", {"ky": "Түндүк облусу", "ru": "Север", "en": "North"}, (), (1,))
    assert Index([district(1, "Башат"), district(2, "Кочкор")], [], [region]).find(
        "Түндүк облусу"
    ) == name(1)


def test_without_results_there_are_neither_winners_nor_votes_against_all() -> None:
    bare = Index([district(1, "Башат")], [])
    assert bare.find("против всех") == NotFound()
    assert bare.find("Осмонов") == NotFound()


def test_several_winners_of_one_district_all_find_it() -> None:
    rows = [
        Result(1, "Башат", person, False, None, None, "")
        for person in ("Асанов Үсөн", "Усупов Эсен")
    ]
    found = Index([district(1, "Башат")], rows).find
    assert found("Асанов") == found("Усупова") == winner(1)


def test_a_name_in_a_script_without_folding_is_found_as_written() -> None:
    assert Index([district(1, "Ωμέγα"), district(2, "Башат")], []).find("Ωμέγα") == name(1)


def test_an_election_of_no_districts_answers_nothing() -> None:
    assert Index([], []).find("Ош") == NotFound()
    assert Index([], []).suggest("") == ()


def test_every_beginning_of_every_name_suggests_it() -> None:
    for number, title, _, _ in ROWS:
        for size in range(1, len(title) + 1):
            assert number in index().suggest(title[:size]), title[:size]


def test_a_whole_name_is_suggested_first() -> None:
    for number, title, _, _ in ROWS:
        assert index().suggest(title)[0] == number


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", 1),
        (" ", 1),
        ("1", 1),
        ("3", 3),
        ("36", 36),
        ("Os", 7),
        ("Koc", 32),
        ("Ташие", 14),
        ("Nfkf", 21),
        ("бишке", 26),
        ("узг", 12),
    ],
)
def test_unfinished_texts_suggest_the_best_first(text: str, first: int) -> None:
    assert index().suggest(text)[0] == first


def test_an_empty_text_suggests_all_districts_and_nonsense_suggests_nothing() -> None:
    assert index().suggest("") == tuple(range(1, 37))
    assert index().suggest("ъъъ!!!") == ()
    assert index().suggest("1") == (1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)
    assert index().suggest("40") == ()


PIECES = ["Ош", "7", "ким", "жети", "облусу", "%", "Нурлан", "/", ",", "и", "-"]
DIGITS_AND_SIGNS = ["7", "12", "/", ":", "%", "-", ".", "чи", "XX", "он"]


@settings(deadline=None, max_examples=400)
@given(
    st.one_of(
        st.text(),
        st.text(alphabet=ALPHABETS),
        st.lists(st.sampled_from(PIECES)).map(" ".join),
        st.lists(st.sampled_from(DIGITS_AND_SIGNS)).map("".join),
    )
)
def test_no_text_breaks_it_and_no_answer_is_outside_the_election(text: str) -> None:
    outcome = index().find(text)
    assert set(outcome.districts) <= set(range(1, 37))
    assert len(outcome.districts) <= 10
    assert set(index().suggest(text)) <= set(range(1, 37))
