"""Chinese remarks about both ends, orders in figures, paces and effects from a moment on, and
what is said instead."""

import re

from cutroom.backend.planner.words.remarks_zh import AMOUNT

BOTH_ENDS = re.compile(
    rf"掐头去尾[，,]?(?:各|每边|两边各|前后各|头尾各)(?:去|剪|掐|砍|切)?掉?(?P<long>{AMOUNT})"
)
END_CLIPS = re.compile(
    r"(?:把)?(?:头尾|首尾|前后)(?:这)?(?:两|2)(?:段|个片段|个镜头|张)(?:都|全|全部)?"
    r"(?:删|剪|去)(?:掉|了|除)?(?:[，,]?只留下?中间(?:的|那段|一段|部分)?)?"
)
IN_FIGURES = re.compile(
    r"(?:按照?|照着?|依照?)(?:这个)?\s*(?P<order>[1-9](?:[\s、,，]*[1-9]){2,8})\s*(?:的|这个)?(?:顺序|次序)"
    r"(?:来)?(?:接|拼|连|合|排|播|剪|放)?(?:起来|接起来|在一起|并|列|放|一下|好)?"
)
CURVE = re.compile(r"来?个?(?:曲线变速|变速曲线|变速)[，,](?=先[慢快]后[快慢])")
BLURRED = re.compile(
    r"(?:(?:画面|内容|人物)?(?:别|不要|不能|不)(?:被)?裁(?:切|剪|掉)?[，,])?"
    r"(?:上下|左右|两边|四周|周围|旁边|空的地方|空出来的地方|空白(?:处|的地方)?|多出来的地方)"
    r"(?:的)?(?:都|用|做|加)?(?:虚化|模糊)(?:一下|处理|填充|补上)?(?=[，。,！!]|$)"
)
RESHAPED = re.compile(r"[竖横]|方形|9[:：]16|16[:：]9|1[:：]1")
LETTER_BY_LETTER = re.compile(
    r"一个字一个字地?(?:亮|高亮|变色|点亮|跳|蹦|出现?|显示)(?:起来|出来|的)?"
)
STARTS_AT = re.compile(
    r"(?:(?<=^)|(?<=[，,。；]))第?(?P<at>\d+(?:\.\d+)?秒|\d+[:：]\d\d)(?:处|的时候)?开始"
    r"(?=加|放|出现?|上|用|做|添加|显示|插入|配)"
)
DOES_NOT_COUNT = re.compile(
    r"(?:刚才|刚刚|上一?步|刚)的?(?:那|这)?(?:步|个|次|下)?(?:操作|修改|改动)?(?:不算数?|作废|当没做)"
    r"(?:[，,](?:把)?(?:音乐|标题|字幕|转场|配乐)还给我)?"
)
GIVE_BACK = re.compile(r"(?:把)?(?P<what>音乐|标题|字幕|配乐)还给我")


def _figures(found: re.Match[str]) -> str:
    """Return an order told in figures as a list; other figures as they stand."""
    order = re.findall(r"\d", found["order"])
    return f"顺序改成 {'、'.join(order)}" if len(set(order)) == len(order) else found[0]


def _blurred(found: re.Match[str]) -> str:
    """Return blurred edges as a ground, where the film gets another shape."""
    return "空白处模糊填充" if RESHAPED.search(found.string) else found[0]


ENDS_EARLIER = re.compile(
    rf"(?:把|让)?(?:视频|影片|片子|整个视频)?提前(?P<long>{AMOUNT})(?:就)?(?:结束|收尾|结尾)"
)
BROUGHT_TO = re.compile(
    rf"(?<=[段张频条片])(?:截|剪|裁)(?:成|到|至|为)(?=(?:只有)?{AMOUNT}(?:[，,。]|$))"
)


OWN_FOOTAGE = re.compile(
    r"^(?:那个)?我(?:这|的|拍的|录的)(?:[一二两三四五六几\d]+)?(?:段|个|条|些)(?:视频|素材|片段)?(?:都)?是[^，,。]{2,18}(?:拍|录|做|照)的[，,。]"
)
STEADY = re.compile(r"(?:(?:你)?(?:给|帮我)(?:它)?)?(?:稳一稳|稳一下|稳定一下|弄稳一?点|稳住)")
WASTE = re.compile(
    r"(?P<edge>前面|开头|最前面|后面|最后|结尾)(?:那|的|这)?(?P<long>\d+(?:\.\d+)?秒)(?:都|全)?是(?:废话|没用的|多余的|空的|准备时间)"
    r"[，,]?(?:可以|就|都)?(?:不要了?|删了?|去掉|剪掉|删掉)"
)
STUCK = re.compile(r"卡壳(?:停)?(?:半天|好久|很久)?|(?<=[老总]是)停半天")
READY = re.compile(
    r"^(?:片子|视频|影片|这样|现在)?(?:就|已经)?(?:可以|行|没问题|好|OK|ok|满意)了[，,。](?=(?:帮我|请|给我)?导出)"
)
MEANT_FOR = re.compile(
    r"^我?(?:是)?(?:要|想|准备|打算)(?:发|传|投|放)(?:到|在|去)?(?:小红书|抖音|快手|视频号|朋友圈|B站|b站|微博|西瓜视频)(?:上|的)?"
    r"[，,](?=[^，,。]*(?:\d[:：]\d|竖|横|方|比例|字幕|音乐))"
)
AS_DRAFT = re.compile(r"^(?:请|麻烦)?(?:给我|要|来)(?:一?[个份])?(?:剪映|CapCut|capcut)(?:的)?草稿")


REMARKS = (
    (OWN_FOOTAGE, ""),
    (STEADY, "防抖"),
    (WASTE, r"剪掉\g<edge>\g<long>"),
    (STUCK, "停顿"),
    (READY, ""),
    (MEANT_FOR, ""),
    (AS_DRAFT, "导出剪映草稿"),
    (ENDS_EARLIER, r"删除最后\g<long>"),
    (BROUGHT_TO, "缩短到"),
    (BOTH_ENDS, r"掐头去尾各\g<long>"),
    (END_CLIPS, "删除第一段和最后一段"),
    (IN_FIGURES, _figures),
    (CURVE, ""),
    (BLURRED, _blurred),
    (LETTER_BY_LETTER, "逐字高亮"),
    (STARTS_AT, r"从第\g<at>开始"),
    (DOES_NOT_COUNT, "撤销上一步"),
    (GIVE_BACK, r"恢复\g<what>"),
)
"""The remarks and what is said instead, in order."""
