"""Take a workshop's turn: allowed, locked against others, and read as it is now."""

from __future__ import annotations

from govlab.access import Actor, require
from govlab.storage.transaction import Transaction
from govlab.workshops.queries import facts_of
from govlab.workshops.rules import check_changeable
from govlab.workshops.tables import Workshop


def take_turn(tx: Transaction, actor: Actor, action: str, workshop_id: str) -> Workshop:
    """The workshop, for the actor to do `action` on it. Raises NotFound, Forbidden."""
    require(actor, action, facts_of(tx.session, workshop_id))
    tx.changed(workshop_id)
    # What was read before the lock may have changed meanwhile.
    return tx.session.get_one(Workshop, workshop_id, populate_existing=True)


def take_turn_to_edit(tx: Transaction, actor: Actor, workshop_id: str) -> Workshop:
    """The workshop, for the actor to change its set-up. Raises NotFound, Forbidden, WrongState."""
    workshop = take_turn(tx, actor, "workshop:edit", workshop_id)
    check_changeable(workshop.state)
    return workshop
