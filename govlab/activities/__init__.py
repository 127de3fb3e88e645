"""What a room does: ideas, rounds, ballots, and a folder per activity kind."""
