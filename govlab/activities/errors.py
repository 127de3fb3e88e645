"""What a room can refuse. The words stand in `words.py`."""

from __future__ import annotations

from govlab.errors import GovLabError


class WorkshopNotLive(GovLabError):
    """The workshop has not started, or is closed."""

    code = "workshop_not_live"
    status = 409


class WrongState(GovLabError):
    """The workshop is in a state that this step does not lead from."""

    code = "wrong_state"
    status = 409


class ActivityClosed(GovLabError):
    """The room is in another activity."""

    code = "activity_closed"
    status = 409


class IdeasClosed(GovLabError):
    """The activity takes no ideas, or none at the moment."""

    code = "ideas_closed"
    status = 409


class VotingClosed(GovLabError):
    """No round of the activity is open."""

    code = "voting_closed"
    status = 409


class IdeaNotShown(GovLabError):
    """The idea is not put to the vote here: waiting, rejected, withdrawn, or of another activity."""

    code = "idea_not_shown"
    status = 409


class NotYourIdea(GovLabError):
    """Only its author may change a note."""

    code = "not_your_idea"
    status = 403


class IdeaHasVotes(GovLabError):
    """Somebody else has voted on the note: its text must stay what they voted on."""

    code = "idea_has_votes"
    status = 409


class TextEmpty(GovLabError):
    """A note without a visible character."""

    code = "text_empty"


class TextTooLong(GovLabError):
    """A note of more than `max` characters as people count them (graphemes)."""

    code = "text_too_long"


class TooManyIdeas(GovLabError):
    """The person has posted `max` ideas in this activity."""

    code = "too_many_ideas"
    status = 409


class ActivityFull(GovLabError):
    """The activity holds `max` ideas."""

    code = "activity_full"
    status = 409


class OverBudget(GovLabError):
    """More dots than the person's `budget`."""

    code = "over_budget"
    status = 409


class OverPerIdea(GovLabError):
    """More dots on one idea than `max`."""

    code = "over_per_idea"
    status = 409


class Removed(GovLabError):
    """The participant was removed from the room."""

    code = "removed"
    status = 403


class UnknownCommand(GovLabError):
    """No command has this name."""

    code = "unknown_command"


class IdReused(GovLabError):
    """The same id came before with other content (rule P2)."""

    code = "id_reused"
    status = 409
