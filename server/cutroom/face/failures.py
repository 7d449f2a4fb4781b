"""Errors to what a model reads: the one place that tells a host about failure."""

from mcp.types import CallToolResult, TextContent
from pydantic import ValidationError

from cutroom.errors import CutroomError


def failure(error: CutroomError) -> CallToolResult:
    """Return the error result: what happened, what to do, and the same as data."""
    return _result(error.code, error.kind, str(error), error.hint, retryable=error.retryable)


def unexpected(tool: str) -> CallToolResult:
    """Return the error result for a fault of ours; its details are for the log alone."""
    return _result(
        None,
        "Unexpected",
        f"{tool} met an error of cutroom's own; what was there before is untouched.",
        "Try once more; if it happens again, run `cutroom doctor`.",
        retryable=True,
    )


def wrong_arguments(tool: str, known: list[str], error: ValidationError) -> CallToolResult:
    """Return the error result for arguments that do not fit the tool's schema."""
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"]) or "arguments"
    return _result(
        None,
        "WrongArguments",
        f"{tool}: {where} cannot be used: {_plain(first['msg'])}.",
        f"Arguments of {tool}: {', '.join(known) or 'none'}.",
    )


def unknown_tool(name: str, known: list[str]) -> CallToolResult:
    """Return the error result for a tool that is not there."""
    return _result(
        None, "UnknownTool", f"There is no tool {name[:80]!r}.", f"Call one of: {', '.join(known)}."
    )


def unknown_arguments(tool: str, unknown: list[str], known: list[str]) -> CallToolResult:
    """Return the error result for arguments that the tool does not have."""
    names = ", ".join(repr(name[:80]) for name in unknown[:10])
    return _result(
        None,
        "UnknownArgument",
        f"{tool} has no argument {names}.",
        f"Use only: {', '.join(known) or 'no arguments at all'}.",
    )


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ").rstrip(".").lower()


def _result(
    code: int | None, kind: str, message: str, hint: str, *, retryable: bool = False
) -> CallToolResult:
    body = {"code": code, "kind": kind, "retryable": retryable, "message": message, "hint": hint}
    return CallToolResult(
        content=[TextContent(type="text", text=f"{message} {hint}".strip())],
        structured_content={"error": {key: v for key, v in body.items() if v is not None}},
        is_error=True,
    )
