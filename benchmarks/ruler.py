"""Whether the load generator measures right: against a server whose every delay, gap and refusal is known."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import sys
import tempfile
from pathlib import Path

from contenders import SERVER_CORE, free_port, pinned
from generator import Figures, generator

PEOPLE, RATE, SECONDS = 20, 10, 3
ACK_S, FRAME_S, LAST_FRAME_S = 0.05, 0.1, 0.2
SLOW = 7
"""Who gets every frame last, and every fifth not at all."""
REFUSED_EACH, SKIPPED_EACH = 10, 5
OVER_MS = 60
"""What a busy machine may add to a median."""


class RulerBent(Exception):
    """The load generator does not say what happened; its figures would be worth nothing."""


def require_straight_ruler(seed: Path) -> None:
    """Measure the known server with tokens of `seed`. Raises RulerBent."""
    port = free_port()
    command = [sys.executable, __file__, str(port)]
    with (
        tempfile.TemporaryDirectory() as folder,
        pinned(SERVER_CORE, command, Path(folder) / "stderr"),
        generator(seed, port, PEOPLE) as load,
    ):
        joined = load.ask("join")
        voted = load.ask(f"vote-in-turn {RATE} 0 {SECONDS}")
    wrong = [name for name, right in _expected(joined, voted).items() if not right]
    if wrong:
        raise RulerBent(f"{', '.join(wrong)}: {joined} {voted}")


def _expected(joined: Figures, voted: Figures) -> dict[str, bool]:
    votes = voted["votes"]
    return {
        "joined": joined["joined"] == PEOPLE,
        "votes": abs(votes - RATE * SECONDS) <= 1,
        "refused": voted["refused"] == votes // REFUSED_EACH,
        "unanswered": voted["unanswered"] == voted["unseen"] == 0,
        "ack": 0 <= voted["ack_ms"]["p50"] - ACK_S * 1000 < OVER_MS,
        "seen": 0 <= voted["seen_ms"]["p50"] - LAST_FRAME_S * 1000 < OVER_MS,
        "resyncs": abs(voted["resyncs"] - (votes - voted["refused"]) // SKIPPED_EACH) <= 1,
    }


class Known:
    """A server of the benchmark's wire that counts votes and keeps nothing."""

    def __init__(self) -> None:
        self._version = 0
        self._votes = itertools.count(1)
        self._people: list[asyncio.StreamWriter] = []

    async def serve(self, port: int) -> None:
        """Serve until killed."""
        server = await asyncio.start_server(self._meet, "127.0.0.1", port)
        print("ready", flush=True)
        await server.serve_forever()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            # In pieces: the generator must wait for the rest of a head and of a frame.
            for piece in (
                b"HTTP/1.1 101 Switching Protocols\r\n",
                b"Upgrade: websocket\r\n\r\n",
                *_halves('0{"sid":"k"}'),
            ):
                writer.write(piece)
                await asyncio.sleep(0.005)
            while True:
                self._answer(writer, await _read(reader))

    def _answer(self, writer: asyncio.StreamWriter, text: str) -> None:
        if text.startswith("40/live,"):
            writer.write(_frame('40/live,{"sid":"k"}'))
        elif text.startswith('42/live,0["join"'):
            if '"epoch"' not in text:
                self._people.append(writer)
            state = f'"epoch":"known","version":{self._version},"state":"{"." * 40_000}"'
            writer.write(_frame(f'43/live,0[{{"ok":true,"you":{{}},{state}}}]'))
        elif text.startswith("42/live,"):
            self._vote(writer, text[len("42/live,") : text.index("[")])

    def _vote(self, writer: asyncio.StreamWriter, number: str) -> None:
        later = asyncio.get_running_loop().call_later
        if next(self._votes) % REFUSED_EACH == 0:
            writer.write(
                _frame(f'43/live,{number}[{{"ok":false,"error":{{"code":"no","params":{{}},"retry":false}}}}]')
            )
            return
        self._version += 1
        now = self._version
        later(ACK_S, writer.write, _frame(f'43/live,{number}[{{"ok":true,"version":{now},"result":{{}}}}]'))
        news = _frame(f'42/live,["changes",{{"epoch":"known","from":{now},"to":{now},"changes":[]}}]')
        for person, screen in enumerate(self._people):
            if person != SLOW:
                later(FRAME_S, screen.write, news)
            elif now % SKIPPED_EACH:
                later(LAST_FRAME_S, screen.write, news)


def _frame(text: str) -> bytes:
    content = text.encode()
    length = bytes([len(content)]) if len(content) < 126 else bytes([126]) + len(content).to_bytes(2)
    return b"\x81" + length + content


def _halves(text: str) -> tuple[bytes, bytes]:
    frame = _frame(text)
    return frame[: len(frame) // 2], frame[len(frame) // 2 :]


async def _read(reader: asyncio.StreamReader) -> str:
    length = (await reader.readexactly(2))[1] & 0x7F
    if length == 126:
        length = int.from_bytes(await reader.readexactly(2))
    mask = await reader.readexactly(4)
    return bytes(byte ^ mask[place % 4] for place, byte in enumerate(await reader.readexactly(length))).decode()


if __name__ == "__main__":
    asyncio.run(Known().serve(int(sys.argv[1])))
