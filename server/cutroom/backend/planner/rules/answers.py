"""Questions about the film, and wishes that say too little."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.session import EDITING
from cutroom.domain.kinds.programmes import Check, Describe, Find, Generate, State

FAULTS = re.compile(
    r"^(?:so )?(?:is|are|was|were|does|do|did|has|have|can|could|any|will)\b.*\b(?:black frames?"
    r"|clipp(?:ing|ed)"
    r"|glitch(?:es)?|artifacts?|dropped frames?|out of sync|drift|distort\w*|flicker\w*|errors?"
    r"|issues?|problems?|faults?|corrupt\w*|too loud|too quiet|blank frames?|defects?)\b"
)
"""What a look at the quality of a film finds."""


ABOUT_WHAT = re.compile(
    r"^(?:please |can you |could you )*(?:show(?: me)?|find(?: me)?|locate|jump to|take me to|go"
    r" to|play"
    r"|where is|where's|which)\b.*?\b(?:parts?|sections?|moments?|bits?|segments?|scenes?|place"
    r"|clips?)"
    r"\s+(?:about|where|when|that|in which|on|with|mentioning|talking about"
    r"|discussing)\s+(?P<what>.+)$"
)


SAID_WHERE = re.compile(
    r"^(?:please |can you |could you )*(?:tell me |show me |find |look for |check )?"
    r"(?:where|when|at what (?:time|point))\s+(?:do |does |did )?"
    r"(?:i|we|you|he|she|they|some(?:one|body)|any(?:one|body)|people)\s+(?:first |actually )?"
    r"(?:say|says|said|mention\w*)\b\s*(?P<what>.+)$"
)


def about(c: Clause) -> Outcome | None:
    """Read "show me the part about pricing" as a question for where it is."""
    text = c.text.lower().strip(" ?.!")
    if c.has("remove", "cut", "trim", "keep", "add", "set", "speed", "replace"):
        return None
    if spoken := SAID_WHERE.search(text):
        return do(Find(query=c.quotes[0] if c.quotes else spoken["what"]))
    found = ABOUT_WHAT.search(text)
    if found is None:
        return None
    if c.of_kind("span", "at", "asset", "percent", "times") or c.says(*EFFECTED):
        return None
    said = re.sub(
        r"^(?:the |he |she |they |i |we |says? |talks? about |mentions? )+", "", found["what"]
    )
    return do(Find(query=said or found["what"]))


EFFECTED = ("zoom", "zoom_in", "transition", "subtitle", "title", "music", "logo", "filter")


JUDGED = re.compile(r"(?:is|are|was|were|does|do) (?:the|it|this|my|all)\b[^,;:]*\btoo \w+")
"""A question whether something is too much: "is the music too loud?"."""


def faults(c: Clause) -> Outcome | None:
    """Read "are there any problems with the sound?" as a look at the film's quality."""
    asked = FAULTS.search(c.text.strip().lower()) is not None
    text = c.message.strip().lower()
    judged = c.whole and text.endswith("?") and JUDGED.match(text) is not None
    wished = c.text.lower().startswith(("can", "could", "will")) and c.has(*EDITING)
    return do(Check()) if (asked or judged) and not wished else None


LOOKING = re.compile(
    r"^(?:and |so |but |ok,? |wait,? |hmm,? )*(?:did|have|has|had|was|were|is|are|does"
    r"|how (?:long|big|loud) (?:is|are|was|were)|how many"
    r"|which (?:one|clip|version|photo|picture|part)s? (?:had|has|have|is|was|were|did|are)"
    r"|who|when did|why)\b(?! (?:there )?(?:a|any) (?:way|chance|possibility))"
    r"(?! (?:it|this|that) possible)(?! you able)"
    r"|(?:还在|保留了?|有多长|多长|多少秒|几秒|几段|几个版本|几张|是不是|有没有变)"
    r".{0,6}[？?]$|^(?:那|请问)?(?:现在|目前|这个?(?:视频|片子|成片)?|视频|片子|它)(?:的?[^，。]{1,4})?是"
    r"[^，。把加能可]{1,8}还是[^，。]{1,8}[？?]$"
    r"|^(?:第[一二三四五六七八九\d]+|最后一?|中间那?)[段张个]是(?:哪|什么|谁)[^，。]{0,4}[？?]$"
    r"|(?:还在|还有)吗[？?]?$|^(?:现在|目前|这里|里面)(?:有|有没有)[^，。加能可]{1,8}[？?]$"
)
"""How a question about the film as it stands begins."""
LENGTH = re.compile(r"\b(?:long|longer|shorter|length|whole|many|left)\b|多长|多少|几|还在|长度")


