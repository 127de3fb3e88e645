"""Breakout tables: which activities are worked on at tables, who sits where, and where a note was written"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("activities", sa.Column("breakout", sa.JSON(), nullable=True))
    op.add_column("participants", sa.Column("table_no", sa.Integer(), nullable=True))
    op.add_column("ideas", sa.Column("table_no", sa.Integer(), nullable=True))
