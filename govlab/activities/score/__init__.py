"""Score: everybody gives each idea points on a few criteria."""
