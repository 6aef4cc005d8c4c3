"""Words built on a name with several endings, and everyday words with the same endings."""

import pytest

from bot.core.outcomes import By, Found
from tests.support.questions import forms
from tests.support.questions.election import index
from tests.support.questions.facts import ROWS
from tests.support.questions.invented import INVENTED, invented_index
from tests.support.questions.layers import layered
from tests.support.questions.outcomes import answered

EVERYDAY = """
    балдарга достордон ошондуктан ошолордун ошолордукубу мектептегилер үйдөгүлөргө
    кыргызстандыктардын токмоктуктар караколдуктарга балыкчылыктар казактардыкы алматылыктар
    ташкенттиктер манастаануу талаадагылар талааларыбызды кадамдарыбыз токойлорубуз
    жайлоодогулар аксакалдарга өзгөлөрдүн базардагылар көчөдөгүлөр акчаларыбыз жеңилдиктер
    ленталар москвичи ошибки жетиштик жетишпейт талашкандар куршоодогулар ошейник кочевники
"""


@pytest.mark.parametrize(("number", "name"), [(number, name) for number, name, _, _ in ROWS])
def test_the_people_and_things_of_a_district_find_it(number: int, name: str) -> None:
    for word in layered(name):
        for text in (word, word.lower(), forms.plain_letters(word), forms.bgn(word)):
            assert index().find(text) == Found(number, By.NAME), text


@pytest.mark.parametrize(("number", "name"), INVENTED)
def test_the_people_and_things_of_an_invented_district_find_it(number: int, name: str) -> None:
    for word in layered(name):
        assert answered(invented_index().find(word)) == number, word


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("нарынцы", 33),
        ("таласцам", 21),
        ("ошане", 7),
        ("нарынчане", 33),
        ("баткенцев", 2),
        ("Алайликлар", 11),
    ],
)
def test_the_people_of_a_district_in_russian_and_uzbek_find_it(text: str, number: int) -> None:
    assert index().find(text) == Found(number, By.NAME)


@pytest.mark.parametrize("text", EVERYDAY.split())
def test_everyday_words_with_the_same_endings_name_no_district(text: str) -> None:
    assert index().find(text).kind not in {"found", "several"}
