"""What each audience may see of a board, as wire shapes (rule P6). Pure.

A state is drawn from the board as a whole, a change from the same functions by key: so that state + changes
equals fresh state (rule P5) by construction.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from govlab.activities import wire
from govlab.activities.board import ActivityOnBoard, Board, IdeaOnBoard
from govlab.activities.facts import Key
from govlab.activities.wire import Audience


def state_of(board: Board, audience: Audience) -> wire.State:
    """The whole state for an audience."""
    return {
        "workshop": workshop_shape(board),
        "activities": [activity_shape(board, one) for one in board.agenda()],
        "ideas": [
            idea_shape(board, idea, audience) for idea in board.ideas.values() if _sees_idea(board, idea, audience)
        ],
        "tallies": [
            {"activity": one.no, "rows": _rows(board, one, audience)}
            for one in board.agenda()
            if _sees_tally(one, audience)
        ],
    }


def changes_of(board: Board, keys: Iterable[Key], audience: Audience) -> list[wire.Change]:
    """The changes that bring an audience's state up to `board`, where `keys` name what may differ."""
    wanted = set(keys)
    changes: list[wire.Change] = []
    if ("workshop",) in wanted:
        changes.append({"type": "workshop", "workshop": workshop_shape(board)})
    changes.extend(_activity_changes(board, wanted))
    changes.extend(_idea_change(board, no, audience) for no in sorted(_idea_nos(board, wanted)))
    changes.extend(_tally_changes(board, wanted, audience))
    return changes


def workshop_shape(board: Board) -> wire.Workshop:
    """The workshop as the wire has it."""
    return {
        "id": board.workshop,
        "title": board.title,
        "challenge": board.challenge,
        "state": board.state,
        "activity": board.current,
        # It opens nothing any more, but stays stored: the join page can then say that the workshop has closed.
        "code": board.code if board.state in ("scheduled", "live") else None,
        "example": board.example,
    }


def activity_shape(board: Board, activity: ActivityOnBoard) -> wire.Activity:
    """An activity as the wire has it."""
    newest = activity.round
    live = board.state == "live" and board.current == activity.no
    return {
        "no": activity.no,
        "position": activity.position,
        "kind": activity.kind,
        "phase": cast(wire.Phase, activity.phase),
        "title": activity.title,
        "prompt": activity.prompt,
        "duration_s": activity.duration_s,
        "settings": activity.settings,
        "accepts_ideas": live and activity.takes_ideas and activity.accepts_ideas,
        "accepts_votes": live and newest is not None and newest.closed_ms is None,
        "ideas_visible": activity.ideas_visible,
        "revealed": newest is not None and newest.revealed,
        "round": newest.no if newest else None,
        "sources": board.sources(activity) if activity.votes else [],
        "timer": _timer(activity),
        "notes": activity.notes,
        "voted": _voted(activity),
    }


def idea_shape(board: Board, idea: IdeaOnBoard, audience: Audience) -> wire.Idea:
    """A note as an audience sees it: its author's chosen name and sector, never who they are."""
    shape: wire.Idea = {
        "no": idea.no,
        "activity": idea.activity,
        "text": idea.text,
        "name": idea.name,
        "sector": cast(wire.Sector, idea.sector),
        "posted_ms": idea.posted_ms,
        "edited": idea.edited_ms is not None,
        "line": cast("wire.Line | None", idea.line),
        "page": idea.page,
    }
    if audience == "facilitator":
        draft = f"/desk/innovations/{idea.draft}" if idea.draft else None
        shape.update(
            {
                "state": idea.state,
                "reason": idea.reason,
                "draft": draft,
                "author_removed": idea.author in board.removed,
            }
        )
    return shape


def _activity_changes(board: Board, wanted: set[Key]) -> Iterable[wire.Change]:
    for key in sorted(key for key in wanted if key[0] == "activity"):
        activity = board.activities.get(int(key[1]))
        if activity is None:
            yield {"type": "activity_gone", "no": int(key[1])}
        else:
            yield {"type": "activity", "activity": activity_shape(board, activity)}
    for key in sorted(key for key in wanted if key[0] == "counts" and ("activity", key[1]) not in wanted):
        counted = board.activities[int(key[1])]
        yield {"type": "counts", "activity": counted.no, "notes": counted.notes, "voted": _voted(counted)}


def _idea_nos(board: Board, wanted: set[Key]) -> set[int]:
    """The notes that may differ: named ones, and all of an activity whose notes were shown or hidden."""
    nos = {int(key[1]) for key in wanted if key[0] == "idea"}
    activities = {key[1] for key in wanted if key[0] == "ideas"}
    return nos | {idea.no for idea in board.ideas.values() if idea.activity in activities}


def _idea_change(board: Board, no: int, audience: Audience) -> wire.Change:
    idea = board.ideas.get(no)
    if idea is None or not _sees_idea(board, idea, audience):
        return {"type": "idea_gone", "no": no}
    return {"type": "idea", "idea": idea_shape(board, idea, audience)}


def _tally_changes(board: Board, wanted: set[Key], audience: Audience) -> Iterable[wire.Change]:
    whole = {int(key[1]) for key in wanted if key[0] == "tallies"}
    single = {int(key[1]) for key in wanted if key[0] == "tally"} - whole
    for no in sorted(whole):
        # Whole: what stood there before goes, whether a new round began or the totals were hidden.
        yield {"type": "tally_gone", "activity": no}
        if _sees_tally(board.activities[no], audience):
            yield {"type": "tally", "activity": no, "rows": _rows(board, board.activities[no], audience)}
    for no in sorted(single):
        activity = board.activities[no]
        if _sees_tally(activity, audience):
            ideas = sorted(int(key[2]) for key in wanted if key[:2] == ("tally", no))
            yield {"type": "tally", "activity": no, "rows": [_row(board, activity, idea, audience) for idea in ideas]}


def _sees_idea(board: Board, idea: IdeaOnBoard, audience: Audience) -> bool:
    return audience == "facilitator" or board.is_open_to_all(idea)


def _sees_tally(activity: ActivityOnBoard, audience: Audience) -> bool:
    newest = activity.round
    return newest is not None and (newest.revealed or (audience == "facilitator" and newest.peeked_ms is not None))


def _rows(board: Board, activity: ActivityOnBoard, audience: Audience) -> list[list[int]]:
    newest = activity.round
    rows = [_row(board, activity, no, audience) for no in sorted(newest.tally)] if newest else []
    return [row for row in rows if len(row) > 1]


def _row(board: Board, activity: ActivityOnBoard, no: int, audience: Audience) -> list[int]:
    """[no, totals...], or [no] alone where there is nothing to see."""
    newest = activity.round
    seen = newest is not None and no in newest.tally and any(newest.tally[no])
    if newest is None or not seen or not _sees_idea(board, board.ideas[no], audience):
        return [no]
    return [no, *newest.tally[no]]


def _voted(activity: ActivityOnBoard) -> int:
    return activity.round.voted if activity.round else 0


def _timer(activity: ActivityOnBoard) -> wire.Timer | None:
    if activity.ends_ms is None and activity.remaining_ms is None:
        return None
    return {"ends_at_ms": activity.ends_ms, "remaining_ms": activity.remaining_ms}
