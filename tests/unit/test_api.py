import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import newscli
from newscli.errors import InputError


def test_the_example_in_the_docstring_is_true() -> None:
    result = doctest.testmod(newscli)
    assert result.attempted == 3
    assert result.failed == 0


@pytest.mark.parametrize("name", ["Document", "check", "keywords", "quotes", "readability", "summarize"])
def test_the_example_of_each_function_is_true(name: str) -> None:
    shown = getattr(newscli, name)
    (example,) = (test for test in doctest.DocTestFinder(recurse=False).find(shown, globs={name: shown}))
    assert len(example.examples) >= 2
    assert doctest.DocTestRunner().run(example).failed == 0


def test_every_public_name_is_there_and_no_other() -> None:
    for name in newscli.__all__:
        assert getattr(newscli, name) is not None
    assert dir(newscli) == sorted(newscli.__all__)
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        _ = newscli.summarise  # type: ignore[attr-defined]


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import newscli; print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['newscli']"


def test_read_gives_documents_and_raises_for_what_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x", "text": "One."}\n{"id": "y"}\n', "utf-8")
    documents = newscli.read(path, language="en")
    assert next(documents).id == "x"
    with pytest.raises(InputError, match="no text in field 'text'"):
        next(documents)
