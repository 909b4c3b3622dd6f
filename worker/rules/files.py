"""Rule files: a directory of them into rules."""

from functools import cache
from pathlib import Path

from tasks.parsing.rules.values import NO_RULES, PortalRules, RuleError, Rules, rules_by_host
from tasks.parsing.rules.written import portal_rules


@cache
def standing_rules(directory: Path | None) -> Rules:
    """Return what `read_rules` does, read once: a process and its children keep to the same rules."""
    return read_rules(directory)


def read_rules(directory: Path | None) -> Rules:
    """Return the rules of the files in `directory`, none for None. Raises RuleError: file, key and what is wrong."""
    if directory is None:
        return NO_RULES
    return rules_by_host(_file(path) for path in rule_files(directory))


def rule_files(directory: Path) -> list[Path]:
    """Return the rule files in `directory`, by name. Raises RuleError when it cannot be read."""
    try:
        return sorted(path for path in directory.iterdir() if path.suffix == ".toml")
    except OSError as error:
        raise RuleError(f"{directory}: {error.strerror}; it should hold rule files (NEWSFOLD_RULES)") from error


def _file(path: Path) -> PortalRules:
    try:
        return portal_rules(path.read_text("utf-8-sig"), path.name)
    except OSError as error:
        raise RuleError(f"{path.name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise RuleError(f"{path.name}: not UTF-8: {error.reason} at byte {error.start}") from error
