"""An admin loads an article without fear, and a stranger learns nothing."""

from pathlib import Path

import pytest

from tests.support.conversations import (
    ADMIN,
    SECOND_ADMIN,
    STRANGER,
    Conversation,
    conversation,
    previewed,
    texts,
)
from tests.support.sample_articles import CORRECTED, OVERTURNED, SEED


def number_of(talk: Conversation) -> int:
    return talk.answering.snapshot.current.revision.number


def share_in(talk: Conversation, number: int) -> str:
    return str(talk.answering.snapshot.current.results(number)[0].share)


async def test_a_preview_changes_no_result(talk: Conversation) -> None:
    preview = await previewed(talk, CORRECTED)
    assert "16.33" in preview.text.replace(",", ".")
    assert "16.40" in preview.text.replace(",", ".")
    assert share_in(talk, 3) == "16.33"
    assert number_of(talk) == 1


async def test_apply_serves_the_new_figures_at_once(talk: Conversation) -> None:
    preview = await previewed(talk, CORRECTED)
    (decided, _) = await talk.press(preview.buttons[0]["callback_data"], ADMIN)
    assert decided.method == "editMessageText"
    assert share_in(talk, 3) == "16.40"
    (card,) = texts(await talk.say("3"))
    assert "16,40" in card


async def test_a_second_press_applies_nothing_twice(talk: Conversation) -> None:
    preview = await previewed(talk, CORRECTED)
    data = preview.buttons[0]["callback_data"]
    await talk.press(data, ADMIN)
    await talk.press(data, ADMIN)
    assert number_of(talk) == 2


async def test_a_press_after_another_load_is_stale(talk: Conversation) -> None:
    first = await previewed(talk, CORRECTED)
    second = await previewed(talk, CORRECTED.replace("16.40", "16.41"))
    await talk.press(second.buttons[0]["callback_data"], ADMIN)
    await talk.press(first.buttons[0]["callback_data"], ADMIN)
    assert share_in(talk, 3) == "16.41"
    assert number_of(talk) == 2


async def test_a_draft_outlives_a_restart(tmp_path: Path) -> None:
    async with conversation(tmp_path) as before:
        preview = await previewed(before, CORRECTED)
    async with conversation(tmp_path) as after:
        await after.press(preview.buttons[0]["callback_data"], ADMIN)
        assert share_in(after, 3) == "16.40"


async def test_cancel_drops_the_draft(talk: Conversation) -> None:
    preview = await previewed(talk, CORRECTED)
    apply, cancel = (button["callback_data"] for button in preview.buttons[:2])
    await talk.press(cancel, ADMIN)
    await talk.press(apply, ADMIN)
    assert number_of(talk) == 1


async def test_a_changed_winner_waits_for_a_typed_reason(talk: Conversation) -> None:
    preview = await previewed(talk, OVERTURNED)
    assert len(preview.buttons) == 1, "only Cancel until there is a reason"
    again = next(
        call for call in await talk.say("Кайра эсептөө", ADMIN) if call.method == "sendMessage"
    )
    assert "Кайра эсептөө" in again.text
    await talk.press(again.buttons[0]["callback_data"], ADMIN)
    revision = talk.answering.snapshot.current.revision
    assert (revision.number, revision.reason) == (2, "Кайра эсептөө")


async def test_the_two_person_rule_asks_a_second_admin(tmp_path: Path) -> None:
    async with conversation(tmp_path, two_person_rule=True) as talk:
        preview = await previewed(talk, OVERTURNED)
        again = next(
            call for call in await talk.say("Кайра эсептөө", ADMIN) if call.method == "sendMessage"
        )
        calls = await talk.press(again.buttons[0]["callback_data"], ADMIN)
        assert number_of(talk) == 1
        theirs = next(call for call in calls if call.parameters.get("chat_id") == SECOND_ADMIN)
        await talk.press(theirs.buttons[0]["callback_data"], SECOND_ADMIN)
        assert number_of(talk) == 2
    assert preview


async def test_an_admin_who_cannot_be_reached_is_named(tmp_path: Path) -> None:
    async with conversation(tmp_path, two_person_rule=True) as talk:
        talk.request.refuse = lambda _method, parameters: (
            (403, {"ok": False, "description": "Forbidden: bot was blocked by the user"})
            if parameters.get("chat_id") == SECOND_ADMIN
            else None
        )
        await previewed(talk, OVERTURNED)
        again = next(
            call for call in await talk.say("Кайра эсептөө", ADMIN) if call.method == "sendMessage"
        )
        calls = await talk.press(again.buttons[0]["callback_data"], ADMIN)
        assert str(SECOND_ADMIN) in calls[-1].text


async def test_rollback_is_a_new_revision_with_the_old_figures(talk: Conversation) -> None:
    preview = await previewed(talk, CORRECTED)
    await talk.press(preview.buttons[0]["callback_data"], ADMIN)
    (back,) = await talk.say("/rollback", ADMIN)
    await talk.press(back.buttons[0]["callback_data"], ADMIN)
    assert share_in(talk, 3) == "16.33"
    revision = talk.answering.snapshot.current.revision
    assert (revision.number, revision.restores) == (3, 1)


@pytest.mark.parametrize("text", ["/rollback 99", "/rollback x", "/rollback"])
async def test_a_rollback_to_nothing_says_so(talk: Conversation, text: str) -> None:
    (answer,) = await talk.say(text, ADMIN)
    assert not answer.buttons
    assert number_of(talk) == 1


