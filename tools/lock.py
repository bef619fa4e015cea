"""Writes .ci/lock.txt: the version of each package that .ci/run installs, so that two runs are alike.

    python -m tools.lock              resolve anew and rewrite it
    python -m tools.lock --lowest     print the oldest version of each dependency that pyproject.toml allows

Both are constraints as pip reads them (`PIP_CONSTRAINT`, `--constraint`): they say which version of a package
is installed where one is, and nothing about which are. Resolve on Linux with an early Python 3.11, such as
Debian's 3.11.2: some packages ask for a later one in new versions.
"""

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path
from platform import python_version

from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / ".ci" / "lock.txt"
EXTRAS = ("dev", "docs", "fuzz", "mutation")
OF_CI = ("pip-audit",)
"""What .ci/run installs beside the project and its extras."""

_OF_PYTHON = ("pip",)  # which a virtual environment brings; only pip-audit asks for it

_HEAD = (
    f"# The versions that .ci/run installs. Made by: python -m tools.lock (with Python {python_version()})\n"
)
_LOWEST = re.compile(r"([\w.-]+)(?:\[.*\])?>=([\d.]+)")


def requirements() -> dict[str, list[str]]:
    """What pyproject.toml asks for, by the extra that asks; "" are the ones of every installation."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {"": project["dependencies"], **project["optional-dependencies"]}


def lowest() -> list[str]:
    """The oldest version allowed of each dependency of the program and of its optional parts."""
    asked = (one for extra, asked in requirements().items() if extra not in EXTRAS for one in asked)
    return [f"{found[1]}=={found[2]}" for one in asked if (found := _LOWEST.match(one))]


def is_installed() -> bool:
    """Whether what is installed here has the versions of the lock."""
    pins = dict(line.split("==") for line in LOCK.read_text("utf-8").splitlines() if "==" in line)
    there = {str(canonicalize_name(one.name)): one.version for one in distributions()}
    return all(
        there.get(name, version) == version for name, version in pins.items() if name not in _OF_PYTHON
    )


def resolve() -> list[str]:
    """The newest versions that go together, as pip finds them; nothing is installed."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
    wanted = [f"{ROOT}[{','.join(EXTRAS)}]", *OF_CI]
    done = subprocess.run([*pip, "--report", "-", *wanted], stdout=subprocess.PIPE, check=True)
    packages = (one["metadata"] for one in json.loads(done.stdout)["install"] if not one["is_direct"])
    return sorted(f"{canonicalize_name(one['name'])}=={one['version']}" for one in packages)


def main() -> int:
    """As the module says."""
    if sys.argv[1:] == ["--lowest"]:
        print("\n".join(lowest()))
    else:
        LOCK.write_text(_HEAD + "\n".join(resolve()) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
