"""Python runs this at its start where this folder is on PYTHONPATH: documents can then do harm.

The word after "POISON" in a document says which: see `_HARM`.
"""

import os
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[2]))

from newscli.run import analyse


def _spin() -> None:
    re.fullmatch("(a|aa)+", 60 * "a" + "b")  # never returns to Python, so that no signal is handled


def _eat() -> None:
    hoard = []
    while True:
        hoard.append(bytearray(10_000_000))


def _once() -> None:
    """Die the first time only."""
    mark = Path(os.environ["POISON_MARK"])
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def _machine() -> None:
    """Kill the worker of the cluster that has started the process which has started this one."""
    parent = Path(f"/proc/{os.getppid()}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[1]
    os.kill(int(parent), signal.SIGKILL)
    time.sleep(10)


def _machine_once() -> None:
    mark = Path(os.environ["POISON_MARK"])
    if not mark.exists():
        mark.touch()
        _machine()


_HARM: dict[str, Callable[[], object]] = {
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "segfault": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "exit": lambda: os._exit(3),
    "hang": lambda: time.sleep(3600),
    "spin": _spin,
    "eat": _eat,
    "once": _once,
    "parent": lambda: os.kill(os.getppid(), signal.SIGKILL),
    "machine": _machine,
    "machine_once": _machine_once,
    "interrupt": lambda: exec("raise KeyboardInterrupt"),  # as where Ctrl-C comes while a class is made
    "slow": lambda: time.sleep(0.02),
}
_analyse = analyse.ANALYSES["summary"]


def _poisoned(doc: Any, options: Any) -> Any:
    for word in re.findall(r"POISON (\w+)", doc.text):
        _HARM[word]()
    return _analyse(doc, options)


analyse.ANALYSES["summary"] = _poisoned
