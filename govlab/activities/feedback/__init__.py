"""Feedback: what works, what to change, questions, and new ideas on a prototype."""
