"""Every screen in every language keeps to Telegram's limits, leads on, and says what it must."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import ballots
import pytest

from bot.core.model import Origin, Revision, Source, Stage, Warn
from bot.core.snapshot import Ballot
from bot.errors import ArticleError, DataError
from bot.render import (
    cards,
    drawings,
    following,
    history,
    inline,
    lists,
    loading,
    menu,
    personal,
    rooms,
    status,
    welcome,
)
from bot.render.buttons import ICONS
from bot.render.links import Action, Press, read_payload
from bot.render.reply import Button, Reply
from bot.render.texts import LANGUAGES, Texts, Voice

TEXTS = Texts()
SCHEMA = Path(__file__).parent.parent / "bot" / "store" / "schema"
BALLOT = ballots.ballot()
FIRST = BALLOT.revision
SECOND = replace(
    ballots.changed(
        ballots.changed(FIRST, 7, share=Decimal("48.9")),
        27,
        winner="Биринчи Адам",
        against_all=False,
        share=Decimal("47.97"),
    ),
    number=2,
    stage=Stage.CERTIFIED,
    reason="A <new> article",
    loaded=ballots.LOADED + timedelta(hours=5),
)
THIRD = replace(FIRST, number=3, origin=Origin.ROLLBACK, restores=1, loaded=ballots.LOADED + timedelta(hours=9))
LATER, BACK = ballots.ballot(SECOND), ballots.ballot(THIRD)
TEST = ballots.ballot(id="kg-2099-01-01", test=True)
NUMBERS = sorted(BALLOT.districts)
WARNINGS = (
    Warn("conflict", "two rows for district 7", 7, 12, blocks=True),
    Warn("missing_districts", "districts 3, 4 are missing"),
    Warn("share_missing", "district 9 has no share", 9),
    Warn("unparsed_line", "line 33 was not read", None, 33),
    Warn("something_new", "a kind that screens do not know", 1),
)


@dataclass(frozen=True)
class Draft:
    id: str = "f" * 12
    election: str = ballots.ELECTION
    base: int | None = 1


@dataclass(frozen=True)
class Preview:
    revision: Revision
    verdict: str | None = None
    golden: tuple[str, ...] = ()
    draft: Draft = Draft()
    base: Revision = FIRST


@dataclass(frozen=True)
class Decision:
    verdict: str
    preview: Preview | None = None
    revision: Revision | None = None


NEW = replace(SECOND, number=0)
VERDICTS = ("nothing", "stale", "gone", "blocked", "needs-reason", "needs-second", "fails-golden")
DATA: dict[str, list[dict[str, object]]] = {
    "chats": [{"id": 5, "language": "ky"}],
    "follows": [{"number": n} for n in range(400)],
}
HEALTH = status.Health(
    (BALLOT, TEST),
    ballots.LOADED + timedelta(days=3),
    frozenset({ballots.ELECTION}),
    {ballots.ELECTION: 9},
    5,
    ("a <problem>",),
    tuple("x" * 500 for _ in range(9)),
)
Screen = Callable[[Voice], Reply]
SCREENS: dict[str, Screen] = {
    "start": lambda voice: welcome.start(BALLOT, voice),
    "help": lambda voice: welcome.help_screen(BALLOT, voice),
    "about": lambda voice: welcome.about(BALLOT, voice),
    "glossary": welcome.glossary,
    "languages": welcome.choose_language,
    "language chosen": welcome.language_chosen,
    "card": lambda voice: cards.card(BALLOT, 7, voice, region="osh-city", by_number=True),
    "more": lambda voice: cards.more(BALLOT, 7, voice, region="osh-city"),
    "line": lambda voice: cards.line(BALLOT, 7, voice),
    "quote": lambda voice: cards.quote(BALLOT, 7, voice),
    "superseded": lambda voice: cards.superseded(Press(Action.CARD, ballots.ELECTION, 7, 1), LATER, voice),
    "superseded list": lambda voice: cards.superseded(Press(Action.REGIONS, ballots.ELECTION, None, 1), LATER, voice),
    "opened bare": lambda voice: cards.card(BALLOT, 7, voice, lead=cards.opened_bare(BALLOT, voice)),
    "opened old": lambda voice: cards.card(LATER, 7, voice, lead=cards.opened_old(1, LATER, voice)),
    "regions": lambda voice: lists.regions(BALLOT, voice),
    "districts without regions": lambda voice: lists.regions(replace(BALLOT, regions={}), voice),
    "region": lambda voice: lists.region(BALLOT, "chuy", voice),
    "unknown region": lambda voice: lists.region(BALLOT, "atlantis", voice),
    "summary": lambda voice: lists.summary(BALLOT, voice),
    "compare": lambda voice: lists.compare(BALLOT, NUMBERS[:10], voice),
    "compare one": lambda voice: lists.compare(BALLOT, [7], voice),
    "extremes": lambda voice: lists.extremes(BALLOT, voice),
    "shared": lambda voice: inline.shared_card(BALLOT, 7, voice),
    "corrected": lambda voice: inline.shared_card(LATER, 7, voice, corrected=(FIRST.by_number[7], SECOND.loaded)),
    "followed": lambda voice: following.followed(BALLOT, 7, voice),
    "followed already": lambda voice: following.followed(BALLOT, 7, voice, already=True),
    "unfollowed": lambda voice: following.unfollowed(BALLOT, 12, voice),
    "unfollowed already": lambda voice: following.unfollowed(BALLOT, 12, voice, was=False),
    "following": lambda voice: following.following([(BALLOT, n) for n in NUMBERS], voice),
    "following two elections": lambda voice: following.following(
        [*((BALLOT, n) for n in NUMBERS), *((TEST, n) for n in NUMBERS)], voice
    ),
    "following nothing": lambda voice: following.following([], voice),
    "told": lambda voice: following.told(LATER, 27, FIRST.by_number[27], voice, before=FIRST),
    "told back": lambda voice: following.told(BACK, 7, SECOND.by_number[7], voice, before=SECOND),
    "history": lambda voice: history.history(BALLOT, [THIRD, SECOND, FIRST] * 7, voice),
    "no history": lambda voice: history.history(BALLOT, [], voice),
    "history of a district": lambda voice: history.district_history(BALLOT, 7, [THIRD, SECOND, FIRST] * 7, voice),
    "preview": lambda voice: loading.preview(Preview(NEW), BALLOT, voice, others=[TEST]),
    "preview with warnings": lambda voice: loading.preview(
        Preview(replace(NEW, warnings=WARNINGS), "blocked"), BALLOT, voice
    ),
    "preview without a reason": lambda voice: loading.preview(Preview(NEW, "needs-reason"), BALLOT, voice),
    "preview that fails": lambda voice: loading.preview(Preview(NEW, "fails-golden", ("Ош",)), BALLOT, voice),
    "preview of a rollback": lambda voice: loading.preview(Preview(THIRD, base=SECOND), BALLOT, voice),
    "long preview": lambda voice: loading.preview(Preview(replace(NEW, warnings=WARNINGS * 30)), BALLOT, voice),
    "applied": lambda voice: loading.decided(Decision("applied", Preview(NEW), SECOND), voice, BALLOT),
    "applied with warnings": lambda voice: loading.decided(
        Decision("applied", Preview(replace(NEW, warnings=WARNINGS * 30)), SECOND), voice
    ),
    "rolled back": lambda voice: loading.decided(Decision("applied", Preview(THIRD), THIRD), voice),
    "dry run": lambda voice: loading.decided(Decision("applied", Preview(NEW)), voice),
    "data refused": lambda voice: loading.data_refused(DataError("data/results.txt", "empty: no text"), voice),
    "cancelled": loading.cancelled,
    "cancelled late": lambda voice: loading.cancelled(voice, was=False),
    "no revision": loading.no_revision,
    "how to load": loading.how_to_load,
    "unreachable": lambda voice: loading.unreachable({7, 5}, voice),
    "status": lambda voice: status.status(HEALTH, voice),
    "status, all well": lambda voice: status.status(status.Health((BALLOT,), ballots.LOADED), voice),
    "privacy": personal.privacy,
    "plain": personal.plain_set,
    "my data": lambda voice: personal.mydata({"chats": DATA["chats"], "follows": []}, voice),
    "much of my data": lambda voice: personal.mydata(DATA, voice),
    "no data": lambda voice: personal.mydata({"chats": []}, voice),
    "forgotten": personal.forgotten,
    "added": rooms.added,
    "quiet": lambda voice: rooms.quiet(voice, 31),
    "quiet no more": lambda voice: rooms.quiet(voice, 0),
    "quiet how": lambda voice: rooms.quiet_usage(voice, 10080),
    "quiet in private": rooms.only_in_groups,
    "only admins": rooms.only_admins,
    "throttled": rooms.throttled,
    "above": rooms.above,
    "unknown": rooms.unknown,
    "apology": lambda voice: rooms.apology(voice, "ab12cd"),
    "working": rooms.working,
    "picture failed": rooms.picture_failed,
    "exported": rooms.exported,
    "caption": lambda voice: inline.caption(BALLOT, 27, voice, shared=True),
    "overview caption": lambda voice: drawings.overview_caption(BALLOT, voice),
    "follow which": following.which,
    "unfollow which": lambda voice: following.which(voice, stop=True),
}
for kind in ("empty", "no_rows", "not_results", "unsupported", "too_large", "of no known kind"):
    SCREENS[f"refused {kind}"] = lambda voice, kind=kind: loading.refused(ArticleError(kind, "why <it> is", 12), voice)  # type: ignore[misc]
for verdict in VERDICTS:
    SCREENS[f"decided {verdict}"] = lambda voice, verdict=verdict: loading.decided(  # type: ignore[misc]
        Decision(verdict, Preview(replace(NEW, warnings=WARNINGS), golden=("Ош",))), voice
    )

EVERY = pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS.keys())
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
EMOJI = re.compile(r"[█░\U0001F300-\U0001FAFF" + "".join(icon[0] for icon in ICONS.values()) + "]")


class Marks(HTMLParser):
    """Telegram's tags, each closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"b", "i", "a", "code", "pre", "blockquote"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def buttons_of(reply: Reply) -> Iterator[Button]:
    for row in reply.buttons:
        assert 0 < len(row) <= 8
        yield from row


