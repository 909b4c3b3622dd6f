"""Opening crawls: on demand or because a portal is due."""
