"""What all tests share: running the command as a user would, and Hypothesis without chance."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("suite", derandomize=True, deadline=None, max_examples=60)
settings.register_profile("fuzz", deadline=None)  # with the database, for what atheris has found
settings.load_profile("suite")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as shells start what runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def newscli(tmp_path: Path) -> Run:
    """Runs `newscli` in its own process and folder; standard input is empty and no terminal unless given."""

    def run(
        *arguments: str | Path,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "newscli", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=cwd or tmp_path,
            env={**os.environ, "NO_COLOR": "1", **(env or {})},
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def samples() -> Path:
    """The folder of sample articles."""
    return SAMPLES