def assert_fits(reply: Reply) -> None:
    assert len(reply.plain.strip()) > 0
    assert len(reply.plain) <= 4096
    marks = Marks()
    marks.feed(reply.text)
    assert marks.open == []
    found = list(buttons_of(reply))
    assert len(found) <= 100
    for button in found:
        assert_works(button)
    drawn = [[{"text": button.text, "data": button.data} for button in row] for row in reply.buttons]
    assert len(json.dumps(drawn)) <= 10 * 1024


def assert_works(button: Button) -> None:
    actions = [button.data, button.url, button.share, button.copy]
    assert sum(action is not None for action in actions) == 1
    assert 0 < len(button.text) <= 120
    if button.data is not None:
        assert len(button.data.encode()) <= 64
        assert Press.decode(button.data) is not None
    if button.url is not None:
        assert button.url.startswith("https://")
    if button.url is not None and "?start=" in button.url:
        assert read_payload(button.url.partition("?start=")[2]) is not None
    assert len(button.copy or "") <= 256
    assert len(button.share or "") <= 256


@EVERY
@IN_EVERY_LANGUAGE
def test_a_screen_keeps_to_the_limits_of_telegram(screen: Screen, language: str) -> None:
    assert_fits(screen(TEXTS.voice(language, bot="shailoo_bot")))


