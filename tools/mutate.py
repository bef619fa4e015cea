"""Change one thing at a time in a module and see whether its tests notice.

    python -m pip install -e '.[dev,mutation]'
    python -m tools.mutate newscli/render/github.py ... [--sample 100] [--seed 11] [--again]

Prints each change that no test noticed as a difference, and how many were noticed. The changes are Cosmic
Ray's, and some of our own that suit text: a character of a string left out, a call or a method not made, a
keyword argument not given, a statement left out. Which tests run a line is measured once and kept in
`.mutation.db` (`--again` when tests were added). A change is shown to the tests in a process of its own,
which loads it in place of the module, so that no file is touched; Cosmic Ray itself would run the whole suite
for each. Tests that start a process of their own do not see it and are left out, so that the true number is
higher. Property tests draw ten examples. A change that runs out of time is taken as noticed.
"""

import argparse
import difflib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import re
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import coverage
import hypothesis
import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.provider import OperatorProvider

ROOT = Path(__file__).parent.parent
MAP = ROOT / ".mutation.db"
TESTS = ("tests/unit", "tests/properties")
NOT_IN_PROCESS = ("tests/unit/run", "tests/properties/test_command_line.py")
CPU_SECONDS, SECONDS, BYTES = 30, 150, 4 << 30
# What Cosmic Ray can do to an operator, less what says the same twice.
OPERATORS = """
    Add_Sub Sub_Add Mul_Div Div_Mul FloorDiv_Div Mod_Mul
    Eq_NotEq NotEq_Eq Lt_LtE Lt_Gt LtE_Lt LtE_Gt Gt_GtE Gt_Lt GtE_Gt GtE_Lt Is_IsNot IsNot_Is
    Delete_USub Delete_Not AddNot ReplaceTrueWithFalse ReplaceFalseWithTrue ReplaceAndWithOr ReplaceOrWithAnd
    ReplaceBreakWithContinue ReplaceContinueWithBreak ExceptionReplacer NumberReplacer ZeroIterationForLoop
""".split()


class Mutant(NamedTuple):
    """A changed module: what was done, on which line, and its source."""

    kind: str
    line: int
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Every change of a module that is still Python."""
    for kind, line, changed in (*_of_cosmic_ray(source), *_of_our_own(source)):
        try:
            compile(changed, "mutant", "exec")
        except (SyntaxError, ValueError):
            continue
        if changed != source:
            yield Mutant(kind, line, changed)


def _of_cosmic_ray(source: str) -> Iterator[tuple[str, int, str]]:
    provider = OperatorProvider()
    for name in provider:
        if (
            name.removeprefix("ReplaceBinaryOperator_")
            .removeprefix("ReplaceComparisonOperator_")
            .removeprefix("ReplaceUnaryOperator_")
            in OPERATORS
        ):
            operator = provider[name]()
            places = [
                place for node in ast_nodes(get_ast(source)) for place in operator.mutation_positions(node)
            ]
            for number, place in enumerate(places):
                yield name, place[0][0], mutate_code(source, operator, number)


def _of_our_own(source: str) -> Iterator[tuple[str, int, str]]:
    starts = [0, *(match.end() for match in re.finditer("\n", source))]

    def put(first: Any, last: Any, text: str) -> str:
        (line, column), (to_line, to_column) = first.start_pos, last.end_pos
        return source[: starts[line - 1] + column] + text + source[starts[to_line - 1] + to_column :]

    for node in ast_nodes(get_ast(source)):
        line, parent = node.start_pos[0], node.parent
        if node.type in ("string", "fstring_string") and parent.type not in ("simple_stmt", "file_input"):
            body = [i for i, sign in enumerate(node.value) if node.type != "string" or sign not in "'\""]
            body = [i for i in body if node.value[i] != "\\" and "utf-8" not in node.value]
            for i in body[:: max(1, len(body) // 3)]:
                yield "DropCharacter", line, put(node, node, node.value[:i] + node.value[i + 1 :])
        elif node.type == "atom_expr":
            for i, trailer in enumerate(node.children[1:], 1):
                before = node.children[i - 1]
                if trailer.type == "trailer" and trailer.children[0].value == "(":
                    if before.type == "trailer" and before.children[0].value == ".":
                        yield "DropMethod", line, put(before, trailer, "")
                    inside = trailer.children[1]
                    inside = inside.children[0] if inside.type == "arglist" else inside
                    if len(trailer.children) == 3 and inside.type != "argument" and i == 1:
                        yield "Unwrap", line, put(node.children[0], trailer, f"({inside.get_code().strip()})")
            if parent.type == "simple_stmt" and parent.children[0] is node:
                yield "DropStatement", line, put(node, node, "pass")
        elif node.type == "argument" and node.children[0].type == "name" and node.children[1].value == "=":
            around = parent.children
            at = around.index(node)
            first = (
                around[at - 1]
                if at and around[at - 1].type == "operator" and around[at - 1].value == ","
                else node
            )
            yield "DropArgument", line, put(first, node, "")
        elif node.type == "comp_op" and node.children[0].value == "not":
            yield "NotIn_In", line, put(node, node, "in")
        elif node.type == "keyword" and node.value == "in" and parent.type == "comparison":
            yield "In_NotIn", line, put(node, node, "not in")


class _InPlaceOf(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Loads a changed source wherever the module is asked for."""

    def __init__(self, path: Path, source: str) -> None:
        self._path, self._source = path, source
        self._name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")

    def find_spec(self, name: str, path: Any = None, target: ModuleType | None = None) -> Any:  # noqa: ARG002
        if name == self._name:
            return importlib.util.spec_from_loader(name, self, is_package=self._path.stem == "__init__")
        return None

    def get_source(self, fullname: str) -> str:  # noqa: ARG002
        return self._source

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = str(self._path)
        super().exec_module(module)

    def is_package(self, fullname: str) -> bool:  # noqa: ARG002
        return self._path.stem == "__init__"


