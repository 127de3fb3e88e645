"""An agency's name in the reader's language."""

from __future__ import annotations

from govlab.accounts.tables import Agency
from govlab.web.language import t


def name_of(agency: Agency) -> str:
    """The name that this reader knows the agency by."""
    return t(agency.name_th, agency.name_en or agency.name_th)
