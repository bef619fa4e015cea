from pathlib import Path

import pytest

from newscli.analyses.quotes import Quote, find_quotes
from newscli.text.document import Document

CASES = sorted((Path(__file__).parents[3] / "cases" / "quotes").glob("*.txt"))


def line(quote: Quote) -> str:
    """kind | words | speaker | name | cue, and what was mended, if anything; "-" for none."""
    speaker = quote.speaker
    fields = [quote.kind, quote.text, "-", "-", quote.cue.text if quote.cue else "-"]
    if speaker is not None:
        fields[2:4] = speaker.text, speaker.name or "-"
    return " | ".join(fields + ([quote.repair] if quote.repair else []))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    text, expected = case.read_text("utf-8").split("\n---\n")
    assert [line(q) for q in find_quotes(Document(text)).quotes] == expected.splitlines()


def test_there_are_cases() -> None:
    assert len(CASES) > 50
