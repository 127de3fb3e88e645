"""The example's content: complete, true, made once, and continued where its making was interrupted."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import func, select

from govlab.accounts.tables import Person
from govlab.activities.load import load_board
from govlab.activities.tables import Ballot, Idea, Round
from govlab.activities.view import state_of
from govlab.app import GovLab
from govlab.exchange import example, example_ideas, example_room
from govlab.exchange import example_words as words
from govlab.exchange.announcement import announce
from govlab.workshops.tables import Participant, Workshop


def boards(app: GovLab) -> dict[str, Any]:
    """The two rooms of the example as a participant sees them, by state."""
    with app.storage.reading() as session:
        ids = session.scalars(select(Workshop.id).where(Workshop.example)).all()
        states = [state_of(load_board(session, workshop), "participant") for workshop in ids]
    return {state["workshop"]["state"]: state for state in states}


def rows(app: GovLab) -> list[int]:
    """How much there is."""
    with app.storage.reading() as session:
        return [session.scalar(select(func.count()).select_from(t)) or 0 for t in (Person, Participant, Idea, Ballot)]


def test_P8_there_is_a_finished_workshop_with_true_results(app: GovLab) -> None:
    example.make_example(app.storage, app.now_ms())
    finished = boards(app)["closed"]
    assert [activity["revealed"] for activity in finished["activities"]] == [False, True, True]
    assert [idea["text"] for idea in finished["ideas"]] == [idea[1] for idea in example_ideas.MEDICINE]
    tallies = {tally["activity"]: tally["rows"] for tally in finished["tallies"]}
    assert tallies == counted(app)
    agree = {no: yes / (yes + no_ + other) for no, yes, no_, other in tallies[2]}
    assert agree[1] > 0.7, "the promoted idea is liked"
    assert agree[len(agree)] < 0.3, "and not every idea is"


def test_its_best_idea_can_be_followed_to_a_published_page_and_back(app: GovLab) -> None:
    example.make_example(app.storage, app.now_ms())
    idea = boards(app)["closed"]["ideas"][0]
    assert idea["line"] == "published"
    page = app.flask.test_client().get(idea["page"]).text
    # Words that are held together stand in spans, or have a space between them that does not break.
    text = html.unescape(re.sub("<[^>]*>", "", page)).replace("\N{NO-BREAK SPACE}", " ")
    assert idea["text"] in text
    assert words.FINISHED_TITLE in text


def counted(app: GovLab) -> dict[int, list[list[int]]]:
    """The tallies of opinions (2) and dots (3), recounted from the ballots."""
    with app.storage.reading() as session:
        finished = select(Workshop.id).where(Workshop.example, Workshop.state == "closed").scalar_subquery()
        query = select(Round.activity_no, Ballot.idea_no, Ballot.value).join(Ballot, Ballot.round_id == Round.id)
        cast: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for activity, idea, value in session.execute(query.where(Round.workshop_id == finished)):
            cast[activity][idea].append(value)
    opinions = [[no, *(values.count(one) for one in (1, -1, 0))] for no, values in sorted(cast[2].items())]
    return {2: opinions, 3: [[no, sum(values), len(values)] for no, values in sorted(cast[3].items())]}


def test_there_is_a_live_workshop_to_join_and_the_start_says_how(app: GovLab) -> None:
    example.make_example(app.storage, app.now_ms())
    live = boards(app)["live"]
    assert live["workshop"]["activity"] == 1
    assert len(live["ideas"]) == example.SEEDED
    assert [activity["kind"] for activity in live["activities"]] == ["brainstorm", "brainstorm", "opinion", "dots"]
    said, code = "\n".join(announce(app.settings, app.storage)), live["workshop"]["code"]
    assert f"/join?code={code}" in said
    assert f"{code[:4]} {code[4:]}" in said
    for person in ("wirot", "nok", "somchai", "malee"):
        assert f"{person}@example.test" in said


@pytest.mark.parametrize("commands", [0, 30])
def test_P2_a_start_that_was_interrupted_goes_on_where_it_was_and_is_made_once(
    app: GovLab, monkeypatch: pytest.MonkeyPatch, commands: int
) -> None:
    run_batch, left = example_room.run_batch, [commands]

    def cut_off(*args: Any) -> Any:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        return run_batch(*args)

    with monkeypatch.context() as interrupted:
        interrupted.setattr(example_room, "run_batch", cut_off)
        with pytest.raises(KeyboardInterrupt):
            example.make_example(app.storage, app.now_ms())
    example.make_example(app.storage, app.now_ms() + 60_000)
    ideas = len(example_ideas.MEDICINE) + 1 + example.SEEDED
    before = rows(app)
    assert before[:3] == [4, len(words.PEOPLE) + example.SEEDED, ideas]
    example.make_example(app.storage, app.now_ms() + 120_000)
    assert rows(app) == before


@pytest.mark.parametrize("ideas", [example_ideas.WAITING, example_ideas.SHORTER_QUEUES, example_ideas.MEDICINE])
def test_no_idea_stands_there_twice_and_every_sector_speaks(ideas: Sequence[tuple[Any, ...]]) -> None:
    assert len({idea[1] for idea in ideas}) == len(ideas)
    assert {idea[0] for idea in ideas} == {"citizen", "government", "private", "civil_society", "academic"}
