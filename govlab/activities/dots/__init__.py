"""Dots: everybody spends a budget of dots on the ideas that should come first."""
