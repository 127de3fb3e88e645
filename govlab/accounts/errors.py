"""What can be refused around accounts. The words stand in `words.py`."""

from __future__ import annotations

from govlab.errors import GovLabError


class WrongSignIn(GovLabError):
    """No active account has this e-mail and password. Which of them was wrong is not said."""

    code = "wrong_sign_in"
    status = 422


class SignInPaused(GovLabError):
    """Too many failed sign-ins; `minutes` to wait."""

    code = "sign_in_paused"
    status = 429
    retry = True


class EmailTaken(GovLabError):
    """Another account has this e-mail."""

    code = "email_taken"
    status = 409


class WrongPassword(GovLabError):
    """The present password, asked before a change, is another one."""

    code = "wrong_password"
    status = 422


class InvitationOver(GovLabError):
    """The link was used, replaced, too old, or its account is closed."""

    code = "invitation_over"
    status = 410


class OwnRightsKept(GovLabError):
    """Nobody closes their own account or gives up their own administration: one administrator always remains."""

    code = "own_rights_kept"
    status = 409
