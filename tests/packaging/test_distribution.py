"""What is built to be installed: the same bytes from the same sources, whole, and nothing else in it."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytest.importorskip("hatchling")
if not (ROOT / ".git").exists():
    pytest.skip("built from a clone only, since git says what is part of it", allow_module_level=True)


def _files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).exists()]


def _build(files: list[str], sources: Path, out: Path, time: int) -> dict[str, Path]:
    """Copies the files in the order given, all changed at `time`, and builds there; archives by suffix."""
    for name in files:
        (sources / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, sources / name)
        os.utime(sources / name, (time, time))
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(out)],
        cwd=sources,
        check=True,
        capture_output=True,
    )
    return {path.suffix: path for path in out.iterdir()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("built")
    return _build(_files(), folder / "sources", folder / "dist", 1_700_000_000)


@pytest.fixture(scope="module")
def wheel(built: dict[str, Path]) -> set[str]:
    return set(zipfile.ZipFile(built[".whl"]).namelist())


@pytest.fixture(scope="module")
def unpacked(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(built[".gz"]) as archive:
        # The first releases of Python 3.11 have no filter.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(folder)
    (inside,) = folder.iterdir()
    return inside


def test_another_build_elsewhere_and_later_has_the_same_bytes(built: dict[str, Path], tmp_path: Path) -> None:
    again = _build(_files()[::-1], tmp_path / "a" / "b", tmp_path / "dist", 1_800_000_001)
    assert {suffix: _sha256(path) for suffix, path in again.items()} == {
        suffix: _sha256(path) for suffix, path in built.items()
    }


def test_the_source_distribution_builds_the_same_wheel(
    built: dict[str, Path], unpacked: Path, tmp_path: Path
) -> None:
    done = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(done, cwd=unpacked, check=True, capture_output=True)
    (wheel,) = tmp_path.iterdir()
    assert _sha256(wheel) == _sha256(built[".whl"])


def test_the_wheel_holds_the_whole_package_and_nothing_beside_it(wheel: set[str]) -> None:
    package = {name for name in _files() if name.startswith("newscli/")}
    assert {name for name in wheel if name.startswith("newscli/")} == package
    assert {name.split("/")[0] for name in wheel - package} == {
        "newscli-0.1.0.dist-info",
        "newscli-0.1.0.data",
    }
    assert "newscli/py.typed" in wheel


def test_the_wheel_holds_man_pages_and_every_licence(wheel: set[str]) -> None:
    pages = {f"newscli-0.1.0.data/data/share/man/man1/{page.name}" for page in (ROOT / "docs/man").iterdir()}
    assert pages
    assert pages <= wheel
    notices = {name for name in _files() if name.startswith("newscli/") and "LICENSE" in name} | {"LICENSE"}
    assert len(notices) > 1
    assert {f"newscli-0.1.0.dist-info/licenses/{name}" for name in notices} <= wheel


def test_the_source_distribution_holds_all_that_the_project_does(unpacked: Path) -> None:
    there = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert there == {*_files(), "PKG-INFO"}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
