"""Whatever the machine, the shell or the terminal is like: a result, or one clear line and the right code."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.conftest import Run

STORY = "Bridge to close\n\n“We have no choice,” said Ann Dole, the mayor of Alder. It closes on Monday.\n"
COMMANDS = ("summarize", "keywords", "quotes", "readability", "report", "check")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


def _run(
    *arguments: str,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
    encoding: str = "utf-8",
) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "newscli", *arguments],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        preexec_fn=before,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding)


def _is_clear(code: int, said: str, lines: int = 2) -> bool:
    """One line that says what is wrong, and one at most that says what to do."""
    return code == 2 and said.startswith("newscli: ") and len(said.splitlines()) <= lines


@pytest.mark.parametrize(
    "columns", ["", "0", "1", "2", "5", "20", "1000", "99999", "123456789", "-3", "x", "80 "]
)
def test_any_width_of_a_terminal_shows_a_result(columns: str, story: Path, tmp_path: Path) -> None:
    for command in ("quotes", "readability", "report"):
        code, shown, said = _run(command, "story.txt", cwd=tmp_path, env={"COLUMNS": columns, "LINES": "-1"})
        assert (code, said) == (0, "")
        assert shown.strip()
        assert len(max(shown.splitlines(), key=len)) <= max(
            20, int(columns) if columns.isdigit() else 100, 100
        )


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX"},
        {"LC_ALL": "xx_XX.nonsense"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"TERM": "dumb"},
        {"TERM": ""},
        {"TERM": "nonsense", "COLORTERM": "nonsense"},
        {"NO_COLOR": "", "FORCE_COLOR": "1"},
    ],
    ids=str,
)
def test_any_locale_and_terminal_gives_the_same_records(
    env: Mapping[str, str], story: Path, tmp_path: Path
) -> None:
    expected = _run("quotes", "story.txt", "-f", "jsonl", cwd=tmp_path)
    assert expected[0] == 0
    assert _run("quotes", "story.txt", "-f", "jsonl", cwd=tmp_path, env=env) == expected
    code, shown, said = _run("quotes", "story.txt", cwd=tmp_path, env=env, encoding="latin-1")
    assert (code, said) == (0, "")
    assert "Ann Dole" in shown


@pytest.mark.parametrize("home", [None, "", "/nonexistent", "/proc", "relative", "~"])
def test_without_a_home_all_goes_on(home: str | None, story: Path, tmp_path: Path) -> None:
    env = {} if home is None else {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    for command in COMMANDS:
        code, _, said = _run(command, "story.txt", cwd=tmp_path, env=env)
        assert (code in (0, 1), said) == (True, "")
    before = set(tmp_path.iterdir())
    assert _run("config", "story.txt", cwd=tmp_path, env=env)[0] == 0
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_gone_is_one_clear_line(command: str, story: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = 'cd gone && rmdir ../gone && exec "$0" -m newscli "$@"'
    arguments = ["bash", "-c", script, sys.executable, command, "story.txt", "-o", "json=a.json"]
    done = subprocess.run(
        arguments,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, map(os.path.abspath, sys.path)))},
    )
    said = "\n".join(line for line in done.stderr.splitlines() if not line.startswith(("shell-init", "bash")))
    assert _is_clear(done.returncode, said, 3), said


@pytest.mark.parametrize(
    "place", ["/proc/a.json", "/sys/a.json", "/dev/null/a.json", "none/a.json", "/proc/x/"]
)
def test_a_place_that_takes_no_file_is_one_clear_line(place: str, story: Path, tmp_path: Path) -> None:
    if not Path("/proc/self").exists():
        pytest.skip("no /proc here")
    before = set(tmp_path.iterdir())
    for extra in ([], ["-j", "2"]):
        code, shown, said = _run(
            "quotes", "story.txt", "-f", "none", "-o", f"json={place}", *extra, cwd=tmp_path
        )
        assert _is_clear(code, said), said
        assert shown == ""
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("command", ["quotes", "report"])
def test_too_little_memory_is_one_clear_line(command: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY * 30_000, "utf-8")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (120_000_000, 120_000_000))

    code, _, said = _run(command, "story.txt", "-f", "jsonl", cwd=tmp_path, before=limit)
    assert _is_clear(code, said), said
    assert "memory" in said


@pytest.mark.parametrize("files", [3, 4, 5, 6, 8, 12])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_few_open_files_are_enough_or_one_clear_line(
    files: int, jobs: str, story: Path, tmp_path: Path
) -> None:
    for i in range(4):
        (tmp_path / f"{i}.txt").write_text(STORY, "utf-8")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    # Python itself needs some to start; it says so in its own words.
    started, _, _ = _run("--version", cwd=tmp_path, before=limit)
    if started:
        pytest.skip("Python does not start with so few")
    outputs = ["-o", "json=a.json", "-o", "csv=a.csv"]
    code, _, said = _run("quotes", ".", "-f", "none", "-j", jobs, *outputs, cwd=tmp_path, before=limit)
    assert "Traceback" not in said
    assert code == 0 or code == 2
    if code:
        assert said.startswith("newscli: ")
    left = {path.name for path in tmp_path.iterdir() if path.suffix != ".txt"}
    assert left in (set(), {"a.json", "a.csv"})


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_no_half_page(number: signal.Signals, tmp_path: Path) -> None:
    pytest.importorskip("jinja2")
    for i in range(400):
        (tmp_path / f"{i}.txt").write_text(STORY * 20, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "newscli", "report", ".", "--html", "site/", "-f", "jsonl"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout
        run.stdout.readline()
        run.send_signal(number)
        _, said = run.communicate(timeout=60)
    assert (run.returncode, said) == (128 + number, b"")
    hidden = [path for path in tmp_path.rglob("*") if path.name.startswith(".") or path.suffix == ".tmp"]
    assert not hidden
    assert all(path.read_text("utf-8").rstrip().endswith("</html>") for path in tmp_path.rglob("*.html"))


@pytest.mark.parametrize("name", ["klingon", "hex", "zlib", "rot13", "undefined"])
@pytest.mark.parametrize("data", [b"", b"It rained."])
def test_an_encoding_that_is_none_is_refused_for_any_file(
    name: str, data: bytes, tmp_path: Path, newscli: Run
) -> None:
    (tmp_path / "story.txt").write_bytes(data)
    done = newscli("summarize", "story.txt", "--encoding", name)
    assert (done.returncode, b"encoding" in done.stderr) == (2, True)


def test_a_file_that_changes_into_something_else_costs_only_itself(tmp_path: Path) -> None:
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text(STORY, "utf-8")
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "newscli",
            "quotes",
            "a.txt",
            "-",
            "b.txt",
            "c.txt",
            "d.txt",
            "e.txt",
            "-f",
            "jsonl",
        ],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout
        run.stdout.readline()
        (tmp_path / "b.txt").unlink()
        (tmp_path / "b.txt").mkdir()
        (tmp_path / "c.txt").unlink()
        (tmp_path / "c.txt").symlink_to("c.txt")
        (tmp_path / "d.txt").write_bytes(b"\0\1\2" * 100)
        out, said = run.communicate(STORY.encode(), timeout=60)
    assert run.returncode == 2
    assert len(said.splitlines()) == 3
    assert [line.split(b":")[1].strip() for line in said.splitlines()] == [b"b.txt", b"c.txt", b"d.txt"]
    records = [json.loads(line) for line in out.splitlines()]  # the first is read above
    assert ["error" in record for record in records] == [False, True, True, True, False]
