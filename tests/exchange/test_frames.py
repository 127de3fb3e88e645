"""Cutting websocket bytes into frames, against the encoder of a library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websocket import ABNF

from govlab.exchange.frames import TEXT, Frames, NotWebsocket

PAYLOADS = st.one_of(st.binary(max_size=300), st.integers(65_530, 65_540).map(bytes))


def encoded(payload: bytes, opcode: int = TEXT) -> bytes:
    """A frame as a server sends it: without a mask."""
    frame = ABNF.create_frame(payload, opcode)
    frame.mask_value = 0
    return frame.format()


@given(st.lists(PAYLOADS, max_size=5), st.data())
def test_frames_come_out_as_they_went_in_however_the_bytes_arrive(payloads: list[bytes], data: st.DataObject) -> None:
    wire = b"".join(encoded(payload) for payload in payloads)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(wire)), max_size=6)))
    frames = Frames()
    pieces = [wire[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(wire)], strict=True)]
    assert [payload for piece in pieces for _, payload in frames.feed(piece)] == payloads


def test_a_header_cut_anywhere_waits_for_the_rest() -> None:
    wire = encoded(b"x" * 70_000)
    for cut in range(12):
        frames = Frames()
        assert frames.feed(wire[:cut]) == []
        assert frames.feed(wire[cut:]) == [(TEXT, b"x" * 70_000)]


@pytest.mark.parametrize("wire", [b"\x01\x00", b"\xc1\x00", b"\x81\x80"], ids=["fragment", "compressed", "masked"])
def test_what_a_server_may_not_send_is_refused(wire: bytes) -> None:
    with pytest.raises(NotWebsocket):
        Frames().feed(wire)


def test_an_absurd_length_is_refused_before_it_is_waited_for() -> None:
    with pytest.raises(NotWebsocket):
        Frames().feed(b"\x81\x7f" + (2**40).to_bytes(8, "big"))
