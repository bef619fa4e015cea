"""Fit the weights of `newscli.inputs.html` and write them as a table.

    python tools/fit_html.py DATA [--write newscli/inputs/html/weights.py]

DATA is a gzipped file of JSON lines, one a page: site, html, gt (the article's text), and with and without
(segments of it and of the rest of the page). Needs numpy, scipy, scikit-learn and the extra html. Without
--write it cross-validates by site, with it all pages are fitted.
"""

import argparse
import gzip
import hashlib
import json
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from newscli.inputs.html.article import compose
from newscli.inputs.html.features import features
from newscli.inputs.html.page import Page, Passage, parse, read_page
from newscli.inputs.html.record import Record, read_record
from newscli.text.document import Document

FOLDS = 5  # by site
STRENGTH = 0.05  # inverse of the penalty on squared weights
SCALE = 10  # weights are whole tenths of a logit
SITES = 25  # that have a word in their names, for it to count as a feature
FEW_SITES = 4  # that have any other feature
SHARE = 0.6  # of a passage's runs of four words that are in the article's text
WORD = re.compile(r"\w+")
ARTICLE = frozenset("body dateline list subhead pullquote note".split())


class Example(NamedTuple):
    """A page, what is seen of its passages, what they are (1 article, 0 not, -1 unknown), their weights."""

    site: str
    truth: str
    page: Page
    record: Record
    features: list[list[str]]
    labels: list[int]
    weights: list[float]


def read(path: Path) -> list[Example]:
    """Every page of the file."""
    examples = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            doc = json.loads(line)
            tree = parse(doc["html"])
            page, record = read_page(tree), read_record(tree, doc["html"])
            labels = label(doc, page.passages)
            examples.append(
                Example(
                    doc["site"], doc["gt"], page, record, features(page, record), labels, weigh(page, labels)
                )
            )
    return examples


def runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    """All runs of four words."""
    return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}


def label(doc: dict[str, Any], passages: Sequence[Passage]) -> list[int]:
    """What each passage is, by the words that it shares with the article's text, or by the segments."""
    labels = [-1] * len(passages)
    if doc["gt"]:
        truth = [word.lower() for word in WORD.findall(doc["gt"])]
        inside, joined = runs(truth), f" {' '.join(truth)} "
        for i, passage in enumerate(passages):
            words = [word.lower() for word in WORD.findall(passage.text)]
            own = runs(words)
            if own:
                labels[i] = int(len(own & inside) >= SHARE * len(own))
            elif words:
                labels[i] = int(f" {' '.join(words)} " in joined)
        # Single words of the page are often words of the article too: only inside it they count.
        sure = [i for i, p in enumerate(passages) if labels[i] == 1 and len(WORD.findall(p.text)) >= 4]
        for i, passage in enumerate(passages):
            if (
                labels[i] == 1
                and len(WORD.findall(passage.text)) < 4
                and sure
                and not sure[0] <= i <= sure[-1] + 1
            ):
                labels[i] = 0
    for i, passage in enumerate(passages):
        text = "".join(passage.text.split())
        if any(len(s) > 8 and s in text for s in map(squeeze, doc.get("with") or ())):
            labels[i] = 1
        elif labels[i] < 0 and any(s in text for s in map(squeeze, doc.get("without") or ())):
            labels[i] = 0
    return labels


def squeeze(segment: str) -> str:
    """Without white space."""
    return "".join(segment.split())


def weigh(page: Page, labels: Sequence[int]) -> list[float]:
    """Passages count by their words, beside those of the article; no page for much more than another."""
    total = sum(p.words for p, is_article in zip(page.passages, labels, strict=True) if is_article == 1)
    total = total or sum(p.words for p in page.passages)
    return [
        30 * min(0.3, p.words / total) + 0.05 if known >= 0 else 0.0
        for p, known in zip(page.passages, labels, strict=True)
    ]


class Model:
    """A logistic regression over named features, its weights rounded as they are shipped."""

    def __init__(self, examples: Sequence[Example]) -> None:
        sites = defaultdict(set)
        for example in examples:
            for name in set().union(*example.features):
                sites[name].add(example.site)
        self.names = sorted(
            n for n, where in sites.items() if len(where) >= (SITES if n.startswith("c ") else FEW_SITES)
        )
        index = {name: i for i, name in enumerate(self.names)}
        columns, ends, known, weights = [], [0], [], []
        for example in examples:
            for names, is_article, weight in zip(
                example.features, example.labels, example.weights, strict=True
            ):
                if is_article >= 0:
                    columns += sorted({index[name] for name in names if name in index})
                    ends.append(len(columns))
                    known.append(is_article)
                    weights.append(weight)
        matrix = sp.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(known), len(index)))
        fit = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=300)
        fit.fit(matrix, known, sample_weight=weights)
        self.weights = {"bias": round(SCALE * float(fit.intercept_[0]))}
        self.weights |= {
            name: round(SCALE * float(weight))
            for name, weight in zip(self.names, fit.coef_[0], strict=True)
            if round(SCALE * float(weight))
        }

    def scores(self, example: Example) -> list[int]:
        """The score of each passage, as `newscli.inputs.html.model` has it."""
        return [
            self.weights["bias"] + sum(self.weights.get(name, 0) for name in names)
            for names in example.features
        ]


def fold(site: str) -> int:
    """The part of the data that a site belongs to."""
    return int(hashlib.md5(site.encode()).hexdigest(), 16) % FOLDS


def article(example: Example, scores: Sequence[int]) -> str:
    """The text of the article as the whole program has it: the passages kept and what their kinds leave."""
    found = compose(example.page, example.record.title, scores)
    document = Document(found.text, hints=found.blocks)
    return "\n".join(found.text[b.start : b.end] for b in document.blocks if b.kind in ARTICLE)


def f1(text: str, truth: str) -> float:
    """F1 of the bags of words."""
    found, wanted = (Counter(word.lower() for word in WORD.findall(t)) for t in (text, truth))
    return 2 * (found & wanted).total() / max(1, found.total() + wanted.total())


def cross_validate(examples: Sequence[Example]) -> float:
    """Mean word F1 of pages of sites that were not fitted."""
    values = []
    for part in range(FOLDS):
        model = Model([e for e in examples if fold(e.site) != part])
        values += [
            f1(article(e, model.scores(e)), e.truth) for e in examples if fold(e.site) == part and e.truth
        ]
    return statistics.fmean(values)


def write(path: Path, weights: dict[str, int]) -> None:
    """The weights as a module."""
    lines = [
        '"""Weights of passages, in tenths of a logit. Generated by tools/fit_html.py: do not edit."""',
        "",
        "# fmt: off",
        "WEIGHTS: dict[str, int] = {",
    ]
    row = "   "
    for name, weight in weights.items():
        entry = f' "{name}": {weight},'
        if len(row) + len(entry) > 108:
            lines.append(row)
            row = "   "
        row += entry
    path.write_text("\n".join([*lines, row, "}", ""]), "utf-8")


def main() -> None:
    """Cross-validate, or fit and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    examples = read(arguments.data)
    if arguments.write:
        model = Model(examples)
        write(arguments.write, model.weights)
        print(f"{len(model.weights)} weights, {len(model.names)} features")
    else:
        print(f"word F1 on other sites: {cross_validate(examples):.4f}")


if __name__ == "__main__":
    main()
