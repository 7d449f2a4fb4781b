"""Bytes of an event stream to payloads, however they were split."""

from collections.abc import Iterator

from cutroom.protocol.events import BARE_PULSES, TYPED_PULSES

PULSE = ""
"""The payload of whatever only proves life: comments, blank lines, empty events."""


class EventDecoder:
    """Collects bytes and gives payloads as soon as they are whole."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        """An unfinished line; joined once, so that long lines cost no more than short ones."""
        self._data: list[bytes] = []
        self._event = b""
        self._swallows = False
        """Whether the next blank line only ends a comment."""

    def feed(self, block: bytes) -> Iterator[str]:
        """Take in a block and yield the payloads that it completes."""
        if b"\n" not in block and b"\r" not in block:
            self._pieces.append(block)
            return
        text = b"".join((*self._pieces, block))
        self._pieces.clear()
        # A carriage return at the end may be half of a line ending.
        held = b"\r" if text.endswith(b"\r") else b""
        text = text[: len(text) - len(held)]
        if b"\r" in text:
            text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *lines, rest = text.split(b"\n")
        if rest or held:
            self._pieces.append(rest + held)
        for line in lines:
            payload = self._read(line)
            if payload is not None:
                yield payload

    def end(self) -> Iterator[str]:
        """Yield what the stream's end leaves over: an event that lacks only its blank line."""
        line = b"".join(self._pieces)
        self._pieces.clear()
        if line.strip(b"\r"):
            payload = self._read(line.strip(b"\r"))
            if payload is not None:
                yield payload
        if self._data:
            yield self._take()

    def _read(self, line: bytes) -> str | None:
        """Return the payload that a line completes, if it does."""
        if line.startswith(b"data:"):
            value = line[5:]
            self._data.append(value[1:] if value.startswith(b" ") else value)
            return None
        if not line:
            if self._data:
                return self._take()
            swallowed, self._swallows, self._event = self._swallows, False, b""
            return None if swallowed else PULSE
        if line.startswith(b":"):
            self._swallows = True
            return PULSE
        name, _, value = line.partition(b":")
        if name == b"event":
            self._event = value.strip()
        elif name == b"data":
            self._data.append(b"")
        elif _text(line).strip() in BARE_PULSES | TYPED_PULSES:
            return PULSE
        return None

    def _take(self) -> str:
        text = _text(b"\n".join(self._data))
        self._data.clear()
        event, self._event = self._event, b""
        return PULSE if _text(event) in TYPED_PULSES and not text.startswith("{") else text


def _text(line: bytes) -> str:
    return line.decode("utf-8", "replace")