REACH = re.compile(r"\b(?:views|likes|followers|subscribers|clicks|viral|money)\b")
"""What nobody can tell from a film."""
SELF = re.compile(r"(?:so )?(?:who|what) (?:are|r) (?:you|u)\b")


def looked_at(c: Clause) -> Outcome | None:
    """Answer "did I keep the whole intro?" and 第一段还在吗？ by what the film is like."""
    text = c.message.strip().lower()
    if not c.whole or not text.endswith(("?", "？")) or c.quotes:
        return None
    if c.says("balance", "find") or SELF.match(text) or REACH.search(text):
        return None
    if LOOKING.search(text) is None or FAULTS.search(text):
        return None
    return do(State()) if LENGTH.search(text) else do(Describe())


def questions(c: Clause) -> Outcome | None:
    """Requests that look and do not touch: describe, find, check."""
    if c.says("check") and not c.has("add", "remove", "correct", "set") and not c.says("balance"):
        return do(Check())
    adding = any(t.is_a("add") and t.text.lower() not in HANDING for t in c.live())
    if (
        c.says("find")
        and not adding
        and not c.has("remove", "cut", "trim", "highlights")
        and not c.says("highlights")
    ):
        query = _query(c)
        if query:
            return do(Find(query=query))
    if (
        c.says("describe")
        and not c.has("remove", "cut", "add", "insert", "trim")
        and not c.says("voiceover", "text", "subtitle", "title")
    ):
        return do(Describe(what=c.assets[0] if c.assets else None))
    if "what can you do" in c.text.lower():
        return None
    if c.text.strip().lower().startswith(
        ("does", "is there", "how long", "what", "which", "how many", "why")
    ) and not c.says(*EDITING, "concat"):
        return do(Describe())
    return None


HANDING = ("give", "need", "want")


PASSAGES = re.compile(r"(?<=[\u4e00-\u9fff])的(?:片段|地方|部分|内容|段落)$")
"""What is found anyway: the passages about it."""


def _query(c: Clause) -> str | None:
    if c.quotes:
        return c.quotes[0]
    text = c.message[c.tokens[0].start : c.tokens[-1].end]
    for mark in (
        "about ",
        "mention ",
        "mentions ",
        "关于",
        "提到",
        "说到",
        "讲到",
        "说了",
        "说过",
        "says ",
        "say ",
        "search for ",
        "look for ",
        "find ",
        "查找",
        "搜索",
        "找到",
        "找出",
        "找",
    ):
        at = text.lower().rfind(mark)
        if at >= 0 and text[at + len(mark) :].strip():
            aspect = text[at + len(mark) :].startswith(("了", "过"))
            begin = c.tokens[0].start + at + len(mark) + aspect
            said = c.wording(begin, c.tokens[-1].end).strip(" ?？.。")
            said = PASSAGES.sub("", said)
            return said.removesuffix("的") if len(said) > 2 else said
    idle = ("find", "show", "video", "it")
    rest = [t for t in c.content() if not t.is_a(*idle) and t.text.lower() not in HANDING]
    return c.wording(rest[0].start, rest[-1].end) if rest else None


FORMATS_ASKED = re.compile(
    r"\b(?:what|which) (?:(?:file|export|output|video) )*"
    r"(?:formats?|export (?:options|settings|presets))\b"
    r"|(?:什么|哪些|哪种|啥)格式"
)


def asks_for_formats(c: Clause) -> bool:
    """Say whether somebody wants to know which files can be made, or taken."""
    return FORMATS_ASKED.search(c.text.lower()) is not None


def formats(c: Clause) -> Outcome | None:
    """Tell which files can be made, where somebody asks."""
    if not asks_for_formats(c):
        return None
    return nothing(
        c,
        "films come out as MP4, MOV, WebM or GIF, sound as MP3, WAV or M4A, pictures as PNG "
        "or JPG, captions as SRT, VTT or ASS",
        "视频可导出 MP4、MOV、WebM、GIF，声音可导出 MP3、WAV、M4A，图片可导出 PNG、JPG，"
        "字幕可导出 SRT、VTT、ASS",
    )


