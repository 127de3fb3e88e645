"""Tests of the workshops wing."""
