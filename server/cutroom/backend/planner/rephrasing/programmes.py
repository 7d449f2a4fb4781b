"""Whole films told loosely: a romantic film, quick cuts, "A" at the start and "B" at the end."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

LONGEST = 600
"""Characters of a message in which films are looked for."""
OF_LIFE = (
    r"(?:wedding|romantic|love|travel|trip|holiday|vacation|honeymoon|birthday|anniversary|family|graduation|party"
    r"|reunion|memorial|tribute|retirement|summer|winter|christmas|road ?trip|festival|concert|sports?|team|game ?day"
    r"|basketball|football|soccer|gym|workout|fitness|school|baby|pet|dog|cat|food|short|sentimental|heartfelt|emotional|feel-good|hype)"
)
MADE = r"(?:make|create|produce|build|edit|cut|turn|convert|transform|put together|assemble)"
FILM = re.compile(
    rf"\b(?P<lead>{MADE}\b[^.;,:\"“]{{0,60}}?\b(?:an?|our|my|one|some kind of) (?:[\w-]+ ){{0,4}}?{OF_LIFE} (?:[\w-]+ )?)(?P<film>film|movie|video|edit)\b(?! (?:call|conference|game|clip|file|for (?:tiktok|instagram|youtube)))",
    re.IGNORECASE,
)
"""A film of one of life's days, made of what is there."""
DEMO = re.compile(
    rf"\b(?P<lead>{MADE}\b[^.;,\"“]{{0,40}}?)\b(?:product|feature|app|software) (?:demo|demonstration)(?: video)?\b",
    re.IGNORECASE,
)
SHOW = re.compile(
    r"\b(?:montage|compilation|recap|vlog|promo|trailer|teaser|reel|film|movie|slideshow|photo album|supercut|launch video|highlights?)\b",
    re.IGNORECASE,
)
EACH = re.compile(r"\b(?:each|every|per|apiece)\b", re.IGNORECASE)
"""What asks for a film of each, or tells of each clip."""
CUT_A = re.compile(
    r"\bcut (?=(?:me |us )?an? [^.;,]{0,30}\b(?:vlog|montage|film|movie|reel|recap|trailer|teaser|promo)\b)",
    re.IGNORECASE,
)
FELT = re.compile(
    r"\b(?P<look>feel|feeling|vibe|look|mood|atmosphere|tone),? (?:with|and) (?P<rest>(?:[\w-]+ ){0,3}(?:transitions|fades|crossfades|dissolves|music|captions|subtitles|title))\b",
    re.IGNORECASE,
)
"""A look with what goes with it."""
STYLED = re.compile(
    r"\bmake (?P<what>it|this|the (?:video|film|clip|footage)) (?:feel|look|seem) (?:a bit |more |almost )*(?:like )(?:a |an old )?documentary\b",
    re.IGNORECASE,
)
QUICK = re.compile(
    r"(?P<film>\b(?:montage|recap|promo|trailer|teaser|vlog|reel))(?P<rest>[^.;]*?),? (?:with |and )?(?:fast|quick|snappy|rapid|punchy) (?:cuts|cutting|edits|editing)\b",
    re.IGNORECASE,
)
ON_BEAT = re.compile(
    r"(?P<film>\b(?:montage|recap|promo|trailer|teaser|vlog|reel|compilation)\b[^.;]{0,60}?),? (?:that is |that's |and )?(?:cut|edited|synced|timed|set) (?:to|on|with) the (?:beat|rhythm)(?: of the (?:music|song|track))?\b",
    re.IGNORECASE,
)
SILENT = re.compile(
    r",? (?:with )?(?:no|without(?: any)?) (?:talking|speech|voices?|dialog(?:ue)?)(?=[.,;]|$)(?!,? (?:just|only) the)",
    re.IGNORECASE,
)
LOGOLESS = re.compile(r",? (?:logo|watermark)-?(?:less|free)(?=[,.;]|$)", re.IGNORECASE)
REEL = re.compile(
    r"\b(?:cut|make|create|edit|produce) (?:me |us )?(?P<what>an? [\w-]+ (?:second|sec|minute) )(?:instagram |ig |insta |facebook )?reel (?:from|out of|of) (?![^.;,]*(?:pics|photos|pictures|images))(?:the |my |our |this |these |all )?[\w ]{2,24}(?=[,.;]|$)",
    re.IGNORECASE,
)
IN_ORDER = re.compile(
    r",? (?:all )?(?:in|keep(?:ing)? (?:the|it in)|by)? ?(?:chronological|shooting|upload) order\b",
    re.IGNORECASE,
)
SONG_ALONE = re.compile(
    r",? (?:with )?(?:no|without(?: any)?) (?:speech|talking|voices?|dialog(?:ue)?|original (?:sound|audio)),? (?:and |but )?(?:just|only) the (?P<song>song|music)\b"
    r"|,? (?:just|only) the (?P<alone>song|music),? (?:and )?(?:with )?(?:no|without(?: any)?) (?:speech|talking|voices?|dialog(?:ue)?|original (?:sound|audio))\b",
    re.IGNORECASE,
)
TOLD = r"(?:the |an? )?(?:title(?: card)?|text|words|call[- ]to[- ]action|cta|tagline|slogan|caption|line)?:? ?"
AT_EDGE = re.compile(
    rf"(?P<join>,? ?(?:and |with |plus )?){TOLD}(?P<quote>[\"“][^\"”]{{1,120}}[\"”]) (?:at|in|for) the (?:very )?(?P<edge>start|beginning|opening|end|close)\b",
    re.IGNORECASE,
)
IN_TOTAL = re.compile(
    r"^\s*(?:(?:with |use |using )?(?:the |my |these |all )?(?:\w+ )?(?:photos|pictures|images)), (?P<long>[\w.]+ (?:seconds?|minutes?|s)) (?:in total|in all|overall|altogether)\b",
    re.IGNORECASE,
)
VERB_BEFORE = re.compile(
    r"\b(?:add|put|write|show|display|place|say(?:s|ing)?|read(?:s|ing)?|type|insert)(?: \w+){0,3} ?$",
    re.IGNORECASE,
)


