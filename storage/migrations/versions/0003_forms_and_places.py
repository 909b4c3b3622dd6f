"""What articles mainly consist of, where they stand, what else they are found under, and on which page they go on."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
TEXTS = ("language_declared", "lead_caption", "amp_url", "next_url")
LISTS = ("breadcrumbs", "alternates")


def upgrade() -> None:
    with op.batch_alter_table("articles") as articles:
        articles.add_column(sa.Column("form", sa.Text(), nullable=False, server_default="text"))
        for name in LISTS:
            articles.add_column(sa.Column(name, JSON, nullable=False, server_default="[]"))
        for name in TEXTS:
            articles.add_column(sa.Column(name, sa.Text()))
    with op.batch_alter_table("appearances") as appearances:
        appearances.add_column(sa.Column("page_number", sa.Integer(), nullable=False, server_default="1"))
        appearances.add_column(sa.Column("next_url", sa.Text()))


def downgrade() -> None:
    with op.batch_alter_table("appearances") as appearances:
        appearances.drop_column("next_url")
        appearances.drop_column("page_number")
    with op.batch_alter_table("articles") as articles:
        for name in (*TEXTS, *LISTS, "form"):
            articles.drop_column(name)
