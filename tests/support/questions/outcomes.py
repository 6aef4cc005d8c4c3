"""What tests ask of an outcome."""

from bot.core.outcomes import Found, Outcome


def answered(outcome: Outcome) -> int | None:
    """Return the district that is answered; None for an offer or any other outcome."""
    return outcome.number if isinstance(outcome, Found) else None


def listed(text: str) -> list[str]:
    """Return the texts of a table: one a line, or several with | between them."""
    parts = text.replace("\n", "|").split("|")
    return [part.strip() for part in parts if part.strip()]
