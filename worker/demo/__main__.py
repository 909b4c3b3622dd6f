"""`make demo`: serve the sample portal, crawl it into an archive, say what came of it."""

import os
import sys
from pathlib import Path

DIRECTORY = Path("demo-archive")


def main() -> None:
    """Run the demo in `demo-archive/` below the current directory."""
    DIRECTORY.mkdir(exist_ok=True)
    # The demo is the same whatever the environment or a .env says.
    os.environ |= {
        "NEWSFOLD_DATABASE_URL": f"sqlite:///{DIRECTORY}/newsfold.db",
        "NEWSFOLD_BROKER_URL": "",
        "NEWSFOLD_ARCHIVE_URL": str(DIRECTORY / "warc"),
        "NEWSFOLD_ALLOW_NETWORKS": "127.0.0.0/8",
        "NEWSFOLD_HOST_DELAY_S": "0",
        "NEWSFOLD_LOG_LEVEL": "ERROR",
    }
    from worker.cli.errors import UserError
    from worker.demo.tour import tour  # reads the settings above

    try:
        tour(DIRECTORY)
    except UserError as error:
        sys.exit(f"make demo: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
