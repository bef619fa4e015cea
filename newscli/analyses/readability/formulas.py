"""The published readability formulas on the counts of a text.

Each is stated as its authors printed it. All expect `counts.words` and `counts.sentences` of at least 1; none
is meant for fewer than 100 words, where one long word moves every one of them by grades.
"""

from collections.abc import Callable
from math import sqrt

from newscli.analyses.readability.counts import Counts


def flesch_reading_ease(counts: Counts) -> float:
    """Flesch 1948, "A new readability yardstick": 0 (very hard) to 100 (very easy); 60 to 70 is plain."""
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def flesch_kincaid_grade(counts: Counts) -> float:
    """Kincaid, Fishburne, Rogers & Chissom 1975, for the US Navy: a US school grade."""
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def gunning_fog(counts: Counts) -> float:
    """Gunning 1952, "The Technique of Clear Writing": years of schooling; above 12 too hard for most."""
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


def smog_index(counts: Counts) -> float:
    """McLaughlin 1969, "SMOG grading": the grade that understands all of the text; made for 30 sentences."""
    return 3.1291 + 1.0430 * sqrt(30 * counts.polysyllables / counts.sentences)


def automated_readability_index(counts: Counts) -> float:
    """Smith & Senter 1967, for the US Air Force: a US school grade from strokes a word."""
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def coleman_liau_index(counts: Counts) -> float:
    """Coleman & Liau 1975: a US school grade from letters and sentences in 100 words."""
    return (5.88 * counts.letters - 29.6 * counts.sentences) / counts.words - 15.8


def dale_chall(counts: Counts) -> float:
    """Dale & Chall 1948: 4.9 and less is grade 4, 9.0 to 9.9 college; by words that pupils do not know."""
    difficult = 100 * counts.difficult_words / counts.words
    return 0.1579 * difficult + 0.0496 * counts.words / counts.sentences + (3.6365 if difficult > 5 else 0.0)


def spache(counts: Counts) -> float:
    """Spache 1953, for the primary grades: a US school grade from 1 to 4; beyond that only a comparison."""
    return 0.141 * counts.words / counts.sentences + 8.6 * counts.unfamiliar_words / counts.words + 0.839


def linsear_write(counts: Counts) -> float:
    """O'Hayre 1966, "Gobbledygook Has Gotta Go": a US school grade from the first 100 words."""
    easy = counts.sample_words - counts.sample_polysyllables
    points = (easy + 3 * counts.sample_polysyllables) / counts.sample_sentences
    return points / 2 if points > 20 else points / 2 - 1


def lix(counts: Counts) -> float:
    """Björnsson 1968, "Läsbarhet": under 30 for children, 40 for newspapers, above 60 for specialists."""
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def rix(counts: Counts) -> float:
    """Anderson 1983, "Lix and Rix": long words a sentence; 3.7 is grade 8, 7.2 and above college."""
    return counts.long_words / counts.sentences


def mcalpine_eflaw(counts: Counts) -> float:
    """McAlpine 1997, for readers of English as a foreign language: up to 20 very easy, above 30 confusing."""
    return (counts.words + counts.short_words) / counts.sentences


FORMULAS: dict[str, Callable[[Counts], float]] = {
    "flesch_reading_ease": flesch_reading_ease,
    "flesch_kincaid_grade": flesch_kincaid_grade,
    "gunning_fog": gunning_fog,
    "smog_index": smog_index,
    "automated_readability_index": automated_readability_index,
    "coleman_liau_index": coleman_liau_index,
    "dale_chall": dale_chall,
    "spache": spache,
    "linsear_write": linsear_write,
    "lix": lix,
    "rix": rix,
    "mcalpine_eflaw": mcalpine_eflaw,
}
"""The formulas by their published names, in the order in which they are shown."""
