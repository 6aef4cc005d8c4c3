"""Texts typed with the wrong keyboard layout on."""

import pytest

from bot.search.language.layouts import other_layouts


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


@pytest.mark.parametrize(("typed", "meant"), [("щяпщт", "ozgon"), ("Щыр", "Osh"), ("ыөү", "sje")])
def test_cyrillic_keys_are_read_on_the_latin_layout(typed: str, meant: str) -> None:
    assert other_layouts(typed) == (meant,)


def test_a_text_without_letters_has_no_other_layout() -> None:
    assert other_layouts("7, 12 ...") == ()
