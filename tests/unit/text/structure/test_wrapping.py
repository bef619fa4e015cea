from newscli.text.structure.wrapping import blocks


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in blocks(text)]


WRAPPED = """\
Council shuts harbour bridge

The city council voted on Tuesday to close the old harbour bridge for at
least two years, saying that repairs could not wait for another winter of
heavy lorries and salt water.

By nine votes to four, members chose to send drivers to the northern ring
road until the work is done.
"""


def test_lines_of_a_wrapped_paragraph_are_one_block() -> None:
    found = cut(WRAPPED)
    assert len(found) == 3
    assert found[0] == "Council shuts harbour bridge"
    assert found[1].startswith("The city") and found[1].endswith("salt water.")
    assert found[2].endswith("work is done.")


def test_wrapped_lines_may_end_as_on_windows() -> None:
    assert len(cut(WRAPPED.replace("\n", "\r\n"))) == 3


def test_an_indent_begins_a_paragraph_where_no_line_is_blank() -> None:
    text = (
        "   The council voted on Tuesday to close the old bridge, saying that it\n"
        "could not wait for another winter of heavy lorries and of salt water.\n"
        "   Drivers will take the northern ring road until the work is over, and\n"
        "that may take two years or more than two years.\n"
    )
    assert [block[:7] for block in cut(text)] == ["The cou", "Drivers"]


def test_a_short_line_above_a_wrapped_paragraph_stays_apart() -> None:
    text = (
        "By Jonas Feld\n"
        "The city council voted on Tuesday to close the old harbour bridge for at\n"
        "least two years, saying that repairs could not wait for another winter of\n"
        "heavy lorries and salt water.\n"
    )
    assert cut(text)[0] == "By Jonas Feld"
    assert len(cut(text)) == 2


def test_bullets_begin_blocks_in_a_wrapped_text() -> None:
    text = (
        "The council named three reasons why the bridge has to be closed for so\n"
        "long a time:\n"
        "- the cables on the northern side have rusted more than anybody expected\n"
        "and cannot be mended\n"
        "- the money is there now\n"
    )
    assert [block[:5] for block in cut(text)] == ["The c", "- the", "- the"]


def test_lines_that_are_paragraphs_are_blocks_of_their_own() -> None:
    text = "The council voted to close the bridge.\nDrivers will take the ring road.\nWork begins in March."
    assert len(cut(text)) == 3


def test_a_long_line_means_that_nothing_is_wrapped() -> None:
    text = "word " * 40 + "end.\nand so it went on\nand on and on\n"
    assert len(cut(text)) == 3


def test_a_column_of_small_words_is_not_wrapped() -> None:
    assert len(cut("bread\nmilk\neggs\nbutter")) == 4
