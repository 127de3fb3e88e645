"""Turn a conversation into what each person does, one step after another, and when. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.exchange.polis import Comment, Conversation, Vote

LONGEST_GAP_S = 2.0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a person does: posts a comment, or votes on one. `due_s` counts from the start."""

    person: str
    does: Comment | Vote
    due_s: float


def plan(conversation: Conversation, speed: float | None = None) -> list[Step]:
    """All steps in the order of time, a comment before the votes on it.

    Without `speed` everything is due at once; else at `speed` times the data's time, no gap longer than 2 s.
    """
    steps: list[Step] = []
    due_s, before_ms = 0.0, None
    for at_ms, does in _in_order(conversation):
        if speed is not None and before_ms is not None:
            due_s += min((at_ms - before_ms) / 1000 / speed, LONGEST_GAP_S)
        before_ms = at_ms
        steps.append(Step(does.author if isinstance(does, Comment) else does.voter, does, due_s))
    return steps


def by_person(steps: list[Step]) -> dict[str, list[Step]]:
    """Each person's steps, in their order."""
    queues: dict[str, list[Step]] = {}
    for step in steps:
        queues.setdefault(step.person, []).append(step)
    return queues


def _in_order(conversation: Conversation) -> list[tuple[int, Comment | Vote]]:
    # A vote from before its comment (two clocks) would wait for it for ever if the comment's author waited for
    # the voter in turn: the comment was there when it was voted on, so it goes first.
    first_vote_ms: dict[str, int] = {}
    for vote in conversation.votes:
        first_vote_ms.setdefault(vote.comment, vote.at_ms)
    moments: list[tuple[int, int, Comment | Vote]] = [
        (min(comment.at_ms, first_vote_ms.get(comment.id, comment.at_ms)), 0, comment)
        for comment in conversation.comments
    ]
    moments += [(vote.at_ms, 1, vote) for vote in conversation.votes]
    return [(at_ms, does) for at_ms, _, does in sorted(moments, key=lambda moment: moment[:2])]
