"""What travels down the event stream of `/run_sse`, both ways.

Three spellings are read: the agent framework's own (content parts and actions), typed
objects (`{"type": "text", …}`), and bare `{"text": …}`. The first one is written.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, assert_never

from pydantic_core import from_json

from cutroom.protocol.paths import APP


@dataclass(frozen=True, slots=True)
class Words:
    """Text for the person; a partial one is repeated whole by a later, complete one."""

    text: str
    partial: bool = False
    author: str = APP


@dataclass(frozen=True, slots=True)
class Thought:
    """The model's reasoning; never shown."""

    text: str


@dataclass(frozen=True, slots=True)
class ToolCall:
    """The backend starts one of its tools."""

    name: str
    args: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""


@dataclass(frozen=True, slots=True)
class ToolResult:
    """One of the backend's tools has answered."""

    name: str
    response: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""


@dataclass(frozen=True, slots=True)
class Pulse:
    """Only proves that the backend is alive."""


@dataclass(frozen=True, slots=True)
class StreamError:
    """The run met an error; the stream may go on all the same."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class StateChange:
    """Keys of the session's state that the run has changed."""

    delta: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line of no known spelling, kept for the record."""

    raw: str


Event = (
    Words | Thought | ToolCall | ToolResult | Pulse | StreamError | StateChange | Unreadable
)  # fmt: skip

PULSE = '{"type":"heartbeat"}'
"""The payload of a pulse as we write it."""

BARE_PULSES = frozenset({"", "heartbeat", "ping", "[DONE]"})
TYPED_PULSES = frozenset({"heartbeat", "ping", "done", "end"})


def parse_event(data: str) -> tuple[Event, ...]:
    """Return everything that one SSE payload says, in its order; never empty, never raising."""
    text = data.strip()
    if text in BARE_PULSES:
        return (Pulse(),)
    try:
        body = _json(text)
    except (ValueError, RecursionError):
        return (Unreadable(data),)
    if isinstance(body, str) and body.strip() in BARE_PULSES:
        return (Pulse(),)
    if not isinstance(body, dict):
        return (Unreadable(data),)
    found = _events(body)
    if found:
        return tuple(found)
    return (Pulse(),) if _is_known(body) else (Unreadable(data),)


def _json(text: str) -> Any:
    try:
        return from_json(text)
    except ValueError:
        # Half of a surrogate pair and very deep nesting, which the standard library reads.
        return json.loads(text)


def _events(body: Mapping[str, Any]) -> list[Event]:
    if isinstance(body.get("type"), str):
        return list(_typed(body))
    if "content" in body or "actions" in body or _either(body, "errorCode", "error_code"):
        return _framework(body)
    if "error" in body or _is_refusal(body):
        return [_crash(body)]
    words = _text(body.get("text"))
    return [Words(words, partial=body.get("partial") is True)] if words else []


def _is_refusal(body: Mapping[str, Any]) -> bool:
    """Say whether an event is the envelope of a refusal."""
    code = body.get("code")
    said = any(isinstance(body.get(key), str) for key in ("message", "msg", "detail"))
    return isinstance(code, int) and not isinstance(code, bool) and code != 0 and said


def _is_known(body: Mapping[str, Any]) -> bool:
    """Say whether an event that says nothing is at least of a known spelling."""
    if isinstance(body.get("type"), str):
        return body["type"] in TYPED_PULSES | {"text", "chunk"}
    return not body or any(key in body for key in ("content", "actions", "text", "invocationId"))


def _typed(body: Mapping[str, Any]) -> Iterable[Event]:
    match body["type"]:
        case "text" | "chunk" as kind:
            words = _text(body.get("content")) or _text(body.get("text"))
            if words:
                yield Words(words, partial=kind == "chunk" or body.get("partial") is True)
        case "tool_call":
            yield ToolCall(_text(body.get("name")), _mapping(body.get("args")))
        case "tool_result":
            yield ToolResult(_text(body.get("name")), _response(body.get("result")))
        case "error":
            yield _crash(body)


def _framework(body: Mapping[str, Any]) -> list[Event]:
    found: list[Event] = []
    content = body.get("content")
    partial = body.get("partial") is True
    if isinstance(content, dict):
        parts = content.get("parts")
        author = _text(body.get("author")) or APP
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, dict):
                _read_part(part, found, author, partial=partial)
    elif isinstance(content, str) and content:
        found.append(Words(content, partial=partial))
    code = _either(body, "errorCode", "error_code")
    if code:
        found.append(StreamError(str(code), _text(_either(body, "errorMessage", "error_message"))))
    delta = _mapping(_either(_mapping(body.get("actions")), "stateDelta", "state_delta"))
    if delta:
        found.append(StateChange(delta))
    return found


def _read_part(part: Mapping[str, Any], found: list[Event], author: str, *, partial: bool) -> None:
    """Add what one part of a framework's content says."""
    words = _text(part.get("text"))
    if words:
        thought = part.get("thought") is True
        found.append(Thought(words) if thought else Words(words, partial, author))
    call = _mapping(_either(part, "functionCall", "function_call"))
    if call:
        name, args = _text(call.get("name")), _mapping(call.get("args"))
        found.append(ToolCall(name, args, _text(call.get("id"))))
    result = _mapping(_either(part, "functionResponse", "function_response"))
    if result:
        response = _response(result.get("response"))
        found.append(ToolResult(_text(result.get("name")), response, _text(result.get("id"))))


