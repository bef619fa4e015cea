"""Any text at all: findings are true to it, the same each time, and their fingerprints stay when it moves."""

from hypothesis import given
from hypothesis import strategies as st

from newscli.findings import CheckOptions, Findings, Setting, check
from newscli.findings.catalogue import RULES
from newscli.findings.fingerprints import numbered
from newscli.text.document import Document

# Everything on, with limits that nearly every text breaks.
STRICT = CheckOptions(settings={c: Setting("note", None if r.limit is None else 1) for c, r in RULES.items()})
PIECES = [
    "The council met on Monday.",
    "“We have no choice,” Ann Dole said.",
    "“We have no choice. ",
    'said "no" and',
    "Sign up for our newsletter",
    "\n\n",
    "\n",
    "\r\n",
    " ",
    "İ𐐀é",
    "he",
    "'",
    "”",
    "—",
]
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


def judged(text: str) -> Findings:
    return check(Document(text), options=STRICT)


@given(TEXTS)
def test_findings_are_true_to_the_text(text: str) -> None:
    doc = Document(text)
    findings = judged(text).findings
    assert findings == judged(text).findings
    for finding in findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert (finding.first.line, finding.first.column) == (
            doc.line(finding.start),
            doc.column(finding.start),
        )
        assert (finding.last.line, finding.last.column) == (doc.line(finding.end), doc.column(finding.end))
        line_start = finding.start - finding.column + 1
        before = text[line_start : finding.start].encode("utf-8", "replace")
        assert finding.first.byte == len(before) + 1
        assert finding.text in ("", doc.excerpt(finding.start, finding.end))
        assert finding.message
        assert "\n" not in finding.message
        assert finding.excess >= 1


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_fingerprints_stay_when_the_text_moves_down(text: str) -> None:
    here = [mark for _, mark in numbered(judged(text).findings)]
    assert here == [mark for _, mark in numbered(judged("\n\n\n" + text).findings)]
    assert len(set(here)) == len(here)
