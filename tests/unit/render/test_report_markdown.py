"""A report in Markdown, to the letter."""

import io

from newscli.analyses.keywords import Keyword, Keywords
from newscli.analyses.quotes import Quote, Quotes, Speaker
from newscli.analyses.quotes.voices import by_speaker
from newscli.analyses.readability import HardSentence, Readability
from newscli.analyses.summary import Summary, SummarySentence
from newscli.render.record import Article, Record
from newscli.render.report_markdown import ReportMarkdown

ANN = Speaker("Ann *Dole*", 0, 3, "Ann *Dole*")
QUOTES = (
    Quote("-1 is low", 5, 9, 2, "direct", ANN, None, 0.9),
    Quote("- the *lock* was old", 12, 20, 3, "indirect", ANN, None, 0.9),
    Quote("Who?", 25, 29, 4, "direct", None, None, 0.4),
)
FULL = Record(
    "a.txt",
    "a.txt",
    "Two_locks",
    results={
        "summary": Summary("salience", (SummarySentence("1. It *shut*.", 0, 9, 3, 1, 0.93),)),
        "keywords": Keywords((Keyword("a|b", 0.97, 6, 0, 9, 1), Keyword("c", 0.9, 1, 0, 9, 8))),
        "quotes": Quotes(QUOTES),
        "readability": Readability(
            {"words": 1200, "sentences": 1, "syllables": 20},
            {"flesch_reading_ease": 51.25, "lix": 40.0, "own": 2.0},
            9.04,
            0.504,
            75,
            (
                HardSentence("1) It *shut*.", 0, 9, 1, 0.9, 41, ("long: 41 words", "rare words: a_b")),
                HardSentence("It shut.", 0, 9, 5, 0.25, 1),
            ),
            ("Too *short*.",),
            grade_range=(8.0, 10.96),
        ),
    },
    article=Article("", (), voices=by_speaker(QUOTES)),
)
EMPTY = Record(
    "b.txt",
    "b.txt",
    results={
        "summary": Summary("salience", ()),
        "keywords": Keywords(()),
        "quotes": Quotes(()),
        "readability": Readability({"words": 0, "sentences": 0}, {}, None, None, 0, (), ()),
    },
    article=Article("", ()),
)
FAILED = Record("c|d", "c|d", error=("not-found", "no such file: c|d", "look elsewhere"))

OF_FULL = """\
## a.txt: Two\\_locks

1,200 words · 1 sentence · 1 min 15 s to read · 3 quotations of 1 speaker

### Summary

* 1\\. It \\*shut\\*. (line 3)

### Key phrases

* **a\\|b**, 6 uses, from line 1
* **c**, 1 use, from line 8

### Quotations

**Ann \\*Dole\\***, 2 quotations, 8 words

> “-1 is low” (line 2)
>
> \\- the \\*lock\\* was old (line 3)

**unknown**, 1 quotation, 1 word

> “Who?” (line 4)

### Readability

Grade 9.0 (8.0 to 11.0), difficulty 0.50 (1 hard).

| formula | value | scale |
| :--- | ---: | :--- |
| Flesch reading ease | 51.2 | 100 easy, 0 hard |
| LIX | 40.0 | under 30 easy, over 50 hard |
| own | 2.0 |  |

Hardest sentences:

* 1\\) It \\*shut\\*. (line 1; 0.90; long: 41 words; rare words: a\\_b)
* It shut. (line 5; 0.25; 1 word)

Note: Too \\*short\\*.
"""
OF_EMPTY = """\
## b.txt

0 words · 0 sentences · 0 s to read

### Summary

no sentence of an article found

### Key phrases

no key phrase found

### Quotations

no quotation found

### Readability

no text to measure
"""
OF_FAILED = "## c\\|d\n\nError: no such file: c\\|d\n"
OF_ALL = """\
## All documents

| document | words | to read | grade | quotations | speakers |
| :--- | ---: | ---: | ---: | ---: | ---: |
| Two\\_locks | 1200 | 1 min 15 s | 9.0 | 3 | 1 |
| b.txt | 0 | 0 s |  | 0 | 0 |
| c\\|d |  |  |  |  |  |

3 documents · 1,200 words · 1 min 15 s to read · mean grade 9.0 · 3 quotations · 1 could not be read
"""


def _rendered(*records: Record) -> str:
    out = io.StringIO()
    renderer = ReportMarkdown(out)
    for record in records:
        renderer.write(record)
    renderer.close()
    return out.getvalue()


def test_one_report_has_no_table_of_all() -> None:
    assert _rendered(FULL) == OF_FULL


def test_several_reports_end_with_a_table_of_all() -> None:
    assert _rendered(FULL, EMPTY, FAILED) == "\n".join((OF_FULL, OF_EMPTY, OF_FAILED, OF_ALL))
    assert _rendered(EMPTY, EMPTY).startswith(f"{OF_EMPTY}\n{OF_EMPTY}\n## All documents\n")


def test_a_language_without_a_grade_has_its_formulas_alone() -> None:
    plain = Readability({"words": 9, "sentences": 1}, {"lix": 40.0}, None, None, 3, (), ())
    shown = _rendered(FULL._replace(results={**FULL.results, "readability": plain}))
    assert shown.endswith(
        "### Readability\n\n| formula | value | scale |\n| :--- | ---: | :--- |\n"
        "| LIX | 40.0 | under 30 easy, over 50 hard |\n"
    )