class _Contexts:
    """Tells coverage which test runs."""

    def __init__(self, measuring: coverage.Coverage) -> None:
        self._measuring = measuring

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._measuring.switch_context(nodeid)

    def pytest_runtest_logfinish(self, nodeid: str) -> None:  # noqa: ARG002
        self._measuring.switch_context("")


def measure() -> int:
    """Note which test runs which line, and how long it takes."""
    measuring = coverage.Coverage(data_file=str(MAP), source=[str(ROOT / "newscli")], branch=False)
    measuring.erase()
    measuring.start()
    failed = pytest.main(
        [*_QUIET, *TESTS, *(f"--ignore={path}" for path in NOT_IN_PROCESS)], [_Contexts(measuring)]
    )
    measuring.stop()
    measuring.save()
    return int(failed)


_QUIET = [
    "-q",
    "-x",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:randomly",
    "--hypothesis-profile=mutation",
    "--tb=line",
]


def noticed(path: Path, source: str, tests: Sequence[str]) -> bool:
    """Whether one of `tests` fails, or does not end, with `source` in place of `path`."""

    def run() -> int:
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        sys.meta_path.insert(0, _InPlaceOf(path, source))
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        return pytest.main([*_QUIET, *tests])

    return _in_a_child(run, SECONDS) != 0


def _in_a_child(call: Callable[[], int], seconds: float) -> int:
    """Its status; not 0 where it does not end."""
    child = os.fork()
    if not child:
        status = 1
        try:
            os.setpgid(0, 0)
            status = int(call())
        finally:
            os._exit(status)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -1


def _order(test: str) -> tuple[bool, str]:
    return "properties" in test, test


def try_module(path: Path, sample: int, seed: int) -> tuple[int, int]:
    """Show up to `sample` changes of a module to its tests, print those not noticed; noticed, and all."""
    source = path.read_text("utf-8")
    data = coverage.CoverageData(str(MAP))
    data.read()
    lines = {line: set(tests) - {""} for line, tests in data.contexts_by_lineno(str(path)).items()}
    of_module = sorted(set().union(*lines.values()), key=_order) or ["tests/unit/" + path.parts[-2]]
    if noticed(path, source, of_module):
        raise SystemExit(f"{path}: its tests fail as it is")
    every = list(mutants(source))
    chosen = sorted(
        random.Random(seed).sample(every, min(sample, len(every))), key=lambda mutant: mutant.line
    )
    alive = 0
    for mutant in chosen:
        own = sorted(lines.get(mutant.line, ()), key=_order)
        if (own and noticed(path, mutant.source, own)) or (
            own != of_module and noticed(path, mutant.source, of_module)
        ):
            continue
        alive += 1
        difference = difflib.unified_diff(source.splitlines(), mutant.source.splitlines(), n=0, lineterm="")
        changed = [line for line in difference if not line.startswith(("---", "+++", "@@"))]
        print(f"{path}:{mutant.line}: {mutant.kind}, of {len(own)} tests", *changed, sep="\n    ", flush=True)
    return len(chosen) - alive, len(chosen)


def main() -> None:
    """Try the modules named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("modules", nargs="+", type=lambda name: Path(name).resolve())
    parser.add_argument("--sample", type=int, default=100, help="changes tried of each module")
    parser.add_argument("--seed", type=int, default=11, help="which changes these are")
    parser.add_argument("--again", action="store_true", help="measure anew which tests run which lines")
    options = parser.parse_args()
    os.chdir(ROOT)
    hypothesis.settings.register_profile(
        "mutation",
        derandomize=True,
        deadline=None,
        max_examples=10,
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
    )
    if options.again or not MAP.exists():
        print("measuring which tests run which lines", file=sys.stderr)
        if _in_a_child(measure, 1800):
            raise SystemExit("the tests fail as they are")
    for path in options.modules:
        killed, tried = try_module(path, options.sample, options.seed)
        print(f"{path.relative_to(ROOT)}: {killed} of {tried} noticed", flush=True)


if __name__ == "__main__":
    main()
