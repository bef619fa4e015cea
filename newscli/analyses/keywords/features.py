"""What speaks for or against a candidate, as named numbers."""

import math
from collections.abc import Iterator

from newscli.analyses.keywords.candidates import Candidate, Reading
from newscli.text.frequency import zipf

_COMMONEST = 6.5  # Zipf frequency from which a word tells next to nothing
_RAREST = 2.7  # that of a word which is not listed


def importance(reading: Reading) -> dict[str, float]:
    """How much each stem tells of the article, from 0 to 1 (its weightiest word): tf·idf with background frequencies."""
    weight = {
        s: count * max(_COMMONEST - max(zipf(reading.words[s]), _RAREST), 0.1)
        for s, count in reading.counts.items()
    }
    most = max(weight.values(), default=1.0)
    return {s: w / most for s, w in weight.items()}


def surnames(reading: Reading) -> set[str]:
    """Stems that end a full name of two or three words."""
    return {k[-1] for k, c in reading.candidates.items() if 1 < len(k) <= 3 and c.named == len(c.uses)}


def features(reading: Reading) -> Iterator[tuple[Candidate, dict[str, float]]]:
    """Each candidate with its features.

    * complete: log of 1 + uses as a whole noun phrase; count: log of uses; once: 1 for a single use
    * position: log of 1 + tokens before the first use
    * in_headline: 1 if the headline has the phrase; headline_words: share of its words that the headline has
    * single, long: 1 for one word, for more than three; single_name: share of uses as a name, of a single word
    * surname: 1 for the last word of a full name of the article
    * past_form, ing_form: 1 if a word is a verb form in -ed, in -ing
    * rarest: `importance` of its least important word
    * cohesion: log of how often its words stand in this phrase, of all their uses
    * letters: length of its stems in tens; spread: share of the sentences that use it
    """
    weight = importance(reading)
    last_names = surnames(reading)
    title = set(reading.headline)
    headline = f" {' '.join(reading.headline)} "
    log = math.log
    for stems, c in reading.candidates.items():
        words, uses = len(stems), len(c.uses)
        named = c.named / uses
        single = words == 1
        yield (
            c,
            {
                "complete": log(1 + c.complete),
                "count": log(uses),
                "once": uses == 1,
                "position": log(1 + reading.places[c.uses[0][0]]),
                "in_headline": f" {' '.join(stems)} " in headline,
                "headline_words": sum(s in title for s in stems) / words,
                "single": single,
                "single_name": named if single else 0.0,
                "long": words > 3,
                "surname": single and named > 0.5 and stems[0] in last_names,
                "past_form": "P" in c.shape,
                "ing_form": "G" in c.shape,
                "rarest": min(weight[s] for s in stems),
                "cohesion": log(uses * words / sum(reading.counts[s] for s in stems)),
                "letters": sum(map(len, stems)) / 10,
                "spread": c.sentences / reading.sentences,
            },
        )
