import pytest

from newscli.text.structure import label

STORY = "A baker from Norwich has won the national prize for the third time. She beat 40 others."


def fragments(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in label(text)]


def test_byline_and_times_run_into_the_paragraph() -> None:
    text = (
        f"By. Clara Jansen. PUBLISHED:. 14:11 EST, 20 May 2013. |. UPDATED:. 09:02 EST, 21 May 2013. {STORY}"
    )
    assert fragments(text) == [
        ("byline", "By. Clara Jansen."),
        ("date", "PUBLISHED:. 14:11 EST, 20 May 2013."),
        ("furniture", "|."),
        ("date", "UPDATED:. 09:02 EST, 21 May 2013."),
        ("body", STORY),
    ]


@pytest.mark.parametrize(
    ("opening", "kinds"),
    [
        ("By. Clara Jansen.", ["byline"]),
        ("By. Clara Jansen. and Ben Adler.", ["byline"]),
        ("By. Clara Jansen, Press Agency.", ["byline"]),
        ("By. Clara Jansen. Last updated at 6:33 PM on 7th September 2011.", ["byline", "date"]),
        ("By. Clara Jansen. Follow @@clara_j.", ["byline", "furniture"]),
        ("Published: 14:11 GMT, 20 May 2013", ["date"]),
        ("By Clara Jansen PUBLISHED: 14:11 GMT, 20 May 2013", ["byline", "date"]),
    ],
)
def test_openings(opening: str, kinds: list[str]) -> None:
    found = fragments(f"{opening} {STORY}")
    assert [kind for kind, _ in found] == [*kinds, "body"]
    assert found[-1][1] == STORY


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the river had fallen again. Nobody was hurt.",
        "By Clara's account, the prize was a surprise.",
        "Published novels are rare here, she said. Poems are not.",
        "By. Clara Jansen.",
        "PUBLISHED: 14:11 GMT, 20 May 2013",
    ],
)
def test_a_sentence_is_left_whole(text: str) -> None:
    assert fragments(text) == [("body", text)]
