"""Chinese remarks about whole films: what is at hand, headings, held endings, lengths between
two figures, files handed over, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, COUNT, GONE, SIGNS, SITE, STRETCH

FILM = r"(?:视频|影片|片子|素材|录像|录屏|录播|短片|口播)"
THIS = r"(?:这|那|我|我的)?(?:一?[个段条部支]|里的?)?"
DONE_TO = r"删|去|剪|加|配|调|换|导出|改|做|转|合并|拼|保留|只留|静音|裁|截|提取|翻|放|变|不要|生成"

HEADING = re.compile(
    rf"^(?:请|帮我|给我|麻烦|帮忙)*(?:把|将|给|对)?{THIS}{FILM}?(?:进行|做)?(?:一下|一个|个)?"
    r"(?:自动|智能|简单|快速|初步|先){0,2}(?:的)?(?:粗剪|精剪|剪辑|剪一下|剪一剪|处理一下|编辑|处理|剪)"
    rf"(?:一下|一遍)?{THIS}{FILM}?[，,：:]\s*(?=[^。；]*(?:{DONE_TO}))"
)
"""A deed that only announces those after it: 帮我剪辑视频，删掉第5秒到第20秒."""
AT_HAND = re.compile(
    rf"^(?:我|我们|这里|手上|手里|手头|现在|这边){{1,3}}(?:有|拍了|录了|做了|剪了|是)(?:一|这)?[个段条部]?"
    rf"(?:{AMOUNT}的?|长|多)*(?:的)?[^，。,段个条张首图片]{{0,6}}{FILM}[，,。]?\s*(?=(?:请|麻烦)?(?:帮我|给我|帮忙|想|需要|能不能|可以|你)"
    rf"(?!(?:加|配|做|写)?(?:一?[个段])?(?:封面|标题)))"
)
"""What somebody has: 我有一段40秒口播视频帮我剪成…."""
HELD_END = re.compile(
    r"(?:把|将|让|给)?(?:视频|影片|片子)?的?(?:结尾|片尾|末尾|最后一帧|最后一个画面|最后的?画面)(?:画面|那帧|部分)?"
    rf"(?:再|多)?(?:延长|加长|拉长|停留?|定住|多停|停住|保持)(?:个)?(?P<long>{AMOUNT})"
    r"(?:[，,]?(?:做|加|用|变)?(?:个|成|一个)?(?:定格|静帧|定格画面|静止画面|冻结)(?:效果|画面)?)?"
)
"""An end that lasts longer is held: 把结尾延长2秒，做个定格."""
UP_TO = rf"(?:到|至|-|~|—)(?P<most>{COUNT})(?P<unit>秒|分钟?)(?!\d|{COUNT}秒|处|的位置)"
BETWEEN = re.compile(r"(?P<deed>(?:剪辑?|做|弄)(?:成|为))(?P<made>一?[个条段]?)" + COUNT + UP_TO)
BETWEEN_WITHIN = re.compile(
    r"(?P<deed>(?:压缩?|缩短?|控制|剪短|精简|浓缩|时长)(?:成|到|至|在|为))(?P<made>一?[个条段]?)"
    rf"{COUNT}(?:秒|分钟?)?" + UP_TO
)
"""A length between two figures: 剪成30到45秒."""
RUNS_ON = re.compile(
    rf"(?P<part>第(?:{SIGNS}|\d|[{SIGNS}])+[段个条]|[这那]一?[段个](?:视频|片段)?|{STRETCH}|前{AMOUNT}|后{AMOUNT})(?P<deed>{GONE})"
    r"(?=(?:加|配|换|放|插)(?!速|快|到|在第|上面)\S)"
)
RUNS_ON_AFTER = re.compile(
    rf"(?P<deed>(?:删|剪|砍|裁|去)(?:掉|除|了))(?P<part>第[{SIGNS}\d]+[段个条]|[这那]一?[段个](?:视频|片段)?)"
    r"(?=(?:加|配|换|插)(?!速|快|到|在第|上面)\S)"
)
"""A wish complete before the next begins: 删掉这段加转场."""
SCRIPT = re.compile(
    r"(?:写|编|创作|想|生成|拟)(?:出)?(?:一?[段篇个份条]|几[段篇个条])?(?:关于|介绍)?[^，。,；]{0,24}?的?"
    r"(?:短视频|口播|解说|带货|宣传|种草|推广|旁白)(?:的)?(?:文案|脚本|稿子|稿|台词)(?:和脚本)?"
)
FROM_SITE = re.compile(
    rf"(?:把|将)?(?:我的|我|这个|这条|那个)? ?在?(?P<from>{SITE}) ?(?:上)?的?(?:视频|影片|长视频|横屏视频)"
    rf"(?=[^，。,]{{0,4}}(?:做|改|剪|转|变|弄|适配|发|裁)(?:成|为|到)[^，。,]{{0,4}}(?:{SITE}))"
)
"""Where a film comes from tells nothing of what it is to be: 把我的YouTube视频做成抖音版本."""
FOOTAGE = re.compile(
    r"(?:帮我|给我)?(?:下载|搜索?|找|网上找|搜集)(?:一?些|几[个段条]|一[段个条]|点)?(?P<what>[^，。,这那上传]{1,10}?)(?:的)?"
    r"(?:视频)?素材(?=[，。,！]|$)"
)
MENTIONS = re.compile(
    r"(?:视频|片子|里面|他|她|里|中)*(?:有没有|是否|是不是|有)(?:提到|说到|讲到|聊到|谈到|提及|讲过|说过)(?:过|了)?(?P<what>[^，。,？?]{1,16}?)"
    r"(?:吗|么)?(?=[，。,？?！]|$)"
)
SAID_AT = re.compile(
    rf"(?:在)?第?(?:{AMOUNT}|{COUNT}分钟)(?:的时候|那里|处|左右|那段)?(?:他|她|里面|视频)?(?:在)?(?:说|讲|聊|谈)(?:了|的|到)?(?:些)?(?:什么|啥)"
)
SMALLER_FILE = re.compile(
    r"[，,]?(?:但是?|使|而且|并且)?让?(?:文件|体积|视频体积|文件体积)(?:尽量|要|再|能)?(?:变)?小(?:一?点儿?|一?些)"
)
STAY_CLEAR = re.compile(
    r"[，,](?:但是?|同时|也要|要)?(?:尽量|尽可能|最好)?(?:保持|保证|还是|不影响|别影响|不要影响|不降低|不损失|别太影响)(?:要)?(?:一定的?)?"
    r"(?:清晰度?|清楚|画质|画面质量|质量|高清)(?:就行|即可)?(?=[，。,！；]|$)"
    r"|[，,](?:但是?)?(?:画质|清晰度|画面质量|质量)(?:尽量|最好|也)?(?:别|不要|不能|不)(?:太)?(?:受影响|变差|降低|差|下降|损失|糊)(?:太多)?(?=[，。,！；]|$)"
)
TELL_FIRST = re.compile(
    r"[，,。；]\s*(?:如果|要是)[^，。,]{1,16}[，,](?:请)?(?:先|再)?(?:告诉|通知|提醒|问)我[^，。,]{0,12}(?=[，。,]|$)"
    r"|[，,](?:导出|处理|执行|开始|动手)前(?:请)?(?:先)?(?:告诉|跟|和|给|让)我[^，。,]{1,16}(?=[，。,]|$)"
)
TO_DRAFT = re.compile(
    r"(?P<head>(?:把|将)?(?:视频|成片|这些|它们|素材|结果|最后|然后|再)*)(?:导入|导进|导到|放进|同步)(?:到|进)?(?P<app>剪映|[cC]ap[cC]ut)(?:里面?|中|草稿箱?|专业版)*"
    r"(?=[，。,！]|$)"
)
SOUND_TO_ME = re.compile(
    r"(?:把|将)?(?:视频(?:里|中)?的?|里面的?)?(?:声音|音频|音轨)(?:文件)?(?:单独)?(?:导出来?|提出来)?(?:发|给|传)(?:给)?我(?:一份|一下|就行)?(?=[，。,！吧]|$)"
)
DUBBED = re.compile(
    r"(?:配|换|加|生成)(?:上|成|个|一段|一条)?(?P<lang>中文|英文|英语|日语|日文|韩语|粤语|国语|普通话)(?:的)?(?:音轨?|声音|语音|人声)(?![乐效])"
)
RECORDED = re.compile(
    r"(?P<this>这[段场个]|整场|我的|那场|昨天的|一?场|长|小时的?)?直播(?:的)?(?:回放|录像|录屏|录播|切片|视频|录制)+"
    r"|(?:这[段场]|那场|整场)直播(?=(?:里|的|中)?(?:切|剪|拆|做|精|高|金|录|转|内))"
)
"""A broadcast that was recorded is a film."""
RECORDING = re.compile(
    r"(?:帮我|给我|我要|我想)?(?:启动|打开|开始|开启|录一段)(?:一?个)?(?:录屏|屏幕录制|录制屏幕|录像功能|录音)(?:工具|软件|功能)?"
)
TRANSLATED = re.compile(
    r"(?:(?:给|把|将)?(?:这[个段条])?(?:视频|片子|影片|内容|语音)?(?:里的?)?)(?:翻译|译)(?:成|为)(?P<lang>[^，。,并]{1,4}?)(?:语)?(?:[，,]?(?:并|再|然后|并且))(?:加|配|带|生成|做|烧)(?:上|录|成)?(?P=lang)?(?:的)?字幕"
)
SOFT_VOICE = re.compile(
    r"(?:温柔|甜美|磁性|低沉|知性|活泼|可爱|沉稳|浑厚|标准|专业|自然|清晰|好听|亲切|治愈)的?(?=(?:的)?(?:女声|男声|女生|男生|童声|声音配音|女音|男音))"
)
AND_SPEED = re.compile(r"(?<!合)并(?:且)?(?=(?:加速|放慢|慢放|快进|快放|倒放|减速|提速)(?!的))")
BY_VOICE = re.compile(
    r"(?:加|配|来|要)(?:上|一段|段|个)?(?P<what>旁白|配音|解说)(?P<said>[“「『\"‘][^”」』\"’，。]{0,60}[”」』\"’]|)[，,]"
    r"(?:要|用|使用|选|换成|是)(?:一?个)?(?:[温柔甜美磁性低沉活泼沉稳好听自然]{2}的?)?(?P<voice>女声|男声|童声|女生|男生)(?:的)?"
)
"""Who speaks, told behind a comma."""
TEXT_MARK = re.compile(r"文字(?:的)?水印(?![:：是为写])")
QUOTE = re.compile(r"[“「『《\"'‘:：]")
SITE_CUT = re.compile(
    rf"(?:剪|改|裁|弄|调|转|做|变)成(?:适合)?(?P<site>{SITE})(?:的)?(?:版本|版|风格|比例|尺寸|规格|格式|短视频)(?!的?音乐)"
)
LAST_TITLE = re.compile(
    r"(?<=[，,；])最后(?:再|帮我|给我)?(?=(?:加|配|放|写|来)(?:上)?(?:一个|个|一行|一段)?(?:[^，。,“‘「『\"']{0,12}的)?标题)"
)
"""The last item of a list, and not the end of the film."""
NTH_MINUTE = re.compile(
    rf"(?<![到至\-~])第(?P<n>[{SIGNS}]|\d{{1,2}})分钟(?!到|至|-|~|之?后|以后|开始|处|那|的时候|左右)(?:的)?(?:内容|部分|视频|画面|那段|这段)?"
    r"(?=(?:都|全部?|的?声音|再|给我|帮我)*(?:加速|放慢|慢放|快进|快放|减速|静音|消音|删|剪掉|去掉|砍|倒放|加快|保留|变|调|提速|不要|[\d.一二两三四五六]+倍))"
)


def _held_end(found: re.Match[str]) -> str:
    return f"结尾定格{found['long']}"


def _nth_minute(found: re.Match[str]) -> str:
    """Return the n-th minute as the stretch that it is."""
    said = found["n"]
    n = int(said) if said.isdigit() else SIGNS.index(said) + 1
    return f"{(n - 1) * 60}秒到{n * 60}秒"


CUT_TALK = re.compile(r"口播")
CUTS_ANYWAY = re.compile(r"删|去|剪|砍|保留|停顿|空白|口误|秒")


def _heading(found: re.Match[str]) -> str:
    """Return no heading, unless a talk is to be cut and nothing after it tells how."""
    talk = CUT_TALK.search(found[0]) is not None and "剪" in found[0]
    untold = CUTS_ANYWAY.search(found.string[found.end() :]) is None
    return "去掉停顿和口水词，" if talk and untold else ""


ENCODED = re.compile(r"压缩|帧率|分辨率|码率|720|480|1080|[gG][iI][fF]|格式")


def _smaller(found: re.Match[str]) -> str:
    """Return a smaller file as compressing, unless that is asked for already."""
    if found.start() == 0:
        return "压缩视频"
    return "" if ENCODED.search(found.string) else "，压缩视频"


def _text_mark(found: re.Match[str]) -> str:
    """Return a watermark of letters whose words are not told as words."""
    return found[0] if QUOTE.search(found.string) else "文字"


def scripted(message: str) -> str:
    """Return a message with a text to be written as what it is, and narrators with their words."""
    return BY_VOICE.sub(r"加\g<voice>\g<what>\g<said>", SCRIPT.sub("写一篇文章", message))


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (SOFT_VOICE, ""),
    (RECORDED, "视频"),
    (AT_HAND, ""),
    (HEADING, _heading),
    (TELL_FIRST, ""),
    (STAY_CLEAR, ""),
    (SMALLER_FILE, _smaller),
    (HELD_END, _held_end),
    (BETWEEN_WITHIN, r"\g<deed>\g<made>\g<most>\g<unit>以内"),
    (BETWEEN, r"\g<deed>\g<made>\g<most>\g<unit>以内"),
    (RUNS_ON, r"\g<part>\g<deed>，"),
    (RUNS_ON_AFTER, r"\g<deed>\g<part>，"),
    (AND_SPEED, "，"),
    (TEXT_MARK, _text_mark),
    (SITE_CUT, r"做成\g<site>版"),
    (FROM_SITE, "视频"),
    (FOOTAGE, r"用ai生成一段\g<what>的视频"),
    (MENTIONS, r"哪里提到\g<what>"),
    (SAID_AT, "这个视频讲了什么"),
    (TO_DRAFT, r"\g<head>导出剪映草稿"),
    (SOUND_TO_ME, "提取音频"),
    (DUBBED, r"加\g<lang>配音"),
    (RECORDING, "直播录屏"),
    (TRANSLATED, r"加\g<lang>字幕"),
    (LAST_TITLE, ""),
    (NTH_MINUTE, _nth_minute),
)
"""The remarks and what is said instead, in order."""