KINDS = (
    (("转场", "transition"), "淡化、擦除、滑动、缩放、甩镜、旋转、故障、闪黑、闪白",
     "fade, wipe, slide, zoom, whip, spin, glitch, dips to black and white"),
    (("滤镜", "风格", "filter", "look"), "电影感、暖色、冷色、复古、鲜艳、柔和、黑白、赛博朋克等",
     "cinematic, warm, cool, vintage, vivid, soft, fresh, black and white, cyberpunk and more"),
    (("特效", "效果", "effect"), "暗角、模糊、锐化、颗粒、故障、闪白、像素、抖动、下雪、电影黑边等",
     "vignette, blur, sharpen, grain, glitch, flash, pixelate, shake, snow, letterbox and more"),
    (("动画", "animation"), "淡入、打字机、滑入、浮动、弹出",
     "fade, typewriter, slide, float, pop"),
    (("音乐", "配乐", "music"), "轻快、动感、Lo-fi、电影感、舒缓、商务、温馨、电子、节日",
     "upbeat, energetic, lo-fi, cinematic, ambient, corporate, acoustic, electronic, festive"),
)  # fmt: skip
"""What there is to choose from, by the words for it."""
CHOICE = re.compile(
    r"^(?:请问|你)?(?:这里|现在|都)?(?:有|支持|提供|能用|可以用|能加|可以加)(?:些)?(?:哪些|什么|哪几种)(?:样的?)?"
    r"(转场|滤镜|特效|效果|动画|音乐|配乐)(?:效果)?(?:可以|能)?(?:用|选|选择|加)?(?:吗|呢|啊|的)?[？?。]?$"
    r"|^(?:转场|滤镜|特效|效果|动画|音乐|配乐)(?:都)?有(?:哪些|什么|哪几种)(?:可以)?(?:用|选)?(?:的)?[？?。]?$"
    r"|^(?:what|which)(?: kinds? of| types? of)? "
    r"(?:transition|filter|look|effect|animation|music style)s? (?:are there|do you have|can i use"
    r"|are available|can you (?:do|add|make)|do you (?:support|offer))[?.! ]*$"
)


def choices(c: Clause) -> Outcome | None:
    """Tell what transitions, filters and the like there are, where somebody asks."""
    said = c.message.strip().lower()
    if not c.whole or CHOICE.search(said) is None:
        return None
    found = next((k for k in KINDS if any(word in said for word in k[0])), None)
    return nothing(c, f"there are {found[2]}", f"有{found[1]}") if found else None


ABILITIES = (
    "what can you do", "help me out", "how does this work", "能做什么", "会做什么", "能干什么",
    "能干啥", "能做啥", "能干嘛", "会干嘛", "可以做什么", "什么功能", "哪些功能", "怎么用",
)  # fmt: skip
"""What asks for what can be done here."""
IMPRESSIONS = (
    "sound is bad", "looks bad", "terrible", "boring", "professional", "engaging", "energetic",
    "upbeat", "fun", "better", "change the look",
    "nicer", "improve", "awesome", "look good", "more interesting", "viral",
    "难看", "难听", "不好看", "太丑", "无聊", "专业", "好看", "高级", "更好", "优化", "美化",
    "有意思", "炫酷", "吸引人", "高大上", "弄一下", "搞一下", "整一下", "剪一下", "自动剪辑",
    "智能剪辑", "一键剪辑", "ai剪辑", "剪辑一下", "处理一下", "冲击力", "更炸", "调色", "调个色",
    "炸一点", "动感", "随便剪", "随便弄", "简单的剪辑", "简单剪", "简单弄", "高端", "洋气",
    "有感觉", "有质感", "上档次", "抓人", "吸睛", "有网感", "更有氛围", "有氛围感",
    "更燃", "燃一点", "酷一点", "大气一点", "平淡", "丰富一点", "更丰富",
)  # fmt: skip
"""What names an impression and no change."""


