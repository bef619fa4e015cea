"""What speaks for or against a candidate, as numbers with a name.

Of phrases:

* whole: log of 1 + uses as a whole noun phrase; once: 1 for a single use
* position: log of 1 + tokens read before the first use; last: where the last use is, from 0 (start) to 1
* weight, rarest: log of the mean and of the least `importance` of its words
* cohesion: log of the share of its words' uses that stand in this phrase
* longer: log of 1 + other candidates that hold it
* two_words, three_words: 1 for so many words; letters: length of its stems in tens
* nouns, adjective_noun: 1 for nothing but nouns (two or more), for an adjective and a noun
* past_form: 1 if a verb form in -ed stands in it; ing_form: 1 if one in -ing begins it
* determined, governed, object: share of uses after a determiner, a preposition, a verb
* subject: share of uses before a verb
* source: log of 1 + uses beside a verb of saying

Of single words: position, weight and letters as above, and

* rarity: Zipf frequency below the commonest words that count, from 0 (common) to 3.8 (not listed)
* modifier: 1 if it never ends a noun phrase
"""

import math
from collections.abc import Callable, Iterator
from itertools import compress, count
from typing import Any, TypeVar

from newscli.analyses.keywords.candidates import Candidate, Reading
from newscli.text.document import Document
from newscli.text.stopwords import REPORTING_WORDS

VALUE_FEATURES = "position last weight rarest cohesion longer letters".split()
FORM_FEATURES = "whole once two_words three_words nouns adjective_noun past_form ing_form".split()
PLACE_FEATURES = "determined governed object subject source".split()
PHRASE_FEATURES = [*VALUE_FEATURES, *FORM_FEATURES, *PLACE_FEATURES]
WORD_FEATURES = "position weight letters rarity modifier".split()

Value = TypeVar("Value")

_LEAST = 0.1  # what a common word weighs, on the scale of `rarity`
_SMALL = 0.001  # keeps the logarithm of an importance finite


def importance(reading: Reading) -> dict[str, float]:
    """For each stem how much it tells of the article, from 0 to 1 (the weightiest).

    It is tf·idf with the words' background frequency for the idf.
    """
    rarity = reading.rarity
    weights = {s: n * (r if (r := rarity[s]) > _LEAST else _LEAST) for s, n in reading.counts.items()}
    most = max(weights.values(), default=1.0)
    return {s: w / most for s, w in weights.items()}


def form_features(shape: str, words: int, uses: int, whole: int) -> tuple[float, ...]:
    """The `FORM_FEATURES` of a phrase with these classes, so many stems, uses, and uses as a whole."""
    return (
        math.log(1 + whole),
        uses == 1,
        words == 2,
        words == 3,
        len(shape) > 1 and not shape.strip("N"),
        shape in ("JN", "Jn"),
        "P" in shape,
        shape[0] == "G",
    )


def place_features(before: str, after: str) -> tuple[float, ...]:
    """The `PLACE_FEATURES` of a phrase by what stands before each use and after it.

    These are parts of speech, S for a verb of saying.
    """
    uses = len(before)
    return (
        before.count("D") / uses,
        before.count("I") / uses,
        sum(map(before.count, "VPGS")) / uses,
        sum(map(after.count, "VPAS")) / uses,
        math.log(1 + before.count("S") + after.count("S")),
    )


def phrase_features(doc: Document, reading: Reading) -> list[tuple[tuple[float, ...], Candidate]]:
    """Each candidate with its values, in the order of `PHRASE_FEATURES`."""

    def values(form: tuple[Any, ...], place: tuple[str, str], *rest: float) -> tuple[float, ...]:
        return (*rest, *form_features(*form), *place_features(*place))

    return phrase_values(doc, reading, values)


def phrase_values(
    doc: Document, reading: Reading, combine: Callable[..., Value]
) -> list[tuple[Value, Candidate]]:
    """Each candidate with what `combine` makes of its form, its place and its `VALUE_FEATURES`.

    Form and place are the arguments of `form_features` and `place_features`: few of them are new, so what
    these are worth need not be computed every time.
    """
    weight, counts, log = importance(reading), reading.counts, math.log
    tags = [*doc.tags, "."]  # after the last token, and before the first
    for i in compress(count(), map(REPORTING_WORDS.__contains__, doc.tokens.texts)):
        if tags[i] in "VPG":
            tags[i] = "S"
    end = len(tags)
    valued = []
    for stems, c in reading.candidates.items():
        words, places = len(stems), c.uses
        uses = len(places)
        if words == 1:
            (stem,) = stems
            mean = rarest = log(_SMALL + weight[stem])
            cohesion, letters = uses / counts[stem], len(stem)
        else:
            weights = [weight[s] for s in stems]
            mean, rarest = log(_SMALL + sum(weights) / words), log(_SMALL + min(weights))
            cohesion = uses * words / sum([counts[s] for s in stems])
            letters = len("".join(stems))
        if uses == 1:
            ((first, last),) = places
            before, after = tags[first - 1], tags[last]
        else:
            first = places[-1][0]
            before = "".join([tags[x - 1] for x, _ in places])
            after = "".join([tags[y] for _, y in places])
        value = combine(
            (c.shape, words, uses, c.whole),
            (before, after),
            log(1 + c.place),
            first / end,
            mean,
            rarest,
            log(cohesion),
            log(1 + c.longer),
            letters / 10,
        )
        valued.append((value, c))
    return valued


def word_features(doc: Document, reading: Reading) -> Iterator[tuple[tuple[float, ...], Candidate]]:
    """Each candidate with its values, in the order of `WORD_FEATURES`."""
    weight, rarity = importance(reading), reading.rarity
    tags = [*doc.tags, "."]
    log = math.log
    for stems, c in reading.candidates.items():
        yield (
            (
                log(1 + c.place),
                log(_SMALL + sum([weight[s] for s in stems]) / len(stems)),
                sum(map(len, stems)) / 10,
                rarity[stems[0]],
                not any(tags[x] in "NX" and tags[y] not in "NX" for x, y in c.uses),
            ),
            c,
        )
