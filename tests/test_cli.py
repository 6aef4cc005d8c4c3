"""The commands of the program as a shell sees them."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.config import ROOT

DATA = ROOT / "data"
SEED = DATA / "kg-2021-11-28" / "results.txt"


class Shell:
    """Runs the program in a folder of its own, in an environment of given variables only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.variables = {"DATABASE_URL": f"sqlite:///{folder / 'bot.db'}"}

    def run(
        self, *arguments: str, stdin: bytes = b"", **variables: str
    ) -> subprocess.CompletedProcess[bytes]:
        passed_on = {
            name: value for name, value in os.environ.items() if name.startswith(("PATH", "COV"))
        }
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=stdin,
            capture_output=True,
            timeout=60,
            check=False,
            cwd=self.folder,
            env={
                **passed_on,
                "PYTHONPATH": str(ROOT),
                "PYTHONWARNINGS": "error",
                **self.variables,
                **variables,
            },
        )


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_ask_answers_each_line_in_order_and_in_json(shell: Shell) -> None:
    run = shell.run("ask", "--json", stdin="Ош\n\n37\n Талас\r\n7, 12 жана Талас".encode())
    answers = [json.loads(line) for line in run.stdout.decode().split("\n") if line]
    assert [(a["query"], a["outcome"], a["districts"]) for a in answers] == [
        ("Ош", "found", [7]),
        ("", "help", []),
        ("37", "none", []),
        (" Талас\r", "found", [21]),
        ("7, 12 жана Талас", "several", [7, 12, 21]),
    ]
    assert (run.returncode, run.stderr) == (0, b"")


def test_ask_marks_a_question_about_another_election_in_json(shell: Shell) -> None:
    run = shell.run("ask", "--json", stdin="кто сейчас депутат от Оша\nОш\n".encode())
    today, plain = [json.loads(line) for line in run.stdout.decode().splitlines()]
    assert (today["outcome"], today["districts"], today["about"]) == (
        "found",
        [7],
        "other-election",
    )
    assert "about" not in plain


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        (("-5",), "-5"),
        (("Ош", "шаары"), "Ош шаары"),
        (("--", "--json"), "--json"),
        (("-x", "--lang=ru"), "-x"),
    ],
)
def test_the_text_of_ask_may_begin_with_a_minus(
    shell: Shell, arguments: tuple[str, ...], query: str
) -> None:
    run = shell.run("ask", "--json", *arguments)
    assert json.loads(run.stdout)["query"] == query


def test_ask_speaks_the_language_it_is_told_to(shell: Shell) -> None:
    assert "District No. 7, Osh" in shell.run("ask", "--lang", "en", "Ош").stdout.decode()


def test_nothing_is_written_by_commands_that_only_answer(shell: Shell) -> None:
    for arguments in (
        ("ask", "Ош"),
        ("export", "--format", "csv"),
        ("check",),
        ("parse", str(SEED)),
    ):
        assert shell.run(*arguments).returncode == 0
    shell.run("chat", stdin="Ош\n/follow 7\n".encode())
    assert list(shell.folder.iterdir()) == []


def test_parse_prints_rows_totals_and_stage(shell: Shell) -> None:
    facts = json.loads(shell.run("parse", str(SEED), "--json").stdout)
    assert len(facts["rows"]) == 36
    assert [row["number"] for row in facts["rows"] if row["against_all"]] == [27, 29]
    assert facts["totals"] == {"polling_stations": 2435, "voters": 1265445}
    assert (facts["stage"], facts["provisional"], facts["warnings"]) == (
        "unofficial-complete",
        True,
        [],
    )
    assert facts["rows"][6]["share"] == 49.8
    assert facts["rows"][6]["votes"] is None


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        ("Салам, дүйнө".encode(), "no_rows"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "unsupported"),
        (b"7 " * 2_000_000, "too_large"),
    ],
)
def test_a_refusal_is_json_with_its_kind(shell: Shell, content: bytes, kind: str) -> None:
    file = shell.folder / "article"
    file.write_bytes(content)
    run = shell.run("parse", str(file), "--json")
    error = json.loads(run.stdout)["error"]
    assert error["kind"] == kind
    assert error["message"]
    assert run.returncode == 1


def test_a_file_that_is_not_there_is_refused(shell: Shell) -> None:
    run = shell.run("parse", "nowhere.txt", "--json")
    assert json.loads(run.stdout)["error"]["kind"] == "unsupported"


def test_load_applies_refuses_and_asks_for_a_reason(shell: Shell) -> None:
    seed = SEED.read_text("utf-8")
    file = shell.folder / "article.txt"
    file.write_text(seed.replace("16.33", "16.40"), "utf-8")
    assert shell.run("load", str(file), "--dry-run").returncode == 0
    assert '"districts": [3]' in shell.run("ask", "--json", "3").stdout.decode()
    assert "16,33" in shell.run("ask", "3").stdout.decode()
    assert shell.run("load", str(file)).returncode == 0
    assert "16,40" in shell.run("ask", "3").stdout.decode()
    assert shell.run("load", str(file)).returncode == 0
    file.write_text(seed.replace("Осмонов Айбек Жапарович", "Башка Бирөө Уулу"), "utf-8")
    assert shell.run("load", str(file)).returncode == 3
    assert shell.run("load", str(file), "--reason", "Кайра эсептөө").returncode == 0
    file.write_text("Салам", "utf-8")
    assert shell.run("load", str(file)).returncode == 1
    assert shell.run("load", str(file), "--election", "nowhere-2020").returncode == 1


