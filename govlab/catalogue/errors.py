"""What the catalogue can refuse. The words stand in `words.py`."""

from __future__ import annotations

from govlab.errors import GovLabError, Stale


class AlreadyPromoted(GovLabError):
    """An idea is in one draft at most. `draft` is its address, `innovation` its id, `rest` the ideas still free."""

    code = "already_promoted"
    status = 409


class Incomplete(GovLabError):
    """The entry lacks what a reviewer needs; `missing` names the fields."""

    code = "incomplete"
    status = 409


class WrongStep(GovLabError):
    """The entry's `state` does not lead there: submitting what is in review, deciding on what is not."""

    code = "wrong_step"
    status = 409


class OwnWork(GovLabError):
    """Whoever promoted an entry, or wrote a revision since the last decision, does not review it."""

    code = "own_work"
    status = 403


class ReasonMissing(GovLabError):
    """Returning an entry needs a reason."""

    code = "reason_missing"


class NewerRevision(Stale):
    """Somebody saved revision `newest` since the page was opened."""

    code = "newer_revision"


class TooOften(GovLabError):
    """More comments than a reader or an address may leave in a while."""

    code = "too_many_requests"
    status = 429
    retry = True
