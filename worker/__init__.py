"""What runs: the Celery app, settings, wiring, embedded mode, command line, demo."""
