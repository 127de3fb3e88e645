"""Green threads. Beside `wsgi.py`, the one module that names the concurrency library.

Everything runs in one native thread, on one hub: code between two waits runs alone. What would stop the hub
(argon2, a disk sync) goes to `native`; keep pure Python out of it, it would make every send wait for the interpreter.
"""

from __future__ import annotations

import os
import resource
import socket
import warnings
from collections import deque
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

# Nothing here looks up names while it serves; the library's own resolver would take a fifth of the start.
os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet
    import eventlet.wsgi
    from eventlet import hubs, patcher, tpool
    from eventlet.event import Event
    from eventlet.queue import Empty, LightQueue

P = ParamSpec("P")
T = TypeVar("T")

Queue = LightQueue
_select: Any = patcher.original("select")
_os: Any = patcher.original("os")
# Of a non-blocking file: what there is, or BlockingIOError. They never let others run.
read_now: Callable[[int, int], bytes] = _os.read
write_now: Callable[[int, bytes | bytearray], int] = _os.write
__all__ = [
    "TAKE_CONNECTION",
    "Empty",
    "Event",
    "Lock",
    "Poller",
    "Queue",
    "Wake",
    "kill",
    "native",
    "patch",
    "raise_file_limit",
    "read_now",
    "serve",
    "sleep",
    "spawn",
    "write_now",
]

BACKLOG = 4096
MAX_CONNECTIONS = 100_000
# A connection on which nothing comes or goes for so long is closed (S4). Live ones carry a ping every 25 s.
SILENT_S = 60
# In a request's environ: a function that takes its connection away from the server, see `_Protocol.take`.
TAKE_CONNECTION = "govlab.take_connection"


def patch() -> None:
    """Make the standard library cooperative. Call it before anything else is imported."""
    eventlet.monkey_patch()


def spawn(function: Callable[P, Any], *args: P.args, **kwargs: P.kwargs) -> Any:
    """Run `function` in a green thread of its own."""
    return eventlet.spawn(function, *args, **kwargs)


def kill(thread: Any) -> None:
    """End a green thread at its next wait."""
    eventlet.kill(thread)


def sleep(seconds: float = 0) -> None:
    """Let others run, for at least `seconds`."""
    eventlet.sleep(seconds)  # pyright: ignore[reportArgumentType]


def native(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a function that spends its time in C in a native thread; only this green thread waits."""
    return cast(T, tpool.execute(function, *args, **kwargs))


def raise_file_limit() -> None:
    """Every socket is an open file: take all that the system lets this process have."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


class Lock:
    """A lock for green threads; who has waited longest is next, so that nobody waits for ever."""

    def __init__(self) -> None:
        self._held = False
        self._queue: deque[Any] = deque()

    def __enter__(self) -> None:
        if not self._held:
            self._held = True
            return
        turn = Event()
        self._queue.append(turn)
        try:
            turn.wait()
        except BaseException:
            # Killed while it waited: leave the queue, or pass on the turn that had just come.
            if turn in self._queue:
                self._queue.remove(turn)
            else:
                self.__exit__()
            raise

    def __exit__(self, *_: object) -> None:
        if self._queue:
            self._queue.popleft().send()
        else:
            self._held = False


class Wake:
    """A flag that one green thread waits for and any other sets."""

    def __init__(self) -> None:
        self._queue: Any = LightQueue()

    def set(self) -> None:
        """Wake the waiting thread, or let its next wait return at once."""
        if self._queue.empty():
            self._queue.put(None)

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until `set`; False when `timeout_s` passed first."""
        try:
            self._queue.get(timeout=timeout_s)
        except Empty:
            return False
        return True


class Poller:
    """Watches many files by one entry in the hub, and calls back there: `ready(file, readable, writable)`.

    The callback must neither wait nor raise. At most `AT_ONCE` files a turn, so that the hub breathes in between.
    """

    AT_ONCE = 128

    def __init__(self, ready: Callable[[int, bool, bool], None]) -> None:
        self._ready = ready
        self._epoll = _select.epoll()
        hub = hubs.get_hub()
        hub.add(hub.READ, self._epoll.fileno(), self._look, lambda *_: None, None)

    def watch(self, file: int, writable: bool = False) -> None:
        """Begin: call back when `file` can be read, or also when it can be written."""
        self._epoll.register(file, self._mask(writable))

    def change(self, file: int, writable: bool) -> None:
        """From now on call back also, or no more, when `file` can be written."""
        self._epoll.modify(file, self._mask(writable))

    def forget(self, file: int) -> None:
        """End; call it before the file is closed."""
        self._epoll.unregister(file)

    def _mask(self, writable: bool) -> int:
        return _select.EPOLLIN | (_select.EPOLLOUT if writable else 0)

    def _look(self, _file: int) -> None:
        for file, event in self._epoll.poll(0, self.AT_ONCE):
            # An error or a hang-up is found by reading.
            self._ready(file, bool(event & ~_select.EPOLLOUT), bool(event & _select.EPOLLOUT))


class _Taken:
    """Stands where the server keeps a socket that it may close, once the socket has been taken from it."""

    def shutdown(self, how: int) -> None:
        """Leave the connection as it is."""

    def close(self) -> None:
        """Leave the connection as it is."""


class _Protocol(eventlet.wsgi.HttpProtocol):
    """HTTP as the library speaks it, except that a request may take its connection away."""

    def get_environ(self) -> dict[str, Any]:
        """The request, and with it the way to take its connection."""
        return {**super().get_environ(), TAKE_CONNECTION: self.take}

    def take(self) -> int:
        """The connection's file, non-blocking, from now on the caller's; the server neither answers nor closes it."""
        file = os.dup(self.connection.fileno())
        self.conn_state[1] = _Taken()
        self.close_connection = True
        eventlet.wsgi.WSGI_LOCAL.already_handled = True
        return file

    def finish(self) -> None:
        """Close the connection, unless it was taken: then only the server's own handle of it."""
        if isinstance(self.conn_state[1], _Taken):
            for handle in (self.rfile, self.wfile, self.connection):
                cast(Any, handle).close()
        else:
            super().finish()


def serve(
    application: Callable[..., Any],
    host: str,
    port: int,
    stopped: Callable[[], bool],
    ready: Callable[[], None],
    drain: Callable[[], None],
) -> None:
    """Serve HTTP and websockets until `stopped()`; calls `ready` once the port is open, `drain` once it is closed.

    A signal handler cannot wake the hub, so `stopped` is asked four times a second.
    """
    # Not shared: a second server on the same port must fail instead of taking half of the requests.
    listener = eventlet.listen((host, port), backlog=BACKLOG, reuse_port=False)
    # A small frame must not wait until the one before it is acknowledged by the network.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    options = {"max_size": MAX_CONNECTIONS, "socket_timeout": SILENT_S, "log_output": False, "protocol": _Protocol}
    server = eventlet.spawn(eventlet.wsgi.server, listener, application, **options)
    ready()
    while not stopped() and not server.dead:
        sleep(0.25)
    listener.close()
    drain()
    eventlet.kill(server)
