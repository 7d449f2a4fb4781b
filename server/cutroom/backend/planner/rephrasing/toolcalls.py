"""Operations written as calls or as data: add_text(text="Hi", start=2), {"op": "undo"}."""

import json
import re
from typing import Any

from pydantic import ValidationError

from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.operations import parse_operation

NAME = re.compile(r"\s*([a-z]+(?:_[a-z]+)*)\s*(\()?", re.IGNORECASE)
KEY = re.compile(r"[\s,]*([a-z]\w*)\s*[=:]\s*", re.IGNORECASE)
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|\'([^\']*)\'|“([^”]*)”')
LISTED = re.compile(r"\[[^\]]*\]|\([^)]*\)")
BARE = re.compile(r"[^\s,()=;]+")
APART = re.compile(r"[\s,;.)]*(?:then|and)?[\s,;]*")
CLOCK = re.compile(r"(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)")
MEASURE = re.compile(r"([-+]?\d*\.?\d+)\s*(%|s|sec|seconds|x|px|db|deg)?", re.IGNORECASE)
ADDRESS = re.compile(r"://|[\"'=\s(][~/]|\.\./|\\\\")
"""Where files lie is judged where words are read."""
SPELLINGS = {
    "start_time": "start", "end_time": "end", "from": "start", "time": "at", "timestamp": "at",
    "content": "text", "language": "lang", "level": "volume", "rate": "factor",
    "aspect_ratio": "ratio", "angle": "degrees", "type": "kind",
}  # fmt: skip
"""Names that other tools give to parameters."""
LONGEST = 4000


def called_operations(message: str) -> list[Operation] | None:
    """Return the operations that a message is nothing but; None when it is said in words."""
    text = message.strip().strip("`").strip()
    if not text or len(text) > LONGEST or ADDRESS.search(text):
        return None
    if text[0] in "{[":
        return _from_data(text)
    found: list[Operation] = []
    at = 0
    while at < len(text):
        read = _call(text, at)
        if read is None:
            return None
        operation, at = read
        found.append(operation)
        gap = APART.match(text, at)
        at = gap.end() if gap else at
    return found


def _from_data(text: str) -> list[Operation] | None:
    try:
        body = json.loads(text)
    except ValueError:
        return None
    listed = body if isinstance(body, list) else [body]
    found = [_operation(one) if isinstance(one, dict) else None for one in listed]  # pyright: ignore[reportUnknownVariableType,reportUnknownArgumentType]
    return [op for op in found if op is not None] if found and all(found) else None


def _call(text: str, at: int) -> tuple[Operation, int] | None:
    """Return the operation that is called here, and where its call ends."""
    head = NAME.match(text, at)
    if head is None:
        return None
    at, closed = head.end(), head.group(2) is None
    body: dict[str, Any] = {"op": head.group(1).lower()}
    while key := KEY.match(text, at):
        value, at = _value(text, key.end())
        if at == key.end():
            return None
        name = key.group(1).lower()
        body[name] = value
    if not closed:
        end = re.compile(r"\s*\)").match(text, at)
        if end is None:
            return None
        at = end.end()
    elif len(body) == 1:
        return None
    operation = _operation(body) or _operation(
        {SPELLINGS.get(key, key): _clocked(value) for key, value in body.items()}
    )
    return None if operation is None else (operation, at)


def _clocked(value: Any) -> Any:
    """Return a clock time in quotes as seconds."""
    return _scalar(value) if isinstance(value, str) and CLOCK.fullmatch(value) else value


def _operation(body: object) -> Operation | None:
    try:
        operation = parse_operation(body)
    except ValidationError:
        return None
    return None if isinstance(operation, Answer) else operation


def _value(text: str, at: int) -> tuple[Any, int]:
    if quoted := QUOTED.match(text, at):
        return next(part for part in quoted.groups() if part is not None), quoted.end()
    if listed := LISTED.match(text, at):
        inner = listed.group()[1:-1]
        return [_scalar(part.strip(" \"'")) for part in inner.split(",") if part.strip()], (
            listed.end()
        )
    bare = BARE.match(text, at)
    return (_scalar(bare.group()), bare.end()) if bare else (None, at)


def _scalar(word: str) -> Any:
    """Return a bare value: a number, a clock time in seconds, a share, a truth, or the word."""
    lowered = word.lower()
    if lowered in ("true", "false", "none", "null"):
        return {"true": True, "false": False}.get(lowered)
    if clock := CLOCK.fullmatch(word):
        hours, minutes, seconds = clock.groups()
        return float(hours or 0) * 3600 + float(minutes) * 60 + float(seconds)
    if measure := MEASURE.fullmatch(word):
        number = float(measure.group(1))
        number = number / 100 if measure.group(2) == "%" else number
        return int(number) if number.is_integer() else number
    return word
