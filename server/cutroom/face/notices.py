"""Tells hosts what has changed: listeners of 2026-07-28, subscribers of the revisions before."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

import anyio
from mcp.server import MCPServer
from mcp.server.connection import Connection
from mcp.server.context import ServerRequestContext
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

PATIENCE_S = 5.0
"""A host that does not read loses its notice, not the room its time."""

Request = ServerRequestContext[Any, Any]


class Notices:
    """Sends change notices to whoever asked for them, in the way of their protocol revision."""

    def __init__(self) -> None:
        self.bus = InMemorySubscriptionBus()
        """What the SDK's `subscriptions/listen` streams hear."""
        self._watched: WeakKeyDictionary[Connection, set[str]] = WeakKeyDictionary()

    def attach(self, server: MCPServer) -> None:
        """Serve subscriptions of handshake-era hosts, which the SDK leaves to its users."""
        low = server._lowlevel_server
        low.add_notification_handler("notifications/initialized", NotificationParams, self._greet)
        low.add_request_handler("resources/subscribe", SubscribeRequestParams, self._subscribe)
        low.add_request_handler(
            "resources/unsubscribe", UnsubscribeRequestParams, self._unsubscribe
        )
        # The SDK asks its caller for these at every start; its own ways of serving pass none.
        low.create_initialization_options = partial(  # type: ignore[method-assign]
            low.create_initialization_options, NotificationOptions(resources_changed=True)
        )

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
