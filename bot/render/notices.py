"""Short words to groups and people: added, quiet, throttled, unknown, an apology."""

from bot.render.reply import Reply
from bot.render.wording.texts import Voice


def added(voice: Voice) -> Reply:
    """The one line that a group gets unasked."""
    return Reply(voice.say("added"))


def quiet(voice: Voice, minutes: int) -> Reply:
    """Silence for `minutes`; 0 ends it."""
    return Reply(voice.say("quiet-on", minutes=minutes) if minutes else voice.say("quiet-off"))


def quiet_usage(voice: Voice, most: int) -> Reply:
    """/quiet with something that is no number of minutes between 0 and `most`."""
    return Reply(voice.say("quiet-usage", most=voice.number(most)))


def only_in_groups(voice: Voice) -> Reply:
    return Reply(voice.say("quiet-private"))


def only_admins(voice: Voice) -> Reply:
    return Reply(voice.say("only-admins"))


def throttled(voice: Voice) -> Reply:
    """Said once to whoever asks too fast."""
    return Reply(voice.say("throttled"))


def above(voice: Voice) -> Reply:
    """In reply to an earlier answer to the same question."""
    return Reply(voice.say("above"))


def unknown(voice: Voice) -> Reply:
    """The ordinary answer to a command that there is not (or not for this person)."""
    return Reply(voice.say("unknown"))


def apology(voice: Voice, code: str) -> Reply:
    """An error has happened; the code stands in the log too."""
    return Reply(voice.say("apology", code=code))


def working(voice: Voice) -> Reply:
    """For work that takes a while: this message is edited when it is done."""
    return Reply(voice.say("working"))


def picture_failed(voice: Voice) -> Reply:
    return Reply(voice.say("failed-picture"))


def exported(voice: Voice) -> Reply:
    """Goes with the files of /export."""
    return Reply(voice.say("export-done"))
