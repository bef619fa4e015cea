"""Runs a target: see the package."""

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import settings

import tests.conftest  # noqa: F401 - its profiles
from tests.fuzz.targets import TARGETS

SEED = 1
SEEDS = 32
LONGEST = 8192  # bytes that decide what is drawn
_DONE = re.compile(r"#(\d+)\s+DONE\s+cov: (\d+) ft: (\d+).*?exec/s: (\d+)")


def main() -> int:
    """Run what the arguments say; 1 if a property does not hold, 2 if nothing could be run."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=[*TARGETS, "all"])
    parser.add_argument("kept", nargs="*", type=Path, help="inputs to run once more, instead of new ones")
    parser.add_argument("--runs", type=int, help="inputs to try")
    parser.add_argument("--seconds", type=int, help="time to take")
    parser.add_argument("--corpus", type=Path, help="folder of inputs to begin with, and to add to")
    given = parser.parse_args()
    if given.target == "all":
        return _each(given)
    try:
        import atheris
    except ImportError:
        print("atheris is not here: pip install '.[fuzz]' (not for every system)", file=sys.stderr)
        return 2
    settings.load_profile("fuzz")
    with atheris.instrument_imports(include=["newscli"]):
        from tests.fuzz.targets import properties

        tests_ = properties(given.target)

    def one_input(data: bytes) -> None:
        if data:
            tests_[data[0] % len(tests_)](data[1:])

    with tempfile.TemporaryDirectory() as folder:
        if given.corpus:
            given.corpus.mkdir(parents=True, exist_ok=True)
        begin = given.kept or [given.corpus or _seeds(Path(folder))]
        options = [f"-seed={SEED}", f"-max_len={LONGEST}", "-len_control=0", "-print_final_stats=0"]
        options += [f"-artifact_prefix={given.corpus or Path.cwd()}/{given.target}-"]
        options += [f"-runs={given.runs}"] if given.runs else []
        options += [f"-max_total_time={given.seconds}"] if given.seconds else []
        atheris.Setup(["fuzz", *options, *map(str, begin)], one_input)
        atheris.Fuzz()  # ends the process
    return 0


def _seeds(folder: Path) -> Path:
    """Inputs to begin with, long enough for every strategy to draw all it wants."""
    chance = random.Random(SEED)
    for number in range(SEEDS):
        (folder / str(number)).write_bytes(chance.randbytes(LONGEST // 2))
    return folder


def _each(given: argparse.Namespace) -> int:
    """All targets, one after the other, each in its own process; a line of figures for each."""
    failed = []
    for target in TARGETS:
        arguments = [target]
        for name in ("runs", "seconds"):
            if value := getattr(given, name):
                arguments += [f"--{name}", str(value)]
        if given.corpus:
            arguments += ["--corpus", str(given.corpus / target)]
        start = time.monotonic()
        run = [sys.executable, "-m", "tests.fuzz", *arguments]
        done = subprocess.run(run, capture_output=True, text=True, errors="replace", check=False)
        seconds = time.monotonic() - start
        last = _DONE.search(done.stderr)
        if done.returncode or not last:
            failed.append(target)
            print(f"{target}: failed\n{done.stdout}{done.stderr[-2000:]}", flush=True)
        else:
            runs, edges, features, _ = last.groups()
            print(f"{target}: {runs} runs in {seconds:.0f} s, {edges} edges, {features} features", flush=True)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
