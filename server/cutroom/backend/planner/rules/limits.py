"""What nobody here does, with the nearest thing that works."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do, refuse, unsupported
from cutroom.domain.kinds.framing import Resize

POSING = re.compile(
    r"\b(?:looks?|sounds?) like (?:[A-Z][\w.]+ ?){1,3}(?:is |was )?(?:say|speak|talk|sing)"
    r"|\bin (?:the voice of [A-Z]|[A-Z]\w+(?: [A-Z]\w+)?['’]s voice)"
    r"|\b(?:as if|pretend) (?:[A-Z]\w+ ?){1,2}(?:said|says|is saying)"
)
"""A real person who is made to say or do something."""

PROTECTED = re.compile(
    r"\b(?:netflix|disney ?(?:\+|plus)?|hulu|hbo(?: max)?|prime video|crunchyroll|spotify|apple"
    r" music"
    r"|apple tv|paramount\+?|peacock)\b|爱奇艺|优酷|腾讯视频|网飞"
)


KEYWORDS = re.compile(r"(?:重点|关键|核心)(?:的)?(?:词|字|句|内容|信息)")


def limits(c: Clause) -> Outcome | None:
    """What nobody here does, with the nearest thing that works."""
    if (
        c.says("beauty")
        or POSING.search(c.text)
        or (c.has("swap", "replace") and c.says("face") and not c.says("background"))
    ) and not c.quotes:
        return refuse(
            c,
            "I do not change or imitate real people's faces or voices",
            "不能更换或模仿真人的脸和声音",
        )
    if PROTECTED.search(c.text.lower()) and c.has(
        "download", "export", "extract", "upload", "save"
    ):
        return refuse(
            c,
            "films and songs of such services are protected; upload a file that is yours",
            "这类平台的影视和音乐受版权保护，请上传你自己的文件",
        )
    if (
        c.says("page")
        and not c.quotes
        and not c.stage.named_like("page", c.text)
        and not c.says("subtitle", "slideshow")
    ):
        return unsupported(
            c,
            ("writing texts that are not part of a film", "写与视频无关的文字"),
            ("I can edit video, pictures, music and captions", "可以剪视频、图片、音乐和字幕"),
        )
    if c.says("subtitle") and not c.quotes and KEYWORDS.search(c.text):
        return unsupported(
            c,
            ("telling which words matter", "判断哪些词是重点"),
            ("I can light up every word as it is spoken", "可以逐词高亮，或指定改哪一条字幕"),
        )
    if c.says("progress_bar") and not c.quotes:
        return unsupported(
            c,
            ("drawing a progress bar", "画进度条"),
            (
                "a countdown, or the sound as a wave along the edge",
                "可以加倒计时，或沿边显示声音波形",
            ),
        )
    if c.says("chapters"):
        return unsupported(
            c,
            ("chapter marks inside the file", "在文件里写章节标记"),
            (
                "I can show a title where each chapter begins, or cut the film there",
                "可以在每章开头加标题，或在那里分割",
            ),
        )
    if c.says("remove_object"):
        return unsupported(
            c,
            ("painting people or things in or out", "抹除、添加或改变画面里的人和物"),
            ("I can crop, blur or cut around it", "可以裁剪、打码或剪掉那一段"),
        )
    if c.says("track_object") and not c.says("track_the_music"):
        return unsupported(
            c,
            ("following something that moves", "跟踪移动的物体"),
            ("I can crop or zoom to a fixed place", "可以裁剪或放大到固定位置"),
        )
    if c.says("offset"):
        return unsupported(
            c,
            ("moving the sound against the picture", "让声音相对画面提前或延后"),
            ("I can cut, mute or replace the sound", "可以剪掉、静音或替换声音"),
        )
    if c.says("sfx") and c.has("add", "insert", "make", "set") and not c.assets and not c.quotes:
        return unsupported(
            c,
            ("a library of sound effects", "音效库"),
            ("upload the sound and I lay it there", "上传音效文件，我来放到对应位置"),
        )
    likened = c.says("brightness", "contrast", "color_word", "filter", "saturation", "temperature")
    if c.says("match") and likened:
        return unsupported(
            c,
            ("matching the look of one clip to another", "让不同片段的画面互相匹配"),
            ("give each clip values, or auto color", "可以分别指定数值，或使用自动调色"),
        )
    if c.says("colorize"):
        return unsupported(
            c,
            ("colouring black-and-white pictures", "给黑白画面上色"),
            ("I can tint it, sepia or warm", "可以加暖色或复古滤镜"),
        )
    if c.stage.zh and c.says("sound_effect") and not c.assets and not c.says("subtitle"):
        return unsupported(
            c,
            ("sounds from a library", "自带音效库"),
            ("upload the sound and I lay it at a time", "可以上传音效文件，放到指定时间"),
        )
    if c.says("upscale"):
        size = c.number("height")
        if size:
            return do(Resize(height=int(size)))
        return unsupported(
            c,
            ("inventing detail that is not in the picture", "补出原画面没有的细节"),
            ("I can sharpen it or export larger", "可以锐化，或按更高分辨率导出"),
        )
    return None
