"""A GovLab from outside, over HTTP: sign in, create a workshop, join it."""

from __future__ import annotations

from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests

from govlab.exchange.client import LiveSocket
from govlab.exchange.outbox import Refused

ANSWER_WITHIN_S = 60.0


class Unreachable(Exception):
    """No GovLab answers at the address."""


class Site:
    """One visitor of the GovLab at `url`; once signed in, an account holder."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session = requests.Session()
        # Guests join through a second one without cookies: each of them is somebody new.
        self._guests = requests.Session()
        self._guests.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._csrf = ""

    def sign_in(self, email: str, password: str) -> None:
        """Sign in as a person. Raises Refused, Unreachable."""
        self._csrf = self._post("/api/v1/sign-in", {"email": email, "password": password})["csrf"]

    def create_workshop(self, workshop: dict[str, Any]) -> dict[str, Any]:
        """Create and schedule a workshop; returns {workshop, code, console}. Raises Refused, Unreachable."""
        return self._post("/api/v1/workshops", workshop)

    def counts(self, workshop: str) -> dict[str, int]:
        """What the server counts in a workshop: participants, ideas, ballots. Raises Refused, Unreachable."""
        return self._ask("GET", f"/api/v1/workshops/{workshop}/counts")

    def seat_codes(self, workshop: str, count: int) -> list[str]:
        """Make so many single-use codes of seats. Raises Refused, Unreachable."""
        return self._post(f"/api/v1/workshops/{workshop}/seat-codes", {"count": count})["codes"]

    def join(self, code: str, sector: str, name: str | None = None) -> str:
        """Join a workshop as a guest; returns what opens the live connection. Raises Refused, Unreachable."""
        guest = {"code": code, "sector": sector, "consent": True}
        return self._ask("POST", "/api/v1/join", guest | ({"name": name} if name else {}), self._guests)["token"]

    def facilitator_socket(self) -> LiveSocket:
        """A live connection by this visitor's sign-in."""
        cookie = "; ".join(f"{kept.name}={kept.value}" for kept in self._session.cookies)
        return LiveSocket(self.url, {"csrf": self._csrf}, cookie)

    def guest_socket(self, token: str) -> LiveSocket:
        """A live connection of the guest who holds `token`."""
        return LiveSocket(self.url, {"token": token})

    def _post(self, path: str, content: dict[str, Any]) -> Any:
        return self._ask("POST", path, content)

    def _ask(
        self, method: str, path: str, content: dict[str, Any] | None = None, by: requests.Session | None = None
    ) -> Any:
        # The Referer is what the CSRF check compares with over https.
        headers = {"X-CSRFToken": self._csrf, "Referer": f"{self.url}/"}
        try:
            answer = (by or self._session).request(
                method, self.url + path, json=content, headers=headers, timeout=ANSWER_WITHIN_S, allow_redirects=False
            )
        except requests.RequestException as fault:
            raise Unreachable(f"{self.url} does not answer: {fault}") from None
        try:
            body = answer.json()
        except requests.JSONDecodeError:
            raise Unreachable(f"{self.url}{path} answers {answer.status_code}, and not as a GovLab does") from None
        if not answer.ok:
            raise Refused(body["error"])
        return body
