"""Concept: cards that say what an idea is, and show it in pictures."""
