"""The weights of the features, one table for phrases and one for single words.

Fitted and written by tools/fit_keywords.py. A positive weight raises a candidate. The base makes 0 of what a
tenth choice has on the average, so that its score is 0.5.
"""

PHRASES: dict[str, float] = {
    "whole": 1.10,
    "once": -0.90,
    "position": -0.36,
    "last": -1.22,
    "weight": 0.47,
    "rarest": 0.35,
    "cohesion": -0.58,
    "longer": -0.81,
    "two_words": 0.97,
    "three_words": 0.83,
    "letters": 0.65,
    "nouns": 0.64,
    "adjective_noun": 0.51,
    "past_form": -2.27,
    "ing_form": -1.91,
    "determined": 0.52,
    "governed": 0.76,
    "object": 1.31,
    "subject": 0.34,
    "source": -1.03,
}
PHRASES_BASE = 0.42
WORDS: dict[str, float] = {
    "position": -0.13,
    "weight": 0.92,
    "letters": 2.08,
    "rarity": -0.38,
    "modifier": -0.15,
}
WORDS_BASE = 1.32
