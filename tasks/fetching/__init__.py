"""The only code that talks to portals."""
