"""The edit language explained, generated from its one definition."""

from typing import Any

from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.operations import KINDS
from cutroom.errors import OperationRejected
from cutroom.face.tool import slim


def outline_operations() -> list[dict[str, Any]]:
    """Return every operation with its parameters in one line each."""
    return [_outline(kind) for kind in KINDS.values() if not issubclass(kind, Answer)]


def _outline(kind: type[Operation]) -> dict[str, Any]:
    entry = {"op": _name(kind), "summary": f"{_summary(kind)} ({_parameters(kind)})"}
    return entry if kind.local else {**entry, "hosted_only": True}


def _name(kind: type[Operation]) -> str:
    return str(kind.model_fields["op"].default)


def _summary(kind: type[Operation]) -> str:
    return " ".join((kind.__doc__ or "").split()).rstrip(".")


def _parameters(kind: type[Operation]) -> str:
    names = [
        name if field.is_required() else f"{name}?"
        for name, field in kind.model_fields.items()
        if name != "op"
    ]
    return ", ".join(names) or "no parameters"


def describe_operations(names: list[str]) -> list[dict[str, Any]]:
    """Return full schemas, defaults and examples of the named operations.

    Raises OperationRejected naming what is unknown.
    """
    unknown = [name for name in names if name not in KINDS]
    if unknown:
        raise OperationRejected(
            f"There is no operation {', '.join(repr(name) for name in unknown)}.",
            hint="Call list_operations without names to see them all.",
        )
    return [_described(KINDS[name]) for name in dict.fromkeys(names)]


def _described(kind: type[Operation]) -> dict[str, Any]:
    return {
        **_outline(kind),
        "schema": slim(kind.model_json_schema()),
        "example": kind.example or {"op": _name(kind)},
    }
