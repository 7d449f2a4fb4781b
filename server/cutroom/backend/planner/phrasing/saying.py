"""Operations put into words, so that reading the words gives the operation back."""

from typing import Any

from cutroom.backend.planner.phrasing.naming import name_of
from cutroom.backend.planner.phrasing.phrases import LABELS, PHRASES, SPOKEN
from cutroom.backend.planner.phrasing.valuing import Values
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
    return said.replace(" ,", ",").replace("； ", "；")


class _Values(Values):
    """The values that the templates of the operations name."""

    def _say_clip(self) -> str:
        return self.one_clip(self.body.get("clip"))

    def _say_in_order(self) -> str:
        order = self.body.get("order")
        if order in (None, "given"):
            return ""
        said = self.plain(order)
        return self.pick(f" in {said} order", f"按{said}")

    def _say_clips(self) -> str:
        return self.one_clip(self.body.get("clips"))

    def _say_images(self) -> str:
        images = self.body.get("images")
        return self.pick("all pictures", "全部图片") if images == "all" else self.one_clip(images)

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

    def _say_both(self) -> str:
        return self.pick(", bilingual", "，双语") if self.body.get("bilingual") else ""

    def _say_a(self) -> str:
        return self.one_clip(self.body["a"])

    def _say_b(self) -> str:
        return self.one_clip(self.body["b"])

    def _say_of_clip(self) -> str:
        clip = self.body.get("clip")
        if clip is None:
            return ""
        return self.pick(f" of {self.one_clip(clip)}", f"{self.one_clip(clip)}的")

    def _say_wave(self) -> str:
        if self.body["mode"] == "none":
            return self.pick("remove the waveform", "去掉音频波形")
        place, color = self.plain(self.body["position"]), self.plain(self.body["color"])
        bars = self.body["mode"] == "bars"
        shown = color if color[:1] == "#" or color[-1:] == "色" else f"{color}色"
        return self.pick(
            f"add a {color} waveform{' of bars' if bars else ''} at the {place}",
            f"在{place}加{shown}音频波形{'柱状图' if bars else ''}",
        )

    def _say_of_one(self) -> str:
        clip = self.body.get("clip")
        if clip is None:
            return ""
        return self.pick(f" of {self.one_clip(clip)}", f"{self.one_clip(clip)}的")

    def _say_to_one(self) -> str:
        clip = self.body.get("clip")
        if clip is None:
            return ""
        return self.pick(f" to {self.one_clip(clip)}", f"给{self.one_clip(clip)}")

    def _say_behind(self) -> str:
        """Return what shows behind something that was taken away."""
        behind = self.body.get("replace")
        if behind is None:
            return ""
        shown = self.plain(behind)
        return self.pick(f" and put {shown} behind it", f"，背景换成{shown}")

    def _say_over(self) -> str:
        over = self.body.get("over")
        if over is None:
            return ""
        return self.pick(f" over {self.one_clip(over)}", f"叠在{self.one_clip(over)}上")

    def _say_layout(self) -> str:
        upright = self.body["layout"] == "top_bottom"
        return self.pick(
            "top and bottom" if upright else "side by side", "上下" if upright else "左右"
        )

    def _say_together(self) -> str:
        """Return which clips are shown at once; nothing for all."""
        clips = self.body["items" if self.body["op"] == "grid" else "clips"]
        if clips == "all":
            return ""
        return self.pick(f" with {self.one_clip(clips)}", f"，{self.one_clip(clips)}")

    def _say_where(self) -> str:
        start, end = self.body.get("start"), self.body.get("end")
        clip = self.one_clip(self.body.get("clip"))
        if start is None and end is None:
            return clip
        return self.pick(f"{clip} {self.stretch(start, end)}", f"{clip}{self.stretch(start, end)}")

    def _say_range(self) -> str:
        return self.stretch(self.body["start"], self.body["end"])

    def _say_ranges(self) -> str:
        return self.pick(" and ", "和").join(self.stretch(a, b) for a, b in self.body["ranges"])

    def _say_at(self) -> str:
        return self.second(self.body["at"])

    def _say_when(self) -> str:
        start, end = self.body.get("start"), self.body.get("end")
        overlay = self.body["op"] == "overlay_image"
        if overlay and not start and end == "end":
            return ""
        shown = self.stretch(start, end)
        if end is None and not overlay:
            # How long words stay is told by what came of them.
            shown = self.pick(f"from {start or 0:g} s", f"第 {start or 0:g} 秒起")
        return self.pick(
            f", {shown}" if overlay else f" {shown}", f"，{shown}" if overlay else shown
        )

    def _say_when_if(self) -> str:
        start, end = self.body.get("start"), self.body.get("end")
        whole = not start and end in (None, "end")
        return (
            ""
            if whole
            else self.pick(f" {self.stretch(start, end)}", f"{self.stretch(start, end)}")
        )

    def _say_placed(self) -> str:
        """Return what is inserted, a plain colour with its length in front."""
        asset, seconds = str(self.body["asset"]), self.body.get("duration")
        if not asset.startswith("color:"):
            return asset
        color = self.plain(asset)
        shown = f"{color}色" if self.zh and color[-1:] != "色" and color[:1] != "#" else color
        seconds = seconds or 3
        return self.pick(f"a {seconds:g} s plain {color} card", f" {seconds:g} 秒{shown}纯色画面")

    def _say_hide(self) -> str:
        """Return how a region is hidden."""
        mosaic = self.body.get("style") == "mosaic"
        return self.pick("pixelate", "马赛克遮挡") if mosaic else self.pick("blur", "模糊")

    def _say_smoothly(self) -> str:
        return {
            "interpolate": self.pick(" with frame interpolation", "，补帧"),
            "blend": self.pick(" with frame blending", "，帧混合"),
        }.get(self.body.get("method") or "", "")

    def _say_scaled(self) -> str:
        """Return how a picture is scaled, shifted or made see-through."""
        body, said = self.body, []
        clip = self.one_clip(body.get("clip"))
        if body.get("scale") is not None:
            said.append(
                self.pick(
                    f"scale {clip} to {body['scale']:.0%}", f"{clip}缩放到 {body['scale']:.0%}"
                )
            )
        if body.get("opacity") is not None:
            shown = f"{body['opacity']:.0%}"
            said.append(
                self.pick(f"set the opacity of {clip} to {shown}", f"{clip}不透明度调到 {shown}")
            )
        if not said:
            said.append(self.pick(f"place {clip}", f"移动{clip}"))
        places = [
            f"{key} {self.plain(body[key])}"
            for key in ("x", "y", "anchor")
            if body.get(key) is not None
        ]
        return self.pick(", ", "，").join([*said, *places])

    def _say_moment(self) -> str:
        """Return the stretch that a zoom lasts."""
        start, seconds = self.body.get("start"), self.body.get("duration")
        if start is None and seconds is None:
            return ""
        if seconds is None:
            return self.pick(f" at {start:g} s", f"第 {start:g} 秒")
        begin = start or 0
        return self.pick(" ", "") + self.stretch(begin, begin + seconds)

    def _say_changed(self) -> str:
        """Return what becomes of words: new ones, times, looks."""
        body = self.body
        target = body["target"]
        name = (
            f"“{target}”"
            if isinstance(target, str)
            else self.pick(f"number {target}", f"第 {target} 个")
        )
        said = self.pick(f"change the text {name}", f"把文字{name}")
        if body.get("text") is not None:
            said += self.pick(f" to “{body['text']}”", f"改成“{body['text']}”")
        elif self.zh and body.get("end") is None:
            said = f"修改文字{name}"
        if body.get("start") is not None and body.get("end") is not None:
            said += self.pick(" ", "，") + self.stretch(body["start"], body["end"])
        elif body.get("end") is not None:
            said += self.pick(
                f" to stay until {self.second(body['end'])}", f"显示到{self.second(body['end'])}"
            )
        return said

    def _say_lines(self) -> str:
        """Return caption lines with their times."""
        said = []
        for line in self.body.get("lines") or ():
            if isinstance(line, str):
                said.append(f"“{line}”")
            else:
                when = self.stretch(line["start"], line["end"])
                said.append(self.pick(f"“{line['text']}” {when}", f"{when}“{line['text']}”"))
        return self.pick(": ", "：") + self.pick(", ", "，").join(said) if said else ""

    def _say_manner(self) -> str:
        """Return a caption style and language that read as part of the noun."""
        body = self.body
        language = name_of(body["lang"], zh=self.zh) if body.get("lang") else ""
        style = str(body.get("style") or "")
        if style and self.zh:
            style = {"karaoke": "卡拉OK"}.get(style, style) + "风格的"
        elif style:
            style += " style "
        return f"{style}{language}" + (" " if language and not self.zh else "")

    def _say_corrected(self) -> str:
        body = self.body
        if body.get("find") is not None:
            find, new = body["find"], body.get("replace") or ""
            return self.pick(
                f"replace “{find}” with “{new}” in the captions", f"把字幕里的“{find}”改成“{new}”"
            )
        return self.pick(
            f"change caption {body.get('index') or 1} to “{body.get('text') or ''}”",
            f"把第 {body.get('index') or 1} 条字幕改成“{body.get('text') or ''}”",
        )

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

    def _say_longer(self) -> str:
        seconds = self.body.get("min_silence")
        return self.pick(f" longer than {seconds:g} s", f"超过 {seconds:g} 秒的") if seconds else ""

    def _say_for_duration(self) -> str:
        seconds = self.body.get("duration")
        if str(self.body.get("asset")).startswith("color:"):
            return ""
        return self.pick(f" for {seconds:g} s", f" {seconds:g} 秒") if seconds else ""

    def _say_length(self) -> str:
        most = self.body.get("max_seconds")
        if most:
            return self.pick(f"at most {most:g} s", f"最多 {most:g} 秒")
        return self.pick(f"{self.body['seconds']:g} s", f" {self.body['seconds']:g} 秒")

    def _say_size(self) -> str:
        width, height = self.body.get("width"), self.body.get("height")
        if width and height:
            return f"{width}x{height}"
        return self.pick(f"{width} px wide", f"宽 {width}") if width else f"{height}p"

    def _say_fit(self) -> str:
        return {
            "blur": self.pick(" with a blurred background", "，背景模糊"),
            "pad": self.pick(" with black bars", "，留黑边"),
            "crop": self.pick(", cropped to fill", "，裁切填满"),
        }.get(self.body.get("fit") or "", "")

    def _say_box(self) -> str:
        body = self.body
        if body.get("amount"):
            return self.pick(f" by {body['amount']:.0%}", f" {body['amount']:.0%}")
        if body.get("ratio"):
            return self.pick(f" to {body['ratio']}", f"为 {body['ratio']}")
        parts = [
            f"{key}={body[key]:g}"
            for key in ("x", "y", "width", "height")
            if body.get(key) is not None
        ]
        return f" {' '.join(parts)}" if parts else ""

    def _say_percent(self) -> str:
        scale = self.body.get("scale")
        return self.pick(f" to {scale:.0%}", f"到 {scale:.0%}") if scale else ""

    def _say_scale(self) -> str:
        return f"{self.body['scale']:.0%}"

    def _say_opacity(self) -> str:
        opacity = self.body.get("opacity")
        return (
            ""
            if opacity in (None, 1)
            else self.pick(f", {opacity:.0%} opaque", f"，不透明度 {opacity:.0%}")
        )

    def _say_intensity(self) -> str:
        share = self.body.get("intensity", 1)
        return "" if share == 1 else self.pick(f" at {share:.0%}", f"（{share:.0%}）")

    def _say_fill(self) -> str:
        kind = self.body["kind"]
        if kind == "blur":
            return self.pick("a blurred picture", "模糊背景")
        return self.plain(self.body.get("color") or self.body.get("asset"))

    def _say_color(self) -> str:
        color = self.body.get("color")
        if self.body["op"] != "fade":
            return self.plain(color)
        if not color:
            return ""
        way = "from" if self.body["dir"] == "in" else "to"
        return self.pick(f" {way} {self.plain(color)}", f"（{self.plain(color)}）")

    def _say_dir(self) -> str:
        return self.pick(self.body["dir"], "淡入" if self.body["dir"] == "in" else "淡出")

    def _say_between(self) -> str:
        between = self.body.get("between")
        if between == "all":
            return self.pick("between all clips", "所有片段之间")
        first, second = between if between else (1, 2)
        return self.pick(f"between clips {first} and {second}", f"第 {first} 和第 {second} 段之间")

    def _say_region(self) -> str:
        region = self.body.get("region")
        return self.plain(region) if region else self._say_box().strip()

    def _say_text(self) -> str:
        text = self.body.get("text")
        return str(text if text is not None else self.body.get("index") or "")

    def _say_target(self) -> str:
        if self.body["op"] == "edit_text":
            return str(self.body["target"])
        target = self.body.get("target")
        return (
            self.pick("sound" if target == "audio" else "picture", self.plain(target))
            if self.body["op"] == "fade"
            else self.plain(target)
        )

    def _say_song(self) -> str:
        asset = self.body.get("asset")
        return f"“{asset}”" if asset else self.plain(self.body.get("style"))

    def _say_volume(self) -> str:
        return f"{self.body['volume']:.0%}"

    def _say_sound_of(self) -> str:
        if self.body.get("clip") is not None:
            return self.pick(
                f"the sound of {self.one_clip(self.body['clip'])}", self.one_clip(self.body["clip"])
            )
        target = self.body.get("target")
        if target is None:
            return self.pick("the sound", "原声")
        return self.pick(
            {
                "all": "all sound",
                "clips": "the original sound",
                "original": "the original sound",
            }.get(target, f"the {target}"),
            self.plain(target),
        )

    def _say_level(self) -> str:
        body = self.body
        if body.get("volume") is not None:
            return self.pick(f"to {body['volume']:.0%} volume", f"调到 {body['volume']:.0%}")
        if body.get("db") is not None:
            return self.pick(f"{body['db']:+g} dB", f" {body['db']:+g} 分贝")
        factor = body.get("factor") or 1.0
        change = round((factor - 1) * 100)
        if self.zh:
            return f"提高 {change}%" if change >= 0 else f"降低 {-change}%"
        return f"{change} % louder" if change >= 0 else f"{-change} % quieter"

    def _say_quoted(self) -> str:
        text = self.body.get("text")
        return self.pick(f" saying “{text}”", f"“{text}”") if text else ""

    def _say_source(self) -> str:
        return self.body.get("source") or self.pick("a file", "文件")

    def _say_style(self) -> str:
        if self.body["op"] == "assemble":
            return self.plain(self.body.get("style") or "montage")
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