@EVERY
@IN_EVERY_LANGUAGE
def test_a_screen_for_a_screen_reader_has_neither_bars_nor_signs(screen: Screen, language: str) -> None:
    reply = screen(TEXTS.voice(language, plain=True))
    shown = reply.plain + "".join(button.text for button in buttons_of(reply))
    assert not EMOJI.search(shown)


@pytest.mark.parametrize("screen", [*(s for name, s in SCREENS.items() if name != "languages")])
def test_a_screen_in_one_language_has_no_words_of_another(screen: Screen) -> None:
    texts = {language: screen(TEXTS.voice(language)).plain for language in LANGUAGES}
    assert len(set(texts.values())) == 3
    assert not re.search(r"[ӨҮҢөүң]", re.sub(r"Өмүрбек|Төлөнов", "", texts["ru"]))


@EVERY
@IN_EVERY_LANGUAGE
def test_a_screen_of_a_hostile_article_stays_whole(screen: Screen, language: str) -> None:
    assert "<new>" not in screen(TEXTS.voice(language)).text
    assert "<problem>" not in screen(TEXTS.voice(language)).text
    assert "<it>" not in screen(TEXTS.voice(language)).text


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("stage", [*Stage, None], ids=str)
def test_every_quotation_fits_the_button_that_copies_it(stage: Stage | None, language: str) -> None:
    known = ballots.ballot(ballots.revision(stage=stage))
    for number in NUMBERS:
        voice = TEXTS.voice(language)
        sentence = cards.quotation(known, number, voice)
        assert sentence.count("\n") == 0
        assert len(sentence) <= 256, sentence
        copied = [button.copy for button in buttons_of(cards.quote(known, number, voice)) if button.copy]
        assert copied == [sentence]


@IN_EVERY_LANGUAGE
def test_a_quotation_holds_figure_source_stage_and_time(language: str) -> None:
    voice = TEXTS.voice(language)
    sentence = cards.quotation(BALLOT, 7, voice)
    assert "Осмонов Айбек Жапарович" in sentence
    assert voice.share(Decimal("49.8")) in sentence
    assert "Kaktus.media" in sentence
    assert voice.date(BALLOT.election.date) in sentence
    assert voice.moment(ballots.LOADED) in sentence


def test_a_kyrgyz_quotation_reads_as_a_sentence() -> None:
    assert cards.quotation(BALLOT, 12, TEXTS.voice("ky")).startswith("Өзгөндө (№12 округ, 2021-жылдын 28-ноябры) Саты")


@IN_EVERY_LANGUAGE
def test_a_quotation_never_calls_against_all_a_winner(language: str) -> None:
    known = ballots.ballot(ballots.revision(stage=Stage.CERTIFIED))
    sentence = cards.quotation(known, 29, TEXTS.voice(language))
    assert {"ky": "дегенге берилди", "ru": "больше всех голосов", "en": "most votes were"}[language] in sentence


def test_a_figure_that_is_not_there_is_not_quoted() -> None:
    known = ballots.ballot(ballots.changed(FIRST, 7, share=None))
    assert cards.quotation(known, 7, TEXTS.voice("ky")) == ""
    assert not any(button.copy for button in buttons_of(cards.quote(known, 7, TEXTS.voice("ky"))))


def test_a_quotation_of_unheard_of_length_has_no_button_but_its_text() -> None:
    known = ballots.ballot(ballots.changed(FIRST, 7, winner="А" * 110))
    known = replace(known, revision=replace(known.revision, source=Source("Б" * 60)))
    reply = cards.quote(known, 7, TEXTS.voice("ky"))
    assert "А" * 110 in reply.plain
    assert not any(button.copy for button in buttons_of(reply))


