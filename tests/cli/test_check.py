"""`newscli check` as a newsroom's job runs it: exit codes, gates, baselines, git, files."""

import json
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import ROOT, Run

GOOD = (
    "---\ntitle: Council votes to close the pool\n---\n\nThe council voted on Monday to close the pool.\n\n"
    "“We have no choice,” Mayor Ann Dole said. “The money is gone.”\n"
)
LONG = "The mayor said that " + "the old town and " * 20 + "the pool would go."  # 88 words
UNCLOSED = "Bob Hale answered: “There is always a choice. He left the hall."


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "good.md").write_text(GOOD, "utf-8")
    (tmp_path / "long.md").write_text(f"{GOOD}\n{LONG}\n", "utf-8")
    (tmp_path / "bad.md").write_text(f"{GOOD}\n{UNCLOSED}\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("good.md",), 0),
        (("long.md",), 0),
        (("bad.md",), 1),
        (("long.md", "--fail-on", "warning"), 1),
        (("long.md", "--fail-on", "note"), 1),
        (("good.md", "--fail-on", "note"), 0),
        (("bad.md", "--fail-on", "never"), 0),
        (("gone.md",), 2),
        (("bad.md", "gone.md"), 2),
        (("bad.md", "--fail-on", "never", "gone.md"), 2),
        (("good.md", "--fail-on", "warn"), 2),
        (("good.md", "-o", "sarif=no/such/folder.sarif"), 2),
        (("good.md", "--baseline", "gone.json"), 2),
        (("good.md", "--config", "gone.toml"), 2),
        (("good.md", "--stdin-filename", "new.md"), 2),
        (("good.md", "-o", "sarif=-"), 2),
        (("good.md", "--max-grade", "-1"), 2),
        (("good.md", "--baseline", "a", "--write-baseline", "b"), 2),
        (("good.md", "--write-baseline", "-"), 2),
        ((".", "-f", "jsonl"), 1),
    ],
)
def test_exit_codes(arguments: tuple[str, ...], code: int, desk: Path, newscli: Run) -> None:
    done = newscli("check", *arguments)
    assert done.returncode == code, done.stderr
    assert b"Traceback" not in done.stderr
    assert bool(done.stderr) == (code == 2)


def test_limits_given_as_options_are_errors(desk: Path, newscli: Run) -> None:
    done = newscli("check", "long.md", "--max-sentence-words", "40", "-f", "text")
    assert done.returncode == 1
    assert done.stdout.decode() == "long.md:9:1: error: NC103 sentence of 88 words, limit 40\n"
    assert newscli("check", "long.md", "--max-sentence-words", "88").returncode == 0
    words = " ".join(["The committee deliberated considerably about institutional reorganisation."] * 20)
    (desk / "hard.txt").write_text(words, "utf-8")
    assert newscli("check", "hard.txt", "--max-grade", "3").returncode == 1
    assert newscli("check", "hard.txt", "--min-ease", "90").returncode == 1
    assert newscli("check", "hard.txt", "--max-grade", "99").returncode == 0


