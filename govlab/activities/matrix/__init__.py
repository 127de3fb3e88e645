"""Matrix: everybody places each idea on two axes."""
