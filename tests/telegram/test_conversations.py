"""Voters and groups talk to the bot."""

import pytest

from tests.support.conversations import STRANGER, Conversation, texts

GROUP = -100


async def test_a_name_is_answered_with_the_card_of_its_district(talk: Conversation) -> None:
    (card,) = texts(await talk.say("Ош"))
    assert "№7 Ош округу" in card
    assert "Осмонов Айбек Жапарович — 49,8%" in card
    assert "Эң көп добуш алды, алдын ала жыйынтык" in card
    assert "2021-жылдын 28-ноябры" in card
    assert "Kaktus.media" in card


@pytest.mark.parametrize(
    "text", ["/district 7", "/district Ош", "/district@shailoo_test_bot 7", "№7", "Osh", "Ji"]
)
async def test_a_district_is_found_by_command_number_and_any_spelling(
    talk: Conversation, text: str
) -> None:
    (card,) = texts(await talk.say(text))
    assert card.startswith("№7 Ош округу")


@pytest.mark.parametrize("text", ["0", "37", "-5", "7.5", "asdfgh", "<b>7</b>; DROP TABLE results"])
async def test_what_is_no_district_shows_no_figure(talk: Conversation, text: str) -> None:
    (answer,) = texts(await talk.say(text))
    assert "%" not in answer


async def test_the_same_question_gets_two_languages_from_two_people(talk: Conversation) -> None:
    (russian,) = texts(await talk.say("Ош", 1, language="ru"))
    (english,) = texts(await talk.say("Ош", 2, language="en"))
    assert "Округ № 7, Ош" in russian
    assert "District No. 7, Osh" in english


async def test_a_chosen_language_stays(talk: Conversation) -> None:
    (choice,) = await talk.say("/language")
    await talk.press(choice.data("Рус"))
    (card,) = texts(await talk.say("Ош"))
    assert "Округ № 7, Ош" in card


async def test_the_list_leads_to_a_card_in_place_and_back(talk: Conversation) -> None:
    (screen,) = await talk.say("/list")
    edited = (await talk.press(screen.data("Ош")))[0]
    assert edited.method == "editMessageText"
    card = (await talk.press(edited.data("Өзгөн")))[0]
    assert card.text.startswith("№12 Өзгөн округу")
    back = (await talk.press(next(b["callback_data"] for b in card.buttons if "‹" in b["text"])))[0]
    assert back.text == edited.text


async def test_every_press_is_acknowledged_once(talk: Conversation) -> None:
    (screen,) = await talk.say("/list")
    for data in (
        screen.buttons[0]["callback_data"],
        "forged",
        "card:other-election:7:1:",
        "card:kg-2021-11-28:99:1:",
    ):
        calls = await talk.press(data)
        assert [call.method for call in calls].count("answerCallbackQuery") == 1


async def test_a_choice_offers_buttons_that_open_cards(talk: Conversation) -> None:
    (choice,) = await talk.say("21 Манас")
    assert "%" not in choice.text
    (card, _) = await talk.press(choice.data("Талас"))
    assert card.text.startswith("№21 Талас округу")


async def test_groups_hear_nothing_unless_they_ask(talk: Conversation) -> None:
    assert await talk.say("Ош", chat=GROUP) == []
    assert await talk.say("/unknown", chat=GROUP) == []
    (command,) = await talk.say("/district Ош", chat=GROUP)
    assert command.text.startswith("№7")
    assert command.parameters["reply_parameters"]["message_id"]


async def test_a_group_that_mentions_or_replies_is_answered(talk: Conversation) -> None:
    mention = {"type": "mention", "offset": 0, "length": len("@shailoo_test_bot")}
    (card,) = await talk.say("@shailoo_test_bot Талас", chat=GROUP, entities=[mention])
    assert card.text.startswith("№21")
    ours = {
        "message_id": 1,
        "date": 1,
        "chat": {"id": GROUP, "type": "supergroup"},
        "from": {"id": 123456, "is_bot": True, "first_name": "b"},
    }
    (card,) = await talk.say("Манас", chat=GROUP, reply_to_message=ours)
    assert card.text.startswith("№20")


