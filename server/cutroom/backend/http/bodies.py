"""Request bodies, read with limits: JSON whole, files as a stream."""

import json
from collections import deque
from collections.abc import AsyncGenerator, Mapping
from typing import Any

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import Request

from cutroom.errors import ProtocolError

MAX_JSON_BYTES = 16_000_000
ESCAPES = (("%22", '"'), ("%0D", "\r"), ("%0A", "\n"))
"""What senders of form data escape in file names, and nothing else."""


async def read_json(request: Request) -> Mapping[str, Any]:
    """Return the JSON object of a request. Raises ProtocolError for anything else."""
    body = bytearray()
    async for block in request.stream():
        body += block
        if len(body) > MAX_JSON_BYTES:
            raise ProtocolError("The request's body is too large.", hint="Send less at once.")
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        raise ProtocolError(
            "The request's body is not JSON.", hint="Send a JSON object in UTF-8."
        ) from None
    if not isinstance(value, Mapping):
        raise ProtocolError("The request's body is not a JSON object.", hint="Send an object.")
    return value


class PartBegins:
    """The start of a part: its field, and its file name if it is a file."""

    def __init__(self, field: str, filename: str | None) -> None:
        self.field = field
        self.filename = filename


class PartEnds:
    """The end of a part."""


FormEvent = PartBegins | PartEnds | bytes


async def iter_form(request: Request) -> AsyncGenerator[FormEvent, None]:
    """Yield the parts of a multipart body as they arrive, holding no more than a block.

    Raises ProtocolError for a body that is not well-formed.
    """
    _, options = parse_options_header(request.headers.get("content-type", ""))
    boundary = options.get(b"boundary")
    if not boundary:
        raise ProtocolError("The form names no boundary.", hint="Send multipart/form-data.")
    reader = _Reader()
    parser = MultipartParser(boundary, reader.callbacks())
    try:
        async for block in request.stream():
            parser.write(block)
            while reader.events:
                yield reader.events.popleft()
        parser.finalize()
    except FormParserError:
        raise ProtocolError(
            "The form's body is damaged or cut short.", hint="Send the files again."
        ) from None
    if not reader.is_whole:
        raise ProtocolError("The form's body is cut short.", hint="Send the files again.")


class _Reader:
    """Turns the parser's callbacks into events."""

    def __init__(self) -> None:
        self.events: deque[FormEvent] = deque()
        self.is_whole = False
        self._name = b""
        self._value = b""
        self._headers: dict[bytes, bytes] = {}

    def callbacks(self) -> Any:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_end,
            "on_part_data": self._part_data,
            "on_part_end": self._part_end,
            "on_end": self._end,
        }

    def _begin(self) -> None:
        self._headers = {}

    def _header_name(self, block: bytes, start: int, end: int) -> None:
        self._name += block[start:end]

    def _header_value(self, block: bytes, start: int, end: int) -> None:
        self._value += block[start:end]

    def _header_end(self) -> None:
        self._headers[self._name.lower()] = self._value
        self._name, self._value = b"", b""

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        field = options.get(b"name", b"").decode("utf-8", "replace")
        filename = options.get(b"filename")
        self.events.append(PartBegins(field, None if filename is None else _text(filename)))

    def _part_data(self, block: bytes, start: int, end: int) -> None:
        self.events.append(bytes(block[start:end]))

    def _part_end(self) -> None:
        self.events.append(PartEnds())

    def _end(self) -> None:
        self.is_whole = True


def _text(name: bytes) -> str:
    try:
        text = name.decode("utf-8")
    except UnicodeDecodeError:
        text = name.decode("latin-1")
    for escape, character in ESCAPES:
        text = text.replace(escape, character)
    return text
