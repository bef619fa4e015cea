from pathlib import Path

import pytest

from newscli.text.structure import label

CASES = sorted((Path(__file__).parents[3] / "cases" / "structure").glob("*.txt"))
ALIKE = {"credit": "caption", "date": "byline", "note": "furniture"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_case(case: Path, gap: str) -> None:
    rows = [row.split("\t") for row in case.read_text(encoding="utf-8").splitlines()]
    text = gap.join(line for _, line in rows)
    found = [[ALIKE.get(b.kind, b.kind), text[b.start : b.end]] for b in label(text)]
    assert found == [[ALIKE.get(kind, kind), line] for kind, line in rows]
