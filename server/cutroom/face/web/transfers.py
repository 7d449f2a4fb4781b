"""Files over HTTP: in by a PUT to a single-use address, out by one that holds for a while."""

import logging
import shutil
from pathlib import Path

import anyio
import anyio.to_thread
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response

from cutroom.errors import CutroomError, FileTooLarge, OverQuota
from cutroom.face.web.bodies import declared_size, discard
from cutroom.face.web.draining import Drain
from cutroom.face.web.refusing import refusal
from cutroom.face.web.tenants import Tenants
from cutroom.workflow.remote import RemoteRoom
from cutroom.workflow.results import as_json
from cutroom.workflow.tickets import Ticket, Tickets

logger = logging.getLogger(__name__)

NO_TICKET = ("This address is unknown, used or out of date.", "Call the tool again for a new one.")


class Transfers:
    """Takes files in and gives films out by tickets."""

    def __init__(self, tickets: Tickets, tenants: Tenants, drain: Drain, *, max_bytes: int) -> None:
        self._tickets = tickets
        self._tenants = tenants
        self._drain = drain
        self._max_bytes = max_bytes

    async def upload(self, request: Request) -> Response:
        """Take one file into the session of its ticket; answer with what it is."""
        secret = request.path_params["secret"]
        if declared_size(request.scope) > self._max_bytes:
            return await self._too_large(request)
        ticket = self._tickets.take_upload(secret)
        if ticket is None:
            return refusal(404, *NO_TICKET)
        is_whole = False
        try:
            with self._drain.counted(is_stream=False):
                async with self._tenants.entered(ticket.principal) as floor:
                    room = await floor.house.room()
                    if not isinstance(room, RemoteRoom):
                        return refusal(404, *NO_TICKET)
                    left = await room.quota.left()
                    if left is not None and declared_size(request.scope) > left:
                        raise room.quota.refusal(left)
                    path = room.place_for(ticket.path.name)
                    try:
                        if not await self._receive(request, path, left) and left is not None:
                            raise room.quota.refusal(left)
                        is_whole = True
                        result = await room.take_in(path, ticket.session_id)
                    finally:
                        with anyio.CancelScope(shield=True):
                            await anyio.to_thread.run_sync(_discard, path.parent)
        except ClientDisconnect:
            return refusal(400, "The file was cut short.", "Send it again to the same address.")
        except FileTooLarge:
            return await self._too_large(request)
        except OverQuota as error:
            await discard(request.receive)
            return refusal(507, str(error), error.hint, headers={"Connection": "close"})
        except CutroomError as error:
            return refusal(400, str(error), error.hint)
        finally:
            if not is_whole:
                self._tickets.give_back(secret)
        return JSONResponse(as_json(result), 201 if result.files else 422)

    async def _receive(self, request: Request, path: Path, left: int | None) -> bool:
        """Write a file down as it comes; False when it is larger than what is left for it."""
        await anyio.Path(path.parent).mkdir(parents=True, exist_ok=True)
        size = 0
        async with await anyio.open_file(path, "wb") as file:
            async for block in request.stream():
                size += len(block)
                if size > self._max_bytes:
                    raise FileTooLarge("")
                if left is not None and size > left:
                    return False
                await file.write(block)
        return True

    async def _too_large(self, request: Request) -> Response:
        await discard(request.receive)
        return refusal(
            413,
            f"The file is above the limit of {self._max_bytes / 1e6:.0f} MB.",
            FileTooLarge.default_hint,
            headers={"Connection": "close"},
        )

    async def download(self, request: Request) -> Response:
        """Give a film out, or a range of it."""
        ticket = self._tickets.find_download(request.path_params["secret"])
        if ticket is None or not await anyio.Path(ticket.path).is_file():
            return refusal(404, *NO_TICKET)
        return _film(ticket)


def _film(ticket: Ticket) -> Response:
    return FileResponse(
        ticket.path,
        filename=ticket.path.name,
        headers={
            "Cache-Control": "private, no-store",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Referrer-Policy": "no-referrer",
        },
    )


def _discard(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
