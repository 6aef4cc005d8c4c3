"""One normal form for every keyboard, and English spellings of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.name_forms import clean, fold, romanise
from bot.search.language.layouts import other_layouts
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
)  # fmt: skip
def test_names_have_an_everyday_english_spelling(name: str, english: str) -> None:
    assert romanise(name) == english


@pytest.mark.parametrize(
    ("typed", "meant"), [("Ji", "Ош"), ("<fpfh-Rjhujy", "Базар-Коргон"), (";fqsk", "жайыл")]
)
def test_latin_keys_are_read_on_the_cyrillic_layout(typed: str, meant: str) -> None:
    assert other_layouts(typed) == (meant,)


@pytest.mark.parametrize(
    ("typed", "meant"), [("MOCKBA", "МОСКВА"), ("Kapa-Cyy", "Кара-Суу"), ("MAHAC?", "МАНАС?")]
)
def test_latin_letters_that_all_look_cyrillic_are_read_as_cyrillic_too(
    typed: str, meant: str
) -> None:
    assert meant in other_layouts(typed)


@pytest.mark.parametrize("typed", ["Osh", "Aksy", "ko4kor", "Ош"])
def test_latin_letters_of_which_one_looks_like_nothing_are_latin(typed: str) -> None:
    assert len(other_layouts(typed)) <= 1


@pytest.mark.parametrize(("typed", "meant"), [("щяпщт", "ozgon"), ("Щыр", "Osh"), ("ыөгү", "sjue")])
def test_cyrillic_keys_are_read_on_the_latin_layout(typed: str, meant: str) -> None:
    assert other_layouts(typed) == (meant,)


def test_a_text_without_letters_has_no_other_layout() -> None:
    assert other_layouts("7, 12 ...") == ()