@IN_EVERY_LANGUAGE
def test_the_line_of_the_article_is_shown_as_it_stands(language: str) -> None:
    reply = cards.line(BALLOT, 7, TEXTS.voice(language))
    assert "<blockquote>№ 7 Ош району, Осмонов Айбек Жапарович 49,8%.</blockquote>" in reply.text
    assert {"ky": "булакта жок", "ru": "в источнике нет", "en": "not in the source"}[language] in reply.plain


def test_a_line_with_votes_tells_them() -> None:
    known = ballots.ballot(ballots.changed(FIRST, 7, votes=12345))
    assert "Votes: 12,345" in cards.line(known, 7, TEXTS.voice("en")).plain


@IN_EVERY_LANGUAGE
def test_a_district_without_a_line_says_so(language: str) -> None:
    rows = tuple(row for row in FIRST.results if row.number != 7)
    known = ballots.ballot(replace(FIRST, results=rows))
    assert TEXTS.voice(language).label("line-missing") in cards.line(known, 7, TEXTS.voice(language)).plain


@IN_EVERY_LANGUAGE
def test_names_lines_and_reasons_without_an_end_leave_every_screen_whole(language: str) -> None:
    voice = TEXTS.voice(language, bot="shailoo_bot")
    row = replace(FIRST.by_number[7][0], winner="<" * 5000, line="&" * 5000)
    revision = replace(SECOND, results=(row,) * 4, reason="р" * 5000)
    known = ballots.ballot(revision)
    for reply in (
        cards.card(known, 7, voice),
        cards.line(known, 7, voice),
        cards.quote(known, 7, voice),
        lists.summary(known, voice),
        following.told(known, 7, FIRST.by_number[7], voice, before=FIRST),
        inline.shared_card(known, 7, voice, corrected=(FIRST.by_number[7], SECOND.loaded)),
        history.history(known, [revision], voice),
        loading.preview(Preview(revision), known, voice),
    ):
        assert_fits(reply)


# The way through the list


def reachable(ballot: Ballot, reply: Reply) -> set[int]:
    presses = [Press.decode(button.data) for button in buttons_of(reply) if button.data]
    return {press.number for press in presses if press and press.action is Action.CARD and press.number is not None}


def opened(ballot: Ballot, press: Press, voice: Voice) -> Reply:
    if press.action is Action.REGION:
        return lists.region(ballot, press.extra, voice)
    assert press.number is not None
    return cards.card(ballot, press.number, voice, region=press.extra)


@IN_EVERY_LANGUAGE
def test_every_card_is_three_taps_from_the_list_and_has_a_way_back(language: str) -> None:
    voice, found = TEXTS.voice(language), set()
    for button in buttons_of(lists.regions(BALLOT, voice)):
        press = Press.decode(button.data or "")
        assert press is not None
        if press.action is not Action.REGION:
            continue
        region = opened(BALLOT, press, voice)
        assert any("list:" in (back.data or "") for back in buttons_of(region))
        found |= reachable(BALLOT, region)
        for number in reachable(BALLOT, region):
            card = cards.card(BALLOT, number, voice, region=press.extra)
            assert any((back.data or "").startswith("region:") for back in buttons_of(card))
    assert found == set(NUMBERS)


def test_an_election_without_regions_lists_its_numbers() -> None:
    assert reachable(BALLOT, lists.regions(replace(BALLOT, regions={}), TEXTS.voice("ky"))) == set(NUMBERS)


@pytest.mark.parametrize("screen", [cards.line, cards.quote, cards.more])
def test_a_screen_behind_a_card_leads_back_to_it_and_to_its_list(screen: Callable[..., Reply]) -> None:
    reply = screen(BALLOT, 7, TEXTS.voice("ky"), region="osh-city")
    assert any(
        Press.decode(b.data or "") == Press(Action.CARD, ballots.ELECTION, 7, 1, "osh-city") for b in buttons_of(reply)
    )


@pytest.mark.parametrize(("number", "others"), [(1, {2}), (20, {19, 21}), (36, {35})])
def test_neighbours_are_one_tap_away(number: int, others: set[int]) -> None:
    reply = cards.more(BALLOT, number, TEXTS.voice("ky"))
    assert reachable(BALLOT, reply) == others | {number}


@IN_EVERY_LANGUAGE
def test_a_summary_has_all_districts_and_against_all_first(language: str) -> None:
    text = lists.summary(BALLOT, TEXTS.voice(language)).plain
    numbers = [int(line.split()[0]) for line in text.splitlines() if re.match(r"\d+ \D", line) and "%" in line]
    assert numbers[:2] == [27, 29]
    assert sorted(numbers) == NUMBERS


def test_a_summary_names_what_the_article_lacks() -> None:
    rows = tuple(row for row in FIRST.results if row.number not in {3, 9})
    known = ballots.ballot(replace(FIRST, results=rows))
    assert "Districts that the article does not have: 3, 9" in lists.summary(known, TEXTS.voice("en")).plain


