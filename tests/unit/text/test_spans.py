import pytest

from newscli.text.spans import LineIndex


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", [(1, 1)]),
        ("ab", [(1, 1), (1, 2), (1, 3)]),
        ("a\nb", [(1, 1), (1, 2), (2, 1), (2, 2)]),
        ("a\r\nb\rc\n", [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (3, 1), (3, 2), (4, 1)]),
        ("\n\r\r\n", [(1, 1), (2, 1), (3, 1), (3, 2), (4, 1)]),
        ("a\u2028b\x0bc\x0cd\x85e", [(1, n) for n in range(1, 11)]),
        ("😀é\nx", [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]),
    ],
)
def test_line_and_column(text: str, places: list[tuple[int, int]]) -> None:
    index = LineIndex(text)
    assert [(index.line(at), index.column(at)) for at in range(len(text) + 1)] == places


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_many_lines(end: str) -> None:
    index = LineIndex(("x" * 9 + end) * 20_000)
    width = 9 + len(end)
    assert index.line(width * 12_345 - 1) == 12_345
    assert index.line(width * 12_345) == 12_346
    assert index.column(width * 12_345 + 4) == 5
