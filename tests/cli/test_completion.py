"""Completion in real shells: what a Tab gives after the beginning of a command line."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from newscli.cli.commands import COMMANDS
from tests.conftest import Run

LINES = [
    ("newscli summ", {"summarize"}),
    ("newscli quotes --spea", {"--speaker"}),
    ("newscli quotes --kind m", {"mixed"}),
    ("newscli quotes -f js", {"json", "jsonl"}),
    ("newscli check --fail-on ne", {"never"}),
    ("newscli check -f sa", {"sarif"}),
    ("newscli readability --metric smo", {"smog_index"}),
    ("newscli readability --audience pl", {"plain"}),
    ("newscli keywords --with men", {"mentions"}),
    ("newscli explain flesch_k", {"flesch_kincaid_grade"}),
    ("newscli completion f", {"fish"}),
    ("newscli quotes art", {"article.txt"}),
    ("newscli quotes --files-from art", {"article.txt"}),
    ("newscli help quo", {"quotes"}),
    ("newscli schema art", set()),
]
BASH = """
source ./script
COMP_LINE=$1; COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
complete -p newscli >/dev/null && _newscli newscli
printf '%s\\n' "${COMPREPLY[@]}"
"""
# An inner shell with the script, driven as if by a keyboard; the list of matches is printed between marks.
ZSH = r"""
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PS1=; stty -echo; autoload -U compinit; compinit -u -D; source ./script'
zpty -w z 'compadd() { if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a hits; builtin compadd -A hits "$@"; for hit in $hits; do print -r -- "<<$hit>>"; done >> ./hits
  builtin compadd "$@" }'
zpty -w z 'tell() { zle complete-word; print done >> ./hits }; zle -N tell; bindkey "^I" tell'
zpty -w z 'print ready > ./ready'
for i in {1..100}; do [[ -e ./ready ]] && break; sleep 0.05; done
zpty -n -w z "$1"$'\t'
for i in {1..100}; do grep -q '^done$' ./hits 2>/dev/null && break; sleep 0.05; done
zpty -d z
cat ./hits
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "article.txt").write_text("One.", "utf-8")
    return folder


def _need(shell: str) -> str:
    found = shutil.which(shell)
    if not found:
        pytest.skip(f"{shell} is not installed")
    return found


def _script(newscli: Run, shell: str, folder: Path) -> None:
    done = newscli("completion", shell)
    assert (done.returncode, done.stderr) == (0, b"")
    (folder / "script").write_bytes(done.stdout)


def _run(words: list[str], folder: Path) -> set[str]:
    env = {**os.environ, "HOME": str(folder), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert not done.stderr
    return set(done.stdout.splitlines()) - {""}


def test_bash(newscli: Run, desk: Path) -> None:
    _script(newscli, "bash", desk)
    for line, expected in LINES:
        assert _run([_need("bash"), "--norc", "-c", BASH, "bash", line], desk) == expected, line
    for line, expected in (
        ("newscli quotes --format = js", {"json", "jsonl"}),
        ("newscli quotes --kind =", {"direct", "mixed", "indirect"}),
        ("newscli quotes -o csv = art", {"article.txt"}),
    ):
        assert _run(["bash", "--norc", "-c", BASH, "bash", line], desk) == expected, line
    assert _run(["bash", "--norc", "-c", BASH, "bash", "newscli quotes -o cs"], desk) == {"csv="}
    assert set(COMMANDS) < _run(
        ["bash", "--norc", "-c", BASH.replace("($1)", "(newscli '')"), "bash", ""], desk
    )


def test_fish(newscli: Run, desk: Path) -> None:
    fish = _need("fish")
    _script(newscli, "fish", desk)
    for line, expected in LINES:
        given = _run([fish, "--no-config", "-c", f"source ./script; complete -C '{line}'"], desk)
        assert {each.split("\t")[0] for each in given} == expected, line


def test_zsh(newscli: Run, desk: Path) -> None:
    zsh = _need("zsh")
    _script(newscli, "zsh", desk)
    for line, expected in LINES[1::3]:  # each starts a shell in a shell
        for name in ("ready", "hits"):
            (desk / name).unlink(missing_ok=True)
        given = {each[2:-2] for each in _run([zsh, "-f", "-c", ZSH, "zsh", line], desk) if each[:2] == "<<"}
        assert given == expected, line


def test_a_shell_that_is_not_known_is_an_error(newscli: Run) -> None:
    done = newscli("completion", "csh")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"bash" in done.stderr
