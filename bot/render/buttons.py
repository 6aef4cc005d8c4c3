"""Buttons and their rows.

A button carries the election and revision of the figures it was sent with.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.core.snapshot import ServedElection
from bot.render.links import Action, Press, district_payload, start_url
from bot.render.reply import Button, ButtonRow
from bot.render.wording import phrases
from bot.render.wording.texts import Voice

DISTRICTS_IN_ROW = 2
ICONS: Mapping[str, str] = {
    "line": "📄",
    "follow": "🔔",
    "unfollow": "🔕",
    "stop": "🔕",
    "share": "↗️",
    "more": "⋯",
    "picture": "🖼",
    "quote": "❝",
    "copy": "📋",
    "history": "🕘",
    "back": "‹",
    "list": "☰",
    "regions": "‹",
    "refresh": "🔄",
    "new": "🔄",
    "chart": "📊",
}
"""Key of a button without its prefix -> sign in front of its text."""


def button_text(key: str, voice: Voice, **args: object) -> str:
    """Return the text `button-KEY` with its icon, unless the reader wants no icons."""
    text = voice.label(f"button-{key}", **args)
    icon = ICONS.get(key)
    if icon is None or voice.plain:
        return text
    if key == "more":
        return icon  # three dots say it without a word
    return f"{icon} {text}"


def callback_data(
    action: Action, served: ServedElection, number: int | None = None, extra: str = ""
) -> str:
    """Return the data of a press that concerns the served revision."""
    return Press(action, served.election.id, number, served.revision.number, extra).data


def action_button(
    key: str,
    voice: Voice,
    action: Action,
    served: ServedElection,
    number: int | None = None,
    extra: str = "",
) -> Button:
    """Return a button with the text `button-KEY`."""
    return Button(button_text(key, voice), data=callback_data(action, served, number, extra))


def district_button(
    served: ServedElection,
    number: int,
    voice: Voice,
    *,
    action: Action = Action.CARD,
    extra: str = "",
) -> Button:
    """Return a button named after a district."""
    title = phrases.short_district_title(served, number, voice)
    return Button(title, data=callback_data(action, served, number, extra))


def district_rows(
    served: ServedElection,
    numbers: Iterable[int],
    voice: Voice,
    *,
    action: Action = Action.CARD,
    extra: str = "",
) -> tuple[ButtonRow, ...]:
    """Return a button for each district."""
    found = [
        district_button(served, number, voice, action=action, extra=extra) for number in numbers
    ]
    return arrange(found, DISTRICTS_IN_ROW)


def arrange(buttons: Sequence[Button], width: int) -> tuple[ButtonRow, ...]:
    """Return rows of `width` buttons; the last one may be shorter."""
    starts = range(0, len(buttons), width)
    return tuple(tuple(buttons[start : start + width]) for start in starts)


def list_row(served: ServedElection, voice: Voice) -> ButtonRow:
    """Return the way to the list of all districts."""
    return (action_button("list", voice, Action.REGIONS, served),)


def summary_row(served: ServedElection, voice: Voice) -> ButtonRow:
    """Return the way to the results of all districts."""
    return (action_button("summary", voice, Action.SUMMARY, served),)


def back_row(served: ServedElection, number: int, voice: Voice, region: str) -> ButtonRow:
    """Return the way back to a district's card."""
    return (action_button("back", voice, Action.CARD, served, number, region),)


def share_button(served: ServedElection, number: int, voice: Voice) -> Button:
    """Return a button that starts an inline query for exactly this district."""
    district = served.districts.get(number)
    query = str(number) if district is None else f"{number} {district.name}"
    return Button(button_text("share", voice), share=query)


def private_chat_rows(payload: str, voice: Voice) -> tuple[ButtonRow, ...]:
    """Return a link to the bot's private chat; no row if the bot has no name."""
    if not voice.bot:
        return ()
    url = start_url(voice.bot, payload)
    return ((Button(button_text("private", voice), url=url),),)


def private_card_rows(served: ServedElection, number: int, voice: Voice) -> tuple[ButtonRow, ...]:
    """Return a link from a shared card to the district in the private chat.

    It is a link because a press would change the card for everybody.
    """
    payload = district_payload(served.election.id, number, served.revision.number)
    return private_chat_rows(payload, voice)


def election_rows(
    elsewhere: Iterable[tuple[ServedElection, int]], voice: Voice
) -> tuple[ButtonRow, ...]:
    """Return a button for each district of the same name in another election."""
    return tuple((_election_button(served, number, voice),) for served, number in elsewhere)


def _election_button(served: ServedElection, number: int, voice: Voice) -> Button:
    text = button_text("election", voice, date=voice.date(served.election.date))
    title = phrases.with_test_mark(text, served, voice)
    return Button(title, data=callback_data(Action.OPEN, served, number))
