"""The normal forms of names, one for each purpose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.name_forms import clean, fold, fold_name, fold_person, romanise
from tests.support.questions.facts import ROWS
from tests.support.questions.forms import ALPHABETS


@given(st.one_of(st.text(), st.text(alphabet=ALPHABETS)))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=ALPHABETS))
def test_a_folded_text_has_words_and_digits_alone(text: str) -> None:
    assert all(word.isalnum() for word in fold(text).split(" ") if word)


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "Ысык-Көл",
            "ысык кол",
            "Ysyk-Köl",
            "YSYK KOL",
            "Issyk Kol",
            "Иссык-Кол",
            "Isık-Köl",
            "Ысы\u200bк–Көл",
        ),
        ("Жайыл", "Джайыл", "Jayyl", "Zhayyl", "Djayil", "Cayıl", "Жайил"),
        ("Көк-Жар", "Кок Жар", "Kok-Zhar", "Kök Car"),
        ("Нарын", "Naryn", "Narin", "НАРЫН", "Нaрын", "Нарыыын"),
        ("Чуй", "Чүй", "Chuy", "Chui", "Çüy"),
        ("Йошкар", "И\u0306ошкар"),
        ("Ош", "Osh", "Oş", "0ш", "оооШШ"),
        ("7", "７", "7️⃣"),
    ],
)
def test_spellings_of_one_name_fold_alike(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_all_names_of_the_election_stay_apart() -> None:
    assert len({fold(name) for _, name, _, _ in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Лейлeк", "лейлек"),
        ("Aламүдүн", "аламүдүн"),
        ("Nаryn", "naryn"),
        ("№7", "no 7"),
        ("М0сква", "москва"),
        ("10 округ", "10 округ"),
        ("Aк-Cyy", "ак-суу"),
        ("Kapa-Cyy району", "кара-суу району"),
        ("ko4kor", "koчkor"),
        ("ба3ар", "базар"),
        ("4 округ, 6чы", "4 округ, 6чы"),
        ("Aksy району", "aksy району"),
    ],
)
def test_cleaning_repairs_letters_and_keeps_numbers(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Осмонов Айбек Жапарович", "Osmonov Aybek Japarovich"),
        ("Бакиров Өмүрбек Мирзаимович", "Bakirov Omurbek Mirzaimovich"),
        ("Джумабеков Дастан", "Jumabekov Dastan"),
        ("Коргонбай уулу Жусупбек", "Korgonbay uulu Jusupbek"),
        ("Жети-Өгүз", "Jeti-Oguz"),
        ("Эльмурза", "Elmurza"),
        ("Чыңгыз", "Chyngyz"),
    ],
)
def test_names_have_an_everyday_english_spelling(name: str, english: str) -> None:
    assert romanise(name) == english


@pytest.mark.parametrize(
    "spellings",
    [
        ("Ысык-Көл", "ысык кол", "Ысыккөл"),
        ("Чүй", "Чуй", "чуи"),
        ("Ошский", "ошского", "Ошской"),
        ("Токтогульский", "Токтогулский"),
    ],
)
def test_printed_names_may_differ_in_marks_and_endings(spellings: tuple[str, ...]) -> None:
    assert len({fold_name(spelling) for spelling in spellings}) == 1


def test_printed_names_of_two_districts_stay_apart() -> None:
    assert fold_name("Аксы") != fold_name("Ак-Суу")


@pytest.mark.parametrize(
    "spellings",
    [
        ("Осмонов Айбек", "Osmonov Aibek", "ОСМОНОВ  АЙБЕК"),
        ("Жумабеков", "Джумабеков", "Zhumabekov", "Jumabekov"),
        ("Коргонбай уулу", "Korgonbai uulu"),
    ],
)
def test_spellings_of_one_person_fold_alike(spellings: tuple[str, ...]) -> None:
    assert len({tuple(fold_person(spelling)) for spelling in spellings}) == 1


def test_names_of_two_people_stay_apart() -> None:
    assert fold_person("Марат") != fold_person("Мурат")
