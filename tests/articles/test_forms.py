"""Every form in which a list of results may come gives the same facts, without a warning."""

import pytest

from bot.articles.election_names import ElectionNames
from bot.articles.parse import parse
from bot.core.model import Article
from tests.support.invented import (
    ELECTION,
    FACTS,
    INTRO,
    NAMELESS,
    PEOPLE,
    ROWS,
    article,
    replaced,
    written,
)


def facts(read: Article) -> tuple[tuple[int, str | None, str | None], ...]:
    return tuple(
        (row.number, row.winner, None if row.share is None else str(row.share))
        for row in read.results
    )


def against_all(read: Article) -> tuple[int, ...]:
    return tuple(row.number for row in read.results if row.against_all)


LISTS = {
    "the article's own form": written("№{n} {d} району, {w} {s}%."),
    "a bullet and a count": written("- {n}. №{n} {d} району, {w} {s}%."),
    "a count with a blank before its dot": written("{n} .№{n} {d} району, {w} {s}%."),
    "two full stops": written("№{n} {d} району, {w} {s}%.."),
    "glued in one line": written("{n}. №{n} {d} району, {w} {s}%.", ""),
    "glued without counts": written("№{n} {d} району, {w} {s}%", " "),
    "glued with semicolons": written("№{n} {d} району, {w} {s}%", "; "),
    "glued, then a sentence": written("{n}. №{n} {d} району, {w} {s}%.", "")
    + "Бул тизме ойдон чыгарылган.",
    "a blank in the number": written("№ {n} {d} району, {w} {s}%."),
    "No": written("No{n} {d} району, {w} {s}%."),
    "No with a blank": written("No {n} {d} районду, {w} {s}%."),
    "No with a dot": written("No.{n} {d} округу, {w} {s}%."),
    "N": written("N {n} {d} округу, {w} {s}%"),
    "N with a dot": written("N. {n} {d} округу, {w} {s}%"),
    "a hash": written("#{n} {d} округу: {w} {s}%"),
    "number, hyphen, word": written("{n}-округ, {d}: {w}, {s}%"),
    "number, hyphen, word, name in brackets": written("{n}-округ ({d}) — {w} — {s}%"),
    "number and word without a name": written("{n}-округ: {w}, {s}%"),
    "word, sign, number": written("Округ № {n}, {d}: {w}, {s}%"),
    "word, number": written("Округ {n}: {d} — {w} — {s}%"),
    "word, sign, number without a name": written("Округ №{n} — {w}, {s}%"),
    "long word": written("Одномандатный избирательный округ №{n} ({d}): {w} — {s}%"),
    "name, word, number": written("{d} округу №{n}: {w}, {s}%"),
    "name before the number in a sentence": written("{d} шайлоо округу № {n} — {w} — {s}%."),
    "no word for district": written("№{n} {d}, {w} {s}%"),
    "no word and no separator": written("№{n} {d} {w} {s}%"),
    "colons": written("№{n} {d} району: {w}: {s}%"),
    "dashes": written("№{n} {d} району – {w} – {s}%"),
    "em dashes": written("№{n} {d} району — {w} — {s}%"),
    "hyphens": written("№{n} {d} району - {w} - {s}%"),
    "no separator but the word": written("№{n} {d} району {w} {s}%"),
    "tabs": written("№{n}\t{d}\t{w}\t{s}%"),
    "tabs and bare numbers": written("{n}\t{d}\t{w}\t{s}%"),
    "bare numbers": written("{n}. {d} району, {w} {s}%."),
    "bare numbers with brackets": written("{n}) {d}: {w} - {s}%"),
    "a table of bars": "| № | округ | ким | % |\n|---|---|---|---|\n"
    + written("| {n} | {d} | {w} | {s}% |"),
    "cells below each other": written("№{n}\n{d} району\n{w}\n{s}%"),
    "blank before the sign": written("№{n} {d} району, {w} {s} %."),
    "a word for per cent": written("№{n} {d} району, {w} {s} пайыз."),
    "a Russian word for per cent": written("№{n} {d} району, {w}, {s} процента"),
    "an English word for per cent": written("№{n} {d} району, {w}, {s} percent"),
    "share before the name": written("№{n} {d} району: {s}% — {w}"),
    "share before the name, with a full stop": written("№{n} {d} району, {s}%, {w}."),
    "share in brackets": written("№{n} {d} району, {w} ({s}%)"),
    "share with words around it": written("№{n} {d} району: {w} {s}% добуш менен жеңди."),
    "a word before the name": written("№{n} {d} району. Жеңүүчү: {w}, {s}%"),
    "bold as in messages": written("**№{n} {d} району**, **{w}** — **{s}%**"),
    "bold of one star": written("*{n}. №{n} {d} району*, {w} {s}%."),
    "emoji": written("🏆 №{n} {d} району 👉 {w} ✅ {s}% 🎉"),
    "keycaps": written("▪️ №{n} {d} району, {w} {s}%."),
    "blank lines between": written("№{n} {d} району, {w} {s}%.", "\n\n"),
    "quoted": written("> №{n} {d} району, {w} {s}%."),
    "no break spaces": written("№\u00a0{n}\u00a0{d}\u00a0району, {w}\u00a0{s}\u00a0%."),
    "thin spaces": written("№\u2009{n} {d} району, {w} {s}\u202f%."),
    "zero width": written("№{n} {d}\u200b району,\u200b {w} {s}\u2060%."),
    "marks of direction": written("\u200e№{n} {d} району, \u2067{w}\u2069 {s}%.\u200f"),
    "windows lines": written("№{n} {d} району, {w} {s}%.", "\r\n"),
    "old mac lines": written("№{n} {d} району, {w} {s}%.", "\r"),
    "capital word": written("№{n} {d} РАЙОНУ, {w} {s}%."),
    "wrapped before the name": written("№{n} {d} району,\n{w} {s}%."),
    "wrapped before the share": written("№{n} {d} району, {w}\n{s}%."),
    "wrapped after the number": written("№{n}\n{d} району, {w} {s}%."),
    "wrapped before the word": written("№{n} {d}\nрайону, {w} {s}%."),
    "indented": written("    №{n} {d} району, {w} {s}%."),
    "votes before": written("№{n} {d} району, {w} — 5 806 добуш, {s}%"),
    "votes in brackets": written("№{n} {d} району, {w} {s}% (5 806 добуш)."),
}


