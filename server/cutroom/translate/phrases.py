"""How a backend that believes in a graphical interface speaks; English and Chinese, as data."""

import re
from enum import StrEnum, auto


class Verb(StrEnum):
    """What an instruction tells a hand on a mouse to do."""

    PRESS = auto()
    """Needs a screen whatever follows."""
    PICK = auto()
    """Needs a screen when a control follows: "press Delete", "select the Audio tab"."""
    DRAG = auto()
    MOVE = auto()
    """A drag when what is moved lies on a timeline."""
    OPEN = auto()
    PREVIEW = auto()
    VIEW = auto()
    """A preview when a place on the screen follows."""
    EXPORT = auto()
    SCROLL = auto()
    ADJUST = auto()
    """An edit by hand when a place on the screen follows."""


VERBS: dict[str, Verb] = {
    **dict.fromkeys(
        ("click on", "click", "right-click", "right click", "double-click", "double click"),
        Verb.PRESS,
    ),
    **dict.fromkeys(("点击", "点按", "单击", "双击", "点选", "点一下", "轻点", "右键"), Verb.PRESS),
    **dict.fromkeys(
        ("press", "tap on", "tap", "hit", "push", "select", "choose", "use", "find", "toggle"),
        Verb.PICK,
    ),
    **dict.fromkeys(("按下", "按一下", "按", "选择", "选中", "勾选", "使用", "找到"), Verb.PICK),
    **dict.fromkeys(
        ("drag and drop", "drag & drop", "drag-and-drop", "drag/drop", "drag"), Verb.DRAG
    ),
    **dict.fromkeys(("拖拽", "拖动", "拖放", "拖到", "拖入", "拖"), Verb.DRAG),
    **dict.fromkeys(("drop", "move", "rearrange", "arrange", "reorder", "slide"), Verb.MOVE),
    **dict.fromkeys(("移动", "排列"), Verb.MOVE),
    **dict.fromkeys(
        (
            *("open up", "open", "go into", "go to", "head over to", "head to", "navigate to"),
            *("switch to", "visit", "return to", "go back to", "expand"),
        ),
        Verb.OPEN,
    ),
    **dict.fromkeys(("打开", "前往", "进入", "切换到", "回到", "展开", "去"), Verb.OPEN),
    **dict.fromkeys(("preview", "预览"), Verb.PREVIEW),
    **dict.fromkeys(
        ("view", "watch", "play back", "play", "see", "check out", "check", "review", "look at"),
        Verb.VIEW,
    ),
    **dict.fromkeys(("查看", "观看", "播放", "检查", "核对", "看看", "看一下"), Verb.VIEW),
    **dict.fromkeys(("export", "download", "save", "render"), Verb.EXPORT),
    **dict.fromkeys(("导出", "下载", "保存"), Verb.EXPORT),
    **dict.fromkeys(("scroll", "zoom in", "zoom out", "hover over", "hover"), Verb.SCROLL),
    **dict.fromkeys(("滚动",), Verb.SCROLL),
    **dict.fromkeys(
        ("adjust", "fine-tune", "edit", "change", "tweak", "modify"),
        Verb.ADJUST,
    ),
    **dict.fromkeys(("调整", "修改", "编辑", "微调"), Verb.ADJUST),
}  # fmt: skip
"""Verbs by the words that begin an instruction."""

LEADS = (
    *("and then", "and", "or", "then", "now", "also", "please", "simply", "just", "next", "first"),
    *("finally", "you'll want to", "you will want to", "you need to", "you should", "you must"),
    *("be sure to", "make sure to", "don't forget to", "remember to", "go ahead and", "so"),
    *(
        "请您",
        "请你",
        "请",
        "您",
        "你",
        "然后",
        "接着",
        "再",
        "并且",
        "并",
        "现在",
        "直接",
        "只需要",
    ),
    *("只需", "之后", "最后", "首先", "先", "需要", "接下来", "记得"),
)
"""Words before the verb that change nothing."""

