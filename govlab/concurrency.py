"""Green threads. Beside `wsgi.py`, the one module that names the concurrency library.

Everything runs in one native thread, on one hub: code between two waits runs alone. What would stop the hub
(argon2, a disk sync) goes to `native`; keep pure Python out of it, it would make every send wait for the interpreter.
"""

from __future__ import annotations

import resource
import socket
import warnings
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import eventlet
    import eventlet.wsgi
    from eventlet import tpool
    from eventlet.event import Event
    from eventlet.queue import Empty, LightQueue
    from eventlet.semaphore import Semaphore

P = ParamSpec("P")
T = TypeVar("T")

Queue = LightQueue
__all__ = [
    "Empty",
    "Event",
    "Lock",
    "Queue",
    "Wake",
    "kill",
    "native",
    "patch",
    "raise_file_limit",
    "serve",
    "sleep",
    "spawn",
]

BACKLOG = 4096
MAX_CONNECTIONS = 100_000
# A connection on which nothing comes or goes for so long is closed (S4). Live ones carry a ping every 25 s.
SILENT_S = 60


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


class Lock(Semaphore):
    """A lock for green threads."""

    def __init__(self) -> None:
        super().__init__(1)


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
    options = {"max_size": MAX_CONNECTIONS, "socket_timeout": SILENT_S, "log_output": False}
    server = eventlet.spawn(eventlet.wsgi.server, listener, application, **options)
    ready()
    while not stopped() and not server.dead:
        sleep(0.25)
    listener.close()
    drain()
    eventlet.kill(server)
