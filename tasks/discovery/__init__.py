"""One feed, sitemap or listing in, links out. Pure."""
