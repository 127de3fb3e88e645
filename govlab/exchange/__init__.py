"""Data in and out: replay, example content."""
