"""Turns of chatty Chinese as plain wishes: what is told first and pointed at then, faults to be mended."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.chatter_zh import CLIP
from cutroom.backend.planner.words.remarks_zh import AMOUNT, COUNT, EDGE

HERE = r"(?=[，,。；！？]|$)"
BID = r"(?:麻烦|请|帮我|帮忙|给我|你|把|那些|这些|它们?|都|全部?|就|也|再|直接|能不能|可不可以|可以|一并|一起|顺便)*"
TIMES = rf"(?:从)?第?{AMOUNT}(?:到|至|-|~|—)第?{AMOUNT}"
IF_SO = re.compile(
    r"(?P<head>^|[，。；！]|最后|结尾|开头)(?:要是|如果|若是|假如|最好)?(?:还)?能(?:够)?(?P<wish>[^，。；！？“「\"]{3,30}?|[^，。；！？]*?[“「\"][^”」\"]+[”」\"][^，。；！？]{0,8}?)(?:的话)?[，,]?(?:那?就|则)(?:更|太|再)?(?:好|棒|完美|妙|好不过)了?(?=[，。；！？]|$)"
)
"""A wish behind a condition: 要是能加个淡入淡出就更好了."""
THAT_KIND = re.compile(
    rf"(?<=[，,])(?:就)?(?P<value>{AMOUNT}|{COUNT}倍|{COUNT}[%％])(?:左右|上下)?(?:的?那种|那样子?|的样子){HERE}"
)
PLACE = r"(?:左上角|右上角|左下角|右下角|左上|右上|左下|右下|正中间|中间|居中|顶部|底部|上面|下面|上方|下方)"
AGAIN_PLACED = re.compile(
    rf"(?P<verb>放(?:在|到)?|摆(?:在|到)?|加(?:在|到)|移到|挪到|写(?:在|到)|打(?:在|到))?(?P<old>{PLACE})(?P<mid>[^，。]{{0,6}}[，,](?:[^，。]{{1,10}}[，,])?)(?:哎|唉|哦|嗯|呃)?(?:不对|不|等等|算了|还是|要不|(?:老板|领导|客户|老师|她|他|我[妈爸])(?:们)?(?:又|后来)?(?:说|要|让|想))[，,]?(?:还是|放|要|改成?|就|在|到|想要|说|那就|换成)*(?P<new>{PLACE})(?:比较好|好了?|好一点|吧|算了)?(?:[，,](?:那?就|行)?(?P=new)(?:吧|好了)?)?(?=[，,。；]|$)"
)
"""A place that takes the place of the one before it."""
RATHER = re.compile(
    rf"(?P<old>{EDGE}(?:有|大概|大约|那)*(?:{AMOUNT}|十来秒|几秒|十几秒)(?:左右|多)?)(?P<told>[^。；]{{0,30}}?)[，,…]+(?:哦|啊|呃|嗯|额)?(?:不对|不是|说错了|等等)[，,]?(?:我)?(?:刚才?)?(?:又)?(?:看了(?:一?下|一?眼)|数了数|应该|好像)*[，,]?(?:是|应该是|就是)*(?P<new>{EDGE}{AMOUNT})(?:才对)?(?=[，,。]|$)"
)
"""A stretch that takes the place of the one before it."""
THAT_IS = re.compile(
    rf"(?P<lead>^|[，,。；]|我?(?:想|要|觉得|非要我?|让我?|说)?把?)(?P<name>(?:[^，。；“\d第把]{{1,12}}?)(?:那|这)(?:一)?(?:下|段|里|会儿|几秒|个地方|块|幕|刻|部分)(?:视频|画面|的时候|时候)?)(?:给|能不能|我?(?:想|要)|可以|都|也)*(?P<deed>(?:放|移|挪|提|调|删|剪|去|静|消|加速|减速|慢|快|定格|倒|缩|变|重复|循环)[^，。；是]{{0,10}})[，,](?:大概|大约)*(?:也)?就?是(?:现在的?|我说的|在)?(?:大概|大约)*(?P<is>{TIMES}|{CLIP})(?:那里|那段|那儿|左右|吧|的?那个)*{HERE}"
)
"""What is to be done with something told, and then which it is: 切蛋糕那段放最前面，就是第三段."""
JUST_THERE = re.compile(
    rf"(?<=[，,。])(?:就|也就|大概)?(?:是)?在?(?P<is>{TIMES})(?:的?(?:那里|那儿|那块|那段|那会儿|的地方|的时候|之间|左右|吧))*[，,](?=把|帮|请|给我|能不能|直接|声音)"
)
"""Where something is, before what is to be done there."""
AGREED = re.compile(
    r"(?<=[^，。]{3})[，,](?:我说)?(?:行吧?|好吧?|嗯|也行|可以)?(?:那(?:我)?就|就)(?:换|改|调|弄|这样|这么|听[他她]的|照办|照做|依[他她])(?:一?下|换|改|弄|办|做)?(?:吧|呗|好了)(?=[，,。])"
)
WISHED_BY = re.compile(
    r"(?:他|她|他们|我[爸妈]|老公|老婆|老板|领导|客户|甲方|对象|朋友|孩子|闺女|儿子)(?:非要|说要|说|想|要|非让|让)[^，。；]{3,}$"
)
"""Somebody's wish, and that it is to be so: 她说要放前面，那就换一下吧."""
LIKE_THAT_ONE = re.compile(
    rf"[，,](?:就)?(?:跟|和|与)(?:{CLIP}|其他[^，。]{{0,4}}|另外[^，。]{{0,4}}|前面[^，。]{{0,4}}|后面[^，。]{{0,4}})(?:的?(?:颜色|亮度|声音|音量|速度|色调))?(?:差不多|一样|一致|统一|接近|搭|协调|匹配)(?:了|的|一点)?(?:就?行|就?好|就?成|就?可以)?(?:了|吧)?{HERE}"
)
NOT_ALL_OF_IT = re.compile(
    rf"[，,](?:但是?|不过|可)?(?:千万)?(?:别|不要|不用|不能)(?:把|给我)*(?:整段|整个|全部|全|整条|画面|视频|别的)(?:都|也|给我|全)*(?:剪|删|去|裁|砍)(?:了|掉)*(?:啊|哈|哦)?{HERE}"
    rf"|[，,](?:但是?|不过|可)?画面(?:还是)?(?:要|得|还要|都|就)?(?:保留|留着|留下|不动|别动)(?:着|下来)?(?:哈|啊|的|就行|就好|当[^，。；\d]{1, 4}|做[^，。；\d]{1, 4})*{HERE}"
)
PAUSES = re.compile(
    rf"(?:[^，。；\d]{{0,10}})(?:停下来|停顿|卡壳|卡顿|冷场|空白|没声音|没说话|不说话|发呆|忘词|想词|喘气|沉默)[^，。；\d]{{0,10}}?(?:的)?(?:地方|时候|部分|次数)?(?:也|还|实在)?(?:太|挺|很|特别|比较|有点儿?|好|蛮|非常)+多了?的?[，,](?:[^，。；\d]{{1,12}}[，,])?{BID}(?:的)?(?:停顿|空白|地方)?{BID}(?:剪|去|删|砍|掐)(?:掉|了)+(?:吧|呗|哈)?{HERE}"
)
EVEN = re.compile(
    r"(?:把)?(?:整体|全片|视频)?(?:的)?(?:音量|声音)(?:大小)?(?:都)?(?:弄|调|搞|变|做|处理|整)?(?:得|的|成)?(?:均匀|平均|均衡|平衡|稳定|平稳)(?:一?点|一?些|一下)?"
)
UNLIKE = re.compile(
    rf"(?:{CLIP})?的?(?:声音|音量)(?:跟|和|比)(?:其他|其它|别的|另外|前|后)[^，。]{{0,6}}(?:小|大|低|高|不一样|不同|差)[^，。]{{0,5}}[，,](?:[^，。\d]{{1,12}}[，,])?{BID}(?:声音|音量)?(?:统一|调(?:成)?一样|弄(?:成)?一样|一致|调匀|平衡|弄统一|拉平)(?:大小?)?(?:一下|一点)?"
)
AMONG = re.compile(
    r"(?P<count>[一二两三四五六七八九十几]段|每段|各段|每个片段|每两段)(?:视频)?(?:的)?中间(?=(?:都|也|再|给我|能不能|要|全)*(?:加|来|用|做|放|弄)[^“「\"，]{0,6}(?:淡|转场|过渡|叠化|闪|黑场|溶解|滑动))"
)
FILE_READY = re.compile(
    r"(?:封面|片头|片尾|图片|照片|logo|音乐|配乐|歌|水印)?(?:我)?(?:已经|自己|都)*(?:做|选|找|准备|录|设计|弄|挑)好了(?:[，,])?(?:也)?(?:已经)?(?:传|上传|发)?(?:上去|上来|给你)?了?[，,]?就是(?:那|这)?(?:张|个|首|段)?(?P<file>[\w-]+\.(?:jpg|jpeg|png|mp3|mp4|mov|wav|m4a))[，,]?"
)
SONG_SENT = re.compile(
    r"(?:(?:我)?(?:选|找|挑|准备)(?:好)?了(?:一)?首(?:歌|音乐|曲子)|(?:音乐|配乐|BGM|bgm|背景音乐|歌|曲子)(?:我|是我)?(?:自己|已经|都)*(?:选|找|挑|准备|弄)?(?:好)?(?:了)?)[，,]?(?:也)?(?:我)?(?:已经)?(?:传|上传|发)(?:上去|上来|给你|过去|好)?了(?=[，,。])"
)
END_WORDS = re.compile(
    r"(?<=[，,。；])(?:然后|再)?最后(?:再|还|要|帮我|给我|想|就|能)*(?=(?:打上|写上|放上|写|打|来|配上)(?:一?[句行个段])?(?:字|大字|文字)?[“「『\"])"
)
EITHER = re.compile(
    rf"[，,](?:要是|如果|实在)?(?:弄|去|搞|抠|擦)不掉(?:的话)?(?:就)?(?:打|加|上|糊|盖)?[^，。]{{0,8}}(?:也行|也可以|也成|就行|都行)?{HERE}"
)
"""What is to be done where the wish cannot be met."""
OVER_IT = re.compile(
    rf"(?P<level>(?:音量|声音)?(?:小|低|轻)(?:一?[点些])(?:儿)?)[，,]?(?:不要|别|不能|不会)(?:把)?(?:盖|压|抢)(?:过|住|了|掉)+(?!我|他|她|人|说|讲|对白|原声|旁白|台词|解说)[^，。；！？]{{1,8}}?(?:的?声音?)?(?:盖住|盖过)?(?:就行|就好|了)?{HERE}"
)
"""Why a bed is to be low."""
FIRST_MINUTE = re.compile(r"(?:开头|最?开始|最前面?)的?(?:第|头)(?P<long>一|1)(?P<unit>分钟|秒钟?)")
EXACTLY_AT = re.compile(
    r"[^，。；]{0,4}第?\d+(?:\.\d+)?秒?(?:到|至|-|~)第?\d+(?:\.\d+)?秒(?:那个|的)?[^，。；\d]{0,6}我?(?:想|要)(?P<deed>定格)一?下?[，,](?:就|大概|应该)*在?(?P<at>第?\d+(?:\.\d+)?秒)(?:那里|那儿|处|的地方|左右|时)?"
)
ENDS_SOFTLY = re.compile(
    r"(?P<what>音乐|声音|配乐|BGM|bgm)(?:也|就|跟着|再|都)*(?:慢慢|渐渐|逐渐|缓缓|一点点)(?:地|的)?(?:停下来?|停掉|停了?|没了|没有了|收掉|收尾|结束|弱下去|淡掉|收)(?:了)?"
)
SET_TO = re.compile(
    rf"(?P<what>透明度|不透明度|亮度|音量|声音|对比度|饱和度|强度|速度)(?:就)?(?:给我|帮我)?(?:弄|搞|来|整|打|设|给)(?:个|成|到|在)?(?:大概|差不多)?(?=(?:百分之)?{COUNT}(?:[%％]|倍)?)"
)
ALL_ALONG = re.compile(
    rf"(?<=[，,])(?:要|得|让它)?(?:一直|全程|从头到尾)(?:都|要)*(?:在|在那儿|有|挂着|留着|显示着|摆着)(?:吧|就行|就好)?{HERE}"
)
ENDS_STAY = re.compile(
    rf"[，,](?:头尾|首尾|两头|开头结尾|开头和结尾|前后)(?:两段|的)?(?:都|就|还是)*(?:正常|不变|原速|不动|别动|不用动|照旧|保持原样)(?:速度|播放|就行|就好|吧)*{HERE}"
)
DELIVERED = re.compile(
    r"(?<=[，,。])(?:最后|然后|弄完|做完|完事)*(?:给我|帮我)?出(?:一?[个份版条]|成)?(?=(?:\d+(?:帧|[pP](?!\w))|[248][kK]|高清)(?:的|视频)?)"
)
LETTER_EDGE = re.compile(
    r"(?:给|把)?(?P<what>字幕|字|标题|文字)(?:上|周围|边上)?(?:都)?(?:加|描|来|勾|弄)(?:个|一圈|一个|上|一道|圈)*(?P<color>[黑白红黄蓝])(?:色的?)?(?:的)?(?:边框|边|框|描边|轮廓)(?!条)"
)
FRESHER = re.compile(
    r"(?P<what>颜色|色彩|画面|色调)(?:也|再|弄|搞|调)?(?:得)?鲜(?:一)?(?P<more>点|些)"
)
RUNS_INTO = re.compile(
    r"(?:(?<=[亮暗大小高低快慢暖冷清艳]一[点些])|(?<=[亮暗大小高低快慢暖冷清艳][点些]))(?=(?:颜色|声音|音量|画面|字体|速度|音乐|对比度|饱和度|亮度)(?!的?(?:部分|地方)))"
)
FAULT = (
    r"(?:忽大忽小|忽高忽低|时大时小|(?:太|有点儿?|有些|比较|挺|很|特别|偏|真|又)[^，。也都帮给能可]{1,4}|不[够太]?[^，。也都帮给能可]{1,3}|抖|晃|"
    r"噪音|杂音|底噪|电流声|黑边|歪|水印)"
)
MENDED_TOO = re.compile(
    rf"(?P<what>(?:视频|画面|整体|原声|背景|里面?)*(?:的)?(?:声音|音量|画面|人声|颜色|光线|画质|音乐|字幕)?)(?:也|还)?(?P<wrong>{FAULT})[^，。也都帮给能可]{{0,3}}?的?(?:也|都|就|再|顺便|能不能|可以|可不可以|帮我|给我|帮忙|麻烦|请|一起|一并)+(?:弄|搞|处理|解决|修|改善|整|搞定|优化|调整|修复|修理|改|调|收拾|想想办法)(?:一?[弄搞理决修整改调下好]|一下|一弄|一搞|处理|掉|好)*(?:吧|呗|哈|吗|嘛)?{HERE}"
)
"""A fault that is to be mended, however: 声音忽大忽小的也帮我弄一弄."""
MENDING = (
    (re.compile(r"忽|时大"), "统一音量"),
    (re.compile(r"噪|杂音|电流"), "降噪"),
    (re.compile(r"抖|晃"), "防抖"),
    (re.compile(r"黑边"), "去掉黑边"),
    (re.compile(r"水印"), "去掉水印"),
    (re.compile(r"暗|黑"), "画面亮一点"),
    (re.compile(r"糊|不清"), "锐化"),
    (re.compile(r"(?:声音|音量|人声).*小"), "声音大一点"),
    (re.compile(r"(?:声音|音量).*(?:大|吵|响)"), "声音小一点"),
    (re.compile(r"音乐.*(?:大|吵|响)"), "音乐小一点"),
)


