import csv
import io

import pytest

from newscli.analyses.readability import Readability, ReadabilityOptions, measure_readability
from newscli.render.outputs import make_renderer
from newscli.render.record import Record
from newscli.render.table import Tables
from newscli.text.document import Document

OLD = "The committee, which had deliberated extensively, announced its determination.\n\nIt was raining."
NEW = (
    "The council took its time. Then it told everyone what it had chosen.\n\nIt was raining, not much, then."
)
MANY = "\n\n".join(f"The cat sat on mat number {n}. It was a good place to be." for n in range(300))


def measure(text: str, **options: object) -> Readability:
    return measure_readability(Document(text), options=ReadabilityOptions(**options))  # type: ignore[arg-type]


def drawn(
    result: Readability, monkeypatch: pytest.MonkeyPatch, *, width: int = 100, color: bool = False
) -> str:
    monkeypatch.setenv("COLUMNS", str(width))
    out = io.StringIO()
    tables = Tables(out, color=color)
    tables.write(Record("a.txt", "a.txt", results={"readability": result}))
    tables.close()
    return out.getvalue()


def rendered(format_: str, result: Readability) -> str:
    out = io.StringIO()
    renderer = make_renderer(format_, out)
    renderer.write(Record("a.txt", "a.txt", results={"readability": result}))
    renderer.close()
    return out.getvalue()


def test_the_grade_stands_with_its_range(monkeypatch: pytest.MonkeyPatch) -> None:
    result = measure(NEW)
    assert result.grade_range is not None
    low, high = result.grade_range
    assert f"grade {result.grade:.1f} ({low:.1f} to {high:.1f})" in drawn(result, monkeypatch)


def test_a_bar_for_each_paragraph_with_its_line_under_it(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = drawn(measure(NEW + "\n\n" + OLD), monkeypatch).splitlines()
    under = next(i for i, line in enumerate(lines) if line.split() == ["1", "3", "5", "7"])
    assert len(lines[under - 1].split()) == 4
    assert "longest: line 1, 13 words" in lines[under - 4]


@pytest.mark.parametrize("width", [30, 60, 100, 200])
def test_many_paragraphs_share_bars_within_the_width(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = drawn(measure(MANY), monkeypatch, width=width).splitlines()
    under = next(line for line in lines if line.startswith("1 ") and line.split()[1].isdigit())
    assert max(map(len, lines)) <= width
    numbers = list(map(int, under.split()))
    assert numbers == sorted(numbers)
    assert width / 16 < len(numbers) <= width / 4


def test_one_paragraph_needs_no_chart(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Paragraphs" not in drawn(measure("The cat sat."), monkeypatch)


def test_limits_are_shown_and_told_apart_by_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    result = measure(OLD, audience="children")
    plain = drawn(result, monkeypatch)
    assert "for children readers" not in plain
    assert "for children:" in plain
    assert "longest sentence 9 (within 25)" in " ".join(plain.split())
    assert "(misses 6)" in plain
    coloured = drawn(result, monkeypatch, color=True)
    assert "\x1b[32mlongest sentence 9" in coloured
    assert "\x1b[31mgrade" in coloured


def test_two_versions_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    result = measure(NEW, compare_with=("old.txt", measure(OLD)))
    rows = [line.split() for line in drawn(result, monkeypatch).splitlines()]
    assert ["Compared", "with", "old.txt"] in rows
    assert ["longest", "sentence", "9", "8", "-1", "easier"] in rows
    assert ["words", "12", "19", "+7"] in rows


def test_markdown_has_columns_for_what_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = rendered("markdown", measure(NEW))
    assert "| measure | value |\n" in plain
    both = rendered("markdown", measure(NEW, audience="plain", compare_with=("old.txt", measure(OLD))))
    assert "| measure | value | limit | within | before | change | for the reader |" in both
    assert "| longest\\_sentence | 8 | 25 | yes | 9 | -1 | easier |" in both


def test_csv_adds_columns_behind_the_others() -> None:
    def row(result: Readability) -> dict[str, str]:
        return next(csv.DictReader(io.StringIO(rendered("csv", result))))

    plain = row(measure(NEW))
    both = row(measure(NEW, audience="plain", compare_with=("old.txt", measure(OLD))))
    assert list(both)[: len(plain)] == list(plain)
    assert (both["longest_sentence_limit"], both["longest_sentence_ok"]) == ("25", "1")
    assert (both["longest_sentence_old"], both["longest_sentence_change"]) == ("9", "-1")


def test_text_says_it_behind_the_value() -> None:
    lines = rendered(
        "text", measure(NEW, audience="plain", compare_with=("old.txt", measure(OLD)))
    ).splitlines()
    assert "longest_sentence\t8 (within 25, was 9, easier)" in lines
    assert "words\t19 (was 12)" in lines
    assert "words\t19" in rendered("text", measure(NEW)).splitlines()
