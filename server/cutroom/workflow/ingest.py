"""Files and addresses into a session; what cannot be taken is listed with its reason."""

from collections.abc import Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING

from cutroom.client.answers import RejectedUpload, UploadAnswer
from cutroom.client.uploads import is_accepted_name
from cutroom.errors import (
    REFUSALS,
    BackendSilent,
    BackendUnreachable,
    CutroomError,
    FileDamaged,
    FileError,
    FileTooLarge,
    SessionNotFound,
    StreamCut,
    TokenRejected,
    UnsupportedMedia,
)
from cutroom.workflow.paths import is_address, parse_source, readable_file
from cutroom.workflow.reporting import Report, silent
from cutroom.workflow.results import RejectedFile, UploadedFile, UploadResult
from cutroom.workflow.snapshots import uploaded
from cutroom.workflow.telling import Load

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

FATAL = (SessionNotFound, TokenRejected, BackendUnreachable)
"""Errors that concern no single file: the whole call fails."""
HOSTED_FORMATS = (
    "Accepted: mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac. Convert the "
    "file to one of them."
)
SHRINK = "Compress it (720p is often a quarter of 1080p), trim it or split it"


class Ingest:
    """Brings sources into a session, one after the other, in their order."""

    def __init__(self, allowed: Sequence[Path], *, max_bytes: int | None) -> None:
        self.allowed = allowed
        self._max_bytes = max_bytes

    async def take(
        self,
        client: "BackendClient",
        session_id: str,
        sources: Sequence[str],
        report: Report = silent,
    ) -> UploadResult:
        """Upload every source that can be taken."""
        sizes = [self._size(source) for source in sources]
        load = Load(sizes, report)
        files: list[UploadedFile] = []
        rejected: list[RejectedFile] = []
        held = {upload.asset_id for upload in (await client.fetch_state(session_id)).media}
        for source, size in zip(sources, sizes, strict=True):
            await load.begin(_shown(source), size)
            try:
                answer = await self._send(client, session_id, source, held, load)
            except FATAL:
                raise
            except CutroomError as error:
                rejected.append(_rejected(source, await self._advised(client, error)))
                continue
            held |= {upload.asset_id for upload in answer.files}
            files += [uploaded(upload) for upload in answer.files]
            rejected += [_refused(source, item) for item in answer.rejected]
        return UploadResult(
            session_id=session_id, files=files, rejected=rejected, message=_say(files, rejected)
        )

    def out_of_reach(self, sources: Sequence[str]) -> list[str]:
        """Return the sources that are neither addresses nor files which may be read."""
        return [source for source in sources if not self._reaches(source)]

    def _reaches(self, source: str) -> bool:
        if is_address(source.strip()):
            return True
        try:
            return bool(readable_file(source, self.allowed))
        except FileError:
            return False

    def _size(self, source: str) -> int:
        """Return how many bytes a source will send from here; 0 for what will not leave."""
        if is_address(source.strip()):
            return 0
        try:
            return readable_file(source, self.allowed).stat().st_size
        except (FileError, OSError):
            return 0

    async def _advised(self, client: "BackendClient", error: CutroomError) -> CutroomError:
        """Return a refusal with what helps: the formats, or the limit and how to shrink."""
        if error.hint != error.default_hint or await client.is_ours():
            return error
        if isinstance(error, UnsupportedMedia):
            error.hint = HOSTED_FORMATS
        elif isinstance(error, FileTooLarge):
            known = f"; the limit is {self._max_bytes / 1e6:.0f} MB" if self._max_bytes else ""
            error.hint = f"{SHRINK}{known}."
        return error

    async def _send(
        self, client: "BackendClient", session_id: str, source: str, held: Set[str], load: Load
    ) -> UploadAnswer:
        if is_address(source.strip()):
            return await client.upload_urls(session_id, [source.strip()])
        path = readable_file(source, self.allowed)
        name = _name(source, path)
        size = path.stat().st_size
        if self._max_bytes is not None and size > self._max_bytes:
            raise FileTooLarge(
                f"{name} is {size / 1e6:.0f} MB; the limit is {self._max_bytes / 1e6:.0f} MB."
            )
        # Our own backend judges by content; to another one nothing leaves this machine
        # that does not even claim to be media.
        if not await client.is_ours() and not is_accepted_name(name):
            raise UnsupportedMedia(f"{name} is of no accepted format.")
        try:
            return await client.upload_file(session_id, path, name=name, sent=load.sent)
        except (BackendSilent, StreamCut):
            # It may have arrived all the same: look before anyone sends it again.
            media = (await client.fetch_state(session_id)).media
            arrived = [m for m in media if m.asset_id not in held and m.name == name]
            if not arrived:
                raise
            return UploadAnswer(tuple(arrived), ())


def _name(source: str, path: Path) -> str:
    """Return the name the person gave, also where it was a link to another name."""
    return parse_source(source).name or path.name


def _shown(source: str) -> str:
    """Return the last part of a path or an address, which is enough to know it by."""
    plain = source.strip().partition("?")[0] if is_address(source.strip()) else source.strip()
    return plain.replace("\\", "/").rstrip("/").rpartition("/")[2][:80] or plain[:80]


def _rejected(source: str, error: CutroomError) -> RejectedFile:
    return RejectedFile(source=source, code=error.code, reason=str(error), hint=error.hint)


def _refused(source: str, item: RejectedUpload) -> RejectedFile:
    known = REFUSALS.get(item.code or 0, FileError)
    return RejectedFile(
        source=source,
        code=item.code,
        reason=item.message,
        hint=item.hint or known.default_hint or FileDamaged.default_hint,
    )


def _say(files: Sequence[UploadedFile], rejected: Sequence[RejectedFile]) -> str:
    words: list[str] = []
    if files:
        names = ", ".join(file.name for file in files[:20])
        more = f" and {len(files) - 20} more" if len(files) > 20 else ""
        noun = "file" if len(files) == 1 else "files"
        words.append(f"{len(files)} {noun} uploaded: {names}{more}.")
    if rejected:
        words.append(f"{len(rejected)} not taken: " + " ".join(item.reason for item in rejected))
    return " ".join(words) or "There was nothing to upload."