def as_programmes(said: str, *, zh: bool, scored: bool) -> str:
    """Return a message with whole films told in the words that are read; `scored`: with music."""
    if len(said) > LONGEST:
        return said
    if zh:
        for pattern, turn in TURNS_ZH:
            said = pattern.sub(turn, said)
        return (
            said
            if scored
            else LEVELLED_ZH.sub(r"\g<film>\g<rest>，加背景音乐，音量\g<level>", said)
        )
    said = STYLED.sub(r"give \g<what> a documentary look", said)
    said = FELT.sub(r"\g<look>. Add \g<rest>", CUT_A.sub("make ", said))
    if EACH.search(said) is None:
        said = REEL.sub(r"make \g<what>montage, vertical", said)
        said = DEMO.sub(r"\g<lead>promo", FILM.sub(r"\g<lead>montage", said))
    said = IN_TOTAL.sub(r"slideshow of the photos, \g<long> in total", said)
    if SHOW.search(said) is None:
        return said
    said = SILENT.sub(", mute the original sound", LOGOLESS.sub("", said))
    said = QUICK.sub(r"fast-paced \g<film>\g<rest>", said)
    said = ON_BEAT.sub(r"\g<film>. Sync the cuts to the beat", said)
    said = SONG_ALONE.sub(_song_alone, said)
    return _edged(IN_ORDER.sub("", said))


def _song_alone(found: re.Match[str]) -> str:
    song = found["song"] or found["alone"]
    return f", mute the original sound, add the {song}"


def _edged(said: str) -> str:
    """Return a message with words at both ends of a film as wishes of their own."""
    found = [one for one in AT_EDGE.finditer(said) if not VERB_BEFORE.search(said[: one.start()])]
    if len(found) < len("ab"):
        return said
    added = ""
    for one in found:
        late = one["edge"].lower() in ("end", "close")
        thing, edge = ("text", "end") if late else ("title", "start")
        added += f". Add the {thing} {one['quote']} at the {edge}"
    for one in reversed(found):
        said = said[: one.start()] + said[one.end() :]
    return said.rstrip(" .,;") + added


