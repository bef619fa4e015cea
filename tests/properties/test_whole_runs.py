"""Any file through every command and every format of output: see `tests.whole_runs` for what must hold."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.files import FILES, damaged
from tests.whole_runs import check_file, check_ways

FOLDER = Path(tempfile.mkdtemp(prefix="newscli-runs-"))
FILE = st.sampled_from(sorted(FILES)).flatmap(
    lambda name: st.tuples(st.just(name), st.one_of(FILES[name], damaged(FILES[name])))
)


@settings(max_examples=8)
@given(FILE)
def test_any_file_through_every_command_and_format(file: tuple[str, bytes]) -> None:
    assert check_file(*file, FOLDER) > 40


@settings(max_examples=4)
@given(FILE)
def test_any_file_in_the_rarer_ways(file: tuple[str, bytes]) -> None:
    assert check_ways(*file, FOLDER) > 40
