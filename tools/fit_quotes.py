"""Fit the weights of `newscli.analyses.quotes` and write them as two tables.

    python tools/fit_quotes.py DATA [--write newscli/analyses/quotes] [--folds 3] [--only speaker|reported]

DATA holds quotes/polnear_dev.jsonl.gz: articles with the quotations that people marked in them, their
speakers and cues. Needs numpy and scipy. Prints how many decisions are right by cross-validation over
articles; with --write all articles are fitted. Both models are log-linear: of the options for a place one or
more are right, and the weights make the right ones likely. A feature is kept if it is frequent and its weight
large; weights are whole tenths of a logit.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy.optimize
import scipy.sparse

from newscli.analyses.quotes import attribution, indirect
from newscli.analyses.quotes.candidates import UNITS, Candidate
from newscli.text.document import Document

Span = tuple[int, int]
Option = tuple[
    list[str], int
]  # its features; 0 wrong, 1 right but for the bounds of the speaker's phrase, 2 right
Group = list[Option]  # the options for one place
Weights = dict[str, int]  # in `UNITS` to one logit

FREQUENT = 10  # options that a feature must have
LARGE = 0.2  # what its weight must come to
PENALTY = 3.0  # of the squared weights
EDGE = " \t\r\n\xa0\"“”‘’'`.,;:!?…—–-()[]*_"
# Verbs whose reported speech counts; the corpus marks thoughts and intentions as well.
SPEECH = re.compile(
    r"(?i)\b(?:sa(?:y|id)|t(?:ell|old)|add|ask|note|noting|report|stat(?:e|ing)|claim|argu|explain|announc|declar|insist|"
    r"suggest|warn|wr[io]t|tweet|repl[iy]|respon[ds]|according to|acknowledg|conced|admit|den[yi]|confirm|"
    r"recall|"
    r"conclud|predict|promis|pledg|vow|assert|alleg|contend|complain|emphasi|stress|indicat|reveal|continu|remark|"
    r"observ|maintain|reiterat|repeat|urg|call|answer|point\w* out)"
)


def read(data: Path) -> list[dict[str, Any]]:
    """The articles."""
    with gzip.open(data / "quotes" / "polnear_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def strip(text: str, start: int, end: int) -> Span:
    """The span without marks and spaces at its edges."""
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def gold(article: dict[str, Any], *, reported: bool) -> dict[Span, dict[str, Any]]:
    """The marked quotations, or the reported ones with a verb of speech, by their stripped spans."""
    text = article["text"]
    found: dict[Span, dict[str, Any]] = {}
    for quote in article["quotes"]:
        if (quote["kind"] == "indirect") != reported or (reported and not SPEECH.search(quote["cue"] or "")):
            continue
        for line in re.finditer(r"[^\n\r]+", text[quote["start"] : quote["end"]]):
            span = strip(text, quote["start"] + line.start(), quote["start"] + line.end())
            if reported and text[span[0] : span[0] + 5].lower() == "that ":
                span = (span[0] + 5, span[1])
            if span[0] < span[1]:
                found.setdefault(span, quote)
    return found


def rightness(text: str, quote: dict[str, Any] | None, speaker: Span | None) -> int:
    """How right a speaker is: 2 the same phrase, 1 one with the same key word, 0 another."""
    if quote is None or speaker is None or not quote.get("speaker"):
        return 0
    want = strip(text, quote["speaker_start"], quote["speaker_end"])
    have = strip(text, *speaker)
    if want == have:
        return 2
    if quote["speaker"].lower() in ("who", "which", "that") and 0 <= want[0] - speaker[1] <= 3:
        return 1
    near = want[0] < have[1] and have[0] < want[1]
    same = key_word(text[slice(*want)]) == key_word(text[slice(*have)])
    return int(same and (near or text[have[0]].isupper()))


def key_word(mention: str) -> str:
    """The word that stands for a speaker: the last one before any apposition or phrase that hangs on."""
    head = re.split(r",| (?:of|for|in|with|who|at|from|on|to|by|whose) | - ", mention)[0]
    words = re.findall(r"[\w&’'.-]+", head)
    return re.sub(r"['’]s?$", "", words[-1]).strip(".").lower() if words else ""


def speaker_groups(
    articles: Sequence[dict[str, Any]], paragraphs: Sequence[list[Any]], weights: Weights | None
) -> list[list[Group]]:
    """The candidates for each stretch, by article; earlier choices by `weights`, or the right ones."""
    found = []
    for article, readings in zip(articles, paragraphs, strict=True):
        text, marked, groups = article["text"], gold(article, reported=False), list[Group]()
        stretches = [s for r in readings for s in r.stretches]

        def choose(
            options: Sequence[Candidate],
            text: str = text,
            marked: dict[Span, dict[str, Any]] = marked,
            groups: list[Group] = groups,
            stretches: list[Any] = stretches,
        ) -> tuple[int, float]:
            stretch = stretches[len(groups)]
            quote = marked.get(strip(text, stretch.start, stretch.end))
            group = [(flat(c.features), rightness(text, quote, c.speaker)) for c in options]
            if quote is None:
                group[-1] = (group[-1][0], 2)
            elif not quote.get("speaker"):
                group[-2] = (group[-2][0], 2)
            groups.append(group)
            if weights is None:
                best = max(range(len(group)), key=lambda i: group[i][1])
                return (best if group[best][1] else len(group) - 1), 1.0
            return best_of(group, weights), 1.0

        for _ in attribution.attribute(readings, choose):
            pass
        found.append(groups)
    return found


def reported_groups(articles: Sequence[dict[str, Any]], paragraphs: Sequence[list[Any]]) -> list[list[Group]]:
    """The pairs of subject and content for each side of each verb of reporting, article by article."""
    found = []
    for article, readings in zip(articles, paragraphs, strict=True):
        text, reported, groups = article["text"], gold(article, reported=True), list[Group]()
        for side in (s for r in readings for s in indirect.sides(r)):
            group: Group = []
            for content in side.contents:
                quote = reported.get(strip(text, content.start, content.end))
                for subject in side.subjects:
                    right = 0 if quote is None else rightness(text, quote, (subject.start, subject.end))
                    group.append((flat(subject.features + content.features), right))
            group.append((flat(side.nothing), 0 if any(right for _, right in group) else 2))
            groups.append(group)
        found.append(groups)
    return found


def flat(groups: Sequence[Sequence[str]]) -> list[str]:
    """The features of all groups."""
    return [feature for group in groups for feature in group]


def best_of(group: Group, weights: Weights) -> int:
    """The index of the option with the highest sum of weights."""
    scores = [sum(weights.get(f, 0) for f in features) for features, _ in group]
    return scores.index(max(scores))


def fit(groups: Sequence[Group], features: list[str]) -> dict[str, float]:
    """Weights of the features, in logits, that make the right options likely."""
    groups = [g for g in groups if any(right for _, right in g)]
    index = {f: i for i, f in enumerate(features)}
    rows: list[int] = []
    columns: list[int] = []
    right: list[float] = []
    of: list[int] = []
    for number, group in enumerate(groups):
        top = max(r for _, r in group)
        for names, r in group:
            known = [index[f] for f in names if f in index]
            rows += [len(right)] * len(known)
            columns += known
            right.append(float(r == top))
            of.append(number)
    x = scipy.sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(right), len(features)))
    y, group_of = np.array(right), np.array(of)
    starts = np.searchsorted(group_of, np.arange(len(groups)))

    def loss(w: Any) -> tuple[float, Any]:
        scores = x @ w
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[group_of])
        every, good = np.add.reduceat(odds, starts), np.add.reduceat(odds * y, starts) + 1e-12
        gradient = x.T @ (odds / every[group_of] - odds * y / good[group_of])
        return -float(np.log(good / every).sum()) + PENALTY / 2 * float(w @ w), gradient + PENALTY * w

    solved = scipy.optimize.minimize(
        loss, np.zeros(len(features)), jac=True, method="L-BFGS-B", options={"maxiter": 200}
    )
    return dict(zip(features, map(float, solved.x), strict=True))


def sparse(groups: Sequence[Group]) -> Weights:
    """Few weights: of the frequent features those that come out large, fitted once more."""
    count = Counter(f for group in groups for names, _ in group for f in names)
    first = fit(groups, sorted(f for f, n in count.items() if n >= FREQUENT))
    second = fit(groups, sorted(f for f, w in first.items() if abs(w) >= LARGE))
    return {f: round(UNITS * w) for f, w in second.items() if round(UNITS * w)}


def fit_speaker(articles: Sequence[dict[str, Any]], paragraphs: Sequence[list[Any]]) -> Weights:
    """Weights for the speakers of stretches; earlier choices are right, then those of a first fit."""
    flat = [g for a in speaker_groups(articles, paragraphs, None) for g in a]
    first = sparse(flat)
    return sparse([g for a in speaker_groups(articles, paragraphs, first) for g in a])


def fit_reported(articles: Sequence[dict[str, Any]], paragraphs: Sequence[list[Any]]) -> Weights:
    """Weights for reported speech."""
    return sparse([g for a in reported_groups(articles, paragraphs) for g in a])


FITS: dict[str, Callable[[Sequence[dict[str, Any]], Sequence[list[Any]]], Weights]] = {
    "speaker": fit_speaker,
    "reported": fit_reported,
}


def write(path: Path, name: str, weights: Weights) -> None:
    """Write a table as a module."""
    what = {"speaker": "the candidates for a quoted stretch", "reported": "reported speech"}[name]
    lines = [f'"""Weights of {what}, in tenths of a logit; written by tools/fit_quotes.py."""', ""]
    lines += ["WEIGHTS: dict[str, int] = {"]
    lines += [f"    {json.dumps(f, ensure_ascii=False)}: {w}," for f, w in sorted(weights.items())]
    path.write_text("\n".join([*lines, "}", ""]), "utf-8")


def main() -> None:
    """Cross-validate or write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--only", choices=sorted(FITS))
    args = parser.parse_args()
    articles = read(args.data)
    paragraphs = [attribution.readings(Document(a["text"], keep_furniture=True)) for a in articles]
    for name, fit_one in FITS.items():
        if args.only not in (None, name):
            continue
        if args.write:
            weights = fit_one(articles, paragraphs)
            write(args.write / f"{name}_weights.py", name, weights)
            print(f"{name}: {len(weights)} weights")
            continue
        right = total = 0
        for fold in range(args.folds):
            train = [i for i in range(len(articles)) if i % args.folds != fold]
            weights = fit_one([articles[i] for i in train], [paragraphs[i] for i in train])
            test = [i for i in range(len(articles)) if i % args.folds == fold]
            left = [articles[i] for i in test], [paragraphs[i] for i in test]
            groups = speaker_groups(*left, weights) if name == "speaker" else reported_groups(*left)
            for group in (g for a in groups for g in a):
                right += group[best_of(group, weights)][1] > 0
                total += 1
        print(f"{name}: {right} of {total} decisions right, cross-validated")


if __name__ == "__main__":
    main()
