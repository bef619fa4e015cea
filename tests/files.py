"""Files of all formats that the program reads, whole and damaged, with hostile text in them: strategies."""

import bz2
import csv
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable
from html import escape
from typing import Any

from hypothesis import strategies as st

from tests.hostile import ANY, ATTACKS, SURROGATES, TEXTS

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252", "utf-7", "shift_jis")
COMPRESSIONS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TAGS = st.sampled_from(
    "p div article h1 h2 figure figcaption blockquote table tr td script style li a br title main".split()
)


@st.composite
def encoded(draw: st.DrawFn) -> bytes:
    """A text in some encoding."""
    return draw(TEXTS).encode(draw(st.sampled_from(ENCODINGS)), "replace")


@st.composite
def json_lines(draw: st.DrawFn) -> bytes:
    """Records, with fields of any type under the names that count and others; some lines are no JSON."""
    value: Any = st.one_of(
        TEXTS, SURROGATES, st.none(), st.booleans(), st.integers(), st.floats(), st.lists(ANY), ATTACKS
    )
    record = st.dictionaries(st.sampled_from(["text", "id", "title", "date", "x"]), value)
    line = st.one_of(record.map(json.dumps), record.map(json.dumps), TEXTS, st.just("[" * 60), st.just(""))
    return "\n".join(draw(st.lists(line, max_size=5))).encode("utf-8", "replace")


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """A head and rows of as many cells, or of fewer or more."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=draw(st.sampled_from(",\t;")))
    writer.writerow(
        draw(st.sampled_from([["id", "text"], ["text"], ["text", "text"], ["title", "text", ""]]))
    )
    for row in draw(st.lists(st.lists(TEXTS, max_size=4), max_size=4)):
        writer.writerow([cell.replace("\r", " ") for cell in row])
    return out.getvalue().encode("utf-8", "replace")


@st.composite
def web_pages(draw: st.DrawFn) -> bytes:
    """Elements inside each other, closed or not, round texts that are escaped or not."""
    parts = []
    for _ in range(draw(st.integers(0, 12))):
        tag, text = draw(_TAGS), draw(TEXTS)
        parts.append(f"<{tag}>" + (escape(text) if draw(st.booleans()) else text))
        if draw(st.booleans()):
            parts.append(f"</{tag}>")
    return "".join(parts).encode(draw(st.sampled_from(ENCODINGS)), "replace")


@st.composite
def word_files(draw: st.DrawFn) -> bytes:
    """A Word file whose paragraphs hold texts, or of which a part is no XML."""
    body = "".join(
        f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in draw(st.lists(TEXTS, max_size=3))
    )
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", draw(st.one_of(st.just(document), ATTACKS)))
    return out.getvalue()


def parquet(texts: list[str]) -> bytes:
    """A Parquet file of these texts."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.table({"text": pa.array(texts, pa.string())}), out)
    return out.getvalue()


FILES: dict[str, st.SearchStrategy[bytes]] = {
    "text": encoded(),
    "markdown": encoded(),
    "jsonl": json_lines(),
    "csv": tables(),
    "tsv": tables(),
    "html": web_pages(),
    "docx": word_files(),
    "parquet": st.lists(TEXTS, max_size=3).map(parquet),
    "pdf": st.one_of(encoded().map(b"%PDF-1.4\n".__add__), st.binary(max_size=400)),
}
"""For each format of an input, the bytes of files of it."""


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[bytes]) -> bytes:
    """The bytes of a file, cut off, or with some of them replaced."""
    data = draw(whole)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=6)) + data[at + draw(st.integers(0, 40)) :]
    return data
