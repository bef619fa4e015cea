"""Fit the weights of `newscli/analyses/readability/difficulty.py` and print them.

    python tools/fit_difficulty.py FOLDER [NEWS.jsonl.gz ...]

FOLDER holds two sets made from OneStopEnglish (Vajjala & Lucic 2018,
github.com/nishkalavallabhi/OneStopEnglishCorpus, CC BY-SA 4.0), one JSON record a line, gzip:

    onestop.jsonl.gz    article, level (1 elementary, 2 intermediate, 3 advanced), text
    sentpairs.jsonl.gz  easy, hard: a sentence in two versions

Texts are cut to their first 170 words, since the harder versions are longer too. A logistic model without
intercept is fitted on the differences between the two versions, with a ridge on standardised weights, and
checked by cross-validation over articles (texts) or over the easy versions' first letters (sentences). Each
NEWS file gives texts whose median and quartiles place the middle of the scale.
"""

import argparse
import gzip
import hashlib
import json
import re
import statistics
from collections.abc import Callable, Iterator, Sequence
from math import exp
from pathlib import Path
from typing import Any

from newscli.analyses.readability import difficulty
from newscli.analyses.readability.counts import ArticleWords, article_words
from newscli.text.document import Document

FOLDS = 10
FIRST_WORDS = re.compile(r"(?:\s*\S+){1,170}")

Row = Sequence[float]
Pair = tuple[int, list[float]]  # fold, features of the harder version less those of the easier


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL file, gzip or not."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        yield from map(json.loads, lines)


def fold(key: str) -> int:
    """The fold of everything that has this key."""
    return int(hashlib.sha1(key.encode()).hexdigest(), 16) % FOLDS


def words_of(text: str) -> ArticleWords:
    """The words of an article."""
    return article_words(Document(text))


def text_pairs(path: Path) -> list[Pair]:
    """Every two levels of each article."""
    levels: dict[str, dict[int, Row]] = {}
    for record in read(path):
        start = FIRST_WORDS.match(record["text"])
        if start:
            levels.setdefault(record["article"], {})[record["level"]] = difficulty.text_features(
                words_of(start[0])
            )
    return [
        (fold(article), [h - e for h, e in zip(rows[hard], rows[easy], strict=True)])
        for article, rows in levels.items()
        for hard, easy in ((3, 2), (2, 1), (3, 1))
    ]


def sentence_pairs(path: Path) -> list[Pair]:
    """Every sentence pair; of a version that is split in two its longest sentence."""
    pairs = []
    for record in read(path):
        versions = []
        for side in ("hard", "easy"):
            article = words_of(record[side])
            if article.sentences:
                scored = zip(article.sentences, difficulty.sentence_features(article), strict=True)
                versions.append(max(scored, key=lambda pair: pair[0].last - pair[0].first)[1])
        if len(versions) == 2:
            pairs.append((fold(record["easy"][:30]), [h - e for h, e in zip(*versions, strict=True)]))
    return pairs


def fit(pairs: Sequence[Pair], ridge: float, rounds: int = 3000) -> list[float]:
    """Weights that put the harder version first, by gradient descent on the logistic loss plus the ridge."""
    size = len(pairs[0][1])
    scales = [statistics.pstdev([row[i] for _, row in pairs]) for i in range(size)]
    rows = [[value / scale for value, scale in zip(row, scales, strict=True)] for _, row in pairs]
    weights = [0.0] * size
    for _ in range(rounds):
        gradient = [ridge * weight for weight in weights]
        for row in rows:
            doubt = 1 / (1 + exp(min(50.0, sum(map(float.__mul__, weights, row)))))
            for i, value in enumerate(row):
                gradient[i] -= doubt * value
        weights = [weight - slope * 4 / len(rows) for weight, slope in zip(weights, gradient, strict=True)]
    return [weight / scale for weight, scale in zip(weights, scales, strict=True)]


def share_right(pairs: Sequence[Pair], weights: Sequence[float]) -> float:
    """Share of pairs whose harder version gets more points."""
    return statistics.fmean(sum(map(float.__mul__, weights, row)) > 0 for _, row in pairs)


def report(
    name: str, names: Sequence[str], pairs: Sequence[Pair], shipped: Sequence[float], ridge: float
) -> None:
    """Print the weights and how often they are right."""
    held_out = [
        share_right([p for p in pairs if p[0] == k], fit([p for p in pairs if p[0] != k], ridge, 300))
        * sum(p[0] == k for p in pairs)
        for k in range(FOLDS)
    ]
    fitted = fit(pairs, ridge)
    print(f"{name}: {len(pairs)} pairs, cross-validated {sum(held_out) / len(pairs):.4f} right")
    print("  fitted ", ", ".join(f"{n}={w:.2f}" for n, w in zip(names, fitted, strict=True)), end="")
    print(f": {share_right(pairs, fitted):.4f} right")
    print("  shipped", ", ".join(f"{n}={w:.2f}" for n, w in zip(names, shipped, strict=True)), end="")
    print(f": {share_right(pairs, shipped):.4f} right")


def place(name: str, points: Sequence[float]) -> None:
    """Print where the news stands in points."""
    low, middle, high = statistics.quantiles(points, n=4)
    print(f"{name}: middle {middle:.2f}, quartiles {low:.2f} and {high:.2f}")


def main() -> None:
    """Fit, check, and place the scale."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("news", type=Path, nargs="*", help="JSONL with a field `text`, to place the scale")
    parser.add_argument("--ridge", type=float, default=10.0)
    options = parser.parse_args()
    report(
        "texts",
        difficulty.TextFeatures._fields,
        text_pairs(options.folder / "onestop.jsonl.gz"),
        difficulty.TEXT_WEIGHTS,
        options.ridge,
    )
    report(
        "sentences",
        difficulty.SentenceFeatures._fields,
        sentence_pairs(options.folder / "sentpairs.jsonl.gz"),
        difficulty.SENTENCE_WEIGHTS,
        options.ridge,
    )
    articles = [a for path in options.news for record in read(path) if (a := words_of(record["text"])).forms]
    if articles:
        of: Callable[[Row, Row], float] = lambda weights, row: sum(map(float.__mul__, weights, row))  # noqa: E731
        place("news texts", [of(difficulty.TEXT_WEIGHTS, difficulty.text_features(a)) for a in articles])
        place(
            "news sentences",
            [
                of(difficulty.SENTENCE_WEIGHTS, features)
                for a in articles
                for features in difficulty.sentence_features(a)
            ],
        )


if __name__ == "__main__":
    main()