def test_extremes_leave_against_all_apart_and_count_what_is_above_half() -> None:
    text = lists.extremes(BALLOT, TEXTS.voice("en")).plain
    high, low = text.split("Lowest:")
    assert [int(line.split()[0]) for line in high.splitlines() if line[:1].isdigit()] == [12, 9, 14, 15, 16]
    shown = low.split("Against all")[0]
    assert [int(line.split()[0]) for line in shown.splitlines() if line[:1].isdigit()] == [30, 3, 34, 2, 24]
    assert "Above half: 7 of 34 districts" in text
    assert "share > 50%" in text


def test_exactly_half_is_not_above_half() -> None:
    known = ballots.ballot(ballots.changed(FIRST, 12, share=Decimal("50.00")))
    assert "Above half: 6 of 34 districts" in lists.extremes(known, TEXTS.voice("en")).plain


def test_districts_are_compared_in_the_order_asked_for() -> None:
    text = lists.compare(BALLOT, [12, 7, 21], TEXTS.voice("en")).plain
    places = [text.index(name) for name in ("No. 12 Uzgen", "No. 7 Osh", "No. 21 Talas")]
    assert places == sorted(places)


@IN_EVERY_LANGUAGE
def test_a_test_election_says_so_on_every_screen(language: str) -> None:
    voice = TEXTS.voice(language)
    mark = voice.label("test-mark")
    screens = [
        lists.regions(TEST, voice),
        lists.summary(TEST, voice),
        lists.region(TEST, "chuy", voice),
        lists.extremes(TEST, voice),
        lists.compare(TEST, [7, 8], voice),
        cards.line(TEST, 7, voice),
        following.told(TEST, 7, SECOND.by_number[7], voice),
        history.history(TEST, [FIRST], voice),
        inline.shared_card(TEST, 7, voice),
    ]
    assert all(reply.plain.splitlines()[0].startswith(mark) for reply in screens)
    assert all(row.title.startswith(mark) for row in inline.district_rows(TEST, 7, voice, photo="id"))
    assert cards.quotation(TEST, 7, voice).startswith(mark)
    assert drawings.card(TEST, 7, voice).mark == mark


# Inline


@IN_EVERY_LANGUAGE
def test_an_inline_row_can_be_read_without_sending_it(language: str) -> None:
    voice = TEXTS.voice(language, bot="shailoo_bot")
    for number in NUMBERS:
        row = inline.card_row(BALLOT, number, voice)
        result = BALLOT.results(number)[0]
        assert str(number) in row.title
        assert voice.share(result.share or Decimal(0)) in row.title
        assert (result.winner or voice.label("against-all")) in row.description
        assert voice.label("stage-unofficial-complete")[1:] in row.description
        assert "<" not in row.title + row.description


@IN_EVERY_LANGUAGE
def test_inline_rows_are_unique_stable_and_fit(language: str) -> None:
    voice = TEXTS.voice(language, bot="shailoo_bot")
    rows = [
        *inline.empty_rows(BALLOT, voice, followed=(12, 30)),
        *inline.card_rows(BALLOT, NUMBERS, voice),
        *inline.district_rows(BALLOT, 7, voice, photo="id")[1:],
        inline.help_row(BALLOT, "жок", voice),
    ]
    ids = [row.id for row in rows]
    assert len(set(ids)) == len(ids)
    assert all(len(found.encode()) <= 64 for found in ids)
    for row in rows:
        assert_fits(row.reply)
        assert row.photo is None or len(row.reply.plain) <= 1024


def test_the_id_of_a_row_changes_with_what_it_sends() -> None:
    rows = [
        inline.card_row(BALLOT, 7, TEXTS.voice("ky")),
        inline.card_row(LATER, 7, TEXTS.voice("ky")),
        inline.card_row(BALLOT, 7, TEXTS.voice("ru")),
        inline.card_row(BALLOT, 8, TEXTS.voice("ky")),
        inline.card_row(BALLOT, 7, TEXTS.voice("ky", plain=True)),
        inline.card_row(TEST, 7, TEXTS.voice("ky")),
    ]
    assert len({row.id for row in rows}) == len(rows)
    assert inline.card_row(BALLOT, 7, TEXTS.voice("ky")) == rows[0]


def test_an_empty_query_offers_ones_own_district_then_all_then_the_lowest_named_so() -> None:
    titles = [row.title for row in inline.empty_rows(BALLOT, TEXTS.voice("en"), followed=(12,))]
    assert titles[0] == "Your district: No. 12 Uzgen — 72.71%"
    assert titles[1] == "All 36 districts in one message"
    assert titles[2] == "Lowest share: No. 30 Issyk-Ata — 15.99%"


def test_a_shared_card_cannot_be_turned_into_another_by_those_who_see_it() -> None:
    found = list(buttons_of(inline.shared_card(BALLOT, 7, TEXTS.voice("ru", bot="shailoo_bot"))))
    presses = [Press.decode(button.data) for button in found if button.data]
    assert presses == [Press(Action.REFRESH, ballots.ELECTION, 7, 1, "ru")]
    assert [button.url for button in found if button.url] == ["https://t.me/shailoo_bot?start=d7_1_kg-2021-11-28"]


