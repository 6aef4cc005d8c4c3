"""Previews and decisions: parsed once, off the event loop, and decided on the latest facts."""

import asyncio
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

import pytest

from bot.core.model import NOT_GIVEN, Origin, Source
from bot.core.previews import Verdict
from bot.errors import ArticleError, DataError
from bot.render.exports import json_of
from bot.usecases.apart import MAX_THREAD_SIZE
from tests.support.installation import ELECTION, OTHER_ELECTION, Installation, other_rows

ADMIN = 900


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


PARSE, COMPARE = "bot.articles.parse.parse", "bot.core.changes.compare"


@contextmanager
def counted_calls(*functions: str) -> Iterator[dict[str, int]]:
    """Count the calls of functions, in this thread and in new ones."""
    counts = dict.fromkeys(functions, 0)

    def profile(frame: FrameType, event: str, _: object) -> None:
        name = f"{frame.f_globals.get('__name__')}.{frame.f_code.co_name}"
        if event == "call" and name in counts:
            counts[name] += 1

    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())
    threading.setprofile(profile)
    sys.setprofile(profile)
    try:
        yield counts
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


async def test_an_upload_is_parsed_once_and_compared_once(installed: Installation) -> None:
    content = installed.article("16.33", "16.40").encode()
    async with installed.started() as running:
        with counted_calls(PARSE, COMPARE) as counts:
            preview = await running.uploads.preview_file(content, "article.txt", ADMIN)
        assert preview.verdict is None
        assert counts == {PARSE: 1, COMPARE: 1}


async def test_a_pasted_text_is_parsed_once(installed: Installation) -> None:
    text = installed.article("16.33", "16.40")
    async with installed.started() as running:
        with counted_calls(PARSE) as counts:
            parsed = await running.uploads.parse(text)
            assert parsed.is_article
            await running.uploads.preview(parsed, ADMIN)
        assert counts == {PARSE: 1}


async def test_the_loop_goes_on_while_a_large_article_is_read(installed: Installation) -> None:
    content = (installed.article("16.33", "16.40") + "Пояснение редакции.\n" * 20_000).encode()
    async with installed.started() as running:
        upload = asyncio.create_task(running.uploads.preview_file(content, "a.txt", ADMIN))
        turns = 0
        while not upload.done():
            await asyncio.sleep(0.001)
            turns += 1
        assert turns > 20


@pytest.mark.parametrize(
    ("text", "is_article"),
    [
        ("Ошто ким утту?", False),
        ("№7 Ош району, Осмонов Айбек Жапарович 49,8%.", False),
        ("\n".join(other_rows()[:3]), True),
        ("\n".join(f"№{number} Партия {number}: 5 орун" for number in range(1, 9)), True),
        ("", False),
    ],
)
async def test_an_article_is_told_from_a_question_by_its_rows(
    installed: Installation, text: str, is_article: bool
) -> None:
    async with installed.started() as running:
        assert (await running.uploads.parse(text)).is_article is is_article


async def test_a_refused_text_keeps_no_draft(installed: Installation) -> None:
    async with installed.started() as running:
        with pytest.raises(ArticleError):
            await running.uploads.preview_text("Салам", ADMIN)
        assert await running.store.drafts() == []


async def test_an_export_is_previewed_for_the_election_that_it_names(
    installed: Installation,
) -> None:
    installed.add_election()
    async with installed.started() as running:
        export = json_of(running.answering.served(OTHER_ELECTION))
        preview = await running.uploads.preview_file(export, "export.json", ADMIN)
        assert preview.draft.election == OTHER_ELECTION
        assert preview.verdict is Verdict.NOTHING


async def test_an_export_of_an_unknown_election_is_refused(installed: Installation) -> None:
    async with installed.started() as running:
        export = json_of(running.answering.served()).replace(b"kg-2021-11-28", b"xx-1999-01-01")
        parsed = await running.uploads.parse(export.decode())
        assert parsed.is_article
        with pytest.raises(DataError):
            await running.uploads.preview(parsed, ADMIN)


async def test_an_article_is_parsed_again_for_the_election_that_an_admin_chooses(
    installed: Installation,
) -> None:
    installed.add_election()
    async with installed.started() as running:
        text = installed.article("16.33", "16.40")
        preview = await running.uploads.preview_text(text, ADMIN)
        chosen = await running.uploads.choose_election(preview.draft.id, ELECTION)
        assert chosen is not None
        assert await running.store.drafts() == [chosen.draft]
        refused = await running.uploads.choose_election(chosen.draft.id, OTHER_ELECTION)
        assert refused is not None
        assert refused.verdict is Verdict.BLOCKED
        assert await running.store.drafts() == []
        assert await running.uploads.choose_election(chosen.draft.id, ELECTION) is None