OFFERS = (
    *(
        "you can also",
        "you can now",
        "you can",
        "you could",
        "you may",
        "you might",
        "feel free to",
    ),
    *("you're welcome to", "you are free to", "you're free to", "alternatively", "optionally"),
    *(
        "you can always",
        "i'd suggest you",
        "you may want to",
        "you might want to",
        "maybe",
        "either",
    ),
    *("您可以", "你可以", "也可以", "还可以", "可以", "可随时", "随时可以", "随时", "或者", "或"),
    *("不妨", "也可", "可", "您也可以", "你也可以", "如有需要", "如需"),
)
"""Words before the verb that make it an offer."""

PLACES = re.compile(
    r"\b(?:button|panel|menu|tab|icon|toolbar|sidebar|timeline|player|editor|dashboard|settings"
    r"|dialog|window|drop-?down|checkbox|slider|screen|page|account|billing|inspector|library"
    r"|workspace|properties|monitor|canvas view|preview area|preview pane)\b"
    r"|按钮|面板|菜单|标签页|选项卡|图标|工具栏|侧边栏|时间线|时间轴|播放器|编辑器|设置|对话框|窗口|页面"
    r"|账户|帐户|账号|账单|属性|素材库|检查器|仪表盘|控制台|工作台|预览区|预览窗",
    re.I,
)
"""Things that only a screen has."""

CONTROLS = re.compile(
    r"\b(?:button|icon|tab|menu|check ?box|slider|toggle|drop-?down|toolbar|panel|key|handle)\b"
    r"|按钮|图标|标签页|选项卡|菜单|复选框|滑块|开关|下拉|工具栏|面板|按键",
    re.I,
)
"""Things on a screen that a hand works."""

LABELS = frozenset(
    {
        *("export", "save", "download", "render", "preview", "play", "undo", "redo", "delete"),
        *("split", "trim", "apply", "ok", "done", "confirm", "generate", "burn", "settings"),
        *("effects", "transitions", "audio", "text", "subtitles", "captions", "filters", "upload"),
        *("upgrade", "share", "publish", "enter", "space", "导出", "保存", "下载", "预览", "播放"),
        *("撤销", "删除", "分割", "应用", "确定", "确认", "生成", "设置", "完成", "升级"),
    }
)
"""What is written on the usual controls."""

ON_TIMELINE = re.compile(
    r"\b(?:clips?|segments?|tracks?|layers?|handles?|edges?|playhead|here|subtitle timing)\b"
    r"|片段|轨道|图层|素材|播放头|这里|此处",
    re.I,
)
"""Things that lie on a timeline and are moved by hand."""

ACCOUNT = re.compile(
    r"\b(?:account|billing|credits?|balance|dashboard|subscription|usage|upgrade|top[- ]?up)\b"
    r"|账户|帐户|账号|账单|积分|余额|充值|升级|仪表盘",
    re.I,
)
EXPORTING = re.compile(r"\b(?:export\w*|download|render|save)\b|导出|下载|保存", re.I)
SEEING = re.compile(
    r"\b(?:preview|timeline|player|play|tracks?|subtitle panel|caption panel|monitor)\b"
    r"|预览|时间线|时间轴|播放|轨道|字幕面板",
    re.I,
)
OPENING = re.compile(
    r"\b(?:panel|menu|tab|settings|page|sidebar|window)\b|面板|菜单|设置|页面|窗口", re.I
)

EXPORT_OBJECT = re.compile(
    r"^\s*(?:$|(?:it|them|this|that|now|here|again|when|once|whenever|as|in|at|from|using|button)\b"
    r"|to (?:save|share|get|download|your|mp4|finish)\b"
    r"|(?:the|your|my|this|that)?\s*(?:final|finished|full|entire|whole|completed)?\s*"
    r"(?:video|film|movie|file|project|result|mp4|clip|cut|edit|work)\b"
    r"|(?:按钮|视频|成片|成品|影片|文件|作品|它|即可|吧|并|到|为|一下|出来|mp4))",
    re.I,
)
"""What may follow the verb where it is an instruction and not a noun."""

STATUS = re.compile(
    r"^\s*(?:is|was|are|has|have|had|will|finished|complete[ds]?|succeeded|success\w*|failed"
    r"|started|in progress|done|ready|settings?|speed|quality|link|time|progress|成功|完成|完毕"
    r"|失败"
    r"|中|已|好了|的|设置|进度|速度|链接|结果|时间|任务|后)",
    re.I,
)
"""What follows where the word tells of an export."""

