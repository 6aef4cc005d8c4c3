"""Every screen in every language keeps to the limits of Telegram, for every reader."""

import re
from dataclasses import replace

import pytest

from bot.core.model import LANGUAGES
from bot.render import cards, following, history, inline, lists
from bot.render.admin import previews
from tests.support import served_elections
from tests.support.replies import assert_fits, buttons_of
from tests.support.screens import (
    EMOJI,
    FIRST,
    IN_EVERY_LANGUAGE,
    ON_EVERY_SCREEN,
    SCREENS,
    SECOND,
    TEXTS,
    Screen,
    preview_of,
)

KYRGYZ_LETTERS = re.compile(r"[ӨҮҢөүң]")
KYRGYZ_NAMES = re.compile(r"Өмүрбек|Төлөнов")
IN_ONE_LANGUAGE = [screen for name, screen in SCREENS.items() if name != "languages"]


@ON_EVERY_SCREEN
@IN_EVERY_LANGUAGE
def test_a_screen_keeps_to_the_limits_of_telegram(screen: Screen, language: str) -> None:
    assert_fits(screen(TEXTS.voice(language, bot="shailoo_bot")))


@ON_EVERY_SCREEN
@IN_EVERY_LANGUAGE
def test_a_screen_for_a_screen_reader_has_neither_bars_nor_signs(
    screen: Screen, language: str
) -> None:
    reply = screen(TEXTS.voice(language, plain=True))
    shown = reply.plain + "".join(button.text for button in buttons_of(reply))
    assert not EMOJI.search(shown)


@pytest.mark.parametrize("screen", IN_ONE_LANGUAGE)
def test_a_screen_has_words_of_its_own_in_each_language(screen: Screen) -> None:
    texts = {screen(TEXTS.voice(language)).plain for language in LANGUAGES}
    assert len(texts) == 3


@pytest.mark.parametrize("screen", IN_ONE_LANGUAGE)
def test_a_russian_screen_has_no_kyrgyz_words(screen: Screen) -> None:
    text = screen(TEXTS.voice("ru")).plain
    assert not KYRGYZ_LETTERS.search(KYRGYZ_NAMES.sub("", text))


@ON_EVERY_SCREEN
@IN_EVERY_LANGUAGE
def test_a_screen_of_a_hostile_article_stays_whole(screen: Screen, language: str) -> None:
    text = screen(TEXTS.voice(language)).text
    for tag in ("<new>", "<problem>", "<it>"):
        assert tag not in text


@IN_EVERY_LANGUAGE
def test_names_lines_and_reasons_without_an_end_leave_every_screen_whole(language: str) -> None:
    voice = TEXTS.voice(language, bot="shailoo_bot")
    old = FIRST.by_number[7]
    row = replace(old[0], winner="<" * 5000, line="&" * 5000)
    revision = replace(SECOND, results=(row,) * 4, reason="р" * 5000)
    known = served_elections.served(revision)
    for reply in (
        cards.card(known, 7, voice),
        cards.line(known, 7, voice),
        cards.quote(known, 7, voice),
        lists.summary(known, voice),
        following.change_message(known, 7, old, voice, before=FIRST),
        inline.shared_card(known, 7, voice, corrected=(old, SECOND.loaded)),
        history.history(known, [revision], voice),
        previews.preview(preview_of(revision), known, voice),
    ):
        assert_fits(reply)
