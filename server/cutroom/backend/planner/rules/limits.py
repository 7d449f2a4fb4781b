"""What nobody here does, with the nearest thing that works."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do, refuse, unsupported
from cutroom.backend.planner.rules.unmade import unmade
from cutroom.backend.planner.words.beyond import (
    BULLETS,
    CLICKS,
    CLOCK_ZH,
    CUE_OWN_LOOK,
    CUE_STAY,
    CUES_JOINED,
    FACES_TOLD,
    GREY_SLOWLY,
    KELVIN,
    LATER_CUES,
    LENT_SOUND,
    LINE_LENGTH,
    MASKS,
    OUTLINED,
    PAINTED,
    POINTER_SEEN,
    ROBOT_ZH,
    SHOT_WHEN,
    SPECKLES,
    SPELT,
    STEMS,
    STOCK_ZH,
    UPRIGHT_WORDS,
    WORDS_SEEN,
)
from cutroom.domain.kinds.framing import Resize

POSING = re.compile(
    r"\bvoice\b.{0,24}\bsounds? like [A-Z]\w+ [A-Z]\w+|"
    r"(?i:\bvoice (?:to )?sounds? like (?!an? |the |my |its? |i |we |you |s?he |they |more |if )"
    r"[a-z]+ [a-z]+$)|"
    r"\b(?:looks?|sounds?) like (?:[A-Z][\w.]+ ?){1,3}(?:is |was )?(?:say|speak|talk|sing)"
    r"|\b(?i:put|stick|paste|place|slap|stitch) (?:(?:my|our|his|her) )?(?!(?:an?|the|this) )"
    r"\w+(?: \w+)?['’]?s['’]? (?:face|head) (?:on|onto|over)\b"
    r"(?! (?:the )?(?:left|right|top|bottom|screen|cover|thumbnail|title|other|opposite)\b)"
    r"|\b(?:man|woman|guy|girl|boy|lady|person|host|speaker|actor|face|her|him|them|me)"
    r" (?:in [\w ]{3,16} )?"
    r"looks? (?:exactly |just )?like [A-Z]\w+ [A-Z]\w+"
    r"|\b[A-Z]\w+ [A-Z]\w+['’]s? (?:face|head)\b"
    r"|\bin (?:the voice of [A-Z]|[A-Z]\w+(?: [A-Z]\w+)?['’]s voice)"
    r"|\b(?:as if|pretend) (?:[A-Z]\w+ ?){1,2}(?:said|says|is saying)"
)
"""A real person who is made to say or do something."""

REACH = re.compile(r"\b(?:views|likes|followers|subscribers|clicks|go viral|make money)\b")
ASKING = ("how", "will", "what", "do you think", "would", "is it")
"""How a question begins that nobody can answer from a film."""
POSED = re.compile(
    r"\b(?:make|let|have|get) (?:her|him|them|me|us|it|the \w+|my \w+|his \w+|her \w+) "
    r"(?:smile|laugh|blink|wink|frown|wave|dance|cry|look (?:younger|older|thinner|slimmer|happier"
    r"|prettier|at the camera|into the camera))\b"
)
"""People or animals who shall do what they did not."""
PROTECTED = re.compile(
    r"\b(?:netflix|disney ?(?:\+|plus)?|hulu|hbo(?: max)?|prime video|crunchyroll|spotify|apple"
    r" music"
    r"|apple tv|paramount\+?|peacock)\b|爱奇艺|优酷|腾讯视频|网飞"
)


TAKES = re.compile(
    r"\b(?:re-?takes?|(?:bad|failed|repeated|duplicated?) takes?|flubs?|flubbed lines"
    r"|mess[- ]ups)\b"
)
BUTTONS = re.compile(
    r"\b(?:subscribe|like|follow|bell|notification)(?: and (?:subscribe|like|bell))? "
    r"(?:button|icon|bell|reminder|pop-?up)\b"
)
PART_BESIDE = re.compile(r"\bgif of a part beside the film\b")
BITRATE = re.compile(r"\bbit ?rate\b|\b\d+ ?[km]bps\b")
ONE_CHANNEL = re.compile(
    r"\b(?:to|into|in|make (?:it|the (?:audio|sound))) stereo\b"
    r"|\b(?:only|just|use|keep|take|isolate|mute|remove|drop|copy)\b.{0,16}"
    r"\b(?:left|right) (?:audio |sound )?channel\b"
)
CLOCKS = re.compile(
    r"\b(?:draw|show|burn|add|overlay|put|display|print|write|stamp)\b.{0,16}"
    r"\b(?:timestamps?|time ?codes?|(?:running|current|live) (?:clock|time)|clock|date and time)\b"
)
STOCK = re.compile(
    r"\b(?:stock|b-?roll|pexels|pixabay|unsplash|getty|shutterstock)\b.{0,12}"
    r"\b(?:footage|videos?|clips?|images?|photos?|pictures?|shots?)\b.{0,40}"
)
MISTIMED = re.compile(
    r"\b(?:out of sync|off from|re-?tim\w+|re-?sync\w*|too (?:early|late)"
    r"|behind the (?:audio|sound|speech)|ahead of the|don't match|do not match"
    r"|lag(?:s|ging)?|not in sync|shift(?:ed)? by)\b"
)
"""Captions that come too early or too late."""
CAPITALS = re.compile(
    r"\ball[- ]caps\b|\bupper[- ]?case\b|\bcapital(?:s| letters)\b|\bcapitali[sz]e\b"
)


BACKDROP = re.compile(r"背景(?:都|给我)?(?:替?换|改|变)(?:成|为|到|上)")
RECAST = re.compile(
    r"(?:把|将)(?:这|那|里面|视频里|画面里|画面中)?的?(?:一?个|位)?(?:人物?|男人|女人|男生|女生|主角|衣服|天空|物体|车|猫|狗)"
    r"(?:都)?(?:替?换|变)(?:成|为)"
)
EQUALISER = re.compile(r"均衡器|\bEQ\b")
BACKWARDS = re.compile(r"(?:音频|声音|音乐|配乐|人声)(?:单独)?(?:倒放|倒着放|反转)")
ONCE = re.compile(r"只放一[遍次]")
KEYWORDS = re.compile(r"(?:重点|关键|核心)(?:的)?(?:词|字|句|内容|信息)")
LOOKS = ("brightness", "contrast", "color_word", "filter", "saturation", "temperature")


@dataclass(frozen=True, slots=True)
class Limit:
    """Something that nobody here does, and the nearest thing that works."""

    is_meant: Callable[[Clause], bool]
    what: tuple[str, str]
    """In English and in Chinese, as all words here."""
    offer: tuple[str, str]


def _sole(c: Clause) -> bool:
    """Say whether nothing but one file is at hand."""
    return len(c.stage.scene.assets) == 1


NO_BITRATE = (
    ("choosing a bitrate", "指定码率"),
    ("I can set the quality, the CRF or the size in MB", "可以设置画质、CRF 或文件大小"),
)
LIMITS = (
    Limit(
        lambda c: bool(TAKES.search(c.text.lower())) and c.has("remove", "cut", "find", "trim"),
        ("telling good takes from bad ones", "分辨哪一遍说得好"),
        (
            "I can cut pauses and filler words, or what you name by its times",
            "可以剪停顿和口头禅，或按时间剪",
        ),
    ),
    Limit(
        lambda c: bool(BUTTONS.search(c.text.lower())) and not (c.assets or c.quotes),
        ("a library of buttons and stickers", "按钮和贴纸库"),
        ("upload a PNG and I lay it over the film", "可以上传 PNG，我来叠加"),
    ),
    Limit(
        lambda c: c.text.lower().startswith("nudge the whole timeline"),
        ("moving everything along the timeline", "把整条时间线前后移动"),
        (
            "I can put a still or black before it, or cut its beginning",
            "可以在前面加静帧或黑场，或剪掉开头",
        ),
    ),
    Limit(
        lambda c: bool(PART_BESIDE.search(c.text.lower())),
        ("a part of the film as a file of its own beside the whole", "整片之外再单独导出一段"),
        (
            "export the whole film first, then keep only that part and export it",
            "可以先导出整片，再只保留那一段导出",
        ),
    ),
    Limit(
        lambda c: (
            bool(BITRATE.search(c.text.lower()))
            and not (c.quotes or c.text.lower().startswith(("what", "which", "how")))
        ),
        *NO_BITRATE,
    ),
    Limit(
        lambda c: bool(ONE_CHANNEL.search(c.text.lower())) and not c.quotes,
        ("working on a single channel of the sound", "单独处理一个声道"),
        ("I can swap left and right, or make it mono", "可以交换左右声道，或转成单声道"),
    ),
    Limit(
        lambda c: (
            bool(
                CLOCKS.search(c.text.lower()) or (CLOCK_ZH.search(c.text) and c.has("add", "make"))
            )
            and not (c.quotes or c.says("find"))
        ),
        ("a clock that runs in the picture", "在画面上显示走动的时间"),
        ("I can write a fixed text or a countdown", "可以写固定的文字，或加倒计时"),
    ),
    Limit(
        lambda c: (
            bool(STOCK.search(c.text.lower()) or (STOCK_ZH.search(c.text) and _sole(c)))
            and not (c.assets or c.quotes)
        ),
        ("a library of stock footage", "素材库"),
        ("upload the clips or pictures and I lay them in", "请上传素材，我来放进去"),
    ),
    Limit(
        lambda c: (
            c.says("page")
            and not c.quotes
            and not c.says("blur")
            and not c.stage.named_like("page", c.text)
            and not c.says("subtitle", "slideshow")
        ),
        ("writing texts that are not part of a film", "写与视频无关的文字"),
        ("I can edit video, pictures, music and captions", "可以剪视频、图片、音乐和字幕"),
    ),
    Limit(
        lambda c: c.says("subtitle") and not c.quotes and bool(KEYWORDS.search(c.text)),
        ("telling which words matter", "判断哪些词是重点"),
        ("I can light up every word as it is spoken", "可以逐词高亮，或指定改哪一条字幕"),
    ),
    Limit(
        lambda c: c.text.lower().startswith(ASKING) and bool(REACH.search(c.text.lower())),
        ("foretelling how a film will do", "预测视频的数据"),
        ("I can check its quality or export it for a platform", "可以检查质量，或按平台导出"),
    ),
    Limit(
        lambda c: bool(RECAST.search(c.text)) and not c.quotes,
        ("painting people or things in or out", "抹除、添加或改变画面里的人和物"),
        ("I can crop, blur or cut around it", "可以裁剪、打码或剪掉那一段"),
    ),
    Limit(
        lambda c: (
            bool(BACKDROP.search(c.text))
            and not (c.assets or c.quotes or c.val("color"))
            and not c.says("blur", "music", "text", "title", "subtitle", "opacity", "sound")
            and not any(t.kind == "file" for t in c.tokens)
        ),
        ("inventing another background", "凭空生成新的背景"),
        (
            "upload a picture and I put it there, or name a color",
            "上传一张图片，或说一种颜色，我来换上",
        ),
    ),
    Limit(
        lambda c: bool(STEMS.search(c.text.lower())) and not c.quotes,
        ("taking voices and music of one recording apart", "把混在一起的人声和伴奏分开"),
        ("I can write the sound to a file, or mute it", "可以整条导出声音，或静音"),
    ),
    Limit(
        lambda c: bool(PAINTED.search(c.text)) and not (c.quotes or c.assets),
        ("painting a film anew in the manner of an artist", "把画面重绘成某种画风"),
        ("I can lay a look, grain or a cartoon effect", "可以加滤镜、颗粒或卡通效果"),
    ),
    Limit(
        lambda c: bool(EQUALISER.search(c.text)),
        ("an equaliser", "均衡器"),
        ("I can lift voices, take noise away or even the loudness", "可以增强人声、降噪或统一响度"),
    ),
    Limit(
        lambda c: c.stage.zh and bool(BACKWARDS.search(c.text)) and not c.assets,
        ("playing the sound alone backwards", "只把声音倒放"),
        ("I can play picture and sound backwards together", "可以让画面和声音一起倒放"),
    ),
    Limit(
        lambda c: c.says("music") and bool(ONCE.search(c.text)),
        ("music that plays once and stops", "让音乐只放一遍"),
        ("name the second at which it shall end", "可以指定音乐在第几秒结束"),
    ),
    Limit(
        lambda c: c.says("progress_bar") and not c.quotes,
        ("drawing a progress bar", "画进度条"),
        ("a countdown, or the sound as a wave along the edge", "可以加倒计时，或沿边显示声音波形"),
    ),
    Limit(
        lambda c: c.says("chapters"),
        ("chapter marks inside the file", "在文件里写章节标记"),
        (
            "I can show a title where each chapter begins, or cut the film there",
            "可以在每章开头加标题，或在那里分割",
        ),
    ),
    Limit(
        lambda c: c.says("remove_object") or bool(POSED.search(c.text.lower()) and not c.quotes),
        ("painting people or things in or out", "抹除、添加或改变画面里的人和物"),
        ("I can crop, blur or cut around it", "可以裁剪、打码或剪掉那一段"),
    ),
    Limit(
        lambda c: c.says("track_object") and not c.says("track_the_music"),
        ("following something that moves", "跟踪移动的物体"),
        ("I can crop or zoom to a fixed place", "可以裁剪或放大到固定位置"),
    ),
    Limit(
        lambda c: c.says("offset"),
        ("moving the sound against the picture", "让声音相对画面提前或延后"),
        ("I can cut, mute or replace the sound", "可以剪掉、静音或替换声音"),
    ),
    Limit(
        lambda c: (
            c.says("sfx") and c.has("add", "insert", "make", "set") and not (c.assets or c.quotes)
        ),
        ("a library of sound effects", "音效库"),
        ("upload the sound and I lay it there", "上传音效文件，我来放到对应位置"),
    ),
    Limit(
        lambda c: c.says("subtitle") and bool(MISTIMED.search(c.text.lower())) and not c.quotes,
        ("moving captions in time", "移动字幕的时间"),
        ("I can make them anew from the speech or from an SRT file", "可以按语音或 SRT 重新生成"),
    ),
    Limit(
        lambda c: c.says("match") and c.says(*LOOKS),
        ("matching the look of one clip to another", "让不同片段的画面互相匹配"),
        ("give each clip values, or auto color", "可以分别指定数值，或使用自动调色"),
    ),
    Limit(
        lambda c: bool(GREY_SLOWLY.search(c.text)),
        ("a look that comes slowly", "让滤镜慢慢出现"),
        ("split there, and I give the second part the look", "可以先在那里分割，再给后一段加滤镜"),
    ),
    Limit(
        lambda c: bool(CUE_OWN_LOOK.search(c.text)),
        ("another look for one caption alone", "单独给一条字幕改样式"),
        ("I can style all captions or put a text there", "可以统一改字幕样式，或在那里另加文字"),
    ),
    Limit(
        lambda c: bool(LENT_SOUND.search(c.text)),
        ("laying the sound of one clip under another", "把一段的声音放到另一段的画面下"),
        (
            "I can extract the sound as a file; uploaded, it is laid as narration or music",
            "可以先提取那段声音，再作为音频文件上传后铺上",
        ),
    ),
    Limit(
        lambda c: bool(SPELT.search(c.text)) and c.says("subtitle", "text") and len(c.text) < 16,
        ("how characters are read, set above them", "给汉字注音"),
        ("I can lay captions in two languages", "可以加双语字幕"),
    ),
    Limit(
        lambda c: bool(MASKS.search(c.text.lower())) and not c.quotes,
        ("masks of a drawn shape", "蒙版形状"),
        (
            "I can crop, blur a part, darken the edges or split the screen",
            "可以裁剪、局部模糊、加暗角或分屏",
        ),
    ),
    Limit(
        lambda c: bool(BULLETS.search(c.text)),
        ("comments that fly across the picture", "飘过画面的弹幕"),
        (
            "I can show words at a time, or roll them as credits",
            "可以在指定时间加文字，或加滚动字幕",
        ),
    ),
    Limit(
        lambda c: bool(SPECKLES.search(c.text)) and not c.has("add", "make"),
        ("taking grain out of the picture", "去除画面噪点"),
        (
            "I can clean the sound, soften the picture a little or brighten it",
            "可以给声音降噪、轻微模糊或提亮画面",
        ),
    ),
    Limit(
        lambda c: bool(CLICKS.search(c.text)),
        ("taking clicks of the mouth and pops out", "去除口水音和喷麦"),
        ("I can clean steady noise or bring the voice out", "可以降噪，或增强人声"),
    ),
    Limit(
        lambda c: bool(LATER_CUES.search(c.text)),
        ("moving captions in time", "整体移动字幕的时间"),
        (
            "I can correct their words or lay an SRT with the right times",
            "可以改字幕文字，或导入时间正确的 SRT",
        ),
    ),
    Limit(
        lambda c: c.has("concat") and bool(CUES_JOINED.search(c.message)),
        ("joining captions to one", "合并几条字幕"),
        (
            "I can put the words into one and take the other away",
            "可以改其中一条的文字，再删掉另一条",
        ),
    ),
    Limit(
        lambda c: bool(POINTER_SEEN.search(c.text)),
        ("following the pointer of a recorded screen", "跟随录屏里的鼠标"),
        ("I can zoom at a time you name", "可以在指定时间放大画面"),
    ),
    Limit(
        lambda c: bool(WORDS_SEEN.search(c.text)) and not c.quotes,
        ("reading words that are part of the picture", "识别或改动画面里本来就有的文字"),
        ("I can blur them or lay words over them", "可以打码遮住，或在上面另加文字"),
    ),
    Limit(
        lambda c: bool(KELVIN.search(c.text)),
        ("setting a colour temperature in kelvin", "按开尔文设置色温"),
        ("I can make the picture warmer or cooler", "可以把画面调暖或调冷"),
    ),
    Limit(
        lambda c: bool(FACES_TOLD.search(c.text)) and not c.has("blur"),
        ("telling who is in the picture", "辨认画面里的人"),
        ("I can pixelate faces, or a part you name", "可以给人脸打码，或遮住指定的位置"),
    ),
    Limit(
        lambda c: bool(SHOT_WHEN.search(c.text)),
        ("sorting by when footage was shot", "按拍摄时间排序"),
        ("name the order, or I sort by file name", "可以直接说顺序，或按文件名排序"),
    ),
    Limit(
        lambda c: bool(CUE_STAY.search(c.text)) and not c.of_kind("time", "dur"),
        ("changing how long captions stay", "调整字幕停留的时间"),
        ("I can lay an SRT with the right times", "可以导入时间正确的 SRT"),
    ),
    Limit(
        lambda c: bool(UPRIGHT_WORDS.search(c.text.strip("。！"))),
        ("words set from top to bottom", "竖排文字"),
        ("I can place them at a side", "可以把文字放在一侧"),
    ),
    Limit(
        lambda c: bool(LINE_LENGTH.search(c.text)),
        ("setting how long a line of captions is", "限制字幕每行的字数"),
        (
            "long lines are broken anyway; I can make the letters smaller",
            "过长的行会自动换行，也可以调小字号",
        ),
    ),
    Limit(
        lambda c: bool(ROBOT_ZH.search(c.text)) and not c.quotes,
        ("a robot's voice or the like", "机器人声之类的变声"),
        ("I can shift the pitch or add an echo", "可以升降音调，或加回声"),
    ),
    Limit(
        lambda c: bool(OUTLINED.search(c.text)) and not c.quotes,
        ("another outline or shadow for words", "给文字单独设描边或阴影"),
        ("I can set their colour, size, font or a ground", "可以改颜色、大小、字体，或加底色"),
    ),
    Limit(
        lambda c: c.says("colorize"),
        ("colouring black-and-white pictures", "给黑白画面上色"),
        ("I can tint it, sepia or warm", "可以加暖色或复古滤镜"),
    ),
    Limit(
        lambda c: c.stage.zh and c.says("sound_effect") and not c.assets and not c.says("subtitle"),
        ("sounds from a library", "自带音效库"),
        ("upload the sound and I lay it at a time", "可以上传音效文件，放到指定时间"),
    ),
    Limit(
        lambda c: c.says("upscale") and not c.number("height"),
        ("inventing detail that is not in the picture", "补出原画面没有的细节"),
        ("I can sharpen it or export larger", "可以锐化，或按更高分辨率导出"),
    ),
)


def in_capitals(c: Clause) -> Outcome | None:
    """Say that captions keep the case that they are written in."""
    if CAPITALS.search(c.text.lower()) is None or not c.says("subtitle"):
        return None
    return unsupported(
        c,
        ("captions in capital letters only", "把字幕全部变成大写"),
        ("I can set their font, size, colour, place and boldness", "可以改字体、大小、颜色、位置"),
    )


def limits(c: Clause) -> Outcome | None:
    """Say what nobody here does, with the nearest thing that works."""
    if refused := _refused(c):
        return refused
    if (other := unmade(c)) is not None:
        return other
    if c.stage.captions and (capitals := in_capitals(c)) is not None:
        return capitals
    for limit in LIMITS:
        if limit.is_meant(c):
            return unsupported(c, limit.what, limit.offer)
    height = c.number("height")
    return do(Resize(height=int(height))) if height and c.says("upscale") else None


FACIAL = re.compile(r"faces?\b|\bheads?\b|脸|面部|头像")


def _refused(c: Clause) -> Outcome | None:
    """Refuse to imitate people, and to take what is protected."""
    exchanged = c.has("swap", "replace") and c.says("face") and not c.says("background")
    moved = any(t.kind == "clips" for t in c.tokens) and not FACIAL.search(c.text.lower())
    exchanged = exchanged and "抠" not in c.text and not moved
    if (c.says("beauty") or POSING.search(c.text) or exchanged) and not c.quotes:
        return refuse(
            c,
            "I do not change or imitate real people's faces or voices",
            "不能更换或模仿真人的脸和声音",
        )
    taken = c.has("download", "export", "extract", "upload", "save")
    if PROTECTED.search(c.text.lower()) and taken:
        return refuse(
            c,
            "films and songs of such services are protected; upload a file that is yours",
            "这类平台的影视和音乐受版权保护，请上传你自己的文件",
        )
    return None
