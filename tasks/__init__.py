"""What it does: the Celery tasks, and beside them the packages they call."""
