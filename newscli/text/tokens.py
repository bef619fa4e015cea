"""Words and marks of a text, with their offsets.

What one token is:

* a word with its contraction, possessive or hyphens: don't, Smith's, O'Neill, mother-in-law, AT&T
* an initialism with its stops: U.S., a.m., Ph.D., C.I.A.-backed; the stop of any other abbreviation or of an
  initial is a token of its own, as only the sentence tells whether it ends there: "Mr" "."
* a number with its separators and what is written on to it: 1,000.50, 10:30, 3rd, 58-year-old, 1.2bn; the
  signs before and after it are marks: "$" "1.2", "50" "%"
* an address or a handle: https://example.com/a?b=1, a.b@example.com, example.com, @handle
* a mark: one character, but for ``, '', and runs of dots, dashes or low lines (..., --, ___)
"""

import re
from bisect import bisect_left
from itertools import accumulate

_ADDRESS = r"[^\s<>\"“”]*[\w/]"
_WORD = (
    # How it begins; the order matters, and most are words of two letters or more.
    r"(?:[^\W\d_][^\W_]+|\d+(?:[.,:]\d+)*(?:[^\W_]+)?|[^\W\d_](?:\.[^\W\d_])+(?![^\W\d_])\.?|[^\W_])"
    # How it goes on: apostrophes, hyphens and ampersands between letters, accents of decomposed letters.
    r"(?:['’‑&\xad\u0300-\u036f-][\u0300-\u036f]*[^\W_]+)*[\u0300-\u036f]*"
    # What makes an address of it, or a degree.
    r"(?:(?=[.:@_+])(?:"
    rf"://{_ADDRESS}|(?<=www)\.{_ADDRESS}"
    r"|\.(?:com|org|net|edu|gov|co\.uk)\b"
    r"|(?<=[A-Z][a-z])\.[DBM]\."
    r"|(?:[._+][^\W_]+){0,4}@[^\W_]+(?:[.-][^\W_]+)+))?"
    r"|@\w+"
)
# Most tokens are plain words before a blank or a comma: tried first, for they take half the time that way.
_PLAIN = r"[A-Za-z]+(?![^ \n,;])"
TOKEN = re.compile(rf"({_PLAIN}|{_WORD}|\.\.+|--+|``|''|__+|[^\s\w]|_)")


class Tokens:
    """Columns of equal length: token `i` is `text[starts[i]:ends[i]]`, also in `texts[i]`."""

    __slots__ = ("ends", "starts", "texts")  # no dataclass: making one takes longer than reading an article

    def __init__(self, starts: list[int], ends: list[int], texts: list[str]) -> None:
        self.starts, self.ends, self.texts = starts, ends, texts

    def __len__(self) -> int:
        return len(self.texts)

    def within(self, start: int, end: int) -> range:
        """Indices of the tokens that begin in `text[start:end]`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def tokenize(text: str) -> Tokens:
    """All tokens of `text` in order; they hold every character but white space. Linear in its length."""
    # Splitting gives gap, token, gap, token, ..., gap: the running sum of lengths is both columns of offsets.
    parts = TOKEN.split(text)
    offsets = list(accumulate(map(len, parts)))
    return Tokens(offsets[0:-1:2], offsets[1::2], parts[1::2])


def words(text: str) -> list[str]:
    """The tokens of `text` that are words, numbers, addresses or handles, without offsets: for counting."""
    return re.findall(_WORD, text)
