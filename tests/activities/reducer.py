"""What a client does with changes, in Python: the browser's reducer is held against the same cases."""

from __future__ import annotations

from typing import Any

# Loose on purpose: a client of another language knows nothing of our types.
State = Any
STANDING = ("hand", "ready_with", "muted_until_ms", "warning")


def applied(state: State, changes: list[State]) -> State:
    """`state` after `changes`, which replace whole things by their number. Unknown types are passed over."""
    after = {**state, **{name: [*state[name]] for name in ("activities", "ideas", "themes", "tallies")}}
    for change in changes:
        _APPLY.get(change["type"], lambda _state, _change: None)(after, change)
    return after


def comparable(state: State) -> State:
    """The same state with lists in one order: order is the reader's own affair."""
    made = {**state}
    for name, key in (("activities", "no"), ("ideas", "no"), ("themes", "no"), ("tallies", "activity")):
        made[name] = sorted(made.get(name, []), key=lambda one, key=key: one[key])
    made["tallies"] = [{**one, "rows": sorted(one["rows"]), "themes": sorted(one["themes"])} for one in made["tallies"]]
    return made


def _put(things: list[State], thing: State, key: str = "no") -> None:
    things[:] = [one for one in things if one[key] != thing[key]] + [thing]


def _workshop(state: State, change: State) -> None:
    state["workshop"] = change["workshop"]


def _activity(state: State, change: State) -> None:
    _put(state["activities"], change["activity"])


def _counts(state: State, change: State) -> None:
    counts = {"notes": change["notes"], "voted": change["voted"]}
    state["activities"] = [{**one, **counts} if one["no"] == change["activity"] else one for one in state["activities"]]


def _idea(state: State, change: State) -> None:
    _put(state["ideas"], change["idea"])


def _idea_gone(state: State, change: State) -> None:
    state["ideas"] = [one for one in state["ideas"] if one["no"] != change["no"]]


def _tally(state: State, change: State) -> None:
    before = next((one for one in state["tallies"] if one["activity"] == change["activity"]), None)
    merged = {name: _merged(before[name] if before else [], change[name]) for name in ("rows", "themes")}
    _put(state["tallies"], {"activity": change["activity"], **merged}, "activity")


def _merged(before: list[list[int]], news: list[list[int]]) -> list[list[int]]:
    rows = {row[0]: row for row in [*before, *news]}
    return [row for row in rows.values() if len(row) > 1]


def _theme(state: State, change: State) -> None:
    _put(state["themes"], change["theme"])


def _theme_gone(state: State, change: State) -> None:
    state["themes"] = [one for one in state["themes"] if one["no"] != change["no"]]


def _tally_gone(state: State, change: State) -> None:
    state["tallies"] = [one for one in state["tallies"] if one["activity"] != change["activity"]]


def _signals(state: State, change: State) -> None:
    state["signals"] = change["signals"]


_APPLY = {
    "workshop": _workshop,
    "activity": _activity,
    "counts": _counts,
    "idea": _idea,
    "idea_gone": _idea_gone,
    "theme": _theme,
    "theme_gone": _theme_gone,
    "tally": _tally,
    "tally_gone": _tally_gone,
    "signals": _signals,
}


def mine_applied(mine: State, changes: list[State]) -> State:
    """A participant's private state after their private changes."""
    after = {**mine, "ideas": [*mine["ideas"]], "ballots": [*mine["ballots"]]}
    for change in changes:
        if change["type"] == "my_idea":
            _put(after["ideas"], change["idea"])
        elif change["type"] == "my_ballot":
            _put(after["ballots"], _with_ballot(after["ballots"], change), "activity")
        elif change["type"] == "my_ballots":
            _put(after["ballots"], {k: v for k, v in change.items() if k != "type"}, "activity")
        elif change["type"] == "my_standing":
            after |= {name: change[name] for name in STANDING}
    return after


def _with_ballot(ballots: list[Any], change: State) -> State:
    """The activity's ballots with one set or cleared; those of an earlier round are gone."""
    of_round = (change["activity"], change["round"])
    rows: State = {
        no: value for one in ballots if (one["activity"], one["round"]) == of_round for no, value in one["rows"]
    }
    rows.pop(change["idea"], None)
    if change["value"] is not None:
        rows[change["idea"]] = change["value"]
    return {"activity": change["activity"], "round": change["round"], "rows": sorted(rows.items())}


def comparable_mine(mine: State) -> State:
    """The same private state in one order; no ballots and an empty list are the same, as are pairs and lists."""
    voted = [{**one, "rows": [list(row) for row in one["rows"]]} for one in mine["ballots"] if one["rows"]]
    return {
        "ideas": sorted(mine["ideas"], key=lambda one: one["no"]),
        "ballots": sorted(voted, key=lambda one: one["activity"]),
        **{name: mine[name] for name in STANDING},
    }
