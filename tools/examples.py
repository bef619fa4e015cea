"""Runs the examples in the documentation and writes what they print.

    python tools/examples.py README.md docs/*.md            rewrite them
    python tools/examples.py --check README.md docs/*.md    fail where one lags behind

An example is a fenced block of kind `console`: lines that begin with "$ " are run by bash, what follows them
is their output, standard error included. The examples of a page share a folder of their own, which holds a
copy of `samples`, so they may write files. Tables are drawn 88 columns wide.

Blocks of kind `python` of a page are run one after the other in one interpreter; what each prints stands in a
block of kind `text` behind it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(.*?)^```\n(\n```text\n.*?^```\n)?", re.MULTILINE | re.DOTALL)
_BETWEEN = "<next block>\n"  # what separates the outputs of a page's Python blocks
TOOLS = ("jq", "sqlite-utils", "sqlite3")
"""Programs of others that examples call."""


def refresh(markdown: str) -> str:
    """The same Markdown with the output of each example as it is now."""
    if not _BLOCK.search(markdown) and not _PYTHON.search(markdown):
        return markdown
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        shutil.copytree(ROOT / "samples", folder / "samples")
        markdown = _BLOCK.sub(lambda block: f"```console\n{_rerun(block[1], folder)}```", markdown)
        return _with_printed(markdown, folder)


def missing_tools(markdown: str) -> list[str]:
    """What the examples of a page need and this machine does not have: programs, and Python libraries."""
    import importlib.util

    path = _path()
    commands = "\n".join(command for block in _BLOCK.findall(markdown) for command in _commands(block))
    programs = [
        t for t in TOOLS if re.search(rf"(?<![\w-]){t} ", commands) and not shutil.which(t, path=path)
    ]
    imports = re.findall(r"^import (pandas)\b", markdown, re.MULTILINE)
    return programs + [name for name in imports if importlib.util.find_spec(name) is None]


def without_output(markdown: str) -> str:
    """The same Markdown with the commands of each example only."""
    return _BLOCK.sub(
        lambda block: "```console\n" + "".join(f"$ {c}\n" for c in _commands(block[1])) + "```", markdown
    )


def _commands(block: str) -> list[str]:
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


def _rerun(block: str, folder: Path) -> str:
    return "".join(f"$ {command}\n{_output(command, folder)}" for command in _commands(block))


def _with_printed(markdown: str, folder: Path) -> str:
    """The page with what its Python blocks print; one that defines everything for the next comes first."""
    blocks = [block[1] for block in _PYTHON.finditer(markdown)]
    if not any("print(" in block for block in blocks):
        return markdown
    program = f"\nprint({_BETWEEN!r}, end='')\n".join(blocks)
    (folder / "example.py").write_text(program, "utf-8")
    parts = _output("python example.py", folder).split(_BETWEEN)
    printed = iter(parts + [""] * (len(blocks) - len(parts)))  # where one fails, the page shows it

    def renewed(block: re.Match[str]) -> str:
        shown = next(printed)
        return f"```python\n{block[1]}```\n" + (
            f"\n```text\n{shown.rstrip()}\n```\n" if shown.strip() else ""
        )

    return _PYTHON.sub(renewed, markdown)


def _path() -> str:
    return os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))


def _output(command: str, folder: Path) -> str:
    # Unbuffered, so that results and messages come in the order they were written.
    fixed = {"COLUMNS": "88", "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"}
    env = {**os.environ, "PATH": _path(), **fixed}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    return "".join(line + "\n" for line in lines)


def main() -> int:
    """Refresh or check the files named; the exit code."""
    check = "--check" in sys.argv
    stale = 0
    for name in sys.argv[1:]:
        if name == "--check":
            continue
        path = Path(name)
        before = path.read_text("utf-8")
        after = refresh(before)
        if before == after:
            continue
        stale += 1
        print(f"{name}: {'lags behind' if check else 'refreshed'}")
        if not check:
            path.write_text(after, "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
