"""Whatever an article and its name hold, each output of `check` keeps to its standard."""

from hypothesis import example, given
from hypothesis import strategies as st

from tests.standards import STANDARDS
from tests.unit.render.findings import finding, record, rendered


@given(
    st.text(min_size=1, max_size=60),
    st.text(max_size=60),
    st.text(min_size=1, max_size=30).filter(lambda name: "\0" not in name),
)
@example("::error::x ]]> %0A", "\ud800\r\n::set-env::", "a,b:50%\n.md")
@example("\ufffe\x85\x7f", "\U0001ffff", "\udce9.md")
def test_any_words_and_names(message: str, text: str, name: str) -> None:
    records = (
        record(finding(message=f"word {message}", text=text, level="error"), finding(text=text), source=name),
        record(source=name),
        record(finding(message=message, text=text), source=name, id=f"w-1 {message}", title=text),
    )
    for format_, read in STANDARDS.items():
        written = rendered(format_, *records)
        assert written.encode("utf-8")
        assert read(written) is not None
