"""Whatever a record or a table calls something, `newscli explain` knows it."""

import ast
import json

import pytest

from newscli.analyses.keywords.options import METHOD_NAMES as KEYWORD_METHODS
from newscli.analyses.quotes import KINDS
from newscli.analyses.readability.audiences import AUDIENCES
from newscli.analyses.readability.formulas import FORMULAS
from newscli.analyses.readability.options import OTHER_METRICS
from newscli.analyses.summary.options import METHOD_NAMES as SUMMARY_METHODS
from newscli.findings import RULES
from newscli.findings.finding import LEVELS
from newscli.glossary import TOPICS, find, names
from newscli.run.analyse import LAYERS
from newscli.text.structure.kinds import KINDS as BLOCKS
from tests.conftest import ROOT, SAMPLES, Run


@pytest.mark.parametrize(
    "name",
    [
        *FORMULAS,
        *OTHER_METRICS,
        *KINDS,
        *BLOCKS,
        *AUDIENCES,
        *RULES,
        *KEYWORD_METHODS,
        *SUMMARY_METHODS,
        *LEVELS,
        *LAYERS,
    ],
)
def test_every_name_in_the_programs_own_tables_is_explained(name: str) -> None:
    if name != "text":
        assert len(find(name)) == 1


def test_every_code_of_an_error_in_a_record_is_explained() -> None:
    codes = {"timeout", "memory", "died", "internal"}
    for module in (ROOT / "newscli").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "InputError":
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    codes.add(str(code.value))
    assert codes == {term.name for term in TOPICS["error codes"]}


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return {*value, *(key for each in value.values() for key in _keys(each))}
    return {key for each in value for key in _keys(each)} if isinstance(value, list) else set()


@pytest.mark.parametrize("command", ["summarize", "keywords", "quotes", "readability", "report", "check"])
def test_every_key_of_a_record_is_explained(command: str, newscli: Run) -> None:
    done = newscli(command, SAMPLES, "-f", "json", "--with", "sentences,structure,text")
    plain = {"text", "value", "summary", "keywords", "scores", "counts", "method"}  # named as what they hold
    missing = {key for key in _keys(json.loads(done.stdout)) - plain if not find(key)}
    assert not missing


def test_each_explanation_is_three_lines_that_fit() -> None:
    for topic, group in TOPICS.items():
        for term in group:
            lines = (term.what, term.reading, term.limits)
            assert all(line.endswith((".", ">.", "-.")) for line in lines), term.name
            if topic != "rules":
                assert all(len(line) <= 98 for line in lines), term.name


def test_no_two_terms_have_one_name() -> None:
    own = [term.name for group in TOPICS.values() for term in group]
    assert len(own) == len(set(own))
    assert all(find(name) for name in names())


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Flesch-Kincaid grade", "flesch_kincaid_grade"),
        ("mixed quotation", "mixed"),
        ("leak of furniture", "leak"),
        ("nc201", "NC201"),
        ("no-speaker", "NC201"),
        ("exit code", "exit code"),
        ("Quote", "direct"),  # a topic: all of it
    ],
)
def test_explain_finds_a_term_by_any_of_its_names(asked: str, first: str, newscli: Run) -> None:
    done = newscli("explain", *asked.split())
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert lines[0] == first
    assert len(lines) == 4 or first == "direct"


def test_explain_writes_utf_8_whatever_the_locale(newscli: Run) -> None:
    done = newscli("explain", "lix", env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Björnsson 1968" in done.stdout.decode()


def test_explain_lists_all_terms_and_names_the_nearest(newscli: Run) -> None:
    listed = newscli("explain").stdout.decode()
    assert all(term.name in listed for group in TOPICS.values() for term in group)
    done = newscli("explain", "smogg")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "newscli: there is no term 'smogg'",
        "hint: did you mean 'SMOG'?",
    ]
    assert b"newscli explain lists" in newscli("explain", "zzzz").stderr
