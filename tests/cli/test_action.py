"""The GitHub action's own script and the pre-commit hook, run as their hosts run them."""

import os
import re
import shlex
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

UNCLOSED = "It was Monday in the town.\n\nBob Hale answered: “There is always a choice. He left the hall.\n"


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A runner's folder with the command where the action installs it."""
    program = tmp_path / "temp" / "newscli" / "bin" / "newscli"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m newscli "$@"\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / "bad.md").write_text(UNCLOSED, "utf-8")
    return tmp_path


def act(runner: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action."""
    script = textwrap.dedent((ROOT / "action.yml").read_text("utf-8").rpartition("run: |\n")[2])
    env = {
        **os.environ,
        "RUNNER_TEMP": str(runner / "temp"),
        "GITHUB_OUTPUT": str(runner / "output"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary"),
        "PATHS": ".",
        "ARGUMENTS": "",
        "SARIF": "",
        **inputs,
    }
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=runner,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_action_fails_annotates_sums_up_and_writes_files(runner: Path) -> None:
    done = act(runner, PATHS="bad.md", SARIF="a b.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=bad.md,line=3,")
    assert (runner / "output").read_text("utf-8") == "exit-code=1\n"
    assert "NC202" in (runner / "summary").read_text("utf-8")
    assert (runner / "a b.sarif").exists()
    assert act(runner, ARGUMENTS="--fail-on never").returncode == 0


def test_inputs_of_the_action_cannot_run_anything(runner: Path) -> None:
    act(runner, PATHS="$(touch ran) `touch ran` ; touch ran", ARGUMENTS="$(touch ran) && touch ran")
    assert not (runner / "ran").exists()
    action = (ROOT / "action.yml").read_text("utf-8")
    assert "${{" not in action.rpartition("run: |\n")[2]


def test_every_action_used_is_pinned_to_a_commit() -> None:
    uses = re.findall(r"uses: (\S+)", (ROOT / "action.yml").read_text("utf-8"))
    assert uses
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) for name in uses)


def test_the_hook_runs_with_files_behind_its_entry(newscli: Run, tmp_path: Path) -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    entry = re.search(r"^  entry: newscli (.+)$", hook, re.MULTILINE)
    assert entry
    assert re.search(r"^- id: newscli-check$", hook, re.MULTILINE)
    assert "id: newscli-check" in (ROOT / "docs" / "check.md").read_text("utf-8")
    (tmp_path / "bad.md").write_text(UNCLOSED, "utf-8")
    assert newscli(*shlex.split(entry[1]), "--fail-on", "error", "bad.md").returncode == 1
