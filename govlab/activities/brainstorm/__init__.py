"""Brainstorm: people post notes on a prompt."""