def test_a_shared_card_carries_version_and_time() -> None:
    text = inline.shared_card(BALLOT, 7, TEXTS.voice("en")).plain
    assert "Version 1, loaded into the bot: 22 November 2026, 21:45 (Bishkek)" in text


def test_a_picture_has_no_button_that_could_not_change_it() -> None:
    row = inline.district_rows(BALLOT, 7, TEXTS.voice("ky", bot="shailoo_bot"), photo="id")[-1]
    assert row.photo == "id"
    assert not any(button.data for button in buttons_of(row.reply))
    assert buttons_of(inline.caption(BALLOT, 7, TEXTS.voice("ky")))


def test_a_caption_of_unheard_of_length_is_cut_to_what_telegram_takes() -> None:
    rows = [replace(FIRST.by_number[7][0], winner="<" * 2000)] * 10
    reply = inline.caption(ballots.ballot(replace(FIRST, results=tuple(rows))), 7, TEXTS.voice("ky"))
    assert len(reply.plain) == 1024


def test_a_failed_inline_query_is_carried_into_the_private_chat() -> None:
    voice = TEXTS.voice("ky", bot="shailoo_bot")
    text, parameter = inline.private_button("Каракол", voice)
    link = read_payload(parameter)
    assert text
    assert link is not None
    assert link.query == "Каракол"
    assert inline.private_button("о" * 200, voice)[1] == "help"
    assert any("?start=q" in (b.url or "") for b in buttons_of(inline.help_row(BALLOT, "Каракол", voice).reply))


def test_a_pressed_refresh_says_which_version_is_shown() -> None:
    assert "2" in inline.current(LATER, TEXTS.voice("en"))


# Corrections and news


def test_a_corrected_card_says_what_was_corrected_and_when() -> None:
    reply = inline.shared_card(LATER, 7, TEXTS.voice("en"), corrected=(FIRST.by_number[7], SECOND.loaded))
    assert reply.plain.splitlines()[0] == "Corrected: 49.8% → 48.9%, 23 November 2026"
    assert "— 48.9%" in reply.plain


def test_a_corrected_winner_is_named_with_the_old_one() -> None:
    reply = inline.shared_card(LATER, 27, TEXTS.voice("ky"), corrected=(FIRST.by_number[27], SECOND.loaded))
    first = reply.plain.splitlines()[0]
    assert first.startswith("Түзөтүлдү: Бардык каршы — 33,21% → Биринчи Адам — 47,97%")


def test_a_name_that_is_only_spelled_otherwise_is_not_called_corrected() -> None:
    old = (replace(FIRST.by_number[1][0], winner="Ажибаев Чынгыз Ильяскожоевич"),)
    reply = inline.shared_card(BALLOT, 1, TEXTS.voice("ky"), corrected=(old, SECOND.loaded))
    assert reply == inline.shared_card(BALLOT, 1, TEXTS.voice("ky"))


def test_a_card_whose_figures_stay_is_not_called_corrected() -> None:
    reply = inline.shared_card(LATER, 12, TEXTS.voice("en"), corrected=(FIRST.by_number[12], SECOND.loaded))
    assert reply == inline.shared_card(LATER, 12, TEXTS.voice("en"))


@pytest.mark.parametrize(
    ("number", "title"),
    [(7, "Osh (district No. 7): another share"), (27, "Pervomaisky (district No. 27): another result")],
)
def test_news_names_what_changed_from_what_to_what_and_why(number: int, title: str) -> None:
    text = following.told(LATER, number, FIRST.by_number[number], TEXTS.voice("en"), before=FIRST).plain
    assert text.splitlines()[0] == title
    assert "Before: " in text
    assert "Now: " in text
    assert "Stage: most votes, result not official → winner, official result" in text
    assert "Reason: A <new> article" in text


def test_news_of_a_stage_alone_says_so() -> None:
    text = following.told(LATER, 12, FIRST.by_number[12], TEXTS.voice("ky"), before=FIRST).plain
    assert text.startswith("Өзгөндө эсептин баскычы өзгөрдү")


def test_a_figure_that_is_taken_back_is_told_as_a_retraction() -> None:
    text = following.told(BACK, 7, SECOND.by_number[7], TEXTS.voice("en")).plain
    assert "What was told before is retracted: the figures of version 1 are back." in text


def test_a_district_that_is_gone_from_the_article_is_told() -> None:
    rows = tuple(row for row in FIRST.results if row.number != 7)
    known = ballots.ballot(replace(SECOND, results=rows))
    text = following.told(known, 7, FIRST.by_number[7], TEXTS.voice("en")).plain
    assert "Now: This article has no result for this district." in text


def test_what_is_followed_of_a_test_is_marked() -> None:
    text = following.following([(BALLOT, 7), (TEST, 8)], TEXTS.voice("en")).plain
    assert "TEST · Election to the Jogorku Kenesh" in text


