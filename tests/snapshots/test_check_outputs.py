"""What `check` prints in each format for one article with slips, read by a person before it was kept."""

import pytest
from syrupy.assertion import SnapshotAssertion

from newscli import __version__
from newscli.render.outputs import FINDING_FORMATS
from tests.conftest import ROOT, Run


@pytest.mark.parametrize("format_", FINDING_FORMATS)
def test_output(format_: str, newscli: Run, snapshot: SnapshotAssertion) -> None:
    done = newscli("check", "tests/cases/check/pool.md", "-f", format_, env={"COLUMNS": "88"}, cwd=ROOT)
    assert done.returncode == 1
    lines = done.stdout.decode("utf-8").replace(__version__, "VERSION").splitlines()
    assert "\n".join(line.rstrip() for line in lines) == snapshot


@pytest.mark.parametrize("width", [40, 200])
def test_tables_of_other_widths(width: int, newscli: Run, snapshot: SnapshotAssertion) -> None:
    done = newscli("check", "tests/cases/check/pool.md", "gone.md", env={"COLUMNS": str(width)}, cwd=ROOT)
    lines = done.stdout.decode("utf-8").splitlines()
    assert "\n".join(line.rstrip() for line in lines) == snapshot
