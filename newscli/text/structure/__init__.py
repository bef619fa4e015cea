"""What each line of an article is: headline, byline, caption, furniture, body."""

from newscli.text.structure.dateline import find_dateline
from newscli.text.structure.kinds import KEPT, KINDS
from newscli.text.structure.label import label
from newscli.text.structure.turns import ASKING, Turn, find_turns

__all__ = ["ASKING", "KEPT", "KINDS", "Turn", "find_dateline", "find_turns", "label"]
