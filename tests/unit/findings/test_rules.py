"""Each rule finds what it is for, and nothing beside it."""

import pytest

from newscli.findings import LEVELS, RULES, CheckOptions, Finding, Setting, check
from newscli.text.document import Document

FILLER = "The council met in the old hall on the square and heard what the town had to say about it."


def found(text: str, code: str, *, limit: float | None = None, title: str | None = "Town") -> list[Finding]:
    """What one rule alone finds."""
    rule = RULES[code]
    settings = {other: Setting("off", r.limit) for other, r in RULES.items()}
    settings[code] = Setting("warning", rule.limit if limit is None else limit)
    options = CheckOptions(settings=settings)
    return list(check(Document(text, title=title), options=options).findings)


def paragraphs(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


def words(number: int) -> str:
    """A sentence of so many words."""
    return "The " + "old " * (number - 2) + "town."


@pytest.mark.parametrize(("number", "expected"), [(12, 0), (13, 1)])
def test_a_sentence_may_have_as_many_words_as_the_limit(number: int, expected: int) -> None:
    spots = found(paragraphs(FILLER, words(number) + " It was late."), "NC103", limit=12)
    long_ones = [f for f in spots if f.line == 3]
    assert len(long_ones) == expected
    for finding in long_ones:
        assert finding.message == "sentence of 13 words, limit 12"
        assert (finding.value, finding.limit) == (13, 12)
        assert finding.text == words(number)


def test_a_paragraph_counts_its_words() -> None:
    text = paragraphs(FILLER, f"{words(6)} {words(6)}", words(11))
    assert [f.message for f in found(text, "NC104", limit=20)] == []
    (finding,) = found(text, "NC104", limit=19)
    assert (finding.line, finding.value) == (1, 20)


def test_grade_ease_and_difficulty_judge_the_whole_text_and_say_so() -> None:
    hard = (
        "Notwithstanding considerable institutional reluctance, representatives subsequently acknowledged "
        "that comprehensive administrative reorganisation necessitated parliamentary deliberation."
    )
    text = paragraphs(*[hard] * 8)
    for code, limit in (("NC101", 16), ("NC102", 30), ("NC105", 0.1)):
        (finding,) = found(text, code, limit=limit)
        assert (finding.text, finding.line) == ("", 1)
        assert finding.value is not None
        assert f"{finding.value:.1f}" in finding.message or f"{finding.value:.2f}" in finding.message
        assert f" {limit:g}" in finding.message
    easy = paragraphs(*["The dog ran to the boy. The boy ran to the dog. They sat in the sun."] * 9)
    assert not any(found(easy, code) for code in ("NC101", "NC102", "NC105"))


def test_a_short_text_is_not_graded() -> None:
    assert not found(
        "Notwithstanding institutional reluctance, representatives deliberated.", "NC101", limit=1
    )


def test_a_quotation_paragraph_needs_a_speaker_somewhere_near() -> None:
    orphan = "“We will keep this pool open as long as there is water in the river below it.”"
    (finding,) = found(paragraphs(FILLER, orphan, FILLER), "NC201")
    assert finding.message == "quotation of 17 words without a speaker"
    assert finding.text == orphan[1:-1]
    spoken = orphan[:-2] + ",” said Mayor Ann Dole."
    assert not found(paragraphs(FILLER, spoken, FILLER), "NC201")
    assert not found(paragraphs(FILLER, spoken, orphan, orphan, FILLER), "NC201")
    assert not found(paragraphs(FILLER + " Ann Dole answered:", orphan), "NC201")
    assert not found(paragraphs(FILLER, orphan, "— Ann Dole, mayor"), "NC201")
    assert not found(paragraphs(FILLER, "“We will see.”", FILLER), "NC201")
    assert not found(paragraphs(FILLER, spoken, "She paused.", orphan), "NC201")
    caption = "Ann Dole at the pool where she learned to swim as a girl of six"
    assert not found(paragraphs(FILLER, spoken, caption, orphan), "NC201")
    assert not found(paragraphs(FILLER, "Ann Dole said: 'It was late. It rained.", orphan), "NC201")
    assert not found(paragraphs(FILLER + " ‘It was late,’ and no more.", FILLER), "NC201")


def test_an_open_quotation_may_go_on_behind_captions() -> None:
    orphan = "‘We will keep this pool open as long as there is water in the river below it.’"
    open_ = "Ann Dole told us: ‘It was late and we had to go on."
    assert not found(paragraphs(FILLER, open_, FILLER, FILLER, FILLER, orphan), "NC201")
    assert found(paragraphs(FILLER, open_, *[FILLER] * 4, orphan), "NC201")
    assert found(paragraphs(FILLER, open_, FILLER, "“Yes,” said Bob.", FILLER, orphan), "NC201")


def test_a_quotation_with_a_speaker_inside_its_marks_or_in_the_headline_is_none_of_nobody() -> None:
    inner = '"“We will keep this pool open as long as there is water,” Ann Dole answered at the end of it."'
    assert not found(paragraphs(FILLER, inner, FILLER), "NC201")
    orphan = "“We will keep this pool open as long as there is water in the river below it.”"
    assert not found(paragraphs("Ann Dole: ‘We will keep this pool open’", orphan, FILLER), "NC201")


def test_quotations_in_a_row_without_a_speaker_are_told_once() -> None:
    orphan = "“We will keep this pool open as long as there is water in the river below it.”"
    assert [f.line for f in found(paragraphs(FILLER, orphan, orphan, FILLER), "NC201")] == [3]


def test_marks_that_have_no_partner_are_found_where_they_stand() -> None:
    text = paragraphs(FILLER, "Ann Dole said: “We have no choice. She left.", FILLER)
    (finding,) = found(text, "NC202")
    assert (finding.line, finding.column) == (3, 16)
    assert "never closed" in finding.message
    (finding,) = found(paragraphs(FILLER, "It was late. We have no choice,” Ann Dole said.", FILLER), "NC202")
    assert "none opened" in finding.message
    assert finding.text == "We have no choice,”"


@pytest.mark.parametrize(
    "text",
    [
        '(CNN)"Good night," the mayor said, and left.',
        'It was late. " We have no choice," Ann Dole said.',
        'What is left of a tag. And it ends here.">Ann Dole left.',
        'Ann Dole said: "I asked, \'Who is he?\' "Then he told me."',
    ],
)
def test_marks_that_are_in_order_however_odd_what_stands_beside_them(text: str) -> None:
    assert not found(paragraphs(FILLER, text, FILLER), "NC202")


def test_a_quotation_that_goes_on_without_a_mark_is_told_once() -> None:
    goes_on = ("Ann Dole said: “We have no choice.", "The money is gone, and so is the pool,” she added.")
    (finding,) = found(paragraphs(FILLER, *goes_on), "NC202")
    assert (finding.line, "never closed" in finding.message) == (3, True)
    assert len(found(paragraphs(goes_on[0], FILLER, goes_on[1]), "NC202")) == 2


def test_a_quotation_over_paragraphs_needs_no_closing_mark() -> None:
    text = paragraphs("Ann Dole said: “We have no choice.", "“The money is gone,” she added.")
    assert not found(text, "NC202")
    assert not found("Ann Dole said: “We have no choice.  “The money is gone.” She left.", "NC202")


def test_a_speaker_who_is_only_a_pronoun() -> None:
    text = paragraphs(FILLER, "“We have no choice at all,” he said.", "“None of us has one,” he said.")
    (finding,) = found(text, "NC203")
    assert finding.line == 3
    named = paragraphs(FILLER, "“We have no choice,” Mayor Ed Dole said.", "“The money is gone,” he said.")
    assert not found(named, "NC203")


def test_a_long_quotation() -> None:
    quote = f"“{words(20)[:-1]},” Ann Dole said."
    (finding,) = found(paragraphs(FILLER, quote), "NC204", limit=19)
    assert finding.message == "quotation of 20 words, limit 19"
    assert not found(paragraphs(FILLER, quote.replace("”", "")), "NC204", limit=19), "no known end"
    assert not found(paragraphs(FILLER, quote), "NC204", limit=20)


def test_one_source_for_everything() -> None:
    said = ["“We have no choice in this matter,” Ann Dole said."] * 6
    text = paragraphs(*[FILLER] * 12, *said)
    (finding,) = found(text, "NC205")
    assert finding.message == "all 6 quotations have one source"
    assert finding.text == ""
    other = "“There is always a choice,” Bob Hale said."
    assert not found(paragraphs(text, other), "NC205")
    assert not found(paragraphs(FILLER, *said), "NC205"), "a short item may have one source"


def test_no_headline() -> None:
    body = [FILLER + " " + FILLER] * 4
    (finding,) = found(paragraphs(*body), "NC301", title=None)
    assert finding.message == "no headline"
    assert not found(paragraphs(*body), "NC301", title="Town hears itself")
    assert not found(paragraphs("Town hears what it has to say", *body), "NC301", title=None)


def test_a_lede_is_the_first_sentence_and_is_not_told_twice() -> None:
    text = paragraphs(words(30), FILLER)
    (finding,) = found(text, "NC302", limit=29)
    assert finding.message == "lede of 30 words, limit 29"
    settings = {code: Setting("off", None) for code in RULES}
    for lede, sentence, expected in (
        ("warning", "warning", ["NC302"]),
        ("warning", "error", ["NC103", "NC302"]),
        ("error", "note", ["NC302"]),
    ):
        settings |= {"NC302": Setting(lede, 29), "NC103": Setting(sentence, 29)}
        findings = check(Document(text), options=CheckOptions(settings=settings)).findings
        assert [f.code for f in findings] == expected


def test_a_long_text_needs_a_subhead() -> None:
    text = paragraphs(*[FILLER] * 6)
    (finding,) = found(text, "NC303", limit=100)
    assert finding.message == "120 words without a subhead, limit 100"
    assert not found(text, "NC303", limit=120)


def test_a_repeated_paragraph_is_found_whatever_its_capitals_and_marks() -> None:
    again = FILLER.upper().replace(".", "!")
    (finding,) = found(paragraphs(FILLER, "It was late, and it rained.", again), "NC304")
    assert (finding.line, finding.message) == (5, "paragraph repeats the one on line 1")
    assert not found(paragraphs("“Yes,” she said.", FILLER, "“Yes,” she said."), "NC304")


def test_lines_of_the_page_are_one_finding_in_a_row() -> None:
    text = paragraphs(FILLER, FILLER + " It rained.", "Sign up for our newsletter", "Follow us on Twitter")
    (finding,) = found(text, "NC305")
    assert finding.line == 5
    assert finding.message == "2 lines that look like the page's, not the article's"


def test_the_page_begins_with_a_line_that_speaks_for_it() -> None:
    teasers = ["Related article: Mayor swims again", "Related article: Pool to close"]
    text = paragraphs(FILLER, FILLER + " It rained.", "Ann Dole in June", *teasers)
    (finding,) = found(text, "NC305")
    assert finding.text == " ".join(teasers)


def test_the_only_line_that_can_be_the_headline_is_not_the_pages() -> None:
    body = [FILLER, FILLER + " It rained.", FILLER + " It was late."]
    (finding,) = found(paragraphs("Follow us on Twitter", *body, "Follow us on Twitter"), "NC305", title=None)
    assert finding.line == 9


def test_a_summary_that_begins_far_down() -> None:
    story = (
        "The city council of Springfield voted on Monday to close the public pool after the budget failed."
    )
    text = paragraphs(*["It was late, and rain fell on me and you."] * 20, story)
    assert [f.value for f in found(text, "NC401", limit=1)] in ([], [95])
    assert not found(paragraphs(story, *["It was late, and rain fell on me and you."] * 20), "NC401")


def test_a_headline_without_a_word_of_the_story() -> None:
    body = paragraphs(
        *["The council closed the pool on Monday, and the pool stays closed, said Ann Dole."] * 8
    )
    (finding,) = found(body, "NC501", title="Splash dreams evaporate tomorrow")
    assert "headline has no key phrase" in finding.message
    assert not found(body, "NC501", title="Pool dreams evaporate")
    assert not found(body, "NC501", title="Splash")


@pytest.mark.parametrize("text", ["", " \n\n ", "Word", '"', "\0" * 50, "“" * 500, "a\r\n\r\nb\u2028c"])
@pytest.mark.parametrize("code", RULES)
def test_no_rule_minds_odd_text(code: str, text: str) -> None:
    assert isinstance(found(text, code, limit=None, title=None), list)


def test_an_empty_document_has_no_findings() -> None:
    assert check(Document("")).findings == ()


def test_findings_cut_out_what_they_speak_of_in_the_order_of_the_text() -> None:
    doc = Document(
        paragraphs(words(70), FILLER, FILLER, "Sign up for our newsletter", "“It is.", FILLER), title="Town"
    )
    findings = check(doc).findings
    assert len(findings) >= 3
    assert [f.start for f in findings] == sorted(f.start for f in findings)
    for finding in findings:
        assert finding.level in LEVELS
        assert doc.excerpt(finding.start, finding.end) == finding.text
        assert (finding.line, finding.column) == (doc.line(finding.start), doc.column(finding.start))