def _mended(found: re.Match[str]) -> str:
    """Return the wish that mends a fault; the fault itself where none is known."""
    told = found["what"] + found["wrong"]
    return next((wish for fault, wish in MENDING if fault.search(told)), told)


def _placed_again(found: re.Match[str]) -> str:
    """Return the place that was said at last, with what was said between the two."""
    between = re.split("[，,]", found["mid"])
    said = [
        one for one in between if not re.fullmatch(r"[吧呢了嘛]?|不对?|等等|算了|哎|嗯|还是", one)
    ]
    return "，".join([(found["verb"] or "") + found["new"], *said])


def _edged(found: re.Match[str]) -> str:
    """Return the outline of captions by their name, where the message speaks of captions."""
    what = "字幕" if found["what"] == "字" and "字幕" in found.string else found["what"]
    return f"{what}加{found['color']}色描边"


def _that_is(found: re.Match[str]) -> str:
    """Return a deed with the stretch or the clip that was told after it."""
    lead = re.sub(r"(?:非要我?|让我?|说)?把$", "把", found["lead"])
    lead = lead if lead in ("把", "，", ",", "。", "；", "") else "把"
    return f"{lead}{found['is']}{found['deed']}"


def _agreed(found: re.Match[str]) -> str:
    """Return nothing for an agreement to somebody's wish right before it."""
    before = re.split(r"[，,。；]", found.string[: found.start()])[-1]
    return "" if WISHED_BY.search(before) else found[0]


