"""Who sits at which breakout table: dealt out, by answers, or where the fewest are. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from govlab.activities.board import ActivityOnBoard, Board, Joined


def table_for(board: Board, activity: ActivityOnBoard, person: str) -> int | None:
    """Where somebody works on an activity: at their table, or where the fewest are; None: in the plenary."""
    if activity.breakout is None:
        return None
    own = board.table_of(person)
    if own is not None and own <= activity.breakout.tables:
        return own
    here = Counter(one.table for who, one in board.seated.items() if who not in board.removed)
    return _emptiest(activity.breakout.tables, here)


def dealt(people: Iterable[Joined], tables: int) -> dict[str, int]:
    """Dealt out in this order, like cards: tables differ by one at most, also in a sort that comes together."""
    return {one.participant: at % tables + 1 for at, one in enumerate(people)}


def by_answers(people: Sequence[Joined], tables: int, answers: Mapping[str, int]) -> dict[str, int]:
    """People of one answer sit together, at as many tables as they need; who did not answer fills up the smallest."""
    groups: dict[int, list[str]] = defaultdict(list)
    for one in people:
        if one.participant in answers:
            groups[answers[one.participant]].append(one.participant)
    tables_of = _tables_of({answer: len(group) for answer, group in groups.items()}, tables)
    seats = {
        person: tables_of[answer][at % len(tables_of[answer])]
        for answer, group in groups.items()
        for at, person in enumerate(group)
    }
    return filled_up(people, tables, seats)


def _tables_of(sizes: Mapping[int, int], tables: int) -> dict[int, list[int]]:
    """Which tables each answer has: one at least, shared where there are more answers than tables."""
    largest_first = sorted(sizes, key=lambda answer: (-sizes[answer], answer))
    tables_of: dict[int, list[int]] = {}
    people = Counter[int]()
    for answer in largest_first:
        free = len(tables_of) < tables
        tables_of[answer] = [len(tables_of) + 1 if free else _emptiest(tables, people)]
        people[tables_of[answer][0]] += sizes[answer]
    for table in range(len(sizes) + 1, tables + 1 if sizes else 0):
        crowded = max(largest_first, key=lambda answer: sizes[answer] / len(tables_of[answer]))
        tables_of[crowded].append(table)
    return tables_of


def filled_up(people: Iterable[Joined], tables: int, seats: dict[str, int]) -> dict[str, int]:
    """`seats`, and everybody else where the fewest sit."""
    counts = Counter(seats.values())
    for one in people:
        if one.participant not in seats:
            seats[one.participant] = _emptiest(tables, counts)
            counts[seats[one.participant]] += 1
    return seats


def _emptiest(tables: int, people: Mapping[int, int]) -> int:
    return min(range(1, tables + 1), key=lambda no: (people.get(no, 0), no))
