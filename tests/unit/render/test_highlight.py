import io
import re

import pytest

from newscli.analyses.quotes import Quote, Quotes, Speaker
from newscli.analyses.readability import HardSentence, Readability
from newscli.analyses.summary import Summary, SummarySentence
from newscli.render.highlight import Highlight
from newscli.render.record import Article, Record, Result

TEXT = 'Bridge shut\n\nThe bridge is shut.\nIt is "old and weak," Ann\x1b[2J Dole said.\n\nShare this'
BLOCKS = (("headline", 0, 11, 1), ("body", 13, 32, 3), ("body", 33, 73, 4), ("furniture", 75, 85, 6))


def _shown(name: str, result: Result, *, color: bool = False) -> str:
    out = io.StringIO()
    page = Highlight(out, color=color)
    page.write(Record("a.txt", "a.txt", results={name: result}, article=Article(TEXT, BLOCKS)))
    page.close()
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")


SUMMARY = Summary("lead", (SummarySentence("The bridge is shut.", 13, 32, 3, 1, 1.0),))


def test_the_whole_article_is_shown_with_line_numbers_and_ranks() -> None:
    assert _shown("summary", SUMMARY) == (
        "a.txt\n"
        "1 Bridge shut\n\n"
        "3 The bridge is shut. [1]\n\n"
        '4 It is "old and weak," Ann␛[2J Dole said.\n\n'
        "6 Share this\n"
    )


def test_chosen_sentences_are_coloured_and_furniture_is_dimmed() -> None:
    shown = _shown("summary", SUMMARY, color=True)
    assert "\x1b[1;32mThe bridge is shut." in shown
    assert "\x1b[2mShare this" in shown
    assert not re.search(r"\x1b\[2J", shown)


def test_quotations_are_followed_by_their_speaker_and_speakers_differ_in_colour() -> None:
    first, last = TEXT.index("old"), TEXT.index("Dole")
    quotes = Quotes(
        (
            Quote("old", first, first + 3, 4, "mixed", Speaker("Ann", 0, 3, "Ann Dole"), None, 0.9),
            Quote("Dole", last, last + 4, 4, "mixed", None, None, 0.5),
        )
    )
    assert '"old [Ann Dole] and weak,"' in _shown("quotes", quotes)
    assert "Dole [unknown] said." in _shown("quotes", quotes)
    assert "\x1b[35mold" in _shown("quotes", quotes, color=True)


def test_hard_sentences_give_their_reason() -> None:
    hard = HardSentence("The bridge is shut.", 13, 32, 3, 0.81, 4, ("rare words: shut",))
    result = Readability({}, {}, 1.0, 0.1, 1, (hard,))
    assert "shut. [0.81: rare words: shut]" in _shown("readability", result)