def test_a_districts_history_has_the_revisions_that_changed_it() -> None:
    found = history.changing([THIRD, SECOND, FIRST], 7)
    assert [revision.number for revision in found] == [3, 2, 1]
    same = [replace(FIRST, number=3), replace(FIRST, number=2), FIRST]
    assert [revision.number for revision in history.changing(same, 7)] == [1]


@IN_EVERY_LANGUAGE
def test_a_retraction_is_an_event_of_its_own_in_the_history(language: str) -> None:
    voice = TEXTS.voice(language)
    text = history.district_history(BALLOT, 7, [THIRD, SECOND, FIRST], voice).plain
    assert voice.label("history-rollback", restores="1") in text
    assert voice.share(Decimal("48.9")) in text
    assert "A <new> article" in text


def test_a_history_with_long_reasons_stays_on_one_message() -> None:
    long = replace(SECOND, reason="р" * 2000)
    assert_fits(history.history(BALLOT, [long] * 20, TEXTS.voice("ky")))
    assert_fits(history.district_history(BALLOT, 7, [long, FIRST] * 10, TEXTS.voice("en")))


# Admins


@IN_EVERY_LANGUAGE
def test_a_preview_shows_what_would_change_and_what_to_look_at(language: str) -> None:
    voice = TEXTS.voice(language)
    text = loading.preview(Preview(replace(NEW, warnings=WARNINGS)), BALLOT, voice).plain
    assert f"{voice.share(Decimal('49.8'))} → {voice.share(Decimal('48.9'))}" in text
    assert "Биринчи Адам" in text
    assert voice.label("warning-conflict") in text
    assert voice.label("warning-blocks") in text
    assert voice.label("warning-place", number="7", line="12") in text
    assert "district 9 has no share" in text


def actions(reply: Reply) -> list[Action]:
    presses = [Press.decode(button.data or "") for button in buttons_of(reply)]
    return [press.action for press in presses if press is not None]


@pytest.mark.parametrize(
    ("verdict", "offered"),
    [
        (None, [Action.APPLY, Action.CANCEL]),
        ("needs-reason", [Action.CANCEL]),
        ("blocked", []),
        ("nothing", []),
        ("fails-golden", []),
    ],
)
def test_only_what_can_be_applied_offers_it(verdict: str | None, offered: list[Action]) -> None:
    assert actions(loading.preview(Preview(NEW, verdict), BALLOT, TEXTS.voice("ky"))) == offered


def test_the_buttons_of_a_preview_carry_the_draft_and_its_base() -> None:
    found = [Press.decode(b.data or "") for b in buttons_of(loading.preview(Preview(NEW), BALLOT, TEXTS.voice("ky")))]
    assert found[0] == Press(Action.APPLY, ballots.ELECTION, None, 1, "f" * 12)
    first = Preview(NEW, draft=Draft(base=None))
    found = [Press.decode(b.data or "") for b in buttons_of(loading.preview(first, BALLOT, TEXTS.voice("ky")))]
    assert found[1] == Press(Action.CANCEL, ballots.ELECTION, None, None, "f" * 12)


def test_another_election_can_be_chosen_in_the_preview() -> None:
    reply = loading.preview(Preview(NEW), BALLOT, TEXTS.voice("en"), others=[TEST])
    last = list(buttons_of(reply))[-1]
    assert last.text.startswith("TEST · ")
    assert Press.decode(last.data or "") == Press(Action.ELECTION, "kg-2099-01-01", None, 1, "f" * 12)


def test_a_long_preview_is_short_on_the_message_and_whole_in_a_file() -> None:
    reply = loading.preview(Preview(replace(NEW, warnings=WARNINGS * 30)), BALLOT, TEXTS.voice("en"))
    assert reply.document is not None
    whole = reply.document.content.decode()
    assert whole.count("two rows for district 7") == 30
    assert "49.8% → 48.9%" in whole
    assert "Lines on one district contradict each other: 30" in reply.plain
    assert actions(reply) == [Action.APPLY, Action.CANCEL]


@IN_EVERY_LANGUAGE
def test_a_refusal_names_reason_and_line_and_that_nothing_changed(language: str) -> None:
    voice = TEXTS.voice(language)
    text = loading.refused(ArticleError("no_rows", "no row of results", 12), voice).plain
    assert voice.label("refused-no_rows") in text
    assert "12" in text
    assert "no row of results" in text
    assert {"ky": "Эч нерсе өзгөргөн жок", "ru": "Ничего не изменено", "en": "Nothing has changed"}[language] in text


def test_changes_of_spelling_name_and_votes_are_seen_in_a_preview() -> None:
    known = ballots.changed(FIRST, 1, winner="Ажибаев Чынгыз Ильяскожоевич", district="Лейлек шаары", votes=1234)
    text = loading.preview(Preview(known), BALLOT, TEXTS.voice("ky")).plain
    assert "№1 Лейлек, жазылышы: Ажыбаев Чынгыз Ильяскожоевич → Ажибаев Чынгыз Ильяскожоевич" in text
    assert "№1 Лейлек, округдун аты: Лейлек → Лейлек шаары" in text
    assert "№1 Лейлек, добуш: – → 1\u00a0234" in text
    assert "Өзгөрүүлөр: 1" in text


