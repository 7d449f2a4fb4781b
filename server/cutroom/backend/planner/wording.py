"""Plans put into words: what was understood, done, not done, and asked."""

from collections.abc import Iterable, Sequence
from typing import Any

from cutroom.backend.planner.lexicon_values import COLORS
from cutroom.backend.planner.phrases import LABELS, PHRASES, SPOKEN, WORDS_ZH
from cutroom.backend.planner.plan import Plan, Scene
from cutroom.domain.operations import Answer, Clarify, Operation, Refuse, Unsupported

DETAILS: dict[str, tuple[str, ...]] = {
    "add_text": ("position", "size", "color", "background", "font", "bold", "animation"),
    "edit_text": ("text", "position", "size", "color", "background", "font", "bold", "animation",
    "start", "end"),
    "lower_third": ("title",),
    "captions": ("lang", "bilingual", "source", "style", "position", "size", "color",
    "background"),
    "style_captions": ("position", "size", "color", "background", "font", "bold", "style",
    "highlight"),
    "edit_caption_text": ("find", "replace", "index", "text"),
    "color": ("brightness", "contrast", "saturation", "gamma", "temperature", "auto"),
    "transform": ("scale", "x", "y", "anchor", "opacity"),
    "add_music": ("fade_in", "fade_out", "section", "duck"),
    "remove_silence": ("min_silence", "keep"),
    "slideshow": ("seconds_per_image", "total_duration", "transition", "motion", "music",
    "title"),
    "assemble": ("duration", "music", "title"),
    "highlights": ("duration", "count"),
    "export": ("format", "resolution", "aspect", "preset", "quality", "codec", "fps", "max_mb"),
}  # fmt: skip
"""The parameters that each operation's words list."""
READING = frozenset(
    {
        "state",
        "list_media",
        "describe",
        "find",
        "check",
        "credits",
        "export",
        "thumbnail",
        "extract_audio",
        "extract_frames",
        "export_captions",
    }
)


def say_operation(op: Operation, lang: str) -> str:
    """Return one operation in words, "en" or "zh", without a full stop."""
    body = op.model_dump(mode="json")
    zh = lang == "zh"
    template = PHRASES[body["op"]][1 if zh else 0]
    said = " ".join(template.format_map(_Values(body, zh)).split())
    return said.replace(" ,", ",").replace("； ", "；")


class _Values(dict[str, str]):
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
        named = next(((n, f) for n, (h, f) in COLORS.items() if h == text.upper()), None)
        if named:
            return (
                next((w for w in named[1].split("|") if not w.isascii()), text)
                if self.zh
                else named[0]
            )
        return (
            WORDS_ZH.get(text, text)
            if self.zh
            else text.replace("_", " ")
            if text in PHRASE_LIKE
            else text
        )

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

    def _say_clip(self) -> str:
        return self.one_clip(self.body.get("clip"))

    def _say_clips(self) -> str:
        return self.one_clip(self.body.get("clips"))

    def _say_images(self) -> str:
        images = self.body.get("images")
        return self.pick("all pictures", "全部图片") if images == "all" else self.one_clip(images)

    def _say_a(self) -> str:
        return self.one_clip(self.body["a"])

    def _say_b(self) -> str:
        return self.one_clip(self.body["b"])

    def _say_of_clip(self) -> str:
        clip = self.body.get("clip")
        if clip is None:
            return ""
        return self.pick(f" of {self.one_clip(clip)}", f"{self.one_clip(clip)}的")

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
        if self.body["op"] == "overlay_image" and not start and end == "end":
            return ""
        return self.pick(f" {self.stretch(start, end)}", f"{self.stretch(start, end)}")

    def _say_when_if(self) -> str:
        start, end = self.body.get("start"), self.body.get("end")
        whole = not start and end in (None, "end")
        return (
            ""
            if whole
            else self.pick(f" {self.stretch(start, end)}", f"{self.stretch(start, end)}")
        )

    def _say_for_duration(self) -> str:
        seconds = self.body.get("duration")
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
        fit = self.body.get("fit")
        words = {"crop": ", cropped to fill", "pad": ", with bars", "blur": ", over a blur"}
        return "" if not fit else self.pick(words[fit], f"（{WORDS_ZH[fit]}）")

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

    def _say_what(self) -> str:
        return self.body.get("what") or self.pick("the film", "影片")

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
            if value is None:
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


