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


class TooManyPictures(GovLabError):
    """More pictures than the `max` that a note may have here."""

    code = "too_many_pictures"


class PictureUnknown(GovLabError):
    """No such picture of this participant that is in no note yet: it can be sent anew."""

    code = "picture_unknown"
    status = 409


class NotAPicture(GovLabError):
    """Not a whole JPEG, PNG or WebP picture, whatever it is called."""

    code = "not_a_picture"
    status = 415


class PictureTooLarge(GovLabError):
    """More than `max` megapixels."""

    code = "picture_too_large"
    status = 413


class PicturesFull(GovLabError):
    """The participant, or the workshop, has sent all `max` pictures that are kept."""

    code = "pictures_full"
    status = 409


class PicturesBusy(GovLabError):
    """Too many pictures are on their way just now, or too many of this participant's; wait `retry_after_ms`."""

    code = "too_many_requests"
    status = 429
    retry = True


class TooManyIdeas(GovLabError):
    """The person has posted `max` ideas in this activity."""

    code = "too_many_ideas"
    status = 409


class ActivityFull(GovLabError):
    """The activity holds `max` ideas."""

    code = "activity_full"
    status = 409


class CannotSplit(GovLabError):
    """People do not write here, or vote as well: it is not worked on at tables."""

    code = "cannot_split"
    status = 409


class NoTables(GovLabError):
    """The activity is not worked on at tables."""

    code = "no_tables"
    status = 409


class NoSuchTable(GovLabError):
    """There are not so many tables (`max`)."""

    code = "no_such_table"


class TableGiven(GovLabError):
    """The facilitator chose who sits where."""

    code = "table_given"
    status = 409


class NoSuchPlace(GovLabError):
    """The activity has no such `field`: section or lane."""

    code = "no_such_place"


class NoSuchAnswer(GovLabError):
    """The poll has `max` answers, and not this one."""

    code = "no_such_answer"


class GroupingClosed(GovLabError):
    """Participants cannot group ideas in this activity."""

    code = "grouping_closed"
    status = 409


class AlreadyMerged(GovLabError):
    """One of the ideas is part of a merged idea: take that apart first."""

    code = "already_merged"
    status = 409


class TooFewIdeas(GovLabError):
    """A merged idea is made of at least `least`."""

    code = "too_few_ideas"


class TooManyThemes(GovLabError):
    """The workshop has had `max` themes."""

    code = "too_many_themes"
    status = 409


class TooFewVoted(GovLabError):
    """Fewer than `least` people voted in secret: a look in private would tell what somebody chose."""

    code = "too_few_voted"
    status = 409


class HeldWord(GovLabError):
    """The name of a theme holds a word that the room should not read unasked."""

    code = "held_word"


class WrongScores(GovLabError):
    """Not one score for each of the `criteria`."""

    code = "wrong_scores"


class WrongRanking(GovLabError):
    """More than `places` ideas, or one of them twice."""

    code = "wrong_ranking"


class AlreadyVoted(GovLabError):
    """A secret vote is cast once: nobody could find it again to change it."""

    code = "already_voted"
    status = 409


class StillOpen(GovLabError):
    """The totals of a secret round cannot be seen while it is open: two looks would tell who chose what."""

    code = "still_open"
    status = 409


class OwnIdea(GovLabError):
    """Nobody reports their own idea."""

    code = "own_idea"
    status = 409


class Muted(GovLabError):
    """A facilitator asked this participant to pause until `until_ms`."""

    code = "muted"
    status = 409


class TimeIsUp(GovLabError):
    """The activity's time is over, and input closed with it."""

    code = "time_is_up"
    status = 409


class RoomFrozen(GovLabError):
    """A facilitator asked everybody to look up: what was given now can be sent when the room goes on."""

    code = "room_frozen"
    status = 409
    retry = True


class SeatCodeNeeded(GovLabError):
    """Only who has used a seat code votes here."""

    code = "seat_code_needed"
    status = 403


class NoSuchSeatCode(GovLabError):
    """No slip of this workshop has this code, or its codes were withdrawn."""

    code = "no_such_seat_code"
    status = 404


class SeatCodeTaken(GovLabError):
    """Somebody has used this code: it is good for one person (V3)."""

    code = "seat_code_taken"
    status = 409


class HasSeatCode(GovLabError):
    """The participant has used a code already, and needs no other."""

    code = "has_seat_code"
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
