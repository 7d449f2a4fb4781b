"""Results to tool results: the structured content with its text twin beside it."""

from typing import TYPE_CHECKING, Any

from mcp.types import CallToolResult, ContentBlock, TextContent

from cutroom.errors import CutroomError, RenderFailed
from cutroom.face.failures import failure
from cutroom.face.links import export_links
from cutroom.face.texts import AnyResult, text_of
from cutroom.workflow.results import EditResult, ExportResult, as_json

if TYPE_CHECKING:
    from cutroom.workflow.room import Room


def answer(result: AnyResult, *extra: ContentBlock) -> CallToolResult:
    """Return a result as structured content plus text, and further blocks such as pictures."""
    return CallToolResult(
        content=[TextContent(type="text", text=text_of(result)), *extra],
        structured_content=as_json(result),
        is_error=False,
    )


def with_error(result: CallToolResult, error: CutroomError) -> CallToolResult:
    """Return a result marked as an error, with the error's data beside its own."""
    told = failure(error).structured_content or {}
    return result.model_copy(
        update={
            "is_error": True,
            "structured_content": {**(result.structured_content or {}), **told},
        }
    )


def answer_data(body: dict[str, Any], text: str) -> CallToolResult:
    """Return plain data as structured content plus text."""
    return CallToolResult(
        content=[TextContent(type="text", text=text)], structured_content=body, is_error=False
    )


async def answer_job(
    room: "Room", result: EditResult | ExportResult, revision: str | None
) -> CallToolResult:
    """Return an edit's or an export's result with a link to its film.

    A failed export is an error, with all that is known of it.
    """
    export = result if isinstance(result, ExportResult) else result.export
    told = answer(result, *await export_links(room, export, revision))
    if isinstance(result, ExportResult) and result.status == "failed":
        return with_error(told, RenderFailed(result.message))
    return told
