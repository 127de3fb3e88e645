"""What each audience may see of a board, as wire shapes (rule P6). Pure.

A state is drawn from the board as a whole, a change from the same functions by key: so that state + changes
equals fresh state (rule P5) by construction.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

from govlab.activities import wire
from govlab.activities.board import ActivityOnBoard, Board, IdeaOnBoard, ThemeOnBoard
from govlab.activities.keys import Key
from govlab.activities.tally import supporters
from govlab.activities.wire import Audience

# A console has no room for more, and nobody can call on more.
HANDS_SHOWN = 30


class Viewer(NamedTuple):
    """Who looks: an audience, of participants those who sit at one breakout table or at none."""

    audience: Audience
    table: int | None = None


def state_of(board: Board, audience: Audience, participant: str | None = None) -> wire.State:
    """The whole state for an audience; for a participant, as their breakout table sees it."""
    viewer = Viewer(audience, board.table_of(participant))
    return {
        "workshop": workshop_shape(board),
        "activities": [activity_shape(board, one) for one in board.agenda()],
        "ideas": [
            idea_shape(board, idea, audience) for idea in board.ideas.values() if _sees_idea(board, idea, viewer)
        ],
        "themes": [theme_shape(board, theme, viewer) for theme in board.themes.values() if not theme.gone],
        "tallies": [_whole_tally(board, one, viewer) for one in board.agenda() if _sees_tally(one, audience)],
        "signals": signals_shape(board, audience),
    }


def changes_of(
    board: Board, keys: Iterable[Key], audience: Audience, participant: str | None = None
) -> list[wire.Change]:
    """The changes that bring a state of `state_of` up to `board`, where `keys` name what may differ."""
    wanted = set(keys)
    if ("moved", participant) in wanted:
        wanted |= {("ideas", no) for no in board.at_tables()}
    viewer = Viewer(audience, board.table_of(participant))
    changes: list[wire.Change] = []
    if ("workshop",) in wanted:
        changes.append({"type": "workshop", "workshop": workshop_shape(board)})
    changes.extend(_activity_changes(board, wanted))
    ideas = _idea_nos(board, wanted, audience)
    changes.extend(_idea_change(board, no, viewer) for no in sorted(ideas))
    changes.extend(_theme_change(board, no, viewer) for no in sorted(_theme_nos(board, wanted, ideas)))
    changes.extend(_tally_changes(board, wanted, viewer))
    if ("signals",) in wanted:
        changes.append({"type": "signals", "signals": signals_shape(board, audience)})
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
        "rehearsal": board.rehearsal,
        "spotlight": board.spotlight,
        "frozen": board.frozen,
        "announcement": board.announcement,
    }


def signals_shape(board: Board, audience: Audience) -> wire.Signals:
    """Hands and readiness as an audience sees them: numbers for all, who waits longest for facilitators."""
    shape: wire.Signals = {
        "hands": len(board.hands),
        "ready": sum(no == board.current for no in board.ready.values()),
    }
    if audience == "facilitator":
        longest = sorted(board.hands.items(), key=lambda item: (item[1].since_ms, item[0]))[:HANDS_SHOWN]
        shape["raised"] = [
            {
                "name": hand.name,
                "sector": cast(wire.Sector, hand.sector),
                "since_ms": hand.since_ms,
                "table": board.table_of(person),
            }
            for person, hand in longest
        ]
        shape["tables"] = _tables(board)
        shape["seat_codes"] = seat_codes_shape(board)
    return shape


def seat_codes_shape(board: Board) -> wire.SeatCodes:
    """How many codes of seats there are, and how many were used; which, and by whom, is told to nobody."""
    used = len(board.seat_codes)
    return {"made": used + len(board.free_codes), "used": used}


def _tables(board: Board) -> list[wire.AtTable]:
    tables: dict[int, wire.AtTable] = {}
    for person, (no, sector) in board.seated.items():
        if person in board.removed:
            continue
        table = tables.setdefault(no, {"no": no, "people": {}, "ready": 0, "hand_ms": None})
        of_sector = cast(wire.Sector, sector)
        table["people"][of_sector] = table["people"].get(of_sector, 0) + 1
        table["ready"] += board.ready.get(person) == board.current
        hands = [ms for ms in (table["hand_ms"], board.hands[person].since_ms if person in board.hands else None) if ms]
        table["hand_ms"] = min(hands, default=None)
    return [tables[no] for no in sorted(tables)]


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
        "sources": board.sources(activity) if activity.works_on_ideas else [],
        "timer": _timer(activity),
        "breakout": _breakout(activity),
        "notes": activity.notes,
        "voted": _voted(activity),
    }


def theme_shape(board: Board, theme: ThemeOnBoard, viewer: Viewer) -> wire.Theme:
    """A theme or a merged idea as the wire has it. A name that is a note's own words is seen where the note is."""
    named = theme.words_of is None or _sees_idea(board, board.ideas[theme.words_of], viewer)
    return {
        "no": theme.no,
        "name": theme.name if named else "",
        "merged": theme.merged,
        "inside": theme.inside,
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
        "section": idea.section,
        "lane": idea.lane,
        "table": idea.table,
        "theme": idea.theme,
        "merge": idea.merge,
        "proxy": idea.proxy,
        "line": cast("wire.Line | None", idea.line),
        "page": idea.page,
    }
    if idea.pictures:
        shape["pictures"] = [cast(wire.Picture, picture._asdict()) for picture in idea.pictures]
    if audience == "facilitator":
        draft = f"/desk/innovations/{idea.draft}" if idea.draft else None
        shape.update(
            {
                "state": idea.state,
                "reason": idea.reason,
                "draft": draft,
                "author_removed": idea.author in board.removed,
                "author_muted_until_ms": board.muted.get(idea.author),
                "reports": len(board.reports.get(idea.no, ())),
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


def _idea_nos(board: Board, wanted: set[Key], audience: Audience) -> set[int]:
    """The notes that may differ: named ones, and all of an activity whose notes were shown or hidden."""
    named = ("idea", "care") if audience == "facilitator" else ("idea",)
    nos = {int(key[1]) for key in wanted if key[0] in named}
    activities = {key[1] for key in wanted if key[0] == "ideas"}
    return nos | {idea.no for idea in board.ideas.values() if idea.activity in activities}


def _idea_change(board: Board, no: int, viewer: Viewer) -> wire.Change:
    idea = board.ideas.get(no)
    if idea is None or not _sees_idea(board, idea, viewer):
        return {"type": "idea_gone", "no": no}
    return {"type": "idea", "idea": idea_shape(board, idea, viewer.audience)}


def _theme_nos(board: Board, wanted: set[Key], ideas: set[int]) -> set[int]:
    """The themes that may differ: named ones, and those whose name is the words of one of `ideas`."""
    named = {int(key[1]) for key in wanted if key[0] == "theme"}
    return named | {theme.no for theme in board.themes.values() if theme.words_of in ideas and not theme.gone}


def _theme_change(board: Board, no: int, viewer: Viewer) -> wire.Change:
    theme = board.themes[no]
    if theme.gone:
        return {"type": "theme_gone", "no": theme.no}
    return {"type": "theme", "theme": theme_shape(board, theme, viewer)}


def _tally_changes(board: Board, wanted: set[Key], viewer: Viewer) -> Iterable[wire.Change]:
    whole = {int(key[1]) for key in wanted if key[0] == "tallies"}
    single = {int(key[1]) for key in wanted if key[0] == "tally"} - whole
    for no in sorted(whole):
        # Whole: what stood there before goes, whether a new round began or the totals were hidden.
        yield {"type": "tally_gone", "activity": no}
        if _sees_tally(board.activities[no], viewer.audience):
            yield {"type": "tally", **_whole_tally(board, board.activities[no], viewer)}
    for no in sorted(single):
        activity = board.activities[no]
        if _sees_tally(activity, viewer.audience):
            ideas = sorted(int(key[2]) for key in wanted if key[:2] == ("tally", no))
            rows = [_row(board, activity, idea, viewer) for idea in ideas]
            yield {
                "type": "tally",
                "activity": no,
                "rows": rows,
                "themes": _themes_of(board, activity, ideas, viewer),
            }


def _sees_idea(board: Board, idea: IdeaOnBoard, viewer: Viewer) -> bool:
    return viewer.audience == "facilitator" or board.is_open_at(viewer.table, idea)


def _sees_tally(activity: ActivityOnBoard, audience: Audience) -> bool:
    newest = activity.round
    return newest is not None and (newest.revealed or (audience == "facilitator" and newest.peeked_ms is not None))


def _rows(board: Board, activity: ActivityOnBoard, viewer: Viewer) -> list[list[int]]:
    newest = activity.round
    rows = [_row(board, activity, no, viewer) for no in sorted(newest.tally)] if newest else []
    return [row for row in rows if len(row) > 1]


def _row(board: Board, activity: ActivityOnBoard, no: int, viewer: Viewer) -> list[int]:
    """[no, totals...], or [no] alone where there is nothing to see."""
    newest = activity.round
    seen = newest is not None and no in newest.tally and any(newest.tally[no])
    if newest is None or not seen or not (activity.options or _sees_idea(board, board.ideas[no], viewer)):
        return [no]
    return [no, *newest.tally[no]]


def _whole_tally(board: Board, activity: ActivityOnBoard, viewer: Viewer) -> wire.Tally:
    rows = _rows(board, activity, viewer)
    themes = _themes_of(board, activity, (row[0] for row in rows), viewer)
    return {"activity": activity.no, "rows": rows, "themes": [row for row in themes if len(row) > 1]}


def _themes_of(board: Board, activity: ActivityOnBoard, ideas: Iterable[int], viewer: Viewer) -> list[list[int]]:
    """[theme, people who support an idea of it] for each theme and merged idea around them; [theme] for nobody."""
    newest = activity.round
    if newest is None or not board.themes or activity.options:
        return []
    nos = sorted({theme for no in ideas for theme in board.around(board.ideas[no])})
    seen = {no: [idea.no for idea in board.members(no) if _counts(board, idea, viewer)] for no in nos}
    people = {no: supporters(activity.kind, newest, ideas) for no, ideas in seen.items()}
    return [[no, people[no]] if people[no] else [no] for no in nos]


def _counts(board: Board, idea: IdeaOnBoard, viewer: Viewer) -> bool:
    return idea.shown and _sees_idea(board, idea, viewer)


def _voted(activity: ActivityOnBoard) -> int:
    return activity.round.voted if activity.round else 0


def _timer(activity: ActivityOnBoard) -> wire.Timer | None:
    if activity.ends_ms is None and activity.remaining_ms is None:
        return None
    return {"ends_at_ms": activity.ends_ms, "remaining_ms": activity.remaining_ms, "closes": activity.closes}


def _breakout(activity: ActivityOnBoard) -> wire.Tables | None:
    split = activity.breakout
    if split is None:
        return None
    return {"prompts": list(split.prompts), "returned": list(split.returned), "chosen": split.chosen}
