"""What one pass for all four analyses costs beside four passes, and how large the page is.

    python -m bench.report [--newscli COMMAND] [--rounds N] [ARTICLE]

Without ARTICLE, three samples together: about a thousand words. Prints medians of the ratios of pairs, each
measured in turn: the analyses alone, from the file to the record, as a run does them once and as a long run
does them article after article, and the CPU of whole runs.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from bench.startup import COMMANDS, ROOT, cpu_seconds

SAMPLES = ("harbour-bridge.txt", "battery-plant.txt", "council-minutes.txt")
REPEATS = 10  # of the analyses in a round
OPTIONS = {
    "summary": "SummaryOptions",
    "keywords": "KeywordOptions",
    "quotes": "QuoteOptions",
    "readability": "ReadabilityOptions",
}


def passing(article: str, name: str) -> Callable[[], None]:
    """One pass over a file, from opening it to the record: one analysis, or "report" with all for a page."""
    from newscli.inputs import InputOptions, find_sources, read
    from newscli.run.analyse import Work, analyse

    if name == "report":
        from newscli.run.report import analyses

        work = Work(analyses(sentences=3, top=10), article=True)
    else:
        options = getattr(import_module(f"newscli.analyses.{name}"), OPTIONS[name])
        work = Work(((name, options()),))

    def once() -> None:
        for source in find_sources([article], format=None):
            for doc in read(source, InputOptions()):
                record = analyse(doc, work)
                assert record.error is None, record.error

    return once


def seconds(work: Callable[[], None], repeats: int = 1) -> float:
    """CPU of one of so many calls."""
    start = time.process_time()
    for _ in range(repeats):
        work()
    return (time.process_time() - start) / repeats


def first_time(article: str, name: str) -> float:
    """CPU of the first pass of a process, when none of the packaged data is loaded yet."""
    code = f"from bench.report import *; print(seconds(passing({article!r}, {name!r})))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(run.stdout)


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("article", nargs="?")
    parser.add_argument("--newscli", default=str(Path(sys.executable).parent / "newscli"))
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        article = args.article or str(Path(folder) / "article.txt")
        if not args.article:
            texts = [(ROOT / "samples" / name).read_text("utf-8") for name in SAMPLES]
            Path(article).write_text("\n\n".join(texts), encoding="utf-8")
        page = str(Path(folder) / "page.html")
        alone = [
            (first_time(article, "report"), sum(first_time(article, name) for name in OPTIONS))
            for _ in range(args.rounds)
        ]
        one, *four = [passing(article, name) for name in ("report", *OPTIONS)]
        one()
        in_turn = [
            (seconds(one, REPEATS), sum(seconds(work, REPEATS) for work in four)) for _ in range(args.rounds)
        ]

        def run(*words: str) -> float:
            return cpu_seconds([args.newscli, words[0], article, *words[1:]])

        formats = ("jsonl", "table")
        whole = {
            format_: [
                (run("report", "-f", format_), sum(run(command, "-f", format_) for command in COMMANDS))
                for _ in range(args.rounds)
            ]
            for format_ in formats
        }
        with_page = [
            (run("report", "-f", "jsonl", "--html", page), run("report", "-f", "jsonl"))
            for _ in range(args.rounds)
        ]
        words, size = len(Path(article).read_text("utf-8").split()), Path(page).stat().st_size
    pairs = {
        "the analyses, first article of a process: report / four commands": alone,
        "the analyses, article after article: report / four commands": in_turn,
        **{f"whole runs, {name}: report / four commands": times for name, times in whole.items()},
        "whole runs, jsonl: report with a page / without": with_page,
    }
    print(f"{words} words, page of {size / 1000:.0f} kB; CPU, medians of {args.rounds} rounds\n")
    print("| pair | ms | ratio |\n| --- | ---: | ---: |")
    for name, times in pairs.items():
        first, second = (1000 * statistics.median(column) for column in zip(*times, strict=True))
        ratio = statistics.median(a / b for a, b in times)
        print(f"| {name} | {first:.1f} / {second:.1f} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
