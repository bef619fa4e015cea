"""What each line of an article is: headline, byline, caption, furniture, body."""

from newscli.text.structure.dateline import find_dateline
from newscli.text.structure.kinds import KEPT, KINDS
from newscli.text.structure.label import label

__all__ = ["KEPT", "KINDS", "find_dateline", "label"]
