"""Tells hosts what has changed: listeners of 2026-07-28, subscribers of the revisions before."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

import anyio
from mcp.server import MCPServer
from mcp.server.connection import Connection
from mcp.server.context import CallNext, HandlerResult, ServerRequestContext
from mcp.server.lowlevel import NotificationOptions
from mcp.server.subscriptions import (
    InMemorySubscriptionBus,
    ResourcesListChanged,
    ResourceUpdated,
)
from mcp.types import (
    EmptyResult,
    NotificationParams,
    SubscribeRequestParams,
    UnsubscribeRequestParams,
)

from cutroom.errors import CutroomError

logger = logging.getLogger(__name__)

PATIENCE_S = 5.0
"""A host that does not read loses its notice, not the room its time."""

LISTENING = frozenset({"resources/subscribe", "subscriptions/listen"})
Request = ServerRequestContext[Any, Any]


class Bus(InMemorySubscriptionBus):
    """The SDK's own bus, which knows whether anybody listens or is about to."""

    def __init__(self) -> None:
        super().__init__()
        self._expected = 0

    @property
    def is_heard(self) -> bool:
        """Whether anybody listens."""
        return self._expected > 0 or bool(self._listeners)

    @contextmanager
    def expecting(self) -> Iterator[None]:
        """Count on a listener for the length of the block, in which it subscribes."""
        self._expected += 1
        try:
            yield
        finally:
            self._expected -= 1


class Notices:
    """Sends change notices to whoever asked for them, in the way of their protocol revision."""

    def __init__(self) -> None:
        self.bus = Bus()
        """What the SDK's `subscriptions/listen` streams hear."""
        self._watched: WeakKeyDictionary[Connection, set[str]] = WeakKeyDictionary()
        self.on_listening: Callable[[], Awaitable[None]] | None = None
        """Called whenever somebody begins to listen."""

    def attach(self, server: MCPServer) -> None:
        """Serve subscriptions of handshake-era hosts, which the SDK leaves to its users."""
        low = server._lowlevel_server
        server.middleware.append(self._hear)
        low.add_notification_handler("notifications/initialized", NotificationParams, self._greet)
        low.add_request_handler("resources/subscribe", SubscribeRequestParams, self._subscribe)
        low.add_request_handler(
            "resources/unsubscribe", UnsubscribeRequestParams, self._unsubscribe
        )
        # The SDK asks its caller for these at every start; its own ways of serving pass none.
        low.create_initialization_options = partial(  # type: ignore[method-assign]
            low.create_initialization_options, NotificationOptions(resources_changed=True)
        )

    def is_heard(self) -> bool:
        """Say whether anybody listens to what changes."""
        return self.bus.is_heard or any(self._watched.values())

    async def _hear(self, ctx: Request, call_next: CallNext) -> HandlerResult:
        """Note, as a middleware of the server, that somebody begins to listen."""
        if ctx.method in LISTENING and self.on_listening is not None:
            with self.bus.expecting():
                try:
                    await self.on_listening()
                except CutroomError as error:
                    # The room will say so itself; what this process does is told all the same.
                    logger.warning("other processes are not listened to: %s", error)
                return await call_next(ctx)
        return await call_next(ctx)

    async def tell_updated(self, uris: Sequence[str]) -> None:
        """Tell everyone who watches one of these resources that it reads differently now."""
        for uri in uris:
            await self.bus.publish(ResourceUpdated(uri=uri))
            for connection, watched in list(self._watched.items()):
                if uri in watched:
                    with anyio.move_on_after(PATIENCE_S):
                        await connection.send_resource_updated(uri)

    async def tell_listed(self) -> None:
        """Tell everyone that the list of resources has changed."""
        await self.bus.publish(ResourcesListChanged())
        for connection in list(self._watched):
            with anyio.move_on_after(PATIENCE_S):
                await connection.send_resource_list_changed()

    async def _greet(self, ctx: Request, params: NotificationParams) -> None:
        self._of(ctx)

    async def _subscribe(self, ctx: Request, params: SubscribeRequestParams) -> EmptyResult:
        self._of(ctx).add(str(params.uri))
        return EmptyResult()

    async def _unsubscribe(self, ctx: Request, params: UnsubscribeRequestParams) -> EmptyResult:
        self._of(ctx).discard(str(params.uri))
        return EmptyResult()

    def _of(self, ctx: Request) -> set[str]:
        """Return what a connection watches; a session is rebuilt for each request."""
        return self._watched.setdefault(ctx.session._connection, set())
