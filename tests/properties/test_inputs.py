"""Whatever bytes come in, under any format: documents whose offsets are true, or an error in words."""

import contextlib
import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.config import load_config
from newscli.errors import InputError, UsageError
from newscli.inputs import Failure, InputOptions, Source, find_sources, read
from newscli.inputs.decode import decode
from newscli.inputs.markdown import mask
from newscli.inputs.web import format_of
from newscli.run.ledger import Ledger
from newscli.text.document import MASKED, Document
from tests.files import COMPRESSIONS, ENCODINGS, FILES, damaged
from tests.hostile import ATTACKS, TEXTS

FOLDER = Path(tempfile.mkdtemp(prefix="newscli-inputs-"))
LIMIT = 100_000
ANY_ENCODING = st.one_of(
    st.none(), st.sampled_from([*ENCODINGS, "ascii", "rot13", "zlib", "none", "é", "\0"])
)
FILE = st.sampled_from(sorted(FILES)).flatmap(lambda name: st.tuples(st.just(name), damaged(FILES[name])))


def _holds(doc: Failure | object, max_size: int) -> None:
    if isinstance(doc, Failure):
        assert doc.error.code != "internal", doc.error.message
        assert doc.error.message
        return
    text = doc.text  # type: ignore[attr-defined]
    assert len(text) <= max_size
    previous = 0
    for block in doc.blocks:  # type: ignore[attr-defined]
        assert previous <= block.start < block.end <= len(text)
        previous = block.end
    for one, two in pairwise(doc.sentences):  # type: ignore[attr-defined]
        assert one.end <= two.start


@settings(max_examples=150)
@given(FILE, st.sampled_from(sorted(COMPRESSIONS)), ANY_ENCODING, st.booleans())
def test_any_file_of_any_format(
    file: tuple[str, bytes], suffix: str, encoding: str | None, keep_furniture: bool
) -> None:
    name, data = file
    path = FOLDER / f"any{suffix}"
    path.write_bytes(COMPRESSIONS[suffix](data))
    options = InputOptions(encoding=encoding, keep_furniture=keep_furniture, max_size=LIMIT)
    for doc in read(Source(str(path), name), options):
        _holds(doc, LIMIT)


@given(damaged(st.sampled_from(sorted(COMPRESSIONS)).flatmap(lambda s: FILES["text"].map(COMPRESSIONS[s]))))
def test_any_compressed_bytes(data: bytes) -> None:
    for suffix in (".gz", ".bz2", ".xz", ".zst", ".txt"):
        path = FOLDER / f"squeezed{suffix}"
        path.write_bytes(data)
        for doc in read(Source(str(path), "text"), InputOptions(max_size=LIMIT)):
            _holds(doc, LIMIT)


@given(damaged(FILES["text"]), ANY_ENCODING)
def test_any_bytes_in_any_encoding(data: bytes, encoding: str | None) -> None:
    with contextlib.suppress(InputError):
        text = decode(data, encoding)
        assert text == text.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")
        assert decode(data, encoding) == text


@given(TEXTS)
def test_masked_markdown_keeps_every_character_in_its_place(text: str) -> None:
    masked = mask(text)
    assert len(masked.text) == len(text)
    for before, after in zip(text, masked.text, strict=True):
        assert after == before or after.isspace()
    for block in masked.blocks:
        assert 0 <= block.start < block.end <= len(text)


@given(TEXTS)
def test_no_word_of_markdown_is_lost_with_its_marks(text: str) -> None:
    doc = Document(mask(text).text, raw=text)
    assert len(doc.shown) == len(text)
    for blank, shown in zip(doc.text, doc.shown, strict=True):
        assert shown == blank or (blank.isspace() and shown in (MASKED, " "))
    assert MASKED not in doc.verbatim(0, len(text))


_KEYS = "summarize.sentences keywords.top check.rules.NEWS001 output format lang jobs tool.newscli x".split()
_VALUES = st.one_of(
    st.sampled_from(
        ["1", "-1", "0", "true", '"json"', '"x"', "[]", "{}", "nan", "1e400", '["a", 1]', "2020-01-01"]
    ),
    TEXTS.map(lambda text: repr(text[:40])),
)
TOML = st.lists(
    st.one_of(
        st.sampled_from(["[check]", "[check.rules]", "[summarize]", "[[x]]", "[tool.newscli]", "[keywords"]),
        st.tuples(st.sampled_from(_KEYS), _VALUES).map(" = ".join),
        ATTACKS,
    ),
    max_size=6,
).map("\n".join)


@given(st.one_of(TOML.map(lambda text: text.encode("utf-8", "replace")), damaged(FILES["text"])))
def test_any_configuration_is_read_or_refused_in_words(data: bytes) -> None:
    for name in ("newscli.toml", "pyproject.toml"):
        path = FOLDER / name
        path.write_bytes(data)
        try:
            load_config(path)
        except UsageError as error:
            assert error.message


@given(damaged(FILES["jsonl"]))
def test_any_ledger_is_gone_on_with_or_refused(data: bytes) -> None:
    path = FOLDER / "ledger"
    path.write_bytes(data)
    try:
        ledger = Ledger(path, {"newscli": "1", "options": "a", "inputs": "b", "outputs": "c"})
    except UsageError as error:
        assert error.code == "resume"
    else:
        ledger.close()


@given(
    st.one_of(
        TEXTS, ATTACKS, st.sampled_from(["https://", "http://[", "s3://a", "file:///x", "https://é.x:99999"])
    )
)
def test_any_name_of_an_input_is_a_source_or_an_error(name: str) -> None:
    for source in find_sources([name]):
        assert source.path == name or source.error
    with contextlib.suppress(InputError):
        assert format_of(name, name)
