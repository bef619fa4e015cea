"""Packaged word tables that are looked up without being unpacked.

Words that begin with the same three letters share a line of the file, and the first line holds the beginnings
of all others, in order. An entry of a line is ` rest=code`: what follows the three letters, then the word's
code, as many characters for each word of a table. A word of fewer than three letters is a line's beginning
itself, with an empty rest. So loading costs one pass over some thousand lines, not one over every word, and a
look-up searches about a hundred characters.
"""

from collections.abc import Mapping

STEM = 3  # letters that words of a line have in common
LIMIT = 100_000  # words a cache over a table may hold


class Lexicon:
    """One table of `newscli/text/data`: a short code for each of its words.

    Args:
        name: The file's name without its suffix.
        width: Characters of a code.
    """

    def __init__(self, name: str, *, width: int = 1) -> None:
        self._width = width
        stems, _, lines = read_text(name).partition("\n")
        self._lines = dict(zip(stems.split(), lines.split("\n"), strict=False))

    def get(self, word: str) -> str:
        """The code of `word`, or an empty string if it is not listed."""
        line = self._lines.get(word[:STEM])
        if line is None:
            return ""
        rest = f" {word[STEM:]}="
        at = line.find(rest)
        if at < 0:
            return ""
        at += len(rest)
        return line[at : at + self._width]

    def items(self) -> list[tuple[str, str]]:
        """All words with their codes, in the file's order."""
        return [
            (stem + entry[: -1 - self._width], entry[-self._width :])
            for stem, line in self._lines.items()
            for entry in line.split(" ")[1:]
        ]


def pack(codes: Mapping[str, str], *, width: int = 1) -> str:
    """The text of a table of these words; the same for the same words whatever their order.

    Raises:
        ValueError: For a word with white space or "=" in it, or a code that is not `width` visible
            characters.
    """
    lines: dict[str, list[str]] = {}
    for word, code in sorted(codes.items()):
        if not word or "=" in word or len(word.split()) != 1 or len(code) != width or code.split() != [code]:
            raise ValueError(f"cannot pack {word!r} with {code!r}")
        lines.setdefault(word[:STEM], []).append(f" {word[STEM:]}={code}")
    return "\n".join([" ".join(lines), *map("".join, lines.values())])


def read_text(name: str) -> str:
    """The text of a file of `newscli/text/data`, named without its suffix."""
    from pathlib import Path

    return (Path(__file__).parent / "data" / f"{name}.txt").read_text("utf-8")
