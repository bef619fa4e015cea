"""Help fits a screen, is there at once, and knows every option; mistakes are answered with what was meant."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newscli.cli.commands import COMMANDS, EXIT_CODES
from newscli.cli.outline import GROUPS, outline_of
from newscli.inputs.options import LANGUAGES
from tests.architecture.test_imports import _loaded
from tests.conftest import SAMPLES, Run

READERS = [name for name in COMMANDS if COMMANDS[name].arguments.endswith("[INPUT]...")]


def _page(newscli: Run, *arguments: str, columns: int = 80) -> list[str]:
    done = newscli(*arguments, env={"COLUMNS": str(columns)})
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_a_page_fits_a_screen_and_tells_groups_examples_and_exit_codes(name: str, newscli: Run) -> None:
    page = _page(newscli, *name.split(), "--help")
    assert len(page) <= 45
    assert max(map(len, page)) <= 80
    assert not any(line.endswith("...") and not line.endswith("[INPUT]...") for line in page)
    assert len(page) < 20 or "Examples:" in page
    assert any(line.startswith("Exit codes: 0 done; ") for line in page)


def test_the_first_page_names_every_command_and_does_so_without_typer(newscli: Run) -> None:
    page = _page(newscli, "--help")
    for name, command in COMMANDS.items():
        assert any(line.split() == [name, *command.summary.split()] for line in page)
    assert _page(newscli, "-h") == _page(newscli, "help") == page
    assert _loaded("--help").isdisjoint({"typer", "rich", "inspect", "newscli.text"})


def test_a_commands_page_loads_neither_rich_nor_an_analysis() -> None:
    loaded = _loaded("quotes", "--help")
    assert loaded.isdisjoint({"rich", "newscli.analyses.quotes"})


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_named_on_the_short_page_and_told_on_the_long_one(name: str, newscli: Run) -> None:
    told = outline_of(name)
    short, long = _page(newscli, name, "--help"), _page(newscli, name, "--help-all")
    assert _page(newscli, "help", name) == short
    words = " ".join(short).replace("/--", " --").split()
    for option in told.options:
        assert option.group in GROUPS
        assert option.text, option.names
        assert option.names[-1] in words
        assert any(line.startswith("  ") and option.names[-1] in line for line in long)


def test_the_languages_named_are_those_there_are() -> None:
    (lang,) = (option for option in outline_of("quotes").options if option.names == ("--lang",))
    assert set(lang.values) == {"auto", *LANGUAGES}


def test_wide_and_narrow_terminals_get_lines_that_fit(newscli: Run) -> None:
    assert max(map(len, _page(newscli, "check", "--help", columns=200))) <= 100
    assert len(_page(newscli, "check", "--help", columns=20)) > 45


def _desk(folder: Path) -> None:
    """The files that the examples name."""
    (folder / "drafts").mkdir()
    shutil.copy(SAMPLES / "river-flood.txt", folder / "drafts" / "a.txt")
    shutil.copy(SAMPLES / "river-flood.txt", folder / "article.txt")
    shutil.copy(SAMPLES / "harbour-bridge.txt", folder / "old.txt")


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_run(name: str, tmp_path: Path) -> None:
    _desk(tmp_path)
    for example in COMMANDS[name].examples:
        line = example.line.replace("newscli", f"{sys.executable} -m newscli", 1)
        done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, check=False)
        assert (done.returncode, done.stderr) in [(0, b""), (1, b"")], example.line
        assert done.returncode == 0 or name == "check"
        assert done.stdout or ">" in example.line or example.line.startswith("eval")


def test_examples_are_two_for_each_command_that_reads_articles() -> None:
    assert {len(COMMANDS[name].examples) for name in READERS} == {2}
    assert list(EXIT_CODES) == [0, 1, 2, 130]


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ("quotes --formt csv", "no such option: --formt", "did you mean '--format'?"),
        ("quotes -f jsn", "--format jsn: there is no such value", "did you mean 'json'?; one of: table, "),
        ("quotes -f zzz", "--format zzz: there is no such value", "one of: table, "),
        ("quotes --by x", "no such option: --by", "did you mean '--by-speaker'?"),
        ("quotes -o q.csv", "--output 'q.csv' is not FORMAT=FILE", "did you mean csv=q.csv?"),
        ("quotes -o notes.md", "--output 'notes.md' is not FORMAT=FILE", "did you mean markdown=notes.md?"),
        ("quotes -o q.xls", "--output 'q.xls' is not FORMAT=FILE", "FORMAT is one of table, "),
        ("quotes --zzz", "no such option: --zzz", "newscli quotes --help tells more"),
        ("summarise a.txt", "there is no command 'summarise'", "did you mean 'summarize'?"),
        ("zzz", "there is no command 'zzz'", "one of: summarize, "),
        ("--zzz", "no command given, only --zzz", "one of: summarize, "),
        (".", "no command given, only .", "newscli summarize .; newscli --help lists others"),
        ("quotes --min-words x", "invalid value for '--min-words': 'x' is not", "newscli quotes --help"),
        ("quotes -o", "option '-o' requires an argument", "newscli quotes --help"),
    ],
)
def test_a_mistake_is_answered_with_what_was_meant(
    arguments: str, message: str, hint: str, newscli: Run
) -> None:
    done = newscli(*arguments.split())
    first, second = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout) == (2, b"")
    assert first.startswith(f"newscli: {message}")
    assert second.startswith(f"hint: {hint}")


@pytest.mark.parametrize(
    ("asked", "hint"),
    [("Atwater", "did you mean 'Gwen Attwater'?"), ("Zzz", "newscli quotes --by-speaker tells who speaks")],
)
def test_a_speaker_who_says_nothing_is_told_with_the_nearest_name(
    asked: str, hint: str, newscli: Run, tmp_path: Path
) -> None:
    _desk(tmp_path)
    for jobs in ("1", "2"):
        done = newscli("quotes", "drafts", "article.txt", "--speaker", asked, "-f", "text", "-j", jobs)
        expected = [f"newscli: nothing is said by {asked!r}", f"hint: {hint}"]
        assert (done.returncode, done.stdout, done.stderr.decode().splitlines()) == (0, b"", expected)
    assert newscli("quotes", "article.txt", "--speaker", asked, "-f", "text", "-q").stderr == b""
    assert newscli("quotes", "article.txt", "--speaker", "Attwater", "-f", "text").stderr == b""


def test_a_csv_of_all_that_one_person_says_from_the_help_alone(newscli: Run, tmp_path: Path) -> None:
    """What a newcomer does: read the first page, take its last example, put the name and the folder in."""
    _desk(tmp_path)
    (line,) = (line.strip() for line in _page(newscli, "--help") if "--speaker" in line)
    done = newscli(*line.split("  ")[0].split()[1:])
    rows = done.stdout.decode().splitlines()
    assert rows[0].startswith("id,line,")
    assert len(rows) == 3
    assert all("Gwen Attwater" in row for row in rows[1:])
