"""No test reaches beyond this machine: an address elsewhere raises."""

from __future__ import annotations

import ipaddress
import socket
import sys
from typing import Any

import pytest


class NetworkRefused(Exception):
    """A test tried to leave the machine."""


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sockets reach loopback and files only, and look up no names."""
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
    # Where the standard library is patched, connections are made by another module, with a look-up of its own.
    for module in {socket, sys.modules[socket.create_connection.__module__]}:
        monkeypatch.setattr(module, "getaddrinfo", _guarded_lookup(module.getaddrinfo))


def _guarded(original: Any) -> Any:
    def reach(self: socket.socket, *args: Any) -> Any:
        address = args[-1]
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
            raise NetworkRefused(f"a test tried to reach {address}")
        return original(self, *args)

    return reach


def _guarded_lookup(original: Any) -> Any:
    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host and not _is_here(host.decode() if isinstance(host, bytes) else host):
            raise NetworkRefused(f"a test tried to look up {host}")
        return original(host, *args, **kwargs)

    return getaddrinfo


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback or host in ("0.0.0.0", "::")
    except ValueError:
        return False