TURNS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (THAT_KIND, r"\g<value>"),
    (AGAIN_PLACED, _placed_again),
    (RATHER, r"\g<new>\g<told>"),
    (THAT_IS, _that_is),
    (JUST_THERE, r"\g<is>"),
    (AGREED, _agreed),
    (LIKE_THAT_ONE, ""),
    (NOT_ALL_OF_IT, ""),
    (PAUSES, "去掉停顿"),
    (EVEN, "统一音量"),
    (UNLIKE, "统一音量"),
    (AMONG, r"\g<count>之间"),
    (FILE_READY, r"把\g<file>"),
    (SONG_SENT, "用我上传的音乐"),
    (END_WORDS, "结尾"),
    (EITHER, ""),
    (MENDED_TOO, _mended),
    (OVER_IT, r"\g<level>"),
    (FIRST_MINUTE, r"前\g<long>\g<unit>"),
    (EXACTLY_AT, r"在\g<at>\g<deed>"),
    (ENDS_SOFTLY, r"\g<what>淡出"),
    (SET_TO, r"\g<what>"),
    (ALL_ALONG, "一直显示"),
    (ENDS_STAY, ""),
    (DELIVERED, "导出"),
    (LETTER_EDGE, _edged),
    (FRESHER, r"\g<what>鲜艳一\g<more>"),
    (RUNS_INTO, "，"),
)
"""What is said in chatty Chinese and the plain wish for it, in order."""