SAVE_OBJECT = re.compile(
    r"^\s*(?:it|them|(?:the|your|my|this) (?:final |finished )?(?:video|film|movie|file|project"
    r"|result|mp4|work)|to your (?:device|computer|phone)|视频|成片|成品|影片|文件|作品|到)",
    re.I,
)
PREVIEW_OBJECT = re.compile(
    r"^\s*(?:it|this|that|(?:the |your |my )?(?:results?|video|film|edit|cut|changes|effects?)"
    r"|效果|结果|视频|成片|一下|看看|即可)?"
    r"(?:\s*(?:now|first|here|before exporting|to see the (?:result|effect|changes)"
    r"|查看|效果|即可|吧))*\s*$",
    re.I,
)
"""What may follow "preview" where no place on a screen is named."""

OPENS_ON = re.compile(r"^\s*(?:with|on|at|in|and|up with|以|用)\b", re.I)
"""How a film opens, rather than a panel."""

READY = re.compile(
    r"\bready (?:to|for) (?:be )?(?:export\w*|download\w*|save)\b"
    r"|可以导出了|可以下载了|可导出|准备好导出|已就绪，可",
    re.I,
)
"""Says that an export would work; the words stay and the export is offered."""

PURPOSE = re.compile(
    r"^\s*(?:to|in order to|if|when|whenever|once|after|before|as soon as|for|otherwise|should you"
    r"|need to|want to)\b|^\s*(?:如需|如果|若要|若|想要|想|要|当|需要|为了|等)",
    re.I,
)
"""How a clause begins that only says what the instruction after it is for."""

ABSORBED = re.compile(
    r"^\s*(?:and(?! (?:i|we|i've|we've)\b)|then|to|if|when|once|so|which|where|in the|on the|at the"
    r"|next to|located|under|whenever|as|until|for)\b"
    r"|^\s*(?:位于|即可|就|便|来|以便|以|直到|等待|然后|再)",
    re.I,
)
"""How a clause begins that goes on with the instruction before it."""

HEADINGS = re.compile(
    r"\b(?:next steps?|what'?s next|tips?|notes?|hint|next|to do|steps?|now|from here|options?)"
    r"\s*[:：]\s*|(?:下一步|接下来|提示|小贴士|建议|注意|步骤|你可以|您可以)\s*[:：]\s*",
    re.I,
)
"""Words before a colon after which an instruction may begin."""

JOINTS = re.compile(
    r"(?<!\s)\s+(?=(?:or|and then|and|then|but)\s)"
    r"|(?=或者?|然后|并且?(?!不|排|列|行)|也可以|(?<=[^再])再(?=点|打|拖|导|预))",
    re.I,
)
"""Where a clause may fall into two."""

UPLOADING = re.compile(
    r"\b(?:upload|attach\w*|paperclip)\b.{0,60}\b(?:button|panel|icon|area|box)\b|上传(?:按钮|面板|区域|框)"
    r"|\b(?:drag|drop)\b.{0,40}\b(?:files?|photos?|images?|videos?|media)\b.{0,40}\bhere\b"
    r"|将文件拖",
    re.I,
)
"""Never passed on: there is no such thing here."""

UPLOAD_BY = re.compile(
    r"\s?\b(?:using|with|via|through|by clicking) (?:on )?the (?:upload|attach\w*)"
    r" (?:button|panel|icon)(?: below| above)?",
    re.I,
)
"""The way that a request for a file names; the request itself stays."""

ENDED_ZH = re.compile(r"^(?:已|已经|正在)|了$")
"""A Chinese clause that tells what was done."""
MOVED_ZH = re.compile(
    r"^(?:把|将)(?P<what>[^，。]{1,20}?)(?:拖拽|拖动|拖放|拖|移动|移)(?:到|至|入)"
)
"""A Chinese instruction with its object first."""
AT_PLACE = re.compile(r"^(?:in|from|on|at|inside|within) (?:the|your) [\w -]{2,30}?[,:]\s*", re.I)
"""A place on the screen before the verb."""
AT_ZH = ("在", "从", "于", "到")
"""How a Chinese clause begins that names its place first."""
