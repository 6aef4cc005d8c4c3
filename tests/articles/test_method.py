"""The method of the count is stated only if the article states it for the whole list."""

import pytest

from bot.articles.method import find_method

HEADINGS = [
    ("БШК добуштарды кол менен эсептөөнү аяктады.", "hand"),
    ("Кол менен саноонун жыйынтыгы чыкты.", "hand"),
    ("Ручной подсчёт завершён.", "hand"),
    ("Итоги после ручного подсчета голосов.", "hand"),
    ("Бюллетени подсчитаны вручную.", "hand"),
    ("The hand count is complete.", "hand"),
    ("All ballots were counted by hand.", "hand"),
    ("Автоматтык эсептөөнүн жыйынтыгы.", "machine"),
    ("Автоматтык санагычтар эсептеп бүттү, кол менен эсептөө азырынча жок.", "machine"),
    ("Предварительные данные автоматического подсчёта.", "machine"),
    ("Данные автоматически считывающих урн.", "machine"),
    ("Preliminary results by the counting machines.", "machine"),
    ("Machine count: preliminary results.", "machine"),
    ("Алдын ала жыйынтык чыкты.", None),
    ("Предварительные итоги выборов.", None),
    ("Preliminary results are in.", None),
    ("Кол менен эсептөө уланып жатат.", None),
    ("Ручной подсчёт ещё не завершён.", None),
    ("The hand count has not started yet.", None),
    ("Талапкер кол менен эсептөөнү талап кылды.", None),
    ("Кол менен эсептөө Кадамжайда гана жүргүзүлдү.", None),
    ("Ручной подсчёт прошёл в отдельных округах.", None),
    ("Talas ballots were counted by hand, the rest by machines.", None),
    ("Победители названы, подробности позже.", None),
]


@pytest.mark.parametrize(("heading", "method"), HEADINGS)
def test_the_method_is_stated_only_if_the_heading_states_it(
    heading: str, method: str | None
) -> None:
    assert find_method(heading) == method
