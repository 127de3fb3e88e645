"""Rank: everybody puts their best few ideas in order."""
