"""Operations put into words, so that reading the words gives the operation back."""

from typing import Any

from cutroom.backend.planner.phrasing.phrases import LABELS, PHRASES, SPOKEN
from cutroom.backend.planner.phrasing.saying_clips import ClipValues
from cutroom.backend.planner.phrasing.saying_frames import FrameValues
from cutroom.backend.planner.phrasing.saying_sounds import SoundValues
from cutroom.backend.planner.phrasing.saying_words import WordValues
from cutroom.domain.kinds.base import Operation
from cutroom.domain.operations import parse_operation

DETAILS: dict[str, tuple[str, ...]] = {
    "add_text": ("position", "size", "color", "background", "font", "bold", "animation"),
    "edit_text": ("position", "size", "color", "background", "font", "bold", "animation"),
    "lower_third": ("title",),
    "captions": (
        "bilingual", "source", "position", "size", "color", "background", "highlight",
        "max_cue_seconds",
    ),
    "style_captions": ("position", "size", "color", "background", "font", "bold", "style",
    "highlight"),
    "color": ("brightness", "contrast", "saturation", "gamma", "temperature", "auto"),
    "add_music": ("fade_in", "fade_out", "section", "duck"),
    "remove_silence": ("keep", "padding"),
    "slideshow": ("seconds_per_image", "total_duration", "transition", "motion", "music",
    "title"),
    "assemble": ("duration", "music", "title"),
    "highlights": ("duration", "count"),
}  # fmt: skip
"""The parameters that each operation's words list."""


DELIVERY: dict[str, tuple[str, str]] = {
    "format": (" as {}", "为 {}"),
    "resolution": (" in {}", " {}"),
    "preset": (" for {}", ""),
    "max_mb": (" under {} MB", "，不超过 {} MB"),
    "fps": (" at {} fps", " {} fps"),
    "quality": (" in {} quality", "，{}质量"),
    "codec": (" with {}", "，{} 编码"),
    "aspect": (" at {}", "，{}"),
}
"""The settings of an export within its sentence."""


def say_operation(op: Operation, lang: str) -> str:
    """Return one operation in words, "en" or "zh", without a full stop."""
    body = op.model_dump(mode="json")
    zh = lang == "zh"
    template = PHRASES[body["op"]][1 if zh else 0]
    said = " ".join(template.format_map(_Values(body, zh)).split())
    return said.replace(" ,", ",").replace("； ", "；").replace("效果效果", "效果")


