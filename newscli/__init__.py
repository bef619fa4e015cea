"""News text analysis: summaries, key phrases, quotations and readability, each result with its place in the text."""

__version__ = "0.1.0"