async def test_the_same_article_changes_nothing(talk: Conversation) -> None:
    preview = await previewed(talk, SEED)
    assert not preview.buttons
    assert await talk.store.drafts() == []


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "empty.txt"),
        (b"\x89PNG\r\n\x1a\n0000", "picture.png"),
        ("Салам".encode(), "talk.txt"),
        (b"a" * 3_000_000, "big.txt"),
    ],
)
async def test_what_is_no_article_is_refused_and_changes_nothing(
    talk: Conversation, content: bytes, name: str
) -> None:
    calls = await talk.upload(content, name)
    (answer,) = [call for call in calls if call.method == "sendMessage"]
    assert not answer.buttons
    assert number_of(talk) == 1
    assert await talk.store.drafts() == []


@pytest.mark.parametrize("text", ["/reload", "/rollback", "/rollback 1", "/status"])
async def test_a_stranger_is_told_what_anybody_is_told_of_an_unknown_command(
    talk: Conversation, text: str
) -> None:
    (answer,) = await talk.say(text)
    (unknown,) = await talk.say("/nothing")
    assert answer.text == unknown.text
    assert await talk.say(text, ADMIN, chat=-100) == []


async def test_a_strangers_document_is_not_even_fetched(talk: Conversation) -> None:
    (answer,) = await talk.upload(CORRECTED.encode(), "article.txt", STRANGER)
    (unknown,) = await talk.say("/nothing")
    assert answer.text == unknown.text


async def test_a_strangers_forged_press_decides_nothing(talk: Conversation) -> None:
    preview = await previewed(talk, CORRECTED)
    (answer,) = await talk.press(preview.buttons[0]["callback_data"], STRANGER)
    assert answer.method == "answerCallbackQuery"
    assert number_of(talk) == 1
    assert len(await talk.store.drafts()) == 1


async def test_a_text_in_reply_to_reload_is_an_article(talk: Conversation) -> None:
    command = talk.message("/reload", ADMIN, None)
    (preview,) = texts(await talk.say(CORRECTED, ADMIN, reply_to_message=command))
    assert "16,40" in preview


async def test_reload_in_reply_to_a_text_reads_that_text(talk: Conversation) -> None:
    article = talk.message(CORRECTED, ADMIN, None)
    (preview,) = texts(await talk.say("/reload", ADMIN, reply_to_message=article))
    assert "16,40" in preview


async def test_status_tells_revision_and_digest_and_no_person(talk: Conversation) -> None:
    await talk.say("/follow 7", STRANGER)
    (status,) = texts(await talk.say("/status", ADMIN))
    assert talk.answering.snapshot.current.revision.digest[:12] in status
    assert str(STRANGER) not in status


async def test_history_shows_a_district_through_its_revisions(talk: Conversation) -> None:
    preview = await previewed(talk, CORRECTED)
    await talk.press(preview.buttons[0]["callback_data"], ADMIN)
    (history,) = texts(await talk.say("/history 3"))
    assert history.index("16,40") < history.index("16,33")


async def test_a_long_document_is_told_to_be_in_work_and_the_same_message_becomes_the_preview(
    talk: Conversation,
) -> None:
    content = (CORRECTED + "\n" + "Узун текст. " * 9000).encode()
    calls = [
        call
        for call in await talk.upload(content, "article.txt")
        if call.method != "sendChatAction"
    ]
    working, preview = (call for call in calls if call.method in {"sendMessage", "editMessageText"})
    assert (working.method, preview.method) == ("sendMessage", "editMessageText")
    assert "16,40" in preview.text


async def test_a_forwarded_post_names_its_channel_as_the_source(talk: Conversation) -> None:
    origin = {
        "type": "channel",
        "date": 1638345600,
        "chat": {"id": -1001, "type": "channel", "title": "Шайлоо", "username": "shailoo_kg"},
        "message_id": 412,
    }
    (preview,) = await talk.say(CORRECTED, ADMIN, forward_origin=origin)
    assert '<a href="https://t.me/shailoo_kg/412">Шайлоо</a>' in preview.parameters["text"]
    await talk.press(preview.buttons[0]["callback_data"], ADMIN)
    (card,) = await talk.say("3")
    assert "https://t.me/shailoo_kg/412" in card.parameters["text"]


async def test_a_post_of_a_private_channel_has_no_address(talk: Conversation) -> None:
    chat = {"id": -1002, "type": "channel", "title": "Жабык"}
    origin = {"type": "channel", "date": 1638345600, "chat": chat, "message_id": 5}
    (preview,) = await talk.say(CORRECTED, ADMIN, forward_origin=origin)
    assert "Булак: Жабык" in texts([preview])[0]
    assert "t.me" not in preview.parameters["text"]


async def test_an_article_without_a_source_asks_for_it_and_takes_no_for_an_answer(
    talk: Conversation,
) -> None:
    (asked,) = await talk.say(CORRECTED.removeprefix("Булак: Kaktus.media\n"), ADMIN)
    no_source = asked.buttons[0]["callback_data"]
    assert no_source.startswith("nosrc:")
    answers = await talk.press(no_source, ADMIN)
    preview = next(call for call in answers if call.method == "sendMessage")
    await talk.press(preview.buttons[0]["callback_data"], ADMIN)
    (card,) = await talk.say("3")
    assert "көрсөтүлгөн эмес" in texts([card])[0]