async def test_an_article_that_fails_the_golden_queries_is_not_loaded(
    installed: Installation,
) -> None:
    installed.expect("36", 36)
    async with installed.started() as running:
        decision = await running.load(installed.article("№36 Ысык-Көл", "№35 Ысык-Көл"))
        assert decision.verdict in {Verdict.FAILS_GOLDEN, Verdict.BLOCKED}
        assert running.revision.number == 1


async def test_a_load_serves_the_stored_revision(installed: Installation) -> None:
    async with installed.started() as running:
        decision = await running.load(installed.article("16.33", "16.40"))
        assert decision.revision == running.revision == await running.store.revision(2)


async def test_a_rollback_is_known_by_its_origin(installed: Installation) -> None:
    async with installed.started() as running:
        await installed.load(running, "16.33", "16.40")
        preview = await running.uploads.preview_rollback(ADMIN)
        assert preview is not None
        decision = await running.uploads.apply(preview.draft.id, ADMIN)
        assert decision.revision is not None
        assert decision.revision.origin is Origin.ROLLBACK
        assert running.share(3) == "16.33"


async def test_the_data_folder_is_previewed_as_it_is_now(installed: Installation) -> None:
    async with installed.started() as running:
        installed.change("16.33", "16.40")
        preview = await running.uploads.preview_data(ADMIN)
        assert [change.number for change in preview.changes.changes] == [3]
        installed.change("16.40", "16.50")
        decision = await running.uploads.apply(preview.draft.id, ADMIN)
        assert decision.verdict is Verdict.APPLIED
        assert running.share(3) == "16.40"


PROSE = "Шайлоо күнү участоктор эртең менен саат сегизде ачылган.\n\n"


async def test_a_large_article_is_read_like_a_small_one(installed: Installation) -> None:
    small = installed.article("16.33", "16.40")
    large = small + PROSE * (MAX_THREAD_SIZE // len(PROSE))
    async with installed.started() as running:
        first = await running.uploads.preview_file(small.encode(), "article.txt", ADMIN)
        second = await running.uploads.preview_file(large.encode(), "article.txt", ADMIN)
    assert second.revision.digest == first.revision.digest
    assert second.changes.numbers == (3,)


async def test_a_large_text_that_is_no_article_is_refused_with_its_kind(
    installed: Installation,
) -> None:
    async with installed.started() as running:
        with pytest.raises(ArticleError) as refused:
            await running.uploads.preview_text(PROSE * 5000, ADMIN)
    assert refused.value.kind == "no_rows"


async def test_an_article_without_a_source_asks_for_it_once(installed: Installation) -> None:
    text = installed.article("16.33", "16.40").removeprefix("Булак: Kaktus.media\n")
    async with installed.started() as running:
        asked = await running.uploads.preview_text(text, ADMIN)
        assert asked.verdict is Verdict.NEEDS_SOURCE
        stated = "24.kg, https://24.kg/vlast/1/ 2021-12-02"
        answered = await running.uploads.answer(asked.draft.id, stated)
        assert answered is not None
        assert answered.verdict is None
        decision = await running.uploads.apply(asked.draft.id, ADMIN)
        source = Source("24.kg", "https://24.kg/vlast/1/", date(2021, 12, 2))
        assert decision.verdict is Verdict.APPLIED
        assert {row.source for row in running.revision.results} == {source}


async def test_an_admin_may_answer_that_the_source_is_not_given(installed: Installation) -> None:
    text = installed.article("16.33", "16.40").removeprefix("Булак: Kaktus.media\n")
    async with installed.started() as running:
        asked = await running.uploads.preview_text(text, ADMIN)
        answered = await running.uploads.give_source(asked.draft.id, None)
        assert answered is not None
        assert answered.verdict is None
        await running.uploads.apply(asked.draft.id, ADMIN)
        assert {row.source for row in running.revision.results} == {NOT_GIVEN}


async def test_a_rollback_brings_the_source_of_its_figures_back(installed: Installation) -> None:
    text = installed.article("16.33", "16.40").replace("Kaktus.media", "24.kg")
    async with installed.started() as running:
        first = running.revision
        preview = await running.uploads.preview_text(text, ADMIN)
        await running.uploads.apply(preview.draft.id, ADMIN)
        assert running.revision.results[0].source == Source("24.kg")
        back = await running.uploads.preview_rollback(ADMIN)
        assert back is not None
        await running.uploads.apply(back.draft.id, ADMIN)
        assert running.revision.results[0].source == first.source
        assert running.revision.results[0].article == first.number


async def test_a_date_of_publication_in_the_future_is_left_out(installed: Installation) -> None:
    text = installed.article("16.33", "16.40").replace("Kaktus.media", "Kaktus.media, 1.12.2091")
    async with installed.started() as running:
        preview = await running.uploads.preview_text(text, ADMIN)
    assert preview.revision.source == Source("Kaktus.media")
