"""Chinese remarks of plain requests: what a file is called, marks on the timeline, words that stay all along,
pictures that come later, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, QUOTED, SITE

CODED = re.compile(
    r"(?:采用|使用|改用|选用|用|编码器?(?:用|选|为|是|改成|设为|选择)?[:：]?)\s?(?P<codec>[hH]\.?\s?26[45]|x26[45]|hevc|HEVC|av1|AV1|vp9|VP9)(?:的)?\s?(?:编码|格式|压缩|方式)*(?=[，。,！]|$)"
)
SCHEDULED = re.compile(r"定时(?:发送|推送|发出|上传|发|传|推)(?:到|去|在)?(?!布)")
MARKED = re.compile(
    r"(?:打|加|做|放|添加|设|标)(?:上|入)?(?:个|一个|几个|一些|下)?(?:时间)?(?:标记点?|记号|marker|mark点|点)(?=[，。,！吧]|$)"
)
ALL_ALONG = re.compile(
    r"从头(?:一直|开始)?(?P<deed>显示|挂|出现|放|留|持续|保持|停留|展示)(?:着)?到(?:尾|底|最后|结束|结尾)"
)
AT_FIRST_NOT = re.compile(
    rf"(?:(?<=[，,])|(?<=logo)|(?<=水印)|(?<=标题)|(?<=文字))(?:开头|前面?|最开始的?|一开始)(?P<long>{AMOUNT})(?:(?:都|暂时)?(?:不要|别|不用|不)(?:出现|显示|露出来?|出来)|先(?:都|暂时)?(?:不要|别|不用|不)(?:出现|显示|要|放|露出来?|出来)?)"
)
WAYS = re.compile(
    r"(?:有没有|有)(?:什么)?(?:办法|方法|法子)(?:可以|能)?(?=[^，。]{1,12}(?:吗|么|嘛|呢|？|\?|$))"
)
TOGETHER = re.compile(r"(?<=分屏)(?:同时|一起|一块儿?)(?:播放|放|显示|播)")
PANES_THEN_SHAPE = re.compile(
    r"(?P<panes>(?:上下|左右)?(?:分屏|拼接?|并排)[^，。]{0,4})[，,](?:然后)?(?:改成|做成|变成|输出成?|弄成|要|转成?)(?P<shape>竖屏|竖版|横屏|横版|方形)(?:的)?(?=[，。！]|$)"
)
SHAPES = {"竖": "9:16", "横": "16:9", "方": "1:1"}
LIKE_ELSEWHERE = re.compile(
    r"(?:像)?(?:剪映|CapCut|capcut|抖音|快影|必剪|PR|pr|Pr|快手)(?:里面?|上|中)?的?(?:(?:那种|那样的?)(?=[“「『\"\u4e00-\u9fff])|(?<=[的里])(?=[\u4e00-\u9fff]{2,8}(?:能不能|能做|可以做|能实现|会做)))"
)
BACKWARDS = re.compile(r"(?:倒过来|反过来|倒着|反着|逆序|倒序)(?:来)?(?:排列?|排序|拼接?|连接?)")
SPOKEN_FIRST = re.compile(
    rf"^(?P<words>{QUOTED.pattern})[，,]?\s?(?:用)?(?:(?P<deed>配音|旁白|朗读|念)(?:用)?(?P<a>女声|男声|童声)|(?P<b>女声|男声|童声)(?:来)?(?:配音|朗读|念|读)(?:出来|一下)?)[。！]?$"
)
PACED = re.compile(
    r"[，,](?:旁白|配音|朗读|声音)?的?语速(?:稍微|稍|再|要|得|放)?(?:快|慢|适中|正常|自然|平稳|舒缓)(?:一?点|一?些)?(?:就行|即可)?(?=[，。！,]|$)"
)
SAID = re.compile(rf"[:：]|{QUOTED.pattern}")
SPOKEN = re.compile(r"旁白|配音|朗读|解说")
NAMED = re.compile(
    rf"[，,。]?(?:并且?|然后|再)?(?:把)?(?:导出(?:的|后的?)?)?(?:视频|影片|成片|文件|输出|保存)?(?:文件|视频|影片)?(?:名|名字|名称|命名)(?:就)?(?:叫做?|为|是|改成|改为|设为|设成|用|取|写|:|：)\s?{QUOTED.pattern}"
)
DELIVERED = re.compile(r"导出|输出|保存|生成|export|存成|渲染|合成")
LISTED_FILLERS = re.compile(
    r"(?P<deed>去掉|删掉|剪掉|删除|去除|剔除)(?P<list>(?:[嗯啊呃额哦呀吧]|那个|这个|然后|就是|对吧)(?:[、，,](?:[嗯啊呃额哦呀吧]|那个|这个|然后|就是|对吧))+)(?=(?:之类|这些|这种|等等?|这样|那些)?的?(?:口头禅|语气词|废词|口水词|口癖|词))"
)
HALF_AS_LARGE = re.compile(
    r"(?:(?:视频|文件|片子)?(?:体积|文件|容量)?(?:实在|有点)?太大了?[，,。])?(?:帮我|请)?(?:把)?(?:视频|文件|片子|它)?(?:的)?(?:体积|大小)?(?:给我)?(?:再)?(?:压缩?|缩小?|减小?)(?:到|成|为|至)?(?:只有|只剩)?(?:原来的?)?(?:一半|50%)(?:的)?(?:大小|体积)(?:左右|以内)?(?=[，。！]|$)"
)

NOISY_MUTED = re.compile(
    r"(?<=[段个频头])的?(?:声音|原声)?(?:太|有点|很|好|特别)(?:吵|杂|乱|响|嘈杂)了?[，,](?:直接|就|帮我|给我|把它)?(?=静音|消音|关掉?声)"
)
PURPOSE_FIRST = re.compile(
    r"^(?:我|我们)?(?:要|想|打算|准备|正在)做(?:一个|一条|个|条)?[^，。把加]{0,6}(?:视频|片子|短片|vlog|Vlog)[，,](?=(?:你|麻烦|请)?(?:帮我)?先?(?:把|将|给|帮))"
)
FILLED_UP = re.compile(
    r"(?P<head>(?:去掉|去除|裁掉|不要)黑边|黑边(?:去掉|去除|裁掉|不要了?))[，,](?:让)?(?:画面|视频)?(?:铺|填|占|撑|充)满(?:整个)?(?:屏幕|画面|屏|全屏)?(?=[，。！]|$)"
)
SIDES_CUT = re.compile(
    r"(?:左右|上下|两边|四周|两侧)(?:各|都)?(?:裁|切|剪)(?:掉|去)?(?:一?点|一些)?[，,](?=(?:做|改|变|弄|裁)成\s?\d+[:：]\d+)"
)
CAPTION_BOX = re.compile(
    r"(?<=字幕)的?(?:背景|底色|底)(?:色|框|板)?(?:换|改|变|调|设|用)?(?:成|为)?(?P<soft>半透明)?的?(?P<color>[黑白灰红黄蓝])色?(?P<late>半透明)?的?(?:底|背景)?色?(?=[，。！]|$)"
)
CLIP = r"(?:第[一二三四五六七八九十\d]+(?:个)?(?:段|个|视频|片段|镜头|张))"
COPIED_LAST = re.compile(
    rf"(?:把)?(?:复制(?P<a>{CLIP})|(?P<b>{CLIP})(?:复制|再放|重复放?|再来))(?:一份|一遍|一次|一下)?[，,]?(?:放|贴|加|接|移)?(?:到|在)(?:末尾|最后面?|结尾|片尾)"
)
ORDERED = re.compile(
    r"按(?:照)?(?P<list>[1-9](?:[、，, ]\s?[1-9]){1,8})(?:的?(?:顺序|次序))?(?:来)?(?:排列?|排序|放|播放?|拼接?|接|连接?)(?:一下|起来)?(?=[，。,！]|$)"
)
TWO_VERSIONS = re.compile(
    r"^(?:我要|我想要|给我|帮我|请)?(?:出|来|做|导|导出|输出)?(?:一个|一份|个)?(?P<list>[^，。]{2,5}版(?:本)?(?:(?:和|、|跟|，)(?:一个|一份)?[^，。]{2,5}版(?:本)?){1,3})[。！]?$"
)
MARK_TWICE = re.compile(
    r"(?P<mark>logo|LOGO|Logo|水印)(?:再)?(?:放大|变大|调大|大)(?:一倍|1倍|两倍|2倍)[，,]?(?=(?:放|移|摆)?(?:到|在|放)?(?:左|右|中|上|下))"
)
SMALL_WINDOW = re.compile(
    rf"(?:把)?(?P<clip>{CLIP}|\w+\.mp4)(?:缩小|变小|调小)(?:后|了|一点)?[，,]?(?:放|移|摆)?(?:到|在)?(?P<at>左上角|右上角|左下角|右下角)[，,](?:做|当|作为|变)成?(?:画中画|小窗口?)"
)
ALL_UNDONE = re.compile(
    r"(?:全部|全都|都|所有)(?:的)?(?:操作|修改|改动)?(?:都)?(?:撤销|撤回|取消|不要)(?:掉|了)?[，,](?=(?:回到|恢复到?|变回|还原到?)(?:最初|最开始|原始|原来|一开始))"
)
HOW_MANY = re.compile(
    r"^(?:现在|目前|视频里?|这里|时间线上?|里面)?(?:一共|总共)?(?:有)?(?:多少|几)个?(?:镜头|片段|段|素材)(?:了|啊|呢|吗)?[？?。]?$"
)
RETOUCHED = re.compile(
    r"(?:把|让|给)?(?:人物|人像|人|我|她|他|女主|男主|模特|主播|脸|腿|皮肤|肤色)(?:的?(?:脸|腿|皮肤|身材|眼睛))?(?:变|显得|修|P|p|弄|显)?(?:得)?(?:瘦|白|年轻|漂亮|高|美|好看|嫩|光滑)(?:一?点|一?些)(?:儿)?(?=[，。！]|$)"
)
SCREEN_BEHIND = re.compile(
    r"(?P<head>(?:^|把)(?=[绿蓝]色?的?(?:背景|幕布|底)(?:换成|换为|变成|改成))|去掉|抠掉|去除|换掉|删掉)(?P<color>[绿蓝])色?的?(?:背景|幕布|底)"
)
ASKED_BY_NAME = re.compile(
    r"[“「『\"](?P<name>[^”」』\"]{2,8})[”」』\"](?:功能|效果)?(?:你)?(?P<can>能做|可以做|能实现|能不能做|会做)"
)
MISSPELT = re.compile(
    rf"(?:把)?(?:口播|字幕|语音|识别|字)(?:里面?|中|上)?(?:的|有)?(?:个|几个)?错(?:别)?字(?:改一下|改掉|纠正|修正|改)?(?:一下)?[，,：:]\s?(?:把)?(?P<old>{QUOTED.pattern})(?:要)?(?:改成|改为|应该是|应为|换成)(?P<new>{QUOTED.pattern})"
)
FROM_SITE = re.compile(rf"(?:从|在)?{SITE}(?:上|里)?的?(?=[^，。“]{{0,12}}https?://)")

WASTE_FIRST = re.compile(
    rf"(?:视频)?(?P<edge>最?前面|开头|一开始|后面|结尾|最后)(?:那里)?有一?段(?:废话|没用的|黑屏|多余的|空镜|静止)[^，。]{{0,4}}[，,](?:大概|大约|差不多|约)?(?:有)?(?P<long>{AMOUNT})(?:左右)?[，,]?(?:帮忙|帮我|麻烦|请|把它|都|给)*(?:切|剪|删|去|裁)(?:掉|了|除)?(?:吧)?"
)
LEVELLED = re.compile(
    r"(?:把)?(?:(?:这)?[两三四五六七八九几\d]段|各段|每段|所有|全部|前后)?(?:的)?(?:视频|片段|素材)?的?(?:声音|音量)(?:大小)?(?:都)?(?:统一|调?一致|拉平|均衡|(?:弄|调|搞)得?(?:均匀|一致|平均|统一))(?:一?点|一下|大小)?(?=[，。！]|$)"
)
MIDDLE_ONE = re.compile(r"中间(?:的)?(?:那|这)?一?个(?:视频|片段|镜头|素材)")
LINE_LONG = re.compile(
    r"[，,](?:每|一)(?:行|条|句|屏)(?:字幕)?(?:字数)?(?:别|不要|不能|不|最多|最好别|控制在|限制在)(?:要)?(?:超过|多于|大于|超)?(?P<n>\d+)个?字(?:以内|之内)?(?=[，。！]|$)"
)
NOT_THERE = re.compile(
    r"(?:别|不要|不)(?:再)?(?:放|显示|摆|排)(?:在|到)?(?:底下|下面|下方|底部|上面|上方|顶部|顶上|中间|左边|右边|左上角|右上角|左下角|右下角)[，,](?=(?:要)?(?:改)?(?:放|移|挪|摆|换|显示))"
)
BALANCED = re.compile(
    r"(?<=[大小响弱轻吵])了?[，,](?:帮我|请|麻烦)?(?:平衡|均衡|协调|调和|调平衡|中和)(?:一下|一?点)?(?=[。！]?$)"
)
ONE_EARED = re.compile(
    r"(?:视频|现在|这段|录音)?的?(?:声音)?只有(?:左|右)(?:耳朵?|声道|边|耳机)(?:里)?(?:有|能听到|听得到|出|响)(?:声音?)?(?:[，,](?:帮我|请)?(?:修|改|处理|调|弄)(?:复)?(?:一下|好)?)?(?=[。！]?$)"
)
CROPPED_SIDE = re.compile(
    r"(?:按|裁|剪|裁剪|裁切|改|做)?(?:成|为|到)?(?P<ratio>\d+[:：]\d+)(?:来)?(?:裁剪?|裁切|裁|比例)?[，,](?:以|靠|保留|偏|留|取)(?P<side>左|右|上|下)(?:边|侧|面|部|半边)?(?:的?(?:内容|部分|画面))?(?:为主|为准|对齐)?(?=[，。！]|$)"
)
SUDDEN = re.compile(r"(?:突然|猛地|猛然|一下子|瞬间)(?=放大|推近|拉近|推进)")
AT_THE_END = re.compile(
    r"(?P<head>^|[，,])(?:在)?(?:结尾|片尾|末尾)(?:处|的时候|部分)?(?:画面|镜头)?(?=(?:慢慢|缓缓|缓慢|逐渐)?(?:地)?(?:拉远|推近|拉近|放大|缩小|推进))"
)
CLEARING = re.compile(
    r"(?:开头|一开始|片头)(?:的?画面)?(?:先)?(?:是)?模糊的?[，,]?(?:然后|再|之后|接着)?(?:慢慢|逐渐|渐渐)?(?:变|恢复)(?:得)?(?:清楚|清晰)|(?:开头|片头)?(?:做|加)?(?:个|一个)?(?:从|由)模糊(?:慢慢|逐渐)?(?:变|到)(?:清晰|清楚)(?:的)?(?:效果|开场)?"
)
MOVED_FOR = re.compile(
    rf"(?P<clip>第[一二三四五六七八九十\d]+(?:张照片|张图片|张|段|个视频))(?:放|移|挪|排)(?:到|在)?(?P<to>第[一二三四五六七八九十\d]+个?|最前面?|最后面?|开头)[，,](?:停留?|显示|时长|展示)(?P<long>{AMOUNT})"
)
COME_ALIVE = re.compile(
    rf"(?:让|把)?(?:这张|这些|我的)?(?P<what>照片|图片)(?:都)?动起来(?:[，,](?:做成?|时长|一共)?(?P<long>{AMOUNT})(?:左右)?(?:的视频)?)?(?=[。！]?$)"
)
MIXED_SHORT = re.compile(
    rf"(?<=[前后取])(?P<long>{AMOUNT})(?:来|然后|，)?(?:做|剪)?(?:一个|成|个)?混剪"
)
PARTED_INTO = re.compile(
    rf"(?:把)?(?:这个)?(?:{AMOUNT}的?)?(?:视频|影片)?(?:分|切|拆|等分)成(?P<n>[两二三四五六七八九十\d]+)(?:个|段|条)(?P<long>{AMOUNT})的(?:视频|片段|小段|部分)?(?=[，。！]|$)"
)
COVER_FRAME = re.compile(
    r"(?:生成|导出|做|截|存|来|要)(?:一)?张(?:缩略图|封面图?)[，,](?:就)?(?:用|取|选|截)(?P<frame>[^，。]{2,8}?)(?:的)?(?:那|一)?(?:帧|画面)(?=[。！]?$)"
)
OUTLINED = re.compile(
    r"^(?:给|把|让)?(?:标题|文字|片名|花字)(?:上|都)?(?:加|带|配|换|改)(?:个|上|一个|一圈|成|点)?(?:[黑白红黄蓝绿灰]色?)?的?(?:描边|勾边)(?=[吧。！]*$)"
)
EACH_FILM = re.compile(r"每一?(?:个|条|支)(?:视频|影片|素材|镜头)")
APART = re.compile(r"分别|单独|各自|分开|批量|逐个|各导|一个文件|成片")


def each_clip(message: str) -> str:
    """Return a message about each video of a laid film as one about each of its clips."""
    return message if APART.search(message) else EACH_FILM.sub("每个片段", message)


def _alive(found: re.Match[str]) -> str:
    long = f"做成{found['long']}的视频，" if found["long"] else ""
    return f"{found['what']}{long}缓慢放大"


def _shaped(found: re.Match[str]) -> str:
    return f"{found['panes']}，然后改成{SHAPES[found['shape'][0]]}"


def _spoken(found: re.Match[str]) -> str:
    return f"用{found['a'] or found['b']}配音{found['words']}"


def _box(found: re.Match[str]) -> str:
    soft = "半透明" if found["soft"] or found["late"] else ""
    return f"加{soft}{found['color']}底"


def _in_order(found: re.Match[str]) -> str:
    return f"按{'、'.join(re.findall('[1-9]', found['list']))}的顺序排列"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (CODED, lambda found: f"{found['codec'].lower().replace('x26', 'h26')}编码"),
    (SCHEDULED, "定时发布到"),
    (MARKED, "加章节标记"),
    (ALL_ALONG, r"全程\g<deed>"),
    (AT_FIRST_NOT, r"从第\g<long>开始显示"),
    (WAYS, "能"),
    (NOISY_MUTED, ""),
    (PURPOSE_FIRST, ""),
    (OUTLINED, "标题描边"),
    (WASTE_FIRST, r"剪掉\g<edge>\g<long>"),
    (LEVELLED, "统一音量"),
    (MIDDLE_ONE, "中间那段"),
    (LINE_LONG, "，限制字幕每行字数"),
    (NOT_THERE, ""),
    (BALANCED, ""),
    (ONE_EARED, "转成单声道"),
    (CROPPED_SIDE, r"从\g<side>边裁成\g<ratio>"),
    (SUDDEN, "快速"),
    (AT_THE_END, r"\g<head>最后3秒"),
    (CLEARING, "前2秒模糊"),
    (MOVED_FOR, r"把\g<clip>放到\g<to>，\g<clip>时长设为\g<long>"),
    (COME_ALIVE, _alive),
    (MIXED_SHORT, r"\g<long>拼接"),
    (PARTED_INTO, r"每\g<long>切一段"),
    (COVER_FRAME, r"取\g<frame>帧做缩略图"),
    (FILLED_UP, r"\g<head>"),
    (SIDES_CUT, ""),
    (CAPTION_BOX, _box),
    (COPIED_LAST, lambda found: f"把{found['a'] or found['b']}复制一份放到最后"),
    (ORDERED, _in_order),
    (TWO_VERSIONS, r"导出\g<list>"),
    (MARK_TWICE, r"\g<mark>大小30%，"),
    (SMALL_WINDOW, r"\g<clip>作为画中画放在\g<at>"),
    (ALL_UNDONE, ""),
    (HOW_MANY, "有几个片段"),
    (RETOUCHED, "美颜"),
    (SCREEN_BEHIND, r"\g<head>\g<color>幕背景"),
    (HALF_AS_LARGE, "压缩一半"),
    (TOGETHER, ""),
    (PANES_THEN_SHAPE, _shaped),
    (LIKE_ELSEWHERE, ""),
    (BACKWARDS, "倒序排列"),
    (
        LISTED_FILLERS,
        lambda found: found["deed"] + re.sub("[、，,]", "", found["list"]),
    ),
)
"""The remarks and what is said instead, in order."""


def quoted_apart(message: str) -> str:
    """Return a message without the name of its file, and words to be spoken behind who speaks."""
    message = MISSPELT.sub(r"字幕里的\g<old>改成\g<new>", message)
    message = ASKED_BY_NAME.sub(r"\g<name>\g<can>", message)
    message = FROM_SITE.sub("", message) if "http" in message else message
    if DELIVERED.search(message):
        bare = NAMED.sub("", message)
        message = bare if DELIVERED.search(bare) else f"导出，{bare}"
    if SPOKEN.search(message) and SAID.search(message):
        message = PACED.sub("", message)
    return SPOKEN_FIRST.sub(_spoken, message)
