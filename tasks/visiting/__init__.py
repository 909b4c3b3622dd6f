"""A round of visits to leased hosts: what is fetched, and how the answers are written down."""
