"""Followers get news of real changes only, and shared cards are corrected."""

from datetime import UTC, datetime

from tests.support.conversations import STRANGER, Conversation, load
from tests.support.sample_articles import CORRECTED, OVERTURNED, SEED

GROUP = -100
SHARED = "AAAA-shared-card"


async def test_nothing_is_followed_unasked(talk: Conversation) -> None:
    await talk.say("3")
    await load(talk, CORRECTED)
    assert await talk.tell() == []


async def test_a_follower_is_told_old_and_new_silently_when_a_share_changed(
    talk: Conversation,
) -> None:
    (card,) = await talk.say("3")
    await talk.press(card.data("🔔"))
    await load(talk, CORRECTED)
    (news,) = await talk.tell()
    assert news.parameters["chat_id"] == STRANGER
    assert news.text.index("16,33") < news.text.index("16,40")
    assert news.parameters["disable_notification"] is True
    assert await talk.tell() == []


async def test_a_changed_winner_is_told_aloud_and_with_the_reason(talk: Conversation) -> None:
    await talk.say("/follow 7")
    await load(talk, OVERTURNED)
    (news,) = await talk.tell()
    assert not news.parameters.get("disable_notification")
    assert "Себеби бар" in news.text


async def test_other_districts_and_spelling_are_not_told(talk: Conversation) -> None:
    await talk.say("/follow 1")
    await load(talk, SEED.replace("Ажыбаев Чынгыз", "Ажибаев Чынгыз").replace("16.33", "16.40"))
    assert await talk.tell() == []


async def test_a_change_that_is_taken_back_before_it_was_sent_sends_nothing(
    talk: Conversation,
) -> None:
    await talk.say("/follow 3")
    await load(talk, CORRECTED)
    await load(talk, SEED)
    assert await talk.tell() == []
    assert await talk.store.outbox_depth() == 0


async def test_old_is_what_the_chat_was_last_told(talk: Conversation) -> None:
    await talk.say("/follow 3")
    await load(talk, CORRECTED)
    await load(talk, SEED.replace("16.33", "16.50"))
    (news,) = await talk.tell()
    assert "16,33" in news.text
    assert "16,50" in news.text
    assert "16,40" not in news.text


async def test_quiet_hours_hold_back_a_share_but_not_a_winner(talk: Conversation) -> None:
    await talk.say("/follow 3")
    await talk.say("/follow 7")
    talk.clock.moment = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)  # midnight in Bishkek
    await load(talk, OVERTURNED.replace("16.33", "16.40"))
    (news,) = await talk.tell()
    assert "Башка Бирөө Уулу" in news.text
    talk.clock.forward(hours=8)
    (later,) = await talk.tell()
    assert "16,40" in later.text


async def test_a_chat_that_blocked_the_bot_is_dropped(talk: Conversation) -> None:
    await talk.say("/follow 3")
    talk.request.refuse = lambda method, parameters: (
        (403, {"ok": False, "description": "Forbidden: bot was blocked by the user"})
        if parameters.get("chat_id") == STRANGER
        else None
    )
    await load(talk, CORRECTED)
    await talk.tell()
    assert await talk.store.following(STRANGER) == []
    assert await talk.store.outbox_depth() == 0


async def test_patience_for_one_chat_does_not_stop_the_others(talk: Conversation) -> None:
    await talk.say("/follow 3", 1)
    await talk.say("/follow 3", 2)
    flood = {"ok": False, "description": "Too Many Requests", "parameters": {"retry_after": 40}}
    talk.request.refuse = lambda method, parameters: (
        (429, flood) if parameters.get("chat_id") == 1 else None
    )
    await load(talk, CORRECTED)
    calls = await talk.tell()
    assert 2 in [call.parameters["chat_id"] for call in calls]
    talk.request.refuse = lambda method, parameters: None
    assert await talk.tell() == []
    talk.clock.forward(seconds=41)
    (late,) = await talk.tell()
    assert late.parameters["chat_id"] == 1


async def test_a_group_follows_by_its_admin_alone(talk: Conversation) -> None:
    await talk.say("/follow 7", 6, chat=GROUP)
    assert await talk.store.following(GROUP) == []
    talk.request.members[5] = "creator"
    await talk.say("/follow 7", 5, chat=GROUP)
    assert len(await talk.store.following(GROUP)) == 1


async def test_following_lists_and_stops_with_one_tap(talk: Conversation) -> None:
    await talk.say("/follow 7")
    (screen,) = await talk.say("/following")
    await talk.press(
        next(
            b["callback_data"] for b in screen.buttons if b["callback_data"].startswith("unfollow")
        )
    )
    assert await talk.store.following(STRANGER) == []


async def test_a_shared_card_is_edited_with_what_was_corrected(talk: Conversation) -> None:
    row = (await talk.inline("3")).parameters["results"][0]
    await talk.choose(row["id"], SHARED)
    await load(talk, CORRECTED)
    (edit,) = await talk.tell()
    assert edit.method == "editMessageText"
    assert edit.parameters["inline_message_id"] == SHARED
    assert edit.text.index("16,33") < edit.text.index("16,40")


async def test_the_button_of_a_shared_card_works_without_inline_feedback(
    talk: Conversation,
) -> None:
    row = (await talk.inline("3")).parameters["results"][0]
    (refresh,) = [
        b for line in row["reply_markup"]["inline_keyboard"] for b in line if "callback_data" in b
    ]
    await load(talk, CORRECTED)
    (edit, _) = await talk.press_shared(refresh["callback_data"], SHARED)
    assert "16,40" in edit.text
    await load(talk, SEED)
    (again,) = await talk.tell()
    assert again.parameters["inline_message_id"] == SHARED


async def test_a_press_by_a_reader_changes_neither_district_nor_language_of_a_known_card(
    talk: Conversation,
) -> None:
    row = (await talk.inline("3")).parameters["results"][0]
    await talk.choose(row["id"], SHARED)
    await talk.press_shared("refresh:kg-2021-11-28:7:1:en", SHARED)
    card = await talk.store.shared_card(SHARED)
    assert card is not None
    assert (card.number, card.language) == (3, "ky")
