"""The films of a batch, made one after the other: what fails is told, what is there is kept."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import anyio.to_thread

from cutroom.errors import CutroomError, LinkError, RenderCancelled, RenderOverdue
from cutroom.workflow.exports import Exports, file_stem, make_folder
from cutroom.workflow.films import batch_result
from cutroom.workflow.jobs import Job, Jobs
from cutroom.workflow.journal import JobRecord
from cutroom.workflow.orders import ARCHIVE, is_series, is_timeline, size_of, wishes_of
from cutroom.workflow.paths import ending_of
from cutroom.workflow.results import ExportResult, ItemResult, as_json

if TYPE_CHECKING:
    from cutroom.client.answers import FilmDraft
    from cutroom.client.api import BackendClient

WHOLE = (LinkError, RenderCancelled, RenderOverdue)
"""Failures that are not one film's own."""


class Part(Job):
    """One film of a batch as a job of its own, told and written down within the whole."""

    def __init__(
        self, whole: Job, number: int, film: dict[str, Any], request: dict[str, Any]
    ) -> None:
        record = JobRecord(
            job_id=whole.record.job_id,
            kind="export",
            session_id=whole.record.session_id,
            backend=whole.record.backend,
            request=request,
            key="",
            render_id=film.get("render_id"),
        )
        super().__init__(record, whole.journal, whole.started)
        self._whole = whole
        self._number = number
        self._film = film

    async def tell(self, percent: float, words: str) -> None:
        """Tell how far the whole is, and which film it is at."""
        count = len(self._whole.record.request["films"])
        part = (self._number - 1 + percent / 100) / count
        told = f"{self._number} of {count} ({self._film['name']}): {words}"
        await self._whole.tell(100 * part, told)

    async def write(self) -> None:
        """Write down which render makes the film, so that a new process can ask for it."""
        self._film["render_id"] = self.record.render_id
        self._whole.record.render_id = self.record.render_id
        await self._whole.write()


