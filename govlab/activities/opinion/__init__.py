"""Opinion: everybody says agree, disagree or pass to every idea."""
