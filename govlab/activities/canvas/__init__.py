"""Canvas: notes in named sections, and in lanes across them."""
