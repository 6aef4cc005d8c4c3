"""What the bot says of itself: start, help, about, glossary, languages, menu and profile."""

from collections.abc import Mapping

from bot.core.model import LANGUAGES, Stage
from bot.core.snapshot import ServedElection
from bot.render import buttons
from bot.render.links import Action, Press
from bot.render.reply import Button, ButtonRow, Reply
from bot.render.wording import markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

COMMISSION_URL = "https://shailoo.gov.kg"
"""The site of the Central Election Commission."""
GLOSSARY_TERMS = ("district", "against-all", "hand-count")
STAGE_MEANINGS: Mapping[Stage, str] = {
    Stage.UNOFFICIAL_PARTIAL: "glossary-partial",
    Stage.UNOFFICIAL_COMPLETE: "glossary-complete",
    Stage.CERTIFIED: "glossary-certified",
    Stage.RECOUNT: "glossary-recount",
    Stage.CORRECTION: "glossary-correction",
}


def start(served: ServedElection, voice: Voice) -> Reply:
    """Return the first message of a private chat: one sentence, how to ask, the languages."""
    text = markup.paragraphs(
        [
            voice.say("start"),
            phrases.election_heading(served, voice),
            voice.say("help-how"),
            phrases.provenance(served, voice),
        ]
    )
    return Reply(text, (language_row(voice), *_screen_rows(served, voice)))


def help_screen(served: ServedElection, voice: Voice) -> Reply:
    """Return how to ask, the commands, and how to use inline mode if the bot has a name."""
    inline = voice.say("help-inline", bot=voice.bot) if voice.bot else markup.EMPTY
    text = markup.paragraphs(
        [
            phrases.election_heading(served, voice),
            voice.say("help-how"),
            voice.say("help-commands"),
            inline,
            phrases.provenance(served, voice),
        ]
    )
    return Reply(text, _screen_rows(served, voice))


def _screen_rows(served: ServedElection, voice: Voice) -> tuple[ButtonRow, ...]:
    regions = buttons.action_button("list", voice, Action.REGIONS, served)
    summary = buttons.action_button("summary", voice, Action.SUMMARY, served)
    return ((regions, summary), (_about_button(voice), _glossary_button(voice)))


def _about_button(voice: Voice) -> Button:
    return Button(buttons.button_text("about", voice), data=Press(Action.ABOUT).data)


def _glossary_button(voice: Voice) -> Button:
    return Button(buttons.button_text("glossary", voice), data=Press(Action.GLOSSARY).data)


def about(served: ServedElection, voice: Voice) -> Reply:
    """Return source, stage, dates and totals, and what the bot cannot know."""
    general_notes = [note for note in served.notes if not note.numbers]
    text = markup.paragraphs(
        [
            markup.bold(voice.say("about-title")),
            _facts(served, voice),
            voice.say("about-never"),
            voice.say("about-silent"),
            voice.say("about-own"),
            phrases.later_line(served, voice),
            voice.say("about-notes"),
            phrases.notes_block(general_notes, voice),
        ]
    )
    site = Button(buttons.button_text("site", voice), url=COMMISSION_URL)
    return Reply(text, ((site,), (_glossary_button(voice),)))


def _facts(served: ServedElection, voice: Voice) -> Html:
    revision = served.revision
    return markup.lines(
        [
            phrases.election_heading(served, voice),
            phrases.election_line(served, voice),
            phrases.source_line(revision.source, revision.method, voice),
            _address_line(revision.source.url, voice),
            phrases.source_details(revision.source, voice),
            voice.say("about-stage", stage=phrases.stage_words(revision, voice)),
            _rows_line(served, voice),
            *_totals(served, voice),
            phrases.version_line(revision, voice),
        ]
    )


def _address_line(url: str | None, voice: Voice) -> Html:
    if not url:
        return markup.EMPTY
    return voice.say("about-url", url=url)


def _rows_line(served: ServedElection, voice: Voice) -> Html:
    found = len(served.revision.by_number)
    return voice.say("about-rows", found=str(found), all=str(served.election.districts))


def _totals(served: ServedElection, voice: Voice) -> list[Html]:
    totals = served.revision.totals
    if totals is None:
        return []
    lines = []
    if totals.polling_stations is not None:
        lines.append(voice.say("totals-stations", count=totals.polling_stations))
    if totals.voters is not None:
        lines.append(voice.say("totals-voters", count=totals.voters))
    return [Html(phrases.capitalize(line)) for line in lines]


def glossary(voice: Voice) -> Reply:
    """Explain the terms of the screens, and the stages in the very words of the cards."""
    terms = [voice.say(f"glossary-{term}") for term in GLOSSARY_TERMS]
    stages = [_stage_row(stage, key, voice) for stage, key in STAGE_MEANINGS.items()]
    text = markup.paragraphs(
        [
            markup.bold(voice.say("glossary-title")),
            *terms,
            markup.lines([voice.say("glossary-stages"), *stages]),
        ]
    )
    return Reply(text, ((_about_button(voice),),))


def _stage_row(stage: Stage, meaning_key: str, voice: Voice) -> Html:
    words = voice.label(f"stage-{stage}")
    return voice.say("glossary-row", stage=words, meaning=voice.label(meaning_key))


def language_row(voice: Voice) -> ButtonRow:
    """Return a button for each language, named in that language."""
    return tuple(_language_button(voice.texts.voice(language)) for language in LANGUAGES)


def _language_button(voice: Voice) -> Button:
    data = Press(Action.LANGUAGE, extra=voice.language).data
    return Button(voice.label("language-name"), data=data)


def choose_language(voice: Voice) -> Reply:
    return Reply(voice.say("language-choose"), (language_row(voice),))


def language_chosen(voice: Voice) -> Reply:
    """Confirm a choice of language, in that language."""
    return Reply(voice.say("language-chosen"), (language_row(voice),))


def command_description(command: str, voice: Voice) -> str:
    """Return the menu's line for a command given without its slash, at most 256 characters."""
    return voice.label(f"menu-{command}")


def profile_description(voice: Voice) -> str:
    """Return the text of an empty chat with the bot, at most 512 characters."""
    return voice.label("profile-description")


def profile_short_description(voice: Voice) -> str:
    """Return the text of the bot's profile and of shared links, at most 120 characters."""
    return voice.label("profile-short")
