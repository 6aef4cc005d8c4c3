"""What the bot says of itself: start, help, about, glossary, languages, menu and profile."""

import html

from bot.core.model import LANGUAGES, Stage
from bot.core.snapshot import ServedElection
from bot.render import buttons
from bot.render.buttons import caption
from bot.render.links import Action, Press
from bot.render.reply import Button, ButtonRow, Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

SITE = "https://shailoo.gov.kg"


def start(served: ServedElection, voice: Voice) -> Reply:
    """The first message of a private chat: one sentence, how to ask, the languages."""
    title = _title(served, voice)
    text = phrases.paragraphs(
        [voice.say("start"), title, voice.say("help-how"), phrases.provenance(served, voice)]
    )
    return Reply(text, (languages(voice), *_ways(served, voice)))


def help_screen(served: ServedElection, voice: Voice) -> Reply:
    inline = voice.say("help-inline", bot=voice.bot) if voice.bot else ""
    lines = [_title(served, voice), voice.say("help-how"), voice.say("help-commands"), inline]
    return Reply(
        phrases.paragraphs([*lines, phrases.provenance(served, voice)]), _ways(served, voice)
    )


def _title(served: ServedElection, voice: Voice) -> Html:
    return phrases.bold(html.escape(phrases.marked(served, voice, phrases.title_of(served, voice))))


def _ways(served: ServedElection, voice: Voice) -> tuple[ButtonRow, ...]:
    regions = buttons.press("list", voice, Action.REGIONS, served)
    summary = buttons.press("summary", voice, Action.SUMMARY, served)
    about = Button(caption("about", voice), data=Press(Action.ABOUT).data)
    return (
        (regions, summary),
        (about, Button(caption("glossary", voice), data=Press(Action.GLOSSARY).data)),
    )


def about(served: ServedElection, voice: Voice) -> Reply:
    """Source, stage, dates, totals, and what the bot cannot know."""
    revision = served.revision
    stage = html.escape(phrases.stage_words(revision, voice))
    found = voice.say(
        "about-rows", found=str(len(revision.by_number)), all=str(served.election.districts)
    )
    facts = [
        phrases.election_line(served, voice),
        phrases.source_line(revision, voice),
        voice.say("about-url", url=revision.source.url) if revision.source.url else "",
        phrases.source_details(revision.source, voice),
        voice.say("about-stage", stage=Html(stage)),
        found,
        *_totals(served, voice),
        phrases.version_line(revision, voice),
    ]
    notes = [note for note in served.notes if not note.numbers]
    says = [voice.say("about-never"), voice.say("about-silent"), voice.say("about-own")]
    head = phrases.join([_title(served, voice), *facts])
    text = phrases.paragraphs(
        [phrases.bold(voice.say("about-title")), head, *says, phrases.notes_block(notes, voice)]
    )
    site = (Button(caption("site", voice), url=SITE),)
    return Reply(
        text, (site, (Button(caption("glossary", voice), data=Press(Action.GLOSSARY).data),))
    )


def _totals(served: ServedElection, voice: Voice) -> list[str]:
    totals = served.revision.totals
    if totals is None:
        return []
    known = [("totals-stations", totals.polling_stations), ("totals-voters", totals.voters)]
    return [
        phrases.capital(voice.say(key, count=count)) for key, count in known if count is not None
    ]


def glossary(voice: Voice) -> Reply:
    """The terms that screens use, the stages with the very words of the cards."""
    terms = [voice.say(f"glossary-{term}") for term in ("district", "against-all", "hand-count")]
    meanings = {
        Stage.UNOFFICIAL_PARTIAL: "glossary-partial",
        Stage.UNOFFICIAL_COMPLETE: "glossary-complete",
        Stage.CERTIFIED: "glossary-certified",
        Stage.RECOUNT: "glossary-recount",
        Stage.CORRECTION: "glossary-correction",
    }
    stages = [
        voice.say("glossary-row", stage=voice.label(f"stage-{stage}"), meaning=voice.label(key))
        for stage, key in meanings.items()
    ]
    head = phrases.bold(voice.say("glossary-title"))
    return Reply(
        phrases.paragraphs([head, *terms, phrases.join([voice.say("glossary-stages"), *stages])]),
        ((Button(caption("about", voice), data=Press(Action.ABOUT).data),),),
    )


def languages(voice: Voice) -> ButtonRow:
    """A button for each language, named in that language."""
    return tuple(_language(voice.texts.voice(language)) for language in LANGUAGES)


def _language(voice: Voice) -> Button:
    return Button(
        voice.label("language-name"), data=Press(Action.LANGUAGE, extra=voice.language).data
    )


def choose_language(voice: Voice) -> Reply:
    return Reply(voice.say("language-choose"), (languages(voice),))


def language_chosen(voice: Voice) -> Reply:
    """Said in the language that was chosen."""
    return Reply(voice.say("language-chosen"), (languages(voice),))


def command_description(command: str, voice: Voice) -> str:
    """Return the menu's line for a command given without its slash, at most 256 characters."""
    return voice.label(f"menu-{command}")


def profile_description(voice: Voice) -> str:
    """Return the text of an empty chat with the bot, at most 512 characters."""
    return voice.label("profile-description")


def profile_short_description(voice: Voice) -> str:
    """Return the text of the bot's profile and of shared links, at most 120 characters."""
    return voice.label("profile-short")
