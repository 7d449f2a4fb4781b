"""Results to tool results: the structured content with its text twin beside it."""

from typing import Any

from mcp.types import CallToolResult, ContentBlock, TextContent

from cutroom.errors import CutroomError
from cutroom.face.failures import failure
from cutroom.face.texts import AnyResult, text_of
from cutroom.workflow.results import as_json


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
