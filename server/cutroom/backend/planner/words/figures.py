"""Units and Chinese numerals as they are written (data), and what numerals are worth."""

from cutroom.backend.planner.words.vocabulary import is_cjk

UNITS: tuple[tuple[str, str, float], ...] = (
    ("milliseconds", "time", 0.001), ("millisecond", "time", 0.001), ("msec", "time", 0.001),
    ("ms", "time", 0.001), ("seconds", "time", 1), ("second", "time", 1), ("secs", "time", 1),
    ("sec", "time", 1), ("s", "time", 1), ("minutes", "time", 60), ("minute", "time", 60),
    ("mins", "time", 60), ("min", "time", 60), ("m", "time", 60), ("hours", "time", 3600),
    ("hour", "time", 3600), ("hrs", "time", 3600), ("hr", "time", 3600), ("h", "time", 3600),
    ("percent", "percent", 0.01), ("pct", "percent", 0.01), ("%", "percent", 0.01),
    ("times", "times", 1), ("x", "times", 1), ("×", "times", 1), ("fold", "times", 1),
    ("decibels", "db", 1), ("decibel", "db", 1), ("dbs", "db", 1), ("db", "db", 1),
    ("lufs", "lufs", 1), ("lkfs", "lufs", 1), ("fps", "fps", 1), ("frames per second", "fps", 1),
    ("pixels", "px", 1), ("pixel", "px", 1), ("px", "px", 1), ("mb", "mb", 1), ("megabytes",
    "mb", 1),
    ("megs", "mb", 1), ("gb", "mb", 1000), ("kb", "mb", 0.001), ("degrees", "degrees", 1),
    ("degree", "degrees", 1), ("deg", "degrees", 1), ("°", "degrees", 1), ("frames", "frames",
    1),
    ("frame", "frames", 1), ("semitones", "semitones", 1), ("semitone", "semitones", 1),
    ("bpm", "bpm", 1), ("hz", "hz", 1), ("pt", "pt", 1),
    ("帧每秒", "fps", 1), ("帧/秒", "fps", 1), ("帧一秒", "fps", 1),
    ("毫秒", "time", 0.001), ("秒钟", "time", 1), ("秒", "time", 1), ("分钟", "time", 60),
    ("分", "time", 60), ("个小时", "time", 3600), ("小时", "time", 3600), ("倍速", "times", 1),
    ("倍", "times", 1), ("次", "count", 1), ("遍", "count", 1), ("分贝", "db", 1),
    ("像素", "px", 1),
    ("度", "degrees", 1), ("帧", "frames", 1), ("兆", "mb", 1), ("成", "percent", 0.1),
    ("个半音", "semitones", 1), ("半音", "semitones", 1), ("号", "pt", 1),
)  # fmt: skip
"""Units as written after a number."""
UNITS_BY_LENGTH = tuple(sorted(UNITS, key=lambda unit: len(unit[0]), reverse=True))

MOST_DIGITS = 15
"""Digits of a number that is read; nothing of a film is counted further."""
NOT_MINUTES = "割成屏段离辨别享开钟"
DIGITS = {char: at for at, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def chinese_number(text: str) -> float:
    """Return the value of Chinese numerals: 三十 is 30, 一百二 is 120, 一点五 is 1.5, 半 is 0.5."""
    if text == "半":
        return 0.5
    whole, _, decimals = text.partition("点")
    if all(char in DIGITS for char in whole):
        total = float("".join(str(DIGITS[char]) for char in whole[:MOST_DIGITS]) or "0")
    else:
        total, digit, unit = 0.0, 0.0, 1
        for char in whole:
            if char in DIGITS:
                digit = DIGITS[char]
            else:
                unit = {"十": 10, "百": 100, "千": 1000}[char]
                total += (digit or 1) * unit
                digit = 0
        trailing = digit * unit / 10 if digit and unit > 10 and whole[-2:-1] in "百千" else digit
        total += trailing
    if decimals:
        total += float("0." + "".join(str(DIGITS[char]) for char in decimals))
    return total


def unit_at(
    text: str, at: int, *, attached: bool, large: bool = False
) -> tuple[str, float, int] | None:
    """Return the kind, scale and width of the unit written here; `large`: as a capital letter."""
    for written, kind, scale in UNITS_BY_LENGTH:
        if not text.startswith(written, at):
            continue
        after = text[at + len(written)] if at + len(written) < len(text) else " "
        if written.isascii() and written.isalpha() and after.isalpha() and not is_cjk(after):
            continue
        if written.isascii() and len(written) == 1 and written.isalpha() and not attached:
            continue
        if written == "m" and large:
            return "mb", 1, 1
        if written == "分" and after in NOT_MINUTES:
            continue
        if written == "成" and after.isalnum() and after not in "就的左右吧够":
            continue
        return kind, scale, len(written)
    return None
