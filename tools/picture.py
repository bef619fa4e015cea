"""Draws docs/newscli.svg, the picture of the README: what real runs print, in colour.

python -m tools.picture
"""

import io
import os
import re
import subprocess
import sys

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

from tools.examples import ROOT

PICTURE = ROOT / "docs" / "newscli.svg"
COLUMNS = 88
COMMANDS = (
    "newscli keywords -n 4 samples/river-flood.txt",
    "newscli quotes --kind direct --kind mixed samples/river-flood.txt",
)


def printed() -> Text:
    """The commands with what they print, styled."""
    env = {**os.environ, "COLUMNS": str(COLUMNS), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
    env.pop("NO_COLOR", None)
    shown = Text()
    for command in COMMANDS:
        words = [sys.executable, "-m", *command.split(), "--color", "always"]
        done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
        shown.append(f"$ {command}\n", style="bold")
        shown.append_text(Text.from_ansi(done.stdout.rstrip() + "\n\n"))
    shown.rstrip()
    return shown


def drawn() -> str:
    """The picture; it fetches no font."""
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(printed())
    svg = console.export_svg(title="newscli", theme=DIMMED_MONOKAI, unique_id="newscli")
    return re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    PICTURE.write_text(drawn() + "\n", "utf-8")
