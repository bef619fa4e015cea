"""Regular expressions that every Python we support can run."""

import ast
import re
import warnings
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "newscli"
MODULES = sorted(PACKAGE.rglob("*.py"))


def _constants(module: Path) -> list[str]:
    tree = ast.parse(module.read_text("utf-8"))
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def _is_possessive(pattern: str) -> bool:
    """Whether it compiles, and not where its quantifiers are spelled without the second plus."""
    plain = re.sub(r"(?<=[*+?}])\+(?![^\[]*\])", "", pattern)
    if plain == pattern and "(?>" not in pattern:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(pattern)
    except re.error:
        return False
    return "\\" in pattern or "(?" in pattern


def test_the_check_knows_possessive_patterns() -> None:
    assert _is_possessive(r"(\s*+)")
    assert _is_possessive(r"(?>\w+)")
    assert not _is_possessive(r"[ \t]*(?:[-*+]|\d)+")


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_quantifier_is_possessive(module: Path) -> None:
    # With groups around them, those of Python 3.11 can fail: "The span of capturing group is wrong".
    assert not [pattern for pattern in _constants(module) if _is_possessive(pattern)]
