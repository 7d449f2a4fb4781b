"""Every error cutroom raises on purpose.

    CutroomError
    ├── BackendError            a refusal with the backend's number; survives the wire
    │   ├── TokenRejected       1001
    │   ├── SessionNotFound     1002
    │   ├── OutOfCredits        2001
    │   ├── UnsupportedMedia    4001
    │   ├── FileTooLarge        4002
    │   ├── ClientIdMissing     400
    │   ├── ExportBlocked       402
    │   ├── RateLimited         429
    │   ├── BackendFault        5xx
    │   └── UnknownRefusal      anything else
    ├── LinkError               BackendUnreachable, BackendSilent, StreamCut
    ├── ProtocolError           an answer that is not of the protocol
    ├── EditError               NotUnderstood, OperationRejected
    ├── RenderError             RenderFailed, RenderOverdue, RenderCancelled, EmptyDraft
    ├── EngineError             EngineFailed, StoreDamaged, DiskFull, OverQuota
    ├── FileError               FileMissing, FileNotAllowed, FileDamaged, OutputRefused
    ├── JobNotFound
    ├── NotPermitted
    └── ConfigError

`str(error)` says what happened, `error.hint` what to do next.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar


class CutroomError(Exception):
    """The root: a sentence about what happened, and a hint about what to do next."""

    code: ClassVar[int | None] = None
    """The backend's number where there is one."""
    retryable: ClassVar[bool] = False
    """Whether the same call may succeed later without any change."""
    default_hint: ClassVar[str] = ""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = self.default_hint if hint is None else hint

    @property
    def kind(self) -> str:
        """The error's name, as results report it."""
        return type(self).__name__


class BackendError(CutroomError):
    """The backend understood the request and refused it."""


class TokenRejected(BackendError):
    """The bearer token is unknown or expired."""

    code = 1001
    default_hint = "Check NEMO_TOKEN, or unset it to use an anonymous token."


class SessionNotFound(BackendError):
    """No session has this id."""

    code = 1002
    default_hint = "Call create_session to start a new one, then upload the files again."


class OutOfCredits(BackendError):
    """The account cannot pay for the work."""

    code = 2001
    default_hint = "Register or top up the account, then send the edit again."

    def __init__(
        self, message: str, *, hint: str | None = None, bind_id: str = "", link: str = ""
    ) -> None:
        super().__init__(message, hint=hint)
        self.bind_id = bind_id
        """The account that a registration should take over, where the backend names it."""
        self.link = link
        """The backend's own registration page for it."""


class UnsupportedMedia(BackendError):
    """The file is of no accepted type, or its content cannot be read."""

    code = 4001
    default_hint = (
        "Accepted: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac, "
        "srt, vtt, ass, cube."
    )


class FileTooLarge(BackendError):
    """The file is above the size or picture limit."""

    code = 4002
    default_hint = "Compress or trim the file, then upload it again."


class ClientIdMissing(BackendError):
    """The anonymous-token request had no client id."""

    code = 400
    default_hint = "Set NEMO_CLIENT_ID or remove it to have one made."


class ExportBlocked(BackendError):
    """The subscription tier, not the credits, forbids the export."""

    code = 402
    default_hint = "Upgrade the subscription; credits would not help."


class RateLimited(BackendError):
    """Too many requests in a short time."""

    code = 429
    retryable = True
    default_hint = "Wait 30 seconds, then try once more."

    def __init__(
        self, message: str, *, hint: str | None = None, retry_after_s: float | None = None
    ) -> None:
        super().__init__(message, hint=hint)
        self.retry_after_s = retry_after_s


class BackendFault(BackendError):
    """The backend itself is ill."""

    code = 500
    retryable = True
    default_hint = "Try again in a minute; nothing was lost."


class UnknownRefusal(BackendError):
    """A refusal whose number is not in the protocol."""

    default_hint = "Read the message; if it does not help, try again later."


class LinkError(CutroomError):
    """The connection, not the backend, failed."""

    retryable = True


class BackendUnreachable(LinkError):
    """No connection could be made."""

    default_hint = "Check that the backend runs and can be reached, then try again."


class BackendSilent(LinkError):
    """Nothing but heartbeats for too long."""

    default_hint = "Call get_timeline to see whether the edit landed before sending it again."


class StreamCut(LinkError):
    """The event stream ended in the middle."""

    default_hint = "Call get_timeline to see whether the edit landed before sending it again."


class ProtocolError(CutroomError):
    """An answer did not have the documented shape."""

    default_hint = "The backend may be of another version; run `cutroom doctor`."


class EditError(CutroomError):
    """A request that cannot become a change of the draft."""


class NotUnderstood(EditError):
    """Words with no reading."""

    default_hint = "Say it in other words, or call list_operations and send operations."


class OperationRejected(EditError):
    """An operation that does not fit the draft."""

    default_hint = "Call get_timeline to see the clips and their times, then correct the operation."


class RenderError(CutroomError):
    """An export did not become a file."""


class RenderFailed(RenderError):
    """The render ended with an error."""

    retryable = True
    default_hint = "Export again; finished parts are kept and not rendered twice."


class RenderOverdue(RenderError):
    """The render takes longer than its budget."""

    retryable = True
    default_hint = "It goes on in the background: call get_job with the job id."


class RenderCancelled(RenderError):
    """Somebody cancelled the render."""

    default_hint = "Call export to start again; finished parts are kept."


class EmptyDraft(RenderError):
    """There is nothing on the timeline to export."""

    default_hint = "Upload files and say what to make with send_edit first."


class EngineError(CutroomError):
    """The render engine or the store could not do its work."""


class EngineFailed(EngineError):
    """A decoder, encoder or worker gave up."""

    retryable = True
    default_hint = "Run `cutroom doctor`; if it is well, export again."


class StoreDamaged(EngineError):
    """The data folder holds something that cannot be read."""

    default_hint = "Move the damaged file out of the data folder; uploads and exports stay."


class DiskFull(EngineError):
    """No room is left where a file must be written."""

    default_hint = "Free some space or set CUTROOM_HOME to another disk, then try again."


class OverQuota(EngineError):
    """The caller's share of a server's disk is used up."""

    default_hint = "Ask whoever runs this server to clear old films or to allow you more."


class FileError(CutroomError):
    """A path that cannot be used."""


class FileMissing(FileError):
    """Nothing readable stands at that path."""

    default_hint = "Check the path; absolute paths work best."


class FileNotAllowed(FileError):
    """The path leads outside the allowed folders."""

    default_hint = (
        "Move the file into an allowed folder, or add its folder to CUTROOM_ALLOWED_DIRS."
    )


class FileDamaged(FileError):
    """The file is empty, cut short or not what its name says."""

    default_hint = "Send an intact copy of the file."


class OutputRefused(FileError):
    """The export cannot be written there."""

    default_hint = "Choose another output_path in an allowed, writable folder."


class JobNotFound(CutroomError):
    """No job has this id."""

    default_hint = "Use the job_id that send_edit or export returned."


class NotPermitted(CutroomError):
    """The caller is known, but may not do this."""

    default_hint = "Ask whoever runs this server for a token with that scope."


class ConfigError(CutroomError):
    """A setting has no usable value."""


REFUSALS: Mapping[int, type[BackendError]] = MappingProxyType(
    {
        1001: TokenRejected,
        1002: SessionNotFound,
        2001: OutOfCredits,
        4001: UnsupportedMedia,
        4002: FileTooLarge,
        400: ClientIdMissing,
        402: ExportBlocked,
        429: RateLimited,
        500: BackendFault,
    }
)
"""The backend's numbers and the classes they become."""
