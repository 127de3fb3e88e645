"""Secret ballot: one vote a person, which nobody can ever link to them."""
