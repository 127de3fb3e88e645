"""A row says what was measured, and why what is missing is missing."""

from __future__ import annotations

from typing import Any

from benchmarks.rows import Row, largest_room


def run(ack_ms: float = 20, seen_ms: float = 130, **more: Any) -> dict[str, Any]:
    """One run that went well but for what is given."""
    times = {"ack_p50_ms": ack_ms / 2, "ack_p99_ms": ack_ms, "seen_p50_ms": seen_ms / 2, "seen_p99_ms": seen_ms}
    cost = {"cpu_us_per_vote": 500, "kb_per_participant": 8, "join_s": 0.5, "cpu_share": 0.2}
    load = {"frames_per_s": 9, "frame_bytes": 700, "load_cpu_share": 0.1, "load_late_p99_ms": 1, "resyncs": 0}
    faults = {"votes": 5000, "unanswered": 0, "unseen": 0, "refused": 0, "lost": 0}
    return {**times, **cost, **load, **faults, **more}


def test_a_figure_is_the_median_of_the_runs_and_keeps_their_spread() -> None:
    row = Row("govlab", 1000, [run(20), run(90), run(30)]).as_json()
    assert row["ack_p99_ms"] == 30
    assert row["spread"]["ack_p99_ms"] == [20, 90]


def test_times_of_votes_that_never_ended_are_null_with_a_reason() -> None:
    row = Row("flask-tutorial", 1000, [run(unanswered=1200)]).as_json()
    assert row["ack_p99_ms"] is None
    assert row["cpu_us_per_vote"] is None
    assert row["kb_per_participant"] == 8
    assert row["why"]["ack_p99_ms"].startswith("1200 of 5000 votes")


def test_a_run_that_the_generator_bounds_says_so() -> None:
    assert "load" in Row("govlab", 10_000, [run(load_cpu_share=0.9)]).as_json()["why"]


def test_the_largest_room_is_the_last_before_the_first_that_fails() -> None:
    rows = [Row("govlab", n, [run(ack)]) for n, ack in ((5000, 10), (300, 10), (1000, 10), (2000, 210))]
    assert largest_room(rows) == {"govlab": 1000}


def test_a_room_that_turned_people_away_is_not_held() -> None:
    assert largest_room([Row("node-best", 300, [run(refused=1)]), Row("x", 300, [run(lost=1)])]) == {
        "node-best": None,
        "x": None,
    }


def test_one_bad_run_of_three_is_a_disturbance_and_two_are_hopeless() -> None:
    row = Row("govlab", 1000, [run(), run(9000, unanswered=5), run()])
    assert not row.is_hopeless(3)
    assert row.as_json()["ack_p99_ms"] == 20
    assert Row("govlab", 1000, [run(9000), run(), run(unanswered=5)]).is_hopeless(3)
    assert Row("govlab", 1000, [run(9000)]).is_hopeless(1)


def test_every_figure_that_is_missing_has_a_reason() -> None:
    row = Row("node-best", 5000, why={"all": "did not start"}).as_json()
    assert {name for name, figure in row.items() if figure is None} - set(row["why"]) <= {
        "cpu_share",
        "frames_per_s",
        "frame_bytes",
        "load_cpu_share",
        "load_late_p99_ms",
        "resyncs",
    }
    assert row["why"]["votes_per_s"] == "did not start"
