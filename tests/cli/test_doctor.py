"""`newscli doctor` tells what is there, and what is broken."""

import base64
import hashlib
import json
from importlib import metadata
from importlib.metadata import FileHash, PackagePath
from pathlib import Path

import pytest

from newscli import __version__
from newscli.cli import installation
from tests.conftest import Run


def test_all_is_well_here_and_it_says_what_is_in_force(newscli: Run, tmp_path: Path) -> None:
    (tmp_path / "newscli.toml").write_text('fail-on = "note"\n', "utf-8")
    done = newscli("doctor", env={"NEWSCLI_FORMAT": "csv\x1b[31m"})
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"newscli        {__version__}\n" in text
    assert f"configuration  {tmp_path / 'newscli.toml'}\n" in text
    assert "NEWSCLI_FORMAT csv" in text
    assert "\x1b" not in text
    for name in ("typer", "html", "quotes"):
        assert f"  ok {name:20} " in text
    assert text.endswith("\nall is well\n")


def test_json_has_the_same_and_a_wrong_configuration_is_exit_code_2(newscli: Run, tmp_path: Path) -> None:
    (tmp_path / "newscli.toml").write_text("fail-on = 7\n", "utf-8")
    done = newscli("doctor", "-f", "json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["ok"]) == (2, False)
    assert "fail-on is 7" in report["configuration"]
    assert {part["group"] for part in report["parts"]} == {"packages", "extras", "data"}


def _recorded(name: str, content: bytes, folder: Path) -> PackagePath:
    entry = PackagePath(name)
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    entry.hash = FileHash(f"sha256={digest}")
    entry.dist = type("At", (), {"locate_file": staticmethod(lambda path: folder / path)})()
    return entry


def test_data_that_was_changed_or_lost_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "newscli"
    (package / "text" / "data").mkdir(parents=True)
    (package / "text" / "data" / "good.txt").write_bytes(b"good")
    (package / "text" / "data" / "changed.txt").write_bytes(b"bad")
    names = ("good", "changed", "lost")
    entries = [_recorded(f"newscli/text/data/{name}.txt", b"good", tmp_path) for name in names]
    licence = _recorded("newscli.dist-info/licenses/data/LICENSE.txt", b"", tmp_path)
    monkeypatch.setattr(installation, "PACKAGE", package)
    monkeypatch.setattr(metadata, "files", lambda _: [*entries, licence])
    found = {part.name: (part.ok, part.text) for part in installation._files()}
    assert found == {
        str(Path("text/data/changed.txt")): (False, "is not what was installed"),
        str(Path("text/data/lost.txt")): (False, "is missing"),
        "files": (True, "2, 3 with a known hash"),
    }


def test_what_is_not_installed_is_told_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ["typer>=0.26", "zip9>=1; extra == 'zip'", "mypy; extra == 'dev'"]
    monkeypatch.setattr(metadata, "requires", lambda _: wanted)
    found = [part for part in installation.parts() if part.group != "data"]
    assert [(part.group, part.name, part.ok) for part in found] == [
        ("packages", "typer", True),
        ("extras", "zip", None),
    ]
    assert found[1].text == "not installed: pip install 'newscli[zip]'"


def test_an_analysis_that_breaks_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import newscli

    def broken(_: object) -> None:
        raise OSError("no such table")

    monkeypatch.setattr(newscli, "keywords", broken)
    found = {part.name: (part.ok, part.text) for part in installation._work()}
    assert found["keywords"] == (False, "OSError: no such table")
    assert found["quotes"] == (True, "works")
