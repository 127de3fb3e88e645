"""Codes: hard to guess, easy to type."""

from __future__ import annotations

import base64
import math

from hypothesis import given
from hypothesis import strategies as st

from govlab.workshops.codes import ALPHABET, LENGTH, new_code, new_qr_token, normalise, shown

codes = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)
noise = st.text(" -\u2013\u00a0\u200b_.\t", max_size=3)
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_WIDE = str.maketrans({c: chr(ord(c) + 0xFEE0) for c in ALPHABET})


def test_V4_a_code_has_more_than_20_bits_and_nothing_that_looks_like_something_else() -> None:
    assert len(set(ALPHABET)) == 31
    assert not set("01OIL") & set(ALPHABET)
    assert LENGTH * math.log2(31) > 39
    assert all(normalise(new_code()) for _ in range(200))
    assert len({new_code() for _ in range(200)}) == 200


def test_V4_a_qr_token_carries_80_random_bits() -> None:
    tokens = {new_qr_token() for _ in range(100)}
    assert len(tokens) == 100
    assert {len(base64.urlsafe_b64decode(token + "==")) for token in tokens} == {10}


@given(codes, st.lists(noise, min_size=LENGTH + 1, max_size=LENGTH + 1), st.booleans())
def test_case_blanks_and_dashes_do_not_count(code: str, between: list[str], lower: bool) -> None:
    typed = between[0] + "".join(c + blank for c, blank in zip(code, between[1:], strict=True))
    assert normalise(typed.lower() if lower else typed) == code


@given(codes)
def test_thai_and_full_width_digits_are_digits(code: str) -> None:
    assert normalise(code.translate(_THAI)) == code
    assert normalise(code.translate(_WIDE)) == code


@given(codes)
def test_a_code_is_read_back_from_how_it_is_shown(code: str) -> None:
    assert normalise(shown(code)) == code


@given(st.text())
def test_whatever_is_typed_gives_a_code_or_none(typed: str) -> None:
    code = normalise(typed)
    assert code is None or (len(code) == LENGTH and set(code) <= set(ALPHABET))


def test_a_letter_outside_the_alphabet_makes_no_code() -> None:
    assert normalise("K7PM4XQ0") is None
    assert normalise("K7PM4XQ") is None
    assert normalise("K7PM4XQTT") is None
