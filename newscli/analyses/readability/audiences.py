"""What readers can bear: limits of measures for four audiences, for the table's colours and for `check`.

Most limits are rows of published tables. Flesch (1949, "The Art of Readable Writing") gives for each style a
reading ease, a mean sentence length and, in schooling, who reads it with ease: "easy" from 80, 11 words, 6th
grade; "standard" from 60, 17 words, 8th and 9th grade; "fairly difficult" from 50, 21 words, high school;
"difficult" from 30, 25 words, college. Dale and Chall (1948) give for their score the grades 5 and 6 up to
5.9, 9 and 10 up to 7.9, 11 and 12 up to 8.9, college up to 9.9. The longest sentence of plain language is
that of GOV.UK's style guide, 25 words; the other limits on it are ours, after the news itself: a quarter of
all articles stays within 33 words, half within 40, nine in ten within 60.
"""

from typing import Any, NamedTuple

from newscli.analyses.readability.measures import measures
from newscli.analyses.readability.result import Readability

AUDIENCES: dict[str, dict[str, float]] = {
    "general": {
        "grade": 12,
        "flesch_reading_ease": 50,
        "dale_chall": 8.9,
        "words_per_sentence": 21,
        "longest_sentence": 40,
    },
    "plain": {
        "grade": 9,
        "flesch_reading_ease": 60,
        "dale_chall": 7.9,
        "words_per_sentence": 17,
        "longest_sentence": 25,
    },
    "expert": {
        "grade": 16,
        "flesch_reading_ease": 30,
        "dale_chall": 9.9,
        "words_per_sentence": 25,
        "longest_sentence": 60,
    },
    "children": {
        "grade": 6,
        "flesch_reading_ease": 80,
        "dale_chall": 5.9,
        "words_per_sentence": 11,
        "longest_sentence": 25,
    },
}
"""Limits by audience and measure; a formula's is on its own scale."""

LEAST = frozenset(
    "flesch_reading_ease fernandez_huerta szigriszt_pazos gutierrez_polini gulpease_index".split()
)
"""Measures that fall as a text gets harder: there the limit is the least that is allowed, not the most."""


class Limit(NamedTuple):
    """What an audience can bear of a measure, and what the text asks; `ok` where it keeps within."""

    limit: float
    value: float
    ok: bool


class Fitness(NamedTuple):
    """Whether a text suits an audience: its limits by measure (see `AUDIENCES`)."""

    name: str
    limits: dict[str, Limit]

    def to_dict(self) -> dict[str, Any]:
        """The published record."""
        return {"name": self.name, "limits": {name: limit._asdict() for name, limit in self.limits.items()}}


def within(measure: str, value: float, limit: float) -> bool:
    """Whether a value keeps a limit; as people read it, to one decimal place."""
    shown = round(value, 1)
    return shown >= limit if measure in LEAST else shown <= limit


def fitness(audience: str, result: Readability) -> Fitness:
    """How a text suits an audience; without words it has nothing to be held against.

    Args:
        audience: One of `AUDIENCES`.
        result: The text's, with all formulas.
    """
    values = measures(result)
    limits = {
        name: Limit(limit, values[name], within(name, values[name], limit))
        for name, limit in AUDIENCES[audience].items()
        if name in values
    }
    return Fitness(audience, limits)
