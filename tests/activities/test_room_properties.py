"""Random commands from several people, in any order: what holds after each of them."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from govlab.access import Actor
from govlab.activities.mine import mine_of, my_changes_of, with_authors
from govlab.activities.tally import recount
from govlab.activities.view import changes_of, state_of
from govlab.errors import GovLabError

from .reducer import applied, comparable, comparable_mine, mine_applied
from .rooms import ANN, BEN, CHAI, FON, a_room, give

PEOPLE = [ANN, BEN, CHAI]
AUDIENCES = ("participant", "facilitator", "screen")
activities = st.integers(1, 5)
ideas = st.integers(1, 6)


class RoomMachine(RuleBasedStateMachine):
    """A room, what each audience holds of it, and what each person holds of their own."""

    @initialize()
    def enter(self) -> None:
        self.room = a_room()
        self.now_ms = 1000
        self.held: dict[Any, Any] = {audience: state_of(self.room, audience) for audience in AUDIENCES}
        self.own: dict[Any, Any] = {who.participant: mine_of(self.room, who.participant or "") for who in PEOPLE}
        self.do(FON, "start")

    def do(self, actor: Actor, name: str, **args: Any) -> None:
        self.now_ms += 100
        before = comparable(state_of(self.room, "facilitator"))
        try:
            _, keys = give(self.room, actor, name, self.now_ms, **args)
        except GovLabError:
            assert comparable(state_of(self.room, "facilitator")) == before, "P13: a refusal changes nothing"
            return
        keys = with_authors(self.room, keys)
        for audience in AUDIENCES:
            self.held[audience] = applied(self.held[audience], changes_of(self.room, keys, audience))
        for who in self.own:
            self.own[who] = mine_applied(self.own[who], my_changes_of(self.room, keys, who or ""))

    @rule(who=st.sampled_from(PEOPLE), activity=activities, text=st.sampled_from(["จองคิว", "a", " ", "นัดเป็นรอบ"]))
    def post(self, who: Actor, activity: int, text: str) -> None:
        self.do(who, "post_idea", activity=activity, text=text)

    @rule(who=st.sampled_from(PEOPLE), idea=ideas)
    def edit(self, who: Actor, idea: int) -> None:
        self.do(who, "edit_idea", idea=idea, text="ใหม่")

    @rule(who=st.sampled_from(PEOPLE), idea=ideas)
    def withdraw(self, who: Actor, idea: int) -> None:
        self.do(who, "withdraw_idea", idea=idea)

    @rule(
        who=st.sampled_from(PEOPLE),
        activity=st.sampled_from([2, 4]),
        idea=ideas,
        opinion=st.sampled_from(["agree", "disagree", "pass", "none"]),
    )
    def vote(self, who: Actor, activity: int, idea: int, opinion: str) -> None:
        self.do(who, "give_opinion", activity=activity, idea=idea, opinion=opinion)

    @rule(who=st.sampled_from(PEOPLE), idea=ideas, dots=st.integers(0, 3))
    def dot(self, who: Actor, idea: int, dots: int) -> None:
        self.do(who, "place_dots", activity=3, idea=idea, dots=dots)

    @rule(activity=activities)
    def go(self, activity: int) -> None:
        self.do(FON, "go_to", activity=activity)

    @rule(activity=activities, name=st.sampled_from(["peek", "new_round"]))
    def of_round(self, activity: int, name: str) -> None:
        self.do(FON, name, activity=activity)

    @rule(activity=activities, on=st.booleans())
    def show(self, activity: int, on: bool) -> None:
        self.do(FON, "show_ideas", activity=activity, visible=on)

    @rule(activity=activities, on=st.booleans())
    def reveal(self, activity: int, on: bool) -> None:
        self.do(FON, "reveal", activity=activity, revealed=on)

    @rule(activity=activities, on=st.booleans())
    def accept(self, activity: int, on: bool) -> None:
        self.do(FON, "accept_ideas", activity=activity, open=on)

    @rule(name=st.sampled_from(["pause", "resume"]))
    def timer(self, name: str) -> None:
        self.do(FON, name)

    @rule(idea=ideas, state=st.sampled_from(["accepted", "rejected"]))
    def moderate(self, idea: int, state: str) -> None:
        self.do(FON, "moderate_idea", idea=idea, state=state, reason="ซ้ำ")

    @rule(idea=ideas, name=st.sampled_from(["remove_author", "let_in"]))
    def remove(self, idea: int, name: str) -> None:
        self.do(FON, name, idea=idea)

    @rule(idea=ideas, void=st.booleans())
    def void(self, idea: int, void: bool) -> None:
        self.do(FON, "void_ballots", idea=idea, void=void)

    @invariant()
    def P5_state_and_changes_equal_fresh_state(self) -> None:
        for audience in AUDIENCES:
            assert comparable(self.held[audience]) == comparable(state_of(self.room, audience))
        for who, held in self.own.items():
            assert comparable_mine(held) == comparable_mine(mine_of(self.room, who or ""))

    @invariant()
    def P8_tallies_equal_a_recount_and_budgets_hold(self) -> None:
        for activity in self.room.activities.values():
            for voted in activity.rounds:
                counted = recount(activity.kind, voted)
                assert {no: row for no, row in voted.tally.items() if any(row)} == {
                    no: row for no, row in counted.items() if any(row)
                }
                if activity.limited:
                    for own in voted.ballots.values():
                        assert sum(ballot.value for ballot in own.values() if ballot.counted) <= 3
                        assert all(ballot.value <= 2 for ballot in own.values())

    @invariant()
    def P6_hidden_totals_and_notes_reach_nobody(self) -> None:
        for audience in ("participant", "screen"):
            held = self.held[audience]
            shown = {idea["no"] for idea in held["ideas"]}
            assert all(self.room.ideas[no].shown for no in shown)
            for tally in held["tallies"]:
                newest = self.room.activities[tally["activity"]].round
                assert newest is not None
                assert newest.revealed
                assert {row[0] for row in tally["rows"]} <= shown


RoomMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
test_random_rooms = RoomMachine.TestCase
