"""What SECURITY.md promises: each sort of attack, in text, name and title, in every output."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tests.whole_runs import COMMANDS, HARMFUL, formats_of, newscli

DRIVES_A_TERMINAL = [
    "\x1b[2J\x1b[31mred",
    "\x1b]0;title\x07",
    "\x1b]8;;http://evil.example\x1b\\here",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x9b2J",
    "\x90q\x9c",
    "a\x08\x08b\x7f",
    "over\x0dwritten",
    "\u202egnp.exe\u202c",
    "\u2066a\u2069\u200f",
    "x\U000e0041\U000e0042\U000e007f",
    "\u2028next\u2029",
    "\ufff9a\ufffb",
]
IS_MARKUP = ["[bold red]x[/]", "[link=http://evil.example]x[/link]", "[/]", ":skull:", "[@click=quit]x"]
IS_HTML = [
    "<script>alert(1)</script>",
    "<img src=http://evil.example/x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</article></html><iframe src=javascript:alert(1)>",
    "</script><script>alert(1)//",
    "&lt;b&gt; &#60;script&#62;",
]
IS_MARKDOWN = [
    "](http://evil.example)",
    "![x](http://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "| a | b |",
    "```",
    "# Head",
    "<http://evil.example>",
    "https://evil.example/x",
    "`code` **bold** ~~x~~",
]
IS_FORMULA = [
    '=HYPERLINK("http://evil.example";"x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\u200b=1+1",
    "a;=1+1",
]
COMMANDS_A_JOB = [
    "::error file=x::bad",
    " ::set-env name=A::b",
    "##[error]bad",
    "##vso[task.setvariable]x",
    "##teamcity[x]",
]
ATTACKS = [*DRIVES_A_TERMINAL, *IS_MARKUP, *IS_HTML, *IS_MARKDOWN, *IS_FORMULA, *COMMANDS_A_JOB]

# At the beginning of a line, a command of GitHub; anywhere in it, those of GitHub once, Azure and TeamCity.
_JOB = re.compile(r"^\s*::|##(?:vso|teamcity)?\[", re.IGNORECASE | re.MULTILINE)
_SGR = re.compile(r"\x1b\[[0-9;]*m")
_NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")


def _article(attack: str) -> str:
    return (
        f"{attack} at the harbour\n\nBy Ann {attack} Dole\n\n"
        f'"{attack} we have no choice but to close the bridge," said Maria {attack} Holt.\n\n'
        f"{attack}\n\n{attack} The council of Alder voted on Monday to close {attack} until the summer, and"
        f" drivers will cross the river by {attack}. Mayor Lidia Ferrante said that {attack} would stay.\n"
    )


def _record(attack: str) -> str:
    return json.dumps({"id": attack, "title": attack, "text": _article(attack)}) + "\n"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "wire.jsonl"
    path.write_text("".join(map(_record, ATTACKS)), "utf-8")
    return path


@pytest.mark.parametrize("width", ["20", "47", "80", "200"])
@pytest.mark.parametrize("command", COMMANDS)
def test_no_article_drives_a_terminal_or_a_job(
    command: str, width: str, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    for format_ in formats_of(command) if width == "80" else ("table",):
        for color in ("never", "always"):
            done = newscli(command, str(hostile), "-f", format_, "--color", color)
            assert done.code in (0, 1)
            shown = _SGR.sub("", done.out) if format_ == "table" else done.out
            assert not HARMFUL.search(shown), (format_, color)
            assert not HARMFUL.search(done.err)
            if format_ != "github":  # which is made of commands: see test_github.py
                assert not _JOB.search(shown), (format_, color, _JOB.search(shown))


@pytest.mark.parametrize("command", ["summarize", "quotes", "readability"])
def test_nor_does_the_article_itself_where_it_is_shown(command: str, tmp_path: Path) -> None:
    for attack in ATTACKS:
        (tmp_path / "story.txt").write_text(_article(attack), "utf-8")
        done = newscli(command, str(tmp_path / "story.txt"), "--highlight", "--encoding", "utf-8")
        assert done.code == 0
        assert not HARMFUL.search(_SGR.sub("", done.out))
        assert not _JOB.search(done.out)


def test_what_is_hidden_or_drives_is_shown_as_a_sign(hostile: Path) -> None:
    shown = "".join(newscli("summarize", str(hostile), "-f", "text").out)
    for sign in ("␛[2J", "␇", "<U+009B>2J", "<U+202E>gnp", "<U+2066>", "<U+E0041>", "␡"):
        assert sign in shown


@pytest.mark.parametrize("attack", IS_MARKUP)
def test_markup_of_tables_is_shown_as_it_is(
    attack: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "500")
    (tmp_path / "story.txt").write_text(_article(attack), "utf-8")
    assert attack in newscli("summarize", str(tmp_path / "story.txt"), "-f", "table").out


@pytest.mark.parametrize("command", COMMANDS)
def test_markdown_keeps_its_structure(command: str, hostile: Path) -> None:
    out = newscli(command, str(hostile), "-f", "markdown").out
    assert not re.search(r"(?<!\\)[<`]", out)
    assert not re.search(r"(?<!\\)\]\(|(?<!\\)!\[", out)
    assert not re.search(r"https?://", out)
    table = [line for line in out.splitlines() if line.startswith("|")]
    rows = [re.findall(r"(?<!\\)\|", line) for line in table]
    assert len(set(map(len, rows))) <= 3  # several tables; none has a row of its own width
    assert all(re.match(r"#{1,3} ", line) for line in out.splitlines() if line.startswith("#"))


@pytest.mark.parametrize("format_", ["csv", "tsv"])
@pytest.mark.parametrize("command", COMMANDS)
def test_no_cell_is_a_formula_unless_it_is_asked_for(command: str, format_: str, hostile: Path) -> None:
    cells = list(_cells(newscli(command, str(hostile), "-f", format_).out, format_))
    assert not [
        cell for cell in cells if re.match("[\u200b]*[=+@\\-\t\r]", cell) and not _NUMBER.fullmatch(cell)
    ]
    assert not [cell for cell in cells if re.search(r";\s*[=+@-]", cell)]
    raw = newscli(command, str(hostile), "-f", format_, "--csv-raw").out
    if command != "check":  # whose cells hold no more of a text than a finding is about
        assert '=HYPERLINK("http://evil.example";"x")' in _cells(raw, format_)
    assert not HARMFUL.search(raw)


def _cells(text: str, format_: str) -> Iterator[str]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter={"csv": ",", "tsv": "\t"}[format_])
    return (cell for row in reader for cell in row if cell)


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scripts = 0
        self.active: list[tuple[str, str | None]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.tags.add(tag)
        self.active += [
            (name, value)
            for name, value in attrs
            if name.startswith("on")
            or (name in ("src", "href", "action", "style", "srcset") and not (value or "").startswith("#"))
        ]


def _elements(text: str, folder: Path) -> _Elements:
    (folder / "story.txt").write_text(text, "utf-8")
    page = folder / "page.html"
    done = newscli(
        "report", str(folder / "story.txt"), "--html", str(page), "-f", "none", "--encoding", "utf-8"
    )
    assert done.code == 0, done.err
    found = _Elements()
    found.feed(page.read_text("utf-8"))
    return found


@pytest.mark.parametrize("attack", [*IS_HTML, *DRIVES_A_TERMINAL])
def test_the_page_gets_no_element_and_no_address_from_an_article(attack: str, tmp_path: Path) -> None:
    pytest.importorskip("jinja2")
    plain, found = _elements(_article("the old dock"), tmp_path), _elements(_article(attack), tmp_path)
    assert found.scripts == plain.scripts
    assert found.tags <= plain.tags | {
        "dl",
        "dt",
        "dd",
        "ul",
        "li",
        "mark",
        "rect",
        "title",
        "g",
    }  # as results differ
    assert {name for name, _ in found.active} <= {name for name, _ in plain.active}
    assert not [
        value for _, value in found.active if "evil" in (value or "") or "javascript" in (value or "")
    ]


NAMES = [
    "a\x1b[31m.txt",
    "b\u202egnp.txt",
    "c\n::error::x.txt",
    "[bold]d[].txt",
    "<b>e.txt",
    "=f.txt",
    "g|h`.txt",
]


@pytest.mark.parametrize("format_", ["table", "text", "jsonl", "csv", "markdown"])
def test_names_of_files_are_as_harmless_as_their_text(format_: str, tmp_path: Path, newscli: Run) -> None:
    for name in NAMES:
        (tmp_path / name).write_text("It rained.", "utf-8")
    (tmp_path / "gone\x1b]0;x\x07.txt").symlink_to("nowhere")
    done = newscli("summarize", ".", "gone\x1b[2J::error::.txt", "-f", format_)
    assert done.returncode == 2
    for text in (done.stdout.decode(), done.stderr.decode()):
        assert not HARMFUL.search(text)
        assert not _JOB.search(text)


IDS = [
    "../../up",
    "/etc/passwd",
    "a/../../b",
    "..",
    ".",
    "",
    "C:\\x",
    "con",
    "NUL.txt",
    "x" * 400,
    "A",
    "a",
    "\0",
    "é\n",
]


def test_no_page_of_a_site_leaves_its_folder(tmp_path: Path, newscli: Run) -> None:
    pytest.importorskip("jinja2")
    lines = [json.dumps({"id": name, "text": f"{name} It rained in Alder."}) for name in IDS]
    (tmp_path / "wire.jsonl").write_text("\n".join(lines), "utf-8")
    before = set(tmp_path.rglob("*"))
    done = newscli("report", "wire.jsonl", "--html", "site/", "-f", "none")
    assert done.returncode == 0, done.stderr
    made = [path for path in tmp_path.rglob("*") if path not in before and path.is_file()]
    assert len(made) == len(IDS) + 1
    assert {path.parent for path in made} == {tmp_path / "site"}
    names = [path.name.casefold() for path in made]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[\w.-]{1,150}\.html", name) for name in names)
    assert not {name.split(".")[0] for name in names} & {"con", "nul", "aux", "prn", ""}


def test_what_has_no_end_is_one_error(newscli: Run) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero here")
    done = newscli("summarize", "/dev/zero", "--max-size", "1MB")
    assert (done.returncode, done.stderr) == (
        2,
        b"newscli: /dev/zero: larger than 1 MB (raise --max-size if it is an article)\n",
    )


def test_every_promise_names_tests_that_there_are() -> None:
    named = set(re.findall(r"`(test_\w+)`", (ROOT / "SECURITY.md").read_text("utf-8")))
    assert len(named) > 15
    there = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert not {name for name in named if f"def {name}(" not in there}
