"""Parameter values in words: instants, stretches, clips, names."""

from collections.abc import Sequence
from typing import Any

from cutroom.backend.planner.phrasing.naming import name_of
from cutroom.backend.planner.words.places import clip_at


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

    def _by_number(self, number: int) -> str:
        """Return a clip by its place, a negative one counted from the end."""
        called = clip_at(number, zh=self.zh)
        return called if self.zh or number > 0 else f"the {called}"

    def _several(self, numbers: Sequence[int]) -> str:
        """Return clips by their places, those at the end in one: clip 1 and the last 2 clips."""
        ahead = [number for number in numbers if number > 0]
        behind = sorted(number for number in numbers if number < 0)
        said: list[str] = []
        if len(ahead) == 1:
            said.append(self._by_number(ahead[0]))
        elif ahead:
            listed = " and ".join(map(str, ahead)), "、".join(map(str, ahead))
            said.append(self.pick(f"clips {listed[0]}", f"第 {listed[1]} 段"))
        if len(behind) > 1 and behind == list(range(-len(behind), 0)):
            said.append(self.pick(f"the last {len(behind)} clips", f"最后 {len(behind)} 段"))
        else:
            said += map(self._by_number, behind)
        return self.pick(" and ", "和").join(said)

    def one_clip(self, value: Any) -> str:
        if value is None:
            return self.pick("the film", "全片")
        if value == "all":
            return self.pick("all clips", "所有片段")
        if isinstance(value, int):
            return self._by_number(value)
        if isinstance(value, list):
            if value and all(isinstance(one, int) for one in value):
                return self._several(value)
            return self.pick(", ", "、").join(str(one) for one in value)
        return str(value)
