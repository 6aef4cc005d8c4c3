"""Numbers in words, and the figures that ask for a district."""

import pytest

from bot.core.name_forms import fold
from bot.core.outcomes import By, Found, NotFound, Several
from bot.search.language.numbers import read_number
from tests.support.questions.election import index
from tests.support.questions.numerals import in_words
from tests.support.questions.outcomes import listed

SHAPES = """
    {}|№{}|№ {}|No {}|No{}|N {}|Nº {}|#{}|{:02d}|{}-округ|{}округ|округ {}|округ №{}|{}-й округ
    {}-чи округ|{}чи|{}-го|{}th|номер {}|{}-номердеги округ|{}.|({})|{}?|district #{}|в {} округе
    {}-окр.|- {}
"""
OTHER_FIGURES = """
    -5|7.5|36.6|7,5|60%|25 процент|7 %|1/2%|7-8 %|12:30%|100 сом|7 сом|5 лет|7 апреля|28-ноябрь
    28-11-2021|28.11.2021|8-март|9 май|12:30|0555 12 34 56|+996555123456|7-чакырылыш|7-8|1/2|10А
    1e10|7 млн|14 күн|7 октября|отуз жетинчи округ|сороковой округ|https://example.kg/7|<b>7</b>
    {{7*7}}|ничего 7|+7|v7|11 сентября|VII чакырылыш
"""


def number_in(text: str) -> int | None:
    number = read_number(fold(text).split())
    return number[0] if number else None


@pytest.mark.parametrize("number", range(1, 37))
def test_every_number_is_read_in_words_of_three_languages(number: int) -> None:
    for words in in_words(number):
        assert index().find(words) == Found(number, By.NUMBER), words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("он төртүнчү", 14),
        ("отуз экинчиде", 32),
        ("жыйырма бирде", 21),
        ("бешинчинин", 5),
        ("otuz ekinchi", 32),
        ("jyirma uchunchu", 23),
        ("тридцать второго", 32),
        ("двадцать первом", 21),
        ("третьего", 3),
        ("четырнадцатому", 14),
        ("восьмой", 8),
        ("сороковой", 40),
        ("thirty second", 32),
        ("twenty first", 21),
        ("nineteenth", 19),
        ("ўн бешинчи", 15),
        ("кырк", 40),
        ("ноль", 0),
    ],
)
def test_inflected_number_words_are_numbers(text: str, number: int) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize("word", listed("бирок|пятно|стол|онлайн|сестра|тенге|Отузбаев|alas"))
def test_words_that_only_begin_like_a_number_are_no_number(word: str) -> None:
    assert number_in(word) is None


@pytest.mark.parametrize("shape", listed(SHAPES))
def test_ordinary_forms_of_a_number_are_the_district(shape: str) -> None:
    for number in (1, 7, 10, 14, 36):
        assert index().find(shape.format(number)) == Found(number, By.NUMBER)


@pytest.mark.parametrize("text", ["７", "7️⃣", "⑦", "٧"])
def test_digits_of_other_shapes_are_digits(text: str) -> None:
    assert index().find(text) == Found(7, By.NUMBER)


@pytest.mark.parametrize("number", [0, 37, 38, 99, 2021])
def test_a_number_outside_the_election_is_reported_as_such(number: int) -> None:
    assert index().find(f"{number}") == NotFound(out_of_range=number)


@pytest.mark.parametrize("text", listed(OTHER_FIGURES))
def test_figures_that_mean_something_else_are_no_district(text: str) -> None:
    assert isinstance(index().find(text), NotFound)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("5 и 16", (5, 16)),
        ("27 жана 29", (27, 29)),
        ("1, 2, 3", (1, 2, 3)),
        ("7 & 8", (7, 8)),
        ("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12", tuple(range(1, 11))),
    ],
)
def test_several_numbers_are_several_districts_at_most_ten(
    text: str, numbers: tuple[int, ...]
) -> None:
    assert index().find(text) == Several(numbers)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("tridcat tretii okrug", 33),
        ("dvadcat pervyi okrug", 21),
        ("dvadtsat pyatyy okrug", 25),
        ("двацатый округ", 20),
        ("двацать третий округ", 23),
        ("тридцать втарой округ", 32),
        ("питнадцатый округ", 15),
        ("девятнацатый", 19),
        ("двадцатьшестой", 26),
        ("двадцатьтретьего", 23),
        ("отузүчүнчү округ", 33),
        ("жыйырмабиринчи округ", 21),
        ("онэкинчи округ", 12),
        ("twentyfirst district", 21),
        ("XXI округ", 21),
        ("округ VII", 7),
        ("XXXVI district", 36),
        ("округ II", 2),
        ("III district", 3),
        ("🔟", 10),
        ("➆", 7),
        ("❶", 1),
        ("в первом округе", 1),
        ("по двадцатом", 20),
        ("vtoroj okrug", 2),
    ],
)
def test_glued_mistyped_latin_roman_and_circled_numbers_are_read_whole(
    text: str, number: int
) -> None:
    assert index().find(text) == Found(number, By.NUMBER)


@pytest.mark.parametrize(
    "text", listed("чтотам третий округ|blahty tretii okrug|тридцать шмыгтой округ|кырк үчүнч")
)
def test_a_number_next_to_a_word_that_may_be_the_rest_of_it_is_not_answered(text: str) -> None:
    assert not isinstance(index().find(text), Found)


@pytest.mark.parametrize("text", listed("их район|мих округ|XL округ|X|vi"))
def test_letters_that_only_look_roman_are_no_number(text: str) -> None:
    assert not isinstance(index().find(text), Found)