MADE_ZH = r"(?:剪|做|制作|弄|合|拼|整理|编辑)(?:成|出|个|一个|一部|一段|一支|一条)+"
TURNS_ZH: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            rf"(?P<lead>{MADE_ZH}[^，。；,]{{0,14}}?(?:浪漫|感人|温馨|婚礼|生日|毕业|旅行|家庭|聚会|年会|纪念|回忆|治愈|搞笑|热血|燃)(?:感|一点)?的?)(?:短片|小片|小视频|影片)"
        ),
        r"\g<lead>混剪",
    ),
    (
        re.compile(
            rf"(?P<lead>{MADE_ZH}[^，。；,]{{0,14}}?)(?:产品|功能|软件|应用)(?:演示|展示)(?:视频|短片)?"
        ),
        r"\g<lead>宣传片",
    ),
    (
        re.compile(
            r"^(?P<what>[^，。,：“\"]{0,8}?)(?P<film>回顾|混剪|集锦|vlog|Vlog|宣传片|预告片)[，,](?:总共|一共|大概|约)?(?P<long>\d+(?:秒钟?|分钟?))(?:左右)?(?=[，,。])"
        ),
        r"剪一个\g<long>的\g<what>\g<film>",
    ),
    (
        re.compile(
            r"(?:不要|去掉|不留|没有)(?:人声|说话声|原声|对白)[，,、](?:只要|只留|就要|只放|只用)(?:那首|这首)?(?:歌曲?|音乐)"
        ),
        "原声静音，配上那首歌",
    ),
    (
        re.compile(
            r"(?P<lead>^|[，,。])(?:全部|都)?统一(?:成|为|到|用)?(?P<height>\d{3,4}[pP]|4[kK])"
        ),
        r"\g<lead>分辨率改成\g<height>",
    ),
    (
        re.compile(
            r"(?P<film>(?:精彩|集锦|混剪|宣传片|预告片?|短片|vlog|Vlog|回顾)[^。]*?[，,])(?:不要|去掉|不留|没有)(?:人声|说话声?|原声|对白)(?=[，,。]|$)"
        ),
        r"\g<film>原声静音",
    ),
    (
        re.compile(
            r"(?P<lead>[，,](?:再)?(?:配|加|用)(?:上|点|一首)?)(?P<style>爵士|摇滚|电子|民谣|古典|嘻哈|蓝调|钢琴|吉他)(?=[，,。]|$)"
        ),
        r"\g<lead>\g<style>音乐",
    ),
    (
        re.compile(
            r"(?P<film>^(?=[^。]*(?:广告|宣传片|混剪|vlog|Vlog|预告|短片|回顾))(?![^。]*(?:音乐|配乐|bgm|BGM|歌))[^。]*[，,])(?P<mood>欢快|轻快|活泼|动感|激昂|舒缓|安静)(?:一?点|一?些)?(?=[。]?$)"
        ),
        r"\g<film>配\g<mood>的音乐",
    ),
    (
        re.compile(
            r"(?P<deed>压缩|浓缩|缩短|精简|剪)成(?P<long>\d+(?:秒钟?|分钟?))的(?:讲解|解说|教学|介绍)(?:视频|版本?|短片)"
        ),
        r"\g<deed>成\g<long>",
    ),
    (
        re.compile(r"[，,](?:要|得|再)?(?:有|加点?)?节奏感(?:强一?点|强一些)?(?=[，,。]|$)(?!的)"),
        "，卡点",
    ),
    (
        re.compile(
            r"^(?:把|将)?(?:这)?两个(?:片段|视频)?(?:换|调换|交换|对调)(?:一下|个)?(?:先后)?顺序"
        ),
        "两段换个位置",
    ),
    (re.compile(r"(?<![\d第])第一(?P<unit>分钟|小时|秒钟)"), r"前1\g<unit>"),
    (
        re.compile(
            r"(?P<show>(?:相册|幻灯片|照片视频)[^。]*?[，,])(?:节奏)?(?:放|播)?(?:得)?慢(?:一?点|些)(?=[，,。]|$)"
        ),
        r"\g<show>每张6秒",
    ),
)
"""What Chinese says of whole films, and what is said instead."""
LEVELLED_ZH = re.compile(
    r"(?P<film>vlog|Vlog|VLOG|混剪|宣传片|短片|回顾|集锦)(?P<rest>[^。]*?)[，,](?:背景)?音乐(?:的)?音量(?:调到|设为|为|是)?(?P<level>\d+%)"
)
"""The level of music that is still to be laid."""
