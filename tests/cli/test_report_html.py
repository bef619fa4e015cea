"""`report --html`: where pages are written, and what is refused before anything is read."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import Run


def test_a_page_is_written_beside_what_is_shown(newscli: Run, samples: Path, tmp_path: Path) -> None:
    done = newscli("report", samples / "wire.jsonl", "-f", "text", "--html", "pages/")
    assert done.returncode == 0
    assert done.stdout.startswith(b"title\tFerry workers end strike")
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == [
        "index.html",
        "wire-001.html",
        "wire-002.html",
        "wire-003.html",
    ]


def test_a_page_is_the_same_every_time_and_names_no_other_place(
    newscli: Run, samples: Path, tmp_path: Path
) -> None:
    for name in ("a.html", "b.html"):
        newscli("report", samples / "river-flood.txt", "--html", name)
    page = (tmp_path / "a.html").read_text("utf-8")
    assert page == (tmp_path / "b.html").read_text("utf-8")
    assert not re.search(r"https?://|\bstyle=|\bon\w+=", page)
    assert page.count("<script>") == page.count("<style>") == 1
    assert "default-src 'none'; img-src data:; style-src 'sha256-" in unescape(page)


def test_a_page_of_a_thousand_words_is_below_200_kilobytes(newscli: Run, tmp_path: Path) -> None:
    sentence = (
        '"We will close bridge {0}," said Ann Dole{0}, whose 12 inspectors had recalculated its fatigue. '
    )
    text = "Bridges to close\n\n" + "\n\n".join(sentence.format(at) * 2 for at in range(34))
    assert 900 < len(text.split()) < 1100
    newscli("report", "--html", "page.html", stdin=text.encode())
    assert (tmp_path / "page.html").stat().st_size < 200_000


def test_an_existing_folder_needs_no_slash(newscli: Run, samples: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    newscli("report", samples / "river-flood.txt", "--html", "site")
    assert (tmp_path / "site" / "index.html").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.txt", "b.txt", "--html", "page.html"), b"a page shows one document, not 2"),
        (("site/a.txt", "--html", "site/"), b"the input 'site/a.txt' lies in it"),
        (("a.txt", "--html", "a.txt"), b"is an input and an output"),
        (("a.txt", "--html", "no/page.html"), b"there is no folder 'no'"),
        (("a.txt", "--html", "no/site/"), b"there is no folder 'no'"),
        (("a.txt", "--html", "b.txt/"), b"this is a file"),
        (("a.txt", "--html", ""), b"names no file"),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is_read(
    arguments: tuple[str, ...], said: bytes, newscli: Run, tmp_path: Path
) -> None:
    (tmp_path / "site").mkdir()
    for name in ("a.txt", "b.txt", "site/a.txt"):
        (tmp_path / name).write_text("The bridge is shut.")
    done = newscli("report", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr
    assert (tmp_path / "a.txt").read_text() == "The bridge is shut."
    assert not list(tmp_path.rglob("*.html"))


def test_a_second_document_for_one_page_is_refused_with_a_hint(
    newscli: Run, samples: Path, tmp_path: Path
) -> None:
    done = newscli("report", samples / "wire.jsonl", "--html", "page.html", "-f", "jsonl")
    assert done.returncode == 2
    assert b"name a folder: --html FOLDER/" in done.stderr
    assert not (tmp_path / "page.html").exists()


@pytest.mark.parametrize("arguments", [("missing.txt",), ()])
def test_what_could_not_be_read_is_told_on_the_page(
    arguments: tuple[str, ...], newscli: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty.jsonl").touch()
    newscli("report", *(arguments or ("empty.jsonl",)), "--html", "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "Could not be read:" in page
    assert ("no such file" if arguments else "there is no document") in page


def test_without_jinja2_the_message_says_what_to_install(samples: Path, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "sys.modules['jinja2'] = None\n"
        f"sys.argv = ['newscli', 'report', {str(samples / 'river-flood.txt')!r}, '--html', 'page.html']\n"
        "from newscli.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"needs the extra 'report'" in done.stderr
    assert b"pip install 'newscli[report]'" in done.stderr


def test_processes_make_no_difference_to_the_pages(newscli: Run, samples: Path, tmp_path: Path) -> None:
    for jobs in ("1", "2"):
        newscli("report", samples, "-f", "jsonl", "-j", jobs, "--html", f"{jobs}/")
    pages = sorted(path.name for path in (tmp_path / "1").iterdir())
    assert pages == sorted(path.name for path in (tmp_path / "2").iterdir())
    for name in pages:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()
