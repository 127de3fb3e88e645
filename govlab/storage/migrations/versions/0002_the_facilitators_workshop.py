"""Canvases, themes, signals, secret ballots, moderation, and agendas that are kept"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("activities", sa.Column("closes", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("ideas", sa.Column("section", sa.Integer(), nullable=True))
    op.add_column("ideas", sa.Column("lane", sa.Integer(), nullable=True))
    op.add_column("ideas", sa.Column("theme_no", sa.Integer(), nullable=True))
    op.add_column("ideas", sa.Column("merge_no", sa.Integer(), nullable=True))
    op.create_table(
        "themes",
        sa.Column("workshop_id", sa.String(length=36), nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("merged", sa.Boolean(), nullable=False),
        sa.Column("inside", sa.Integer(), nullable=True),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshops.id"], name=op.f("fk_themes_workshop_id")),
        sa.PrimaryKeyConstraint("workshop_id", "no", name=op.f("pk_themes")),
    )
    op.create_table(
        "own_agendas",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.String(length=255), nullable=False),
        sa.Column("activities", sa.JSON(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_own_agendas_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_agendas")),
    )
    op.create_index(op.f("ix_own_agendas_person_id"), "own_agendas", ["person_id"], unique=False)
    op.create_table(
        "idea_reports",
        sa.Column("workshop_id", sa.String(length=36), nullable=False),
        sa.Column("idea_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participants.id"], name=op.f("fk_idea_reports_participant_id")),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshops.id"], name=op.f("fk_idea_reports_workshop_id")),
        sa.PrimaryKeyConstraint("workshop_id", "idea_no", "participant_id", name=op.f("pk_idea_reports")),
    )
    op.create_table(
        "secret_voters",
        sa.Column("round_id", sa.String(length=48), nullable=False),
        sa.Column("participant_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participants.id"], name=op.f("fk_secret_voters_participant_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_secret_voters_round_id")),
        sa.PrimaryKeyConstraint("round_id", "participant_id", name=op.f("pk_secret_voters")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "secret_ballots",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("round_id", sa.String(length=48), nullable=False),
        sa.Column("answer", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_secret_ballots_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_secret_ballots")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_secret_ballots_round_id"), "secret_ballots", ["round_id"], unique=False)
    op.add_column("participants", sa.Column("proxy", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("participants", sa.Column("muted_until_ms", sa.BigInteger(), nullable=True))
    op.add_column("participants", sa.Column("warning", sa.Text(), nullable=True))
    op.add_column("participants", sa.Column("hand_ms", sa.BigInteger(), nullable=True))
    op.add_column("participants", sa.Column("ready_with", sa.Integer(), nullable=True))
    op.add_column("workshops", sa.Column("spotlight", sa.Integer(), nullable=True))
    op.add_column("workshops", sa.Column("frozen", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("workshops", sa.Column("announcement", sa.Text(), nullable=True))
