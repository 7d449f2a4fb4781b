"""The room of somebody far away, who shares no disk with us: files travel by addresses."""

import secrets
import shlex
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any, TypeVar

import anyio.to_thread

from cutroom.domain.clock import Clock
from cutroom.errors import EditError, FileError
from cutroom.workflow.exports import Inspect
from cutroom.workflow.paths import is_address, is_inside, parse_source
from cutroom.workflow.reporting import Report
from cutroom.workflow.results import (
    EditResult,
    ExportResult,
    TicketResult,
    UploadResult,
    as_json,
)
from cutroom.workflow.room import Room
from cutroom.workflow.settings import RoomSettings
from cutroom.workflow.snapshots import fetch_snapshot
from cutroom.workflow.tickets import UPLOAD_S, Tickets
from cutroom.workflow.viewing import LAST, ViewResult

if TYPE_CHECKING:
    from cutroom.client.api import BackendClient

LONGEST_NAME = 120
INCOMING = "incoming"

Told = TypeVar("Told", bound=EditResult | ExportResult)


class RemoteRoom(Room):
    """A room that tells no path of this machine and reads none that its caller names."""

    def __init__(
        self,
        *,
        connect: "Callable[[], Awaitable[BackendClient]]",
        clock: Clock,
        settings: RoomSettings,
        principal: str,
        tickets: Tickets,
        off_limits: Path,
        inspect: Inspect | None = None,
    ) -> None:
        self._incoming = settings.home / INCOMING
        self._exports_folder = settings.home / "exports"
        allowed = (*settings.allowed_dirs, self._incoming)
        super().__init__(
            connect=connect,
            clock=clock,
            settings=replace(settings, allowed_dirs=allowed, is_remote=True),
            inspect=inspect,
        )
        self._principal = principal
        self._tickets = tickets
        self._off_limits = off_limits
        """The folder with everybody's files, whatever folder around it is allowed."""

    # --- Material ----------------------------------------------------------------------

    async def upload(
        self, sources: list[str], session_id: str | None = None, *, report: Report | None = None
    ) -> UploadResult:
        """Take addresses in; for files on the caller's machine return where to send them."""
        if not sources:
            raise EditError("No files were named.", hint="Give paths or http(s) URLs.")
        await self.quota.check()
        withheld = await anyio.to_thread.run_sync(self._withheld, sources)
        far = list(dict.fromkeys([*await super().out_of_reach(sources), *withheld]))
        near = [source for source in sources if source not in far]
        session = await self._openings.meant(session_id)
        if near:
            result = await super().upload(near, session, report=report)
        else:
            # Nobody should send a long film to a session that is not there.
            await fetch_snapshot(await self._connect(), session)
            await self._openings.used(session)
            result = UploadResult(session_id=session, files=[], rejected=[], message="")
        if not far:
            return result
        tickets = [self._ticket(result.session_id, source) for source in sources if source in far]
        commands = [f"curl -T {shlex.quote(t.source)} {t.url}" for t in tickets]
        noun = "file lies" if len(far) == 1 else "files lie"
        told = (
            f"{len(far)} {noun} on your side: send each within {UPLOAD_S / 60:.0f} minutes, once, "
            f"by HTTP PUT to its address. It is in the session as soon as that is answered."
        )
        message = "\n".join(part for part in (result.message, told, *commands) if part)
        return result.model_copy(update={"tickets": tickets, "message": message})

    def _withheld(self, sources: Sequence[str]) -> list[str]:
        """Return the sources that lie where others may have their files."""
        return [
            source
            for source in sources
            if not is_address(source.strip()) and self._is_withheld(source)
        ]

    def _is_withheld(self, source: str) -> bool:
        try:
            return is_inside(parse_source(source).resolve(), [self._off_limits])
        except (FileError, OSError, RuntimeError):
            return True

    def _ticket(self, session_id: str, source: str) -> TicketResult:
        name = plain_name(source)
        url = self._tickets.upload_url(self._principal, session_id, name)
        return TicketResult(source=source, url=url)

    def place_for(self, name: str) -> Path:
        """Return where a file that comes in may be written until it is in its session."""
        return self._incoming / secrets.token_hex(8) / name

    async def take_in(self, path: Path, session_id: str) -> UploadResult:
        """Bring a file that has come in, and was counted as it came, into its session."""
        return await self._taken([str(path)], session_id)

    async def out_of_reach(self, sources: Sequence[str]) -> list[str]:
        """Return nothing: what cannot be read here is asked for by an address."""
        return []

    # --- Edits and exports -------------------------------------------------------------

    async def send_edit(self, **asked: Any) -> EditResult:
        """Change the film; an export that belongs to it is told by its address."""
        return self._far(await super().send_edit(**asked))

    async def export(self, *, output_path: str | None = None, **asked: Any) -> ExportResult:
        """Render the film; of `output_path` only the file's name counts."""
        if output_path is not None and output_path.strip():
            self._exports_folder.mkdir(parents=True, exist_ok=True)
            output_path = str(self._exports_folder / plain_name(output_path))
        else:
            output_path = None
        return self._far(await super().export(output_path=output_path, **asked))

    async def get_job(self, *asked: Any, **options: Any) -> EditResult | ExportResult:
        """Return a job's result with addresses instead of paths."""
        return self._far(await super().get_job(*asked, **options))

    async def cancel_job(self, job_id: str) -> EditResult | ExportResult:
        """Stop a job."""
        return self._far(await super().cancel_job(job_id))

    async def export_link(self, session_id: str, number: str) -> Mapping[str, Any]:
        """Return a session's n-th export with its address."""
        told = await super().export_link(session_id, number)
        path = told.get("path")
        if not isinstance(path, str):
            return told
        if "items" in told:
            return as_json(self._far(ExportResult.model_validate(told)))
        url = self._tickets.download_url(self._principal, Path(path))
        said: dict[str, Any] = _replaced(dict(told), path, url)
        return {**{key: part for key, part in said.items() if key != "path"}, "url": url}

    async def view(self, session_id: str | None = None, since: str = LAST) -> ViewResult:
        """Return what a picture of the timeline shows, films with addresses instead of paths."""
        seen = await super().view(session_id, since)
        return seen.model_copy(update={"films": [self._far(film) for film in seen.films]})

    async def sessions(self) -> list[dict[str, Any]]:
        """Return the sessions; of what came in, only the names."""
        entries = await super().sessions()
        here = str(self._incoming)
        return [
            {
                **entry,
                "sources": [
                    Path(source).name if source.startswith(here) else source
                    for source in entry["sources"]
                ],
            }
            for entry in entries
        ]

    def _far(self, result: Told) -> Told:
        """Return a result in which an address stands for the path of a finished film."""
        export = result if isinstance(result, ExportResult) else result.export
        if export is None or export.path is None:
            return result
        if export.items is not None:
            return self._films_far(result, export)
        url = self._tickets.download_url(self._principal, Path(export.path))
        body = _replaced(result.model_dump(), export.path, url)
        film = body if isinstance(result, ExportResult) else body["export"]
        film.update(path=None, url=url)
        return type(result).model_validate(body)

    def _films_far(self, result: Told, export: ExportResult) -> Told:
        """Return a batch's result in which each film has its address."""
        body: dict[str, Any] = result.model_dump()
        for item in export.items or ():
            if item.path is not None:
                url = self._tickets.download_url(self._principal, Path(item.path))
                body = _replaced(body, item.path, url)
        whole = body if isinstance(result, ExportResult) else body["export"]
        for item in whole["items"]:
            item.update(path=None, url=item["path"])
        body = _replaced(body, str(export.path), "items[].url")
        (body if isinstance(result, ExportResult) else body["export"]).update(path=None)
        return type(result).model_validate(body)


def plain_name(source: str) -> str:
    """Return the last part of a path of any system, as a file name that can be written here."""
    text = source.strip().rstrip("/\\")
    last = PureWindowsPath(text).name if "\\" in text else Path(text).name
    kept = "".join(letter for letter in last if letter.isprintable() and letter not in '/\\:"')
    kept = kept.encode("utf-8", "replace").decode().lstrip(".").strip()
    stem, dot, ending = kept.rpartition(".")
    if dot and len(kept) > LONGEST_NAME:
        kept = f"{stem[: LONGEST_NAME - len(ending[:10]) - 1]}.{ending[:10]}"
    while len(kept.encode()) > 2 * LONGEST_NAME:
        kept = kept[1:]
    return kept[:LONGEST_NAME] or "file"


def _replaced(value: Any, old: str, new: str) -> Any:
    if isinstance(value, str):
        return value.replace(old, new)
    if isinstance(value, dict):
        return {key: _replaced(part, old, new) for key, part in value.items()}
    if isinstance(value, list):
        return [_replaced(part, old, new) for part in value]
    return value