def test_districts_that_come_and_go_are_named() -> None:
    fewer = replace(NEW, results=tuple(row for row in FIRST.results if row.number != 7))
    assert "No. 7 Osh: gone — Осмонов" in loading.preview(Preview(fewer), BALLOT, TEXTS.voice("en")).plain
    back = Preview(replace(FIRST, number=0), base=fewer)
    assert "No. 7 Osh: new — Осмонов" in loading.preview(back, BALLOT, TEXTS.voice("en")).plain


def test_status_has_no_text_of_a_user_and_cuts_long_errors() -> None:
    text = status.status(HEALTH, TEXTS.voice("en")).plain
    assert "Waiting to be sent: 5" in text
    assert "In the bot for: 3 days" in text
    assert "x" * 200 not in text
    assert FIRST.digest[:12] in text


# Privacy, menu, pictures


def test_privacy_names_every_table_of_the_database() -> None:
    statements = "".join(path.read_text(encoding="utf-8") for path in SCHEMA.glob("*.sql"))
    tables = set(re.findall(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", statements)) | {"schema_steps"}
    assert set(personal.TABLES) == tables


@IN_EVERY_LANGUAGE
def test_privacy_has_a_sentence_for_every_table(language: str) -> None:
    voice = TEXTS.voice(language)
    text = personal.privacy(voice).plain
    assert all(voice.label(f"privacy-{table}") in text for table in personal.TABLES)


def test_my_data_is_shown_whole_in_a_file_where_it_is_long() -> None:
    reply = personal.mydata(DATA, TEXTS.voice("ky"))
    assert reply.document is not None
    assert json.loads(reply.document.content) == DATA


COMMANDS = (
    "start help district list summary compare follow unfollow following language about history export plain privacy "
    "mydata forget quiet reload rollback status"
)


@IN_EVERY_LANGUAGE
def test_menu_and_profile_fit(language: str) -> None:
    voice = TEXTS.voice(language)
    assert all(0 < len(menu.describe(command, voice)) <= 40 for command in COMMANDS.split())
    assert 0 < len(menu.description(voice)) <= 512
    assert 0 < len(menu.short_description(voice)) <= 120


@IN_EVERY_LANGUAGE
def test_a_picture_says_what_its_card_says(language: str) -> None:
    voice = TEXTS.voice(language)
    picture = drawings.card(BALLOT, 7, voice)
    text = cards.card(BALLOT, 7, voice).plain
    for shown in (picture.title, picture.winner, picture.share_text, picture.stage, picture.source, picture.date):
        assert shown
        assert shown in text
    assert drawings.card(BALLOT, 27, voice).against_all
    assert drawings.card(BALLOT, 27, voice).note


@IN_EVERY_LANGUAGE
def test_the_overview_has_every_district_by_region_with_inferred_ones_marked(language: str) -> None:
    picture = drawings.overview(BALLOT, TEXTS.voice(language))
    groups = [bar.group for bar in picture.bars]
    assert len(picture.bars) == 36
    assert len([group for place, group in enumerate(groups) if place == 0 or groups[place - 1] != group]) == 9
    chuy = [bar for bar in picture.bars if bar.label.startswith(("22 ", "23 ", "24 ", "25 ", "30 ", "31 "))]
    assert all(bar.label.endswith(" *") for bar in chuy)
    assert [bar.share for bar in chuy] == sorted((bar.share for bar in chuy), key=lambda s: -(s or Decimal(0)))
    assert picture.note


def test_a_picture_of_several_winners_or_of_none_shows_no_single_figure() -> None:
    second = replace(FIRST.by_number[7][0], winner="Экинчи Адам", share=Decimal("20.5"))
    several = drawings.card(ballots.ballot(replace(FIRST, results=(*FIRST.results, second))), 7, TEXTS.voice("ky"))
    assert several.winner == "Осмонов Айбек Жапарович — 49,8%\nЭкинчи Адам — 20,5%"
    assert several.share is None
    none = drawings.card(ballots.ballot(replace(FIRST, results=())), 7, TEXTS.voice("ky"))
    assert none.share_text == ""


def test_a_source_with_an_address_is_named_on_the_about_screen() -> None:
    source = Source("Kaktus.media", "https://example.org/a?b=1&c=2")
    text = welcome.about(ballots.ballot(replace(FIRST, source=source)), TEXTS.voice("en"))
    assert "Address of the article: https://example.org/a?b=1&c=2" in text.plain


def test_about_leads_to_the_commission_and_says_what_the_bot_cannot_know() -> None:
    reply = welcome.about(BALLOT, TEXTS.voice("en"))
    assert [button.url for button in buttons_of(reply) if button.url] == ["https://shailoo.gov.kg"]
    assert "cannot know which district you vote in" in reply.plain
    assert "2,435 polling stations" in reply.plain
    assert "1,265,445 voters" in reply.plain


def test_totals_that_the_article_does_not_have_are_left_out() -> None:
    assert "voters" not in welcome.about(ballots.ballot(replace(FIRST, totals=None)), TEXTS.voice("en")).plain
