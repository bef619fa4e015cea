"""What the rules of `check` cost beside the analyses that they ask for, each over the same files.

    python bench/check.py [--files N] [--rounds N] ARTICLES.jsonl[.gz]

Each line of ARTICLES holds the field `text`. The analyses are those of the rules that are on by default: the
files are read and analysed, and nothing is written. `check` is the whole command, with JSONL as its output.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from bench.startup import cpu_seconds
from bench.throughput import read_articles


def analyse(folder: str) -> None:
    """In a process of its own: what the active rules need, and nothing else."""
    from newscli.analyses.quotes import find_quotes
    from newscli.analyses.readability import ReadabilityOptions, measure_readability
    from newscli.findings import RULES
    from newscli.inputs import InputOptions, read
    from newscli.inputs.sources import find_sources
    from newscli.text.document import Document

    needed = {need for rule in RULES.values() if rule.level != "off" for need in rule.needs}
    if needed != {"quotes", "readability"}:
        raise SystemExit(f"the active rules need {needed}: measure these")
    for source in find_sources([folder], format=None):
        for doc in read(source, InputOptions()):
            if isinstance(doc, Document):
                find_quotes(doc)
                measure_readability(doc, options=ReadabilityOptions(hardest=1))


def main() -> None:
    """Measure and print one line."""
    if sys.argv[1:2] == ["--worker"]:
        return analyse(sys.argv[2])
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    given = read_articles(args.articles)
    with tempfile.TemporaryDirectory() as folder:
        for i in range(args.files):
            (Path(folder) / f"{i:05}.txt").write_text(given[i % len(given)], "utf-8")
        check = [sys.executable, "-m", "newscli", "check", folder, "-f", "jsonl", "--fail-on", "never"]
        alone = [sys.executable, str(Path(__file__).resolve()), "--worker", folder]
        pairs = [(cpu_seconds(check), cpu_seconds(alone)) for _ in range(args.rounds)]
    ratio = statistics.median(a / b for a, b in pairs)
    least = min(a for a, _ in pairs) / min(b for _, b in pairs)
    mine = 1000 * statistics.median(a for a, _ in pairs) / args.files
    print(f"{args.files} files, CPU, medians of {args.rounds} rounds: check takes {mine:.2f} ms a file,")
    print(f"{ratio:.2f} times the analyses ({least:.2f} by minima)")
    return None


if __name__ == "__main__":
    main()
