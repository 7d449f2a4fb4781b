"""How films of their own are asked for, item by item, in both languages (data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

_I = re.IGNORECASE | re.VERBOSE

HINT = re.compile(
    r"\b(?:each|every|per|both|all|own|separate(?:ly)?|individual(?:ly)?|standalone|batch|bulk|them|everything|separate exports|files"
    r"|one by one|one at a time)\b|每|各|分别|分別|分开|分開|别合并|不要合并|一张一|一个一|单独|單獨|逐|[两二三四五六七八九十\d]个|挨个|挨個|一个一个|批量|独立|獨立",
    re.IGNORECASE,
)
"""Without any of these words nobody asks for films of their own."""

NOUNS: dict[str, str] = {
    "videos": r"videos?|mp4s?|films?|movies?|recordings?|footage|vids?|视频|影片|录像|片子",
    "photos": r"photos?|jpe?gs?|pictures?|images?|pics?|snapshots?|照片|图片|相片|图像|图",
    "clips": r"clips?|shots?|segments?|pieces?|parts?|scenes?|sections?|片段|分段|镜头|场景|段落|段",
    "files": r"files?|uploads?|items?|assets?|文件|素材",
}
"""What the items are, by the words for them."""
CLIPS = re.compile(rf"\b{NOUNS['clips'].partition('|片段')[0]}\b|片段|分段|镜头|段", re.IGNORECASE)
"""The items as pieces of one film."""
NOUN_EN = r"(?:videos?|films?|movies?|recordings?|vids?|mp4s?|photos?|pictures?|images?|pics?|jpe?gs?|clips?|shots?|segments?|pieces?|parts?|scenes?|sections?|files?|uploads?|items?|ones?)"
NOUN_ZH = r"(?:视频|影片|录像|片子|照片|图片|相片|图像|图|片段|分段|镜头|场景|段落|文件|素材)"
COUNT_EN = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)"
RESULT_EN = r"(?:videos?|films?|movies?|clips?|files?|shorts?|reels?|tiktoks?|gifs?|mp4s?|mp3s?|webms?|movs?|wavs?|exports?|versions?|pieces?|ones?|teasers?|previews?|trailers?|promos?|adverts?|ads?|stor(?:y|ies)|snippets?|excerpts?|spots?)"

OWN_EN = r"(?:product|uploaded|source|original|raw|individual|single|own|separate)"
"""What may be said of the items without choosing among them."""
EACH_EN = re.compile(
    rf"""\b(?:(?:each|every)(?:\ single)?(?:\ and\ every)?
        (?:(?:\ one)?\ of\ (?:the|these|those|my|our|all)(?:\ {COUNT_EN})?(?:\ {OWN_EN})?\ {NOUN_EN}
          |(?:\ one)?\ of\ (?:them|these|those)\b
          |(?:\ {OWN_EN})?\ {NOUN_EN}
          |\ one\b)
      |(?:both|all)(?:\ of)?(?:\ (?:the|these|those|my|our|them))?(?:\ {COUNT_EN})?(?:\ {OWN_EN})?
          \ {NOUN_EN}
      |all\ of\ (?:them|these|those)
      |(?:the|these|those|my|our)(?:\ {COUNT_EN})?(?:\ {OWN_EN})?\ (?!ones\b)
          (?:videos|films|movies|photos|pictures|images|clips|shots|segments|scenes|files)
      |all\ {COUNT_EN}\b)\b""",
    _I,
)
"""The items, named one by one or as all of them."""
EVERY_EN = re.compile(r"^(?:each|every|both)\b", re.IGNORECASE)
"""The items named one by one, rather than together."""
PER_EN = re.compile(rf"\bper\ (?:[\w-]+\ )??{NOUN_EN}\b", _I)
TAIL_EN = re.compile(
    r"(?:\b(?:on|under|in|to|for|at|over|onto|into)\ )?\beach\b(?=\s*(?:$|[,.;!?]|and\b|please\b|as\b|with\b))",
    _I,
)
"""A lone "each" that only repeats what the items are."""
LONE = re.compile(
    r"\b(?:them|everything)\b|\beach\b(?=\s*(?:$|[,.;!?]|(?:and|as|with|please|separately|individually|one)\b))",
    re.IGNORECASE,
)
"""What stands for all items without naming them."""
SOME_EN = re.compile(
    r"\b(?:export|save|render|download|output)\b[^,.;]*\b(?:clips|videos|photos|pictures|scenes|shots|segments"
    r"|(?:every|each)\ \w+\ (?:clip|video|photo|scene|shot))\b[^,.;]*"
    r"\b(?:separately|individually|one\ by\ one|(?:as|to|into)\ (?:separate|individual|their\ own|its\ own))\b",
    _I,
)
SOME_ZH = re.compile(
    r"(?:片段|视频|照片|图片|镜头|素材)(?:都|也)?(?:单独|分别|分开|逐个|各自)(?:导出|输出|保存|存)"
)
"""Some items to be saved apart, whichever they are."""
APART_EN = re.compile(
    rf"""\b(?:(?:separately|individually|one\ (?:by|at\ a)\ (?:one|time)
      |on\ (?:its|their)\ own|by\ (?:itself|themselves))
      |(?:as|into|in|to|from)\ (?:(?:an?|its|their)\ )?(?:separate|individual|single|own|different)
        (?=\ (?:[\w:-]+\ ){{0,3}}{RESULT_EN}\b)
      |as\ (?:a|one)\ (?:separate\ )?file|as\ files
      |(?:separate|individual|standalone)(?=\ (?:[\w:-]+\ ){{0,3}}{RESULT_EN}\b)
      |(?:its|their)\ (?:very\ )?own(?=\ (?:[\w:-]+\ ){{0,3}}{RESULT_EN}\b)
      |(?:batch|bulk)[\s-]*(?:process|convert|export|render|edit|make|resize|crop)(?:ing)?
      |[,;]?\s*(?:(?:and|but)\ )?(?:don't|do\ not|dont|never|without|not)\ (?:merg|join|combin|mix)\w*
        (?:\ (?:them|it|together|anything))*
      |(?:,\s*)?(?:one|a)\ (?:separate\ )?(?:file|export|video|film)\ each
      |in\ (?:a\ )?(?:batch|bulk)\b|batch\ (?:job|mode)\b:?)""",
    _I,
)
"""Words for files of their own."""
NEW_EN = re.compile(
    r"\b(?:an?|one|\d+|make|create|produce|generate|cut|render|get|give|want|need|build)\s+[^.;!?]{0,60}?(?:of|from|for|out\s+of|per|with)\s*$",
    re.IGNORECASE,
)
"""Something that is made of each item: "a 10 second clip of" each video."""
BECOME_EN = re.compile(
    r"\s*(?:should|shall|must|has\ to|needs\ to|to|will)?\s*(?:become|be\ turned\ into|turn\ into|be)"
    r"\s+(?:its\ own|their\ own|an?|one)?\s*",
    re.IGNORECASE,
)
TURN_EN = re.compile(r"\b(?:turn|convert|make|cut|change|transform)\s+$", re.IGNORECASE)
INTO_EN = re.compile(
    r"\s*(?:into|in\ to|to|as)\s+(?:(?:its\ own|an?|one)\b|(?=(?:mp4|webm|mov|gif|mp3|wav)\b))",
    re.IGNORECASE,
)
LED_EN = re.compile(
    r"^\s*(?:for|from|of|with)\s*$|\b(?:do|apply)\s+(?:the\s+same|this|the\s+following|these?)"
    r"(?:\s+(?:thing|steps|edits?))?\s+(?:for|to|on|with)\s*$",
    re.IGNORECASE,
)
"""What leads to the items at the head of a message: "for each video: …"."""
GIVE_EN = re.compile(r"\b(?:give|make)\s+$", re.IGNORECASE)
SAVE_EN = re.compile(
    r"\b(?:(?:re-?)?export|save|render|download|deliver|output|send\s+me|give\s+me)\s+(?:me\s+)?$",
    re.IGNORECASE,
)
NAMES_EN = re.compile(
    r"""(?:\beach\s+)?\b(?:with|using|show(?:ing)?|put(?:ting)?|add(?:ing)?|use)?\s*
      (?:its|their|the)\ (?:own\ )?(?:file\ ?)?names?\s+(?:as|for|in)\s+(?:the|a|its|their)?\s*
      (?:titles?|captions?|text|words)(?:\ on\ screen)?|\btitled\s+(?:with\s+)?(?:its|their|the)
      \ (?:own\ )?(?:file\ ?)?names?
      |\b(?:with|showing)\ (?:its|their|the)\ (?:own\ )?(?:file\ ?)?names?\ (?:on\ (?:it|them|screen|top)|in\ it)""",
    _I,
)
SPLIT_EN = re.compile(
    rf"\b(?:split|cut|break|divide)\s+(?:up\s+)?(?:the|this|my)\s+(?:film|video|timeline|movie|edit)"
    rf"(?:\s+up)?\s+(?:into|in)\s+(?:its|the|separate|single)?\s*{NOUN_EN}"
    rf"(?:\s*,?\s*and\s*|[.,;]\s*|$)",
    re.IGNORECASE,
)

EACH_ZH = re.compile(
    rf"""(?:{NOUN_ZH}(?=分别|单独|各自|逐|分开|批量|一(?:张|个|段|条)一)
      |[两二三四五六七八九十]段(?=都|各|分别|单独|分开)
      |各个?{NOUN_ZH}
      |每一?(?:个|张|段|条|部|幅|份|支|首)?(?:产品|上传的?|原始|单个|单独的?)?(?:{NOUN_ZH}|段)?
        (?:各自|都|各|均)?
      |(?:这|那)?(?:所有|全部|这些|那些|[两二三四五六七八九十]|\d+)
        (?:个|张|段|条|部|幅|份)?(?:的)?(?:产品|上传的?)?{NOUN_ZH}(?:都|各自|各|均)?
      |(?:这|那)(?:[两二三四五六七八九十]|\d+)(?:个|张|段|条|部|幅|份)(?:都|各自|各)?)""",
    _I,
)
EVERY_ZH = re.compile(r"^每|各")
APART_ZH = re.compile(
    r"""分别|分开(?=导出|输出|存|保存|做|成|来|，|$)
      |[，,；]?(?:别|不要|不用|无需)(?:把它们|给我)?(?:合并|拼接|拼|合成|连)(?:在一起|起来|到一起)?
      |一(?:张|个|段|条)(?:照片|图片|图|视频)?(?=一(?:个|条|部|段|份)(?:视频|文件|短片|影片))
      |单独地?|各自|逐个|逐一|逐条|逐张|逐段|挨个|一个一个地?|一张一张地?|批量(?:处理)?
      |独立的?|(?:成|为|存成|保存为|保存成|导出成|导出为|做成)?(?:一个)?单独的?(?:文件|视频)
      |各(?=导出|输出|做|剪|出|生成|存|保存|渲染|来|截)
      |(?:成|为)?[两二三四五六七八九十\d]+(?:个|份|条)(?:单独的?|独立的?)?文件
      |(?:每个|各)(?:导出|输出|存|保存|存成|保存成|生成)?(?:为|成)?一(?:个|份)文件""",
    _I,
)
NEW_ZH = re.compile(
    r"^\s*(?:都|各|各自|单独|分别)*(?:再)?(?:做|剪|制作|生成|出|导出|输出|来|截|弄|配|转|剪辑|裁)"
    r"(?:成|出)?(?:一|两|二|三|\d)(?:个|条|段|份|支|部)"
)
"""Something that is made of each item: 做一个…."""
FOR_ZH = re.compile(r"(?:给|为|用|从|对|把|将)$")
NAMES_ZH = re.compile(
    r"(?:用|以|把)?(?:各自的?|它的?|自己的?)?文件名(?:称)?(?:来)?(?:做|当|作|作为|当作|为)(?:成)?(?:标题|字幕|文字)"
    r"|(?:标题|字幕|文字)(?:就?用|写|显示|为)(?:各自的?|它的?|自己的?)?文件名"
)


EXCEPT = re.compile(
    r"\b(?:except(?:\ for)?|but(?:\ not)?|apart\ from|besides|other\ than|excluding|without)\b(?=[^,.;]*$|[^,.;]*[,.;])"
    r"|除了?|之外|以外",
    _I,
)
"""What takes some of the items out."""
JOINED = re.compile(
    r"""\b(?:join|merge|combine|stitch|concatenate|slide\ ?show|montage|compilation|collage
        |split[\s-]screen|side\ by\ side|back\ to\ back|together|recap|after\ (?:each\ other|another)
        |in\ (?:a\ )?(?:row|sequence|one\ (?:film|video))|into\ (?:one|a\ single)\ (?:film|video))
      |(?:合并|合成|拼|连成|连在|连起来|串|混剪|幻灯片|相册|剪成一
        |分屏|同屏|接在一起|放在一起|中间加|之间加)""",
    _I,
)
"""Words for one film of them all."""
ON_TIMELINE = re.compile(r"\b(?:timeline|track)\b|时间线|轨道|时间轴", re.IGNORECASE)
UPLOADED = re.compile(
    r"\b(?:upload(?:ed|s)?|original|source|raw)\b|上传|原始|原(?:视频|文件|片)|素材",
    re.IGNORECASE,
)
VERSIONS = re.compile(
    rf"\b(?:{COUNT_EN}|both|several)\ (?:\w+\ )?(?:versions|variants|cuts)\b|[两二三四五几\d]个?版本?(?![权面])",
    re.IGNORECASE,
)
"""Several films of each item."""
NUMBER_EN = r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|sixty)"
LENGTHY = re.compile(
    rf"({NUMBER_EN})[- ]?(?:s|secs?|seconds?)\b((?:[ ][\w:]+)*?)[ ](gif|mp4|webm|mov)\b",
    re.IGNORECASE,
)
"""A length beside a format: "a 5 second gif"."""
FORMAT = re.compile(r"\s+(?:mp4|mp3|wav|webm|mov|gif|mkv|m4a|flac|aac|png|jpe?g)\b", re.IGNORECASE)
LENGTHY_AFTER = re.compile(
    rf"\b(?:an?\s+)?(gif|mp4|webm|mov)\b,?\s+({NUMBER_EN})[- ]?(?:s|secs?|seconds?)\b",
    re.IGNORECASE,
)
LENGTHY_ZH = re.compile(
    r"成?(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)秒的?(mp4|gif|webm|mov)", re.IGNORECASE
)
LONG_EACH = re.compile(r"[,;]?\s*(\d+(?:\.\d+)?[- ]?(?:s|secs?|seconds?))\s+each\b", re.IGNORECASE)
"""How long each is to be: "…, 4 seconds each"."""
LONG_EACH_ZH = re.compile(r"(?<=[，,])每(?:个|条|段|张|部)?(?=\d+(?:\.\d+)?秒)")
COUNTED_ZH = re.compile(
    r"([两二三四五六七八九十]|\d+)(?:个|张|段|条)(?:照片|图片|图|视频|片段|素材)?.{0,4}?(?:做|生成|剪|导出|出)成?\1(?:个|条|段|部|份)"
)
"""As many results as items: 五张照片做五个短视频."""
ALL_OF_THEM = re.compile(r"^(?:all|both|each|every)\b|(?:都|各自?|均)$", re.IGNORECASE)
BESIDE = re.compile(
    r"\bside by side\b|\bsplit[- ]?screen|\bgrid\b|并排|分屏|同屏|拼图|画中画|对比", re.IGNORECASE
)
"""What is made of several at once."""
ALL_VIDEOS = re.compile(
    rf"(?P<count>{COUNT_EN}|[两二三四五六七八九十]|\d+)(?:个|条|段|部)?\s*(?:{OWN_EN} |产品|上传的?)?(?:videos|视频)",
    re.IGNORECASE,
)
"""How many videos are spoken of."""
SHAPED = re.compile(r"\bin (?=\d+:\d+\b)", re.IGNORECASE)
IDLE = re.compile(
    r"""^(?:please|bounce|dump|out|pls|and|then|just|now|i(?:'d)?|we|want|need|like|to|get|give|me|us|have|as|it
        |the|video|videos|file|files|of|for|in|with|also|a|一下|请|帮我|我|要|想|需要|帮忙|把|将|都|成|给我
        |视频|文件|片段|照片|一份|一个|的|也|再|并|然后|，|。|,|\.|!|！|\s)*$""",
    _I,
)
"""What is left of a message that asks for nothing but the files."""
