"""CPU time of a whole process on one article, in turn with the peers.

    python bench/startup.py [--newscli COMMAND] [--peers DIR] [--rounds N] [ARTICLE]

Prints, for each run of newscli, the median over the rounds of its CPU time divided by that of each peer.
"""

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

from bench.peers import environment

ROOT = Path(__file__).parent.parent
COMMANDS = ("summarize", "keywords", "quotes", "readability")


def cpu_seconds(words: list[str]) -> float:
    """User and system time of one process and its children."""
    # Caches of compiled modules are written, as after a normal installation.
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)}: exit {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("article", nargs="?", default=str(ROOT / "samples" / "harbour-bridge.txt"))
    parser.add_argument("--newscli", default=str(Path(sys.executable).parent / "newscli"))
    parser.add_argument("--peers", type=Path, default=ROOT / ".peers-venv")
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    peers = environment(args.peers)
    others = {
        "python -c pass": [str(peers / "python"), "-c", "pass"],
        "import typer": [str(peers / "python"), "-c", "import typer"],
        "lede": [str(peers / "lede"), args.article],
        "yake": [str(peers / "yake"), "-i", args.article],
    }
    ours = {
        "--version": [args.newscli, "--version"],
        **{
            f"{command} -f {format_}": [args.newscli, command, args.article, "-f", format_]
            for command in COMMANDS
            for format_ in ("jsonl", "table")
        },
    }
    runs = {**others, **ours}
    for words in runs.values():  # fills the disk's cache
        cpu_seconds(words)
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(args.rounds):
        for name in list(runs)[:: -1 if turn % 2 else 1]:
            seconds[name].append(cpu_seconds(runs[name]))
    print(f"CPU of a whole process, {Path(args.article).name}, medians of {args.rounds} rounds\n")
    print(f"| process | ms | {' | '.join(f'/ {name}' for name in others)} |")
    print(f"| --- | ---: |{' ---: |' * len(others)}")
    for name, times in seconds.items():
        ratios = [
            f"{statistics.median(a / b for a, b in zip(times, seconds[other], strict=True)):.2f}"
            if name in ours
            else ""
            for other in others
        ]
        label = f"newscli {name}" if name in ours else name
        print(f"| {label} | {1000 * statistics.median(times):.0f} | {' | '.join(ratios)} |")


if __name__ == "__main__":
    main()
