"""The sentences that tell the story."""

from newscli.analyses.summary.methods import METHODS
from newscli.analyses.summary.options import SummaryOptions
from newscli.analyses.summary.result import Summary, SummarySentence
from newscli.analyses.summary.summarizing import summarize

__all__ = ["METHODS", "Summary", "SummaryOptions", "SummarySentence", "summarize"]
