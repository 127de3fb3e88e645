"""Sockets only: protocol, rooms, batching, fan-out, presence. Knows no rule of any activity."""
