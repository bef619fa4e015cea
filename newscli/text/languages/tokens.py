"""Words and marks of other languages, and what little their form tells of what they are."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newscli.text import tokens
from newscli.text.languages import Language, load

if TYPE_CHECKING:
    from newscli.text.document import Document


def tokenize(text: str, language: Language) -> tokens.Tokens:
    """The tokens of `text` as for English, but "l'eau" is two: "l'" and "eau"."""
    found = tokens.tokenize(text)
    if not language.elisions:
        return found
    elided = _elided(language.code)
    starts, ends, texts = [], [], []
    for start, end, token in zip(found.starts, found.ends, found.texts, strict=True):
        match = elided.match(token) if "'" in token or "’" in token else None
        if match:
            starts.append(start)
            ends.append(start + match.end())
            texts.append(match[0])
            start += match.end()
            token = token[match.end() :]
        starts.append(start)
        ends.append(end)
        texts.append(token)
    return tokens.Tokens(starts, ends, texts)


def tag(doc: "Document", language: Language) -> list[str]:
    """A part of speech of `tags.TAGS` for each of the tokens, as far as lists and capitals tell.

    Marks are ".", numbers (in words too) "M", stop words "O", words with a capital inside a sentence "X", or
    "N" where every noun has one, and all others "N".
    """
    column = doc.tokens
    openings = [sentence.start for sentence in doc.sentences]
    if doc.dateline:
        openings.append(doc.dateline.end)
    heads = set(_first_words(column, sorted(openings)))
    found = []
    for i, token in enumerate(column.texts):
        if not token[0].isalnum():
            found.append(".")
        elif token[0].isdigit() or (low := bare(token)) in language.numbers:
            found.append("M")
        elif low in language.stopwords:
            found.append("O")
        elif token[0].isupper() and i not in heads and not language.nouns_capitalised:
            found.append("X")
        else:
            found.append("N")
    return found


def bare(token: str) -> str:
    """A token in lower case, with straight apostrophes, without the one that joins it to the next word."""
    low = token.lower().replace("’", "'")
    return low[:-1] if low.endswith("'") and len(low) > 1 else low


def _first_words(column: tokens.Tokens, starts: list[int]) -> Iterator[int]:
    """The first word at or behind each of some offsets in order."""
    i = 0
    for start in starts:
        i = max(i, bisect_left(column.starts, start))
        while i < len(column) and not column.texts[i][0].isalnum():
            i += 1
        yield i


@cache
def _elided(code: str) -> re.Pattern[str]:
    words = "|".join(sorted(load(code).elisions, key=len, reverse=True))
    return re.compile(rf"(?i:{words})['’](?=\w)")
