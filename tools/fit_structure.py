"""Fit the weights of `newscli.text.structure` and write them as a table.

    python tools/fit_structure.py DATA [--write newscli/text/structure/weights.py]

DATA holds structure/structure_dev.jsonl.gz (articles with the kind of every line) and, for plain text round
which furniture is put, summarize/, keywords/, quotes/ and readability/onestop.jsonl.gz. Sets licensed as
non-commercial are not read. Needs numpy, scipy and scikit-learn. Without --write it cross-validates by site,
with it all of the data is fitted.
"""

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression

from newscli.text.structure import context, features, reading
from newscli.text.structure.model import MARGIN, SURROUNDINGS
from newscli.text.structure.pairs import PAIRS
from tools.structure_articles import Article, furnished, labelled

CLASSES = ["headline", "subhead", "byline", "caption", "list", "furniture", "body"]
FOLDS = 5  # by site
SCALE = 10  # weights are whole tenths of a logit
NEIGHBOUR = [  # the features of the line above and of the line below that count
    *(f"words>={n}" for n in (2, 4, 8, 13, 22)),
    "ends .", "ends ?", "ends :", "ends with no mark", "starts small", "starts with a quote", "bullet",
    "title case", "no inner capitals", "all capitals", "only a name", "no function words",
    "a quarter function words", "no letters", "cues>=15%", "cues>=30%", "cues>=50%", "starts with by",
    "starts with a request", "credit at the end", "more, short", "media, short", "photo, short",
    "month, short", "role, short", "issued", "said", "has a time",
]  # fmt: skip


TRUSTED = {
    "asks the reader", "asks the reader, page word", "from us to you", "you, unquoted",
    "page word, unquoted", "starts with a label of the page", "work by", "who else worked on it",
    "says who somebody is", "names itself", "credit behind a label", "left, right, above",
    "name and agency at the end", "page cues of 2 classes", "page cues of 3 classes",
}  # fmt: skip
TRUST = 4.0  # these are rare and sure: their weights are held back so much less

NOISE = 0.03  # a known kind that models of other sites give less than this is taken for a wrong label
RARE = {"subhead": 1.3, "caption": 1.3}  # lines of these kinds count so much more


def fold(site: str) -> int:
    """The fold of a site."""
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % FOLDS


def columns() -> list[str]:
    """The features in the order of the matrix."""
    names = list(features.NAMES)
    near = list(NEIGHBOUR)
    return (
        names
        + [f"< {name}" for name in [*near, "none"]]
        + [f"> {name}" for name in [*near, "none"]]
        + [f"@ {name}" for name in context.NAMES]
        + [" & ".join(pair) for pair in PAIRS]
    )


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def matrix(articles: list[Article]) -> sp.csr_matrix:
    """One row a line, one column a feature."""
    names = columns()
    pairs = [(names.index(a), names.index(b), names.index(f"{a} & {b}")) for a, b in PAIRS]
    own = len(features.NAMES)
    near = {features.NAMES.index(name): i for i, name in enumerate(NEIGHBOUR)}
    width = len(NEIGHBOUR) + 1
    rows, cols, row = [], [], 0
    for article in articles:
        masks = reading.read(article.lines)
        places = context.places(article.lines, masks)
        for i, mask in enumerate(masks):
            found = list(_bits(mask))
            for offset, j in ((own, i - 1), (own + width, i + 1)):
                if 0 <= j < len(masks):
                    found += [offset + near[bit] for bit in _bits(masks[j]) if bit in near]
                else:
                    found.append(offset + width - 1)
            found += [own + 2 * width + bit for bit in _bits(places[i])]
            held = set(found)
            found += [column for a, b, column in pairs if a in held and b in held]
            rows += [row] * len(found)
            cols += found
            row += 1
    return sp.csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(row, len(names)))


def worth(line: str, kind: str | None) -> float:
    """How much a line counts: a long paragraph lost is worse than a short one."""
    return 1 + min(len(line), 400) / 200 if kind == "body" else RARE.get(kind or "", 1.0)