def _crash(body: Mapping[str, Any]) -> StreamError:
    error = body.get("error")
    inner = _mapping(error)
    details = _mapping(body.get("error_details"))
    code = details.get("error_type") or inner.get("code") or body.get("code") or ""
    keys = ("message", "msg", "detail", "content")
    told = (_text(place.get(key)) for place in (inner, body) for key in keys)
    return StreamError(str(code), _text(error) or next((text for text in told if text), ""))


def _either(body: Mapping[str, Any], camel: str, snake: str) -> Any:
    value = body.get(camel)
    return body.get(snake) if value is None else value


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, Any]:
    # JSON knows no other mapping, and the abstract check costs more than the reading.
    return value if isinstance(value, dict) else {}


def _response(value: object) -> Mapping[str, Any]:
    """Return a tool's result as a mapping; frameworks wrap bare values the same way."""
    if isinstance(value, Mapping):
        return value
    return {} if value is None else {"result": value}


def encode_event(
    events: Sequence[Event], *, invocation: str, event_id: str, at_s: float, author: str = APP
) -> str:
    """Return the payload of one framework event that says all of `events`.

    `at_s` is seconds since the epoch. A lone pulse becomes a heartbeat.
    """
    if all(isinstance(event, Pulse) for event in events):
        return PULSE
    parts: list[dict[str, Any]] = []
    body: dict[str, Any] = {}
    delta: dict[str, Any] = {}
    for event in events:
        match event:
            case Words(text=text):
                parts.append({"text": text})
                if event.partial:
                    body["partial"] = True
            case Thought(text=text):
                parts.append({"text": text, "thought": True})
            case ToolCall(name=name, args=args, id=ref):
                parts.append({"functionCall": {"id": ref, "args": dict(args), "name": name}})
            case ToolResult(name=name, response=response, id=ref):
                answer = {"id": ref, "name": name, "response": dict(response)}
                parts.append({"functionResponse": answer})
            case StreamError(code=code, message=message):
                body |= {"errorCode": code, "errorMessage": message}
            case StateChange():
                delta |= event.delta
            case Pulse() | Unreadable():
                pass
            case _:
                assert_never(event)
    if parts:
        role = "user" if any("functionResponse" in part for part in parts) else "model"
        body = {"content": {"parts": parts, "role": role}, **body}
    body |= {
        "invocationId": invocation,
        "author": author,
        "actions": {
            "stateDelta": delta,
            "artifactDelta": {},
            "requestedAuthConfigs": {},
            "requestedToolConfirmations": {},
        },
        "id": event_id,
        "timestamp": at_s,
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def frame(payload: str) -> bytes:
    """Return a payload as the bytes of one SSE event."""
    return f"data: {payload}\n\n".encode("utf-8", "replace")
