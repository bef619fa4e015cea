"""What newscli does with many documents: processes, memory, growth with length, where the time goes.

    python -m bench.corpus make --documents N OUT.jsonl ARTICLES...         repeat articles under new ids
    python -m bench.corpus run [--command C] [--jobs N] [--plot SVG] CORPUS.jsonl      one run, watched
    python -m bench.corpus jobs [--command C] [--rounds N] CORPUS.jsonl     one process against two
    python -m bench.corpus length ARTICLES                                  time against length
    python -m bench.corpus share ARTICLES                                   reading, analysing, writing
    python -m bench.corpus peers [--peers DIR] ARTICLES                     documents a second against peers

ARTICLES are JSON lines, also .gz, with the field `text` (or `gt`, if that is the text of a page). Times are
of the processor, so that what else runs on the machine counts little; what is compared runs in turn.
"""

import argparse
import gzip
import itertools
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.plot import plot
from bench.throughput import WORKERS

COMMANDS = ("summarize", "keywords", "quotes", "readability")
PEERS = {
    "summarize": ("lede", "sumy"),
    "keywords": ("yake",),
    "quotes": ("textacy",),
    "readability": ("textstat",),
}
_SLOW = {"textacy": 60, "yake": 200}  # articles that a slow peer is given, evenly from all


