"""Every screen is reached by talking to the bot, in each language, and speaks that language."""

import pytest

from tests.support.conversations import Conversation, texts

SCREENS = (
    "/start",
    "/help",
    "/district 7",
    "/list",
    "/summary",
    "/compare 7 12 Талас",
    "/follow 7",
    "/following",
    "/unfollow 7",
    "/about",
    "/history",
    "/history 7",
    "/privacy",
    "/mydata",
    "/id",
    "/quiet 30",
    "/nothing",
    "27",
    "21 Манас",
    "7, 12",
    "37",
    "asdfgh",
    "Ош 60%",
)
BUTTONS = ("line", "more", "quote", "hist", "list", "region", "sum", "ext", "about", "gloss")


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_speaks_the_language_of_who_asks(talk: Conversation, screen: str) -> None:
    answers = [
        texts(await talk.say(screen, user, language=code))
        for user, code in ((1, "ky"), (2, "ru"), (3, "en"))
    ]
    assert all(len(answer) == 1 and answer[0] for answer in answers)
    assert len({answer[0] for answer in answers}) == 3


@pytest.mark.parametrize("action", BUTTONS)
async def test_a_button_speaks_the_language_that_was_chosen(
    talk: Conversation, action: str
) -> None:
    answers = set()
    for language in ("ky", "ru", "en"):
        await talk.say(f"/language {language}")
        number, extra = ("7", "") if action in {"line", "more", "quote", "hist"} else ("", "talas")
        data = f"{action}:kg-2021-11-28:{number}:1:{extra if action == 'region' else ''}"
        (screen, _) = await talk.press(data)
        answers.add(screen.text)
    assert len(answers) == 3
