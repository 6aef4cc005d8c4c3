"""Every screen in every language keeps to the limits of Telegram, for every reader."""

import json
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from bot.core.model import LANGUAGES, Source
from bot.render import cards, following, history, inline, lists, personal, welcome
from bot.render.admin import previews
from bot.render.pictures import builders
from tests.support import served_elections
from tests.support.screens import (
    DATA,
    EMOJI,
    EVERY,
    FIRST,
    IN_EVERY_LANGUAGE,
    SCHEMA,
    SCREENS,
    SECOND,
    SERVED,
    TEXTS,
    Screen,
    assert_fits,
    buttons_of,
    preview_of,
)


@EVERY
@IN_EVERY_LANGUAGE
def test_a_screen_keeps_to_the_limits_of_telegram(screen: Screen, language: str) -> None:
    assert_fits(screen(TEXTS.voice(language, bot="shailoo_bot")))


@EVERY
@IN_EVERY_LANGUAGE
def test_a_screen_for_a_screen_reader_has_neither_bars_nor_signs(
    screen: Screen, language: str
) -> None:
    reply = screen(TEXTS.voice(language, plain=True))
    shown = reply.plain + "".join(button.text for button in buttons_of(reply))
    assert not EMOJI.search(shown)


@pytest.mark.parametrize("screen", [*(s for name, s in SCREENS.items() if name != "languages")])
def test_a_screen_in_one_language_has_no_words_of_another(screen: Screen) -> None:
    texts = {language: screen(TEXTS.voice(language)).plain for language in LANGUAGES}
    assert len(set(texts.values())) == 3
    assert not re.search(r"[ӨҮҢөүң]", re.sub(r"Өмүрбек|Төлөнов", "", texts["ru"]))


@EVERY
@IN_EVERY_LANGUAGE
def test_a_screen_of_a_hostile_article_stays_whole(screen: Screen, language: str) -> None:
    assert "<new>" not in screen(TEXTS.voice(language)).text
    assert "<problem>" not in screen(TEXTS.voice(language)).text
    assert "<it>" not in screen(TEXTS.voice(language)).text


@IN_EVERY_LANGUAGE
def test_names_lines_and_reasons_without_an_end_leave_every_screen_whole(language: str) -> None:
    voice = TEXTS.voice(language, bot="shailoo_bot")
    row = replace(FIRST.by_number[7][0], winner="<" * 5000, line="&" * 5000)
    revision = replace(SECOND, results=(row,) * 4, reason="р" * 5000)
    known = served_elections.served(revision)
    for reply in (
        cards.card(known, 7, voice),
        cards.line(known, 7, voice),
        cards.quote(known, 7, voice),
        lists.summary(known, voice),
        following.change_message(known, 7, FIRST.by_number[7], voice, before=FIRST),
        inline.shared_card(known, 7, voice, corrected=(FIRST.by_number[7], SECOND.loaded)),
        history.history(known, [revision], voice),
        previews.preview(preview_of(revision), known, voice),
    ):
        assert_fits(reply)


def test_privacy_names_every_table_of_the_database() -> None:
    statements = "".join(path.read_text(encoding="utf-8") for path in SCHEMA.glob("*.sql"))
    tables = set(re.findall(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", statements)) | {
        "schema_steps"
    }
    assert set(personal.TABLES) == tables


@IN_EVERY_LANGUAGE
def test_privacy_has_a_sentence_for_every_table(language: str) -> None:
    voice = TEXTS.voice(language)
    text = personal.privacy(voice).plain
    assert all(voice.label(f"privacy-{table}") in text for table in personal.TABLES)


def test_my_data_is_shown_whole_in_a_file_where_it_is_long() -> None:
    reply = personal.mydata(DATA, TEXTS.voice("ky"))
    assert reply.document is not None
    assert json.loads(reply.document.content) == DATA
    assert len(reply.plain) <= 1024, "it is the text under the file"


COMMANDS = (
    "start help district list summary compare follow unfollow following language about history export plain privacy "
    "mydata forget quiet reload rollback status"
)


@IN_EVERY_LANGUAGE
def test_menu_and_profile_fit(language: str) -> None:
    voice = TEXTS.voice(language)
    assert all(
        0 < len(welcome.command_description(command, voice)) <= 40 for command in COMMANDS.split()
    )
    assert 0 < len(welcome.profile_description(voice)) <= 512
    assert 0 < len(welcome.profile_short_description(voice)) <= 120


@IN_EVERY_LANGUAGE
def test_a_picture_says_what_its_card_says(language: str) -> None:
    voice = TEXTS.voice(language)
    picture = builders.card_picture(SERVED, 7, voice)
    text = cards.card(SERVED, 7, voice).plain
    for shown in (
        picture.title,
        picture.winner,
        picture.share_text,
        picture.stage,
        picture.source,
        picture.date,
    ):
        assert shown
        assert shown in text
    assert builders.card_picture(SERVED, 27, voice).against_all
    assert builders.card_picture(SERVED, 27, voice).note


@IN_EVERY_LANGUAGE
def test_the_overview_has_every_district_by_region_with_inferred_ones_marked(language: str) -> None:
    picture = builders.overview_picture(SERVED, TEXTS.voice(language))
    groups = [bar.group for bar in picture.bars]
    assert len(picture.bars) == 36
    assert (
        len(
            [
                group
                for place, group in enumerate(groups)
                if place == 0 or groups[place - 1] != group
            ]
        )
        == 9
    )
    chuy = [
        bar
        for bar in picture.bars
        if bar.label.startswith(("22 ", "23 ", "24 ", "25 ", "30 ", "31 "))
    ]
    assert all(bar.label.endswith(" *") for bar in chuy)
    assert [bar.share for bar in chuy] == sorted(
        (bar.share for bar in chuy), key=lambda s: -(s or Decimal(0))
    )
    assert picture.note


def test_a_picture_of_several_winners_or_of_none_shows_no_single_figure() -> None:
    second = replace(FIRST.by_number[7][0], winner="Экинчи Адам", share=Decimal("20.5"))
    several = builders.card_picture(
        served_elections.served(replace(FIRST, results=(*FIRST.results, second))),
        7,
        TEXTS.voice("ky"),
    )
    assert several.winner == "Осмонов Айбек Жапарович — 49,8%\nЭкинчи Адам — 20,5%"
    assert several.share is None
    none = builders.card_picture(
        served_elections.served(replace(FIRST, results=())), 7, TEXTS.voice("ky")
    )
    assert none.share_text == ""


def test_a_source_with_an_address_is_named_on_the_about_screen() -> None:
    source = Source("Kaktus.media", "https://example.org/a?b=1&c=2")
    text = welcome.about(served_elections.served(replace(FIRST, source=source)), TEXTS.voice("en"))
    assert "Address of the article: https://example.org/a?b=1&c=2" in text.plain


def test_about_leads_to_the_commission_and_says_what_the_bot_cannot_know() -> None:
    reply = welcome.about(SERVED, TEXTS.voice("en"))
    assert [button.url for button in buttons_of(reply) if button.url] == ["https://shailoo.gov.kg"]
    assert "cannot know which district you vote in" in reply.plain
    assert "2,435 polling stations" in reply.plain
    assert "1,265,445 voters" in reply.plain


def test_totals_that_the_article_does_not_have_are_left_out() -> None:
    assert (
        "voters"
        not in welcome.about(
            served_elections.served(replace(FIRST, totals=None)), TEXTS.voice("en")
        ).plain
    )
