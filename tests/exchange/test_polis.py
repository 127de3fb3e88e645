"""Reading a Polis export: the real ones in full, and every way in which one can be malformed."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab.exchange import polis
from tests.exchange import exports
from tests.exchange.exports import comment, vote


@pytest.mark.parametrize("name", exports.CONVERSATIONS)
def test_a_real_export_is_read_in_full(name: str) -> None:
    conversation = polis.read(exports.folder_of(name))
    facts = exports.reference(name)["facts"]
    assert len(conversation.comments) == facts["comments"]
    assert len(conversation.votes) == facts["vote_events"]
    assert sum(one.moderated == -1 for one in conversation.comments) == facts["moderation"]["-1"]
    assert conversation.votes[0].at_ms == facts["first_ms"]
    assert conversation.votes[-1].at_ms == facts["last_ms"]


@pytest.mark.parametrize("name", exports.CONVERSATIONS)
def test_votes_come_in_the_order_of_time_though_the_file_has_another(name: str) -> None:
    times = [vote.at_ms for vote in polis.read(exports.folder_of(name)).votes]
    assert times == sorted(times)


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("abc"), st.sampled_from([1, 0, -1]))))
def test_votes_of_the_same_moment_stay_in_the_order_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, cast: list[tuple[int, str, int]]
) -> None:
    rows = [vote(at_ms, "7", voter, value) for at_ms, voter, value in cast]
    folder = exports.write(tmp_path_factory.mktemp("export"), [comment(0, "7", "a")], rows)
    read = [(one.at_ms, one.voter, one.value) for one in polis.read(folder).votes]
    assert read == sorted(cast, key=lambda one: one[0])


def test_a_gzipped_file_is_read_like_a_plain_one(tmp_path: Path) -> None:
    exports.write(tmp_path, [comment(1, "0", "a")], [vote(2, "0", "b", -1)])
    plain = polis.read(tmp_path)
    for path in list(tmp_path.iterdir()):
        path.with_suffix(".csv.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    assert polis.read(tmp_path) == plain


def test_a_text_may_go_on_over_several_lines(tmp_path: Path) -> None:
    exports.write(tmp_path, [comment(1, "0", "a", 'First line,\nsecond "line"'), comment(1, "1", "a", "")], [])
    with pytest.raises(polis.MalformedExport) as refused:
        polis.read(tmp_path)
    assert refused.value.problems == [f"{tmp_path}/comments.csv:4: comment-body is empty"]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (["soon", "", "0", "b", 1], "timestamp must be whole milliseconds, not 'soon'"),
        (["-5", "", "0", "b", 1], "timestamp must be whole milliseconds, not '-5'"),
        ([1, "", "0", "b", 2], "vote must be 1, 0 or -1, not '2'"),
        ([1, "", "0", "b", ""], "vote must be 1, 0 or -1, not ''"),
        ([1, "", "0", " ", 1], "voter-id is empty"),
        ([1, "", "9", "b", 1], "comment-id 9 is not in comments.csv"),
        ([1, "", "0", "b"], "4 fields, the first line has 5"),
        ([1, "", "0", "b", 1, "more"], "6 fields, the first line has 5"),
    ],
)
def test_a_malformed_vote_is_named_by_file_and_line(tmp_path: Path, row: list[object], fault: str) -> None:
    exports.write(tmp_path, [comment(0, "0", "a")], [vote(1, "0", "b", 1), row, vote(3, "0", "b", 0)])
    with pytest.raises(polis.MalformedExport) as refused:
        polis.read(tmp_path)
    assert refused.value.problems == [f"{tmp_path}/votes.csv:3: {fault}"]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (comment(1, "0", "b"), "comment-id 0 stands here a second time"),
        (comment(1, "", "b"), "comment-id is empty"),
        (comment(1, "1", ""), "author-id is empty"),
        (comment(1, "1", "b", moderated=7), "moderated must be 1, 0 or -1, not '7'"),
        (comment(1, "1", "b", "ก" * 1001), "comment-body has 1001 characters, more than 1000"),
    ],
)
def test_a_malformed_comment_is_named_by_file_and_line(tmp_path: Path, row: list[object], fault: str) -> None:
    exports.write(tmp_path, [comment(0, "0", "a"), row], [])
    with pytest.raises(polis.MalformedExport) as refused:
        polis.read(tmp_path)
    assert refused.value.problems == [f"{tmp_path}/comments.csv:3: {fault}"]


def test_every_malformed_row_is_named_and_a_votes_comment_is_not_blamed_twice(tmp_path: Path) -> None:
    exports.write(tmp_path, [comment(0, "0", "")], [vote(1, "0", "b", 1), vote(1, "0", "b", 5), vote(1, "0", "", 1)])
    with pytest.raises(polis.MalformedExport) as refused:
        polis.read(tmp_path)
    places = [problem.removeprefix(f"{tmp_path}/").rsplit(":", 1)[0] for problem in refused.value.problems]
    assert places == ["comments.csv:2", "votes.csv:3", "votes.csv:4"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "1: no column timestamp, comment-id, voter-id, vote"),
        (b"timestamp,comment-id,voter-id\n", "1: no column vote"),
        (b"timestamp,comment-id,voter-id,vote\n1,0,a,1\n2,0,\xff,1\n", "3: not UTF-8"),
        (b'timestamp,comment-id,voter-id,vote\n1,0,a,1\n2,0,"a,1\n3,0,a,1\n', "3: unexpected end of data"),
    ],
)
def test_a_file_that_is_no_such_table_is_named_with_the_line(tmp_path: Path, content: bytes, fault: str) -> None:
    exports.write(tmp_path, [comment(0, "0", "a")], [])
    (tmp_path / "votes.csv").write_bytes(content)
    with pytest.raises(polis.MalformedExport) as refused:
        polis.read(tmp_path)
    assert refused.value.problems == [f"{tmp_path}/votes.csv:{fault}"]


def test_a_missing_or_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "comments.csv.gz").write_bytes(b"no gzip")
    with pytest.raises(polis.MalformedExport) as refused:
        polis.read(tmp_path)
    assert [problem.removeprefix(f"{tmp_path}/").split(":")[0] for problem in refused.value.problems] == [
        "comments.csv.gz",
        "votes.csv",
    ]


def test_empty_lines_are_no_rows(tmp_path: Path) -> None:
    exports.write(tmp_path, [comment(0, "0", "a")], [vote(1, "0", "b", 1)])
    with (tmp_path / "votes.csv").open("a") as file:
        file.write("\n\n1,,0,b,9\n\n")
    with pytest.raises(polis.MalformedExport) as refused:
        polis.read(tmp_path)
    assert refused.value.problems == [f"{tmp_path}/votes.csv:5: vote must be 1, 0 or -1, not '9'"]


def test_a_long_list_of_problems_is_cut_with_their_number(tmp_path: Path) -> None:
    exports.write(tmp_path, [comment(0, str(no), "") for no in range(25)], [])
    with pytest.raises(polis.MalformedExport, match=r"and 5 more$"):
        polis.read(tmp_path)
