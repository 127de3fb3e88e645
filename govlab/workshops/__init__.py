"""Challenges, workshops, agendas and participants."""
