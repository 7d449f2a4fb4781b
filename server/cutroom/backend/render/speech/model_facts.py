"""What an ONNX file tells of itself, read without the library that runs it."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

_METADATA = 14
"""The field of a model that holds its maker's remarks: pairs of a key and a value."""
_KEY, _VALUE = 1, 2
_VARINT, _EIGHT, _BYTES, _FOUR = 0, 1, 2, 5
_WIDTHS = {_EIGHT: 8, _FOUR: 4}
LONGEST_REMARK = 1_000_000
"""Bytes that one remark may have; longer ones are passed over."""


def read_remarks(path: Path) -> dict[str, str]:
    """Return the remarks in a model; none for a file that is no model.

    Weights are skipped, so that a model of any size takes a moment only.
    """
    found: dict[str, str] = {}
    try:
        with path.open("rb") as file:
            for field, length in _fields(file):
                if field == _METADATA and length <= LONGEST_REMARK:
                    key, value = _pair(file.read(length))
                    found[key] = value
                else:
                    file.seek(length, os.SEEK_CUR)
    except (OSError, ValueError):
        return found
    return found


def with_remarks(model: bytes, remarks: Mapping[str, str]) -> bytes:
    """Return a model with more remarks; fields of its format may simply follow each other."""
    pairs = (_field(_KEY, key) + _field(_VALUE, value) for key, value in remarks.items())
    return model + b"".join(_tag(_METADATA) + _number(len(pair)) + pair for pair in pairs)


def _fields(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Yield every field of bytes with its length, the file standing at its beginning."""
    size = os.fstat(file.fileno()).st_size
    while file.tell() < size:
        tag = _read_number(file)
        kind = tag & 7
        if kind == _VARINT:
            _read_number(file)
        elif kind in _WIDTHS:
            file.seek(_WIDTHS[kind], os.SEEK_CUR)
        elif kind == _BYTES:
            length = _read_number(file)
            end = file.tell() + length
            if end > size:
                raise ValueError("A field reaches beyond the file.")
            yield tag >> 3, length
            file.seek(end)
        else:
            raise ValueError("This is no model.")


def _read_number(file: BinaryIO) -> int:
    number = 0
    for shift in range(0, 70, 7):
        byte = file.read(1)
        if not byte:
            raise ValueError("The file ends within a number.")
        number |= (byte[0] & 127) << shift
        if byte[0] < 128:
            return number
    raise ValueError("This is no number.")


def _pair(content: bytes) -> tuple[str, str]:
    """Return the key and the value of a remark."""
    texts = {_KEY: "", _VALUE: ""}
    place = 0
    while place < len(content):
        tag, place = _number_at(content, place)
        length, place = _number_at(content, place)
        texts[tag >> 3] = content[place : place + length].decode("utf-8", "replace")
        place += length
    return texts[_KEY], texts[_VALUE]


def _number_at(content: bytes, place: int) -> tuple[int, int]:
    number = shift = 0
    while place < len(content):
        byte = content[place]
        number |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return number, place
    raise ValueError("A remark is cut off.")


def _tag(field: int) -> bytes:
    return _number(field << 3 | _BYTES)


def _field(field: int, text: str) -> bytes:
    content = text.encode()
    return _tag(field) + _number(len(content)) + content


def _number(value: int) -> bytes:
    parts = bytearray()
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    return bytes([*parts, value])