PHRASE_LIKE = frozenset(
    {
        "black_and_white",
        "white_flash",
        "teal_orange",
        "dip_to_black",
        "dip_to_white",
        "voice_enhance",
        "swap_channels",
    }
)


def reply(
    plan: Plan,
    *,
    applied_notes: Sequence[str] = (),
    changed: bool,
    scene: Scene | None = None,
    done: Sequence[Operation] | None = None,
    problems: Sequence[str] = (),
) -> str:
    """Return what to tell the person, in the plan's language.

    `done` are the operations that were carried out (without it: those the embedded
    backend can carry out). Nothing is called done unless `changed`.
    """
    zh = plan.language == "zh"
    acting = [op for op in plan.operations if not isinstance(op, Answer)]
    carried = list(done) if done is not None else [op for op in acting if type(op).local]
    edits = [op for op in carried if op.op not in READING]  # type: ignore[attr-defined]
    looks = [op for op in carried if op.op in READING]  # type: ignore[attr-defined]
    left = [op for op in acting if op not in carried]
    sentences: list[str] = []
    if edits:
        sentences.append(
            _list(
                edits,
                zh,
                ("Done: ", "已完成：")
                if changed
                else ("Understood, but nothing changed: ", "已理解，但没有改动："),
            )
        )
    if looks:
        sentences.append(_list(looks, zh, ("", "")))
    sentences += [note.strip() for note in applied_notes if note.strip()]
    if left:
        sentences.append(
            _list(left, zh, ("Understood, but not done here: ", "已理解，但这里没有执行："))
        )
    sentences += [problem.strip() for problem in problems if problem.strip()]
    for op in plan.operations:
        if isinstance(op, Answer) and not isinstance(op, Clarify):
            sentences.append(_sentence(_answer(op, zh), zh))
    sentences += [question.text + _options(question.options, zh) for question in plan.questions]
    quoted = [
        piece
        for piece in plan.unread
        if not any(piece[:60] in question.text for question in plan.questions)
    ]
    if quoted:
        shown = (
            "、".join(f"“{piece}”" for piece in quoted)
            if zh
            else ", ".join(f"“{piece}”" for piece in quoted)
        )
        sentences.append(f"没看懂：{shown}。" if zh else f"I did not understand {shown}.")
    if not sentences:
        sentences.append("没有改动。" if zh else "Nothing was changed.")
    return ("" if zh else " ").join(sentences)


def _answer(op: Answer, zh: bool) -> str:
    said = say_operation(op, "zh" if zh else "en")
    if isinstance(op, Unsupported | Refuse):
        return said
    return f"没有改动：{said}" if zh else f"Nothing was changed: {said}"


def _options(options: Sequence[str], zh: bool) -> str:
    if not options:
        return ""
    return f"（{'、'.join(options)}）" if zh else f" ({', '.join(options)})"


def _list(operations: Iterable[Operation], zh: bool, opening: tuple[str, str]) -> str:
    said = [say_operation(op, "zh" if zh else "en") for op in operations]
    shown = said[:8]
    text = ("，" if zh else "; ").join(shown)
    if len(said) > len(shown):
        text += f"等 {len(said)} 项" if zh else f" and {len(said) - len(shown)} more"
    return _sentence(opening[1 if zh else 0] + text, zh)


def _sentence(text: str, zh: bool) -> str:
    text = text.strip().rstrip(".。")
    return (
        text[:1].upper() + text[1:] + ("。" if zh else ".") if text[-1:] not in "?？!！" else text
    )
