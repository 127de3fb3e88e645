"""What only one participant sees: their own notes with their state, and their own ballots (rule P6). Pure."""

from __future__ import annotations

from collections.abc import Iterable

from govlab.activities import wire
from govlab.activities.board import ActivityOnBoard, Board
from govlab.activities.ideas import may_edit, may_withdraw
from govlab.activities.keys import Key
from govlab.activities.kinds import kind_of
from govlab.activities.view import idea_shape

# Keys of this sort name what only one participant sees: the participant is their second part.
PRIVATE = frozenset({"my_idea", "my_ballot", "my_ballots", "my_standing"})


def mine_of(board: Board, participant: str) -> wire.Mine:
    """All that is private to a participant."""
    return {
        "ideas": [my_idea_shape(board, no) for no in board.ideas_of.get(participant, [])],
        "ballots": [
            my_ballots_shape(one, participant)
            for one in board.agenda()
            if one.round and (participant in one.round.ballots or participant in one.round.voters)
        ],
        "removed": participant in board.removed,
        **standing_of(board, participant),
    }


def standing_of(board: Board, participant: str) -> wire.Standing:
    """How one stands with the facilitators: a hand, being ready, a warning, being muted."""
    return {
        "hand": participant in board.hands,
        "ready_with": board.ready.get(participant),
        "muted_until_ms": board.muted.get(participant),
        "warning": board.warnings.get(participant),
        "table": board.table_of(participant),
        "seat_code": participant in board.seat_codes,
    }


def my_changes_of(board: Board, keys: Iterable[Key], participant: str) -> list[wire.MineChange]:
    """The private changes of a participant, where `keys` name what may differ."""
    changes: list[wire.MineChange] = []
    wanted = {key for key in keys if key[0] in PRIVATE and key[1] == participant}
    for key in sorted(wanted, key=str):
        if key[0] == "my_idea":
            changes.append({"type": "my_idea", "idea": my_idea_shape(board, int(key[2]))})
        elif key[0] == "my_ballots":
            changes.append({"type": "my_ballots", **my_ballots_shape(board.activities[int(key[2])], participant)})
        elif key[0] == "my_standing":
            changes.append({"type": "my_standing", **standing_of(board, participant)})
        elif ("my_ballots", participant, key[2]) not in wanted:
            changes.append(my_ballot_change(board.activities[int(key[2])], participant, int(key[3])))
    return changes


def private_news(keys: Iterable[Key]) -> dict[str, list[Key]]:
    """The participants whom `keys` give something of their own, each with the keys that do."""
    news: dict[str, list[Key]] = {}
    for key in keys:
        if key[0] in PRIVATE:
            news.setdefault(str(key[1]), []).append(key)
    return news


def with_authors(board: Board, keys: Iterable[Key]) -> set[Key]:
    """`keys`, and for each note among them its author's private view of it."""
    all_keys = set(keys)
    nos = [int(key[1]) for key in all_keys if key[0] == "idea" and key[1] in board.ideas]
    return all_keys | {("my_idea", board.ideas[no].author, no) for no in nos}


def my_idea_shape(board: Board, no: int) -> wire.MyIdea:
    """One's own note: also where nobody else sees it, and why."""
    idea = board.ideas[no]
    return {
        **idea_shape(board, idea, "participant"),
        "state": idea.state,
        "reason": idea.reason,
        "can_edit": may_edit(board, idea),
        "can_withdraw": may_withdraw(board, idea),
    }


def my_ballot_change(activity: ActivityOnBoard, participant: str, idea: int) -> wire.MyBallotChange:
    """One's own ballot on an idea in the activity's newest round."""
    newest = activity.round
    own = newest.ballots.get(participant, {}).get(idea) if newest else None
    value = None if own is None else kind_of(activity.kind).said(own.value)
    return {
        "type": "my_ballot",
        "activity": activity.no,
        "round": newest.no if newest else None,
        "idea": idea,
        "value": value,
    }


def my_ballots_shape(activity: ActivityOnBoard, participant: str) -> wire.Ballots:
    """One's own ballots of the activity's newest round, in words where the kind has words for them."""
    newest = activity.round
    if newest and participant in newest.voters:
        # That one voted, and nothing of what for.
        return {"activity": activity.no, "round": newest.no, "rows": [(0, "cast")]}
    own = newest.ballots.get(participant, {}) if newest else {}
    said = kind_of(activity.kind).said
    rows = [(no, said(ballot.value)) for no, ballot in sorted(own.items())]
    return {"activity": activity.no, "round": newest.no if newest else None, "rows": rows}