def test_one_run_writes_every_format(desk: Path, newscli: Run) -> None:
    formats = (
        "json",
        "jsonl",
        "csv",
        "tsv",
        "markdown",
        "text",
        "table",
        "github",
        "sarif",
        "junit",
        "gitlab",
        "rdjsonl",
    )
    outputs = [part for name in formats for part in ("-o", f"{name}=out.{name}")]
    done = newscli("check", "bad.md", "long.md", "-f", "github", *outputs)
    assert done.returncode == 1
    assert done.stdout == (desk / "out.github").read_bytes()
    (run,) = json.loads((desk / "out.sarif").read_text())["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["NC202", "NC103"]
    assert len(json.loads((desk / "out.gitlab").read_text())) == 2
    assert len(ET.parse(desk / "out.junit").getroot()) == 2
    assert len((desk / "out.rdjsonl").read_text().splitlines()) == 2


def test_the_formats_of_check_are_not_those_of_other_commands(desk: Path, newscli: Run) -> None:
    done = newscli("summarize", "good.md", "-o", "sarif=a.sarif")
    assert done.returncode == 2
    assert b"FORMAT is one of table, text, json, jsonl, csv, tsv, markdown" in done.stderr


def test_the_environment_gives_format_and_outputs(desk: Path, newscli: Run) -> None:
    env = {"NEWSCLI_FORMAT": "text", "NEWSCLI_OUTPUT": "sarif=a.sarif junit=b.xml"}
    done = newscli("check", "bad.md", env=env)
    assert done.stdout.startswith(b"bad.md:9:20: error: NC202 ")
    assert (desk / "a.sarif").exists()
    assert (desk / "b.xml").exists()
    assert newscli("check", "bad.md", "-f", "jsonl", env=env).stdout.startswith(b'{"schema"')
    wrong = newscli("check", "bad.md", env={"NEWSCLI_FORMAT": "txt"})
    assert wrong.returncode == 2
    assert b"NEWSCLI_FORMAT: there is no format 'txt'" in wrong.stderr


def test_the_configuration_is_found_upwards_and_shown(desk: Path, newscli: Run) -> None:
    (desk / "pyproject.toml").write_text(
        '[tool.newscli]\nfail-on = "warning"\nrules.NC202 = "off"\n', "utf-8"
    )
    (desk / "sub").mkdir()
    assert newscli("check", "../bad.md", cwd=desk / "sub").returncode == 0
    assert newscli("check", "../long.md", cwd=desk / "sub").returncode == 1
    assert newscli("check", "../long.md", "--fail-on", "error", cwd=desk / "sub").returncode == 0
    shown = newscli("config", cwd=desk / "sub").stdout.decode().splitlines()
    assert ["fail-on", "warning", "pyproject.toml"] in [line.split() for line in shown]
    assert ["NC202", "unbalanced-mark", "off", "pyproject.toml"] in [line.split() for line in shown]
    (desk / "newscli.toml").write_text('[rule]\nNC202 = "off"\n', "utf-8")
    for command in (("check", "good.md"), ("config",)):
        done = newscli(*command)
        assert done.returncode == 2
        assert b"there is no setting 'rule'" in done.stderr
        assert b"did you mean 'rules'?" in done.stderr


def test_an_editor_names_what_it_pipes_in(desk: Path, newscli: Run) -> None:
    (desk / "newscli.toml").write_text(
        '[[overrides]]\npaths = ["drafts/"]\nrules = { NC202 = "note" }\n', "utf-8"
    )
    text = (desk / "bad.md").read_bytes()
    done = newscli("check", "-", "--stdin-filename", "drafts/new.md", "-f", "text", stdin=text)
    assert done.stdout.decode().startswith("drafts/new.md:9:20: note: NC202 ")
    assert newscli("check", "-f", "text", stdin=text).stdout.startswith(b"-:")


def test_a_switch_in_markdown_is_obeyed(desk: Path, newscli: Run) -> None:
    (desk / "bad.md").write_text(f"{GOOD}\n<!-- newscli: off NC202 -->\n\n{UNCLOSED}\n", "utf-8")
    assert newscli("check", "bad.md").returncode == 0


def test_records_of_a_file_are_told_apart_by_their_ids(desk: Path, newscli: Run) -> None:
    record = {"id": "w-7", "title": "Council", "text": f"It was Monday.\n\n{UNCLOSED}"}
    (desk / "wire.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    done = newscli("check", "wire.jsonl", "-f", "text")
    assert done.stdout.decode().startswith("w-7:3:20: error: NC202 ")


def test_results_do_not_depend_on_the_number_of_processes(desk: Path, newscli: Run) -> None:
    one, two = (newscli("check", ".", "-f", "sarif", "-j", jobs) for jobs in ("1", "2"))
    assert (one.returncode, one.stdout) == (two.returncode, two.stdout)


def test_the_slips_in_the_samples_are_found_and_a_baseline_accepts_them(newscli: Run) -> None:
    done = newscli("check", "samples", "-f", "text", cwd=ROOT)
    assert done.returncode == 1
    found = [(line.split(":")[0], line.split()[2]) for line in done.stdout.decode().splitlines()]
    assert found == [
        ("samples/battery-plant.txt", "NC202"),
        ("samples/council-minutes.txt", "NC305"),
        ("samples/harbour-bridge.txt", "NC305"),
        ("samples/river-flood.txt", "NC305"),
    ]
    done = newscli("check", "samples", "--baseline", ".ci/samples-baseline.json", cwd=ROOT)
    assert done.returncode == 0


def git(folder: Path, *arguments: str) -> None:
    env = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.com",
    }
    subprocess.run(["git", *arguments], cwd=folder, env=env, check=True, capture_output=True)


def test_a_demonstration_from_a_failing_job_to_one_that_fails_on_new_findings_only(
    desk: Path, newscli: Run
) -> None:
    git(desk, "init", "-q", "-b", "main")
    git(desk, "add", "-A")
    git(desk, "commit", "-q", "-m", "Articles")
    # The job fails.
    job = ["check", ".", "-f", "github", "--fail-on", "warning"]
    failing = newscli(*job)
    assert failing.returncode == 1
    assert failing.stdout.count(b"::error") == failing.stdout.count(b"::warning") == 1
    # The newsroom accepts what there is.
    accepted = newscli(*job, "--write-baseline", "newscli-baseline.json")
    assert accepted.returncode == 0
    job += ["--baseline", "newscli-baseline.json"]
    quiet = newscli(*job)
    assert (quiet.returncode, quiet.stdout) == (0, b"nothing found\n")
    git(desk, "add", "-A")
    git(desk, "commit", "-q", "-m", "Accept")
    # Lines move: still nothing new. A finding comes in: only that one fails.
    bad = (desk / "bad.md").read_text("utf-8")
    (desk / "bad.md").write_text(bad.replace("The council voted", "It rained.\n\nThe council voted"), "utf-8")
    assert newscli(*job).returncode == 0
    with (desk / "good.md").open("a", encoding="utf-8") as file:
        file.write("\n“I never said so. She shrugged.\n")
    failing = newscli(*job)
    assert failing.returncode == 1
    (annotation, total) = failing.stdout.decode().splitlines()
    assert annotation.startswith("::error file=good.md,line=9,")
    assert total == "1 error"


def test_since_takes_what_has_changed_and_what_is_new(desk: Path, newscli: Run) -> None:
    git(desk, "init", "-q", "-b", "main")
    git(desk, "add", "-A")
    git(desk, "commit", "-q", "-m", "Articles")
    nothing = newscli("check", ".", "--since", "HEAD", "-f", "text", "-q")
    assert (nothing.returncode, nothing.stdout) == (0, b"")
    (desk / "ünew.md").write_bytes((desk / "bad.md").read_bytes())
    with (desk / "long.md").open("a", encoding="utf-8") as file:
        file.write("\nIt rained.\n")
    done = newscli("check", ".", "--since", "main", "-f", "jsonl")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["./long.md", "./ünew.md"]
    # What the main branch did meanwhile is not ours.
    git(desk, "checkout", "-q", "-b", "topic")
    git(desk, "add", "-A")
    git(desk, "commit", "-q", "-m", "Topic")
    git(desk, "checkout", "-q", "main")
    (desk / "good.md").write_text(GOOD + "\nMore.\n", "utf-8")
    git(desk, "commit", "-q", "-a", "-m", "Main")
    git(desk, "checkout", "-q", "topic")
    (desk / "sub").mkdir()
    done = newscli("check", str(desk), "--since", "main", "-f", "jsonl", cwd=desk / "sub")
    assert sorted(Path(json.loads(line)["id"]).name for line in done.stdout.splitlines()) == [
        "long.md",
        "ünew.md",
    ]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:good.md", ""])
def test_a_revision_that_is_none_is_wrong_usage(revision: str, desk: Path, newscli: Run) -> None:
    git(desk, "init", "-q", "-b", "main")
    git(desk, "add", "-A")
    git(desk, "commit", "-q", "-m", "Articles")
    done = newscli("check", ".", f"--since={revision}")
    assert done.returncode == 2
    assert f"--since {revision!r}: there is no such commit" in done.stderr.decode()
    assert not (desk / "x").exists()


def test_since_outside_a_repository_is_wrong_usage(desk: Path, newscli: Run) -> None:
    done = newscli("check", ".", "--since", "HEAD", env={"GIT_CEILING_DIRECTORIES": str(desk.parent)})
    assert done.returncode == 2
    assert b"not a git repository" in done.stderr


@pytest.mark.parametrize(
    "data",
    [b"", b" \n\t\r\n ", b"A \x00 sign.", b'"' * 5_000, b"\xff\xfe", b"a " * 50_000, b"x" * 100_000],
    ids=lambda data: f"{len(data)}-bytes",
)
@pytest.mark.parametrize("format_", ["table", "jsonl", "sarif", "junit", "github"])
def test_bad_input_is_judged_too(format_: str, data: bytes, newscli: Run) -> None:
    done = newscli("check", "-f", format_, stdin=data)
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
    assert done.stdout


def test_options_stand_before_and_behind_the_inputs(desk: Path, newscli: Run) -> None:
    runs = [
        newscli("check", "-f", "text", "bad.md", "--fail-on", "never"),
        newscli("check", "--fail-on", "never", "bad.md", "-f", "text"),
        newscli("-f", "text", "--fail-on", "never", "check", "bad.md"),
    ]
    assert {(run.returncode, run.stdout) for run in runs} == {(0, runs[0].stdout)}
    assert runs[0].stdout


def test_a_page_has_no_lines_that_anybody_could_open(desk: Path, newscli: Run) -> None:
    body = "".join(f"<p>{part}</p>" for part in ("It was Monday in the town, and it rained.", UNCLOSED) * 3)
    page = f"<html><head><title>Town</title></head><body><article><h1>Town</h1>{body}</article></body></html>"
    (desk / "page.html").write_text(page, "utf-8")
    done = newscli("check", "page.html", "-f", "github", "--fail-on", "never")
    assert done.returncode == 0, done.stderr
    assert b"line=" not in done.stdout
