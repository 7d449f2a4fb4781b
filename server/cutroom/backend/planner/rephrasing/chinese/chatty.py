"""Chinese remarks of people who talk rather than order: the end of a clip before the deed, one
picture for two films, a bed that drowns nobody."""

import re

from cutroom.backend.planner.words.remarks_zh import AMOUNT, GONE, STRETCH

AT_THE_END = re.compile(
    rf"(?:最?末尾|尾部|尾巴|最后面?|结尾|后面)(?:那?里|的?地方|部分|处|那儿)?(?:也|再|都|给我|帮我)*{GONE}(?P<long>{AMOUNT})"
)
MIDDLE = re.compile(rf"中间(?:那?段|的)?(?={STRETCH})")
MAY_GO = re.compile(r"(?:可以|就)(?P<deed>不要了?|删了?|剪掉|剪了|去掉|砍掉)(?![^，。！]{4})")
ONE_PICTURE = re.compile(
    r"(?:想|要)?(?:把)?(?:它们|这两[个段]|两[个段])?(?:视频)?(?:放|摆|弄|拼)(?:在|到|进)(?:一|同一|一个)个?(?:画面|屏幕|框)(?:里|上|中)?(?:面)?"
    r"(?:(?:左右|上下)?(?:并排|对比|对照|同时)?(?:着)?(?:看|播放?|显示|放|展示)?)?"
)
SIDES = re.compile(
    r"(?P<sides>左右|上下)(?:并排)?(?:对比|对照)(?:着看?|播放|显示|一下|看|放)?(?![度的])"
)
UPRIGHT = re.compile(r"上下")
PASSED = re.compile(
    r"(?:每|各)(?:两)?(?:段|个片段|个视频)(?:视频|片段)?(?:和(?:每|下)一?段)?(?:之?间|中间|连接处|衔接处|接起来的地方)"
    r"(?:都|也)?(?:来个|做个?|加个?|用)?淡入淡出(?:一下)?"
)
SWITCHED = re.compile(
    r"(?:把|将)?(?:原来?的?|视频的?)?声音(?:都|全)?(?:给我)?(?:关了|关掉|去了|去掉|不要了?|删了|删掉)(?:然后|再|，)?"
    r"(?P<deed>换|配|加|放|来)(?:上|成|个|点|一首|一段|首|段)+"
)
DROWNING = re.compile(
    r"[，,]?(?:别|不要|不能|不可以|千万别)(?:把)?(?:它)?(?:盖过|盖住|压过|压住|抢|影响到?|盖)了?(?:我|他|她|人)?(?:的)?"
    r"(?:说话|人声|讲话|对白|原声|台词|解说)(?:的?声音|声)?(?:盖住|盖过|压住)?了?(?:就行|就好|就可以)?"
)
SHOWN_FIRST = re.compile(
    rf"(?:把|将)?(?P<which>第?{AMOUNT}(?:到|至|-|~|—)第?{AMOUNT})的?(?:那一?段|这一?段|的?内容|的?画面|部分)?(?:给我)?"
    r"(?:提|挪|移|放|搬|调|剪|插|拎)到(?:视频|片子)?(?:的)?(?:最前面?|最?开头|片头|前面|最开始)(?:来)?"
    r"(?:(?:当|做|作为|当作|做个?|当个)(?P<teaser>预告|引子|开场|片头|悬念|预热|钩子))?"
)
TO_SIZE = re.compile(r"(?:缩|压|改|转|调)(?:小)?(?:成|到|为)(?=\d{3,4}[pP])")
TIMES_SIGN = re.compile(r"(?<=\d{3}) ?(?:乘以?|\*|×) ?(?=\d{3})")
RAISED = re.compile(
    r"(?P<who>人声|音量|声音|亮度|对比度|饱和度)(?:再)?(?:提一提|提提|提一下|往上提)(?:一?点|些)?"
)
OR_RATHER = re.compile(r"要不(?:就|你)?(?=加|换|给|把|来|弄|做|用|配|放|调)")
RATE = re.compile(r"(?P<rate>帧率(?:要|为|是|改成|设为|用)?\d{2,3})(?![\d帧fF.])(?:帧)?")
NO_MORE_THAN = re.compile(
    r"(?:文件|大小|体积)?(?:大小)?(?:别|不要|不能|不得?|最好别)(?:超过?|大于|高于)(?P<size>\d+)(?:M|MB|m|mb|兆)(?![a-zA-Z])(?:就行|就好)?"
)
FROM_ON = re.compile(
    rf"(?P<start>{AMOUNT})(?:开始|起)(?=[到至]第?{AMOUNT}(?:那|这|的|不|都|别|千|剪|删))"
)
NOT_KEPT = re.compile(
    r"(?:千万)?(?:别|不要|不用|不能)(?:再)?(?:留着?|保留)(?:了|下来)?(?=$|[，。！])"
)
LEVELLED = re.compile(
    r"(?P<what>音乐|音量|声音|BGM|bgm|配乐|亮度)(?P<told>[^，。]{0,8}[，,])?从(?:原来的?)?\d+%?(?:降|减|调|提|加|升)(?:低|高|小|大)?(?:到|成|为)(?P<level>\d{1,3})(?:%|(?![\d.秒倍]))"
)
NOT_TOO = re.compile(
    r"(?P<what>音乐|音量|声音|BGM|bgm|配乐|logo|水印|强度|图标)(?:的?(?:音量|声音|大小|强度))?(?:别|不要|不用)(?:弄|搞|放|调)?太(?:响|大|吵|高|强|重)(?:了)?[，,]?"
    r"(?:大概|差不多|大约|就|占个?|占|有)*(?P<level>\d{1,3}%|百分之[一二三四五六七八九十]+)(?:的样子|左右|就行|就好|就可以|就够了?)*"
)
SPOKEN_OVER = re.compile(
    r"(?:我|有人|他们?|她)?(?:在)?(?:说话|讲话|说|讲)的时候(?:音乐|声音|背景音乐)?(?:再|就|要|自动)*(?:低|小|轻|弱)(?:一)?(?:点|些)(?:声)?"
)
LONGER = re.compile(r"多停(?:几秒|一?会儿?|一下)[，,](?:就)?(?=[\d一二两三四五六七八九十]+秒)")
BLENDED = re.compile(
    r"(?:(?:在)?(?:它们)?(?:中间|之间))(?:给我)?(?:来|加|做|用|有|弄|搞)(?:个|一个|点)?渐变(?:过渡|效果)?"
)
LINED = re.compile(r"描(?P<color>[黑白红黄蓝])(?:色的?)?边")
DIES_AWAY = re.compile(
    rf"(?P<what>音乐|声音|配乐|BGM|bgm)(?:在|到)?(?:最后|结尾|末尾)的?(?P<long>{AMOUNT})?(?:的时候)?(?:要|得)?(?:慢慢|渐渐|逐渐)的?(?:地)?(?:没声|消失|变没|变小|小下去|弱下去|听不见)(?:了|掉)?"
)
NO_OPENING = re.compile(
    r"(?:没有|没|缺|少)(?:个|一个)?(?P<what>开头|片头|结尾|片尾)[，,](?:你)?(?:给|帮我|就|再)*加(?:上)?一?个(?:吧)?"
)
GRADED = re.compile(
    r"(?:你)?(?:看着|随便)(?:帮我|给我)?调(?:一)?(?:调|下)?(?:颜?色|色调)(?:吧|就行|就好)?"
)
PACED_TO = re.compile(
    r"(?P<deed>加速|放慢|减速|加快|变速|倍速调|速度调|调)(?P<to>到|成|至)(?P<factor>[01]\.\d{1,2}|[234])(?![\d.]|倍|秒|%|分|x|X|p|:|：|段|个|比)"
)
TURNED = re.compile(r"转(?:个|一个|一)圈[，,]?(?:就是|也就是)?(?=[顺逆])")
MISSHOT = re.compile(r"(?:拍反了|弄反了|搞反了)(?=应该)")
VOICED = re.compile(
    r"(?:你)?(?:就)?(?:用|让)(?:个)?(?:AI|ai|机器|人工智能)(?:来|帮我|给我)?(?:念|读|配音|说)(?:吧|一下|一句|一段|一遍)?[，,]?(?:念|读|内容(?:是|为)|说|就说|写)?[：:]?(?=[“\"「])"
)
DECIDED = re.compile(r"我?(?:又)?(?:改|换|变)(?:变)?主意了[，,]?")
MOODS = (
    "欢快|轻快|轻松|舒缓|安静|动感|激昂|温馨|伤感|抒情|喜庆|搞笑|燃|热血|浪漫|复古|大气|俏皮|可爱"
    "|治愈|空灵"
)
ELIDED = re.compile(
    rf"(?P<deed>配|来|加|换)(?P<count>个|首|段|点|成)(?P<mood>{MOODS})(?:一点|点|一些|些)?儿?的(?=$|[，。！吧])"
)
THEIR_VOICES = re.compile(
    r"(?:怎么)?(?:让|把|使)?(?:他俩|她俩|他们俩?|两个人|两人|大家|俩人|所有人)(?:的)?(?:声音|音量|说话声)(?:都)?(?:变|弄|调|搞)?(?:得|成)?(?:一样(?:大小|大|响)?|差不多(?:大|响)?|统一|均衡)(?:一下|点)?"
)
MUTED_AND = re.compile(r"静音(?=加|配|换成?|上)")
GONE_AFTER = re.compile(
    r"(?<=[，,])(?P<long>\d+|[一二两三四五六七八九十]+)秒(?:钟)?(?:以?后|之后)?(?:就|再)?(?:消失|不见|没了)(?=[，,。]|$)"
)
ONE_PICTURE_EACH = re.compile(
    r"(?<![\u4e00-\u9fff])一张(?=(?:放|停|显示)?(?:\d+|[一二两三四五六七八九十]+)秒)"
)
ONE_BY_ONE = re.compile(
    r"[，,](?:从上到下|按顺序|依次|按先后)*(?:挨个|依次|一个个|一张张)(?:放|播放|播)(?:就行|就好|就可以)?(?=[，,。]|$)"
)
IF_IT_CAN = re.compile(
    r"能(?P<deed>去掉|弄掉|删掉|消掉|去除)就(?:去掉|弄掉|删掉|消掉|去除|去|弄|删)"
)
FADES_AT_LAST = re.compile(
    rf"(?:最后|结尾|末尾)(?P<long>{AMOUNT})?(?:的)?(?P<what>音乐|声音|配乐)(?:的?声音|音量)?(?:要|得)?(?:慢慢|渐渐|逐渐)的?(?:地)?(?:变小|小下去|减弱|弱下去|降低|消失|没声)+"
    r"(?:直到|到|至)?(?:没有|没声|消失|完全没有|无声)?(?:了)?"
)
LEANED = re.compile(
    r"(?:大概|大约)?(?:往|向|朝)(?P<side>左|右)(?:边)?(?:歪|斜|偏)了?(?:大概|大约|有)?(?P<angle>\d+)度(?:左右)?[，,]?(?:能不能|帮我|给我|麻烦|请)?(?:给)?(?:正过来|转正|扶正|摆正|调正|转过来|矫正)(?:一下)?"
)
SAME_AS_OTHERS = re.compile(r"(?:跟|和)(?:其他|另外|其余)[^，。]{0,5}(?:一样|一致|相同)的?(?=\d)")
ASKED_FOR = re.compile(r"(?:要求|规格|参数)(?:是|为)?(?=\d+(?:帧|fps|p|P|K|k|×|x|\*))")
ROUGHLY = re.compile(
    r"(?P<deed>降低|提高|调低|调高|加快|放慢)(?:一)?点[，,](?:大概|大约|差不多)(?:降|提|调|加)?(?:低|高)?(?=百分之|\d+%|\d)"
)
ORDERED_AS = re.compile(
    r"第(?P<one>[一二三四五六七八九十\d]+)(?P<kind>张|段|个)应该(?:是|放|在|放在|排在)第(?P<other>[一二三四五六七八九十\d]+)(?:张|段|个|位)?(?:才对)?"
    r"(?:[，,](?:你)?(?:帮我|给我)?(?:挪|调|换|移|改)(?:一)?下(?:位置)?)?"
)
LOW_AT = re.compile(r"(?:小声|轻|声音小|音量小|声音大|音量大|大声)(?:一)?点[，,](?=\d+%)")
CUT_BY_SOUND = re.compile(r"减(?:一下|掉|去)?(?=最?前面?\d|开头\d|后面?\d|最后\d)")
NOT_TOO_QUICK = re.compile(r"别太(?:快|慢|短|长)[，,](?=\d)")
NOISE_IF_ANY = re.compile(
    r"(?:要是|如果)有(?:点)?(?:杂音|噪音|底噪|杂声)(?:的话)?[，,]?(?:顺便)?(?:也|就)?(?:给我|帮我)?(?:降一降|降一下|处理一下|去一去|去掉)"
)
BIG_CAPTIONS = re.compile(r"字幕要大(?:一点|点|些)?(?=[，,。]|$)")
WIDE_AT = re.compile(r"(?:不要|别)太大[，,](?=\d+%|百分之)")
ON_TO = re.compile(rf"一直到(?=第?{AMOUNT})")
BIG = re.compile(r"(?<=[，,])(?:字)?要大(?:一点|点|些)?(?=[，,。]|$)")
DARK_BOX = re.compile(r"底色?(?:用|要|是|改成|换成)?(?P<color>黑|白|灰)(?:色)?的?半透明的?")
PRESSED = re.compile(r"(?P<what>原声|人声|音乐)(?:给我)?(?:再)?压(?:小|低)(?:一)?(?:点|些)儿?")
CUT_EACH = re.compile(
    r"(?:那)?(?:两|几|三)?(?:个)?(?:地方|处|时间点|点)?(?:分别|各)(?:自)?(?:切|剪|来|砍)(?:一|上一)?刀"
)
EXCEPTED = re.compile(
    r"(?:全部|都|所有(?:片段|视频)?|每段|每个)(?:都)?(?P<how>[^，。第]{0,4}\d+(?:\.\d+)?倍速?)[^，。]{0,3}[，,](?:但是?|就|只有)?(?P<which>第[一二三四五六七八九十\d]+段)"
    r"(?:[^，。]{0,14}?)(?:用|保持|按|就)(?:正常|原来?的?|原)(?:速度|速|播放)+"
)
WRITTEN = re.compile(r"(?P<what>标题|字幕|文字|名字)(?:就|要|也)?(?:写成|写作)[：:]?(?=[“\"「])")
LATER = re.compile(r"(?:能不能)?(?:晚|迟|早)(?:一)?点(?:再)?(?:出来|出现|出|显示)[，,](?=第?\d+秒)")
IN_LANGUAGE = re.compile(
    r"(?P<what>标题|字幕|文字|题目)(?:还是)?(?:改|换)(?:回|成|为)(?:英文|中文|英语)的?(?:比较好|更好|好一?点|吧|算了)?[，,]"
    r"(?:就)?(?:改成|写成|写|叫|换成|改为)"
)


