"""Names of files in output folders."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.errors import UsageError
from newscli.inputs import Source
from newscli.run.shards import targets

OUT = Path("out")


def _name(path: str, *named: str, format: str = "jsonl") -> str:  # noqa: A002 - the option's name
    (target,) = targets([Source(path, "text")], named or (path,), format, OUT)
    return target.as_posix()


@pytest.mark.parametrize(
    ("path", "named", "expected"),
    [
        ("part-01.jsonl.gz", (), "out/part-01.jsonl"),
        ("a/b/part-01.csv.zst", (), "out/part-01.jsonl"),
        ("a/b/part-01.csv", ("a",), "out/b/part-01.jsonl"),
        ("a/b/part-01.csv", ("a/",), "out/b/part-01.jsonl"),
        ("a/b/part-01.csv", ("a", "a/b"), "out/part-01.jsonl"),
        ("../a/b.txt", ("../a",), "out/b.jsonl"),
        ("../b.txt", (), "out/b.jsonl"),
        ("./b.txt", (".",), "out/b.jsonl"),
        ("/b/c.txt", ("/",), "out/b/c.jsonl"),
        ("v1.2", (), "out/v1.2.jsonl"),
        ("v1.2.TXT.GZ", (), "out/v1.2.jsonl"),
        (".txt", (), "out/.txt.jsonl"),
        ("-", (), "out/stdin.jsonl"),
        ("https://example.org/2020/story.html?page=1", (), "out/story.jsonl"),
        ("https://example.org/", (), "out/example.org.jsonl"),
        ("https://example.org/a/..", (), "out/output.jsonl"),
        ("http://[/x", (), "out/x.jsonl"),
        ("s3://bucket//2020/part-1.jsonl", ("s3://bucket",), "out/2020/part-1.jsonl"),
        ("s3://bucket///2020/part-1.jsonl", ("s3://bucket",), "out/2020/part-1.jsonl"),
        ("s3://bucket/2020/part-1.jsonl.gz", ("s3://bucket",), "out/2020/part-1.jsonl"),
    ],
)
def test_a_file_is_named_after_its_source(path: str, named: tuple[str, ...], expected: str) -> None:
    assert _name(path, *named) == expected


def test_the_ending_is_the_format_s() -> None:
    endings = {
        name: Path(_name("a.txt", format=name)).suffix for name in ("csv", "markdown", "junit", "text")
    }
    assert endings == {"csv": ".csv", "markdown": ".md", "junit": ".xml", "text": ".txt"}


@given(st.lists(st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1), max_size=5))
def test_no_name_leads_out_of_the_folder(parts: list[str]) -> None:
    path = "/".join(parts) or "x"
    for named in ((), (path,), (parts[0] if parts else "x",), (".",), ("..",)):
        target = Path(_name(path, *named))
        assert target.parts[0] == "out"
        assert ".." not in target.parts
        assert len(target.parts) > 1


def test_two_sources_of_one_file_are_refused() -> None:
    with pytest.raises(UsageError, match="would both be written"):
        targets([Source("a.txt", "text"), Source("b/a.md", "markdown")], ("a.txt", "b/a.md"), "csv", OUT)
