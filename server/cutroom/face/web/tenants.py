"""One server and one room for each principal, opened when called for and closed when idle."""

import logging
import math
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import anyio
import anyio.abc
from mcp.server import MCPServer
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings

from cutroom.domain.clock import Clock
from cutroom.errors import CutroomError, EngineFailed
from cutroom.face.tools.arguments import RoomSource
from cutroom.face.web.bodies import LARGEST_BODY
from cutroom.workflow.flights import Flights

if TYPE_CHECKING:
    from cutroom.workflow.room import Room

logger = logging.getLogger(__name__)

IDLE_S = 30 * 60.0
"""A principal's room is closed after this long without a call, a stream or a job."""
LOOK_S = 60.0
MOST_OPEN = 200
"""Rooms at once; the one that has been idle longest makes room for another."""


class House(Protocol):
    """Whoever opens a principal's room when it is first needed."""

    async def room(self) -> "Room":
        """Return the room, opening it at the first call."""
        ...

    @property
    def is_busy(self) -> bool:
        """Whether any job runs in the room."""
        ...


OpenHouse = Callable[[str], AbstractAsyncContextManager[House]]
"""Takes a principal's folder; the empty one is the home itself."""
BuildServer = Callable[[RoomSource], MCPServer]


@dataclass(frozen=True, slots=True)
class Floor:
    """What one principal has: a room, the HTTP sessions of a server over it, shared reads."""

    house: House
    manager: StreamableHTTPSessionManager
    flights: Flights[bytes | None]


class Tenant:
    """A principal whose room is open, or opens."""

    def __init__(self, principal: str) -> None:
        self.principal = principal
        self.used = 0.0
        """When the last call ended, on the monotonic clock."""
        self.calls = 0
        """Calls and streams at this moment."""
        self.settled = anyio.Event()
        self.leaving = anyio.Event()
        self.failure: Exception = EngineFailed("The room is closed.")
        self.floor: Floor | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing goes on here."""
        is_busy = self.floor is not None and self.floor.house.is_busy
        return not self.calls and self.settled.is_set() and not is_busy


class Tenants:
    """Every principal's server; none of them can name anything of another."""

    def __init__(self, open_house: OpenHouse, build_server: BuildServer, clock: Clock) -> None:
        self._open_house = open_house
        self._build_server = build_server
        self._clock = clock
        self._tenants: dict[str, Tenant] = {}
        self._tasks: anyio.abc.TaskGroup | None = None

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Keep the tenants for the length of the block."""
        try:
            async with anyio.create_task_group() as self._tasks:
                self._tasks.start_soon(self._watch)
                yield
                for tenant in self._tenants.values():
                    tenant.leaving.set()
                self._tenants.clear()
                self._watching.cancel()
        finally:
            self._tasks = None

    @property
    def count(self) -> int:
        """How many rooms are open."""
        return len(self._tenants)

    @property
    def busy(self) -> int:
        """In how many rooms jobs run."""
        floors = (tenant.floor for tenant in self._tenants.values())
        return sum(floor is not None and floor.house.is_busy for floor in floors)

    @asynccontextmanager
    async def entered(self, principal: str) -> AsyncIterator[Floor]:
        """Open a principal's room where need be, and keep it open for the length of the block.

        Raises what kept it from opening.
        """
        tenant = self._tenants.get(principal)
        if tenant is None:
            tenant = self._open(principal)
        tenant.calls += 1
        try:
            await tenant.settled.wait()
            if tenant.floor is None:
                raise tenant.failure
            yield tenant.floor
        finally:
            tenant.calls -= 1
            tenant.used = self._clock.monotonic()

    def _open(self, principal: str) -> Tenant:
        if self._tasks is None:
            raise EngineFailed("The server is closing.")
        if len(self._tenants) >= MOST_OPEN:
            idle = [tenant for tenant in self._tenants.values() if tenant.is_idle]
            if not idle:
                raise EngineFailed("Too many people are working here.", hint="Try again later.")
            self._dismiss(min(idle, key=lambda tenant: tenant.used))
        tenant = self._tenants[principal] = Tenant(principal)
        self._tasks.start_soon(self._keep, tenant)
        return tenant

    async def _keep(self, tenant: Tenant) -> None:
        try:
            async with (
                self._open_house(tenant.principal) as house,
                self._served(house) as manager,
                anyio.create_task_group() as tasks,
            ):
                tenant.floor = Floor(house, manager, Flights(tasks, at_once=math.inf))
                tenant.settled.set()
                await tenant.leaving.wait()
                tasks.cancel_scope.cancel()
        except CutroomError as error:
            tenant.failure = error
        except Exception:
            # What goes wrong in one room must not end those of others.
            logger.exception("a room has failed")
        finally:
            # Who failed to open is tried anew at the next call.
            if self._tenants.get(tenant.principal) is tenant:
                del self._tenants[tenant.principal]
            tenant.settled.set()

    @asynccontextmanager
    async def _served(self, house: House) -> AsyncIterator[StreamableHTTPSessionManager]:
        server = self._build_server(house.room)
        # The gate has looked at host, origin and size before anything comes here.
        server.streamable_http_app(
            transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
            max_request_body_size=LARGEST_BODY * 2,
        )
        async with server.session_manager.run():
            yield server.session_manager

    async def _watch(self) -> None:
        with anyio.CancelScope() as self._watching:
            while True:
                await self._clock.sleep(LOOK_S)
                before = self._clock.monotonic() - IDLE_S
                for tenant in list(self._tenants.values()):
                    # Who works on this machine keeps the room for as long as the server runs.
                    if tenant.principal and tenant.is_idle and tenant.used < before:
                        self._dismiss(tenant)

    def _dismiss(self, tenant: Tenant) -> None:
        del self._tenants[tenant.principal]
        tenant.leaving.set()
