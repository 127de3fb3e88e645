"""A real server under load, killed again and again: nothing acknowledged is lost, nothing is done twice."""
