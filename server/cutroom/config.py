"""Settings: the only reader of the environment."""

import os
import tempfile
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from cutroom.errors import ConfigError

HOSTED_API = "https://mega-api-prod.nemovideo.ai"
HOSTED_WEB = "https://nemovideo.com"
LOCAL, HOSTED = "local", "nemo"
PROXIES = ("all", "some", "none")
FLAGS: Mapping[str, str] = MappingProxyType(
    {
        "--" + name.removeprefix("CUTROOM_").lower().replace("_", "-"): name
        for name in (
            *("CUTROOM_BACKEND", "CUTROOM_HOME", "CUTROOM_ALLOWED_DIRS", "CUTROOM_WAIT_S"),
            *("CUTROOM_SKILL", "CUTROOM_MAX_UPLOAD_MB", "CUTROOM_RENDER_POLL_S"),
            *("CUTROOM_PROXIES",),
            *("CUTROOM_RENDER_BUDGET_S", "CUTROOM_EDIT_TIMEOUT_S", "CUTROOM_SILENCE_TIMEOUT_S"),
            *("CUTROOM_STILL_WORKING_S", "CUTROOM_RATE_LIMIT_WAIT_S", "CUTROOM_RECOVERY_WAITS_S"),
            *("CUTROOM_TOKENS", "CUTROOM_OAUTH_ISSUER", "CUTROOM_OAUTH_JWKS"),
            *("CUTROOM_OAUTH_AUDIENCE", "CUTROOM_PUBLIC_URL", "CUTROOM_ALLOWED_HOSTS"),
            *("CUTROOM_ALLOWED_ORIGINS", "CUTROOM_QUOTA_MB", "CUTROOM_CALLS_PER_MINUTE"),
            *("CUTROOM_DRAIN_S", "NEMO_API_URL", "NEMO_WEB_URL", "NEMO_CLIENT_ID", "SKILL_SOURCE"),
            "CUTROOM_VOICE_MODEL",
            "CUTROOM_SPEECH_MODEL",
        )
    }
)
"""Settings as flags of the command line. No token is among them: every process shows its flags."""


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
    proxies: str | None = None
    """One of PROXIES; None: all, but some where rooms of many principals share a machine."""
    speech_model: Path | None = None
    """A folder with a recogniser, by which speech is written down."""
    voice_model: Path | None = None
    """A folder with voice models, or one model's file, by which voice-overs are spoken."""
    token: str | None = None
    """NEMO_TOKEN. Never logged, never in a result."""
    api_url: str = HOSTED_API
    web_url: str = HOSTED_WEB
    client_id: str | None = None
    skill_source: str | None = None

    are_dirs_chosen: bool = False
    """Whether `allowed_dirs` was set: callers from afar get no folder by default."""

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
    return tuple(_number({name: part or "-"}, name, 0.0) for part in text.split(","))


def _folders(env: Mapping[str, str]) -> tuple[Path, ...]:
    text = env.get("CUTROOM_ALLOWED_DIRS", "").strip()
    if text:
        parts = [Path(part).expanduser() for part in text.split(os.pathsep) if part.strip()]
    else:
        usual = (Path.home(), Path.cwd(), Path(tempfile.gettempdir()))
        # Hosts with windows start their servers at the top of the disk: nobody chose all of it.
        parts = [part for part in usual if part != Path(part.anchor)]
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


def _model(env: Mapping[str, str], name: str) -> Path | None:
    text = _optional(env, name)
    return Path(text).expanduser().absolute() if text else None


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


def _proxies(env: Mapping[str, str]) -> str | None:
    chosen = _optional(env, "CUTROOM_PROXIES")
    if chosen is not None and chosen not in PROXIES:
        raise ConfigError(
            f"CUTROOM_PROXIES is {chosen[:40]!r}.",
            hint="Use all, some (the first minute and what is looked at) or none.",
        )
    return chosen


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
        proxies=_proxies(env),
        voice_model=_model(env, "CUTROOM_VOICE_MODEL"),
        speech_model=_model(env, "CUTROOM_SPEECH_MODEL"),
        token=token,
        api_url=(_optional(env, "NEMO_API_URL") or HOSTED_API).rstrip("/"),
        web_url=(_optional(env, "NEMO_WEB_URL") or HOSTED_WEB).rstrip("/"),
        client_id=_client_id(env),
        skill_source=_optional(env, "SKILL_SOURCE"),
        are_dirs_chosen=bool(env.get("CUTROOM_ALLOWED_DIRS", "").strip()),
    )


