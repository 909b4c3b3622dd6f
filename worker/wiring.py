"""Settings into the context that tasks work with: once a process, on first use, after any fork."""

from importlib.metadata import version

from storage.archive.reader import Archive
from storage.archive.writer import ArchiveWriter
from storage.database import open_engine, readers, writers
from tasks.context import Context, Limits
from tasks.fetching.settings import ClientSettings
from worker.rules.files import standing_rules
from worker.settings import Settings


def build_context(settings: Settings) -> Context:
    """Return a context with an engine and an archive file of its own. Raises RuleError."""
    rules = standing_rules(settings.rules_directory)
    engine = open_engine(settings.database_url.get_secret_value())
    return Context(
        sessions=writers(engine),
        readers=readers(engine),
        archive=Archive(settings.archive_directory),
        archive_writer=ArchiveWriter(settings.archive_directory, f"newsfold/{version('newsfold')}"),
        client=client_settings(settings),
        limits=Limits(
            lease_s=settings.lease_s,
            resend_s=settings.resend_s,
            fetch_budget_s=settings.fetch_budget_s,
            host_delay_s=settings.host_delay_s,
            retry_s=settings.retry_s,
        ),
        rules=rules,
        stream_url=settings.broker_url.get_secret_value() if settings.broker_url else None,
    )


def client_settings(settings: Settings) -> ClientSettings:
    """Return how portals are talked to."""
    return ClientSettings(
        user_agent=settings.user_agent,
        allow_networks=settings.allow_networks,
        body_limit_bytes=settings.body_limit_bytes,
        deadline_s=settings.deadline_s,
    )
