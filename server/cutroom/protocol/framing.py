"""Server-sent events out of bytes, however these are cut, as the HTML standard reads them."""


class Deframer:
    """Collects bytes and gives out each event once its blank line has come.

    An event is its type ("" where none is named) and its data. Identifiers and retry
    times mean nothing to us; comments and unknown fields never do.
    """

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        """The last line so far, in pieces: joined once, so that long lines stay cheap."""
        self._after_return = False
        self._begun = False
        self._kind = ""
        self._data: list[str] | None = None

    @property
    def is_unfinished(self) -> bool:
        """Whether what came so far ends inside an event or a comment."""
        return bool(self._pieces) or self._data is not None or bool(self._kind)

    def feed(self, block: bytes) -> list[tuple[str, str]]:
        """Return the events that these bytes complete."""
        if not self._begun and block:
            self._begun = True
            block = block.removeprefix(b"\xef\xbb\xbf")
        if self._after_return or b"\r" in block:
            block = self._plain(block)
        pieces = self._pieces
        lines = block.split(b"\n")
        if len(lines) == 1:
            if block:
                pieces.append(block)
            return []
        if pieces:
            lines[0] = b"".join((*pieces, lines[0]))
            pieces.clear()
        if rest := lines.pop():
            pieces.append(rest)
        return self._events(lines)

    def _plain(self, block: bytes) -> bytes:
        """Return a block whose lines end in line feeds; a return may be half of a line's end."""
        if self._after_return and block.startswith(b"\n"):
            block = block[1:]
            self._after_return = False
        if block:
            self._after_return = block.endswith(b"\r")
        return block.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _events(self, lines: list[bytes]) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for line in lines:
            if not line:
                if self._data is not None or self._kind:
                    found.append((self._kind, "\n".join(self._data or ())))
                    self._kind, self._data = "", None
                continue
            name, _, value = line.partition(b":")
            if name == b"data":
                text = value.removeprefix(b" ").decode("utf-8", "replace")
                if self._data is None:
                    self._data = [text]
                else:
                    self._data.append(text)
            elif name == b"event":
                self._kind = value.removeprefix(b" ").decode("utf-8", "replace")
        return found

    def close(self) -> list[tuple[str, str]]:
        """Return the event that lacks only its blank line."""
        return self.feed(b"\n\n") if self.is_unfinished else []