def vague(c: Clause) -> Outcome | None:
    """Ask what should change, when only an impression is named."""
    words = c.text.lower()
    if any(mark in words for mark in ABILITIES) or words.strip(" ?？!") in ("help", "帮助"):
        return nothing(
            c,
            "I edit photos, clips, music, titles and captions: say what to cut, add or change",
            "可以剪辑照片、视频、音乐、标题和字幕：直接说要剪什么、加什么、改什么或导出",
        )
    mend = c.has("correct", "optimize") and all(
        t.is_a("correct", "optimize", "video", "it", "clip", "files", "can", "all")
        for t in c.content()
    )
    if mend and c.whole:
        return ask(c, "look")
    if any(mark in words for mark in IMPRESSIONS) and (c.whole or not c.val("mood")):
        if words.rstrip("吧啊呀。").endswith("左右") or c.number("time", "dur"):
            return None
        return ask(c, "look")
    return None


def bare_film(c: Clause) -> Outcome | None:
    """Ask what from, or which kind, when only "a video" is wished for."""
    said = [t for t in c.content() if not t.is_a("it", "one", "files", "all")]
    if not c.has("make", "generate", "set") or not c.says("video", "montage", "vlog", "promo"):
        return None
    if any(not t.is_a("make", "generate", "video", "add", "set", "clip", "cut") for t in said):
        return None
    return ask(c, "no_media") if c.stage.is_blank else ask(c, "look")


IMAGINED = re.compile(
    r"\b(?:create|make|generate|produce|build|design)\b (?:me )?(?:an?|the|some) (?:[\w-]+ ){0,4}?"
    r"(?:animated|animation|cartoon|explainer|ai[- ]generated|3d|motion[- ]graphics?)\b"
    r".{0,40}\b(?:about|explaining|describing|showing how|that (?:explains|shows how))\b"
    r"|\bgenerate (?:me )?an? (?:[\w-]+ ){0,3}?(?:video|film) (?:about|of|showing)\b"
    r"|(?:做|制作|生成|创作|来)(?:一个|一段|一部|个|段)?(?:关于|介绍|讲解?|讲述).{1,20}"
    r"(?:动画|卡通|科普|讲解)(?:视频|短?片)?|生成(?:一个|一段|个|段)?(?:关于|介绍).{1,20}视频"
)
"""A film of things that no camera has seen: "an animated explainer about bees"."""


def _imagined(c: Clause) -> bool:
    """Say whether a film of something is wished where nothing is: "a 10 s clip of a rocket"."""
    shown = re.search(
        r"\b(?:clip|video|film|shot|animation) (?:of|showing|about) (?:an? |the )?\w", c.text
    )
    own = re.search(
        r"\b(?:my|our|these|those|this|photos?|pictures?|clips|files|trip|wedding)\b", c.text
    )
    made = c.stage.is_blank and c.has("make") and c.number("time", "dur") is not None
    return bool(made and shown and not own and c.strangers and not (c.picks or c.assets))


def generate(c: Clause) -> Outcome | None:
    """Have new material made, when nothing that is here would serve."""
    if IMAGINED.search(c.text.lower()) and not c.picks and not c.assets:
        seconds = c.number("time", "dur")
        return do(Generate(kind="video", prompt=c.said[:500], duration=seconds))
    asked = c.says("generate") or _imagined(c)
    thing = (
        "image"
        if c.says("picture")
        else "music"
        if c.says("music")
        else "video"
        if c.says("video", "promo", "clip", "social") or (asked and "video" in c.text.lower())
        else None
    )
    artificial = any(t.is_a("generate") and "ai" in t.text.lower() for t in c.live())
    if (
        not asked
        or thing is None
        or c.says(
            "subtitle", "thumbnail", "slideshow", "voiceover", "title", "waveform", "intro", "text"
        )
    ):
        return None
    uses = c.picks or c.assets or c.says("it", "files", "product") or not c.stage.is_blank
    if (
        thing == "image"
        and not any(p.all or p.clips for p in c.picks)
        and not c.assets
        and (
            c.written("new")
            or "新" in c.text
            or "张" in c.text
            or "image of" in c.text.lower()
            or "picture of" in c.text.lower()
        )
    ):
        return do(Generate(kind="image", prompt=c.said[:500]))
    if artificial and thing == "video" and c.strangers:
        return do(Generate(kind=thing, prompt=c.said[:500], duration=c.number("time", "dur")))
    if uses or thing == "music" or (thing == "video" and not c.strangers):
        return None
    return do(Generate(kind=thing, prompt=c.said[:500], duration=c.number("time", "dur")))
