"""How a backend that believes in a graphical interface speaks; English and Chinese, as data."""

import re

from cutroom.translate.actions import ActionKind

QUOTED = re.compile(
    r"\"[^\"\n]*\"|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|`[^`\n]*`|(?<!\w)'[^'\n]*'(?!\w)"
)
"""What somebody quotes is content, unless it is the name of a thing to press."""

CLAUSE_ENDS = re.compile(
    r"(?<=[.!?。！？；;\n])\s*|(?<=[，,])\s*|\s+(?=(?:or|and then|then)\s)", re.I
)

INSTRUCTION = re.compile(
    r"^(?:(?:and|or|then|now|also|please|simply|just|you can|you could|you may|you might|feel free"
    r" to|to [\w ]{2,40}, |if you[\w ]*, |when you[\w ]*, |once you[\w ]*, |next|finally)[, ]*)*"
    r"(?P<verb>click|press|tap|hit|select|open|go to|head to|navigate to|drag|drop|move the|"
    r"preview|view|check|review|use the|hover|right-click|double-click|scroll|find the|look at)\b"
    r"(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)

INSTRUCTION_ZH = re.compile(
    r"^(?:(?:请|您|你|可以|也|再|然后|或者?|并|现在|直接|即可|如需|若要|之后|最后|接着|只需|在[^，。]{1,12}(?:中|里|上|面板))[\s，]*)*"
    r"(?P<verb>点击|点按|单击|双击|点选|按下|选择|打开|前往|进入|拖拽|拖动|拖放|预览|查看|检查|导出按钮)"
    r"(?P<rest>.*)$",
    re.DOTALL,
)

GUI_NOUN = re.compile(
    r"\b(?:button|panel|menu|tab|icon|toolbar|sidebar|timeline|player|editor|dashboard|settings"
    r"|dialog|window|drop-?down|checkbox|slider|screen|page|account|billing|preview|export|"
    r"upload|properties|inspector|library|track)\b|按钮|面板|菜单|标签页|图标|工具栏|侧边栏|时间线|时间轴|"
    r"播放器|编辑器|设置|对话框|窗口|页面|账户|帐户|账单|预览|导出|上传|属性|素材库|轨道",
    re.IGNORECASE,
)

MEANINGS: tuple[tuple[re.Pattern[str], ActionKind], ...] = (
    (re.compile(r"\bexport|\bdownload|\brender|导出|下载", re.I), ActionKind.EXPORT),
    (
        re.compile(
            r"\baccount|\bbilling|\bcredit|\bdashboard|\bbalance|账户|帐户|账单|积分|余额", re.I
        ),
        ActionKind.SHOW_CREDITS,
    ),
    (re.compile(r"\bdrag|\bdrop|\bmove|拖", re.I), ActionKind.SEND_EDIT),
    (
        re.compile(
            r"\bpreview|\btimeline|\bplayer|\btracks?\b|预览|时间线|时间轴|播放器|轨道", re.I
        ),
        ActionKind.SHOW_TIMELINE,
    ),
    (
        re.compile(r"\bopen|\bgo to|\bsettings|\bpanel|打开|前往|进入|面板|设置", re.I),
        ActionKind.SHOW_STATE,
    ),
)
"""Which action an instruction means; the first that fits."""

UPLOAD_CONTROL = re.compile(
    r"\b(?:upload|attach\w*)\b.*\b(?:button|panel|icon)\b|上传(?:按钮|面板)", re.I
)
"""Never passed on: there is no such thing here."""

UPLOAD_BY = re.compile(
    r"\s*\b(?:using|with|via|through|by clicking) (?:on )?the (?:upload|attach\w*)"
    r" (?:button|panel|icon)(?: below| above)?",
    re.I,
)
"""The way that a request for a file names; the request itself stays."""

PURPOSE = re.compile(
    r"^\s*(?:(?:to|if you(?:'d like| want| need)?|in order to|when you|once you)\b"
    r"|如需|如果|若要|想要)[^.。!！?？\n]*[,，]\s*$",
    re.I,
)
"""A clause that only says what the instruction after it is for."""

LOOSE_START = re.compile(r"^(?:or|and|then)\s+(?=\w)", re.I)
LOOSE_HEADING = re.compile(r"(?:^|\n)[^\n]{1,40}[:：]\s*$")
"""What removals leave behind at the two ends of a reply."""
