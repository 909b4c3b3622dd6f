"""What can be wrong with an archive."""


class ArchiveError(Exception):
    """A record could not be written or read back; the text says which and why."""
