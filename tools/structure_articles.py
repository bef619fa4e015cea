"""The articles that `fit_structure.py` learns from: real ones, and texts that furniture is put round.

Nothing here is fitted, and no data is written.
"""

import gzip
import json
import random
import re
from pathlib import Path
from typing import Any, NamedTuple

from newscli.text.structure import features

FOLD = {
    "dek": "subhead",
    "date": "byline",
    "credit": "caption",
    "pullquote": "furniture",
    "note": "furniture",
}
OF_A_PAGE = (
    features.PAGE_LABEL
    | features.WORK_BY
    | features.TEAM
    | features.NOTE
    | features.TO_READER
    | features.INVITES
)


class Article(NamedTuple):
    """The lines of an article, their kinds and the weight of each line in the fit."""

    id: str
    site: str
    lines: list[str]
    kinds: list[str | None]
    weight: float


def read(path: Path) -> list[dict[str, Any]]:
    """All records of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as records:
        return [json.loads(record) for record in records]


def of_a_page(line: str) -> bool:
    """Whether a line that is said to be body may be none: ground truths hold some lines of the page."""
    return bool(line) and bool(features.features(line) & OF_A_PAGE)


def labelled(data: Path) -> list[Article]:
    """Articles whose lines have kinds."""
    articles = []
    for doc in read(data / "structure" / "structure_dev.jsonl.gz"):
        lines = [doc["text"][line["start"] : line["end"]].strip() for line in doc["lines"]]
        kinds = [line["kind"] for line in doc["lines"]]
        kinds = [None if k in ("unsure", "embed") else FOLD.get(k, k) for k in kinds]
        kinds = [None if k == "body" and of_a_page(line) else k for k, line in zip(kinds, lines, strict=True)]
        keep = [i for i, line in enumerate(lines) if line]
        articles.append(
            Article(
                doc["id"],
                doc["site"],
                [lines[i] for i in keep],
                [kinds[i] for i in keep],
                30 / (30 + len(lines)),
            )
        )
    return articles


FIRST = (
    "Anna Ben Clara Dmitri Esther Farid Grace Hamid Iris Jorge Keiko Liam Mona Nils Priya Rosa Sven Tara Uma"
)
LAST = "Adler Brandt Castillo Dhar Eriksson Fontaine Grant Haddad Ito Jansen Kumar Lindqvist Moreau"
SLOTS = {
    "role": "Staff Writer|Senior Reporter|Political Editor|correspondent|Business Reporter|contributor",
    "place": "Norwich|Lagos|Fresno|Lyon|Dhaka|Bergen|Tulsa|Cape Town|Porto Alegre|Leeds|Kansas City|Pune",
    "paper": "The Northern Star|Harbor Herald|Valley Post|The Weekly Mirror|Coast Times|Tribune Online",
    "topic": "Politics|World|Business|Health|Sport|Opinion|Science|Travel|Culture|Weather|Money|UK News",
    "agency": "AP|AP Photo|Getty Images|Reuters|AFP|EPA|Shutterstock|PA Wire|Bloomberg|Alamy|AAP|Handout",
    "weekday": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "month": "January|February|March|April|May|June|July|August|Sept.|October|November|Dec.",
}
PROSE_END = re.compile(r"[.!?][\"”’')]*$")
SAFE_END = re.compile(r"(?<=[a-z]{3}[.!?])\s+(?=[A-Z“\"])")


def templates() -> list[tuple[str, str]]:
    """Kind and template of each line of `structure_furniture.txt`."""
    rows = Path(__file__).with_name("structure_furniture.txt").read_text(encoding="utf-8").splitlines()
    return [(FOLD.get(kind, kind), line) for kind, line in (row.split("\t") for row in rows if "\t" in row)]


def fill(template: str, teasers: list[str], chance: random.Random) -> str:
    """A template with its slots filled."""
    firsts, lasts = chance.sample(FIRST.split(), 2), chance.sample(LAST.split(), 2)
    slots = {slot: chance.choice(values.split("|")) for slot, values in SLOTS.items()}
    name, topic = f"{firsts[0]} {lasts[0]}", slots["topic"]
    slots |= {
        "name": name, "name2": f"{firsts[1]} {lasts[1]}", "NAME": name.upper(), "TOPIC": topic.upper(),
        "topic2": chance.choice(SLOTS["topic"].split("|")), "teaser": chance.choice(teasers),
        "handle": f"{firsts[0]}{lasts[1]}".lower(), "d": str(chance.randint(2, 28)),
        "h": str(chance.randint(1, 9)),
        "m": str(chance.randint(10, 59)), "y": str(chance.randint(1998, 2026)),
    }  # fmt: skip
    return template.format(**slots)


def furnished(data: Path, per_set: int, weight: float, seed: int) -> list[Article]:
    """Plain articles with lines of `structure_furniture.txt` before, between and behind their paragraphs.

    A line of the article is body where it reads as prose, unknown otherwise. Every third is left plain.
    """
    chance = random.Random(seed)
    every = [t for t in templates() if t[0] not in ("subhead", "body")]
    brief = [t for t in templates() if t[0] == "body"]
    headings = [t for t in templates() if t[0] == "subhead"]
    before = [t for t in every if t[0] in ("byline", "caption")]
    behind = [t for t in every if t[0] == "furniture"]
    sentences = [t for t in behind if len(t[1].split()) > 5 and PROSE_END.search(t[1])]
    sets = ["summarize/cnn", "summarize/inshorts", "summarize/writers", "summarize/bbc", "keywords/duc2001"]
    sets += ["readability/onestop", "quotes/polnear_dev"]
    docs = {name: read(data / f"{name}.jsonl.gz") for name in sets}
    teasers = [doc["title"] for doc in docs["summarize/inshorts"] + docs["summarize/bbc"]]
    articles = []
    for name, records in docs.items():
        for doc in chance.sample(records, min(per_set, len(records))):
            own = [line.strip() for line in re.split(r"[\r\n]+", doc["text"]) if line.strip()]
            if name == "summarize/cnn":
                step = chance.choice((1, 2, 3))
                parts = SAFE_END.split(own[0])
                own = [" ".join(parts[i : i + step]) for i in range(0, len(parts), step)]
            title = doc.get("title") or (chance.choice(teasers) if chance.random() < 0.1 else None)
            if title and own[0] == title:
                own = own[1:]
            lines: list[tuple[str, str | None]] = []
            if title and chance.random() < 0.6:
                lines.append((title, "headline" if doc.get("title") else None))
            plain = chance.random() < 0.3

            def put(
                kinds: list[tuple[str, str]], count: int, lines: list[tuple[str, str | None]] = lines
            ) -> None:
                for kind, template in chance.sample(kinds, count):
                    lines.append((fill(template, teasers, chance), kind))

            if not plain:
                put(before, chance.randint(0, 3))
                put(behind, chance.choice((0, 0, 1, 1, 2, 4)))
            for i, line in enumerate(own):
                prose = len(line.split()) > 4 and PROSE_END.search(line) and line != title
                lines.append(
                    (
                        line,
                        "body" if prose and (name != "quotes/polnear_dev" or 1 < i < len(own) - 3) else None,
                    )
                )
                if chance.random() < 0.05:
                    put(brief, 1)
                if not plain and chance.random() < 0.2:
                    put(sentences if chance.random() < 0.5 else every, chance.choice((1, 1, 1, 2, 3)))
                if chance.random() < 0.12 and 1 < i < len(own) - 2:
                    put(headings, 1)
            if not plain:
                put(behind, chance.choice((0, 0, 1, 1, 2, 6)))
            articles.append(Article(str(doc["id"]), "", [t for t, _ in lines], [k for _, k in lines], weight))
    return articles
