"""Settings: the only reader of the environment."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cutroom.errors import ConfigError

HOSTED_API = "https://mega-api-prod.nemovideo.ai"
HOSTED_WEB = "https://nemovideo.com"
LOCAL, HOSTED = "local", "nemo"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set, read once at the start."""

    backend: str
    """`local`, `nemo`, or the URL of a backend that speaks the protocol."""
    home: Path
    allowed_dirs: tuple[Path, ...]
    skill: str = "video-editing-ai-image"
    wait_s: float = 25.0
    is_wait_chosen: bool = False
    """Whether `wait_s` was set: otherwise hosts that allow longer calls get them."""
    render_poll_s: float | None = None
    """None: 30 s on the hosted backend, event-driven on the local one."""
    render_budget_s: float = 300.0
    rate_limit_wait_s: float = 30.0
    still_working_s: float = 120.0
    edit_timeout_s: float = 900.0
    silence_timeout_s: float = 600.0
    recovery_waits_s: tuple[float, ...] = (30.0, 60.0, 60.0, 60.0, 60.0)
    max_upload_mb: float | None = None
    """None: the skill's limit on the hosted backend, no limit on the local one."""
    speech_model: str | None = None
    token: str | None = None
    """NEMO_TOKEN. Never logged, never in a result."""
    api_url: str = HOSTED_API
    web_url: str = HOSTED_WEB
    client_id: str | None = None
    skill_source: str | None = None

    def __repr__(self) -> str:
        """Show which backend answers and nothing that is secret."""
        return f"Settings(backend={self.backend!r}, home={str(self.home)!r})"


def _number(env: Mapping[str, str], name: str, default: float) -> float:
    text = env.get(name, "").strip()
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        raise ConfigError(
            f"{name} is {text!r}, which is no number.",
            hint=f"Unset {name} or give a number of seconds.",
        ) from None
    if not 0 <= value < 1e7:
        raise ConfigError(
            f"{name} is {text}, which is out of range.", hint=f"Give {name} a number from 0 up."
        )
    return value


def _numbers(env: Mapping[str, str], name: str, default: tuple[float, ...]) -> tuple[float, ...]:
    text = env.get(name, "").strip()
    if not text:
        return default
    try:
        return tuple(float(part) for part in text.split(","))
    except ValueError:
        raise ConfigError(
            f"{name} is {text!r}, which is no list of numbers.", hint="Write it as 30,60,60."
        ) from None


def _folders(env: Mapping[str, str]) -> tuple[Path, ...]:
    text = env.get("CUTROOM_ALLOWED_DIRS", "").strip()
    if text:
        parts = [Path(part).expanduser() for part in text.split(os.pathsep) if part.strip()]
    else:
        parts = [Path.home(), Path.cwd(), Path(tempfile.gettempdir())]
    return tuple(dict.fromkeys(part.resolve() for part in parts))


def _home(env: Mapping[str, str]) -> Path:
    text = env.get("CUTROOM_HOME", "").strip()
    if text:
        return Path(text).expanduser().resolve()
    # The import costs start-up time and is needed only without the setting.
    from platformdirs import user_data_path

    return user_data_path("cutroom", appauthor=False)


def _optional(env: Mapping[str, str], name: str) -> str | None:
    return env.get(name, "").strip() or None


def _client_id(env: Mapping[str, str]) -> str | None:
    given = _optional(env, "NEMO_CLIENT_ID")
    if given and (len(given) > 64 or not given.isascii() or not given.isprintable()):
        raise ConfigError(
            "NEMO_CLIENT_ID is no usable id.",
            hint="Give at most 64 plain letters and digits, or unset it to have one made.",
        )
    return given


def _backend(env: Mapping[str, str], token: str | None) -> str:
    chosen = env.get("CUTROOM_BACKEND", "").strip()
    if not chosen:
        return HOSTED if token else LOCAL
    if chosen in (LOCAL, HOSTED) or chosen.startswith(("http://", "https://")):
        return chosen.rstrip("/")
    raise ConfigError(
        f"CUTROOM_BACKEND is {chosen!r}.", hint="Use local, nemo, or the http(s) URL of a backend."
    )


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of this process.

    Raises ConfigError with the variable's name for a value that cannot be used.
    """
    env = os.environ if environ is None else environ
    token = _optional(env, "NEMO_TOKEN")
    poll = env.get("CUTROOM_RENDER_POLL_S", "").strip()
    limit = env.get("CUTROOM_MAX_UPLOAD_MB", "").strip()
    return Settings(
        backend=_backend(env, token),
        home=_home(env),
        allowed_dirs=_folders(env),
        skill=_optional(env, "CUTROOM_SKILL") or "video-editing-ai-image",
        wait_s=min(50.0, _number(env, "CUTROOM_WAIT_S", 25.0)),
        is_wait_chosen=bool(env.get("CUTROOM_WAIT_S", "").strip()),
        render_poll_s=_number(env, "CUTROOM_RENDER_POLL_S", 30.0) if poll else None,
        render_budget_s=_number(env, "CUTROOM_RENDER_BUDGET_S", 300.0),
        rate_limit_wait_s=_number(env, "CUTROOM_RATE_LIMIT_WAIT_S", 30.0),
        still_working_s=_number(env, "CUTROOM_STILL_WORKING_S", 120.0),
        edit_timeout_s=_number(env, "CUTROOM_EDIT_TIMEOUT_S", 900.0),
        silence_timeout_s=_number(env, "CUTROOM_SILENCE_TIMEOUT_S", 600.0),
        recovery_waits_s=_numbers(env, "CUTROOM_RECOVERY_WAITS_S", (30.0, 60.0, 60.0, 60.0, 60.0)),
        max_upload_mb=_number(env, "CUTROOM_MAX_UPLOAD_MB", 0.0) if limit else None,
        speech_model=_optional(env, "CUTROOM_SPEECH_MODEL"),
        token=token,
        api_url=(_optional(env, "NEMO_API_URL") or HOSTED_API).rstrip("/"),
        web_url=(_optional(env, "NEMO_WEB_URL") or HOSTED_WEB).rstrip("/"),
        client_id=_client_id(env),
        skill_source=_optional(env, "SKILL_SOURCE"),
    )


def chosen_wait_s(settings: Settings) -> float | None:
    """Return how long calls shall wait, or None where that is left to the host."""
    return settings.wait_s if settings.is_wait_chosen else None
