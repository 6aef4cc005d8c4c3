"""What the bot says of itself."""

from dataclasses import replace

from bot.core.model import Revision, Source
from bot.render import welcome
from tests.support.replies import urls_of
from tests.support.screens import FIRST, IN_EVERY_LANGUAGE, TEXTS
from tests.support.served_elections import served

COMMANDS = (
    *("start", "help", "district", "list", "summary", "compare", "follow", "unfollow"),
    *("following", "language", "about", "history", "export", "plain", "privacy", "mydata"),
    *("id", "forget", "quiet", "reload", "rollback", "status"),
)


def about(revision: Revision) -> str:
    return welcome.about(served(revision), TEXTS.voice("en")).plain


def test_a_source_with_an_address_is_named_on_the_about_screen() -> None:
    source = Source("Kaktus.media", "https://example.org/a?b=1&c=2")
    text = about(replace(FIRST, source=source))
    assert "Link to the article: https://example.org/a?b=1&c=2" in text


def test_about_leads_to_the_commission() -> None:
    reply = welcome.about(served(), TEXTS.voice("en"))
    assert urls_of(reply) == ["https://shailoo.gov.kg"]


def test_about_says_what_the_bot_cannot_know_and_what_the_article_counts() -> None:
    text = about(FIRST)
    assert "does not know which district you vote in" in text
    assert "2,435 polling stations" in text
    assert "1,265,445 voters" in text


def test_totals_that_the_article_does_not_have_are_left_out() -> None:
    assert "voters" not in about(replace(FIRST, totals=None))


@IN_EVERY_LANGUAGE
def test_menu_and_profile_fit(language: str) -> None:
    voice = TEXTS.voice(language)
    lines = [welcome.command_description(command, voice) for command in COMMANDS]
    assert all(0 < len(line) <= 40 for line in lines)
    assert 0 < len(welcome.profile_description(voice)) <= 512
    assert 0 < len(welcome.profile_short_description(voice)) <= 120
