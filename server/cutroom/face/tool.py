"""What the SDK leaves to a server: closed, slim schemas and errors that can be acted on."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from mcp import MCPError
from mcp.server.mcpserver.resolve import resolve_arguments
from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult, InputRequiredResult, TextContent, ToolAnnotations
from pydantic import ValidationError

from cutroom.errors import CutroomError
from cutroom.face.failures import failure, unexpected, unknown_arguments, wrong_arguments

logger = logging.getLogger(__name__)


class ContractTool(Tool):
    """A tool that refuses unknown arguments by name and answers every error as data."""

    async def run(
        self, arguments: dict[str, Any], context: Any, convert_result: bool = False
    ) -> Any:
        """Run the tool; a `CutroomError` becomes an error result instead of an exception."""
        return sendable(await self._run(arguments, context, convert_result))

    async def _run(self, arguments: dict[str, Any], context: Any, convert_result: bool) -> Any:
        known = list(self.parameters.get("properties", {}))
        unknown = sorted(set(arguments) - set(known))
        if unknown:
            return unknown_arguments(self.name, unknown, known)
        # A client that spells out an absent optional argument as null means its absence.
        given = {name: value for name, value in arguments.items() if value is not None}
        try:
            checked = self._checked(given)
        except ValidationError as error:
            return wrong_arguments(self.name, known, error)
        try:
            if self.resolved_params:
                found = await resolve_arguments(
                    self.resolved_params, self.resolver_plans, checked, context
                )
                if isinstance(found, InputRequiredResult):
                    return found
                checked |= found
            result = await self.fn(
                **checked, **({self.context_kwarg: context} if self.context_kwarg else {})
            )
        except CutroomError as error:
            return failure(error)
        except MCPError:
            raise
        except Exception:
            logger.exception("%s failed unexpectedly", self.name)
            return unexpected(self.name)
        return self.fn_metadata.convert_result(result) if convert_result else result

    def _checked(self, given: dict[str, Any]) -> dict[str, Any]:
        """Return the arguments as the function takes them.

        Some hosts send lists as JSON inside a string; what is meant to be text stays text.
        """
        texts = {
            name: value
            for name, value in given.items()
            if isinstance(value, str)
            and self.parameters["properties"][name].get("type") == "string"
        }
        parsed = {**self.fn_metadata.pre_parse_json(given), **texts}
        return self.fn_metadata.arg_model.model_validate(parsed).model_dump_one_level()


def sendable(result: Any) -> Any:
    """Return a result without the half characters that stand for odd bytes in file names.

    They fit into no JSON: one of them would end the whole connection, not this call alone.
    """
    if not isinstance(result, CallToolResult):
        return result
    content = [
        block.model_copy(update={"text": _whole(block.text)})
        if isinstance(block, TextContent)
        else block
        for block in result.content
    ]
    changed = {"content": content, "structured_content": _whole(result.structured_content)}
    return result.model_copy(update=changed)


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {_whole(key): _whole(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_whole(part) for part in value]
    return value


def make_tool(
    fn: Callable[..., Any],
    *,
    title: str,
    annotations: ToolAnnotations,
    meta: Mapping[str, Any] | None = None,
) -> Tool:
    """Return a tool named after the function, described by its docstring."""
    tool = ContractTool.from_function(
        fn,
        title=title,
        description=_one_line(fn.__doc__ or ""),
        annotations=annotations,
        meta=dict(meta) if meta else None,
    )
    tool.parameters = {**slim(tool.parameters), "additionalProperties": False}
    if tool.fn_metadata.output_schema is not None:
        tool.fn_metadata.output_schema = slim(tool.fn_metadata.output_schema)
    return tool


def _one_line(text: str) -> str:
    return " ".join(text.split())


def slim(schema: Any) -> Any:
    """Return a schema without the titles, defaults of null and class docstrings that pydantic adds.

    What describes a parameter for the model stays.
    """
    if isinstance(schema, list):
        return [slim(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    slimmed = {
        key: {name: slim(part) for name, part in value.items()}
        if key in ("properties", "$defs")
        else slim(value)
        for key, value in schema.items()
        if not _is_noise(key, value, schema)
    }
    return _without_null(slimmed)


def _is_noise(key: str, value: Any, schema: dict[str, Any]) -> bool:
    if key == "title":
        return isinstance(value, str)
    if key == "default":
        return value is None
    return key == "description" and "properties" in schema


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Fold `anyOf [X, null]` into X: absent already says that there is no value."""
    options = schema.get("anyOf")
    if not isinstance(options, list) or {"type": "null"} not in options:
        return schema
    left = [option for option in options if option != {"type": "null"}]
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**left[0], **rest} if len(left) == 1 else {"anyOf": left, **rest}
