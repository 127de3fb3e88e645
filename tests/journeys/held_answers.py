"""A line that keeps the answers to commands back: people see what a page does while it waits."""

from __future__ import annotations

import re

from playwright.sync_api import Page, WebSocketRoute


class HeldAnswers:
    """A page's line on which the answers to commands wait until they are let go; all else goes through."""

    def __init__(self, page: Page) -> None:
        self._waiting: list[str | bytes] = []
        self._holding = False
        page.route_web_socket(re.compile("/socket.io/"), self._open)

    def hold(self) -> None:
        """Keep the answers back from now on."""
        self._holding = True

    def let_go(self) -> None:
        """Hand over what waited."""
        self._holding = False
        for answer in self._waiting:
            self._page_side.send(answer)

    def _open(self, page_side: WebSocketRoute) -> None:
        self._page_side = page_side
        server_side = page_side.connect_to_server()
        server_side.on_message(self._on_answer)

    def _on_answer(self, message: str | bytes) -> None:
        if self._holding and str(message).startswith("43/live,"):
            self._waiting.append(message)
        else:
            self._page_side.send(message)
