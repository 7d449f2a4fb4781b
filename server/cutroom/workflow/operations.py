"""Operations as an assistant sends them: checked with readable words, and told in words."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from cutroom.domain.kinds.answering import Answer
from cutroom.domain.operations import KINDS, parse_operation
from cutroom.errors import EditError, OperationRejected

MOST_OPERATIONS = 500
SEE_LIST = "Call list_operations to see every operation with its parameters."


def check_operations(operations: Sequence[object]) -> list[dict[str, Any]]:
    """Return the operations as they will be sent.

    Raises OperationRejected that names the first wrong one and what is wrong with it.
    """
    if not operations:
        raise EditError("The list of operations is empty.", hint=SEE_LIST)
    if len(operations) > MOST_OPERATIONS:
        raise EditError(
            f"{len(operations)} operations are too many for one edit.",
            hint=f"Send at most {MOST_OPERATIONS}.",
        )
    return [_check(index, body) for index, body in enumerate(operations, start=1)]


def _check(index: int, body: object) -> dict[str, Any]:
    if not isinstance(body, Mapping):
        raise OperationRejected(
            f"Operation {index} is no object.", hint='Write it as {"op": "trim", "end": 10}.'
        )
    name = body.get("op")
    kind = KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        near = get_close_matches(str(name), KINDS, n=3) if name else []
        said = f"no operation {name!r}" if name else 'no "op"'
        hint = f"Did you mean {' or '.join(near)}? " if near else ""
        raise OperationRejected(f"Operation {index}: there is {said}.", hint=hint + SEE_LIST)
    if issubclass(kind, Answer):
        raise OperationRejected(
            f"Operation {index}: {name} is an answer and cannot be sent.", hint=SEE_LIST
        )
    try:
        parse_operation(dict(body))
    except ValidationError as error:
        known = ", ".join(field for field in kind.model_fields if field != "op") or "none"
        raise OperationRejected(
            f"Operation {index} ({name}): {_reason(error)}.",
            hint=f"Parameters of {name}: {known}. Example: {kind.example or {'op': name}}",
        ) from None
    return dict(body)


def _reason(error: ValidationError) -> str:
    problem = error.errors(include_url=False, include_input=False, include_context=False)[0]
    # The first place is the union's tag, which the sentence already names.
    where = next((str(part) for part in problem["loc"][1:] if isinstance(part, str)), "")
    if problem["type"] == "extra_forbidden":
        return f"it has no parameter {where!r}"
    if problem["type"] == "missing":
        return f"{where!r} is missing"
    words = problem["msg"].removeprefix("Value error, ")
    words = words.removeprefix("Input ").removeprefix("String ")
    return f"{where!r} {words}" if where else words


def say_operations(operations: Sequence[Mapping[str, Any]]) -> str:
    """Return operations as plain sentences, for a backend that only reads words."""
    return " ".join(_say(operation) for operation in operations)


def _say(operation: Mapping[str, Any]) -> str:
    facts = ", ".join(
        f"{key.replace('_', ' ')} {value}" for key, value in operation.items() if key != "op"
    )
    verb = str(operation["op"]).replace("_", " ").capitalize()
    return f"{verb}: {facts}." if facts else f"{verb}."