def _first(found: re.Match[str]) -> str:
    """Return a stretch that is to be seen first as the stretches in their new order."""
    which = re.sub("第", "", found["which"])
    start, end = re.split("到|至|-|~|—", which, maxsplit=1)
    if found["teaser"] in ("预告", "引子", "悬念", "预热", "钩子"):
        return f"保留{start}到{end}、0秒到结尾"
    return f"保留{start}到{end}、0秒到{start}、{end}到结尾"


SIZES = {"logo": "宽度", "水印": "宽度", "图标": "宽度", "强度": ""}
REMARKS = (
    (AT_THE_END, r"最后\g<long>剪掉"),
    (MIDDLE, ""),
    (MAY_GO, r"\g<deed>"),
    (ONE_PICTURE, lambda found: "上下分屏" if UPRIGHT.search(found[0]) else "左右分屏"),
    (SIDES, r"\g<sides>分屏"),
    (PASSED, "所有片段之间加淡化转场"),
    (SWITCHED, "原声静音，加一首"),
    (DROWNING, "，说话时压低"),
    (SHOWN_FIRST, _first),
    (TO_SIZE, "尺寸改为"),
    (TIMES_SIGN, "x"),
    (RAISED, r"\g<who>提高一点"),
    (OR_RATHER, ""),
    (RATE, r"\g<rate>fps"),
    (NO_MORE_THAN, r"导出不超过\g<size>MB"),
    (FROM_ON, r"\g<start>"),
    (NOT_KEPT, "不要"),
    (LEVELLED, r"\g<what>调到\g<level>%"),
    (NOT_TOO, lambda found: found["what"] + SIZES.get(found["what"], "音量") + found["level"]),
    (SPOKEN_OVER, "说话时压低音乐"),
    (LONGER, "停"),
    (BLENDED, "中间加淡化转场"),
    (LINED, r"，\g<color>色描边"),
    (DIES_AWAY, lambda found: f"{found['what']}最后{found['long'] or ''}淡出"),
    (NO_OPENING, r"加一个\g<what>"),
    (GRADED, "自动调色"),
    (PACED_TO, r"\g<deed>\g<to>\g<factor>倍"),
    (TURNED, "旋转"),
    (MISSHOT, ""),
    (VOICED, "加AI配音"),
    (DECIDED, ""),
    (ELIDED, r"\g<deed>\g<count>\g<mood>的音乐"),
    (THEIR_VOICES, "统一音量"),
    (MUTED_AND, "静音，"),
    (WRITTEN, r"\g<what>写"),
    (LATER, ""),
    (ON_TO, "到"),
    (ROUGHLY, r"\g<deed>"),
    (ORDERED_AS, r"把第\g<one>\g<kind>移到第\g<other>位"),
    (LOW_AT, "音量"),
    (CUT_BY_SOUND, "剪掉"),
    (NOT_TOO_QUICK, ""),
    (NOISE_IF_ANY, "降噪"),
    (BIG_CAPTIONS, "字幕字大一点"),
    (WIDE_AT, "宽度"),
    (GONE_AFTER, r"显示\g<long>秒"),
    (ONE_PICTURE_EACH, "每张"),
    (ONE_BY_ONE, ""),
    (IF_IT_CAN, r"\g<deed>"),
    (FADES_AT_LAST, lambda found: f"{found['what']}最后{found['long'] or ''}淡出"),
    (LEANED, lambda found: f"{'顺' if found['side'] == '左' else '逆'}时针旋转{found['angle']}度"),
    (SAME_AS_OTHERS, ""),
    (ASKED_FOR, ""),
    (BIG, "字大一点"),
    (DARK_BOX, r"半透明\g<color>色底"),
    (PRESSED, r"\g<what>小一点"),
    (CUT_EACH, "处分割"),
    (EXCEPTED, r"除了\g<which>其余都\g<how>"),
    (IN_LANGUAGE, r"\g<what>改成"),
)
