"""Short messages to groups and people: added, quiet, throttled, unknown, failed."""

from bot.render.reply import Reply
from bot.render.wording.texts import Voice


def added(voice: Voice) -> Reply:
    """Return the one message that a group gets without asking."""
    return Reply(voice.say("added"))


def quiet(voice: Voice, minutes: int) -> Reply:
    """Confirm `minutes` of silence; 0 ends the silence."""
    if minutes == 0:
        return Reply(voice.say("quiet-off"))
    return Reply(voice.say("quiet-on", minutes=minutes))


def quiet_usage(voice: Voice, most: int) -> Reply:
    """Explain that /quiet takes a number of minutes between 0 and `most`."""
    return Reply(voice.say("quiet-usage", most=voice.number(most)))


def only_in_groups(voice: Voice) -> Reply:
    return Reply(voice.say("quiet-private"))


def only_admins(voice: Voice) -> Reply:
    return Reply(voice.say("only-admins"))


def throttled(voice: Voice) -> Reply:
    """Tell a person once that they ask too fast."""
    return Reply(voice.say("throttled"))


def above(voice: Voice) -> Reply:
    """Point at the earlier answer to the same question, which this message replies to."""
    return Reply(voice.say("above"))


def unknown(voice: Voice) -> Reply:
    """Answer a command that does not exist, or not for this person."""
    return Reply(voice.say("unknown"))


def apology(voice: Voice, code: str) -> Reply:
    """Report an error; `code` is in the log too."""
    return Reply(voice.say("apology", code=code))


def working(voice: Voice) -> Reply:
    """Announce work that takes a while. The result replaces this message."""
    return Reply(voice.say("working"))


def picture_failed(voice: Voice) -> Reply:
    return Reply(voice.say("failed-picture"))


def exported(voice: Voice) -> Reply:
    """Accompany the files of /export."""
    return Reply(voice.say("export-done"))


def outdated_button(voice: Voice) -> str:
    """Return the alert for a press that cannot be read, as plain text."""
    return voice.label("wrong-button")


def not_your_button(voice: Voice) -> str:
    """Return the alert for a press by somebody who did not ask, as plain text."""
    return voice.label("not-yours")
