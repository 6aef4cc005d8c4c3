"""The words around a name: what they add, what they leave as it is, and what they take away."""

import pytest

from bot.core.outcomes import By, Choice, Found, NotFound, Several, Why
from tests.support.questions.election import index
from tests.support.questions.invented import INVENTED, invented_index
from tests.support.questions.outcomes import answered, listed

NAMESAKES = """
    Манас аэропорт|Талас река|московский рынок|Ош базар|Osh bazaar|улица Московская
    Ленинский проспект|Нарын дарыясы|Алай тоолору|Манас көчөсү|гостиница Ош|кафе Манас
    Manas university|Naryn river|погода в Нарыне|Ошто аба ырайы|такси Ош Бишкек
    Таласта жамгыр|памятник Ленину|Первомайская улица|Октябрь кинотеатры|Баткен согушу
"""


def assert_found_by_name(text: str, number: int) -> None:
    assert index().find(text) == Found(number, By.NAME), text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("таласрайону", 21),
        ("кочкорокругу", 32),
        ("нарынскийрайон", 33),
        ("сузакрайонунда", 13),
        ("narynokrugu", 33),
        ("батке́нрайон", 2),
        ("ошшаары", 7),
        ("жалалабадшаарында", 14),
        ("leilekrayonu", 1),
        ("узгенскогорайона", 12),
    ],
)
def test_the_word_for_district_may_be_written_to_the_name(text: str, number: int) -> None:
    assert_found_by_name(text, number)


@pytest.mark.parametrize(("number", "name"), INVENTED[:20])
def test_the_word_for_district_may_be_written_to_an_invented_name(number: int, name: str) -> None:
    assert answered(invented_index().find(f"{name}району")) == number
    assert answered(invented_index().find(f"{name.lower()}округунда")) == number


def test_a_region_written_to_its_noun_offers_its_districts() -> None:
    assert index().find("таласоблусу") == Choice((20, 21), Why.REGION, "talas")


@pytest.mark.parametrize("text", listed("микрорайон|этотрайон|биздинокруг|районный центр"))
def test_the_word_for_district_written_to_another_word_finds_nothing(text: str) -> None:
    assert index().find(text).districts == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ноокенский район Джалал-Абадской области", 16),
        ("Manas district, Talas region", 20),
        ("Талас району, Талас облусу", 21),
        ("Нарынский район Нарынской области", 33),
        ("Жети-Өгүз (Ысык-Көл облусу)", 34),
        ("Чуй облусу, Сокулук району", 24),
        ("Кара-Суу району Ош облусу", 9),
        ("Ош облусунун Алай району", 11),
        ("Баткенская обл., Лейлекский р-н", 1),
        ("Naryn oblast, Kochkor", 32),
    ],
)
def test_a_district_named_with_its_region_is_that_district(text: str, number: int) -> None:
    assert_found_by_name(text, number)


@pytest.mark.parametrize(
    "text", listed("Узген, Талас облусу|Московский район Ошской области|Кочкор Баткен облусу")
)
def test_a_district_named_with_another_region_is_asked_back(text: str) -> None:
    assert isinstance(index().find(text), Choice)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Талас жана Нарын облустары", {20, 21, 32, 33}),
        ("столица", {26, 27, 28, 29}),
        ("борбор шаар", {26, 27, 28, 29}),
        ("who won in the capital", {26, 27, 28, 29}),
    ],
)
def test_regions_by_other_words_offer_their_districts(text: str, region: set[int]) -> None:
    assert set(index().find(text).districts) == region


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Сок. р-н", 24),
        ("Окт. р-н", 28),
        ("Лен. р-н", 26),
        ("окр. Сверд.", 29),
        ("Моск. району", 23),
        ("Первом. р-н", 27),
        ("Ток. р-ну", 19),
        ("Кадамж. окр.", 3),
        ("г. Ош", 7),
        ("г. Джалал-Абад", 14),
        ("Ош ш.", 7),
        ("Ж.Абад ш.", 14),
        ("К.-Суу р-ну", 9),
        ("К. Суу", 9),
        ("К-Суу", 9),
        ("Б. Коргон", 15),
        ("И.-Куль", 36),
        ("Ы.Көл р-н", 36),
        ("Дж.-Абад", 14),
        ("Узген р/н", 12),
        ("Талас рну", 21),
    ],
)
def test_an_abbreviation_that_only_one_name_has_is_answered(text: str, number: int) -> None:
    assert_found_by_name(text, number)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ал. р-н", {11, 18, 25}),
        ("Ноок. р-н", {5, 16}),
        ("к-суу", {9, 35}),
        ("к-суу району", {9, 35}),
        ("Нар. обл.", {32, 33}),
        ("Чуйск. обл.", {22, 23, 24, 25, 30, 31}),
    ],
)
def test_an_abbreviation_that_several_names_have_is_offered(text: str, numbers: set[int]) -> None:
    outcome = index().find(text)
    assert isinstance(outcome, Choice)
    assert set(outcome.districts) == numbers


