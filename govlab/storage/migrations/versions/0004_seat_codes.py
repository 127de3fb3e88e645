"""Seat codes: single-use codes for votes that are one per seat"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "seat_codes",
        sa.Column("workshop_id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=True),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participants.id"], name=op.f("fk_seat_codes_participant_id")),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshops.id"], name=op.f("fk_seat_codes_workshop_id")),
        sa.PrimaryKeyConstraint("workshop_id", "code", name=op.f("pk_seat_codes")),
        sa.UniqueConstraint("participant_id", name=op.f("uq_seat_codes_participant_id")),
    )
