"""Fetching, from a server of our own on this machine."""

import gzip
import http.server
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from newscli import __version__
from newscli.errors import InputError
from newscli.inputs import Failure, InputOptions, find_sources, read
from newscli.inputs.fetch import fetch, is_public
from newscli.inputs.web import format_of
from newscli.text.document import Document

STORY = "The mayor will close the bridge on Monday. Divers found cracks in two of its girders."
PAGE = f"<html><title>Bridge</title><body><article><h1>Bridge</h1><p>{STORY}</p></article></body></html>"
OPTIONS = InputOptions(language="en", allow_private=True)
Answer = Callable[["Handler"], None]


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers by the path; notes what was asked."""

    asked: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        self.asked.append((self.path, dict(self.headers)))
        ANSWERS[self.path.split("?")[0]](self)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass

    def send(self, body: bytes, kind: str = "text/html", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


def _redirect(target: str) -> Answer:
    return lambda handler: handler.send(b"", status=302, Location=target)


def _drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(50):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)


def _broken_off(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "100")
    handler.end_headers()
    handler.wfile.write(b"half")


def _endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/plain")
    handler.end_headers()
    while True:
        handler.wfile.write(b"a" * 65536)


ANSWERS: dict[str, Answer] = {
    "/page": lambda h: h.send(PAGE.encode(), "text/html; charset=utf-8"),
    "/gzip": lambda h: h.send(gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    "/brotli": lambda h: h.send(b"x", Content_Encoding="br"),
    "/bomb": lambda h: h.send(gzip.compress(b"a" * 100_000), "text/plain", Content_Encoding="gzip"),
    "/text": lambda h: h.send(STORY.encode(), "text/plain"),
    "/latin": lambda h: h.send("Caf\xe9 \u0446".encode("koi8-r", "replace"), "text/plain; charset=KOI8-R"),
    "/mislabelled": lambda h: h.send("Caf\xe9".encode(), "text/plain; charset=iso-8859-1"),
    "/wire": lambda h: h.send(b'{"text": "One."}\n{"text": "Two."}\n', "application/x-ndjson"),
    "/wire.jsonl.gz": lambda h: h.send(gzip.compress(b'{"text": "One."}\n'), "application/octet-stream"),
    "/notes.md": lambda h: h.send(b"It **blew**.", "text/plain"),
    "/photo": lambda h: h.send(b"\x89PNG", "image/png"),
    "/untyped": lambda h: h.send(b"?", ""),
    "/missing": lambda h: h.send(b"no", status=404),
    "/hop": _redirect("/hop2"),
    "/hop2": _redirect("text"),
    "/loop": _redirect("/loop"),
    "/to-file": _redirect("file:///etc/passwd"),
    "/nowhere": lambda h: h.send(b"", status=302),
    "/with-password": _redirect("http://user:word@127.0.0.1/"),
    "/drip": _drip,
    "/half": _broken_off,
    "/endless": _endless,
    "/a%20b/%C3%A9": lambda h: h.send(b"Quoted.", "text/plain"),
}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    Handler.asked = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.handle_error = lambda *_: None  # type: ignore[method-assign]  # readers that go away
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _read(url: str, options: InputOptions = OPTIONS, format_: str | None = None) -> list[tuple[str, str]]:
    docs = [doc for source in find_sources([url], format=format_) for doc in read(source, options)]
    return [(d.id, d.text) if isinstance(d, Document) else (d.error.code, d.error.message) for d in docs]


def test_a_page_is_fetched_with_one_request_that_says_who_asks(site: str) -> None:
    Handler.asked.clear()
    assert _read(f"{site}/page") == [(f"{site}/page", f"Bridge\n\n{STORY}")]
    ((path, headers),) = Handler.asked
    assert path == "/page"
    assert headers["User-Agent"] == f"newscli/{__version__}"
    assert headers["Host"] == site.removeprefix("http://")


@pytest.mark.parametrize(
    ("path", "texts"),
    [
        ("/gzip", [f"Bridge\n\n{STORY}"]),
        ("/text", [STORY]),
        ("/wire", ["One.", "Two."]),
        ("/wire.jsonl.gz", ["One."]),
        ("/notes.md", ["It   blew  ."]),
        ("/mislabelled", ["Caf\xe9"]),
        ("/latin", ["Caf? \u0446"]),
        ("/hop", [STORY]),
        ("/text?a=b c#part", [STORY]),
        ("/a b/\xe9", ["Quoted."]),
    ],
)
def test_the_answer_says_what_it_is(path: str, texts: list[str], site: str) -> None:
    assert [text for _, text in _read(site + path)] == texts


def test_what_the_user_says_goes_before_what_the_server_says(site: str) -> None:
    assert [text for _, text in _read(f"{site}/page", format_="text")] == [PAGE]
    named = OPTIONS._replace(encoding="cp1252")
    assert [text for _, text in _read(f"{site}/mislabelled", named)] == ["Caf\u00c3\u00a9"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/missing", "the server answered 404 Not Found"),
        ("/photo", "this is image/png, not an article"),
        ("/untyped", "this is of no known type, not an article"),
        ("/brotli", "the server sent it in a coding nobody asked for: br"),
        ("/loop", "more than 5 redirects"),
        ("/to-file", "file address where http or https is needed"),
        ("/with-password", "there is a user name in the address"),
        ("/half", "the connection failed: it broke off"),
    ],
)
def test_what_cannot_be_had_is_one_error(path: str, message: str, site: str) -> None:
    assert _read(site + path) == [("fetch", message)]


@pytest.mark.parametrize(("path", "limit"), [("/page", 90), ("/endless", 90), ("/bomb", 50_000)])
def test_what_is_too_large_is_not_read(path: str, limit: int, site: str) -> None:
    assert [code for code, _ in _read(site + path, OPTIONS._replace(max_size=limit))] == ["too-large"]


def test_a_server_that_takes_for_ever_is_left(site: str) -> None:
    started = time.monotonic()
    with pytest.raises(InputError, match="no answer within"):
        fetch(f"{site}/drip", limit=1000, allow_private=True, seconds=0.3)
    assert time.monotonic() - started < 2


def test_a_server_that_says_nothing_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(InputError, match="no answer within"):
            fetch(url, limit=1000, allow_private=True, seconds=0.2)
        with pytest.raises(InputError, match="no answer within"):
            fetch(url.replace("http", "https"), limit=1000, allow_private=True, seconds=0.2)


def test_a_server_that_is_not_there_or_speaks_no_http_is_one_error(site: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    assert _read(f"http://127.0.0.1:{port}/") == [("fetch", "the connection failed: Connection refused")]
    ((code, message),) = _read(site.replace("http", "https"))
    assert code == "fetch"
    assert message.startswith("the connection failed: [SSL")


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http:///path",
        "http://[::1/",
        "http://a:b/",
        "http://a:0/",
        "http://" + "a" * 70 + ".example/",
    ],
)
def test_what_is_no_address_is_one_error(url: str) -> None:
    ((code, _),) = _read(url)
    assert code == "fetch"


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"],
)
def test_this_machine_is_not_reached_unless_it_is_allowed(host: str, site: str) -> None:
    Handler.asked.clear()
    port = site.rpartition(":")[2]
    ((code, message),) = _read(f"http://{host}:{port}/text", OPTIONS._replace(allow_private=False))
    assert code == "fetch"
    assert message.endswith("is not a public address") or message.startswith("there is no host")
    assert Handler.asked == []


def _resolve(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Let names be resolved to these addresses, one list after the other; what was asked for."""
    asked: list[str] = []

    def resolve(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        kind = socket.SOCK_STREAM
        return [(socket.AF_INET, kind, 6, "", (address, port)) for address in answers[len(asked) - 1]]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return asked


def test_a_name_is_resolved_once_and_what_was_checked_is_connected_to(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _resolve(monkeypatch, ["127.0.0.1"])  # a second question has no answer
    monkeypatch.setattr("newscli.inputs.fetch.is_public", lambda address: address == "127.0.0.1")
    port = site.rpartition(":")[2]
    assert fetch(f"http://news.example:{port}/text", limit=1000).data == STORY.encode()
    assert asked == ["news.example"]


def test_a_redirect_is_checked_as_the_first_address_is(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _resolve(monkeypatch, ["127.0.0.1"], ["10.0.0.7"])
    monkeypatch.setattr("newscli.inputs.fetch.is_public", lambda address: address == "127.0.0.1")
    ANSWERS["/inside"] = _redirect("http://intranet.example/")
    port = site.rpartition(":")[2]
    with pytest.raises(InputError, match=r"'intranet\.example' is not a public address"):
        fetch(f"http://news.example:{port}/inside", limit=1000)
    assert asked == ["news.example", "intranet.example"]


def test_of_several_addresses_only_public_ones_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    _resolve(monkeypatch, ["10.0.0.7", "192.168.1.1", "169.254.169.254"])
    with pytest.raises(InputError, match="not a public address"):
        fetch("http://news.example/", limit=1000)


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.0.2.1"),
        *("192.168.0.1", "198.18.0.1", "203.0.113.5", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a00:1"),
        *("64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2"),
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::"],
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("kind", "path", "format_"),
    [
        ("text/html", "/a.txt", "html"),
        ("text/plain", "/a", "text"),
        ("text/plain", "/a.csv", "csv"),
        ("application/octet-stream", "/a.pdf", "pdf"),
        ("application/pdf", "/a", "pdf"),
        ("", "/a.parquet", "parquet"),
        ("application/gzip", "/a.jsonl.gz", "jsonl"),
    ],
)
def test_the_format_is_told_by_type_and_path(kind: str, path: str, format_: str) -> None:
    assert format_of(kind, path) == format_


def test_addresses_may_stand_among_files() -> None:
    (source,) = find_sources(["HTTPS://news.example/story"])
    assert source.format == "web"
    (failure,) = read(source._replace(path="https://user@news.example/"), OPTIONS)
    assert isinstance(failure, Failure)
    assert failure.id == "https://user@news.example/"