def articles(path: Path) -> Iterator[str]:
    """The texts in a file of JSON lines."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as file
    ):
        for line in file:
            record = json.loads(line)
            text = record.get("text") or record.get("gt")
            if text:
                yield text


def make(args: argparse.Namespace) -> None:
    """Write a corpus."""
    texts = [text for path in args.articles for text in articles(path)]
    with args.out.open("w", encoding="utf-8") as file:
        for number, text in zip(range(args.documents), itertools.cycle(texts), strict=False):
            file.write(json.dumps({"id": f"doc-{number:06}", "text": text}, ensure_ascii=False) + "\n")
    size = args.out.stat().st_size / 1e6
    print(f"{len(texts)} articles, repeated to {args.documents} documents, {size:.0f} MB")


def command(args: argparse.Namespace, jobs: int, out: Path) -> list[str]:
    """A run of newscli over the corpus."""
    words = [sys.executable, "-m", "newscli", args.command, str(args.corpus), "-f", "none", "-q"]
    return [*words, "-o", f"jsonl={out}", "-j", str(jobs)]


def run(args: argparse.Namespace) -> None:
    """Watch the memory of one run and of its processes, and print what it came to."""
    documents = sum(1 for _ in articles(args.corpus))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        start = time.monotonic()
        process = subprocess.Popen(command(args, args.jobs, out))
        samples: list[tuple[float, float]] = []
        while process.poll() is None:
            samples.append((time.monotonic() - start, _memory(process.pid)))
            time.sleep(1)
        seconds = time.monotonic() - start
        lines = out.read_bytes().count(b"\n")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    peak = max(memory for _, memory in samples)
    later = [memory for at, memory in samples if at > seconds / 2]
    print(
        f"newscli {args.command} -j {args.jobs}: {lines} records of {documents} documents, "
        f"exit {process.returncode}"
    )
    print(f"{seconds:.0f} s ({documents / seconds:.0f} a second), {cpu:.0f} s of processor time")
    print(
        f"{1000 * cpu / documents:.2f} ms of it a document: "
        f"{args.jobs * documents / cpu:.0f} a second with {args.jobs} processors to itself"
    )
    print(f"peak memory of all processes {peak:.0f} MB; second half {min(later):.0f} to {max(later):.0f} MB")
    if args.plot:
        title = f"newscli {args.command}, {documents:,} documents, {args.jobs} processes: memory of all, MB"
        args.plot.write_text(plot(samples, title=title, x="seconds", y="MB"), "utf-8")


def _memory(parent: int) -> float:
    """MB that a process and its children hold, shared pages counted once between them."""
    total = 0.0
    try:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        for number in (str(parent), *children):
            match = re.search(
                r"^Pss:\s+(\d+)", Path(f"/proc/{number}/smaps_rollup").read_text(), re.MULTILINE
            )
            total += int(match[1]) / 1024 if match else 0
    except OSError:  # ended between two looks
        pass
    return total


def jobs(args: argparse.Namespace) -> None:
    """Print what a second process costs and gains."""
    walls: dict[int, list[float]] = {1: [], 2: []}
    cpus: dict[int, list[float]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as folder:
        for _, number in itertools.product(range(args.rounds), (1, 2)):
            wall = time.monotonic()
            cpus[number].append(_cpu(command(args, number, Path(folder) / f"{number}.jsonl")))
            walls[number].append(time.monotonic() - wall)
        same = (Path(folder) / "1.jsonl").read_bytes() == (Path(folder) / "2.jsonl").read_bytes()
    gain = statistics.median(one / two for one, two in zip(walls[1], walls[2], strict=True))
    least = min(walls[1]) / min(walls[2])
    cost = min(cpus[2]) / min(cpus[1])
    print(f"newscli {args.command}: same bytes: {same}; {args.rounds} rounds in turn")
    print(f"two processes / one: {gain:.2f} times as fast (median), {least:.2f} (fastest of each)")
    print(f"processor time {cost:.2f} times: with a processor each, {2 / cost:.2f} times as fast")


def _cpu(words: Sequence[str]) -> float:
    process = subprocess.Popen(words)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)}: exit {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def length(args: argparse.Namespace) -> None:
    """Print milliseconds a 1,000 characters for documents of growing length."""
    text = "\n\n".join(articles(args.articles))
    sizes = [2_000 * 4**i for i in range(6) if 2_000 * 4**i <= len(text)]
    print("| characters |" + "".join(f" {name} |" for name in COMMANDS))
    print("| ---: |" + " ---: |" * len(COMMANDS))
    for size in sizes:
        pieces = [text[at : at + size] for at in range(0, len(text) - size + 1, size)][
            : max(1, 200_000 // size)
        ]
        cells = []
        for name in COMMANDS:
            work = WORKERS[name]()
            work(pieces[0])
            taken = min(_seconds(work, pieces) for _ in range(2))
            cells.append(f"{1e6 * taken / (size * len(pieces)):.2f}")
        print(f"| {size:,} | {' | '.join(cells)} |")


def _seconds(work: Any, texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def share(args: argparse.Namespace) -> None:
    """Print where the time of one process goes, and how far it is from one pass of a pattern."""
    from newscli.inputs import InputOptions, Source, read
    from newscli.render.json import dump
    from newscli.run.analyse import Work, analyse

    texts = list(articles(args.articles))
    words = re.compile(r"\w+|[^\w\s]")
    one_pass = _seconds(lambda text: sum(1 for _ in words.finditer(text)), texts)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text}) + "\n" for text in texts)
        file.flush()
        print("| command | ms a document | reading | writing | analysing / one pass of a pattern for words |")
        print("| --- | ---: | ---: | ---: | ---: |")
        for name in (*COMMANDS, "all four"):
            work = Work(tuple(_options(name)))
            spent = {"read": 0.0, "analyse": 0.0, "write": 0.0}
            source = read(Source(file.name, "jsonl"), InputOptions())
            analyse(next(source), work)
            while True:
                marks = [time.process_time()]
                doc = next(source, None)
                if doc is None:
                    break
                marks.append(time.process_time())
                record = analyse(doc, work)
                marks.append(time.process_time())
                dump(record.to_dict())
                marks.append(time.process_time())
                for key, before, after in zip(spent, marks, marks[1:], strict=False):
                    spent[key] += after - before
            total = sum(spent.values())
            print(
                f"| {name} | {1000 * total / len(texts):.2f} | {spent['read'] / total:.0%} "
                f"| {spent['write'] / total:.0%} | {spent['analyse'] / one_pass:.1f} |"
            )


def _options(name: str) -> Iterator[tuple[str, Any]]:
    from newscli.analyses.keywords import KeywordOptions
    from newscli.analyses.quotes import QuoteOptions
    from newscli.analyses.readability import ReadabilityOptions
    from newscli.analyses.summary import SummaryOptions

    all_four: dict[str, tuple[str, Any]] = {
        "summarize": ("summary", SummaryOptions()),
        "keywords": ("keywords", KeywordOptions()),
        "quotes": ("quotes", QuoteOptions()),
        "readability": ("readability", ReadabilityOptions()),
    }
    yield from (value for key, value in all_four.items() if name in (key, "all four"))


def peers(args: argparse.Namespace) -> None:
    """Print documents a second, each analysis in turn with its peers; imports and a first article apart."""
    from bench.peers import environment

    python = str(environment(args.peers) / "python")
    script = str(Path(__file__).parent / "throughput.py")
    texts = list(articles(args.articles))
    print(f"{len(texts)} articles, medians of {args.rounds} rounds in turn\n")
    print("| analysis | documents a second | peer | its documents a second | ours / peer |")
    print("| --- | ---: | --- | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for name, others in PEERS.items():
            for peer in set(others) & set(args.only or others):
                few = texts[:: max(1, len(texts) // _SLOW.get(peer, len(texts)))]
                path = Path(folder) / "articles.jsonl"
                path.write_text("".join(json.dumps({"text": text}) + "\n" for text in few), "utf-8")

                def rate(which: str, program: str, path: Path = path, number: int = len(few)) -> float:
                    done = subprocess.run(
                        [
                            program,
                            script,
                            "--worker",
                            which,
                            str(path),
                            "1",
                        ],  # a first pass: words are new in a corpus too
                        capture_output=True,
                        text=True,
                        check=True,
                    )
                    return number / float(done.stdout)

                try:
                    pairs = [(rate(name, sys.executable), rate(peer, python)) for _ in range(args.rounds)]
                except subprocess.CalledProcessError as error:
                    print(f"| {name} | | {peer} | cannot run: {error.stderr.strip().splitlines()[-1]} | |")
                    continue
                mine, theirs = (statistics.median(rates) for rates in zip(*pairs, strict=True))
                ratio = statistics.median(a / b for a, b in pairs)
                print(f"| {name} | {mine:.0f} | {peer} | {theirs:.1f} | {ratio:.2f} |", flush=True)


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    actions = parser.add_subparsers(required=True)

    def action(function: Any, *names: str) -> argparse.ArgumentParser:
        sub = actions.add_parser(function.__name__, help=function.__doc__)
        sub.set_defaults(function=function)
        for name in names:
            sub.add_argument(name, type=Path)
        return sub

    making = action(make, "out")
    making.add_argument("articles", type=Path, nargs="+")
    making.add_argument("--documents", type=int, required=True)
    running = action(run, "corpus")
    running.add_argument("--jobs", type=int, default=2)
    running.add_argument("--plot", type=Path)
    comparing = action(jobs, "corpus")
    for sub in (running, comparing):
        sub.add_argument("--command", default="summarize")
    action(length, "articles")
    action(share, "articles")
    against = action(peers, "articles")
    against.add_argument("--peers", type=Path, default=Path(__file__).parent.parent / ".peers-venv")
    against.add_argument("--only", metavar="PEER", action="append", help="may be repeated")
    for sub in (comparing, against):
        sub.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    args.function(args)


if __name__ == "__main__":
    main()
