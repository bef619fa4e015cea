"""What may be asked of `readability`."""

from dataclasses import dataclass

from newscli.analyses.readability.result import Readability
from newscli.errors import UsageError
from newscli.text.structure import KINDS

METRICS = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
    "dale_chall",
    "spache",
    "linsear_write",
    "lix",
    "rix",
    "mcalpine_eflaw",
)
"""Names of the formulas for English, in the order shown (see `formulas.FORMULAS`)."""

OTHER_METRICS = (
    "wiener_sachtextformel",
    "fernandez_huerta",
    "szigriszt_pazos",
    "gutierrez_polini",
    "crawford",
    "gulpease_index",
)
"""Names of the formulas that other languages alone have (see `localized.FORMULAS`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadabilityOptions:
    """What `readability` should give.

    Attributes:
        metrics: Names of the formulas to show, empty for all; counts, grade and difficulty always come. One
            that the text's language has not is left out, with a note.
        hardest: How many of the hardest sentences to return; 0 for none.
        audience: Whose limits the text is held against (see `audiences.AUDIENCES`), or None.
        compare_with: The id of another version and its result, to compare with, or None.
        count: Kinds of block that count besides those that tell the article, such as "caption".

    Raises:
        UsageError: A metric, an audience or a kind that does not exist, or a negative number of sentences.
    """

    metrics: tuple[str, ...] = ()
    hardest: int = 3
    audience: str | None = None
    compare_with: tuple[str, Readability] | None = None
    count: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.hardest < 0:
            raise UsageError(
                "bad-value", f"hardest is {self.hardest}, but cannot be negative", "0 shows none"
            )
        for name in self.metrics:
            if name not in METRICS + OTHER_METRICS:
                raise _unknown("metric", name, METRICS + OTHER_METRICS)
        for kind in self.count:
            if kind not in KINDS:
                raise _unknown("kind", kind, tuple(KINDS))
        if self.audience is not None:
            from newscli.analyses.readability.audiences import AUDIENCES

            if self.audience not in AUDIENCES:
                raise _unknown("audience", self.audience, tuple(AUDIENCES))


def _unknown(kind: str, name: str, known: tuple[str, ...]) -> UsageError:
    from difflib import get_close_matches

    (near,) = get_close_matches(name.replace("-", "_").lower(), known, n=1, cutoff=0.0)
    hint = f"did you mean {near!r}? There are: {', '.join(known)}"
    return UsageError(f"unknown-{kind}", f"unknown {kind} {name!r}", hint)
