"""Replay a conversation through a running GovLab: every person a real socket, every vote a real command.

What the server counted afterwards is compared with what the last votes say.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from govlab import concurrency
from govlab.activities.held_words import holds_held_word
from govlab.exchange import schedule, score
from govlab.exchange.outbox import Outbox, Refused
from govlab.exchange.polis import Comment, Conversation, Vote
from govlab.exchange.schedule import Step
from govlab.exchange.score import Tally
from govlab.exchange.site import Site

ACTIVITY = 1
JOINING_AT_ONCE = 8
OPINIONS = {1: "agree", -1: "disagree", 0: "pass"}
REASON = "Moderated out in the replayed conversation"
# What an activity allows unless told otherwise; a conversation may need more.
IDEAS_PER_PERSON, IDEAS = 20, 2000


@dataclass(frozen=True)
class Outcome:
    """What came of a replay. The first four as the server counts them, `seconds` from first command to last answer."""

    participants: int
    ideas: int
    vote_events: int
    final_votes: int
    mismatches: dict[str, tuple[Tally, Tally | None]]
    refused: Counter[str]
    seconds: float
    ack_ms: dict[str, float]
    console: str

    def as_json(self) -> dict[str, Any]:
        """The figures, as `--json` writes them."""
        return {
            "participants": self.participants,
            "ideas": self.ideas,
            "vote_events": self.vote_events,
            "final_votes": self.final_votes,
            "mismatches": len(self.mismatches),
            "refused": self.refused.total(),
            "seconds": round(self.seconds, 1),
            "ack_ms": self.ack_ms,
        }


def workshop_for(conversation: Conversation, name: str) -> dict[str, Any]:
    """The workshop that takes in a conversation: one opinion activity that takes ideas, with room for all of them."""
    most = max(Counter(comment.author for comment in conversation.comments).values(), default=0)
    settings = {
        "takes_ideas": True,
        "ideas_per_person": max(IDEAS_PER_PERSON, most),
        "ideas_limit": max(IDEAS, len(conversation.comments)),
    }
    activity = {"kind": "opinion", "title": name, "prompt": name, "phase": "test", "settings": settings}
    return {"challenge": name, "title": name, "activities": [activity]}


class Replay:
    """One conversation on its way through one server. `on_joined` and `on_step` are called for each person and step."""

    def __init__(
        self,
        site: Site,
        conversation: Conversation,
        name: str,
        speed: float | None = None,
        on_joined: Callable[[], None] = lambda: None,
        on_step: Callable[[], None] = lambda: None,
    ) -> None:
        self._site, self._conversation = site, conversation
        self._on_joined, self._on_step = on_joined, on_step
        self._steps = schedule.by_person(schedule.plan(conversation, speed))
        self._made = site.create_workshop(workshop_for(conversation, name))
        self._facilitator = Outbox(site.facilitator_socket, self._made["workshop"], "facilitator")
        self._posted = {comment.id: concurrency.Event() for comment in conversation.comments}
        self._people: dict[str, Outbox] = {}
        self._took_ms: list[float] = []
        self._refused: Counter[str] = Counter()
        self._began = self._ended = 0.0

    def join(self) -> None:
        """Start the workshop and let everybody in, a few at a time."""
        self._facilitator.send("start")
        waiting = list(self._steps)

        def usher() -> None:
            while waiting:
                self._enter(waiting.pop())

        all_of([usher] * JOINING_AT_ONCE)

    def run(self) -> None:
        """Let everybody do their steps, then reject what was moderated out."""
        self._began = time.monotonic()
        all_of([lambda person=person: self._live(person) for person in self._steps])
        self._ended = time.monotonic()
        for comment in self._conversation.comments:
            no = self._posted[comment.id].wait()
            if comment.moderated == -1 and no is not None:
                self._do(self._facilitator, "moderate_idea", idea=no, state="rejected", reason=REASON)

    def outcome(self) -> Outcome:
        """What the server has, read as the facilitator, and how it compares."""
        self._facilitator.send("peek", activity=ACTIVITY)
        state = self._facilitator.join()["state"]
        counts = self._site.counts(self._made["workshop"])
        wanted = score.tallies(self._conversation.votes)
        return Outcome(
            participants=counts["participants"],
            ideas=counts["ideas"],
            vote_events=len(self._conversation.votes),
            final_votes=counts["ballots"],
            mismatches=score.mismatches(wanted, self._counted(state)),
            refused=self._refused,
            seconds=self._ended - self._began,
            ack_ms=score.percentiles(self._took_ms),
            console=self._site.url + self._made["console"],
        )

    def ideas(self) -> list[dict[str, Any]]:
        """The ideas as the facilitator sees them, rejected ones too."""
        return self._facilitator.join()["state"]["ideas"]

    def leave(self) -> None:
        """Close every socket."""
        for person in (*self._people.values(), self._facilitator):
            person.close()

    def _enter(self, person: str) -> None:
        token = self._site.join(self._made["code"], "citizen")
        entered = Outbox(lambda: self._site.guest_socket(token), self._made["workshop"], on_answer=self._took_ms.append)
        entered.join()
        self._people[person] = entered
        self._on_joined()

    def _live(self, person: str) -> None:
        for step in self._steps[person]:
            wait_s = self._began + step.due_s - time.monotonic()
            if wait_s > 0:
                concurrency.sleep(wait_s)
            self._take(self._people[person], step)
            self._on_step()

    def _take(self, person: Outbox, step: Step) -> None:
        if isinstance(step.does, Comment):
            result = self._do(person, "post_idea", activity=ACTIVITY, text=step.does.text)
            if result and holds_held_word(step.does.text):
                # It waits for a facilitator here; in the conversation it was shown.
                self._do(self._facilitator, "moderate_idea", idea=result["idea"], state="accepted")
            self._posted[step.does.id].send(result["idea"] if result else None)
        else:
            self._vote(person, step.does)

    def _vote(self, person: Outbox, vote: Vote) -> None:
        # No vote goes before its idea is acknowledged; one that was refused cannot be voted on.
        no = self._posted[vote.comment].wait()
        if no is not None:
            self._do(person, "give_opinion", activity=ACTIVITY, idea=no, opinion=OPINIONS[vote.value])

    def _do(self, person: Outbox, name: str, **args: Any) -> dict[str, Any] | None:
        """Give a command; None where it was refused for good, which is counted."""
        try:
            return person.send(name, **args)
        except Refused as no:
            self._refused[str(no.error.get("code"))] += 1
            return None

    def _counted(self, state: dict[str, Any]) -> dict[str, Tally | None]:
        """The server's tally of each comment; None where it has no such idea."""
        ideas = {idea["no"] for idea in state["ideas"]}
        rows = {row[0]: (row[1], row[2], row[3]) for tally in state["tallies"] for row in tally["rows"]}
        nos = {comment: posted.wait() for comment, posted in self._posted.items()}
        return {comment: rows.get(no, score.NOTHING) if no in ideas else None for comment, no in nos.items()}


def all_of(jobs: list[Callable[[], None]]) -> None:
    """Run all jobs side by side until they are done; raises the first fault and ends the others."""
    done: Any = concurrency.Queue()

    def finish(job: Callable[[], None]) -> None:
        try:
            job()
        except Exception as fault:  # noqa: BLE001 - handed to the caller, whatever it is
            done.put(fault)
        else:
            done.put(None)

    threads = [concurrency.spawn(finish, job) for job in jobs]
    try:
        for _ in jobs:
            fault = done.get()
            if fault is not None:
                raise fault
    finally:
        for thread in threads:
            concurrency.kill(thread)
