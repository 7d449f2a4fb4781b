"""Boxes of pixels: as they are written, and what is left when sides are cut off."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.tokens.token import Token

NAMES = {
    "x": "x", "y": "y", "width": "width", "w": "width", "height": "height", "h": "height",
    "宽": "width", "高": "height", "宽度": "width", "高度": "height",
}  # fmt: skip
SIDES = {
    "top": ("top", "upper", "上", "顶"), "bottom": ("bottom", "lower", "下", "底"),
    "left": ("left", "左"), "right": ("right", "右"),
}  # fmt: skip
BOTH = {"sides": ("left", "right"), "两侧": ("left", "right"), "两边": ("left", "right")}


def box_of(c: Clause) -> dict[str, Any] | None:
    """Return x, y, width and height where all are given, as x=300 y=200 width=150 height=150."""
    found: dict[str, Any] = {}
    pending: str | None = None
    for token in c.tokens:
        key = NAMES.get(token.text.lower())
        if key:
            pending = key
        elif pending and token.kind in ("number", "px", "signed"):
            found[pending] = token.amount
            pending = None
    for token, after in pairwise((*c.tokens, None)):
        if token is None or token.kind not in ("number", "px"):
            continue
        beside = after.text.lower() if after and after.kind != "px" else ""
        side = token.text.lower() if token.kind == "px" else beside
        for key, words in (("width", ("wide", "宽")), ("height", ("high", "tall", "高"))):
            if key not in found and any(word in side for word in words):
                found[key] = token.amount
    size = next((t.value for t in c.of_kind("size")), None)
    if isinstance(size, tuple):
        found |= {"width": float(size[0]), "height": float(size[1])}
    return found if {"x", "y"} <= set(found) else None


def without_sides(c: Clause) -> dict[str, Any] | None:
    """Return the box that is left when so much is cut off the sides that are named."""
    amounts = c.of_kind("px", "percent")
    shown = c.stage.videos or c.stage.images
    width, height = (shown[0].facts.width, shown[0].facts.height) if shown else (0, 0)
    if not amounts or not width or not height:
        return None
    off = dict.fromkeys(SIDES, 0.0)
    for side, share in _shares(c, amounts).items():
        whole = width if side in ("left", "right") else height
        off[side] = share * whole if amounts[0].kind == "percent" else share
    if not any(off.values()):
        return None
    kept = width - off["left"] - off["right"], height - off["top"] - off["bottom"]
    if min(kept) < 16:
        return None
    return {"x": round(off["left"]), "y": round(off["top"])} | {
        "width": round(kept[0]), "height": round(kept[1])
    }  # fmt: skip


def _shares(c: Clause, amounts: Sequence[Token]) -> dict[str, float]:
    """Return how much goes off each side: what stands before it, in Chinese behind it."""
    shares: dict[str, float] = {}
    waiting: list[str] = []
    amount = 0.0
    for token in c.live():
        if token in amounts:
            amount = token.amount
            shares |= dict.fromkeys(waiting, amount)
            waiting = []
            continue
        waiting += _sides_in(token.text.lower())
        if amount and not c.stage.zh:
            shares |= dict.fromkeys(waiting, amount)
            waiting = []
    return dict.fromkeys(waiting, amount or amounts[0].amount) | shares


def _sides_in(text: str) -> list[str]:
    """Return the sides a word names: "left", "both sides", 上下."""
    both = next((sides for word, sides in BOTH.items() if word in text), ())
    return [*both] or [side for side, words in SIDES.items() if any(w in text for w in words)]
