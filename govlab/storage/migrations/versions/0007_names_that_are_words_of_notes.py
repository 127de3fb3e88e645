"""Names of themes that are a note's own words: which note"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("themes", sa.Column("words_of", sa.Integer(), nullable=True))
