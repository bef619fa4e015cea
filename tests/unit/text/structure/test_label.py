import pytest

from newscli.text.spans import Block
from newscli.text.structure import KEPT, KINDS, label

LEDE = "The city council voted on Tuesday to close the old harbour bridge for at least two years, saying that"
LEDE += " repairs could not wait for another winter of heavy lorries and salt water."
SECOND = "The decision, which passed by nine votes to four, means that about 12,000 drivers a day will have"
SECOND += " to take the northern ring road, according to the council's own figures."
THIRD = (
    '"We looked at every other way and none of them was safe," said Maria Holt, who heads the roads board.'
)
FOURTH = "Shop owners on the quay said they feared for their trade. Several have asked for compensation."
FIFTH = (
    "Work is expected to begin in March and to cost the city about 40 million pounds, most of it borrowed."
)
BODY = [LEDE, SECOND, THIRD, FOURTH, FIFTH]
HEADLINE = "Council shuts harbour bridge for two years"


def kinds_of(lines: list[str], gap: str = "\n\n") -> dict[str, str]:
    text = gap.join(lines)
    return {text[b.start : b.end]: b.kind for b in label(text)}


def test_plain_paragraphs_are_body() -> None:
    assert set(kinds_of(BODY).values()) == {"body"}


def test_first_line_without_a_stop_is_the_headline() -> None:
    kinds = kinds_of([HEADLINE, *BODY])
    assert kinds[HEADLINE] == "headline"
    assert [kinds[line] for line in BODY] == ["body"] * 5


@pytest.mark.parametrize(
    "byline",
    [
        "By Jonas Feld",
        "By Jonas Feld and Ruth Amadi",
        "By JONAS FELD, Staff Writer",
        "By Ruth Amadi, Transport Correspondent",
    ],
)
def test_byline_under_the_headline(byline: str) -> None:
    assert kinds_of([HEADLINE, byline, *BODY])[byline] == "byline"


@pytest.mark.parametrize(
    "date", ["Tuesday, March 4, 2014", "Published 4 March 2014 10:32 GMT", "Updated March 4, 2014 9:15 a.m."]
)
def test_date_under_the_headline(date: str) -> None:
    assert kinds_of([HEADLINE, date, *BODY])[date] in ("date", "byline")


@pytest.mark.parametrize(
    "caption",
    [
        "Lorries queue on the harbour bridge last week. Photograph: Ruth Amadi/Getty Images",
        "Maria Holt, left, shows reporters a rusted cable in the harbour, March 3, 2014. REUTERS/Jonas Feld",
        "The bridge seen from the quay (Jonas Feld/AP)",
        "Maria Holt speaks to the council on Tuesday. (Jonas Feld/The Quay Post)",
        "Above: The old harbour bridge in the winter of 1962, a year after it was opened to lorries.",
    ],
)
def test_caption_with_its_credit(caption: str) -> None:
    assert kinds_of([HEADLINE, caption, *BODY])[caption] in ("caption", "credit")


@pytest.mark.parametrize("subhead", ["A long detour", "What happens next?", "Traders fear the worst"])
def test_short_line_between_paragraphs_is_a_subhead(subhead: str) -> None:
    assert kinds_of([HEADLINE, *BODY[:3], subhead, *BODY[3:]])[subhead] == "subhead"


@pytest.mark.parametrize(
    "line",
    [
        "Share on Facebook",
        "ADVERTISEMENT",
        "Sign up to our evening newsletter and never miss a story.",
        "Read more: Ferry firm plans second boat",
        "Click here to see all our pictures of the harbour",
        "Follow us on Twitter and Instagram.",
        "We use cookies to make this site work. Read our privacy policy.",
        "Copyright 2014 The Quay Post. All rights reserved.",
        "Most popular",
        "Leave a comment",
    ],
)
def test_the_pages_own_lines_between_paragraphs_are_not_kept(line: str) -> None:
    kinds = kinds_of([HEADLINE, *BODY[:2], line, *BODY[2:]])
    assert kinds[line] not in KEPT
    assert [kinds[body] for body in BODY] == ["body"] * 5


def test_lines_with_marks_in_front_are_a_list() -> None:
    items = ["- The bridge closes at 4 a.m. on Monday.", "- Ferries start at 5:30 a.m. on the same day."]
    kinds = kinds_of([HEADLINE, *BODY[:3], "What happens next", *items, *BODY[3:]])
    assert [kinds[item] for item in items] == ["list", "list"]


def test_speech_behind_dashes_is_no_list() -> None:
    speech = ["— We have waited for this for years.", "— You have waited for nothing at all."]
    kinds = kinds_of([HEADLINE, *BODY[:3], *speech, *BODY[3:]])
    assert "list" not in [kinds[line] for line in speech]


def test_paragraph_without_a_stop_under_the_headline_is_a_standfirst() -> None:
    dek = "Engineers who looked at the old piers for nine weeks found that most would not last the winter"
    assert kinds_of([HEADLINE, dek, *BODY])[dek] == "dek"


