"""Rehearsals: of which workshop, with how many simulated people; what is needed to delete participants quickly"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    # In one statement, as SQLite adds a reference to a table only together with its column.
    op.execute(
        "ALTER TABLE workshops ADD COLUMN rehearses VARCHAR(36)"
        " CONSTRAINT fk_workshops_rehearses REFERENCES workshops (id)"
    )
    op.add_column("workshops", sa.Column("crowd", sa.Integer(), nullable=True))
    op.create_index("uq_workshops_rehearses", "workshops", ["rehearses", "created_by"], unique=True)
    for table in ("ballots", "secret_voters", "idea_reports"):
        op.create_index(op.f(f"ix_{table}_participant_id"), table, ["participant_id"], unique=False)
