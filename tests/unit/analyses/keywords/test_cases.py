from pathlib import Path

import pytest

from newscli.analyses.keywords import KeywordOptions, find_keywords
from newscli.text.document import Document

CASES = sorted((Path(__file__).parents[3] / "cases" / "keywords").glob("*.txt"))


def _read(path: Path) -> tuple[dict[str, list[str]], str]:
    """The lists at the head of a case ("# wanted: a | b") and its article."""
    head, _, article = path.read_text("utf-8").partition("\n\n")
    lists = {}
    for line in head.split("\n")[1:]:
        name, _, items = line.removeprefix("# ").partition(": ")
        lists[name] = items.split(" | ")
    return lists, article


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    lists, article = _read(path)
    found = [k.text for k in find_keywords(Document(article), options=KeywordOptions(top=50)).phrases]
    assert [w for w in lists["wanted"] if w not in found[:10]] == []
    assert [u for u in lists.get("unwanted", []) if u in found] == []
    for forms in lists.get("once", []):
        assert len([f for f in found if f in forms.split("/")]) == 1, forms


def test_there_are_cases() -> None:
    assert len(CASES) >= 8