def take_flags(words: Sequence[str], environ: MutableMapping[str, str] | None = None) -> list[str]:
    """Return a command without the settings in it, which win over the environment's from now on.

    Raises ConfigError for a flag without a value.
    """
    env = os.environ if environ is None else environ
    left: list[str] = []
    given = iter(words)
    for word in given:
        flag, is_joined, value = word.partition("=")
        if word == "--":
            return [*left, word, *given]
        if flag not in FLAGS:
            left.append(word)
            continue
        found = value if is_joined else next(given, None)
        if found is None:
            raise ConfigError(
                f"{flag} has no value.",
                hint=f"Write it as {flag}=VALUE; it stands for {FLAGS[flag]}.",
            )
        env[FLAGS[flag]] = found
    return left


def chosen_wait_s(settings: Settings) -> float | None:
    """Return how long calls shall wait, or None where that is left to the host."""
    return settings.wait_s if settings.is_wait_chosen else None


@dataclass(frozen=True, slots=True)
class ServeSettings:
    """What `cutroom serve` is told beside the rest: who may call, and under which names."""

    tokens: Path | None = None
    """A file of bearer tokens; see `cutroom token`."""
    oauth_issuer: str | None = None
    oauth_jwks: str | None = None
    """The issuer's public keys: a file or an https address."""
    oauth_audience: str | None = None
    """None: the address of this server."""
    public_url: str | None = None
    """How callers reach this server, without /mcp."""
    allowed_hosts: tuple[str, ...] = ()
    allowed_origins: tuple[str, ...] = ()
    calls_per_minute: float = 1200.0
    """Of one principal; 0: without a limit."""
    quota_mb: float = 0.0
    """How much disk one principal may take, in megabytes; 0: as much as there is."""
    drain_s: float = 30.0
    """How long running calls are waited for when the server is stopped."""

    @property
    def has_auth(self) -> bool:
        """Whether callers must show tokens."""
        return self.tokens is not None or self.oauth_issuer is not None


def read_serve_settings(environ: Mapping[str, str] | None = None) -> ServeSettings:
    """Return the settings of `cutroom serve`. Raises ConfigError."""
    env = os.environ if environ is None else environ
    tokens = _optional(env, "CUTROOM_TOKENS")
    issuer, keys = _optional(env, "CUTROOM_OAUTH_ISSUER"), _optional(env, "CUTROOM_OAUTH_JWKS")
    if tokens and issuer:
        raise ConfigError(
            "Both CUTROOM_TOKENS and CUTROOM_OAUTH_ISSUER are set.",
            hint="Choose one way to recognise callers.",
        )
    if bool(issuer) != bool(keys):
        raise ConfigError(
            "CUTROOM_OAUTH_ISSUER and CUTROOM_OAUTH_JWKS need each other.",
            hint="Set the issuer's address, and its public keys as a file or an https address.",
        )
    return ServeSettings(
        tokens=Path(tokens).expanduser() if tokens else None,
        oauth_issuer=issuer,
        oauth_jwks=keys,
        oauth_audience=_optional(env, "CUTROOM_OAUTH_AUDIENCE"),
        public_url=_public_url(env),
        allowed_hosts=_names(env, "CUTROOM_ALLOWED_HOSTS"),
        allowed_origins=_names(env, "CUTROOM_ALLOWED_ORIGINS"),
        calls_per_minute=_number(env, "CUTROOM_CALLS_PER_MINUTE", 1200.0),
        quota_mb=_number(env, "CUTROOM_QUOTA_MB", 0.0),
        drain_s=_number(env, "CUTROOM_DRAIN_S", 30.0),
    )


def _public_url(env: Mapping[str, str]) -> str | None:
    text = env.get("CUTROOM_PUBLIC_URL", "").strip().rstrip("/").removesuffix("/mcp")
    if not text:
        return None
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path:
        raise ConfigError(
            f"CUTROOM_PUBLIC_URL is {text[:200]!r}.",
            hint="Write it as https://cutroom.example.com, without a path.",
        )
    return text


def _names(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    parts = (part.strip() for part in env.get(name, "").split(","))
    return tuple(part for part in parts if part)
