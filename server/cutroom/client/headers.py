"""The headers that every request carries: who asks, and through which skill."""

from dataclasses import dataclass

from cutroom.protocol.paths import SKILL_PLATFORM, SKILL_SOURCE, SKILL_VERSION


@dataclass(frozen=True, slots=True)
class Attribution:
    """The skill on whose behalf requests are made; the backend refuses exports without it."""

    source: str
    """The skill's `name`."""
    version: str
    """The skill's `version`."""
    platform: str = "unknown"
    """Where the skill is installed: clawhub, cursor or unknown."""

    def headers(self) -> dict[str, str]:
        """Return the three attribution headers, never an empty one."""
        return {
            SKILL_SOURCE: self.source or "unknown",
            SKILL_VERSION: self.version or "unknown",
            SKILL_PLATFORM: self.platform or "unknown",
        }


def bearer(token: str) -> dict[str, str]:
    """Return the header that proves who asks."""
    return {"Authorization": f"Bearer {token}"}
