"""Questions that people who only read ask of the archive."""
