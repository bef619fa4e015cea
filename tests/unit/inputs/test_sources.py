import inspect
import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from newscli.errors import InputError
from newscli.inputs.sources import find_sources, paths_from


def test_a_folder_is_walked_by_name_and_known_suffix(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.jsonl",
        "sub/deep/d.csv",
        ".hidden.txt",
        ".git/e.txt",
        "photo.jpg",
        "README",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    found = [(Path(s.path).relative_to(tmp_path).as_posix(), s.format) for s in find_sources([str(tmp_path)])]
    assert found == [
        ("a.md", "markdown"),
        ("b.txt", "text"),
        ("sub/c.jsonl", "jsonl"),
        ("sub/deep/d.csv", "csv"),
    ]


def test_a_link_back_into_the_tree_is_not_followed_twice(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("x", "utf-8")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "twin").symlink_to(tmp_path / "sub")
    assert [Path(s.path).name for s in find_sources([str(tmp_path)])] == ["a.txt"]


def test_pipes_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("x", "utf-8")
    assert [Path(s.path).name for s in find_sources([str(tmp_path)])] == ["a.txt"]


def test_what_is_skipped_in_folders_is_counted(tmp_path: Path) -> None:
    for name in ("a.txt", "b.jpg", "c.JPG", "d.zip", "e.jpg.gz", "README", ".hidden.jpg", "sub/f.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    os.mkfifo(tmp_path / "pipe.jpg")
    skipped: Counter[str] = Counter()
    found = list(find_sources([str(tmp_path), "named.jpg"], skipped=skipped))
    assert [Path(s.path).name for s in found] == ["a.txt", "named.jpg"]
    assert skipped == {".jpg": 4, ".zip": 1, "no suffix": 1}


def test_a_file_that_is_named_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    (source,) = find_sources(["notes.draft"])
    assert (source.path, source.format, source.error) == ("notes.draft", "text", None)


def test_the_same_file_named_twice_is_done_twice() -> None:
    assert [s.path for s in find_sources(["a.txt", "a.txt", "-"]) if not s.error] == ["a.txt", "a.txt", "-"]


def test_a_file_that_holds_no_plain_text_is_refused_unless_the_user_insists() -> None:
    (source,) = find_sources(["report.odt"])
    assert source.error is not None
    assert source.error.code == "unsupported-format"
    (source,) = find_sources(["report.odt"], format="text")
    assert source.error is None


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (source,) = find_sources([str(tmp_path)])
    assert source.error is not None
    assert source.error.code == "empty-folder"


def test_a_list_of_paths_may_be_split_by_lines_or_by_nul(tmp_path: Path) -> None:
    listing = tmp_path / "list"
    listing.write_bytes(b"a b.txt\n\nc.txt\n")
    assert paths_from(str(listing)) == ["a b.txt", "c.txt"]
    listing.write_bytes(b"a\nb.txt\0c.txt\0")
    assert paths_from(str(listing), nul=True) == ["a\nb.txt", "c.txt"]
    with pytest.raises(InputError, match="no such file"):
        paths_from(str(tmp_path / "none"))


def test_standard_input_can_be_read_only_once() -> None:
    assert [s.error and s.error.code for s in find_sources(["-", "a.txt", "-"])] == [None, None, "read-twice"]


def test_a_name_that_is_too_long_or_a_link_to_itself_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    (tmp_path / "b.txt").symlink_to("b.txt")
    (tmp_path / "c").symlink_to("c")
    long = "x" * 300
    found = [(Path(s.path).name, s.error and s.error.code) for s in find_sources([long, str(tmp_path)])]
    assert found == [(long, None), ("a.txt", None), ("b.txt", "unreadable")]


def test_folders_may_be_nested_deeper_than_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    limit = sys.getrecursionlimit()
    for _ in range(300):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.txt").write_text("x", "utf-8")
    os.chdir(tmp_path)
    sys.setrecursionlimit(len(inspect.stack()) + 150)
    try:
        found = [s.path for s in find_sources(["."])]
    finally:
        sys.setrecursionlimit(limit)
    assert found == ["./" + "d/" * 300 + "a.txt"]


def test_a_list_may_begin_with_a_byte_order_mark_and_tells_of_nul(tmp_path: Path) -> None:
    listing = tmp_path / "list"
    listing.write_bytes(b"\xef\xbb\xbfa.txt\r\nb.txt\r\n")
    assert paths_from(str(listing)) == ["a.txt", "b.txt"]
    listing.write_bytes(b"a.txt\0b.txt\0")
    with pytest.raises(InputError, match="end in NUL"):
        paths_from(str(listing))
