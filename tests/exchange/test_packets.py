"""Socket.IO packets, against the encoder of the server's library."""

from __future__ import annotations

import json

from socketio.packet import ACK, CONNECT, CONNECT_ERROR, EVENT, Packet

from govlab.exchange import packets


def from_server(kind: int, data: object, number: int | None = None) -> bytes:
    """A packet as the server's library writes it, inside an Engine.IO message (4)."""
    text = Packet(packet_type=kind, namespace="/live", data=data, id=number).encode()
    assert isinstance(text, str)
    return b"4" + text.encode()


def test_the_servers_library_reads_our_commands() -> None:
    sent = packets.event("command", {"id": "c1", "args": {"text": "คิวยาว"}}, 7).decode()
    read = Packet(encoded_packet=sent[1:])
    assert (read.packet_type, read.namespace, read.id) == (EVENT, "/live", 7)
    assert read.data == ["command", {"id": "c1", "args": {"text": "คิวยาว"}}]


def test_the_servers_library_reads_our_connect() -> None:
    read = Packet(encoded_packet=packets.connect({"token": "t"}).decode()[1:])
    assert (read.packet_type, read.namespace, read.data) == (CONNECT, "/live", {"token": "t"})


def test_an_answer_is_read_with_its_number() -> None:
    assert packets.answer(from_server(ACK, [{"ok": True}], 12)) == (12, {"ok": True})
    assert packets.answer(from_server(ACK, [], 3)) == (3, None)


def test_an_events_name_is_found_without_decoding_the_rest() -> None:
    broken = b'42/live,["changes",{"epoch' + b"x" * 10
    assert packets.event_name(broken) == "changes"
    assert packets.content(from_server(EVENT, ["gone", {"code": "draining"}])) == {"code": "draining"}
    assert packets.content(from_server(EVENT, ["pulse"])) is None


def test_an_entrance_is_a_sid_or_a_refusal() -> None:
    assert packets.entrance(from_server(CONNECT, {"sid": "s"})) == {"sid": "s"}
    refused = from_server(CONNECT_ERROR, {"message": "no"})
    assert refused.startswith(packets.REFUSED)
    assert packets.entrance(refused) == json.loads('{"message": "no"}')
