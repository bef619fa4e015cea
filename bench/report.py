"""What one pass for all four analyses costs beside four passes, and how large the page is.

    python -m bench.report [--newscli COMMAND] [--rounds N] [ARTICLE]

Without ARTICLE, three samples together: about a thousand words. Prints medians of the ratios of pairs, each
measured in turn: the analyses alone in one process, from the file to the record, and the CPU of whole runs.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.startup import COMMANDS, ROOT, cpu_seconds

SAMPLES = ("harbour-bridge.txt", "battery-plant.txt", "council-minutes.txt")
REPEATS = 10  # of the analyses in a round


def seconds(work: Callable[[], None]) -> float:
    """CPU of one of `REPEATS` calls."""
    start = time.process_time()
    for _ in range(REPEATS):
        work()
    return (time.process_time() - start) / REPEATS


def passes(article: str) -> tuple[Callable[[], None], Callable[[], None]]:
    """One pass for the report's analyses, and one for each command's."""
    from newscli.analyses.keywords import KeywordOptions
    from newscli.analyses.quotes import QuoteOptions
    from newscli.analyses.readability import ReadabilityOptions
    from newscli.analyses.summary import SummaryOptions
    from newscli.inputs import InputOptions, find_sources, read
    from newscli.run.analyse import Work, analyse
    from newscli.run.report import analyses

    def done(work: Work) -> None:
        for source in find_sources([article], format=None):
            for doc in read(source, InputOptions()):
                analyse(doc, work)

    together = Work(analyses(sentences=3, top=10), article=True)
    alone = [
        Work((("summary", SummaryOptions()),)),
        Work((("keywords", KeywordOptions()),)),
        Work((("quotes", QuoteOptions()),)),
        Work((("readability", ReadabilityOptions()),)),
    ]

    def apart() -> None:
        for work in alone:
            done(work)

    return lambda: done(together), apart


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
        one, four = passes(article)
        one(), four()
        in_one_process = [(seconds(one), seconds(four)) for _ in range(args.rounds)]

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
        "the analyses: report / four commands": in_one_process,
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