@pytest.mark.parametrize("name", LISTS)
def test_every_form_of_a_list_gives_the_same_facts(name: str) -> None:
    read = parse(f"{INTRO}\n\n{LISTS[name]}\n", ELECTION)
    assert facts(read) == FACTS
    assert against_all(read) == (3,)
    assert read.warnings == ()


@pytest.mark.parametrize(
    "name", [name for name, text in LISTS.items() if "район" in text and "{n}." not in name]
)
def test_where_a_word_for_district_stands_no_names_need_to_be_known(name: str) -> None:
    read = parse(f"{INTRO}\n\n{LISTS[name]}\n", NAMELESS)
    assert facts(read) == FACTS
    assert {warning.kind for warning in read.warnings} <= {"number_mismatch"}


LANGUAGES = {
    "Russian": (
        "Округ №1 Арчинский — Сынакбаев А. Ү., 41,25%",
        "Кок-Тооский округ №2: Мисалов Бекет набрал 33,1 % голосов",
        "Округ № 3 (Первобулакский) — против всех, 28,4%",
        "Жыландинский избирательный округ № 4 — победил Үлгүбек уулу Данияр с 52,07% голосов",
        "5-й избирательный округ, Сары-Озонский: Мисалова Г.С. — 19,99%",
    ),
    "English": (
        "No. 1 Archa district: Akyl Synakbaev 41.25%",
        "District 2 Kok-Too: Beket Misalov, 33.1%",
        "District No. 3 (Birinchi Bulak): against all, 28.4 per cent",
        "Jylandy district (No. 4): Daniyar Ulgubek uulu won with 52.07% of the vote",
        "No 5, Sary-Ozon: Guljan Misalova - 19.99 percent",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_russian_and_english_wording_is_read(language: str) -> None:
    read = parse(article(*LANGUAGES[language]), ELECTION)
    assert [str(row.share) for row in read.results] == [share for _, _, share in FACTS]
    assert against_all(read) == (3,)
    assert read.warnings == ()


def test_names_are_kept_as_printed() -> None:
    assert [row.winner for row in parse(article(*LANGUAGES["Russian"]), ELECTION).results] == [
        "Сынакбаев А. Ү.", "Мисалов Бекет", None, "Үлгүбек уулу Данияр", "Мисалова Г.С."
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "бардык каршы", "Бардык каршы", "БАРДЫК КАРШЫ", "бардыгына каршы", "баарына каршы", "«Баарына каршы»",
        "бардык талапкерлерге каршы", "против всех", "«Против всех»", "графа «против всех»", "against all",
        "Against all candidates",
    ],
)  # fmt: skip
def test_against_all_is_never_a_person(words: str) -> None:
    row = parse(replaced(3, f"№3 Биринчи Булак району, {words} 28.4%."), ELECTION).results[2]
    assert (row.winner, row.against_all) == (None, True)


@pytest.mark.parametrize(
    ("printed", "votes"),
    [
        ("5 806 добуш, 33,1%", 5806), ("33,1%, 5806 добуш", 5806), ("33,1% (5 806 голосов)", 5806),
        ("5,806 votes, 33.1%", 5806), ("12 добуш 33,1%", 12), ("33,1%", None),
    ],
)  # fmt: skip
def test_votes_are_read_where_they_are_printed(printed: str, votes: int | None) -> None:
    row = parse(replaced(2, f"№2 Көк-Тоо району, Мисалов Бекет {printed}"), ELECTION).results[1]
    assert (row.votes, str(row.share)) == (votes, "33.1")


@pytest.mark.parametrize(
    "printed", ["33.19", "33,19", "33,1", "33", "33,10", "0,5", "100", "9,999"]
)
def test_a_share_keeps_the_decimals_that_are_printed(printed: str) -> None:
    row = parse(replaced(2, f"№2 Көк-Тоо району, Мисалов Бекет {printed}%"), ELECTION).results[1]
    assert str(row.share) == printed.replace(",", ".")


@pytest.mark.parametrize("known", [ELECTION, NAMELESS])
def test_a_row_keeps_the_articles_own_line_without_the_lists_marker(known: ElectionNames) -> None:
    glued = "".join(f"{number}. {row}" for number, row in enumerate(ROWS, 1)) + "Калган сөз."
    assert [row.line for row in parse(glued, known).results] == list(ROWS)


def test_a_wrapped_row_keeps_all_of_its_line() -> None:
    row = parse(
        replaced(2, "- 2. №2 Көк-Тоо району,\n   Мисалов  Бекет\t33,1%."), ELECTION
    ).results[1]
    assert row.line == "№2 Көк-Тоо району, Мисалов Бекет 33,1%."


def test_lists_that_repeat_each_other_are_one() -> None:
    once = parse(article(), ELECTION)
    assert parse(article() + "\n" + article() + "".join(ROWS), ELECTION).digest == once.digest
    assert parse(article() + "\n" + article(), ELECTION).warnings == ()


def test_names_in_capitals_apostrophes_and_double_names_are_people() -> None:
    names = (
        "СЫНАКБАЕВ АКЫЛ",
        "Мисалов-Үлгүев Бекет",
        "Сынакбаева Акыл кызы",
        "Үлгүев Шайлообек",
        "Мисалов М’арал",
    )
    rows = [f"№{n} {PEOPLE[n - 1][0]} району, {name} {n}1%" for n, name in enumerate(names, 1)]
    assert tuple(row.winner for row in parse(article(*rows), ELECTION).results) == names


def test_a_list_without_shares_is_read_where_the_text_says_that_they_won() -> None:
    rows = [row[: row.rindex(" ")] + "." for row in ROWS]
    read = parse(article(*rows, intro="Төмөнкү адамдар депутат болушту:"), ELECTION)
    assert [row.winner for row in read.results] == [winner for _, winner, _ in FACTS]
    assert [(warning.kind, warning.number, warning.blocks) for warning in read.warnings] == [
        ("share_missing", None, False)
    ]
