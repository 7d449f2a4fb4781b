"""A value inside a JSON text as it is written there, byte for byte."""

import json
from json.decoder import scanstring  # type: ignore[attr-defined]

SPACE = " \t\n\r"
DECODER = json.JSONDecoder()


def raw_value(text: str, *keys: str) -> str | None:
    """Return the text of the value at a path of object keys, or None where there is none."""
    try:
        at = _past_space(text, 0)
        for key in keys:
            found = _member(text, at, key)
            if found is None:
                return None
            at = found
        return text[at : DECODER.raw_decode(text, at)[1]]
    except (ValueError, IndexError, RecursionError):
        return None


def _member(text: str, at: int, wanted: str) -> int | None:
    """Return where an object's member begins; the last of several, as parsers take it."""
    if text[at] != "{":
        return None
    found = None
    at = _past_space(text, at + 1)
    while text[at] == '"':
        key, at = scanstring(text, at + 1)
        at = _past_space(text, _past_space(text, at) + 1)
        if key == wanted:
            found = at
        at = _past_space(text, DECODER.raw_decode(text, at)[1])
        if text[at] != ",":
            break
        at = _past_space(text, at + 1)
    return found


def _past_space(text: str, at: int) -> int:
    while text[at] in SPACE:
        at += 1
    return at
