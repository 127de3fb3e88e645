"""The arguments of every command, as they come over the wire (S5). Unknown fields and wrong types are refused."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

# PostgreSQL keeps no zero characters, and nobody types them.
NO_ZERO = r"^[^\x00]*$"
No = Annotated[int, Meta(ge=1, le=2_000_000_000)]
# Far above the limit that people meet (1,000 graphemes), which a rule checks and explains.
Text = Annotated[str, Meta(max_length=20_000)]
Reason = Annotated[str, Meta(max_length=500, pattern=NO_ZERO)]


class Args(Struct, forbid_unknown_fields=True):
    """Arguments of a command."""


class Nothing(Args):
    """No arguments."""


class PostIdea(Args):
    """Post a note in an activity."""

    activity: No
    text: Text


class EditIdea(Args):
    """Give one's own note a new text."""

    idea: No
    text: Text


class OneIdea(Args):
    """Names a note."""

    idea: No


class OneActivity(Args):
    """Names an activity."""

    activity: No


class GiveOpinion(Args):
    """My opinion of an idea is this; "none" clears it."""

    activity: No
    idea: No
    opinion: Literal["agree", "disagree", "pass", "none"]


class PlaceDots(Args):
    """My dots on an idea are this many; 0 clears them."""

    activity: No
    idea: No
    dots: Annotated[int, Meta(ge=0, le=1000)]


class SetTimer(Args):
    """The activity's time runs out `seconds` from now; None takes the limit away."""

    activity: No
    seconds: Annotated[int, Meta(ge=1, le=86_400 * 60)] | None


class ShowIdeas(Args):
    """Whether everybody sees the notes of an activity."""

    activity: No
    visible: bool


class AcceptIdeas(Args):
    """Whether an activity takes new notes."""

    activity: No
    open: bool


class Reveal(Args):
    """Whether everybody sees the totals of the activity's newest round."""

    activity: No
    revealed: bool


class ModerateIdea(Args):
    """Show a note, or do not, with a reason that its author reads."""

    idea: No
    state: Literal["accepted", "rejected"]
    reason: Reason | None = None


class VoidBallots(Args):
    """Leave out of all counts, or count again, the ballots of a note's author."""

    idea: No
    void: bool


def field_of(error: msgspec.ValidationError) -> str:
    """The field that a validation error speaks of: "dots" of "... - at `$.dots`", or the unknown field's name."""
    message = str(error)
    if "`$." in message:
        return message.rsplit("`$.", 1)[1].rstrip("`")
    return message.split("`")[1] if message.count("`") > 1 and "$" not in message else "args"
