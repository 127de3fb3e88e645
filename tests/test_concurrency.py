"""Green threads' own lock: in turn, and safe where one who waits is ended."""

from __future__ import annotations

import hashlib
import socket
import time

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
    thread, turns = concurrency.NativeThread(), list[int]()

    def others() -> None:
        while True:
            concurrency.sleep(0.001)
            turns.append(1)

    ticking = concurrency.spawn(others)
    assert thread.run(blocking) == "done"
    assert len(turns) > 5
    concurrency.kill(ticking)
    with pytest.raises(ZeroDivisionError):
        thread.run(lambda: 1 / 0)
    thread.end()
    assert thread.run(blocking) == "done"
    thread.end()


def test_R10_who_is_killed_while_a_native_thread_works_goes_only_when_that_has_ended() -> None:
    thread, order = concurrency.NativeThread(), list[str]()

    def waits() -> None:
        try:
            thread.run(lambda: order.append(blocking()))
            order.append("went on")
        finally:
            order.append("left")

    waiting = concurrency.spawn(waits)
    concurrency.sleep()
    concurrency.kill(waiting)
    assert thread.run(lambda: "next") == "next"
    assert order == ["done", "left"]
    thread.end()


def test_R10_a_green_thread_that_fails_after_its_call_leaves_the_native_thread_to_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    thread = concurrency.NativeThread()
    concurrency.spawn(lambda: thread.run(lambda: 1 / 0))
    concurrency.sleep()
    assert [thread.run(lambda: "next") for _ in range(2)] == ["next", "next"]
    assert "ZeroDivisionError" in caplog.text
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
    long_enough = time.monotonic() + 5
    for number, (rests_s, said) in enumerate(((0, b"first"), (0, b"while it rests"), (0.05, b"when it wakes")), 1):
        concurrency.sleep(rests_s)
        theirs.send(said)
        while len(heard) < number and time.monotonic() < long_enough:
            concurrency.sleep(0.001)
    assert heard == [b"first", b"while it rests", b"when it wakes"]
    assert len(caplog.records) == 1
    poller.forget(ours.fileno())
    for one in (ours, theirs, broken, other):
        one.close()


def test_the_poller_serves_more_files_than_one_turn_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concurrency.Poller, "AT_ONCE", 2)
    pairs = [socket.socketpair() for _ in range(5)]
    heard: list[int] = []

    def ready(file: int, _readable: bool, _writable: bool) -> None:
        concurrency.read_now(file, 100)
        heard.append(file)

    poller = concurrency.Poller(ready)
    long_enough = time.monotonic() + 5
    for ours, theirs in pairs:
        poller.watch(ours.fileno())
        theirs.send(b"here")
    while len(heard) < 5 and time.monotonic() < long_enough:
        concurrency.sleep(0.001)
    assert sorted(heard) == sorted(ours.fileno() for ours, _ in pairs)
    for pair in pairs:
        poller.forget(pair[0].fileno())
        for one in pair:
            one.close()
