"""Parts of speech by a compact lexicon and a few rules on the context."""

import re
from functools import cache
from typing import TYPE_CHECKING

from newscli.text.lexicon import Lexicon

if TYPE_CHECKING:
    from newscli.text.document import Document

TAGS = {
    "N": "noun",
    "X": "name",
    "V": "verb, base or finite present",
    "G": "-ing form",
    "P": "past form or past participle",
    "A": "auxiliary or modal",
    "J": "adjective",
    "R": "adverb",
    "D": "determiner or possessive pronoun",
    "I": "preposition or subordinator",
    "C": "coordinating conjunction",
    "T": "the particle 'to' before a verb",
    "O": "pronoun",
    "M": "number",
    ".": "mark",
    "?": "other",
}

_AUXILIARIES = frozenset("am is are was were be been being has have had having do does did 's 're 've 'm 'd 'll".split())
_ADJECTIVE = ("able", "ible", "ful", "ous", "ive", "ic", "less", "al", "ish", "ary")
_CONTRACTED = re.compile(r"(?:n't|'(?:s|re|ve|m|d|ll))$")


@cache
def _lexicon() -> Lexicon:
    return Lexicon("tags")


@cache
def _guess(word: str) -> str:
    """The likeliest tag of a word in lower case, out of context."""
    if word in _AUXILIARIES:
        return "A"
    code = _lexicon().get(word)
    if code:
        return code
    if word[0].isdigit():
        return "J" if "-" in word and word[-1].isalpha() else "M"
    if "'" in word and (found := _CONTRACTED.search(word)):
        base = word[: found.start()]
        if found[0] == "'s" and _guess(base) == "N":
            return "N"
        return "A" if found[0] == "n't" else "O"
    if "-" in word:
        last = _guess(word.rsplit("-", 1)[1] or "x")
        return "J" if last in "VPGJ" else last
    if word.endswith("ly"):
        return "R"
    if word.endswith("ing"):
        return "G"
    if word.endswith("ed"):
        return "P"
    return "J" if word.endswith(_ADJECTIVE) else "N"


def tag(doc: "Document") -> list[str]:
    """One of `TAGS` for each of `doc.tokens`."""
    text, tokens = doc.text, doc.tokens
    tags: list[str] = []
    before, previous, end = "", "", 0
    for start, stop, token in zip(tokens.starts, tokens.ends, tokens.texts, strict=True):
        if not token[0].isalnum():
            now = "."
        else:
            low = token.lower().replace("’", "'")
            now = _guess(low)
            first = previous in "" or previous in ".!?:\"“'‘(" or "\n" in text[end:start]
            if token[0].isupper() and low != "i" and not (first and now not in "N"):
                now = _lexicon().get(token) or "X"
            elif low == "to":
                now = "I"
            elif now == "V" and (before in "DJ" or previous in ("of", "in", "for", "by")) and before:
                now = "N"
            elif now == "N" and (before in "TA" or previous in ("they", "we", "i", "you")) and before:
                now = "V" if _lexicon().get(low + "ing") == "G" else "N"
            if before == "I" and previous == "to" and now == "V":
                tags[-1] = "T"
        tags.append(now)
        before, previous, end = now, token, stop
    return tags
