"""Packets of Engine.IO and Socket.IO as the fast transport reads and writes them, held against the library's own."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
import socketio.packet
from hypothesis import given
from hypothesis import strategies as st

from govlab.live import codec
from govlab.live.fast import packets
from govlab.live.fast.packets import Packet, Unreadable

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(["join", "command", "anything"])


class LibraryPacket(socketio.packet.Packet):
    """The library's packets, with our JSON as the server gives it to them."""

    json = codec


@given(NAMES, st.lists(VALUES, max_size=3), st.none() | st.integers(0, 10**9))
def test_an_event_means_what_the_library_says(name: str, values: list[Any], number: int | None) -> None:
    sent = LibraryPacket(socketio.packet.EVENT, namespace="/live", id=number, data=[name, *values]).encode()
    assert packets.read(f"4{sent}".encode()) == Packet("event", name=name, number=number, values=tuple(values))


@given(st.integers(0, 10**9), VALUES)
def test_what_is_written_the_library_reads(number: int, value: Any) -> None:
    told = LibraryPacket(encoded_packet=packets.answer(number, value)[1:].decode())
    assert (told.packet_type, told.namespace, told.id, told.data) == (socketio.packet.ACK, "/live", number, [value])
    news = LibraryPacket(encoded_packet=packets.event("changes", value)[1:].decode())
    assert (news.packet_type, news.namespace, news.data) == (socketio.packet.EVENT, "/live", ["changes", value])


@pytest.mark.parametrize(
    ("message", "packet"),
    [
        (b"3", Packet("pong")),
        (b"1", Packet("closed")),
        (b"2probe", Packet("probe", values=(b"probe",))),
        (b"40/live,", Packet("connect")),
        (b'40/live,{"token":"x"}', Packet("connect", values=({"token": "x"},))),
        (b"40", Packet("connect", inside=False)),
        (b"40/elsewhere,{}", Packet("connect", inside=False)),
        (b"41/live,", Packet("disconnect")),
    ],
)
def test_each_sort_of_packet(message: bytes, packet: Packet) -> None:
    assert packets.read(message) == packet


@pytest.mark.parametrize(
    "message",
    [
        *(b"", b"9", b"4", b"49", b"46", b"42"),
        *(b"40/live,{", b"42/live,", b"42/live,[]", b"42/live,[7]", b"42/live,{}", b'42/live,["join"'),
        *(b'42["join"]', b'42/live,x["join"]', b'42/live,-1["join"]', b"42/live," + b"9" * 5000 + b'["join"]'),
        *(b'42/live,["connect",{}]', b'42/live,["disconnect"]', b'451-/live,["join",{}]', b'42/live,["\xff"]'),
    ],
)
def test_S4_what_no_protocol_knows_is_unreadable(message: bytes) -> None:
    with pytest.raises(Unreadable):
        packets.read(message)


@given(st.binary(max_size=60).map(lambda tail: b"42/live," + tail) | st.binary(max_size=60))
def test_S5_any_bytes_are_a_packet_or_unreadable(message: bytes) -> None:
    with contextlib.suppress(Unreadable):
        packets.read(message)
