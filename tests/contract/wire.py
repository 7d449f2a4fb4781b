"""Literal samples of the wire, and how answers are held against them."""

import json
import re
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parent / "samples"
KINDS = {"<number>": (int, float), "<list>": list, "<object>": dict}


def sample(name: str, **values: Any) -> Any:
    """Return a sample with its placeholders (whole texts such as "SID") filled in."""
    body = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return _filled(body, values)


def _filled(body: Any, values: dict[str, Any]) -> Any:
    if isinstance(body, dict):
        return {key: _filled(value, values) for key, value in body.items()}
    if isinstance(body, list):
        return [_filled(value, values) for value in body]
    return values.get(body, body) if isinstance(body, str) else body


def differences(answer: Any, expected: Any, place: str = "answer") -> list[str]:
    """Return where an answer is not what a sample says; keys beyond the sample are fine."""
    if isinstance(expected, dict):
        if not isinstance(answer, dict):
            return [f"{place} is no object: {answer!r}"]
        found = [f"{place} lacks {key}" for key in expected if key not in answer]
        both = expected.keys() & answer.keys()
        return found + [
            text
            for key in both
            for text in differences(answer[key], expected[key], f"{place}.{key}")
        ]
    if isinstance(expected, list):
        if not isinstance(answer, list) or len(answer) != len(expected):
            return [f"{place} is {answer!r}"]
        pairs = enumerate(zip(answer, expected, strict=True))
        return [text for n, pair in pairs for text in differences(*pair, f"{place}[{n}]")]
    if isinstance(expected, str) and expected in KINDS:
        fits = isinstance(answer, KINDS[expected]) and not isinstance(answer, bool)
    elif isinstance(expected, str) and len(expected) > 1 and expected[0] == expected[-1] == "/":
        fits = isinstance(answer, str) and re.fullmatch(expected[1:-1], answer) is not None
    else:
        fits = answer == expected and type(answer) is type(expected)
    return [] if fits else [f"{place} is {answer!r}, not {expected!r}"]
