"""Chinese remarks about what a change comes from, what shall stay as it is, lists of what goes,
films told by several words at once, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, COUNT

FRAME = r"(?:16[:：]9|9[:：]16|4[:：]3|3[:：]4|1[:：]1|21[:：]9|横屏|竖屏|方形|横版|竖版)"
VALUE = rf"(?:[48]k|[48]K|2k|2K|\d{{3,4}}[pP]?|\d+(?:\.\d+)? ?(?:%|fps|帧|倍速?|秒|MB)?|{FRAME})"
MEASURE = r"(?:帧率|画幅|画面比例|比例|分辨率|清晰度|画质|音量|速度|倍速|亮度|饱和度|对比度|字号|时长|透明度|码率)"
COME_FROM = re.compile(
    rf"(?P<what>{MEASURE})(?:别用|不用|不要)?(?:从|由|是)? ?{VALUE}(?:的?了)?[，,]? ?(?P<turn>(?:改|换|降|升|调|压|提|变|转)(?:低|高)?(?:成|到|为|至)?) ?(?=\d|[一二两三四五六七八九]|{FRAME}|[248][kK])"
)
"""What a value was before it changes: 帧率24改成60."""
KEPT_SO = re.compile(
    r"[，,](?:但是?|不过|同时|并且?)?(?:要)?(?:"
    r"(?:重要|关键|核心|主要)(?:的)?(?:信息|内容|部分|画面)(?:别|不要|不能|都?要?)(?:丢|删|漏|剪|保留|留下)(?:掉|了|失)?"
    r"|(?:不要|别|不能)(?:把)?[^，。,字幕音乐声]{1,4}(?:调|弄|搞|修|变|磨)(?:得|成)?(?:太|过)?[^，。,成到]{1,4}"
    r"|(?:别|不要|不能)(?:动|改|影响)(?:到)?(?:别的|其他|其它|画面|内容|原来的)[^，。,]{0,6}"
    r"|(?:其他|其它|别的|其余)(?:的)?(?:都)?(?:保持不变|不变|不动|别动|不要动|不用动)"
    r"|保留(?:讲话|说话|有效|原有|原来的?|原|可用)(?:内容|动作|文件|画面|部分)+"
    r"|(?:数字|产品名|专有名词|人名)[^，。,]{0,10}(?:不能|别|不要)(?:变|动|改)"
    r"|保持原来的时间轴|(?:不|别)(?:要)?覆盖原(?:文件|视频)|音效(?:要)?克制"
    r")(?=[，。,！；]|$)"
)
"""What shall stay as it is anyway."""
QUIET_AND = re.compile(
    r"(?:静音|空白)(?:片段|部分|段)?(?:和|与|、|以及|及)(?:长|句间)?(?P<what>停顿|空白|气口)"
    r"|(?:静音|停顿|空白)(?:和|与|、|以及|及)(?:黑场|黑屏|废|无效|无用)+(?:废)?(?:段|片段|镜头|画面|部分)?"
)
SAID_TWICE = re.compile(
    r"(?P<with>口误|停顿|废话|口头禅|语气词)?(?P<join>、|和|以及|与|，)?重复(?:的)?(?:信息|内容|的?话|表达|观点|句子|部分|讲述?的?部分)(?=[、和以及，。,]|都|删|去|剪|$)"
)
ONE_TAKEN = re.compile(
    r"(?:把|将)(?:中间|后面|前面)?重复(?:讲|说|的)(?P<of>[^，。,]{0,8}?)(?:那一遍|那段|的部分|的那段)"
)
POLISHED = re.compile(
    r"(?:把|将|给)?(?:字幕|文案|文字|台词)(?:内容)?(?:润色|改写|优化|精简|改)(?:一下|得|成|的)?(?:更|再)?(?:口语|书面|简洁|有趣|幽默|专业|通顺|吸引人|短|精炼)(?:化)?(?:一点|一些|点)?"
)
CROP_AWAY = re.compile(
    r"(?:把|将)[^，。,]{1,8}?(?:画面|区域|部分|内容)?裁(?:掉|剪掉|切掉)[，,](?:只)?(?:留下?|保留|剩下?)(?:人像|人物|人|主体|脸|中间)[^，。,]{0,4}(?=[，。,]|$)"
)
CHOSEN = re.compile(
    r"(?:从(?:这些|我的|全部)?(?:素材|视频|片段)(?:里|中)?(?:面)?)?(?:筛选?|挑选?|选|找)(?:出来?)?(?=[“「『\"‘][^”」』\"’]{1,20}[”」』\"’]的(?:镜头|片段|画面))"
)
SHORT_TEXTS = re.compile(
    rf"(?:写|配|加|生成)(?: ?{COUNT} ?[条句段]|几[条句段]|一些)?(?:左右)?(?:有画面感|贴合画面|贴合内容|走心|治愈)[^，。,“「]{{0,8}}?(?:文案|短句|文字)(?:，)?(?:打在|放在|烧在|显示在|写在)?(?:画面)?(?:的)?(?:下方|上方|底部|中间)?"
)
BURNT_TEXTS = re.compile(
    r"[，,]文案(?:烧|打|放|写|显示)在(?:画面)?(?:的)?(?:下方|上方|底部|中间|顶部)"
)
LOOK_FIRST = re.compile(
    r"(?<=[：:，,])(?:请)?先(?:看|分析|了解|浏览)(?:一下|一遍)?(?:素材|视频)(?:的)?内容[，,]|(?:自动)?按画面顺序(?:挑|选)(?:镜头|片段|画面)[，,]|自动(?:选|挑)画面"
)
FILM_WITH = re.compile(
    r"(?P<head>(?:做|剪|弄)成)(?:一?[个条部])?(?:带|有|配)(?:文案|字幕文案|解说文案)的(?:成片|短视频|视频)"
)
LEADS_ROUGH = re.compile(
    r"^(?:请|帮我)?(?:先)?(?:对|把|给)(?:这些|所有|全部|我的)?(?:素材|视频|片段)(?:做|进行)(?:一轮|一次|一下)?(?:粗剪|精剪|剪辑)[：:，,](?:每[条段个](?:素材|视频)?)?"
)
RAW_CUT = re.compile(r"(?:把)?(?:可用|有效|剩下的?|好的)(?:内容|部分|片段|镜头)(?=按|拼|合并|串)")
AS_ROUGH = re.compile(
    r"(?:拼|合并|剪|串)成(?:一?[条个])?(?:粗剪|粗)(?:版)?(?:的)?(?:成片|视频|片子)?"
)
STRETCHED = re.compile(
    r"[，,]?(?:用|使用|采用|选择?)?拉伸(?:填充|铺满|适应|方式|模式)+|[，,](?:用|使用|采用)?(?:智能|自动|居中)裁[剪切](?:方式|模式)?(?=[，。,]|$)"
)
PAD_IN = re.compile(
    r"(?:画面)?居中(?:显示)?[，,]?(?:上下|左右|两边|四周)?(?P<pad>(?:加|留|补|填)黑边)"
)
BEST_INTO = re.compile(
    r"(?:把|将|用)?(?:这[个段条]|我的)?(?:视频|片子|素材|录像|直播|播客)?(?:里|中)?(?:面)?最(?!长|短|后|前|大|小|早|初|高|低|开|末|多|少)(?:有|具)?[^，。,的]{1,6}的(?:片段|部分|内容|瞬间|镜头|地方|一段)"
    r"(?:剪辑?|做|切|拼|弄|提取)(?:成|出来?)(?:一?[个条段])?(?:短视频|视频|集锦|短片|小视频)?"
)
LONG_INTO = re.compile(
    rf"(?P<this>(?:这|那)一?[个段条部场]) ?{AMOUNT}(?:长|左右)?的?(?P<film>[^，。,的]{{0,5}}(?:视频|录像|直播|录音|素材|片子|会议|课程|播客|访谈|采访))(?=(?:剪|压|切|缩|浓缩|精简|做|拆|分|变)(?:成|为|到))"
)
MIXED = re.compile(
    rf"(?P<make>(?:剪|做|弄|裁)(?:辑)?成) ?(?P<long>{AMOUNT})(?:左右)?(?:的)?(?P<shape>竖屏|竖版|横屏|横版|方形)?(?:的)?(?P<quick>快节奏)?(?:的)?(?P<captions>[带加]字幕)?(?P<film>的?(?:短视频|视频|短片))?(?=[，。,]|$)"
)
BY_TOOL = re.compile(
    r"^(?:请)?(?:使?用|通过|利用) ?(?!PIP|BGM|LUT|GIF|AI|LOGO|TTS|SRT|MP)\$?[A-Z][A-Za-z0-9_-]{2,30} ?(?:skill|Skill|技能|工具|插件)?(?:的?增强模式)?[，,]? ?(?=把|将|给|帮|对)"
)
LIGHT_PACE = re.compile(r"[，,](?:整体)?节奏(?:要)?(?:轻快|欢快)(?:一?点儿?|一些)?(?=[，。,]|$)")
LOOK_OF_BEST = re.compile(
    r"(?P<make>剪(?:辑|出)?|做|来|弄)(?:一?[个条段])?(?P<look>赛博朋克|复古|电影|胶片|黑白|日系|港|清新|怀旧)(?:感)?风?格?的(?P<best>高光|精彩|集锦)(?:片段|集锦|时刻)?"
)
NEW_WORDS = re.compile(
    r"(?:把)?(?:片头|开头的?)?(?P<what>标题|片头题|片头文字|文案)(?:改|换)(?:成|得|为)?(?:一?个)?(?:更|再)(?:短|简短|简洁|吸引人|炸|有力|口语|好|响亮)(?:一?点儿?|一些)?(?:的)?(?:一句|说法|版本|标题|那种)?(?=[，。,并]|$)"
)
AND_THEN = re.compile(r"[，,]并(?=在第?\d|在(?:开头|结尾|片头|片尾))")
FROM_LINK = re.compile(
    r"(?:帮我)?(?:下载|保存)(?:一下)?(?:这个|这条|那个)?(?:视频)?链接(?:里的视频|的视频)?(?:[，,]支持[^。]*)?(?=[，。,]|$)"
)
RETURNS = re.compile(
    r"[，,](?:没人?|不|没有人?)(?:在)?(?:说话|讲话|出声)(?:的)?(?:时候|时)?(?:再|就)?(?:恢复|调回来?|回到|正常)(?:原来的?|正常)?(?:音量)?"
)
SPARED = re.compile(
    rf"(?:把)?第?(?:{AMOUNT}|{COUNT}) ?(?:到|至|-) ?第?{AMOUNT}(?:那里|那段|那部分)(?:先)?(?:留着|保留)[，,](?:其他|其它|其余|别的)(?:没用的)?(?:都|全部)?(?P<deed>剪短|缩短|压缩)(?:一?点儿?|一些)?"
)
CATCHING = re.compile(
    r"[。，,]?开头(?:要)?(?:留|放|用|保留)最(?:能)?抓(?:住)?人的[^，。,]{0,8}(?=[，。,]|$)"
)
ABOUT_LONG = re.compile(rf"(?<=[条个部段支])约 ?(?={COUNT} ?(?:秒|分钟))")
ALONE_LONG = re.compile(
    rf"[，,](?:时长|总长|长度)?(?:大约|大概|约|控制在)? ?(?P<long>{AMOUNT}) ?(?:左右|上下|以内)?(?=[，。,]|$)"
)
FILM = re.compile(
    r"(?:做|剪|制作|生成|弄|来)(?:成|出)?一?[个条部支](?P<film>[^，。,：:\d]{0,8}(?:vlog|Vlog|VLOG|短片|混剪|短视频|宣传片|集锦|回忆视频|旅行视频))"
)
ONE_CLIP_FADES = re.compile(
    r"(?<!之间)(?:添加|加上?|做|来)(?:个)?淡入淡出(?:的)?转场(?:效果|动画)?(?=[，。,]|$)"
)
PARTS = re.compile(r"分成|切成|拆|分割|拼|合并")


PLAIN_LINES = re.compile(
    r"(?P<head>(?:分辨率|清晰度|画质)(?:改|换|降|升|调|压|提|变)(?:低|高)?(?:成|到|为|至)? ?)(?P<lines>480|720|1080|1440|2160)(?![\dpP xX×*])"
)
UNSURE = re.compile(
    r"(?:删掉|删除|剪掉|去掉|删) ?(?P<span>[^，。,]{2,14})[，,]但(?:是)?(?:这|那)一?段(?:千万|一定)?(?:别|不要|不能)(?:给我)?(?:删|剪|去)(?:掉|除|了)?"
)
"""What shall go and stay at once is asked about."""
LESSON = re.compile(
    rf"(?:剪|做|弄)(?:辑)?成?(?:一?[个条部])? ?(?P<long>{AMOUNT})(?:左右)?的(?:产品|功能|知识|技术)?(?:讲解|口播|教程|科普)(?:类)?(?:视频|短片|短视频|(?=[，。,]|$))"
)


NOT_ADDED = re.compile(
    r"(?:不要|别|不用|不需要|不必)(?:再)?给(?:这[个段条])?(?:视频|片子|影片|它|画面)?(?=加|添加|配|放|上)"
)
LONG_QUIET = re.compile(r"(?<=秒)(?P<of>以上)?的(?:静音|空白|无声)(?:片段|部分|段)?")
PLACED = re.compile(
    r"(?:开头|结尾|片头|片尾|末尾|最后|倒数|[前后头尾第到至~-])的?[\d.一二两三四五六七八九十半]+秒$"
)
LEVEL_FIRST = re.compile(
    r"^(?:把)?(?:背景音乐|BGM|bgm|音乐|配乐)(?:的)?音量(?:调到|调成|设为|设成|是)? ?(?P<level>\d{1,3}%)[，,](?:使?用|选) ?(?P<file>\S+\.(?:mp3|wav|m4a|aac|flac))(?=[，。,]|$)"
)
ONCE = re.compile(r"只播放?一[次遍](?:[，,](?:不要|别|不)循环)?")
AT_TIME = re.compile(rf"在(?P<at>{AMOUNT})(?:处|的时候|时|的位置)?(?=添加|加|插入|放|显示|出现)")
BY_BEAT = re.compile(r"按(?:照)?(?:拍点|节拍点|鼓点|重拍|拍子)(?:来)?(?:重新)?(?:剪辑?|切)")
NOT_DONE = re.compile(
    r"(?:^|(?<=[，,]))不(?:要)?(?:剪辑|改变|添加|修改|调整|删减)[^，。,]{1,18}[，,](?=.{2})"
)
SHAPED = re.compile(
    rf"(?P<make>(?:剪|做|弄)(?:辑)?成)(?:一?[个条部])? ?(?P<shape>{FRAME})[、，, ]?(?:约|大约)? ?(?P<long>{AMOUNT})(?:左右)?的[^，。,]{{1,10}}(?=[，。,]|$)"
)
COMPARED = re.compile(r"做成[^，。,]{0,10}对比(?:系列|视频|短片|片)(?=[，。,]|$)")
SAFE = re.compile(
    r"(?:放|移|挪|摆)?(?:在|到|至)?(?P<where>上方|顶部|下方|底部)(?:的)?安全区(?:域)?(?:内|里)?"
)
BOTH_OUT = re.compile(
    r"(?:再|最后)?给我 ?(?P<size>\d{3,4} ?[×xX*] ?\d{3,4}) ?(?:的)?成片(?:和|以及|、|，)(?:一份)?(?:可编辑的?)?(?P<draft>剪映草稿)"
)
GUIDED = re.compile(r"的?[^，。,的]{0,8}攻略(?=口播|视频|vlog|Vlog)")
FROM_OWN = re.compile(
    r"[，,](?:使?用|拿)我(?:上传|拍|提供|给)的[^，。,]{0,12}(?:做|当|作为)素材(?=[，。,]|$)"
)
MANNERED = re.compile(
    r"[，,](?:要|带)(?:点|一点|有点)?(?P<how>炫酷|高级|可爱|温馨|搞笑|燃|热血|动感)(?:一?点|一些)?的(?:风格|感觉|效果)(?=[，。,]|$)"
)
TRAILER = re.compile(r"(?P<make>做|剪|来)(?:一?[个条支])?片花")
TRACKS = re.compile(r"(?:给)?(?:这个)?(?:视频)?做(?:个)?多轨(?:混音|编辑)?[，,]")
LISTED = re.compile(r"^(?:列出|显示|看看|查看)(?:一下)?(?:所有|全部|当前)?(?:的)?片段(?:列表)?$")


TITLED = re.compile(
    r"(?:加上?|配上?|打上?)(?:一?个)?标题(?![为是叫成在和的到要与及、])"
    r"(?P<words>(?!.*(?:之前|之后|以前|以后|版本|的|动画|效果|样式|标题卡|字体|颜色|居中|放|栏|条|文字|字幕|音乐|转场|封面|大|小))[\u4e00-\u9fff]{3,12})$"
)
"""Words of a heading that nothing marks off: 加上标题新品上市."""
FOUND_GONE = re.compile(
    r"(?:自动)?(?:识别|检测|找出)(?:出)?(?P<what>[^，。,]{1,12}?)(?:，)?(?:并且?|然后|再)(?:自动)?(?P<deed>删除|去掉|剪掉|删掉|去除|移除)(?=[，。,]|$)"
)
FILLED_AND = re.compile(
    r"(?P<what>语气词|口头禅|口误|废话|口水词)(?P<join>和|、|与|以及|及)(?:静音|空白)(?:片段|部分|段)?(?![音乐])"
)
TALK_CLEAN = re.compile(r"清理(?:一下)?(?:这段)?口播(?:视频)?(?:之?后|，|,|并|再)?(?P<rest>.?)")
PACED_CUT = re.compile(r"节奏剪(?P<how>快|慢)(?:一点)?")
EACH_LONG = re.compile(
    rf"(?:把)?(?:视频|片子|素材)?(?:分割?|切割?|拆|剪)成(?:每段)?(?P<long>{AMOUNT})(?:的)?(?:一段|一个|一条|每段|的小段|的片段|的小片段)(?:视频)?(?=[，。,]|$)"
)
SCENES = re.compile(
    r"(?:两个|各个|每个|所有)?(?:场景|画面|镜头)之间(?=(?:都)?(?:加|添加|做|用|插入))"
)
AND_CHAPTERS = re.compile(r"(?P<a>转场|字幕|音乐|标题|过渡)(?:和|、|与)(?=章节)")
WRITTEN_OUT = re.compile(
    r"(?:自动|语音)?转写(?=[，,]|$)(?=.*(?:大字|居中|字号|字幕|底部|顶部|白字|黄字))"
)
COMMENTARY = re.compile(
    rf"(?:分析(?:这个)?视频[，,]?(?:并|然后|来)?)?(?:制作|做|剪|生成)(?:成)?(?:一?[个条部])? ?(?:{AMOUNT}(?:的)?)? ?(?:影视|电影|电视剧|剧情)解说(?:视频)?"
)
LINES_TO_GIF = re.compile(
    r"(?P<deed>提取|截取|剪出|找出|挑出)(?P<what>[^，。,]{0,4}(?:金句|高光|精彩片段|精彩瞬间))(?:并|来|，)?(?:做成|转成|制作成|生成) ?(?:动图|[gG][iI][fF])"
)
TOO_LARGE = re.compile(r"[，,](?:现在)?(?:这个)?(?:文件|体积)(?:实在)?太大(?:了)?(?=[，。,]|$)")
SPEED_ONLY = re.compile(r"^(?:加减速|调速|变速)(?:一下)?$")


AND_ADD = re.compile(r"[，,]?(?<![合一])并(?:且)?(?=(?:加|配|添|打)(?:上|个|入)?(?!速|快|合|成))")
"""A second deed: 去掉停顿并加字幕."""
CLOSE_UP = re.compile(
    r"(?P<turn>改|换|变)(?:成|为)(?:一?个)?(?:特写|近景|远景|中景)?(?=(?:推|拉|摇|移)镜头)"
)
COVER_SHAPE = re.compile(r"\d{1,2}[:：]\d{1,2} ?(?:比例)?(?:的)?(?:短视频|视频)?(?=封面)")
GRAPHICS = re.compile(r"[、，,]MG(?:动画|动效)?(?=[、，,]|$)")
GOODS = re.compile(
    r"(?:制作|做|剪|生成)(?:一?[个条支])?(?P<of>[^，。,\d秒分钟]{1,8})的(?:商品|产品|带货|种草)(?:展示|介绍|宣传)?视频"
)
LIGHTER = re.compile(
    r"(?P<pace>节奏[^，。,]{0,3}快[^，。,]{0,3})[，,](?:再)?(?:轻快|欢快|明快)(?:一?点|一些)(?=[，。,]|$)"
)
SPARE = re.compile(
    r"[，,]去掉(?:冗余|多余|无聊|拖沓)(?:的)?(?:过渡|部分|内容|镜头|铺垫)(?=[，。,]|$)"
)


def _spared(found: re.Match[str]) -> str:
    """Return nothing for what the best moments leave out anyway."""
    best = re.search(r"精彩|高光|集锦", found.string[: found.start()])
    return "" if best else found[0]


def _talk_clean(found: re.Match[str]) -> str:
    return f"去掉停顿和口水词{'，' if found['rest'] else ''}{found['rest']}"


def _once(found: re.Match[str]) -> str:
    """Return music that plays once, where music is spoken of."""
    heard = re.search(r"音乐|BGM|bgm|配乐", found.string)
    return "音乐只放一遍" if heard else found[0]


def _safe(found: re.Match[str]) -> str:
    return "放在顶部" if found["where"] in ("上方", "顶部") else "放在底部"


def _quiet(found: re.Match[str]) -> str:
    """Return quiet of a length as pauses so long, where the length is no place in the film."""
    if PLACED.search(found.string[: found.start()]):
        return found[0]
    return f"{found['of'] or ''}的停顿"


def _mannered(found: re.Match[str]) -> str:
    quick = found["how"] in ("炫酷", "燃", "热血", "动感")
    return f"，风格{found['how']}" if quick else ""


def _mixed(found: re.Match[str]) -> str:
    """Return a film told by length, shape, pace and captions at once as its wishes."""
    told = [found[key] for key in ("shape", "quick", "captions")]
    if sum(map(bool, told)) < len(("shape", "quick")):
        return found[0]
    wishes = [f"{found['make']}{found['long']}{found['quick'] or ''}短视频"]
    if found["shape"]:
        wishes.append(f"改成{found['shape']}")
    if found["captions"]:
        wishes.append("加字幕")
    return "，".join(wishes)


def _spoken_again(found: re.Match[str]) -> str:
    """Return what is said twice as slips of the tongue, where something goes."""
    goes = re.search(r"删|去|剪|清", found.string)
    if goes is None:
        return found[0]
    return f"{found['with'] or ''}{found['join'] or ''}口误" if not found["with"] else found["with"]


def _stretched(found: re.Match[str]) -> str:
    """Return how the new shape is filled, where a shape is asked for before."""
    shaped = re.search(FRAME, found.string[: found.start()])
    return "，裁剪填满" if shaped and "裁" in found[0] else "" if shaped else found[0]


def told(message: str, clips: int) -> str:
    """Return a message with a length told at its end said of the film, and fades of one clip."""
    written = SHORT_TEXTS.sub("", message)
    if written != message:
        message = f"{written.strip('，,。 ')}，写一篇文章"
    film, alone = FILM.search(message), ALONE_LONG.search(message)
    if film is not None and alone is not None and film.end() <= alone.start():
        rest = f"{message[: alone.start()]}{message[alone.end() :]}"
        message = f"{rest[: film.start('film')]}{alone['long']}{rest[film.start('film') :]}"
    if clips == 1 and PARTS.search(message) is None:
        message = ONE_CLIP_FADES.sub("淡入淡出", message)
    return message


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (BY_TOOL, ""),
    (LEADS_ROUGH, ""),
    (LOOK_FIRST, ""),
    (ABOUT_LONG, ""),
    (NOT_ADDED, "不要"),
    (LONG_QUIET, _quiet),
    (LEVEL_FIRST, r"加背景音乐 \g<file>，音量\g<level>"),
    (ONCE, _once),
    (AT_TIME, r"在第\g<at>"),
    (BY_BEAT, "卡点"),
    (NOT_DONE, ""),
    (SHAPED, r"\g<make>\g<long>短视频，改成\g<shape>"),
    (COMPARED, "剪成短视频"),
    (SAFE, _safe),
    (BOTH_OUT, r"导出\g<size>，导出\g<draft>"),
    (GUIDED, "的"),
    (FROM_OWN, ""),
    (MANNERED, _mannered),
    (TRAILER, r"\g<make>预告片"),
    (TRACKS, ""),
    (LISTED, "查看时间线"),
    (AND_ADD, "，"),
    (CLOSE_UP, "加"),
    (COVER_SHAPE, ""),
    (GRAPHICS, ""),
    (GOODS, "做一个产品宣传片"),
    (LIGHTER, r"\g<pace>"),
    (SPARE, _spared),
    (FOUND_GONE, r"\g<deed>\g<what>"),
    (FILLED_AND, r"\g<what>\g<join>停顿"),
    (TITLED, r"加标题“\g<words>”"),
    (TALK_CLEAN, _talk_clean),
    (PACED_CUT, r"节奏\g<how>一点"),
    (EACH_LONG, r"每隔\g<long>分割一次"),
    (SCENES, "片段之间"),
    (AND_CHAPTERS, r"\g<a>，加"),
    (WRITTEN_OUT, "加字幕"),
    (COMMENTARY, "写一篇文章"),
    (LINES_TO_GIF, "剪出精彩片段，导出gif"),
    (TOO_LARGE, "，压缩视频"),
    (SPEED_ONLY, "改变速度"),
    (COME_FROM, r"\g<what>\g<turn>"),
    (POLISHED, "写一篇文章"),
    (KEPT_SO, ""),
    (SPARED, r"\g<deed>一点"),
    (QUIET_AND, "停顿"),
    (ONE_TAKEN, "把那一段"),
    (SAID_TWICE, _spoken_again),
    (CROP_AWAY, "裁剪画面"),
    (CHOSEN, "查找"),
    (BURNT_TEXTS, ""),
    (PLAIN_LINES, r"\g<head>\g<lines>p"),
    (UNSURE, r"剪\g<span>"),
    (LESSON, r"去掉停顿和口水词，剪成\g<long>的短视频"),
    (FILM_WITH, r"\g<head>短视频"),
    (AS_ROUGH, "拼在一起"),
    (RAW_CUT, "片段"),
    (STRETCHED, _stretched),
    (PAD_IN, r"\g<pad>"),
    (BEST_INTO, "剪出精彩片段"),
    (LONG_INTO, r"\g<this>\g<film>"),
    (MIXED, _mixed),
    (LIGHT_PACE, "，节奏明快"),
    (LOOK_OF_BEST, r"剪出\g<best>，加\g<look>滤镜"),
    (NEW_WORDS, r"修改标题"),
    (AND_THEN, "，"),
    (FROM_LINK, "上传视频"),
    (RETURNS, ""),
    (CATCHING, ""),
)
"""The remarks and what is said instead, in order."""
