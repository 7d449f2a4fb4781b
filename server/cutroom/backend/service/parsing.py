"""Operations as they were sent, checked one by one."""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from cutroom.domain.kinds.base import Operation
from cutroom.domain.operations import parse_operation
from cutroom.errors import OperationRejected

MOST_OPERATIONS = 500


def read_operations(bodies: Sequence[Any]) -> tuple[Operation, ...]:
    """Return the operations of a list. Raises OperationRejected that names the first wrong one."""
    if len(bodies) > MOST_OPERATIONS:
        raise OperationRejected(f"At most {MOST_OPERATIONS} operations are taken at once.")
    found = []
    for number, body in enumerate(bodies, start=1):
        try:
            found.append(parse_operation(body))
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False)[0]
            place = ".".join(str(part) for part in first["loc"][1:])
            detail = f"{place}: {first['msg']}" if place else first["msg"]
            raise OperationRejected(
                f"Operation {number} is not valid: {detail}.",
                hint="Call list_operations with its name to see its parameters.",
            ) from None
    return tuple(found)
