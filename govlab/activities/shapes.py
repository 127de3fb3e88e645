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


# A name that nobody guesses, chosen by who sends the picture.
PictureId = Annotated[str, Meta(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]
Alt = Annotated[str, Meta(max_length=3000, pattern=NO_ZERO)]


class Args(Struct, forbid_unknown_fields=True):
    """Arguments of a command."""


class NotePicture(Args):
    """A picture that was sent before, and what is on it, for those who cannot see it."""

    id: PictureId
    alt: Alt = ""


# A kind's own limit is a rule's affair.
NotePictures = Annotated[list[NotePicture], Meta(max_length=3)]


class Nothing(Args):
    """No arguments."""


class PostIdea(Args):
    """Post a note in an activity, on a canvas in one of its sections and lanes, as a concept with pictures."""

    activity: No
    text: Text
    section: No | None = None
    lane: No | None = None
    pictures: NotePictures = []


class EditIdea(Args):
    """Give one's own note a new text, and these pictures in place of those it has; null: it keeps them."""

    idea: No
    text: Text
    pictures: NotePictures | None = None


class MoveIdea(Args):
    """This note belongs in this section and lane of its canvas."""

    idea: No
    section: No
    lane: No | None = None


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


class Choose(Args):
    """Whether this answer of the poll is mine."""

    activity: No
    answer: No
    chosen: bool


class CastBallot(Args):
    """My secret vote is for this answer."""

    activity: No
    answer: No


class PlaceIdea(Args):
    """My place for an idea is this far across and this far up, both 1 to 5; null for both takes it away."""

    activity: No
    idea: No
    across: Annotated[int, Meta(ge=1, le=5)] | None
    up: Annotated[int, Meta(ge=1, le=5)] | None


class ScoreIdea(Args):
    """My scores for an idea, one for each criterion: 1 to 10, or 0 for none yet."""

    activity: No
    idea: No
    scores: Annotated[list[Annotated[int, Meta(ge=0, le=10)]], Meta(min_length=1, max_length=5)]


class RankIdeas(Args):
    """My ranking: the best first, each idea once."""

    activity: No
    ideas: Annotated[list[No], Meta(max_length=10)]


class RaiseHand(Args):
    """Whether my hand is up."""

    raised: bool


class SayReady(Args):
    """Whether I am ready with an activity."""

    activity: No
    ready: bool


Tables = Annotated[int, Meta(ge=2, le=50)]
Prompt = Annotated[str, Meta(max_length=4000, pattern=NO_ZERO)]


class SplitTables(Args):
    """The activity is worked on at so many tables. People go there balanced by sector, at random, by their answers in
    the poll `poll`, as each chooses, or as they sit already. `prompts`: what a table is asked, where it is not what the
    activity asks.
    """

    activity: No
    tables: Tables
    way: Literal["balanced", "random", "poll", "chosen", "same"]
    poll: No | None = None
    prompts: Annotated[list[Prompt], Meta(max_length=50)] = []


class TakeTable(Args):
    """I sit at this table; null: where the fewest sit."""

    activity: No
    table: No | None = None


class BringBack(Args):
    """Everybody sees what this table wrote; null: what all tables wrote."""

    activity: No
    table: No | None = None


class Spotlight(Args):
    """The idea that every device shows; null ends it."""

    idea: No | None


class Freeze(Args):
    """Whether everybody looks up: nobody can write or vote."""

    frozen: bool


class Announce(Args):
    """A sentence for every device; null takes it away."""

    text: Annotated[str, Meta(max_length=4000, pattern=NO_ZERO)] | None


Ideas = Annotated[list[No], Meta(max_length=200)]
Name = Annotated[str, Meta(max_length=2000)]


class MakeTheme(Args):
    """Open a theme of this name with these ideas in it."""

    name: Name
    ideas: Ideas = []


class NameTheme(Args):
    """A theme or a merged idea is called this."""

    theme: No
    name: Name


class OneTheme(Args):
    """Names a theme or a merged idea."""

    theme: No


class GroupIdeas(Args):
    """These ideas belong in this theme; null: in none."""

    theme: No | None
    ideas: Ideas


class MergeIdeas(Args):
    """These ideas are one, with this title."""

    title: Name
    ideas: Ideas


class SetTimer(Args):
    """The activity's time runs out `seconds` from now; None takes the limit away. `closes`: input ends with it."""

    activity: No
    seconds: Annotated[int, Meta(ge=1, le=86_400 * 60)] | None
    closes: bool = False


class ShowIdeas(Args):
    """Whether everybody sees the notes of an activity."""

    activity: No
    visible: bool


class Heed(Args):
    """The warning that I have read; none: whatever there is."""

    warning: Annotated[str, Meta(max_length=500)] | None = None


class OneSeatCode(Args):
    """The code on a slip, as it was typed or scanned."""

    code: Annotated[str, Meta(min_length=1, max_length=40)]


class AcceptIdeas(Args):
    """Whether an activity takes new notes."""

    activity: No
    open: bool


class NewRound(Args):
    """The activity is voted on anew after its round `after`; where that is not the newest, somebody was faster."""

    activity: No
    after: No | None = None


class CloseRound(Args):
    """The activity's open round takes no more votes."""

    activity: No


class Reveal(Args):
    """Whether everybody sees the totals of the activity's newest round."""

    activity: No
    revealed: bool


class ModerateIdea(Args):
    """Show a note, or do not, with a reason that its author reads."""

    idea: No
    state: Literal["accepted", "rejected"]
    reason: Reason | None = None


class RemoveAuthor(Args):
    """Take the author of a note out of the room, for this reason."""

    idea: No
    reason: Reason | None = None


class WarnAuthor(Args):
    """Tell the author of a note this."""

    idea: No
    reason: Annotated[str, Meta(min_length=1, max_length=500, pattern=NO_ZERO)]


class MuteAuthor(Args):
    """The author of a note cannot write for so many minutes, for this reason; 0: can again."""

    idea: No
    minutes: Annotated[int, Meta(ge=0, le=24 * 60)]
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
