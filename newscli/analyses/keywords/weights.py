"""The weights of the features, one table for phrases and one for single words.

Fitted and written by tools/fit_keywords.py. A positive weight raises a candidate. The base makes 0 of what a
tenth choice has on the average, so that its score is 0.5.
"""

PHRASES: dict[str, float] = {
    "position": -0.36,
    "last": -1.23,
    "weight": 0.49,
    "rarest": 0.34,
    "cohesion": -0.55,
    "longer": -0.86,
    "letters": 0.63,
    "whole": 1.11,
    "once": -0.90,
    "two_words": 0.94,
    "three_words": 0.83,
    "nouns": 0.69,
    "adjective_noun": 0.54,
    "past_form": -2.27,
    "ing_form": -1.88,
    "determined": 0.49,
    "governed": 0.74,
    "object": 1.30,
    "subject": 0.34,
    "source": -1.05,
}
PHRASES_BASE = 0.50
WORDS: dict[str, float] = {
    "position": -0.13,
    "weight": 0.92,
    "letters": 2.08,
    "rarity": -0.38,
    "modifier": -0.15,
}
WORDS_BASE = 1.32
