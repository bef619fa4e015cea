"""Fitted weights of the features, one table for phrases and one for single words.

Written by tools/fit_keywords.py: a logistic regression on whether annotators chose a candidate. Each feature is described in
`features`. A positive weight raises a candidate.
"""

# Phrases of several words and single words among them.
PHRASES: dict[str, float] = {
    "complete": 2.5,
    "count": -1.7,
    "once": -1.3,
    "position": -0.6,
    "in_headline": -1.6,
    "headline_words": 0.5,
    "single": -1.8,
    "single_name": 0.2,
    "long": -0.8,
    "surname": -1.4,
    "past_form": -1.4,
    "ing_form": -1.7,
    "rarest": 2.2,
    "cohesion": -0.7,
}
PHRASES_BASE = -0.4

# Every candidate is a single word (`--max-words 1`).
WORDS: dict[str, float] = {
    "count": 0.35,
    "once": -0.31,
    "position": -0.21,
    "in_headline": -0.56,
    "single_name": -0.27,
    "letters": 1.83,
    "spread": 3.12,
}
WORDS_BASE = -1.55
