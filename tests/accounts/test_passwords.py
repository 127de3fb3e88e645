"""Passwords: the strength of their hashes, what is accepted, and equal work for unknown people."""

from __future__ import annotations

import unicodedata

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type

from govlab.accounts import example, passwords

THAI_PASSPHRASE = "เช้านี้น้ำในคลองใสจนเห็นปลาตัวเล็กว่ายผ่านใต้สะพานไม้เก่าหน้าบ้านยาย"


def test_S9_hashes_are_argon2id_with_19_MiB_two_passes_and_one_lane() -> None:
    parameters = extract_parameters(passwords.hashed("correct horse"))
    assert (parameters.type, parameters.memory_cost) == (Type.ID, 19 * 1024)
    assert (parameters.time_cost, parameters.parallelism) == (2, 1)


def test_S9_a_long_thai_passphrase_is_accepted_and_every_letter_of_it_counts() -> None:
    assert len(THAI_PASSPHRASE) >= 64
    stored = passwords.hashed(THAI_PASSPHRASE)
    assert passwords.matches(stored, THAI_PASSPHRASE)
    assert not passwords.matches(stored, THAI_PASSPHRASE[:-1])


def test_S9_the_same_letters_composed_otherwise_are_the_same_password() -> None:
    typed = "น้ำใสไหลเย็น café"
    assert passwords.matches(passwords.hashed(typed), unicodedata.normalize("NFD", typed))


@pytest.mark.parametrize("stored", [None, "", "none:0123", "not a hash"])
def test_without_a_hash_no_password_is_right(stored: str | None) -> None:
    assert not passwords.matches(stored, "")
    assert not passwords.matches(stored, example.PASSWORD)


def test_S10_an_unknown_person_costs_as_much_work_as_a_known_one(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = passwords.hashed("correct horse")
    checked: list[str] = []

    class Spy:
        def verify(self, against: str, password: str) -> bool:
            checked.append(against)
            return PasswordHasher().verify(against, password)

    monkeypatch.setattr(passwords, "_HASHER", Spy())
    for known in (stored, None, "none:0123"):
        assert not passwords.matches(known, "wrong horse")
    assert len(checked) == 3
    assert all(extract_parameters(each) == extract_parameters(stored) for each in checked)
