"""What every number, label and code of the output means, in three lines each."""

from newscli.glossary.lookup import TOPICS, find, names
from newscli.glossary.term import Term

__all__ = ["TOPICS", "Term", "find", "names"]
