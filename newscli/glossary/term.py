"""A term and what is said about it."""

from typing import NamedTuple


class Term(NamedTuple):
    """A word of newscli's output, explained.

    Attributes:
        name: As it stands in the output, if it does.
        what: What it is.
        reading: How to read it: range, direction, what is much and what is little.
        limits: When not to trust it, or where it comes from.
        aliases: Other names that people would ask for.
    """

    name: str
    what: str
    reading: str
    limits: str
    aliases: tuple[str, ...] = ()
