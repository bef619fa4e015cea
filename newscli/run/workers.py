"""Worker processes: each has a socket of its own, so that killing one costs what it held and nothing else.

A message is a length of eight bytes and that many bytes of a pickle. The parent never waits for a worker:
what does not fit into a socket is kept and sent later, what has arrived of a message is kept until the rest
is there.
"""

import contextlib
import os
import pickle
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from newscli.render.record import Record
from newscli.run.garbage import search_seldom
from newscli.run.interrupt import SIGNALS, held
from newscli.run.items import Item, Setup, names_of, records
from newscli.run.limits import Limits

OUT_OF_MEMORY = 77  # the exit code of a worker that met its limit
_HEAD = struct.Struct("!Q")
_PIECE = 1 << 18
_POSIX = os.name == "posix"


class Worker:
    """One process, seen from the parent."""

    def __init__(self, setup: Setup, limits: Limits) -> None:
        self.ready = False
        self._out, self._sent = bytearray(), 0
        self._in = bytearray()
        with held():
            self._process, self._socket, self._lifeline = _start()
        self._socket.settimeout(0)
        self.send((setup, limits))

    def fileno(self) -> int:
        """Of its socket, for selectors."""
        return self._socket.fileno()

    @property
    def unsent(self) -> bool:
        """Whether there is something left to `flush`."""
        return self._sent < len(self._out)

    def send(self, message: Any) -> None:
        """Send a message, or as much of it as can be sent without waiting."""
        payload = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        self._out += _HEAD.pack(len(payload))
        self._out += payload
        self.flush()

    def flush(self) -> None:
        """Send on; that the worker is gone is found when receiving."""
        try:
            while self.unsent:
                with memoryview(self._out) as view:
                    self._sent += self._socket.send(view[self._sent : self._sent + _PIECE])
        except BlockingIOError:
            return
        except OSError:
            pass
        self._out, self._sent = bytearray(), 0

    def receive(self) -> Iterator[Any]:
        """The messages that have come in, without waiting.

        Raises:
            EOFError: If the worker has ended, after its last whole message.
        """
        try:
            piece = self._socket.recv(_PIECE)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        self._in += piece
        start = 0
        while len(self._in) - start >= _HEAD.size:
            end = start + _HEAD.size + _HEAD.unpack_from(self._in, start)[0]
            if end > len(self._in):
                break
            yield pickle.loads(self._in[start + _HEAD.size : end])
            start = end
        del self._in[:start]
        if not piece:
            raise EOFError

    def end(self, *, patience: float = 0.0) -> int:
        """End the process if it still runs after some seconds; its exit code, below 0 a signal."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        self._process.kill()
        self._socket.close()
        if self._lifeline is not None:
            os.close(self._lifeline)
            self._lifeline = None
        elif self._process.stdin:
            self._process.stdin.close()
        return self._process.wait()


def _start() -> tuple["subprocess.Popen[bytes]", socket.socket, int | None]:
    """A process, our end of its socket, and of a pipe whose closing ends it even when it does not listen."""
    ours, theirs = socket.socketpair()
    # The modules come from where ours did, and not from the folder that the run happens to be started in.
    code = f"import sys; sys.path[:] = {sys.path!r}; from newscli.run.workers import main; main()"
    words = [sys.executable, "-c", code]
    with theirs:
        if not _POSIX:
            process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
            assert process.stdin is not None
            shared: bytes = theirs.share(process.pid)  # type: ignore[attr-defined]  # Windows only
            process.stdin.write(_HEAD.pack(len(shared)) + shared)
            process.stdin.flush()
            return process, ours, None
        reader, writer = os.pipe()
        try:
            number = theirs.fileno()
            process = subprocess.Popen(
                [*words, str(number)], stdin=reader, stdout=subprocess.DEVNULL, pass_fds=(number,)
            )
        finally:
            os.close(reader)
    return process, ours, writer


def main() -> None:
    """What a worker process does: items in, records out, until its socket is closed."""
    if _POSIX:
        connection = socket.socket(fileno=int(sys.argv[1]))
        die_with_parent()
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the run, and says so
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    else:
        size = _HEAD.unpack(sys.stdin.buffer.read(_HEAD.size))[0]
        connection = socket.fromshare(sys.stdin.buffer.read(size))  # type: ignore[attr-defined]  # Windows only
    connection.settimeout(None)
    search_seldom()
    try:
        with contextlib.suppress(ConnectionError):
            _serve(connection)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _serve(connection: socket.socket) -> None:
    messages = _messages(connection)
    setup, limits = next(messages)
    _limit_memory(limits.memory)
    _answer(connection, None)
    for items in messages:
        for item in items:
            try:
                found = list(records(item, setup))
            except Exception as fault:  # noqa: BLE001 - whatever it is, it must not cost the other documents
                found = [_internal(item, fault)]
            if any(record.error and record.error[0] == "memory" for record in found):
                raise MemoryError  # what is left after it may be half done: go on in a new process
            _answer(connection, found)


def _internal(item: Item, fault: Exception) -> Record:
    """The record of an item that could not even be read, by a fault of ours."""
    if isinstance(fault, MemoryError):
        raise fault
    hint = "this is a fault of newscli, please report it"
    return Record(*names_of(item), error=("internal", f"{type(fault).__name__}: {fault}", hint))


def _messages(connection: socket.socket) -> Iterator[Any]:
    with connection.makefile("rb") as file:
        while head := file.read(_HEAD.size):
            yield pickle.loads(file.read(_HEAD.unpack(head)[0]))


def _answer(connection: socket.socket, found: list[Record] | None) -> None:
    payload = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
    connection.sendall(_HEAD.pack(len(payload)) + payload)


def die_with_parent() -> None:
    """Have the system end this process when the parent is gone, even in the midst of a long call.

    Standard input is a pipe to which nothing is ever written: a signal that ends the process comes when its
    other end is closed. Also, on Linux, be the first to go when the machine's memory runs out.
    """
    if not _POSIX:
        return
    import fcntl
    import select

    if sys.platform.startswith("linux"):
        signal.signal(signal.SIGIO, signal.SIG_DFL)
    else:  # where the system would pass it over
        signal.signal(signal.SIGIO, lambda *_: os._exit(1))
    with contextlib.suppress(OSError):
        fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)
    if select.select([0], [], [], 0)[0]:  # closed before that
        os._exit(1)
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as file:  # noqa: PTH123 - no path
        file.write("500")


def _limit_memory(size: int | None) -> None:
    if size is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
