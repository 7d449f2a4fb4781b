"""Chinese remarks about what stands in the picture, films made anew, what a film holds, and what
comes of several deeds, with what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, COUNT, SIGNS, SITE

SEVERAL = 2
LANGUAGE = r"(?:中文|英文|英语|日文|日语|韩文|韩语|法语|德语|西班牙语|俄语|外语|粤语)"
INSIDE = r"(?:视频|画面|片子|背景|镜头|照片|图片|后面)(?:里面?|中|上)?(?:背景)?(?:里面?|中|上)?(?:的|出现的|多余的)*"
STRAYS = (
    r"(?:路人|行人|游客|人群|杂物|杂乱的?东西|电线杆?|垃圾桶?|垃圾|广告牌|招牌|多余的?(?:人|东西|物体|物品|元素)|不相关的(?:人|东西)"
    r"|穿帮的?(?:东西|人|物)?|污渍|脚架|麦克风)"
)
STRAY = re.compile(
    rf"(?:去掉|去除|删掉|删除|抹掉|抹去|消除|擦除|擦掉|移除|清除|清理掉?|P掉|p掉){INSIDE}{STRAYS}(?:[，,](?:只)?(?:保留|留下?)[^，。,]{{0,6}}(?:人物|主体|主角|人))?"
    rf"|(?:把|将)(?:{INSIDE})?{STRAYS}(?:都|全部|给我|给)?(?:去掉|去除|删掉|删除|抹掉|抹去|消除|擦除|擦掉|移除|清除|清理掉?|P掉|p掉)"
)
"""What happens to stand in the picture."""
HEARD = r"音乐|声音|字幕|文字|文案|标题|片段|音频|配乐|人声|原声|BGM|bgm|旁白|配音|转场|素材|音轨|音效|滤镜|词|歌|话|水印|背景|片头|片尾|照片|图片|镜头|段"
REPLACED = re.compile(
    rf"(?:把|将)(?:视频|画面|片子|镜头)(?:里面?|中|上)(?:的)?(?!.{{0,8}}(?:{HEARD}))[^，。,]{{1,8}}?(?:替换|换|改|变)(?:成|为)[^，。,]{{1,14}}(?=[，。,！]|$)"
)
DECADE = re.compile(
    r"(?:复古|怀旧)?(?:的)?(?:上世纪|二十世纪|19)?(?:[2-9]0|[二三四五六七八九]十)年代(?:的)?(?:复古|怀旧|老)?(?:的)?(?:胶片|老电影|港风|电影|DV|录像带|VHS)?(?:的)?"
    r"(?:质感|感觉|风格|风|效果|滤镜|味道|色调|画面)"
)
MADE_ON = re.compile(
    r"(?:帮我|请|再|给我)?(?:续写|续拍|扩写|脑补|补全|补出|续上|接着生成|往后生成|继续生成)(?:出)?(?:一段)?(?:后面|后续|接下来|之后|结尾|剩下)?(?:的)?(?:画面|内容|剧情|视频|片段|镜头)?(?=[，。,！]|$)"
)
TOLD = r"(?:内容|结构|画面|构图|镜头语言|叙事(?:节奏)?|节奏|剧情|情节|风格|场景|人物|亮点|主题|情绪|卖点|看点|色彩)"
TELLS = (
    rf"(?:请|帮我|先|给我)*(?:分析|解析|拆解|解读|总结|概括|识别|描述)(?:一下|出)?(?:这[个段条部])?(?:视频|片子|短片|素材|影片)?(?:里面?|中)?(?:的)?{TOLD}"
    rf"(?:(?:和|与|以及|、|及){TOLD})*"
)
READ_OVER = re.compile(
    rf"^{TELLS}(?:[，,](?:并|然后)?(?:告诉我|说说|讲讲|看看|列出|总结)[^，。,]{{1,16}})?[。！？?]?$"
    r"|(?:检查|看看|看一下|识别|告诉我|列出)(?:一下)?(?:这[个段条])?(?:视频|片子|画面|素材)(?:里面?|中)?(?:都)?(?:出现了|出现过|有)(?:哪些|什么|几个)[^，。,]{1,12}(?=[，。,？?！]|$)"
)
"""What a film holds, and how it is told."""
THEN_WORKED = re.compile(
    r"^(?:请|帮我)?(?:先)?分析(?:一下|完)?(?:这[个段条部])?(?:视频|片子|素材|影片)?(?:的?内容)?(?:后|之后|以后|，|,|然后|并)+(?=.{0,4}(?:剪|提取|挑|找|截|配|加|做|给))"
)
LONG_SOURCE = re.compile(
    rf"(?P<this>从?(?:这|那|把这|把那|将这)一?[个段条部]){AMOUNT}(?:长|左右)?的?(?P<film>视频|录像|直播|录音|素材|片子|会议|课程|播客|访谈|采访)(?P<in>里面?|中|(?=延长|剪|切|压|拆|加))"
)
"""How long the film is that is at hand."""
OF_LANGUAGE = re.compile(
    rf"(?P<this>(?:这|那)(?:一)?[个段条部]|我的){LANGUAGE}的?(?=[^，。,字]{{0,4}}(?:视频|采访|访谈|录音|演讲|课程|播客|电影|讲座|片子|教学))"
)
KEY_PARTS = re.compile(
    r"(?:提取|剪出|剪|截取|提炼|挑出|找出|选出|保留)(?:出|其中的?)?(?:会议|里面|视频里)?(?:的)?(?:关键|核心|重要|重点|主要|精华|亮点|有价值的?)(?:的)?(?:讨论|发言|内容|观点|对话|信息|知识)?(?:片段|部分|段落|镜头|时刻|画面)(?:来)?"
)
HEARD_THEN = re.compile(
    rf"(?:识别|听写|转写|转录)(?:出)?(?:这[段个条])?(?:{LANGUAGE}的?)?(?:录音|音频|语音|视频|对话|对白|采访)(?:内容)?(?:成文字)?[，,]?(?:并且?|然后|再)?(?:翻译|译)(?:成|为)(?P<lang>[^，。,并]{{1,4}}?)(?:字幕)?(?=[，。,！]|$)"
)
COPIED = re.compile(
    r"用(?:这个|那个|视频里的?|他|她|这位|原)?(?:的)?(?:主播|主持人|明星|演员|人|说话人|男的|女的|主角|他|她)?的?(?:声音|嗓音|音色)(?:来|去)?(?:朗读|念|读|配音|配|说|讲)[^，。,]{0,10}(?=[，。,！]|$)"
)
FINISHED = re.compile(
    r"[，,]?(?:并|再|最后|然后)?(?:合成|生成|输出|导出|剪成|做成)(?:为|成|出)?(?:一?个|一条)?(?:最终|完整|最后)的?(?:版本?|视频|成片|片子|影片)(?=[，。,！]|$)"
)
"""The finished film at the end of a list."""
LAID_IN = re.compile(
    r"(?<=字幕)(?:之?后|并|然后|再|，|,)*(?:合成|压制|烧录|嵌入|压|烧|合|硬压|写)(?:到|进|在)(?:原|这个)?视频(?:上面?|里面?|中|画面)?"
)
AND_FACE = re.compile(
    r"(?P<look>[^，。,一个]{1,6}滤镜)(?:和|、|以及|跟|加)(?=美颜|磨皮|瘦脸|美白|贴纸|表情)"
)
LETTERED = re.compile(r"(?:自动)?上字(?=[，。,！]|$)")
WITHOUT_SOUND = re.compile(
    r"(?:让|使)?(?:视频|观众|大家|别人)?(?:在)?(?:静音|没有?声音|关掉?声音|不开声音)(?:时|的时候|状态下?|播放时?|情况下)?(?:也|都|还)能?(?:看懂|看得?懂|看明白|看得明白|能理解|理解)"
)
ONE_FILM = re.compile(
    r"(?:把|将)?(?:所有|全部|这些|这几[个段条]|几[个段条])(?:的)?(?:视频)?(?:片段|视频|素材|镜头)(?:都|全部)?(?:剪辑|拼接|合并|组合|整合|剪接|剪|合|连|拼|做)(?:成|为)(?:一[个条部支])?(?:完整|连贯|长|大)的?(?:视频|片子|影片|短片|成片)"
)
UPRIGHT_COVER = re.compile(r"(?:竖屏|竖版|横屏|横版)(?:的)?(?=封面)")
FIRST_CATCHES = re.compile(
    rf"[，,](?:视频)?(?:前|开头|开场)(?:{AMOUNT})?(?:要|得|必须|需要|应该|就要)(?:能)?(?:有|出现|抓住?|吸引|抛出?|突出)[^，。,]{{1,14}}(?=[，。,！]|$)"
)
SITE_FORM = re.compile(
    rf"(?:竖屏|竖版|横屏|横版)的? ?(?P<site>{SITE}) ?(?:风格|版本|版|格式|样式)(?!的?(?:字幕|音乐|标题|文字))"
)
FOR_SITE = re.compile(
    rf"(?<=屏|版)(?:用来|用于|好|方便|准备)?发(?:到|在)?(?:{SITE})(?:上)?(?:用|的)?"
)
SENT = re.compile(
    r"[，,]?(?:适合|方便|用于|好|便于|可以|能)(?:在|用)?(?:微信|QQ|邮件|邮箱|钉钉|飞书)(?:里|上|群)?(?:发送?|传输?|上传|分享|转发|传送|发给\w+|使用)"
)
CARD = re.compile(
    r"(?:加|做|放|来|弄)(?:上)?(?:一?个)?(?P<at>片头|片尾)[，,](?:上面|里面)?(?:写上|写着|写|文字是|文字为|内容是|内容为|标题是|标题为|显示)(?:文字)?[:：]?(?=[“「『\"‘'])"
)
BLACK_CARD = re.compile(
    r"(?:加上?|放|来|做|出)(?:一?[个张段])?(?:黑屏|黑底|黑场|黑色背景)的?(?:上)?(?:字幕|文字|白字|字)[:：]?(?=[“「『\"‘'])"
)
BROUGHT_BACK = re.compile(
    r"(?:恢复|找回|还原)(?:一下)?(?:刚才|刚刚|之前|上一步|前面)(?:我)?(?:误)?(?:被)?(?:删|去|剪|移)(?:掉|除|了|走)*的[^，。,]{0,8}(?=[，。,！]|$)"
    r"|(?:把)?(?:刚才|刚刚|之前|上一步)(?:误)?(?:删|去|剪|移)(?:掉|除|了|走)*的[^，。,]{0,8}?(?:恢复|找回|还原|弄回|加回)(?:一下|回?来)?(?=[，。,！]|$)"
)
SELLING = re.compile(
    r"[，,](?:主打|主推|突出|强调|侧重|目标(?:人群|用户|受众)(?:是|为)|面向|针对)[^，。,]{2,16}(?=[，。,！]|$)(?!.{0,6}字幕)"
)
MOODED = re.compile(
    r"[，,](?:要|带|有|营造)(?:出|有|着)?(?:一种|点|些)?[^，。,]{1,8}的(?:氛围|气氛|感觉|情绪)(?:感)?(?=[，。,！]|$)"
)
FILM_MADE = re.compile(
    r"(?:制作|做|剪|生成|创作|弄|来)(?:出|成)?(?:一?[个条部支段])?(?P<long>[^，。,]{0,8}?)关于(?P<of>[^，。,]{1,12}?)的(?=(?:短片|视频|短视频|小短片|宣传片|纪录片|影片|片子|小视频))"
)
GENRE = re.compile(
    r"(?:制作|做|剪|生成|创作|弄|来|拍)(?:出|成)?(?:一?[个条部支段])(?P<long>[^，。,]{0,8}?)"
    r"(?:恐怖|悬疑|科幻|惊悚|搞笑|爱情|励志|公益|校园|亲子|文艺|治愈|古风|武侠)(?:类|题材|风格)?的?(?=(?:短片|视频|短视频|小短片|影片|片子|小视频))"
)
"""Films of a kind that no footage tells."""
INTO_TALK = re.compile(
    rf"(?:剪|做|弄)成(?:一?[个条段])?(?:适合)?(?P<site>{SITE})(?:的|风格的?)?[^，。,]{{0,4}}口播(?:视频|短视频|片)?(?=[，。,！]|$)"
)
THEN_JOINED = re.compile(
    r"[，,]?(?:然后|再|最后|并)?(?:把)?(?:它们)?(?:拼接|合并|剪辑|组合|串联?|拼|合|剪|做)(?:成|为|到)(?:一?[个条段])?(?:完整)?的?(?:短视频|视频|集锦|成片|短片|一起)(?=[，。,！]|$)"
)
SUBJECT = re.compile(
    r"[，,](?:我们的?|这个|该)?(?:产品|品牌|公司|店|主题|主角|宣传对象)(?:是|为)(?!竖|横)[^，。,“「『\"]{1,14}(?=[，。,！]|$)"
)
TRANSFERRED = re.compile(r"(?:做|进行)?风格(?:迁移|转换|化)(?:成|为|到)")
SOME_OF = re.compile(
    r"^(?P<to>给|把|将|对|为)?(?:其中的?|某)?(?P<n>[两二三四五六七八九]|\d{1,2})(?P<m>[张段个条幅])(?P<what>照片|图片|视频|片段|素材|镜头)(?:都|全部?)?"
    r"(?=(?:加上?|添加|做|来|进行)?(?:一?个)?(?:缓慢|慢慢)?(?:放大|缩小|缩放|推近|拉远|静音|旋转|翻转|镜像|调亮|调暗|变亮|变暗|加速|放慢|慢放|倒放|变黑白|模糊|锐化|[^，。,]{1,6}(?:滤镜|特效|效果|动画)))"
)
"""Some clips by their count alone: 给两张照片加放大."""


def counted(message: str, clips: int) -> str:
    """Return clips told by their count as all of them, or as some of them that are not named."""
    found = SOME_OF.search(message)
    if found is None or clips < SEVERAL:
        return message
    said = found["n"]
    n = int(said) if said.isdigit() else SIGNS.index("二" if said == "两" else said) + 1
    if n > clips:
        return message
    if found["m"] == "张":
        which = "所有照片" if n == clips else "其中一张照片"
        return f"{message[: found.start()]}{found['to'] or '给'}{which}{message[found.end() :]}"
    which = f"所有{found['what']}" if n == clips else f"其中一{found['m']}{found['what']}"
    return f"{message[: found.start()]}{found['to'] or '给'}{which}{message[found.end() :]}"


def _told(found: re.Match[str]) -> str:
    """Return what is asked of a film as the plain question, unless only its cuts are meant."""
    return "这个视频讲了什么"


def _joined(found: re.Match[str]) -> str:
    """Return the best moments without their joining, which they come in anyway."""
    best = re.search(r"精彩|高光|集锦|亮点片段", found.string[: found.start()])
    return "" if best else found[0]


def _card(found: re.Match[str]) -> str:
    return f"{'开头' if found['at'] == '片头' else '结尾'}加标题卡"


def _sent(found: re.Match[str]) -> str:
    """Return a file that is only sent without where to, where it is made smaller anyway."""
    smaller = re.search(rf"压|{COUNT} ?(?:MB|mb|M|兆)|小", found.string)
    return "" if smaller else found[0]


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (BROUGHT_BACK, "撤销上一步"),
    (SUBJECT, ""),
    (SELLING, ""),
    (MOODED, ""),
    (FIRST_CATCHES, ""),
    (FILM_MADE, r"做一个\g<long>"),
    (GENRE, r"做一个\g<long>"),
    (THEN_WORKED, ""),
    (LONG_SOURCE, r"\g<this>\g<film>\g<in>"),
    (OF_LANGUAGE, r"\g<this>"),
    (STRAY, "去掉路人"),
    (REPLACED, "去掉路人"),
    (TRANSFERRED, "转成"),
    (DECADE, "复古滤镜"),
    (MADE_ON, "用ai生成一段后续剧情的视频"),
    (READ_OVER, _told),
    (KEY_PARTS, "剪出精彩片段"),
    (HEARD_THEN, r"加\g<lang>字幕"),
    (COPIED, "克隆声音配音"),
    (LAID_IN, ""),
    (FINISHED, "，导出"),
    (AND_FACE, r"\g<look>，再加"),
    (LETTERED, "加字幕"),
    (WITHOUT_SOUND, "加字幕"),
    (ONE_FILM, "合并所有片段"),
    (UPRIGHT_COVER, ""),
    (SITE_FORM, r"\g<site>版"),
    (FOR_SITE, ""),
    (SENT, _sent),
    (INTO_TALK, r"去掉停顿和口水词，做成\g<site>版"),
    (THEN_JOINED, _joined),
    (CARD, _card),
    (BLACK_CARD, "加黑底标题卡"),
)
"""The remarks and what is said instead, in order."""
