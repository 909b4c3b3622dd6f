"""The first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts up only an INTEGER key
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_events()
    _create_hosts()
    _create_portals()
    _create_articles()
    _create_crawls()
    _create_pages()
    _create_aliases()
    _create_appearances()
    _create_captures()
    _create_ledger()
    _create_versions()


def downgrade() -> None:
    for table in (
        "versions",
        "ledger",
        "captures",
        "appearances",
        "aliases",
        "pages",
        "crawls",
        "articles",
        "portals",
        "hosts",
        "events",
    ):
        op.drop_table(table)


def _create_events() -> None:
    op.create_table(
        "events",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("payload", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_unpublished", "events", ["id"], postgresql_where="published_at IS NULL")


def _create_hosts() -> None:
    op.create_table(
        "hosts",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("ready_at", MOMENT),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("next_visit_at", MOMENT, nullable=False),
        sa.Column("offered_until", MOMENT),
        sa.Column("lease_token", sa.LargeBinary()),
        sa.Column("leased_until", MOMENT),
        sa.Column("robots", sa.Text()),
        sa.Column("robots_url", sa.Text()),
        sa.Column("robots_status", sa.Integer()),
        sa.Column("robots_fetched_at", MOMENT),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text()),
        sa.Column("problem_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_hosts"),
        sa.UniqueConstraint("name", name="uq_hosts_name"),
    )
    op.create_index("ix_hosts_ready_at", "hosts", ["ready_at"])


def _create_portals() -> None:
    op.create_table(
        "portals",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("entry_points", JSON, nullable=False),
        sa.Column("timezone", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("every_s", sa.Double()),
        sa.Column("cron", sa.Text()),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("next_crawl_at", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_portals"),
        sa.UniqueConstraint("name", name="uq_portals_name"),
    )
    op.create_index("ix_portals_next_crawl_at", "portals", ["next_crawl_at"])


def _create_articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", ID, nullable=False),
        sa.Column("identity_key", sa.LargeBinary(), nullable=False),
        sa.Column("headline_key", sa.LargeBinary(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("headline_source", sa.Text(), nullable=False),
        sa.Column("published_at", MOMENT),
        sa.Column("published_precision", sa.Text()),
        sa.Column("published_raw", sa.Text()),
        sa.Column("published_source", sa.Text()),
        sa.Column("published_zone", sa.Text()),
        sa.Column("modified_at", MOMENT),
        sa.Column("authors", JSON, nullable=False),
        sa.Column("editor", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("publisher", sa.Text()),
        sa.Column("section", sa.Text()),
        sa.Column("standfirst", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("lead_image", sa.Text()),
        sa.Column("tags", JSON, nullable=False),
        sa.Column("is_free", sa.Boolean()),
        sa.Column("fingerprint", sa.BigInteger(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("canonical_url", sa.Text()),
        sa.Column("portal_id", ID, nullable=False),
        sa.Column("lead_page_id", sa.BigInteger(), nullable=False),
        sa.Column("lead_rank", sa.Integer(), nullable=False),
        sa.Column("read_from_at", MOMENT, nullable=False),
        sa.Column("first_seen_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("check_at", MOMENT),
        sa.ForeignKeyConstraint(["portal_id"], ["portals.id"], name="fk_articles_portal_id"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("identity_key", name="uq_articles_identity_key"),
    )
    op.create_index("ix_articles_check_at", "articles", ["check_at"])
    op.create_index("ix_articles_first_seen_at", "articles", ["first_seen_at"])
    op.create_index("ix_articles_headline_key", "articles", ["headline_key"])
    op.create_index("ix_articles_language", "articles", ["language"])
    op.create_index("ix_articles_portal_id", "articles", ["portal_id"])
    op.create_index("ix_articles_published_at", "articles", ["published_at"])


def _create_crawls() -> None:
    op.create_table(
        "crawls",
        sa.Column("id", ID, nullable=False),
        sa.Column("portal_id", ID, nullable=False),
        sa.Column("trigger", sa.Text(), nullable=False),
        sa.Column("slot_at", MOMENT),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("depth_limit", sa.Integer(), nullable=False),
        sa.Column("page_limit", sa.Integer(), nullable=False),
        sa.Column("admitted", sa.Integer(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT),
        sa.ForeignKeyConstraint(["portal_id"], ["portals.id"], name="fk_crawls_portal_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_crawls"),
        sa.UniqueConstraint("portal_id", "slot_at", name="uq_crawls_portal_id_slot_at"),
    )
    op.create_index("ix_crawls_portal_id", "crawls", ["portal_id"])


def _create_pages() -> None:
    op.create_table(
        "pages",
        sa.Column("id", ID, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("url_key", sa.LargeBinary(), nullable=False),
        sa.Column("host_id", ID, nullable=False),
        sa.Column("portal_id", ID, nullable=False),
        sa.Column("crawl_id", ID),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT),
        sa.Column("discovered_at", MOMENT, nullable=False),
        sa.Column("announced", JSON),
        sa.Column("said_modified_at", MOMENT),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("status", sa.Integer()),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("digest", sa.LargeBinary()),
        sa.Column("fetched_at", MOMENT),
        sa.Column("gone_at", MOMENT),
        sa.Column("problem", sa.Text()),
        sa.Column("problem_at", MOMENT),
        sa.Column("article_id", ID),
        sa.Column("redirects_to_id", ID),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_pages_article_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["crawl_id"], ["crawls.id"], name="fk_pages_crawl_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["host_id"], ["hosts.id"], name="fk_pages_host_id"),
        sa.ForeignKeyConstraint(["portal_id"], ["portals.id"], name="fk_pages_portal_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["redirects_to_id"], ["pages.id"], name="fk_pages_redirects_to_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pages"),
        sa.UniqueConstraint("url_key", name="uq_pages_url_key"),
    )
    op.create_index("ix_pages_article_id", "pages", ["article_id"])
    op.create_index("ix_pages_due", "pages", ["host_id", "priority", "due_at"], postgresql_where="due_at IS NOT NULL")
    op.create_index("ix_pages_open", "pages", ["crawl_id"], postgresql_where="due_at IS NOT NULL")
    op.create_index("ix_pages_portal_id", "pages", ["portal_id"])
    op.create_index("ix_pages_problem_at", "pages", ["problem_at"])
    op.create_index("ix_pages_redirects_to_id", "pages", ["redirects_to_id"])


def _create_aliases() -> None:
    op.create_table(
        "aliases",
        sa.Column("id", ID, nullable=False),
        sa.Column("page_id", ID, nullable=False),
        sa.Column("crawl_id", ID),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("url_hash", sa.LargeBinary(), nullable=False),
        sa.Column("found_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["crawl_id"], ["crawls.id"], name="fk_aliases_crawl_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name="fk_aliases_page_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_aliases"),
        sa.UniqueConstraint("url_hash", name="uq_aliases_url_hash"),
    )
    op.create_index("ix_aliases_crawl_id", "aliases", ["crawl_id"])
    op.create_index("ix_aliases_page_id", "aliases", ["page_id"])


def _create_appearances() -> None:
    op.create_table(
        "appearances",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("page_id", ID, nullable=False),
        sa.Column("portal_id", ID, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text()),
        sa.Column("published_at", MOMENT),
        sa.Column("content_hash", sa.LargeBinary()),
        sa.Column("first_seen_at", MOMENT, nullable=False),
        sa.Column("last_seen_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_appearances_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name="fk_appearances_page_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["portal_id"], ["portals.id"], name="fk_appearances_portal_id"),
        sa.PrimaryKeyConstraint("id", name="pk_appearances"),
        sa.UniqueConstraint("article_id", "page_id", name="uq_appearances_article_id_page_id"),
    )
    op.create_index("ix_appearances_page_id", "appearances", ["page_id"])
    op.create_index("ix_appearances_portal_id", "appearances", ["portal_id"])


def _create_captures() -> None:
    op.create_table(
        "captures",
        sa.Column("id", ID, nullable=False),
        sa.Column("page_id", ID, nullable=False),
        sa.Column("crawl_id", ID),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("fetched_at", MOMENT, nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("content_type", sa.Text()),
        sa.Column("location", sa.Text()),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("warc_file", sa.Text(), nullable=False),
        sa.Column("warc_offset", sa.BigInteger(), nullable=False),
        sa.Column("warc_length", sa.BigInteger(), nullable=False),
        sa.Column("rights", JSON),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ready_at", MOMENT),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_token", sa.LargeBinary()),
        sa.Column("kind", sa.Text()),
        sa.Column("problem", sa.Text()),
        sa.Column("parser_version", sa.Text()),
        sa.ForeignKeyConstraint(["crawl_id"], ["crawls.id"], name="fk_captures_crawl_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name="fk_captures_page_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_captures"),
    )
    op.create_index("ix_captures_crawl_id", "captures", ["crawl_id"])
    op.create_index("ix_captures_page_id", "captures", ["page_id"])
    op.create_index("ix_captures_ready_at", "captures", ["ready_at"])
    op.create_index("ix_captures_unread", "captures", ["crawl_id"], postgresql_where="ready_at IS NOT NULL")


def _create_ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("page_id", ID, nullable=False),
        sa.Column("capture_id", ID),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("inputs", JSON, nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("decided_at", MOMENT, nullable=False),
        sa.Column("undone_at", MOMENT),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_ledger_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name="fk_ledger_capture_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name="fk_ledger_page_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_ledger"),
        sa.UniqueConstraint("article_id", "page_id", "rule", name="uq_ledger_article_id_page_id_rule"),
    )
    op.create_index("ix_ledger_capture_id", "ledger", ["capture_id"])
    op.create_index("ix_ledger_page_id", "ledger", ["page_id"])


def _create_versions() -> None:
    op.create_table(
        "versions",
        sa.Column("id", ID, nullable=False),
        sa.Column("article_id", ID, nullable=False),
        sa.Column("page_id", ID, nullable=False),
        sa.Column("capture_id", ID, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.LargeBinary(), nullable=False),
        sa.Column("headline_key", sa.LargeBinary(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("standfirst", sa.Text()),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("parser_version", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_versions_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name="fk_versions_capture_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name="fk_versions_page_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_versions"),
        sa.UniqueConstraint("article_id", "capture_id", name="uq_versions_article_id_capture_id"),
    )
    op.create_index("ix_versions_capture_id", "versions", ["capture_id"])
    op.create_index("ix_versions_headline_key", "versions", ["headline_key"])
    op.create_index("ix_versions_page_id", "versions", ["page_id"])
