"""Rule files and the pages saved to test them: what is pure of it is in tasks/parsing/rules."""
