"""From promoted ideas to reviewed, published innovations."""
