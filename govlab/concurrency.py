"""Green threads. Beside `wsgi.py`, the one module that names the concurrency library.

Everything runs in one native thread, on one hub: code between two waits runs alone. What would stop the hub
(argon2, a disk sync) goes to `native`; keep pure Python out of it, it would make every send wait for the interpreter.
"""

from __future__ import annotations

import contextlib
import logging
import os
import resource
import socket
import sys
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
log = logging.getLogger(__name__)

Queue = LightQueue
_select: Any = patcher.original("select")
_os: Any = patcher.original("os")
_queue: Any = patcher.original("queue")
_threading: Any = patcher.original("threading")
# Of a non-blocking file: what there is, or BlockingIOError. They never let others run.
read_now: Callable[[int, int], bytes] = _os.read
write_now: Callable[[int, bytes | bytearray], int] = _os.write
__all__ = [
    "TAKE_CONNECTION",
    "Empty",
    "Event",
    "Lock",
    "NativeThread",
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

# So long a native thread may wait for the interpreter while the hub sends: a commit needs it twice.
SWITCH_S = 0.0005
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


class NativeThread:
    """A native thread of its own for what is called many times a second: a third of what `native` costs.

    It starts with the first call, and one call runs after another.
    """

    def __init__(self) -> None:
        self._calls: Any = None
        self._listener: Any = None
        self._done: deque[_Call] = deque()

    def run(self, function: Callable[[], T]) -> T:
        """Call `function` there, and wait for what it returns or raises; see `native` for what it may be.

        Who is killed meanwhile still waits for its end: nobody else may use what it works on before.
        """
        calls = self._calls or self._start()
        call = _Call(function, eventlet.getcurrent())
        calls.put(call)
        killed: BaseException | None = None
        while not call.done:
            try:
                hubs.get_hub().switch()
            except BaseException as fault:  # noqa: BLE001 (raised below)
                killed = fault
        if killed is not None or call.fault is not None:
            raise cast(BaseException, killed or call.fault)
        return cast(T, call.result)

    def end(self) -> None:
        """End the thread; nobody may wait for it any more."""
        if self._calls is not None:
            hubs.get_hub().remove(self._listener)
            self._calls.put(None)
            self._calls = None

    def _start(self) -> Any:
        sys.setswitchinterval(SWITCH_S)
        self._calls = _queue.SimpleQueue()
        wake = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        hub = hubs.get_hub()
        self._listener = hub.add(hub.READ, wake, self._deliver, lambda *_: None, None)
        _threading.Thread(target=self._work, args=(self._calls, wake), daemon=True).start()
        return self._calls

    def _work(self, calls: Any, wake: int) -> None:
        """Runs in the native thread, where only the system's own functions may be used."""
        while (call := calls.get()) is not None:
            try:
                call.result = call.function()
            except BaseException as fault:  # noqa: BLE001 (raised where the call came from)
                call.fault = fault
            self._done.append(call)
            _os.eventfd_write(wake, 1)
        _os.close(wake)

    def _deliver(self, wake: int) -> None:
        os.eventfd_read(wake)
        while self._done:
            call = self._done.popleft()
            call.done = True
            try:
                call.waiting.switch()
            except Exception:
                # What a green thread fails with after its call ends up here; the hub would not call us again.
                log.exception("a green thread failed")


class _Call:
    """A function for the native thread, what came of it, and the green thread that waits for that."""

    __slots__ = ("done", "fault", "function", "result", "waiting")

    def __init__(self, function: Callable[[], Any], waiting: Any) -> None:
        self.function = function
        self.waiting = waiting
        self.done = False
        self.result: Any = None
        self.fault: BaseException | None = None


class Poller:
    """Watches many files by one entry in the hub, and calls back there: `ready(file, readable, writable)`.

    The callback must not wait; where it raises, its file is forgotten. At most `AT_ONCE` files a turn, so that the hub
    breathes in between. After a turn that was not full the poller rests: what comes meanwhile is one turn.
    """

    AT_ONCE = 128
    REST_S = 0.007

    def __init__(self, ready: Callable[[int, bool, bool], None]) -> None:
        self._ready = ready
        self._epoll = _select.epoll()
        self._hub: Any = hubs.get_hub()
        self._hub.add(self._hub.READ, self._epoll.fileno(), self._wake, lambda *_: None, None)

    def watch(self, file: int, writable: bool = False) -> None:
        """Begin: call back when `file` can be read, or also when it can be written."""
        self._epoll.register(file, self._mask(writable))

    def change(self, file: int, writable: bool) -> None:
        """From now on call back also, or no more, when `file` can be written."""
        self._epoll.modify(file, self._mask(writable))

    def forget(self, file: int) -> None:
        """End; call it before the file is closed. Twice does no harm."""
        with contextlib.suppress(OSError):
            self._epoll.unregister(file)

    def _mask(self, writable: bool) -> int:
        return _select.EPOLLIN | (_select.EPOLLOUT if writable else 0)

    def _wake(self, _file: int) -> None:
        if self._look() < self.AT_ONCE:
            self._listen(False)
            self._hub.schedule_call_global(self.REST_S, self._rested)

    def _rested(self) -> None:
        if 0 < self._look() < self.AT_ONCE:
            self._hub.schedule_call_global(self.REST_S, self._rested)
        else:
            self._listen(True)

    def _listen(self, on: bool) -> None:
        # Not the hub's own `remove` and `add`: to add an epoll file to another, the system walks all that it watches.
        self._hub.poll.modify(self._epoll.fileno(), _select.EPOLLIN if on else 0)

    def _look(self) -> int:
        found = self._epoll.poll(0, self.AT_ONCE)
        for file, event in found:
            try:
                # An error or a hang-up is found by reading.
                self._ready(file, bool(event & ~_select.EPOLLOUT), bool(event & _select.EPOLLOUT))
            except Exception:
                # The hub would not call again, for any file.
                log.exception("a file is not watched any more")
                self.forget(file)
        return len(found)


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
