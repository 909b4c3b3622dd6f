"""The raw truth: WARC files."""
