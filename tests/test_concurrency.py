"""Green threads' own lock: in turn, and safe where one who waits is ended."""

from __future__ import annotations

import hashlib
import socket

import pytest

from govlab import concurrency


def holder(lock: concurrency.Lock, name: str, order: list[str]) -> None:
    """Take the lock again and again, as a busy room does."""
    for _ in range(3):
        with lock:
            order.append(name)
            concurrency.sleep()


def test_P9_who_has_waited_longest_is_next_however_busy_the_other_is() -> None:
    lock, order = concurrency.Lock(), list[str]()
    threads = [concurrency.spawn(holder, lock, name, order) for name in "ab"]
    for thread in threads:
        thread.wait()
    assert order == ["a", "b"] * 3


@pytest.mark.parametrize("turn_has_come", [False, True])
def test_one_who_is_ended_stands_in_nobodys_way(turn_has_come: bool) -> None:
    lock, order = concurrency.Lock(), list[str]()
    with lock:
        ended, other = (concurrency.spawn(holder, lock, name, order) for name in "ab")
        concurrency.sleep()
        if not turn_has_come:
            concurrency.kill(ended)
    if turn_has_come:
        concurrency.kill(ended)
    other.wait()
    assert order == ["b"] * 3


def blocking() -> str:
    """Stay in C for a while, as a sync of the disk does."""
    hashlib.pbkdf2_hmac("sha256", b"", b"", 60_000)
    return "done"


def test_R10_the_hub_goes_on_while_a_native_thread_works_and_gets_what_it_returns_or_raises() -> None:
    thread, meanwhile = concurrency.NativeThread(), list[str]()
    concurrency.spawn(meanwhile.append, "others")
    assert thread.run(blocking) == "done"
    assert meanwhile == ["others"]
    with pytest.raises(ZeroDivisionError):
        thread.run(lambda: 1 / 0)
    thread.end()
    assert thread.run(blocking) == "done"
    thread.end()


def test_who_is_killed_while_the_native_thread_works_is_not_woken_by_it() -> None:
    thread, went_on = concurrency.NativeThread(), list[str]()
    waiting = concurrency.spawn(lambda: went_on.append(thread.run(blocking)))
    concurrency.sleep()
    concurrency.kill(waiting)
    assert thread.run(lambda: "next") == "next"
    assert went_on == []
    thread.end()


def test_the_poller_hears_what_comes_while_it_rests_and_goes_on_without_a_file_whose_callback_fails(
    caplog: pytest.LogCaptureFixture,
) -> None:
    (ours, theirs), (broken, other) = socket.socketpair(), socket.socketpair()
    heard: list[bytes] = []

    def ready(file: int, _readable: bool, _writable: bool) -> None:
        if file == broken.fileno():
            raise ValueError
        heard.append(concurrency.read_now(file, 100))

    poller = concurrency.Poller(ready)
    poller.watch(ours.fileno())
    poller.watch(broken.fileno())
    other.send(b"fault")
    for number, said in enumerate((b"first", b"while it rests", b"later"), 1):
        theirs.send(said)
        while len(heard) < number:
            concurrency.sleep(0.001)
    assert heard == [b"first", b"while it rests", b"later"]
    assert len(caplog.records) == 1
    poller.forget(ours.fileno())
    for one in (ours, theirs, broken, other):
        one.close()
