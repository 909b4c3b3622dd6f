"""How far the links of pages were followed, and which are to be followed again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("pages") as pages:
        pages.add_column(sa.Column("reach", sa.Integer()))
        pages.add_column(sa.Column("follow_again", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_pages_follow_again", "pages", ["crawl_id"], postgresql_where="follow_again")


def downgrade() -> None:
    op.drop_index("ix_pages_follow_again", "pages")
    with op.batch_alter_table("pages") as pages:
        pages.drop_column("follow_again")
        pages.drop_column("reach")
