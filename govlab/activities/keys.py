"""Keys name what of a board may look different after something happened; a view is drawn from the same keys. Pure.

("workshop",), ("activity", no), ("counts", no), ("idea", no), ("ideas", activity), ("theme", no),
("tally", activity, idea), ("tallies", activity), ("signals",), ("people",), and those that only one participant sees:
("my_idea", participant, no), ("my_ballot", participant, activity, idea), ("my_ballots", participant, activity),
("my_standing", participant). ("moved", participant): they see the notes of another table now. ("care", no): what only
facilitators see of a note; to all others a change would tell which notes have one author.
"""

from __future__ import annotations

Key = tuple[str | int, ...]
