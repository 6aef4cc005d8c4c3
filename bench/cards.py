"""The same cards for all: what our bot says about each district, with the questions that are asked about it."""

import asyncio
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from bot.core.outcomes import Found
from bot.core.snapshot import ServedElection
from bot.render import cards
from bot.render.reply import plain
from bot.render.wording.texts import Texts
from bot.telegram.sending import keyboard
from bot.usecases.serving import open_answering

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Card:
    number: int
    text: str
    keyboard: dict[str, Any]
    questions: tuple[str, ...]
    signs: tuple[tuple[bytes, ...], ...]
    """What has to be in an answer, each in every way that it may be encoded in."""
    message: bytes
    """What Telegram would send back of it: text, entities and buttons, as JSON without braces."""

    def is_in(self, body: bytes) -> bool:
        return all(any(way in body for way in ways) for ways in self.signs)


async def served() -> ServedElection:
    """The election of the data folder."""
    answering = await open_answering(ROOT / "data", None, lambda: datetime.now(UTC))
    return answering.snapshot.current


def all_cards(current: ServedElection) -> list[Card]:
    voice = Texts().voice("ky", bot="bench_bot")
    return [
        card_of(current, number, cards.card(current, number, voice))
        for number in sorted(current.districts)
    ]


def card_of(current: ServedElection, number: int, reply: Any) -> Card:
    markup = keyboard(reply.buttons)
    buttons = markup.to_dict() if markup else {}
    shown = plain(reply.text)
    title = shown.split("\n", 1)[0]
    entities = [{"type": "bold", "offset": 0, "length": len(title)}]
    message = {"text": shown, "entities": entities, "reply_markup": buttons}
    share = next(
        (
            f"{row.share:f}".replace(".", ",")
            for row in current.results(number)
            if row.share is not None
        ),
        "",
    )
    return Card(
        number,
        reply.text,
        buttons,
        asked(current, number),
        tuple(ways(sign) for sign in (title, share)),
        json.dumps(message).encode()[1:-1],
    )


def asked(current: ServedElection, number: int) -> tuple[str, ...]:
    """Questions that name this district beyond doubt, for a dict as well as for our look-up."""
    name = current.districts[number].name
    tried = (name, name.lower(), name.upper(), str(number), f"№{number}")
    found = ((text, current.index.find(text)) for text in tried)
    return tuple(
        text for text, outcome in found if isinstance(outcome, Found) and outcome.number == number
    )


def ways(sign: str) -> tuple[bytes, ...]:
    return (sign.encode(), quote_plus(sign).encode(), quote(sign).encode())


def write(known: list[Card], path: Path) -> None:
    """For the peers: text, keyboard, and the questions in small letters."""
    rows = [
        {
            "text": card.text,
            "keyboard": card.keyboard,
            "keys": sorted({text.lower() for text in card.questions}),
        }
        for card in known
    ]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def known_cards() -> list[Card]:
    return all_cards(asyncio.run(served()))
