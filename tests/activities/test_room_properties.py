"""Random commands from several people, in any order: what holds after each of them."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from govlab.access import Actor
from govlab.activities.mine import mine_of, my_changes_of, with_authors
from govlab.activities.view import changes_of, state_of
from govlab.errors import GovLabError

from .invariants import (
    assert_P6_hidden_totals_stay_hidden,
    assert_P6_notes_stay_at_their_table,
    assert_P8_tallies_and_budgets_hold,
)
from .reducer import applied, comparable, comparable_mine, mine_applied
from .rooms import (
    ACTIVITIES,
    ANN,
    BALLOT,
    BEN,
    CANVAS,
    CHAI,
    DOTS_AFTER,
    FEEDBACK,
    FON,
    GROUP,
    MATRIX,
    PER_SEAT,
    POLL,
    RANK,
    SCORE,
    SEAT_CODES,
    SEVERAL,
    a_room,
    give,
)

PEOPLE = [ANN, BEN, CHAI]
AUDIENCES = ("participant", "facilitator", "screen")
activities = st.integers(1, ACTIVITIES)
ideas = st.integers(1, 6)
themes = st.integers(1, 4)


class RoomMachine(RuleBasedStateMachine):
    """A room, what each audience holds of it, and what each person holds of their own."""

    @initialize()
    def enter(self) -> None:
        self.room = a_room()
        self.now_ms = 1000
        self.held: dict[Any, Any] = {audience: state_of(self.room, audience) for audience in AUDIENCES}
        self.own: dict[Any, Any] = {who.participant: mine_of(self.room, who.participant or "") for who in PEOPLE}
        self.seen: dict[Any, Any] = {
            who.participant: state_of(self.room, "participant", who.participant) for who in PEOPLE
        }
        self.do(FON, "start")
        for who in PEOPLE:
            self.do(who, "post_idea", activity=1, text="จองคิวผ่านมือถือ")
            self.do(who, "post_idea", activity=1, text="นัดเป็นรอบ")

    def do(self, actor: Actor, name: str, /, **args: Any) -> None:
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
        for who, seen in self.seen.items():
            self.seen[who] = applied(seen, changes_of(self.room, keys, "participant", who))
        for who in self.own:
            self.own[who] = mine_applied(self.own[who], my_changes_of(self.room, keys, who or ""))

    @rule(who=st.sampled_from(PEOPLE), activity=activities, text=st.sampled_from(["จองคิว", "a", " ", "นัดเป็นรอบ"]))
    def post(self, who: Actor, activity: int, text: str) -> None:
        self.do(who, "post_idea", activity=activity, text=text)

    @rule(who=st.sampled_from(PEOPLE), idea=ideas)
    def edit(self, who: Actor, idea: int) -> None:
        voted = self.room.ideas[idea].others_votes
        text = self.room.ideas[idea].text
        self.do(who, "edit_idea", idea=idea, text=f"ใหม่ {self.now_ms}")
        assert not voted or self.room.ideas[idea].text == text, "what others voted on stays"

    @rule(who=st.sampled_from(PEOPLE), idea=ideas)
    def withdraw(self, who: Actor, idea: int) -> None:
        self.do(who, "withdraw_idea", idea=idea)

    @rule(who=st.sampled_from(PEOPLE), idea=ideas, opinion=st.sampled_from(["agree", "disagree", "pass", "none"]))
    def vote(self, who: Actor, idea: int, opinion: str) -> None:
        self.do(FON, "go_to", activity=2)
        self.do(who, "give_opinion", activity=2, idea=idea, opinion=opinion)

    @rule(who=st.sampled_from(PEOPLE), opinion=st.sampled_from(["agree", "none"]))
    def vote_in_the_consultation(self, who: Actor, opinion: str) -> None:
        self.do(FON, "go_to", activity=4)
        own = [idea.no for idea in self.room.ideas.values() if idea.activity == 4]
        self.do(who, "give_opinion", activity=4, idea=own[0] if own else 1, opinion=opinion)

    @rule(who=st.sampled_from(PEOPLE), dots=st.lists(st.tuples(ideas, st.integers(0, 2)), max_size=3))
    def dot(self, who: Actor, dots: list[tuple[int, int]]) -> None:
        self.do(FON, "go_to", activity=3)
        for idea, count in dots:
            self.do(who, "place_dots", activity=3, idea=idea, dots=count)

    @rule(idea=ideas, who=st.sampled_from(PEOPLE), elsewhere=st.tuples(ideas, ideas))
    def reject_spend_and_restore(self, idea: int, who: Actor, elsewhere: tuple[int, int]) -> None:
        self.do(FON, "go_to", activity=3)
        self.do(who, "place_dots", activity=3, idea=idea, dots=2)
        self.do(FON, "moderate_idea", idea=idea, state="rejected")
        for other in elsewhere:
            self.do(who, "place_dots", activity=3, idea=other, dots=2)
        self.do(FON, "moderate_idea", idea=idea, state="accepted")

    @rule(who=st.sampled_from(PEOPLE), idea=ideas, visible=st.booleans())
    def reveal_and_hide_the_notes(self, who: Actor, idea: int, visible: bool) -> None:
        self.vote(who, idea, "agree")
        self.do(FON, "reveal", activity=2, revealed=True)
        self.do(FON, "go_to", activity=5)
        self.do(FON, "show_ideas", activity=1, visible=visible)

    @rule(who=st.sampled_from(PEOPLE), state=st.sampled_from(["accepted", "rejected"]))
    def bring_the_first_idea_of_the_consultation(self, who: Actor, state: str) -> None:
        self.do(FON, "go_to", activity=4)
        self.do(who, "post_idea", activity=4, text="ใหม่")
        self.do(FON, "moderate_idea", idea=max(self.room.ideas), state=state)

    @rule(void=st.integers(1, 6), idea=ideas, elsewhere=st.tuples(ideas, ideas))
    def void_spend_and_count_again(self, void: int, idea: int, elsewhere: tuple[int, int]) -> None:
        author = next(who for who in PEOPLE if who.participant == self.room.ideas[void].author)
        self.reject_spend_and_restore(idea, author, elsewhere)
        self.do(FON, "moderate_idea", idea=idea, state="rejected")
        self.do(FON, "void_ballots", idea=void, void=True)
        self.do(FON, "moderate_idea", idea=idea, state="accepted")
        self.do(FON, "void_ballots", idea=void, void=False)

    @rule(who=st.sampled_from(PEOPLE), idea=ideas, across=st.sampled_from([None, 1, 3, 5]), up=st.integers(1, 5))
    def place(self, who: Actor, idea: int, across: int | None, up: int) -> None:
        self.do(FON, "go_to", activity=MATRIX)
        self.do(who, "place_idea", activity=MATRIX, idea=idea, across=across, up=up if across else None)

    @rule(who=st.sampled_from(PEOPLE), idea=ideas, scores=st.lists(st.integers(0, 10), min_size=2, max_size=2))
    def score(self, who: Actor, idea: int, scores: list[int]) -> None:
        self.do(FON, "go_to", activity=SCORE)
        self.do(who, "score_idea", activity=SCORE, idea=idea, scores=scores)

    @rule(who=st.sampled_from(PEOPLE), order=st.lists(ideas, max_size=3))
    def rank(self, who: Actor, order: list[int]) -> None:
        self.do(FON, "go_to", activity=RANK)
        self.do(who, "rank_ideas", activity=RANK, ideas=order)

    @rule(
        who=st.sampled_from(PEOPLE),
        poll=st.sampled_from([POLL, SEVERAL]),
        answer=st.integers(1, 3),
        chosen=st.booleans(),
    )
    def choose(self, who: Actor, poll: int, answer: int, chosen: bool) -> None:
        self.do(FON, "go_to", activity=poll)
        self.do(who, "choose", activity=poll, answer=answer, chosen=chosen)

    @rule(who=st.sampled_from(PEOPLE), answer=st.integers(1, 4), close=st.booleans())
    def vote_in_secret(self, who: Actor, answer: int, close: bool) -> None:
        self.do(FON, "go_to", activity=BALLOT)
        self.do(who, "cast_ballot", activity=BALLOT, answer=answer)
        self.do(FON, "reveal", activity=BALLOT, revealed=True)
        if close:
            self.do(FON, "close_round", activity=BALLOT)
            self.do(FON, "reveal", activity=BALLOT, revealed=True)

    @rule(who=st.sampled_from(PEOPLE), section=st.integers(1, 4), lane=st.sampled_from([None, 1, 2, 3]))
    def write_on_the_canvas(self, who: Actor, section: int, lane: int | None) -> None:
        self.do(FON, "go_to", activity=CANVAS)
        self.do(who, "post_idea", activity=CANVAS, text="รอนาน", section=section, lane=lane)
        self.do(who, "move_idea", idea=max(self.room.ideas), section=section % 3 + 1, lane=lane)

    @rule(who=st.sampled_from(PEOPLE), section=st.integers(1, 5))
    def give_feedback(self, who: Actor, section: int) -> None:
        self.do(FON, "go_to", activity=FEEDBACK)
        self.do(who, "post_idea", activity=FEEDBACK, text="ใช้ง่าย", section=section)

    @rule(who=st.sampled_from([*PEOPLE, FON]), idea=ideas, section=st.integers(1, 3), lane=st.sampled_from([None, 1]))
    def move(self, who: Actor, idea: int, section: int, lane: int | None) -> None:
        self.do(who, "move_idea", idea=idea, section=section, lane=lane)

    @rule(who=st.sampled_from([*PEOPLE, FON]), nos=st.lists(ideas, max_size=3), theme=st.one_of(st.none(), themes))
    def group(self, who: Actor, nos: list[int], theme: int | None) -> None:
        self.do(FON, "go_to", activity=GROUP)
        self.do(who, "make_theme", name="จองคิว", ideas=nos)
        self.do(who, "group_ideas", theme=theme, ideas=nos[:1])

    @rule(nos=st.lists(ideas, min_size=2, max_size=3), theme=themes, name=st.sampled_from(["unmerge", "drop_theme"]))
    def merge_and_take_apart(self, nos: list[int], theme: int, name: str) -> None:
        self.do(FON, "merge_ideas", title="รวมกัน", ideas=nos)
        self.do(FON, "group_ideas", theme=theme, ideas=nos[:1])
        self.do(FON, name, theme=theme)

    @rule(who=st.sampled_from(PEOPLE), idea=ideas, dots=st.integers(0, 2))
    def dot_what_was_grouped(self, who: Actor, idea: int, dots: int) -> None:
        self.do(FON, "go_to", activity=DOTS_AFTER)
        self.do(who, "place_dots", activity=DOTS_AFTER, idea=idea, dots=dots)
        self.do(FON, "reveal", activity=DOTS_AFTER, revealed=True)

    @rule(who=st.sampled_from(PEOPLE), on=st.booleans(), activity=activities)
    def signal(self, who: Actor, on: bool, activity: int) -> None:
        self.do(who, "raise_hand", raised=on)
        self.do(who, "say_ready", activity=activity, ready=on)

    @rule(who=st.sampled_from(PEOPLE), idea=ideas)
    def report(self, who: Actor, idea: int) -> None:
        for one in PEOPLE:
            self.do(one, "report_idea", idea=idea)
        self.do(who, "heed", warning="สุภาพต่อกัน")

    @rule(idea=ideas, minutes=st.sampled_from([0, 1]), reason=st.sampled_from([None, "สุภาพต่อกัน"]))
    def caution(self, idea: int, minutes: int, reason: str | None) -> None:
        self.do(FON, "mute_author", idea=idea, minutes=minutes, reason=reason)
        self.do(FON, "warn_author", idea=idea, reason="อย่ากล่าวถึงตัวบุคคล")

    @rule(idea=st.one_of(st.none(), ideas), text=st.sampled_from([None, "พัก 5 นาที", " "]))
    def show_on_every_device(self, idea: int | None, text: str | None) -> None:
        self.do(FON, "spotlight", idea=idea)
        self.do(FON, "announce", text=text)

    @rule(frozen=st.booleans(), hands=st.booleans())
    def look_up(self, frozen: bool, hands: bool) -> None:
        self.do(FON, "freeze", frozen=frozen)
        if hands:
            self.do(FON, "lower_hands")

    @rule(
        activity=st.sampled_from([1, CANVAS, FEEDBACK]),
        way=st.sampled_from(["balanced", "random", "poll", "chosen", "same"]),
        tables=st.integers(2, 3),
    )
    def work_at_tables(self, activity: int, way: str, tables: int) -> None:
        self.do(FON, "go_to", activity=activity)
        self.do(FON, "split_tables", activity=activity, tables=tables, way=way, poll=POLL, prompts=["ใกล้บ้าน"])
        place = {1: {}, CANVAS: {"section": 1, "lane": 1}, FEEDBACK: {"section": 1}}[activity]
        for who in PEOPLE:
            self.do(who, "post_idea", activity=activity, text="จากโต๊ะ", **place)

    @rule(who=st.sampled_from(PEOPLE), table=st.one_of(st.none(), st.integers(1, 4)))
    def sit_down(self, who: Actor, table: int | None) -> None:
        self.do(who, "take_table", activity=self.room.current or 1, table=table)

    @rule(activity=st.sampled_from([1, CANVAS, FEEDBACK]), table=st.one_of(st.none(), st.integers(1, 3)))
    def bring_back(self, activity: int, table: int | None) -> None:
        self.do(FON, "bring_back", activity=activity, table=table)

    @rule(activity=st.sampled_from([1, CANVAS, FEEDBACK]))
    def end_the_tables(self, activity: int) -> None:
        self.do(FON, "end_tables", activity=activity)

    @rule(who=st.sampled_from(PEOPLE), code=st.sampled_from(SEAT_CODES), answer=st.integers(1, 2))
    def vote_from_a_seat(self, who: Actor, code: str, answer: int) -> None:
        self.do(FON, "go_to", activity=PER_SEAT)
        self.do(who, "use_seat_code", code=code)
        self.do(who, "choose", activity=PER_SEAT, answer=answer, chosen=True)

    @rule(code=st.sampled_from(SEAT_CODES))
    def give_a_slip_back_its_code(self, code: str) -> None:
        self.do(FON, "free_seat_code", code=code)

    @invariant()
    def V3_no_more_people_vote_than_codes_were_used(self) -> None:
        for voted in self.room.activities[PER_SEAT].rounds:
            counted = {who for who, own in voted.ballots.items() if any(ballot.counted for ballot in own.values())}
            assert len(counted) <= len(SEAT_CODES)
            assert voted.closed_ms is not None or counted <= set(self.room.seat_codes)

    @invariant()
    def every_idea_lies_where_something_is(self) -> None:
        for idea in self.room.ideas.values():
            for theme in self.room.around(idea):
                assert not self.room.themes[theme].gone

    @invariant()
    def nothing_hidden_is_in_the_spotlight(self) -> None:
        assert self.room.spotlight is None or self.room.ideas[self.room.spotlight].shown

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
        for who, held in self.seen.items():
            assert comparable(held) == comparable(state_of(self.room, "participant", who))
        for who, held in self.own.items():
            assert comparable_mine(held) == comparable_mine(mine_of(self.room, who or ""))

    @invariant()
    def P8_tallies_equal_a_recount_and_budgets_hold(self) -> None:
        assert_P8_tallies_and_budgets_hold(self.room)

    @invariant()
    def P6_hidden_totals_and_notes_reach_nobody(self) -> None:
        for audience in ("participant", "screen"):
            assert_P6_hidden_totals_stay_hidden(self.room, self.held[audience])
            assert_P6_notes_stay_at_their_table(self.room, self.held[audience], "")
        for who, held in self.seen.items():
            assert_P6_notes_stay_at_their_table(self.room, held, who)


RoomMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=25)
test_random_rooms = RoomMachine.TestCase
