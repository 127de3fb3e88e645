"""Poll: one question with ready answers, one or several of which each person chooses."""
