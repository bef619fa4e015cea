"""Fit the weights of `newscli.analyses.keywords` and write them as two tables.

    python tools/fit_keywords.py DATA [--write newscli/analyses/keywords/weights.py] [--only phrases|words]

DATA holds keywords/duc2001.jsonl.gz, which fits the weights of phrases, and keywords/kpcrowd.jsonl.gz,
which fits those of single words: articles ("text") with the "keywords" that annotators chose. Needs
numpy. The model is a conditional logit: each candidate that was chosen competes with the article's
candidates that were not, so that it does not matter how many an article has. Prints figures by cross-
validation over articles, in all and without each feature; with --write all articles are fitted.
"""

import argparse
import gzip
import json
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from newscli.analyses.keywords.candidates import Candidate, Stems, read
from newscli.analyses.keywords.features import (
    PHRASE_FEATURES,
    WORD_FEATURES,
    phrase_features,
    word_features,
)
from newscli.analyses.keywords.lexical import stems_of
from newscli.analyses.keywords.ranking import choose
from newscli.text.document import Document

Array = Any  # numpy is not there when the package is type-checked

FOLDS = 5
PENALTY = 10.0  # of the squared weights of features in units of their standard deviation
ROUNDS = 30
LONGEST_STEP = 0.5
PIVOT = 10  # the rank whose mean score becomes 0


@dataclass
class Article:
    """An article's candidates, their features, and whether annotators chose them."""

    gold: set[Stems]
    candidates: list[Candidate]
    values: Array
    chosen: Array


def load(path: Path, *, single: bool) -> list[Article]:
    """The articles, read by the analysis itself."""
    articles = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            doc = Document(record["text"])
            reading = read(doc, 1 if single else 4)
            rows = list((word_features if single else phrase_features)(doc, reading))
            gold = {tuple(s for word in k.split() for s in stems_of(word)) for k in record["keywords"]} - {()}
            values = np.array([v for v, _ in rows], float)
            chosen = np.array([c.stems in gold for _, c in rows])
            articles.append(Article(gold, [c for _, c in rows], values, chosen))
    return articles


def fit(articles: Sequence[Article], columns: Sequence[int]) -> Array:
    """A weight for each of `columns`, by Newton's method."""
    values = np.concatenate([a.values for a in articles])[:, columns]
    spread = values.std(0) + 1e-9
    values = values / spread
    chosen = np.concatenate([a.chosen for a in articles])
    owner = np.concatenate([np.full(len(a.chosen), i) for i, a in enumerate(articles)])
    starts = np.searchsorted(owner, np.arange(len(articles)))
    count, right = len(articles), owner[chosen]
    weights = np.zeros(len(columns))
    for _ in range(ROUNDS):
        sums = values @ weights
        odds = np.exp(sums - np.maximum.reduceat(sums, starts)[owner])
        others = odds * ~chosen
        totals = np.bincount(owner, others, count)[right] + odds[chosen]
        mean = np.add.reduceat(others[:, None] * values, starts, axis=0)[right]
        mean = (mean + odds[chosen][:, None] * values[chosen]) / totals[:, None]
        share = others * np.bincount(right, 1 / totals, count)[owner]
        share[chosen] = odds[chosen] / totals
        slope = values[chosen].sum(0) - mean.sum(0) - PENALTY * weights
        curve = (values * share[:, None]).T @ values - mean.T @ mean + PENALTY * np.eye(len(columns))
        step = np.linalg.solve(curve, slope)
        weights += step * min(1.0, LONGEST_STEP / abs(step).max())
        if abs(step).max() < 1e-3:
            break
    return np.round(weights / spread, 2)


def ranked(
    article: Article, columns: Sequence[int], weights: Array, top: int
) -> list[tuple[float, Candidate]]:
    """The best candidates by these weights, as the analysis chooses them."""
    sums = article.values[:, columns] @ weights
    order = sorted(range(len(sums)), key=lambda i: (-sums[i], article.candidates[i].uses[0]))
    return choose([(float(sums[i]), article.candidates[i]) for i in order], top)


def measures(article: Article, phrases: Sequence[Candidate]) -> tuple[float, float, float, float]:
    """F1 of the first 10 and of the first 5, nDCG and precision of the first 10, in per cent."""
    hits = [c.stems in article.gold for c in phrases[:10]]
    f1 = [
        2 * sum(hits[:k]) / (min(k, len(hits)) + len(article.gold)) if any(hits[:k]) else 0.0 for k in (10, 5)
    ]
    ideal = sum(1 / math.log2(i + 2) for i in range(min(10, len(article.gold))))
    gain = sum(hit / math.log2(i + 2) for i, hit in enumerate(hits))
    return 100 * f1[0], 100 * f1[1], 100 * gain / ideal, 100 * sum(hits) / max(1, len(hits))


def cross_validate(articles: Sequence[Article], columns: Sequence[int], repeats: int = 3) -> Array:
    """Mean measures over articles by models that did not see them."""
    rows = []
    for seed in range(repeats):
        order = list(range(len(articles)))
        random.Random(seed).shuffle(order)
        for fold in range(FOLDS):
            held = order[fold::FOLDS]
            weights = fit([articles[i] for i in sorted(set(order) - set(held))], columns)
            rows += [
                measures(articles[i], [c for _, c in ranked(articles[i], columns, weights, 10)]) for i in held
            ]
    return np.mean(rows, axis=0)


def table(name: str, articles: Sequence[Article], features: Sequence[str]) -> str:
    """Report on a model, fit it to all articles and write it as Python."""
    columns = list(range(len(features)))
    names = ("F1@10", "F1@5", "nDCG@10", "P@10")
    full = cross_validate(articles, columns)
    print(
        f"{name}: {len(articles)} articles, "
        + ", ".join(f"{n} {v:.1f}" for n, v in zip(names, full, strict=True))
    )
    for i, feature in enumerate(features):
        less = cross_validate(articles, [c for c in columns if c != i]) - full
        print(
            f"  without {feature:15s}" + ", ".join(f"{n} {v:+.2f}" for n, v in zip(names, less, strict=True))
        )
    weights = fit(articles, columns)
    tenth = [r[-1][0] for a in articles if len(r := ranked(a, columns, weights, PIVOT)) == PIVOT]
    lines = [f"{name}: dict[str, float] = {{"]
    lines += [f'    "{f}": {w:.2f},' for f, w in zip(features, weights, strict=True)]
    return "\n".join([*lines, "}", f"{name}_BASE = {-np.mean(tenth):.2f}"])


def main() -> None:
    """Fit both models."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", type=Path, metavar="FILE")
    parser.add_argument("--only", choices=("phrases", "words"))
    args = parser.parse_args()
    tables = []
    if args.only != "words":
        tables.append(
            table("PHRASES", load(args.data / "keywords" / "duc2001.jsonl.gz", single=False), PHRASE_FEATURES)
        )
    if args.only != "phrases":
        tables.append(
            table("WORDS", load(args.data / "keywords" / "kpcrowd.jsonl.gz", single=True), WORD_FEATURES)
        )
    text = "\n".join(tables)
    print(text)
    if args.write:
        head = args.write.read_text("utf-8").split("\nPHRASES")[0]
        args.write.write_text(f"{head}\n{text}\n", "utf-8")


if __name__ == "__main__":
    main()
