"""What one client holds of a room: the state it was given and the changes since, by rule P4. Pure."""

from __future__ import annotations

import hashlib
from typing import Any

import orjson

from tests.activities.reducer import applied, comparable, comparable_mine, mine_applied

Shape = dict[str, Any]


def hash_of(state: Shape) -> str:
    """One short name for all that a state says; the order of its lists says nothing."""
    return hashlib.sha256(orjson.dumps(comparable(state), option=orjson.OPT_SORT_KEYS)).hexdigest()[:8]


class Held:
    """A client's copy of the room, and how many `frames` of changes went into it.

    `went_back` names versions that were seen and are gone: there must be none.
    """

    def __init__(self) -> None:
        self.epoch: str | None = None
        self.version = 0
        self.frames = 0
        self.state: Shape = {}
        self.mine: Shape | None = None
        self.entered = False
        self.went_back: list[tuple[int, int]] = []
        self._early: list[Shape] = []

    def leave(self) -> None:
        """The line is gone; what comes before the next join's answer is held."""
        self.entered = False
        self._early.clear()

    def enter(self, answer: Shape) -> None:
        """Take a join's answer: the whole state, or what was missed."""
        if self.epoch == answer["epoch"] and answer["version"] < self.version:
            self.went_back.append((self.version, answer["version"]))
        self.state = answer["state"] if "state" in answer else applied(self.state, answer["changes"])
        self.mine, self.epoch, self.version = answer["mine"], answer["epoch"], answer["version"]
        self.entered = True
        early, self._early = self._early, []
        for frame in early:
            self.take(frame)

    def take(self, frame: Shape) -> bool:
        """Apply a frame; False where it leaves a gap, so that the room has to be joined again."""
        if not self.entered:
            self._early.append(frame)
            return True
        if frame["to"] <= self.version and frame["epoch"] == self.epoch:
            return True
        if frame["epoch"] != self.epoch or frame["from"] > self.version + 1:
            return False
        self.state = applied(self.state, frame["changes"])
        if self.mine is not None:
            self.mine = mine_applied(self.mine, frame.get("mine") or [])
        self.version = frame["to"]
        self.frames += 1
        return True

    def same_as(self, fresh: Shape) -> bool:
        """Whether this is what somebody who joins now is given, to the last vote and for this person alone too."""
        own = self.mine is None or comparable_mine(self.mine) == comparable_mine(fresh["mine"])
        return own and hash_of(self.state) == hash_of(fresh["state"])
