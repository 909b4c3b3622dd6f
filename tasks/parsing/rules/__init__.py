"""Per-portal rules: what people write of where fields stand on a portal's pages."""