def test_load_takes_the_stage_it_is_given(shell: Shell) -> None:
    assert shell.run("load", str(SEED), "--stage", "certified").returncode == 0
    assert "жеңүүчү, расмий жыйынтык" in shell.run("ask", "7").stdout.decode().lower()


def test_export_gives_every_district_with_its_line(shell: Shell) -> None:
    table = shell.run("export", "--format", "csv").stdout.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(rows) == 36
    assert any("Осмонов Айбек Жапарович" in value for value in rows[6].values())
    assert json.loads(shell.run("export", "--format", "json").stdout)


def test_check_passes_on_the_data_that_ships(shell: Shell) -> None:
    run = shell.run("check")
    assert run.returncode == 0
    assert "36 of 36" in run.stdout.decode()


def test_check_fails_when_a_golden_query_is_answered_wrongly(shell: Shell) -> None:
    copy = shell.folder / "data"
    (copy / "kg-2021-11-28").mkdir(parents=True)
    for file in (DATA / "kg-2021-11-28").iterdir():
        (copy / "kg-2021-11-28" / file.name).write_bytes(file.read_bytes())
    golden = copy / "kg-2021-11-28" / "golden.toml"
    golden.write_text('[[query]]\ntext = "Ош"\noutcome = "found"\ndistricts = [8]\n', "utf-8")
    assert shell.run("check", DATA_DIR=str(copy)).returncode == 1
    assert shell.run("ask", "Ош", DATA_DIR=str(copy)).returncode == 1


def test_run_without_a_token_says_what_to_do_in_one_line(shell: Shell) -> None:
    run = shell.run("run")
    assert run.returncode == 2
    assert run.stdout == b""
    (line,) = run.stderr.decode().splitlines()
    assert "BOT_TOKEN" in line


def test_a_bad_variable_is_named_with_what_is_allowed_and_without_its_value(shell: Shell) -> None:
    run = shell.run("ask", "Ош", DEFAULT_LANGUAGE="klingon")
    (line,) = run.stderr.decode().splitlines()
    assert run.returncode == 2
    assert "DEFAULT_LANGUAGE" in line
    assert "ky, ru, en" in line
    assert "klingon" not in line


def test_the_env_file_of_the_folder_is_read_and_the_environment_wins(shell: Shell) -> None:
    (shell.folder / ".env").write_text("DEFAULT_LANGUAGE=en\nLOG_LEVEL=\n", "utf-8")
    assert "District No. 7" in shell.run("ask", "7").stdout.decode()
    assert "Округ № 7" in shell.run("ask", "7", DEFAULT_LANGUAGE="ru").stdout.decode()
    assert "District No. 7" in shell.run("ask", "7", DEFAULT_LANGUAGE="").stdout.decode()


def test_a_data_folder_without_an_election_is_one_clear_line(shell: Shell) -> None:
    run = shell.run("ask", "Ош", DATA_DIR=str(shell.folder))
    assert run.returncode == 1
    assert "election.toml" in run.stderr.decode()


def test_a_corrupt_database_is_one_clear_line_and_left_as_it_is(shell: Shell) -> None:
    file = shell.folder / "bot.db"
    file.write_bytes(
        b"this is no database, and it is longer than a header of one hundred bytes" * 3
    )
    run = shell.run("load", str(SEED))
    assert run.returncode == 1
    assert len(run.stderr.decode().splitlines()) == 1
    assert file.read_bytes().startswith(b"this is no database")


def test_the_chat_prints_answers_alone_when_it_is_piped(shell: Shell) -> None:
    run = shell.run("chat", stdin="Ош\n".encode())
    assert run.stdout.decode().startswith("№7 Ош округу\n")
    assert run.stdout.decode().count("№7 Ош округу") == 1
    assert run.stderr == b""


def test_a_program_without_a_command_and_token_chats(shell: Shell) -> None:
    assert "№21 Талас округу" in shell.run(stdin="Талас\n".encode()).stdout.decode()


def test_the_chat_has_buttons_languages_inline_and_an_admin(shell: Shell) -> None:
    lines = (
        "/list\n:press 1\n:lang en\n12\n:inline Tal\n:admin\n/status\n:admin\n/status\n:press 99\n"
    )
    screen = shell.run("chat", stdin=lines.encode()).stdout.decode()
    assert "№1 Лейлек" in screen
    assert "District No. 12" in screen
    assert "No. 21 Talas — 34.65%" in screen
    assert screen.count("Status") == 1


def test_an_admin_of_the_chat_loads_an_article_that_is_gone_with_the_chat(shell: Shell) -> None:
    article = shell.folder / "article.txt"
    article.write_text(SEED.read_text("utf-8").replace("16.33", "16.40"), "utf-8")
    screen = shell.run(
        "chat", stdin=f":admin\n:send {article}\n:press 1\n3\n".encode()
    ).stdout.decode()
    assert "16,40" in screen.rpartition("№3")[2]
    assert "16,33" in shell.run("ask", "3").stdout.decode()
