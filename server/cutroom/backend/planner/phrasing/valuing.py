"""Parameter values in words: instants, stretches, clips, names."""

from typing import Any

from cutroom.backend.planner.phrasing.naming import name_of


class Values(dict[str, str]):
    """A template's values, worked out when they are asked for."""

    def __init__(self, body: dict[str, Any], zh: bool):
        super().__init__()
        self.body, self.zh = body, zh

    def __missing__(self, key: str) -> str:
        derived = getattr(self, f"_say_{key}", None)
        return derived() if derived else self.plain(self.body.get(key))

    def pick(self, en: str, zh: str) -> str:
        return zh if self.zh else en

    def plain(self, value: Any) -> str:
        """Return a value as it is said."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return self.pick("yes", "是") if value else self.pick("no", "否")
        if isinstance(value, float | int):
            return f"{value:g}"
        if isinstance(value, list):
            return (self.pick(", ", "、")).join(self.plain(one) for one in value)
        text = str(value)
        if text.startswith("color:"):
            text = text[6:]
        return name_of(text, zh=self.zh)

    def second(self, value: Any) -> str:
        if value == "end":
            return self.pick("the end", "结尾")
        return self.pick(f"{value:g} s", f"第 {value:g} 秒")

    def stretch(self, start: Any, end: Any) -> str:
        start = start or 0
        if end in (None, "end"):
            return self.pick(f"from {start:g} s to the end", f"第 {start:g} 秒到结尾")
        return self.pick(f"from {start:g} s to {end:g} s", f"第 {start:g} 秒到第 {end:g} 秒")

    def one_clip(self, value: Any) -> str:
        if value is None:
            return self.pick("the film", "全片")
        if value == "all":
            return self.pick("all clips", "所有片段")
        if value == -1:
            return self.pick("the last clip", "最后一段")
        if isinstance(value, int):
            return (
                self.pick(f"clip {value}", f"第 {value} 段")
                if value > 0
                else self.pick(f"clip {value}", f"倒数第 {-value} 段")
            )
        if isinstance(value, list):
            if all(isinstance(one, int) for one in value):
                joined = self.pick(" and ", "、").join(str(one) for one in value)
                return self.pick(f"clips {joined}", f"第 {joined} 段")
            return self.pick(", ", "、").join(str(one) for one in value)
        return str(value)
