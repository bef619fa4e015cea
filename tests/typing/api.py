"""Code as users write it; only mypy reads it."""

from typing import Any, assert_type

import newscli
from newscli.analyses.keywords import Keywords
from newscli.analyses.quotes import Quotes
from newscli.analyses.readability import Readability
from newscli.analyses.summary import Summary


def use() -> None:
    for doc in newscli.read("a.txt", "folder"):
        assert_type(doc, newscli.Document)
        assert_type(newscli.summarize(doc, options=newscli.SummaryOptions(words=60)), Summary)
        assert_type(newscli.keywords(doc, options=newscli.KeywordOptions(top=5)), Keywords)
        assert_type(newscli.quotes(doc), Quotes)
        assert_type(newscli.readability(doc).grade, float | None)
        assert_type(newscli.readability(doc), Readability)
        assert_type(newscli.quotes(doc).to_dict(), list[dict[str, Any]])
        assert_type(newscli.keywords(doc).to_dict(), list[dict[str, Any]])
        assert_type(newscli.summarize(doc).to_dict(), dict[str, Any])
        assert_type(newscli.readability(doc).to_dict(), dict[str, Any])
        speaker = newscli.quotes(doc).quotes[0].speaker
        if speaker is not None:
            assert_type(speaker.name, str | None)