def test_title_of_a_picture_above_its_credit_is_a_caption() -> None:
    title = "Old Harbour Bridge"
    kinds = kinds_of([HEADLINE, *BODY[:3], title, f"{title} Wikimedia Commons", *BODY[3:]])
    assert kinds[title] == "caption"


@pytest.mark.parametrize(
    "sentence", ["Sunday services resume on May 4.", "Nobody was hurt.", "Two men are still missing."]
)
def test_short_sentence_before_the_end_of_the_page_is_body(sentence: str) -> None:
    assert kinds_of([HEADLINE, *BODY, sentence, "ADVERTISEMENT", "MORE IN LOCAL NEWS"])[sentence] == "body"


def test_correction_is_a_note() -> None:
    note = "Correction: An earlier version of this article misspelled the name of the bridge's builder."
    assert kinds_of([HEADLINE, *BODY, note])[note] == "note"


def test_sentence_set_large_is_a_pull_quote() -> None:
    quote = "“We looked at every other way and none of them was safe.”"
    longer = THIRD.replace("safe,", "safe. We had no choice,").replace('"', "“", 1)
    assert kinds_of([HEADLINE, LEDE, quote, SECOND, longer, FOURTH])[quote] == "pullquote"


@pytest.mark.parametrize(
    "line",
    [
        "The bridge is shut, take the ring road #harbour pic.twitter.com/aBcDeF12",
        "— The Quay Post (@quaypost) March 4, 2014",
    ],
)
def test_post_set_in(line: str) -> None:
    assert kinds_of([HEADLINE, *BODY[:2], line, *BODY[2:]])[line] == "embed"


def test_who_else_worked_on_it_is_a_note() -> None:
    line = "Additional reporting by Hamid Ito in Bergen; editing by Rosa Grant."
    assert kinds_of([HEADLINE, *BODY, line])[line] in ("note", "furniture")


def test_a_page_word_that_the_article_is_about_is_no_furniture() -> None:
    lines = [
        "The company that runs Facebook removed 400 accounts because they lied about the vote.",
        "Researchers had found that the Facebook accounts were run from two offices and bought in bulk.",
        "Facebook has been asked about such accounts by lawmakers, who want to know why it took so long.",
        "Mr Brandt has more than 30,000 Facebook followers.",
    ]
    assert set(kinds_of(lines).values()) == {"body"}


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is closed.",
        "Bridge closed",
        "Sign up for our newsletter",
        "By Jonas Feld",
        "Not one",
        " ".join(BODY),
    ],
)
def test_a_text_of_one_line_is_body(text: str) -> None:
    assert label(text) == (Block("body", 0, len(text)),)


def test_something_is_always_left_as_the_text() -> None:
    text = "Share on Facebook\nShare on Twitter\nEmail"
    assert any(block.kind in KEPT for block in label(text))


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\t\n"])
def test_a_text_without_words_has_no_blocks(text: str) -> None:
    assert label(text) == ()


@pytest.mark.parametrize("gap", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\n\n\n", "\n \t\n"])
def test_spacing_changes_no_kind(gap: str) -> None:
    lines = [
        HEADLINE,
        "By Jonas Feld",
        *BODY[:3],
        "What happens next?",
        *BODY[3:],
        "Share on Facebook",
        "Most read",
    ]
    assert list(kinds_of(lines, gap).items()) == list(kinds_of(lines).items())


@pytest.mark.parametrize("mark", ["\u2028", "\x0c", "\x85", "\x0b"])
def test_only_line_feed_and_carriage_return_end_a_line(mark: str) -> None:
    text = LEDE + mark + SECOND
    assert label(text) == (Block("body", 0, len(text)),)


def test_hints_are_kept_and_cut_out_of_their_lines() -> None:
    text = f"{HEADLINE}\n{LEDE} Figure: the bridge\n{SECOND}"
    at = text.index("Figure")
    hint = Block("caption", at, at + len("Figure: the bridge"))
    found = label(text, hints=(hint, Block("subhead", 0, len(HEADLINE))))
    assert [(b.kind, text[b.start : b.end]) for b in found] == [
        ("subhead", HEADLINE),
        ("body", LEDE),
        ("caption", "Figure: the bridge"),
        ("body", SECOND),
    ]


def test_a_hint_may_span_lines() -> None:
    text = f"One item\nand its second line\n{LEDE}"
    end = text.index("line") + 4
    assert label(text, hints=(Block("list", 0, end),))[0] == Block("list", 0, end)


def test_every_kind_is_a_published_one() -> None:
    lines = [
        HEADLINE,
        "By Jonas Feld",
        "Share",
        *BODY,
        "(Jonas Feld/AP)",
        "Most read",
        "1. Ferry firm plans second boat",
    ]
    assert set(kinds_of(lines).values()) <= set(KINDS) - {"dateline"}


def test_a_line_of_the_page_is_no_headline_where_there_is_none() -> None:
    kinds = kinds_of(["Share on Facebook", "Read more stories like this in our app", *BODY])
    assert "headline" not in kinds.values()
    assert [kinds[line] for line in BODY] == ["body"] * 5
