"""Many who sign in at once do not slow down the rooms (R10)."""

from __future__ import annotations

import threading

import pytest

from govlab import concurrency
from govlab.accounts import hashing, passwords


def test_R10_passwords_are_checked_one_at_a_time_and_each_gets_its_own_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = passwords.hashed("correct horse")
    matches, at_once, most = passwords.matches, [0], [0]

    def counted(stored: str | None, password: str) -> bool:
        at_once[0] += 1
        most[0] = max(most[0], at_once[0])
        answer = matches(stored, password)
        at_once[0] -= 1
        return answer

    monkeypatch.setattr(passwords, "matches", counted)
    words = ["correct horse", "battery staple"] * 4
    checks = [concurrency.spawn(hashing.matches, stored, word) for word in words]
    assert [check.wait() for check in checks] == [True, False] * 4
    assert most == [1]


def test_a_hash_is_made_in_another_thread_and_fits_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    hashed, threads = passwords.hashed, [threading.get_native_id()]

    def noted(password: str) -> str:
        threads.append(threading.get_native_id())
        return hashed(password)

    monkeypatch.setattr(passwords, "hashed", noted)
    assert hashing.matches(hashing.hashed("correct horse"), "correct horse")
    assert len(set(threads)) == 2