@pytest.mark.parametrize("text", ["Г. Бакиров", "Ш. Осмонов"])
def test_an_initial_is_no_town(text: str) -> None:
    assert isinstance(index().find(text), Choice)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Жайы", 22),
        ("Нары", 33),
        ("Өгүз", 34),
        ("Чуй-Ке", 31),
        ("Первом", 27),
        ("Кочк", 32),
        ("арав", 6),
        ("Ысык-Ат", 30),
    ],
)
def test_a_beginning_of_four_letters_that_only_one_name_has_is_answered(
    text: str, number: int
) -> None:
    assert_found_by_name(text, number)


@pytest.mark.parametrize(
    ("text", "number"), [("Ажыб", 1), ("Абир", 26), ("Сакк", 31), ("Икрам", 13)]
)
def test_a_beginning_of_a_surname_is_answered(text: str, number: int) -> None:
    assert index().find(text) == Found(number, By.WINNER)


@pytest.mark.parametrize("text", listed("жай|алам|мана|бака|sary|бука|кара|таш"))
def test_an_everyday_word_that_begins_a_name_is_not_answered(text: str) -> None:
    assert not isinstance(index().find(text), Found | Several)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("кадамжайдын депутатын айтып берчи", 3),
        ("what happened in Pervomaisky?", 27),
        ("эмм... Манас", 20),
        ("кто от ала-буки в парламенте", 18),
        ("лейлекская окружная комиссия", 1),
        ("токтогульские избиратели", 19),
        ("Первомайский пжжж", 27),
        ("Talas tumanida", 21),
        ("Жалолобод шаҳри", 14),
        ("Ўш шаҳридан ким ютди", 7),
        ("Жогорку Кеңештин 7-чакырылышына Алайдан ким өттү", 11),
        ("Кочкордон VII чакырылыштагы депутат", 32),
        ("депутат 7-го созыва от Кочкора", 32),
        ("Нарын бир мандаттуу шайлоо округу", 33),
        ("single-mandate constituency Batken", 2),
        ("Таласта жеңишке ким жетти", 21),
        ("who came first in Aksy?", 17),
        ("кто был первым в Узгене?", 12),
        ("кто занял второе место в Нарыне", 33),
        ("ким биринчи келди Ошто", 7),
        ("Кочкордо кимдер талашып, ким утту?", 32),
        ("хмм ну Сузак", 13),
        ("Ак-Сууда эң көп добуш ким алды?", 35),
        ("Ала-Букада эң көп добуш ким алды?", 18),
    ],
)
def test_words_of_an_election_leave_a_name_as_it_is(text: str, number: int) -> None:
    assert_found_by_name(text, number)


@pytest.mark.parametrize(
    "text", listed("бир мандаттуу округ|жеңишке ким жетти?|7-чакырылыш|VII созыв|first place")
)
def test_numbers_that_count_something_else_are_no_district(text: str) -> None:
    assert index().find(text) == NotFound()


@pytest.mark.parametrize("text", listed(NAMESAKES))
def test_a_namesake_is_not_answered_with_the_district(text: str) -> None:
    assert not isinstance(index().find(text), Found | Several)


def test_against_all_and_a_shared_name_are_known_in_a_question() -> None:
    assert index().find("где победило против всех?") == Choice((27, 29), Why.AGAINST_ALL)
    assert index().find("кто такой Дастан") == Choice((20, 28), Why.SHARED_NAME)


@pytest.mark.parametrize(
    ("text", "number"), [("Ак-Сyy", 35), ("Aк-Cyy", 35), ("Kapa-Cyy", 9), ("MOCKBA", 23)]
)
def test_letters_that_look_like_others_are_read_as_those(text: str, number: int) -> None:
    assert_found_by_name(text, number)


@pytest.mark.parametrize("text", listed("каа-сууский округ|биирнчи амй округ|бирнчи дай район"))
def test_a_slip_of_two_names_or_of_a_number_has_no_wrong_answer(text: str) -> None:
    assert answered(index().find(text)) in {None, 9, 27}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7. №7 Ош району", 7),
        ("15. №15 Базар-Коргон району", 15),
        ("7 Ош 7", 7),
        ("1Май", 27),
        ("1май", 27),
    ],
)
def test_the_same_district_named_twice_is_that_district(text: str, number: int) -> None:
    assert answered(index().find(text)) == number


@pytest.mark.parametrize(
    ("text", "number"), [("Кара-", 9), ("кара-", 9), ("Чуй-", 31), ("Жети-", 34), ("kara-", 9)]
)
def test_a_name_up_to_its_hyphen_is_that_name_if_only_one_has_it(text: str, number: int) -> None:
    assert answered(index().find(text)) == number


@pytest.mark.parametrize("text", listed("Ысык-|Ак-|суу жок|суу жок бүгүн|к-суу"))
def test_half_a_name_that_may_be_another_is_asked_back(text: str) -> None:
    assert not isinstance(index().find(text), Found)


@pytest.mark.parametrize(
    ("text", "number"), [("rnj ghjitk d 7 cjpsd, Vfyfccrbq jrheu", 20), ("Ak-Cyy", 35)]
)
def test_a_name_on_another_layout_beats_a_slip_as_typed(text: str, number: int) -> None:
    assert_found_by_name(text, number)
