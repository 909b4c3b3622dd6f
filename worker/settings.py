"""Settings: read from the environment and `.env` once, when a process starts."""

from functools import cache
from importlib.metadata import version
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Network = IPv4Network | IPv6Network
RULES = Path("rules")
CONTACT = "https://github.com/newsfold/newsfold"


class Settings(BaseSettings):
    """Code below `worker/` is handed plain values."""

    model_config = SettingsConfigDict(env_prefix="NEWSFOLD_", env_file=".env", extra="ignore", frozen=True)

    database_url: SecretStr = SecretStr("sqlite:///newsfold.db")
    broker_url: SecretStr | None = None  # redis://…; none: everything runs in this process
    archive_url: str = "warc"  # a directory
    rules: str | None = None  # a directory of rule files; none: "rules", if there is one
    allow_networks: Annotated[tuple[Network, ...], NoDecode] = ()  # may be crawled though not public
    host_delay_s: float = Field(5.0, ge=0)  # pause between two requests to one host
    user_agent: str = Field(f"newsfold/{version('newsfold')} (+{CONTACT})", pattern=r"^newsfold\b[ -~]*$")
    body_limit_bytes: int = Field(10_000_000, gt=0)  # before and after decompression
    deadline_s: float = Field(30.0, gt=0)  # a whole request
    lease_s: float = Field(150.0, gt=0)  # a host or capture is one worker's for this long
    resend_s: float = Field(60.0, gt=0)  # a message that nobody acted on is sent again
    fetch_budget_s: float = Field(20.0, gt=0)  # one fetch task visits its hosts for this long
    retry_s: float = Field(30.0, gt=0)  # first pause after a failed page; doubles
    tick_s: float = Field(5.0, gt=0)  # pause between two looks at what is due
    log_level: str = "INFO"

    @field_validator("allow_networks", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(ip_network(part.strip()) for part in value.split(",") if part.strip())
        return value

    @field_validator("broker_url", "rules", mode="before")
    @classmethod
    def _none_if_empty(cls, value: object) -> object:
        return value or None

    @property
    def is_embedded(self) -> bool:
        """Return whether no broker is set, so that this process does the work itself."""
        return self.broker_url is None

    @property
    def archive_directory(self) -> Path:
        """Return the directory of the WARC files."""
        return Path(self.archive_url.removeprefix("file://"))

    @property
    def rules_directory(self) -> Path | None:
        """Return the directory of the rule files; None where there are to be none."""
        if self.rules is not None:
            return Path(self.rules)
        return RULES if RULES.is_dir() else None


class SettingsError(Exception):
    """A setting is wrong; the text says which."""


@cache
def settings() -> Settings:
    """Return this process's settings. Raises SettingsError."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"NEWSFOLD_{name}: {first['msg']}") from error
