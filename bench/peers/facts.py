"""The facts that every peer answers from: one card for each district, found by number or name."""

import json
import os
from pathlib import Path
from typing import Any

TOKEN = os.environ.get("BOT_TOKEN", "")
API = os.environ.get("TELEGRAM_API_BASE", "")
WEBHOOK_URL = os.environ.get("WEBHOOK_URL", "")
SECRET = os.environ.get("WEBHOOK_SECRET", "")
PORT = int(os.environ.get("PORT", "0"))


def cards() -> dict[str, dict[str, Any]]:
    """Question in small letters -> {"text": HTML, "keyboard": reply_markup}."""
    known = json.loads(Path(os.environ["CARDS"]).read_text(encoding="utf-8"))
    return {question: card for card in known for question in card["keys"]}


def folded(text: str) -> str:
    return text.strip().lower()