class Batches:
    """Carries out batches."""

    def __init__(self, exports: Exports, jobs: Jobs, folder: Path) -> None:
        self._exports = exports
        self._jobs = jobs
        self._folder = folder
        """Where exports go."""

    async def run(self, job: Job, client: "BackendClient") -> ExportResult:
        """Make the films that are missing; a job of a dead process goes on where it was."""
        request = job.record.request
        if "films" not in request:
            await job.tell(0, "Looking at the files...")
            request["films"] = await self._listed(job.record, client)
        if not request.get("looked_over"):
            await self._look_over(job, client)
        for number, film in enumerate(request["films"], start=1):
            if film.get("result") is None:
                film["result"] = as_json(await self._made(job, client, number, film))
                await job.write()
        return batch_result(job.record)

    async def _listed(self, record: JobRecord, client: "BackendClient") -> list[dict[str, Any]]:
        """Return the films to make, each with what is asked of its file."""
        batch, version = record.request["batch"], record.request["version"]
        found: list[dict[str, Any]] = []
        for film in await client.fetch_films(record.session_id, batch, version):
            output = wishes_of(film.delivery)
            if "preset" not in output:
                output = {"quality": "high", **output}
            output["format"] = ending_of(None, str(output.get("format") or "mp4"))
            found.append({"name": film.name, "of": film.of, "output": output})
        return found

    async def _look_over(self, job: Job, client: "BackendClient") -> None:
        """Note which films are there already, which cannot be made, and where the others go."""
        films = job.record.request["films"]
        there = await self._there(job.record)
        folder: Path | None = None
        for number, film in enumerate(films, start=1):
            await job.tell(0, f"Looking at {number} of {len(films)} ({film['name']})...")
            try:
                draft = await self._drafted(job, client, number)
            except WHOLE:
                raise
            except CutroomError as error:
                film["result"] = as_json(_failed(film["name"], error))
                continue
            film["key"] = _key(draft.draft, film["output"])
            film["remarks"] = list(draft.remarks)
            known = there.get(film["key"])
            if known is not None:
                film["result"], film["reused"] = known, True
                folder = Path(known["path"]).parent
        if folder is None and any(film.get("result") is None for film in films):
            name = str(job.record.request["name"])
            folder = await anyio.to_thread.run_sync(make_folder, self._folder, name)
        _drop_usual(films)
        job.record.request |= {"folder": str(folder or ""), "looked_over": True}
        await job.write()

    async def _there(self, record: JobRecord) -> dict[str, dict[str, Any]]:
        """Return the films of this session's earlier batches that still stand on the disk."""
        found: dict[str, dict[str, Any]] = {}
        for earlier in await self._jobs.exports_of(record.session_id):
            for film in earlier.request.get("films") or ():
                result = film.get("result") or {}
                if film.get("key") and result.get("status") == "completed":
                    found[film["key"]] = result
        return await anyio.to_thread.run_sync(_standing, found)

    async def _drafted(self, job: Job, client: "BackendClient", number: int) -> "FilmDraft":
        request = job.record.request
        batch, version = request["batch"], request["version"]
        session, language = job.record.session_id, str(request["language"])
        return await client.fetch_film(session, batch, version, number, language)

    async def _made(
        self, job: Job, client: "BackendClient", number: int, film: dict[str, Any]
    ) -> ItemResult:
        """Render one film; what keeps it from being made is its own result."""
        try:
            draft = await self._drafted(job, client, number)
            part = Part(job, number, film, self._request(job.record, film, draft))
            await anyio.Path(part.record.request["path"]).parent.mkdir(parents=True, exist_ok=True)
            export = await self._exports.run(part, client)
        except WHOLE:
            raise
        except CutroomError as error:
            return _failed(film["name"], error)
        said = [*film.get("remarks", ()), export.message]
        return ItemResult(
            name=film["name"],
            status="completed",
            path=export.path,
            size_bytes=export.size_bytes,
            duration_s=export.duration_s,
            width=export.width,
            height=export.height,
            verified=export.verified,
            message=" ".join(filter(None, said)) or None,
        )

    def _request(
        self, whole: JobRecord, film: Mapping[str, Any], draft: "FilmDraft"
    ) -> dict[str, Any]:
        """Return what one film's export is asked for."""
        output = film["output"]
        series = is_series(output)
        ending = ARCHIVE if series or is_timeline(output) else output["format"]
        path = Path(whole.request["folder"]) / f"{file_stem(film['name'])}.{ending}"
        results = (one.get("result") or {} for one in whole.request["films"])
        return {
            "output": output,
            "draft": draft.draft,
            "length_s": draft.duration_s,
            "path": str(path),
            # Nobody else's: then a file of its size was put there by a process that died.
            "may_stand": str(path) not in {result.get("path") for result in results},
            "name": film["name"],
            "language": whole.request["language"],
            "unpack": series and whole.request["unpack"],
            "is_part": True,
        }


def _drop_usual(films: list[dict[str, Any]]) -> None:
    """Keep of the films' remarks what does not hold for all of them."""

    def general(film: dict[str, Any], remark: str) -> str:
        return remark.replace(film["of"], "").replace(film["name"], "")

    told = [film for film in films if "remarks" in film]
    every = [{general(film, remark) for remark in film["remarks"]} for film in told]
    usual = set.intersection(*every) if len(every) > 1 else set[str]()
    for film in told:
        film["remarks"] = [one for one in film["remarks"] if general(film, one) not in usual]


def _standing(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the results whose files are what they were."""
    return {key: result for key, result in found.items() if _is_whole(result)}


def _is_whole(result: Mapping[str, Any]) -> bool:
    path = Path(str(result.get("path")))
    try:
        return path.exists() and size_of(path) == result.get("size_bytes")
    except OSError:
        return False


def _key(draft: Mapping[str, Any], output: Mapping[str, Any]) -> str:
    """Return what makes two films the same file."""
    text = json.dumps([draft, output], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _failed(name: str, error: CutroomError) -> ItemResult:
    return ItemResult(name=name, status="failed", message=f"{error} {error.hint}".strip())