def targets(articles: list[Article]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each line its class (-1 where unknown), its weight and its fold by site."""
    y, w, folds = [], [], []
    for article in articles:
        for line, kind in zip(article.lines, article.kinds, strict=True):
            y.append(CLASSES.index(kind) if kind else -1)
            w.append(article.weight * worth(line, kind))
            folds.append(fold(article.site or article.id))
    return np.array(y), np.array(w), np.array(folds)


def fit_first(
    x: sp.csr_matrix, y: np.ndarray, w: np.ndarray, strength: float
) -> tuple[np.ndarray, np.ndarray]:
    """Weights [feature, class] and biases [class] of the first look."""
    known = y >= 0
    trust = sp.diags([TRUST if name in TRUSTED else 1.0 for name in columns()])
    model = LogisticRegression(C=strength, max_iter=400)
    model.fit(x[known] @ trust, y[known], sample_weight=w[known])
    return trust @ model.coef_.T, model.intercept_


def seen(articles: list[Article], scores: np.ndarray) -> np.ndarray:
    """The features of the second look [line, feature], a constant last, from the scores of the first."""
    rows, at = [], 0
    for article in articles:
        first = scores[at : at + len(article.lines)].argmax(axis=1)
        at += len(article.lines)
        for mask in SURROUNDINGS.read([int(k) for k in first]):
            row = np.zeros(len(SURROUNDINGS.names) + 1)
            row[[*_bits(mask), -1]] = 1
            rows.append(row)
    return np.array(rows)


def fit_second(z: np.ndarray, first: np.ndarray, y: np.ndarray, w: np.ndarray, penalty: float) -> np.ndarray:
    """Weights [feature, class] that are added to the scores of the first look."""
    known = y >= 0
    z, first, y, w = z[known], first[known], y[known], w[known]
    truth, lines = np.eye(len(CLASSES))[y], np.arange(len(y))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(z.shape[1], len(CLASSES))
        scores = first + z @ weights
        norm = logsumexp(scores, axis=1)
        error = (np.exp(scores - norm[:, None]) - truth) * w[:, None]
        value = (w * (norm - scores[lines, y])).sum() + penalty / 2 * (flat**2).sum()
        return value, (z.T @ error + penalty * weights).ravel()

    start = np.zeros(z.shape[1] * len(CLASSES))
    solved: np.ndarray = minimize(loss, start, jac=True, method="L-BFGS-B").x
    return solved.reshape(z.shape[1], len(CLASSES))


class Fitted(NamedTuple):
    """Weights and biases of the first look, weights of the second."""

    weights: np.ndarray
    bias: np.ndarray
    second: np.ndarray


def elsewhere(
    x: sp.csr_matrix, y: np.ndarray, w: np.ndarray, folds: np.ndarray, strength: float
) -> np.ndarray:
    """The first look's scores of each line by a model that was not fitted on its site [line, class]."""
    scores = np.zeros((len(y), len(CLASSES)))
    for k in range(FOLDS):
        weights, bias = fit_first(x[folds != k], y[folds != k], w[folds != k], strength)
        scores[folds == k] = x[folds == k] @ weights + bias
    return scores


def fit(articles: list[Article], strength: float, penalty: float) -> Fitted:
    """Both looks; the second sees first looks by models that were not fitted on the line's site.

    The kinds were read off the markup of pages and hold errors, which would cost more than the few hard cases
    that go with them: a line is left out where models of other sites are all but sure that it is another.
    """
    x = matrix(articles)
    y, w, folds = targets(articles)
    scores = elsewhere(x, y, w, folds, strength)
    real = np.array([bool(article.site) for article in articles for _ in article.lines])
    chance = scores[np.arange(len(y)), y] - logsumexp(scores, axis=1)
    y[real & (chance < np.log(NOISE))] = -1
    scores = elsewhere(x, y, w, folds, strength)
    second = fit_second(seen(articles, scores), scores, y, w, penalty)
    return Fitted(*fit_first(x, y, w, strength), second)


def apply(fitted: Fitted, articles: list[Article]) -> list[list[str]]:
    """The class of each line of each article."""
    first = matrix(articles) @ fitted.weights + fitted.bias
    scores = first + seen(articles, first) @ fitted.second
    scores[:, CLASSES.index("body")] += MARGIN / SCALE
    best = iter(scores.argmax(axis=1))
    return [[CLASSES[next(best)] for _ in article.lines] for article in articles]


def cross_validate(real: list[Article], made: list[Article], strength: float, penalty: float) -> None:
    """Print leak, loss, words lost (means over articles) and F1 in per cent, on sites not fitted on."""
    rows: dict[str, list[tuple[float, float, float]]] = {}
    hits: dict[str, Counter[tuple[str, str]]] = {}
    for k in range(FOLDS):
        fitted = fit([a for a in real if fold(a.site) != k] + made, strength, penalty)
        held = [a for a in real if fold(a.site) == k]
        for article, kinds in zip(held, apply(fitted, held), strict=True):
            view = article.id.rsplit(":", 1)[-1]
            n = Counter[str]()
            for line, gold, kind in zip(article.lines, article.kinds, kinds, strict=True):
                words, kept = len(re.findall(r"\w+", line)), kind in ("body", "list")
                if gold == "body":
                    n.update(body=1, lost=not kept, words=words, words_lost=0 if kept else words)
                elif gold and gold != "list":
                    n.update(other=1, leaked=kept)
                if gold:
                    hits.setdefault(view, Counter()).update([("gold", gold), ("found", kind)])
                    hits[view]["hit", kind] += gold == kind
            shares = (n["leaked"] / max(1, n["other"]), n["lost"] / max(1, n["body"]))
            rows.setdefault(view, []).append((*shares, n["words_lost"] / max(1, n["words"])))
    for view, found in rows.items():
        leak, loss, loss_w = 100 * np.mean(found, axis=0)
        n2 = hits[view]
        f1 = [f"{c} {200 * n2['hit', c] / max(1, n2['gold', c] + n2['found', c]):.1f}" for c in CLASSES]
        print(f"{view:6s} leak {leak:.2f}  loss {loss:.2f}  words lost {loss_w:.2f}  F1 {', '.join(f1)}")


def write(path: Path, fitted: Fitted) -> None:
    """The table as a Python module."""
    weights, bias, second = fitted
    names = columns()
    body = CLASSES.index("body")
    lines = [
        '"""Weights of lines in tenths of a logit. Generated by tools/fit_structure.py: do not edit."""\n',
        f"CLASSES = {tuple(CLASSES)!r}".replace("'", '"'),
        "NEIGHBOUR = frozenset({\n" + "".join(f'    "{n}",\n' for n in NEIGHBOUR) + "})",
        "# fmt: off",
        "WEIGHTS: dict[str, tuple[int, ...]] = {",
    ]
    table = np.rint((weights - weights[:, [body]]) * SCALE).astype(int)
    lines.append(f'    "bias": {tuple(int(v) for v in np.rint((bias - bias[body]) * SCALE))},')
    for name, row in zip(names, table, strict=True):
        if row.any() or name.endswith("none"):
            lines.append(f'    "{name}": {tuple(int(v) for v in row)},')
    table = np.rint((second - second[:, [body]]) * SCALE).astype(int)
    rows = zip([*SURROUNDINGS.names, "bias"], table, strict=True)
    lines += [f'    "^ {name}": {tuple(int(v) for v in row)},' for name, row in rows]
    path.write_text("\n".join(lines) + "\n}\n# fmt: on\n", encoding="utf-8")


def main() -> None:
    """Cross-validate, or fit on all and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument(
        "--strength", type=float, default=0.4, help="inverse of the penalty of the first look"
    )
    parser.add_argument("--penalty", type=float, default=20.0, help="of the second look")
    args = parser.parse_args()
    real, made = labelled(args.data), furnished(args.data, per_set=250, weight=0.12, seed=1)
    if args.write:
        write(args.write, fit(real + made, args.strength, args.penalty))
    else:
        cross_validate(real, made, args.strength, args.penalty)


if __name__ == "__main__":
    main()