class _Values(ClipValues, FrameValues, WordValues, SoundValues):
    """The values that the templates of the operations name."""

    def _say_what(self) -> str:
        """Return what is described; two versions are told apart, "versions" are listed."""
        what = self.body.get("what")
        listed = self.pick("all versions", "所有版本")
        if not what or what == "versions":
            return listed if what else self.pick("the film", "影片")
        if not what.startswith("versions ") or ".." not in what:
            return self.plain(what)
        first, second = (
            self._version(one) for one in what.removeprefix("versions ").split("..", 1)
        )
        return self.pick(f"what changed from {first} to {second}", f"{first}到{second}的区别")

    def _version(self, name: str) -> str:
        told = {
            "now": self.pick("the present version", "当前版本"),
            "previous": self.pick("the last version", "上一版本"),
        }
        return told.get(name) or self.pick(f"version {name}", f"版本 {name} ")

    def _say_each(self) -> str:
        """Return what a batch does to every item, in words."""
        lang = "zh" if self.zh else "en"
        each = self._items()
        if variants := self.body.get("variants"):
            told = [self.pick(", ", "，").join(_short(one, lang)) for one in variants]
            count = len(variants)
            return self.pick(
                f"make {count} versions of {each}: ", f"给{each}做{count}个版本："
            ) + self.pick("; ", "；").join(told)
        said = [say_operation(parse_operation(body), lang) for body in self.body["ops"][:8]]
        return self.pick(f"for {each}: ", f"对{each}：") + self.pick(", ", "，").join(said)

    def _items(self) -> str:
        """Return what a batch goes over, in words."""
        over = self.body.get("over")
        known = {
            "videos": ("each video", "每个视频"),
            "photos": ("each photo", "每张照片"),
            "images": ("each photo", "每张照片"),
            "clips": ("each clip", "每个片段"),
            "files": ("each uploaded file", "每个上传的文件"),
            "uploads": ("each uploaded file", "每个上传的文件"),
            "folder": ("each uploaded file", "每个上传的文件"),
        }
        if over in (None, "all") or (isinstance(over, str) and over in known):
            return self.pick(*known.get(str(over), ("each one", "每一个")))
        several = over if isinstance(over, list) else [over]
        if all(isinstance(one, int) for one in several):
            said = self.one_clip(several if len(several) > 1 else several[0])
            return self.pick(f"each of the {said}", f"每个片段（{said}）")
        names = self.pick(" and ", "、").join(map(str, several))
        return self.pick(f"each of the files {names}", f"每个文件（{names}）")

    def _say_version(self) -> str:
        to = self.body["to"]
        if isinstance(to, int):
            return self.pick(f"version {to}", f"版本 {to}")
        return self.pick(f"the version “{to}”", f"版本“{to}”")

    def _say_delivery(self) -> str:
        """Return an export's settings as one phrase."""
        body = self.body
        said = [
            self.pick(en, zh).format(self.plain(body[key]))
            for key, (en, zh) in DELIVERY.items()
            if body.get(key) is not None
        ]
        return "".join(said)

    def _say_for_preset(self) -> str:
        preset = self.body.get("preset")
        return f"按{preset}预设" if preset else ""

    def _say_target(self) -> str:
        if self.body["op"] == "edit_text":
            return str(self.body["target"])
        target = self.body.get("target")
        return (
            self.pick("sound" if target == "audio" else "picture", self.plain(target))
            if self.body["op"] == "fade"
            else self.plain(target)
        )

    def _say_source(self) -> str:
        return self.body.get("source") or self.pick("a file", "文件")

    def _say_style(self) -> str:
        if self.body["op"] == "assemble":
            style, quick, _ = (self.body.get("style") or "montage").partition(", fast")
            pace = self.pick("fast-paced ", "快节奏") if quick else ""
            return pace + self.plain(style)
        return {"slow": self.pick("slowly", ""), "punch": self.pick("at a punch", "")}.get(
            self.body.get("style") or "", ""
        )

    def _say_offer(self) -> str:
        return self.body.get("offer") or ""

    def _say_details(self) -> str:
        """Return the listed parameters that are set: ", color white, size larger"."""
        parts = []
        for key in DETAILS.get(self.body["op"], ()):
            value = self.body.get(key)
            if value is None or (key in {"motion", "transition"} and value == "none"):
                continue
            if key == "lines":
                value = len(value)
            if key in SPOKEN and self.body["op"] != "color":
                said = "" if value is True else self.plain(value)
                parts.append(SPOKEN[key][1 if self.zh else 0].format(said).strip())
                continue
            label = LABELS[key][1 if self.zh else 0]
            parts.append(f"{label} {self.plain(value)}" if value is not True else label)
        if not parts:
            return ""
        listed = self.pick(", ", "，").join(parts)
        return listed if self.body["op"] == "color" else self.pick(", ", "，") + listed


def _short(variant: dict[str, Any], lang: str) -> list[str]:
    """Return what makes a version: its length and its shape in a word, the rest in full."""
    zh = lang == "zh"
    said: list[str] = []
    for body in variant.get("ops", ())[:8]:
        if body.get("op") == "set_target_duration" and body.get("seconds"):
            said.append(f"{body['seconds']:g}{' 秒' if zh else ' s'}")
        elif body.get("op") == "set_aspect" and set(body) <= {"op", "ratio"}:
            said.append(str(body["ratio"]))
        else:
            said.append(say_operation(parse_operation(body), lang))
    return said
