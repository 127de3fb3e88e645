"""Frames of RFC 6455 as the fast transport reads and writes them, against another implementation of the same."""

from __future__ import annotations

import contextlib
from itertools import pairwise

import pytest
import websocket as client
from hypothesis import given
from hypothesis import strategies as st

from govlab.exchange.frames import Frames
from govlab.live.fast import websocket
from govlab.live.fast.websocket import Broken, Messages

LONGEST = 70_000
SIZES = st.sampled_from([0, 1, 125, 126, 127, 65_535, 65_536, LONGEST])
PAYLOADS = st.one_of(st.binary(max_size=300), SIZES.map(lambda size: b"x" * size))


def masked(payload: bytes, opcode: int = websocket.TEXT, last: int = 1) -> bytes:
    """A client's frame, written by the library that our other tests use."""
    return client.ABNF(last, 0, 0, 0, opcode, 1, payload).format()


def fed(data: bytes, cuts: list[int]) -> list[tuple[int, bytes]]:
    """What comes out when `data` arrives in pieces."""
    messages = Messages(LONGEST)
    edges = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    return [one for begins, ends in pairwise(edges) for one in messages.feed(data[begins:ends])]


@given(st.lists(PAYLOADS, max_size=5), st.lists(st.integers(0, 5000), max_size=8))
def test_messages_come_out_whole_however_the_bytes_arrive(payloads: list[bytes], cuts: list[int]) -> None:
    data = b"".join(masked(payload) for payload in payloads)
    assert fed(data, cuts) == [(websocket.TEXT, payload) for payload in payloads]


@given(st.lists(st.binary(max_size=200), min_size=2, max_size=5), st.lists(st.integers(0, 900), max_size=5))
def test_a_message_in_parts_with_a_ping_between_them_comes_out_as_one(parts: list[bytes], cuts: list[int]) -> None:
    first, *middle, last = parts
    data = masked(first, last=0) + b"".join(masked(part, websocket.CONTINUED, 0) for part in middle)
    data += masked(b"?", websocket.PING) + masked(last, websocket.CONTINUED)
    assert fed(data, cuts) == [(websocket.PING, b"?"), (websocket.TEXT, b"".join(parts))]


@given(PAYLOADS)
def test_what_the_server_writes_a_client_reads(payload: bytes) -> None:
    assert Frames().feed(websocket.frame(payload)) == [(websocket.TEXT, payload)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (websocket.frame(b"not masked"), websocket.MALFORMED),
        (bytes([0xC1, 0x80, 0, 0, 0, 0]), websocket.MALFORMED),  # compressed, which was not agreed
        (bytes([0x83, 0x80, 0, 0, 0, 0]), websocket.MALFORMED),  # an opcode that nobody knows
        (masked(b"no beginning", websocket.CONTINUED), websocket.MALFORMED),
        (masked(b"one", last=0) + masked(b"two"), websocket.MALFORMED),
        (masked(b"x" * 126, websocket.PING), websocket.MALFORMED),
        (bytes([0x09, 0x80, 0, 0, 0, 0]), websocket.MALFORMED),  # a ping in parts
        (masked(b"x" * (LONGEST + 1)), websocket.TOO_LARGE),
        (bytes([0x81, 0xFF, *[0xFF] * 8]), websocket.TOO_LARGE),  # announced, never sent
        (masked(b"x" * LONGEST, last=0) + masked(b"x", websocket.CONTINUED), websocket.TOO_LARGE),
    ],
)
def test_S4_what_the_protocol_forbids_has_a_reason_for_closing(data: bytes, code: int) -> None:
    with pytest.raises(Broken) as broken:
        Messages(LONGEST).feed(data)
    assert broken.value.code == code


@given(st.binary(max_size=400))
def test_S5_any_bytes_are_read_refused_or_waited_for(data: bytes) -> None:
    with contextlib.suppress(Broken):
        Messages(LONGEST).feed(data)


def test_the_handshake_is_answered_as_the_rfc_shows() -> None:
    assert b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n" in websocket.accepted("dGhlIHNhbXBsZSBub25jZQ==")
