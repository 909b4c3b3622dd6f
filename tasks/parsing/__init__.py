"""One page in, article out. Pure."""
