"""The command menu and the bot's profile."""

from bot.render.wording.texts import Voice


def describe(command: str, voice: Voice) -> str:
    """The line of the menu for a command, given without its slash. At most 256 characters."""
    return voice.label(f"menu-{command}")


def description(voice: Voice) -> str:
    """What an empty chat with the bot shows. At most 512 characters."""
    return voice.label("profile-description")


def short_description(voice: Voice) -> str:
    """What the bot's profile and shared links show. At most 120 characters."""
    return voice.label("profile-short")
