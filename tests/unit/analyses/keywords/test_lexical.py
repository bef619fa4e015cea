import pytest

from newscli.analyses.keywords.lexical import stems_of


@pytest.mark.parametrize(
    ("word", "stems"),
    [
        ("Tornadoes", ("tornado",)),
        ("U.S.", ("us",)),
        ("US", ("us",)),
        ("Utah's", ("utah",)),
        ("Utah’s", ("utah",)),
        ("O'Neill", ("oneil",)),
        ("tax-credits", ("tax", "credit")),
        ("ﬁres", ("fire",)),
        ("58-year-old", ("58", "year", "old")),
        ("—", ()),
    ],
)
def test_stems_make_forms_equal(word: str, stems: tuple[str, ...]) -> None:
    assert stems_of(word) == stems
