"""Buttons and their rows. Every button carries the election and the revision whose figures stand above it."""

from collections.abc import Iterable, Mapping, Sequence

from bot.core.snapshot import ServedElection
from bot.render.links import Action, Press, district_payload, start_url
from bot.render.reply import Button, ButtonRow
from bot.render.wording import phrases
from bot.render.wording.texts import Voice

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


def caption(key: str, voice: Voice, **args: object) -> str:
    """The text of a button, with its sign in front unless the reader wants none. `⋯` needs no word beside it."""
    text = voice.label(f"button-{key}", **args)
    icon = ICONS.get(key)
    if icon is None or voice.plain:
        return text
    return icon if key == "more" else f"{icon} {text}"


def press(
    key: str,
    voice: Voice,
    action: Action,
    served: ServedElection,
    number: int | None = None,
    extra: str = "",
) -> Button:
    return Button(caption(key, voice), data=data_for(action, served, number, extra))


def data_for(
    action: Action, served: ServedElection, number: int | None = None, extra: str = ""
) -> str:
    return Press(action, served.election.id, number, served.revision.number, extra).data


def open_district(
    served: ServedElection,
    number: int,
    voice: Voice,
    *,
    action: Action = Action.CARD,
    extra: str = "",
    mark: str = "",
) -> Button:
    """A button named after a district."""
    text = phrases.short_district(served, number, voice) + mark
    return Button(text, data=data_for(action, served, number, extra))


def open_districts(
    served: ServedElection,
    numbers: Iterable[int],
    voice: Voice,
    *,
    action: Action = Action.CARD,
    extra: str = "",
) -> tuple[ButtonRow, ...]:
    return in_rows(
        [open_district(served, number, voice, action=action, extra=extra) for number in numbers], 2
    )


def in_rows(buttons: Sequence[Button], width: int) -> tuple[ButtonRow, ...]:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def share(served: ServedElection, number: int, voice: Voice) -> Button:
    """Number and name after the bot's name: the inline answer is this district and no other."""
    district = served.districts.get(number)
    query = str(number) if district is None else f"{number} {district.name}"
    return Button(caption("share", voice), share=query)


def into_private(served: ServedElection, number: int, voice: Voice) -> ButtonRow:
    """The way from a shared card to the bot: a link, because a press would change the card for everybody."""
    if not voice.bot:
        return ()
    payload = district_payload(served.election.id, number, served.revision.number)
    return (Button(caption("private", voice), url=start_url(voice.bot, payload)),)


def elections(
    elsewhere: Iterable[tuple[ServedElection, int]], voice: Voice
) -> tuple[ButtonRow, ...]:
    """The same name in other elections, each button named after the date of the vote."""
    return tuple(
        (
            Button(
                phrases.marked(
                    served, voice, caption("election", voice, date=voice.date(served.election.date))
                ),
                data=data_for(Action.OPEN, served, number),
            ),
        )
        for served, number in elsewhere
    )
