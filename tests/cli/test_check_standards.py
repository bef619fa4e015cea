"""What real runs of `check` write, held against the standard of each format: schemas and GitHub's rules."""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import SAMPLES, Run
from tests.standards import STANDARDS

TOWN = "The town council met in the old hall on the square and heard what people had to say about the pool."
# Each paragraph is a finding, so that its words reach the outputs that cite them.
HOSTILE = "\n\n".join(
    (
        f"{TOWN} {TOWN}",
        "Bob Hale answered: “]]> <![CDATA[ <script>alert('x')</script> & &amp; \"quoted\" | `code` [a](b).",
        "“::error file=x.md::made up %0A::set-env name=A::b ##[error]bad 100%25. He left the hall.",
        "Said: “\x1b[31mRed\x1b[0m \x00\x07\x08\x7f\x85 \u202eevil\u202c \ufeff\ufffe\uffff. Left.",
        "He said: “\u2028::warning::One separator, \u2029::warning::and another. He left the hall.",
        "He said: “😀 👩‍👩‍👧 𐐀 é ê ﷽ \U0001fffe all in one \u0301\u0301\u0301. He left the hall.",
        "She said: “One.\r::error::after a carriage return alone. He left the hall.",
        "::error::This paragraph, ten words of it or more, stands in the article twice.",
        "::error::This paragraph, ten words of it or more, stands in the article twice.",
        "::stop-commands::pause Subscribe to our newsletter ::pause::",
        "<!-- newscli: off ::error::NC1 ]]&gt; -->",
    )
)
NAMES = ('50%, a:b "q" <é> & ]] .md', "line\n::error::feed.md", "-o=.md", "🗞️.txt")


class Ran(NamedTuple):
    """A finished run: its exit code, and each format's text and what its standard reads from it."""

    code: int
    text: dict[str, str]
    read: dict[str, Any]


@pytest.fixture
def check(newscli: Run, tmp_path: Path) -> Any:
    """Runs `check` with an output in each format that has a standard, and holds all of them against it."""

    def run(*arguments: str | Path, stdin: bytes = b"", cwd: Path = tmp_path) -> Ran:
        out = tmp_path / "out"
        out.mkdir()
        outputs = [f"{name}={out / name}" for name in STANDARDS]
        asked = [part for output in outputs for part in ("-o", output)]
        done = newscli("check", *asked, "-f", "github", *arguments, stdin=stdin, cwd=cwd)
        assert b"Traceback" not in done.stderr
        text = {name: (out / name).read_bytes().decode("utf-8") for name in STANDARDS}
        assert done.stdout.decode("utf-8") == text["github"]
        return Ran(done.returncode, text, {name: read(text[name]) for name, read in STANDARDS.items()})

    return run


def test_the_samples(check: Any) -> None:
    ran = check(SAMPLES)
    assert ran.code == 1
    codes = [result["ruleId"] for result in ran.read["sarif"]]
    assert len(codes) >= 4
    assert [entry["code"]["value"] for entry in ran.read["rdjsonl"]] == codes
    assert [entry["description"][:5] for entry in ran.read["gitlab"]] == codes
    assert sum(len(suite) for suite in ran.read["junit"]) >= len(codes)
    assert {kind["kind"] for kind in ran.read["github"]} >= {"error", "warning"}


