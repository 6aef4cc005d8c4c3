"""Promises of docs/security.md without another test; each test that the page names exists."""

import re
from pathlib import Path
from typing import Any

from bot.articles.documents import SIZE_LIMIT
from bot.config import ROOT
from tests.support.conversations import ADMIN, Conversation, load, previewed, texts
from tests.support.sample_articles import CORRECTED

GROUP, CARD = -100, "AAAA-shared"


async def test_who_floods_is_told_once_and_nobody_else_notices(talk: Conversation) -> None:
    answered = [texts(await talk.say("7", 1)) for _ in range(300)]
    assert all("№7" in text for (text,) in answered[:240])
    assert sum(1 for said in answered if said and "№7" not in said[0]) == 1
    assert answered[-1] == []
    assert "№7" in texts(await talk.say("7", 2))[0]


async def test_a_document_that_is_too_large_is_not_fetched(talk: Conversation) -> None:
    calls = await talk.upload(b"a" * (SIZE_LIMIT + 1), "article.txt")
    assert "getFile" not in [call.method for call in calls]
    assert await talk.store.drafts() == []


async def test_buttons_in_a_group_obey_who_asked(talk: Conversation) -> None:
    question = talk.message("/district 7", 5, GROUP)
    (card,) = await talk.feed("message", question)
    calls = await talk.press(card.data("📄"), 6, chat=GROUP, reply_to_message=question)
    assert [call.method for call in calls] == ["answerCallbackQuery"]
    assert "editMessageText" in [
        call.method
        for call in await talk.press(card.data("📄"), 5, chat=GROUP, reply_to_message=question)
    ]


async def test_the_button_of_a_shared_card_shows_true_cards_alone(talk: Conversation) -> None:
    """Whatever is forged into its data: a figure that is served now, or nothing."""
    for data in (
        "refresh:kg-2021-11-28:99:1:ky",
        "refresh:xx-1:7:1:ky",
        "apply:kg-2021-11-28::1:abc",
        "<b>",
        "",
    ):
        assert [call.method for call in await talk.press_shared(data, CARD)] == [
            "answerCallbackQuery"
        ]
    assert await talk.store.shared_card(CARD) is None
    await load(talk, CORRECTED)
    (edit, _) = await talk.press_shared("refresh:kg-2021-11-28:3:9999:ky", CARD)
    assert "16,40" in edit.text
    (edit, _) = await talk.press_shared("refresh:kg-2021-11-28:7:1:en", CARD)
    assert "16,40" in edit.text, "a card that is known keeps its district and its language"


async def test_an_admin_is_an_id_and_never_a_name(talk: Conversation) -> None:
    boss: dict[str, Any] = {
        "from": {"id": 78, "is_bot": False, "first_name": str(ADMIN), "username": "admin"}
    }
    assert texts(await talk.say("/status", 78, **boss)) == texts(await talk.say("/nothing", 78))
    preview = await previewed(talk, CORRECTED)
    await talk.press(preview.buttons[0]["callback_data"], 78)
    assert talk.answering.snapshot.current.revision.number == 1


def test_every_test_that_the_page_names_is_there() -> None:
    page = (ROOT / "docs" / "security.md").read_text("utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    defined = set[str]()
    for file in (ROOT / "tests").rglob("test_*.py"):
        defined |= {Path(file).stem, *re.findall(r"def (test_\w+)\(", file.read_text("utf-8"))}
    assert named - defined == set()
    assert len(named) > 20


def test_every_dependency_is_pinned_with_hashes_and_has_its_licence_on_the_page() -> None:
    page = (ROOT / "docs" / "security.md").read_text("utf-8")
    for name in ("requirements.txt", "requirements-test.txt"):
        entries = (ROOT / name).read_text("utf-8").replace("\\\n", " ").splitlines()
        pinned = [line for line in entries if line and not line.startswith(("#", "-"))]
        assert all("==" in line and "--hash=sha256:" in line for line in pinned)
    shipped = re.findall(
        r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE
    )
    assert [name for name in shipped if f"| {name} |" not in page] == []
