"""Attacks: what outsiders, other people and odd bytes must not achieve, on the whole application."""
