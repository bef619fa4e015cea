from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.inputs.markdown import mask


@pytest.mark.parametrize(
    ("markdown", "masked"),
    [
        ("It was **very** cold.", "It was   very   cold."),
        ("She said *no*.", "She said  no ."),
        ("A [link](http://example.org/a_(b)) here.", "A  link                            here."),
        ("Text ![a photo](x.png) goes on.", "Text   a photo         goes on."),
        ("Run `make` now.", "Run  make  now."),
        ("A snake_case_word and 2 * 3 * 4.", "A snake_case_word and 2 * 3 * 4."),
        ("``We won,'' he said.", "``We won,'' he said."),
        ("5 \\* 3", "5  * 3"),
        ("before<!-- hidden\nwords -->after", "before           \n         after"),
        ("<b>Bold</b> and <https://example.org>", "   Bold     and                      "),
        ("Claim.[^1]", "Claim.    "),
    ],
)
def test_marks_become_blanks(markdown: str, masked: str) -> None:
    assert mask(markdown).text == masked


def test_front_matter_is_masked_and_gives_the_title() -> None:
    masked = mask('---\ntitle: "Bridge shut"\ndate: 2026-01-02\n---\nThe bridge is shut.\n')
    assert masked.title == "Bridge shut"
    assert masked.text.split() == ["The", "bridge", "is", "shut."]
    assert masked.text.count("\n") == 5


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_with_any_line_ends(end: str) -> None:
    masked = mask(end.join(("---", "title: Storm", "--- x", "---", "It blew.")))
    assert (masked.title, masked.text.split()) == ("Storm", ["It", "blew."])
    assert mask(f"---{end}title: Storm{end}---").title == "Storm"


def test_front_matter_that_never_ends_is_text() -> None:
    assert mask("---\nThe bridge is shut.").title is None


def test_toml_front_matter() -> None:
    assert mask("+++\ntitle = 'Storm'\n+++\nIt blew.").title == "Storm"


def test_blocks_take_their_kind_from_the_marks() -> None:
    text = (
        "# Head\n\nFirst line\nsecond line.\n\n## Sub\n\n- one\n- two\n\n![Seen](a.png)\n\n"
        "Under\n-----\n> Quoted words.\n\n| a | b |\n|---|---|\n\n```\ncode\n```\n"
    )
    masked = mask(text)
    found = [(b.kind, " ".join(masked.text[b.start : b.end].split())) for b in masked.blocks]
    assert found == [
        ("headline", "Head"),
        ("paragraph", "First line second line."),
        ("subhead", "Sub"),
        ("list", "one"),
        ("list", "two"),
        ("caption", "Seen"),
        ("subhead", "Under"),
        ("paragraph", "Quoted words."),
        ("furniture", "a b"),
    ]


def test_a_second_top_heading_is_a_subhead() -> None:
    assert [b.kind for b in mask("# One\n\n# Two\n").blocks] == ["headline", "subhead"]


@given(st.text(alphabet="#*_`~[]()!<>-=|\\ \n\r\tab1.\"'\u2028\f", max_size=300))
def test_any_text_keeps_its_length_and_its_line_ends(text: str) -> None:
    masked = mask(text)
    assert len(masked.text) == len(text)
    assert [i for i, ch in enumerate(masked.text) if ch in "\r\n"] == [
        i for i, ch in enumerate(text) if ch in "\r\n"
    ]
    assert all(a == b or a in " \t" for a, b in zip(masked.text, text, strict=True))
    ends = [(b.start, b.end) for b in masked.blocks]
    assert ends == sorted(ends)
    assert all(a[1] <= b[0] for a, b in pairwise(ends))


@pytest.mark.parametrize(
    "line", [" " * 300_000 + "x", "# a" + "\t" * 300_000 + "x", "|" + " " * 300_000 + "-x"]
)
def test_a_long_run_of_blanks_costs_no_more_than_its_length(line: str) -> None:
    assert mask(line).text.split() == [
        word for word in line.split() if word in ("a", "x", "-x")
    ]  # ends at all
