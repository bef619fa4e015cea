"""Fetches what an address on the web holds, with one request, and only from where it may.

Whoever answers can redirect anywhere, so each address on the way must be public: a name is resolved once, and
what was checked is what is connected to.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from newscli import __version__
from newscli.errors import InputError
from newscli.inputs.size import too_large

SECONDS = 30.0  # for all of it
CONNECTING = 10.0  # seconds for one address
REDIRECTS = 5
ADDRESSES = 4  # of a name that are tried

_CHUNK = 1 << 16
_REDIRECTED = frozenset((301, 302, 303, 307, 308))
_KEPT = "/%:@!$&'()*+,;=~-._?"  # characters of a path or query that stay as they are
_HEADERS = {
    "User-Agent": f"newscli/{__version__}",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/pdf, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # an IPv4 address behind a gateway (RFC 6052)
# Of IPv6: addresses that stand for others in ways that are out of use, or mean something on a local net only.
_ODD = tuple(map(ipaddress.ip_network, ("::/96", "64:ff9b:1::/48", "2001::/32", "fec0::/10")))

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Fetched(NamedTuple):
    """What came.

    Attributes:
        data: As sent, perhaps compressed.
        kind: The content type in small letters without parameters; may be empty.
        charset: That the server gave, or None.
        path: Of the address that the way ended at.
    """

    data: bytes
    kind: str
    charset: str | None
    path: str


def fetch(url: str, *, limit: int, allow_private: bool = False, seconds: float = SECONDS) -> Fetched:
    """What is at an address, after following redirects.

    Args:
        url: Its scheme is http or https.
        limit: Bytes that may come.
        allow_private: Let addresses be reached that are not public, such as those of this machine.
        seconds: Time for all of it.

    Raises:
        InputError: If it cannot be had.
    """
    ends = time.monotonic() + seconds
    for _ in range(REDIRECTS + 1):
        parts = _parse(url)
        try:
            with _answer(parts, ends, allow_private=allow_private) as answer:
                if answer.status not in _REDIRECTED:
                    return _take(answer, parts, limit)
                url = urljoin(url, answer.getheader("Location", ""))
        except (OSError, http.client.HTTPException) as fault:
            if time.monotonic() >= ends:
                raise _failed(f"no answer within {seconds:g} s") from None
            raise _failed(_said(fault)) from None
    raise _failed(f"more than {REDIRECTS} redirects")


def _failed(message: str, hint: str = "") -> InputError:
    return InputError("fetch", message, hint)


def _said(fault: Exception) -> str:
    if isinstance(fault, ssl.SSLCertVerificationError):
        return f"the certificate is not to be trusted: {fault.verify_message}"
    if isinstance(fault, TimeoutError):
        return "no answer"
    said = getattr(fault, "strerror", None) or str(fault) or type(fault).__name__
    return f"the connection failed: {said}"


def _parse(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _failed("this is no web address") from None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname or port == 0:
        raise _failed(f"{parts.scheme or 'no'} address where http or https is needed")
    if parts.username is not None or parts.password is not None:
        raise _failed("there is a user name in the address", "leave it out")
    return parts


@contextlib.contextmanager
def _answer(parts: SplitResult, ends: float, *, allow_private: bool) -> Iterator[http.client.HTTPResponse]:
    """The answer to one request; reading it ends with an `OSError` when the time is over."""
    secure = parts.scheme.lower() == "https"
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError:
        raise _failed("this is no web address") from None
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    port = parts.port or kind.default_port
    connection = kind(host, port)
    connected = _connect(host, port, ends, allow_private=allow_private)
    # Whoever sends a byte now and then would never run into the time limit of a single read.
    over = threading.Timer(max(0.0, ends - time.monotonic()), lambda: _shut(connected))
    over.daemon = True
    over.start()
    try:
        if secure:
            connected = ssl.create_default_context().wrap_socket(
                connected, server_hostname=host, do_handshake_on_connect=False
            )
            connected.do_handshake()
        connection.sock = connected
        target = quote(parts.path or "/", _KEPT) + ("?" + quote(parts.query, _KEPT) if parts.query else "")
        connection.request("GET", target, headers=_HEADERS)
        answer = connection.getresponse()
        yield answer
        if time.monotonic() >= ends:
            raise TimeoutError
    finally:
        over.cancel()
        connection.close()
        connected.close()


def _shut(connected: socket.socket) -> None:
    """End whatever waits for the other side."""
    with contextlib.suppress(OSError):
        socket.socket.shutdown(connected, socket.SHUT_RDWR)  # as it is, also under TLS


def _connect(host: str, port: int, ends: float, *, allow_private: bool) -> socket.socket:
    """A connection to one of the addresses of a host, each of which has been checked."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError):
        raise _failed(f"there is no host {host!r}") from None
    public = [entry for entry in found if allow_private or is_public(str(entry[4][0]))]
    if not public:
        raise _failed(f"{host!r} is not a public address", "--allow-private lets it be reached")
    fault: OSError = OSError()
    for family, kind, protocol, _, address in public[:ADDRESSES]:
        connected = socket.socket(family, kind, protocol)
        connected.settimeout(max(0.01, min(CONNECTING, ends - time.monotonic())))
        try:
            connected.connect(address)
        except OSError as error:
            connected.close()
            fault = error
        else:
            return connected
    raise fault


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, and so does one that it stands for."""
    ip: Address = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner:
            return is_public(str(inner))
        if any(ip in network for network in _ODD):
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _take(answer: http.client.HTTPResponse, parts: SplitResult, limit: int) -> Fetched:
    """The body of an answer."""
    if answer.status != 200:
        raise _failed(f"the server answered {answer.status} {answer.reason}".rstrip())
    coding = answer.getheader("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", ""):
        raise _failed(f"the server sent it in a coding nobody asked for: {coding}")
    length = answer.length  # None where the server does not say
    if length is not None and length > limit:
        raise too_large(limit)
    taken: list[bytes] = []
    size = 0
    while part := answer.read1(_CHUNK):
        size += len(part)
        if size > limit:
            raise too_large(limit)
        taken.append(part)
    if length is not None and size < length:
        raise ConnectionError("it broke off")
    kind = answer.headers.get_content_type() if answer.getheader("Content-Type") else ""
    return Fetched(b"".join(taken), kind, answer.headers.get_content_charset(), parts.path)
