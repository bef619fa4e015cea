"""The article of the tests of the command line."""

from pathlib import Path

import pytest

STORY = (
    "The council met on Monday to vote on the budget.\n\n"
    '"We have no choice," Mayor Ann Dole said. "The money is gone."\n\n'
    "She said the library would close in June.\n"
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path