def test_an_article_and_names_of_files_that_try_to_break_out(check: Any, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    for name in NAMES:
        (desk / name).write_text(HOSTILE, "utf-8", newline="")
    records = [
        {"id": f"w-{i} ::error::]]>\r\n::x", "title": "\ud83d ::error:: ]]>", "text": f"{part} \ud83d\udc00"}
        for i, part in enumerate((HOSTILE, "", "\ud800", HOSTILE.replace("<!--", "")))
    ]
    (desk / "wire.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), "ascii")
    ran = check("desk")
    assert ran.code == 1
    assert len(ran.read["sarif"]) >= 5 * len(NAMES)
    assert len(ran.read["github"]) > 10
    files = {f"desk/{name}" for name in NAMES}
    assert files <= {entry["location"]["path"] for entry in ran.read["gitlab"]}
    assert {one["file"] for one in ran.read["github"]} <= {*files, "desk/wire.jsonl"}
    for text in ran.text.values():
        assert not any(line.lstrip().startswith(("::e", "##[")) for line in _without_annotations(text))


def test_an_empty_run(check: Any, tmp_path: Path) -> None:
    (tmp_path / "none").write_bytes(b"")
    ran = check("--files-from", "none")
    assert ran.code == 0
    assert [ran.read[name] for name in ("sarif", "gitlab", "rdjsonl", "github")] == [[]] * 4
    assert list(ran.read["junit"]) == []


def test_an_article_without_findings_and_one_without_text(check: Any, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text(f"# Town hears itself\n\n{TOWN}\n", "utf-8")
    (tmp_path / "blank.txt").write_bytes(b"")
    ran = check("good.md", "blank.txt")
    assert ran.code == 0
    assert [ran.read[name] for name in ("sarif", "gitlab", "rdjsonl", "github")] == [[]] * 4
    assert [[case.attrib["name"] for case in suite] for suite in ran.read["junit"]] == [["no findings"]] * 2


def test_files_that_cannot_be_read_among_the_inputs(check: Any, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_text(HOSTILE, "utf-8", newline="")
    (tmp_path / "broken.jsonl").write_text('{"text": "It rained.", "id": \n', "utf-8")
    ran = check("gone, 50%: ]]>.md", "bad.md", "broken.jsonl")
    assert ran.code == 2
    gone, bad, broken = ran.read["junit"]
    assert [suite.attrib["errors"] for suite in (gone, bad, broken)] == ["1", "0", "1"]
    log = json.loads(ran.text["sarif"])["runs"][0]
    assert log["invocations"][0]["executionSuccessful"] is False
    assert len(log["invocations"][0]["toolExecutionNotifications"]) == 2
    assert ran.read["sarif"]
    unreadable = [one["file"] for one in ran.read["github"] if one["title"] == "could not be read"]
    assert unreadable == ["gone, 50%: ]]>.md", "broken.jsonl"]


def test_githubs_log_and_step_summary_hold_the_worst_first(newscli: Run, tmp_path: Path) -> None:
    numbers = [70 + i * 7 % 23 for i in range(23)]  # 70 to 92 words, in no order
    text = "\n\n".join([TOWN, *(f"The {'old ' * (n - 2)}hall." for n in numbers)])
    (tmp_path / "long.md").write_text(text, "utf-8")
    (tmp_path / "bad.md").write_text(HOSTILE, "utf-8", newline="")
    summary = tmp_path / "summary.md"
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    done = newscli("check", "bad.md", "long.md", "gone.md", "-f", "github", env=env)
    assert done.returncode == 2
    log = done.stdout.decode("utf-8")
    warnings = [one for one in STANDARDS["github"](log) if one["kind"] == "warning"]
    assert [one["message"] for one in warnings] == [
        f"sentence of {n} words, limit 60" for n in range(92, 82, -1)
    ]
    total = re.fullmatch(
        r"(\d+) errors, (\d+) warnings, (\d+) notes; 1 could not be read", log.splitlines()[-1]
    )
    assert total
    errors, many, notes = map(int, total.groups())
    assert f"\nand {many - 10} more warnings\n" in log
    assert log.count("::error file=") == errors + 1
    rows = [line for line in summary.read_text("utf-8").splitlines() if line.startswith("| ")][2:]
    assert [row.split(" | ")[1] for row in rows] == (
        ["error"] * errors + ["warning"] * many + ["note"] * notes
    )


def _without_annotations(text: str) -> list[str]:
    """The lines of an output, less those that are annotations of its own."""
    return [line for line in text.splitlines() if not line.startswith(("::error file=", "::warning file="))]
