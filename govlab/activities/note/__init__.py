"""Note: instructions, or a break."""
