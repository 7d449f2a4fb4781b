"""Clips by their places, in words."""

FROM_THE_END = {2: "second", 3: "third", 4: "fourth", 5: "fifth"}


def clip_at(number: int, *, zh: bool) -> str:
    """Return how the clip with a number is called, a negative one counted from the end.

    The article is left out: "clip 2", "last clip", "second to last clip", "第 2 段", "倒数第 2 段".
    """
    if number == -1:
        return "最后一段" if zh else "last clip"
    if number > 0:
        return f"第 {number} 段" if zh else f"clip {number}"
    if zh:
        return f"倒数第 {-number} 段"
    return f"{FROM_THE_END.get(-number, f'{-number}th')} to last clip"
