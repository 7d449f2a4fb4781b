"""Chinese remarks about sound, looks, words, versions and delivery, and what is said instead."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, SITE

MEANT = re.compile(
    r"[，,。]\s*(?:因为|是|主要是)?(?:我|咱们?|这个|这条)?(?:是)?(?:要|想|准备|打算|用来|拿来|为了|需要|得)"
    rf"(?:拿去|拿来|去|用来)?(?:发|传|投|放|发布)(?:到|在|给|去|布到)?{SITE}(?:(?:、|和|跟){SITE})*"
    r"(?:上面?|用|的|里)*(?=[，。！,]|$)"
)
BARELY_MEANT = re.compile(rf"[，,]发(?:到|在|给)?{SITE}(?:上面?|用|的)*[。！!]?$")
DELIVERS = re.compile(r"导出|输出|出片|上传|保存")
SIZES = re.compile(r"尺寸|比例|画幅|规格|格式")
"""What a platform tells."""
SHAPED = re.compile(r"竖|横屏|方形|\d\s?[:：比]\s?\d|\d+秒|分钟|剪|裁|压缩|静音|字幕|加")
"""A wish that is whole without where the film is to go."""
HEARING = re.compile(
    r"(?:先)?(?:自动|帮我|请)*(?:识别|听写|听|转写)(?:一下|下|出)?(?:视频|片子|里面|音频)?(?:里|里面)?的?"
    r"(?:说话|语音|人声|讲话|对白|说的话|说的|讲的|声音|音频)的?(?:内容|文字)?(?:出来)?[，,]?(?:然后|再|并|自动|给我)*"
    r"(?=(?:做成|生成|加|转成|转|打|出|变成|配上|弄成|做)[^，。,]{0,8}字幕)"
)
NOT_TOO = re.compile(
    r"(?:也|就|但)?(?:别|不要|不用|不能)(?:弄|搞|调|做)?(?:得)?太(大声|大|吵|响|小|小声)了?"
    r"(?![，,]?\s*(?:大概|差不多|就)*(?:\d+(?:\.\d+)?\s?%|百分之))"
)
HEARD = re.compile(r"音乐|bgm|BGM|配乐|音效|曲子|歌")
LETTERED = re.compile(r"字|标题|logo|LOGO|水印|贴纸")
LEVELLED = re.compile(
    r"((?:音乐|bgm|BGM|声音|音量|原声|人声|配乐){1,2})[^，。,]{0,4}(?:小|大|低|高|轻)(?:一?点儿?|一?些)[，,]"
    r"\s*(?:大概|差不多|就)*(?=(?:\d+(?:\.\d+)?\s?%|百分之)(?!的))"
)
"""A level behind a comma is where it should be, not by how much."""
QUIETER = re.compile(
    r"[，,]\s*(?:也|就|再)?(?:小|轻|低)声?(?:一?点儿?|一?些)[，,]\s*(?=(?:\d+(?:\.\d+)?\s?%|百分之)(?!的))"
)
"""The same where only the clause before names the sound: 加段音乐，小一点，20%."""
VERSION = re.compile(
    r"(?:还是|我|那就|就|先)*(?:想)?(?:要|用|换回|回到|恢复到?|找回|退回到?|变回|切回)(?:回)?"
    r"(?:刚才|刚刚|之前|原来|前面|上次)*(?:的)?(?P<what>(?:有|没有|没|带|加了?|配了?)[^，。,的那这版]{1,8})的?"
    r"[那这]?一?个?版(?:本)?(?:吧|好了)?(?=[，。！,]|$)"
)
ECHO = re.compile(
    r"(?:(?:声音|录音|音频|说话|人声|里面|屋里|房间)*(?:里|里面)?(?:有|带)(?:点儿?|些|很?大的?|很?重的?)?"
    r"(?:回音|回声|混响)|(?:回音|回声|混响)(?:有点|太|比较|很|好|挺|特别)?(?:大|重|严重|明显|多)了?)"
    r"(?:[，,](?:帮我|请|能不能|麻烦)*(?:去一?下|去掉|处理|消掉?|弄掉?|消除)(?:一下|吗|掉)*)?(?=[，。！,？]|$)"
)
MUSIC_ONLY = re.compile(
    r"(?P<head>(?:原声|人声|原音|声音|视频声音|现场声)(?:都|全)?(?:关掉|关了|去掉|去了|静音|消掉|删掉|不要了?))[，,]?"
    r"(?:只|就|单|光)(?:留|保留|要|剩|放)(?:背景)?(?:音乐|bgm|BGM|配乐)(?:声)?(?:就行|就好|就可以)?"
)
SCORE = re.compile(
    r"(?:^|(?<=[，。,；\s]))(?P<file>[A-Za-z0-9_][\w\-]{0,40}?\.(?:mp3|wav|m4a|aac|flac))"
    r"(?=(?:当作?|做|作为|用作)(?:背景音乐|bgm|BGM|配乐|背景|音乐))"
)
BLURRED = re.compile(
    r"(?!.*锐化)(?:画质|画面|视频|片子|镜头|像素|图像|图|照片)[^，。,填]{0,2}(?:太|有点儿?|有些|很|好|比较|不够|不太|不|挺|真|特别|非常)(?:糊|清晰|清楚|模糊|渣|差)[了啊的]?"
    r"(?:[，,]?(?:能不能|可以|能|帮我|想)*(?:弄|搞|变|调|提)?(?:得|高)?(?:清楚|清晰|高清)(?:一?点儿?|些|一下)?(?:吗)?)?"
    r"(?=[，。！,？]|$)"
)
APPEARING = re.compile(
    r"(?:用|以)?(?P<how>打字机|逐字|打字)(?:的)?(?:效果|动画|方式)?(?:地|的)?(?:出现|显示|打出来?|弹出|写出?)"
    r"(?:文字|字|一行字)?(?=[“「『\"'‘])"
)
SPEECH = re.compile(
    r"(?:把|将)(?:视频里?|片子里?|里面|他|她|我|大家|音频里?)?的?(?:说话|语音|说的话|讲话|讲的话|人声|对白|台词|口播|说的|讲的)的?(?:内容|话)?"
    r"(?:都|全部|自动)*(?:转|变|做|弄|生成|识别|打)(?:成|为|出来?)?(?P<what>[^，。,]{0,6})字幕"
)
"""What is said is what the captions say: 把说话内容转成字幕."""
DELIVERED = re.compile(
    rf"(?:导出|输出|出片)(?:来|一下|吧)?[，,](?:我|咱们?)?(?:是)?(?:要|想|准备|打算)(?:拿去|去)?(?:发|传|投)(?:到|在)?"
    rf"(?P<site>{SITE})(?:上|用|的)*(?=[，。！,]|$)"
)
FIRST_MEANT = re.compile(
    r"^(?:这个|这条|这段)?(?:视频)?(?:我|咱们?)?(?:是)?(?:要|想|准备|打算)(?:拿去|拿来|去|用来)?(?:发|传|投)(?:到|在|给|去)?"
    rf"{SITE}(?:上面?|用|的)*[，,。]\s*"
)
LAST_TIME = re.compile(
    r"(?:上一?步|上次|刚才|刚刚)(?:都|我们|你|是)*(?:做|改|干|弄|动|处理)了?(?:些)?(?:啥|什么|哪些|哪里|哪儿)(?:来着|呢|了)?"
)
CHANGES = re.compile(
    r"(?:一共|总共|都|到现在)*(?:改|编辑|操作|修改)(?:了|过)(?:几|多少)(?:次|步|版|回)|都?改过(?:哪些|些?什么|些?啥)"
)
BEST_PICTURE = re.compile(
    r"(?P<out>(?:导出|输出|下载|渲染|出片)[^，。,]{0,12}[，,]?)(?:画质|清晰度|质量|画面)(?:要|给我|用|选|是|调)*(?:到)?"
    r"(?:最好|最高|最清晰|最清楚|拉满)(?:的)?"
)
EDGED = re.compile(
    r"(?:加|带|配|上)?(?P<color>[黑白红黄蓝绿灰])色?(?:的)?(?:边框|边儿?|描边|勾边)(?=[，。,！\s“「『]|$)"
)
EDGED_AFTER = re.compile(r"描边(?:用|是|为|要)?(?P<color>[黑白红黄蓝绿灰])色?")
"""The outline of letters, which has its own colour: 字幕黄色加黑边."""
LETTERS = re.compile(r"字|标题|文案")
REPLACED = re.compile(
    r"字幕(?:里|中)(?:面的|的)?(?!的)(?!颜色|字体|字号|大小|位置|样式|背景|底色|时间|语言|第)(?P<old>[A-Za-z0-9\u4e00-\u9fff]{1,12}?)"
    r"(?:全部?|都|统统)?(?:换|改|替换|改正|更正)(?:成|为)(?P<new>[A-Za-z0-9\u4e00-\u9fff]{1,12})(?=[，。,！]|$)"
)
LETTERING = re.compile(r"(?:换|改)一?个?字体[，,](?:用|换成|改成|要|就用)")
UNLIKE = re.compile(
    r"(?:[几两三四五六七八九\d]+段|片段|视频|画面|镜头)?(?:之间|的)?(?:颜色|色调|色彩|色温|画风)(?:都|有点|好像)*"
    r"(?:不统一|不一致|不一样|对不上|差太多)了?(?:[，,][^，。,]{0,6}(?:统一|调|弄|搞)(?:一下|一样|一致|成一样)*)?"
    r"|(?:颜色|色调|色彩)(?:都)?统一(?:一下|成一样)?|(?:调|弄|改)成一个(?:色调|颜色|调子)"
)
DONE = re.compile(
    r"^(?:可以了?|好了?|行了?|就这样|没问题了?|[oO][kK]了?)?[，,！!。]?(?:那|就|帮我|给我|请|直接)*(?:生成|合成|渲染|出)(?:一下|个)?"
    r"(?:视频|成片|成品|最终视频)(?:吧|呗|给我|一下)*[。！!]?$"
)
"""The film is done: it is only to be handed over."""
PROGRAM = (
    r"(?:[pP][rR]|[pP]remiere|[fF][cC][pP]|[fF]inal ?[cC]ut|达芬奇|剪映|[cC]ap[cC]ut|[aA][eE])"
)
GOES = (
    r"(?:我|我们)?(?:还|后面|之后|回头)?(?:要|想|准备|打算|会|需要)?(?:再)?"
    r"(?:拿|放|导|导入|导进|拖|回|去|在)(?:到|进)?"
)
WORKS = (
    r"里?面?(?:继续|接着|再|去|精|细|做)*"
    r"(?:剪辑?|调色|调|改|编辑|做|精?修|混音|配音|包装)(?:视频|片子|一下)?"
)
TIMELINE = r"(?:xml|XML|edl|EDL|草稿|otio|OTIO|fcpxml|FCPXML)"
ELSEWHERE = re.compile(rf"{GOES}{PROGRAM}{WORKS}[，,](?=.*{TIMELINE})")
"""What is done in another program afterwards, where the file for it is named as well."""
GOING_ON = re.compile(rf"^{GOES}(?P<program>{PROGRAM}){WORKS}[。！!]?$")
"""The same without a file: the timeline is wanted for that program."""
FOR_WHOM = re.compile(
    r"(?<=xml|XML|edl|EDL)(?:文件)?(?:发|交|送)?给(?:我的|我们的|我)?(?:调色师?|剪辑师?|后期|同事|客户|老师)(?:用)?(?=[，。！,]|$)"
)
USED_BY = re.compile(
    rf"^(?:发|交|送|导出?|出)?(?:一份|个)?给(?P<program>{PROGRAM})(?:里)?(?:调色|剪辑|精剪|后期|剪)?(?:用的?)?"
    rf"(?:的)?(?P<file>{TIMELINE})?(?:文件)?[。！!]?$"
)
"""A timeline by the program that reads it: 给达芬奇, 发给达芬奇调色用的EDL."""
THERE_IS = re.compile(
    r"(?:视频|画面|片子|素材)(?:四周|上下|左右|两边|里|上)?(?:带着?|有)(?:了|点|一圈|个|些)?(?P<what>黑框|黑边|白边|黑条|边框)[，,。]"
    r"(?:请|帮我|自动|给我|麻烦|把它|能不能)*(?P<deed>去一?下|去掉|裁一?下|裁掉|弄掉|处理一?下|切掉|删掉)(?:黑框|黑边|白边|黑条|边框|它)?(?:吗|吧|掉)*"
)
GROUNDED = re.compile(
    r"(?<=[，,])(?:再|然后)?(?:加|带|配|换|垫)(?:个|上|一个|成)?(?P<color>半透明|[黑白红黄蓝绿灰])色?的?(?:底|背景)(?:色|板|框|条)?(?=[，。,！]|$)"
)
IN_THE_WAY = re.compile(
    r"字幕(?:有点|好像|都)?(?:挡|遮)(?:到|住|着)?(?:了)?(?:人|脸|人脸|画面|主体|产品|东西|嘴|内容)*了?(?=[，。,！]|$)"
)
ASKED_WHERE = re.compile(
    r"(?:讲|说|提|聊|谈)到(?:了|过)?(?P<what>[^，。,？在]{1,12}?)(?:的地方|的内容|的片段|的)?(?:是在|是|在|有)"
    r"(?:哪几?[段些]?|哪里|哪儿|哪个(?:地方|位置|时间)|第几分钟|几分几秒|什么(?:时候|位置))(?:个?片段|段)?"
)
NAMING = re.compile(
    r"(?:帮我|给我|帮忙|请)*(?:想|起|取|编|拟)(?:几|十|三|五|两|\d+|一)?个?(?:好听的|吸引人的|爆款)?(?:标题|名字|文案|题目)(?:吧|呗)?$"
)
THAT_SONG = re.compile(
    r"(?:把|将|帮我|给我)*(?:下载|找来?)?(?P<song>[^，。,“”把将用\d]{2,16}?)(?:下载|找)?(?:下来|过来|来)(?:当|做|作为|用作)"
    r"(?:背景音乐|配乐|bgm|BGM)"
)
SOUNDS_LIKE = re.compile(
    r"(?P<who>声音|人声|说话声?|原声)(?:要|给我|帮我)*(?:变|弄|做|调|处理|改|搞)?(?:成|得|的)?(?:像|跟)?(?:是)?(?:在)?(?:打|接|听)?"
    r"(?P<what>电话|收音机|对讲机)(?:里面?|一样)?(?:的)?(?:那种|声音|音质|效果|感觉|音效|那样|一样|传出来)*"
)
DRAFT = re.compile(r"(?:导出?|给我|来|出)(?:一?个|一?份)草稿(?!箱|一)")
NOT_THERE = re.compile(
    r"(?P<head>(?:配|加|放|铺|垫|上)[^，。,]{0,6}(?:音乐|bgm|BGM|字幕|滤镜|配乐))[，,](?:后面|后边|其他|其余|剩下|别的|之后)的?"
    r"(?:地方|部分|时间)?(?:都|就)?(?:不要|不用|没有|不加|不放)了?(?:音乐|字幕)?(?=[，。,]|$)"
)
GRADED = re.compile(
    r"(?P<what>亮度|对比度|饱和度|曝光)(?:调|改|到)?\s*(?P<by>[+＋-]\d{1,2})(?![\d%.])"
)
SHADOWS = re.compile(
    r"(?:阴影|暗部|暗处)(?:部分|区域)?(?:再|稍微)?(?:提亮|调亮|亮)(?:一?点|一?些|一下)?|提亮(?:阴影|暗部)"
)
HIGHLIGHT = re.compile(
    r"(?:高光|亮部)(?:部分|区域)?(?:再|稍微)?(?:压|降|拉低|压低|降低|压暗|调低|收)(?:一?点|一?些|一下|低)?|压(?:一下|一?点)?高光"
)
MUFFLED = re.compile(
    r"(?:声音|人声|录音|说话声?)(?:听着|听起来|听上去)?(?:有点�?|有些|太|很|发|比较|好)*(?:闷|糊)(?:了|的)?"
    r"(?:[，,](?:帮我|能不能|请)*(?:处理|弄|调|搞)?(?:清楚|清晰|一下|亮)*(?:一?点)?)?(?=[，。,！]|$)"
)
ONE_SIDED = re.compile(
    r"(?:(?:左|右)(?:声道|边|耳朵?)(?:里)?(?:没有?|听不到|没有任何)声音?|声音?只有(?:一边|左边|右边|一个声道|单边)(?:有)?(?:声音?)?)"
)
TRANSCRIPT = re.compile(
    r"(?:把)?(?:完整的?|全部的?)?(?:文字稿|逐字稿|文稿|文字版|讲话稿)(?:给我|发我|导出?|来|要)(?:一份|一下|出来|来)?"
    r"|(?:给我|导出?|来|要|生成|整理)(?:出)?(?:一份|个|一个)?(?:完整的?)?(?:文字稿|逐字稿|文稿|文字版)"
)
UNMUTED = re.compile(r"(?:取消|解除|关闭|关掉|去掉|撤销)(?:静音|消音)(?=[，。,！吧了]|$)")
PALER = re.compile(
    r"(?:去|脱|减|降)饱和(?:度)?(?:一?点|一?些|一下|处理)?(?=[，。,！]|$)|(?:颜色|色彩)(?:再|调|弄)?(?:淡|素)(?:一?点|一?些)"
    r"|(?:颜色|色彩|画面)(?:太|有点|过于|过)(?:艳|鲜艳|浓|花)(?:了|丽)?"
)
GREYISH = re.compile(
    r"(?:画面|视频|颜色)(?:太|有点|有些|发|偏)(?:灰|灰蒙蒙|平|寡淡)了?(?=[，。,！；;\n]|$)"
)
SWEPT = re.compile(
    r"(?:镜头|(?<!的)画面)(?:往|向|朝)(?P<way>[左右上下])(?:边|面)?(?:慢慢|缓缓)?(?:移动?|摇|扫)(?:过去|一下)?(?=[，。,！]|$)"
)
UNGROUNDED = re.compile(
    r"字幕的?(?:底色|背景色?|黑底|黑色背景|底框|底)(?:都)?(?:去掉|去了|不要了?|取消|删掉|拿掉)"
    r"|字幕(?:去掉|不要|取消|别要)(?:底色|背景色?|黑底|黑色背景|底框)"
)
THIN = re.compile(r"字幕(?:的)?(?:字体|字)?(?:太|有点)细了?")
CUT_SHORT = re.compile(
    r"(?:音乐|bgm|BGM|配乐)(?:提前|早点?)(?:结束|停|停掉|收尾)(?:吧)?(?=[，。,]|$)"
)
SCORE_OF = re.compile(
    r"(?:^|(?<=[，。,；]))(?:背景音乐|配乐|音乐|BGM|bgm)(?:就)?要(?P<mood>[^，。,]{1,8}?)(?:一?点)?的"
    r"(?=[，,][^，。,]{0,4}(?:声音|音量|别太|不要太|小声|轻))"
)
MADE = re.compile(
    r"出(?:一)?[个条支部](?=[^，。,]{0,8}(?:视频|短片|片子|宣传片|广告|vlog|幻灯片?)(?:[，。,]|$))"
)
HANDED = re.compile(
    r"(?:给我|来|要|出)(?:一份|一个|个|份)(?=EDL|edl|XML|xml|OTIO|otio|FCPXML|fcpxml)"
)
SOUND_FILE = re.compile(
    r"(?P<what>声音|音频|音轨|原声)(?:给我|来|要|弄成|存成|转成)?(?:一个|一份|个)(?=mp3|MP3|wav|WAV|m4a|M4A)"
)
CHORUS = re.compile(
    r"用(?P<file>[\w\-]{1,40}\.(?:mp3|wav|m4a))(?P<role>(?:当作?|做|作为)[^，。,]{1,5})[，,](?:只|就)?(?:要|用|放|截取?|取)"
    r"(?P<part>副歌|高潮)(?:部分|那一?段)?"
)
HOW_SAID = re.compile(
    r"(?:视频里面?|里面)?(?:讲者|他们?|她|主持人|嘉宾|老师|主讲人?|演讲者|主播)?是?怎么(?:说|讲|谈|评价)(?P<what>[^，。,]{1,10}?)的?"
    r"[，,](?:请|帮我)?把?(?:相关)?(?:片段|那一?段|内容)?(?:都)?(?:找|剪|调)(?:出来|给我)+"
)
SHOWN_FROM = re.compile(
    rf"(?P<what>标题|文字)(?:就)?(?:从|在|到)?(?P<at>第?{AMOUNT})(?:再|才|的时候|开始|时){{0,2}}(?:出现|显示|出来|进来|弹出)(?=[，。,！]|$)"
)
SHOWN_WITHIN = re.compile(
    rf"(?P<what>标题|文字)从(?P<span>第?{AMOUNT}到第?{AMOUNT})(?=[，。,！]|$)"
)
COVER_FRAME = re.compile(
    r"(?:导出|输出)(?=(?:第|最后)[^，。,]{1,6}(?:帧|秒)[^，。,]{0,6}(?:当|做|作为)封面)"
)
SHOWN = re.compile(
    r"(?:给我|让我|我想)?(?:看看|看一下|看下|瞧瞧|预览一下|预览)(?:一下)?(?:现在|目前|当前)的?(?:效果|成品|样子|情况)(?:呗|吧)?"
)


def published(message: str) -> str:
    """Return a message without where the film is to go, where the wish is whole without."""
    told = FIRST_MEANT.match(message)
    if told is not None and SHAPED.search(message[told.end() :]) and not SIZES.search(message):
        message = message[told.end() :]
    found = MEANT.search(message)
    if found is None and not DELIVERS.search(message):
        found = BARELY_MEANT.search(message)
    if found is None or not SHAPED.search(message[: found.start()]):
        return message
    return message[: found.start()] + message[found.end() :]


def _not_too(found: re.Match[str]) -> str:
    """Return what should not be too loud or too large as smaller."""
    turned = "大一点" if found[1].startswith("小") else "小一点"
    before = found.string[: found.start()]
    heard = found[1] in ("吵", "响", "大声", "小声") or HEARD.search(before)
    named = before.rstrip("，, ").endswith(("声音", "音量"))
    return f"声音{turned}" if heard and not LETTERED.search(before) and not named else turned


def _levelled(found: re.Match[str]) -> str:
    """Return "a bit quieter, 20 %" as the level, where sound is spoken of just before."""
    before = re.split(r"[。！;；\n]", found.string[: found.start()])[-1]
    return "，音量" if HEARD.search(before) and not LETTERED.search(before) else found[0]


def _edged(found: re.Match[str]) -> str:
    """Return the outline of letters apart from their colour."""
    before = found.string[: found.start()]
    if LETTERS.search(re.split(r"[。！;；\n]", before)[-1]) is None:
        return found[0]
    comma = "，" if before and before[-1] not in "，, 带加" else ""
    return f"{comma}{found['color']}色描边"


def _grounded(found: re.Match[str]) -> str:
    """Return the ground of letters as theirs, where letters are spoken of."""
    color = found["color"] if found["color"] == "半透明" else f"{found['color']}色"
    return f"{color}背景" if LETTERS.search(found.string[: found.start()]) else found[0]


def _used_by(found: re.Match[str]) -> str:
    """Return an order for the file that is named, or for the program's own."""
    return f"导出{found['file'] or found['program'] + '工程'}"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (SCORE_OF, r"加\g<mood>的音乐"),
    (HEARING, ""),
    (NOT_TOO, _not_too),
    (LEVELLED, r"\1调到"),
    (QUIETER, _levelled),
    (VERSION, r"恢复到\g<what>的版本"),
    (ECHO, "去混响"),
    (MUSIC_ONLY, r"\g<head>"),
    (SCORE, r"用\g<file>"),
    (BLURRED, "提高清晰度"),
    (APPEARING, r"\g<how>效果加文字"),
    (SPEECH, r"生成\g<what>字幕"),
    (DELIVERED, r"导出\g<site>版"),
    (LAST_TIME, "刚才改了什么"),
    (CHANGES, "版本历史"),
    (BEST_PICTURE, r"\g<out>最高画质"),
    (EDGED_AFTER, r"，\g<color>色描边"),
    (EDGED, _edged),
    (REPLACED, r"字幕里的“\g<old>”改成“\g<new>”"),
    (LETTERING, "字体换成"),
    (UNLIKE, "色调保持一致"),
    (SHOWN_FROM, r"\g<what>改到\g<at>开始"),
    (SHOWN_WITHIN, r"\g<what>\g<span>显示"),
    (COVER_FRAME, "截取"),
    (UNMUTED, "恢复原声"),
    (PALER, "降低饱和度"),
    (GREYISH, "提高对比度"),
    (SWEPT, r"镜头向\g<way>平移"),
    (MADE, "做个"),
    (UNGROUNDED, "字幕背景完全透明"),
    (THIN, "字幕加粗"),
    (CUT_SHORT, "音乐剪短一点"),
    (HANDED, "导出"),
    (SOUND_FILE, r"\g<what>导出成"),
    (CHORUS, r"用\g<file>的\g<part>\g<role>"),
    (HOW_SAID, r"找出讲到\g<what>的片段"),
    (ELSEWHERE, ""),
    (GOING_ON, r"导出\g<program>工程"),
    (FOR_WHOM, ""),
    (USED_BY, _used_by),
    (DRAFT, "导出剪映草稿"),
    (NOT_THERE, r"\g<head>"),
    (GRADED, r"\g<what>\g<by>%"),
    (SHADOWS, "gamma调到1.2"),
    (HIGHLIGHT, "曝光降低一点"),
    (MUFFLED, "人声增强"),
    (ONE_SIDED, "转单声道"),
    (TRANSCRIPT, "导出txt字幕"),
    (THERE_IS, r"去掉\g<what>"),
    (GROUNDED, _grounded),
    (IN_THE_WAY, "字幕放到顶部"),
    (ASKED_WHERE, r"在哪里讲到\g<what>"),
    (NAMING, "写一篇文章"),
    (THAT_SONG, r"用“\g<song>”当背景音乐"),
    (SOUNDS_LIKE, r"\g<who>做成\g<what>效果"),
    (SHOWN, "当前状态"),
)
"""The remarks and what is said instead, in order."""
