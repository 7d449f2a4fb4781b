"""The film called by its file's name: "extract the audio from clip.mp4", where it is alone."""

import re
from collections.abc import Sequence

from cutroom.domain.media import Asset, MediaKind

TAKEN_AS = re.compile(
    r"(?:\b(?:add|insert|append|prepend|put|place|lay|overlay|use|upload|import|ingest|open|load|called|named|"
    r"as|to|into|with|by|over|behind|under|and|or|name|file|output|save|download)"
    r"|加|加上|加入|添加|插入|追加|叠加|(?<!倒)放|放上|贴上|用|使用|上传|导入|打开|载入|加载|下载|成|为|叫|到|名|名字?是|在?后面接|(?<!直)接|拼|"
    r"和|跟|与|及|、|[\"'“‘「『《`(（/\\\\])\s*$",
    re.IGNORECASE,
)
"""What stands before a name that is no name of the film as it is: what is added, or written."""
AFTERWARDS = re.compile(
    r"\s*(?:[\"'”’」』》`)）]|/|(?:and|or|over|behind|after|before|onto|next)\b|和|跟|与|及|、|当|作为|贴在?|叠"
    r"|.{0,8}(?:插入?[到在进]|加[到在]|放[到在进]|添加[到在]|追加|叠加))",
    re.IGNORECASE,
)
"""What stands behind a name that is put somewhere or is one of several."""
LONGEST = 400
"""Characters of a message whose names are read."""


def as_the_film(message: str, assets: Sequence[Asset], clips: int, *, zh: bool) -> str:
    """Return a message in which the name of the only film is called the video.

    `clips` are the clips on the track: with several, a name tells one of them.
    """
    films = [one.name for one in assets if one.facts.kind is MediaKind.VIDEO]
    pictures = any(one.facts.kind is MediaKind.IMAGE for one in assets)
    if len(films) != 1 or clips > 1 or pictures or len(message) > LONGEST:
        return message
    said = rf"(?<![A-Za-z0-9_.]){re.escape(films[0])}(?![A-Za-z0-9_])"
    name = re.compile(
        rf"(?:这个|视频)?{said}(?:这个|这段)?(?:文件|视频|片段|素材)?"
        if zh
        else rf"(?:\bthe )?{said}(?!\.\w)(?: file| video| clip)?",
        re.IGNORECASE,
    )

    def called(found: re.Match[str]) -> str:
        before, after = message[: found.start()], message[found.end() :]
        other = TAKEN_AS.search(before) and not (zh and after.startswith("的"))
        if other or AFTERWARDS.match(after):
            return found[0]
        return "视频" if zh else "the video"

    return name.sub(called, message)


PICTURE_IN = re.compile(
    r"(?P<head>^(?:在)?第?\d+(?:\.\d+)?秒(?:处|的时候|那里|的位置|时)?)(?:插入?|加|放)(?:入|上|进)?"
    r"(?:一?张|那张|这张|我的|我传的)*(?:图片|照片|图)(?:进去)?[，,]?"
    r"(?:放|显示|停留?|持续|时长)?(?P<long>\d+(?:\.\d+)?秒)?[。！]?$"
)
"""A picture laid in at a moment, whose name nobody says: 第10秒插一张图."""
PICTURE_EDGE = re.compile(
    r"^(?:用|拿|把|让)(?:那张|这张|我的|我传的)*(?:图片|照片|图)(?:当|做|作为|放在)(?P<edge>片头|开头|开场|片尾|结尾)"
    r"[，,]?(?:停留?|放|显示|持续)?(?P<long>\d+(?:\.\d+)?秒)?[。！]?$"
)
"""The picture as the first or the last thing that is shown."""
PICTURE_LAST = re.compile(
    r"^(?:在)?(?P<edge>片头|开头|开场|片尾|结尾|最后)(?:放|插入?|加|显示)(?:上|入)?(?:一?张|那张|这张|我的|我传的)+(?:图片|照片|图)"
    r"[，,]?(?:停留?|放|显示|持续)?(?P<long>\d+(?:\.\d+)?秒)?[。！]?$"
)
PICTURE_OVER = re.compile(
    r"^(?P<span>第?\d+秒?(?:到|至|-)第?\d+秒)(?:的时候)?把(?:那张|这张|我的)?(?:图片|照片|图)"
    r"(?:盖|叠|放|贴|叠加)(?:在|到)(?:画面|视频)?(?P<at>左上角|右上角|左下角|右下角|中间)(?:上)?[。！]?$"
)
PICTURE_BEHIND = re.compile(
    r"^(?:用|拿|把)(?:那张|这张|我的|我传的)*(?:图片|照片|图)(?:当|做|作为)(?:视频的?)?背景"
    r"(?:[，,]视频(?:放|摆)?(?:在)?(?:中间|上面|前面))?[。！]?$"
)


def as_the_picture(message: str, assets: Sequence[Asset]) -> str:
    """Return a message in which the only picture, put in at a moment, is called by its name."""
    names = [one.name for one in assets if one.facts.kind is MediaKind.IMAGE]
    if len(names) != 1:
        return message
    if PICTURE_BEHIND.search(message):
        return f"用{names[0]}做背景"
    if over := PICTURE_OVER.search(message):
        return f"{over['span']}在{over['at']}叠加{names[0]}"
    if edge := PICTURE_EDGE.search(message) or PICTURE_LAST.search(message):
        at = "开头" if edge["edge"] in ("片头", "开头", "开场") else "结尾"
        return f"{at}插入{names[0]}" + (f"，显示{edge['long']}" if edge["long"] else "")
    found = PICTURE_IN.search(message)
    if found is None:
        return message
    lasting = f"，显示{found['long']}" if found["long"] else ""
    return f"{found['head']}插入{names[0]}{lasting}"
