"""Chinese remarks of plain requests, third part: stretches told by where they start and stop, pieces of a film
that is parted in the same breath, halves of the picture, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, SIGNS

GONE = r"(?:剪|删|去|裁|切|砍|不要|扔)(?:掉|除|了)*"
THAT_LONG = re.compile(
    rf"(?:视频)?(?P<edge>最?前面|开头|一开始|后面|结尾|最后)(?:我|他|她|我们|有|是|还|都|一直|全)+(?:在)?[^，。\d]{{1,10}}[，,](?:把)?那(?P<long>{AMOUNT})(?:帮我|都|给我)?{GONE}"
)
PARTED_THEN_GONE = re.compile(
    rf"(?:在|从)?第?(?P<at>{AMOUNT})(?:那里|处|的地方|的位置)?(?:断开|切开|剪开|分开|分割|切一刀|截断)[，,](?:把)?(?P<side>后面|前面|后边|前边|后半|前半)(?:的|那)?(?:半截|部分|半段|一段|半|内容|那段|一半)?(?:都|全|统统)?{GONE}"
)
SPLITS_THEN_PIECE = re.compile(
    rf"(?:在)?第?(?P<list>{AMOUNT}(?:[、，,和]第?{AMOUNT})+)(?:处|的地方)?(?:各|分别)?(?:切|剪|来|分)(?:一刀|开|割)[，,](?:再|然后)?(?:把)?第(?P<n>[一二三四五六\d])[段个](?:都)?{GONE}(?=[。！吧]*$)"
)
PLAYED_FROM_TO = re.compile(
    rf"^(?:视频)?从第?(?P<a>{AMOUNT})(?:处)?(?:开始)?(?:播放?|放|起)?[，,](?:到|播到|放到)?第?(?P<b>{AMOUNT})(?:处|的时候|时)?(?:就)?(?:结束|停止?|为止|截止)(?=[。！]?$)"
)
BARS_COVERED = re.compile(
    r"(?:把)?(?:画面|视频)?(?:放大|拉大)(?:一?点|一些)?[，,](?:把)?黑边(?:盖掉|盖住|去掉|遮住|填满|弄没)|(?:放大画面|把画面放大|画面放大|裁切)?(?:填满|铺满|充满|撑满)(?:整个)?(?:画面|屏幕|画布)(?:[，,]?(?:不要|别|没有|不留)(?:有|留)?黑边)?(?=[。！]?$)"
)
SHADED = re.compile(
    r"^(?:给|把|让)?(?:标题|文字|片名|花字|字)(?:上|都)?(?:加|带|配)?(?:个|上|一个|点|一点|一些)?的?(?:阴影|投影|发光|外发光)(?:效果)?(?=[吧。！]*$)"
)
TITLE_FOR_ANOTHER = re.compile(
    r"(?:这个|那个|现在的|原来的)?(?P<what>标题|文字|字)(?:不要了?|不好看?|不行|太丑了?)[，,](?=(?:换成|改成|换为|改为)[“「『\"])"
)
LARGE_TINTED = re.compile(
    r"(?:抖音|快手|综艺|短视频)?(?:那种|那样的?|款|风格的?)?大(?P<color>黄|白|红|黑|蓝|绿)字"
)
CUES_HIDDEN = re.compile(rf"(?:隐藏|藏起来|不显示)(?P<span>(?:前|最后|后){AMOUNT})的?字幕")
NOT_BURNT = re.compile(
    r"(?:不要|别|不用|不)(?:烧录?|压制?|嵌入?|合成|写|硬压)(?:到|进|在|入)*(?:视频|画面|影片)?(?:里|中|上|去)*(?:面)?"
)
TYPED_OUT = re.compile(
    r"^(?:帮我|请|麻烦)?(?:提取|导出|扒|抓取)(?:一下)?(?:视频|影片)?(?:里|中)?的?(?:文案|台词|口播稿|文稿|稿子)[。！]?$"
)
SOFT_ABOVE = re.compile(
    r"(?P<shape>竖屏|竖版|9[:：]16|横屏|方形|1[:：]1)[，, ]{1,2}(?:上下|左右|两边|四周)(?:的?(?:空白|黑边|空的地方))?(?:放|用|加|填|是|做)?(?:上|成)?(?:高斯)?模糊(?:的)?(?:背景|填充|画面)?(?=[，。！]|$)"
)
SHRUNK_ROOM = re.compile(
    r"(?:画面|视频)?(?:缩放|缩小)(?:到|为|成)(?P<by>\d+%)[，,](?:四周|周围|边上|其余)(?:都)?(?:留|填|用|加)(?P<color>白|黑)(?:色|边)?"
)
HALF_SEEN = re.compile(
    r"(?:只)?(?:显示|保留|留下?|要|看)(?:视频|画面)?的?(?P<side>左|右|上|下)(?:半边|半部分|半|半个|边一半|面一半)(?:的)?(?:画面|视频|部分)?(?=[，。！]|$)"
)
HALF_GONE = re.compile(
    r"(?:把)?(?:画面|视频)?的?(?:裁掉|切掉|裁去|去掉)(?:画面|视频)?的?(?P<side>左|右|上|下)(?:半边|半部分|边一半|面一半)(?:的)?(?:画面)?(?=[，。！]|$)"
)
OTHER_SIDE = {"左": "右", "右": "左", "上": "下", "下": "上"}
SLOWLY_MOVED = re.compile(
    r"(?:让|把)?(?P<what>画面|镜头)(?:慢慢|缓缓|缓慢|逐渐)(?:地)?(?:向|往|朝)(?P<way>上|下|左|右)(?:边|面)?(?:移动?|平移|滑动|推移|走)"
)
SLIDES_IN = re.compile(r"(?:滑|飞)(?:进来|过来|进去)(?=[，。！]|$)")
EACH_LASTS = re.compile(
    rf"(?P<a>(?:前|后|最后)[两二三四五六\d][张段个](?:照片|图片)?)各(?P<x>{AMOUNT})[，,](?P<b>(?:前|后|最后)[两二三四五六\d][张段个](?:照片|图片)?)各(?P<y>{AMOUNT})"
)
LAPSED = re.compile(
    rf"每{AMOUNT}(?:抽|取|拍|截)(?:一帧|1帧)[，,]?(?:做成|变成|拼成|合成)延时(?:摄影|视频)?"
)
MUSIC_ALL_OVER = re.compile(
    r"(?:把)?(?:背景)?(?P<what>音乐|配乐|BGM|bgm)(?:铺满|铺到|覆盖|贯穿)(?:整个视频|全片|整个片子|全程|整条视频)"
)

BEST_SETTINGS = re.compile(
    r"(?:用|以)?(?:最好的?|最高的?)?(?:画质|质量|清晰度)(?:最好|最高)?的?(?:设置|设定|参数|配置)?(?:来)?(?P<out>导出|输出|汇出)"
)
OPENING_SLOW = re.compile(
    rf"(?:开场|片头)(?P<long>{AMOUNT})(?:放)?(?P<deed>慢动作|慢放|放慢动作|放慢)"
)
A_LITTLE_OFF = re.compile(
    r"(?:把)?(?:画面|视频)?(?:的)?(?:稍微|略微|稍)?(?:裁掉|裁|切掉)(?:一?点)?(?P<a>左|右|上|下)(?:边|面|侧)(?:一?点|一?些)?(?=[，。！]|$)|(?:把)?(?:画面|视频)?的?(?P<b>左|右|上|下)(?:边|面|侧)(?:稍微|略微)?(?:裁|切)(?:掉|去)?(?:一?点|一?些)(?=[，。！]|$)"
)
HALF_OFF_AFTER = re.compile(
    r"(?:把)?(?:画面|视频)的?(?P<side>左|右|上|下)(?:半边|半部分|边一半|面一半)(?:裁|切|去)(?:掉|去|了)"
)
CLOCKED = re.compile(r"(?:放|显示|打|标)(?:上|个|一个)?(?=(?:时间|日期)水印)")
SLASHED = re.compile(r"[cC]ut ?掉")
BOTH_ENDS_GONE = re.compile(
    rf"(?:头|首|第|最前面?|开头)一段(?:也)?(?:{GONE})[，,](?:尾|最后|末|最后面?)一段(?:也|都)?(?:{GONE})"
)
ENDS_STAY = re.compile(
    r"[，,](?:首尾|前后|两头|头尾)(?:的|两段)?(?:都)?(?:不变|不动|别动|保持不变|保持原样)(?=[。！]?$)"
)
SAME_LEVEL = re.compile(r"音量(?:都)?统一(?:都)?(?:调|设|改|降|升)?(?:到|为|成)(?P<n>\d+%)")
ANOTHER_SONG = re.compile(
    r"(?:背景)?(?P<what>音乐|配乐|BGM|bgm)(?:有点|实在|感觉)?(?:太|不|很)[^，。]{1,4}了?[，,](?:帮我|请|给我)?(?:换|改)(?:一首|个|掉|一个|首)(?:别的|其他的?|新的)?(?=[。！吧]*$)"
)
ONLY_CHANGED = re.compile(
    r"^(?P<of>标题|字幕|文字|音乐|画面)?的?[^，。]{0,12}(?:都|也)?(?:不变|不动|保持不变|不改)[，,]只(?P<deed>改|换|调)(?P<what>[^，。]{1,6})[，,]?"
)
VOICE_SWAPPED = re.compile(r"换(?:个|一个|一种)?声音[，,](?=[男女童]声)")
GENERATED = re.compile(
    r"(?:帮我)?(?:生成|做|创作)(?:一段|一个|一张|个|段)?(?P<of>[^，。有用]{0,12}?)的?AI(?:生成的?)?(?:视频|画面|动画)(?:片段)?(?:[，,]?(?:接|放|加|插)(?:到|在|进)?(?:视频)?(?:后面|最后|结尾|开头|末尾|前面)?)?(?=[。！]?$)"
)
FOUND_ELSEWHERE = re.compile(
    r"(?:帮我)?(?:去|从)?(?:网上|素材库)?(?:里|中)?(?:搜索?|找|下载|搜集)(?:一下)?(?:一个|一段|几个|一些|点|段|些)?[^，。\d]{0,8}?的?(?:视频素材|素材|空镜头?|视频片段|背景视频)(?:[，,]?(?:加|放|插|用|补)(?:进来|进去|到视频里?|入|上)*)?(?=[。！]?$)"
)

CLIP = r"(?:第[一二三四五六七八九十\d]+(?:个)?(?:段|个视频|视频|片段|镜头|张))"
NAMED = rf"(?:{CLIP}|片段[1-9](?![\d秒%倍.、]))"
PUT_AFTER = re.compile(
    rf"(?P<to>(?:移|挪|放|排|搬|插|接)(?:动|入)?(?:到|在))(?P<clip>{CLIP})(?:的)?(?:之|以)(?P<side>后|前)(?![的都全])"
)
IN_PLACE = re.compile(rf"用(?P<a>{NAMED})(?:来)?(?:替换|换掉|代替|顶替|替代)(?:掉)?(?P<b>{NAMED})")
JOINED_AS = re.compile(
    r"(?:把)?(?:视频|片段)?按(?:照)?(?P<list>[1-9](?:\s?[-—→>]\s?[1-9]){1,8})的?(?:顺序|次序)?(?:来)?(?:合并|拼接|连接|组合|拼)(?:起来|一下)?"
)
SILENT_THEN = re.compile(r"静音(?:之)?后(?:再)?(?=(?:配|加|换|放))")
EFFECT_AT = re.compile(
    rf"^(?P<head>[^，。\d]{{3,14}}(?:效果|特效))[，,]?(?:在|从)第?(?P<at>{AMOUNT})(?:处|的时候|的地方|那里|开始)?[。！]?$"
)
BOTH_SOUNDS = re.compile(
    r"(?P<a>原声|人声|视频声音)(?:和|跟|与|、)(?P<b>音乐|配乐|背景音乐)(?:的音量)?(?:都|各|同时|一起)+(?P<deed>(?:减小|降低|调低|调小|增大|提高|调高|调大)[^，。]{0,6})(?=[。！]?$)"
)
SHAPE_AGAIN = re.compile(r"恢复(?:成|到|为)?(?=横屏|竖屏|方形|16[:：]9|9[:：]16)")
ANIMATED = re.compile(
    r"(?P<of>标题|文字|字幕|字)的?(?:入场|出场)?动画(?:改成|换成|用|改为|设为)(?P<how>打字机|淡入|滑入|弹出|飞入|弹跳)(?:效果|动画)?"
)
NOT_TWICE = re.compile(
    r"(?P<deed>删掉|去掉|剪掉|删除|去除)(?:重复|口误|卡壳|说错)(?:的话|的地方|内容|的)?(?:和|、|跟)停顿"
)
DISTILLED = re.compile(
    rf"(?:把)?(?:这个)?{AMOUNT}的?(?P<what>视频|影片|内容|录像)(?=(?:浓缩|压缩|精简|精剪|提炼)(?:成|到|为))"
)
STACKED_FILMS = re.compile(
    r"(?P<way>上下|左右)(?:拼接?|合并|排列|并排)(?:这)?(?:两个|2个|二个)(?:视频|画面|片段)"
)
BURNT_TOGETHER = re.compile(r"(?:把)?(?:合成|合并|压制)字幕(?:和|到|进|与)(?:视频|画面)(?:里|中)?")
BLACK_BETWEEN = re.compile(
    rf"(?:在)?(?P<a>{CLIP})(?:和|与|跟){CLIP}(?:之间|中间)插入?(?P<long>{AMOUNT})的?(?P<color>黑|白)(?:场|屏|幕|画面)"
)

CLIP_FROM = re.compile(
    rf"(?P<clip>{CLIP})从第?(?P<long>{AMOUNT})(?:处)?(?:开始|起)(?:播放?|放|用|显示)(?=[，。！]|$)"
)
SHRUNK_CLIP = re.compile(rf"(?P<clip>{CLIP})(?:缩小|缩放)到(?P<by>\d+%)")
PLAYED_ONLY = re.compile(
    rf"(?P<of>音乐|配乐|BGM|bgm)只(?:放|播放?|要)(?:前)?(?P<long>{AMOUNT})(?=[，。！]|$)"
)
CUES_SHADED = re.compile(r"字幕(?:都)?加(?:上)?(?:一?点|个|一些|一下)?(?:阴影|投影)")


def _piece(found: re.Match[str]) -> str:
    """Return a piece of a film that is split as the stretch that it is: 第二段 between 10 and 20 s."""
    times = re.findall(AMOUNT, found["list"])
    n = int(found["n"]) if found["n"].isdigit() else SIGNS.index(found["n"]) + 1
    if n == 1:
        return f"删掉前{times[0]}"
    return f"删掉{times[-1]}之后" if n > len(times) else f"删掉{times[n - 2]}到{times[n - 1]}"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (PUT_AFTER, r"\g<to>\g<clip>\g<side>面"),
    (IN_PLACE, r"把\g<b>换成\g<a>"),
    (JOINED_AS, lambda f: f"按{'、'.join(re.findall('[1-9]', f['list']))}的顺序排列"),
    (SILENT_THEN, "静音，"),
    (EFFECT_AT, r"第\g<at>\g<head>"),
    (BOTH_SOUNDS, r"\g<a>\g<deed>，\g<b>\g<deed>"),
    (SHAPE_AGAIN, "改成"),
    (ANIMATED, r"\g<of>用\g<how>动画"),
    (NOT_TWICE, r"\g<deed>停顿和口误"),
    (DISTILLED, r"\g<what>"),
    (STACKED_FILMS, r"两个视频\g<way>分屏"),
    (BURNT_TOGETHER, "把字幕烧进视频"),
    (BLACK_BETWEEN, r"\g<a>结尾插入\g<long>\g<color>屏"),
    (CLIP_FROM, r"\g<clip>剪掉前\g<long>"),
    (SHRUNK_CLIP, r"\g<clip>画面缩小到\g<by>"),
    (PLAYED_ONLY, r"\g<of>到第\g<long>结束"),
    (CUES_SHADED, "字幕加描边"),
    (THAT_LONG, r"剪掉\g<edge>\g<long>"),
    (PARTED_THEN_GONE, lambda f: f"删掉{f['at']}{'之后' if f['side'][0] == '后' else '之前'}"),
    (SPLITS_THEN_PIECE, _piece),
    (PLAYED_FROM_TO, r"保留\g<a>到\g<b>"),
    (BARS_COVERED, "去掉黑边"),
    (SHADED, "标题描边"),
    (TITLE_FOR_ANOTHER, r"\g<what>"),
    (LARGE_TINTED, r"\g<color>色大字"),
    (CUES_HIDDEN, r"去掉\g<span>的字幕"),
    (NOT_BURNT, "不烧录"),
    (TYPED_OUT, "导出文字稿"),
    (SOFT_ABOVE, r"\g<shape>，背景模糊"),
    (SHRUNK_ROOM, r"画面缩小到\g<by>，\g<color>色背景"),
    (HALF_SEEN, lambda f: f"裁掉{OTHER_SIDE[f['side']]}边50%"),
    (HALF_GONE, r"裁掉\g<side>边50%"),
    (SLOWLY_MOVED, r"\g<what>向\g<way>平移"),
    (SLIDES_IN, "滑入"),
    (EACH_LASTS, r"\g<a>\g<x>，\g<b>\g<y>"),
    (LAPSED, "加速做成延时摄影"),
    (BEST_SETTINGS, r"最高画质\g<out>"),
    (OPENING_SLOW, r"开头\g<long>慢动作"),
    (A_LITTLE_OFF, lambda f: f"裁掉{f['a'] or f['b']}边10%"),
    (HALF_OFF_AFTER, r"裁掉\g<side>边50%"),
    (SLASHED, "剪掉"),
    (CLOCKED, "加"),
    (BOTH_ENDS_GONE, "删除第一段和最后一段"),
    (ENDS_STAY, ""),
    (SAME_LEVEL, r"音量调到\g<n>"),
    (ANOTHER_SONG, r"换一首\g<what>"),
    (ONLY_CHANGED, r"\g<of>\g<what>"),
    (VOICE_SWAPPED, ""),
    (GENERATED, lambda f: f"用AI生成一段{f['of'] or '新画面'}的视频"),
    (FOUND_ELSEWHERE, "补一些空镜"),
    (MUSIC_ALL_OVER, r"给整个视频加上\g<what>"),
)
"""The remarks and what is said instead, in order."""
