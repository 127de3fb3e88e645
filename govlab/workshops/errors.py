"""What can be refused around workshops. The words stand in `words.py`."""

from __future__ import annotations

from typing import ClassVar

from govlab.errors import GovLabError


class CodeUnknown(GovLabError):
    """No workshop has this code or QR token, or it is still a draft."""

    code = "code_unknown"
    status = 404


class InRehearsal(GovLabError):
    """What a rehearsal cannot do, as nothing may remain of it."""

    code = "in_rehearsal"
    status = 409


class TooManyRehearsals(GovLabError):
    """As many people are simulated as this process may."""

    code = "too_many_rehearsals"
    status = 409
    retry = True


class WorkshopClosed(GovLabError):
    """The code was right, but its workshop has ended."""

    code = "workshop_closed"
    status = 410


class TooManyCodes(GovLabError):
    """Too many wrong codes came from this address (or from all together); `retry_after_ms` says when to try again."""

    code = "too_many_codes"
    status = 429
    retry: ClassVar[bool] = True


class SectorUnknown(GovLabError):
    """A participant must speak for one of the sectors of PRODUCT.md."""

    code = "sector_unknown"


class NameTooLong(GovLabError):
    """A name in the room has `most` characters at most; this one has `over` more."""

    code = "name_too_long"


class ConsentMissing(GovLabError):
    """Nobody joins without having agreed to the notice (T2)."""

    code = "consent_missing"


class SeatRemoved(GovLabError):
    """A facilitator removed this participant; only a facilitator can let them in again."""

    code = "seat_removed"
    status = 403


class MoveLinkUsed(GovLabError):
    """A link to continue elsewhere works once and for 15 minutes."""

    code = "move_link_used"
    status = 410


class WrongState(GovLabError):
    """A workshop in `state` cannot do this: drafts are scheduled, scheduled ones started, live ones closed."""

    code = "workshop_state"
    status = 409


class AgendaNotReady(GovLabError):
    """To be scheduled a workshop needs an activity, and each activity a prompt; `missing` are the numbers without."""

    code = "agenda_not_ready"


class AgendaFull(GovLabError):
    """An agenda holds `most` activities."""

    code = "agenda_full"


class TooManyOwnAgendas(GovLabError):
    """A person keeps `max` agendas."""

    code = "too_many_own_agendas"
    status = 409


class TooManySeatCodes(GovLabError):
    """A workshop has `most` seat codes, used ones among them; `left` more can be made."""

    code = "too_many_seat_codes"
    status = 409


class AlreadyFacilitates(GovLabError):
    """This person runs the workshop already."""

    code = "already_facilitates"
    status = 409


class PersonUnknown(GovLabError):
    """No account has this e-mail address."""

    code = "person_unknown"


class LastFacilitator(GovLabError):
    """Someone must be left who can run the workshop."""

    code = "last_facilitator"
    status = 409


class ChallengeExists(GovLabError):
    """The agency has a challenge of this title already."""

    code = "challenge_exists"
    status = 409
