"""Records with findings, for the tests of every output: plain ones and ones that try to break out."""

import io
from typing import Any

from newscli.findings.finding import Finding, Findings, Place
from newscli.render.outputs import FINDING_FORMATS, make_renderer
from newscli.render.record import Record

EVIL = (
    "::error file=x::bad ##[error]bad %0A::set-env name=A::b\r\n::stop-commands::x "
    "]]> <script>alert('1')</script> & \"q\" | [a](b) `c` \x1b[31m\x00\ufffe\u202e\u2028 %25"
)


def finding(
    code: str = "NC103",
    level: str = "warning",
    message: str = "sentence of 70 words, limit 60",
    *,
    line: int = 3,
    text: str = "The long sentence.",
    **more: Any,
) -> Finding:
    """A finding of five signs at the fourth column."""
    first, last = Place(line, 4, 6), Place(line, 9, 11)
    return Finding(code, "sentence-too-long", level, message, text, 40, 45, first, last, **more)


def record(*findings: Finding, source: str = "desk/a.md", **more: Any) -> Record:
    """A record of one document with these findings."""
    result = Findings(findings, fail_on=more.pop("fail_on", "error"))
    more = {"title": "Town", "language": "en", **more}
    return Record(more.pop("id", source), source, results={"findings": result}, **more)


def unreadable(source: str = "desk/gone.md") -> Record:
    """A record of a document that could not be read."""
    return Record(source, source, error=("not-found", "no such file or directory", ""))


def rendered(format_: str, *records: Record) -> str:
    """What a format makes of some records."""
    out = io.StringIO()
    renderer = make_renderer(format_, out, FINDING_FORMATS)
    for one in records:
        renderer.write(one)
    renderer.close()
    return out.getvalue()