async def test_a_card_sent_through_the_bot_is_not_answered(talk: Conversation) -> None:
    via = {"id": 123456, "is_bot": True, "first_name": "b"}
    assert await talk.say("Ош", via_bot=via) == []
    assert await talk.say("/district Ош", chat=GROUP, via_bot=via) == []


async def test_the_topic_of_a_forum_is_kept(talk: Conversation) -> None:
    (card,) = await talk.say("/district 7", chat=GROUP, message_thread_id=44, is_topic_message=True)
    assert card.parameters["message_thread_id"] == 44


async def test_the_same_question_in_a_group_points_at_the_answer_above(talk: Conversation) -> None:
    await talk.say("/district Ош", chat=GROUP)
    (pointer,) = await talk.say("/district Ош", 78, chat=GROUP)
    assert "49,8" not in pointer.text
    (other,) = await talk.say("/district Ош", chat=GROUP - 1)
    assert "49,8" in other.text


async def test_an_edited_question_corrects_its_answer(talk: Conversation) -> None:
    message = talk.message("/district Ош", STRANGER, GROUP)
    await talk.feed("message", message)
    length = len("/district")
    entities = [{"type": "bot_command", "offset": 0, "length": length}]
    (edit,) = await talk.feed(
        "edited_message",
        {**message, "text": "/district Талас", "entities": entities, "edit_date": 2},
    )
    assert edit.method == "editMessageText"
    assert edit.text.startswith("№21")


async def test_a_quiet_group_is_left_alone_but_for_its_admins(talk: Conversation) -> None:
    talk.request.members[5] = "creator"
    refused = texts(await talk.say("/quiet 30", 6, chat=GROUP))
    assert refused
    await talk.say("/quiet 30", 5, chat=GROUP)
    assert texts(await talk.say("/district 7", 6, chat=GROUP)) == []
    assert texts(await talk.say("/district 7", 5, chat=GROUP)) != []
    await talk.say("/quiet 0", 5, chat=GROUP)
    assert texts(await talk.say("/district 8", 6, chat=GROUP)) != []


async def test_id_tells_a_person_their_own_id_in_private_only(talk: Conversation) -> None:
    (answer,) = texts(await talk.say("/id", 12345678))
    assert "12345678" in answer
    assert await talk.say("/id", 12345678, chat=GROUP) == []


async def test_an_inline_query_is_answered_for_the_person_who_asks(talk: Conversation) -> None:
    answer = await talk.inline("Ош", language="ru")
    rows = answer.parameters["results"]
    assert "49,8" in rows[0]["title"] + rows[0]["description"]
    assert "Округ № 7, Ош" in rows[0]["input_message_content"]["message_text"]
    assert answer.parameters["is_personal"] is True
    assert answer.parameters["cache_time"] <= 10


async def test_all_districts_are_reached_through_the_pages_of_an_empty_query(
    talk: Conversation,
) -> None:
    numbers, offset, pages = set[str](), "", 0
    while pages == 0 or offset:
        parameters = (await talk.inline("", offset=offset)).parameters
        numbers |= {row["id"].split(":")[1] for row in parameters["results"]}
        offset, pages = parameters["next_offset"], pages + 1
    assert set(map(str, range(1, 37))) <= numbers


async def test_an_error_is_answered_with_a_code_and_the_bot_goes_on(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    talk.request.refuse = lambda method, parameters: (
        (400, {"ok": False, "description": "Bad Request: strange"})
        if "№7" in str(parameters.get("text"))
        else None
    )
    (_, apology) = await talk.say("Ош")
    code = next(word for word in caplog.text.split() if word.startswith("code=")).removeprefix(
        "code="
    )
    assert code in apology.text
    (card,) = texts(await talk.say("Талас"))
    assert card.startswith("№21")
