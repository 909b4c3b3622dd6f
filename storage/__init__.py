"""What it keeps: the archive database and the WARC files."""
