"""Readings in, rows out: articles with their appearances, versions and reasons, and links for the frontier."""
