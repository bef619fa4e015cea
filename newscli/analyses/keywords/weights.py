"""The weights of the features, one table for phrases and one for single words.

Fitted and written by tools/fit_keywords.py. A positive weight raises a candidate. The base makes 0 of what a
tenth choice has on the average, so that its score is 0.5.
"""

PHRASES: dict[str, float] = {
    "whole": 1.12,
    "once": -0.89,
    "position": -0.36,
    "last": -1.22,
    "weight": 0.47,
    "rarest": 0.34,
    "cohesion": -0.58,
    "longer": -0.82,
    "two_words": 0.96,
    "three_words": 0.82,
    "letters": 0.64,
    "nouns": 0.64,
    "adjective_noun": 0.52,
    "past_form": -2.29,
    "ing_form": -1.92,
    "determined": 0.53,
    "governed": 0.77,
    "object": 1.32,
    "subject": 0.35,
    "source": -1.04,
}
PHRASES_BASE = 0.37
WORDS: dict[str, float] = {
    "position": -0.13,
    "weight": 0.92,
    "letters": 2.10,
    "rarity": -0.39,
    "modifier": -0.15,
}
WORDS_BASE = 1.32
