"""Group: ideas of earlier activities are put into themes."""
