"""Green threads' own lock: in turn, and safe where one who waits is ended."""

from __future__ import annotations

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
