"""Who is behind a socket, and which audience they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Actor
from govlab.activities.wire import Audience


@dataclass(frozen=True, slots=True)
class Member:
    """A joined socket."""

    sid: str
    audience: Audience
    actor: Actor

    @property
    def participant(self) -> str | None:
        """The participant whose tab this is; None for facilitators and screens."""
        return self.actor.participant if self.audience == "participant" else None

    @property
    def you(self) -> dict[str, str | None]:
        """What a client is told of itself."""
        return {"as": self.audience, "name": self.actor.name, "sector": self.actor.sector}
